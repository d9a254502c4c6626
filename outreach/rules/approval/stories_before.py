"""What is told before a decision that follows from it: "Leila is away until the 1st but reads everything, so 1 can go", "he called, so stop his letter".

Law: the decision must be clear by itself, and what leads up to it may name no letter that is not decided. Before a no or a later anything may be told; before
a yes only what doubts nothing, changes nothing, decides nothing and is nothing that she herself has still to do. What is news is told for itself.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import islice

from outreach.model.command import Action, Met, Note, Record, SetOutcome
from outreach.rules.approval.clauses.chunks import Answer
from outreach.rules.approval.clauses.grammar import sentence
from outreach.rules.approval.clauses.idioms import told_in_full
from outreach.rules.approval.clauses.lexer import lex
from outreach.rules.approval.clauses.token import Context, Token
from outreach.rules.approval.commands.taken_out import take
from outreach.rules.approval.words.lexicon import Role
from outreach.rules.approval.words.sentences import LONGEST_SENTENCE

_SO = re.compile(
    r"(?i)(?:[,;]|\s-|\.\.\.?)\s*(?:and\s+)?(?:so|hence|therefore|thus|that's why|which is why|así que|por eso|por lo que|entonces)[,:]?\s+(?!that\b|much\b|far\b|many\b|long\b)"
)
_THEIRS = re.compile(
    r"(?i)\b(?:(?:her|his|their|that|this|the) (?:letter|one|draft|e-?mail|note)|hers|theirs|su carta|la suya|his(?=\s+(?:can|may|should|is|goes|waits|too|please|pls|now|then|today|yes|no|ok)\b|\W*$)|it|that|this)\b(?!')"
)
_REFUSED = (Answer.NO, Answer.LATER)
_TELLS = frozenset({Role.ITEM, Role.UNKNOWN, Role.FILL, Role.AUXILIARY, Role.AND, Role.BUT, Role.DATE, Role.THANKS})
_GROUPS = frozenset({"group", "rest", "none"})
_OWN = frozenset({"i", "we"})
_TO_DO = frozenset("'ll will must need have should shall 'd want".split())  # noqa: SIM905
"""Behind "I" these tell what she will do first."""
_HEARSAY = frozenset("may says said thinks told tells insists likes liked loves loved approves approved dice piensa".split())  # noqa: SIM905
"""What may be, and what somebody else says, is not what she decides."""
_ORDERS = frozenset(["go", "send", "mail", "post"])
_HEARS = frozenset("hear have get know receive read see".split())  # noqa: SIM905
_ORDINAL = re.compile(r"the \d{1,2}(?:st|nd|rd|th)")
_CLEAR = frozenset(
    {
        Role.YES,
        Role.MILD,
        Role.NO,
        Role.LATER,
        Role.HOLD,
        Role.NOT,
        Role.YET,
        Role.ITEM,
        Role.DATE,
        Role.AND,
        Role.FILL,
        Role.AUXILIARY,
        Role.THANKS,
    }
)

_NEWS = (Met, Record, SetOutcome)
_MOST = 4
"""So often a sentence is tried."""

Part = tuple[str, int | None]
"""A sentence with the number that opens its line."""


def without_stories(parts: Sequence[Part], context: Context) -> list[Part]:
    """The parts, with the decision alone where a story led up to it.

    >>> from datetime import date
    >>> from outreach.model.digest import Digest, ShownDraft
    >>> from outreach.rules.approval.names.names import index
    >>> from outreach.rules.approval.days.spans import Now
    >>> drafts = (ShownDraft(n=1, to="Dr. Ann Poe", email="a@p.example"), ShownDraft(n=2, to="Bea Dunn", email="b@r.example"))
    >>> digest = Digest(id="D", date=date(2026, 11, 18), drafts=drafts)
    >>> context = Context(digest=digest, names=index(digest), now=Now(today=digest.date))
    >>> def told(part): return [said for said, _ in without_stories([(part, None)], context)]
    >>> told("Bea is in court tomorrow, so hers today please"), told("Ann has called, so stop her letter")
    (['2 today please'], ['stop 1'])
    >>> told("Bea is in court, so ask me again on Friday"), told("Bea may be in court, so 2 can go"), told("Bea is out, so 1 can go")
    (['2: ask me again on Friday'], ['Bea may be in court, so 2 can go'], ['Bea is out, so 1 can go'])
    """
    return [(said, head) for part, head in parts for said in _told(part, context)]


def _told(part: str, context: Context) -> list[str]:
    """What is left of one sentence: the decision alone, news and decision each for itself, or the sentence as it is."""
    if '"' in part or part.rstrip().endswith("?") or len(part) > LONGEST_SENTENCE:
        return [part]
    for joint in islice(_SO.finditer(part), _MOST):
        story, decision = part[: joint.start()], part[joint.end() :]
        told = told_in_full(lex(story, context))
        order = _with_its_letter(decision, _letters(told), context)
        said = _decided(order, context)
        if not said or not _leads_up(told, said):
            continue
        news = take(story, context)
        if all(isinstance(action, Note) for action in news.actions):
            return [order]
        ours = any(token.text in _OWN for token in told)  # "full until March" may be anybody
        known = all(isinstance(action, _NEWS) and (ours or not _of_nobody(action)) for action in news.actions)
        if known and not news.left:
            return [story, order]
    return [part]


def _of_nobody(action: Action) -> bool:
    return isinstance(action, Record) and action.partner is None


def _with_its_letter(decision: str, named: frozenset[int], context: Context) -> str:
    """A decision about "hers" or "it", or an order that names none, with the number of the one letter of which was told."""
    tokens = lex(decision, context)
    if len(named) != 1 or any(token.role is Role.ITEM for token in tokens):
        return decision
    n = next(iter(named))
    order = _THEIRS.sub(str(n), decision, count=1)
    granted = [token for token in tokens if token.role in (Role.YES, Role.MILD)]
    ordered = any(token.text.split()[0] in _ORDERS for token in granted)
    return order if order != decision or (granted and not ordered) else f"{n}: {decision}"


def _decided(order: str, context: Context) -> Mapping[int, Answer]:
    """What clear verdicts say of each letter; nothing where a word of them is no verdict, letter, day or courtesy."""
    tokens = told_in_full(lex(order, context))
    if not all(token.role in _CLEAR for token in tokens) or take(order, context).left != order:
        return {}
    read = sentence(lex(order, context))
    vague = any(found.items.general or found.items.rest or found.items.unsure or found.items.without for found in read.said)
    answers = {n: found.verdict.answer for found in read.said for n in found.items.numbers}
    doubted = read.doubt or read.lost or vague or Answer.ASK in answers.values()
    return {} if doubted else answers


def _leads_up(told: Sequence[Token], said: Mapping[int, Answer]) -> bool:
    """Whether a story names no other letter than those decided, and before a yes doubts and decides nothing."""
    counted = any(token.role is Role.ITEM and token.sort in _GROUPS and not token.items <= said.keys() for token in told)
    if counted or not _letters(told) <= said.keys():
        return False
    if all(answer in _REFUSED for answer in said.values()):
        return not any(token.role in (Role.YES, Role.EXCEPT, Role.RETRACTION) for token in told)
    still = any(token.text in _OWN for token in told) and any(token.text in _TO_DO for token in told)
    still = still or any(token.text in _HEARSAY for token in told)
    still = still or (any(token.text in _HEARS for token in told) and any(token.text.startswith("on ") for token in told))
    return not still and all(
        token.role in _TELLS or _told_of_a_day(token) or _deadline(told, at) for at, token in enumerate(told)
    )


def _told_of_a_day(token: Token) -> bool:
    """Such as "he asked me on the 24th", "she is back": whom she is, and when something was, doubts nothing."""
    return token.role is Role.MATTER and (token.text in ("me", "back") or token.date is not None)


def _deadline(told: Sequence[Token], at: int) -> bool:
    """Such as "Ann should hear from me before the 20th": what somebody must have by a day tells of haste."""
    behind = told[at + 1 : at + 2]
    heard = any(token.text in _HEARS for token in told)
    ordinal = told[at].role is Role.MATTER and _ORDINAL.fullmatch(told[at].text) is not None
    before = told[at].text == "before" and any(token.date or _ORDINAL.fullmatch(token.text) for token in behind)
    return heard and (ordinal or before or (told[at].text == "should" and any(token.text in _HEARS for token in behind)))


def _letters(tokens: Sequence[Token]) -> frozenset[int]:
    return frozenset(n for token in tokens if token.role is Role.ITEM and token.sort not in _GROUPS for n in token.items)
