"""Dutch sentences for readers: counts, quarters, days, lists."""

from collections.abc import Iterable, Iterator
from datetime import date

from library.collective.counts import Share, Tally
from library.collective.firmness import Lack
from library.vocabulary import Firmness

MARK = "Verzonnen voorbeeld"
_INVENTED = "verzonnen voorbeelden"
NO_FIGURES = "Dit zijn verhalen, geen cijfers over alle mensen."
INVENTED_NOTICE = (
    "Deze verhalen zijn verzonnen. Ze laten zien hoe de bibliotheek werkt."
    " Het is nog geen ervaringskennis."
)
SOME_INVENTED_NOTICE = (
    "Bij sommige verhalen staat ‘Verzonnen voorbeeld’. Die laten zien hoe de bibliotheek werkt."
    " Het is geen ervaringskennis."
)

# fmt: off
_MONTHS = ("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus",
           "september", "oktober", "november", "december")
# fmt: on
_ORDINALS = {"1": "eerste", "2": "tweede", "3": "derde", "4": "vierde"}

_FIRMNESS = {
    Firmness.FIRST_IMPRESSION: "Een eerste indruk. We weten nog niet of dit vaker terugkomt.",
    Firmness.RECURS: "Dit komt in meer {stories} terug.",
    Firmness.DISCUSSED: "Dit komt in meer {stories} terug."
    " We hebben het ook besproken met ervaringsdeskundigen.",
}
_LACKING = {
    Lack.STORIES: "Er staan nu te weinig {stories} bij om te zeggen dat het vaker voorkomt.",
    Lack.OTHERWISE: "Er staat nu niemand bij die het anders zegt. Dan zien we maar één kant.",
    Lack.TALKS: "We hebben het nog met te weinig ervaringsdeskundigen besproken.",
}


def firmness_words(holds: Firmness, lacking: Iterable[Lack], invented: bool) -> str:
    """How firmly an insight stands now, and why that is less than was once said."""
    sentences = (_FIRMNESS[holds], *(_LACKING[lack] for lack in lacking))
    stories = "verzonnen verhalen" if invented else "verhalen"
    return " ".join(sentences).format(stories=stories)


def joined(words: Iterable[str], last: str = "en") -> str:
    """`schulden, verslaving en dakloosheid`."""
    *first, end = list(words) or [""]
    return f"{', '.join(first)} {last} {end}" if first else end


def capitalised(text: str) -> str:
    """With a capital at the start; the rest as it stands."""
    return text[:1].upper() + text[1:]


def in_a_sentence(label: str) -> str:
    """A label in the middle of a sentence: `Schulden` → `schulden`, but `GGZ` stays."""
    return label if label[1:2].isupper() else label[:1].lower() + label[1:]


def quarter(text: str) -> str:
    """`2026-K1` → `het eerste kwartaal van 2026`."""
    year, number = text.split("-K")
    return f"het {_ORDINALS[number]} kwartaal van {year}"


def day(on: date) -> str:
    """`3 november 2026`."""
    return f"{on.day} {_MONTHS[on.month - 1]} {on.year}"


def tally_words(count: Tally) -> str:
    """`4 verhalen en 15 verzonnen voorbeelden`; `nog geen verhalen` where there are none."""
    parts = []
    if count.real:
        parts.append("1 verhaal" if count.real == 1 else f"{count.real} verhalen")
    if count.invented:
        one = count.invented == 1
        parts.append(f"{count.invented} {'verzonnen voorbeeld' if one else _INVENTED}")
    return joined(parts) or "nog geen verhalen"


def share_sentences(share: Share, about: str) -> tuple[str, ...]:
    """`In 3 van de 5 verzonnen voorbeelden over schulden.` A sentence for each kind."""
    return tuple(_share_sentences(share, about))


def _share_sentences(share: Share, about: str) -> Iterator[str]:
    real = share.among.real
    if real:
        yield _share_sentence(share.found.real, real, "verhalen", about)
    if share.found.invented or not real:
        yield _share_sentence(share.found.invented, share.among.invented, _INVENTED, about)


def _share_sentence(found: int, among: int, kind: str, about: str) -> str:
    start = f"In {found}" if found else "In geen"
    return f"{start} van de {among} {kind} over {about}."
