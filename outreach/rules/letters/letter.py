"""A letter before it is a draft: words, and what the lint says about them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from outreach.model.cadence import Due
from outreach.model.people import Partner
from outreach.model.practice import Config
from outreach.model.referral import ConsentLevel, Recognise, Referral, nobody
from outreach.rules.cadence.calendar import Calendar


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """What is said: the subject, and the whole body with salutation, closing and signature."""

    subject: str
    body: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """What the lint found. `failing` takes away the one-tap button; `blocked` is what no "anyway" may pass.

    `aged` are those of `failing` that time alone brings: days that came too near or were closed, openings confirmed too long ago. `void` are
    those of them that a yes does not outlive: a letter may leave some days after its yes, but not with a day that is over.
    """

    words: int
    passed: tuple[str, ...] = ()
    failing: tuple[str, ...] = ()
    blocked: tuple[str, ...] = ()
    aged: tuple[str, ...] = ()
    void: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """Everything a letter is written from. `earlier` are the bodies this partner had from us, newest last; `others` those of the
    last 90 days' introductions to anybody; `beside` those of letters like it to others that wait with it; `clients` are words that identify a client (names, initials, addresses, phones); `recognise` knows
    everybody who was ever told of, by marks that the log keeps sealed.

    Some letters need one fact more: `resource` is title and link; `news` what is to be congratulated on, what is new here (a line
    each), or the owner's own sentence on general progress; `other_person` whom a redirect named, or who had the place before.
    `earlier_subject` is that of the letter this one answers or follows, so that mail clients show one thread.
    """

    due: Due
    partner: Partner
    config: Config
    calendar: Calendar
    today: date
    referral: Referral | None = None
    consent: ConsentLevel = ConsentLevel.THANKS
    talked_about: str = ""
    resource: str = ""
    news: str = ""
    other_person: str = ""
    earlier_subject: str = ""
    earlier: Sequence[str] = field(default=(), repr=False)
    others: Sequence[str] = field(default=(), repr=False)
    beside: Sequence[str] = field(default=(), repr=False)
    clients: Sequence[str] = field(default=(), repr=False)
    recognise: Recognise = field(default=nobody, repr=False)
