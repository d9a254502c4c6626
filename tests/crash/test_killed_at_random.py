"""SIGKILL whenever it falls, and answers that never come: the same promises as at the known points."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import threading
import time
from collections import Counter
from contextlib import ExitStack, suppress
from pathlib import Path

import pytest
from needed import needed

from tests.crash.conftest import NOON, SOAK, Scene
from tests.parts.correspondence import OWNER, mail, opened
from tests.parts.stage import lee

KILLS = 10_000 if SOAK else 100
LOST = 1_000 if SOAK else 20
COLLEAGUES = ("ek@northside.example", "nair@mercy.example")


@pytest.fixture
def approved(scene: Scene) -> Path:
    """Three letters approved, none sent."""
    scene.introduce(lee(), *(lee(email, name=f"Dr. {email.partition('@')[0].title()}", org=email) for email in COLLEAGUES))
    scene.live([0])
    scene.answer("all good", minutes=1)
    scene.live([1])
    assert scene.states() == ["approved"] * 3
    return scene.keep("approved")


def test_a_life_full_of_kills(scene: Scene, approved: Path) -> None:
    """Killed again and again in the middle of work: each letter at most once, each mail logged once, no false SENT."""
    chance = random.Random(20261118)
    kills = 0
    while kills < KILLS:
        scene.begin_again(approved)
        minutes = 20
        for number in range(3):
            text = f"Hi Maya, this is note {number}. I have moved to the second floor."
            raw = mail(
                "Tom <tom@elsewhere.example>", OWNER, f"note {number}", text, at=NOON, Message_ID=f"<{number}@elsewhere.example>"
            )
            scene.servers.deliver(OWNER, raw)
        for _ in range(6):
            kills += _killed(scene, minutes, chance.uniform(0.0, 0.35))
            minutes += 1
        scene.live([minutes, minutes + 2, minutes + 70])
        _whole(scene)


def _killed(scene: Scene, minutes: int, seconds: float) -> bool:
    """One life that is ended after so many seconds, if it lasts so long."""
    with ExitStack() as after:

        def began(pid: int) -> None:
            process = os.pidfd_open(pid)
            after.callback(os.close, process)
            timer = threading.Timer(seconds, _end, (process,))
            timer.start()
            after.callback(timer.join)
            after.callback(timer.cancel)

        status, _ = scene.live([minutes], began=began)
    return status == -signal.SIGKILL


def _end(process: int) -> None:
    """End exactly this process, which may have ended by itself in the same moment: its number may be another's by now, its descriptor not."""
    with suppress(ProcessLookupError):
        signal.pidfd_send_signal(process, signal.SIGKILL)


def _whole(scene: Scene) -> None:
    """Every letter at most once and truly told; every mail logged once."""
    taken = Counter(each.recipient for each in scene.smtp.taken if each.recipient != OWNER)
    letters = scene.look("SELECT to_email, state FROM outbox ORDER BY id")
    assert set(taken.values()) <= {1}, "sent twice"
    assert {state for _, state in letters} <= {"sent", "unsure"}
    assert all(taken[email] == 1 for email, state in letters if state == "sent"), "a false SENT"
    notes = scene.look("SELECT subject FROM messages WHERE subject LIKE 'note %' ORDER BY subject")
    assert [row[0] for row in notes] == ["note 0", "note 1", "note 2"]
    copies = Counter(str(opened(raw)["Message-ID"]) for raw in scene.servers.messages(OWNER, "Sent"))
    assert set(copies.values()) <= {1}, "filed twice"


@pytest.mark.parametrize("fate", ["stored", "not stored", "no copy"])
def test_the_answer_to_the_final_dot_is_lost(scene: Scene, approved: Path, fate: str) -> None:
    """The connection ends after the final dot: never a second DATA. A copy in Sent settles it; else the owner is asked, once."""
    for _ in range(LOST):
        scene.begin_again(approved)
        scene.smtp.hang_up_after_dot, scene.smtp.keep = True, fate != "not stored"
        scene.live([20])
        assert set(scene.states()) == {"unsure"}
        offered = len(scene.smtp.taken)
        if fate == "stored":
            for each in scene.smtp.taken:
                scene.servers.deliver(OWNER, each.raw, "Sent", (r"\Seen",))
        scene.live([22, 40, 90, 200])
        assert len([each for each in scene.smtp.taken if each.recipient != OWNER]) == offered, "a second DATA"
        assert set(scene.states()) == {"sent" if fate == "stored" else "unsure"}
        asked = scene.look("SELECT count(*) FROM questions WHERE key LIKE 'unsure:%'")[0][0]
        assert asked == (0 if fate == "stored" else 3)


def test_syncs_come_before_and_after_data(scene: Scene, approved: Path, tmp_path: Path) -> None:
    """The claim is on the platter before DATA is said, and the answer before anything else is said (strace)."""
    strace = needed("strace")
    scene.begin_again(approved)
    order = _traced(scene, strace, tmp_path / "trace")
    rcpt, data = order.index("RCPT"), order.index("DATA")
    assert "sync" in order[rcpt + 1 : data], "the claim is synced between RCPT and DATA"
    assert "sync" in order[data : order.index("QUIT", data)], "the answer is synced before QUIT"


def _traced(scene: Scene, strace: str, trace: Path) -> list[str]:
    """Syncs and SMTP verbs of one life, in their order."""
    tracers: list[subprocess.Popen[bytes]] = []

    def began(pid: int) -> None:
        os.kill(pid, signal.SIGSTOP)
        command = [strace, "-f", "-p", str(pid), "-o", str(trace), "-s", "16", "-e", "trace=fdatasync,fsync,sendto,write"]
        tracers.append(subprocess.Popen(command, stderr=subprocess.DEVNULL))
        time.sleep(0.3)
        os.kill(pid, signal.SIGCONT)

    scene.live([20], began=began)
    tracers[0].wait(10)
    order = []
    for line in trace.read_text(errors="replace").splitlines():
        if "sync(" in line:
            order.append("sync")
        order.extend(verb for verb in ("MAIL", "RCPT", "DATA", "QUIT") if f'"{verb}' in line)
    return order
