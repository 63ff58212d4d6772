"""A form from a tree of YAML: valid, or findings that point at the key or value concerned."""

import re
from typing import Any, TypeVar

from pydantic import ValidationError

from library.finding import Finding, did_you_mean
from library.quoting import quoted
from library.schema import Colours, Form
from library.source_text import SourceText
from library.yaml_tree import Node, Path

AnyForm = TypeVar("AnyForm", bound=Form)


def read_form(
    form: type[AnyForm], node: Node, source: SourceText
) -> tuple[AnyForm | None, list[Finding]]:
    """Judge a tree against a form. None where it does not fit; the findings say why."""
    try:
        return form.model_validate(node.plain()), []
    except ValidationError as error:
        details = error.errors(include_url=False)
        told = (detail for detail in details if not _only_follows(detail, details))
        return None, [_finding(form, node, source, detail) for detail in told]


def _only_follows(detail: Any, details: list[Any]) -> bool:
    """Whether a list is only too short because an item in it is wrong: that has its own finding."""
    path = detail["loc"]
    return detail["type"] == "too_short" and any(
        len(other["loc"]) > len(path) and other["loc"][: len(path)] == path for other in details
    )


def _finding(form: type[Form], node: Node, source: SourceText, detail: Any) -> Finding:
    path: Path = tuple(detail["loc"])
    name = next((str(step) for step in reversed(path) if isinstance(step, str)), "")
    given = detail["input"] if isinstance(detail["input"], str) else ""
    if detail["type"] == "missing":
        above = node.key_span(path[:-1]) if path[:-1] else node.head()
        advice = f"Voeg een regel ‘{name}:’ toe."
        return Finding(source.place(*above), "ontbreekt", f"‘{name}’ ontbreekt.", advice)
    if detail["type"] == "extra_forbidden":
        return _unknown_key(form, node, source, path)
    if detail["type"] == "model_type" and name in _BLOCKS:
        return Finding(source.place(*node.span(path)), "geen_blok", *_BLOCKS[name])
    words = _word(detail["type"], name, given, detail.get("ctx") or {})
    return Finding(source.place(*node.span(path)), *words)


def _unknown_key(form: type[Form], node: Node, source: SourceText, path: Path) -> Finding:
    name = str(path[-1])
    known = _keys_at(form, path[:-1])
    guess = did_you_mean(name, known) or f"Je kunt hier kiezen uit: {', '.join(known)}."
    return Finding(
        source.place(*node.key_span(path)),
        "onbekende_regel",
        f"{quoted(name, 'deze regel')} kennen we hier niet.",
        guess,
    )


def _keys_at(form: type[Form], path: Path) -> list[str]:
    """The keys that a form knows at a path, also in the forms nested in it."""
    for step in path:
        for name, field in form.model_fields.items():
            if step in (name, field.alias):
                form = _inner_form(field.annotation) or form
    return form.dutch_keys()


def _inner_form(annotation: Any) -> type[Form] | None:
    if isinstance(annotation, type) and issubclass(annotation, Form):
        return annotation
    inner = (_inner_form(part) for part in getattr(annotation, "__args__", ()))
    return next((form for form in inner if form), None)


