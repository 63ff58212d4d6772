"""What somebody may have meant. The reasons are those of a reader, not of a run."""

import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer import AnalysedLibrary, plan_browser_files, shard_unknown
from indexer.dutch.spelling import (
    Vocabulary,
    asked_keys,
    keys_of,
    read_slips,
    slip_cost,
    suggest,
)
from indexer.dutch.terms import Terms, TermWeight
from indexer.dutch.unseen import known_pieces, split_unseen
from indexer.model import TermEntry
from indexer.stretches import NOWHERE
from tests.indexer.node import ask_node

KNOWN = Vocabulary(
    {
        "deurwaarder": 12,
        "deurwaarders": 9,
        "schaamte": 20,
        "schulden": 40,
        "schuld": 30,
        "verslaving": 25,
        "verslavingen": 2,
        "tijd": 50,
        "rijden": 8,
        "leiden": 8,
        "lijden": 6,
        "vrouw": 30,
        "lachen": 4,
        "psychose": 5,
        "straat": 10,
        "staat": 10,
        "werkt": 7,
        "werk": 70,
        "gokken": 15,
        "gevangenis": 6,
        "opname": 9,
        "coördinator": 1,
    }
)


@pytest.mark.parametrize(
    ("typed", "meant", "why"),
    [
        ("deurwarder", "deurwaarder", "a letter once that should be twice"),
        ("schaamtte", "schaamte", "a letter twice that should be there once"),
        ("shcaamte", "schaamte", "neighbours swapped"),
        ("verslving", "verslaving", "a letter missing"),
        ("verslaqving", "verslaving", "a letter too many"),
        ("verslabing", "verslaving", "another letter"),
        ("teid", "tijd", "ei for ij, in a short word"),
        ("vrauw", "vrouw", "au for ou"),
        ("lagen", "lachen", "g for ch"),
        ("schult", "schuld", "t for d at the end"),
        ("sgulden", "schulden", "as it sounds"),
        ("gefangenis", "gevangenis", "f for v"),
        ("verslafingg", "verslaving", "two slips in a long word"),
        ("deurwaardres", "deurwaarders", "swapped, and not a letter too many"),
        ("coordinator", "coördinator", "without the diaeresis"),
    ],
)
def test_the_first_suggestion(typed: str, meant: str, why: str) -> None:
    assert suggest(typed, KNOWN.near(typed))[:1] == (meant,), why


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("xyzzy", "nothing is near"),
        ("", "nothing was typed"),
        ("tid", "of three letters half the words are near"),
        ("obmame", "two slips in a short word"),
    ],
)
def test_no_suggestion(typed: str, why: str) -> None:
    assert suggest(typed, KNOWN.near(typed)) == (), why


def test_what_was_typed_is_never_suggested() -> None:
    assert "straat" not in suggest("straat", KNOWN.near("straat"))


def _suggest(typed: str, counts: dict[str, int]) -> tuple[str, ...]:
    return suggest(typed, Vocabulary(counts).near(typed))


def test_of_equals_the_most_frequent_is_first() -> None:
    assert _suggest("raat", {"maat": 1, "laat": 9, "baat": 2}) == (
        "laat",
        "baat",
        "maat",
    )


def test_and_then_the_alphabet() -> None:
    assert _suggest("raat", {"maat": 1, "laat": 1, "baat": 1}) == (
        "baat",
        "laat",
        "maat",
    )


def test_at_most_three() -> None:
    assert len(_suggest("raat", dict.fromkeys(("maat", "laat", "baat", "gaat"), 1))) == 3


def test_the_likely_slip_wins_over_the_frequent_word() -> None:
    """*reiden* is one letter from *leiden*, and only sounds like *rijden*."""
    assert _suggest("reiden", {"leiden": 900, "rijden": 1}) == ("rijden", "leiden")


@pytest.mark.parametrize(
    ("typed", "meant", "cost"),
    [
        ("staat", "staat", 0),
        ("stat", "staat", 40),
        ("staaat", "staat", 40),
        ("satat", "staat", 60),
        ("strat", "staat", 100),
        ("taat", "staat", 80),
        ("zee", "see", 50),
        ("bond", "bont", 40),
        ("dond", "tont", 140),
        ("tijd", "teid", 40),
        ("", "ab", 160),
        ("ab", "", 200),
    ],
)
def test_what_slips_cost(typed: str, meant: str, cost: int) -> None:
    assert slip_cost(typed, meant) == cost


words = st.text("abdeiorst", min_size=4, max_size=12)


