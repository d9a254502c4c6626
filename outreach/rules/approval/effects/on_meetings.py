"""What follows from a meeting or a call that she tells of: a touch both ways, letters that it makes idle, and what was talked about.

Law: nothing is logged without its day, and one meeting is logged once, also where she tells of it twice to say more. What they talked about is kept
in her words: the thank-you names it, and where she has not said it she is asked, in the receipt and once in the digest.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from outreach.model.cadence import Cue
from outreach.model.command import Met
from outreach.model.decision import AddCue, AddFact, ChangePartner, LogTouch, MoveDraft
from outreach.model.digest import ShownQuestion
from outreach.model.outbox import TRANSITIONS, WAITING, Event, State
from outreach.model.people import Partner, Stage
from outreach.model.touch import DEFAULT_MINUTES, Direction, Touch, TouchKind
from outreach.rules.approval.effects.case import Case, ReceiptLine, Yielded, asked, did, told, who
from outreach.rules.approval.effects.on_page import handed_over
from outreach.rules.approval.effects.on_people import told_touch
from outreach.rules.approval.told.pages_given import gives_page
from outreach.rules.approval.told.perhaps_sent import perhaps_sent
from outreach.rules.cadence.before import MEETINGS, TALK
from outreach.rules.letters.facts import topic
from outreach.rules.letters.purposes import called
from outreach.rules.people.promised import promised
from outreach.rules.people.suggested import suggest

_MEETS = {"met": TouchKind.MEETING, "meeting": TouchKind.MEETING, "lunch": TouchKind.COFFEE, "call": TouchKind.CALL}
_IDLE = frozenset({"coffee_invitation", "check_in", "practice_update", "congratulation"})
"""Letters, besides introductions and what follows them, that make no sense to somebody she has just spoken with."""
_IN_TIME = timedelta(days=7)


def met(case: Case, said: Met) -> Yielded:
    """A meeting or call that took place: a touch both ways; from now on they have talked."""
    match case.partner(said.partner):
        case ReceiptLine() as line:
            yield line
        case partner if said.when is None:
            yield asked(f"On which day was it that you met {partner.name}? Nothing is logged before I know.")
        case partner if said.when > case.today:
            yield asked(f"{case.day(said.when)} has not come yet. Tell me about {partner.name} when it has.")
        case partner:
            kind = _MEETS.get(said.kind) or TouchKind(said.kind if said.kind in set(TouchKind) else TouchKind.MEETING)
            if any(_is_that(case, touch, kind, said.when) for touch in _touches(case, partner)):
                yield from _told_again(case, partner, kind, said)
            else:
                yield from _took_place(case, partner, kind, said.when, said)


def _took_place(case: Case, partner: Partner, kind: TouchKind, day: date, said: Met) -> Yielded:
    minutes = said.minutes if said.minutes is not None else DEFAULT_MINUTES[kind]
    yield LogTouch(touch=told_touch(case, partner, kind, Direction.BOTH, day, said.text, minutes))
    said_too = promised(said.text, case.today, country=case.config.practice.country, told=True)
    yield from suggest(said_too, partner, cause=case.cause, where="About your talk with", clients=case.config.privacy.clients)
    if partner.stage in {Stage.KNOWN, Stage.INTRODUCED}:
        yield ChangePartner(partner_id=partner.id, changes=(("stage", Stage.TALKED),))
    about = f": {said.text}" if said.text else ""
    yield did(f"{_called(kind, said).capitalize()} with {who(partner)}, {case.day(day)}, {minutes} minutes{about}.")
    yield from taken_back(case, partner, "you met")
    if gives_page(said.text):
        yield from handed_over(case, partner, day)
    if perhaps_sent(said.text):
        yield asked(f"Has {partner.name} sent you a client? No referral is logged yet: say log referral, and from whom.")
    first = not any(touch.kind in MEETINGS for touch in _touches(case, partner))
    if first and kind in MEETINGS and case.today - day <= _IN_TIME and not topic(said.text):
        yield asked(
            f"What did you and {partner.name} talk about? Tell me of it once more, with its day and that; the thank-you names it."
        )


def _called(kind: TouchKind, said: Met) -> str:
    """What she calls it: a lunch is one, though the log holds coffee and lunch as one kind."""
    return said.kind if kind is TouchKind.COFFEE and said.kind in _MEETS else kind.value


def _told_again(case: Case, partner: Partner, kind: TouchKind, said: Met) -> Yielded:
    """The same meeting, with more to say of it or nothing."""
    if said.text:
        yield from _talked_about(case, partner, said.text)
    else:
        yield told(f"The {_called(kind, said)} with {who(partner)} is logged already, once; nothing changes.")


def talk(case: Case, question: ShownQuestion, rest: str, text: str) -> Yielded:
    """Her answer to what a first meeting was about."""
    number = rest.partition(":")[0]
    partner = next((each for each in case.partners if str(each.id) == number), None)
    if partner is None:
        yield asked(f"I no longer know who {question.about} is.")
    else:
        yield from _talked_about(case, partner, text)


def _talked_about(case: Case, partner: Partner, text: str) -> Yielded:
    """Remembered; and a thank-you that still waits is written anew with it, unless its words are hers or have her yes."""
    about = text if topic(text) else f"talked about {text}"
    if not topic(about):
        yield asked(f"In a few words, please: what did you and {partner.name} talk about? A letter names no more than one thing.")
        return
    yield AddFact(partner_id=partner.id, text=about)
    yield AddCue(cue=Cue(key=f"talk:{case.cause}:{partner.id}", partner_id=partner.id, purpose=TALK, at=case.now, text=about))
    for draft in case.drafts.values():
        mine = draft.partner_id == partner.id and draft.purpose == TALK and not draft.edited
        if mine and draft.state in {State.DRAFTED, State.PROPOSED}:
            yield MoveDraft(draft_id=draft.id, event=Event.OVERTAKEN, why="you said what you talked about")
    yield did(f"You and {who(partner)} {about}. A thank-you that I write names it.")


def taken_back(case: Case, partner: Partner, why: str) -> Iterator[MoveDraft | ReceiptLine]:
    """Who has met, called or sent somebody needs no introduction, no reminder of one, and no invitation to what has just been."""
    for draft in case.drafts.values():
        series = draft.purpose.endswith("introduction") or draft.purpose.startswith("follow_up")
        idle = draft.partner_id == partner.id and (series or draft.purpose in _IDLE)
        if idle and Event.OVERTAKEN in TRANSITIONS[draft.state]:
            yield MoveDraft(draft_id=draft.id, event=Event.OVERTAKEN, why=why)
            if draft.state in WAITING:
                yield told(f"The {called(draft.purpose)} to {partner.name} that waited is taken back, because {why}.")


def _touches(case: Case, partner: Partner) -> tuple[Touch, ...]:
    dossier = case.dossier(partner.id)
    return dossier.touches if dossier else ()


def _is_that(case: Case, touch: Touch, kind: TouchKind, day: date) -> bool:
    return touch.by_hand and touch.kind is kind and touch.direction is Direction.BOTH and case.local_day(touch.at) == day
