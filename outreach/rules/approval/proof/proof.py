"""What became of a claim to be the owner: a `Proof`, or a `Refused` that says why in words.

A `Proof` is made by `authenticity.prove` alone, and nothing is approved without one (RELIABILITY, law 5). `Refused` is a value
and no exception: an unproven mail is ordinary, is listed in the next digest and never answered.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Role = Literal["owner", "assistant"]
How = Literal["own copy in Sent", "DKIM signature", "mail server's verdict", "local shell"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """Who commands, and how we know. An assistant may edit and note, but never approve."""

    role: Role
    how: How
    sender: str = ""

    @property
    def words(self) -> str:
        """For the audit log: the way of proving, no address."""
        return f"{self.role}: {self.how}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """Why a command or a token does not count; a sentence without anybody's words in it."""

    reason: str


LOCAL = Proof(role="owner", how="local shell")
"""A command typed on the machine itself: who can read the database may say yes."""
