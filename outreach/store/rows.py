"""Between rows and values: the only place that knows how a dataclass of the model lies in the database.

Times go in as ISO 8601 text in UTC and come out aware; a naive time raises ValueError (`model.mail.utc`).
"""

from __future__ import annotations

import json
from datetime import date, datetime

from outreach.model.mail import utc
from outreach.model.outbox import TRANSITIONS, Draft, Event, State
from outreach.model.people import Partner, Stage, Tier
from outreach.model.referral import Consent, ConsentLevel, Referral, ReferralState
from outreach.model.touch import Direction, Touch, TouchKind
from outreach.store.book import Row

_ENDED = frozenset(state for state, events in TRANSITIONS.items() if not events)


def stamp(at: datetime) -> str:
    """A UTC time as text that sorts like the time.

    >>> from datetime import UTC
    >>> stamp(datetime(2026, 3, 2, 7, 30, tzinfo=UTC))
    '2026-03-02T07:30:00+00:00'
    """
    return utc(at).isoformat()


def stamp_or_none(at: datetime | None) -> str | None:
    """`stamp`, where there may be no time."""
    return None if at is None else stamp(at)


def moment(text: str) -> datetime:
    """The time that `stamp` wrote."""
    return datetime.fromisoformat(text)


def moment_or_none(text: str | None) -> datetime | None:
    """`moment`, where there may be no time."""
    return None if text is None else moment(text)


def day(text: str | None) -> date | None:
    """The day of an ISO date, or None."""
    return None if text is None else date.fromisoformat(text)


def day_text(on: date | None) -> str | None:
    """A day as an ISO date, or None."""
    return None if on is None else on.isoformat()


def to_partner(row: Row) -> Partner:
    """A row of the view `partner_rows`."""
    return Partner(
        id=row["id"],
        name=row["name"],
        email=row["email"],
        title=row["title"],
        org=row["org"],
        org_id=row["org_id"],
        type=row["type"],
        tier=Tier(row["tier"]),
        stage=Stage(row["stage"]),
        specific=row["specific"],
        how_known=row["how_known"],
        phone=row["phone"],
        created=moment(row["created"]),
        not_before=moment_or_none(row["not_before"]),
        paused_until=day(row["paused_until"]),
        suppressed=bool(row["suppressed"]),
        address_ok=bool(row["address_ok"]),
        left=bool(row["has_left"]),
        introduced_by=row["introduced_by"],
        succeeds=row["succeeds"],
        others=tuple(json.loads(row["others"])),
    )


def to_draft(row: Row) -> Draft:
    """A row of the view `letters`: the letter in its newest version."""
    return Draft(
        id=row["id"],
        version=row["version"],
        partner_id=row["partner_id"],
        to_name=row["to_name"],
        to_email=row["to_email"],
        subject=row["subject"],
        body=row["body"],
        purpose=row["purpose"],
        state=State(row["state"]),
        created=moment(row["created"]),
        why=row["why"],
        marks=tuple(json.loads(row["marks"])),
        blocked=tuple(json.loads(row["blocked"])),
        referral_code=row["referral_code"],
        message_id=row["message_id"],
        in_reply_to=row["in_reply_to"],
        references=tuple(json.loads(row["refs"])),
        not_before=moment_or_none(row["not_before"]),
        attempts=row["attempts"],
        edited=bool(row["edited"]),
        ended_by=Event(row["moved_by"]) if row["state"] in _ENDED else None,
        sent=moment_or_none(row["sent_at"]),
        written=moment(row["written"]),
        snoozed=day(row["snoozed_until"]),
    )


def to_touch(row: Row) -> Touch:
    """A row of `touches`."""
    return Touch(
        partner_id=row["partner_id"],
        kind=TouchKind(row["kind"]),
        direction=Direction(row["direction"]),
        at=moment(row["at"]),
        cause=row["cause"],
        purpose=row["purpose"],
        minutes=row["minutes"],
        summary=row["summary"],
        by_hand=bool(row["by_hand"]),
    )


def to_referral(row: Row) -> Referral:
    """A row of `referrals`."""
    return Referral(
        code=row["code"],
        partner_id=row["partner_id"],
        received=moment(row["received"]),
        state=ReferralState(row["state"]),
        source=row["source"],
        channel=row["channel"],
        initials=row["initials"],
        name=row["name"],
        age_band=row["age_band"],
        need=row["need"],
        payer=row["payer"],
        fit=row["fit"],
        fit_said=bool(row["fit_said"]),
        urgent=bool(row["urgent"]),
        thread_id=row["thread_id"],
        acknowledged=moment_or_none(row["acknowledged"]),
        known=moment_or_none(row["known"]),
    )


def to_step(row: Row) -> tuple[ReferralState, date]:
    """A row of `referral_steps`: the state that was reached, and the day."""
    return ReferralState(row["state"]), date.fromisoformat(row["day"])


def to_consent(row: Row) -> Consent:
    """A row of `consents`."""
    return Consent(
        code=row["code"],
        partner_id=row["partner_id"],
        level=ConsentLevel(row["level"]),
        given=date.fromisoformat(row["given"]),
        expires=day(row["expires"]),
        revoked=day(row["revoked"]),
    )
