"""Read `config.toml` into the frozen `Config`, or say in one sentence what the owner must change.

Law: a configuration is whole and possible, or the program does not start (exit 78, EX_CONFIG of sysexits.h). Every error names
the file, the key, and an example that would be right. Secrets are never in the file: a key called `password` is refused.

Raises `ConfigError` only. What the keys mean stands beside the fields in `outreach.model.practice`; the example file is
printed by `example()` and compared with the shipped one in a test.
"""

from __future__ import annotations

import os
import re
from dataclasses import fields
from datetime import time
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import holidays
import tomli
from pydantic import TypeAdapter, ValidationError

from outreach.edge.tls import on_loopback
from outreach.model.practice import Config, Imap, Secret, Smtp

EXIT_CONFIG = 78

_ADAPTER = TypeAdapter(Config)
_ADDRESS = re.compile(r"[^\s@<>\"(),:;\\]+@[a-z0-9-]+(\.[a-z0-9-]+)+", re.IGNORECASE)
_MINE = "~/.config/outreach/config.toml"
_MACHINE = Path("/etc/outreach/config.toml")
_NO_TIME = "give a time of day, without a zone"  # what a bare number is read as has a zone
_IN_WORDS = {
    "tuple_type": "several go into square brackets",
    "dataclass_type": "its parts stand in braces",
    "string_type": "text stands in quotes",
    "bool_parsing": "true or false, without quotes",
    "bool_type": "true or false, without quotes",
    "int_parsing": "a whole number, without quotes",
    "time_parsing": "a time of day",
    "date_from_datetime_parsing": "a day",
}
"""What is wrong by the kind of error; the rest is said by pydantic itself."""


class ConfigError(Exception):
    """The owner must change something; the message is the sentence that says what."""


def load(path: Path) -> Config:
    """Read and check one configuration file. Raises ConfigError."""
    try:
        raw = tomli.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        or_mine = f" (or to {_MINE})" if path == _MACHINE else ""
        raise ConfigError(f"{path}: there is no such file; copy config.example.toml there{or_mine} and fill it in") from None
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: cannot be read ({error}); it must be a text file that you may read") from None
    except tomli.TOMLDecodeError as error:
        raise ConfigError(f'{path}: not valid TOML: {error}; text stands in quotes, like: name = "Ellison Therapy"') from None
    try:
        config = _ADAPTER.validate_python(raw)
    except ValidationError as error:
        raise ConfigError("\n".join(_sentence(path, dict(item)) for item in error.errors()[:5])) from None
    for key, problem in impossible(config):
        raise ConfigError(f"{path}: {key}: {problem}; for example: {_shown(key)}")
    return config


def find(name: Path | None) -> Path:
    """The configuration file to use: the one named, else $OUTREACH_CONFIG, else the user's, else the machine's."""
    if name is not None:
        return name
    if from_environment := os.environ.get("OUTREACH_CONFIG"):
        return Path(from_environment)
    mine = Path(_MINE).expanduser()
    return mine if mine.exists() else _MACHINE


def _sentence(path: Path, item: dict[str, object]) -> str:
    """One pydantic error as a sentence with the file, the key and a valid example."""
    where = item["loc"]
    keys = [str(part) for part in where if not isinstance(part, int)] if isinstance(where, tuple) else []
    key = ".".join(keys)
    if item["type"] == "unexpected_keyword_argument":
        if "password" in keys[-1]:
            return f"{path}: {key}: passwords are never kept in this file; for example: {_shown('mailbox.imap.secret')}"
        return f"{path}: {key}: there is no such key here; keys that exist: {', '.join(_siblings(keys[:-1]))}"
    kind = str(item["type"])
    what = "is missing" if kind.startswith("missing") else _IN_WORDS.get(kind, str(item["msg"]).lower())
    return f"{path}: {key}: {what}; for example: {_shown(key)}"


def _shown(key: str) -> str:
    """How the example writes this key, without what is remarked behind it."""
    table, _, name = key.rpartition(".")
    within = example().partition(f"[{table}]\n")[2].partition("\n[")[0].splitlines()
    plain = (line.removeprefix("# ").partition("  #")[0].rstrip() for line in within)
    return next((line for line in plain if line.startswith(f"{name} = ")), f"[{key}] in config.example.toml")


