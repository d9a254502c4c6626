"""Everything in a sentence that is no verdict on a draft, taken out of it; what is left goes to the grammar of verdicts.

Law: a command that takes free text ("note", "met") begins at the head of a sentence or behind a comma and runs to its end, up to
verdicts that are clear by themselves; a short one ("R-26 booked", "Q1 spam") is one clause. A question commands nothing. A
condition anywhere in the sentence turns what would be recorded into a question.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from outreach.model.command import Action, Ask, Edit
from outreach.rules.approval.clauses.lead_ins import behind_politeness, interjection, tells_on, tells_why
from outreach.rules.approval.clauses.token import Context
from outreach.rules.approval.commands.found import Found
from outreach.rules.approval.commands.joints import QUESTION_ID, joints
from outreach.rules.approval.commands.requests import as_order
from outreach.rules.approval.commands.short_ones import short_ones
from outreach.rules.approval.edits.changes_said import change, set_against
from outreach.rules.approval.edits.clause_by_clause import by_clauses
from outreach.rules.approval.edits.in_one_breath import acted, in_one_breath
from outreach.rules.approval.told.alike import each_for_itself
from outreach.rules.approval.told.asked_instead import only_if
from outreach.rules.approval.told.clear_tails import clear_behind, only_listed, tails
from outreach.rules.approval.told.client_commands import outcome
from outreach.rules.approval.told.details_told import DETAILS
from outreach.rules.approval.told.meetings_told import MEETINGS
from outreach.rules.approval.told.new_partners import new_partner
from outreach.rules.approval.told.news_commands import NEWS
from outreach.rules.approval.told.openings_told import whose
from outreach.rules.approval.told.people_commands import PEOPLE, REMARKS
from outreach.rules.approval.told.plans_told import PLANS
from outreach.rules.approval.told.practice_commands import PRACTICE
from outreach.rules.approval.told.profile_commands import NO_ENTRY
from outreach.rules.approval.told.question_labels import label, no_referral, work
from outreach.rules.approval.told.referrals_told import CLIENTS
from outreach.rules.approval.told.silence_commands import SILENCE
from outreach.rules.approval.told.ticked_off import ticked_off
from outreach.rules.approval.told.ties_said import TIES
from outreach.rules.approval.whole.called_back import called_back
from outreach.rules.approval.whole.deeds_granted import with_deeds_as_letters
from outreach.rules.approval.whole.letter_of_them import spared, spared_for
from outreach.rules.approval.whole.standing_orders import hold, show, undo

Recogniser = Callable[[str, Context], tuple[Action, ...] | None]

_WHOLE: tuple[Recogniser, ...] = (
    called_back,
    *(*DETAILS, new_partner, change, hold, work, *TIES),
    *(*SILENCE, *PEOPLE, *CLIENTS, *MEETINGS, *NEWS, *PRACTICE, *PLANS, undo, *REMARKS),
)
_ASIDE = re.compile(
    r"(?i)^(?:(?:btw|by the way|ps|p\.s\.|one more thing|(?:random|quick|dumb|silly|stupid|side|one|another) (?:thing|question|note)|just curious|unrelated|(?:before|lest) i forget(?: it| again)?|while i (?:think of|remember) it|while (?:i'm|we're) at it|(?:one )?last thing|antes de que se me olvide)\b[,:]?\s+)+"
)
_SENDS = re.compile(
    r"(?i)(?:please |pls |also |then )*(?:send|approve|release|skip|drop|hold) (?:#?\d|both|all|the rest|everything|no\. ?\d|number)"
)
"""Behind a card of somebody new only an order in so many words is none of it, "Oak Clinic, 2 offices"."""
_RECORDED = re.compile(r"(?i)^(?:please |pls |and |also )*(?:record|log|note|register|write down|put down) that (?=(?:i|we)\b)")
"""What she did is recorded as what it is, "please record that I met Rosa"."""
_WAITS_FOR = re.compile(r"(?i)(?:but |and )?(?:if|unless|in case|as soon as|si|en caso)\b")
"""Before an order these make it wait for something."""
_ENTIRE: tuple[Recogniser, ...] = (hold, undo)
"""These weigh their whole sentence, whatever clear verdicts stand at its end."""
_FURTHER: tuple[Recogniser, ...] = (*SILENCE, *PEOPLE, *MEETINGS, ticked_off)
"""Behind these the next command may begin in the same sentence."""


def take(text: str, context: Context) -> Found:
    """Take the commands out of one sentence."""
    text = with_deeds_as_letters(each_for_itself(_RECORDED.sub("", _ASIDE.sub("", text))), context)
    text = as_order(text, context)
    if text.rstrip().endswith("?"):
        shown = show(text, context) or (label(text, context) if QUESTION_ID.match(text) else None)
        return Found(actions=shown or (), left="" if shown else text, context=context)
    breath = in_one_breath(text, context)
    if breath is not None:
        return Found(actions=acted(breath), left=breath.left, context=breath.context)
    heads = {0: 0, **{joint.end(): joint.start() for joint in joints(text)}}
    orders = {start + behind_politeness(text[start:]): end for start, end in heads.items()}
    for start, end in sorted({**orders, **heads}.items()):
        if tells_on(text, start) or no_referral(text) or (start not in heads and not _orders(text[start:], context)):
            continue
        taken = _whole(text[start:], context)
        if taken and _WAITS_FOR.match(text[:start]):
            taken = replace(taken, actions=tuple(map(only_if, taken.actions)))
        if taken and NO_ENTRY in taken.actions:
            beside = short_ones(text, context)
            return replace(beside, actions=(*beside.actions, NO_ENTRY))
        if taken:
            before = text[:end]
            first = short_ones(
                "" if interjection(before, context) or tells_why(before, taken.actions, context) else before, context
            )
            left = ", ".join(part for part in (first.left.strip(" ,"), taken.left) if part)
            return Found(actions=(*first.actions, *whose(text, taken.actions, context)), left=left, context=taken.context)
    found = short_ones(text, context)
    spares = spared_for(text, context) if found.left and not found.actions else ()
    return replace(found, actions=spares, left="") if spares else found


def _orders(text: str, context: Context) -> bool:
    """Whether a text is an order about somebody, or tells of somebody new."""
    return any(recogniser(text, context) for recogniser in (new_partner, *SILENCE, *PEOPLE))


def _whole(text: str, context: Context) -> Found | None:
    """A command that runs to the end, without the clear verdicts behind it."""
    against = by_clauses(text, context) or set_against(text, context) or ()
    if any(isinstance(action, Edit) for action in against):
        return Found(actions=against, left="", context=_edited(context, against))
    clear = next((joint for joint in tails(text, joints(text)) if clear_behind(text, joint, context)), None)
    for recogniser in _WHOLE:
        direct = clear and (recogniser in _ENTIRE or clear[0].strip(" ,").lower() in ("and", "y"))
        listed = (
            clear
            and direct
            and only_listed(text[clear.end() :], context, behind=text[: clear.start()] if recogniser is undo else "")
        )  # "undo 1 and 4 please"
        tail = _behind_a_card(text, context) if recogniser is new_partner else None if listed else clear
        if tail and recogniser in _ENTIRE and recogniser(text, context) is None:
            continue
        body = text[: tail.start()] if tail else text
        behind = _another(body, context) if recogniser in _FURTHER else None
        first = recogniser(body[: behind.start()], context) if behind else None
        actions = first or recogniser(body, context)
        if actions is None:
            continue
        turned = spared(body, actions, context)
        if turned:
            actions = (*(recogniser(body[: turned[0].start()], context) or actions), *turned[1])
        here = _edited(context, actions)
        further = take(body[behind.end() :], here) if behind and first else Found(actions=(), left="", context=here)
        rest = short_ones(text[tail.end() :], further.context) if tail else Found(actions=(), left="", context=further.context)
        left = ", ".join(part for part in (further.left, rest.left) if part)
        return Found(actions=(*actions, *further.actions, *rest.actions), left=left, context=rest.context)
    return None


def _behind_a_card(text: str, context: Context) -> re.Match[str] | None:
    """Where an order to send or drop letters begins behind somebody new."""
    ends = (joint for joint in tails(text, joints(text)) if _SENDS.match(text, joint.end()))
    return next((joint for joint in ends if clear_behind(text, joint, context)), None)


def _another(text: str, context: Context) -> re.Match[str] | None:
    """Where, behind a meeting or a pause, the next of its kind begins: "met Rosa today, met Omar yesterday"."""
    return next(
        (
            joint
            for joint in joints(text)
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
