"""What stands in today's digest: at most seven decisions, those first whose skipping does most harm.

Law: pure, and complete at every moment: a digest is made from what waits now, so a missed one is merged into the next by itself.
Letters get the numbers 1, 2, ...; questions Q1, ...; promises P1, ...; open loops keep their own code. The numbers belong
to this digest for ever. `layout` turns it into words and HTML; nothing here knows how it looks.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from outreach.model.decision import AskOwner, Mention
from outreach.model.digest import (
    Digest,
    OpenPromise,
    ShownCard,
    ShownDraft,
    ShownPartner,
    ShownQuestion,
    ShownReferral,
    ShownWaiting,
)
from outreach.model.outbox import Draft, State
from outreach.model.people import Partner
from outreach.model.practice import Config
from outreach.model.touch import Direction, Touch
from outreach.rules.approval.pages.harm import of_letter, of_loop, of_promise, of_question
from outreach.rules.approval.words.day_words import day_words, long_day
from outreach.rules.approval.words.offers import MEET

TOO_LONG = "too long to be shown whole, so that nobody can say yes to it"
MAY_BE_OUT = "it may have gone out already: nobody answered after it was handed over"
_ROOM = 36_000
"""How many bytes all letters of one digest may take in its HTML, so that the mail stays under 100 KB and no client clips it."""
_ONE_LETTER = 18_000
_LINES = 12
URGENT_HOURS = 8

OPTIONS: Mapping[str, tuple[str, ...]] = {
    "kind": ("referral", "partner_reply", "client_inquiry", "other"),
    "same": ("yes", "no"),
    "reach": ("yes", "no"),
    "opt_out": ("yes", "no"),
    "referrer": ("yes", "no"),
    "redirect": ("yes", "no"),
    "colleague": ("yes", "no"),
    "congratulation": ("yes", "no"),
    "true": ("yes", "no"),
    "tier": ("yes", "no"),
    "promise": ("yes", "no"),
    "fact": ("yes", "no"),
    "known": ("yes", "no"),
    MEET: ("yes", "no"),
}
"""The one-tap answers to a question, by the first word of its key; other questions want words."""
ON_BUTTONS: Mapping[tuple[str, str], str] = {(MEET, "yes"): "draft it", (MEET, "no"): "not now"}
"""What stands on a button where the answer alone would not say what it does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """All that waits, as the log knows it now. `drafts` are DRAFTED, PROPOSED or UNSURE; the clock of `waiting` and the days of
    `loops` are counted already. `last_touch` is by partner id."""

    waiting: Sequence[ShownWaiting] = ()
    drafts: Sequence[Draft] = ()
    questions: Sequence[AskOwner] = ()
    loops: Sequence[ShownReferral] = ()
    promises: Sequence[OpenPromise] = ()
    cards: Sequence[ShownCard] = ()
    suggestions: Sequence[str] = ()
    queued: Sequence[str] = ()
    mentions: Sequence[Mention] = ()
    partners: Sequence[Partner] = ()
    last_touch: Mapping[int, Touch] | None = None
    health: str = ""


@dataclass(frozen=True, slots=True)
class _Candidate:
    """Something to decide; the lower `harm` stands first, then the older one."""

    harm: int
    since: datetime
    what: ShownWaiting | Draft | AskOwner | ShownReferral | OpenPromise


def assemble(
    material: Material,
    *,
    digest_id: str,
    message_id: str,
    today: date,
    now: datetime,
    config: Config,
    pages: Sequence[Digest] = (),
) -> Digest:
    """Today's digest. `pages` are the day's earlier ones: what stands there is not shown again, which is what `more` asks for."""
    waiting = [each for each in _candidates(material, today, now) if not any(_stands_in(page, each.what) for page in pages)]
    ranked = sorted(waiting, key=lambda each: (each.harm, each.since))
    chosen = _fitting(ranked[: config.digest.max_decisions])
    what = [each.what for each in chosen]
    promises = [each for each in what if isinstance(each, OpenPromise)]
    drafts = [each for each in what if isinstance(each, Draft)]
    return Digest(
        id=digest_id,
        date=today,
        page=len(pages),
        message_id=message_id,
        waiting=tuple(each for each in what if isinstance(each, ShownWaiting)),
        drafts=tuple(_shown(n, each, material, config, today) for n, each in enumerate(drafts, 1)),
        promises=tuple(_promise(each, today) for each in promises),
        promise_ids=tuple(each.id for each in promises),
        referrals=tuple(each for each in what if isinstance(each, ShownReferral)),
        cards=tuple(material.cards[:_LINES]) if not pages else (),
        suggestions=tuple(material.suggestions[:_LINES]),
        questions=tuple(_question(n, each) for n, each in enumerate((each for each in what if isinstance(each, AskOwner)), 1)),
        queued=_capped(material.queued),
        since=_capped([each.text for each in material.mentions if each.where == "since"]),
        ignored=_capped([each.text for each in material.mentions if each.where == "ignored"]),
        partners=tuple(ShownPartner(name=each.name, email=each.email, org=each.org) for each in material.partners),
        more=len(ranked) - len(chosen),
        health=material.health,
    )


def worth_sending(digest: Digest, config: Config, *, away: bool = False, last: date | None = None) -> bool:
    """Whether it goes out today: never on an away day, else when something is to decide, or as the weekly sign of life. `last` is the day of the
    digest before: a sign whose day was slept over, or fell on an away day, comes on the next one."""
    late = timedelta(days=(digest.date.weekday() - config.digest.sign_of_life_day) % 7)
    sign = not late or (last is not None and last < digest.date - late)
    return not away and bool(digest.decisions or digest.ignored or sign)


