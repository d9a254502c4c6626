"""The partner types, by the words that people use for a profession.

Law: what she said is kept as she said it; the key is None where no type fits for sure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from outreach.rules.approval.words.lexicon import listed
from outreach.rules.approval.words.plain import folded

_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "psychiatry": """psychiatrist | child psychiatrist | pmhnp | pmhnp bc | prescriber | psychiatry | psych | psiquiatra | enfermera psiquiátrica
            medication provider | med provider""",
        "paediatrics": "pediatrician | paediatrician | pediatrics | paediatrics | peds | pediatra | adolescent medicine | developmental pediatrics",
        "ob_gyn": """ob gyn | obgyn | ob | gyn | gynecology | obstetrics and gynecology | obstetrics | gynecologist | gynaecologist | obstetrician | midwife | midwifery | doula
            lactation consultant | fertility specialist | fertility doctor | reproductive endocrinologist | maternal fetal medicine | ginecóloga | ginecólogo | partera""",
        "primary_care": """primary care | primary care physician | primary care doctor | pcp | gp | family doctor | family physician | internist | physician | doctor | doc
            nurse practitioner | np | fnp | md | pa | physician assistant | physician associate | family medicine | family med | family practice | internal medicine | geriatrician
            general practitioner | general practice | médico | médica | médico de cabecera""",
        "school_counsellor": """school counselor | school counsellor | school psychologist | school social worker | school nurse | guidance counselor | guidance counsellor
            school | principal | teacher | headmaster | head of school | headmistress | special ed teacher | school therapist | consejera escolar | maestra | maestro""",
        "college_counselling": """college counselor | college counsellor | college counseling | college counselling | college counseling center | college counselling centre
            university counselor | university counseling center | counseling center | counselling centre | campus counselor | campus therapist | student health | dean of students
            student affairs | student counseling""",
        "therapist": """therapist | psychologist | counselor | counsellor | psychotherapist | neuropsychologist | psychoanalyst | analyst | shrink | lcsw | licsw | lmft | mft | lpc | lpcc | lmhc
            social worker | couples therapist | family therapist | child therapist | art therapist | child psychologist | marriage therapist | terapeuta | psicóloga | psicólogo
            trabajadora social | trabajador social | consejera | consejero""",
        "dietitian": "dietitian | dietician | nutritionist | nutrition | rd | rdn | nutricionista",
        "hospital": """hospital | treatment center | treatment centre | treatment program | residential program | case manager | caseworker | case worker | discharge planner
            hospital social worker | hospitalist | php | iop | inpatient unit | inpatient | outpatient program | rehab | detox | crisis center | hospice""",
        "oncology": "oncologist | oncology | cancer center | oncóloga | oncólogo",
        "cardiology": "cardiologist | cardiology | cardiac rehab | cardióloga | cardiólogo",
        "pain_medicine": "pain specialist | pain | pain doctor | pain medicine | pain physician | pain clinic | pain management | physiatrist | anesthesiologist",
        "other_medical": """neurologist | dermatologist | endocrinologist | gastroenterologist | rheumatologist | pulmonologist | allergist | physical therapist | physiotherapist | pt
            massage therapist | chiropractor | acupuncturist | dentist | orthodontist | surgeon | nurse | rn | occupational therapist | ot | speech therapist | speech pathologist | slp
            speech language pathologist | sleep specialist | sleep doctor | gi doctor | urologist | optometrist | pharmacist | audiologist | enfermera | enfermero | dentista""",
        "family_attorney": """family attorney | family lawyer | divorce attorney | divorce lawyer | custody attorney | custody lawyer | family law attorney | family law lawyer | family law
            abogada de familia | abogado de familia""",
        "other_attorney": "attorney | lawyer | mediator | estate attorney | divorce mediator | paralegal | judge | abogada | abogado | guardian ad litem",
        "clergy": "clergy | pastor | priest | rabbi | imam | chaplain | minister | reverend | deacon | clergyman | youth pastor | nun | pastora | sacerdote",
        "coach": "coach | life coach | executive coach | career coach | parenting coach | personal trainer | yoga teacher | yoga instructor",
        "employee_assistance": """employee assistance | eap | eap coordinator | eap counselor | hr | hr director | hr manager | human resources | benefits manager
            employee assistance program""",
        "community": """community | community organisation | community organization | community org | nonprofit | non profit | shelter | community center | community health | support group leader
            peer support | peer specialist | community worker | food bank | food pantry | refugee center | victim advocate | domestic violence advocate | advocate | social services | foster care
            probation officer | librarian""",
        "directory": "directory | listing",
    }
)
PROFESSIONS: Mapping[str, str] = MappingProxyType({phrase: key for key, phrases in _WORDS.items() for phrase in listed(phrases)})
_FIELDS: Mapping[str, str] = MappingProxyType(
    {
        "psychiatric": "psychiatry",
        "psych": "psychiatry",
        "pediatric": "paediatrics",
        "paediatric": "paediatrics",
        "women": "ob_gyn",
        "cardiac": "cardiology",
        "cancer": "oncology",
        "school": "school_counsellor",
        "college": "college_counselling",
        "university": "college_counselling",
        "campus": "college_counselling",
        "hospital": "hospital",
        "discharge": "hospital",
        "admissions": "hospital",
        "nutrition": "dietitian",
        "parish": "clergy",
        "church": "clergy",
        "community": "community",
        "refugee": "community",
    }
)
"""Words that name a field where a general job stands behind them."""
_JOBS = frozenset(
    listed(
        """doctor | doc | physician | np | pa | nurse practitioner | nurse | rn | md | specialist | provider | practitioner | clinician | assistant | director | coordinator
        manager | administrator | worker | social worker | attorney | lawyer | counselor | staff | organizer | planner | liaison | clinic | practice | psychologist | office"""
    )
)
"""Jobs that a field can have; alone some of them mean nothing."""
_SHORT: Mapping[str, str] = MappingProxyType(
    {"mgmt": "management", "mgt": "management", "med": "medicine", "int": "internal", "fam": "family"}
)
"""Words that are written short."""
_MOST = 5
"""How many words may stand before the one that names the trade."""
_ARTICLE = re.compile(r"^(?:an?|the|she is an?|he is an?|una?|is an?|works as an?)\s+")


def type_key(said: str) -> str | None:
    """The key of `PARTNER_TYPES` for a profession as it was said: by its last words, or by the field before a general job.

    >>> type_key("psychiatrist"), type_key("School Counselor"), type_key("a pediatric dietitian"), type_key("Lakeside")
    ('psychiatry', 'school_counsellor', 'dietitian', None)
    >>> type_key("OB/GYN"), type_key("psychiatric NP"), type_key("pain management physician"), type_key("nonprofit director")
    ('ob_gyn', 'psychiatry', 'pain_medicine', 'community')
    >>> type_key("child and adolescent psychiatrist"), type_key("pain psychologist"), type_key("director of the counseling center")
    ('psychiatry', 'pain_medicine', 'college_counselling')
    >>> type_key("counselling center director"), type_key("treatment centre")
    ('college_counselling', 'hospital')
    >>> type_key("family docs"), type_key("pain mgmt"), type_key("internal med"), type_key("Hillside Therapists")
    ('primary_care', 'pain_medicine', 'primary_care', None)
    """
    words = _ARTICLE.sub("", _american(folded(said.replace("/", " "))).strip(" .")).split()
    return next(
        (key for form in _forms(words, plural=said[-1:] == "s" and said.rsplit(maxsplit=1)[-1].islower()) if (key := _key(form))),
        None,
    )


def _forms(words: list[str], *, plural: bool) -> Iterator[list[str]]:
    """The words as they were said; short words in full; and where several were spoken of, "family docs", as one of them.

    >>> list(_forms(["pain", "mgmt", "docs"], plural=True))
    [['pain', 'mgmt', 'docs'], ['pain', 'management', 'docs'], ['pain', 'management', 'doc']]
    """
    yield words
    whole = [_SHORT.get(word, word) for word in words]
    yield whole
    if plural and words:
        yield [*whole[:-1], re.sub(r"(?<=\w{2})ie$", "y", whole[-1][:-1])]


def _key(words: list[str]) -> str | None:
    tail = next((start for start in range(min(len(words), _MOST)) if _phrase(words, start, len(words))), None)
    job = next((start for start in range(len(words)) if " ".join(words[start:]) in _JOBS), None)
    if tail != 0 and job is not None and (field := _field(words[:job])):
        return field
    return _phrase(words, tail, len(words)) if tail is not None else None


def _american(said: str) -> str:
    """One spelling of each word: people mix them ("counselling center")."""
    return said.replace("counsell", "counsel").replace("centre", "center")


def _phrase(words: list[str], start: int, end: int) -> str | None:
    return PROFESSIONS.get(" ".join(words[start:end]))


def _field(words: list[str]) -> str | None:
    """The field that the words before a job name, the longest phrase first."""
    spans = sorted(((a, b) for a in range(len(words)) for b in range(a + 1, len(words) + 1)), key=lambda span: span[0] - span[1])
    return next((found for a, b in spans if (found := _FIELDS.get(" ".join(words[a:b])) or _phrase(words, a, b))), None)
