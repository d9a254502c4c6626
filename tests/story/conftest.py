"""A practice whose weeks pass in milliseconds: the real house and its real rounds, servers in this process, a clock that jumps."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import unquote

import pytest
from aiosmtpd.smtp import SMTP, Envelope, Session

from outreach.daemon import house_of
from outreach.demo.servers import Servers
from outreach.edge.clock import JumpingClock
from outreach.model.outbox import Draft, State
from outreach.model.practice import Owner, Sending
from outreach.services.house import House
from tests.parts.correspondence import OWNER, PARTNER, answer_to, mail, opened, words_of
from tests.parts.stage import config_of, lee, meet, rounds

MONDAY = datetime(2026, 3, 2, 14, tzinfo=UTC)  # 9:00 in New York


class Recording(Servers):
    """The demo's servers, which also keep the envelope of everything that was handed to SMTP, in order."""

    handed: list[tuple[str, bytes]]
    mood: Callable[[str], str | None]

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        raw = envelope.content if isinstance(envelope.content, bytes) else b""
        refusal = self.mood(envelope.rcpt_tos[0])
        if refusal is not None:
            return refusal
        self.handed.extend((recipient, raw) for recipient in envelope.rcpt_tos)
        return await super().handle_DATA(server, session, envelope)


@dataclass
class Story:
    """What happens to Maya Ellison's practice, told in sentences."""

    servers: Recording
    house: House
    clock: JumpingClock
    answers: list[bytes] = field(default_factory=list)

    async def knows(self, *emails: str) -> None:
        """She tells it about colleagues, and it looks around."""
        for email in emails:
            name = "Dr. Amara Lee" if email == PARTNER else f"Dr. {email.partition('@')[0].title()}"
            meet(self.house, lee(email, name=name, org=f"Practice of {name}"))
        await rounds(self.house)

    async def pass_(self, *, every: timedelta | None = None, **span: float) -> None:
        """Time passes: at once, or with a round of the daemon each so often."""
        end = self.clock.now() + timedelta(**span)
        while every is not None and self.clock.now() + every < end:
            self.clock.jump(every)
            await rounds(self.house)
        self.clock.jump_to(end)
        await rounds(self.house)

    async def says(self, words: str, *, to: bytes | None = None, proven: bool = True) -> None:
        """The owner answers a digest, the newest unless told otherwise; unproven is how a forger does it."""
        raw = answer_to(to or self.digests()[-1], words, sender=f"Maya Ellison <{OWNER}>", at=self.clock.now())
        self.answers.append(raw)
        if proven:
            self.servers.deliver(OWNER, raw, "Sent", (r"\Seen",))
        self.servers.deliver(OWNER, b"Received: from phone.example by mx.practice.example\r\n" + raw)
        await rounds(self.house)

    async def agrees(self, draft: Draft) -> None:
        """She says yes to one letter, in answer to the digest that shows it."""
        shown, number = next(
            (digest, each.n)
            for digest in reversed(self.house.store.digests.all())
            for each in digest.drafts
            if each.draft_id == draft.id
        )
        (raw,) = (each for each in self.digests() if opened(each)["Message-ID"] == shown.message_id)
        await self.says(f"{number} ok", to=raw)

    def buttons(self) -> dict[str, str]:
        """The links of the newest digest, by verb and number."""
        page = opened(self.digests()[-1]).get_body(("html",))
        assert page is not None
        found = re.findall(r'href="(mailto:[^"]+)"', page.get_content())
        return {" ".join(unquote(link.partition("subject=")[2]).split()[:2]): link for link in found}

    async def presses(self, link: str, words: str = "", *, plus: bool = False) -> None:
        """Her client opens a new mail with the subject of a button, and she sends it; some clients show + for blanks and send it so."""
        subject = link.partition("subject=")[2]
        subject = subject.replace("%20", "+") if plus else unquote(subject)
        raw = mail(f"Maya Ellison <{OWNER}>", OWNER, subject, words, at=self.clock.now())
        self.servers.deliver(OWNER, raw, "Sent", (r"\Seen",))
        self.servers.deliver(OWNER, b"Received: from phone.example by mx.practice.example\r\n" + raw)
        await rounds(self.house)

    def writes(self, sender: str, text: str, subject: str = "Re: hello", **headers: str) -> None:
        """Somebody writes to the practice."""
        raw = mail(f"Amara Lee <{sender}>", OWNER, subject, text, at=self.clock.now(), **headers)
        self.servers.deliver(OWNER, raw)

    def answers_letter(self, sender: str, text: str, *, at: datetime | None = None) -> None:
        """A partner answers our last letter, now, or when their own clock says so."""
        raw = answer_to(self.letters(sender)[-1], text, sender=f"Amara Lee <{sender}>", at=at or self.clock.now())
        self.servers.deliver(OWNER, raw)

    def letters(self, to: str = PARTNER) -> list[bytes]:
        """What was handed over for somebody."""
        return [raw for recipient, raw in self.servers.handed if recipient == to]

    def digests(self) -> list[bytes]:
        """All digests that the owner got; a warning is none."""
        shown = {digest.message_id for digest in self.house.store.digests.all()}
        return [raw for raw in self.letters(OWNER) if opened(raw)["Message-ID"] in shown]

    def receipt(self) -> str:
        """The words of the last receipt."""
        return words_of(self.receipts()[-1])

    def receipts(self) -> list[bytes]:
        """All receipts that the owner got."""
        return [raw for raw in self.letters(OWNER) if opened(raw)["Auto-Submitted"] == "auto-replied"]

    def letter(self, state: State) -> Draft:
        """The one letter in that state."""
        (draft,) = self.house.store.outbox.in_state(state)
        return draft

    def states(self) -> list[str]:
        """How all letters stand."""
        return [draft.state.value for draft in self.house.store.outbox.in_state(*State)]


Tell = Callable[..., AbstractAsyncContextManager[Story]]


@pytest.fixture
def tell(tmp_path: Path) -> Tell:
    """A factory of stories: `async with tell() as story`."""

    @asynccontextmanager
    async def begin(
        *people: str,
        start: datetime = MONDAY,
        zone: str = "America/New_York",
        sending: Sending | None = None,
        state: str = "state",
        use_drafts: bool = False,
        owner: Owner | None = None,
    ) -> AsyncIterator[Story]:
        clock = JumpingClock(start)
        async with AsyncExitStack() as stack:
            servers = Recording([OWNER, PARTNER, *people], now=clock.now)
            servers.handed, servers.mood = [], lambda recipient: None
            stack.enter_context(servers)
            mailbox = servers.mailbox(OWNER)
            mailbox = replace(mailbox, imap=replace(mailbox.imap, use_drafts=use_drafts))
            config = config_of(mailbox, tmp_path / state, zone=zone, sending=sending or Sending())
            config = config if owner is None else replace(config, owner=owner)
            house = await stack.enter_async_context(house_of(config, clock=clock))
            yield Story(servers, house, clock)

    return begin
