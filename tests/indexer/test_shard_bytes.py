"""Files of stories lack what all of them start with: smaller, and still checked to the last byte."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.dutch.language import read_language
from indexer.shard_bytes import compress, compress_after, inflate_after
from indexer.shard_stories import common_text

SPOKEN = "Omdat we daarom niets meer hadden, was er voor hem ook nooit iets over."


def test_a_text_is_smaller_after_the_common_words() -> None:
    alone = compress(SPOKEN.encode())
    after = compress_after(common_text(read_language().data), SPOKEN.encode())
    assert len(after) < len(alone) * 0.8


@pytest.mark.parametrize("words", ["Omdat", " omdat ", ". Daarom", " voor ", " de "])
def test_common_words_stand_as_they_begin_a_sentence_and_as_in_one(words: str) -> None:
    assert words.encode() in common_text(read_language().data)


@given(st.binary(min_size=1, max_size=60), st.binary(max_size=60))
def test_what_is_packed_after_something_is_inflated_after_that_only(
    preset: bytes, content: bytes
) -> None:
    packed = compress_after(preset, content)
    assert inflate_after(preset, packed, len(content)) == content
    for start, rest in [(preset, packed[:-1]), (preset, packed[:-8] + bytes(8)), (b"?", packed)]:
        if (start, rest) != (preset, packed):
            with pytest.raises(ValueError, match=r"Error|cut off"):
                inflate_after(start, rest, 1000)


def test_a_file_that_grows_past_a_size_is_not_inflated() -> None:
    packed = compress_after(b"post", bytes(5000))
    with pytest.raises(ValueError, match="4000"):
        inflate_after(b"post", packed, 4000)
