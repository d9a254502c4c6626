"""The house: the real things that the services work with, chosen once on the roof and handed down."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime

from outreach.edge.clock import Clock
from outreach.edge.imap import Imap
from outreach.edge.smtp import Smtp
from outreach.edge.templates import Templates
from outreach.model.practice import Config
from outreach.rules.cadence.calendar import Calendar, calendar_of, periods
from outreach.rules.cadence.office_hours import FOR_EVER
from outreach.rules.letters.envelope import message_id
from outreach.rules.letters.profile import SETTINGS, laid_over
from outreach.services.quarantine import survives
from outreach.services.understand import Understanding
from outreach.store.log import Store

LOG = logging.getLogger("outreach")


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """One practice at work.

    `txt` looks up DNS TXT records (for DKIM) and answers None where there is no network; `survives` tries a mail that may have killed us once
    where it can do no harm.
    """

    config: Config
    clock: Clock
    store: Store
    understanding: Understanding
    imap: Imap
    smtp: Smtp
    templates: Templates
    txt: Callable[[str], bytes | None]
    survives: Callable[[bytes], bool] = survives


def note(event: str, **values: object) -> None:
    """One log line in the one grammar: `event=accepted draft=7 state=sent`. Values are ids and codes, never words of people."""
    LOG.info(" ".join([f"event={event}", *(f"{key}={_word(value)}" for key, value in values.items())]))


def _word(value: object) -> str:
    """A value that can neither break the line nor pass for another field."""
    text = str(value).encode("unicode_escape").decode("ascii")
    return f'"{text}"' if " " in text or "=" in text else text


def calendar_now(house: House) -> Calendar:
    """The practice's calendar with everything we were told."""
    return calendar_told(house.config, house.store)


def config_now(house: House) -> Config:
    """The configuration with what she has told of the practice's own profile since."""
    return config_told(house.config, house.store)


def calendar_told(config: Config, store: Store) -> Calendar:
    """The calendar of a configuration with the days away that the log was told of."""
    return calendar_of(config, periods(store.settings.get("away") or ""))


def config_told(config: Config, store: Store) -> Config:
    """A configuration with what the log was told of the practice's own profile since."""
    return replace(config, profile=laid_over(config.profile, told_of_profile(store)))


def told_of_profile(store: Store) -> dict[str, str]:
    """What she has told of the profile, as it is kept."""
    return {name: value for name in SETTINGS if (value := store.settings.get(name)) is not None}


def held(house: House, now: datetime) -> bool:
    """Whether the owner, or a fault, has stopped all letters. "until told otherwise" is kept as `for ever`."""
    until = house.store.settings.get("hold_until")
    return bool(until) and (until == FOR_EVER or local_day(house, now) < date.fromisoformat(str(until)))


def local_day(house: House, now: datetime) -> date:
    """The practice's date at a moment."""
    return now.astimezone(house.config.practice.zone).date()


def own_id(house: House, seed: str) -> str:
    """A Message-ID of ours: the same for the same seed in this database, and in no other."""
    return message_id(f"{house.store.settings.name()}:{seed}", house.config.mailbox.address.rpartition("@")[2])
