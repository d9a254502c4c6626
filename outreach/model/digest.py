"""What one digest showed. Its numbers belong to it for ever: an answer is read against the digest that it answers."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

Day = date  # a field called `date` hides the type from whoever reads the annotations of its class


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownDraft:
    """A draft as it was shown under number `n`. An approval counts for exactly this `version` and `sha256`."""

    n: int
    to: str = field(repr=False)
    email: str = field(repr=False)
    org: str = ""
    kind: str = ""
    subject: str = field(default="", repr=False)
    body: str = field(default="", repr=False)
    draft_id: int = 0
    version: int = 1
    sha256: str = ""
    why: str = field(default="", repr=False)
    marks: tuple[str, ...] = ()
    blocked: tuple[str, ...] = ()
    expires: date | None = None
    last_touch: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownQuestion:
    """A question Q1, Q2, ...; `about` is whose mail or what record it is about; `key` finds it again in the log.

    `options` are the answers that one tap can give.
    """

    id: str
    text: str = field(repr=False)
    about: str = field(default="", repr=False)
    key: str = ""
    options: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownReferral:
    """A referral whose loop stands open; `appointment` is the day of a first session that is set, `fit` how well it fits, 0 to 3.

    `fit_unsure`: whether they are for the practice at all is hers to say. `age_band` tells her which client it is where nobody told a name; `urgent` is what the mail or she herself said of it.
    """

    code: str
    initials: str | None = field(default=None, repr=False)
    name: str | None = field(default=None, repr=False)
    partner: str = ""
    state: str = ""
    days: int = 0
    appointment: date | None = None
    fit: int | None = None
    fit_unsure: bool = False
    age_band: str | None = None
    urgent: bool = False

    @property
    def presses(self) -> bool:
        """Whether it is urgent, and there is no appointment yet."""
        return self.urgent and self.appointment is None


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownPartner:
    """A name that this answer may use."""

    name: str
    email: str = ""
    org: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownWaiting:
    """A person who waits for the owner's own answer (the 24-hour clock)."""

    who: str
    org: str = ""
    since: datetime
    hours_left: int = 0
    excerpt: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenPromise:
    """Something we said we would do and have not done yet; `id` is its row in the log."""

    id: int
    text: str = field(repr=False)
    due: date | None = None
    partner: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownCard:
    """A card to be written by hand, C1, C2, ...: to whom, and for what; it stands until it is said to be written."""

    n: int
    to: str
    email: str
    why: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """One day's mail to the owner; `page` counts what she asked for with `more`. `health` says what was last seen; `since` what happened; `ignored` what was asked for and not done.

    `undoable` are letters whose yes may be taken back by their numbers, and nothing more: a receipt has them. `known` are all referrals that an answer may name by their code, shown or not. `promise_ids` are the rows behind `promises`, which answers call P1, P2, ... in the same order.
    """

    id: str
    date: Day
    page: int = 0
    message_id: str = ""
    waiting: tuple[ShownWaiting, ...] = ()
    drafts: tuple[ShownDraft, ...] = ()
    promises: tuple[str, ...] = ()
    promise_ids: tuple[int, ...] = ()
    overdue: tuple[str, ...] = ()
    referrals: tuple[ShownReferral, ...] = ()
    cards: tuple[ShownCard, ...] = ()
    suggestions: tuple[str, ...] = ()
    questions: tuple[ShownQuestion, ...] = ()
    queued: tuple[str, ...] = ()
    since: tuple[str, ...] = ()
    ignored: tuple[str, ...] = ()
    partners: tuple[ShownPartner, ...] = ()
    known: tuple[ShownReferral, ...] = ()
    undoable: tuple[ShownDraft, ...] = ()
    more: int = 0
    health: str = ""

    def stoppable(self, n: int) -> ShownDraft | None:
        """The draft of this number whose yes may be taken back here, or None: a receipt has the numbers of its digest, and no other use for them."""
        return self.draft(n) or next((draft for draft in self.undoable if draft.n == n), None)

    def draft(self, n: int) -> ShownDraft | None:
        """The draft that was shown under this number, or None."""
        return next((draft for draft in self.drafts if draft.n == n), None)

    @property
    def decisions(self) -> int:
        """How many things wait for a decision."""
        return len(self.drafts) + len(self.questions) + len(self.waiting) + len(self.referrals) + len(self.promises)
