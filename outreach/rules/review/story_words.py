"""The words in which a relationship is told: for what is known by a name of ours, what she reads instead. Nothing is decided here."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from outreach.model.people import Stage
from outreach.model.referral import ReferralState

THEY_WROTE: Mapping[str, str] = MappingProxyType(
    {
        "interested": "wrote back, and is interested",
        "scheduling": "wrote, to find a time",
        "question": "wrote, with a question",
        "decline": "wrote: not now",
        "opt_out": "wrote: no more letters",
        "redirect": "wrote, and named somebody else",
        "thanks": "wrote, to thank you",
        "update": "wrote, with news",
    }
)
"""A mail of theirs, by its intent."""
TOUCHES: Mapping[str, str] = MappingProxyType(
    {
        "call": "You spoke on the telephone",
        "meeting": "You met",
        "coffee": "Coffee or lunch together",
        "card": "You sent a card",
        "gift": "You gave a gift",
        "event": "You were at an event together",
        "resource": "You shared something",
    }
)
"""A contact, by its kind."""
CALLS: Mapping[str, str] = MappingProxyType({"in": "They called", "out": "You called"})
"""A call, by who rang."""
STAGES: Mapping[Stage, str] = MappingProxyType(
    {
        Stage.KNOWN: "no first letter yet",
        Stage.INTRODUCED: "you have written to them",
        Stage.TALKED: "you have talked",
        Stage.REFERRING: "sends you clients",
    }
)
"""How far she knows somebody."""
CAME_TO: Mapping[ReferralState, str] = MappingProxyType(
    {
        ReferralState.RECEIVED: "nothing told yet",
        ReferralState.ACKNOWLEDGED: "thanked for",
        ReferralState.CLIENT_CONTACTED: "you are in touch",
        ReferralState.SCHEDULED: "scheduled",
        ReferralState.FIRST_SESSION: "first session",
        ReferralState.ONGOING: "treatment goes on",
        ReferralState.ENDED: "treatment ended",
        ReferralState.NOT_A_FIT: "was not a fit",
        ReferralState.NO_CONTACT: "was never reached",
        ReferralState.REFERRED_ON: "was sent on to somebody else",
    }
)
"""How far a client came."""
LETTERS: Mapping[str, str] = MappingProxyType(
    {
        "drafted": "waits for the next digest",
        "proposed": "waits for your yes",
        "approved": "has your yes and goes out soon",
        "deferred": "has your yes; their server takes it later",
        "sending": "is being sent",
        "unsure": "may have gone out: look into Sent",
        "refused": "was refused by their server",
        "expired": "lay without an answer, and was let go",
        "withdrawn": "was taken back",
    }
)
"""A letter that did not go out, by its state; behind "it" or a subject."""
