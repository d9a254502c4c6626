"""What is worth asking her without any mail that asks: is a note still so, is somebody she wrote to a colleague.

Law: each question once, by its key, and few at a time; the headers of Sent are looked through once, on the first start. Nothing here changes a
partner: only her answer does (`rules.approval.on_memory`).
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime, timedelta

from outreach.model.decision import AskOwner, Decision, SetSetting
from outreach.model.people import PARTNER_TYPES, Stage
from outreach.reader.letter_sense import hear
from outreach.rules.approval.words.day_words import long_day
from outreach.rules.approval.words.offers import MEET, Offer, offered
from outreach.rules.cadence.due import reachable
from outreach.rules.cadence.patience import awake
from outreach.rules.cadence.reminders import reviews_due
from outreach.rules.cadence.shelf import news
from outreach.rules.letters.plainly import explained, jargon
from outreach.rules.people.acquaintances import Acquaintance, worth_asking
from outreach.rules.people.prospects import first_days, suggested
from outreach.rules.review.periods import YEAR
from outreach.rules.review.tiers import tier_changes
from outreach.services.acquaint import YEARS, may_be_asked_about, own_addresses, scan, strangers
from outreach.services.house import House, calendar_now, local_day, note
from outreach.services.relationship import to_know

FACTS_AT_ONCE = 2
KNOWN_AT_ONCE = 2
KNOWN_AT_MOST = 30
MEET_AT_ONCE = 2
_SETTING = "acquaintances"


async def once(house: House) -> None:
    """Put the questions that are due now. Raises what `edge.imap` raises, on the first start only."""
    now = house.clock.now()
    if house.store.settings.get(_SETTING) is None:
        await _look_back(house, now)
    asked = [*_doubtful(house, now), *_known(house, now), *_tiers(house, now), *_plain_words(house, now), *_to_know(house, now)]
    if asked:
        house.store.apply(asked, f"wonder:{now.isoformat()}", now)


def _doubtful(house: House, now: datetime) -> Iterator[Decision]:
    """Notes whose day has come."""
    store, today = house.store, local_day(house, now)
    open_now = _open(house, "fact", now)
    for fact in store.keepsakes.doubtful(today)[: max(0, FACTS_AT_ONCE - open_now)]:
        partner = store.people.get(fact.partner_id)
        if partner is not None and fact.ask_again is not None:
            said = long_day(local_day(house, fact.at), today)
            yield AskOwner(
                key=f"fact:{fact.id}:{fact.ask_again.isoformat()}",
                about=partner.name,
                partner_id=partner.id,
                text=f'You noted about {partner.name}, {said}: "{fact.text}". Is that still so? (yes, no, or what is so now)',
            )


def _tiers(house: House, now: datetime) -> Iterator[Decision]:
    """What the review of a quarter suggests about who is close, as questions that a yes answers."""
    for period in reviews_due(calendar_now(house), local_day(house, now))[:1]:
        for each in tier_changes(house.store.history(), period.last, house.config.practice.zone):
            was, to, why = each.partner.tier.value, each.to.value, each.why.replace("referral", "client")
            yield AskOwner(
                key=f"tier:{each.partner.id}:{to}:{period.name}",
                about=each.partner.name,
                partner_id=each.partner.id,
                text=f"Shall {each.partner.name}, {was} until now, be {to} from now on? {why[0].upper()}{why[1:]}.",
            )


def _plain_words(house: House, now: datetime) -> Iterator[Decision]:
    """News in words of the trade, where somebody outside it is to hear them: how would she say it to them?"""
    today = local_day(house, now)
    lay = (each for each in house.store.people.all() if not PARTNER_TYPES[each.type].clinician)
    readers = [each for each in lay if each.stage is not Stage.KNOWN and reachable(each, now, today)]
    told = news(house.store.settings.get("updates") or "") if readers else ()
    for each in (each for each in told if each.day >= today - YEAR and not each.plain):
        words = jargon(each.text, hear)
        if words:
            mine = explained(each.text, hear)
            yield AskOwner(
                key=f"plain:{each.mark}",
                text=f'How do you say "{each.text}" to people outside the trade, such as {readers[0].name}? Without an answer they read: '
                f'"{mine}". (in your words, or no)',
            )


def _to_know(house: House, now: datetime) -> Iterator[Decision]:
    """At the beginning of a month the first of those whom she should know; nobody about whose work she is asked at present."""
    store, today = house.store, local_day(house, now)
    if not first_days(calendar_now(house), today):
        return
    dossiers = store.people.dossiers()
    asked = {
        each.key for each in awake(store.questions.open(), dossiers, now) if each.key.partition(":")[0] in {MEET, "specific"}
    }
    found = to_know(store, house.config, dossiers, now)
    yield from suggested(found, asked | store.questions.answered(MEET), today, MEET_AT_ONCE - _open(house, MEET, now))


async def _look_back(house: House, now: datetime) -> None:
    """The first start: who was written to in two years is remembered as questions to be put, those written to most first."""
    since = local_day(house, now - timedelta(days=365 * YEARS))
    found = strangers(house.store, house.config, await scan(house.imap, since, own_addresses(house.config)))
    chosen = worth_asking(found, KNOWN_AT_MOST)
    kept = json.dumps([_offer(each) for each in chosen])
    house.store.apply((SetSetting(name=_SETTING, value=kept),), cause=_SETTING, now=now)
    note("looked_back", people=len(found), offered=len(chosen))


def _offer(each: Acquaintance) -> dict[str, str]:
    text = f"You wrote to {each.name} <{each.email}> {each.mails} times, last in {each.last:%B %Y}. A colleague to keep in touch with? Add them?"
    return {"key": f"known:{each.email}", "about": Offer(name=each.name, email=each.email).written(), "text": text}


def _known(house: House, now: datetime) -> Iterator[Decision]:
    """The next of them, as long as few are open; whoever has become a partner or a client meanwhile is passed over."""
    store = house.store
    waiting = json.loads(store.settings.get(_SETTING) or "[]")
    room = KNOWN_AT_ONCE - _open(house, "known", now)
    taken = 0
    while taken < len(waiting) and room > 0:
        offer = waiting[taken]
        taken += 1
        who = offered(offer["about"])
        if who is not None and may_be_asked_about(store, who.name, who.email):
            room -= 1
            yield AskOwner(**offer)
    if taken:
        yield SetSetting(name=_SETTING, value=json.dumps(waiting[taken:]))


def _open(house: House, topic: str, now: datetime) -> int:
    """How many questions of one sort she is asked at present; those at rest are none."""
    asked = awake(house.store.questions.open(), house.store.people.dossiers(), now)
    return sum(each.key.partition(":")[0] == topic for each in asked)
