"""SIGKILL at every SQL statement and every SMTP verb of a send: at most once, nothing unapproved, no false SENT, nothing forgotten."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from tests.crash.conftest import VERBS, Scene
from tests.parts.correspondence import OWNER
from tests.parts.stage import lee

HELD, LATER, ONCE_MORE = (20,), (22, 40, 90), (95,)


@pytest.fixture
def approved(scene: Scene) -> Path:
    """The state a quarter of an hour before one approved letter goes."""
    scene.introduce(lee())
    scene.live([0])
    scene.answer("1 ok", minutes=1)
    scene.live([1])
    assert scene.states() == ["approved"]
    return scene.keep("approved")


def _unharmed(scene: Scene, *, where: str) -> str:
    """Start again after a kill, let it finish, run it once more; how the letter stands."""
    on_the_wire = scene.states() == ["sending"]
    scene.live(LATER)
    taken, picture = len(scene.smtp.letters()), scene.picture()
    scene.live(ONCE_MORE)
    (state,) = scene.states()
    assert (len(scene.smtp.letters()), scene.picture()) == (taken, picture), f"{where}: running again changed something"
    assert taken <= 1, f"{where}: sent twice"
    assert state in ("sent", "unsure"), where
    assert state != "sent" or taken == 1, f"{where}: a false SENT"
    assert (state == "unsure") is on_the_wire, f"{where}: UNSURE means that DATA may have begun, and nothing else"
    assert bool(scene.look("SELECT 1 FROM questions WHERE key LIKE 'unsure:%'")) is (state == "unsure"), where
    assert not scene.look("SELECT 1 FROM claims c WHERE NOT EXISTS (SELECT 1 FROM approvals a WHERE a.sha256 = c.sha256)")
    return state


def test_at_every_statement(scene: Scene, approved: Path) -> None:
    """Whichever statement of the round is the last, the letter goes at most once and its state is true."""
    scene.begin_again(approved)
    _, statements = scene.live(HELD)
    assert scene.states() == ["sent"]
    ends, wrecks = set(), set()
    for point in range(1, statements + 1):
        scene.begin_again(approved)
        status, _ = scene.live(HELD, die_before=point)
        assert status == -signal.SIGKILL
        if (wreck := scene.wreck()) not in wrecks:
            wrecks.add(wreck)
            ends.add(_unharmed(scene, where=f"before statement {point} of {statements}"))
    assert ends == {"sent", "unsure"}


@pytest.mark.parametrize("moment", ["before", "after"])
@pytest.mark.parametrize("verb", VERBS)
def test_at_every_verb(scene: Scene, approved: Path, verb: str, moment: str) -> None:
    """Whether the server's answer to a verb was still heard or not, the letter goes at most once and its state is true."""
    scene.begin_again(approved)
    pids: list[int] = []
    setattr(scene.smtp, moment, lambda said: os.kill(pids[0], signal.SIGKILL) if said == verb else None)
    status, _ = scene.live(HELD, began=pids.append)
    setattr(scene.smtp, moment, lambda said: None)
    assert status in (0, -signal.SIGKILL)
    if verb != "QUIT":
        assert status == -signal.SIGKILL
    state = _unharmed(scene, where=f"{moment} the answer to {verb}")
    if (verb, moment) == ("dot", "after"):
        assert state in {"sent", "unsure"}  # the answer is on its way when we are killed: it may have been written down already
    else:
        assert state == ("unsure" if verb in ("DATA", "dot") and status else "sent")


def test_a_digest_is_shown_at_most_once(scene: Scene) -> None:
    """Killed at every statement that drafts a letter and mails the digest: one draft, one digest, at most one mail of it, no letter."""
    scene.introduce(lee())
    fresh = scene.keep("fresh")
    scene.begin_again(fresh)
    _, statements = scene.live([0])
    whole = {**scene.picture(), "to the owner": None}
    wrecks = set()
    for point in range(1, statements + 1):
        scene.begin_again(fresh)
        scene.live([0], die_before=point)
        if (wreck := scene.wreck()) in wrecks:
            continue
        wrecks.add(wreck)
        scene.live([0, 5])
        assert {**scene.picture(), "to the owner": None} == whole, f"before statement {point}"
        sent = scene.smtp.letters(to=OWNER)
        assert len(sent) <= 1, f"before statement {point}"
        assert [row[0] for row in scene.look("SELECT state FROM owner_mail")] == ["sent" if sent else "unsure"] or len(sent) == 1
        assert not scene.smtp.letters()
