"""The daily digest: gather what waits, number it, and queue it together with its numbers in one transaction.

Once a local date, whatever the clock does: the date is the key. A machine that slept wakes to one digest, not five.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import partial

from outreach.model.cadence import Dossier
from outreach.model.decision import SetSetting
from outreach.model.digest import Digest, ShownReferral, ShownWaiting
from outreach.model.outbox import Draft, State
from outreach.model.referral import Referral, ReferralState
from outreach.rules.approval.pages.digest import Material, assemble, worth_sending
from outreach.rules.approval.pages.layout import Rendered, render
from outreach.rules.approval.proof import tokens
from outreach.rules.cadence.due import asked_for, due, thanks_owed, why_thanks
from outreach.rules.cadence.questions import still_wanted
from outreach.rules.cadence.reminders import cards, suggestions
from outreach.rules.cadence.series import waiting_their_turn
from outreach.rules.people.ages import of_band
from outreach.rules.people.fit import unsure
from outreach.rules.people.prospects import people_to_know
from outreach.rules.reading.traces import THANK_YOU
from outreach.services.freshness import freshen
from outreach.services.house import House, calendar_now, config_now, held, local_day, note, own_id
from outreach.services.propose import ritual_log

ANSWER_WITHIN = timedelta(hours=24)
_MORE = "more"
"""The setting that holds the day of whose digest she wants the rest."""


def once(house: House, *, whenever: bool = False) -> bool:
    """Queue the rest that she asked for; and today's digest if its hour has come (or `whenever`) and there is something to decide, or the weekly
    sign of life is due."""
    now = house.clock.now()
    day = local_day(house, now)
    _more_as_wished(house, now)
    if not (whenever or hour_has_come(house, now)):
        return False
    shown = house.store.digests.for_date(day)
    if shown is not None:
        return thanks_cannot_wait(house, now) and _more(house, day, now)
    freshen(house, now)
    digest = prepare(house, now)
    before = house.store.digests.latest()
    if not worth_sending(digest, house.config, away=calendar_now(house).is_away(day), last=before.date if before else None):
        return False
    return _queue(house, digest, now)


def thanks_cannot_wait(house: House, now: datetime) -> bool:
    """Whether thanks for a client were written since the day's digest, and would be later than a business day if the next one showed them:
    the colleague was nobody's partner before, or she told late of a call."""
    calendar, today = calendar_now(house), local_day(house, now)
    seen = {shown.draft_id for page in house.store.digests.all() if page.date == today for shown in page.drafts}
    waiting = (draft for draft in house.store.outbox.in_state(State.DRAFTED) if draft.id not in seen)
    codes = {draft.referral_code for draft in waiting if draft.purpose == THANK_YOU}
    received = [local_day(house, each.received) for each in house.store.referrals.open() if each.code in codes]
    late = any(calendar.between(day, calendar.add(today, 1)) > 1 for day in received)
    return late and not calendar.is_away(today)


def hour_has_come(house: House, now: datetime) -> bool:
    """Whether it is late enough in the day for the owner's mail."""
    return now.astimezone(house.config.practice.zone).time() >= house.config.digest.at


def wish_for_more(house: House, day: date, now: datetime) -> SetSetting | None:
    """The wish for what did not fit into that day's digest so far, for the next round to fulfil; None when nothing is left."""
    return SetSetting(name=_MORE, value=day.isoformat()) if _rest(house, day, now).decisions else None


def _more_as_wished(house: House, now: datetime) -> None:
    wished = house.store.settings.get(_MORE)
    if wished:
        with house.store.transaction():
            _more(house, date.fromisoformat(wished), now)
            house.store.settings.set(_MORE, "", now)


def _more(house: House, day: date, now: datetime) -> bool:
    """Queue what did not fit into the day's digest so far; False when nothing is left."""
    freshen(house, now)
    rest = _rest(house, day, now)
    return bool(rest.decisions) and _queue(house, rest, now)


def _rest(house: House, day: date, now: datetime) -> Digest:
    return prepare(house, now, pages=[each for each in house.store.digests.all() if each.date == day])


def prepare(house: House, now: datetime, *, pages: Sequence[Digest] = ()) -> Digest:
    """The digest as it would be at this moment, without what the day's earlier `pages` showed; nothing is queued."""
    digest_id = house.store.digests.next_id()
    return assemble(
        material(house, now),
        digest_id=digest_id,
        message_id=own_id(house, f"digest:{digest_id}"),
        today=local_day(house, now),
        now=now,
        config=house.config,
        pages=pages,
    )


def rendered(house: House, digest: Digest, now: datetime) -> Rendered:
    """The digest as a mail, its buttons signed."""
    sign = partial(tokens.sign, digest_id=digest.id, now=now, key=house.store.settings.key())
    return render(digest, house.config, sign=sign, render_template=house.templates.render)


