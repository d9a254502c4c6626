"""Closing the loop: what a referrer may hear about the client they sent, how much, and when.

Level 0 is thanks once more and nothing else. Law: it comes by the calendar alone, never by what became of the client, or its coming would
tell. Level 1 ("connected") and level 2 (general progress, in a sentence of the owner's own) need a live consent for that code and that
partner; each goes once. The newest word of the client's holds, also where it allows less than the one before, and when it has ended.
"""

from __future__ import annotations

from datetime import date, timedelta

from outreach.model.cadence import Cue, Dossier, Due
from outreach.model.outbox import WAITING, Draft
from outreach.model.practice import Config
from outreach.model.referral import ConsentLevel, Referral, ReferralState
from outreach.rules.cadence.before import answered, proposed_about
from outreach.rules.cadence.calendar import Calendar
from outreach.rules.letters.purposes import PURPOSES
from outreach.rules.review.periods import local

THANKS, CONNECTED, PROGRESS = "closing_loop_0", "closing_loop_1", "closing_loop_2"
THANKS_AGAIN, THANKS_UNTIL = 15, 40  # business days after the first thank-you, if nothing was heard since
CONNECTED_UNTIL = 30  # business days; later it is no news any more
PROGRESS_AFTER = timedelta(weeks=6)
PROGRESS_UNTIL = 20  # business days for which her sentence is fresh
_CONNECTED = frozenset({ReferralState.SCHEDULED, ReferralState.FIRST_SESSION, ReferralState.ONGOING})
_COMING = frozenset({ReferralState.FIRST_SESSION, ReferralState.ONGOING})


def allowed(dossier: Dossier, code: str, today: date) -> ConsentLevel:
    """What this partner may hear today about this client: the level of the newest consent while it lives, else thanks only."""
    given = [each for each in dossier.consents if each.code == code and each.given <= today]
    return given[-1].level if given and given[-1].live(today) else ConsentLevel.THANKS


def unfounded(dossier: Dossier, today: date) -> tuple[Draft, ...]:
    """Letters that still can be stopped and say more than the client allows by now: the consent was withdrawn, lowered, or has ended."""
    return tuple(
        draft
        for draft in dossier.open_drafts
        if draft.purpose in {CONNECTED, PROGRESS}
        and draft.state in WAITING
        and allowed(dossier, draft.referral_code or "", today) < PURPOSES[draft.purpose].consent
    )


def closing(dossier: Dossier, calendar: Calendar, today: date, config: Config) -> Due | None:
    """The closing letter that is due to one partner, the one that says most first; None while another letter waits for them, but no
    longer than a letter may wait: one put off for months, or whose fate nobody knows, hides no news of a client."""
    latest = max((local(draft.created, config.practice.zone) for draft in dossier.open_drafts), default=None)
    if latest is not None and today - latest < timedelta(days=config.sending.expire_days):
        return None
    steps = (
        step(dossier, each, calendar, today, config) for step in (_progress, _connected, _thanks) for each in dossier.referrals
    )
    return next((each for each in steps if each is not None), None)


def progress_wanted(dossier: Dossier, today: date) -> tuple[Referral, ...]:
    """Referrals of whose progress the partner may hear by now, and for which a sentence of hers is missing."""
    said = {cue.referral_code for cue in dossier.cues if cue.purpose == PROGRESS}
    ripe = (each for each in dossier.referrals if each.code not in said and _six_weeks_on(dossier, each, today))
    return tuple(each for each in ripe if not no_progress(dossier, each, today))


def _progress(dossier: Dossier, referral: Referral, calendar: Calendar, today: date, config: Config) -> Due | None:
    sentence = _sentence(dossier, referral)
    if sentence is None or no_progress(dossier, referral, today):
        return None
    day = local(sentence.at, config.practice.zone)
    if calendar.between(day, today) > PROGRESS_UNTIL:
        return None
    why = f"The client of {referral.code} has agreed that they hear in general how it goes, and you said how."
    return _due(dossier, referral, PROGRESS, day, 24, why, sentence.text)


def _connected(dossier: Dossier, referral: Referral, calendar: Calendar, today: date, config: Config) -> Due | None:
    del config
    if referral.state not in _CONNECTED or allowed(dossier, referral.code, today) < ConsentLevel.CONNECTED:
        return None
    if proposed_about(dossier, referral.code, CONNECTED) or (referral.code, PROGRESS) in dossier.told:
        return None
    agreed = max(each.given for each in dossier.consents if each.code == referral.code and each.live(today))
    reached = [day for state, day in dossier.steps.get(referral.code, ()) if state in _CONNECTED]
    day = max(agreed, min(min(reached, default=agreed), today))  # an appointment may lie ahead, and is known already
    if calendar.between(day, today) > CONNECTED_UNTIL:
        return None
    why = f"{referral.code}: {referral.state.value.replace('_', ' ')}, and the client has agreed that they hear so much."
    return _due(dossier, referral, CONNECTED, day, 22, why)


def _thanks(dossier: Dossier, referral: Referral, calendar: Calendar, today: date, config: Config) -> Due | None:
    thanked = referral.acknowledged
    beside = [each.code for each in dossier.referrals if each.acknowledged == thanked]  # one letter thanked for all of them
    if (
        thanked is None
        or any(_heard_of(dossier, code) for code in beside)
        or any(touch.at > thanked for touch in dossier.touches)
    ):
        return None
    day = local(thanked, config.practice.zone)
    if not THANKS_AGAIN <= calendar.between(day, today) <= THANKS_UNTIL:
        return None
    return _due(dossier, referral, THANKS, day, 42, f"Three weeks since you thanked them for {referral.code}, and no word since.")


def no_progress(dossier: Dossier, referral: Referral, today: date) -> str:
    """Why the partner may not hear how it goes with this client, in words for the owner; "" where they may."""
    if allowed(dossier, referral.code, today) < ConsentLevel.PROGRESS:
        return "the client has not agreed to it (level 2)"
    if referral.state not in _COMING:
        return f"it stands at {referral.state.value.replace('_', ' ')}"
    return "a letter about it was written before" if proposed_about(dossier, referral.code, PROGRESS) else ""


def _six_weeks_on(dossier: Dossier, referral: Referral, today: date) -> bool:
    """Whether there is something to tell by now: before that nobody is asked for it, but she may tell of herself."""
    begun = min((day for state, day in dossier.steps.get(referral.code, ()) if state in _COMING), default=None)
    return begun is not None and today - begun >= PROGRESS_AFTER


def _sentence(dossier: Dossier, referral: Referral) -> Cue | None:
    return next((cue for cue in dossier.cues if cue.referral_code == referral.code and cue.purpose == PROGRESS), None)


def _heard_of(dossier: Dossier, code: str) -> bool:
    """Whether any closing letter about this referral went out, waits or was answered."""
    drafts = (draft for draft in (*dossier.open_drafts, *dossier.past_drafts) if answered(draft))
    pairs = {*dossier.told, *((draft.referral_code, draft.purpose) for draft in drafts)}
    return any((code, purpose) in pairs for purpose in (THANKS, CONNECTED, PROGRESS))


def _due(dossier: Dossier, referral: Referral, purpose: str, since: date, rank: int, why: str, text: str = "") -> Due:
    return Due(
        partner_id=dossier.partner.id, purpose=purpose, since=since, why=why, rank=rank, referral_code=referral.code, text=text
    )
