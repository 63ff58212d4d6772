"""The reading level is textstat's, quickly; a hard story is a notice that an editor can answer."""

import socket
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textstat.textstat import textstatistics

from library import Finding, Severity, load_library
from library.prose import Block, Heading, ItemList, Paragraph, Quotation, Text
from library.reading_level import (
    LEVEL,
    ReadingLevel,
    prepare,
    prose_of,
    reading_level,
    syllables,
)
from library.review import level_questions, write_ruling
from library.shelf import read_shelf
from library.vocabulary import Verdict
from tests.library_files import STORY, write_library

ON = date(2026, 11, 22)
FILE = "stories/schulden/post.md"
TEXTSTAT = textstatistics()
TEXTSTAT.set_lang("nl")


def level_of(text: str) -> ReadingLevel:
    level = reading_level(text)
    assert level
    return level


@pytest.mark.parametrize(
    ("text", "ease", "words"),
    [
        # 206.835 - 0.93 x 6 - 77 x 6/6: six words of one syllable
        ("De hond zat op de stoep. " * 10, 124, 6.0),
        # 206.835 - 0.93 x 10 - 77 x 14/10: in-ko-men and be-ta-len are two more each
        ("Van mijn inkomen kan ik dan de huur niet betalen. " * 6, 90, 10.0),
        # 206.835 - 0.93 x 60 - 77: never a full stop
        ("zin " * 60, 74, 60.0),
        # 206.835 - 0.93 x 5 - 77 x 13/5: ge-meen-te-lij-ke, schuld-hulp-ver-le-ner
        ("De gemeentelijke schuldhulpverlener vond niets. " * 12, 2, 5.0),
    ],
)
def test_the_formula_by_hand(text: str, ease: int, words: float) -> None:
    assert level_of(text) == ReadingLevel(ease, words)


@pytest.mark.parametrize(
    ("word", "count"),
    [("post", 1), ("brieven", 2), ("gemeente", 3), ("schuldhulpverlener", 5), ("over", 1)],
)
def test_syllables_are_textstats_also_where_it_misses_a_vowel_that_stands_alone(
    word: str, count: int
) -> None:
    assert syllables(word) == count


def test_fifty_nine_words_have_no_level_and_sixty_have() -> None:
    assert reading_level("hond " * 59) is None
    assert reading_level("hond " * 60)


MARKS = st.sampled_from([*".!?,:;'’‘“”-–…()1 \n", ". ", "? ", "’ "])
WORDS = st.sampled_from(
    [
        "de",
        "Brief",
        "deurwaarder",
        "over",
        "zo'n",
        "e-mail",
        "1.200",
        "'S",
        "één",
        "A.B.",
        "ja!nee",
        "Ik",
    ]
)


@given(st.lists(st.one_of(MARKS, WORDS.map(lambda word: f"{word} ")), max_size=60))
def test_both_numbers_are_textstats_whatever_the_text(parts: list[str]) -> None:
    text = "".join(parts) + " hond" * 60
    plain = prepare(text)
    ease, words = TEXTSTAT.flesch_reading_ease(plain), TEXTSTAT.words_per_sentence(plain)
    assert level_of(text) == ReadingLevel(round(ease), round(words, 1))


def test_both_numbers_are_textstats_on_every_story_we_have() -> None:
    library, _ = load_library(Path(__file__).parents[2], on=ON)
    for story in library.stories:
        plain = prepare(prose_of(story.prose))
        ease, words = TEXTSTAT.flesch_reading_ease(plain), TEXTSTAT.words_per_sentence(plain)
        assert story.level == ReadingLevel(round(ease), round(words, 1)), story.id


@given(st.lists(st.integers(3, 30), min_size=20, max_size=40), st.data())
def test_two_sentences_made_one_never_make_a_text_easier(
    lengths: list[int], data: st.DataObject
) -> None:
    sentences = [" ".join(["brief"] * length) for length in lengths]
    at = data.draw(st.integers(0, len(sentences) - 2))
    joined = [*sentences[:at], f"{sentences[at]} {sentences[at + 1]}", *sentences[at + 2 :]]
    apart, together = (level_of(". ".join(told) + ".") for told in (sentences, joined))
    assert together.ease <= apart.ease
    assert together.words_a_sentence >= apart.words_a_sentence


@given(st.integers(0, 59))
def test_a_longer_word_never_makes_a_text_easier(at: int) -> None:
    words = ["brief"] * 60
    longer = [*words[:at], "aanmaningen", *words[at + 1 :]]
    assert level_of(" ".join(longer)).ease <= level_of(" ".join(words)).ease


@pytest.mark.parametrize(
    ("text", "prepared"),
    [
        ("Het kost 1.200 euro om 8.30 uur.", "Het kost 1200 euro om 830 uur."),
        ("Ik dacht … nee.", "Ik dacht … nee."),
        ("Ik dacht… Toen kwam hij.", "Ik dacht. Toen kwam hij."),
    ],
)
def test_a_dot_within_a_number_ends_nothing_and_trailing_off_does(text: str, prepared: str) -> None:
    assert prepare(text) == prepared


