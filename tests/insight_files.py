"""Small libraries on disk with an insight that several stories carry, for tests."""

from collections.abc import Iterable
from pathlib import Path

from tests.library_files import INSIGHT, STORY, real_story, rule_on_rare, write_library

INVENTED = ("whmq82", "dpdbhh", "qqhh2q", "bh8zqw")
REAL = ("mwbk25", "kt5wvr", "vtf4vz", "rftpnf")
INSIGHT_FILE = "themes/schulden/inzichten/post-en-schaamte.md"
CLAIM = "Wie zich schaamt, laat de post liggen."


def cited(ids: Iterable[str], anchor: str = "stapel") -> tuple[str, ...]:
    """A fragment of each of these stories."""
    return tuple(f"{story_id}#{anchor}" for story_id in ids)


def insight(
    support: Iterable[str],
    against: Iterable[str] = (),
    *,
    firmness: str = "komt_vaker_voor",
    sought: str = "",
    discussed: Iterable[str] = (),
) -> str:
    """The file of an insight with these citations."""
    lists = {"steun": support, "tegenvoorbeelden": against, "besproken_met": discussed}
    written = "".join(
        f"{key}:\n" + "".join(f"  - {value}\n" for value in values)
        for key, values in lists.items()
        if list(values)
    )
    written += f"tegenvoorbeelden_gezocht: {sought}\n" if sought else ""
    old = "steun:\n  - whmq82#stapel\ntegenvoorbeelden_gezocht: in alle fragmenten over schaamte\n"
    assert old in INSIGHT
    text = INSIGHT.replace(old, written).replace("eerste_indruk", firmness)
    return text.replace("> [[whmq82#stapel]]", f"> [[{next(iter(support))}]]")


def write_stories(
    root: Path, text: str, invented: Iterable[str] = INVENTED, real: Iterable[str] = ()
) -> Path:
    """A library with this insight and these stories; every story has `stapel` and `de-buurvrouw`."""
    files: dict[str, str | bytes] = {INSIGHT_FILE: text, "stories/schulden/post.md": STORY}
    for story_id in invented:
        if story_id != "whmq82":
            files[f"stories/{story_id}.md"] = STORY.replace("whmq82", story_id)
    for story_id in real:
        files[f"stories/{story_id}.md"] = real_story(whmq82=story_id)
    return rule_on_rare(write_library(root, files))
