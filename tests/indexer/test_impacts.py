"""The numbers in the index: what they mean, not what they happen to be."""

from itertools import pairwise

from indexer.impacts import FIELD_WEIGHTS, LONGEST, field_mention, impact, integer_idf, term_idf


def test_the_first_mention_says_more_than_the_second_and_so_on() -> None:
    steps = [impact(float(mentions)) for mentions in range(1, 8)]
    gains = [after - before for before, after in pairwise(steps)]
    assert gains == sorted(gains, reverse=True)
    assert min(gains) > 0


def test_an_impact_fits_in_a_byte_and_is_never_nothing() -> None:
    assert impact(1e-9) == 1
    assert impact(1e9) == 255


def test_a_mention_in_a_long_text_says_less_but_a_long_title_loses_nothing() -> None:
    assert field_mention("text", 200, 100) < field_mention("text", 100, 100)
    assert field_mention("text", 100, 100) == FIELD_WEIGHTS["text"]
    assert field_mention("title", 12, 4) == FIELD_WEIGHTS["title"]


def test_a_very_long_text_loses_no_more_than_a_long_one() -> None:
    longer = round(100 * LONGEST) + 1
    assert field_mention("text", longer, 100) == field_mention("text", 10 * longer, 100)


def test_a_field_that_is_empty_everywhere_does_no_harm() -> None:
    assert field_mention("tips", 0, 0.0) == FIELD_WEIGHTS["tips"]


def test_rarer_is_higher_and_everywhere_is_not_nothing() -> None:
    idfs = [integer_idf(1000, count) for count in (1, 10, 100, 1000)]
    assert idfs == sorted(idfs, reverse=True)
    assert idfs[-1] == 1


def test_the_idf_of_a_large_library_stays_below_ten_bits() -> None:
    assert integer_idf(100_000 * 8, 1) < 1024


def test_an_everyday_word_is_a_third_as_rare_and_never_nothing() -> None:
    assert term_idf("dag", 1000, 10) == integer_idf(1000, 10) // 3
    assert term_idf("deurwaarder", 1000, 10) == integer_idf(1000, 10)
    assert term_idf("dag", 1000, 1000) == 1
