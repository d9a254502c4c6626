"""The practice as its owner configured it: plain values, no secrets. `outreach.config` reads and checks them from TOML.

Every class here is one table of `config.example.toml`; field names are the keys, defaults are what happens when a key is left out.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, time
from pathlib import Path
from typing import ClassVar, Literal
from zoneinfo import ZoneInfo

Security = Literal["tls", "starttls", "plain"]
_FORBID = {"extra": "forbid"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Practice:
    """Who writes, and what stands under every letter."""

    __pydantic_config__: ClassVar = _FORBID
    name: str
    therapist: str
    credentials: str = ""
    phone: str = ""
    postal_address: str = ""
    website: str = ""
    licence: str = ""
    timezone: str = "America/New_York"
    country: str = "US"
    state: str | None = None

    @property
    def zone(self) -> ZoneInfo:
        """The practice's time zone."""
        return ZoneInfo(self.timezone)


@dataclass(frozen=True, slots=True, kw_only=True)
class Owner:
    """Who may approve (`addresses`, each of them; the first gets the digest and the receipts), and who may write and note but let nothing go
    (`assistants`, known by the address in From).

    `alert_command` is the second route when mail itself is down: a program that gets the sentence on its standard input.
    """

    __pydantic_config__: ClassVar = _FORBID
    addresses: tuple[str, ...]
    assistants: tuple[str, ...] = ()
    alert_command: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Secret:
    """Where a password comes from; never the password itself. The first that is set counts."""

    __pydantic_config__: ClassVar = _FORBID
    command: str | None = None
    credential: str | None = None
    keyring: str | None = None
    environment: str | None = None
    token_command: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Imap:
    """The mailbox that is watched. `plain` security is refused for anything but loopback."""

    __pydantic_config__: ClassVar = _FORBID
    host: str
    port: int = 993
    security: Security = "tls"
    username: str
    secret: Secret
    ca_file: Path | None = None
    inbox: str = "INBOX"
    sent: str | None = None
    drafts: str | None = None
    use_drafts: bool = False
    max_message_mb: int = 25
    authserv_id: str | None = None
    idle_minutes: int = 9
    sweep_minutes: int = 15
    timeout_seconds: int = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Smtp:
    """The way out. Username and secret default to those of IMAP. `files_sent`: does the provider file Sent by itself?"""

    __pydantic_config__: ClassVar = _FORBID
    host: str
    port: int = 465
    security: Security = "tls"
    username: str | None = None
    secret: Secret | None = None
    ca_file: Path | None = None
    files_sent: Literal["auto", "always", "never"] = "auto"
    timeout_seconds: int = 60
    final_dot_seconds: int = 600


@dataclass(frozen=True, slots=True, kw_only=True)
class Mailbox:
    """The practice's mail account: the address letters come from, and the servers."""

    __pydantic_config__: ClassVar = _FORBID
    address: str
    imap: Imap
    smtp: Smtp
    our_domains: tuple[str, ...] = ()

    @property
    def domains(self) -> frozenset[str]:
        """Domains whose Message-IDs are ours, in lower case."""
        return frozenset(each.lower() for each in (self.address.rpartition("@")[2], *self.our_domains))


@dataclass(frozen=True, slots=True, kw_only=True)
class Sending:
    """When letters may go, and how many. Days count Monday as 0. Limits are for letters to partners, not for the digest.
    `quiet` are times, first and last day, in which nothing is written that nobody asked for."""

    __pydantic_config__: ClassVar = _FORBID
    hold_minutes: int = 15
    hours_from: time = time(9, 0)
    hours_to: time = time(16, 30)
    days: tuple[int, ...] = (0, 1, 2, 3, 4)
    per_day: int = 10
    minutes_apart: int = 4
    introductions_per_week: int = 2
    introductions_open: int = 8
    person_days: int = 30
    organisation_days: int = 14
    expire_days: int = 7
    extra_holidays: tuple[date, ...] = ()
    quiet: tuple[tuple[date, date], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestSettings:
    """The daily mail."""

    __pydantic_config__: ClassVar = _FORBID
    at: time = time(7, 30)
    max_decisions: int = 7
    sign_of_life_day: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """Whom the practice serves best, and what letters may say about it. `openings` counts only for 30 days from `openings_as_of`,
    or until the day `openings_until` (excluded) where she named one.

    What she tells by mail stands over all of it; `as_of` is the day on which this table was last gone through, and what was told before it
    counts no more.
    """

    __pydantic_config__: ClassVar = _FORBID
    one_line: str = ""
    ages: str = ""
    concerns: tuple[str, ...] = ()
    not_taken: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()
    languages: tuple[str, ...] = ("English",)
    payers: tuple[str, ...] = ()
    offers: tuple[str, ...] = ()
    offer: str = ""
    openings: int | None = None
    openings_as_of: date | None = None
    openings_until: date | None = None
    how_to_refer: tuple[str, ...] = ()
    as_of: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Privacy:
    """What may be kept. Client names are kept as initials unless `keep_client_names`."""

    __pydantic_config__: ClassVar = _FORBID
    keep_client_names: bool = False
    keep_bodies_months: int = 24
    clients: tuple[str, ...] = ()
    gift_cap_per_year: int = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Paths:
    """Where things lie; None means the place the program knows by itself."""

    __pydantic_config__: ClassVar = _FORBID
    state: Path = Path("~/.local/state/outreach")
    templates: Path | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """The whole configuration of one practice (one therapist, one mailbox, one database)."""

    __pydantic_config__: ClassVar = _FORBID
    practice: Practice
    owner: Owner
    mailbox: Mailbox
    sending: Sending = field(default_factory=Sending)
    digest: DigestSettings = field(default_factory=DigestSettings)
    profile: Profile = field(default_factory=Profile)
    privacy: Privacy = field(default_factory=Privacy)
    paths: Paths = field(default_factory=Paths)

    @property
    def database(self) -> Path:
        """The one SQLite file."""
        return self.paths.state.expanduser() / "outreach.db"
