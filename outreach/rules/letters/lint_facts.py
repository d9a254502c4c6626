"""Rules about what a letter says of the world: whom it goes to, their work, days, openings, and never a client."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from outreach.model.people import Stage, Tier
from outreach.model.practice import Profile
from outreach.model.referral import ConsentLevel, MarkKind
from outreach.model.senses import Sense
from outreach.rules.letters.days import LEAST, fits, mentioned
from outreach.rules.letters.facts import topic
from outreach.rules.letters.finding import Case, Finding, Rule, first
from outreach.rules.letters.marks import CALLED, address_of, seen
from outreach.rules.letters.openings import fresh_openings, is_fresh
from outreach.rules.letters.privacy import leaks
from outreach.rules.letters.salutation import greeting
from outreach.rules.letters.their_work import their_work

_TELLING = 4  # letters
_INQUIRY = "inquiry_acknowledgement"
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n{2,}")
_THEIRS = re.compile(
    r"(?i)\b(?:you(?:'ve| have)?(?: just| kindly)? (?:sent|referred)|(?:your|the) (?:patient|client|student|referral|young (?:man|woman|person)))\b"
)
"""Words for a client whom the reader has sent; more than one, or clients as such, are nobody."""
_SHORT = re.compile(r"\S(?:.{0,56}\S(?=\s|$))?", re.DOTALL)
_FIRST_LETTERS = frozenset({"introduction", "successor_introduction"})


def wanted(case: Case) -> Iterator[Finding]:
    """Nobody who asked for no letters gets one."""
    if case.occasion.partner.suppressed or case.occasion.partner.tier is Tier.DO_NOT_CONTACT:
        yield Finding(text="asked for no letters", blocked=True)


def no_client_in_it(case: Case) -> Iterator[Finding]:
    """Nothing that identifies a client; with consent, the initials or the name of the person this letter is about. A first name alone may be
    anybody's: it takes away the button, and she decides.
    """
    occasion, public = case.occasion, _public(case)
    named = leaks(case.everything, _identifiers(case), public=(*public, occasion.other_person))
    about = occasion.referral.code if occasion.referral and occasion.consent >= ConsentLevel.CONNECTED else None
    recognised = seen(case.everything, occasion.recognise, public=public, named=(occasion.other_person,), about=about)
    sure = (*named, *(CALLED[kind] for kind in recognised if kind is not MarkKind.FIRST))
    for kind in dict.fromkeys(sure):
        yield Finding(text=f"identifies a client: {kind}", blocked=True)
    if MarkKind.FIRST in recognised and not sure:
        yield Finding(text="may name a client: a first name")


def no_client_addressed(case: Case) -> Iterator[Finding]:
    """A client's address stands in no To; only the one answer to an inquiry goes to somebody who asked for themselves."""
    email = case.occasion.partner.email
    known = leaks(email, _addresses(case)) or case.occasion.recognise((address_of(email),))
    if case.occasion.due.purpose != _INQUIRY and known:
        yield Finding(text="is addressed to a client", blocked=True)


def within_consent(case: Case) -> Iterator[Finding]:
    """About a referral is said what the client's consent allows: nothing, "connected", or general progress. Letters about something else say nothing
    of a client whom their reader sent."""
    if not case.purpose.of_client:
        told = next((each for each in _SENTENCE.split(case.ours) if _THEIRS.search(each) and _tells(case, each)), None)
        if told is not None:
            yield Finding(text=f'speaks of a client whom they sent: "{first(_SHORT, told)}"', blocked=True)
        return
    allowed, ours = case.occasion.consent, case.ours
    if allowed < case.purpose.consent:
        yield Finding(text=f"needs consent level {case.purpose.consent.value}, and there is level {allowed.value}", blocked=True)
    elif allowed < ConsentLevel.CONNECTED and (said := case.said(Sense.CONFIRMS, ours)):
        yield Finding(text=f'confirms a client without consent: "{said}"', blocked=True)
    elif allowed < ConsentLevel.PROGRESS and (said := case.said(Sense.PROGRESS, ours)):
        yield Finding(text=f'tells how somebody is without consent: "{said}"', blocked=True)
    else:
        yield Finding(text=f"says no more than consent level {allowed.value} allows", ok=True)


def _tells(case: Case, sentence: str) -> bool:
    """Whether a sentence says that a client is with us, or how one is."""
    return any(case.said(sense, sentence) for sense in (Sense.CONFIRMS, Sense.PROGRESS))


def names_their_work(case: Case) -> Iterator[Finding]:
    """Something specific about *their* work is in it, as the owner told it; the yearly news may recall a conversation instead."""
    if not case.purpose.names_work:
        return
    known = their_work(case.occasion.partner)
    if known is None and (talk := _talk_named(case)):
        yield Finding(text=f"recalls what you talked about: {talk}", ok=True)
        return
    if known is None:
        yield Finding(text="nothing specific is known about their work yet")
        return
    ok = any(each.sense is Sense.WORK for each in case.hear(case.parts.prose, known.text))
    yield Finding(text=f"names their work: {known.text}" if ok else f"does not name their work: {known.text}", ok=ok)


