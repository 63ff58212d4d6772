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
    capitals,
    contact,
    dates,
    disguised,
    known_events,
    names,
    organisations,
    personal_numbers,
    unique_facts,
)
from library.privacy.flag import Kind, Span
from library.privacy.lexicon import is_name
from library.privacy.lists import cues
from library.privacy.words import Form, Words, form_of

Find = Callable[[Words, int], Span | None]
"""The span it finds around the word that called it, or None."""
Trigger = frozenset[str] | re.Pattern[str] | Callable[[Form], bool]
"""What calls a check: words in lower case, how a form with a digit begins, or a question about a
form without one.
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
    return not form.has_capital and is_name(form.low)


def _low(question: Callable[[str], bool]) -> Trigger:
    return lambda form: question(form.low)


def _underscored(form: Form) -> bool:
    return "_" in form.text


def _protocol(form: Form) -> bool:
    return form.low.startswith(("http", "www"))


def _foreign(form: Form) -> bool:
    beyond_latin = (letter > "\u024f" for letter in form.text if letter.isalpha())
    return not form.text.isascii() and any(beyond_latin)


def _letter(form: Form) -> bool:
    return len(form.text) == 1 or (len(form.text) > 6 and form.text[1] in "-‐")


def _named_house(form: Form) -> bool:
    long_enough = not form.has_capital and len(form.low) > 9
    return long_enough and form.low.endswith(organisations.HOUSE_SUFFIXES)


_DIGIT = re.compile("")
_AT = frozenset({"@"})
_ONE = frozenset({"een", "één"})
_STARTS_PHONE = re.compile(r"0|o6|31|32|49|44|33|90|212|48")
_STARTS_ACCOUNT = re.compile(r"[a-z]{2}[0-9]{2}|[0-9]{2}")
_FOUR_DIGITS = re.compile(r"[1-9][0-9]{3}(?:[a-z]{2})?$")
_HOUSE = re.compile(r"[0-9]{1,4}[a-z]{0,2}(?:-|$)")
_DIALLED = re.compile(r"0[1-7][0-9]$")
_ROAD = re.compile(r"[an][0-9]")
_DAY = re.compile(r"[0-9]{1,4}")
_YEARS = re.compile("9[0-9]|1[01][0-9]")
_ORDINAL_DIGITS = re.compile("[0-9]{1,2}(?:e|ste|de)$")
_STREET, _AGE_WORD = _low(addresses.is_street), _low(dates.is_high_age)
_DISASTER, _SHOW = _low(known_events.is_disaster), _low(known_events.is_show)

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
            ("achternaam", frozenset({"den", "der"}), names.find_van_der),
        )),
        (Kind.PLACE, (
            ("plaats_na_wonen", cues("place-before"), names.find_place),
            ("plaats_met_den", names.DEN_HAAG, names.find_den_haag),
            ("netnummer", _DIALLED, addresses.find_area_code),
            ("weg", _ROAD, addresses.find_road),
        )),
        (Kind.ADDRESS, (
            ("postcode", _FOUR_DIGITS, addresses.find_postcode),
            ("huisnummer", _HOUSE, addresses.find_house_number),
            ("straat", _STREET, addresses.find_street),
        )),
        (Kind.TRANSPORT, (("lijn", addresses.LINES, addresses.find_line),)),
        (Kind.PHONE, (("telefoon", _STARTS_PHONE, personal_numbers.find_phone),)),
        (Kind.BSN, (("bsn", _DIGIT, personal_numbers.find_bsn),)),
        (Kind.BANK, (("rekening", _STARTS_ACCOUNT, personal_numbers.find_iban),)),
        (Kind.PLATE, (("kenteken", _DIGIT, personal_numbers.find_plate),)),
        (Kind.NUMBER, (
            ("zaaknummer", _DIGIT, personal_numbers.find_case_number),
            ("lang_nummer", _DIGIT, personal_numbers.find_long_number),
            ("nummer_in_woorden", personal_numbers.SPELLED, personal_numbers.find_spelled_number),
        )),
        (Kind.DATE, (
            ("datum", _DAY, dates.find_numeric_date),
            ("datum_in_woorden", dates.MONTHS, dates.find_written_date),
            ("datum_in_rangtelwoorden", dates.ORDINALS, dates.find_ordinal_month),
            ("datum_in_rangcijfers", _ORDINAL_DIGITS, dates.find_ordinal_month),
            ("feestdag", dates.FEASTS, dates.find_feast),
            ("geboortejaar", dates.BIRTH, dates.find_birth_year),
        )),
        (Kind.AGE, (
            ("hoge_leeftijd", _YEARS, dates.find_high_age),
            ("hoge_leeftijd_in_woorden", _AGE_WORD, dates.find_high_age),
        )),
        (Kind.EMAIL, (
            ("e-mail", _AT, contact.find_email),
            ("e-mail_in_woorden", contact.AT_WORDS, contact.find_described_email),
        )),
        (Kind.HANDLE, (
            ("account", _AT, contact.find_handle),
            ("account_met_streepje", _underscored, contact.find_underscored),
            ("account_met_cijfer", re.compile("[^_]+_"), contact.find_underscored),
            ("account_op_platform", contact.PLATFORMS, contact.find_account),
        )),
        (Kind.WEB, (
            ("webadres", _protocol, contact.find_url),
            ("domein", contact.TOP_DOMAINS, contact.find_domain),
        )),
        (Kind.ORGANISATION, (
            ("huis_met_naam", cues("houses"), organisations.find_house),
            ("school_of_ziekenhuis", _named_house, organisations.find_named_house),
            ("instelling", cues("institutions"), organisations.find_institution),
            ("werkgever", frozenset({"bij", "voor"}), organisations.find_employer),
        )),
        (Kind.UNIQUE, (
            ("enige_of_eerste", unique_facts.RANKS, unique_facts.find_rank),
            ("die_toen", unique_facts.WHO, unique_facts.find_who_in_year),
            ("een_van_weinig", _ONE, unique_facts.find_one_of_few),
            ("zo_weinig", frozenset({"maar", "slechts"}), unique_facts.find_so_few),
            ("veel_kinderen", unique_facts.CHILDREN, unique_facts.find_many_children),
            ("meerling", unique_facts.MULTIPLES, unique_facts.find_multiple),
            ("functie_met_plaats", unique_facts.JOBS, unique_facts.find_job_and_place),
            ("in_het_nieuws", known_events.NEWS, known_events.find_news),
            ("gebeurtenis", known_events.EVENTS, known_events.find_event),
            ("ramp", _DISASTER, known_events.find_disaster),
            ("gewonnen", frozenset({"won", "winnaar", "winnares"}), known_events.find_win),
            ("op_televisie", _SHOW, known_events.find_show),
            ("prijs_of_ambt", known_events.HONOURS, known_events.find_honour),
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


@lru_cache(maxsize=200_000)
def called_by(text: str) -> tuple[Check, ...]:
    """The checks that one distinct form of a word calls; for most words none."""
    form = form_of(text)
    called = set(_by_word().get(form.low, ()))
    if form.has_digit:
        called |= {at for at, beginning in _BY_DIGITS if beginning.match(form.low)}
        called |= {at for at, question in _BY_FORM if question is _capital and question(form)}
    else:
        called |= {at for at, question in _BY_FORM if question(form)}
    return tuple(CHECKS[at] for at in sorted(called))
