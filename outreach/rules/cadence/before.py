"""What was before: written to somebody, proposed and answered, touched. Every question about a due letter looks back on it.

Law: a draft that an event overtook was never answered by the owner, so it does not count; one that she refused or let lie does.
"""

from __future__ import annotations

from datetime import date, datetime, tzinfo

from outreach.model.cadence import Dossier
from outreach.model.outbox import Draft, Event
from outreach.model.touch import Direction, TouchKind
from outreach.rules.review.periods import local

TALK = "thank_you_meeting"
"""The letter that names a talk; what she tells of the talk when she is asked is kept as a cue for it."""
MEETINGS = frozenset({TouchKind.MEETING, TouchKind.COFFEE, TouchKind.EVENT})


def answered(draft: Draft) -> bool:
    """Whether she saw it through, by a yes, a no or her silence; what an event overtook may be written again when its time comes."""
    return draft.ended_by is not Event.OVERTAKEN


def proposed_since(dossier: Dossier, purpose: str, when: datetime) -> bool:
    """Whether this letter was already proposed: what she let lie or refused is not shown again."""
    return any(
        draft.purpose == purpose and draft.created >= when and answered(draft)
        for draft in (*dossier.open_drafts, *dossier.past_drafts)
    )


def refused_since(dossier: Dossier, purpose: str, when: datetime) -> bool:
    """Whether she let this letter lie, or said no to it."""
    return any(draft.purpose == purpose and draft.created >= when and answered(draft) for draft in dossier.past_drafts)


def proposed_about(dossier: Dossier, code: str, purpose: str) -> bool:
    """Whether this letter about this referral went out, waits, or was answered."""
    return (code, purpose) in dossier.told or any(
        (draft.referral_code, draft.purpose) == (code, purpose) and answered(draft)
        for draft in (*dossier.open_drafts, *dossier.past_drafts)
    )


def in_person_since(dossier: Dossier, when: datetime) -> bool:
    """Whether she wrote by hand, called or met them after that moment."""
    return any(
        touch.at > when and (touch.direction is Direction.BOTH or (touch.by_hand and touch.direction is Direction.OUT))
        for touch in dossier.touches
    )


def said_of_talk(dossier: Dossier) -> str:
    """What is known of the last conversation, in the owner's words: her answer to the question about it, else her note beside it; or ""."""
    cues = [cue for cue in dossier.cues if cue.purpose == TALK]
    notes = [touch for touch in dossier.touches if touch.summary]
    newest = max(cues, key=lambda cue: cue.at, default=None)
    if newest is not None and not any(note.at > newest.at for note in notes):
        return newest.text
    return notes[-1].summary if notes else ""


def last_day(dossier: Dossier, zone: tzinfo) -> date | None:
    """The day of the last touch of any kind; where there was none, the day on which the partner was added."""
    last = max((local(touch.at, zone) for touch in dossier.touches), default=None)
    created = dossier.partner.created
    return last or (local(created, zone) if created else None)
