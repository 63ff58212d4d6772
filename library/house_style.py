"""An organisation's own look, from `themes/huisstijl/`: read, and sound as far as files can tell.

Whether its colours can be read and its templates can be drawn is for the site builder to say: it
knows the styles and the pages. What fails here fails alone; the library has no house style then.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from library.files import HOUSE_STYLE, house_style_files
from library.finding import Finding, Place, Severity, any_blocks, did_you_mean, first_findings
from library.form_reader import read_form
from library.limits import MAX_FONT, MAX_PICTURE, MAX_TEMPLATE
from library.logo import Picture, parse_png
from library.logo_drawing import parse_svg
from library.parsed import Parsed
from library.quoting import quoted
from library.schema import HouseStyleForm
from library.source_text import (
    SourceText,
    check_characters,
    no_plain_file,
    read_plain_file,
    read_source,
)
from library.yaml_reader import read_yaml
from library.yaml_tree import Node

FORM = "huisstijl.yaml"
TEMPLATES = "sjablonen"
SLOTS = ("kop", "voet", "welkom")
"""Places of a page that are the organisation's: what stands in them is drawn from
`sjablonen/<slot>.html.j2`. Three, so that an own template goes on working when our pages change."""
_WOFF2 = b"wOF2"


@dataclass(frozen=True)
class HouseStyle:
    settings: Parsed[HouseStyleForm]
    pictures: Mapping[str, Picture] = field(default_factory=dict)
    """Key of the form (`logo`, `logo_donker`, `icoon`) → picture."""
    letters: Mapping[str, bytes] = field(default_factory=dict)
    """Key of the form (`gewoon`, `vet`, `schuin`, `licentie`) → file."""
    templates: Mapping[str, SourceText] = field(default_factory=dict)
    """Slot → template, not judged yet."""

    @property
    def form(self) -> HouseStyleForm:
        return self.settings.item


def read_house_style(root: Path, findings: list[Finding]) -> HouseStyle | None:
    """The house style, or None where there is none, or where a finding blocks it."""
    paths = {
        path.relative_to(root / HOUSE_STYLE).as_posix(): path
        for path in house_style_files(root, findings)
    }
    if not paths:
        return None
    reader = _Reader(root, paths)
    style = reader.read()
    findings += reader.findings
    if style is None:
        findings.append(not_in_use())
    return style


def not_in_use() -> Finding:
    """Said beside whatever keeps a house style from being used."""
    return Finding(
        Place((HOUSE_STYLE / FORM).as_posix()),
        "huisstijl",
        "je eigen huisstijl doet nog niet mee: de site krijgt het gewone uiterlijk.",
        "Maak eerst de andere meldingen over themes/huisstijl in orde.",
    )


@dataclass
class _Reader:
    root: Path
    paths: Mapping[str, Path]
    """Name within the folder → file."""
    findings: list[Finding] = field(default_factory=list)
    used: set[str] = field(default_factory=set)

    def read(self) -> HouseStyle | None:
        settings = self._settings()
        if settings is None:
            return None
        style = HouseStyle(
            settings,
            dict(self._pictures(settings)),
            dict(self._letters(settings)),
            dict(self._templates()),
        )
        blocked = any_blocks(self.findings)
        self.findings += (_not_used(name) for name in sorted(self.paths.keys() - self.used))
        return None if blocked else style

    def _settings(self) -> Parsed[HouseStyleForm] | None:
        self.used.add(FORM)
        if FORM not in self.paths:
            self.findings.append(_no_form())
            return None
        source = self._source(FORM)
        if source is None:
            return None
        found = list(check_characters(source))
        node, problems = read_yaml(source)
        found += problems
        node = Node({}, 0, 0) if node is None and not problems else node
        form, problems = read_form(HouseStyleForm, node, source) if node else (None, [])
        found += problems + list(_check_hashes(node, source))
        self.findings += first_findings(found)
        return Parsed(form, source, node) if form and node and not any_blocks(found) else None

    def _pictures(self, settings: Parsed[HouseStyleForm]) -> Iterator[tuple[str, Picture]]:
        form = settings.item
        named = {"logo": form.logo, "logo_donker": form.logo_dark, "icoon": form.icon}
        for key, name in named.items():
            if name and (data := self._bytes(settings, (key,), name, MAX_PICTURE)):
                picture, problems = self._picture(name, data)
                self.findings += first_findings(problems)
                if picture:
                    yield key, picture

    def _picture(self, name: str, data: bytes) -> tuple[Picture | None, list[Finding]]:
        if name.endswith(".png"):
            return parse_png(_file(name), data)
        source = self._source(name)
        return parse_svg(source) if source else (None, [])

    def _letters(self, settings: Parsed[HouseStyleForm]) -> Iterator[tuple[str, bytes]]:
        face = settings.item.typeface
        if face is None:
            return
        named = {"gewoon": face.regular, "vet": face.bold, "schuin": face.italic}
        for key, name in {**named, "licentie": face.licence}.items():
            data = self._bytes(settings, ("lettertype", key), name, MAX_FONT) if name else None
            if data and key != "licentie" and not _is_woff2(data):
                self.findings.append(_no_font(str(name)))
            if data:
                yield key, data

    def _templates(self) -> Iterator[tuple[str, SourceText]]:
        """One that cannot be read has a finding, and ours takes its place."""
        for slot in SLOTS:
            name = f"{TEMPLATES}/{slot}.html.j2"
            if name in self.paths and (source := self._source(name)):
                self.used.add(name)
                if len(source.text) > MAX_TEMPLATE:
                    self.findings.append(_too_large(name, MAX_TEMPLATE))
                else:
                    self.findings += check_characters(source)
                    yield slot, source

    def _bytes(
        self, settings: Parsed[HouseStyleForm], path: tuple[str, ...], name: str, most: int
    ) -> bytes | None:
        """A file that the form names."""
        self.used.add(name)
        if name not in self.paths:
            self.findings.append(_missing(settings, path, name, self.paths))
            return None
        try:
            data = read_plain_file(self.paths[name])
        except OSError:
            data = None
        if data is None:
            self.findings.append(no_plain_file(_file(name)))
        elif not data or len(data) > most:
            self.findings.append(_too_large(name, most))
        return data if data and len(data) <= most else None

    def _source(self, name: str) -> SourceText | None:
        source = read_source(self.paths[name], self.root)
        if isinstance(source, Finding):
            self.findings.append(source)
            return None
        return source


def _check_hashes(node: Node | None, source: SourceText) -> Iterator[Finding]:
    """A colour without quotes: YAML takes what comes after a # for a remark, and reads nothing."""
    for key, entry in node.value.items() if node and isinstance(node.value, dict) else ():
        if isinstance(entry.node.value, dict):
            yield from _check_hashes(entry.node, source)
        line = source.text[entry.end :].partition("\n")[0]
        if entry.node.is_empty and line.partition(":")[2].lstrip().startswith("#"):
            yield Finding(
                source.place(entry.start, entry.end),
                "kleur",
                f"bij {quoted(key)} lezen we geen kleur: na een # leest de computer hier niet"
                " verder.",
                'Zet de kleur tussen aanhalingstekens, zo: "#1d5271".',
            )


