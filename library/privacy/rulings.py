"""Which flags did an editor rule on? A ruling holds for its words between these other words.

A ruling on rare combinations holds for the values that stand in the story together, one on the
reading level for all words of its prose.

A ruling keeps no word of the story, only a fingerprint. That keeps identifiers out of the file for
who merely reads it, and it is no secret: who has the text around a word, and a list of names, can
try them one by one. Therefore what is taken out of a story leaves no ruling, and a ruling that
fits nowhere any more has to go.
"""

import hashlib
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial
from unicodedata import normalize

from library.finding import Finding, Severity
from library.parsed import Parsed
from library.privacy.advice import finding_for, flags_in
from library.privacy.coarsening import cheapest_coarsening
from library.privacy.flag import Flag
from library.privacy.rare import (
    RARE,
    Combination,
    K,
    Population,
    Value,
    always_rare,
    counts,
    reasons,
    subsets,
    values_of,
)
from library.privacy.scan import scan
from library.privacy.standing_out import StandsOut
from library.reading_level import LEVEL, prose_of
from library.schema import RulingEntry
from library.source_text import SourceText
from library.story import Story
from library.vocabulary import Verdict

NEVER_STAYS = frozenset({"bsn_elfproef"})
"""Checks on what no reason can keep in a story: a number that proves to be somebody's."""
_WORDS_AROUND = 6
_REACH = 400
"""Characters in which the words around are looked for: a ruling never costs a whole file."""


def fingerprint(source: SourceText, story_id: str, flag: Flag) -> str:
    """16 hex digits of a SHA-256 over story, check, the flagged words and six words on each side.

    White space and the way an accent is written do not count; anything else that changes there
    makes another fingerprint. Two places with all these words in common share one.

    The number of the story and the words around are in it so that a short word alone cannot be
    looked up in a table, and so that one name has another fingerprint in each place. It does not
    protect against somebody who has the text around: they can try every name there is.
    """
    text = source.file if flag.in_name else source.text
    before = _words(text[max(0, flag.start - _REACH) : flag.start])[-_WORDS_AROUND:]
    after = _words(text[flag.end : flag.end + _REACH])[:_WORDS_AROUND]
    parts = (before, _words(text[flag.start : flag.end]), after)
    where = "naam" if flag.in_name else "tekst"
    return _digest(story_id, flag.check, where, *(" ".join(words) for words in parts))


def fingerprint_of(story_id: str, combination: Combination) -> str:
    """The same over story, check and the values of a combination.

    Who has the schema can try every combination: it hides nothing, it only binds.
    """
    return _digest(story_id, RARE, *(f"{value.key}={value.value}" for value in combination))


def fingerprint_of_prose(story: Story) -> str:
    """The same over story, check and every word of the prose; headings and header do not count."""
    return _digest(story.id, LEVEL, *_words(prose_of(story.prose)))


def _digest(*told: str) -> str:
    return hashlib.sha256("\0".join(told).encode()).hexdigest()[:16]


def _words(text: str) -> list[str]:
    return normalize("NFC", text).split()


def check_flags(story: Parsed[Story], rulings: Sequence[Parsed[RulingEntry]]) -> Iterator[Finding]:
    """Flags that nobody ruled on, and rulings that do not count.

    Bad: a name that nobody looked at. Good: the same name with `verzonnen`, in an invented story.
    Known false alarm: a ruling that lapses because a comma beside it was mended.
    """
    for flag in open_flags(story, rulings):
        yield finding_for(story.source, flag)
    for ruling in rulings:
        yield from _check_ruling(ruling, story.item.invented)
    standing = fingerprints_standing(story, rulings)
    for ruling in rulings:
        if gone := ruling.item.fingerprints - standing[ruling.item.check]:
            yield _lapsed(ruling, "deels " if gone < ruling.item.fingerprints else "")


def _lapsed(ruling: Parsed[RulingEntry], partly: str) -> Finding:
    return ruling.finding(
        ("vingerafdruk",),
        "besluit_vervallen",
        f"dit besluit past {partly}bij geen plek meer.",
        "Haal weg wat vervallen is: dat doet ‘doorleefd review’.",
        Severity.NOTICE,
    )


def open_flags(story: Parsed[Story], rulings: Iterable[Parsed[RulingEntry]]) -> list[Flag]:
    """The flags on a story that no ruling answers."""
    ruled = _ruled(story, rulings)
    return [flag for flag, mark in _marks(story) if (flag.check, mark) not in ruled]


def standing_out(
    stories: Collection[Parsed[Story]], rulings: Mapping[str, Sequence[Parsed[RulingEntry]]]
) -> Iterator[StandsOut]:
    """The real stories among these with rare combinations of values that nobody ruled on.

    `stories` are those that pass every other gate, and all of them are counted, also where one is
    kept out for a rare combination itself. So what an editor is asked about one story does not
    hang on whether another was ruled on, and stories can be reviewed one at a time. What is kept
    out for another reason protects nobody, and invented stories never count.
    """
    population = Population(story.item for story in stories)
    for story in stories:
        if counts(story.item):
            told = _ruled(story, rulings.get(story.item.id, ()))
            ruled = {mark for check, mark in told if check == RARE}
            open_in = partial(_open_in, story, population, ruled)
            if found := open_in(values_of(story.item)):
                # Among one or two stories no value that is left out takes a story from sight.
                worth = found if population.size >= K else [c for c in found if c in reasons()]
                change = cheapest_coarsening(story.item, worth, open_in)
                yield StandsOut(story, found, population, change)


