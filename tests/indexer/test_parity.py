"""Same question, same answer: Python through Whoosh, and the browser's engine through its files.

The library is made by chance with a fixed seed; the questions are made from its own words, so that
they hit, and from other words, so that they miss.
"""

import json
import random
from collections import Counter
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from indexer import (
    Filters,
    Index,
    Results,
    analyse_library,
    count_by_facet,
    open_index,
    plan_browser_files,
    search,
    write_index,
)
from tests.indexer.node import ask_node
from tests.indexer.stories import THEMES, Sketch, make_library


def _words(text: str) -> list[str]:
    return text.split()


ENOUGH = 5
"""Answers of each kind that at least must be among those compared."""

WORDS = _words(
    "huur huren huurde schuld schulden deurwaarder deurwaarders incasso brief brieven post gokken"
    " gokte gegokt telefoon bank banken slapen sliep vriend vrienden drinken dronk gedronken fles"
    " flessen kater kat geweten café geëist één vóór zo'n foto’s schuldhulp-maatje e-mail gemeente"
    " formulier formulieren buurvrouw kind kinderen moeder vader partner straat dakloos dakloze"
    " daklozen opvang bellen gebeld belde stoppen gestopt werk werken werkte toeslag toeslagen"
    " constructor İpek Łukasz schaamte bang moe alleen niet nooit niemand geld euro nacht avond"
)
SMALL = _words("ik de het een en op in bij van mijn was had dat ze hij we met naar toen maar nog")
SUBJECTS = _words(
    "schamen gezichtsverlies beslag loonbeslag krap min casino verslaving eerste hulp"
)
TOPICS = {
    "schaamte": ["schamen", "gezichtsverlies"],
    "deurwaarder en beslag": ["incasso", "beslag", "loonbeslag op vrijdag"],
    "armoede": ["in de min", "krap"],
    "gokken": ["casino", "gokken op mijn telefoon"],
    "de eerste keer hulp vragen": [],
}
SIGNS = [". ", ", ", " – ", "! ", "; ", " ‘", "’ ", "\n", " 🙂 "]


def _sentence(chance: random.Random, length: int) -> str:
    words = [chance.choice(WORDS if chance.random() < 0.45 else SMALL) for _ in range(length)]
    joined = "".join(
        word + (chance.choice(SIGNS) if chance.random() < 0.15 else " ") for word in words
    )
    return joined.strip(" \n–‘’.,;!").capitalize()


def _sketch(chance: random.Random) -> Sketch:
    def text() -> str:
        paragraphs = [_sentence(chance, chance.randint(3, 60)) for _ in range(chance.randint(1, 3))]
        return "\n\n".join(f"Zo {paragraph}." for paragraph in paragraphs)

    def line(length: int) -> str:
        return "Over " + " ".join(chance.choice([*WORDS, *SMALL]) for _ in range(length))

    return Sketch(
        fragments=tuple(
            (line(3), ", ".join(chance.sample(sorted(TOPICS), chance.randint(0, 2))), text())
            for _ in range(chance.randint(1, 5))
        ),
        title=line(4),
        kern=line(12),
        own_words=line(6),
        opening=text(),
        themes=tuple(chance.sample(sorted(THEMES), chance.randint(1, 2))),
        for_peers=line(5) if chance.random() < 0.5 else "",
        fits=tuple(line(5) for _ in range(chance.randint(0, 2))),
        phase=chance.choice(["", "overspoeld", "worstelen", "eraan_voorbij"]),
    )


def _questions(chance: random.Random, sketches: list[Sketch]) -> list[dict[str, Any]]:
    """More than 500 questions of every kind."""
    asked = [
        *WORDS,
        *SMALL,
        *SUBJECTS,
        "xylofoon",
        "sirtaki",
        "huisje",
        "gokker",
        "DEURWAARDER",
        "cafe",
        "-",
    ]
    texts = [text for sketch in sketches for _, _, text in sketch.fragments]
    questions = list(asked)
    for _ in range(120):
        questions.append(" ".join(chance.choice(asked) for _ in range(chance.randint(2, 6))))
    for _ in range(120):
        # Pieces of real text between quotes, of which some run over a sign or a paragraph.
        words = chance.choice(texts).replace("“", "").split()
        start = chance.randrange(len(words))
        phrase = " ".join(words[start : start + chance.randint(1, 4)])
        before = chance.choice(["", "", f"{chance.choice(WORDS)} "])
        questions.append(before + chance.choice(['"{}"', "“{}”", "„{}“"]).format(phrase))
    for _ in range(60):
        out = chance.choice(["-{}", "–{}", '-"{} {}"', '-"de {}"'])
        left_out = out.format(chance.choice(WORDS), chance.choice(WORDS))
        questions.append(f"{chance.choice(WORDS)} {chance.choice(WORDS)} {left_out}")
    for _ in range(60):
        # One letter dropped, doubled or changed: what a hurried thumb makes of it.
        word = chance.choice([word for word in WORDS if len(word) > 5])
        at = chance.randrange(1, len(word))
        slip = chance.choice(["", word[at] * 2, chance.choice("aeinrst")])
        questions.append(f"{word[:at]}{slip}{word[at + 1 :]} {chance.choice(WORDS)}")
    for name in [*TOPICS, "hulp", "niets"] * 4:
        questions.append(f'{chance.choice(["", "huur", "post geld"])} onderwerp:"{name}"')
    questions += [f"{one}{two}" for one in WORDS[:14] for two in WORDS[:14:3]]
    questions += [""] * 60
    for _ in range(20):
        questions.append(f'{chance.choice(WORDS)} "{chance.choice(WORDS)} {chance.choice(WORDS)}"')
    return [
        {"text": text, "limit": chance.choice([1, 10, 100]), **_filters(chance)}
        for text in questions
    ]


