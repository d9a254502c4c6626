"""What is due becomes a draft: the question is asked of the log and the clock, the letter is composed and linted, and waits.

Nothing here sends, and nothing here is a timer: asked twice in a minute or once after 90 days, the answer is what is due now. Drafts that
nobody answered expire. A flood of drafts stops the machine (RELIABILITY, faults), because only a bug writes twenty letters in an hour.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from outreach.model.cadence import Dossier, Due
from outreach.model.decision import AddDraft, AskOwner, Decision, Mention, MoveDraft, SetSetting, TellOwner
from outreach.model.outbox import WAITING, Draft, Event, State
from outreach.model.referral import ConsentLevel
from outreach.rules.cadence.due import INTRODUCTION, due, unasked
from outreach.rules.cadence.pace import runaway, too_soon
from outreach.rules.cadence.rituals import Log, rituals
from outreach.rules.cadence.shelf import news_since, said
from outreach.rules.letters.compose import compose
from outreach.rules.letters.letter import Letter, Marks, Occasion
from outreach.rules.letters.lint import lint
from outreach.rules.review.periods import YEAR
from outreach.services.house import FOR_EVER, House, calendar_now, held, local_day, note, own_id

ASKED_AT_ONCE = 2
SIMILAR_WINDOW = timedelta(days=90)


def once(house: House) -> int:
    """Draft everything that is due now; how many drafts were made."""
    now = house.clock.now()
    house.store.outbox.expire(now, house.config.sending.expire_days)
    _take_back_old_yeses(house, now)
    if not house.config.practice.postal_address:
        house.store.apply(
            (Mention(text="No letters are written until the practice has a postal address (practice.postal_address)."),),
            cause=f"no-address:{local_day(house, now)}",
            now=now,
        )
        return 0
    if held(house, now):
        return 0
    dossiers = house.store.people.dossiers()
    _ask_about_their_work(house, dossiers, now)
    made = sum(_draft(house, step, dossiers, now) for step in due_now(house, dossiers, now))
    _stop_a_runaway(house, now)
    return made


def _take_back_old_yeses(house: House, now: datetime) -> None:
    """A yes that could not be acted on for as long as a draft may wait is stale, as its words are: the letter is shown again."""
    for draft in house.store.outbox.in_state(State.APPROVED, State.DEFERRED):
        since = draft.not_before or draft.created
        if now - since > timedelta(days=house.config.sending.expire_days):
            back = MoveDraft(draft_id=draft.id, event=Event.UNDO, why="the yes is too old")
            house.store.apply((back,), f"stale:{draft.id}:{since.isoformat()}", now)


def _draft(house: House, step: Due, dossiers: Sequence[Dossier], now: datetime) -> bool:
    """Write one letter, unless it would come too soon; True when a draft was made."""
    dossier = next(each for each in dossiers if each.partner.id == step.partner_id)
    partner = dossier.partner
    colleagues = [
        each for each in dossiers if partner.org_id is not None and each.partner.org_id == partner.org_id and each is not dossier
    ]
    if too_soon(step.purpose, dossier, colleagues, now, house.config.sending):
        return False
    occasion = _occasion(house, step, dossier, now)
    letter = compose(occasion, house.templates.render)
    marks = lint(letter, occasion)
    cause = f"due:{partner.id}:{step.purpose}:{step.since}:{step.referral_code or ''}:{len(dossier.past_drafts)}"
    earlier = house.store.outbox.last_to(partner.id)
    draft = Draft(
        id=0,
        partner_id=partner.id,
        to_name=partner.name,
        to_email=partner.email,
        subject=letter.subject,
        body=letter.body,
        purpose=step.purpose,
        created=now,
        why=step.why,
        marks=marks.failing,
        blocked=marks.blocked,
        referral_code=step.referral_code,
        message_id=own_id(house, cause),
        in_reply_to=earlier.message_id if earlier and step.purpose.startswith("follow_up") else None,
        references=(*earlier.references, earlier.message_id) if earlier and step.purpose.startswith("follow_up") else (),
    )
    resource_id = step.resource.id if step.resource else None
    house.store.apply((AddDraft(draft=draft, resource_id=resource_id),), cause=cause, now=now)
    note("drafted", partner=partner.id, purpose=step.purpose, words=marks.words, marks=len(marks.failing))
    return True


def lint_again(house: House, draft: Draft, now: datetime) -> Marks:
    """What the lint says about a letter whose words the owner has changed."""
    dossier = house.store.people.dossier(draft.partner_id) if draft.partner_id is not None else None
    if dossier is None:
        return Marks(words=len(draft.body.split()), blocked=("there is no such partner any more",))
    step = Due(
        partner_id=dossier.partner.id,
        purpose=draft.purpose,
        since=local_day(house, draft.created),
        why=draft.why,
        referral_code=draft.referral_code,
    )
    return lint(Letter(subject=draft.subject, body=draft.body), _occasion(house, step, dossier, now))


def _occasion(house: House, step: Due, dossier: Dossier, now: datetime) -> Occasion:
    """Everything the letter is written from."""
    today = local_day(house, now)
    referral = next((each for each in dossier.referrals if each.code == step.referral_code), None)
    live = [each.level for each in dossier.consents if referral and each.code == referral.code and each.live(today)]
    store = house.store
    recent = [draft for draft, _ in store.outbox.sent_since(now - SIMILAR_WINDOW)]
    waiting = [draft for draft in store.outbox.in_state(*WAITING) if draft.created < now]
    earlier = store.outbox.to_partner(dossier.partner.id)
    return Occasion(
        due=step,
        partner=dossier.partner,
        config=house.config,
        calendar=calendar_now(house),
        today=today,
        referral=referral,
        consent=max(live, default=ConsentLevel.THANKS),
        earlier=[draft.body for draft in earlier],
        earlier_subject=earlier[-1].subject if earlier else "",
        others=[
            each.body for each in (*recent, *waiting) if each.purpose == INTRODUCTION and each.partner_id != dossier.partner.id
        ],
        clients=store.referrals.identifiers(),
        resource=said(step.resource) if step.resource else "",
        news=_news(house, now) if step.purpose == "practice_update" else "",
        talked_about=next((touch.summary for touch in reversed(dossier.touches) if touch.summary), ""),
    )


def due_now(house: House, dossiers: Sequence[Dossier], now: datetime) -> list[Due]:
    """Every letter that log and calendar ask for at this moment, most pressing first: answers and thanks, rituals, then new people."""
    calendar = calendar_now(house)
    steps = due(dossiers, calendar, now, house.config)
    ritual = rituals(ritual_log(house, dossiers, now), calendar, now, house.config, taken=steps)
    return sorted((*steps, *ritual), key=lambda step: (step.rank, step.since))


def ritual_log(house: House, dossiers: Sequence[Dossier], now: datetime) -> Log:
    """What the rituals ask of the log."""
    return Log(dossiers=dossiers, shelf=house.store.shelf.all(), shared=house.store.shelf.shared(), news=_news(house, now))


def _news(house: House, now: datetime) -> str:
    """What was new in the last year, a line each."""
    return news_since(house.store.settings.get("updates") or "", local_day(house, now) - YEAR)


def _ask_about_their_work(house: House, dossiers: Sequence[Dossier], now: datetime) -> None:
    """Nothing specific known, no introduction: one question instead, and only a few at a time."""
    questions: list[Decision] = [
        AskOwner(
            key=f"specific:{partner.id}",
            about=partner.name,
            text=f"What do you know about {partner.name}'s work? One sentence is enough; then I can write a first letter.",
        )
        for partner in unasked(dossiers, now, house.config)[:ASKED_AT_ONCE]
    ]
    house.store.apply(questions, cause="specific", now=now)


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
