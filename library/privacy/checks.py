"""The table of checks: what each is called, what kind of thing it finds, what makes it look.

A check never reads a whole text. It is called for a word that could matter (a capital, a digit, a
cue word) and looks a few words around it, so that the time a text takes grows with its length and
no faster. `data/examples.txt` has, for each, what it must flag, what it must leave alone and a
known false alarm.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache, lru_cache

from library.privacy import (
    addresses,
    ages,
    capitals,
    contact,
    dates,
    dictated,
    disguised,
    known_events,
    known_people,
    marked_facts,
    names,
    organisations,
    personal_numbers,
    places,
    rare_facts,
    spelled_numbers,
    told_facts,
    unique_facts,
)
from library.privacy.flag import Kind, Span
from library.privacy.lexicon import is_lower_name, is_name, is_ordinary
from library.privacy.lists import cues
from library.privacy.words import Form, Words, form_of

Find = Callable[[Words, int], Span | None]
"""The span it finds around the word that called it, or None."""
Trigger = frozenset[str] | tuple[str, ...] | re.Pattern[str] | Callable[[Form], bool]
"""What calls a check: words in lower case, ends of words, how a form with a digit begins, or a
question about a form without one.
"""


@dataclass(frozen=True)
class Check:
    """One small question about a word and what stands around it."""

    name: str
    """Short Dutch name, as an editor can look it up in the handbook."""
    kind: Kind
    trigger: Trigger = field(repr=False)
    find: Find = field(repr=False)


def _capital(form: Form) -> bool:
    return form.has_capital


def _lower_name(form: Form) -> bool:
    return not form.has_capital and (is_name(form.low) or is_lower_name(form.low))


def _unknown(form: Form) -> bool:
    return not form.has_capital and len(form.low) > 3 and not is_ordinary(form.low)


def _high_age(form: Form) -> bool:
    return ages.is_high_age(form.low)


def _underscored(form: Form) -> bool:
    return "_" in form.text


def _joined_at(form: Form) -> bool:
    """An address in words with hyphens."""
    if "-" not in form.low:
        return False
    spoken = ("apenstaart", "apestaart", "-punt-", "-puntje-", "-dot-")
    return any(word in form.low for word in spoken)


def _joined_account(form: Form) -> bool:
    """An account in words with hyphens."""
    low = form.low
    if low.count("-") < 2:
        return False
    return low.startswith("at-") or any(word in low for word in ("-onderstreepje-", "-underscore-"))


def _protocol(form: Form) -> bool:
    return form.low.startswith(("http", "www"))


def _foreign(form: Form) -> bool:
    return not form.text.isascii() and any(letter > "\u024f" for letter in form.text)


def _letter(form: Form) -> bool:
    return len(form.text) == 1 or (len(form.text) > 6 and form.text[1] in "-‐")


def _dictated(form: Form) -> bool:
    """A letter, the name of one, or a row of them with hyphens."""
    low = form.low
    return len(low) == 1 or low in dictated.SPOKEN_LETTERS or low.count("-") > 2


_DIGIT = re.compile("")
_AT = frozenset({"@"})
_NAMED_AFTER = frozenset({"noemde", "noemden", "noemt", "noemen", "heette", "heet", "riepen"})
_SPOKEN = frozenset({"streepje", "slash", "punt", "schuine"})
_NUMBERED = re.compile("[a-z]{5,40}['’]?[0-9]{2,4}$")
_STREET_END = addresses.STREET_ENDINGS + addresses.NAMED_AFTER
_NUMBER_END = spelled_numbers.NUMBER_ENDINGS
_DIGITS = re.compile("[0-9]{3,5}$")
_ZERO_SIX = re.compile("[0o][0-9]{1,3}(?:-[a-zé]|$)")
_ONE = frozenset({"een", "één"})
_STARTS_PHONE = re.compile(r"0|o6|31|32|49|44|33|90|212|48")
_STARTS_ACCOUNT = re.compile(r"[a-z]{2}[0-9]{2}|[0-9]{2}")
_FOUR_DIGITS = re.compile(r"[1-9][0-9]{3}(?:-?[a-z]{2})?$")
_ONE_DIGIT = re.compile(r"[1-9](?:-[0-9]){0,3}(?:-[a-z]{1,2})?$")
_LARGE_NUMBER = ("honderd", "duizend", "tig", "tien", "twaalf", "elf")
_HOUSE = re.compile(r"[0-9]{1,4}[a-z]{0,2}(?:-|$)")
_DIALLED = re.compile(r"0[1-7][0-9]$")
_ROAD = re.compile(r"[an][0-9]")
_DAY = re.compile(r"o?[0-9]{1,4}")
_YEARS = re.compile("(?:[1-9]-en-)?9[0-9]|1[01][0-9]")
_ORDINAL_DIGITS = re.compile("[0-9]{1,2}(?:e|ste|de)$")

CHECKS: tuple[Check, ...] = tuple(
    Check(name, kind, trigger, find)
    for kind, rows in (
        (Kind.NAME_OR_PLACE, (
            ("hoofdletter", _capital, capitals.find_capital),
            ("naam_zonder_hoofdletter", _lower_name, capitals.find_lower_case_name),
        )),
        (Kind.NAME, (
            ("aanspreking", cues("titles"), names.find_titled),
            ("naam_bij_persoon", cues("people"), names.find_of_somebody),
            ("genaamd", cues("naming"), names.find_named),
            ("bijnaam", cues("nicknaming"), names.find_nickname),
            ("achternaam", frozenset({"den", "der", "vd"}), names.find_van_der),
            ("voorletters", _letter, names.find_initials),
            ("zo_noemden_ze", _NAMED_AFTER, names.find_named_before),
            ("een_zekere", frozenset({"zekere"}), names.find_titled),
            ("functie_met_naam", cues("names-roles"), names.find_role_and_name),
            ("achternaam_met_de", cues("names-flat-adjectives"), names.find_flat_adjective),
            ("iedereen_zegt", frozenset({"zegt", "zei", "zeggen", "zeiden"}), names.find_said_to),
            ("naam_na_klein_woord", cues("names-small"), names.find_small),
            ("wie_dat_was", frozenset({"wie"}), names.find_asked_who),
            ("onbekend_woord", _unknown, names.find_unknown),
        )),
        (Kind.PLACE, (
            ("plaats_na_wonen", cues("place-before"), places.find_place),
            ("buurt_of_wijk", places.DISTRICTS, places.find_district),
            ("streek_of_water", cues("places-with-article"), places.find_with_article),
            ("windstreek", frozenset(
                {"noord", "zuid", "oost", "west", "zuidoost", "noordoost", "zuidwest", "nieuw-west"}
            ), places.find_wind),
            ("station_in_stad", frozenset({"centraal", "cs"}), places.find_central),
            ("plaats_met_ter", frozenset({"ter"}), places.find_ter_apel),
            ("plaats_met_den", places.DEN_HAAG, places.find_den_haag),
            ("netnummer", _DIALLED, addresses.find_area_code),
            ("weg", _ROAD, addresses.find_road),
        )),
        (Kind.ADDRESS, (
            ("postcode", _FOUR_DIGITS, addresses.find_postcode),
            ("postcode_los_geschreven", _ONE_DIGIT, addresses.find_spaced_postcode),
            ("postcode_in_woorden", _LARGE_NUMBER, spelled_numbers.find_spelled_postcode),
            ("huisnummer", _HOUSE, addresses.find_house_number),
            ("straat", _STREET_END, addresses.find_street),
            ("deel_van_een_gebouw", dictated.DWELLING_PARTS, dictated.find_dwelling_part),
            ("verdieping", dictated.FLOORS, dictated.find_floor),
            ("nummer_met_letter", dictated.ADDED_TO_NUMBER, dictated.find_number_with_part),
            ("op_nummer", frozenset({"nummer", "huisnummer", "nr"}), dictated.find_number_at),
        )),
        (Kind.TRANSPORT, (("lijn", addresses.LINES, addresses.find_line),)),
        (Kind.PHONE, (("telefoon", _STARTS_PHONE, personal_numbers.find_phone),)),
        (Kind.PROVED_BSN, (("bsn_elfproef", _DIGIT, personal_numbers.find_proved_bsn),)),
        (Kind.BSN, (("bsn", _DIGIT, personal_numbers.find_bsn),)),
        (Kind.BANK, (("rekening", _STARTS_ACCOUNT, personal_numbers.find_iban),)),
        (Kind.PLATE, (("kenteken", _DIGIT, personal_numbers.find_plate),)),
        (Kind.NUMBER, (
            ("zaaknummer", _DIGIT, personal_numbers.find_case_number),
            ("gesproken_nummer", _SPOKEN, spelled_numbers.find_spoken_number),
            ("lang_nummer", _DIGIT, personal_numbers.find_long_number),
            ("nummer_in_woorden", _NUMBER_END, spelled_numbers.find_spelled_number),
            ("nummer_half_in_woorden", _ZERO_SIX, spelled_numbers.find_spelled_number),
            ("gedicteerd", dictated.ANNOUNCING, dictated.find_dictated),
            ("letters_en_cijfers", _dictated, dictated.find_mixed_run),
            ("spelalfabet", dictated.ALPHABET, dictated.find_alphabet),
        )),
        (Kind.DATE, (
            ("datum", _DAY, dates.find_numeric_date),
            ("datum_in_woorden", dates.MONTHS, dates.find_written_date),
            ("datum_in_getallen", _NUMBER_END, spelled_numbers.find_spelled_date),
            ("datum_in_rangtelwoorden", dates.ORDINALS, dates.find_ordinal_month),
            ("datum_in_rangcijfers", _ORDINAL_DIGITS, dates.find_ordinal_month),
            ("weekdag", dates.WEEKDAYS, dates.find_weekday),
            ("feestdag", dates.FEASTS, dates.find_feast),
            ("geboortejaar", dates.BIRTH, dates.find_birth_year),
        )),
        (Kind.AGE, (
            ("hoge_leeftijd", _YEARS, ages.find_high_age),
            ("hoge_leeftijd_in_woorden", _high_age, ages.find_high_age),
            ("leeftijd_als_som", ages.TALLY, ages.find_sum_of_years),
        )),
        (Kind.EMAIL, (
            ("e-mail", _AT, contact.find_email),
            ("e-mail_in_woorden", contact.AT_WORDS, contact.find_described_email),
            ("e-mail_met_streepjes", _joined_at, contact.find_joined_email),
            ("e-mail_bij_naam", contact.MAIL_HOSTS, contact.find_mail_at_host),
        )),
        (Kind.HANDLE, (
            ("account", _AT, contact.find_handle),
            ("account_in_woorden", _joined_account, contact.find_joined_account),
            ("account_met_streepje", _underscored, contact.find_underscored),
            ("account_met_cijfer", re.compile("[^_]+_"), contact.find_underscored),
            ("account_met_getal", _NUMBERED, contact.find_numbered),
            ("account_met_hekje", _DIGITS, contact.find_tagged),
            ("naam_op_een_forum", contact.PEN_NAMES, contact.find_pen_name),
            ("account_op_platform", contact.PLATFORMS, contact.find_account),
        )),
        (Kind.WEB, (
            ("webadres", _protocol, contact.find_url),
            ("domein", contact.TOP_DOMAINS, contact.find_domain),
            ("domein_aan_elkaar", contact.JOINED_DOMAINS, contact.find_joined_domain),
            ("gesproken_adres", contact.SEPARATORS, contact.find_spoken_path),
        )),
        (Kind.ORGANISATION, (
            ("huis_met_naam", cues("houses"), organisations.find_house),
            ("school_of_ziekenhuis", organisations.HOUSE_SUFFIXES, organisations.find_named_house),
            ("instelling", cues("institutions"), organisations.find_institution),
            ("bedrijf_met_naam", organisations.FIRM_ENDINGS, organisations.find_firm),
            ("huis_aan_of_erbij", cues("organisations-firms"), organisations.find_firm),
            ("naam_met_uitleg", organisations.GLOSSES, organisations.find_glossed),
            ("school_van_een_kind", frozenset({"zit", "zat", "zaten", "zitten", "ging", "gaat"}),
             organisations.find_place_of_child),
            ("werkgever", frozenset({"bij", "voor"}), organisations.find_employer),
        )),
        (Kind.UNIQUE, (
            ("enige_of_eerste", unique_facts.RANKS, unique_facts.find_rank),
            ("die_toen", unique_facts.WHO, unique_facts.find_who_in_year),
            ("ik_ben_degene", known_people.WAS, known_people.find_self),
            ("de_man_met", known_people.WITH, known_people.find_man_with),
            ("zo_noemen_ze", rare_facts.SO_CALLED, rare_facts.find_so_called),
            ("bekend_als", known_people.KNOWN, known_people.find_known_as),
            ("heel_lang", frozenset({"meter"}), known_people.find_tall),
            ("boek_of_plaat", known_people.WORKS, known_people.find_work),
            ("familie_van_een_bekende", known_people.FAMOUS, known_people.find_kin_of_famous),
            ("medaille", known_events.MEDALS, known_events.find_medal),
            ("zeldzaam_beroep", rare_facts.RARE_JOBS, rare_facts.find_rare_job),
            ("naar_vernoemd", rare_facts.REMEMBERED, rare_facts.find_remembered),
            ("veel_dieren", rare_facts.ANIMALS, rare_facts.find_many_animals),
            ("hoog_bezoek", rare_facts.VISITORS, rare_facts.find_visit),
            ("zeldzame_ziekte", rare_facts.RARE, rare_facts.find_rare_disease),
            ("een_op_de_miljoen", rare_facts.MILLIONS, rare_facts.find_one_in_a_million),
            ("iedereen_kent", rare_facts.EVERYBODY, rare_facts.find_known_to_all),
            ("dat_was_ik", rare_facts.SELF_NAMED, rare_facts.find_that_was_me),
            ("ik_was_de_eerste", known_people.WAS, rare_facts.find_ranked_self),
            ("kampioen", known_people.CHAMPIONS, known_people.find_champion),
            ("bekend_ambt", known_people.OFFICES, known_people.find_office_holder),
            ("bekend_uit_het_nieuws", known_events.PAPERS, known_events.find_known_from),
            ("een_van_weinig", _ONE, unique_facts.find_one_of_few),
            ("zo_weinig", frozenset({"maar", "slechts"}), unique_facts.find_so_few),
            ("veel_kinderen", unique_facts.CHILDREN, unique_facts.find_many_children),
            ("meerling", unique_facts.MULTIPLES, unique_facts.find_multiple),
            ("functie_met_plaats", unique_facts.JOBS, unique_facts.find_job_and_place),
            ("in_het_nieuws", known_events.NEWS, known_events.find_news),
            ("gebeurtenis", known_events.EVENTS, known_events.find_event),
            ("daad_met_jaar", known_events.DEEDS, known_events.find_dated_deed),
            ("ramp", known_events.DISASTERS, known_events.find_disaster),
            ("gewonnen", known_events.WINNING, known_events.find_win),
            ("op_televisie", known_events.SHOWS, known_events.find_show),
            ("prijs_of_ambt", known_events.HONOURS, known_events.find_honour),
            ("ik_ben_de_vrouw_van", told_facts.WAS, told_facts.find_pointed_out),
            ("familie_van_iemand_bekend", told_facts.KIN, told_facts.find_kin_of_somebody_known),
            ("als_enige", told_facts.SOLE, told_facts.find_sole),
            ("rang_los", unique_facts.RANKS, told_facts.find_loose_rank),
            ("ik_was_ooit", told_facts.WAS, told_facts.find_once_was),
            ("overtreffende_trap", told_facts.SUPERLATIVES, told_facts.find_superlative),
            ("in_heel_het_land", told_facts.WHOLE, told_facts.find_in_the_whole_land),
            ("iedereen_wist", told_facts.EVERYBODY, told_facts.find_all_knew),
            ("te_vinden", told_facts.FOUND, told_facts.find_findable),
            ("bekend_lot", told_facts.FATES, told_facts.find_fate),
            ("ambt_van_iemand", told_facts.OFFICES, told_facts.find_held_office),
            ("opvallend_huis", marked_facts.BUILDINGS, marked_facts.find_marked_house),
            ("generatie", frozenset({"generatie"}), marked_facts.find_generation),
            ("opvallend_lijf", marked_facts.PARTS, marked_facts.find_rare_body),
            ("heel_zwaar", frozenset({"kilo", "kg"}), marked_facts.find_heavy),
            ("beeld_van_mij", marked_facts.PICTURES, marked_facts.find_shown),
            ("bekend_om", marked_facts.KNOWN_FOR, marked_facts.find_known_deed),
            ("klein_dorp", marked_facts.SETTLED, marked_facts.find_small_settlement),
            ("genoemd_naar_gebeurtenis", known_events.EVENTS, marked_facts.find_called_boat),
        )),
        (Kind.DISGUISED, (
            ("gespelde_letters", _letter, disguised.find_spelled_word),
            ("cijfers_als_letters", _DIGIT, disguised.find_leet),
            ("ander_schrift", _foreign, disguised.find_mixed_script),
        )),
    )
    for name, trigger, find in rows
)  # fmt: skip


@cache
def _by_word() -> dict[str, tuple[int, ...]]:
    """Which checks, by their place in the table, each cue word calls."""
    found: dict[str, tuple[int, ...]] = {}
    for at, check in enumerate(CHECKS):
        if isinstance(check.trigger, frozenset):
            for word in check.trigger:
                found[word] = (*found.get(word, ()), at)
    return found


_BY_DIGITS = tuple(
    (at, check.trigger) for at, check in enumerate(CHECKS) if isinstance(check.trigger, re.Pattern)
)
_BY_FORM = tuple((at, check.trigger) for at, check in enumerate(CHECKS) if callable(check.trigger))
_ASKED_OF_LETTERS = frozenset({_capital, _lower_name, _unknown, _high_age, _protocol, _dictated})
_BY_LETTERS = tuple(row for row in _BY_FORM if row[1] in _ASKED_OF_LETTERS)
"""What can be true of a word of plain letters."""
_BY_NUMBERED = tuple(row for row in _BY_FORM if row[1] in {_capital, _joined_at})
"""What can be true of a word with a digit in it."""
_BY_ENDING = tuple(
    (at, check.trigger) for at, check in enumerate(CHECKS) if isinstance(check.trigger, tuple)
)
_ENDINGS = tuple(sorted({ending for _, endings in _BY_ENDING for ending in endings}))


@lru_cache(maxsize=200_000)
def called_by(text: str) -> tuple[Check, ...]:
    """The checks that one distinct form of a word calls; for most words none."""
    form = form_of(text)
    called = [*_by_word().get(form.low, ())]
    if form.has_digit:
        called += [at for at, beginning in _BY_DIGITS if beginning.match(form.low)]
        called += [at for at, question in _BY_NUMBERED if question(form)]
    else:
        plain = len(text) > 1 and text.isascii() and text.isalpha()
        called += [at for at, question in (_BY_LETTERS if plain else _BY_FORM) if question(form)]
        if form.low.endswith(_ENDINGS):
            called += [at for at, endings in _BY_ENDING if form.low.endswith(endings)]
    return tuple(CHECKS[at] for at in sorted(set(called))) if called else ()
