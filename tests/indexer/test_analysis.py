"""What word forms stand for. Expected lemmas come from how people use the words, not from a run."""

import pytest

from indexer.dutch import lemma
from indexer.dutch.analysis import analyse_forms, inflections, with_kin
from indexer.dutch.everyday import everyday_lemmas
from indexer.dutch.place import place
from indexer.dutch.terms import (
    BASE_WEIGHT,
    KIN_WEIGHT,
    LEMMA_WEIGHT,
    PART_WEIGHT,
    TermWeight,
    merge_terms,
)


def _terms(form: str) -> set[str]:
    """Its lemma and the lemma of that: what it is, without what it looks like or is made of."""
    return {entry.term for entry in analyse_forms([form])[form] if entry.weight >= BASE_WEIGHT}


@pytest.mark.parametrize(
    ("forms", "why"),
    [
        (["schuld", "schulden"], "a plural"),
        (["gokken", "gokte", "gegokt", "gokt"], "a weak verb"),
        (["drinken", "drinkt", "dronk", "gedronken"], "a strong verb"),
        (["fles", "flessen"], "the dictionary sends these two to each other"),
        (["bellen", "gebeld", "belde"], "the same, for a verb"),
        (["stoppen", "gestopt", "stopt"], "the same, for a verb and its noun"),
        (["oplossen", "opgelost"], "the dictionary writes op_lossen"),
        (["dakloos", "dakloze", "daklozen"], "the second by the lemma of its lemma"),
        (["geëist", "geeist", "eisen"], "without the diaeresis, as on a phone"),
        (["dat", "dát"], "an accent that carries stress"),
    ],
)
def test_forms_of_one_word_share_a_term(forms: list[str], why: str) -> None:
    assert set.intersection(*map(_terms, forms)), why


def test_a_name_in_the_dictionary_becomes_a_term_in_lower_case() -> None:
    assert _terms("nederland") == {"nederland"}


def test_a_hangover_is_not_a_cat() -> None:
    assert not _terms("kater") & _terms("kat")


def test_a_lemma_counts_fully_and_the_lemma_of_it_for_less() -> None:
    assert analyse_forms(["daklozen"])["daklozen"] == (
        TermWeight("dakloze", LEMMA_WEIGHT),
        TermWeight("dakloos", BASE_WEIGHT),
    )


def test_a_compound_stands_for_its_parts_too_but_less() -> None:
    found = analyse_forms(["schuldhulpverlening"])["schuldhulpverlening"]
    weights = {entry.term: entry.weight for entry in found}
    assert weights["schuldhulpverlening"] == LEMMA_WEIGHT
    assert {weights[part] for part in ("schuld", "hulp", "verlening")} == {PART_WEIGHT}


@pytest.mark.parametrize(
    ("form", "name", "why"),
    [
        ("huurtoeslagformulieren", "huurtoeslagformulier", "a plural of a compound of our day"),
        ("wijkteamgesprekken", "wijkteamgesprek", "with two letters where one was"),
        ("huurtoeslagformulier", "huurtoeslagformulier", "nothing to take off"),
        ("bijstandsuitkeringen", "bijstandsuitkering", "the dictionary knows this one itself"),
        ("katten", "kat", "no compound"),
    ],
)
def test_a_compound_has_the_lemma_of_its_last_part(form: str, name: str, why: str) -> None:
    assert analyse_forms([form])[form][0] == TermWeight(name, LEMMA_WEIGHT), why


def test_kin_lies_in_the_file_that_is_fetched_anyway() -> None:
    """For the stemmer *een* and *enig* have one stem; they lie apart, so they are no kin."""
    spoken = ["verslaafd", "verslaafde", "verslaving", "een", "enig", "eenheid"]
    found = with_kin(analyse_forms(spoken), spoken)
    for form, terms in found.items():
        kin = [entry.term for entry in terms if entry.weight == KIN_WEIGHT]
        assert {place(term) for term in kin} <= {place(terms[0].term)}, form
    assert TermWeight("verslaving", KIN_WEIGHT) in found["verslaafd"]


