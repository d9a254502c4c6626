"""Any history of our letter and her Drafts folder: never two copies of a version, never two sendings, no word of hers lost.

A machine of hypothesis plays her, her mail client with its habits, and us with our kills. Only the rules under test decide; what the machine
does with their steps is what the service does.
"""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from outreach.model.decision import MoveDraft, ReviseDraft
from outreach.model.drafts import Copy, Kept
from outreach.model.mail import Address, Message, Position
from outreach.model.outbox import ID_HEADER, TRANSITIONS, WAITING, Draft, Event, State, move
from outreach.rules.drafts.likeness import sent_by_hand, version_in, whose
from outreach.rules.drafts.reconcile import Desk, Forget, Keep, Place, Remove, reconcile, touched
from outreach.rules.drafts.words import same, settled
from outreach.rules.letters.letter import Marks

BEGIN = datetime(2026, 11, 18, 15, tzinfo=UTC)
LETTER = Draft(
    id=7,
    partner_id=1,
    to_name="Dr. Amara Lee",
    to_email="alee@lakeside.example",
    subject="Your evening hours",
    body="Dear Dr. Lee,\n\nI read about your evening hours, and some of the teens I see would be glad of them.\n\n-- \nMaya Ellison\n",
    purpose="introduction",
    created=BEGIN,
    message_id="<letter@practice.example>",
)
GREETINGS = ("Dear Amara", "Hello Amara", "Dear Dr. Lee", "Good morning")


