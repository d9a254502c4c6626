"""What an answer does to referrals: a new one that came another way than by mail, how far one came, and whom we sent on.

Law: a client is a code or initials, never a name in a line of ours. Who has just sent somebody has been in touch: it is a touch of theirs, and
the first letter and its reminders are overtaken, as by a mail.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from outreach.model.command import Record, SetOutcome
from outreach.model.decision import (
    ChangePartner,
    JudgeFit,
    LogOutbound,
    LogTouch,
    MoveDraft,
    MoveReferral,
    NameSource,
    OpenReferral,
    TakeBackStep,
)
from outreach.model.outbox import TRANSITIONS, Event
from outreach.model.people import Partner, Stage
from outreach.model.reading import Client
from outreach.model.referral import CLOSED, Referral, ReferralState
from outreach.model.touch import DEFAULT_MINUTES, Direction, TouchKind
from outreach.rules.approval.days.spans import shift
from outreach.rules.approval.effects.case import Case, ReceiptLine, Yielded, asked, did, told, who
from outreach.rules.approval.effects.on_client_details import thanked_last, thanks_taken_back, thanks_went
from outreach.rules.approval.effects.on_meetings import taken_back
from outreach.rules.approval.effects.on_people import told_touch
from outreach.rules.approval.told.how_it_came import channel_said
from outreach.rules.letters.marks import marks_of
from outreach.rules.people.ages import band_of, exactly, spoken_ages
from outreach.rules.people.fit import BEST, fit
from outreach.rules.reading.discretion import kept_name, told_of

_CAME_BY = {"mail": TouchKind.MAIL, "in person": TouchKind.MEETING}
_STATE_OF = {"booked": ReferralState.SCHEDULED}
_HELD = frozenset({ReferralState.CLIENT_CONTACTED, ReferralState.SCHEDULED})
_BEFORE = {
    ReferralState.SCHEDULED: frozenset({ReferralState.CLIENT_CONTACTED}),
    ReferralState.FIRST_SESSION: _HELD,
    ReferralState.ONGOING: _HELD,
    ReferralState.ENDED: _HELD,
}
"""What lies behind a referral that has come so far: told once more, it sets nothing back."""
_AFTER_SESSIONS = frozenset({ReferralState.ONGOING, ReferralState.ENDED, ReferralState.REFERRED_ON})
"""There a number of sessions tells nothing new."""
_TAKE_BACK = "If that was a mistake: undo {code}."
_LOGGED_LATE = timedelta(days=60)
"""So long after the first session a referral may be told of; a day that lies further back is next year's."""


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
            if state in _BEFORE.get(found.state, ()):
                yield told(
                    f"{found.code} stands at {_words(found.state)} already, and stays there. {_TAKE_BACK.format(code=found.code)}"
                )
                return
            yield MoveReferral(code=found.code, state=state, on=day)
            on = f"{' for' if day > case.today else ','} {case.day(day)}."
            further = ""
            if said.sent_on:
                yield MoveReferral(code=found.code, state=ReferralState.REFERRED_ON, on=day)
                further = f" and {_words(ReferralState.REFERRED_ON)}"
            yield did(f"{found.code}: {_words(state)}{further}{on}", undo=f'The word "undo" and {found.code} take that back.')


def sessions(case: Case, said: Record) -> Yielded:
    """How many sessions there were: one is the first, several are a treatment that goes on; what is over stays so. The number is not kept."""
    details = dict(said.details)
    match case.referral(details["code"]):
        case ReceiptLine() as line:
            yield line
        case found if found.state in _AFTER_SESSIONS:
            yield told(f"{found.code} stands at {_words(found.state)} already, and stays there; I do not count sessions.")
        case found:
            state = ReferralState.FIRST_SESSION if details["count"] == "1" else ReferralState.ONGOING
            day = date.fromisoformat(details["day"]) if "day" in details else None
            yield from outcome(case, SetOutcome(referral=found.code, outcome=state, when=day))
            if state is ReferralState.ONGOING and found.state is not ReferralState.FIRST_SESSION:
                yield asked(
                    f"On which day was the first session of {found.code}? I do not count sessions, but how long a treatment lasts: "
                    f"say {found.code}, first session, and the day."
                )


