"""Naming people by what they are: "the lawyer", "the two pediatricians", "la psiquiatra", "the church".

Law: a trade is known from the organisation's name, the end of its address, or a title, never guessed; a word that fits several people fits them all, and then
we ask. "A lawyer" and "is a therapist" name nobody: they tell something. To teach a trade, add words to `professions` or a row here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from outreach.rules.approval.names.degrees import degrees_of
from outreach.rules.approval.names.person_names import DOCTOR, Person, Phrase, name_words, ordinary
from outreach.rules.approval.names.professions import PROFESSIONS, type_key
from outreach.rules.approval.words.lexicon import listed
from outreach.rules.approval.words.plain import without_accents

_TELLING: Mapping[str, str] = MappingProxyType(
    {
        "law legal attorney attorneys lawyers abogados": "lawyer | attorney | law office | law firm | abogado | abogada",
        "mediation mediators": "mediator | mediation | mediadora | mediador",
        "church parish parroquia iglesia temple synagogue mosque chapel cathedral ministry congregation": """church | parish | pastor | priest | reverend | rabbi | imam
            minister | chaplain | clergy | clergyman | iglesia | parroquia | padre | pastora | sacerdote | cura | párroco""",
        "school elementary academy escuela colegio schools": "school | school counselor | counselor | guidance counselor | teacher | principal | escuela | consejera | maestra",
        "university college universidad campus tech": "university | college | college counselor | campus counselor | counselor | universidad",
        "counseling counselling therapy psychotherapy psychology terapia psychological": "therapist | counselor | psychologist | terapeuta | psicóloga | psicólogo | consejera",
        "women obgyn birth maternity midwifery": "obgyn | ob gyn | gynecologist | ginecóloga | obstetrician | women 's health",
        "coaching": "coach",
        "heart": "cardiologist | cardiology | heart doctor",
        "cancer": "oncologist | oncology | cancer doctor",
        "pain": "pain doctor | pain specialist | pain clinic",
        "dental dentistry": "dentist",
        "hospital": "hospital",
        "hospice": "hospice",
        "psychiatric psychiatry psychiatrists psiquiatría": "psychiatrist | psychiatry | shrink | psiquiatra",
        "gyn gynecology gynecological ginecología": "ob | obgyn | ob gyn | gynecologist | obstetrician | ginecóloga",
        "midwives midwife": "midwife | midwives | partera | comadrona",
        "physiotherapy physio fisioterapia": "physio | physiotherapist | physical therapist | pt | fisioterapeuta",
        "daycare preschool nursery kindergarten guardería": "daycare | preschool | nursery | guardería",
        "pediatric pediatrics kids children pediatría": "pediatrician | pediatrics | pediatra",
        "nutrition dietetics nutrición": "dietitian | dietician | nutritionist | nutricionista",
        "chiropractic": "chiropractor | quiropráctico | quiropráctica",
        "acupuncture acupuntura": "acupuncturist | acupunturista",
        "dermatology skin": "dermatologist | skin doctor | dermatóloga | dermatólogo",
        "neurology neurological": "neurologist | neuróloga | neurólogo",
        "orthopedics orthopedic orthopaedics": "orthopedist | orthopedic surgeon | ortopedista",
        "pharmacy drugstore farmacia": "pharmacist | pharmacy | farmacéutica | farmacéutico",
        "library biblioteca": "librarian | library | bibliotecaria",
        "yoga": "yoga teacher | yoga instructor | yoga studio",
        "shelter refugee": "shelter | nonprofit",
        "eap": "eap | employee assistance",
    }
)
"""Words of an organisation's name -> what its people may be called."""
_CLERGY = frozenset(["rev", "reverend", "pastor", "father", "sister", "rabbi", "imam", "padre", "sor", "hermana"])
_TITLED: Mapping[str, str] = MappingProxyType(
    {
        "rev": "reverend | pastor | minister | priest",
        "father": "priest | father | padre | cura | sacerdote",
        "padre": "priest | father | padre | sacerdote | cura | párroco",
        "sister": "sister | nun | monja | monjita",
        "sor": "nun | sister | monja | monjita",
        "rabbi": "rabbi | rabino | rabina",
        "hermana": "nun | sister | monja | monjita",
    }
)
_MANY = frozenset(["ob_gyn", "other_medical", "other_attorney", "community", "hospital", "therapist", "coach"])
"""Partner types that hold several trades: an organisation of such a type says by its own words which one it is."""
_BEARS: Mapping[str, str] = MappingProxyType(
    {
        "IBCLC": "lactation consultant",
        "RD RDN": "dietitian | dietician | nutritionist",
        "LCSW LICSW MSW": "social worker | therapist",
        "LMFT MFT LPC LMHC": "therapist | counselor",
        "PMHNP": "psychiatric nurse | psych np | prescriber",
        "NP FNP": "nurse practitioner",
        "CNM": "midwife",
        "RN": "nurse",
        "PT DPT": "physical therapist",
        "OT OTR": "occupational therapist",
        "SLP": "speech therapist | speech pathologist",
        "DDS DMD": "dentist",
        "JD ESQ": "lawyer | attorney",
    }
)
"""Degrees behind a name -> what who bears them may be called."""
_ANY_DOCTOR = ("doctor", "doc", "physician", "doctora", "médico", "médica")
_TELLS = frozenset(["a", "an", "un", "una", "is", "as", "es", "am", "was", "another", "her", "his", "their", "new"])
"""Before such a word a trade is told of somebody and names nobody."""


