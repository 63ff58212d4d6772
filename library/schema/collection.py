"""The forms beside the stories: themes, codebook, glossary, help, insights, judged queries, site."""

from datetime import date
from typing import Annotated, Literal

from pydantic import ConfigDict, StringConstraints

from library.schema.form import Citation, Form, Line, Passage, Quarter, StoryId, key
from library.vocabulary import ContentNote, Examples, Firmness, Minors, Period, YesNo

HttpsAddress = Annotated[
    str, StringConstraints(pattern=r"^https://[a-zA-Z0-9.-]+(/[!#-;=?-_a-z~]*)?$")
]


class TopicEntry(Form):
    """One topic of the codebook (`themes/onderwerpen.yaml`)."""

    model_config = ConfigDict(title="onderwerp")

    label: Line = key("onderwerp", "De naam van het onderwerp, in kleine letters.")
    definition: Passage = key(
        "definitie", "Waar dit onderwerp over gaat, in één of twee zinnen."
    )
    includes: Passage | None = key(
        "wel", "Wanneer het wel dit onderwerp is.", default=None
    )
    excludes: Passage | None = key(
        "niet", "Wanneer het een ander onderwerp is.", default=None
    )
    search_words: tuple[Line, ...] = key(
        "zoekwoorden", "Woorden die mensen zelf gebruiken.", default=()
    )
    questions: tuple[Passage, ...] = key(
        "gespreksvragen", "Open vragen voor een gesprek.", default=()
    )


class GlossaryEntry(Form):
    """One term of the glossary (`themes/woordenlijst.yaml`)."""

    model_config = ConfigDict(title="woord")

    word: Line = key("woord", "Het woord.")
    meaning: Passage = key("betekenis", "Wat het betekent, in gewone taal.")
    also: tuple[Line, ...] = key("ook_wel", "Andere namen.", default=())
    topic: Line | None = key(
        "onderwerp", "Het onderwerp dat erbij hoort.", default=None
    )


class HelpEntry(Form):
    """One help line or service (`themes/hulp.yaml`)."""

    model_config = ConfigDict(title="hulp")

    name: Line = key("naam", "De naam.")
    what_for: Passage = key("waarvoor", "Waarvoor je er terechtkunt.")
    phone: Line | None = key("telefoon", "Het nummer, zoals je het belt.", default=None)
    website: HttpsAddress | None = key("website", "Het adres, met https.", default=None)
    themes: tuple[Line, ...] = key(
        "themas", "Bij welke thema’s. Leeg: bij alle.", default=()
    )
    for_notes: tuple[ContentNote, ...] = key(
        "bij", "Bij welke ‘gaat ook over’.", default=()
    )
    checked_on: date | Literal["nog_niet"] = key(
        "gecontroleerd_op",
        "De dag waarop je dit nakeek, of nog_niet.",
        default="nog_niet",
    )


class RoadStep(Form):
    """One step of the official road."""

    step: Line = key("stap", "Wat er gebeurt.")
    explanation: Passage = key("uitleg", "Hoe dat hoort te gaan.")


class Saying(Form):
    """Something that is often said of people, beside fragments in which they tell it themselves."""

    sentence: Line = key("zin", "Wat je vaak hoort zeggen.")
    told: tuple[Citation, ...] = key(
        "verteld",
        "Fragmenten waarin mensen het zelf anders vertellen.",
        min_length=1,
    )


class RuleChange(Form):
    """A rule that changed since some of the stories were lived."""

    topics: tuple[Line, ...] = key(
        "onderwerpen", "Bij welke onderwerpen dit hoort.", min_length=1
    )
    since: Period = key(
        "vanaf",
        "De eerste periode met alleen de nieuwe regel. Verhalen van daarvoor krijgen dit erbij.",
    )
    before: Passage = key("vroeger", "Hoe het was, in gewone zinnen.")
    now: Passage = key("nu", "Hoe het nu is, en sinds wanneer.")


class ThemeHeader(Form):
    """What stands above the text of a theme (`themes/<thema>/thema.md`)."""

    model_config = ConfigDict(title="thema")

    name: Line = key("naam", "De naam, zoals lezers die zien.")
    in_one_sentence: Passage = key("in_een_zin", "Waar dit thema over gaat.")
    order: int = key("volgorde", "Plaats in de rij van thema’s.", default=99, ge=1)
    often_heard: tuple[Saying, ...] = key(
        "vaak_gehoord",
        "Wat je vaak hoort, en waar mensen het zelf anders vertellen.",
        default=(),
    )
    official_road: tuple[RoadStep, ...] = key(
        "zo_hoort_het", "Hoe het hoort te gaan.", default=()
    )
    rule_changes: tuple[RuleChange, ...] = key(
        "regels_veranderd",
        "Regels die anders zijn dan in een deel van de verhalen.",
        default=(),
    )
    topics: tuple[Line, ...] = key(
        "onderwerpen", "Onderwerpen die hier het eerst horen.", default=()
    )
    reading_order: tuple[Line, ...] = key(
        "leesvolgorde",
        "De inzichten in volgorde: de bestandsnamen zonder .md.",
        default=(),
    )


