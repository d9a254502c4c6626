"""SIGKILL at every SQL statement of a receive: no message lost, none twice, and the end is the same as if nothing had happened."""

from __future__ import annotations

import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.crash.conftest import NOON, SOAK, Scene
from tests.parts.correspondence import OWNER, PARTNER, answer_to, mail
from tests.parts.stage import lee

ARRIVAL, LATER, ONCE_MORE = (5,), (6,), (7,)


def _partner_writes(scene: Scene) -> None:
    """Dr Lee writes while a letter to her is approved and held."""
    text = "Hi Maya, thanks for writing last year. Would Tuesday at noon suit you for a call?"
    scene.servers.deliver(
        OWNER, mail(f"Amara Lee <{PARTNER}>", OWNER, "Re: hello", text, at=NOON, Message_ID="<reply@lakeside.example>")
    )


def _partner_opts_out(scene: Scene) -> None:
    """Dr Lee wants no letters."""
    text = "Please take me off your list and do not write to this office again."
    scene.servers.deliver(
        OWNER, mail(f"Amara Lee <{PARTNER}>", OWNER, "your letters", text, at=NOON, Message_ID="<stop@lakeside.example>")
    )


def _owner_says_no(scene: Scene) -> None:
    """The owner changes her mind by an answer to the digest, which brings a receipt."""
    digest = scene.smtp.letters(to=OWNER)[0]
    raw = answer_to(digest, "undo 1", sender=f"Maya Ellison <{OWNER}>", at=NOON, Message_ID="<undo@practice.example>")
    scene.servers.deliver(OWNER, raw, "Sent", (r"\Seen",))
    scene.servers.deliver(OWNER, raw)


def _owner_writes_by_hand(scene: Scene) -> None:
    """The owner writes to Dr Lee herself, and her mail program files it in Sent."""
    raw = mail(
        f"Maya Ellison <{OWNER}>", PARTNER, "lunch?", "Hi Amara, lunch on Friday?", at=NOON, Message_ID="<lunch@practice.example>"
    )
    scene.servers.deliver(OWNER, raw, "Sent", (r"\Seen",))


@pytest.mark.parametrize(
    "arrives", [_partner_writes, _owner_says_no, *([_partner_opts_out, _owner_writes_by_hand] if SOAK else [])]
)
def test_at_every_statement(scene: Scene, arrives: Callable[[Scene], None]) -> None:
    """Whichever statement of the round is the last, starting again leads to the same log, and nothing is sent."""
    held = _held(scene)
    shown = list(scene.smtp.taken)

    def begin() -> None:
        scene.begin_again(held)
        scene.smtp.taken.extend(shown)
        arrives(scene)

    begin()
    _, statements = scene.live(ARRIVAL, only="receive")
    scene.live(LATER)
    whole, wrecks = scene.picture(), set()
    assert any(subject for _, _, subject, _, _ in whole["messages"])
    for point in range(1, statements + 1):
        begin()
        status, _ = scene.live(ARRIVAL, only="receive", die_before=point)
        assert status == -signal.SIGKILL
        if (wreck := scene.wreck()) in wrecks:
            continue
        wrecks.add(wreck)
        scene.live((*LATER, *ONCE_MORE))
        where = f"before statement {point} of {statements}"
        assert _settled(scene.picture()) == _settled(whole), where
        assert not scene.smtp.letters(), where


def _settled(picture: dict[str, list[tuple[object, ...]]]) -> dict[str, list[tuple[object, ...]]]:
    """Without the fate of mail to the owner, which is UNSURE where the kill fell between DATA and its answer."""
    told = [row[:2] for row in picture["to the owner"]]
    return {**picture, "to the owner": told}


def _held(scene: Scene) -> Path:
    """The state with one approved letter that still waits."""
    scene.introduce(lee())
    scene.live([0])
    scene.answer("1 ok", minutes=1)
    scene.live([1])
    assert scene.states() == ["approved"]
    return scene.keep("held")