def trades(who: Person) -> tuple[set[Phrase], set[Phrase]]:
    """What one such person is called, and what several are.

    >>> singles, several = trades(Person(spelled="Helen Voss", title="", words=("helen", "voss"), org="Voss Family Law", email=""))
    >>> ("lawyer",) in singles, ("divorce", "attorney") in singles, ("lawyers",) in several, ("mediator",) in singles
    (True, True, True, False)
    >>> births = Person(spelled="Dr. Beth Lowry", title="dr", words=("beth", "lowry"), org="Riverbend OB/GYN", email="")
    >>> ("obstetrician",) in trades(births)[0], ("doula",) in trades(births)[0]
    (True, False)
    """
    place = frozenset(name_words(who.org))
    key = type_key(who.org)
    said = [
        phrase
        for phrase, trade in PROFESSIONS.items()
        if phrase not in _ANY_DOCTOR and ((trade == key and trade not in _MANY) or set(phrase.split()) <= place)
    ]
    said += [name for borne, names in _BEARS.items() if degrees_of(who.spelled) & set(borne.split()) for name in listed(names)]
    told = place | _in_address(who)
    said += [name for words, names in _TELLING.items() if told & frozenset(words.split()) for name in listed(names)]
    said += listed(_TITLED.get(who.title, who.title if who.title in _CLERGY else ""))
    said += _ANY_DOCTOR if who.title in DOCTOR else ()
    spelled = {tuple(each.split()) for name in said for each in (name, without_accents(name))}
    singles = {phrase for phrase in spelled if len(phrase) > 1 or (len(phrase[0]) > 2 and not ordinary(phrase[0]))}
    return singles, {(*phrase[:-1], many) for phrase in singles for many in plurals(phrase[-1])} - singles


def _in_address(who: Person) -> frozenset[str]:
    """Such as "law" in "lferrer@ferrerlaw.example": what is left of the place's address behind the names that it begins with."""
    label = who.email.rpartition("@")[2].partition(".")[0].replace("-", "")
    begins = (*who.words, *name_words(who.org))
    return frozenset(label.removeprefix(name) for name in begins if len(name) > 1 and label.startswith(name))


def plurals(word: str) -> tuple[str, ...]:
    """The word for several, in English and, where it may be Spanish, in that.

    >>> plurals("university"), plurals("church"), plurals("doctor"), plurals("presentación"), plurals("abogada")
    (('universities',), ('churches',), ('doctors', 'doctores'), ('presentacións', 'presentaciones'), ('abogadas',))
    """
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return (f"{word[:-1]}ies",)
    if word.endswith(("s", "ch", "sh")):
        return (f"{word}es",)
    return (f"{word}s", f"{without_accents(word)}es") if word.endswith(("or", "ón")) else (f"{word}s",)


def names_somebody(words: Sequence[str], at: int) -> bool:
    """Whether a trade at word `at` can name somebody: "the lawyer", "lawyer ok"; not "she is a lawyer"."""
    return at == 0 or words[at - 1] not in _TELLS