class Practice(RuleBasedStateMachine):
    """The letter, the folder, what we know of the folder, and everything that was sent."""

    def __init__(self) -> None:
        super().__init__()
        self.now = BEGIN
        self.versions: tuple[Draft, ...] = (LETTER,)
        self.offered: int | None = None
        self.known: dict[int, Copy] = {}
        self.folder: dict[int, Message] = {}
        self.placed: set[int] = set()
        self.sent: list[tuple[str, str]] = []
        self.unread_in_sent: list[tuple[datetime, Message]] = []
        self.approved = ""
        self.written: list[str] = []
        self.thrown_away: list[str] = []
        self.uids = itertools.count(1)
        self.saves = itertools.count(1)

    @property
    def letter(self) -> Draft:
        return self.versions[-1]

    def go(self, event: Event) -> bool:
        if event not in TRANSITIONS[self.letter.state]:
            return False
        state = move(self.letter.state, event)
        self.versions = tuple(replace(each, state=state) for each in self.versions)
        return True

    def revise(self, subject: str, body: str) -> None:
        self.go(Event.UNDO)
        if self.go(Event.REVISE):
            new = replace(self.letter, subject=subject, body=body, version=self.letter.version + 1)
            self.versions = (*self.versions, new)

    # --- she, and her mail client

    @initialize()
    def begins(self) -> None:
        """The digest showed the letter, and its copy was laid there."""
        self.shown()
        self.a_round(minutes=1, killed=False)

    @rule()
    def shown(self) -> None:
        self.go(Event.LISTED)

    @rule()
    def yes(self) -> None:
        if self.letter.state is State.PROPOSED and self.go(Event.APPROVE):
            self.approved = self.letter.sha256

    @precondition(lambda self: self.letter.state is State.APPROVED)
    @rule()
    def undo(self) -> None:
        self.go(Event.UNDO)

    @rule(event=st.sampled_from([Event.REJECT, Event.OVERTAKEN, Event.EXPIRE]), turn=st.integers(1, 15))
    def ends(self, event: Event, turn: int) -> None:
        if turn == 15:  # seldom, or the history is over before it began
            self.go(event)

    @precondition(lambda self: self.letter.version < 4)
    @rule(greeting=st.sampled_from(GREETINGS))
    def edits_by_mail(self, greeting: str) -> None:
        if self.letter.state in WAITING:
            body = f"{greeting},\n\n{self.letter.body.partition(chr(10) * 2)[2]}"
            if body != self.letter.body:
                self.revise(self.letter.subject, body)

    @precondition(lambda self: self.folder)
    @rule(data=st.data(), greeting=st.sampled_from(GREETINGS), gmail=st.booleans(), early=st.booleans())
    def saves(self, data: st.DataObject, greeting: str, gmail: bool, early: bool) -> None:
        """Another message in the place of the old one; `early` leaves the old one there for now."""
        uid = data.draw(st.sampled_from(sorted(self.folder)))
        old = self.folder[uid]
        text = f"{greeting},\n\n{old.text.partition(chr(10) * 2)[2]}"
        new = replace(old, text=text, message_id=f"<save{next(self.saves)}@mail.example>", headers=() if gmail else old.headers)
        self.folder[next(self.uids)] = new
        self.written.append(text)
        if not early:
            del self.folder[uid]

    @precondition(lambda self: self.folder)
    @rule(data=st.data(), turn=st.integers(1, 3))
    def deletes(self, data: st.DataObject, turn: int) -> None:
        if turn < 3:
            return
        self.thrown_away.append(settled(self.folder.pop(data.draw(st.sampled_from(sorted(self.folder)))).text))

    @precondition(lambda self: self.folder and not self.sent)
    @rule(data=st.data(), minutes=st.sampled_from([0, 5]))
    def sends_by_hand(self, data: st.DataObject, minutes: int) -> None:
        """It leaves Drafts at once, and lies in Sent some `minutes` later."""
        self.send(data.draw(st.sampled_from(sorted(self.folder))), minutes)

    def send(self, uid: int, minutes: int) -> None:
        message = self.folder.pop(uid)
        self.sent.append(("hand", message.text))
        self.thrown_away.append(settled(message.text))
        self.unread_in_sent.append((self.now + timedelta(minutes=minutes), message))

    # --- we

    @rule(minutes=st.sampled_from([1, 4, 9, 10, 30]), killed=st.booleans(), quicker=st.booleans())
    def a_round(self, minutes: int, killed: bool, quicker: bool = False) -> None:
        """Time passes, Sent is read, then Drafts; `killed` is a kill between a step in the folder and its being written down, `quicker`
        that she sends by hand what we are about to take out."""
        self.now += timedelta(minutes=minutes)
        self.look(killed=killed, quicker=quicker)

    def look(self, *, killed: bool, quicker: bool = False) -> None:
        self.read_sent()
        kept = Kept(
            versions=self.versions, ids=frozenset({LETTER.message_id, *map(_copy_id, range(1, 99))}), offered=self.offered
        )
        for uid in sorted(self.folder.keys() - self.known.keys()):
            mine = whose(self.folder[uid], [kept])
            version = version_in(self.folder[uid], kept) if mine else None
            place = Position(mailbox="Drafts", uidvalidity=9, uid=uid)
            self.known[uid] = Copy(place=place, draft_id=7 if mine else None, version=version, seen=self.now)
        present = frozenset(self.folder)
        edits = {
            uid: self.folder[uid]
            for uid, copy in self.known.items()
            if uid in present and copy.version is None and copy.draft_id and not touched(copy, self.now)
        }
        desk = Desk(now=self.now, today=date(2026, 11, 18), therapist="Maya Ellison", lint=lambda _: Marks(words=9))
        steps = list(reconcile([kept], tuple(self.known.values()), present, edits, desk))
        for step in steps:
            match step:
                case Keep(copy=copy):
                    self.known[copy.place.uid] = copy
                case Forget(copy=copy):
                    self.forget(copy)
                case ReviseDraft(subject=subject, body=body):
                    self.revise(subject, body)
                case MoveDraft(event=event):
                    self.go(event)
                case _:
                    pass
        for step in steps:
            if isinstance(step, Remove):
                self.take_out(step.copy, killed=killed, quicker=quicker and not self.sent)
            elif isinstance(step, Place):
                self.lay_there(step.draft, killed=killed)

    def forget(self, copy: Copy) -> None:
        del self.known[copy.place.uid]
        if copy.removing:
            self.offered = None

    def take_out(self, copy: Copy, *, killed: bool, quicker: bool) -> None:
        text = self.folder[copy.place.uid].text
        assert any(same(text, each.body) for each in self.versions), "only what a version holds is ever deleted"
        if quicker:
            self.send(copy.place.uid, 5)
            return
        leaving = replace(copy, removing=True)
        self.known[copy.place.uid] = leaving
        del self.folder[copy.place.uid]
        if not killed:
            self.forget(leaving)

    def lay_there(self, draft: Draft, *, killed: bool) -> None:
        uid = next(self.uids)
        self.folder[uid] = Message(
            identity="m",
            message_id=_copy_id(draft.version),
            to=(Address(email=draft.to_email),),
            subject=draft.subject,
            text=draft.body,
            headers=((ID_HEADER.lower(), f"draft-7-{draft.version}"),),
        )
        self.placed.add(uid)
        if not killed:
            self.offered = draft.version
            place = Position(mailbox="Drafts", uidvalidity=9, uid=uid)
            self.known[uid] = Copy(place=place, draft_id=7, version=draft.version, seen=self.now, ours=True)

    def read_sent(self) -> None:
        arrived = [message for at, message in self.unread_in_sent if at <= self.now]
        self.unread_in_sent = [(at, message) for at, message in self.unread_in_sent if at > self.now]
        for message in arrived:
            signed = message.message_id in map(_copy_id, range(1, 99)) or message.headers
            waiting = [self.letter] if self.letter.state in WAITING else []
            if signed or sent_by_hand(message, waiting):
                self.go(Event.SEEN)

    @rule()
    def it_goes(self) -> None:
        """The last look, and then the letter, if it has its yes and no copy of it lies in Drafts."""
        self.look(killed=False)
        if self.letter.state is State.APPROVED and not any(copy.draft_id for copy in self.known.values()):
            assert self.letter.sha256 == self.approved, "what goes is what she said yes to"
            assert not self.folder.keys() & self.placed, "nothing is left in Drafts that could go again"
            self.go(Event.CLAIM)
            self.go(Event.ACCEPTED)
            self.sent.append(("machine", self.letter.body))

    # --- the laws

    @invariant()
    def one_copy_of_a_version(self) -> None:
        ours = [version_in(message, Kept(versions=self.versions)) for uid, message in self.folder.items() if uid in self.placed]
        assert len(ours) == len(set(ours))

    @invariant()
    def sent_once(self) -> None:
        by = [who for who, _ in self.sent]
        assert by.count("machine") <= 1
        assert not ("machine" in by and by.index("machine") > 0), "never after her own hand"

    @invariant()
    def nothing_of_hers_is_lost(self) -> None:
        """All that she wrote lies in the folder, or in a version, or she threw it away or wrote over it herself."""
        lying = {settled(message.text) for message in self.folder.values()}
        held = {settled(each.body) for each in self.versions}
        last = {settled(text) for text in self.written[-1:]}
        assert last <= lying | held | set(self.thrown_away)


def _copy_id(version: int) -> str:
    return f"<copy-{version}@practice.example>"


TestPractice = Practice.TestCase
TestPractice.settings = settings(max_examples=120, stateful_step_count=25, deadline=None)
