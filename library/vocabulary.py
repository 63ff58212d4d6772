"""The controlled values of the library: what an editor writes, and what a reader sees.

One place for every closed list. The schema, the JSON Schema, the template of `doorleefd new` and
the labels on the site are all made from it. A member's value is what stands in the file; its
label is what people read.
"""

from enum import StrEnum
from typing import Self


class ControlledValue(StrEnum):
    """A value of a closed list, with the Dutch words a reader sees."""

    label: str

    def __new__(cls, value: str, label: str) -> Self:
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label
        return member

    @classmethod
    def of(cls, value: str) -> Self:
        """The member that stands in a file as `value`. Raises KeyError for any other text."""
        return {str(member): member for member in cls}[value]


class YesNo(ControlledValue):
    YES = "ja", "ja"
    NO = "nee", "nee"

    def __bool__(self) -> bool:
        return self is YesNo.YES


class Source(ControlledValue):
    """How the story came to be. `FICTION` is ours: an example, no experiential knowledge."""

    INTERVIEW = "interview", "interview"
    SELF_WRITTEN = "zelf_geschreven", "zelf geschreven"
    GROUP = "groepsgesprek", "groepsgesprek"
    FICTION = "fictief_voorbeeld", "verzonnen voorbeeld"


class Status(ControlledValue):
    DRAFT = "concept", "concept"
    IN_REVIEW = "in_controle", "in controle"
    PUBLISHED = "gepubliceerd", "gepubliceerd"


class Perspective(ControlledValue):
    SELF = "zelf", "zelf meegemaakt"
    PARTNER = "partner", "als partner"
    PARENT = "ouder", "als ouder"
    CHILD = "kind_van", "als kind"
    SIBLING = "broer_zus", "als broer of zus"
    FRIEND = "vriend", "als vriend of vriendin"
    EXPERIENCE_WORKER = "ervaringswerker", "als ervaringswerker"
    PROFESSIONAL = "professional", "als hulpverlener met eigen ervaring"


class Editing(ControlledValue):
    VERBATIM = "letterlijk", "letterlijk opgeschreven"
    LIGHT = "licht_geredigeerd", "licht geredigeerd"
    SHORTENED = "ingekort", "ingekort"


class AgeThen(ControlledValue):
    YOUNG = "18-26", "18 tot en met 26 jaar"
    ADULT = "27-44", "27 tot en met 44 jaar"
    MIDDLE = "45-66", "45 tot en met 66 jaar"
    OLDER = "67_plus", "67 jaar of ouder"


class LifeSituation(ControlledValue):
    ALONE = "alleen", "alleen"
    TOGETHER = "samenwonend", "samenwonend of getrouwd"
    DIVORCED = "gescheiden", "gescheiden"
    WIDOWED = "partner_overleden", "partner overleden"
    SINGLE_PARENT = "alleenstaande_ouder", "alleenstaande ouder"
    WITH_CHILDREN = "met_kinderen", "met kinderen"
    IN_EMPLOYMENT = "met_werk", "met werk"
    WITHOUT_WORK = "zonder_werk", "zonder werk"
    ENTREPRENEUR = "ondernemer", "ondernemer"
    STUDENT = "student", "student"
    RETIRED = "met_pensioen", "met pensioen"
    ILL = "ziek_of_beperking", "ziek of met een beperking"
    CARER = "mantelzorger", "mantelzorger"
    MIGRANT = "uit_een_ander_land", "uit een ander land gekomen"
    YOUTH_CARE = "uit_jeugdzorg", "opgegroeid in de jeugdzorg"
    LOW_LITERACY = "moeite_met_lezen", "moeite met lezen en schrijven"


class Phase(ControlledValue):
    """The phases of recovery, in the words of someone who is in them."""

    OVERWHELMED = "overspoeld", "Het overspoelt me"
    STRUGGLING = "worstelen", "Ik worstel ermee"
    LIVING_WITH = "ermee_leven", "Ik leef ermee"
    BEYOND = "eraan_voorbij", "Het bepaalt mijn leven niet meer"


class Gaze(ControlledValue):
    INSIDE = "er_middenin", "er middenin"
    LOOKING_BACK = "terugkijkend", "terugkijkend"


