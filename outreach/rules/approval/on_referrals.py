"""What an answer does to referrals: a new one that came another way than by mail, how far one came, and whom we sent on.

Law: a client is a code or initials, never a name in a line of ours. Who has just sent somebody has been in touch: it is a touch of theirs, and
the first letter and its reminders are overtaken, as by a mail.
"""

from __future__ import annotations

import re
from datetime import date

from outreach.model.command import Record, SetOutcome
from outreach.model.decision import ChangePartner, LogOutbound, LogTouch, MoveReferral, OpenReferral
from outreach.model.people import Partner, Stage
from outreach.model.reading import Client
from outreach.model.referral import Referral, ReferralState
from outreach.model.touch import DEFAULT_MINUTES, Direction, TouchKind
from outreach.rules.approval.case import Case, ReceiptLine, Yielded, asked, did, who
from outreach.rules.approval.on_people import overtaken, told_touch
from outreach.rules.approval.spans import shift
from outreach.rules.letters.marks import marks_of
from outreach.rules.reading.arrival_people import age_band
from outreach.rules.reading.discretion import kept_name, told_of

_STATE_OF = {"booked": ReferralState.SCHEDULED}


def outcome(case: Case, said: SetOutcome) -> Yielded:
    """How far a referral came."""
    match case.referral(said.referral):
        case ReceiptLine() as line:
            yield line
        case found:
            state = _STATE_OF.get(said.outcome) or _state(said.outcome)
            if state is None:
                yield asked(f"{found.code}: I do not know what that means for it. Scheduled, first session, not a fit, or ended?")
                return
            state, day = _dated(state, said.when or case.today, case.local_day(found.received), case.today)
            yield MoveReferral(code=found.code, state=state, on=day)
            yield did(f"{found.code}: {state.value.replace('_', ' ')}{' for' if day > case.today else ','} {case.day(day)}.")


def _dated(state: ReferralState, day: date, received: date, today: date) -> tuple[ReferralState, date]:
    """A first session before the referral came is next year's, and one that is still to come is an appointment.

    >>> _dated(ReferralState.FIRST_SESSION, date(2026, 3, 3), date(2026, 11, 2), date(2026, 11, 18))
    (<ReferralState.SCHEDULED: 'scheduled'>, datetime.date(2027, 3, 3))
    """
    if state is not ReferralState.FIRST_SESSION:
        return state, day
    day = shift(day, 1, "year") if day < received else day
    return (ReferralState.SCHEDULED if day > today else state), day


def _state(word: str) -> ReferralState | None:
    return ReferralState(word) if word in set(ReferralState) else None


def log_referral(case: Case, said: Record) -> Yielded:
    """A referral that came another way than by mail."""
    match case.partner(said.partner or ""):
        case ReceiptLine() as line:
            yield line
        case partner:
            client = _client(case, said, partner)
            yield OpenReferral(
                referral=Referral(
                    code="",
                    partner_id=partner.id,
                    received=case.noon(case.today),
                    source="owner",
                    channel="told",
                    initials=client.initials,
                    name=kept_name(client, case.config.privacy),
                    age_band=age_band(client.age),
                    need=client.concern,
                    payer=client.payer,
                ),
                marks=marks_of(client),
            )
            minutes = DEFAULT_MINUTES[TouchKind.CALL]
            yield LogTouch(touch=told_touch(case, partner, TouchKind.CALL, Direction.IN, case.today, "", minutes))
            yield from overtaken(case, partner, "they sent you a client")
            yield ChangePartner(partner_id=partner.id, changes=(("stage", Stage.REFERRING.value),))
            yield did(f"A referral from {who(partner)} is logged. The next digest shows its code and a letter of thanks.")


def outbound(case: Case, said: Record) -> Yielded:
    """A client we sent to a partner."""
    match case.partner(said.partner or ""):
        case ReceiptLine() as line:
            yield line
        case partner:
            client = _client(case, said, partner)
            yield LogOutbound(
                partner_id=partner.id,
                need=client.concern or "",
                initials=client.initials,
                name=kept_name(client, case.config.privacy),
                marks=marks_of(client),
            )
            told = ", ".join(filter(None, (client.initials, client.concern)))
            yield did(f"Sent on to {who(partner)}{': ' + told if told else ''}.")


def _client(case: Case, said: Record, partner: Partner) -> Client:
    """Whom her words tell of, as it may be written down."""
    ours = f"{partner.name} {case.config.practice.therapist}".lower()
    return told_of(dict(said.details).get("need", ""), strangers=frozenset(re.findall(r"[^\W\d_]+", ours)))
