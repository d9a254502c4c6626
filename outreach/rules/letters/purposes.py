"""What letters there are: one row a purpose, and what each must hold to. The template `letters/<key>.txt.j2` has its words.

A new letter is a new row and a new file; `tests/unit/test_letters_purposes.py` says which of the two is missing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from outreach.model.referral import ConsentLevel


@dataclass(frozen=True, slots=True, kw_only=True)
class Purpose:
    """The measure of one kind of letter. `words` is the most it may have, without the signature.

    `unsolicited`: nobody asked for it, so it is paced and carries the quiet opt-out. `step`: must it propose one next step
    ("one"), may it ("may"), or must it ask for nothing at all ("none")? `names_work`: it speaks of something the partner does. `about_them`: it speaks of the reader at
    least as often as of the writer.
    `of_client`: it answers a referral, so what it says is measured by `consent`, the level it needs at least.
    """

    key: str
    title: str
    words: int
    step: Literal["one", "may", "none"] = "none"
    unsolicited: bool = False
    names_work: bool = False
    about_them: bool = False
    follows_up: bool = False
    of_client: bool = False
    consent: ConsentLevel = ConsentLevel.THANKS


def _purposes() -> Mapping[str, Purpose]:
    rows = (
        Purpose(
            key="introduction", title="introduction", words=149, step="one", unsolicited=True, names_work=True, about_them=True
        ),
        Purpose(key="follow_up_1", title="first follow-up", words=80, step="may", follows_up=True),
        Purpose(key="follow_up_2", title="second follow-up", words=60, step="may", follows_up=True),
        Purpose(key="thank_you_meeting", title="thank-you after a meeting", words=120),
        Purpose(key="thank_you_referral", title="thank-you for a referral", words=90, of_client=True),
        Purpose(key="closing_loop_0", title="closing the loop, thanks only", words=90, of_client=True),
        Purpose(
            key="closing_loop_1",
            title="closing the loop, connected",
            words=90,
            of_client=True,
            consent=ConsentLevel.CONNECTED,
        ),
        Purpose(
            key="closing_loop_2",
            title="closing the loop, general progress",
            words=120,
            step="may",
            of_client=True,
            consent=ConsentLevel.PROGRESS,
        ),
        Purpose(key="check_in", title="check-in", words=80, unsolicited=True),
        Purpose(key="resource", title="resource", words=110, unsolicited=True),
        Purpose(key="coffee_invitation", title="coffee invitation", words=90, step="one", unsolicited=True),
        Purpose(key="congratulation", title="congratulation", words=80, unsolicited=True),
        Purpose(key="practice_update", title="practice update", words=150, unsolicited=True, names_work=True),
        Purpose(key="mismatch", title="conversation about fit", words=180, step="one", unsolicited=True, of_client=True),
        Purpose(key="reply_redirect", title="reply to a redirect", words=80),
        Purpose(key="successor_introduction", title="introduction to a successor", words=149, step="one", unsolicited=True),
        Purpose(key="how_to_refer", title="how to refer", words=220, step="may"),
        Purpose(key="practice_information", title="practice information", words=220),
        Purpose(key="details_changed", title="practice information, unasked", words=220, unsolicited=True),
        Purpose(key="inquiry_acknowledgement", title="acknowledgement of an inquiry", words=150),
    )
    return MappingProxyType({purpose.key: purpose for purpose in rows})


PURPOSES: Mapping[str, Purpose] = _purposes()

UNSOLICITED = frozenset(key for key, purpose in PURPOSES.items() if purpose.unsolicited)
"""Letters nobody asked for: the ones that are paced."""


def called(purpose: str) -> str:
    """What a letter of that purpose is, in her words; of a purpose of no template, such as "reply", its name.

    >>> called("thank_you_referral"), called("follow_up_1"), called("reply_in_thread")
    ('thank-you for a referral', 'first follow-up', 'reply in thread')
    """
    return PURPOSES[purpose].title if purpose in PURPOSES else purpose.replace("_", " ")
