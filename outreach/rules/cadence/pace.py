"""How fast letters may go: not many, not close together, not too often to one person or one house.

Asked when a draft is made (may it be proposed?) and once more just before a letter goes (may it go *now*?). The answer is a time, never
a timer. Limits are the owner's (`[sending]`); approving does not lift them, it only waits for them.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from outreach.model.cadence import FOLLOW_UPS, Dossier
from outreach.model.practice import Config, Sending
from outreach.model.touch import Direction, Touch
from outreach.rules.letters.purposes import UNSOLICITED

UNASKED = UNSOLICITED | {step.purpose for step in FOLLOW_UPS.steps}
"""Letters that nobody asked for, a reminder of an introduction among them: what a house counts."""
RUNAWAY_DRAFTS = 20
RUNAWAY_SENDS = 10
RUNAWAY_WINDOW = timedelta(hours=1)


def earliest(sent: Sequence[datetime], now: datetime, config: Config) -> datetime:
    """When the next letter may go, by the day's limit and the minutes between two letters. `sent` are the times of earlier ones."""
    zone, sending = config.practice.zone, config.sending
    today = [at for at in sent if at.astimezone(zone).date() == now.astimezone(zone).date()]
    if len(today) >= sending.per_day:
        tomorrow = now.astimezone(zone).replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)
        return tomorrow.astimezone(now.tzinfo)
    return max(now, *(at + timedelta(minutes=sending.minutes_apart) for at in today)) if today else now


def too_soon(purpose: str, dossier: Dossier, colleagues: Sequence[Dossier], now: datetime, sending: Sending) -> str | None:
    """Why an unsolicited letter may not be proposed yet, or None. `colleagues` are the others of the same organisation.

    A letter that waits for approval counts as written: both could be approved on one morning. Follow-ups have their own days for the person, but
    a house is left in peace by them too; an answer or a thank-you is never unsolicited.
    """
    if purpose in UNSOLICITED and _written(dossier.touches, now - timedelta(days=sending.person_days)):
        return f"they had a letter within {sending.person_days} days"
    if purpose in UNSOLICITED and _resting(dossier.touches, now):
        return f"they did not answer two follow-ups, and rest for {FOLLOW_UPS.rest_days} days"
    lately = now - timedelta(days=sending.organisation_days)
    if purpose in UNASKED and any(_written(each.touches, lately) or _waiting(each) for each in colleagues):
        return f"somebody at {dossier.partner.org} had a letter within {sending.organisation_days} days"
    return None


def is_quiet(day: date, sending: Sending) -> bool:
    """Whether that day lies in a quiet time of the practice, in which nothing unasked is written.

    >>> christmas = Sending(quiet=((date(2026, 12, 18), date(2027, 1, 6)),))
    >>> is_quiet(date(2027, 1, 6), christmas), is_quiet(date(2027, 1, 7), christmas)
    (True, False)
    """
    return any(first <= day <= last for first, last in sending.quiet)


def runaway(drafted: Sequence[datetime], sent: Sequence[datetime], now: datetime) -> str | None:
    """Why the machine must stop by itself, or None: so many letters in an hour can only be a fault."""
    if sum(at > now - RUNAWAY_WINDOW for at in sent) > RUNAWAY_SENDS:
        return f"more than {RUNAWAY_SENDS} letters went out within an hour"
    if sum(at > now - RUNAWAY_WINDOW for at in drafted) > RUNAWAY_DRAFTS:
        return f"more than {RUNAWAY_DRAFTS} letters were drafted within an hour"
    return None


def _written(touches: Sequence[Touch], since: datetime) -> bool:
    return any(touch.direction is Direction.OUT and touch.purpose in UNASKED and touch.at > since for touch in touches)


def _waiting(dossier: Dossier) -> bool:
    return any(draft.purpose in UNASKED for draft in dossier.open_drafts)


def _resting(touches: Sequence[Touch], now: datetime) -> bool:
    """Whether the last letter of a series went out less than its days of rest ago, and nothing human came after it."""
    last = next((touch for touch in reversed(touches) if touch.purpose == FOLLOW_UPS.steps[-1].purpose), None)
    if last is None or any(touch.at > last.at and (touch.direction is not Direction.OUT or touch.by_hand) for touch in touches):
        return False
    return now < last.at + timedelta(days=FOLLOW_UPS.rest_days)
