"""An answer carried out: the digest of one morning, the letters as they stand, and what comes of it."""

from __future__ import annotations

from collections.abc import Sequence

from ellison import CONFIG, NOW, OWNER, PARTNERS, REFERRALS, TODAY, digest

from outreach.model.command import Action
from outreach.model.decision import Decision
from outreach.model.digest import Digest
from outreach.model.outbox import Draft
from outreach.rules.approval.effects.case import Case
from outreach.rules.approval.effects.consequences import Consequences, carry_out
from outreach.rules.letters.letter import Marks

MADE = digest()
FINE = Marks(words=50)


def answer(
    *actions: Action, drafts: Sequence[Draft] = (), marks: Marks = FINE, shown: Digest = MADE, **changes: object
) -> Consequences:
    """What comes of these actions; name what is different from an ordinary morning."""
    return carry_out(actions, case_of(drafts=drafts, marks=marks, shown=shown, **changes))


def case_of(*, drafts: Sequence[Draft] = (), marks: Marks = FINE, shown: Digest = MADE, **changes: object) -> Case:
    """The surroundings of an answer to that morning's digest."""
    values: dict[str, object] = {
        "digest": shown,
        "drafts": {draft.id: draft for draft in drafts},
        "partners": PARTNERS,
        "referrals": REFERRALS,
        "proof": OWNER,
        "now": NOW,
        "config": CONFIG,
        "today": TODAY,
        "cause": "mail-1",
        "lint": lambda _: marks,
    }
    return Case(**(values | changes))  # type: ignore[arg-type]


def decided(found: Consequences, kind: type[Decision]) -> list[Decision]:
    """The decisions of one kind."""
    return [each for each in found.decisions if isinstance(each, kind)]


def said(found: Consequences) -> str:
    """All lines of the receipt."""
    return "\n".join(each.said for each in found.lines)
