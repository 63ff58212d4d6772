"""May this house style be shown? Contrast of its colours, and what stands in its templates.

Colours that cannot be read keep the whole house style out: half of a look is no look. A template
with a mistake keeps only itself out, and what we show in that place comes back.
"""

from collections.abc import Iterator
from dataclasses import replace

from library import Finding, HouseStyle, Library, Severity
from library.finding import did_you_mean
from library.house_style import not_in_use
from library.schema import Colours, SiteSettings
from library.source_text import SourceText
from site_builder.contrast import Pair, failing, nearest, our_colours
from site_builder.drawing import MENU
from site_builder.house_style import NAMES, Look
from site_builder.own_html import check_own_html, words_in
from site_builder.page_texts import FOLDER
from site_builder.templating import OwnTemplate, OwnTemplateError, read_own_template

_PAGES = frozenset(
    ["", "woordenlijst/", "stemmen/", "lezen/", "bewaard/"]
    + [address for address, _ in MENU]
    + [f"{path.stem}/" for path in FOLDER.glob("*.md")]
)
"""Where a template may lead: pages that every site has. A story can be withdrawn tomorrow."""


def dress(library: Library) -> tuple[Library, list[Finding]]:
    """The library under the name of its house style; without that style where it is not sound."""
    look, findings = judge(library)
    return replace(library, site=look.settings, house_style=look.style), findings


def judge(library: Library) -> tuple[Look, list[Finding]]:
    """How the site will look, and what is wrong with the house style."""
    style = library.house_style
    if style is None:
        return Look(library.site), []
    findings = list(_check_contrast(style))
    blocked = bool(findings)
    look = Look(own_settings(library.site, style), style)
    findings += _check_dark(style)
    slots = {}
    for slot, source in style.templates.items():
        try:
            slots[slot] = _read_template(slot, source, look)
        except OwnTemplateError as error:
            place = source.line_place(error.line)
            findings.append(Finding(place, "sjabloon", error.message, error.advice))
    if blocked:
        return Look(library.site), [*findings, not_in_use()]
    return replace(look, slots=slots), findings


def own_settings(site: SiteSettings, style: HouseStyle | None) -> SiteSettings:
    """The settings of the site under the name that the house style gives it."""
    if style is None:
        return site
    form = style.form
    own = {
        "name": form.name,
        "subtitle": form.subtitle,
        "contact": form.contact,
        "publisher": form.publisher,
    }
    return site.model_copy(update={key: value for key, value in own.items() if value})


def _check_contrast(style: HouseStyle) -> Iterator[Finding]:
    """Pairs of colours that cannot be told apart, in light and in dark: one finding a colour.

    Bad: grey words on white, "#999999". Good: "#595959". Known false alarm: a pair that this
    library has no page for, such as the label on a site without invented stories.
    """
    palette = style.form.palette
    for mode, where, own in (("light", "licht", palette.light), ("dark", "donker", palette.dark)):
        given = dict(own.tokens())
        colours = {**our_colours()[mode], **given}
        wrong: dict[str, list[Wrong]] = {}
        for pair, found in failing(colours):
            if given.keys() & {pair.front, pair.back}:
                wrong.setdefault(pair.front if pair.front in given else pair.back, []).append(
                    (pair, found)
                )
        for token, pairs in wrong.items():
            advice = _word_advice(token, nearest(token, [pair for pair, _ in pairs], colours))
            path = ("kleuren", where, Colours.dutch_token(token))
            words = _word_pairs(pairs, colours, where), advice
            yield style.settings.finding(path, "contrast", *words)


Wrong = tuple[Pair, float]
"""Two colours that stand on each other, and how little contrast they have."""


def _word_pairs(pairs: list[Wrong], colours: dict[str, str], where: str) -> str:
    """The worst pair with its numbers, and the names of the others."""
    worst, found = min(pairs, key=lambda wrong: wrong[1] / wrong[0].needed)
    front, back = (f"{_name(token)} ({colours[token]})" for token in (worst.front, worst.back))
    message = (
        f"{front} op {back} is op een {'lichte' if where == 'licht' else 'donkere'} pagina niet"
        f" goed te {'lezen' if worst.is_text else 'zien'}: het contrast is {_number(found)} en"
        f" moet {_number(worst.needed)} zijn."
    )
    others = [f"{_name(pair.front)} op {_name(pair.back)}" for pair, _ in pairs if pair != worst]
    return f"{message} Ook te weinig: {', '.join(others)}." if others else message


def _word_advice(token: str, better: str | None) -> str:
    if better is None:
        return "Maak de ene kleur veel lichter en de andere veel donkerder."
    return f'Neem voor {_name(token)} bijvoorbeeld "{better}".'


def _name(token: str) -> str:
    return f"‘{Colours.dutch_token(token)}’"


def _number(ratio: float) -> str:
    """Cut, not rounded: 4,499 is not 4,5."""
    return f"{int(ratio * 100) / 100:g}".replace(".", ",")


def _check_dark(style: HouseStyle) -> Iterator[Finding]:
    palette = style.form.palette
    if dict(palette.light.tokens()) and not dict(palette.dark.tokens()):
        yield style.settings.finding(
            ("kleuren",),
            "huisstijl",
            "je gaf kleuren voor een licht scherm, en geen voor een donker scherm.",
            "Zet onder ‘donker:’ ook kleuren. Tot dan blijven daar de gewone kleuren staan.",
            Severity.NOTICE,
        )


def _read_template(slot: str, source: SourceText, look: Look) -> OwnTemplate:
    """The template, if it may be shown. Raises OwnTemplateError."""
    template = read_own_template(source.text.removeprefix("\ufeff"), NAMES)
    check_own_html(slot, template.markup)
    for line, address in template.ways:
        if address not in _PAGES:
            guess = (
                did_you_mean(address, _PAGES) or f"Kies uit: {', '.join(sorted(_PAGES - {''}))}."
            )
            raise OwnTemplateError(line, "naar deze pagina kun je hier niet wijzen.", guess)
    drawn = replace(look, slots={slot: template}).draw(slot, lambda address: f"./{address}")
    if slot == "kop" and not words_in(drawn):
        raise OwnTemplateError(
            1,
            "in ‘kop’ staat niets om te lezen, terwijl het de link naar de voorpagina is.",
            "Zet er {{ naam }} in, of vul ‘logo_tekst’ in.",
        )
    return template
