"""The house: the real things that the services work with, chosen once on the roof and handed down."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass

from outreach.edge.clock import Clock
from outreach.edge.imap import Imap
from outreach.edge.smtp import Smtp
from outreach.edge.templates import Templates
from outreach.model.practice import Config
from outreach.services.understand import Understanding
from outreach.store.log import Store

LOG = logging.getLogger("outreach")


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """One practice at work. `txt` looks up DNS TXT records (for DKIM) and answers None where there is no network."""

    config: Config
    clock: Clock
    store: Store
    understanding: Understanding
    imap: Imap
    smtp: Smtp
    templates: Templates
    txt: Callable[[str], bytes | None]


def note(event: str, **values: object) -> None:
    """One log line in the one grammar: `event=accepted draft=7 state=sent`. Values are ids and codes, never words of people."""
    LOG.info(" ".join([f"event={event}", *(f"{key}={_word(value)}" for key, value in values.items())]))


def _word(value: object) -> str:
    """A value that can neither break the line nor pass for another field."""
    text = str(value).encode("unicode_escape").decode("ascii")
    return f'"{text}"' if " " in text or "=" in text else text
