"""What is due becomes a draft: the question is asked of the log and the clock, the letter is composed and linted, and waits.

Nothing here sends, and nothing here is a timer: asked twice in a minute or once after 90 days, the answer is what is due now. Drafts that
nobody answered expire. A flood of drafts stops the machine (RELIABILITY, faults), because only a bug writes twenty letters in an hour.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from outreach.model.cadence import Dossier, Due
from outreach.model.decision import AddDraft, Mention, MoveDraft, SetSetting, TellOwner
from outreach.model.outbox import WAITING, Draft, Event, State
from outreach.reader.letter_sense import hear
from outreach.rules.cadence.due import due
from outreach.rules.cadence.inquiries import ACKNOWLEDGEMENT, WHY, acknowledgements, too_late
from outreach.rules.cadence.loops import unfounded
from outreach.rules.cadence.office_hours import FOR_EVER
from outreach.rules.cadence.pace import runaway, too_soon
from outreach.rules.cadence.questions import questions
from outreach.rules.cadence.rituals import MISMATCH, Log, rituals, without_misfits
from outreach.rules.letters.compose import compose
from outreach.rules.letters.lint import lint
from outreach.rules.letters.summary import details_version, summary
from outreach.services.house import House, calendar_now, config_now, held, local_day, note, own_id
from outreach.services.occasions import news_of_the_year, occasion_of, stranger

INQUIRIES_OF = timedelta(days=14)  # so far back an inquiry is looked for; business days decide


def once(house: House) -> int:
    """Draft everything that is due now; how many drafts were made."""
    now = house.clock.now()
    house.store.outbox.expire(now, house.config.sending.expire_days)
    _take_back_old_yeses(house, now)
    _take_back_without_consent(house, now)
    _take_back_without_misfits(house, now)
    if not house.config.practice.postal_address:
        house.store.apply(
            (Mention(text="No letters are written until the practice has a postal address (practice.postal_address)."),),
            cause=f"no-address:{local_day(house, now)}",
            now=now,
        )
        return 0
    if held(house, now):
        return 0
    _notice_new_details(house, now)
    dossiers = house.store.people.dossiers()
    _ask(house, dossiers, now)
    made = _acknowledge(house, now) + sum(_draft(house, step, dossiers, now) for step in due_now(house, dossiers, now))
    _stop_a_runaway(house, now)
    return made


def _take_back_old_yeses(house: House, now: datetime) -> None:
    """A yes that could not be acted on for as long as a draft may wait is stale, as its words are: the letter is shown again."""
    for draft in house.store.outbox.in_state(State.APPROVED, State.DEFERRED):
        since = draft.not_before or draft.created
        if now - since > timedelta(days=house.config.sending.expire_days):
            back = MoveDraft(draft_id=draft.id, event=Event.UNDO, why="the yes is too old")
            house.store.apply((back,), f"stale:{draft.id}:{since.isoformat()}", now)


def _take_back_without_consent(house: House, now: datetime) -> None:
    """A letter that says more of a client than is allowed by now does not wait for its yes, nor for its hour."""
    today, store = local_day(house, now), house.store
    leaning = {draft.partner_id for draft in store.outbox.in_state(*WAITING) if draft.referral_code and draft.partner_id}
    dossiers = (store.people.dossier(partner_id) for partner_id in sorted(filter(None, leaning)))
    for draft in (draft for dossier in dossiers if dossier for draft in unfounded(dossier, today)):
        back = MoveDraft(draft_id=draft.id, event=Event.OVERTAKEN, why="the client's consent has ended")
        store.apply((back,), f"consent ended:{draft.id}:{today}", now)


def _take_back_without_misfits(house: House, now: datetime) -> None:
    """A word about fit leans on clients who were not for the practice: where she says of one that they fit, it is not said."""
    store = house.store
    leaning = {draft.partner_id for draft in store.outbox.in_state(*WAITING) if draft.purpose == MISMATCH and draft.partner_id}
    dossiers = (store.people.dossier(partner_id) for partner_id in sorted(filter(None, leaning)))
    for draft in (draft for dossier in dossiers if dossier for draft in without_misfits(dossier, house.config)):
        back = MoveDraft(draft_id=draft.id, event=Event.OVERTAKEN, why="the clients were for you after all")
        store.apply((back,), f"no misfits:{draft.id}", now)


def _draft(house: House, step: Due, dossiers: Sequence[Dossier], now: datetime) -> bool:
    """Write one letter, unless it would come too soon; True when a draft was made."""
    dossier = next(each for each in dossiers if each.partner.id == step.partner_id)
    partner = dossier.partner
    colleagues = [
        each for each in dossiers if partner.org_id is not None and each.partner.org_id == partner.org_id and each is not dossier
    ]
    if too_soon(step.purpose, dossier, colleagues, now, house.config.sending):
        return False
    cause = f"due:{partner.id}:{step.purpose}:{step.since}:{step.referral_code or ''}:{len(dossier.past_drafts)}"
    _write(house, step, dossier, cause, now)
    return True


def _write(house: House, step: Due, dossier: Dossier, cause: str, now: datetime) -> None:
    """Compose, lint, and put it where letters wait for a yes: to the address that wrote, where it answers a mail. One to a stranger (partner 0)
    belongs to nobody in the network.
    """
    partner, occasion = dossier.partner, occasion_of(house, step, dossier, now)
    letter = compose(occasion, house.templates.render)
    marks = lint(letter, occasion, hear)
    follows = house.store.outbox.last_to(partner.id) if step.purpose.startswith("follow_up") else None
    draft = Draft(
        id=0,
        partner_id=partner.id or None,
        to_name=partner.name,
        to_email=house.store.people.wrote_from(partner.id, step.answers) or partner.email,
        subject=letter.subject,
        body=letter.body,
        purpose=step.purpose,
        created=now,
        why=step.why,
        marks=marks.failing,
        blocked=marks.blocked,
        referral_code=step.referral_code,
        message_id=own_id(house, cause),
        in_reply_to=follows.message_id if follows else step.answers,
        references=(*follows.references, follows.message_id) if follows else (),
    )
    enclosed = summary(occasion.config) if step.purpose == MISMATCH else ""
    resource_id = step.resource.id if step.resource else None
    house.store.apply((AddDraft(draft=draft, resource_id=resource_id, summary=enclosed),), cause=cause, now=now)
    note("drafted", partner=partner.id, purpose=step.purpose, words=marks.words, marks=len(marks.failing))


def due_now(house: House, dossiers: Sequence[Dossier], now: datetime) -> list[Due]:
    """Every letter that log and calendar ask for at this moment, most pressing first: answers and thanks, rituals, then new people."""
    calendar = calendar_now(house)
    steps = due(dossiers, calendar, now, house.config)
    ritual = rituals(ritual_log(house, dossiers, now), calendar, now, house.config, taken=steps)
    return sorted((*steps, *ritual), key=lambda step: (step.rank, step.since))


def ritual_log(house: House, dossiers: Sequence[Dossier], now: datetime) -> Log:
    """What the rituals ask of the log."""
    changed = house.store.settings.get("details_changed")
    return Log(
        dossiers=dossiers,
        shelf=house.store.shelf.all(),
        shared=house.store.shelf.shared(),
        news=news_of_the_year(house, now),
        changed=date.fromisoformat(changed) if changed else None,
    )


def _notice_new_details(house: House, now: datetime) -> None:
    """The practice's own details are others than when they were last looked at: who lists them is to hear of it."""
    version, before = details_version(config_now(house)), house.store.settings.get("details")
    if version != before:
        noticed = [SetSetting(name="details", value=version)]
        if before is not None:
            noticed.append(SetSetting(name="details_changed", value=local_day(house, now).isoformat()))
        house.store.apply(noticed, cause=f"details:{version}", now=now)


