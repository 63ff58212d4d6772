"""Which help stands beside what. Under the text and calm, never a red bar above it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from library import Story
from library.schema import HelpEntry
from library.vocabulary import ContentNote
from site_builder.site import Site
from site_builder.wording import day


@dataclass(frozen=True)
class HelpLine:
    entry: HelpEntry
    dial: str
    """The number for a `tel:` link; empty where it is not a plain number."""
    checked: str
    about: str
    """The themes it is for, in words."""


def help_lines(site: Site, entries: Iterable[HelpEntry]) -> tuple[HelpLine, ...]:
    """Entries with what a page needs to draw them, in the order of the file."""
    return tuple(
        HelpLine(entry, _dial(entry.phone), _checked(entry), site.about(entry.themes))
        for entry in entries
    )


def lines_for_story(site: Site, story: Story) -> tuple[HelpLine, ...]:
    """What fits its content notes, what fits its themes, and what is for everything."""
    header = story.header
    notes, themes = set(header.content_notes), set(header.themes)
    fitting = (
        entry
        for entry in site.library.help_lines
        if notes & set(entry.for_notes)
        or themes & set(entry.themes)
        or not (entry.themes or entry.for_notes)
    )
    return help_lines(site, fitting)


def lines_for_theme(site: Site, theme: str) -> tuple[HelpLine, ...]:
    """What is for this theme; where nothing is, what is for all."""
    entries = site.library.help_lines
    own = [entry for entry in entries if theme in entry.themes]
    return help_lines(site, own or (entry for entry in entries if not entry.themes))


def lines_for_note(site: Site, note: ContentNote) -> tuple[HelpLine, ...]:
    """What is for one content note."""
    return help_lines(site, (e for e in site.library.help_lines if note in e.for_notes))


def _dial(phone: str | None) -> str:
    plain = re.sub(r"[ -]", "", phone or "")
    return plain if re.fullmatch(r"\+?[0-9]+", plain) else ""


def _checked(entry: HelpEntry) -> str:
    on = entry.checked_on
    return f"Nagekeken op {day(on)}." if isinstance(on, date) else "Nog niet nagekeken."
