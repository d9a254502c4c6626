"""The outbox against its model: whatever happens in whatever order, a letter is where the table says, and goes only with a yes."""

from __future__ import annotations

import itertools
import tempfile
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Literal

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, rule

from outreach.model.decision import ApproveDraft, ReviseDraft
from outreach.model.outbox import TRANSITIONS, Draft, Event, Outcome, State
from outreach.model.people import Partner
from outreach.store.log import Store, open_store

START = datetime(2026, 11, 18, 12, 0, tzinfo=UTC)
ON_THE_WAY = {State.APPROVED, State.SENDING, State.DEFERRED}
MOVES = [Event.LISTED, Event.UNDO, Event.REJECT, Event.OVERTAKEN, Event.EXPIRE, Event.SEEN, Event.BOUNCE]


@dataclass
class Letter:
    """What the model knows: where the letter stands, its text's hash, and the hash that has a yes that still counts."""

    state: State
    sha256: str
    yes: str | None = None
    shas: list[str] = field(default_factory=list)


class OutboxLife(RuleBasedStateMachine):
    letters = Bundle("letters")

    @initialize()
    def begin(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.store: Store = open_store(Path(self.folder.name) / "o.db")
        self.now = START
        self.causes = itertools.count()
        self.model: dict[int, Letter] = {}
        self.partner = self.store.people.add(Partner(id=0, name="Hannah Lee", email="hannah@lakeside.example"), "test", self.now)

    def teardown(self) -> None:
        self.store.close()
        self.folder.cleanup()

    def moved(self, letter: int, event: Event) -> bool:
        """Do to the model what the table says; whether there was such a move."""
        row = self.model[letter]
        if event not in TRANSITIONS[row.state]:
            return False
        row.state = TRANSITIONS[row.state][event]
        row.yes = row.yes if row.state in ON_THE_WAY else None
        return True

    @rule(target=letters)
    def draft(self) -> int:
        number = len(self.model) + 1
        new = Draft(
            id=0,
            partner_id=self.partner,
            to_name="Hannah Lee",
            to_email="hannah@lakeside.example",
            subject="Hello",
            body=f"Letter {number}",
            purpose="introduction",
            created=self.now,
            message_id=f"<{number}@practice.example>",
        )
        letter = self.store.outbox.add(new, self.now)
        self.model[letter] = Letter(State.DRAFTED, new.sha256, shas=[new.sha256])
        return letter

    @rule(letter=letters, event=st.sampled_from(MOVES))
    def move(self, letter: int, event: Event) -> None:
        assert self.store.outbox.move(letter, event, "", self.now) == self.moved(letter, event)

    @rule(letter=letters, old=st.integers(0, 3), token=st.none() | st.sampled_from("ab"))
    def approve(self, letter: int, old: int, token: str | None) -> None:
        row = self.model[letter]
        sha = row.shas[-1 - old % len(row.shas)]
        used = self.store.outbox.tokens()
        yes = ApproveDraft(draft_id=letter, sha256=sha, digest_id="D1", proof="dkim", not_before=self.now, token=token)
        before = self.store.outbox.get(letter)
        refusal = self.store.outbox.approve(yes, f"cause {next(self.causes)}", self.now)
        done = self.store.outbox.get(letter) != before
        assert done == (sha == row.sha256 and Event.APPROVE in TRANSITIONS[row.state] and token not in used)
        agreed = row.state in {*ON_THE_WAY, State.SENT} and sha == row.sha256
        assert (refusal == "") == (done or agreed)
        if done:
            self.moved(letter, Event.APPROVE)
            row.yes = sha

    @rule(letter=letters, text=st.sampled_from(["one", "two", "three"]))
    def revise(self, letter: int, text: str) -> None:
        before = self.store.outbox.get(letter)
        done = self.store.outbox.revise(ReviseDraft(draft_id=letter, subject="Hello", body=text), self.now)
        after = self.store.outbox.get(letter)
        assert before is not None
        assert after is not None
        assert done == (before.state in {State.DRAFTED, State.PROPOSED, State.APPROVED, State.DEFERRED} and before.body != text)
        if done:
            self.moved(letter, Event.UNDO)
            self.moved(letter, Event.REVISE)
            row = self.model[letter]
            row.sha256 = after.sha256
            row.shas.append(after.sha256)

    @rule(letter=letters, old=st.integers(0, 2))
    def claim(self, letter: int, old: int) -> None:
        row = self.model[letter]
        sha = row.shas[-1 - old % len(row.shas)]
        claimed = self.store.outbox.claim(letter, sha, self.now)
        assert claimed == (sha == row.sha256 and Event.CLAIM in TRANSITIONS[row.state])
        if claimed:
            assert row.yes == sha
            self.moved(letter, Event.CLAIM)

    @rule(letter=letters, result=st.sampled_from(["accepted", "temp", "perm", "lost"]))
    def settle(self, letter: int, result: Literal["accepted", "temp", "perm", "lost"]) -> None:
        if self.model[letter].state is State.SENDING:
            outcome = Outcome(result=result)
            self.store.outbox.settle(letter, outcome, self.now)
            self.moved(letter, outcome.event)

    @rule(letter=letters, result=st.sampled_from(["temp", "perm"]))
    def fail_before_data(self, letter: int, result: Literal["temp", "perm"]) -> None:
        if self.model[letter].state is not State.SENDING:
            outcome = Outcome(result=result)
            self.store.outbox.fail_before_data(letter, outcome, self.now)
            self.moved(letter, outcome.event)

    @rule()
    def start_again(self) -> None:
        path = Path(self.folder.name) / "o.db"
        self.store.close()
        self.store = open_store(path)
        sending = {letter for letter, row in self.model.items() if row.state is State.SENDING}
        assert set(self.store.outbox.unsure_on_start(self.now)) == sending
        for letter in sending:
            self.moved(letter, Event.LOST)

    @rule()
    def time_passes(self) -> None:
        self.now += timedelta(hours=1)

    @invariant()
    def stands_where_the_table_says(self) -> None:
        for letter, row in getattr(self, "model", {}).items():
            standing = self.store.outbox.get(letter)
            assert standing is not None
            assert (standing.state, standing.sha256) == (row.state, row.sha256)
            assert row.state not in ON_THE_WAY or row.yes == row.sha256

    @invariant()
    def each_sent_letter_is_logged_once(self) -> None:
        if hasattr(self, "model"):
            causes = [touch.cause for touch in self.store.touches.of(self.partner)]
            went = {f"draft:{letter}" for letter, row in self.model.items() if row.state is State.SENT}
            assert len(causes) == len(set(causes))
            assert went <= set(causes)


OutboxLife.TestCase.settings = settings(
    max_examples=40, stateful_step_count=40, deadline=None, suppress_health_check=list(HealthCheck)
)
TestOutboxLife = OutboxLife.TestCase
