"""What is due: a question put to the log and the clock. Nothing is a stored timer.

A machine that slept for 90 days therefore owes one letter and not a backlog: a step counts from the *last real touch*, of any
kind and in either direction, and never two letters wait for one person. Pure; makes no text and sends nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime

from outreach.model.cadence import Dossier, Due
from outreach.model.outbox import WAITING
from outreach.model.people import PARTNER_TYPES, Partner, Stage, Tier
from outreach.model.practice import Config
from outreach.model.referral import CLOSED, Referral
from outreach.model.touch import Touch
from outreach.rules.cadence.before import MEETINGS, TALK, answered, refused_since
from outreach.rules.cadence.calendar import Calendar
from outreach.rules.cadence.cues import cued
from outreach.rules.cadence.loops import closing
from outreach.rules.cadence.pace import UNASKED, is_quiet, too_soon
from outreach.rules.cadence.series import INTRODUCTIONS, first_letter, follow_up, is_new, room_for_introductions
from outreach.rules.letters.their_work import their_work
from outreach.rules.reading.traces import THANK_YOU
from outreach.rules.review.periods import local

_THANK_WITHIN = 5  # business days after a meeting; later a thank-you looks forgotten rather than kind


def due(dossiers: Sequence[Dossier], calendar: Calendar, now: datetime, config: Config) -> tuple[Due, ...]:
    """Every letter the log asks for at `now`, most pressing first; at most one a partner.

    Introductions are held to their budget: so many begun in seven days, so many open at once, none while core partners wait. What would
    come too soon for a person or a house is left out before the budget is spent, and one round writes unasked to one person of a house only.
    """
    budget = room_for_introductions(dossiers, now, config)
    orgs = {each.partner.id: each.partner.org_id for each in dossiers}
    houses: set[int | None] = set()
    chosen: list[Due] = []
    for step in asked_for(dossiers, calendar, now, config):
        org = orgs[step.partner_id]
        if (step.purpose in INTRODUCTIONS and budget <= 0) or (step.purpose in UNASKED and org in houses):
            continue
        budget -= step.purpose in INTRODUCTIONS
        if step.purpose in UNASKED and org is not None:
            houses.add(org)
        chosen.append(step)
    return tuple(chosen)


def asked_for(dossiers: Sequence[Dossier], calendar: Calendar, now: datetime, config: Config) -> tuple[Due, ...]:
    """The same without a budget: everything that could be written now, most pressing first."""
    today = now.astimezone(config.practice.zone).date()
    names = _in_touch(dossiers)
    steps = [
        step
        for dossier in dossiers
        if reachable(dossier.partner, now, today) and not dossier.doubted
        for step in _of_one(dossier, names, calendar, today, config)
        if too_soon(step.purpose, dossier, _colleagues(dossier, dossiers), now, config.sending) is None
        and not (step.purpose in UNASKED and is_quiet(today, config.sending))
    ]
    return tuple(sorted(steps, key=lambda each: (each.rank, each.since)))


def reachable(partner: Partner, now: datetime, today: date) -> bool:
    """Whether anything may be written to this person at all."""
    paused = partner.paused_until is not None and today < partner.paused_until
    absent = partner.not_before is not None and now < partner.not_before
    return not (
        partner.suppressed
        or partner.left
        or paused
        or absent
        or not (partner.email and partner.address_ok)
        or partner.tier is Tier.DO_NOT_CONTACT
    )


def unasked(dossiers: Sequence[Dossier], now: datetime, config: Config) -> tuple[Partner, ...]:
    """Partners who would be introduced to, if only something specific were known about their work; best rank first."""
    today = now.astimezone(config.practice.zone).date()
    before = _in_touch(dossiers)
    new = [
        d.partner
        for d in dossiers
        if is_new(d) and d.partner.succeeds not in before and their_work(d.partner) is None and reachable(d.partner, now, today)
    ]
    return tuple(sorted(new, key=lambda partner: (PARTNER_TYPES[partner.type].rank, partner.id)))


def _in_touch(dossiers: Sequence[Dossier]) -> dict[int, str]:
    """The names of those with whom there was something already: only they may be named to whoever follows them."""
    return {each.partner.id: each.partner.name for each in dossiers if each.partner.stage is not Stage.KNOWN or each.touches}


def _of_one(dossier: Dossier, names: Mapping[int, str], calendar: Calendar, today: date, config: Config) -> Iterator[Due]:
    """The first that is due for one partner: gratitude, what they asked, a closed loop, a meeting's thanks, the series, a first letter."""
    for found in (
        _thank_you(dossier, config),
        cued(dossier, calendar, today, config),
        closing(dossier, calendar, today, config),
        _after_meeting(dossier, calendar, today, config),
        follow_up(dossier, calendar, today, config),
        first_letter(dossier, names, today),
    ):
        if found is not None:
            yield found
            return


