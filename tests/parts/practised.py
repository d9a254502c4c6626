"""A generated practice at work: what she says there, whether her words would go, and what an oracle that knows every client and leave finds in a text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Sequence
from dataclasses import dataclass, field
from random import Random

from outreach.model.command import Action, Approve, Edit
from outreach.model.decision import ApproveDraft
from outreach.rules.approval.proof.proof import LOCAL
from outreach.rules.approval.verdicts import read_answer
from outreach.services.house import local_day
from outreach.services.obey import answer, answered, consequences
from tests.parts.secrecy import Agreed, Invented, given_away
from tests.story.conftest import Story


@dataclass
class Practised:
    """One generated practice at work, and what became of its letters."""

    story: Story
    chance: Random
    names: dict[str, str]
    unsaid: Sequence[Invented] = ()
    told: list[Invented] = field(default_factory=list)
    agreed: list[Agreed] = field(default_factory=list)
    count: Counter[str] = field(default_factory=Counter)
    leaked: list[str] = field(default_factory=list)

    def tells(self, words: str) -> None:
        """She says something at the terminal."""
        house, today = self.story.house, local_day(self.story.house, self.story.clock.now())
        digest = house.store.digests.latest()
        self.orders(read_answer(words, answered(house, digest, self.story.clock.now()), today))

    def orders(self, actions: Sequence[Action]) -> None:
        """Her word is law, at once."""
        house, now = self.story.house, self.story.clock.now()
        self.count["orders"] += 1
        cause = f"order:{self.count['orders']}"
        digest = house.store.digests.latest()
        house.store.apply(
            answer(house, actions, digest=digest, proof=LOCAL, cause=cause, in_reply_to=None, button=None, now=now), cause, now
        )

    def lets_go(self, item: int, text: str, *, anyway: bool) -> bool:
        """Whether her yes to words of her own would let them go; nothing is written down."""
        house, now = self.story.house, self.story.clock.now()
        shown = answered(house, house.store.digests.latest(), now)
        said = (Edit(item=item, text=text), Approve(item=item, anyway=anyway))
        done = consequences(house, said, shown, proof=LOCAL, cause="a try", button=None, now=now)
        return any(isinstance(each, ApproveDraft) for each in done.decisions)

    @property
    def senders(self) -> set[str]:
        """Who has sent clients: to anybody else a claim about a client whom they sent tells nothing."""
        store = self.story.house.store
        sent = {each.partner_id for each in store.referrals.all()}
        return {each.email for each in store.people.all() if each.id in sent}

    def level(self, email: str, code: str | None = None) -> int:
        """What may be said today to somebody about the client of this code, or of any."""
        today = local_day(self.story.house, self.story.clock.now())
        live = (
            each
            for each in self.agreed
            if each.partner == email and code in (None, each.code) and each.first <= today <= each.last
        )
        return max((each.level for each in live), default=0)

    def given_away(self, text: str, email: str = "", *, first_names: bool, named: Container[str] = ()) -> list[str]:
        """What of any client stands in a text to somebody, who may read their own name, their house's and ours. Of the clients who allow it (`named`,
        by address) only the ways to reach them are given away.
        """
        reader = next((each for each in self.told if each.email.casefold() == email.casefold()), None)
        public = f"{reader.name if reader else self.names.get(email, '')} Maya Ellison Ellison Therapy"
        others = [each for each in self.told if each is not reader]
        return [
            found
            for each in others
            for found in given_away(text, each, colleagues=public, first_names=first_names)
            if each.email not in named or found in {"address", "number"}
        ]
