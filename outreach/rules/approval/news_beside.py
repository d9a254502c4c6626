"""News of clients and answers to questions in one breath with verdicts on letters: "send both LP came Monday and it's fine to tell Neil".

Law: a sentence is cut only where each part is clear by itself: what became of a client, a leave, the answer to a question, or a verdict on letters that
are named or meant as a group. A condition, a doubt or a word too many in any part leaves the sentence whole.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from outreach.model.command import Hold, Label, SetConsent, SetOutcome
from outreach.rules.approval.clauses.chunks import Answer
from outreach.rules.approval.clauses.grammar import sentence
from outreach.rules.approval.clauses.lexer import lex
from outreach.rules.approval.clauses.references import spelled_out
from outreach.rules.approval.clauses.token import Context
from outreach.rules.approval.commands.found import Found
from outreach.rules.approval.commands.taken_out import take
from outreach.rules.approval.told.client_commands import clients
from outreach.rules.approval.told.clients_meant import with_client
from outreach.rules.approval.whole.bare_words import drops, sends
from outreach.rules.approval.words.counting import MEASURES
from outreach.rules.approval.words.lexicon import Role

_JOINT = re.compile(r"(?i)\s*[,;-]\s+(?:(?:and|but|so|then|y|pero)\s+)*|\s+(?:and|but|so|then|y|pero)\s+(?:so |then )?")
_SPACE = re.compile(r"\s+")
_OPEN = re.compile(
    r"(?i)\b(?:if|unless|when|once|until|till|after|before|because|since|as|that|than|or|nor|not|never|only|except|for|to|of|from|with|about|re|on|at|by|in|the|a|my|his|her|their|is|si|cuando|hasta|para|de|a|con)\W*$"
)
"""Behind these a clause is not over."""
_QUESTION = re.compile(r"(?i)^\W*(?:(?:and|y)\s+)?q\d{1,2}\b")
_NUMBERED = re.compile(r"(?i)(?<![\w-])#?\d{1,2}:? (?:yes|yep|ok|okay|no|nope|later|send|skip|sí)\b")
_ALL_WELL = re.compile(
    r"(?i)(?:it's |it is |and )*(?:all|everything)(?:'s| is| are|'re)?(?: \w+)? (?:good|fine|ok|okay|well|set|right|great|perfect|done|clear)[\s.!]*|todo (?:est[aá] )?bien[\s.!]*"
)
_MOST = 14
"""In so many places a sentence is tried; nobody tells more in one."""
_VERDICTS = frozenset({Role.YES, Role.MILD, Role.NO, Role.NOT, Role.LATER, Role.HOLD})
_DOUBTS = frozenset({Role.UNKNOWN, Role.HEDGE, Role.CONDITION, Role.ASKING, Role.RETRACTION, Role.CORRECTION, Role.MATTER})


def told_apart(said: str, context: Context) -> list[str]:
    """The sentence, or its parts where each of them is clear by itself.

    >>> from datetime import date
    >>> from outreach.model.digest import Digest, ShownDraft, ShownReferral
    >>> from outreach.rules.approval.names.names import index
    >>> from outreach.rules.approval.days.spans import Now
    >>> drafts = (ShownDraft(n=1, to="Ann Poe", email="a@p.example"), ShownDraft(n=2, to="Bea Dunn", email="b@r.example"))
    >>> known = (ShownReferral(code="R-1", initials="L.P.", partner="Ann Poe"),)
    >>> digest = Digest(id="D", date=date(2026, 11, 18), drafts=drafts, referrals=known)
    >>> context = Context(digest=digest, names=index(digest), now=Now(today=digest.date))
    >>> told_apart("send both LP came in Monday", context), told_apart("L.P. never called and you can send everything", context)
    (['send both', 'LP came in Monday'], ['L.P. never called', 'you can send everything'])
    >>> told_apart("send both if LP came in Monday", context), told_apart("LP booked, and 2 I am not sure of", context)
    (['send both if LP came in Monday'], ['LP booked, and 2 I am not sure of'])
    """
    if '"' in said or said.rstrip().endswith("?"):
        return [said]
    spoken = with_client(spelled_out(said, context), context)
    if not (clients(spoken, context) or context.digest.questions):
        return [said]
    parts = _parts(said, context)
    return [said] if not parts or _of_the_leave(parts, context) else parts


def _of_the_leave(parts: Sequence[str], context: Context) -> bool:
    """Such as "L.M. signed, so yes for Dr Stein": a verdict on nobody but the one who may be told may be of the leave, and not of the letter."""
    told = {action.partner for part in parts for action in _taken(part, context).actions if isinstance(action, SetConsent)}
    theirs = frozenset(draft.n for draft in context.digest.drafts if draft.to in told)
    named = [[token for token in lex(part, context) if token.role is Role.ITEM] for part in parts if not _news(part, context)]
    return any(tokens and all(token.sort == "name" and token.items <= theirs for token in tokens) for tokens in named)


def _parts(said: str, context: Context) -> list[str]:
    """The clear parts of a text, or none where it cannot be cut into such."""
    joints = [(hit.start(), hit.end()) for hit in _JOINT.finditer(said) if hit.start()]
    heads = [(hit.start(), hit.end()) for hit in _SPACE.finditer(said) if _begins(said, hit, context)]
    for end, start in islice(sorted({*joints, *heads}), _MOST):
        left, right = said[:end], said[start:]
        if _OPEN.search(left) or not _clear(left, context):
            continue
        behind = [right] if _clear(right, context) else _parts(right, context)
        if behind and (_news(left, context) or any(_news(part, context) for part in behind)):
            return [left, *behind]
    return []


def _begins(said: str, gap: re.Match[str], context: Context) -> bool:
    """Whether a client's name stands behind a gap, or a letter's number with its verdict, or before it the plain answer to a question."""
    behind = said[gap.end() :]
    word = spelled_out(behind.split(maxsplit=1)[0], context) if behind else ""
    if _NUMBERED.match(behind):
        return said[: gap.start()].rpartition(" ")[2].casefold() not in MEASURES
    answered = _QUESTION.match(said) and re.search(r"(?i)\bq\d{1,2}\W+(?:\w+\W+){0,3}\w+$", said[: gap.start()])
    return bool(clients(word, context)) or bool(
        answered and re.match(r"(?i)(?:send|skip|approve|drop|all|both|the rest|#?\d)\b", behind)
    )


def _clear(part: str, context: Context) -> bool:
    return _news(part, context) or _judges(part, context)


def _news(part: str, context: Context) -> bool:
    """Whether a part tells of clients or answers a question, and says nothing else."""
    found = _taken(part, context)
    told = bool(found.actions) and all(isinstance(action, Hold | Label | SetConsent | SetOutcome) for action in found.actions)
    return told and not (found.left.strip(" .,!") or _NUMBERED.search(part))


def _taken(part: str, context: Context) -> Found:
    return take(with_client(spelled_out(part, context), context), context)


def _judges(part: str, context: Context) -> bool:
    """Whether a part is nothing but clear verdicts on letters; "all good" beside news may mean the news."""
    if _ALL_WELL.fullmatch(part.strip()):
        return False
    tokens = lex(part, context)
    read = sentence(tokens)
    roles = {token.role for token in tokens}
    clear = bool(read.said) and all(found.verdict.answer is not Answer.ASK for found in read.said)
    the_one = read.bare is not None and len(context.numbers) == 1 and (sends(tokens) or drops(tokens))
    return (clear or the_one) and not (read.doubt or read.lost or roles & _DOUBTS) and not roles.isdisjoint(_VERDICTS)