class Period(ControlledValue):
    """Coarse periods, cut where rules changed that stories speak of.

    2015: the Wmo 2015. 2021: the simpler *beslagvrije voet* and early signals.
    July 2023: arrangements that start from then on normally take 18 months.
    """

    BEFORE_2008 = "voor_2008", "voor 2008"
    UNTIL_2014 = "2008-2014", "2008 tot en met 2014"
    UNTIL_2020 = "2015-2020", "2015 tot en met 2020"
    UNTIL_JUNE_2023 = "2021-juni_2023", "2021 tot juli 2023"
    FROM_JULY_2023 = "vanaf_juli_2023", "vanaf juli 2023"


class DrawnBy(ControlledValue):
    TELLER = "verteller", "de verteller"
    EDITORS = "redactie", "de redactie"


class Feeling(ControlledValue):
    """How a moment felt. Words on an axis, never numbers; never averaged over people."""

    VERY_HEAVY = "heel_zwaar", "heel zwaar"
    HEAVY = "zwaar", "zwaar"
    IN_BETWEEN = "ertussenin", "ertussenin"
    BETTER = "beter", "beter"
    GOOD = "goed", "goed"
    MIXED = "dubbel", "dubbel"


class Helper(ControlledValue):
    """Who it was that helped, or did not."""

    MYSELF = "ikzelf", "ikzelf"
    FAMILY = "familie", "familie"
    FRIEND = "vriend", "een vriend of vriendin"
    NEIGHBOUR = "buur", "een buur"
    PEER = "lotgenoot", "een lotgenoot"
    EXPERIENCE_WORKER = "ervaringswerker", "een ervaringswerker"
    VOLUNTEER = "vrijwilliger", "een vrijwilliger"
    PROFESSIONAL = "hulpverlener", "een hulpverlener"
    MUNICIPALITY = "gemeente", "de gemeente"
    EMPLOYER = "werkgever", "een werkgever"
    SCHOOL = "school", "school"
    FAITH = "kerk_of_geloof", "kerk of geloof"
    OTHER = "anders", "iemand anders"


class ContentNote(ControlledValue):
    """Neutral words for what a story also speaks of. The reader chooses; it is no alarm."""

    CHILDREN = "kinderen_maken_het_mee", "kinderen die het meemaken"
    VIOLENCE = "geweld", "geweld"
    VIOLENCE_AT_HOME = "geweld_thuis", "geweld thuis"
    SEXUAL_VIOLENCE = "seksueel_geweld", "seksueel geweld"
    SUICIDE = "gedachten_aan_zelfdoding", "gedachten aan zelfdoding"
    DEATH = "overlijden", "overlijden"
    MENTAL_DISTRESS = "psychische_klachten", "psychische klachten"
    SUBSTANCE_USE = "gebruik_van_middelen", "gebruik van alcohol, drugs of medicijnen"
    GAMBLING = "gokken", "gokken"
    DETENTION = "detentie", "gevangenis"
    DISCRIMINATION = "discriminatie", "discriminatie"
    ILLNESS = "ziekte", "ziekte"


class Purpose(ControlledValue):
    """What a teller agreed to, each apart."""

    WEBSITE = "website", "op de website"
    SEARCH_ENGINES = "zoekmachines", "vindbaar in zoekmachines"
    PRINT = "print", "op papier"
    EDUCATION = "onderwijs", "in lessen"
    OPEN_DATA = "open_data", "als open data"


class ReadBy(ControlledValue):
    """Who read an invented story critically before it was published."""

    NOBODY = "niemand", "niemand"
    EXPERT = "ervaringsdeskundige", "een ervaringsdeskundige"


class Firmness(ControlledValue):
    """How firmly an insight stands."""

    FIRST_IMPRESSION = "eerste_indruk", "eerste indruk"
    RECURS = "komt_vaker_voor", "komt vaker voor"
    DISCUSSED = (
        "besproken_met_ervaringsdeskundigen",
        "besproken met ervaringsdeskundigen",
    )


class Verdict(ControlledValue):
    """What an editor decided about a flag. What is taken out needs no ruling."""

    STAYS = "mag_blijven", "mag blijven"
    INVENTED = "verzonnen", "verzonnen"


class Examples(ControlledValue):
    """Whether invented stories are shown."""

    SHOW = "tonen", "tonen"
    LEAVE_OUT = "weglaten", "weglaten"


class Minors(ControlledValue):
    """What an organisation does with a teller under 18. Another choice than to refuse is theirs."""

    REFUSE = "weigeren", "weigeren"
    WITH_GUARDIAN = "met_ouder_of_voogd", "alleen als ook een ouder of voogd ja zei"
