"""Decisions about who is whom, and what of it is still so; a part of the closed union in `decision`."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class MergePartners:
    """Two records are one person: everything of `gone_id` becomes `kept_id`'s, and where one of them asked for silence, both keep it."""

    kept_id: int
    gone_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SplitPartner:
    """That address is somebody else's: the record that a merge brought with it comes back, or a new one by this name begins."""

    partner_id: int
    email: str
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeepFact:
    """It is still so; ask again on that day."""

    fact_id: int
    ask_again: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EndFact:
    """It is no longer so: told in the story of the past, used for nothing any more."""

    fact_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Restore:
    """One row of an exported folder, as it was; `sheet` says of what. One that is there already changes nothing."""

    sheet: str
    values: tuple[tuple[str, str], ...] = field(repr=False)
