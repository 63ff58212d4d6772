"""Withdrawal: a teller changed their mind. Find everything that holds the story, and take it away.

The order is the point. First the list of withdrawn stories names it, and from then on no build
shows it, whatever happens next. Then the files go. Every step may be done twice.
"""

import re
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from library.collective.counts import Share, share_of
from library.files import LOCAL, READING_COPIES, RULINGS
from library.finding import Finding
from library.gone import Traces, passages
from library.insight import Insight, QuoteCard
from library.library import Library
from library.list_files import parse_list
from library.safe_write import replace_file
from library.schema import WithdrawnEntry
from library.schema.form import ID_ALPHABET
from library.source_text import SourceText, read_source
from library.story import Story
from library.text_files import parse_story

LIST = Path("stories") / "ingetrokken.yaml"
_INDEXES = ("index", "index.nieuw", "index.oud")
_TOP = "# Ingetrokken verhalen: het nummer en het kwartaal, en verder niets.\n"
_ID_LINES = 4000
"""Bytes at the top of a file in which its number stands."""
_TOPICS_LINE = re.compile(r"(?im)^\s*[*_]?onderwerpen\s*:.*$")
_PSEUDONYM = re.compile(r"(?m)^schuilnaam:(.+)$")
_MOST_BYTES = 1_000_000
"""Of a text of an editor that is searched."""


class ListIsALinkError(Exception):
    """The list of withdrawn stories is a link to elsewhere: we do not write through it."""


@dataclass(frozen=True)
class Held:
    """Where a story stands in the files of the library and beside it."""

    id: str
    entered: bool
    """Whether the list of withdrawn stories names it already."""
    stories: tuple[Path, ...]
    """Mostly one file; two where two carry its number."""
    rulings: tuple[Path, ...]
    copies: tuple[Path, ...]
    """Reading copies."""

    @property
    def files(self) -> tuple[Path, ...]:
        return (*self.stories, *self.rulings, *self.copies)


def is_id(text: str) -> bool:
    """Whether this has the form of a number of a story."""
    return re.fullmatch(rf"[{ID_ALPHABET}]{{6}}", text) is not None


def find_story(root: Path, story_id: str) -> Held:
    """Every file with this number, also one that cannot be read as a story or has another name."""
    copies = root / READING_COPIES
    return Held(
        id=story_id,
        entered=story_id in withdrawn_ids(root),
        stories=tuple(_stories_with(root, story_id)),
        rulings=tuple(_named(root / RULINGS, story_id)),
        copies=tuple(_named(copies, story_id)),
    )


def withdrawn_ids(root: Path) -> set[str]:
    """What the list names, read as the gate reads it; nothing where there is no list."""
    source = read_source(root / LIST, root) if (root / LIST).is_file() else None
    if source is None or isinstance(source, Finding):
        return set()
    entries, _ = parse_list(source, WithdrawnEntry)
    return {entry.item.id for entry in entries or []}


def _stories_with(root: Path, story_id: str) -> Iterator[Path]:
    """Also hidden files, copies with another ending, and files in UTF-16."""
    line = re.compile(rb"(?mi)^[ \t]*[\"']?id[\"']?[ \t]*:[ \t]*[\"']?%b\b" % story_id.encode())
    for path in sorted((root / "stories").rglob("*")):
        if path == root / LIST or (root / RULINGS) in path.parents or not _is_plain(path):
            continue
        try:
            with path.open("rb") as file:
                top = file.read(_ID_LINES)
        except OSError:
            continue  # `check` names a file that may not be read
        if line.search(top.replace(b"\0", b"")):
            yield path


def _is_plain(path: Path) -> bool:
    """A file of itself: no link, folder or device."""
    return path.is_file() and not path.is_symlink()


def _named(folder: Path, story_id: str) -> list[Path]:
    """Files whose name begins with the number: what review and reading-copy make, and copies."""
    if not folder.is_dir() or folder.is_symlink():
        return []
    found = (path for path in folder.iterdir() if re.match(rf"\.?{story_id}\b", path.name))
    return sorted(path for path in found if path.is_symlink() or path.is_file())


def own_texts(root: Path, held: Held) -> list[str]:
    """All text of the story that a reader could see, from every file that has it."""
    return [text for path in held.stories for text in _texts_in(path, root)]


def _texts_in(path: Path, root: Path) -> list[str]:
    source = read_source(path, root)
    if isinstance(source, Finding):
        return raw_texts(_read_anyhow(path))
    story, _ = parse_story(source)
    return list(story_texts(story.item)) if story else raw_texts(source.text)


def _read_anyhow(path: Path) -> str:
    try:
        data = path.read_bytes()
    except OSError:
        return ""
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8"
    return data[: 4 * _MOST_BYTES].decode(encoding, errors="ignore")


def raw_texts(text: str) -> list[str]:
    """The texts in a file that is no story: its paragraphs, without the labels of the codebook."""
    return re.split(r"\n\s*\n|\n(?=\s*(?:- )?\w+:|#)", _TOPICS_LINE.sub("", text))


def story_texts(story: Story) -> Iterator[str]:
    """Every text of a story that somebody wrote, each apart. No labels of the codebook."""
    header = story.header
    yield from (header.title, header.in_own_words, header.kern, story.opening_text)
    yield from filter(None, (header.pseudonym, header.also_me))
    yield from filter(None, (header.for_professionals, header.for_peers))
    yield from header.fits
    yield from (moment.moment for moment in header.journey)
    yield from (part.what for part in (*header.what_helped, *header.what_did_not))
    for fragment in story.fragments:
        yield from (fragment.heading, fragment.text)


