"""Every assumption, tested, in plain words: what is so, and where it is not so, what to do.

Reads only: nothing is sent, marked or written, except that the database is made where there is none.
"""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from outreach.edge.auth import SecretMissing
from outreach.edge.faults import ConnectionLost, LoginRefused
from outreach.model.mail import Role
from outreach.rules.approval.proof.means import Means, means
from outreach.services.house import House, config_now, local_day

_RECENT = timedelta(days=30)
_NO_VERDICT = "No mail of the last 30 days bears a verdict of it, or none that a stranger could not have brought along."
_FROM_HERE = "Or answer from this mailbox itself, in any mail program: the copy in its Sent folder proves you."
_OPENINGS_LAST = timedelta(days=30)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One assumption: whether it holds, in words, and the remedy where it does not. `grave`: nothing works without it."""

    ok: bool
    words: str
    remedy: str = ""
    grave: bool = False


async def inspect(house: House, database: Path | None = None) -> AsyncIterator[Finding]:
    """All findings, the database first, then the mailbox, then the way out.

    `database` is the real file, where the house stands on a copy of it because a daemon is at work.
    """
    for finding in (*_practice(house), *_database(house, database or house.config.database)):
        yield finding
    async for finding in _mailbox(house):
        yield finding
    yield await _way_out(house)


def _practice(house: House) -> Iterator[Finding]:
    practice, profile = house.config.practice, config_now(house).profile
    yield Finding(
        ok=bool(practice.postal_address),
        words="A postal address stands under every letter.",
        grave=True,
        remedy='No letter is written without one. Set it: postal_address = "12 Sample Street, Asheville, NC 28801"',
    )
    yield Finding(
        ok=bool(profile.one_line and profile.offer),
        words="The profile says whom you see and what you offer.",
        remedy="Letters need it: fill in one_line and offer under [profile].",
    )
    stale = profile.openings is not None and (
        profile.openings_as_of is None or local_day(house, house.clock.now()) - profile.openings_as_of > _OPENINGS_LAST
    )
    yield Finding(
        ok=not stale, words="No number of openings older than 30 days is used.", remedy='Say it anew by mail: "openings 2"'
    )
    yield Finding(
        ok=house.config.owner.alert_command is not None,
        words="There is a second way to reach you when mail is down.",
        remedy="Set alert_command under [owner] to a program that reaches your phone.",
    )
    yield _second_thoughts(house)
    broken = house.templates.broken()
    yield Finding(ok=not broken, words="All templates can be used.", remedy="; ".join(broken))


def _second_thoughts(house: House) -> Finding:
    """Whether there is time to take a yes back, and for the last look into Drafts to see what she changes there."""
    drafts = house.config.mailbox.imap.use_drafts
    too_late = " A change in Drafts that comes seconds after your yes may come too late, too." if drafts else ""
    return Finding(
        ok=house.config.sending.hold_minutes > 0,
        words="A yes can be taken back before its letter goes.",
        remedy=f"With hold_minutes = 0 under [sending] it cannot.{too_late} Set it to 15, or at least to 1.",
    )


def _database(house: House, path: Path) -> Iterator[Finding]:
    yield Finding(ok=path.stat().st_mode & 0o077 == 0, words=f"Only you can read {path}.", remedy=f"chmod 600 {path}", grave=True)
    yield Finding(
        ok=house.store.audit.verify(),
        words="The audit log is whole.",
        remedy="Somebody changed it. Restore a backup, and ask who did.",
    )
    house.store.probe()
    space = os.statvfs(path.parent)
    free = space.f_bavail * space.f_frsize // 1_000_000
    yield Finding(
        ok=free > 200, words=f"There is room on the disk ({free:,} MB free).", remedy="Make room: without it nothing is sent."
    )


async def _mailbox(house: House) -> AsyncIterator[Finding]:
    host = house.config.mailbox.imap.host
    try:
        await house.imap.open()
    except (ConnectionLost, LoginRefused, SecretMissing) as fault:
        cure = " Look at host, port and security under [mailbox.imap]." if isinstance(fault, ConnectionLost) else ""
        yield Finding(ok=False, words=f"The mailbox on {host} can be opened.", remedy=f"{fault}{cure}", grave=True)
        return
    how = ", without leaving this machine" if house.config.mailbox.imap.security == "plain" else ", over a safe connection"
    yield Finding(ok=True, words=f"The mailbox on {host} can be opened{how}.")
    mailboxes = await house.imap.mailboxes()
    yield Finding(
        ok=Role.SENT in mailboxes,
        words=f"Sent mail is kept in {mailboxes.get(Role.SENT, 'a folder')}.",
        grave=True,
        remedy='Name the folder: sent = "Sent" under [mailbox.imap]. Without it your own letters stop no follow-up.',
    )
    if house.config.mailbox.imap.use_drafts:
        yield Finding(
            ok=Role.DRAFTS in mailboxes,
            words=f"Letters that wait are also laid into {mailboxes.get(Role.DRAFTS, 'a Drafts folder')}.",
            remedy='No Drafts folder was found. Name it: drafts = "Drafts" under [mailbox.imap], or set use_drafts = false.',
        )
    yield Finding(
        ok="IDLE" in await house.imap.capabilities(),
        words="The server tells at once when mail comes.",
        remedy="It does not (no IDLE): new mail is seen within a minute instead.",
    )
    async for finding in _proof(house):
        yield finding


async def _proof(house: House) -> AsyncIterator[Finding]:
    """How an answer of hers can be proven here: by her Sent folder, by a signature, by the server's verdict, or not at all."""
    config = house.config
    here = config.mailbox.address.lower()
    commanding = {each.lower() for each in (*config.owner.addresses, *config.owner.assistants)}
    if here in commanding:
        yield Finding(ok=True, words="Your answers prove themselves: their copies lie in the Sent folder of this mailbox.")
    elsewhere = frozenset(commanding - {here})
    if not elsewhere:
        return
    day = local_day(house, house.clock.now() - _RECENT)
    mails = [arrival.raw async for arrival in house.imap.since(Role.INBOX, day, headers_only=True)]
    wanted = config.mailbox.imap.authserv_id
    found = means(mails, elsewhere, wanted)
    if wanted is not None:
        yield Finding(
            ok=wanted.lower() in found.servers,
            words=f"The server signs its verdicts as {wanted}.",
            remedy=f"It signs them as {min(found.servers)}. Set authserv_id to that." if found.servers else _NO_VERDICT,
        )
    for address in sorted(elsewhere):
        yield Finding(
            ok=address in found.proven, words=f"An answer from {address} can be proven.", remedy=_cure(address, found, wanted)
        )


def _cure(address: str, found: Means, wanted: str | None) -> str:
    """What to do where nothing proves that address."""
    if address not in found.came:
        return f"No mail from there has come in the last 30 days: write one to this mailbox, then check again. {_FROM_HERE}"
    if wanted is None and found.servers:
        return f'Set authserv_id = "{min(found.servers)}" under [mailbox.imap], then check again. {_FROM_HERE}'
    domain = address.rpartition("@")[2]
    return f"{domain} does not sign its mail (DKIM) so that I could check it, and this server does not vouch for it. {_FROM_HERE}"


async def _way_out(house: House) -> Finding:
    host = house.config.mailbox.smtp.host
    words = f"Letters can leave through {host}."
    try:
        refused = await house.smtp.knock()
        problem = f"{refused}. Look at host, port and security under [mailbox.smtp]." if refused else None
    except (LoginRefused, SecretMissing) as fault:
        problem = str(fault)
    return Finding(ok=problem is None, words=words, remedy=problem or "", grave=True)
