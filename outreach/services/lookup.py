"""What she asks to see: read from the log, as lines of the receipt. Changes nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime

from outreach.model.cadence import Dossier
from outreach.model.command import Show
from outreach.model.digest import Digest
from outreach.model.people import Partner, Tier
from outreach.model.referral import Referral, ReferralState
from outreach.rules.approval.names.professions import type_key
from outreach.rules.approval.words.day_words import long_day
from outreach.rules.letters.purposes import called
from outreach.rules.people.prospects import introduced
from outreach.rules.review.finder import Known, said, who_for
from outreach.rules.review.story import render
from outreach.services import report
from outreach.services.house import House, local_day
from outreach.services.propose import due_now
from outreach.services.relationship import telling_of, to_know

_CHAPTERS = 20


def look_up(house: House, wanted: Sequence[Show], shown: Digest, now: datetime) -> list[str]:
    """The lines for everything that was asked for."""
    return [line for each in wanted for line in _one(house, each, shown, now)]


def _one(house: House, wanted: Show, shown: Digest, now: datetime) -> list[str]:
    match wanted.what:
        case "history":
            return _history(house, wanted.about or "")
        case "due":
            return _due(house, now)
        case "who_for":
            return _who_for(house, wanted.about or "")
        case "last":
            return _last(house, wanted.about or "", now)
        case "loops":
            return _loops(house, now)
        case "prospects":
            return _prospects(house, wanted.about or "", now)
        case "more":
            left = report.wish_for_more(house, shown.date, now)
            return ["The rest of today's digest is on its way." if left else "There is nothing more today."]
        case _:
            return _found(house, wanted.about or wanted.what)


def _history(house: House, name: str) -> list[str]:
    """The story of a partner by name, or of a client by code."""
    referral = house.store.referrals.get(name.strip().upper())
    if referral is not None:
        return _client(house, referral)
    found = house.store.people.find(name)
    if len(found) != 1:
        return [f"Whom do you mean by {name}? " + (", ".join(each.name for each in found) or "I know nobody of that name.")]
    told = telling_of(house.store, house.config, found[0], house.clock.now())
    return list(render(replace(told, chapters=told.chapters[-_CHAPTERS:])))


def _client(house: House, referral: Referral) -> list[str]:
    """Which client a code means, by whose word and of what age, and how far they came: no receipt holds more of them."""
    today = local_day(house, house.clock.now())
    partner = house.store.people.get(referral.partner_id) if referral.partner_id is not None else None
    known = ", ".join(filter(None, (referral.age_band, referral.payer, "urgent" if referral.urgent else "")))
    came = f"{referral.code} came {_from(partner)}{long_day(local_day(house, referral.received), today)}{known and f': {known}'}."
    steps = [
        f"{state.value.replace('_', ' ')}, {long_day(day, today)}"
        for state, day in house.store.referrals.steps(referral.code)
        if state is not ReferralState.RECEIVED
    ]
    return [came, f"Since then: {'; '.join(steps)}." if steps else "Nothing is known of it since."]


def _from(partner: Partner | None) -> str:
    return f"from {partner.name}, " if partner is not None else ""


def _due(house: House, now: datetime) -> list[str]:
    """People and letters that wait for her, what she promised, and the letters that are to be written next."""
    dossiers = house.store.people.dossiers()
    names = {each.partner.id: each.partner.name for each in dossiers}
    today = local_day(house, now)
    found = [
        *(f"{each.who} waits for your own answer, {each.hours_left} hours left." for each in report.unanswered(house, now)),
        *(f"The letter to {each.to_name} waits for your yes." for each in house.store.outbox.to_show(today)),
        *(
            f"You promised: {each.text}{f', by {long_day(each.due, today)}' if each.due else ''}."
            for each in house.store.promises.open()
        ),
        *(f"{names[step.partner_id]}: {called(step.purpose)}. {step.why}" for step in due_now(house, dossiers, now)),
    ]
    return found or ["Nothing is due, and nothing waits."]


def _who_for(house: House, asked: str) -> list[str]:
    """Partners to send a client to, from everything we know of their work."""
    store, sent = house.store, house.store.keepsakes.outbound()
    everybody = [
        Known(
            partner=partner,
            notes=tuple(fact.text for fact in store.keepsakes.facts(partner.id)),
            sent_for=tuple(each.need for each in sent if each.partner_id == partner.id),
        )
        for partner in store.people.all()
    ]
    return said(asked, who_for(asked, everybody))


def _last(house: House, name: str, now: datetime) -> list[str]:
    """When there was last something: with one person, or with those closest, the longest ago first."""
    dossiers = house.store.people.dossiers()
    if name:
        meant = {each.id for each in house.store.people.find(name)}
        asked = [each for each in dossiers if each.partner.id in meant]
    else:
        asked = [each for each in dossiers if each.partner.tier in {Tier.CORE, Tier.ACTIVE}]
    never = datetime.min.replace(tzinfo=UTC)
    asked.sort(key=lambda each: each.touches[-1].at if each.touches else never)
    today = local_day(house, now)
    return [_last_line(house, each, today) for each in asked[:_CHAPTERS]] or [f"I know nobody called {name}."]


def _last_line(house: House, dossier: Dossier, today: date) -> str:
    if not dossier.touches:
        return f"{dossier.partner.name}: nothing yet."
    touch = dossier.touches[-1]
    day = local_day(house, touch.at)
    return f"{dossier.partner.name}: {touch.kind.value}, {long_day(day, today)}, {(today - day).days} days ago."


def _loops(house: House, now: datetime) -> list[str]:
    """Referrals whose loop stands open, by their codes, the oldest first."""
    names = {each.id: each.name for each in house.store.people.all()}
    today = local_day(house, now)
    return [
        f"{each.code} from {names.get(each.partner_id or 0, 'an unknown source')}: {each.state.value.replace('_', ' ')}, "
        f"{(today - local_day(house, each.received)).days} days."
        for each in house.store.referrals.open()
    ] or ["No loop is open."]


def _prospects(house: House, kind: str, now: datetime) -> list[str]:
    """Whom she should know, the categories of the first rank first; of one category where one is named."""
    store, key = house.store, type_key(kind)
    found = to_know(store, house.config, store.people.dossiers(), now)
    said = [f"{each.category.title}: {introduced(each)}" for each in found if not kind or each.partner.type == key]
    more = [f"and {len(said) - _CHAPTERS} more: outreach partners prospects"] if len(said) > _CHAPTERS else []
    return [*said[:_CHAPTERS], *more] or [
        f"I know of nobody to meet{f' for {kind}' if kind else ''}. Whom do your colleagues think highly of?"
    ]


def _found(house: House, words: str) -> list[str]:
    rows = house.store.search.find(words, 5)
    return [f"{row.at:%d %b %Y} {row.words}" for row in rows] or [f"I found nothing about {words}."]
