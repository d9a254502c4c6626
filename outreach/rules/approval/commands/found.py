"""What came of one sentence when its commands were taken out: the shape that the modules beside it hand each other."""

from __future__ import annotations

from dataclasses import dataclass

from outreach.model.command import Action
from outreach.rules.approval.clauses.token import Context


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The commands of one sentence, what is left of it, and the context with the drafts as edited."""

    actions: tuple[Action, ...]
    left: str
    context: Context