_SHAPES = {
    "kenmerk": (
        "een willekeurig kenmerk, zonder spaties",
        "Zet hier nooit een naam of nummer van iemand. Schrijf het zo: t-5f3a91",
    ),
    "id": (
        "zes tekens, zonder klinkers, l, 0 en 1",
        "Maak een nieuw nummer met ‘doorleefd new’. Verander het nooit meer.",
    ),
    "steun": ("een nummer en een anker", "Schrijf het zo: 7k2m9q#buurvrouw"),
    "tegenvoorbeelden": ("een nummer en een anker", "Schrijf het zo: 7k2m9q#buurvrouw"),
    "verteld": ("een nummer en een anker", "Schrijf het zo: 7k2m9q#buurvrouw"),
    "vingerafdruk": (
        "een kenmerk van zestien tekens",
        "Typ het niet zelf: ‘doorleefd review’ maakt het.",
    ),
    "door": ("een nummer van de redactie", "Zet hier nooit een naam. Schrijf het zo: red-1"),
    "fragment": (
        "kleine letters, cijfers en streepjes",
        "Neem over wat tussen {# en } staat.",
    ),
    "website": ("een adres met https://", "Schrijf het zo: https://voorbeeld.nl"),
    "adres": ("een adres met https://", "Schrijf het zo: https://voorbeeld.nl/"),
    **dict.fromkeys(
        Colours.dutch_keys(),
        ("een kleur van zes tekens", 'Schrijf het zo: "#1d5271", met aanhalingstekens.'),
    ),
    **dict.fromkeys(
        ("logo", "logo_donker"),
        ("de naam van een bestand dat eindigt op .svg of .png", "Schrijf het zo: logo.svg"),
    ),
    "icoon": ("de naam van een bestand dat eindigt op .svg", "Schrijf het zo: icoon.svg"),
    **dict.fromkeys(
        ("gewoon", "vet", "schuin"),
        ("de naam van een bestand dat eindigt op .woff2", "Schrijf het zo: letters-gewoon.woff2"),
    ),
    "licentie": ("de naam van een bestand dat eindigt op .txt", "Schrijf het zo: licentie.txt"),
    "verhalen": (
        "een lijst met nummers van verhalen",
        "Neem het nummer over dat achter ‘id:’ staat.",
    ),
}
_BLOCKS = {
    "vaak_gehoord": (
        "bij deze zin hoort ook een fragment waarin iemand het anders vertelt.",
        "Schrijf het zo, elk op een eigen regel: ‘- zin: …’, daaronder ‘verteld:’ en daaronder"
        " ‘- 7k2m9q#buurvrouw’.",
    ),
}
"""Lists whose items were plain lines before: message and advice for a line of that kind."""
_NOT_TOLD = {"kenmerk", "door"}
"""Where somebody may have filled in a name: a finding stands in logs, and repeats none."""
_QUARTER_SHAPE = ("een jaar en een kwartaal", "Schrijf het zo: 2026-K1")


def _word(kind: str, name: str, given: str, ctx: dict[str, Any]) -> tuple[str, str, str]:
    """Check, message and advice for one of pydantic's error types."""
    if kind in ("enum", "literal_error"):
        return _word_choice(name, given, ctx)
    if kind == "string_pattern_mismatch":
        shape, advice = _SHAPES.get(name, _QUARTER_SHAPE)
        told = "wat hier staat," if name in _NOT_TOLD else quoted(given)
        return "verkeerde_vorm", f"{told} past niet bij ‘{name}’: hier hoort {shape}.", advice
    if kind in ("string_too_short", "too_short", "string_too_long", "too_long"):
        return _word_size(kind, name, ctx)
    if kind.startswith("date"):
        advice = "Schrijf het zo: 2026-11-03. Of schrijf nog_niet."
        return "geen_datum", "dit is geen dag die we kunnen lezen.", advice
    check, message, advice = _WORDS.get(kind, _ANYTHING_ELSE)
    return check, message.format(name=name), advice.format(name=name)


_WORDS = {
    "tuple_type": (
        "geen_lijst",
        "bij ‘{name}’ hoort een lijst.",
        "Zet onder ‘{name}:’ elke waarde op een eigen regel met een streepje ervoor.",
    ),
    "model_type": (
        "geen_blok",
        "bij ‘{name}’ horen eigen regels.",
        "Zet er regels met een naam en een waarde onder, die verder inspringen.",
    ),
    "string_type": (
        "geen_tekst",
        "bij ‘{name}’ hoort gewone tekst.",
        "Zet er één stuk tekst achter, zonder streepjes of regels eronder.",
    ),
    **dict.fromkeys(
        ("int_parsing", "int_type", "greater_than_equal"),
        ("geen_getal", "bij ‘{name}’ hoort een getal vanaf 1.", "Schrijf een cijfer, zoals 1."),
    ),
}
_ANYTHING_ELSE = (
    "verkeerde_vorm",
    "wat bij ‘{name}’ staat, past niet.",
    "Vergelijk het met een verhaal dat wel goed is.",
)


def _word_choice(name: str, given: str, ctx: dict[str, Any]) -> tuple[str, str, str]:
    options = re.findall(r"'([^']*)'", str(ctx.get("expected", "")))
    told = quoted(given, "wat hier staat,")
    message = f"{told} kan niet bij ‘{name}’. {did_you_mean(given, options)}".strip()
    return "onbekende_waarde", message, f"Kies uit: {', '.join(options)}."


def _word_size(kind: str, name: str, ctx: dict[str, Any]) -> tuple[str, str, str]:
    what = "tekens" if kind.startswith("string") else "regels"
    if kind.endswith("long"):
        most = ctx["max_length"]
        return "te_lang", f"‘{name}’ is te lang: het mogen {most} {what} zijn.", "Kort het in."
    least = ctx["min_length"]
    if least == 1:
        return "leeg", f"‘{name}’ is leeg.", "Vul iets in."
    return (
        "te_kort",
        f"bij ‘{name}’ horen minstens {least} {what}.",
        "Vul het aan, of laat het weg.",
    )