def _is_woff2(data: bytes) -> bool:
    """Signature and length of WOFF 2.0, section 4.1."""
    return data[:4] == _WOFF2 and int.from_bytes(data[8:12], "big") == len(data)


def _file(name: str) -> str:
    return (HOUSE_STYLE / name).as_posix()


def _no_form() -> Finding:
    return Finding(
        Place(_file(FORM)),
        "ontbreekt",
        "dit bestand ontbreekt, dus we weten niet wat bij de huisstijl hoort.",
        "Maak het. In docs/redactie/huisstijl.md staat wat erin kan.",
    )


def _missing(
    settings: Parsed[HouseStyleForm], path: tuple[str, ...], name: str, known: Mapping[str, Path]
) -> Finding:
    guess = did_you_mean(name, known) or "Zet het erbij, of haal deze regel weg."
    message = f"het bestand {quoted(name, 'dat hier staat')} is er niet."
    return settings.finding(path, "ontbreekt", message, guess)


def _too_large(name: str, most: int) -> Finding:
    return Finding(
        Place(_file(name)),
        "te_groot",
        f"dit bestand is leeg, of groter dan {most // 1000} kB.",
        "Het komt bij elke pagina mee. Maak het kleiner.",
    )


def _no_font(name: str) -> Finding:
    return Finding(
        Place(_file(name)),
        "lettertype",
        "dit bestand kunnen we niet lezen als lettertype.",
        "Haal het opnieuw op, als WOFF2.",
    )


def _not_used(name: str) -> Finding:
    return Finding(
        Place(_file(name)),
        "niet_gebruikt",
        "dit bestand gebruiken we niet.",
        f"Noem het in {FORM}, of haal het weg. Sjablonen heten"
        f" {', '.join(f'{slot}.html.j2' for slot in SLOTS)} en staan in de map {TEMPLATES}.",
        Severity.NOTICE,
    )
