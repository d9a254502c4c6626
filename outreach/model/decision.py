"""What to write down because of one cause. `Decision` is closed: the store's `match` over it ends in `assert_never`.

Decisions are the whole language of change: mail in, the owner's commands and the clock all end here, and one transaction
writes them together with the cause (a message's identity, a command, a day). In one list, a partner id of 0 and a referral
code of "" mean the partner and the referral that this list has made, so that a stranger's mail can bring everything at once.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from outreach.model.decision_people import EndFact, KeepFact, MergePartners, SplitPartner
from outreach.model.digest import Digest
from outreach.model.outbox import Draft, Event
from outreach.model.people import Partner
from outreach.model.referral import Consent, Referral, ReferralState
from outreach.model.touch import Touch

__all__ = ["EndFact", "KeepFact", "MergePartners", "SplitPartner"]  # besides what stands below


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """One snapshot of what the log knows about a message's sender, thread and answer, taken before deciding.

    `matched_by` is thread, address, learned or name; with `name` the match is a doubt. `ours` is the letter whose own copy
    this message is (Sent copy or loop); `answers` the letter it answers or reports on; `waiting` that partner's (and
    thread's) letters which a human touch still stops; `digest` the one it answers; `used_tokens` codes already spent.
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
    used_tokens: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class LogTouch:
    """Append a touch; the same (kind, cause) again changes nothing."""

    touch: Touch


@dataclass(frozen=True, slots=True, kw_only=True)
class AddPartner:
    """Add a partner (id 0) and the organisation; an address we know already changes nothing."""

    partner: Partner
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LearnAddress:
    """The address is that partner's too."""

    partner_id: int
    email: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkAddress:
    """The address does not work (hard bounce) or works again."""

    email: str
    ok: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangePartner:
    """Set fields of a partner by name: stage, tier, specific, left, paused_until, not_before, org, type, email.

    `introduced_by` and `succeeds` name another partner by an address.
    """

    partner_id: int
    changes: tuple[tuple[str, str | bool | date | datetime | None], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Suppress:
    """Never write to this address again; kept as a hash, for ever. Withdraws every waiting letter to it."""

    email: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AddDraft:
    """A new letter (id 0) in state DRAFTED. What it shares (`resource_id`) is never offered to that partner again."""

    draft: Draft
    resource_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ApproveDraft:
    """The owner's yes, bound to the sha256 that was shown; the letter goes no earlier than `not_before`."""

    draft_id: int
    sha256: str
    digest_id: str
    proof: str
    not_before: datetime
    token: str | None = None
    anyway: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviseDraft:
    """A new version of a waiting letter; it goes back to DRAFTED and is shown again."""

    draft_id: int
    subject: str
    body: str = field(repr=False)
    marks: tuple[str, ...] = ()
    blocked: tuple[str, ...] = ()
    by: str = "owner"


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveDraft:
    """Move a letter through its table; a letter that cannot make the move any more is left where it is."""

    draft_id: int
    event: Event
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SnoozeDraft:
    """Show the letter again on that day."""

    draft_id: int
    until: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class LearnMessageId:
    """The provider rewrote our Message-ID: this one names the letter too."""

    draft_id: int
    message_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenReferral:
    """A new referral (code "" : the store gives the next one)."""

    referral: Referral


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveReferral:
    """How far a referral came."""

    code: str
    state: ReferralState
    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordConsent:
    """Write a consent to the ledger; one with `revoked` set ends all live ones of that code and partner, and the waiting
    letters that leaned on them."""

    consent: Consent


@dataclass(frozen=True, slots=True, kw_only=True)
class AskOwner:
    """Put one question into the digest; the same `key` is asked once."""

    key: str
    text: str
    about: str = ""
    message_identity: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerQuestion:
    """The owner's answer to a question; a kind corrects the record and is kept to train on."""

    key: str
    answer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AddFact:
    """Something worth remembering about a partner, and when to ask again."""

    partner_id: int
    text: str = field(repr=False)
    ask_again: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AddPromise:
    """Something we said we would do; with `question` only a suggestion, until that question is answered with a yes."""

    partner_id: int | None
    text: str = field(repr=False)
    due: date | None = None
    question: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeepPromise:
    """A promise was kept; done twice changes nothing."""

    promise_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LogOutbound:
    """We sent somebody a client; `need` in a few words."""

    partner_id: int
    need: str = ""
    initials: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class LogGift:
    """A gift given on `day`; `cents` count against the yearly cap."""

    partner_id: int
    what: str
    cents: int
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class AddResource:
    """Something worth sharing with partners, for the monthly letter."""

    title: str
    link: str = ""
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SetSetting:
    """A fact of the practice that commands may change: openings, hold_until, away, ..."""

    name: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TellOwner:
    """A mail to the owner: a receipt, an alert or a warning; sent at once. `key` makes it unique."""

    key: str
    kind: str
    subject: str
    text: str = field(repr=False)
    html: str | None = field(default=None, repr=False)
    in_reply_to: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A line for the next digest: what happened (`since`), or a command that nobody may give (`ignored`)."""

    text: str
    where: str = "since"


Decision = (
    LogTouch
    | AddPartner
    | LearnAddress
    | MergePartners
    | SplitPartner
    | MarkAddress
    | ChangePartner
    | Suppress
    | AddDraft
    | ApproveDraft
    | ReviseDraft
    | MoveDraft
    | SnoozeDraft
    | LearnMessageId
    | OpenReferral
    | MoveReferral
    | RecordConsent
    | AskOwner
    | AnswerQuestion
    | AddFact
    | KeepFact
    | EndFact
    | AddPromise
    | KeepPromise
    | LogOutbound
    | LogGift
    | AddResource
    | SetSetting
    | TellOwner
    | Mention
)
