"""What the owner can say. One class a verb; `Action` is the closed union that `rules.approval` makes and `services` carry out.

`to_json` gives the form of `outreach verdicts --json`. `item` is a number of the digest that was answered, or a question's id.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from datetime import date
from typing import ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class Approve:
    """A clear yes to one draft as it was shown; `anyway` passes over lint marks, but never over blocked ones."""

    action: ClassVar[str] = "approve"
    item: int
    anyway: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Skip:
    """A no to one draft."""

    action: ClassVar[str] = "skip"
    item: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Undo:
    """Take back the yes; None means the last thing done."""

    action: ClassVar[str] = "undo"
    item: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """We did not understand for sure: asked, never done. `item` "all" is the whole answer."""

    action: ClassVar[str] = "ask"
    item: int | str
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """A new body for one draft. An edit alone is no approval; "and send" adds an Approve beside it."""

    action: ClassVar[str] = "edit"
    item: int
    text: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Snooze:
    """Not now: shown again on `until`, or when asked for."""

    action: ClassVar[str] = "snooze"
    item: int
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Hold:
    """Nothing goes out until `until` (None: until told otherwise)."""

    action: ClassVar[str] = "hold"
    item: str = "all"
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """The answer to a question about a mail: its kind, or `not_referral`."""

    action: ClassVar[str] = "label"
    item: int | str
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SetConsent:
    """A client allows (or no longer allows) us to speak to a partner about her."""

    action: ClassVar[str] = "consent"
    client: str = field(repr=False)
    partner: str
    value: str
    level: int | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SetOutcome:
    """How far a referral came; `sent_on`: and then somebody else was found for the client."""

    action: ClassVar[str] = "outcome"
    referral: str = field(repr=False)
    outcome: str
    when: date | None = None
    sent_on: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Met:
    """A meeting, call or coffee that took place."""

    action: ClassVar[str] = "met"
    partner: str
    text: str = field(default="", repr=False)
    when: date | None = None
    kind: str = "meeting"
    minutes: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """Something worth remembering about a partner."""

    action: ClassVar[str] = "note"
    partner: str
    text: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pause:
    """No letters to this partner until `until`."""

    action: ClassVar[str] = "pause"
    partner: str
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OptOut:
    """Never write to this person again."""

    action: ClassVar[str] = "opt_out"
    partner: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPartner:
    """Somebody to know. `type` is a key of `PARTNER_TYPES` where one fits, else as it was said; `said_type` always as it was said."""

    action: ClassVar[str] = "new_partner"
    name: str
    email: str | None = None
    org: str | None = None
    type: str | None = None
    said_type: str | None = None
    note: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A free question: nothing is done, help is answered."""

    action: ClassVar[str] = "question"
    text: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Show:
    """Asks to see something: `what` is help, more, why, due, pending, history, who_for, ...; `about` a name, number or words."""

    action: ClassVar[str] = "show"
    what: str
    about: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """Any other natural command (PRODUCT section 4): `what` names it, `details` are its words by slot, dates in ISO form.

    Of clients: log_referral, fit, outcome_undone, outbound, came_from, described, urgent, sessions, waiting, thanked, client_named, no_client, progress, inquiry. Of partners: details (tier, type, phone, name, org, email, also),
    moved, carded, gift, page_given, specific, unknown (that she knows nothing of their work), acquainted (that they know her already), resume, same, split, introduced, successor, news. Of us: promise, done, away, resource, openings, profile (one
    entry and its words), update. And told, the words that answer a question.
    """

    action: ClassVar[str] = "record"
    what: str
    partner: str | None = None
    details: tuple[tuple[str, str], ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Nothing:
    """She said nothing that asks for anything."""

    action: ClassVar[str] = "none"


Action = (
    Approve
    | Skip
    | Undo
    | Ask
    | Edit
    | Snooze
    | Hold
    | Label
    | SetConsent
    | SetOutcome
    | Met
    | Note
    | Pause
    | OptOut
    | NewPartner
    | Question
    | Show
    | Record
    | Nothing
)


def to_json(action: Action) -> dict[str, object]:
    """The action as a JSON-ready dict, dates in ISO form, without what is False.

    >>> to_json(Approve(item=2))
    {'action': 'approve', 'item': 2}
    """
    row: dict[str, object] = {"action": action.action}
    for slot in fields(action):
        value = getattr(action, slot.name)
        if value is False:
            continue
        row[slot.name] = value.isoformat() if isinstance(value, date) else dict(value) if isinstance(value, tuple) else value
    return row