def waiting(case: Case, said: Record) -> Yielded:
    """A place on her waiting list is no state that is kept: the loop stays open, and that is said."""
    match case.referral(dict(said.details)["code"]):
        case ReceiptLine() as line:
            yield line
        case found:
            yield told(
                f"{found.code} stands at {_words(found.state)}, and stays there: I keep no waiting list of clients. "
                f"Once you have spoken with them, or there is a day, say so: {found.code}, and contacted, or scheduled and the day."
            )


def outcome_undone(case: Case, said: Record) -> Yielded:
    """The last that was told of a referral was not so; that it came, and that a letter of thanks went, was not told and stays."""
    match case.referral(dict(said.details)["code"]):
        case ReceiptLine() as line:
            yield line
        case found if thanked_last(case, found):
            yield from thanks_taken_back(case, found)
        case found if found.state is ReferralState.RECEIVED or _thanked_by_letter(case, found):
            yield asked(f"{found.code} stands at {_words(found.state)}; nothing that you told of it is left to take back.")
        case found:
            yield TakeBackStep(code=found.code, state=found.state)
            nobody = ", and nobody was sent on" if found.state is ReferralState.REFERRED_ON else ""
            yield did(f"{found.code}: not {_words(found.state)}{nobody}; it stands where it stood before.")


def told_today(case: Case) -> Iterator[str]:
    """The codes of which something was told today that can be taken back."""
    for each in case.referrals:
        moments = [moment for moment in (case.told_at(each.code), each.acknowledged) if moment is not None]
        last = max(moments, default=None)
        stays = each.state is ReferralState.RECEIVED or _thanked_by_letter(case, each)
        if last is not None and case.local_day(last) == case.today and not stays:
            yield each.code


def _thanked_by_letter(case: Case, referral: Referral) -> bool:
    """Whether it stands where a letter of thanks has brought it, and not her own word."""
    return referral.state is ReferralState.ACKNOWLEDGED and thanks_went(case, referral)


def came_from(case: Case, said: Record) -> Yielded:
    """Who sent a client, named later or put right: whoever it was not waits for no thanks, and whoever it was is owed them."""
    details = dict(said.details)
    match case.referral(details["code"]), case.partner(said.partner) if said.partner else None:
        case ReceiptLine() as line, _:
            yield line
        case _, ReceiptLine() as line:
            yield line
        case Referral() as found, None:
            yield NameSource(code=found.code, partner_id=None, source=details["source"])
            yield from _not_from(case, found)
            yield did(f"{found.code} came from {details['source']}.")
        case Referral(partner_id=partner_id) as found, Partner(id=known) as partner if partner_id == known:
            yield told(f"{found.code} is known to be from {who(partner)}.")
        case Referral() as found, Partner() as partner:
            yield NameSource(code=found.code, partner_id=partner.id, source="owner")
            yield from _not_from(case, found)
            kind = _CAME_BY.get(found.channel, TouchKind.CALL)
            day = case.local_day(found.received)
            yield LogTouch(touch=told_touch(case, partner, kind, Direction.IN, day, "", DEFAULT_MINUTES[kind]))
            yield from taken_back(case, partner, "they sent you a client")
            yield ChangePartner(partner_id=partner.id, changes=(("stage", Stage.REFERRING.value),))
            late = f" No letter of thanks follows: it stands at {_words(found.state)}." if found.state in CLOSED else ""
            yield did(f"{found.code} came from {who(partner)}, of {case.day(day)}.{late}")


def _not_from(case: Case, referral: Referral) -> Yielded:
    """Letters about a client to somebody who did not send them are taken back."""
    for draft in case.drafts.values():
        about = (draft.referral_code, draft.partner_id) == (referral.code, referral.partner_id)
        if about and Event.OVERTAKEN in TRANSITIONS[draft.state]:
            yield MoveDraft(draft_id=draft.id, event=Event.OVERTAKEN, why="somebody else sent the client")


def judged(case: Case, said: Record) -> Yielded:
    """How well a referral fits, by her own word."""
    details = dict(said.details)
    match case.referral(details["code"]):
        case ReceiptLine() as line:
            yield line
        case found:
            yield JudgeFit(code=found.code, fit=int(details["fit"]))
            yield did(f"{found.code}: fit {details['fit']} of {BEST}.")


