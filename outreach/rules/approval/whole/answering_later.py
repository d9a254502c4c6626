"""An answer that only says she will answer later: "With clients all day, will look at this tonight."

Law: the whole answer must be that and courtesy, with no word of a verdict before it; then nothing is asked of us, and nothing is done.
"""

from __future__ import annotations

import re

from outreach.rules.approval.clauses.lexer import lex
from outreach.rules.approval.clauses.token import Context
from outreach.rules.approval.words.lexicon import Role
from outreach.rules.approval.words.plain import plain

_WHEN = (
    r"(?:tonight|(?:tomorrow|tmrw)(?: morning| afternoon| evening| night)?|later(?: today| on)?|soon|properly|after (?:work|dinner|lunch|hours|my last (?:client|session|patient)|clients|sessions)|this (?:evening|afternoon|weekend)|over the weekend|"
    r"in the (?:morning|evening|afternoon)|first thing(?: tomorrow)?|at (?:lunch|home|night|the weekend)|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:when|once|as soon as) i(?:'m| am| get| can| have| find)?(?: \w+){0,5}|"
    r"asap|in a (?:bit|while)|between (?:clients|sessions)|with a clear head|then|and (?:let you know|answer|reply|get back to you))"
)
_WHAT = r"(?:at|to|through|over|on|with|into|back)?\s*(?:this|these|it|them|you|your (?:mail|e-?mail|message|list|digest|letters)|the (?:letters|drafts|mail|list|digest|whole thing)|all (?:this|these|of (?:this|these|it|them))|everything|those)?"
_PROMISE = re.compile(
    r"(?i)(?:but |so |and )?(?:(?:i'?ll|i will|will|i'm going to|i am going to|gonna|i'm gonna|i have to|i can|i can only|i'll have to|will have to)\s+(?:try to |have to |be able to )?(?:only )?"
    r"(?:have a (?:proper )?look|take a look|look|read|check|answer|reply|respond|get|go|review|deal|see|write|come back|get back|sit down|decide|do)\s*"
    rf"{_WHAT}\s*{_WHAT}(?:\s*,?\s*{_WHEN})+"
    r"|(?:(?:las|los|la|lo) (?:veo|leo|reviso|contesto|miro|checo) |te (?:digo|aviso|contesto|confirmo|respondo) )?(?:luego|después|más tarde|mas tarde|al rato|esta noche|mañana|manana|en la noche)(?: (?:las|los|la|lo|te|les) (?:veo|leo|reviso|contesto|miro|respondo|digo|aviso|confirmo|checo|cuento))?)"
    r"[\s.!]*$"
)
_ALL_DAY = re.compile(r"(?i)\b(?:all|whole|todo el|toda la) (?:day|morning|afternoon|evening|week|d[ií]a|mañana|tarde)\b")
_SAYS_NOTHING = frozenset({Role.FILL, Role.UNKNOWN, Role.AUXILIARY, Role.THANKS, Role.AND, Role.MATTER})
_JOINT = re.compile(r"[,.;!\n]+\s*|\s+-\s+|\s+(?=(?:i'?ll|will|gonna|i'm gonna)\b)", re.IGNORECASE)


def put_off(text: str, context: Context) -> bool:
    """Whether an answer says nothing but that another will come.

    >>> from datetime import date
    >>> from outreach.model.digest import Digest
    >>> from outreach.rules.approval.names.names import index
    >>> from outreach.rules.approval.days.spans import Now
    >>> digest = Digest(id="D", date=date(2026, 11, 18))
    >>> context = Context(digest=digest, names=index(digest), now=Now(today=digest.date))
    >>> [put_off(said, context) for said in ("In sessions all day, I'll look tonight", "ok, will look tonight", "I'll send them tonight")]
    [True, False, False]
    """
    said = plain(text).strip()
    if len(said) > 300:
        return False
    parts = [0, *(joint.end() for joint in _JOINT.finditer(said))]
    start = next((at for at in parts if _PROMISE.match(said, at)), None)
    if start is None:
        return False
    return all(token.role in _SAYS_NOTHING or token.sort == "name" for token in lex(_ALL_DAY.sub(" ", said[:start]), context))
