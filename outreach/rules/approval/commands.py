"""Everything in a sentence that is no verdict on a draft, taken out of it; what is left goes to the grammar of verdicts.

Law: a command that takes free text ("note", "met") begins at the head of a sentence or behind a comma and runs to its end, up to
verdicts that are clear by themselves; a short one ("R-26 booked", "Q1 spam") is one clause. A question commands nothing. A
condition anywhere in the sentence turns what would be recorded into a question.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from outreach.model.command import Action, Ask, Edit, Label, Record, SetConsent, SetOutcome, Show
from outreach.rules.approval.clauses.chunks import Answer
from outreach.rules.approval.clauses.grammar import sentence
from outreach.rules.approval.clauses.lead_ins import behind_politeness, interjection, tells_on, tells_why
from outreach.rules.approval.clauses.lexer import lex
from outreach.rules.approval.clauses.token import Context
from outreach.rules.approval.edits.changes_said import change, set_against
from outreach.rules.approval.told.alike import each_for_itself
from outreach.rules.approval.told.asked_instead import asked, only_if, still_open
from outreach.rules.approval.told.became_of_them import told_of
from outreach.rules.approval.told.clear_tails import clear_behind, only_listed, tails
from outreach.rules.approval.told.client_commands import before_leave, clients, consent, outcome, untold
from outreach.rules.approval.told.consent_answers import asks_for_leave, told_of_leave
from outreach.rules.approval.told.details_told import DETAILS
from outreach.rules.approval.told.meetings_told import MEETINGS
from outreach.rules.approval.told.new_partners import new_partner
from outreach.rules.approval.told.news_commands import NEWS
from outreach.rules.approval.told.open_questions import answered, answered_else
from outreach.rules.approval.told.people_commands import PEOPLE, REMARKS
from outreach.rules.approval.told.plans_told import PLANS
from outreach.rules.approval.told.practice_commands import PRACTICE
from outreach.rules.approval.told.profile_commands import NO_ENTRY
from outreach.rules.approval.told.question_labels import label, left_open, no_referral, work
from outreach.rules.approval.told.questions_meant import meant
from outreach.rules.approval.told.referrals_told import CLIENTS
from outreach.rules.approval.told.silence_commands import SILENCE
from outreach.rules.approval.told.ticked_off import ticked_off
from outreach.rules.approval.told.ties_said import TIES
from outreach.rules.approval.whole.bare_words import of_the_one
from outreach.rules.approval.whole.letter_of_them import spared
from outreach.rules.approval.whole.standing_orders import hold, show, undo
from outreach.rules.approval.words.lexicon import Role

Recogniser = Callable[[str, Context], tuple[Action, ...] | None]

_WHOLE: tuple[Recogniser, ...] = (
    *(*DETAILS, new_partner, change, hold, work, *TIES),
    *(*SILENCE, *PEOPLE, *CLIENTS, *MEETINGS, *NEWS, *PRACTICE, *PLANS, undo, *REMARKS),
)
_CLAUSE: tuple[Recogniser, ...] = (show, consent, outcome, told_of_leave, untold, answered, label, left_open)
_JOINT = re.compile(r"(?i)(?:\s*[,;]\s*(?:and |but |then |also |y )*|\s+(?:and|but|then|y)\s+(?:then |also )?)")

_JOINT_OR_ID = re.compile(
    _JOINT.pattern
    + r"|(?<!\bto)(?<!\bfor)(?<!\bon)(?<!\bin)(?<!\bby)(?<!\bof)(?<!\ba)(?<!\bno)(?<!\band)(?<!\by)(?<!\bni)(?<!\bor)(?<!\bnor)(?<!neither)(?<!\bre)(?<!\bla)(?<!answer)(?<!about)(?<!except)(?<!\bbut)\s+(?=[Qq]\d{1,2}:?\s+\w)"
)
_CODE = re.compile(r"[RrQqCcPp]-?\d+\b|(?:[A-Z]\.){2,}")
_CODE_BEFORE = re.compile(r"(?:\b[RrQqCcPp]-?\d+|(?:[A-Z]\.){2,})\s*$")
_ANSWERED_BEFORE = re.compile(r"(?i)\b(?:yes|yep|no|nope|ok|sí|si)\s+(?:to|on|for|a|para)\s+q\d{1,2}\s*$")
_MOST_CLAUSES = 40
"""A sentence with more clauses is nobody's; the bound keeps the time linear."""
_ALIKE = re.compile(r"(?i)\W*q\d{1,2}(?:\s*(?:,|and|&|y|\+|/)\s*q\d{1,2})+(?!.*\bq\d)")
"""Several questions that are answered alike, "Q1 and Q2 are spam"; not "Q1 yes, Q2 no"."""
_TURNED_ROUND = re.compile(r"(?i)\b(?:but|except|only|unless|pero|salvo|solo)\b")
_QUESTION_ID = re.compile(r"(?i)\bq\d|\bquestion (?:\d|one|two|three)")

