"""A library in memory for tests of topics: stories of which every fragment has the topics given."""

from collections.abc import Iterable, Sequence
from datetime import date

from library import Citation, Fragment, Insight, Library, Story, Theme
from library.prose import Paragraph, Text
from library.schema import InsightHeader, SiteSettings, StoryHeader, ThemeHeader, TopicEntry

ON = date(2026, 11, 22)
THEMES = ("schulden", "verslaving")


def story(
    id_: str,
    *fragments: Sequence[str],
    invented: bool = True,
    theme: str = "schulden",
    **header: object,
) -> Story:
    """A story with a fragment `#stuk-1`, `#stuk-2` … for each list of topics."""
    keys = {
        "id": id_,
        "titel": f"Verhaal {id_}",
        "in_eigen_woorden": "Dit gaat over geld.",
        "kern": "Over geld.",
        "themas": [theme],
        "perspectief": ["zelf"],
        "status": "gepubliceerd",
        "bron": "fictief_voorbeeld" if invented else "interview",
        **header,
    }
    parts = (_fragment(id_, at, topics) for at, topics in enumerate(fragments, start=1))
    return Story(StoryHeader.model_validate(keys), f"stories/{id_}.md", (), tuple(parts))


def _fragment(id_: str, at: int, topics: Sequence[str]) -> Fragment:
    words = Paragraph((Text(f"Wat {id_} in stuk {at} vertelt."),), 1)
    citation = Citation(id_, f"stuk-{at}")
    return Fragment(citation, f"Kop {at} van {id_}", tuple(topics), (words,), 1)


def insight(
    name: str, topics: Sequence[str], support: Iterable[str], against: Iterable[str] = ()
) -> Insight:
    """An insight on debts; citations as they stand in a file: `bbbbb2#stuk-1`."""
    keys = {
        "bewering": f"Zo gaat het met {name}.",
        "themas": ["schulden"],
        "onderwerpen": topics,
        "stevigheid": "eerste_indruk",
        "steun": list(support),
        "tegenvoorbeelden": list(against),
        "bijgewerkt": "2026-K4",
    }
    header = InsightHeader.model_validate(keys)
    sides = (header.support, header.counter_examples)
    cited = (tuple(Citation.parse(str(citation)) for citation in side) for side in sides)
    return Insight(name, header, f"themes/schulden/inzichten/{name}.md", (), *cited)


def library(stories: Iterable[Story], insights: Iterable[Insight] = ()) -> Library:
    """A library with every topic that its stories name."""
    shown = tuple(sorted(stories, key=lambda one: one.id))
    labels = sorted({topic for one in shown for topic in one.topics})
    return Library(
        on=ON,
        site=SiteSettings(),
        stories=shown,
        themes=tuple(_theme(name, at) for at, name in enumerate(THEMES, start=1)),
        topics=tuple(
            TopicEntry.model_validate({"onderwerp": label, "definitie": f"Over {label}."})
            for label in labels
        ),
        insights=tuple(sorted(insights, key=lambda one: one.name)),
    )


def _theme(name: str, order: int) -> Theme:
    keys = {"naam": name.capitalize(), "in_een_zin": f"Over {name}.", "volgorde": order}
    return Theme(name, ThemeHeader.model_validate(keys), f"themes/{name}/thema.md")
