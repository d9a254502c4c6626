"""A relationship told in sentences: what happened, by year and day, and what is open. For the owner's eyes only.

Law: a client is a code. Whatever anybody wrote is told only where it holds nothing that stands for a client (`letters.privacy`), and a
mail that sends one shows no subject. Pure; `render` gives lines, `row` the same as plain values for scripts.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, tzinfo
from types import MappingProxyType

from outreach.model.people import PARTNER_TYPES, Partner
from outreach.model.referral import CLOSED, ConsentLevel, Recognise, ReferralState, nobody
from outreach.model.story import Chapter
from outreach.rules.approval.words.day_words import day_words, long_day
from outreach.rules.approval.words.inert import line
from outreach.rules.letters.marks import seen
from outreach.rules.letters.privacy import leaks
from outreach.rules.letters.purposes import called
from outreach.rules.review.story_words import CALLS, CAME_TO, LETTERS, STAGES, THEY_WROTE, TOUCHES

LEFT_OUT = "(left out: it may name a client)"
_LONGEST = 160


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """Whose story it is, and everything that telling it needs. `names` are partners by id, for who introduced whom; `asked` the keys of
    those questions whose answer would still be of use."""

    partner: Partner
    chapters: Sequence[Chapter] = field(repr=False)
    today: date
    zone: tzinfo
    clients: Sequence[str] = field(default=(), repr=False)
    recognise: Recognise = field(default=nobody, repr=False)
    names: Mapping[int, str] = field(default_factory=dict)
    asked: Container[str] = ()

    def said(self, text: str) -> str:
        """Somebody's words in one line, or that they are left out."""
        words = line(text)[:_LONGEST]
        public = (self.partner.name, self.partner.org)
        return LEFT_OUT if leaks(words, self.clients, public=public) or seen(words, self.recognise, public=public) else words

    def tie(self, words: str, other: int | None) -> str:
        """Another partner in words, where there is one."""
        return f"{words} {self.names[other]}" if other is not None and other in self.names else ""

    def day(self, chapter: Chapter) -> date:
        """The practice's day of it."""
        return chapter.on or chapter.at.astimezone(self.zone).date()


def render(telling: Telling) -> Iterator[str]:
    """The story in lines: who it is, what happened by year, what is open."""
    yield from _head(telling)
    year = None
    for chapter in telling.chapters:
        words = sentence(telling, chapter)
        if not words:
            continue
        day = telling.day(chapter)
        if day.year != year:
            year = day.year
            yield from ("", str(year))
        yield f"  {day_words(day):<11} {words}"
    if year is None:
        yield "Nothing has happened yet."
    still = list(_open(telling))
    if still:
        yield from ("", "Open", *(f"  {each}" for each in still))


def row(telling: Telling, chapter: Chapter) -> dict[str, object]:
    """One chapter for a script: the sentence beside what it is made of, the same words left out."""
    return {
        "at": chapter.at.isoformat(),
        "kind": chapter.kind,
        "direction": chapter.direction,
        "said": sentence(telling, chapter),
        "subject": telling.said(chapter.subject),
        "words": telling.said(chapter.words),
        "intent": chapter.intent,
        "purpose": chapter.purpose,
        "code": chapter.code,
        "state": chapter.state,
        "due": chapter.due.isoformat() if chapter.due else None,
        "open": chapter.open,
    }


def _head(telling: Telling) -> Iterator[str]:
    partner = telling.partner
    place = ", ".join(part for part in (partner.name, partner.org) if part)
    yield f"{place} ({PARTNER_TYPES[partner.type].title})"
    facts = (
        f"{partner.tier.value.replace('_', ' ')} tier",
        STAGES[partner.stage],
        "has left" if partner.left else "",
        telling.tie("introduced by", partner.introduced_by),
        telling.tie("follows", partner.succeeds),
        telling.said(partner.how_known) if partner.how_known != partner.specific else "",
    )
    yield " · ".join(each for each in facts if each)
    if partner.specific:
        yield f"Their work: {telling.said(partner.specific)}"


def sentence(telling: Telling, chapter: Chapter) -> str:
    """One chapter as a sentence; "" for what is told elsewhere."""
    tell = _SENTENCES.get(chapter.kind, _touch)
    return tell(telling, chapter)


def _touch(telling: Telling, chapter: Chapter) -> str:
    minutes = f", {chapter.minutes} minutes" if chapter.minutes and chapter.kind in {"call", "meeting", "coffee", "event"} else ""
    known = CALLS.get(chapter.direction) if chapter.kind == "call" else None
    return f"{known or TOUCHES.get(chapter.kind, chapter.kind.capitalize())}{minutes}{_about(telling, chapter.words)}"


def _mail(telling: Telling, chapter: Chapter) -> str:
    if chapter.direction == "in":
        did = "wrote and sent you a client" if chapter.state == "referral" else THEY_WROTE.get(chapter.intent, "wrote")
        return f"{telling.partner.name} {did}{_quoted(telling, chapter.subject)}"
    if chapter.purpose:
        hand = "You sent by hand" if chapter.by_hand else "Sent"
        return f"{hand}: {called(chapter.purpose)}{_quoted(telling, chapter.subject)}"
    return f"You wrote{_quoted(telling, chapter.subject)}"


def _referral(telling: Telling, chapter: Chapter) -> str:
    if chapter.direction == "in":
        return f"{chapter.code} came{f' (fit {chapter.words} of 3)' if chapter.words else ''}"
    return f"{chapter.code}: {_came_to(telling, chapter)}"