_ASIDE = re.compile(r"(?i)^(?:(?:btw|by the way|ps|p\.s\.|one more thing)\b[,:]?\s+)+")
_WAITS = re.compile(r"(?i)(?:but |and )?(?:if|once|when|as soon as|after|until|si|cuando)\b")
"""A sentence that begins so makes a condition of all that follows."""
_WAITS_FOR = re.compile(r"(?i)(?:but |and )?(?:if|unless|in case|as soon as|si|en caso)\b")
"""Before an order these make it wait for something."""
_TIME = re.compile(r"(?i)\b\d{1,2}(?::\d\d)?\s?(?:am|pm|a\.m\.?|p\.m\.?|o'clock|h)\b")
_COUNTED = re.compile(
    r"(?i)\b(?:\d{1,2}|two|three|four|five|six|seven)(?: (?:other|more|new|good|different))?(?! (?:letters|drafts|mails|emails|notes|ones|others|goes|needs|looks|sounds|reads|is|has|was)\b) [a-z]{3,}s\b"
)
"""How many of something, in news of a client: "gave him two other names"."""
_ENTIRE: tuple[Recogniser, ...] = (hold, undo)
"""These weigh their whole sentence, whatever clear verdicts stand at its end."""
_FURTHER: tuple[Recogniser, ...] = (*SILENCE, *PEOPLE, *MEETINGS, ticked_off)
"""Behind these the next command may begin in the same sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The commands of one sentence, what is left of it, and the context with the drafts as edited."""

    actions: tuple[Action, ...]
    left: str
    context: Context


def take(text: str, context: Context) -> Found:
    """Take the commands out of one sentence."""
    text = each_for_itself(_ASIDE.sub("", text))
    if text.rstrip().endswith("?"):
        shown = show(text, context) or (label(text, context) if _QUESTION_ID.match(text) else None)
        return Found(actions=shown or (), left="" if shown else text, context=context)
    heads = {0: 0, **{joint.end(): joint.start() for joint in _joints(text)}}
    orders = {start + behind_politeness(text[start:]): end for start, end in heads.items()}
    for start, end in sorted({**orders, **heads}.items()):
        if tells_on(text, start) or no_referral(text) or (start not in heads and not _orders(text[start:], context)):
            continue
        taken = _whole(text[start:], context)
        if taken and _WAITS_FOR.match(text[:start]):
            taken = replace(taken, actions=tuple(map(only_if, taken.actions)))
        if taken and NO_ENTRY in taken.actions:
            beside = _clauses(text, context)
            return replace(beside, actions=(*beside.actions, NO_ENTRY))
        if taken:
            before = text[:end]
            first = _clauses(
                "" if interjection(before, context) or tells_why(before, taken.actions, context) else before, context
            )
            left = ", ".join(part for part in (first.left.strip(" ,"), taken.left) if part)
            return Found(actions=(*first.actions, *taken.actions), left=left, context=taken.context)
    return _clauses(text, context)


def _orders(text: str, context: Context) -> bool:
    """Whether a text is an order about somebody, or tells of somebody new."""
    return any(recogniser(text, context) for recogniser in (new_partner, *SILENCE, *PEOPLE))


def _joints(text: str) -> list[re.Match[str]]:
    """Where a clause may begin, outside quotation marks."""
    return [
        joint
        for joint in islice((_JOINT_OR_ID if _QUESTION_ID.search(text) else _JOINT).finditer(text), _MOST_CLAUSES)
        if text[: joint.start()].count('"') % 2 == 0
        and not (
            _CODE_BEFORE.search(text[: joint.start()])
            and _CODE.match(text[joint.end() :])
            and not _ANSWERED_BEFORE.search(text[: joint.start()])
        )
    ]


def _whole(text: str, context: Context) -> Found | None:
    """A command that runs to the end, without the clear verdicts behind it."""
    against = set_against(text, context) or ()
    if any(isinstance(action, Edit) for action in against):
        return Found(actions=against, left="", context=_edited(context, against))
    clear = next((joint for joint in tails(text, _joints(text)) if clear_behind(text, joint, context)), None)
    for recogniser in _WHOLE:
        direct = clear and (recogniser in _ENTIRE or clear[0].strip(" ,").lower() in ("and", "y"))
        listed = (
            clear and direct and only_listed(text[clear.end() :], context, beside=recogniser is undo)
        )  # "undo 1 and 4 please"
        tail = None if listed or recogniser is new_partner else clear
        if tail and recogniser in _ENTIRE and recogniser(text, context) is None:
            continue
        body = text[: tail.start()] if tail else text
        behind = _another(body, context) if recogniser in _FURTHER else None
        first = recogniser(body[: behind.start()], context) if behind else None
        actions = first or recogniser(body, context)
        if actions is None:
            continue
        turned = spared(body, actions, context) if recogniser in MEETINGS else None
        if turned:
            actions = (*(recogniser(body[: turned[0].start()], context) or actions), *turned[1])
        here = _edited(context, actions)
        further = take(body[behind.end() :], here) if behind and first else Found(actions=(), left="", context=here)
        rest = _clauses(text[tail.end() :], further.context) if tail else Found(actions=(), left="", context=further.context)
        left = ", ".join(part for part in (further.left, rest.left) if part)
        return Found(actions=(*actions, *further.actions, *rest.actions), left=left, context=rest.context)
    return None


