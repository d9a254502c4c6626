"""What an answer adds to one referral: what the client needs, the age, the payer; and that its sender was thanked.

Law: what is told of a client is written down as everywhere: the need without a name, the age as a band, a name as a seal.
"""

from __future__ import annotations

import re

from outreach.model.command import Record
from outreach.model.decision import AcknowledgeReferral, DescribeReferral, GuardClient, LogTouch, MoveDraft
from outreach.model.outbox import TRANSITIONS, Event
from outreach.model.referral import Referral
from outreach.model.touch import DEFAULT_MINUTES, Direction
from outreach.rules.approval.effects.case import Case, ReceiptLine, Yielded, did
from outreach.rules.approval.effects.on_people import told_touch
from outreach.rules.approval.told.how_it_came import channel_said
from outreach.rules.letters.marks import marks_of
from outreach.rules.reading.arrival_people import age_band
from outreach.rules.reading.discretion import told_of
from outreach.rules.reading.traces import THANK_YOU


def described(case: Case, said: Record) -> Yielded:
    """One thing about the client of a code."""
    details = dict(said.details)
    match case.referral(details["code"]):
        case ReceiptLine() as line:
            yield line
        case Referral(code=code):
            ours = frozenset(re.findall(r"[^\W\d_]+", case.config.practice.therapist.lower()))
            client = told_of(details.get("need", ""), strangers=ours)
            age = int(details["age"]) if "age" in details else None
            found = {"need": client.concern, "payer": details.get("payer"), "age_band": age_band(age)}
            changes = tuple((field, value) for field, value in found.items() if value)
            yield DescribeReferral(code=code, changes=changes)
            if marks := marks_of(client):
                yield GuardClient(marks=marks, code=code)
            yield did(f"{code}: {', '.join(value for _, value in changes) or 'nothing that I may keep'}.")


def thanked(case: Case, said: Record) -> Yielded:
    """She has thanked for a client herself: a touch where she says how, and no letter of thanks is written any more."""
    details = dict(said.details)
    match case.referral(details["code"]):
        case ReceiptLine() as line:
            yield line
        case Referral() as found:
            yield AcknowledgeReferral(code=found.code)
            for draft in case.drafts.values():
                if (draft.purpose, draft.partner_id) == (THANK_YOU, found.partner_id) and Event.REJECT in TRANSITIONS[
                    draft.state
                ]:
                    yield MoveDraft(draft_id=draft.id, event=Event.REJECT, why="you thanked them yourself")
            partner = next((each for each in case.partners if each.id == found.partner_id), None)
            if partner is not None and "channel" in details:
                kind = channel_said(details["channel"])[1]
                yield LogTouch(touch=told_touch(case, partner, kind, Direction.OUT, case.today, "", DEFAULT_MINUTES[kind]))
            yield did(f"{found.code}: thanked for. No letter of thanks is written.")
