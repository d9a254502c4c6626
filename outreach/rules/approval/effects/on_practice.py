"""What an answer does to the practice itself: away days, news, promises, things worth sharing."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from outreach.model.command import Record
from outreach.model.decision import AddPromise, AddResource, KeepPromise, SetSetting
from outreach.model.digest import ShownQuestion
from outreach.model.people import Partner
from outreach.rules.approval.effects import on_people
from outreach.rules.approval.effects.case import Case, ReceiptLine, Yielded, asked, did, told
from outreach.rules.cadence.calendar import Period, periods
from outreach.rules.cadence.shelf import News, kept, news

_LINK = re.compile(r"https?://\S+")
_TAG = re.compile(r"#(\w+)")


def away(case: Case, said: Record) -> Yielded:
    """Days without letters and digests, both ends included; added to those known already."""
    details = dict(said.details)
    first, last = details.get("from"), details.get("to", details.get("from"))
    if not first or not last or date.fromisoformat(last) < date.fromisoformat(first):
        yield asked("From which day to which day are you away?")
        return
    told_so = (date.fromisoformat(first), date.fromisoformat(last))
    yield _away((*periods(case.told.get("away", "")), told_so))
    yield did(f"Away {_span(case, told_so)}: no digest and no letter on those days.", undo='The word "resume" takes that back.')


def resume(case: Case, said: Record) -> Yielded:
    """Letters may go again: to one person, or at all. Days away that have begun end with it; those ahead only where nothing else was to end."""
    if said.partner:
        yield from on_people.resume(case, said)
        return
    yield SetSetting(name="hold_until", value="")
    yield did("Letters may go again.")
    told_so = periods(case.told.get("away", ""))
    begun = [each for each in told_so if each[0] <= case.today <= each[1]]
    ahead = [each for each in told_so if case.today < each[0]]
    if begun or (ahead and not case.told.get("hold_until")):
        ended = begun or ahead
        had = [(first, case.today - timedelta(days=1)) for first, _ in begun if first < case.today]
        yield _away([*(each for each in told_so if each not in ended), *had])
        yield did(f"You are not away {_spans(case, ended)} any more, so that digests come, too.")
    elif ahead:
        yield told(f"You are still away {_spans(case, ahead)}. The same word, said once more, takes that back.")


def _away(days: Iterable[Period]) -> SetSetting:
    return SetSetting(name="away", value=" ".join(dict.fromkeys(f"{first}/{last}" for first, last in days)))


def _spans(case: Case, days: Iterable[Period]) -> str:
    return ", or ".join(_span(case, each) for each in days)


def _span(case: Case, days: Period) -> str:
    return f"{case.day(days[0])} to {case.day(days[1])}"


def update(case: Case, said: Record) -> Yielded:
    """News of the practice, kept with its day for the yearly letter."""
    text = dict(said.details).get("text", "").strip()
    if not text:
        yield asked("What is the news?")
        return
    told = (*news(case.told.get("updates", "")), News(day=case.today, text=" ".join(text.split())))
    yield SetSetting(name="updates", value=kept(told))
    yield did(f"Kept for the next letter of news: {text}")


def plainly(case: Case, question: ShownQuestion, rest: str, text: str) -> Yielded:
    """The same news in words for people outside the trade."""
    del question
    told, words = news(case.told.get("updates", "")), " ".join(text.split())
    if not any(each.mark == rest for each in told):
        yield asked("I no longer have that piece of news. Tell me all of it anew, with the word update and a colon.")
        return
    yield SetSetting(name="updates", value=kept(replace(each, plain=words) if each.mark == rest else each for each in told))
    yield did(f"To people outside the trade I say: {words}")


def resource(case: Case, said: Record) -> Yielded:
    """Something worth sharing, for the monthly letter."""
    text = dict(said.details).get("text", "")
    link = next(iter(_LINK.findall(text)), "")
    tags = tuple(_TAG.findall(_LINK.sub("", text)))
    title = " ".join(_TAG.sub("", _LINK.sub("", text)).split()) or link
    if not title:
        yield asked("What is it, and where does it stand?")
        return
    yield AddResource(title=title, link=link, tags=tags)
    yield did(f"To share: {title}{' · ' + ', '.join(tags) if tags else ''}.")


def promise(case: Case, said: Record) -> Yielded:
    """Something we said we would do. Without a name, or with one that fits nobody, it is the practice's own."""
    details = dict(said.details)
    text, due = details.get("text", "").strip(), details.get("due")
    if not text:
        yield asked("What was promised?")
        return
    found = case.partner(said.partner) if said.partner else None
    if isinstance(found, ReceiptLine):
        yield found
        return
    day = date.fromisoformat(due) if due else None
    yield AddPromise(partner_id=found.id if isinstance(found, Partner) else None, text=text, due=day)
    yield did(f"Promised: {text}{f', by {case.day(day)}' if day else ''}. I remind you.")


def done(case: Case, said: Record) -> Yielded:
    """A promise kept, by its number in the digest or by a word that only it holds."""
    wanted = dict(said.details).get("item", "").strip().casefold()
    number = re.fullmatch(r"p?\s*(\d+)", wanted)
    promises = list(enumerate(case.digest.promises, 1))
    found = [n for n, text in promises if (n == int(number[1]) if number else wanted and wanted in text.casefold())]
    if len(found) != 1:
        yield asked("Which promise is it? They are listed as P and a number.")
        return
    yield KeepPromise(promise_id=case.digest.promise_ids[found[0] - 1])
    yield did(f"Kept: {case.digest.promises[found[0] - 1]}", f"P{found[0]}")
