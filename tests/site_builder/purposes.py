"""A library of real stories in which each teller said no to another use.

The words of each teller have a thing in them that nobody else names, so that a test can see where
they show.
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from library import Library, load_library
from library.vocabulary import Purpose
from tests.library_files import THEME, real_story, rule_on_rare, write_library
from tests.site_builder.page_reader import Tag

ON = date(2026, 11, 22)
THING = {
    Purpose.WEBSITE: "accordeon",
    Purpose.SEARCH_ENGINES: "paraplu",
    Purpose.PRINT: "theepot",
    Purpose.EDUCATION: "wasknijper",
    Purpose.OPEN_DATA: "fietsbel",
}
"""Who said no to a use, by what they tell about."""
ID = {
    Purpose.WEBSITE: "bbbbb2",
    Purpose.SEARCH_ENGINES: "ccccc3",
    Purpose.PRINT: "ddddd4",
    Purpose.EDUCATION: "fffff5",
    Purpose.OPEN_DATA: "ggggg6",
}

_BESIDE = """\
ook_dit_ben_ik: Ik bewaar een {thing}.
verloop:
  - moment: De {thing} stond er
    gevoel: zwaar
  - moment: Ik zag de {thing}
    gevoel: zwaar
  - moment: De {thing} was weg
    gevoel: beter
  - moment: Weer een {thing}
    gevoel: goed
wat_hielp:
  - wat: Een {thing} van de buren
    wie: buur
voor_hulpverleners: Vraag naar de {thing}.
voor_lotgenoten: Koop een {thing}.
bewerking:"""

_INSIGHT = """\
---
bewering: Een ding in huis helpt soms.
themas:
  - schulden
onderwerpen:
  - schaamte
stevigheid: komt_vaker_voor
steun:
{support}
tegenvoorbeelden_gezocht: in alle fragmenten over schaamte
bijgewerkt: 2026-K4
---

Zo ging het.

{quotes}
"""


def purposes_library(root: Path) -> Library:
    """Six real stories, all cited in one insight; the sixth teller said yes to everything."""
    stories = {f"stories/{id_}.md": _story(id_, no) for no, id_ in ID.items()}
    ids = ["whmq82", *ID.values()]
    quotes = "\n\n".join(f"> [[{id_}#stapel]]" for id_ in ids)
    support = "\n".join(f"  - {id_}#stapel" for id_ in ids)
    write_library(
        root,
        {
            **stories,
            "stories/schulden/post.md": _story("whmq82", None),
            "themes/schulden/thema.md": THEME.replace("volgorde: 1", _HEARD) + f"\n{quotes}\n",
            "themes/schulden/inzichten/post-en-schaamte.md": _INSIGHT.format(
                support=support, quotes=quotes
            ),
        },
    )
    library, findings = load_library(rule_on_rare(root), on=ON)
    assert len(library.stories) == 6, [str(finding) for finding in findings if finding.blocks]
    return library


_HEARD = "volgorde: 1\nvaak_gehoord:\n  - zin: Doe gewoon de post open.\n    verteld:\n" + "".join(
    f"      - {id_}#stapel\n" for id_ in ID.values()
).rstrip("\n")
"""A saying beside the words of each teller who said no to something."""


def _story(id_: str, no: Purpose | None) -> str:
    thing = THING.get(no, "schemerlamp") if no else "schemerlamp"
    said = ", ".join(purpose.value for purpose in Purpose if purpose is not no)
    return real_story(
        **{
            "whmq82": id_,
            "De post bleef liggen": f"Mijn {thing} bleef staan",
            "Dit gaat over post.": f"Dit gaat over een {thing}.",
            "Ze deed de post niet open.": f"Ze had een {thing}.",
            "Zo begon het.": f"Het begon met een {thing}.",
            "## De stapel": f"## De {thing}",
            "De stapel lag achter de deur.": f"De {thing} stond achter de deur.",
            "De buurvrouw ging mee.": f"De buurvrouw had ook een {thing}.",
            "[website, zoekmachines]": f"[{said}]",
            "bewerking:": _BESIDE.format(thing=thing),
        }
    )


def innermost(tags: list[Tag], word: str) -> Iterator[Tag]:
    """The tags that hold a word themselves, and not only in a tag inside them."""
    holding = [tag for tag in tags if word in tag.text.casefold()]
    outer = {id(above) for tag in holding for above in tag.inside}
    return (tag for tag in holding if id(tag) not in outer)
