"""What is due: a question put to the log and the clock. Nothing is a stored timer.

A machine that slept for 90 days therefore owes one letter and not a backlog: a step counts from the *last real touch*, of any
kind and in either direction, and never two letters wait for one person. Pure; makes no text and sends nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta

from outreach.model.cadence import FOLLOW_UPS, Dossier, Due
from outreach.model.outbox import Draft, Event
from outreach.model.people import PARTNER_TYPES, Partner, Stage, Tier
from outreach.model.practice import Config
from outreach.model.referral import ReferralState
from outreach.model.touch import Direction, Touch, TouchKind
from outreach.rules.cadence.calendar import Calendar
from outreach.rules.cadence.pace import too_soon
from outreach.rules.letters.purposes import UNSOLICITED
from outreach.rules.letters.their_work import their_work

INTRODUCTION = "introduction"
_MEETINGS = frozenset({TouchKind.MEETING, TouchKind.COFFEE, TouchKind.EVENT})
_THANK_WITHIN = 5  # business days after a meeting; later a thank-you looks forgotten rather than kind


def due(dossiers: Sequence[Dossier], calendar: Calendar, now: datetime, config: Config) -> tuple[Due, ...]:
    """Every letter the log asks for at `now`, most pressing first; at most one a partner.

    Introductions are held to their budget: so many begun in seven days, so many open at once. What would come too soon for a person or a
    house is left out before the budget is spent, and one round writes unasked to one person of a house only.
    """
    today = now.astimezone(config.practice.zone).date()
    steps = [
        (step, dossier)
        for dossier in dossiers
        if reachable(dossier.partner, now, today)
        for step in _of_one(dossier, calendar, today, config)
        if too_soon(step.purpose, dossier, _colleagues(dossier, dossiers), now, config.sending) is None
    ]
    budget = introductions_left(dossiers, now, config)
    houses: set[int] = set()
    chosen: list[Due] = []
    for step, dossier in sorted(steps, key=lambda each: (each[0].rank, each[0].since)):
        if (step.purpose == INTRODUCTION and budget <= 0) or (step.purpose in UNSOLICITED and dossier.partner.org_id in houses):
            continue
        budget -= step.purpose == INTRODUCTION
        if step.purpose in UNSOLICITED and dossier.partner.org_id is not None:
            houses.add(dossier.partner.org_id)
        chosen.append(step)
    return tuple(chosen)


def reachable(partner: Partner, now: datetime, today: date) -> bool:
    """Whether anything may be written to this person at all."""
    paused = partner.paused_until is not None and today < partner.paused_until
    absent = partner.not_before is not None and now < partner.not_before
    return not (
        partner.suppressed or partner.left or paused or absent or not partner.address_ok or partner.tier is Tier.DO_NOT_CONTACT
    )


def unasked(dossiers: Sequence[Dossier], now: datetime, config: Config) -> tuple[Partner, ...]:
    """Partners who would be introduced to, if only something specific were known about their work; best rank first."""
    today = now.astimezone(config.practice.zone).date()
    new = [d.partner for d in dossiers if _is_new(d) and their_work(d.partner) is None and reachable(d.partner, now, today)]
    return tuple(sorted(new, key=lambda partner: (PARTNER_TYPES[partner.type].rank, partner.id)))


def introductions_left(dossiers: Sequence[Dossier], now: datetime, config: Config) -> int:
    """How many introductions may still be begun now."""
    touches = [touch for d in dossiers for touch in d.touches if touch.purpose == INTRODUCTION]
    waiting = sum(draft.purpose == INTRODUCTION for d in dossiers for draft in d.open_drafts)
    this_week = sum(touch.at > now - timedelta(days=7) for touch in touches) + waiting
    open_now = sum(_is_open(d) for d in dossiers) + waiting
    return min(config.sending.introductions_per_week - this_week, config.sending.introductions_open - open_now)


def _of_one(dossier: Dossier, calendar: Calendar, today: date, config: Config) -> Iterator[Due]:
    """The first that is due for one partner: gratitude, then a meeting's thanks, then the series, then a first letter."""
    for found in (
        _thank_you(dossier, today, config),
        _after_meeting(dossier, calendar, today, config),
        _follow_up(dossier, calendar, today, config),
        _introduction(dossier, today),
    ):
        if found is not None:
            yield found
            return


def _thank_you(dossier: Dossier, today: date, config: Config) -> Due | None:
    """A referral that nobody has been thanked for. Drafted once; a no to it is an answer."""
    drafted = {draft.referral_code for draft in (*dossier.open_drafts, *dossier.past_drafts) if _counts(draft)}
    for referral in dossier.referrals:
        if referral.state is ReferralState.RECEIVED and referral.acknowledged is None and referral.code not in drafted:
            since = referral.received.astimezone(config.practice.zone).date()
            return Due(
                partner_id=dossier.partner.id,
                purpose="thank_you_referral",
                since=since,
                referral_code=referral.code,
                rank=10,
                why=f"{referral.code} came {_ago(since, today)}; nobody has thanked {dossier.partner.name} yet.",
            )
    return None


