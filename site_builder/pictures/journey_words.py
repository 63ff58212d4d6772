"""The course of a journey in words. Nothing is weighed: only what stands in the story."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from library.schema.story import Moment
from site_builder.wording import capitalised, joined

# fmt: off
_NUMBERS = ("nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien")
# fmt: on


def number_word(count: int) -> str:
    """`zeven`; in figures above ten."""
    return _NUMBERS[count] if count < len(_NUMBERS) else str(count)


def course(journey: Sequence[Moment]) -> str:
    """`Zeven momenten. Het begint zwaar. Dan is het twee keer heel zwaar, en daarna beter. …`."""
    count = capitalised(number_of_moments(journey)).replace("É", "E")  # no accent on a capital
    return " ".join((f"{count}.", *_sentences(journey)))


def number_of_moments(journey: Sequence[Moment]) -> str:
    """`zeven momenten`."""
    return f"{number_word(len(journey))} {'moment' if len(journey) == 1 else 'momenten'}"


def short_course(journey: Sequence[Moment]) -> str:
    """For one of many small pictures: `Begint zwaar, eindigt beter. Keerpunt: …`."""
    ends = f"Begint {journey[0].feeling.label}, eindigt {journey[-1].feeling.label}."
    return " ".join((ends, *_turns(journey)))


def _sentences(journey: Sequence[Moment]) -> Iterable[str]:
    first, *between = journey[:-1] or journey
    if len(journey) == 1:
        return (f"Het is {first.feeling.label}.", *_turns(journey))
    return (
        f"Het begint {first.feeling.label}.",
        *_between(first, between),
        f"Het eindigt {journey[-1].feeling.label}.",
        *_turns(journey),
    )


def _between(first: Moment, moments: Sequence[Moment]) -> Iterable[str]:
    """In order, with what stays the same taken together."""
    runs = [
        (label, len(tuple(run)))
        for label, run in groupby(moment.feeling.label for moment in moments)
    ]
    words = [
        _run(label, times, again=at == 0 and label == first.feeling.label)
        for at, (label, times) in enumerate(runs)
    ]
    if not words:
        return ()
    if len(words) == 1:
        return (f"Dan is het {words[0]}.",)
    return (f"Dan is het {words[0]}, daarna {joined(words[1:])}.",)


def _run(label: str, times: int, *, again: bool) -> str:
    often = f"{number_word(times)} keer {label}"
    if again:
        return f"nog {often}" if times > 1 else f"nog een keer {label}"
    return often if times > 1 else label


def _turns(journey: Sequence[Moment]) -> Iterable[str]:
    turns = [f"‘{moment.moment}’" for moment in journey if moment.turning_point]
    if not turns:
        return ()
    return (f"{'Keerpunt' if len(turns) == 1 else 'Keerpunten'}: {joined(turns)}.",)
