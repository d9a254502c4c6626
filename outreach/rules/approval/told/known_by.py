"""Through whom she knows somebody new: "She trained with Fern.", "Lorna's sister.", "Fern introduced us."

Law: it counts only as a whole sentence that ties one known person to the new one, and holds no word of a verdict, no number and no doubt; what has
changed for the known one ("she replaces Fern") is none.
"""

from __future__ import annotations

import re

from outreach.rules.approval.clauses.lexer import lex
from outreach.rules.approval.clauses.references import named_in
from outreach.rules.approval.clauses.token import Context
from outreach.rules.approval.words.lexicon import Role

_TIE = (
    r"(?:trained|studied|works?|worked|interned|practi[cs]ed|went to (?:school|college|church)|is friends?|sings?|shares? (?:an office|a suite)|is in practice|runs a group|serves|sits on \w+|teaches|goes way back) (?:with|under|for|alongside)"
    r"|(?:is |was |'s )?(?:an? |the )?(?:old |good |close |dear |great )?(?:friend|colleague|sister|brother|cousin|wife|husband|partner|neighbou?r|mentor|student|supervisor|office ?mate|classmate) of|knows|was (?:sent|recommended|introduced|suggested|referred) by|comes (?:recommended |highly recommended )?(?:by|from|through|via)"
)
_SHAPES = tuple(
    re.compile(shape)
    for shape in (
        rf"(?i)(?:s?he|they)(?:'s| is| was)? (?:also |just |once |used to )?(?:{_TIE}) (?P<who>.+)",
        r"(?i)(?:an? |the )?(?:old |good |close |dear |great )?(?:friend|colleague|sister|brother|cousin|wife|husband|neighbou?r|mentor|student|office ?mate|classmate) of (?P<who>.+)",
        r"(?i)(?P<who>.+)'s (?:old |good |close |dear )?(?:friend|colleague|sister|brother|cousin|wife|husband|neighbou?r|mentor|student|office ?mate|classmate)\W*",
        r"(?i)(?:i know (?:her|him|them)|we met|met (?:her|him|them)|heard of (?:her|him|them)|recommended|referred|introduced) (?:through|by|from|via|at|thanks to) (?P<who>.+)",
        r"(?i)(?P<who>[^,;]+?) (?:knows|likes|loves|introduced|recommended|recommends|suggested|trusts|swears by|raves about|speaks (?:well|highly) of|thinks the world of|told me about|put (?:me|us) in touch|sent me to) ?(?:her|him|them|us|me)?\b.*",
        r"(?i)(?P<who>[^,;]+?) said to (?:use|mention) (?:her|his|their) name\W*",
    )
)
_CHANGED = re.compile(
    r"(?i)\b(?:replac\w+|left|moved|retired|took over|taking over|instead|no longer|died|quit|since|now that|until|after|before)\b"
)
_WEIGHS = frozenset(
    {Role.YES, Role.NO, Role.NOT, Role.LATER, Role.HOLD, Role.CONDITION, Role.HEDGE, Role.RETRACTION, Role.CORRECTION, Role.BUT}
)


def knows_somebody(said: str, context: Context) -> bool:
    """Whether a sentence only ties the new one to somebody who is known."""
    shape = next((found for each in _SHAPES if (found := each.fullmatch(said.strip()))), None)
    if shape is None or _CHANGED.search(said) or len(named_in(shape["who"], context)) != 1:
        return False
    tokens = lex(said, context)
    named = all(token.sort == "name" for token in tokens if token.role is Role.ITEM)
    return named and not any(token.role in _WEIGHS for token in tokens)
