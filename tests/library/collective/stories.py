"""Stories made in memory, with only what a test of counting needs."""

from dataclasses import replace
from datetime import date

from library import Citation, Fragment, Library, Story, Theme
from library.schema import SiteSettings, StoryHeader, ThemeHeader

THEMES = ("schulden", "wonen")

CONSENT = {
    "kenmerk": "t-5f3a91",
    "versie": 1,
    "doelen": ["website", "zoekmachines", "print"],
    "gegeven": "2026-K1",
    "vernieuwen_voor": "2029-K1",
}
_REAL = {"bron": "interview", "toestemming": CONSENT}


def made_story(id_: str, *, invented: bool = True, **keys: object) -> Story:
    """A story with one fragment, `#stuk`; keyword arguments are keys of the front matter."""
    standard: dict[str, object] = {
        "id": id_,
        "titel": f"Verhaal {id_}",
        "in_eigen_woorden": "Dit gaat over geld.",
        "kern": "Over geld.",
        "themas": ["schulden"],
        "perspectief": ["zelf"],
        "status": "gepubliceerd",
        **({"bron": "fictief_voorbeeld"} if invented else _REAL),
    }
    header = StoryHeader.model_validate({**standard, **keys})
    fragment = Fragment(Citation(id_, "stuk"), "Een stuk", (), (), 1)
    return Story(header, f"stories/{id_}.md", (), (fragment,))


def made_ids(many: int) -> list[str]:
    """Numbers of stories, sorted."""
    letters = "bcdfghjkmn"
    return ["q" + "".join(letters[int(digit)] for digit in f"{n:05d}") for n in range(many)]


def made_library(*stories: Story) -> Library:
    """These stories, with two themes: *schulden* and *wonen*."""
    themes = tuple(Theme(name, _theme(name), "") for name in THEMES)
    by_id = tuple(sorted(stories, key=lambda story: story.id))
    return replace(Library(date(2026, 11, 22), SiteSettings()), stories=by_id, themes=themes)


def _theme(name: str) -> ThemeHeader:
    return ThemeHeader.model_validate({"naam": name.capitalize(), "in_een_zin": "Een thema."})
