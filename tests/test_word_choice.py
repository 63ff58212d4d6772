"""Our own words follow docs/redactie/woordkeus.md: its last table is read here, and is the only list.

Ours are the templates, the scripts, the texts, what a command or a finding says, what stands around
the stories, and the handbook of editors. A teller's own words are never corrected.
"""

import ast
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import click
import pytest
import yaml

from cli import main
from tests.test_plain_dutch import ROOT, TEXTS

SHEET = ROOT / "docs/redactie/woordkeus.md"
EXCEPTIONS = yaml.safe_load((ROOT / "tests/word_choice_exceptions.yaml").read_text("utf-8"))
VISIBLE = {"aria-label", "alt", "title", "placeholder", "content", "label"}
JINJA = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
STRING = re.compile(r'"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`')
SELECTOR = {"#", ".", ":"}
READERS_WORDS = {"urgent-words.js"}
"""Words that readers type, not words of ours."""


@cache
def avoided() -> Mapping[str, re.Pattern[str]]:
    """Every word or phrase of the table → what finds it: whole words, `*` for any ending."""
    rows = re.findall(
        r"^\|(.*?)\|.*\|.*\|$", SHEET.read_text("utf-8").split("## Liever niet")[1], re.M
    )
    words = [word.strip() for row in rows[2:] for word in row.split(",")]
    return {word: _whole(word) for word in words}


def _whole(word: str) -> re.Pattern[str]:
    start = re.escape(word.removesuffix("*"))
    end = "" if word.endswith("*") else r"(?![\w+-])"
    return re.compile(rf"(?<![\w-]){start}{end}", re.I)


def found(text: str) -> list[str]:
    return [word for word, pattern in avoided().items() if pattern.search(text)]


# ---- What readers see.


