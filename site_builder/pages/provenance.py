"""Where a story comes from, in rows of a label and its words."""

from collections.abc import Iterator

from library import Story
from library.reading_level import ReadingLevel
from library.vocabulary import Purpose
from site_builder.wording import capitalised, joined, quarter

_USES = (Purpose.PRINT, Purpose.EDUCATION, Purpose.OPEN_DATA)
"""What a reader may want to do with a story. The website and search engines are our own work."""

_HARD_EASE, _HARD_SENTENCE = 50, 16.0
"""Beyond these a text is no longer a little harder than plain Dutch. Douma calls 45 to 60 rather
hard; there is no measured line.
"""


def provenance_rows(story: Story) -> tuple[tuple[str, str], ...]:
    """What a reader must know to weigh and to use the story. Nothing here is left to guess."""
    return (
        *teller_rows(story),
        *_level(story),
        ("Mag je dit gebruiken?", allowed_uses(story)),
    )


def teller_rows(story: Story) -> tuple[tuple[str, str], ...]:
    """What the site tells about the story and its teller, beside the story itself."""
    rows = (*_origin(story), *_teller(story), *_time(story))
    return tuple((label, capitalised(words)) for label, words in rows)


def allowed_uses(story: Story) -> str:
    """What the teller said yes and no to, in plain words."""
    if story.invented:
        return (
            "Niemand hoefde hier ja tegen te zeggen: het is verzonnen."
            " Gebruik je het? Zeg er dan bij dat het verzonnen is."
        )
    yes = [purpose.label for purpose in _USES if story.allows(purpose)]
    no = [purpose.label for purpose in _USES if not story.allows(purpose)]
    if not yes:
        return f"Alleen hier lezen. De verteller zei nee tegen gebruik {joined(no, 'of')}."
    but = f" Maar niet {joined(no, 'of')}." if no else ""
    return f"De verteller zei ja tegen gebruik {joined(yes)}.{but}"


def _level(story: Story) -> Iterator[tuple[str, str]]:
    """How hard it reads, in words: a number would claim more than lengths can tell."""
    if story.level:
        yield "Leesniveau", f"{word_level(story.level)} Dat is berekend, niet door lezers getest."


def word_level(level: ReadingLevel) -> str:
    """`Ongeveer B1: korte zinnen en korte woorden.`"""
    if level.plain:
        return "Ongeveer B1: korte zinnen en korte woorden."
    hard = level.ease < _HARD_EASE or level.words_a_sentence > _HARD_SENTENCE
    long = "lange" if hard else "wat langere"
    kinds = (("zinnen", level.short_sentences), ("woorden", level.short_words))
    parts = joined(f"{long} {name}" for name, short in kinds if not short)
    return f"{'Moeilijker' if hard else 'Iets moeilijker'} dan B1: {parts}."


def _origin(story: Story) -> Iterator[tuple[str, str]]:
    header = story.header
    yield "Bron", header.source.label
    if header.invented_by:
        yield "Bedacht door", header.invented_by
    if header.invented_read_by:
        yield "Meegelezen door", header.invented_read_by.label
    if header.editing:
        yield "Bewerking", header.editing.label
    if header.read_by_teller:
        yield "Nagelezen door de verteller", header.read_by_teller.label


def _teller(story: Story) -> Iterator[tuple[str, str]]:
    header = story.header
    yield "Wie vertelt", joined(perspective.label for perspective in header.perspectives)
    if header.age_then:
        yield "Leeftijd toen", header.age_then.label
    if header.life_situation:
        yield "Leefsituatie", joined(situation.label for situation in header.life_situation)
    if header.phase:
        yield "Fase", f"‘{header.phase.label}’"
    if header.gaze:
        yield "Blik", header.gaze.label
    if header.relapse:
        yield "Terugval", "dit verhaal gaat ook over een terugval"


def _time(story: Story) -> Iterator[tuple[str, str]]:
    header = story.header
    if header.told_in:
        yield ("Geschreven in" if story.invented else "Verteld in"), quarter(header.told_in)
    if header.published_in:
        yield "Op deze site sinds", quarter(header.published_in)
    if header.periods:
        when = joined(period.label for period in header.periods)
        yield "Speelde in", f"{when}. Regels kunnen daarna zijn veranderd."
