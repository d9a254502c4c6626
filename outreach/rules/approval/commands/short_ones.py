"""Short commands, clause by clause: "R-26 booked", "Q1 spam", "J.F. signed for Dr Poe to know", and what is left of their sentence.

Law: a sentence that answers one question, tells of one client or gives one leave is read as one; else each clause is for itself. A condition or a
hedge beside them turns what would be recorded into a question; numbers that are letters stay for the grammar of verdicts.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from outreach.model.command import Action, Ask, Label, Record, SetConsent, SetOutcome, Show
from outreach.rules.approval.clauses.chunks import Answer
from outreach.rules.approval.clauses.grammar import sentence
from outreach.rules.approval.clauses.lexer import lex
from outreach.rules.approval.clauses.token import Context
from outreach.rules.approval.commands.found import Found
from outreach.rules.approval.commands.joints import QUESTION_ID, joints
from outreach.rules.approval.told.asked_instead import asked, still_open
from outreach.rules.approval.told.became_of_them import told_of
from outreach.rules.approval.told.client_commands import before_leave, clients, consent, outcome, untold
from outreach.rules.approval.told.clients_meant import spoken_of
from outreach.rules.approval.told.consent_answers import asks_for_leave, leave_or_question, told_of_leave
from outreach.rules.approval.told.open_questions import answered, answered_else
from outreach.rules.approval.told.question_labels import label, left_open
from outreach.rules.approval.told.questions_meant import meant
from outreach.rules.approval.whole.bare_words import drops, of_the_one
from outreach.rules.approval.whole.standing_orders import show
from outreach.rules.approval.words.lexicon import Role

Recogniser = Callable[[str, Context], tuple[Action, ...] | None]

_CLAUSE: tuple[Recogniser, ...] = (show, leave_or_question, outcome, told_of_leave, untold, answered, label, left_open)
_ALIKE = re.compile(r"(?i)\W*q\d{1,2}(?:\s*(?:,|and|&|y|\+|/)\s*q\d{1,2})+(?!.*\bq\d)")
"""Several questions that are answered alike, "Q1 and Q2 are spam"; not "Q1 yes, Q2 no"."""
_TURNED_ROUND = re.compile(r"(?i)\b(?:but|except|only|unless|pero|salvo|solo)\b")
_WAITS = re.compile(r"(?i)(?:but |and )?(?:if|once|when|as soon as|after|until|si|cuando)\b")
"""A sentence that begins so makes a condition of all that follows."""
_TIME = re.compile(r"(?i)\b\d{1,2}(?::\d\d)?\s?(?:am|pm|a\.m\.?|p\.m\.?|o'clock|h)\b")
_COUNTED = re.compile(
    r"(?i)\b(?:\d{1,2}|two|three|four|five|six|seven)(?: (?:other|more|new|good|different))?(?! (?:letters|drafts|mails|emails|notes|ones|others|goes|needs|looks|sounds|reads|is|has|was)\b) [a-z]{3,}s\b"
)
"""How many of something, in news of a client: "gave him two other names"."""


def short_ones(text: str, context: Context) -> Found:
    """Short commands, clause by clause; first the sentence as one, where it answers one question."""
    whole = label(text, context)
    if (
        whole
        and any(isinstance(action, Label | Record | SetConsent) or _asks_leave(action, context) for action in whole)
        and (_ALIKE.match(text) or len(re.findall(r"(?i)\bq\d", text)) <= 1)
        and not _numbers(_said_of_it(text, context), context)
        and not _judges_further(text, context)
        and not any(
            isinstance(action, Label) for action in whole if any(clients(text[joint.end() :], context) for joint in joints(text))
        )
        and not _speaks_further(text, context)
    ):
        return Found(actions=whole, left="", context=context)
    open_one = answered(text, context)
    if open_one:
        return Found(actions=open_one, left="", context=context)
    leave = leave_or_question(text, context)
    if (
        leave
        and (isinstance(leave[0], SetConsent) or _WAITS.match(text) or _TURNED_ROUND.search(text))
        and len(clients(text, context)) == 1
        and not _numbers(text, context)
    ):
        return Found(actions=(*before_leave(text, context), *leave), left="", context=context)
    became = outcome(text, context)
    of_one = became and isinstance(became[0], SetOutcome) and len(clients(text, context)) == 1 and _alone(text, context)
    if became and of_one and not any(answered_else(text[joint.end() :], context) for joint in joints(text)):
        return Found(actions=became, left="", context=context)
    spans = [0, *(place for joint in joints(text) for place in (joint.start(), joint.end())), len(text)]
    actions: list[Action] = []
    left: list[str] = []
    idle = False
    for start, end in zip(spans[::2], spans[1::2], strict=True):
        clause = text[start:end]
        known = _CLAUSE if QUESTION_ID.search(clause) or not QUESTION_ID.search(text) else _CLAUSE[:-2]
        here = replace(context, about=spoken_of(text[:start], context) or context.about)
        taken = next((found for recogniser in known if (found := recogniser(clause, here)) is not None), None)
        if taken is None or (_explains_a_kind(actions) and all(isinstance(action, Ask) for action in taken)):
            left.append(text[spans[spans.index(start) - 1] : end] if start and left else clause)
        else:
            actions.extend(taken)
            idle = idle or not taken
    placed = any(isinstance(each, Ask) and QUESTION_ID.match(str(each.item)) for each in actions)
    actions = [each for each in actions if not (placed and isinstance(each, Ask) and each.item in ("consent", "outcome"))]
    if idle and not actions:
        return Found(actions=(), left="".join(left), context=context)
    return _remainder(tuple(actions), "".join(left), text, context)


def _explains_a_kind(before: Sequence[Action]) -> bool:
    """Whether the clause before gave a letter its kind, "4 isn't a referral": what only raises a question behind it tells why."""
    return bool(before) and isinstance(before[-1], Label) and isinstance(before[-1].item, int)


def _speaks_further(text: str, context: Context) -> bool:
    """Whether another question is answered behind the first: "Janet yes, the newsletter no"."""
    about = {
        named.question.id for start in (0, *(joint.end() for joint in joints(text))) if (named := meant(text[start:], context))
    }
    return len(about) > 1


def _said_of_it(text: str, context: Context) -> str:
    """A sentence without the words that name a question: "the billing one is an invoice" counts nothing."""
    named = meant(text, context)
    return named.rest if named else text


def _asks_leave(action: Action, context: Context) -> bool:
    """Whether a question about a leave is what is asked back, "Q2: yes, but only that she comes"."""
    asked = next((each for each in context.digest.questions if isinstance(action, Ask) and each.id == action.item), None)
    return asked is not None and asks_for_leave(asked, context) is not None


def _judges_further(text: str, context: Context) -> bool:
    """Whether a letter is judged behind the answer to a question: "Q1 no, the letter can go"."""
    joint = next(iter(joints(text)), None)
    said = sentence(lex(text[joint.end() :], context)).said if joint and not told_of(text[joint.end() :]) else ()
    return any(found.verdict.answer is not Answer.ASK for found in said)


def _alone(text: str, context: Context) -> bool:
    """Whether a sentence speaks of nothing but one client: no draft, no question, no leave, no order to drop a letter."""
    ordered = any(_drops(text[joint.end() :], context) for joint in joints(text))
    return not (_numbers(text, context) or QUESTION_ID.search(text) or ordered) and consent(text, context) is None


def _of_its_letter(left: str, text: str, context: Context) -> str:
    """Such as ", don't send it" behind "M.K. never came, so the letter to Bea would be odd": the order, with the one letter that it is for."""
    order = left.strip(" ,")
    named = frozenset(n for token in lex(text, context) if token.role is Role.ITEM and token.sort == "name" for n in token.items)
    return f"{min(named)}: {order}" if len(named) == 1 and _drops(order, context) else left


def _drops(text: str, context: Context) -> bool:
    """Whether a text is an order to send no letter, whoever is told of beside it: "so don't send it"."""
    return drops(lex(text, context))


def _numbers(text: str, context: Context) -> bool:
    return any(
        token.role is Role.ITEM and token.sort in ("number", "spelled")
        for token in lex(_COUNTED.sub("some", _TIME.sub("", text)), context)
    )


def _remainder(actions: tuple[Action, ...], left: str, text: str, context: Context) -> Found:
    """What stands beside short commands: verdicts on numbers stay, a condition makes the commands questions, other remarks go."""
    if not actions:
        return Found(actions=(), left=text, context=context)
    roles = {token.role for token in lex(left, context)}
    if roles & {Role.CONDITION, Role.HEDGE} and not _numbers(left, context):
        actions = tuple(asked(action) for action in actions)
    if left.strip(" ,.;!") and not _numbers(left, context):
        actions = tuple(map(still_open, actions))
    verdicts = sentence(lex(left, context)).said
    if any(isinstance(action, Show) for action in actions) and all(found.verdict.chosen for found in verdicts):
        return Found(actions=actions, left="", context=context)  # "why 1 and 4 please"
    if any(isinstance(action, Ask) and action.item == "outcome" for action in actions):
        verdicts = tuple(found for found in verdicts if not (found.items.general or found.items.rest))
    undecided = all(found.verdict.answer is Answer.ASK for found in verdicts)
    refused = any(found.verdict.answer in (Answer.NO, Answer.LATER) for found in verdicts) or _drops(left, context)
    if left.strip() and undecided and _TURNED_ROUND.search(text):
        actions = tuple(asked(action) if isinstance(action, SetConsent) else action for action in actions)
    return Found(
        actions=actions,
        left=_of_its_letter(left, text, context)
        if _numbers(left, context) or (verdicts and not roles & {Role.UNKNOWN, Role.NOT}) or refused or of_the_one(left, context)
        else "",
        context=context,
    )
