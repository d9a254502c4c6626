"""Decisions about clients: who sent one and was thanked, what one needs and how well one fits, what was told of one and is not so, and by what one is recognised; a part of the closed
union in `decision`."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from outreach.model.referral import Mark, ReferralState


@dataclass(frozen=True, slots=True, kw_only=True)
class NameSource:
    """Who sent a client, where that was not known or not so: a partner, or a `source` that is none. Whom it is due to has not been thanked yet."""

    code: str
    partner_id: int | None
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GuardClient:
    """A mail that the owner is asked about may tell of a client, or she tells how one is called: until she says otherwise no letter shows what it
    can be recognised by.

    `writer` is by what the one who wrote it is recognised, where that may be the client: no more so once she says that a colleague wrote. `code`
    is that of a referral whose client it is.
    """

    marks: tuple[Mark, ...] = field(repr=False)
    writer: tuple[Mark, ...] = field(default=(), repr=False)
    code: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FreeClient:
    """Whoever is recognised by these is no client: what was guarded of them, and by whatever else the same mail told of its writer, no longer is.

    What is sealed of a referral stays: somebody else may have that name. With `code` it is that referral's client, and no other, who is not called so.
    """

    marks: tuple[Mark, ...] = field(repr=False)
    code: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeBackStep:
    """The last that was told of how far a referral came, `state`, was not so: it stands where it stood before, and what was told in the same
    breath ("not a fit, referred to Ana") goes with it. Where it stands otherwise by now nothing changes; only that it was thanked for, told while
    it stood further on, goes by itself, and nothing else does."""

    code: str
    state: ReferralState


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgeFit:
    """How well a referral fits the practice, from 0 (not for us) to 3, as the owner judges it; or, `by_profile`, by what is known of the client now, None
    where nobody can say: that changes nothing that she has judged."""

    code: str
    fit: int | None
    by_profile: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DescribeReferral:
    """What is known of a client by code, put right: `need`, `payer`, `age_band`, `urgent` ("1" or "0")."""

    code: str
    changes: tuple[tuple[str, str], ...] = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class AcknowledgeReferral:
    """Whoever sent this client was thanked for them by the owner herself, on that day; None: today."""

    code: str
    on: date | None = None