def thanks_owed(dossier: Dossier) -> tuple[Referral, ...]:
    """Referrals that nobody has been thanked for while their loop stands open, however far they came: without those whose thanks may be on their
    way, and those for which she refused them or let them lie, siblings and all whom we knew to be theirs when that letter was written."""
    drafts = [each for each in (*dossier.open_drafts, *dossier.past_drafts) if each.purpose == THANK_YOU and answered(each)]
    settled = [each for each in drafts if each.state not in WAITING]
    return tuple(
        each
        for each in dossier.referrals
        if each.state not in CLOSED
        and each.acknowledged is None
        and not any(draft.referral_code == each.code or each.known_since <= draft.created for draft in settled)
    )


def why_thanks(referrals: Sequence[Referral], partner: Partner, config: Config) -> str:
    """Why they are to be thanked: every code, and its day."""
    came = " and ".join(f"{each.code} came on {_on(local(each.received, config.practice.zone))}" for each in referrals)
    return f"{came}; no letter of thanks has gone to {partner.name} yet."


def _thank_you(dossier: Dossier, config: Config) -> Due | None:
    """One letter of thanks for all clients whom they have sent until it goes, so that nobody is thanked twice in one morning."""
    owed = thanks_owed(dossier)
    if not owed or any(draft.purpose == THANK_YOU and draft.state in WAITING for draft in dossier.open_drafts):
        return None
    return Due(
        partner_id=dossier.partner.id,
        purpose=THANK_YOU,
        since=local(owed[0].received, config.practice.zone),
        referral_code=owed[0].code,
        rank=10,
        why=why_thanks(owed, dossier.partner, config),
    )


def first_meeting(dossier: Dossier, calendar: Calendar, today: date, config: Config) -> Touch | None:
    """The meeting for which thanks are in time and not refused: a first one, told once or twice, with nothing after it."""
    meetings = [touch for touch in dossier.touches if touch.kind in MEETINGS]
    days = {local(touch.at, config.practice.zone) for touch in meetings}
    if len(days) != 1 or dossier.touches[-1].kind not in MEETINGS:
        return None  # they have met before, or have written since: the moment for plain thanks is over
    late = calendar.between(min(days), today) > _THANK_WITHIN
    return None if late or refused_since(dossier, TALK, meetings[0].at) else meetings[0]


def _after_meeting(dossier: Dossier, calendar: Calendar, today: date, config: Config) -> Due | None:
    """A first meeting deserves thanks within days, and none after that."""
    meeting = None if dossier.open_drafts else first_meeting(dossier, calendar, today, config)
    if meeting is None:
        return None
    met = local(meeting.at, config.practice.zone)
    return Due(partner_id=dossier.partner.id, purpose=TALK, since=met, rank=20, why=f"You met on {_on(met)} for the first time.")


def _colleagues(dossier: Dossier, dossiers: Sequence[Dossier]) -> list[Dossier]:
    """The others of the same organisation."""
    org = dossier.partner.org_id
    return [each for each in dossiers if org is not None and each.partner.org_id == org and each is not dossier]


def _on(day: date) -> str:
    """The day itself: a draft may wait for a week, and "today" would then be wrong."""
    return f"{day:%a} {day.day} {day:%b}"
