"""What the log knows about a message before anything is decided about it."""

from __future__ import annotations

from dataclasses import dataclass

from outreach.model.digest import Digest
from outreach.model.outbox import Draft
from outreach.model.people import Partner
from outreach.model.referral import Referral


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """One snapshot of what the log knows about a message's sender, thread and answer, taken before deciding.

    `matched_by` is thread, address, learned or name; with `name` the match is a doubt. `ours` is the letter whose own copy
    this message is (Sent copy or loop); `answers` the letter it answers or reports on; `waiting` that partner's (and
    thread's) letters which a human touch still stops; `digest` the one it answers; `used_tokens` codes already spent; `obeyed` says that an order of
    the same Message-ID was carried out already; `colleagues` the names of everybody in the network.
    """

    partner: Partner | None = None
    matched_by: str = ""
    maybe: tuple[Partner, ...] = ()
    ours: Draft | None = None
    answers: Draft | None = None
    waiting: tuple[Draft, ...] = ()
    referral: Referral | None = None
    digest: Digest | None = None
    recipients: tuple[Partner, ...] = ()
    suppressed: bool = False
    existing_client: bool = False
    own_copy_in_sent: bool = False
    obeyed: bool = False
    used_tokens: frozenset[str] = frozenset()
    colleagues: tuple[str, ...] = ()
