"""What a letter of ours may be heard to say, sentence by sentence: the reader hears, the rules judge."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """One thing heard. `said`: the words; `means`: which step, or the plain words for jargon; `sentence`: the how manieth it stands in."""

    sense: Sense
    said: str = field(repr=False)
    means: str = ""
    sentence: int = 0


Hear = Callable[[str], tuple[Heard, ...]]
"""Everything that is heard in a text, in its order."""