def _open_in(
    story: Parsed[Story], population: Population, ruled: Collection[str], values: Collection[Value]
) -> tuple[Combination, ...]:
    """The rare combinations in these values that no ruling answers.

    Who ruled on a combination ruled on every larger one that holds it: a story that may stand out
    by one value may do so by that value and another. So nothing opens again because the library
    grows and a larger combination becomes the smallest. What is rare everywhere is ruled on apart,
    for nobody said then that the story may stand out among the others.
    """

    def is_ruled(combination: Combination) -> bool:
        return fingerprint_of(story.item.id, combination) in ruled

    always = [c for c in always_rare(values) if not is_ruled(c)]
    rare = population.rare(values, values_of(story.item))
    here = [c for c in rare if c not in reasons() and not any(map(is_ruled, _parts_here(c)))]
    return (*always, *sorted(here, key=lambda c: (len(c), population.held(c))))


def _parts_here(combination: Combination) -> Iterator[Combination]:
    """It and the smaller ones in it, but for what is rare everywhere."""
    return (part for part in subsets(combination) if part not in reasons())


def fingerprints_standing(
    story: Parsed[Story], rulings: Iterable[Parsed[RulingEntry]]
) -> defaultdict[str, set[str]]:
    """Per check, the fingerprints of what stands in the story; a ruling on another has lapsed.

    A combination stands as long as the story has its values, rare or not: it may be rare again
    when another story goes.
    """
    standing: defaultdict[str, set[str]] = defaultdict(set)
    for flag, mark in _marks(story):
        standing[flag.check].add(mark)
    if not story.item.invented and any(ruling.item.check == RARE for ruling in rulings):
        told = subsets(values_of(story.item))
        standing[RARE] = {fingerprint_of(story.item.id, combination) for combination in told}
    if any(ruling.item.check == LEVEL for ruling in rulings):
        standing[LEVEL] = {fingerprint_of_prose(story.item)}
    return standing


def is_level_ruled(story: Parsed[Story], rulings: Iterable[Parsed[RulingEntry]]) -> bool:
    """Whether an editor ruled that the prose may stay as hard to read as it is now."""
    on_level = [ruling for ruling in rulings if ruling.item.check == LEVEL]
    return bool(on_level) and (LEVEL, fingerprint_of_prose(story.item)) in _ruled(story, on_level)


def _ruled(story: Parsed[Story], rulings: Iterable[Parsed[RulingEntry]]) -> set[tuple[str, str]]:
    """Check and fingerprint of all that was ruled on in a way that counts."""
    good = (part.item for part in rulings if not any(_check_ruling(part, story.item.invented)))
    return {(ruling.check, mark) for ruling in good for mark in ruling.fingerprints}


def _marks(story: Parsed[Story]) -> list[tuple[Flag, str]]:
    """Each flag with its fingerprint."""
    source, story_id = story.source, story.item.id
    return [(flag, fingerprint(source, story_id, flag)) for flag in flags_in(source)]


def _check_ruling(ruling: Parsed[RulingEntry], invented: bool) -> Iterator[Finding]:
    """A ruling that nobody can have made so."""
    verdict, reason = ruling.item.verdict, ruling.item.reason or ""
    if verdict is Verdict.INVENTED and not invented:
        yield ruling.finding(
            ("besluit",),
            "besluit_verzonnen",
            "dit verhaal is echt, dus ‘verzonnen’ kan niet kloppen.",
            "Haal de woorden uit het verhaal, of leg vast waarom ze mogen blijven.",
        )
    elif verdict is Verdict.INVENTED and ruling.item.check == LEVEL:
        yield ruling.finding(
            ("besluit",),
            "besluit_kan_niet",
            "of een verhaal moeilijk leest, hangt er niet van af of het verzonnen is.",
            "Zet ‘besluit: mag_blijven’, met een reden.",
        )
    if verdict is Verdict.STAYS and not reason:
        yield ruling.finding(
            ("besluit",),
            "besluit_zonder_reden",
            "bij ‘mag_blijven’ hoort een regel ‘reden’.",
            "Schrijf op waarom het mag blijven. Herhaal de woorden zelf niet.",
        )
    if verdict is Verdict.STAYS and ruling.item.check in NEVER_STAYS:
        yield ruling.finding(
            ("besluit",),
            "besluit_kan_niet",
            "dit nummer mag nooit blijven staan.",
            "Haal het uit het verhaal. Verzon je het? Zet dan ‘besluit: verzonnen’.",
        )
    if scan(reason):
        yield ruling.finding(("reden",), "besluit_met_naam", *NAME_IN_REASON)


NAME_IN_REASON = (
    "in deze reden staat misschien zelf een naam, plaats of nummer.",
    "Zeg het zonder: dit bestand is geen plek voor wat iemand herkenbaar maakt.",
)