def names_the_talk(case: Case) -> Iterator[Finding]:
    """A thank-you for a meeting names something of the conversation."""
    if case.occasion.due.purpose == "thank_you_meeting":
        known = _talk_named(case)
        yield Finding(
            text=f"names what you talked about: {known}" if known else "names nothing that you talked about", ok=bool(known)
        )


def _talk_named(case: Case) -> str:
    """What they talked about, where the letter names it; a first letter to somebody knows of no talk."""
    known = "" if case.occasion.due.purpose in _FIRST_LETTERS else topic(case.occasion.talked_about)
    return known if {word for word in _words(known) if len(word) >= _TELLING} & _words(case.parts.prose) else ""


def offers_something(case: Case) -> Iterator[Finding]:
    """An introduction has something in it for the reader."""
    if case.occasion.due.purpose not in _FIRST_LETTERS:
        return
    offer = case.occasion.config.profile.offer.strip(" .")
    ok = (bool(offer) and offer.casefold() in case.parts.prose.casefold()) or bool(case.said(Sense.OFFERS, case.ours))
    yield Finding(text="offers them something" if ok else "offers them nothing", ok=ok)


def no_invented_talk(case: Case) -> Iterator[Finding]:
    """A letter recalls a conversation only where there was one: where they have talked, or she has noted from where she knows them."""
    partner = case.occasion.partner
    talked = partner.stage not in {Stage.KNOWN, Stage.INTRODUCED} or partner.how_known
    if not talked and (said := case.said(Sense.RECALLS, case.ours)):
        yield Finding(text=f'recalls a conversation that is not in the log: "{said}"')


def days_exist(case: Case) -> Iterator[Finding]:
    """Every day it names exists, is a working day, and is at least five business days ahead."""
    calendar, today = case.occasion.calendar, case.occasion.today
    days = tuple(mentioned(case.ours, today)) if case.purpose.step != "none" else ()
    for each in days:
        if each.day is None:
            yield Finding(text=f"{each.words} does not exist: check the weekday", aged=True)
        elif not calendar.is_business_day(each.day):
            yield Finding(text=f"{each.words} is no working day", aged=True, void=True)
        elif each.day < calendar.add(today, LEAST):
            yield Finding(text=f"{each.words} is over, or less than two business days ahead", aged=True, void=True)
        elif not fits(each.day, calendar, today):
            yield Finding(text=f"{each.words} is less than five business days ahead", aged=True)
    if days and all(fits(each.day, calendar, today) for each in days):
        yield Finding(text="days that suit: " + ", ".join(each.words for each in days), ok=True)


def flexible(case: Case) -> Iterator[Finding]:
    """Where a step is proposed, two days and "or whenever suits" make it easy to say yes."""
    if case.purpose.step != "one":
        return
    days = tuple(mentioned(case.ours, case.occasion.today))
    if len(days) < 2 or not re.search(r"\bwhen(?:ever)? (?:it |that )?(?:suits|works|is (?:good|easy|convenient))", case.ours):
        yield Finding(text='the timing is not flexible: name two days, "or whenever suits you"')


def openings_are_fresh(case: Case) -> Iterator[Finding]:
    """That there is room is said only where there is some, that there is none only where there is none; both when it was confirmed within thirty
    days."""
    profile, today = case.occasion.config.profile, case.occasion.today
    free = fresh_openings(profile, today)
    untrue = (*((Sense.OPENING,) if not free else ()), *((Sense.FULL,) if free != 0 else ()))
    for said in (words for sense in untrue if (words := case.said(sense, case.ours))):
        yield Finding(text=f'says "{said}", but {_room(profile, today)}', aged=True, void=True)


def _room(profile: Profile, today: date) -> str:
    """What is known of the openings, as the owner reads it."""
    if not is_fresh(profile, today):
        since = f"last confirmed on {profile.openings_as_of:%d.%m.%Y}" if profile.openings_as_of else "never confirmed"
        return f"openings were {since}"
    return f"you have {profile.openings or 'no'} opening{'' if profile.openings == 1 else 's'}"


def _identifiers(case: Case) -> list[str]:
    """Words that stand for clients, without the initials that a consent lets this one letter say."""
    occasion = case.occasion
    allowed = occasion.referral.initials if occasion.referral and occasion.consent >= ConsentLevel.CONNECTED else None
    return [each for each in (*occasion.clients, *occasion.config.privacy.clients) if each and each != allowed]


def _addresses(case: Case) -> list[str]:
    return [each for each in (*case.occasion.clients, *case.occasion.config.privacy.clients) if "@" in each]


def _public(case: Case) -> list[str]:
    """What is public between the two: the practice's own lines, and the name the partner is written to by."""
    practice, partner = case.occasion.config.practice, case.occasion.partner
    named = greeting(partner) or ""
    own = (practice.name, practice.therapist, practice.credentials, practice.phone, practice.website, practice.licence)
    lines = (*own, practice.postal_address, practice.therapist.split(" ")[0])
    return [*lines, partner.name, partner.org, partner.email, f"Dear {named}" if named else ""]


def _words(text: str) -> set[str]:
    return {word.casefold() for word in re.findall(r"[\w'’-]+", text)}


RULES: tuple[Rule, ...] = (
    wanted,
    no_client_in_it,
    no_client_addressed,
    within_consent,
    names_their_work,
    names_the_talk,
    offers_something,
    no_invented_talk,
    days_exist,
    flexible,
    openings_are_fresh,
)
