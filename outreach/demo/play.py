"""A fortnight in half a minute: the real daemon's rounds on real servers of its own, with a clock that jumps.

Law: nothing leaves this machine, nothing outside the folder it was given is written, and nothing is pretended: each round is
`daemon.one_round`, each mail goes over SMTP and IMAP, each approval is proven by the copy in the owner's Sent folder.
"""

from __future__ import annotations

import email
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email import policy
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path

from outreach.daemon import house_of, one_round
from outreach.demo.cast import OWNER, PARTNERS, STRANGERS, config_of
from outreach.demo.script import BEGIN, DAYS, EVENTS, ZONE, Answer, Mail
from outreach.demo.servers import Servers
from outreach.edge.clock import JumpingClock
from outreach.model.decision import AddPartner
from outreach.model.digest import Digest
from outreach.model.outbox import Draft, State
from outreach.rules.letters.purposes import called
from outreach.services.house import House

ROUNDS = ("07:00", "07:31", "09:01", "09:10", "09:20", "09:30", "12:31", "15:31", "17:00")
Tell = Callable[[str, str], None]
"""`tell(when, what)`: one line of the story."""


@dataclass
class Play:
    """The stage: servers, clock, house, and how much of the story was told. `tell` gets each line, `step` each moment passed."""

    servers: Servers
    clock: JumpingClock
    house: House
    folder: Path
    tell: Tell
    step: Callable[[], None]
    told: set[tuple[str, object]] = field(default_factory=set)
    written: int = 0

    async def run(self) -> None:
        """All moments in order: the rounds of each day, and the mail between them."""
        for moment, event in moments():
            self.clock.jump_to(max(moment.astimezone(UTC), self.clock.now()))
            if isinstance(event, Mail):
                self._arrives(event)
            elif isinstance(event, Answer):
                self._answers(event)
            await one_round(self.house)
            self._look()
            self.step()

    def _arrives(self, mail: Mail) -> None:
        message = _message(mail.sender, OWNER, mail.subject, mail.text, self.clock.now(), self.written)
        self.written += 1
        for name, value in mail.headers:
            message[name] = value
        letters = [
            draft
            for draft, _ in self.house.store.outbox.sent_since(BEGIN.astimezone(UTC))
            if mail.answers and draft.to_email == mail.answers.email
        ]
        if letters:
            message["In-Reply-To"] = letters[-1].message_id
        self.servers.deliver(OWNER, message.as_bytes())
        if mail.tell:
            self._say(mail.tell)

    def _answers(self, answer: Answer) -> None:
        """She answers on her phone: the mail goes to herself, and her client files a copy in Sent."""
        digest = self.house.store.digests.latest()
        text = answer.reply(digest) if digest is not None else None
        if digest is None or text is None:
            return
        shown = self._mailed(digest)
        quoted = _plain(shown).replace("\n", "\n> ")
        body = f"{text}\n\nOn {digest.date:%a, %b} {digest.date.day}, 2026 at 7:30 AM Outreach <{OWNER}> wrote:\n> {quoted}\n"
        message = _message(
            f"Maya Ellison <{OWNER}>",
            OWNER,
            f"Re: {email.message_from_bytes(shown, policy=policy.default)['subject']}",
            body,
            self.clock.now(),
            self.written,
        )
        self.written += 1
        message["In-Reply-To"] = digest.message_id
        self.servers.deliver(OWNER, message.as_bytes(), "Sent", (r"\Seen",))
        self.servers.deliver(OWNER, message.as_bytes())
        self._say(f'{answer.tell}  ("{text}")')

    def _look(self) -> None:
        """Tell what changed: a new digest, letters that went or were withdrawn, referrals, what was ignored."""
        store = self.house.store
        digest = store.digests.latest()
        if digest is not None and self._fresh("digest", digest.id):
            self._say(
                f"Digest {digest.id} is mailed: {_count(len(digest.drafts), 'letter')} to approve, {_count(len(digest.questions), 'question')}"
            )
            self._keep(digest)
            for line in digest.ignored:
                self._say(f"The digest names what it ignored: {line}")
        for referral in store.referrals.all():
            if self._fresh("referral", referral.code):
                self._say(f"Logged as referral {referral.code}; no name is kept")
        for draft in store.outbox.in_state(State.SENT):
            if self._fresh("sent", draft.id):
                self._say(f"Sent to {draft.to_name}: {_purpose(draft)}")
        for draft in store.outbox.in_state(State.WITHDRAWN):
            if self._fresh("withdrawn", draft.id):
                self._say(f"Withdrawn, and never sent: {_purpose(draft)} to {draft.to_name}")

    def _fresh(self, what: str, key: object) -> bool:
        """Whether this is told for the first time."""
        new = (what, key) not in self.told
        self.told.add((what, key))
        return new

    def _say(self, what: str) -> None:
        now = self.clock.now().astimezone(ZONE)
        self.tell(f"{now:%a} {now.day:2} {now:%b} {now:%H:%M}", what)

    def _keep(self, digest: Digest) -> None:
        """Leave the digest's HTML, as it was mailed, in the folder."""
        raw = self._mailed(digest)
        page = email.message_from_bytes(raw, policy=policy.default).get_body(("html",))
        if page is not None:
            (self.folder / "digests" / f"{digest.date.isoformat()}.html").write_text(page.get_content(), encoding="utf-8")

    def _mailed(self, digest: Digest) -> bytes:
        return next(
            raw for raw in reversed(self.servers.messages(OWNER)) if digest.message_id.encode() in raw.split(b"\r\n\r\n", 1)[0]
        )


def moments() -> list[tuple[datetime, Mail | Answer | None]]:
    """When something happens: what the script says, and the daemon's rounds at their hours of every day."""
    rounds = [
        (BEGIN.replace(hour=int(clock[:2]), minute=int(clock[3:])) + timedelta(days=day), None)
        for day in range(DAYS)
        for clock in ROUNDS
    ]
    return sorted([*((event.at, event) for event in EVENTS), *rounds], key=lambda each: each[0])


@asynccontextmanager
async def stage(folder: Path, tell: Tell, step: Callable[[], None]) -> AsyncIterator[Play]:
    """Servers, clock and house, ready to play; `folder` gets the database and the digests."""
    (folder / "digests").mkdir(parents=True, exist_ok=True)
    clock = JumpingClock(BEGIN.astimezone(UTC))
    people = [OWNER, *(partner.email for partner in PARTNERS), *STRANGERS]
    with Servers(people, now=clock.now) as servers:
        config = config_of(servers.mailbox(OWNER), folder)
        async with house_of(config, clock=clock) as house:
            house.store.apply([AddPartner(partner=partner, source="demo") for partner in PARTNERS], "demo", clock.now())
            await house.imap.open()
            await one_round(house)
            yield Play(servers=servers, clock=clock, house=house, folder=folder, tell=tell, step=step)


def _message(sender: str, to: str, subject: str, text: str, when: datetime, count: int) -> EmailMessage:
    message = EmailMessage(policy=policy.SMTP)
    message["From"], message["To"], message["Subject"] = sender, to, subject
    message["Date"] = format_datetime(when.astimezone(ZONE))
    message["Message-ID"] = f"<{count}.{when:%Y%m%d%H%M}@{sender.rpartition('@')[2].rstrip('>')}>"
    message.set_content(text + "\n")
    return message


def _plain(raw: bytes) -> str:
    body = email.message_from_bytes(raw, policy=policy.default).get_body(("plain",))
    return body.get_content() if body is not None else ""


def _purpose(draft: Draft) -> str:
    return f"{called(draft.purpose)} ({draft.subject})"


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"