def _queue(house: House, digest: Digest, now: datetime) -> bool:
    mail = rendered(house, digest, now)
    saved = house.store.digests.save(digest, now, subject=mail.subject, text=mail.text, html=mail.html)
    note("digest", id=digest.id, decisions=digest.decisions, saved=saved)
    return saved


def material(house: House, now: datetime) -> Material:
    """Everything that waits, from the log."""
    store = house.store
    dossiers = store.people.dossiers()
    names = {each.partner.id: each.partner.name for each in dossiers}
    log = ritual_log(house, dossiers, now)
    questions = still_wanted(store.questions.open(), dossiers, now, house.config)
    return Material(
        waiting=tuple(unanswered(house, now)),
        drafts=[_for_all_they_sent(house, each, dossiers) for each in store.outbox.to_show(local_day(house, now))],
        questions=questions,
        loops=[_loop(house, each, names, now) for each in store.referrals.open()],
        promises=store.promises.open(),
        queued=_queued(house, dossiers, now),
        cards=cards(log, calendar_now(house), now, house.config),
        suggestions=(
            *suggestions(log, calendar_now(house), now, house.config),
            *people_to_know(store.history(), calendar_now(house), now, house.config.practice.zone, questions),
        ),
        mentions=store.mentions.take_for_digest(),
        partners=[each.partner for each in dossiers],
        last_touch={each.partner.id: each.touches[-1] for each in dossiers if each.touches},
        health=_health(house, now),
    )


def _for_all_they_sent(house: House, draft: Draft, dossiers: Sequence[Dossier]) -> Draft:
    """A thank-you with every client for whom it stands by now: another may have come since it was written."""
    if draft.purpose != THANK_YOU:
        return draft
    owed = [(each.partner, thanks_owed(each)) for each in dossiers if each.partner.id == draft.partner_id]
    why = next((why_thanks(sent, partner, house.config) for partner, sent in owed if sent), draft.why)
    return replace(draft, why=why)


def _queued(house: House, dossiers: Sequence[Dossier], now: datetime) -> tuple[str, ...]:
    """Introductions that wait, and for what."""
    calendar, today = calendar_now(house), local_day(house, now)
    steps = asked_for(dossiers, calendar, now, house.config)
    return waiting_their_turn(due(dossiers, calendar, now, house.config), steps, dossiers, today, house.config)


def unanswered(house: House, now: datetime) -> Iterator[ShownWaiting]:
    """People whose mail asks for an answer and has had none of any kind; the oldest mail of each counts. Besides partners these are
    colleagues who sent a client and are in no network yet."""
    for mail in house.store.inbox.unanswered():
        partner = house.store.people.get(mail.partner_id) if mail.partner_id is not None else None
        if partner is None or not partner.suppressed:
            left = int((ANSWER_WITHIN - (now - mail.at)).total_seconds() // 3600)
            yield ShownWaiting(
                who=partner.name if partner else mail.name or mail.email,
                org=partner.org if partner else "",
                since=mail.at,
                hours_left=max(left, 0),
                excerpt=mail.words,
            )


def _loop(house: House, referral: Referral, names: Mapping[int, str], now: datetime) -> ShownReferral:
    """A referral whose loop is open, with the business days it has been so."""
    received = local_day(house, referral.received)
    set_for = [day for state, day in house.store.referrals.steps(referral.code) if state is ReferralState.SCHEDULED]
    return ShownReferral(
        code=referral.code,
        initials=referral.initials,
        name=referral.name,
        partner=names.get(referral.partner_id or 0, ""),
        state=referral.state.value,
        days=calendar_now(house).between(received, local_day(house, now)),
        appointment=set_for[-1] if set_for and referral.state is ReferralState.SCHEDULED else None,
        fit=referral.fit,
        fit_unsure=unsure(config_now(house).profile, of_band(referral.age_band), referral.need, referral.payer),
        age_band=referral.age_band,
        urgent=referral.urgent,
    )


def _health(house: House, now: datetime) -> str:
    """What was last seen, and when; what is broken."""
    sights = house.store.inbox.last_sight()
    seen = f"last mail seen {max(sights.values()).astimezone(house.config.practice.zone):%H:%M}" if sights else "no mail seen yet"
    broken = house.templates.broken()
    unsure = len(house.store.outbox.in_state(State.UNSURE))
    parts = [
        f"{seen} today" if sights and local_day(house, max(sights.values())) == local_day(house, now) else seen,
        f"{unsure} letter(s) whose fate I do not know" if unsure else "",
        f"templates that cannot be used: {', '.join(broken)}" if broken else "",
        "all letters are held" if held(house, now) else "",
    ]
    return " · ".join(part for part in parts if part)
