"""A word in its role, and what a reading leans on."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from outreach.model.digest import Digest
from outreach.rules.approval.days.spans import Now
from outreach.rules.approval.names.names import Names
from outreach.rules.approval.words.lexicon import Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """One reading of one or more words.

    `items` are draft numbers, or numbers that no draft has; `unsure`: it may mean these, or other things. `sort` is number, spelled,
    name, group, rest or none; of THANKS it may be closing. `count` is how many were said ("both", "all three"). `shared`: a place where all these are at home. `date` belongs to DATE (None: no end).
    """

    role: Role
    text: str
    items: frozenset[int] = frozenset()
    sort: str = ""
    unsure: bool = False
    count: int | None = None
    date: date | None = None
    shared: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What a reading leans on: the digest, its names, today; `about` are the clients' codes and the people whom the sentence before named."""

    digest: Digest
    names: Names
    now: Now
    about: frozenset[str] = frozenset()
    lexed: dict[str, tuple[Token, ...]] = field(
        default_factory=dict, compare=False, repr=False
    )  # many commands ask for the same words

    @property
    def numbers(self) -> tuple[int, ...]:
        """The drafts' numbers in the order shown."""
        return tuple(draft.n for draft in self.digest.drafts)
