"""From a Library to an AnalysedLibrary. Pure: the same library gives the same analysis."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from indexer.dutch.analysis import analyse_forms, inflections, only_terms, with_kin
from indexer.dutch.everyday import everyday_lemmas
from indexer.dutch.language import read_language
from indexer.dutch.lemma import lemma
from indexer.dutch.terms import BASE_WEIGHT, LEMMA_WEIGHT, Terms, TermWeight, merge_terms
from indexer.dutch.tokens import forms_in
from indexer.facets import plan_facets
from indexer.impacts import field_mention, impact, term_idf
from indexer.model import AnalysedLibrary, Part, TermEntry
from indexer.parts import Subject, field_names, plan_stories, plan_subjects
from indexer.stretches import NOWHERE, cut_in_stretches, is_common, write_stretches
from indexer.topic_phrases import MAX_WORDS, MIN_WORDS, TopicPhrases, phrase_key
from library import Library

Forms = tuple[str, ...]


@dataclass(frozen=True)
class _SubjectForms:
    """The words of a topic or a theme that say something."""

    label: Forms
    search_words: Forms
    phrases: tuple[Forms, ...]
    """Search words of several words."""

    def mentions(self) -> Iterator[tuple[str, str, float]]:
        """Field, form and share of each word."""
        # Of a label with several words each says its part: *de eerste keer hulp vragen*.
        yield from (("topics", form, 1 / len(self.label)) for form in self.label)
        yield from (("topic_words", form, 1.0) for form in self.search_words)

    @property
    def forms(self) -> set[str]:
        return {form for _, form, _ in self.mentions()}.union(*self.phrases)


@dataclass
class _Terms:
    """State while the terms are gathered."""

    mentions: dict[str, dict[int, float]] = field(default_factory=lambda: defaultdict(dict))
    said: dict[str, int] = field(default_factory=dict)
    """In how many parts somebody says it; a term of the codebook alone is not here."""
    forms: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    subjects: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    stretches: dict[str, list[bytes]] = field(default_factory=lambda: defaultdict(list))
    """Of each term those in each part where somebody says it, in the order of the parts."""

    def add(self, terms: Terms, part: int, count: float) -> None:
        """A mention. The innermost loop of all: which form it was is told apart, once."""
        for term, weight in terms:
            in_parts = self.mentions[term]
            in_parts[part] = in_parts.get(part, 0.0) + count * weight / LEMMA_WEIGHT

    def add_stretches(self, part: Part, forms: Mapping[str, Terms]) -> None:
        """Where the terms stand that somebody says in the part: anywhere a form of them does."""
        standing: dict[str, set[int]] = defaultdict(set)
        for form, stretches in cut_in_stretches(part.texts).items():
            for term, _ in forms[form]:
                standing[term].update(stretches)
        for term, found in standing.items():
            self.stretches[term].append(write_stretches(sorted(found)))

    def add_form(self, form: str, terms: Terms) -> None:
        for term, _ in terms:
            self.forms[term].add(form)


def analyse_library(library: Library) -> AnalysedLibrary:
    """Everything that search needs to know of a library."""
    stories = plan_stories(library)
    subjects = plan_subjects(library)
    subject_forms = [_subject_forms(subject) for subject in subjects]
    parts = [part for story in stories for part in story.parts]
    words = [_words_by_field(part) for part in parts]
    used = {number for part in parts for number in part.subjects}
    spoken = {form for fields in words for counts in fields.values() for form in counts}
    forms = analyse_forms(spoken.union(*(subject_forms[number].forms for number in used)))
    phrases = _topic_phrases(subject_forms, used, forms)
    gathered = _gather(parts, words, spoken, subject_forms, forms)
    _gather_phrases(gathered, parts, subjects, phrases, forms)
    terms = {
        term: _entry(gathered, term, len(parts))
        for term in sorted({*gathered.mentions, *phrases.terms})
    }
    return AnalysedLibrary(
        stories=stories,
        themes=tuple((theme.name, theme.label) for theme in library.themes),
        facets=plan_facets(library),
        subjects=tuple(subject.name for subject in subjects),
        forms=_asked_forms(forms, spoken, terms) | _phrase_forms(phrases, subjects, terms),
        terms=terms,
    )


def _subject_forms(subject: Subject) -> _SubjectForms:
    """Its words.

    A search word counts by itself if one word in it says something (*in de min*). Of *gokken op
    mijn telefoon* the word `telefoon` alone is not about gambling, and a reader would be told it
    is: it counts as a phrase. Nor is *elkaar* of *uit elkaar*: a word of every day.
    """
    words = [_content_forms(word) for word in (*subject.search_words, subject.label)]
    alone = (forms[0] for forms in words[:-1] if len(forms) == 1)
    single = dict.fromkeys(form for form in alone if lemma(form) not in everyday_lemmas())
    phrases = tuple(forms for forms in words if len(forms) >= MIN_WORDS)
    return _SubjectForms(words[-1], tuple(single), phrases)


def _content_forms(text: str) -> Forms:
    function_words = read_language().function_words
    return tuple(form for form in forms_in(text) if form not in function_words)


def _words_by_field(part: Part) -> dict[str, Counter[str]]:
    fields: dict[str, Counter[str]] = {}
    for name, text in zip(field_names(part), part.texts, strict=True):
        fields.setdefault(name, Counter()).update(forms_in(text))
    return fields


def _gather(
    parts: list[Part],
    words: list[dict[str, Counter[str]]],
    spoken: Iterable[str],
    subjects: list[_SubjectForms],
    forms: Mapping[str, Terms],
) -> _Terms:
    """Every mention of every term, per part."""
    gathered = _Terms()
    average = _average_lengths(words)
    for number, fields in enumerate(words):
        for name, counts in fields.items():
            one = field_mention(name, counts.total(), average[name])
            for form, count in counts.items():
                gathered.add(forms[form], number, count * one)
        gathered.add_stretches(parts[number], forms)
    gathered.said = {term: len(in_parts) for term, in_parts in gathered.mentions.items()}
    for number, part in enumerate(parts):
        _gather_subjects(gathered, number, part, subjects, forms)
    for form in spoken:
        gathered.add_form(form, forms[form])
    return gathered


def _gather_subjects(
    gathered: _Terms,
    number: int,
    part: Part,
    subjects: list[_SubjectForms],
    forms: Mapping[str, Terms],
) -> None:
    for subject in part.subjects:
        for name, form, share in subjects[subject].mentions():
            # Not the parts: that *straatadvocaat* belongs to a topic says nothing of *straat*.
            own = tuple(entry for entry in forms[form] if entry.weight >= BASE_WEIGHT)
            gathered.add(own, number, field_mention(name, 0, 0, share))
            gathered.add_form(form, own)
            for term, _ in own:
                gathered.subjects[term].add(subject)


def _topic_phrases(
    subjects: list[_SubjectForms], used: set[int], forms: Mapping[str, Terms]
) -> TopicPhrases:
    """The phrases of the subjects that somebody tells about."""
    found: dict[str, set[int]] = defaultdict(set)
    for number in used:
        for phrase in subjects[number].phrases:
            key = phrase_key([forms[form][0].term for form in phrase[:MAX_WORDS]])
            found[key].add(number)
    return TopicPhrases({key: tuple(sorted(numbers)) for key, numbers in sorted(found.items())})


def _gather_phrases(
    gathered: _Terms,
    parts: list[Part],
    subjects: tuple[Subject, ...],
    phrases: TopicPhrases,
    forms: Mapping[str, Terms],
) -> None:
    """A part is about a subject where a person said so, and less surely where it has a phrase."""
    spoken_of = {number for numbers in phrases.subjects.values() for number in numbers}
    for number, part in enumerate(parts):
        chosen = spoken_of.intersection(part.subjects)
        said = {
            subject
            for text in part.texts
            for subject in phrases.said_in([forms[f][0].term for f in _content_forms(text)])
        }
        for subject in sorted(chosen | said):
            name = subjects[subject].name
            field_name = "topics" if subject in chosen else "topic_words"
            gathered.mentions[name][number] = field_mention(field_name, 0, 0)
            gathered.subjects[name].add(subject)


def _phrase_forms(
    phrases: TopicPhrases, subjects: tuple[Subject, ...], terms: Mapping[str, TermEntry]
) -> dict[str, Terms]:
    """The phrases as forms: each stands for the names of its subjects."""
    named = {
        key: merge_terms(TermWeight(subjects[number].name, LEMMA_WEIGHT) for number in numbers)
        for key, numbers in phrases.subjects.items()
    }
    return {key: only_terms(found, terms) for key, found in named.items()}


def _average_lengths(words: list[dict[str, Counter[str]]]) -> dict[str, float]:
    """Of the fields that have words, in words."""
    lengths: dict[str, list[int]] = defaultdict(list)
    for fields in words:
        for name, counts in fields.items():
            lengths[name].append(counts.total())
    return {name: _mean([length for length in found if length]) for name, found in lengths.items()}


def _mean(lengths: list[int]) -> float:
    return sum(lengths) / len(lengths) if lengths else 0.0


def _entry(gathered: _Terms, term: str, parts: int) -> TermEntry:
    # A word may stand in a phrase of the codebook and in no story: it has no parts.
    mentions = sorted(gathered.mentions.get(term, {}).items())
    # That *tolk* is a search word of every fragment about forms does not make it a common word.
    said = gathered.said.get(term, len(mentions))
    return TermEntry(
        idf=term_idf(term, parts, said),
        forms=tuple(sorted(gathered.forms.get(term, ()))),
        subjects=tuple(sorted(gathered.subjects.get(term, ()))),
        parts=tuple(part for part, _ in mentions),
        impacts=tuple(impact(count) for _, count in mentions),
        stretches=_stretches(gathered, term, parts),
    )


def _stretches(gathered: _Terms, term: str, parts: int) -> bytes:
    """Of each part that has the term, also of those that have it by the codebook."""
    mentioned, stretches = gathered.mentions.get(term, {}), gathered.stretches.get(term, [])
    if is_common(len(stretches), parts):
        return NOWHERE * len(mentioned)
    # Parts where somebody says it were gathered first, in their order; the codebook adds to them.
    said = dict(zip(mentioned, stretches, strict=False))
    return b"".join(said.get(part, NOWHERE) for part in sorted(mentioned))


def _asked_forms(
    forms: Mapping[str, Terms], spoken: Iterable[str], terms: Mapping[str, TermEntry]
) -> dict[str, Terms]:
    """The forms of the stories, and of the dictionary for the words that people ask for."""
    asked_for = terms.keys() - read_language().function_words
    every = inflections(asked_for)
    every.update((form, only_terms(found, terms)) for form, found in forms.items())
    return dict(sorted(with_kin(every, sorted(spoken)).items()))