@given(st.lists(words, max_size=30), words)
def test_the_order_of_the_vocabulary_does_not_matter(known: list[str], typed: str) -> None:
    assert _suggest(typed, dict.fromkeys(known, 1)) == _suggest(
        typed, dict.fromkeys(reversed(known), 1)
    )


@given(st.data(), words)
def test_one_letter_missing_is_always_found(data: st.DataObject, meant: str) -> None:
    at = data.draw(st.integers(0, len(meant) - 1))
    typed = meant[:at] + meant[at + 1 :]
    assert _suggest(typed, {meant: 1}) == ((meant,) if len(typed) >= 4 else ())


@given(st.integers(0, 1_000_000), st.text("abcdeghijou", min_size=4, max_size=14))
def test_every_form_one_slip_away_is_looked_at(seed: int, meant: str) -> None:
    typed = _slip(meant, random.Random(seed))
    assert len(typed) < 4 or meant in Vocabulary({meant: 1}).near(typed)


def test_a_very_short_form_is_nowhere_and_a_very_short_word_looks_nowhere() -> None:
    assert keys_of("de") == ()
    assert keys_of("die") == ("<dd", ">ed")
    assert asked_keys("die") == ()


def test_accents_and_other_scripts_are_alike_in_a_key() -> None:
    """A key is ASCII: both languages sort it alike."""
    assert keys_of("coördinator") == ("<co*l", ">rotl")


def _slip(word: str, chance: random.Random) -> str:
    """One slip somewhere."""
    at = chance.randrange(len(word))
    start, letter, rest = word[:at], word[at], word[at + 1 :]
    other = chance.choice("abcdefghijklmnopqrstuvwxyzé")
    sounds = [word.replace(*pair, 1) for pair in read_slips().sound_pairs]
    return chance.choice(
        [
            start + rest,
            start + other + rest,
            start + other + letter + rest,
            start + letter * 2 + rest,
            start + rest[:1] + letter + rest[1:],
            *sounds,
        ]
    )


def test_python_and_the_browser_suggest_and_cut_alike(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From real files, for a thousand words with one or two slips in them."""
    monkeypatch.setattr(shard_unknown, "NEAR_BYTES", 400)
    chance = random.Random(1)
    counts = {word: chance.randrange(1, 400) for word in _listed_words()}
    analysed = _library_of_words(counts)
    asked = [_slip(word, chance) for word in chance.sample(sorted(counts), 400)]
    asked += [_slip(word, chance) for word in asked]
    asked += [one + other for one, other in zip(asked[::9], sorted(counts)[::9], strict=False)]
    asked += ["gokstop", "schuldbrieven", "reünie", "rijbewijsstop"]
    for name, content in plan_browser_files(analysed).items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(content)
    vocabulary, pieces = Vocabulary(counts), known_pieces(analysed.common_forms)
    found = ask_node("suggest_batch.mjs", asked, tmp_path / "search")
    assert len(list(tmp_path.glob("search/near-*"))) > 20
    for word, (suggested, cut, longer) in zip(asked, found, strict=True):
        assert tuple(suggested) == suggest(word, vocabulary.near(word)), word
        assert (tuple(cut) if cut else None) == split_unseen(word, pieces), word
        assert longer == _forms_from(word[:5], counts), word
    assert sum(1 for suggested, *_ in found if suggested) > 400
    assert sum(1 for _, cut, _ in found if cut) > 5


def _forms_from(beginning: str, counts: dict[str, int]) -> list[str]:
    """What is filed at all and begins so; nothing for one or two letters."""
    forms = (form for form in counts if keys_of(form) and form.startswith(beginning))
    return sorted(forms) if len(beginning) > 2 else []


def _listed_words() -> list[str]:
    """The words of the lists of compounds, whole and in pieces."""
    lists = [
        path.read_text("utf-8") for path in sorted(Path(__file__).parent.glob("*compounds.txt"))
    ]
    lines = [line for text in lists for line in text.splitlines() if line and line[0] != "#"]
    return sorted({word for line in lines for word in (*line.split("|"), line.replace("|", ""))})


def _library_of_words(counts: dict[str, int]) -> AnalysedLibrary:
    """No stories, only words: each is its own term."""
    forms: dict[str, Terms] = {word: (TermWeight(word, 256),) for word in counts}
    terms = {
        word: TermEntry(1, (word,), (), tuple(range(count)), (1,) * count, NOWHERE * count)
        for word, count in counts.items()
    }
    return AnalysedLibrary((), (), (), (), forms, terms)
