"""What she is going to do, and what she has answered: promises, plans, "already wrote to Dana".

Each function takes one sentence and gives its actions, or None. Law: a plan about a letter of the digest ("I'll send 3 myself") is no promise; it is
left to the grammar of verdicts, and so is whatever was written to somebody whose letter waits.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from outreach.model.command import Action, Note, Record
from outreach.rules.approval.clauses.lexer import lex
from outreach.rules.approval.clauses.token import Context
from outreach.rules.approval.days.dates import date_words, find, match
from outreach.rules.approval.told.client_commands import clients
from outreach.rules.approval.told.people_commands import people
from outreach.rules.approval.words.lexicon import Role

_DO = r"(?:send|call|phone|ring|email|e-mail|write|introduce|get|forward|share|mail|bring|give|invite|text|thank|ask|answer|reply|respond|talk|speak|visit|see|meet|tell|drop|buy|check|follow|let|reach|return)"
_WILL = r"(?:(?:i|we)(?:'ll| will| need to| have to| should| must|'m going to| am going to| am gonna|'m gonna| promised to| said (?:i|we)'?(?:d| would)| want to)|will|'ll|promised to|promise to|need(?: to remember)? to|have to|must|should|gotta|remind me to|don't let me forget to|tengo que|debo|voy a)"
_OPENS = r"(?i)^(?:please |also |and |so |ok |yes,? |no,? |then )*"
_PROMISE = re.compile(
    _OPENS
    + rf"(?:{_WILL}\s+(?:also |just |still |remember to )*{_DO}\b|(?:i |we )?owe\b|(?:i |we |i've |we've |have |also )*promised\b|(?:yo )?le (?:promet[íi]|mando|envío|escribo|llamo|llevo)\b)\s*(?P<rest>.+)$"
)
_MEETING = re.compile(
    _OPENS
    + r"(?:i'm |i am |we're |we are |i'll be )?(?:seeing|meeting(?: with| up with)?|having (?:coffee|lunch|breakfast|tea|a call) with|calling|talking (?:to|with)|visiting)\s+(?P<rest>.+)$"
)
_FOR_ITSELF = re.compile(r"(?i)(?:(?:i |we )?(?:will|promised|promise|owe)|remind me to)\b(?!.*\b(?:her|him|them|it|first)\b)")
"""A promise that names nobody is the practice's own, but none about her, him or it."""
_BEFORE_NAME = re.compile(
    r"(?i)^(?:(?:back|out|off|up|with|to|for|at|a|al|by|on)\s+|(?:the|an?|my|some|el|la|un|una)\s+(?:[\w-]+\s+){1,4}?(?:to|for|with|from|a|para)\s+)*"
)
_FORGETS = re.compile(
    r"(?i)^(?:i |we |i've |we've |i'll |we'll |will |'ll |promised to |remind me to |need to (?:remember to )?|have to |should |i'm |yo )+"
)
_GIVEN = re.compile(r"(?i)^(?:promised|promise|owe|owed)\s+(?:to (?=[^\W\d_a-z]))?")
_TO_DO = re.compile(r"(?i)^(?:that )?(?:(?:i|we)(?:'d|'ll| would| will) |to (?=\w))")
"""What leads from "promised Bo" to what was promised."""
_TO_THEM = re.compile(r"(?i)^(?:her|him|them)\s+")
_BY = re.compile(r"(?i),?\s+by\s+(?P<day>[^,;.]+)$")
_MYSELF = re.compile(r"(?i)\b(?:myself|instead|first|directly|personally|yo mism[ao]|if|once|when|whether)\b")
_ANSWERED = re.compile(
    r"(?i)^(?:i |we |i've |we've |have |already |just |also |ya )*(?:answered|replied to|responded to|wrote(?: back)? to|wrote|emailed|e-mailed|texted|got back to|le (?:escribí|contesté) a|contesté a)\s+(?P<rest>.+)$"
)


def promise(sentence: str, context: Context) -> tuple[Action, ...] | None:
    """Such as "will send Ana the handout by Fri", "I owe Tess a call", "Dana: I'll call her tonight"."""
    about, behind, _ = people(sentence, context)
    marked = sentence.removesuffix(behind).rstrip()[-1:] in (":", ",", "-") or re.match(r"(?i)i(?:'ll| will)\b", behind)
    addressed = about and marked
    words = behind if addressed else sentence
    head = _PROMISE.match(words) or _MEETING.match(words)
    if head is None or sentence.rstrip().endswith("?") or _of_a_letter(sentence, context) or clients(words, context):
        return None
    names = about if addressed else people(head["rest"], context)[0] or people(_BEFORE_NAME.sub("", head["rest"]), context)[0]
    found = find(date_words(words), context.now)
    if (head.re is _MEETING and not found) or (not names and (head.re is _MEETING or not _FOR_ITSELF.match(words))):
        return None
    due = (("due", found.on.isoformat()),) if found and found.on else ()
    text = _thing(_FORGETS.sub("", words).strip(" ."), context)
    return (Record(what="promise", partner=names[0] if names else None, details=(("text", text), *due)),)


def _thing(said: str, context: Context) -> str:
    """What is promised, without that, to whom and by when, which are told beside it: "promised Bo my one-pager by Friday"."""
    by = _BY.search(said)
    words = date_words(by["day"]) if by else []
    day = match(words, 0, context.now) if words else None
    text = said[: by.start()] if by and day and day.on and day.end == len(words) else said
    given = _GIVEN.match(text)
    if given is None:
        return text
    rest = text[given.end() :]
    names, behind, _ = people(rest, context)
    if not names:
        behind = _TO_THEM.sub("", rest)
    return text if not names and rest[:1].isupper() else _TO_DO.sub("", behind.strip(" ,:-")) or rest


def _of_a_letter(words: str, context: Context) -> bool:
    """Whether a plan speaks of a letter that waits: by its number, or by doing herself what the letter is for."""
    tokens = lex(words, context)
    waiting = {draft.n for draft in context.digest.drafts}
    named = any(token.role is Role.ITEM and token.sort == "name" and token.items & waiting for token in tokens)
    numbered = any(
        token.role is Role.ITEM
        and token.sort in ("number", "group", "rest")
        and (at + 1 == len(tokens) or tokens[at + 1].role is not Role.UNKNOWN)
        for at, token in enumerate(tokens)
    )
    return numbered or bool(named and _MYSELF.search(words))


def answered(sentence: str, context: Context) -> tuple[Action, ...] | None:
    """Such as "already answered Dana", "I wrote back to Ana yesterday", where no letter to them waits."""
    hit = _ANSWERED.match(sentence)
    names, _, _ = people(hit["rest"], context) if hit else ([], "", "")
    if not names or sentence.rstrip().endswith("?") or set(names) & {draft.to for draft in context.digest.drafts}:
        return None
    return tuple(Note(partner=name, text=re.sub(r"(?i)^(?:i |we )", "", sentence).strip(" .")) for name in names)


PLANS: tuple[Callable[[str, Context], tuple[Action, ...] | None], ...] = (promise, answered)
