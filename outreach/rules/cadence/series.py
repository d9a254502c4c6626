"""A first letter to somebody new, and the two that may follow it: by the last real touch, within a budget, and never before old friends.

An introduction to the successor of somebody we knew is one too: it needs nothing specific about their work, because it names whom we knew.
While more than three core partners have heard nothing for ninety days, no introduction is begun at all.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime, timedelta, tzinfo

from outreach.model.cadence import FOLLOW_UPS, Dossier, Due
from outreach.model.people import PARTNER_TYPES, Partner, Stage, Tier
from outreach.model.practice import Config
from outreach.model.touch import Direction, Touch
from outreach.rules.cadence.before import MEETINGS, answered, last_day, proposed_since, refused_since
from outreach.rules.cadence.calendar import Calendar
from outreach.rules.letters.their_work import their_work
from outreach.rules.review.periods import local

INTRODUCTION = "introduction"
SUCCESSOR = "successor_introduction"
INTRODUCTIONS = frozenset({INTRODUCTION, SUCCESSOR})
FLOOR = timedelta(days=90)
SECOND_TOUCH = timedelta(weeks=5)
"""After a first meeting, the last moment for the second touch that makes it a relationship."""
MOST_OVERDUE = 3


def _series(dossier: Dossier) -> Touch | None:
    """The introduction that is still without an answer of any kind, or None; who has sent a client has answered, whatever the hour."""
    begun = next((touch for touch in reversed(dossier.touches) if touch.purpose in INTRODUCTIONS), None)
    if begun is None or dossier.partner.stage is Stage.REFERRING:
        return None
    answered = any(touch.at > begun.at and (touch.direction is not Direction.OUT or touch.by_hand) for touch in dossier.touches)
    sent = sum(touch.at > begun.at and (touch.purpose or "").startswith("follow_up") for touch in dossier.touches)
    return None if answered or sent >= len(FOLLOW_UPS.steps) else begun


def _is_open(dossier: Dossier) -> bool:
    """Whether an introduction still waits for its answer: a series that the owner ended, or that has no way left, is over."""
    begun, partner = _series(dossier), dossier.partner
    if begun is None or partner.tier in {Tier.RESTING, Tier.DO_NOT_CONTACT}:
        return False
    ended = any(refused_since(dossier, step.purpose, begun.at) for step in FOLLOW_UPS.steps)
    return not (ended or partner.suppressed or partner.left or not partner.address_ok)


def follow_up(dossier: Dossier, calendar: Calendar, today: date, config: Config) -> Due | None:
    """The next step of an unanswered series, when enough business days have passed since the last real touch."""
    begun = _series(dossier)
    if begun is None or dossier.open_drafts or dossier.partner.tier is Tier.RESTING:
        return None
    sent = sum(touch.at > begun.at and (touch.purpose or "").startswith("follow_up") for touch in dossier.touches)
    step = FOLLOW_UPS.steps[sent]
    if proposed_since(dossier, step.purpose, begun.at):
        return None
    gap = step.after - (FOLLOW_UPS.steps[sent - 1].after if sent else 0)
    first, last = (touch.at.astimezone(config.practice.zone).date() for touch in (begun, dossier.touches[-1]))
    if calendar.between(first, today) < step.after or calendar.between(last, today) < gap:
        return None
    return Due(
        partner_id=dossier.partner.id,
        purpose=step.purpose,
        since=first,
        rank=40,
        why=f"No answer to your introduction of {first:%a} {first.day} {first:%b}.",
    )


def first_letter(dossier: Dossier, names: Mapping[int, str], today: date) -> Due | None:
    """A first letter to somebody new: to the successor of somebody in `names` at once, to others when something specific is known.

    What she refused once is not tried under another name, unless she asked for it since; then it is the next of its kind.
    """
    partner, wished = dossier.partner, asked_to_introduce(dossier)
    refused = any(
        draft.purpose in INTRODUCTIONS and answered(draft) and (wished is None or draft.created > wished)
        for draft in dossier.past_drafts
    )
    before = names.get(partner.succeeds or 0, "")
    if refused or not is_new(dossier) or not (before or their_work(partner)):
        return None
    why = (
        f"{partner.name} has taken the place of {before}."
        if before
        else f"You asked for an introduction to {partner.name}."
        if wished
        else f"{partner.name} is new in your network and you have not written yet."
    )
    return Due(
        partner_id=partner.id,
        purpose=SUCCESSOR if before else INTRODUCTION,
        since=partner.created.date() if partner.created else today,
        rank=58 if before else 59 if wished else 60 + PARTNER_TYPES[partner.type].rank,
        why=why,
        text=before,
    )


def asked_to_introduce(dossier: Dossier) -> datetime | None:
    """When she last asked for an introduction to somebody, or None."""
    return max((cue.at for cue in dossier.cues if cue.purpose == INTRODUCTION and cue.confirmed), default=None)


def to_be_known(dossier: Dossier, now: datetime, zone: tzinfo) -> bool:
    """Whether this is somebody to know: never written to, or met once with nothing after it, and nobody who is to be left alone at present."""
    partner, today = dossier.partner, local(now, zone)
    gone = partner.suppressed or partner.left or partner.tier in {Tier.RESTING, Tier.DO_NOT_CONTACT}
    paused = partner.paused_until is not None and today < partner.paused_until
    absent = partner.not_before is not None and now < partner.not_before
    if gone or paused or absent or dossier.doubted or not partner.address_ok:
        return False
    return is_new(dossier) or met_once(dossier, today, zone) is not None


def met_once(dossier: Dossier, today: date, zone: tzinfo) -> date | None:
    """The day of the only meeting with somebody, where nothing came after it until its second touch is overdue; else None."""
    days = {local(touch.at, zone) for touch in dossier.touches if touch.kind in MEETINGS}
    if len(days) != 1 or dossier.open_drafts or dossier.referrals:
        return None
    (day,) = days
    later = any(local(touch.at, zone) > day for touch in dossier.touches)
    return None if later or today - day <= SECOND_TOUCH else day


def is_new(dossier: Dossier) -> bool:
    """Whether nothing was between us yet, and nothing is under way."""
    return (
        dossier.partner.stage is Stage.KNOWN
        and dossier.partner.tier is not Tier.RESTING
        and not dossier.touches
        and not dossier.open_drafts
    )


def introductions_left(dossiers: Sequence[Dossier], now: datetime, config: Config) -> int:
    """How many introductions may still be begun now, by the week's limit and by how many are open."""
    touches = [touch for d in dossiers for touch in d.touches if touch.purpose in INTRODUCTIONS]
    waiting = sum(draft.purpose in INTRODUCTIONS for d in dossiers for draft in d.open_drafts)
    this_week = sum(touch.at > now - timedelta(days=7) for touch in touches) + waiting
    open_now = sum(_is_open(d) for d in dossiers) + waiting
    return min(config.sending.introductions_per_week - this_week, config.sending.introductions_open - open_now)