def _dated(state: ReferralState, day: date, received: date, today: date) -> tuple[ReferralState, date]:
    """A first session long before the referral came is next year's, and one that is still to come is an appointment.

    >>> _dated(ReferralState.FIRST_SESSION, date(2026, 3, 3), date(2026, 11, 2), date(2026, 11, 18))
    (<ReferralState.SCHEDULED: 'scheduled'>, datetime.date(2027, 3, 3))
    """
    if state is not ReferralState.FIRST_SESSION:
        return state, day
    day = shift(day, 1, "year") if received - day > _LOGGED_LATE else day
    return (ReferralState.SCHEDULED if day > today else state), day


def _state(word: str) -> ReferralState | None:
    return ReferralState(word) if word in set(ReferralState) else None


def _words(state: ReferralState) -> str:
    return state.value.replace("_", " ")


def log_referral(case: Case, said: Record) -> Yielded:
    """A referral that came another way than by mail: from a partner, or from something that is none."""
    details = dict(said.details)
    if not said.partner:
        opened = _opened(case, said, None, details.get("source", ""))
        yield opened
        known = f", from {details['source']}" if "source" in details else ". What sent them I do not know yet"
        yield did(f"A referral is logged{_echoed(opened.referral)}{known}. The next digest shows its code.")
        return
    match case.partner(said.partner):
        case ReceiptLine() as line:
            yield line
        case partner:
            opened = _opened(case, said, partner, "owner")
            yield opened
            day, kind = _day(case, said), channel_said(opened.referral.channel)[1]
            minutes = int(details.get("minutes", DEFAULT_MINUTES[kind]))
            yield LogTouch(touch=told_touch(case, partner, kind, Direction.IN, day, "", minutes))
            yield from taken_back(case, partner, "they sent you a client")
            yield ChangePartner(partner_id=partner.id, changes=(("stage", Stage.REFERRING.value),))
            came = f" of {case.day(day)}" if day != case.today else ""
            client = _echoed(opened.referral)
            yield did(
                f"A referral from {who(partner)}{came} is logged{client}. The next digest shows its code and a letter of thanks."
            )


def _echoed(client: Referral) -> str:
    """What was understood of a client: initials, age and need, each once, and never a name."""
    need = client.need or ""
    band = client.age_band if client.age_band and client.age_band not in need.casefold() else None
    said = ", ".join(filter(None, (client.initials, band, need)))
    return f" ({said})" if said else ""


def _opened(case: Case, said: Record, partner: Partner | None, source: str) -> OpenReferral:
    """What is written down of a client she tells of."""
    details = dict(said.details)
    client, need = _client(case, said, partner), details.get("need", "")
    ages = exactly(client.age) or spoken_ages(need)
    return OpenReferral(
        referral=Referral(
            code="",
            partner_id=partner.id if partner else None,
            received=case.noon(_day(case, said)),
            source=source,
            channel=details.get("channel") or channel_said(need)[0],
            initials=client.initials,
            name=kept_name(client, case.config.privacy),
            age_band=band_of(ages),
            need=client.concern,
            payer=client.payer,
            fit=fit(case.profile, ages, client.concern, client.payer),
        ),
        marks=marks_of(client),
    )


def _day(case: Case, said: Record) -> date:
    day = dict(said.details).get("day")
    return min(date.fromisoformat(day), case.today) if day else case.today


def outbound(case: Case, said: Record) -> Yielded:
    """A client we sent to a partner."""
    match case.partner(said.partner or ""):
        case ReceiptLine() as line:
            yield line
        case partner:
            client = _client(case, said, partner)
            received = case.referral(dict(said.details).get("code", "-"))
            if isinstance(received, Referral):  # a client of whom she is told already
                client = replace(client, concern=client.concern or received.need, initials=received.initials)
            yield LogOutbound(
                partner_id=partner.id,
                need=client.concern or "",
                initials=client.initials,
                name=kept_name(client, case.config.privacy),
                marks=marks_of(client),
                code=received.code if isinstance(received, Referral) else None,
            )
            told = ", ".join(filter(None, (client.initials, client.concern)))
            yield did(f"Sent on to {who(partner)}{': ' + told if told else ''}.")


def _client(case: Case, said: Record, partner: Partner | None) -> Client:
    """Whom her words tell of, as it may be written down."""
    ours = f"{partner.name if partner else ''} {case.config.practice.therapist}".lower()
    return told_of(dict(said.details).get("need", ""), strangers=frozenset(re.findall(r"[^\W\d_]+", ours)))
