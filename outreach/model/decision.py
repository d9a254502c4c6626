"""What to write down because of one cause. `Decision` is closed: the store's `match` over it ends in `assert_never`.

Decisions are the whole language of change: mail in, the owner's commands and the clock all end here, and one transaction
writes them together with the cause (a message's identity, a command, a day). In one list, a partner id of 0 and a referral
code of "" mean the partner and the referral that this list has made, so that a stranger's mail can bring everything at once.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from outreach.model.decision_clients import (
    AcknowledgeReferral,
    DescribeReferral,
    FreeClient,
    GuardClient,
    JudgeFit,
    NameSource,
    TakeBackStep,
)
from outreach.model.decision_letters import (
    AddCue,
    AddDraft,
    AddResource,
    ApproveDraft,
    CountInquiry,
    GivePage,
    LearnMessageId,
    MarkDraft,
    MoveDraft,
    ReviseDraft,
    SnoozeDraft,
)
from outreach.model.decision_people import EndFact, KeepFact, MergePartners, Restore, SplitPartner
from outreach.model.known import Known
from outreach.model.people import Partner
from outreach.model.referral import Consent, Mark, Referral, ReferralState
from outreach.model.touch import Touch

__all__ = [  # besides what stands below
    "AcknowledgeReferral",
    "AddCue",
    "AddDraft",
    "AddResource",
    "ApproveDraft",
    "CountInquiry",
    "DescribeReferral",
    "EndFact",
    "FreeClient",
    "GivePage",
    "GuardClient",
    "JudgeFit",
    "KeepFact",
    "Known",
    "LearnMessageId",
    "MarkDraft",
    "MergePartners",
    "MoveDraft",
    "NameSource",
    "Restore",
    "ReviseDraft",
    "SnoozeDraft",
    "SplitPartner",
    "TakeBackStep",
]


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
    """Set fields of a partner by name: name, title, org, type, tier, stage, specific, how_known, phone, email, left, paused_until, not_before.

    `introduced_by` and `succeeds` name another partner by an address, by the id, or, where there is no address, as "name (place)".
    """

    partner_id: int
    changes: tuple[tuple[str, str | bool | date | datetime | None], ...] = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Suppress:
    """Never write to this address again; kept as a hash, for ever. Withdraws every waiting letter to it."""

    email: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenReferral:
    """A new referral (code "" : the store gives the next one). `marks` are what its client can be recognised by; they are kept as hashes."""

    referral: Referral
    marks: tuple[Mark, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveReferral:
    """How far a referral came, and on which day; of SCHEDULED the day of the appointment, which may lie ahead."""

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
    """Put one question into the digest; the same `key` is asked once. `partner_id` is whom it is about, where that is one of them; `shown` is
    when a digest first had it, None for one that none had yet.
    """

    key: str
    text: str = field(repr=False)
    about: str = field(default="", repr=False)
    message_identity: str | None = None
    partner_id: int | None = None
    shown: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerQuestion:
    """The owner's answer to a question; a kind corrects the record and is kept to train on."""

    key: str
    answer: str = field(repr=False)


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
    """We sent somebody a client; `need` in a few words. `name` is kept only where the owner wants it kept, `marks` as hashes; `code` is that of a
    client who had been sent to us."""

    partner_id: int
    need: str = field(default="", repr=False)
    initials: str | None = field(default=None, repr=False)
    name: str | None = field(default=None, repr=False)
    marks: tuple[Mark, ...] = field(default=(), repr=False)
    code: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LogGift:
    """A gift given on `day`; `cents` count against the yearly cap."""

    partner_id: int
    what: str = field(repr=False)
    cents: int
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class SetSetting:
    """A fact of the practice that commands may change: openings, hold_until, away, ..."""

    name: str
    value: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteCommand:
    """Somebody who may command did, by this proof, and perhaps by a button's `token`: the verbs of what was understood, and none of the words."""

    proof: str
    actions: tuple[str, ...]
    token: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TellOwner:
    """A mail to the owner: a receipt, an alert or a warning; sent at once. `key` makes it unique. `references` are the Message-IDs of the thread it
    stands in, the first first, without the one it answers."""

    key: str
    kind: str
    subject: str
    text: str = field(repr=False)
    html: str | None = field(default=None, repr=False)
    in_reply_to: str | None = None
    references: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A line for the next digest: what happened (`since`), or a command that nobody may give (`ignored`)."""

    text: str = field(repr=False)
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
    | AddCue
    | CountInquiry
    | GuardClient
    | FreeClient
    | ApproveDraft
    | ReviseDraft
    | MarkDraft
    | MoveDraft
    | SnoozeDraft
    | LearnMessageId
    | OpenReferral
    | MoveReferral
    | TakeBackStep
    | NameSource
    | DescribeReferral
    | AcknowledgeReferral
    | JudgeFit
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
    | GivePage
    | AddResource
    | Restore
    | SetSetting
    | NoteCommand
    | TellOwner
    | Mention
)
