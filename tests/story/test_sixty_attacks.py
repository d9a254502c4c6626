"""Sixty mails by which somebody else would say yes, each sent through the servers: no letter goes, nothing is written down, no outsider is answered."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from urllib.parse import unquote

import pytest

from outreach.model.outbox import State
from outreach.model.practice import Owner
from outreach.rules.approval.proof import tokens
from outreach.services import report
from tests.parts import attacks_forged, attacks_told
from tests.parts.attacks import COLLEAGUE, DESK, EVE, HIS, HOME, SERVER, Attack, Loot
from tests.parts.correspondence import OWNER, opened
from tests.parts.signing import Keys, mail
from tests.parts.stage import AT_ONCE, rounds
from tests.story.conftest import Story, Tell

LEE, EK = "alee@lakeside.example", "ek@colleagues.example"
HOUSE = Owner(addresses=(OWNER, HOME), assistants=(DESK,))
IDLE = {"none", "ask", "question"}
"""What an order may come to that says nothing: it is told so."""
ATTACKS = (*attacks_forged.ATTACKS, *attacks_told.ATTACKS)
FAMILIES = sorted({each.family for each in ATTACKS})


@dataclass(frozen=True, kw_only=True)
class Seen:
    """What an attack may not change: the letters and their words, mail to others, receipts, and what orders asked for."""

    letters: tuple[tuple[int, str, str], ...]
    abroad: int
    receipts: int
    orders: tuple[frozenset[str], ...]


def seen(story: Story) -> Seen:
    """How it stands."""
    drafts = story.house.store.outbox.in_state(*State)
    with closing(sqlite3.connect(story.house.config.database)) as log:
        orders = [frozenset(re.findall(r"\w+", row[0])) for row in log.execute("SELECT actions FROM commands ORDER BY id")]
    return Seen(
        letters=tuple(sorted((each.id, each.state.value, each.sha256) for each in drafts)),
        abroad=len([1 for recipient, _ in story.servers.handed if recipient != OWNER]),
        receipts=len([1 for raw in story.letters(OWNER) if opened(raw)["Auto-Submitted"] == "auto-replied"]),
        orders=tuple(orders),
    )


@asynccontextmanager
async def besieged(tell: Tell) -> AsyncIterator[tuple[Story, Loot]]:
    """A practice that sends at once what has its yes, two letters that wait, and an attacker who has seen much."""
    now = datetime.now(UTC).replace(microsecond=0)
    async with tell(EK, COLLEAGUE, start=now, zone="UTC", sending=AT_ONCE, owner=HOUSE) as story:
        keys, config = Keys(), story.house.config
        watched = replace(config.mailbox, imap=replace(config.mailbox.imap, authserv_id=SERVER))
        story.house = replace(story.house, txt=keys.txt, config=replace(config, mailbox=watched))
        await story.knows(LEE, EK)
        yield story, await _looted(story, keys, now)


async def _looted(story: Story, keys: Keys, now: datetime) -> Loot:
    """The loot: an answer that was obeyed, a button that was pressed, and what stands in the digest."""
    raw = story.digests()[-1]
    shown = story.house.store.digests.latest()
    assert shown is not None
    page = opened(raw).get_body(("html",))
    assert page is not None
    pressed = [unquote(link) for link in re.findall(r'subject=([^"]+)"', page.get_content())]
    buttons = {" ".join(each.split()[:2]): each for each in pressed}
    first = shown.drafts[0]
    old = {"draft_id": first.draft_id, "sha256": first.sha256, "digest_id": shown.id}
    when, key = now - tokens.LIFE - timedelta(minutes=1), story.house.store.settings.key()
    loot = Loot(
        now=now,
        keys=keys,
        digest=raw,
        digest_id=str(opened(raw)["Message-ID"]),
        receipt=b"",
        buttons=buttons,
        expired=f"approve 1 {tokens.sign('approve', '1', now=when, key=key, **old)}",  # type: ignore[arg-type]
        foreign=f"approve 1 {tokens.sign('approve', '1', now=now, key=b'x' * 32, **old)}",  # type: ignore[arg-type]
        spent=buttons["later 2"],
        obeyed=b"",
        told=_signed(
            keys, now, "Never write to Dr. Amara Lee again.", to=COLLEAGUE, subject="Amara", message_id="<told@mail.example>"
        ),
        letter=_signed(keys, now, "Yes, all good! 1 ok", to=COLLEAGUE, subject="Re: lunch", message_id="<letter@mail.example>"),
    )
    story.servers.deliver(OWNER, loot.told, "Sent", (r"\Seen",))
    his = loot.mail(
        "[1] a birthday card. Yes?", **{"from": EVE, "reply_to": OWNER, "message_id": HIS, "subject": "Outreach · 1 to approve"}
    )
    await _arrives(story, his)
    obeyed = loot.signed(loot.mail("due", message_id="<obeyed@mail.example>"))
    await _arrives(story, obeyed)
    await _arrives(story, loot.signed(loot.mail("", subject=loot.spent, in_reply_to=None, references=None)))
    receipts = [each for each in story.letters(OWNER) if opened(each)["Auto-Submitted"] == "auto-replied"]
    assert len(receipts) == 2
    return replace(loot, obeyed=obeyed, receipt=receipts[0])


def _signed(keys: Keys, now: datetime, body: str, **headers: str) -> bytes:
    return keys.sign(
        mail(now, body, **{"from": f"Maya Ellison <{OWNER}>", "in_reply_to": None, "references": None} | headers),
        "practice.example",
    )


async def _arrives(story: Story, raw: bytes, *, sent: bool = False) -> None:
    """It lies in INBOX, and in Sent if she sent it from there; and the daemon looks twice."""
    if sent:
        story.servers.deliver(OWNER, raw, "Sent", (r"\Seen",))
    story.servers.deliver(OWNER, raw)
    await rounds(story.house, 2)


def test_there_are_sixty_and_more() -> None:
    """Each attack has a name of its own."""
    assert len({(each.family, each.name) for each in ATTACKS}) == len(ATTACKS) >= 60


@pytest.mark.parametrize("family", FAMILIES)
async def test_no_attack_is_obeyed_and_no_outsider_answered(tell: Tell, family: str) -> None:
    """After each attack all stands as it stood; whoever really wrote is told that nothing was done; and then her own yes still lets the letter go."""
    async with besieged(tell) as (story, loot):
        for each in (each for each in ATTACKS if each.family == family):
            await _withstood(story, each, loot)
        if family == "forged":
            listed = report.prepare(story.house, story.clock.now()).ignored
            assert [line for line in listed if line.startswith("A mail in your name was ignored: nothing proves")]
        await _arrives(story, loot.signed(loot.mail("1 ok")))
        assert len(story.letters(LEE)) == 1


async def _withstood(story: Story, each: Attack, loot: Loot) -> None:
    before = seen(story)
    await _arrives(story, each.made(loot), sent=each.sent)
    after = seen(story)
    told = after.receipts - before.receipts
    assert (after.letters, after.abroad) == (before.letters, before.abroad), each.name
    assert after.orders[: len(before.orders)] == before.orders
    assert all(order <= IDLE for order in after.orders[len(before.orders) :]), (each.name, after.orders)
    assert told <= (1 if each.sent else 0), each.name
    assert len(after.orders) - len(before.orders) == told, each.name


async def test_her_answer_counts_once_whichever_copy_is_read_first(tell: Tell) -> None:
    """INBOX had it, with a signature, before her client put the copy into Sent: one order, and one receipt."""
    async with besieged(tell) as (story, loot):
        before, raw = seen(story), loot.signed(loot.mail("note Dr. Lee: likes tea"))
        await _arrives(story, raw)
        story.servers.deliver(OWNER, raw.replace(b"Mime-Version", b"X-Copy: 1\r\nMime-Version"), "Sent", (r"\Seen",))
        await rounds(story.house, 2)
        after = seen(story)
        assert (after.receipts - before.receipts, len(after.orders) - len(before.orders)) == (1, 1)
