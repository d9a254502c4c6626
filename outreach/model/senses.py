"""What a letter of ours may be heard to say, sentence by sentence: the reader hears, the rules judge."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

ANY_WAY = "a conversation"
"""The step that needs no place: named beside a call or a coffee it is the same one."""


class Sense(StrEnum):
    """What a sentence comes to, whatever its words."""

    REWARD = "reward"
    ASKS = "asks for referrals"
    STEP = "proposes a step"
    OPENING = "says that there is room"
    FULL = "says that there is no room"
    JARGON = "jargon"
    BLAME = "blames"
    CONFIRMS = "confirms a client"
    PROGRESS = "tells how somebody is"
    OFFERS = "offers something"
    RECALLS = "recalls a conversation"
    WORK = "names their work"


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """One thing heard. `said`: the words; `means`: which step, or the plain words for jargon; `sentence`: the how manieth it stands in."""

    sense: Sense
    said: str = field(repr=False)
    means: str = ""
    sentence: int = 0


class Hear(Protocol):
    """Everything that is heard in a text, in its order; with what is `known` of the reader's work also where the text names it."""

    def __call__(self, text: str, known: str = "") -> tuple[Heard, ...]: ...