def _another(text: str, context: Context) -> re.Match[str] | None:
    """Where, behind a meeting or a pause, the next of its kind begins: "met Rosa today, met Omar yesterday"."""
    return next(
        (
            joint
            for joint in _joints(text)
            if any(
                (found := recogniser(text[joint.end() :], context)) and not isinstance(found[0], Ask)
                for recogniser in (*_FURTHER, outcome)
            )
        ),
        None,
    )


def _edited(context: Context, actions: Sequence[Action]) -> Context:
    """The context in which later changes of the same answer find the draft as changed already."""
    texts = {action.item: action.text for action in actions if isinstance(action, Edit)}
    if not texts:
        return context
    drafts = tuple(replace(draft, body=texts.get(draft.n, draft.body)) for draft in context.digest.drafts)
    return replace(context, digest=replace(context.digest, drafts=drafts))


def _clauses(text: str, context: Context) -> Found:
    """Short commands, clause by clause; first the sentence as one, where it answers one question."""
    whole = label(text, context)
    if (
        whole
        and any(isinstance(action, Label | Record | SetConsent) or _asks_leave(action, context) for action in whole)
        and (_ALIKE.match(text) or len(re.findall(r"(?i)\bq\d", text)) <= 1)
        and not _numbers(_said_of_it(text, context), context)
        and not _judges_further(text, context)
        and not _speaks_further(text, context)
    ):
        return Found(actions=whole, left="", context=context)
    open_one = answered(text, context)
    if open_one:
        return Found(actions=open_one, left="", context=context)
    leave = consent(text, context)
    if (
        leave
        and (isinstance(leave[0], SetConsent) or _WAITS.match(text) or _TURNED_ROUND.search(text))
        and len(clients(text, context)) == 1
        and not _numbers(text, context)
    ):
        return Found(actions=(*before_leave(text, context), *leave), left="", context=context)
    became = outcome(text, context)
    of_one = became and isinstance(became[0], SetOutcome) and len(clients(text, context)) == 1 and _alone(text, context)
    if became and of_one and not any(answered_else(text[joint.end() :], context) for joint in _joints(text)):
        return Found(actions=became, left="", context=context)
    spans = [0, *(place for joint in _joints(text) for place in (joint.start(), joint.end())), len(text)]
    actions: list[Action] = []
    left: list[str] = []
    for start, end in zip(spans[::2], spans[1::2], strict=True):
        clause = text[start:end]
        known = _CLAUSE if _QUESTION_ID.search(clause) or not _QUESTION_ID.search(text) else _CLAUSE[:-2]
        taken = next((found for recogniser in known if (found := recogniser(clause, context)) is not None), None)
        if taken is None:
            left.append(text[spans[spans.index(start) - 1] : end] if start and left else clause)
        else:
            actions.extend(taken)
    return _remainder(tuple(actions), "".join(left), text, context)


def _speaks_further(text: str, context: Context) -> bool:
    """Whether another question is answered behind the first: "Janet yes, the newsletter no"."""
    about = {
        named.question.id for start in (0, *(joint.end() for joint in _joints(text))) if (named := meant(text[start:], context))
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
    joint = next(iter(_joints(text)), None)
    said = sentence(lex(text[joint.end() :], context)).said if joint and not told_of(text[joint.end() :]) else ()
    return any(found.verdict.answer is not Answer.ASK for found in said)


def _alone(text: str, context: Context) -> bool:
    """Whether a sentence speaks of nothing but one client: no draft, no question, no leave."""
    return not _numbers(text, context) and not _QUESTION_ID.search(text) and consent(text, context) is None


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
    if left.strip() and undecided and _TURNED_ROUND.search(text):
        actions = tuple(asked(action) if isinstance(action, SetConsent) else action for action in actions)
    return Found(
        actions=actions,
        left=left
        if _numbers(left, context) or (verdicts and not roles & {Role.UNKNOWN, Role.NOT}) or of_the_one(left, context)
        else "",
        context=context,
    )