def overdue_core(dossiers: Sequence[Dossier], today: date, config: Config) -> tuple[Partner, ...]:
    """Core partners with whom there was no touch of any kind for ninety days; more than `MOST_OVERDUE` of them hold introductions back."""
    return tuple(
        each.partner
        for each in dossiers
        if each.partner.tier is Tier.CORE
        and not (each.partner.suppressed or each.partner.left)
        and (last := last_day(each, config.practice.zone)) is not None
        and today - last >= FLOOR
    )


def room_for_introductions(dossiers: Sequence[Dossier], now: datetime, config: Config) -> int:
    """`introductions_left`, and none while existing core partners come first."""
    today = now.astimezone(config.practice.zone).date()
    if len(overdue_core(dossiers, today, config)) > MOST_OVERDUE:
        return 0
    return max(0, introductions_left(dossiers, now, config))


def waiting_their_turn(
    taken: Collection[Due], steps: Sequence[Due], dossiers: Sequence[Dossier], today: date, config: Config
) -> tuple[str, ...]:
    """Why introductions that could be written are not written today, for the digest: `steps` could be, `taken` are."""
    names = {each.partner.id: each.partner.name for each in dossiers}
    late = [names[step.partner_id] for step in steps if step.purpose in INTRODUCTIONS and step not in taken]
    if not late:
        return ()
    first = overdue_core(dossiers, today, config)
    if len(first) > MOST_OVERDUE:
        old = ", ".join(each.name for each in first)
        return (f"Introductions wait, {len(late)} of them: {old} have heard nothing for ninety days, and come first.",)
    others = f" and {len(late) - 1} more" if len(late) > 1 else ""
    most = f"{config.sending.introductions_per_week} a week, and {config.sending.introductions_open} open at once, are the most"
    return (f"Introduction to {late[0]}{others}: {most}; it comes by itself.",)