def _after_meeting(dossier: Dossier, calendar: Calendar, today: date, config: Config) -> Due | None:
    """A first meeting deserves thanks within days, and none after that."""
    if dossier.open_drafts:
        return None
    meetings = [touch for touch in dossier.touches if touch.kind in _MEETINGS]
    if len(meetings) != 1 or dossier.touches[-1] is not meetings[0]:
        return None  # they have met before, or have written since: the moment for plain thanks is over
    met = meetings[0].at.astimezone(config.practice.zone).date()
    if calendar.between(met, today) > _THANK_WITHIN or _drafted_since(dossier, "thank_you_meeting", meetings[0].at):
        return None
    return Due(
        partner_id=dossier.partner.id,
        purpose="thank_you_meeting",
        since=met,
        rank=20,
        why=f"You met {_ago(met, today)} for the first time.",
    )


def _series(dossier: Dossier) -> Touch | None:
    """The introduction that is still without an answer of any kind, or None."""
    begun = next((touch for touch in reversed(dossier.touches) if touch.purpose == INTRODUCTION), None)
    if begun is None:
        return None
    answered = any(touch.at > begun.at and (touch.direction is not Direction.OUT or touch.by_hand) for touch in dossier.touches)
    sent = sum(touch.at > begun.at and (touch.purpose or "").startswith("follow_up") for touch in dossier.touches)
    return None if answered or sent >= len(FOLLOW_UPS.steps) else begun


def _is_open(dossier: Dossier) -> bool:
    """Whether an introduction still waits for its answer: a series that the owner ended, or that has no way left, is over."""
    begun, partner = _series(dossier), dossier.partner
    if begun is None or partner.tier in {Tier.RESTING, Tier.DO_NOT_CONTACT}:
        return False
    ended = any(_refused_since(dossier, step.purpose, begun.at) for step in FOLLOW_UPS.steps)
    return not (ended or partner.suppressed or partner.left or not partner.address_ok)


def _follow_up(dossier: Dossier, calendar: Calendar, today: date, config: Config) -> Due | None:
    """The next step of an unanswered series, when enough business days have passed since the last real touch."""
    begun = _series(dossier)
    if begun is None or dossier.open_drafts or dossier.partner.tier is Tier.RESTING:
        return None
    sent = sum(touch.at > begun.at and (touch.purpose or "").startswith("follow_up") for touch in dossier.touches)
    step = FOLLOW_UPS.steps[sent]
    if _drafted_since(dossier, step.purpose, begun.at):
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
        why=f"No answer to your introduction of {first:%a} {first.day} {first:%b}; {calendar.between(first, today)} business days have passed.",
    )


def _introduction(dossier: Dossier, today: date) -> Due | None:
    """A first letter to somebody new, once something specific is known."""
    partner = dossier.partner
    if (
        not _is_new(dossier)
        or their_work(partner) is None
        or any(draft.purpose == INTRODUCTION and _counts(draft) for draft in dossier.past_drafts)
    ):
        return None
    since = partner.created.date() if partner.created else today
    return Due(
        partner_id=partner.id,
        purpose=INTRODUCTION,
        since=since,
        rank=60 + PARTNER_TYPES[partner.type].rank,
        why=f"{partner.name} is new in your network and you have not written yet.",
    )


def _is_new(dossier: Dossier) -> bool:
    return (
        dossier.partner.stage is Stage.KNOWN
        and dossier.partner.tier is not Tier.RESTING
        and not dossier.touches
        and not dossier.open_drafts
    )


def _drafted_since(dossier: Dossier, purpose: str, when: datetime) -> bool:
    """Whether this letter was already proposed in this series: what she let lie or refused is not shown again."""
    return any(
        draft.purpose == purpose and draft.created >= when and _counts(draft)
        for draft in (*dossier.open_drafts, *dossier.past_drafts)
    )


def _refused_since(dossier: Dossier, purpose: str, when: datetime) -> bool:
    """Whether she let this letter of the series lie, or said no to it."""
    return any(draft.purpose == purpose and draft.created >= when and _counts(draft) for draft in dossier.past_drafts)


def _colleagues(dossier: Dossier, dossiers: Sequence[Dossier]) -> list[Dossier]:
    """The others of the same organisation."""
    org = dossier.partner.org_id
    return [each for each in dossiers if org is not None and each.partner.org_id == org and each is not dossier]


def _counts(draft: Draft) -> bool:
    """A draft that an event overtook was never answered by the owner: it may be written again when its time comes."""
    return draft.ended_by is not Event.OVERTAKEN


def _ago(day: date, today: date) -> str:
    days = (today - day).days
    return "today" if days <= 0 else "yesterday" if days == 1 else f"{days} days ago"