def _siblings(keys: list[str]) -> list[str]:
    """The keys of the table that `keys` names."""
    schema = _ADAPTER.json_schema()
    node = schema
    for key in keys:
        node = node["properties"][key]
        for choice in [node, *node.get("anyOf", ())]:
            if "$ref" in choice:
                node = schema["$defs"][choice["$ref"].rpartition("/")[2]]
    return sorted(node.get("properties", ()))


def impossible(config: Config) -> list[tuple[str, str]]:
    """Values of the right type that cannot be: (key, what is wrong), in the order of the file."""
    practice, sending = config.practice, config.sending
    checks = [
        ("practice.timezone", "no such time zone", not _zone_exists(practice.timezone)),
        ("practice.country", "no calendar of holidays for it", practice.country not in holidays.list_supported_countries()),
        ("practice.state", "the country has no such state", not _state_exists(practice.country, practice.state)),
        ("owner.addresses", "name at least one address", not config.owner.addresses),
        ("owner.addresses", "not an e-mail address", not all(map(_is_address, config.owner.addresses))),
        ("owner.assistants", "not an e-mail address", not all(map(_is_address, config.owner.assistants))),
        (
            "owner.assistants",
            "who may approve is no assistant",
            bool(_folded(config.owner.addresses) & _folded(config.owner.assistants)),
        ),
        ("mailbox.address", "not an e-mail address", not _is_address(config.mailbox.address)),
        ("mailbox.imap.secret", "name exactly one place where the password is", _sources(config.mailbox.imap.secret) != 1),
        ("mailbox.imap.port", "a port lies between 1 and 65535", not 0 < config.mailbox.imap.port < 65536),
        ("mailbox.imap.idle_minutes", "servers drop silent connections; 1 to 9", not 1 <= config.mailbox.imap.idle_minutes <= 9),
        ("mailbox.imap.security", "plain is for this machine only", _exposed(config.mailbox.imap)),
        ("mailbox.smtp.security", "plain is for this machine only", _exposed(config.mailbox.smtp)),
        ("sending.hours_from", _NO_TIME, sending.hours_from.tzinfo is not None),
        ("sending.hours_to", _NO_TIME, sending.hours_to.tzinfo is not None),
        (
            "sending.hours_to",
            "office hours end before they begin",
            sending.hours_from.replace(tzinfo=None) >= sending.hours_to.replace(tzinfo=None),
        ),
        ("sending.days", "days are 0 (Monday) to 6, at least one", not sending.days or not set(sending.days) <= set(range(7))),
        (
            "sending.quiet",
            "a quiet time ends before it begins, or is longer than a year",
            any(not 0 <= (last - first).days <= 366 for first, last in sending.quiet),
        ),
        ("digest.max_decisions", "at least 1", config.digest.max_decisions < 1),
        ("digest.at", _NO_TIME, config.digest.at.tzinfo is not None),
    ]
    return [(key, what) for key, what, wrong in checks if wrong]


def _folded(addresses: tuple[str, ...]) -> set[str]:
    return {each.lower() for each in addresses}


def _is_address(text: str) -> bool:
    return _ADDRESS.fullmatch(text) is not None


