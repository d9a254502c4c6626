"""What an answer adds to one referral: what the client needs, the age, the payer, that it is urgent; and that its sender was thanked.

Law: what is told of a client is written down as everywhere: the need without a name, the age as a band, a name as a seal.
"""

from __future__ import annotations

import re
from collections.abc import Generator
from datetime import date

from outreach.model.command import Record
from outreach.model.decision import (
    AcknowledgeReferral,
    DescribeReferral,
    GuardClient,
    JudgeFit,
    LogTouch,
    MoveDraft,
    TakeBackStep,
)
from outreach.model.outbox import TRANSITIONS, WAITING, Event
from outreach.model.people import Partner
from outreach.model.referral import CLOSED, Referral, ReferralState
from outreach.model.touch import DEFAULT_MINUTES, Direction
from outreach.rules.approval.effects.case import Case, ReceiptLine, Yielded, asked, did, told, who
from outreach.rules.approval.effects.on_people import told_touch
from outreach.rules.approval.told.how_it_came import channel_said
from outreach.rules.letters.marks import marks_of
from outreach.rules.people.ages import band_of, exactly, of_band, seen
from outreach.rules.people.fit import BEST, fit
from outreach.rules.reading.discretion import told_of
from outreach.rules.reading.traces import THANK_YOU

THANKS_FOLLOW = "a letter of thanks is written anew; it waits for your yes"


def described(case: Case, said: Record) -> Yielded:
    """One thing about the client of a code."""
    details = dict(said.details)
    match case.referral(details["code"]):
        case ReceiptLine() as line:
            yield line
        case Referral(code=code) as known:
            ours = frozenset(re.findall(r"[^\W\d_]+", case.config.practice.therapist.lower()))
            client = told_of(details.get("need", ""), strangers=ours)
            age = int(details["age"]) if "age" in details else None
            found = {"need": client.concern, "payer": details.get("payer"), "age_band": band_of(exactly(age))}
            changes = tuple((field, value) for field, value in found.items() if value)
            yield DescribeReferral(code=code, changes=changes)
            if marks := marks_of(client):
                yield GuardClient(marks=marks, code=code)
            was = ", ".join(str(old) for field, new in changes if (old := getattr(known, field)) and old != new)
            before = f" Before: {was}." if was else ""
            fits = yield from _judged_anew(case, known, client.concern, details.get("payer"), age)
            yield did(f"{code}: {', '.join(value for _, value in changes) or 'nothing that I may keep'}.{before}{fits}")


def _judged_anew(
    case: Case, before: Referral, need: str | None, payer: str | None, age: int | None
) -> Generator[JudgeFit, None, str]:
    """The fit by what is known with this, where she has not judged it herself; what is said of it. A band that the profile's ages part tells nothing anew."""
    ages = exactly(age) or of_band(before.age_band)
    known = before.fit and seen(ages, case.profile.ages) is None
    found = fit(case.profile, None if known else ages, need or before.need, payer or before.payer)
    if before.fit_said or found == before.fit:
        return ""
    yield JudgeFit(code=before.code, fit=found, by_profile=True)
    return f" Fit: {found} of {BEST} by your profile." if found is not None else " Fit: I cannot say any more; yours is the word."


def urgency(case: Case, said: Record) -> Yielded:
    """Whether a client cannot wait: such a loop stands among the first of the digest while there is no appointment."""
    details = dict(said.details)
    match case.referral(details["code"]):
        case ReceiptLine() as line:
            yield line
        case Referral(code=code) as found if found.state in CLOSED:
            yield told(
                f"{code} stands at {found.state.value.replace('_', ' ')}: no digest shows it any more, so nothing changes."
            )
        case Referral(code=code):
            now = details["urgent"] == "yes"
            yield DescribeReferral(code=code, changes=(("urgent", str(int(now))),))
            if now:
                first = "It stands among the first of the digest until there is an appointment."
                yield did(f"{code}: urgent. {first}", undo=f'"{code} is not urgent" takes that back.')
            else:
                yield did(f"{code}: not urgent.")


def thanked(case: Case, said: Record) -> Yielded:
    """She has thanked for a client herself, and whoever sent them: a touch where she says how, and no letter of thanks is written for this client."""
    details = dict(said.details)
    match case.referral(details["code"]), case.partner(said.partner) if said.partner else None:
        case ReceiptLine() as line, _:
            yield line
        case _, ReceiptLine() as line:
            yield line
        case Referral(partner_id=partner_id) as found, Partner() as named if named.id != partner_id:
            yield asked(f"{found.code} is not known to be from {who(named)}. Whom did you thank, or did it come from them?")
        case Referral() as found, _:
            day = date.fromisoformat(details["day"]) if "day" in details else case.today
            yield AcknowledgeReferral(code=found.code, on=day)
            yield from _needless(case, found)
            partner = next((each for each in case.partners if each.id == found.partner_id), None)
            if partner is not None and "channel" in details:
                kind = channel_said(details["channel"])[1]
                yield LogTouch(touch=told_touch(case, partner, kind, Direction.OUT, day, "", DEFAULT_MINUTES[kind]))
            on = f", {case.day(day)}" if day != case.today else ""
            yield did(
                f"{found.code}: thanked for{on}. No letter of thanks is written for it.",
                undo=f'The word "undo" and {found.code} take that back.',
            )


def thanks_went(case: Case, referral: Referral) -> bool:
    """Whether a letter of thanks went, which is a fact and no word of hers."""
    dossier = case.dossier(referral.partner_id) if referral.partner_id is not None else None
    touches = dossier.touches if dossier else ()
    return any((touch.purpose, touch.at) == (THANK_YOU, referral.acknowledged) for touch in touches)


def thanked_last(case: Case, referral: Referral) -> bool:
    """Whether the last that she told of a referral is that she thanked for it, while it stood further on than received."""
    step = case.told_at(referral.code)
    told_later = referral.acknowledged is not None and step is not None and step < referral.acknowledged
    return told_later and not thanks_went(case, referral)


def thanks_taken_back(case: Case, referral: Referral) -> Yielded:
    """She did not thank for this client after all: how far it came stays, and thanks are owed again while the loop stands open."""
    yield TakeBackStep(code=referral.code, state=ReferralState.ACKNOWLEDGED)
    stands = f"it stands at {referral.state.value.replace('_', ' ')}, as before"
    follows = "no letter of thanks follows, for its loop is closed" if referral.state in CLOSED else THANKS_FOLLOW
    yield did(f"{referral.code}: not thanked for; {stands}, and {follows}.")


def _needless(case: Case, referral: Referral) -> Yielded:
    """The letter of thanks for this client is overtaken, so that other clients of the same sender, for whom it stood too, bring one of their own."""
    for draft in case.drafts.values():
        about = (draft.purpose, draft.partner_id, draft.referral_code) == (THANK_YOU, referral.partner_id, referral.code)
        if about and Event.OVERTAKEN in TRANSITIONS[draft.state]:
            yield MoveDraft(draft_id=draft.id, event=Event.OVERTAKEN, why="you thanked them yourself")
            if draft.state in WAITING:
                yield told(f"The letter of thanks to {draft.to_name} that waited is taken back.")
