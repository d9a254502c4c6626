"""People who write for themselves: each is told once that the mail was read, and that a person will call. Never a series.

Law: one answer to one address, for ever; none once she has answered herself, and none after two business days, when "within one business
day" would be untrue. Only a few wait at once, so that a flood of mail is no flood of letters.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime

from outreach.model.cadence import Inquiry
from outreach.model.outbox import Draft
from outreach.model.practice import Config
from outreach.rules.cadence.calendar import Calendar
from outreach.rules.review.periods import local

_NO_PERSON = re.compile(
    r"(?i)(?:no-?reply|do-?not-?reply|notif\w*|alerts?|mailer|messages?|leads?|wordpress|web|www|website|forms?|system|bounces?|auto\w*|voicemail|fax)\b.*@.*"
)
"""An address at which nobody reads: a directory's notice, the form of a web site. Who asked stands inside such a mail, for her eyes."""

ACKNOWLEDGEMENT = "inquiry_acknowledgement"
WITHIN = 2  # business days
AT_ONCE = 5
WHY = "They wrote for themselves and wait for a first word of yours."


def acknowledgements(
    inquiries: Sequence[Inquiry], waiting: int, calendar: Calendar, now: datetime, config: Config
) -> tuple[Inquiry, ...]:
    """Who is to be told now, the longest waiting first; `waiting` such letters are not answered yet. `inquiries` had no answer at all.

    Whoever is a client already needs no first word, and no machine that passes a request on gets one.
    """
    today = local(now, config.practice.zone)
    clients = {each.casefold() for each in config.privacy.clients}
    fresh = [
        each
        for each in inquiries
        if calendar.between(_day(each, config), today) <= WITHIN
        and each.email.casefold() not in clients
        and not _NO_PERSON.fullmatch(each.email)
    ]
    first = {each.email: each for each in sorted(fresh, key=lambda each: each.at, reverse=True)}
    return tuple(sorted(first.values(), key=lambda each: each.at)[: max(0, AT_ONCE - waiting)])


def too_late(waiting: Sequence[Draft], calendar: Calendar, now: datetime, config: Config) -> tuple[Draft, ...]:
    """Acknowledgements that have waited so long for their yes that what they promise would be untrue."""
    zone = config.practice.zone
    today = local(now, zone)
    return tuple(
        draft
        for draft in waiting
        if draft.purpose == ACKNOWLEDGEMENT and calendar.between(local(draft.created, zone), today) > WITHIN
    )


def _day(inquiry: Inquiry, config: Config) -> date:
    return local(inquiry.at, config.practice.zone)
