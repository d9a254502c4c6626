"""What people said, wrote or are called stands in no `repr`: an exception with a value in it goes to the log of the machine."""

from __future__ import annotations

import dataclasses
import importlib
import pkgutil

import pytest

import outreach.model
from outreach.model.decision import AnswerQuestion, AskOwner, LogGift, Mention
from outreach.model.mail import Address, Attachment, Message
from outreach.model.reading import Kind, Reading

WORDS = frozenset(
    [
        "text",
        "words",
        "need",
        "answer",
        "body",
        "subject",
        "specific",
        "how_known",
        "summary",
        "about",
        "reasons",
        "excerpt",
        "changes",
        "initials",
        "own_words",
    ]
)
OURS = {("TellOwner", "subject"), ("Invite", "answer")}
"""Words of the house's own, which name nobody."""
MODELS = sorted(
    {
        each
        for module in pkgutil.iter_modules(outreach.model.__path__)
        for each in vars(importlib.import_module(f"outreach.model.{module.name}")).values()
        if dataclasses.is_dataclass(each) and isinstance(each, type)
    },
    key=lambda each: each.__name__,
)


@pytest.mark.parametrize("model", MODELS)
def test_words_are_hidden(model: type) -> None:
    """No field that holds words of people is shown."""
    shown = {each.name for each in dataclasses.fields(model) if each.repr}
    assert not {name for name in shown & WORDS if (model.__name__, name) not in OURS}


def test_a_value_that_is_shown() -> None:
    """An exception that shows a value as it is shows no name, address or word of a client."""
    poe = Address(name="Jane Poe", email="jane@poe.example")
    message = Message(
        identity="m",
        senders=(poe,),
        to=(poe,),
        subject="Jane Poe",
        text="Jane Poe",
        attachments=(Attachment(name="Jane Poe.pdf", type="text/plain", size=1),),
    )
    values = (
        message,
        Reading(kind=Kind.PARTNER_REPLY, own_words="Jane Poe", reasons=("Jane Poe",)),
        AskOwner(key="k", text="Jane Poe?", about="Jane Poe"),
        AnswerQuestion(key="k", answer="Jane Poe"),
        Mention(text="Jane Poe"),
        LogGift(partner_id=1, what="Jane Poe's book", cents=1, day=None),  # type: ignore[arg-type]
    )
    for value in values:
        assert "poe" not in f"{value!r}".lower()