def subject(digest: Digest) -> str:
    """The subject: counts, and nobody's name, because a lock screen shows it.

    >>> subject(Digest(id="D1", date=date(2026, 11, 18)))
    'Outreach · Wed 18 Nov · all quiet'
    """
    counts = (
        (len(digest.drafts), "to approve", "to approve"),
        (len(digest.waiting), "reply", "replies"),
        (len(digest.promises), "promise", "promises"),
        (len(digest.referrals), "open loop", "open loops"),
        (len(digest.questions), "question", "questions"),
    )
    said = ", ".join(f"{count} {one if count == 1 else many}" for count, one, many in counts if count)
    return f"Outreach · {day_words(digest.date)} · {said or 'all quiet'}"


def _candidates(material: Material, today: date, now: datetime) -> list[_Candidate]:
    old = datetime.min.replace(tzinfo=UTC)
    return [
        *(_Candidate(0 if each.hours_left <= URGENT_HOURS else 10, each.since, each) for each in material.waiting),
        *(
            _Candidate(of_letter(each.purpose) if each.state is not State.UNSURE else 15, each.created, each)
            for each in material.drafts
        ),
        *(_Candidate(of_question(each.key), old, each) for each in material.questions),
        *(_Candidate(of_loop(each), now - timedelta(days=each.days), each) for each in material.loops),
        *(_Candidate(of_promise(each, today), _start(each.due or today), each) for each in material.promises),
    ]


def _stands_in(page: Digest, what: ShownWaiting | Draft | AskOwner | ShownReferral | OpenPromise) -> bool:
    """Whether a page showed this already."""
    match what:
        case ShownWaiting(who=who, since=since):
            return any((each.who, each.since) == (who, since) for each in page.waiting)
        case Draft(id=draft_id):
            return any(each.draft_id == draft_id for each in page.drafts)
        case AskOwner(key=key):
            return any(each.key == key for each in page.questions)
        case ShownReferral(code=code):
            return any(each.code == code for each in page.referrals)
        case OpenPromise(id=promise_id):
            return promise_id in page.promise_ids


def _start(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)


def weight(body: str) -> int:
    """About how many bytes a letter takes in the HTML form: each of its lines is an element, each special character an entity."""
    special = sum(body.count(c) for c in "&<>\"'")
    return len(body.encode()) + 5 * special + 80 * (body.count("\n") + 1)


def _fitting(chosen: Sequence[_Candidate]) -> list[_Candidate]:
    """Those that fit into one mail; a letter too long for any mail is shown in part, and counts so much less."""
    room, kept = _ROOM, []
    for each in chosen:
        size = min(weight(each.what.body), _ONE_LETTER) if isinstance(each.what, Draft) else 0
        if size <= room:
            room -= size
            kept.append(each)
    return kept


def _shown(n: int, draft: Draft, material: Material, config: Config, today: date) -> ShownDraft:
    partner = next((each for each in material.partners if each.id == draft.partner_id), None)
    touch = (material.last_touch or {}).get(draft.partner_id or 0)
    whole = weight(draft.body) <= _ONE_LETTER
    unsure = (MAY_BE_OUT,) if draft.state is State.UNSURE else ()
    return ShownDraft(
        n=n,
        to=draft.to_name,
        email=draft.to_email,
        org=partner.org if partner else "",
        kind=draft.purpose,
        subject=draft.subject,
        body=draft.body,
        draft_id=draft.id,
        version=draft.version,
        sha256=draft.sha256,
        why=draft.why,
        marks=(*unsure, *draft.marks),
        blocked=draft.blocked if whole else (*draft.blocked, TOO_LONG),
        expires=_waits_from(draft, config, today) + timedelta(days=config.sending.expire_days),
        last_touch=_touch_words(touch, config, today) if touch else "",
    )


def _waits_from(draft: Draft, config: Config, today: date) -> date:
    """The day from which its days of waiting count: on which it was written, or came back from being put off."""
    written = (draft.written or draft.created).astimezone(config.practice.zone).date()
    return max(written, draft.snoozed) if draft.snoozed is not None and draft.snoozed <= today else written


def _touch_words(touch: Touch, config: Config, today: date) -> str:
    whose = {Direction.IN: "from them", Direction.OUT: "from you", Direction.BOTH: "together"}[touch.direction]
    return f"{touch.kind.value} {whose}, {long_day(touch.at.astimezone(config.practice.zone).date(), today)}"


def _question(n: int, asked: AskOwner) -> ShownQuestion:
    options = OPTIONS.get(asked.key.partition(":")[0], ())
    return ShownQuestion(id=f"Q{n}", text=asked.text, about=asked.about, key=asked.key, options=options)


def _promise(promise: OpenPromise, today: date) -> str:
    who = f"{promise.partner}: " if promise.partner else ""
    if promise.due is None:
        return f"{who}{promise.text}"
    late = "was due" if promise.due < today else "due"
    return f"{who}{promise.text} ({late} {long_day(promise.due, today)})"


def _capped(lines: Sequence[str]) -> tuple[str, ...]:
    """The first of many lines; what a flood of mail did is said as a number."""
    left = len(lines) - _LINES
    return tuple(lines) if left <= 0 else (*lines[:_LINES], f"and {left:,} more, all in the log")
