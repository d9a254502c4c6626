"""The form in which answers are measured: a digest out of JSON, and actions with the contract's names only.

Law: what the contract has no action for comes out as the nearest that does no harm: a wish to see something is a `question`, a fact is a
`note`. Lists in the digest may hold texts or objects; what is missing is empty.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from outreach.model.command import Action, NewPartner, Question, Record, SetOutcome, Show, Skip, Snooze, to_json
from outreach.model.digest import Digest, ShownDraft, ShownPartner, ShownQuestion, ShownReferral

_KEYS: Mapping[str, tuple[str, ...]] = {
    "approve": ("item",),
    "skip": ("item",),
    "undo": ("item",),
    "ask": ("item",),
    "edit": ("item", "text"),
    "snooze": ("item", "until"),
    "hold": ("item", "until"),
    "label": ("item", "kind"),
    "consent": ("client", "partner", "value"),
    "outcome": ("referral", "outcome"),
    "met": ("partner", "text", "when"),
    "note": ("partner", "text"),
    "pause": ("partner", "until"),
    "opt_out": ("partner",),
    "new_partner": ("name", "email", "org", "type", "note"),
    "question": (),
    "none": (),
}
_OUTCOMES = {"ongoing": "first_session"}
"""What the contract has no outcome for, and which of its five holds all the same."""
_SHOWN_OUTCOMES = frozenset({"booked", "first_session", "not_a_fit", "no_contact", "ended"})
_FACTS = ("news", "specific", "promise", "details", "moved", "outbound", "log_referral", "gift")


def rows(actions: Iterable[Action], digest: Digest) -> Iterator[dict[str, object]]:
    """All actions as the contract lists them: questions are one, and what is told of somebody as the reason of a no is no note."""
    said = tuple(actions)
    refused = {
        draft.to for draft in digest.drafts if any(isinstance(each, Skip | Snooze) and each.item == draft.n for each in said)
    }
    asked = False  # what she wants to see or know, once
    for action in said:
        found = row(action, digest)
        reason = isinstance(action, Record) and found["action"] == "note" and action.what == "moved" and action.partner in refused
        wants = isinstance(action, Show | Question)
        if not reason and not (asked and wants):
            yield found
        asked = asked or wants


def row(action: Action, digest: Digest) -> dict[str, object]:
    """One action as the contract lists it.

    >>> row(Show(what="help"), Digest(id="D", date=date(2026, 11, 18)))
    {'action': 'question'}
    """
    if isinstance(action, Show):
        return {"action": "question"}
    if isinstance(action, Record):
        return _record(action)
    whole = to_json(action)
    if isinstance(action, SetOutcome):
        whole["outcome"] = _OUTCOMES.get(action.outcome, action.outcome)
        if whole["outcome"] not in _SHOWN_OUTCOMES:
            return {"action": "question"}
    if isinstance(action, NewPartner):
        whole["type"] = action.said_type or action.type
    return {"action": action.action, **{key: whole[key] for key in _KEYS[action.action]}}


def _record(action: Record) -> dict[str, object]:
    details = dict(action.details)
    if action.what == "acquainted":
        return {"action": "label", "item": details["item"], "kind": "no"}
    if action.what == "unknown":
        return {"action": "ask", "item": details["item"]}
    if action.what == "waiting":
        return {"action": "ask", "item": "outcome"}
    if action.what == "sessions":
        return {"action": "outcome", "referral": details["code"], "outcome": "first_session"}
    if action.what == "away":
        return {"action": "hold", "item": "all", "until": details.get("back", details.get("to"))}
    if action.what in _FACTS and action.partner:
        return {
            "action": "note",
            "partner": action.partner,
            "text": details.get("text") or details.get("need") or " ".join(details.values()),
        }
    return {"action": "question"}


def digest_of(data: object) -> Digest:
    """The digest of one measured case.

    >>> digest_of({"date": "2026-11-18", "drafts": [{"n": 1, "to": "Ann Poe", "email": "a@p.example"}]}).drafts[0].to
    'Ann Poe'
    """
    case = data if isinstance(data, Mapping) else {}
    return Digest(
        id=str(case.get("id", "")),
        date=date.fromisoformat(str(case["date"])),
        drafts=tuple(_draft(each) for each in _rows(case, "drafts")),
        questions=tuple(_question(each, n) for n, each in enumerate(_rows(case, "questions"), start=1)),
        referrals=tuple(_referral(each) for each in _rows(case, "referrals")),
        partners=tuple(
            ShownPartner(name=_text(each, "name"), email=_text(each, "email"), org=_text(each, "org"))
            for each in _rows(case, "partners")
        ),
        undoable=tuple(_draft(each) for each in _rows(case, "queued") if str(each.get("n", "")).isdigit()),
        overdue=_texts(case, "overdue"),
        suggestions=_texts(case, "suggestions"),
        queued=_texts(case, "queued"),
    )


def _rows(case: Mapping[str, object], key: str) -> list[Mapping[str, object]]:
    found = case.get(key)
    return [each if isinstance(each, Mapping) else {"text": each} for each in found] if isinstance(found, list) else []


def _texts(case: Mapping[str, object], key: str) -> tuple[str, ...]:
    return tuple(" ".join(str(value) for value in each.values()) for each in _rows(case, key))


def _text(data: Mapping[str, object], *keys: str) -> str:
    return next((str(data[key]) for key in keys if data.get(key)), "")


def _draft(data: Mapping[str, object]) -> ShownDraft:
    return ShownDraft(
        n=int(str(data["n"])),
        to=_text(data, "to", "name", "partner"),
        email=_text(data, "email"),
        org=_text(data, "org"),
        kind=_text(data, "kind"),
        subject=_text(data, "subject"),
        body=_text(data, "body", "text"),
        marks=_texts(data, "marks"),
    )


def _question(data: Mapping[str, object], n: int) -> ShownQuestion:
    return ShownQuestion(id=_text(data, "id") or f"Q{n}", text=_text(data, "text"), about=_text(data, "about"))


def _referral(data: Mapping[str, object]) -> ShownReferral:
    return ShownReferral(
        code=_text(data, "code", "id", "referral"),
        initials=_text(data, "initials", "client") or None,
        partner=_text(data, "partner", "from", "referrer"),
        state=_text(data, "state"),
    )