def _filters(chance: random.Random) -> dict[str, Any]:
    """Mostly none; sometimes of one facet or more, also values that no story has."""
    if chance.random() < 0.6:
        return {"filters": {}, "without": []}
    values = {
        "theme": [*THEMES, "bestaat_niet"],
        "phase": ["worstelen", "eraan_voorbij"],
        "perspective": ["zelf", "ouder"],
        "age": ["18-26"],
    }
    chosen = chance.sample(sorted(values), chance.randint(0, 2))
    return {
        "filters": {name: chance.sample(values[name], 1) for name in chosen},
        "without": ["geweld"] if chance.random() < 0.3 else [],
    }


def _as_browser(results: Results) -> dict[str, Any]:
    """Python's results under the browser's names."""

    def card(fields: dict[str, Any]) -> dict[str, Any]:
        fields["themeLabel"] = fields.pop("theme_label")
        fields["phaseLabel"] = fields.pop("phase_label")
        fields.pop("contrasts", None)
        return fields

    def hit(fields: dict[str, Any]) -> dict[str, Any]:
        card(fields)
        for fragment in fields["fragments"]:
            fragment["snippet"] = [
                {"text": text, "match": match} for text, match in fragment["snippet"]
            ]
        return fields

    other = results.contrast and asdict(results.contrast)
    found = {
        "hits": [hit(asdict(one)) for one in results.hits],
        "total": results.total._asdict(),
        "hidden": results.hidden._asdict(),
        "unknownWords": results.unknown_words,
        "meant": [asdict(one) for one in results.meant],
        "topics": results.topics,
        "unknownTopics": results.unknown_topics,
        "loosePhrases": results.loose_phrases,
        "contrast": other and {"why": other["why"], "hit": card(other["card"])},
    }
    plain: dict[str, Any] = json.loads(json.dumps(found))
    return plain


@pytest.fixture(scope="module")
def answers(
    tmp_path_factory: pytest.TempPathFactory,
) -> list[tuple[dict[str, Any], dict[str, Any], dict[str, Any]]]:
    """Each question with Python's answer and the browser's."""
    root = tmp_path_factory.mktemp("parity")
    chance = random.Random(20261101)
    sketches = [_sketch(chance) for _ in range(60)]
    analysed = analyse_library(make_library(root / "library", sketches, TOPICS))
    for name, content in plan_browser_files(analysed).items():
        path = root / "site" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    questions = _questions(chance, sketches)
    return list(
        zip(
            questions,
            _ask_python(analysed, root / "index", questions),
            ask_node("search_batch.mjs", questions, root / "site" / "search"),
            strict=True,
        )
    )


def _ask_python(
    analysed: Any, folder: Path, questions: list[dict[str, Any]]
) -> list[dict[str, Any]]:
    write_index(analysed, folder, "x")
    with open_index(folder) as index:
        return [_ask(index, question) for question in questions]


def _ask(index: Index, question: dict[str, Any]) -> dict[str, Any]:
    """Both questions that there are: which stories, and how many of each value."""
    text, filters = question["text"], Filters(question["filters"], question["without"])
    counted = [asdict(facet) for facet in count_by_facet(index, text, filters)]
    for facet in counted:
        for value in facet["values"]:
            value["count"] = dict(zip(("real", "invented"), value["count"], strict=True))
    found = _as_browser(search(index, text, filters, question["limit"]))
    facets: list[dict[str, Any]] = json.loads(json.dumps(counted))
    return {**found, "facets": facets}


def test_every_answer_is_the_same_to_the_last_letter(
    answers: list[tuple[dict[str, Any], dict[str, Any], dict[str, Any]]],
) -> None:
    for question, python, browser in answers:
        assert python == browser, question


def test_the_questions_are_many_and_reach_every_corner(
    answers: list[tuple[dict[str, Any], dict[str, Any], dict[str, Any]]],
) -> None:
    """Without this, two empty answers would prove equality."""
    assert len(answers) >= 500
    seen: Counter[str] = Counter()
    for question, found, _ in answers:
        if not found["hits"]:
            seen["nothing found"] += 1
            continue
        kinds = {
            "one word": " " not in question["text"],
            "phrase": question["text"].endswith(('"', "”", "“")) and "-" not in question["text"],
            "exclusion": any(dash in question["text"] for dash in (" -", " –")),
            "filter": any(question["filters"].values()),
            "hidden by a filter": any(found["hidden"].values()),
            "topic": bool(found["topics"]),
            "loose phrase": bool(found["loosePhrases"]),
            "misspelt": bool(found["meant"]),
            "no words": not question["text"].strip(),
            "contrast": found["contrast"] is not None,
            "unknown word": bool(found["unknownWords"]),
            "more than shown": found["total"]["invented"] > len(found["hits"]),
            "other form": any("(" in why for hit in found["hits"] for why in hit["why"]),
            "by topic": any("hoort bij" in why for hit in found["hits"] for why in hit["why"]),
        }
        seen.update(kind for kind, there in kinds.items() if there)
    assert min(seen.values()) >= ENOUGH, seen
    assert len(seen) == 15, seen