def test_a_question_also_means_the_kin_of_its_words() -> None:
    forms = analyse_forms(["verslaafd", "verslaafde", "verslaving", "schuld"])
    found = with_kin(forms, ["verslaving", "schuld"])
    assert TermWeight("verslaving", KIN_WEIGHT) in found["verslaafd"]
    assert found["verslaving"] == forms["verslaving"], "a word is no kin of itself"
    assert found["schuld"] == forms["schuld"]


def test_only_what_somebody_says_is_kin() -> None:
    forms = analyse_forms(["verslaafd", "verslaving"])
    assert with_kin(forms, [])["verslaafd"] == forms["verslaafd"]


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ("achttien", "18", "a number in words and in digits"),
        ("eenentwintig", "21", "units before tens, as Dutch does"),
        ("zzp'er", "zzp", "a person by an abbreviation"),
        ("sms't", "sms", "a verb of an abbreviation; the ge- before its hyphen is a word apart"),
        ("oma'tje", "oma", "a diminutive that the dictionary does not have"),
        ("foto's", "foto", "a plural"),
    ],
)
def test_other_ways_to_write_a_word(one: str, other: str, why: str) -> None:
    assert _terms(one) & _terms(other), why


def test_the_article_is_no_number() -> None:
    assert "1" not in _terms("een")


def test_what_our_subjects_turn_on_is_no_everyday_word() -> None:
    turned_on = {"geld", "huis", "thuis", "alleen", "helpen", "dood", "werk", "kind", "gebruiken"}
    assert not everyday_lemmas() & {lemma.lemma(word) for word in turned_on}
    assert {"maken", "open", "niet", "leven", "zeggen"} <= everyday_lemmas()


def test_the_form_without_accents_finds_the_same_terms() -> None:
    found = analyse_forms(["geïncasseerd", "één"])
    assert found["geincasseerd"] == found["geïncasseerd"]
    assert found["een"] == found["één"]


def test_a_form_that_two_accents_lead_to_finds_the_terms_of_both() -> None:
    found = analyse_forms(["voor", "vóór", "pâté", "pate"])
    assert set(found["pate"]) >= set(found["pâté"])


def test_the_order_in_which_forms_come_does_not_matter() -> None:
    forms = ["schulden", "één", "een", "gokte", "flessen"]
    assert analyse_forms(forms) == analyse_forms(reversed(forms))


def test_the_highest_weight_of_a_term_stays_and_the_heaviest_term_is_first() -> None:
    terms = [TermWeight("b", 192), TermWeight("a", 100), TermWeight("b", 256), TermWeight("c", 256)]
    assert merge_terms(terms) == (
        TermWeight("b", 256),
        TermWeight("c", 256),
        TermWeight("a", 100),
    )


def test_forms_that_no_story_has_are_known_by_their_lemma() -> None:
    found = inflections({"dakloos", "fles"})
    assert {"dakloos", "dakloze", "daklozen", "fles", "flessen", "flesje"} <= set(found)
    assert found["daklozen"] == (TermWeight("dakloos", BASE_WEIGHT),)


def test_inflections_lead_only_to_terms_that_are_asked_for() -> None:
    terms = {"schuld", "gokken", "slapen"}
    assert {entry.term for found in inflections(terms).values() for entry in found} == terms


def test_the_dictionary_gives_few_forms_to_a_term() -> None:
    terms = {"schuld", "gokken", "slapen", "deurwaarder", "schaamte"}
    assert len(terms) < len(inflections(terms)) < 20 * len(terms)


def test_corrections_are_needed() -> None:
    """A correction that simplemma does not need any more should go."""
    corrections = lemma._corrections()
    needed = {
        form
        for form, right in corrections.items()
        if lemma._clean(lemma._lemmatizer.lemmatize(form, "nl")) != right
    }
    # These two are right by themselves; naming them keeps them from being a pair.
    assert set(corrections) - needed <= {"kat", "kater"}