def consent_of(root: Path, held: Held) -> frozenset[str]:
    """The purposes to which the teller said yes, of all files that can be read."""
    sources = (read_source(path, root) for path in held.stories)
    stories = (parse_story(source)[0] for source in sources if isinstance(source, SourceText))
    consents = (story.item.header.consent for story in stories if story)
    return frozenset(str(purpose) for one in consents if one for purpose in one.purposes)


def names_of(held: Held) -> list[str]:
    """What the teller is called, also in a file that cannot be read as a story."""
    texts = (_read_anyhow(path) for path in held.stories)
    return [name for text in texts for name in _PSEUDONYM.findall(text)]


def enter(root: Path, story_id: str, quarter: str) -> None:
    """Name the story in the list of withdrawn ones. Other entries and comments stay.

    Raises ListIsALinkError, and OSError where we may not write.
    """
    path = root / LIST
    if path.is_symlink():
        raise ListIsALinkError(path)
    if story_id in withdrawn_ids(root):
        return
    old = path.read_bytes().decode("utf-8", "surrogateescape") if path.exists() else ""
    new = _with_entry(old, story_id, quarter)
    replace_file(path, new.encode("utf-8", "surrogateescape"))


def _with_entry(old: str, story_id: str, quarter: str) -> str:
    """The list with one entry more. Where it cannot be read, the number is added all the same:
    the gate then counts everything that looks like a number.
    """
    newline = "\r\n" if "\r\n" in old else "\n"
    indent = (re.findall(r"(?m)^( *)- ", old) or [""])[-1]
    end = "" if not old or old.endswith("\n") else newline
    entry = f"{indent}- id: {story_id}{newline}{indent}  kwartaal: {quarter}{newline}"
    added = (old or _TOP) + end + entry
    before, after = _ids_in(old), _ids_in(added)
    return added if before is None or after == before | {story_id} else _anew(old, entry)


def _ids_in(text: str) -> set[str] | None:
    """The numbers in a list; None where it cannot be read."""
    if any("\ud800" <= letter <= "\udfff" for letter in text):
        return None  # bytes that are no UTF-8
    entries, findings = parse_list(SourceText(LIST.as_posix(), text), WithdrawnEntry)
    return None if findings or entries is None else {entry.item.id for entry in entries}


def _anew(old: str, entry: str) -> str:
    """A list to which nothing can be added, such as `[]`: its comments and entries again."""
    entries, _ = parse_list(SourceText(LIST.as_posix(), old), WithdrawnEntry)
    comments = "".join(f"{line}\n" for line in old.splitlines() if line.startswith("#"))
    items = (part.item for part in entries or [])
    kept = "".join(f"- id: {item.id}\n  kwartaal: {item.quarter}\n" for item in items)
    return f"{comments or _TOP}{kept}{entry.lstrip()}"


def remove(held: Held) -> None:
    """Take the files away. One that went meanwhile is no mistake. Raises OSError for others."""
    for path in held.files:
        path.unlink(missing_ok=True)


def remove_indexes(root: Path) -> int:
    """Take away the search index on this machine: the next search makes it anew."""
    folders = [path for name in _INDEXES if (path := root / LOCAL / name).is_dir()]
    for folder in folders:
        shutil.rmtree(folder)
    return len(folders)


@dataclass(frozen=True)
class Leaning:
    """An insight that leans on the story, with its counts now and without it."""

    insight: Insight
    quoted: bool
    """Whether a quote card of the story stands in its text."""
    before: tuple[Share, Share]
    """Of what supports it, and of what says otherwise."""
    after: tuple[Share, Share] | None
    """None where nothing supports it any more: then it leaves the site."""


def leaning_on(library: Library, story_id: str) -> list[Leaning]:
    """The insights that lean on a story of this library."""
    rest = library.with_stories(story for story in library.stories if story.id != story_id)
    left = {insight.name: insight for insight in rest.insights}
    return [
        Leaning(
            insight,
            _quotes(insight, story_id),
            _shares(library, insight),
            _shares(rest, left[insight.name]) if insight.name in left else None,
        )
        for insight in library.insights
        if _quotes(insight, story_id) or _cites(insight, story_id)
    ]


def _cites(insight: Insight, story_id: str) -> bool:
    return any(one.story == story_id for one in (*insight.support, *insight.counter_examples))


def _quotes(insight: Insight, story_id: str) -> bool:
    cards = (block for block in insight.body if isinstance(block, QuoteCard))
    return any(card.citation.story == story_id for card in cards)


def _shares(library: Library, insight: Insight) -> tuple[Share, Share]:
    return (
        share_of(library, insight, insight.support),
        share_of(library, insight, insight.counter_examples),
    )


def editors_texts(root: Path) -> Iterator[tuple[str, str]]:
    """The texts of editors beside the stories: path from the root, and what stands in it."""
    for path in sorted([*(root / "themes").rglob("*"), *root.glob("site.yaml")]):
        if _is_plain(path) and path.stat().st_size <= _MOST_BYTES:
            yield path.relative_to(root).as_posix(), _read_anyhow(path)


def repeated(texts: Iterable[tuple[str, str]], traces: Traces) -> Iterator[tuple[str, int]]:
    """File and line of every stretch of the story that an editor repeated in a text."""
    for file, text in texts:
        yield from ((file, line) for line in passages(text, traces))
