"""What is known of somebody, put right in a sentence: "make Dr Lee core", "Dr Park's new email is ...", "Ana also writes from ...".

Each function takes one sentence and gives its actions, or None. Law as in `people_commands`: a name that fits several is an `Ask`, and so is a
condition. A profession is one only where nothing else is told beside it; what says more stays a note.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from outreach.model.command import Action, Ask, Record
from outreach.rules.approval.clauses.lexer import lex
from outreach.rules.approval.clauses.token import Context
from outreach.rules.approval.names.professions import type_key
from outreach.rules.approval.told.people_commands import IF, TWO, people
from outreach.rules.approval.words.lexicon import Role

_PLEASE = r"(?i)^(?:please |also |and |so |fyi:? |btw,? |by the way,? |from now on,? )*"
_MAIL = r"<?(?P<email>[\w.+'-]+@[\w-]+(?:\.[\w-]+)+)>?"
_END = r"(?: (?:now|again|instead|please|from now on))*[\s.!]*$"
_MOVE = re.compile(_PLEASE + r"(?:make|mark|move|put|set|promote|demote|tier)\s+(?P<rest>.+)$")
_TO_TIER = re.compile(
    r"(?i)^(?:(?:as|to|in|into|among|one of|an?|my|our|the|tier)\s+)*(?P<tier>core|active|light|resting)(?: (?:five|partners?|tier|list|circle|group|contact))*"
    + _END
)
_IS_TIER = re.compile(
    r"(?i)^(?:(?:is|'s|belongs)\s+(?:(?:now|to|in|one of|an?|my|our|the)\s+)*(?:(?P<core>core)(?: (?:five|partners?|tier|list|circle|group))*"
    r"|(?P<loose>active|light|resting) (?:partner|tier|contact))|tier:?\s+(?:is\s+)?(?P<tier>core|active|light|resting))" + _END
)
_RENAME = re.compile(_PLEASE + r"rename\s+(?P<rest>.+)$")
_NEW_FOR = re.compile(
    _PLEASE
    + r"(?P<what>(?:new |current |right )*(?:e-?mail|address|phone|number|cell|mobile)(?: address| number)?) (?:for|of)\s+(?P<rest>.+)$"
)
_WRITE = re.compile(_PLEASE + r"(?:write|e-?mail|mail)\s+(?:to\s+)?(?P<rest>.+\b(?:from now on|instead|now)[\s.!]*)$")
_TELLS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "also",
        re.compile(
            rf"(?i)^(?:(?:has|uses|writes? from|mails from|e-?mails from|also)\s+)*(?:(?:an?|from|the|also)\s+)*(?:2nd|second|other|another|private|home|personal)\s+(?:(?:e-?mail|mail|address)\s*)+(?:is|:|=)?\s*{_MAIL}"
            + _END
        ),
    ),
    (
        "also",
        re.compile(
            rf"(?i)^(?:also (?:writes?|mails?|e-?mails?|uses)|(?:writes?|mails?|e-?mails?) also)\s+(?:(?:from|the address)\s+)*{_MAIL}"
            + _END
        ),
    ),
    (
        "email",
        re.compile(
            rf"(?i)^(?:has (?:an? )?)?(?:(?:new|current|right|correct|work)\s+)*(?:e-?mail(?: address)?|mail address|address)(?:\s*[:=,-]|\s+(?:is now|is|now|has changed to|changed to))?\s*{_MAIL}"
            + _END
        ),
    ),
    (
        "phone",
        re.compile(
            r"(?i)^(?:has (?:an? )?)?(?:(?:new|current|right|correct|direct|office|work|private|home|cell|mobile|tele)\s*)*(?:phone|number|line|cell|mobile)(?: number)?"
            r"(?:\s*[:=,-]|\s+(?:is now|is|now|has changed to|changed to))?\s*(?P<phone>\+?[\d(][\d\s().-]{5,18}\d(?:\s*(?:x|ext\.?)\s*\d{1,5})?)"
            + _END
        ),
    ),
    (
        "name",
        re.compile(
            r"^(?:(?:new |full |last |right )*name is(?: now)?|is(?: now)? called)\s+(?P<name>[A-ZÀ-Þ][^\d@,;:?!]{2,60}?)"
            + r"(?: now)?[\s.!]*$"
        ),
    ),
    (
        "org",
        re.compile(
            r"^(?:place|practice|organi[sz]ation|workplace|employer|clinic|office) is(?: now| called)*\s+(?P<org>[A-ZÀ-Þ][^@,;:?!]{2,60}?)(?: now)?[\s.!]*$"
        ),
    ),
)
_IS_A = re.compile(r"(?i)^(?:is|'s)\s+(?:(?:now|actually|really|also)\s+)*an?\s+(?P<what>[^,.;:?!]{2,40}?)" + _END)
_ANY_TRADE = frozenset(
    [
        "doctor",
        "doc",
        "physician",
        "md",
        "np",
        "pa",
        "nurse",
        "rn",
        "attorney",
        "lawyer",
        "specialist",
        "clinician",
        "provider",
        "counselor",
        "counsellor",
    ]
)
"""Words for a trade that say less than what may be known already."""


def tier(sentence: str, context: Context) -> tuple[Action, ...] | None:
    """Such as "make Dr Lee core", "Dr Lee is core now", "move Dr. Tom to active"."""
    head = _MOVE.match(sentence)
    names, rest, why = people(head["rest"] if head else sentence, context)
    hit = _TO_TIER.match(_behind(rest)) if head else _IS_TIER.match(_behind(rest))
    if hit is None:
        return None
    if not names:
        return (Ask(item="details", why=why),) if why == TWO else None
    found = next(value for value in hit.groupdict().values() if value).lower()
    return _told(names, "tier", found, sentence, context)


def detail(sentence: str, context: Context) -> tuple[Action, ...] | None:
    """Such as "Dr Lee's phone is 828-555-0144", "Dr Park's new email is kim@mercy.example", "Ana also writes from ana@home.example"."""
    head = next((hit for pattern in (_NEW_FOR, _WRITE, _RENAME) if (hit := pattern.match(sentence))), None)
    names, rest, _ = people(head["rest"] if head else sentence, context)
    if len(names) != 1:
        return None
    said = _as_told_of(head, _behind(rest))
    hits = ((field, hit) for field, pattern in _TELLS if (hit := pattern.match(said)))
    field, found = next(hits, ("", None))
    return _told(names, field, found["email" if field == "also" else field].strip(" ."), sentence, context) if found else None


def _as_told_of(head: re.Match[str] | None, said: str) -> str:
    """What stands behind the name, as if the name stood first: "write to Ana at ..." tells her address, "rename Ana to ..." her name."""
    match head.re if head else None:
        case pattern if head and pattern is _NEW_FOR:
            return f"{head['what']} {said}"
        case pattern if pattern is _WRITE:
            return re.sub(r"(?i)^(?:at|under)\s+", "address ", said)
        case pattern if pattern is _RENAME:
            return re.sub(r"(?i)^(?:to|as)\s+", "name is ", said)
    return said


def profession(sentence: str, context: Context) -> tuple[Action, ...] | None:
    """Such as "Dr Lee is a psychiatrist": one profession of ours, and nothing beside it."""
    names, rest, _ = people(sentence, context)
    hit = _IS_A.match(rest) if len(names) == 1 else None
    key = type_key(hit["what"]) if hit else None
    if hit is None or key is None or hit["what"].casefold().split()[-1] in _ANY_TRADE:
        return None
    return _told(names, "type", key, sentence, context)


def _told(names: list[str], field: str, value: str, sentence: str, context: Context) -> tuple[Action, ...] | None:
    if sentence.rstrip().endswith("?"):
        return None
    roles = {token.role for token in lex(sentence, context)}
    if roles & {Role.CONDITION, Role.HEDGE}:
        return (Ask(item="details", why=IF),)
    said = people(sentence, context)[1].strip(" .") or sentence
    return tuple(Record(what="details", partner=name, details=((field, value), ("text", said))) for name in names)


def _behind(rest: str) -> str:
    return rest.strip().lstrip(":,-= ")


DETAILS: tuple[Callable[[str, Context], tuple[Action, ...] | None], ...] = (tier, detail, profession)
