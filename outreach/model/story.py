"""One thing that happened with a partner, as the log has it; `rules.review.story` tells it in words."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """What happened `at` a time. `kind` is a touch's (mail, call, ...), or referral, outbound, note, ended (a note that is true no longer),
    promise, kept, letter (one that did not go out, with its `state`), consent, answer (the owner's, to a question), silence, joined.

    `direction` is in, out, both or empty. `purpose` is a letter's, `intent` a reply's, `code` a client's; `due` a promise's day.
    `on` is the day of what has a day only. `open` is a mail that waits for her answer, and anything else that is not ended; `key` an open question's.
    """

    at: datetime
    kind: str
    direction: str = ""
    words: str = field(default="", repr=False)
    subject: str = field(default="", repr=False)
    intent: str = ""
    purpose: str = ""
    code: str = ""
    state: str = ""
    due: date | None = None
    on: date | None = None
    minutes: int | None = None
    by_hand: bool = False
    open: bool = False
    key: str = ""