def _zone_exists(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True


def _state_exists(country: str, state: str | None) -> bool:
    return state is None or state in holidays.list_supported_countries().get(country, ())


def _sources(secret: Secret) -> int:
    return sum(getattr(secret, each.name) is not None for each in fields(secret))


def _exposed(server: Imap | Smtp) -> bool:
    """Whether a password would cross a network in the clear."""
    return server.security == "plain" and not on_loopback(server.host)


def example() -> str:
    """The text of `config.example.toml`."""
    return _EXAMPLE.format(opens=time(9), closes=time(16, 30), at=time(7, 30))


_EXAMPLE = """\
# Outreach: one practice, one mailbox, one database. Copy to ~/.config/outreach/config.toml, then run: outreach check
# No password belongs in this file. A key that is commented out shows its default.

[practice]
name = "Ellison Therapy"
therapist = "Maya Ellison"
credentials = "LMFT"
phone = "828-555-0100"
# Stands under every letter; without it no letter is written (the law asks for it).
postal_address = "12 Sample Street, Asheville, NC 28801"
# website = "https://ellisontherapy.example"
# licence = "NC LMFT 0000"
timezone = "America/New_York"
country = "US"                       # whose public holidays are kept
state = "NC"

[owner]
# Who may say yes, from each of these addresses. The first gets the daily digest and all receipts.
addresses = ["maya@ellisontherapy.example"]
# Who may change words, note meetings and partners, but let nothing go; known by the address in From.
# assistants = ["desk@ellisontherapy.example"]
# When mail itself is down, this program is run with one sentence on its standard input.
# alert_command = "ntfy-send outreach"

[mailbox]
address = "intake@ellisontherapy.example"   # letters come from here
# our_domains = ["ellisontherapy.example"]

[mailbox.imap]
host = "imap.ellisontherapy.example"
port = 993
security = "tls"                     # tls, starttls, or plain (this machine only)
username = "intake@ellisontherapy.example"
# Where the password is. Exactly one of:
#   command       a program that prints it         credential  a systemd credential (LoadCredential)
#   keyring       a service name in the keyring    environment the name of an environment variable
#   token_command a program that prints an OAuth2 access token
secret = {{ command = "pass show practice/mail" }}
# ca_file = "/etc/outreach/bridge.pem"      # the own certificate of a local bridge
# inbox = "INBOX"                    # the folder that is watched
# sent = "Sent"                      # only if the server does not mark its Sent folder
# drafts = "Drafts"
# use_drafts = false                 # lay each letter that waits into the Drafts folder, too
# max_message_mb = 25                # bigger mail: headers and text only
# authserv_id = "mx.ellisontherapy.example" # whose Authentication-Results to believe; outreach check finds it
# idle_minutes = 9
# sweep_minutes = 15
# timeout_seconds = 30               # how long to wait for any other answer of the server

[mailbox.smtp]
host = "smtp.ellisontherapy.example"
port = 465
security = "tls"
# username = "intake@ellisontherapy.example"   # this and the secret: those of IMAP, unless named here
# secret = {{ command = "pass show practice/smtp" }}
# ca_file = "/etc/outreach/bridge.pem"
# files_sent = "auto"                # does the provider file sent mail by itself? auto, always, never
# timeout_seconds = 60
# final_dot_seconds = 600            # for the answer to a whole letter; if less, one that went may look lost (RFC 5321 asks for 600)

[sending]
# hold_minutes = 15                  # after your yes, "undo" works for so long
#   with 0 a yes cannot be taken back; and with use_drafts a change in Drafts that comes seconds after it may come too late
# hours_from = {opens}
# hours_to = {closes}
# days = [0, 1, 2, 3, 4]             # Monday is 0
# per_day = 10
# minutes_apart = 4
# introductions_per_week = 2
# introductions_open = 8
# person_days = 30                   # at most one unsolicited letter per person
# organisation_days = 14             # and per organisation
# expire_days = 7                    # an ignored draft is gone after so many days
# extra_holidays = [2026-12-24]
# quiet = [[2026-12-18, 2027-01-06]] # in this time nothing is written, and nothing leaves, that nobody asked for; answers and thanks do

[digest]
# at = {at}
# max_decisions = 7
# sign_of_life_day = 0               # Monday

[profile]
one_line = "I see teenagers and young adults with anxiety, and their parents."
ages = "12 to 30"
concerns = ["anxiety", "panic", "school refusal"]
# not_taken = ["court evaluations"]
# formats = ["in person", "telehealth"]
# languages = ["English", "Spanish"]
# payers = ["self-pay", "Aetna"]
offer = "I am glad to talk any worry through with you first, without names."
# offers = ["a lunchtime talk for your team"]
# openings = 3
# openings_as_of = 2026-11-16
# openings_until = 2027-01-04  # so long it holds; without it for thirty days
# as_of = 2026-11-16  # gone through on this day: what you told of it by mail before then counts no more
# how_to_refer = ["Call or write, or pass on my number.", "I answer within one business day."]

[privacy]
# keep_client_names = false         # true: a client's name is kept beside the initials, for your eyes only
# keep_bodies_months = 24
# clients = []                       # addresses of existing clients: their mail is never stored beyond its headers
# gift_cap_per_year = 50             # dollars for one person; a gift beyond it is written down only when you insist ("anyway")

[paths]
# state = "~/.local/state/outreach"
# templates = "~/.config/outreach/templates"
"""