class InsightHeader(Form):
    """What stands above an insight (`themes/<thema>/inzichten/<naam>.md`)."""

    model_config = ConfigDict(title="inzicht")

    claim: Passage = key(
        "bewering", "Wat verschillende verhalen samen zeggen, in één zin."
    )
    themes: tuple[Line, ...] = key("themas", "De thema’s.", min_length=1)
    topics: tuple[Line, ...] = key("onderwerpen", "De onderwerpen.", min_length=1)
    firmness: Firmness = key("stevigheid", "Hoe stevig het inzicht staat.")
    support: tuple[Citation, ...] = key(
        "steun", "De fragmenten die dit zeggen.", min_length=1
    )
    counter_examples: tuple[Citation, ...] = key(
        "tegenvoorbeelden", "De fragmenten die iets anders zeggen.", default=()
    )
    counter_examples_sought: Passage | None = key(
        "tegenvoorbeelden_gezocht", "Waar je zocht, als je er geen vond.", default=None
    )
    discussed_with: tuple[Line, ...] = key(
        "besproken_met",
        "Kenmerken van de ervaringsdeskundigen, geen namen.",
        default=(),
    )
    research: tuple[Passage, ...] = key(
        "onderzoek", "Onderzoek dat dit ook zegt, of juist niet.", default=()
    )
    practice: tuple[Passage, ...] = key(
        "praktijk", "Richtlijnen uit de praktijk.", default=()
    )
    updated: Quarter = key("bijgewerkt", "Jaar en kwartaal van de laatste wijziging.")


class JudgedQuery(Form):
    """A question and the stories that should be found (`themes/zoekvragen.yaml`)."""

    model_config = ConfigDict(title="zoekvraag")

    query: Line = key("vraag", "De woorden die iemand typt.")
    stories: tuple[StoryId, ...] = key(
        "verhalen", "De verhalen die je zo moet vinden.", min_length=1
    )
    why: Passage = key("waarom", "Waarom juist die.")
    kept: YesNo = key(
        "bewaard",
        "‘ja’ als de zoekmachine hier niet op mag worden afgesteld.",
        default=YesNo.NO,
    )
    example: YesNo = key(
        "voorbeeld",
        "‘ja’ als lezers deze vraag als voorbeeld zien, bij het zoekveld.",
        default=YesNo.NO,
    )


class WithdrawnEntry(Form):
    """A withdrawn story (`stories/ingetrokken.yaml`). Nothing else about it is kept."""

    model_config = ConfigDict(title="ingetrokken")

    id: StoryId = key("id", "Het nummer van het verhaal.")
    quarter: Quarter = key("kwartaal", "Wanneer het is ingetrokken.")


class PageHeader(Form):
    """What stands above a page of prose, such as the one about privacy."""

    model_config = ConfigDict(title="pagina")

    title: Line = key("titel", "De titel van de pagina.")
    in_one_sentence: Passage = key("in_een_zin", "Waar de pagina over gaat.")


class SiteSettings(Form):
    """The settings of the site (`site.yaml`)."""

    model_config = ConfigDict(title="site")

    name: Line = key("naam", "De naam van de bibliotheek.", default="Doorleefd")
    subtitle: Line = key(
        "ondertitel", "Een regel onder de naam.", default="Verhalen van ervaring"
    )
    address: HttpsAddress | Literal[""] = key(
        "adres", "Het adres waar de site komt te staan, met https.", default=""
    )
    contact: Line | Literal[""] = key(
        "contact", "Waar lezers iets kunnen melden.", default=""
    )
    publisher: Line | Literal[""] = key(
        "uitgever", "Wie de bibliotheek uitgeeft.", default=""
    )
    examples: Examples = key(
        "voorbeelden", "Verzonnen voorbeelden tonen of weglaten.", default=Examples.SHOW
    )
    minors: Minors = key(
        "jonger_dan_18",
        "Wat je doet met een verteller die nog geen 18 is.",
        default=Minors.REFUSE,
    )
    open_data_licence: Line | Literal[""] = key(
        "licentie_open_data",
        "Onder welke voorwaarden anderen de open data mogen gebruiken.",
        default="",
    )
