"""Numbers that count what somebody had or did: "I gave 3 talks and 2 interviews today", "2 patients cancelled", "saw 4 families".

Law: people of her days are counted wherever they stand; anything else only behind her own verb of having or doing and where the thing is no word of
the language, because "2 sucks" and "3 bothers me" speak of letters.
"""

from __future__ import annotations

from collections.abc import Sequence

from outreach.rules.approval.words.counting import cardinal
from outreach.rules.approval.words.lexicon import LEXICON

PEOPLE = frozenset(
    """patients families couples students teens teenagers babies grandchildren grandkids cousins nieces nephews neighbors neighbours strangers newcomers
    siblings supervisees trainees interns pacientes familias parejas alumnos alumnas nietos nietas""".split()  # noqa: SIM905
)
_DID = frozenset(
    """gave had saw did taught led held ran attended finished got made took counted heard wrote answered returned survived have has having seen
    done cancelled canceled missed lost tengo tuve vi atendí di hice""".split()  # noqa: SIM905
)
_I = frozenset(
    """i we he she they 've 's just already also only have has had today yesterday so then
    still finally about over""".split()  # noqa: SIM905
)
_LISTS = frozenset(["and", "&", ",", "plus", "y"])
_SHORTEST = 4


def counts_things(words: Sequence[str], at: int) -> bool:
    """Whether the number at this place of the folded words counts things or people.

    >>> counts_things("i gave 3 talks".split(), 2), counts_things("i gave 3 talks and 2 interviews".split(), 5), counts_things("2 patients cancelled".split(), 0)
    (True, True, True)
    >>> counts_things("2 sucks".split(), 0), counts_things("send 3 talks".split(), 1), counts_things("i did 2 drafts".split(), 2)
    (False, False, False)
    """
    thing = words[at + 1] if at + 1 < len(words) else ""
    return thing in PEOPLE or (_strange(thing) and _had(words, at))


def _strange(word: str) -> bool:
    return len(word) >= _SHORTEST and word.isalpha() and word.endswith("s") and (word,) not in LEXICON


def _had(words: Sequence[str], at: int) -> bool:
    """Whether a verb of having or doing stands before a number, or before the list in which it stands."""
    while at >= 3 and words[at - 1] in _LISTS and _strange(words[at - 2]) and cardinal(words[at - 3]) is not None:
        at -= 3
    verb = at - 1
    return verb >= 0 and words[verb] in _DID and (verb == 0 or words[verb - 1] in _I)
