"""The twenty-one partner types, by the words that people use for a profession.

Law: what she said is kept as she said it; the key is None where no type fits for sure.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from outreach.rules.approval.plain import folded

_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "psychiatry": "psychiatrist | child psychiatrist | psychiatric nurse practitioner | pmhnp | prescriber | psychiatry | psiquiatra",
        "paediatrics": "pediatrician | paediatrician | pediatrics | paediatrics | peds | pediatra",
        "ob_gyn": "ob gyn | obgyn | ob | gynecologist | gynaecologist | obstetrician | midwife | doula | lactation consultant | ginecóloga | ginecólogo",
        "primary_care": "primary care | primary care physician | primary care doctor | pcp | gp | family doctor | family physician | internist | physician | doctor | nurse practitioner | np | md | family medicine | médico | médica",
        "school_counsellor": "school counselor | school counsellor | school psychologist | school social worker | school nurse | guidance counselor | guidance counsellor | school | principal | teacher | consejera escolar",
        "college_counselling": "college counselor | college counsellor | college counseling center | college counselling centre | university counselor | campus counselor | dean of students",
        "therapist": "therapist | psychologist | counselor | counsellor | psychotherapist | lcsw | lmft | lpc | lmhc | social worker | couples therapist | family therapist | child therapist | art therapist | child psychologist | marriage therapist | terapeuta | psicóloga | psicólogo",
        "dietitian": "dietitian | dietician | nutritionist | rd | nutricionista",
        "hospital": "hospital | treatment center | treatment centre | case manager | discharge planner | hospital social worker | php | iop | inpatient unit | rehab",
        "oncology": "oncologist | oncology | oncology nurse | oncóloga | oncólogo",
        "cardiology": "cardiologist | cardiology | cardióloga | cardiólogo",
        "pain_medicine": "pain specialist | pain doctor | pain medicine | pain physician | pain clinic | pain management",
        "other_medical": "neurologist | dermatologist | endocrinologist | gastroenterologist | physical therapist | physiotherapist | chiropractor | acupuncturist | dentist | surgeon | nurse | occupational therapist | speech therapist | sleep specialist | urologist",
        "family_attorney": "family attorney | family lawyer | divorce attorney | divorce lawyer | custody attorney | family law attorney | family law",
        "other_attorney": "attorney | lawyer | mediator | estate attorney | divorce mediator | abogada | abogado | guardian ad litem",
        "clergy": "clergy | pastor | priest | rabbi | imam | chaplain | minister | reverend | deacon | clergyman | youth pastor",
        "coach": "coach | life coach | executive coach | career coach | parenting coach",
        "employee_assistance": "employee assistance | eap | eap coordinator | hr | hr director | hr manager | human resources | employee assistance program",
        "community": "community | community organisation | community organization | nonprofit | non profit | shelter | community center | support group leader | community worker | food bank",
        "directory": "directory | listing",
    }
)
PROFESSIONS: Mapping[str, str] = MappingProxyType(
    {phrase: key for key, phrases in _WORDS.items() for phrase in phrases.split(" | ")}
)
_ARTICLE = re.compile(r"^(?:an?|the|she is an?|he is an?|una?|is an?|works as an?)\s+")


def type_key(said: str) -> str | None:
    """The key of `PARTNER_TYPES` for a profession as it was said; a longer title is known by its last words.

    >>> type_key("psychiatrist"), type_key("School Counselor"), type_key("a pediatric dietitian"), type_key("Lakeside")
    ('psychiatry', 'school_counsellor', 'dietitian', None)
    """
    words = _ARTICLE.sub("", folded(said).strip(" .")).split()
    for start in range(len(words)):
        found = PROFESSIONS.get(" ".join(words[start:]))
        if found and start <= 2:
            return found
    return None