def _came_to(telling: Telling, step: Chapter) -> str:
    """How far a client came, and for or on which day where that is another than it was told on."""
    state = ReferralState(step.state)
    joint = " for" if state is ReferralState.SCHEDULED else ","
    on = f"{joint} {long_day(step.due, telling.today)}" if step.due and step.due != telling.day(step) else ""
    return f"{CAME_TO[state]}{on}"


def _letter(telling: Telling, chapter: Chapter) -> str:
    if chapter.open:
        return ""
    why = f" ({telling.said(chapter.words)})" if chapter.words and chapter.state == "withdrawn" else ""
    return f"Not sent: {called(chapter.purpose)}; it {LETTERS[chapter.state]}{why}"


def _consent(telling: Telling, chapter: Chapter) -> str:
    if chapter.state == "revoked":
        return f"{chapter.code}: the client takes leave back; nothing more about them"
    until = f", until {long_day(chapter.due, telling.today)}" if chapter.due else ""
    return f"{chapter.code} agrees that {telling.partner.name} may hear {ConsentLevel(int(chapter.words)).in_words}{until}"


_NO_WORK_TOLD = MappingProxyType({"no": "You wanted no first letter to them", "unknown": "You knew nothing of their work yet"})


def _answer(telling: Telling, chapter: Chapter) -> str:
    """What she answered, behind what was asked; what she told of their work needs no question beside it."""
    if chapter.open:
        return ""
    said = telling.said(chapter.words).replace("_", " ")
    if chapter.key.startswith("specific:"):
        return _NO_WORK_TOLD.get(said, f"You told of their work: {said}")
    asked = telling.said(re.sub(r"(?<=\?)\s.*", "", chapter.subject))
    return f"You decided: {said} ({asked})"


def _promise(telling: Telling, chapter: Chapter) -> str:
    due = f", by {long_day(chapter.due, telling.today)}" if chapter.due else ""
    return f"You promised: {telling.said(chapter.words)}{due}"


_SENTENCES: Mapping[str, Callable[[Telling, Chapter], str]] = MappingProxyType(
    {
        "mail": _mail,
        "referral": _referral,
        "letter": _letter,
        "consent": _consent,
        "answer": _answer,
        "promise": _promise,
        "outbound": lambda telling, chapter: f"You sent them a client{_about(telling, chapter.words)}",
        "note": lambda telling, chapter: f"Noted: {telling.said(chapter.words)}",
        "ended": lambda telling, chapter: f"No longer so: {telling.said(chapter.words)}",
        "kept": lambda telling, chapter: f"Done, as promised: {telling.said(chapter.words)}",
        "silence": lambda telling, chapter: "No more letters from here on",
        "joined": lambda telling, chapter: f"{chapter.words} turned out to be the same person",
    }
)


def _open(telling: Telling) -> Iterator[str]:
    """What is not ended yet: letters, loops, promises, questions, a pause, things to ask again."""
    partner, today = telling.partner, telling.today
    if partner.paused_until is not None and partner.paused_until > today:
        until = "you say so" if partner.paused_until == date.max else long_day(partner.paused_until, today)
        yield f"Letters are paused until {until}."
    waits = _unanswered(telling.chapters)
    if waits is not None:
        yield f"{partner.name} waits for your answer since {long_day(telling.day(waits), today)}."
    for chapter in telling.chapters:
        if chapter.kind == "letter" and chapter.open:
            yield f"{called(chapter.purpose).capitalize()}{_quoted(telling, chapter.subject)} {LETTERS[chapter.state]}."
        elif chapter.kind == "referral" and chapter.direction == "in" and ReferralState(chapter.state) not in CLOSED:
            steps = [
                each
                for each in telling.chapters
                if (each.kind, each.code, each.state) == ("referral", chapter.code, chapter.state)
            ]
            yield f"{chapter.code} is open since {long_day(telling.day(chapter), today)}: {_came_to(telling, steps[-1])}."
        elif chapter.kind == "promise" and chapter.open:
            yield f"{_promise(telling, chapter)}."
        elif chapter.kind == "answer" and chapter.open and chapter.key in telling.asked:
            yield f"Asked: {telling.said(chapter.subject)}"
        elif chapter.kind == "note" and chapter.open and chapter.due:
            yield f"To ask again {long_day(chapter.due, today)}: {telling.said(chapter.words)}"


def _unanswered(chapters: Sequence[Chapter]) -> Chapter | None:
    """The first mail that asks for an answer and was followed by nothing of ours; as the 24-hour clock counts it."""
    waits: Chapter | None = None
    for chapter in chapters:
        if chapter.kind == "mail" and chapter.direction == "in" and chapter.open:
            waits = waits or chapter
        elif (chapter.kind == "mail" or chapter.kind in TOUCHES) and chapter.direction != "in":
            waits = None
    return waits


def _quoted(telling: Telling, subject: str) -> str:
    words = telling.said(subject)
    return "" if not words else f", {words}" if words == LEFT_OUT else f": “{words}”"


def _about(telling: Telling, text: str) -> str:
    words = telling.said(text)
    return f": {words}" if words else ""


def names_of(partners: Iterable[Partner]) -> dict[int, str]:
    """Names by id.

    >>> names_of([Partner(id=1, name="Ana Ruiz", email="ana@ruiz.example")])
    {1: 'Ana Ruiz'}
    """
    return {each.id: each.name for each in partners}