def paragraph(text: str) -> Paragraph:
    return Paragraph((Text(text),), 1)


def test_a_heading_is_no_sentence_and_an_item_of_a_list_is_one() -> None:
    blocks: tuple[Block, ...] = (
        Heading(2, (Text("De stapel"),), 1),
        paragraph("Neem dit mee:"),
        ItemList(False, ((paragraph("je paspoort"),), (paragraph("een pen."),)), 1),
        Quotation((paragraph("‘Kom je?’"),), 1),
    )
    assert prose_of(blocks) == "Neem dit mee:.\nje paspoort.\neen pen.\n‘Kom je?’"


def test_in_dialogue_a_question_ends_a_sentence_and_two_words_after_it_make_none() -> None:
    told = "‘Ga je met mij mee naar de balie?’ vroeg ze. " * 8
    assert level_of(told).words_a_sentence == 10.0


def test_nothing_is_downloaded(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("asked the network")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.setenv("NLTK_DATA", "/nowhere")
    syllables.cache_clear()
    assert level_of("De deurwaarder stond op de stoep. " * 12)


LONG = (
    "Toen de brief van de gemeente kwam zat ik aan tafel en dacht ik aan mijn zoon die boven"
    " lag te slapen en aan de huur en aan alles wat ik nog moest doen voor het vrijdag was.\n"
)
HARD = STORY.replace("De stapel lag achter de deur.", f"Het lag er. {LONG * 3}")
FORMAL = STORY.replace(
    "De stapel lag achter de deur.",
    "De gemeentelijke schuldhulpverlening vermeldde bijzonderheden. " * 13,
)


def found(root: Path, text: str) -> list[Finding]:
    library, findings = load_library(write_library(root, {FILE: text}), on=ON)
    assert library.stories, "a notice keeps no story out"
    return [finding for finding in findings if finding.check == LEVEL]


def test_long_sentences_are_a_notice_at_the_longest_one(tmp_path: Path) -> None:
    (finding,) = found(tmp_path, HARD)
    assert finding.severity is Severity.NOTICE
    assert HARD[finding.place.start :].startswith("Toen de brief van de")
    assert finding.message == (
        "dit verhaal leest misschien moeilijk. Een zin heeft gemiddeld 20,7 woorden; in gewone"
        " taal (B1) hoogstens 12. Het leesgemak is 96; in gewone taal minstens 65."
        " Hier begint de langste zin: 38 woorden."
    )
    assert finding.advice.startswith("Knip de langste zinnen in tweeën, of leg met ‘doorleefd")
    assert finding.advice.endswith("De woorden van de verteller gaan vóór een getal.")


def test_long_words_are_a_notice_at_the_part_that_has_them(tmp_path: Path) -> None:
    (finding,) = found(tmp_path, FORMAL)
    assert FORMAL.split("\n")[finding.place.line - 1].startswith("De gemeentelijke")
    assert "stuk met de langste woorden" in finding.message
    assert finding.advice.startswith("Kies waar het kan kortere woorden")


@pytest.mark.parametrize("text", [STORY, HARD.replace(" en ", ". En ").replace(" die ", ". Die ")])
def test_a_short_or_a_plain_story_has_no_remark(text: str, tmp_path: Path) -> None:
    assert found(tmp_path, text) == []


def test_a_teller_who_never_stops_is_a_known_false_alarm(tmp_path: Path) -> None:
    """Clear when read aloud, yet without a full stop: an editor rules that it stays."""
    dry = "en toen belde ze en toen zei ik ja en toen kwam ze " * 6
    assert found(tmp_path, STORY.replace("Zo begon het.", dry))


def rule(root: Path, verdict: Verdict = Verdict.STAYS) -> None:
    (question,) = level_questions(read_shelf(root, []))
    reason = "Zo praat ze: in één adem." if verdict is Verdict.STAYS else None
    write_ruling(root, question.story, question.ruling(verdict, reason, "red-1", "2026-K4"))


def test_a_ruling_answers_it_until_a_word_of_the_prose_changes(tmp_path: Path) -> None:
    assert found(tmp_path, HARD)
    rule(tmp_path)
    assert found(tmp_path, HARD) == []
    assert found(tmp_path, HARD.replace("titel: De post", "titel: Alle post")) == []
    assert len(found(tmp_path, HARD.replace("aan mijn zoon", "aan mijn dochter"))) == 1
    _, findings = load_library(tmp_path, on=ON)
    assert "besluit_vervallen" in {finding.check for finding in findings}


def test_a_ruling_that_calls_it_invented_answers_nothing(tmp_path: Path) -> None:
    assert found(tmp_path, HARD)
    rule(tmp_path, Verdict.INVENTED)
    assert len(found(tmp_path, HARD)) == 1
    _, findings = load_library(tmp_path, on=ON)
    assert "besluit_kan_niet" in {finding.check for finding in findings}
