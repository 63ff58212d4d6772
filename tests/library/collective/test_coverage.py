"""Which voices are missing: words only, from which no small number can be worked out."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from itertools import product
from typing import ClassVar

import pytest

from library import Story
from library.collective.coverage import ENOUGH, Coverage, Gap, Heard, Voice, coverage
from library.privacy.rare import K
from library.vocabulary import LifeSituation, Perspective, Phase
from tests.library.collective.stories import THEMES, made_ids, made_library, made_story

SMALL = range(1, ENOUGH)


def told(*groups: tuple[int, str, str | None], invented: bool = False) -> Coverage:
    """Of so many stories of this perspective in this phase, all on *schulden*."""
    voices = [(who, phase) for many, who, phase in groups for _ in range(many)]
    stories = [
        made_story(id_, invented=invented, perspectief=[who], fase=phase, leefsituatie=["alleen"])
        for id_, (who, phase) in zip(made_ids(len(voices)), voices, strict=True)
    ]
    return coverage(made_library(*stories), invented=invented)


def word(found: Coverage, voice: Voice) -> Heard:
    """What is said of it on *schulden*."""
    rows = (*found.perspectives, *found.phases, *found.situations)
    return next(row.heard[0] for row in rows if row.voice is voice)


def leaves(value: object) -> Iterator[object]:
    """Everything that a caller can read in it."""
    if is_dataclass(value):
        for field in fields(value):
            yield from leaves(getattr(value, field.name))
    elif isinstance(value, tuple):
        for part in value:
            yield from leaves(part)
    else:
        yield value


def test_none_few_and_more() -> None:
    words = [word(told((many, "ouder", None)), Perspective.PARENT) for many in (0, 1, ENOUGH)]
    assert words == [Heard.NONE, Heard.FEW, Heard.MORE]


def test_no_number_leaves_the_module() -> None:
    found = told((9, "zelf", "ermee_leven"), (1, "ouder", "worstelen"))
    assert {type(leaf) for leaf in leaves(found)} == {str, Perspective, Phase, LifeSituation, Heard}


@pytest.mark.parametrize("phase", ["worstelen", None])
def test_every_small_number_looks_the_same(phase: str | None) -> None:
    """Nobody can tell one story from two, nor from the last number below enough."""
    assert ENOUGH > K
    looks = {told((many, "ouder", phase), (9, "zelf", "ermee_leven")) for many in SMALL}
    assert len(looks) == 1


def test_adding_up_the_words_never_gives_one_or_two() -> None:
    """All ways in which up to `ENOUGH` stories of one kind can stand in phases: whatever a reader
    sees, each phase that is *weinig* could still have three.
    """
    places = [*Phase, None]
    most: dict[Coverage, dict[Phase, int]] = {}
    for numbers in product(range(4), repeat=len(places)):
        if 0 < sum(numbers) < ENOUGH:
            groups = zip(numbers, places, strict=True)
            look = told(*((many, "ouder", phase) for many, phase in groups))
            seen = most.setdefault(look, {})
            for many, phase in zip(numbers, Phase, strict=False):
                seen[phase] = max(seen.get(phase, 0), many)
    assert len(most) == 2 ** len(Phase)
    for look, largest in most.items():
        assert all(largest[phase] >= K for phase in Phase if word(look, phase) is Heard.FEW)


def test_a_gap_is_told_where_both_sides_are_there() -> None:
    found = told((2, "ouder", "worstelen"), (9, "zelf", "ermee_leven"))
    assert set(found.gaps) == {
        Gap("schulden", Perspective.PARENT, Phase.LIVING_WITH),
        Gap("schulden", Perspective.SELF, Phase.STRUGGLING),
    }


def test_what_both_sides_are_heard_most_of_comes_first() -> None:
    found = told((9, "zelf", "ermee_leven"), (9, "ouder", "worstelen"), (1, "vriend", "worstelen"))
    assert [(gap.perspective, gap.phase) for gap in found.gaps] == [
        (Perspective.SELF, Phase.STRUGGLING),
        (Perspective.PARENT, Phase.LIVING_WITH),
        (Perspective.FRIEND, Phase.LIVING_WITH),
    ]


def test_no_gap_is_told_from_which_a_number_follows() -> None:
    """Seven in one phase, and only few of each kind: the other kind has three there at most, so
    this one has four, and each of its other phases one.
    """
    parent = [(4, "ouder", "overspoeld"), (1, "ouder", "worstelen"), (1, "ouder", "ermee_leven")]
    partner = [(3, "partner", "overspoeld"), *((1, "partner", phase) for phase in list(Phase)[1:])]
    found = told(*parent, *partner)
    assert word(found, Phase.OVERWHELMED) is Heard.MORE
    assert word(found, Perspective.PARENT) is Heard.FEW
    assert found.gaps == ()


def test_real_and_invented_are_never_taken_together() -> None:
    real = [made_story(f"bbbbb{n}", invented=False, fase="worstelen") for n in range(2, 7)]
    invented = [made_story(f"ccccc{n}", fase="overspoeld") for n in range(2, 7)]
    both = made_library(*real, *invented)
    for kind, own in ((False, real), (True, invented)):
        found = coverage(both, invented=kind)
        assert found == coverage(made_library(*own), invented=kind)
        assert word(found, Perspective.SELF) is Heard.FEW
    assert word(coverage(both, invented=False), Phase.OVERWHELMED) is Heard.NONE


def test_a_theme_that_nobody_tells_about_is_silent() -> None:
    found = told((1, "zelf", None))
    assert (found.themes, found.silent) == (THEMES, ("wonen",))
    assert all(row.heard[1] is Heard.NONE for row in found.perspectives)


def test_a_story_that_says_a_thing_twice_counts_once() -> None:
    stories = [
        made_story(
            id_,
            themas=["schulden"] * 2,
            perspectief=["ouder"] * 2,
            leefsituatie=["alleen"] * 2,
        )
        for id_ in made_ids(ENOUGH - 1)
    ]
    found = coverage(made_library(*stories), invented=True)
    assert word(found, Perspective.PARENT) is Heard.FEW
    assert word(found, LifeSituation.ALONE) is Heard.FEW


class _Watched(Story):
    """A story that tells when somebody looks at it."""

    looks: ClassVar[list[str]] = []

    @property
    def invented(self) -> bool:
        self.looks.append(self.id)
        return super().invented


def test_each_story_is_looked_at_once() -> None:
    """So that ten thousand stories take ten times as long as a thousand."""
    stories = [made_story(id_) for id_ in made_ids(20)]
    watched = [_Watched(s.header, s.file, s.opening, s.fragments) for s in stories]
    coverage(made_library(*watched), invented=True)
    assert sorted(_Watched.looks) == [story.id for story in stories]