class _Seen(HTMLParser):
    """The text of a page, and the attributes that a reader sees or hears."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = (value for name, value in attrs if name in VISIBLE or name.startswith("data-"))
        self.words += [value for value in said if value]

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def template_text(source: str) -> str:
    """The words of a template; of its code the strings, for a heading may stand in a loop."""
    remarks_gone = re.sub(r"\{#.*?#\}", "", source, flags=re.DOTALL)
    seen = _Seen()
    seen.feed(JINJA.sub(" ", remarks_gone))
    inside = (text for code in JINJA.findall(remarks_gone) for text in sentences_in(code))
    return "\n".join([*seen.words, *inside])


def sentences_in(script: str) -> Iterator[str]:
    """The strings of code that people read: more words than one, or a capital in front."""
    code = re.sub(r"/\*.*?\*/|(?<![:\"'`])//[^\n]*", "", script, flags=re.DOTALL)
    for double, back in STRING.findall(code):
        text = re.sub(r"\$\{[^}]*\}|\\.", " ", double or back)
        if text[:1] not in SELECTOR and (" " in text.strip() or text[:1].isupper()):
            yield text


def python_text(source: str) -> str:
    """The Dutch sentences of a file. Docstrings are English; those of commands come from Click."""
    tree = ast.parse(source)
    documents = {
        id(part.body[0].value)
        for part in ast.walk(tree)
        if isinstance(part, ast.Module | ast.ClassDef | ast.FunctionDef)
        and part.body
        and isinstance(part.body[0], ast.Expr)
    }
    remarks = {id(part.value) for part in ast.walk(tree) if isinstance(part, ast.Expr)}
    return "\n".join(
        part.value
        for part in ast.walk(tree)
        if isinstance(part, ast.Constant)
        and isinstance(part.value, str)
        and " " in part.value
        and id(part) not in documents | remarks
    )


def command_help(command: click.Command, name: str) -> Iterator[str]:
    """What `--help` says, of this command and those below it."""
    context = click.Context(command, info_name=name)
    yield command.get_help(context)
    for below, part in getattr(command, "commands", {}).items():
        yield from command_help(part, below)


def written_text(source: str) -> str:
    """Markdown without what is typed over, such as a command, and without the address of a link."""
    return re.sub(r"^```.*?^```|`[^`\n]*`|\]\([^)]*\)", " ", source, flags=re.DOTALL | re.MULTILINE)


def handbook() -> Iterable[Path]:
    """What editors read; the sheet itself names what it warns of."""
    folders = (ROOT / "docs/redactie", ROOT / "docs/toestemming", ROOT / "site_builder/texts")
    return (path for folder in folders for path in sorted(folder.glob("*.md")) if path != SHEET)


def python_files() -> Iterator[Path]:
    for room in ("commands", "library", "site_builder"):
        yield from sorted((ROOT / room).rglob("*.py"))


def texts() -> dict[str, str]:
    """Every text of ours by what we call it."""
    templates = sorted((ROOT / "site_builder/templates").glob("*.j2"))
    templates = [path for path in templates if not path.name.endswith(".css.j2")]
    scripts = sorted((ROOT / "site_builder").rglob("static/*.js"))
    engine = sorted((ROOT / "indexer/browser").glob("*.js"))
    return {
        **{path.name: template_text(path.read_text("utf-8")) for path in templates},
        **{
            path.name: "\n".join(sentences_in(path.read_text("utf-8")))
            for path in (*scripts, *engine)
            if path.name not in READERS_WORDS
        },
        **{
            str(path.relative_to(ROOT)): written_text(path.read_text("utf-8"))
            for path in handbook()
        },
        **{
            str(path.relative_to(ROOT)): python_text(path.read_text("utf-8"))
            for path in python_files()
        },
        **{name: text for name, text in TEXTS.items() if not name.startswith("bij verhaal")},
        "uitleg van de opdrachten": "\n".join(command_help(main, "doorleefd")),
    }


OURS = texts()


def allowed(name: str) -> set[str]:
    return {one["word"] for one in EXCEPTIONS if one["text"] == name}


@pytest.mark.parametrize("name", [name for name, text in OURS.items() if text.strip()])
def test_a_text_of_ours_uses_no_word_to_avoid(name: str) -> None:
    assert set(found(OURS[name])) - allowed(name) == set()


# ---- The list, and the look at it.


def test_every_word_to_avoid_comes_with_another_and_a_reason() -> None:
    table = SHEET.read_text("utf-8").split("## Liever niet")[1]
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in table.splitlines()
        if line.startswith("| ")
    ]
    assert len(rows) > 30
    assert [row for row in rows if len(row) != 3 or not all(row)] == []
    assert len(avoided()) == sum(row[0].count(",") + 1 for row in rows[1:]), "none stands twice"


@pytest.mark.parametrize(
    "text",
    [
        "Voor verslaafden en daklozen.",
        "Klik hier.",
        "Je bent offline",
        "Dat is ongeldige invoer",
        "Weet u het zeker?",
        "Met een gokverslaafde in huis",
    ],
)
def test_the_look_finds_what_it_looks_for(text: str) -> None:
    assert found(text)


@pytest.mark.parametrize(
    "text",
    ["Dakloze mensen vertellen.", "De daklozenopvang", "Over verslaving", "Om tien over negen uur"],
)
def test_a_word_is_looked_for_as_a_whole(text: str) -> None:
    assert found(text) == []


def test_all_that_a_reader_sees_of_a_template_is_read() -> None:
    source = """{# klik #}<p aria-label="offline">Tekst {% for kop in ("Druk af", "x") %}
    <b class="error">{{ "Sorry hoor" if wel else leeg }}</b>{% endfor %}</p>"""
    assert set(found(template_text(source))) == {"offline", "druk af", "sorry"}
    assert found("\n".join(sentences_in('say("Sorry hoor"); // helaas\nlisten("offline")'))) == [
        "sorry"
    ]
    assert found(python_text('"""Klik."""\nTEXT = f"Helaas, {x}"\nKEY = "error"')) == ["helaas"]


def needless(exception: dict[str, Any]) -> bool:
    """Whether the word is not there, or nobody wrote down why it may be."""
    there = exception["word"] in found(OURS.get(exception["text"], ""))
    return not there or len(exception["reason"].split()) < 4


def test_every_exception_is_needed_and_says_why() -> None:
    assert [one for one in EXCEPTIONS if needless(one)] == []
    assert needless({"text": "home.html.j2", "word": "klik", "reason": "omdat het zo hoort hier"})
