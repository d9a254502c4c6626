"""What stands behind a name without being part of it: MD, PhD, LCSW, M.D., Jr.

Law: only written like a degree, in capitals or with full stops, is it one ("Sam Do" keeps his name), and never the first two words of a name.
"""

from __future__ import annotations

import re

_DEGREES = frozenset(
    re.findall(
        r"\w+",
        """IBCLC MD DO MBBS MDCM PHD PSYD EDD EDS DSW DNP DMIN DDS DPT OTD PHARMD JD LLM ESQ MA MS MSC BA BS BSN RN NP APRN ARNP PMHNP FNP CNM
        CNS PA PAC PT OT OTR SLP CCC RD RDN LDN LD CDE MPH MBA MPA MED MDIV MSW BSW LSW LISW LCSW LICSW LMSW CSW DCSW ACSW LPC LPCC LMHC
        LCMHC LCPC LPCS NCC LMFT MFT MFTI AMFT LAC LADC CADC LCADC CASAC ATR BCBA NCSP SAC ACNP FAAP FACOG FACP FAPA ABPP CGP CEDS SEP
        JR SR II III IV""",
    )
)
_DOTTED = re.compile(r"\b(?:[A-Za-z][a-z]{0,2}\.){2,}[A-Za-z]{0,2}(?!\w)|\b(?:Ph|Psy|Ed)\. ?D\.?(?!\w)")


_DOCTORS = frozenset({"MD", "DO", "PHD", "PSYD", "EDD", "MBBS", "DNP", "DSW", "DMIN"})


def is_doctor(name: str) -> bool:
    """Whether a degree behind the name makes her "Dr Nair".

    >>> is_doctor("Priya Nair MD"), is_doctor("Ana Ruiz, Psy.D."), is_doctor("Kim Park LCSW"), is_doctor("Sam Do")
    (True, True, False, False)
    """
    return any(_is_degree(word) and re.sub(r"[\W_]", "", word).upper() in _DOCTORS for word in name.replace(",", " ").split()[2:])


def degrees_of(name: str) -> frozenset[str]:
    """The degrees behind a name, in capitals and without points.

    >>> sorted(degrees_of("Janelle Cooke, IBCLC")), sorted(degrees_of("Ana Ruiz, Ph.D., LMFT")), sorted(degrees_of("Sam Do"))
    (['IBCLC'], ['LMFT', 'PHD'], [])
    """
    return frozenset(re.sub(r"[\W_]", "", word).upper() for word in name.replace(",", " ").split()[2:] if _is_degree(word))


def without_degrees(name: str) -> str:
    """The name as people say it; degrees behind a comma go with everything else there.

    >>> without_degrees("Priya Nair MD"), without_degrees("Ana Ruiz, Ph.D., LMFT"), without_degrees("Tom Ek M.S.W. LCSW"), without_degrees("Sam Do")
    ('Priya Nair', 'Ana Ruiz', 'Tom Ek', 'Sam Do')
    >>> without_degrees("Kim Park LCSW-C"), without_degrees("J. R. Ortiz"), without_degrees("Elena Voss PhD"), without_degrees("Robert Hall Jr.")
    ('Kim Park', 'J. R. Ortiz', 'Elena Voss', 'Robert Hall')
    """
    words = name.split(",", maxsplit=1)[0].split()
    while len(words) > 2 and _is_degree(words[-1]):
        words.pop()
    return " ".join(words)


def _is_degree(word: str) -> bool:
    bare = re.sub(r"[\W_]", "", word)
    written = (
        bare.isupper()
        or bool(_DOTTED.fullmatch(word))
        or (sum(c.isupper() for c in bare) > 1)
        or word.rstrip(".") in ("Jr", "Sr", "Esq")
    )
    return written and (bare.upper() in _DEGREES or re.split(r"\W", word)[0].upper() in _DEGREES)
