"""Whether a letter that has its yes may leave at this moment: asked before the last look at the mailbox, and once more behind it.

Law: a yes lifts no limit, it only waits for it. Office hours, closed days and quiet times, the day's number and the minutes between two letters,
and whether its reader may be written to at all. Nothing here is a timer and nothing is claimed; who asks again later has another answer.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from outreach.model.outbox import Draft, State
from outreach.model.people import Partner
from outreach.model.practice import Config, Sending
from outreach.rules.cadence.calendar import Calendar
from outreach.rules.cadence.due import reachable
from outreach.rules.cadence.inquiries import ACKNOWLEDGEMENT
from outreach.rules.cadence.office_hours import next_window
from outreach.rules.cadence.pace import UNASKED, earliest, is_quiet, runaway
from outreach.rules.review.periods import local


def why_wait(
    draft: Draft, partner: Partner | None, sent: Sequence[datetime], calendar: Calendar, now: datetime, config: Config
) -> str | None:
    """Why it does not go at `now`, in a word for the log, or None. `partner` is whom it is to, None where they are in no network; `sent` are the
    times at which letters went within the last day."""
    today = local(now, config.practice.zone)
    if draft.state not in {State.APPROVED, State.DEFERRED}:
        return draft.state.value
    if (draft.not_before is not None and now < draft.not_before) or next_window(now, config, calendar) > now:
        return "later"
    if left_in_peace(draft.purpose, today, config.sending) > today:
        return "quiet"
    if earliest(sent, now, config) > now or runaway((), sent, now):
        return "pace"
    if draft.purpose == ACKNOWLEDGEMENT:
        return None  # to somebody who is in no network; silence that was asked for is guarded at the claim
    return None if partner is not None and reachable(partner, now, today) else "unreachable"


def left_in_peace(purpose: str, day: date, sending: Sending) -> date:
    """The first day from `day` on on which a letter of this purpose may go, as far as quiet times of the practice are concerned.

    >>> christmas = Sending(quiet=((date(2026, 12, 18), date(2027, 1, 6)),))
    >>> [str(left_in_peace(each, date(2026, 12, 20), christmas)) for each in ("check_in", "thank_you_referral")]
    ['2027-01-07', '2026-12-20']
    """
    while purpose in UNASKED and is_quiet(day, sending):
        day += timedelta(days=1)
    return day
