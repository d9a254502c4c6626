"""What cannot wait for the next digest, or is too long for one: a partner waits since sixteen hours, or a quarter is over.

Each is a mail to the owner, once, by its key; nothing here writes to anybody else. A warning comes in office hours only, a review in the
first week of a quarter, whenever the machine is awake in it and the hour of the digest has come: nobody is woken by it at midnight.
"""

from __future__ import annotations

from datetime import datetime

from outreach.model.decision import Decision, TellOwner
from outreach.rules.cadence.office_hours import next_window
from outreach.rules.cadence.reminders import overdue_soon, reviews_due
from outreach.rules.review.layout import shown
from outreach.rules.review.periods import Period
from outreach.rules.review.review import review
from outreach.services.house import House, calendar_now, local_day, note
from outreach.services.report import hour_has_come, unanswered
from outreach.store.owner_mail import WARNING


def once(house: House) -> int:
    """Queue what is to be said now; how many mails that were new."""
    now, calendar = house.clock.now(), calendar_now(house)
    due = reviews_due(calendar, local_day(house, now)) if hour_has_come(house, now) else ()
    mails = [mail for period in due if (mail := _review(house, period, now)) is not None]
    if next_window(now, house.config, calendar) == now:
        mails += [_warning(each.who, each.since) for each in overdue_soon(list(unanswered(house, now)), now)]
    fresh: list[Decision] = [mail for mail in mails if not house.store.owner_mail.knows(mail.key)]
    if fresh:
        house.store.apply(fresh, cause="remind", now=now)
        note("reminded", mails=len(fresh))
    return len(fresh)


def _warning(who: str, since: datetime) -> TellOwner:
    return TellOwner(
        key=f"{WARNING}:{who}@{since.isoformat()}",
        kind="alert",
        subject="Outreach · somebody waits for your answer",
        text=f"{who} wrote more than sixteen hours ago and has had no answer yet.\n\n"
        "Write to them from any mail client, even one line that says when you will write more; that stops the clock.\n\n"
        "If they have had their answer another way, tell me so here: called, met or answered. There are no letters and no numbers in "
        "this mail.\n",
    )


def _review(house: House, period: Period, now: datetime) -> TellOwner | None:
    """The review as a mail; None where it was sent before, or there is nothing to look back upon."""
    key = f"review:{period.name}"
    if house.store.owner_mail.knows(key):
        return None
    counted = review(house.store.history(), period, house.config.practice.zone, now)
    if counted.empty:
        return None
    values = {**shown(counted, house.config.practice.name), "mail": True}
    return TellOwner(
        key=key,
        kind="review",
        subject=f"Outreach · {values['title']} · {period.name}",
        text=house.templates.render("report.txt.j2", **values),
        html=house.templates.render("report.html.j2", **values),
    )
