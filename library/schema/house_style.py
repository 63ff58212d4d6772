"""An organisation's own look (`themes/huisstijl/huisstijl.yaml`)."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import ConfigDict, StringConstraints

from library.schema.form import Form, Line, key
from library.vocabulary import ControlledValue

Colour = Annotated[str, StringConstraints(pattern=r"^#?[0-9a-fA-F]{6}$", to_lower=True)]
"""Six hexadecimal digits. The # may be left out: in YAML it begins a comment."""
PictureFile = Annotated[
    str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*\.(svg|png)$", max_length=60)
]
DrawingFile = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*\.svg$", max_length=60)]
FontFile = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*\.woff2$", max_length=60)]
TextFile = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9]+(-[A-Za-z0-9]+)*\.txt$", max_length=60)]
FontName = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9]+( [A-Za-z0-9]+)*$", max_length=60)]


class Corners(ControlledValue):
    """How round boxes and buttons are."""

    SQUARE = "recht", "helemaal recht"
    SOFT = "zacht", "een beetje rond, zoals het gewone uiterlijk"
    ROUND = "rond", "goed rond"


class Colours(Form):
    """The colours in light, or those in dark. A field is a token of the styles: `--paper-sunk`."""

    paper: Colour | None = key("papier", "De achtergrond van de pagina.", default=None)
    paper_raised: Colour | None = key("kaart", "De achtergrond van kaarten en van de bovenkant.", default=None)
    paper_sunk: Colour | None = key("vlak", "De achtergrond van grote vlakken en van de onderkant.", default=None)
    ink: Colour | None = key("tekst", "De gewone tekst.", default=None)
    ink_soft: Colour | None = key("tekst_zacht", "Tekst die minder opvalt, en de rand van invulvelden.", default=None)
    line: Colour | None = key("lijn", "Dunne lijnen, alleen voor de sier.", default=None)
    line_strong: Colour | None = key("rand", "De rand van knoppen en onderwerpen.", default=None)
    brand: Colour | None = key("hoofdkleur", "Links en knoppen.", default=None)
    brand_ink: Colour | None = key("op_hoofdkleur", "De woorden op een knop.", default=None)
    mark_paper: Colour | None = key("label", "De achtergrond van het label ‘Verzonnen voorbeeld’.", default=None)
    mark_ink: Colour | None = key("label_tekst", "De woorden op dat label.", default=None)
    mark_line: Colour | None = key("label_rand", "De rand van dat label.", default=None)
    hit: Colour | None = key("gevonden", "De achtergrond van woorden die iemand zocht.", default=None)
    focus: Colour | None = key("focus", "De rand om wat je met het toetsenbord kiest.", default=None)
    theme_1: Colour | None = key("thema_1", "De kleur van het eerste thema.", default=None)
    theme_1_soft: Colour | None = key("thema_1_vlak", "De achtergrond bij het eerste thema.", default=None)
    theme_2: Colour | None = key("thema_2", "De kleur van het tweede thema.", default=None)
    theme_2_soft: Colour | None = key("thema_2_vlak", "De achtergrond bij het tweede thema.", default=None)
    theme_3: Colour | None = key("thema_3", "De kleur van het derde thema.", default=None)
    theme_3_soft: Colour | None = key("thema_3_vlak", "De achtergrond bij het derde thema.", default=None)
    theme_other: Colour | None = key("thema_overig", "De kleur van de andere thema’s.", default=None)
    theme_other_soft: Colour | None = key("thema_overig_vlak", "De achtergrond bij de andere thema’s.", default=None)

    def tokens(self) -> Iterator[tuple[str, str]]:
        """Name of the token → colour (`#a1b2c3`), for those that were given."""
        for name in type(self).model_fields:
            if value := getattr(self, name):
                yield name.replace("_", "-"), f"#{value.removeprefix('#')}"

    @classmethod
    def dutch_token(cls, token: str) -> str:
        """The Dutch key of a token."""
        return cls.model_fields[token.replace("-", "_")].alias or token


class Palette(Form):
    """Both sets of colours: a reader's device chooses."""

    light: Colours = key("licht", "De kleuren op een licht scherm.", default=Colours())
    dark: Colours = key("donker", "De kleuren op een donker scherm.", default=Colours())


class Typeface(Form):
    """A typeface of the organisation: its own files, with the licence that allows it."""

    name: FontName = key("naam", "De naam van het lettertype.")
    regular: FontFile = key("gewoon", "Het bestand met de gewone letters (.woff2).")
    bold: FontFile | None = key("vet", "Het bestand met de vette letters.", default=None)
    italic: FontFile | None = key("schuin", "Het bestand met de schuine letters.", default=None)
    licence: TextFile = key("licentie", "Het bestand waarin staat dat je het mag gebruiken (.txt).")


class HouseStyleForm(Form):
    """How an organisation's library looks, and under which name. What is not said, stays."""

    model_config = ConfigDict(title="huisstijl")

    name: Line | None = key("naam", "De naam van de bibliotheek, in plaats van die in site.yaml.", default=None)
    subtitle: Line | None = key("ondertitel", "De regel boven aan de voorpagina.", default=None)
    contact: Line | None = key("contact", "Waar lezers iets kunnen melden.", default=None)
    publisher: Line | None = key("uitgever", "Wie de bibliotheek uitgeeft.", default=None)
    logo: PictureFile | None = key("logo", "Het bestand met je logo: .svg of .png.", default=None)
    logo_dark: PictureFile | None = key("logo_donker", "Het logo voor een donker scherm.", default=None)
    logo_text: Line | None = key(
        "logo_tekst",
        "De woorden in je logo. Staat de naam er al in? Vul hem hier in: dan staat hij er niet dubbel.",
        default=None,
    )
    icon: DrawingFile | None = key("icoon", "Het kleine teken in het tabblad: een vierkante .svg.", default=None)
    corners: Corners = key("hoeken", "Hoe rond kaarten en knoppen zijn.", default=Corners.SOFT)
    typeface: Typeface | None = key("lettertype", "Een eigen lettertype.", default=None)
    palette: Palette = key("kleuren", "De kleuren.", default=Palette())
