"""Small libraries on disk, for tests. Every file is whole, so that one mistake stands alone."""

from pathlib import Path

from library.privacy.rare import RARE, values_of
from library.privacy.rulings import fingerprint_of
from library.review import open_questions, write_ruling
from library.schema import RulingEntry
from library.shelf import read_shelf
from library.vocabulary import Verdict

TOPICS = """\
- onderwerp: schaamte
  definitie: Je schamen.
- onderwerp: ongeopende post
  definitie: Post niet openen.
"""

THEME = """\
---
naam: Schulden
in_een_zin: Over geld dat er niet is.
volgorde: 1
---

Een paar woorden.
"""

STORY = """\
---
id: whmq82
titel: De post bleef liggen
in_eigen_woorden: Dit gaat over post.
kern: Ze deed de post niet open.
themas:
  - schulden
perspectief:
  - zelf
bron: fictief_voorbeeld
status: gepubliceerd
bedacht_door: de makers van Doorleefd
meegelezen_door: niemand
---

Zo begon het.

## De stapel {#stapel}

*Onderwerpen: ongeopende post, schaamte*

De stapel lag achter de deur.

## De buurvrouw

*Onderwerpen: schaamte*

De buurvrouw ging mee.
"""

CONSENT = """\
bewerking: licht_geredigeerd
toestemming:
  kenmerk: t-5f3a91
  versie: 1
  doelen: [website, zoekmachines]
  gegeven: 2026-K1
  vernieuwen_voor: 2029-K1
  achttien_of_ouder: ja
gelezen_door_verteller: ja
derden_beschermd: ja
redactie:
  gecodeerd_door: red-1
  nagelezen_door: red-2
"""

INSIGHT = """\
---
bewering: Wie zich schaamt, laat de post liggen.
themas:
  - schulden
onderwerpen:
  - schaamte
stevigheid: eerste_indruk
steun:
  - whmq82#stapel
tegenvoorbeelden_gezocht: in alle fragmenten over schaamte
bijgewerkt: 2026-K4
---

Zo ging het.

> [[whmq82#stapel]]
"""


def real_story(**replacements: str) -> str:
    """A real story with consent; keyword arguments replace text in it."""
    invented = (
        "bron: fictief_voorbeeld\nstatus: gepubliceerd\n"
        "bedacht_door: de makers van Doorleefd\nmeegelezen_door: niemand\n"
    )
    text = STORY.replace(invented, f"bron: interview\nstatus: gepubliceerd\n{CONSENT}")
    for old, new in replacements.items():
        assert old in text, old
        text = text.replace(old, new)
    return text


def rule_on_flags(root: Path) -> None:
    """Say of every flag on an invented story that it is invented, as an editor would."""
    for question in open_questions(read_shelf(root, [])):
        ruling = question.ruling(Verdict.INVENTED, None, "red-1", "2026-K4")
        write_ruling(root, question.story, ruling)


def rule_on_rare(root: Path) -> Path:
    """Say of every real story that it may stand out by each of its values, as an editor would."""
    for story in read_shelf(root, []).stories:
        if not story.item.invented:
            marks = (fingerprint_of(story.item.id, (value,)) for value in values_of(story.item))
            told = {
                "controle": RARE,
                "vingerafdruk": " ".join(marks),
                "besluit": Verdict.STAYS,
                "reden": "De verteller weet het en vindt het goed.",
                "door": "red-1",
                "op": "2026-K4",
            }
            write_ruling(root, story, RulingEntry.model_validate(told))
    return root


def write_library(root: Path, files: dict[str, str | bytes] | None = None) -> Path:
    """A whole library with one story; `files` adds to it or takes the place of its files."""
    standard: dict[str, str | bytes] = {
        "stories/schulden/post.md": STORY,
        "themes/schulden/thema.md": THEME,
        "themes/schulden/inzichten/post-en-schaamte.md": INSIGHT,
        "themes/onderwerpen.yaml": TOPICS,
    }
    for name, text in {**standard, **(files or {})}.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return root
