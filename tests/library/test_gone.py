"""Traces: what only one story has, and that they are found in whatever they are wrapped."""

import gzip
import io
import json
import zipfile
from collections.abc import Callable

import pytest

from library.file_texts import read_texts
from library.gone import (
    BrokenProofError,
    Traces,
    find_traces,
    likeness,
    passages,
    read_proof,
    undisguised,
    words_of,
    write_proof,
)

SENTENCE = "Ik legde de cheque bij het kattenluik, één keer."
OTHERS = ["Ik legde de brief bij het raam.", "Dat was het dan."]
TRACES = find_traces([SENTENCE], OTHERS, [])


def as_zip(name: str, text: str) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, text)
    return packed.getvalue()


WRAPPED: dict[str, bytes] = {
    "as it is": SENTENCE.encode(),
    "entities": b"Ik legde de ch&#101;que bij het k&#x61;ttenluik, &eacute;&eacute;n keer",
    "a tag in a word": b"<p>Ik legde de che<b>que</b> bij het katten<wbr>luik</p>",
    "a tag for a space": b"<td>Ik</td><td>legde</td><td>de</td><td>cheque</td><td>bij</td>",
    "an attribute": b'<meta content="Ik legde de cheque bij het kattenluik">',
    "a comment": b"<!-- Ik legde de cheque bij het kattenluik -->",
    "an address": b'<a href="#q=legde%20de%20cheque%20bij%20het%20kattenluik">x</a>',
    "JSON with escapes": json.dumps("legde de cheque\nbij h\u00e9t kattenluik, één keer").encode(),
    "markup in JSON": rb'{"x": "legde \u003cb\u003ede\u003c/b\u003e cheque bij het"}',
    "percent, entity and escape": rb"legde%20de&amp;#32;che\u0071ue bij het",
    "capitals": b"IK LEGDE DE CHEQUE BIJ",
    "a soft hyphen": "Ik legde de che\u00adque bij het".encode(),
    "accents apart": "bij het kattenluik e\u0301e\u0301n keer".encode(),
    "wide letters": "ｌｅｇｄｅ ｄｅ ｃｈｅｑｕｅ ｂｉｊ ｈｅｔ".encode(),
    "CSV": b'7k2m9q,"legde de ""cheque"" bij het",ja\r\n',
    "gzip": gzip.compress(SENTENCE.encode(), mtime=0),
    "gzip in two members": gzip.compress(SENTENCE[:20].encode(), mtime=0)
    + gzip.compress(SENTENCE[20:].encode(), mtime=0),
    "UTF-16": SENTENCE.encode("utf-16"),
    "zip": as_zip("boek.xhtml", f"<p>{SENTENCE}</p>"),
    "a name in a zip": as_zip("legde de cheque bij het.txt", ""),
    "beside bytes that are no text": b"\xff\xd8" + SENTENCE.encode(),
}


@pytest.mark.parametrize("data", WRAPPED.values(), ids=WRAPPED.keys())
@pytest.mark.parametrize("look", [lambda traces: traces, Traces.keyed], ids=["plain", "keyed"])
def test_a_sentence_is_found_in_whatever_it_is_wrapped(
    data: bytes, look: Callable[[Traces], Traces]
) -> None:
    assert look(TRACES).found_in(read_texts(data).texts).get(5), data


def test_what_somebody_else_says_too_is_no_trace() -> None:
    assert find_traces([SENTENCE], [SENTENCE], []).is_empty
    assert TRACES.marks[1] == {"cheque", "kattenluik", "keer"}
    assert not find_traces([SENTENCE], [], words_of(SENTENCE)).marks[1]
    assert not TRACES.found_in(["Ik legde de brief bij het raam. Dat was het dan."])


def test_a_name_is_a_trace_though_editors_use_it_but_not_where_another_teller_does() -> None:
    assert "mila" in find_traces(["Mila"], OTHERS, ["mila"], names=["Mila"]).marks[1]
    assert "bo" not in find_traces([], [], [], names=["Bo"]).marks[1]  # too short to tell apart
    assert "mila" not in find_traces([], ["Mila belde."], [], names=["Mila"]).marks[1]


def test_a_short_text_is_a_trace_only_where_no_longer_one_has_it() -> None:
    assert find_traces(["De rode deur"], OTHERS, []).marks[3] == {"de rode deur"}
    assert 3 not in find_traces(["De deur"], OTHERS, []).marks
    assert not find_traces(["De brief bij"], OTHERS, []).marks[3]


def test_runs_do_not_join_two_texts() -> None:
    assert 5 not in find_traces(["Ik ging weg", "En toen kwam"], [], []).marks


@pytest.mark.parametrize(
    "data", [gzip.compress(b"x" * 99, mtime=0)[:-9], b"\x1f\x8bkapot", b"PK\x03\x04x"]
)
def test_a_packed_file_that_is_broken_is_named_and_not_passed_over(data: bytes) -> None:
    assert not read_texts(data).whole


def test_a_picture_is_named_because_nobody_can_read_it() -> None:
    assert not read_texts(b"\x89PNG\r\n\x1a\n\xff\xfe\x00").whole
    assert read_texts(b"gewone tekst").whole


def test_escapes_that_mean_nothing_are_left_alone() -> None:
    assert undisguised(r"C:\temp 100% & zo \u12 \x") == "C: emp 100% & zo \\u12 \\x"
    assert undisguised(r"\u{110000}|") == " |"


def test_a_kept_proof_has_no_word_of_the_story_and_says_the_same() -> None:
    kept = write_proof(TRACES.keyed(), "whmq82")
    assert not any(word in kept for word in words_of(SENTENCE) if len(word) > 3)
    traces, story_id = read_proof(kept)
    assert story_id == "whmq82"
    assert traces.found_in([SENTENCE]) == TRACES.found_in([SENTENCE])
    assert kept != write_proof(TRACES.keyed(), "whmq82")  # another key, other marks


def test_traces_that_can_be_read_are_never_written() -> None:
    with pytest.raises(ValueError, match="keyed"):
        write_proof(TRACES, "whmq82")


@pytest.mark.parametrize(
    "change",
    [
        lambda told: told | {"formaat": 2},
        lambda told: told | {"sleutel": "ab"},
        lambda told: told | {"sporen": {"5": []}},
        lambda told: told | {"sporen": [1]},
        lambda told: [told],
        lambda told: {},
    ],
)
def test_a_proof_that_was_changed_is_refused(change: Callable[[dict[str, object]], object]) -> None:
    told = json.loads(write_proof(TRACES.keyed(), "whmq82"))
    with pytest.raises(BrokenProofError):
        read_proof(json.dumps(change(told)))


def test_passages_are_told_once_at_their_first_line() -> None:
    two_lines = SENTENCE.replace(" bij", "\nbij")
    text = f"Eerst iets anders.\n\n{two_lines}\n\nWeer: cheque.\n"
    assert list(passages(text, TRACES)) == [3, 6]
    assert list(passages(text, TRACES.keyed())) == list(passages(text, TRACES))


def test_a_copy_is_alike_and_another_story_is_not() -> None:
    assert likeness([SENTENCE], [f"Nou. {SENTENCE}"]) == 1
    assert likeness([SENTENCE], OTHERS) == 0
    assert likeness([], OTHERS) == 0
