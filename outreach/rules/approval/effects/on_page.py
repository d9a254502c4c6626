"""What follows when the one page about the practice changed hands: who has which version of it since when, and a contact on that day.

Law: the page is the one that the profile makes today; where the profile says nothing there is none, and that is said.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from outreach.model.command import Record
from outreach.model.decision import GivePage, LogTouch
from outreach.model.people import Partner
from outreach.model.touch import DEFAULT_MINUTES, Direction, TouchKind
from outreach.rules.approval.effects.case import Case, ReceiptLine, Yielded, asked, did, who
from outreach.rules.approval.effects.on_people import told_touch
from outreach.rules.letters.summary import summary


def page_given(case: Case, said: Record) -> Yielded:
    """From hand to hand, today or on the day that is told."""
    match case.partner(said.partner or ""):
        case ReceiptLine() as line:
            yield line
            return
        case partner:
            details = dict(said.details)
    day = date.fromisoformat(details["day"]) if "day" in details else case.today
    given = tuple(handed_over(case, partner, day))
    yield from given
    if any(isinstance(each, GivePage) for each in given):
        minutes = DEFAULT_MINUTES[TouchKind.RESOURCE]
        yield LogTouch(touch=told_touch(case, partner, TouchKind.RESOURCE, Direction.OUT, day, "our page, by hand", minutes))


def handed_over(case: Case, partner: Partner, day: date) -> Iterator[GivePage | ReceiptLine]:
    """The page as it stands, theirs since that day."""
    page = summary(replace(case.config, profile=case.profile))
    if not page:
        yield asked("There is no page about you yet: your profile says nothing of whom you serve best. Tell me that first.")
        return
    yield GivePage(partner_id=partner.id, text=page, at=case.noon(day))
    yield did(f"{who(partner)} has the page about your practice, as it stands now, since {case.day(day)}.")