def _ask(house: House, dossiers: Sequence[Dossier], now: datetime) -> None:
    """What log and clock want to know of her: each question once, by its key."""
    open_now, news = house.store.questions.open(), news_of_the_year(house, now)
    asked = list(
        questions(
            dossiers, calendar_now(house), now, config_now(house), open_now, news, house.store.questions.answered("specific")
        )
    )
    house.store.apply(asked, cause="questions", now=now)


def _acknowledge(house: House, now: datetime) -> int:
    """A first word to everybody who wrote for themselves, has had no answer and asked for no silence; how many letters that made."""
    _take_back_first_words(house, now)
    waiting = sum(draft.purpose == ACKNOWLEDGEMENT for draft in house.store.outbox.in_state(*WAITING))
    found = house.store.inquiries.unanswered(now - INQUIRIES_OF)
    open_to_us = [each for each in found if not house.store.people.is_suppressed(each.email)]
    chosen = acknowledgements(open_to_us, waiting, calendar_now(house), now, house.config)
    for inquiry in chosen:
        dossier = Dossier(partner=stranger(inquiry.name, inquiry.email))
        step = Due(partner_id=0, purpose=ACKNOWLEDGEMENT, since=local_day(house, inquiry.at), why=WHY, answers=inquiry.message_id)
        _write(house, step, dossier, f"inquiry:{inquiry.email}:{inquiry.at.isoformat()}", now)
    return len(chosen)


def _take_back_first_words(house: House, now: datetime) -> None:
    """One that has waited too long, or that she has forestalled by her own mail, does not go."""
    late = too_late(house.store.outbox.in_state(State.DRAFTED, State.PROPOSED), calendar_now(house), now, house.config)
    back = [MoveDraft(draft_id=draft.id, event=Event.EXPIRE, why="too late for a first word") for draft in late]
    back += [
        MoveDraft(draft_id=each, event=Event.OVERTAKEN, why="you wrote yourself")
        for each in house.store.inquiries.answered_by_hand()
    ]
    house.store.apply(back, "first words", now)


def _stop_a_runaway(house: House, now: datetime) -> None:
    """So many letters in an hour can only be a fault: everything stops, and the owner is told at once."""
    drafted = house.store.outbox.drafted_since(now - timedelta(hours=1))
    sent = [at for _, at in house.store.outbox.sent_since(now - timedelta(hours=1))]
    why = runaway(drafted, sent, now)
    if why is not None:
        text = f'I have stopped all letters: {why}, and that can only be a fault of mine.\nNothing goes out until you answer "resume".\n'
        house.store.apply(
            (
                SetSetting(name="hold_until", value=FOR_EVER),
                TellOwner(
                    key=f"runaway:{local_day(house, now)}", kind="alert", subject="Outreach · stopped by itself", text=text
                ),
            ),
            cause=f"runaway:{now.isoformat()}",
            now=now,
        )
