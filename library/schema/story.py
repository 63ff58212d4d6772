"""The front matter of a story."""

from pydantic import ConfigDict

from library.schema.form import (
    Anchor,
    Form,
    Line,
    Passage,
    Quarter,
    SaidAloud,
    StoryId,
    Token,
    key,
)
from library.vocabulary import (
    AgeThen,
    ContentNote,
    DrawnBy,
    Editing,
    Feeling,
    Gaze,
    Helper,
    LifeSituation,
    Period,
    Perspective,
    Phase,
    Purpose,
    ReadBy,
    Source,
    Status,
    YesNo,
)


class Moment(Form):
    """One moment of a journey, with how it felt."""

    moment: Line = key("moment", "Wat er gebeurde, in een paar woorden.")
    feeling: Feeling = key("gevoel", "Hoe het toen was.")
    fragment: Anchor | None = key(
        "fragment", "Het fragment dat hierover vertelt.", default=None
    )
    turning_point: YesNo = key("keerpunt", "Was dit een keerpunt?", default=YesNo.NO)


class Help(Form):
    """Something that helped, or did not."""

    what: Line = key("wat", "Wat hielp, of juist niet hielp.")
    who: Helper = key("wie", "Wie dat deed.")
    fragment: Anchor | None = key(
        "fragment", "Het fragment dat hierover vertelt.", default=None
    )


class Consent(Form):
    """What the teller agreed to, for what, until when (DIPEx practice: each use apart)."""

    token: Token = key(
        "kenmerk", "Willekeurig kenmerk van het formulier. Het formulier zelf niet."
    )
    version: int = key("versie", "Versie van het formulier.", ge=1)
    purposes: tuple[Purpose, ...] = key(
        "doelen", "Waar de verteller ja tegen zei.", min_length=1
    )
    given: Quarter = key("gegeven", "Wanneer de verteller ja zei, zoals 2026-K1.")
    renew_before: Quarter = key(
        "vernieuwen_voor", "Voor wanneer je het opnieuw vraagt."
    )
    adult: YesNo | None = key(
        "achttien_of_ouder",
        "Was de verteller 18 of ouder toen die ja zei? Moet erbij staan.",
        default=None,
    )
    guardian_agreed: YesNo | None = key(
        "ouder_of_voogd_akkoord",
        "Alleen onder de 18: zei ook een ouder of voogd ja?",
        default=None,
    )


class Editors(Form):
    """Two different people."""

    coded_by: Line = key("gecodeerd_door", "Wie de onderwerpen koos, zoals red-1.")
    reread_by: Line = key(
        "nagelezen_door", "Wie het nalas. Iemand anders dan de eerste."
    )


class StoryHeader(Form):
    """What stands above a story. The eight keys that every story needs come first."""

    model_config = ConfigDict(title="verhaal")

    id: StoryId = key(
        "id", "Het vaste nummer van dit verhaal. ‘doorleefd new’ maakt het."
    )
    title: Line = key("titel", "De titel, in woorden van de verteller.")
    in_own_words: Passage = key(
        "in_eigen_woorden", "Waar dit over gaat, volgens de verteller."
    )
    kern: Passage = key(
        "kern", "In het kort: twee of drie zinnen, in de derde persoon."
    )
    themes: tuple[Line, ...] = key(
        "themas", "De thema’s. Het eerste telt het zwaarst.", min_length=1
    )
    perspectives: tuple[Perspective, ...] = key(
        "perspectief", "Wie er vertelt.", min_length=1
    )
    source: Source = key("bron", "Hoe het verhaal ontstond.")
    status: Status = key(
        "status", "Hoe ver het is. Alleen ‘gepubliceerd’ komt op de site."
    )

    editing: Editing | None = key("bewerking", "Hoe de tekst is bewerkt.", default=None)
    invented_by: Line | None = key(
        "bedacht_door", "Wie dit voorbeeld verzon.", default=None
    )
    invented_read_by: ReadBy | None = key(
        "meegelezen_door", "Wie dit voorbeeld kritisch las.", default=None
    )
    pseudonym: Line | None = key(
        "schuilnaam", "De naam die de verteller koos.", default=None
    )
    also_me: Passage | None = key(
        "ook_dit_ben_ik", "Iets heel anders over de verteller.", default=None
    )
    age_then: AgeThen | None = key(
        "leeftijd_toen", "Hoe oud de verteller toen was.", default=None
    )
    life_situation: tuple[LifeSituation, ...] = key(
        "leefsituatie", "Hoe iemand leefde.", default=()
    )
    phase: Phase | None = key("fase", "De fase van herstel.", default=None)
    gaze: Gaze | None = key(
        "blik", "Zit de verteller er middenin, of kijkt die terug?", default=None
    )
    relapse: YesNo | None = key("terugval", "Gaat het over een terugval?", default=None)
    periods: tuple[Period, ...] = key(
        "speelde_in", "In welke jaren dit speelde, ruim.", default=()
    )
    told_in: Quarter | None = key(
        "verteld_in", "Jaar en kwartaal, zoals 2026-K1.", default=None
    )
    published_in: Quarter | None = key(
        "gepubliceerd_in", "Jaar en kwartaal.", default=None
    )
    journey_drawn_by: DrawnBy | None = key(
        "verloop_getekend_door", "Wie het verloop koos.", default=None
    )
    journey: tuple[Moment, ...] = key(
        "verloop",
        "Vier tot tien momenten, met hoe het voelde.",
        default=(),
        max_length=10,
    )
    what_helped: tuple[Help, ...] = key(
        "wat_hielp", "Wat hielp, en van wie.", default=()
    )
    what_did_not: tuple[Help, ...] = key(
        "wat_niet_hielp", "Wat niet hielp, en van wie.", default=()
    )
    for_professionals: Passage | None = key(
        "voor_hulpverleners", "Wat de verteller hulpverleners wil zeggen.", default=None
    )
    for_peers: Passage | None = key(
        "voor_lotgenoten", "Wat de verteller anderen wil zeggen.", default=None
    )
    fits: tuple[SaidAloud, ...] = key(
        "past_bij",
        "Wat iemand zegt bij wie dit verhaal past. Vier tot tien korte zinnen, in andere woorden"
        " dan het verhaal.",
        default=(),
        max_length=10,
    )
    content_notes: tuple[ContentNote, ...] = key(
        "gaat_ook_over", "Waar het ook over gaat.", default=()
    )
    consent: Consent | None = key(
        "toestemming", "Alleen bij een echt verhaal.", default=None
    )
    read_by_teller: YesNo | None = key(
        "gelezen_door_verteller", "Las de verteller dit na?", default=None
    )
    others_protected: YesNo | None = key(
        "derden_beschermd", "Zijn anderen onherkenbaar?", default=None
    )
    editors: Editors | None = key("redactie", "Wie eraan werkten.", default=None)

    @property
    def invented(self) -> bool:
        """Made up by us as an example. Never counted together with real stories."""
        return self.source is Source.FICTION
