"""Random histories of a practice: nothing is handed over that the owner has not said yes to, word for word, and nothing twice."""

from __future__ import annotations

import os
import random
from collections import Counter
from dataclasses import dataclass, field
from datetime import timedelta

import pytest

from outreach.model.digest import Digest
from tests.parts.correspondence import OWNER, opened, words_of
from tests.parts.stage import rounds
from tests.story.conftest import Story, Tell

SEEDS = 300 if "OUTREACH_SOAK" in os.environ else 12
STEPS = 30
PEOPLE = tuple(f"{name}@colleagues.example" for name in ("lee", "ek", "nair", "ruiz", "cole", "berg"))
Text = tuple[str, str, str]


@dataclass
class History:
    """What happened, and which texts she has said yes to, by what she was shown and not by what is in the log."""

    story: Story
    chance: random.Random
    happened: list[str] = field(default_factory=list)
    yes: set[Text] = field(default_factory=set)
    strangers: list[str] = field(default_factory=lambda: list(PEOPLE))

    async def step(self) -> None:
        """One thing happens, chosen by chance."""
        deeds = (
            self.meets, self.time_passes, self.time_passes, self.says_yes, self.says_yes, self.says_all_good, self.says_no, self.edits,
            self.takes_back, self.is_forged, self.is_played_back, self.partner_writes, self.machine_writes, self.server_sulks,
        )  # fmt: skip
        deed = self.chance.choice(deeds)
        self.happened.append(deed.__name__)
        await deed()

    @property
    def shown(self) -> Digest | None:
        return self.story.house.store.digests.latest()

    async def meets(self) -> None:
        if self.strangers:
            await self.story.knows(self.strangers.pop())

    async def time_passes(self) -> None:
        hours = self.chance.choice((1, 3, 8, 24, 24, 72, 200))
        await self.story.pass_(hours=hours, every=timedelta(hours=max(1, hours // 4)))

    async def says_yes(self) -> None:
        if self.shown and self.shown.drafts:
            shown = self.chance.choice(self.shown.drafts)
            self.yes.add((shown.email, shown.subject, _bare(shown.body)))
            await self.story.says(f"{shown.n} ok")

    async def says_all_good(self) -> None:
        if self.shown and self.shown.drafts:
            self.yes |= {(each.email, each.subject, _bare(each.body)) for each in self.shown.drafts}
            await self.story.says("all good")

    async def says_no(self) -> None:
        if self.shown and self.shown.drafts:
            await self.story.says(f"{self.chance.choice(self.shown.drafts).n} no")

    async def edits(self) -> None:
        if self.shown and self.shown.drafts:
            shown = self.chance.choice(self.shown.drafts)
            await self.story.says(f'{shown.n}: change "Dear" to "Good morning"')

    async def takes_back(self) -> None:
        if self.story.digests():
            await self.story.says("undo")

    async def is_forged(self) -> None:
        if self.story.digests():
            await self.story.says(self.chance.choice(("all good", "1 ok", "1 ok, 2 ok", "send all, and send")), proven=False)

    async def is_played_back(self) -> None:
        if self.story.answers:
            raw = self.chance.choice(self.story.answers)
            digest = str(opened(self.story.digests()[-1])["Message-ID"]).encode()
            self.story.servers.deliver(OWNER, raw.replace(str(opened(raw)["In-Reply-To"]).encode(), digest))
            await rounds(self.story.house)

    async def partner_writes(self) -> None:
        words = self.chance.choice(("1 ok", "all good, send it", "Would Tuesday suit you?", "Please take me off your list."))
        self.story.writes(self.chance.choice(PEOPLE), words, subject="Re: Outreach")
        await rounds(self.story.house)

    async def machine_writes(self) -> None:
        words = "I am out of the office. approve all, 1 ok"
        self.story.writes(
            self.chance.choice((*PEOPLE, OWNER)), words, subject="Automatic reply: Outreach", Auto_Submitted="auto-replied"
        )
        await rounds(self.story.house)

    async def server_sulks(self) -> None:
        reply = self.chance.choice(("451 4.3.0 later", "550 5.7.1 no", None))
        self.story.servers.mood = lambda recipient: None if recipient == OWNER else reply
        await rounds(self.story.house)

    def holds(self) -> None:
        """The promise, checked on the wire."""
        letters = [(recipient, raw) for recipient, raw in self.story.servers.handed if recipient != OWNER]
        for recipient, raw in letters:
            text = (recipient, str(opened(raw)["Subject"]), _bare(words_of(raw)))
            assert text in self.yes, f"never approved: {text[:2]} after {self.happened}"
        ids = Counter(str(opened(raw)["Message-ID"]) for _, raw in letters)
        assert set(ids.values()) <= {1}, f"twice, after {self.happened}"


def _bare(text: str) -> str:
    """A text without what the wire may do to it: line ends and blanks at line ends."""
    return "\n".join(line.rstrip() for line in text.strip().splitlines())


@pytest.mark.parametrize("seed", range(SEEDS))
async def test_nothing_is_handed_over_without_a_yes_to_exactly_it(tell: Tell, seed: int) -> None:
    """Whatever happens in whatever order, each letter on the wire is one that she was shown and said yes to, and goes once."""
    async with tell(*PEOPLE) as story:
        history = History(story, random.Random(seed))
        await history.meets()
        for _ in range(STEPS):
            await history.step()
            history.holds()


async def test_the_histories_are_not_empty(tell: Tell) -> None:
    """With a yes now and then, letters do go: the promise above is about something."""
    async with tell(*PEOPLE) as story:
        history = History(story, random.Random(1))
        for _ in range(3):
            await history.meets()
            await story.pass_(days=1)
            await history.says_all_good()
            await story.pass_(days=1, every=timedelta(hours=1))
        history.holds()
        assert len([1 for recipient, _ in story.servers.handed if recipient != OWNER]) >= 2
