"""SIGKILL at every SQL statement of the step that works in Drafts: one copy of a version, no word of hers lost, nothing sent twice."""

from __future__ import annotations

import signal
from collections.abc import Callable

import pytest

from tests.crash.conftest import PASSWORD, SOAK, Scene
from tests.parts.correspondence import OWNER, words_of
from tests.parts.drafts_folder import DraftsFolder, resaved
from tests.parts.stage import lee


def _folder(scene: Scene) -> DraftsFolder:
    return DraftsFolder("127.0.0.1", scene.servers.imap_port, OWNER, PASSWORD)


def _nothing(scene: Scene) -> None:
    """The letter was shown, and has no copy yet."""


def _said_yes(scene: Scene) -> None:
    """Its copy lies there, and she says yes: the copy goes, then the letter."""
    scene.live([1])
    scene.answer("1 ok", minutes=1)
    scene.live([2], only="receive")


def _edited(scene: Scene) -> None:
    """Her words have lain there for ten quiet minutes."""
    scene.live([1])
    folder = _folder(scene)
    raw = folder.only()
    folder.save(resaved(raw, words_of(raw).replace("Dear Dr. Lee", "Dear Amara"), gmail=True))
    scene.live([2])


def _deleted(scene: Scene) -> None:
    """The copy has been gone for ten minutes."""
    scene.live([1])
    _folder(scene).delete()
    scene.live([2])


@pytest.mark.parametrize(
    ("happens", "state", "copies"),
    [
        (_nothing, "proposed", 1),
        (_said_yes, "sent", 0),
        (_edited, "drafted", 1),
        *([(_deleted, "withdrawn", 0)] if SOAK else []),
    ],
)
def test_at_every_statement(scene: Scene, happens: Callable[[Scene], None], state: str, copies: int) -> None:
    """Whichever statement is the last, starting again leads to the same letter, the same versions and the same folder."""
    scene.use_drafts = True
    scene.introduce(lee())
    scene.live([0])
    assert scene.states() == ["proposed"]
    shown, told = scene.keep("shown"), list(scene.smtp.taken)

    def begin() -> None:
        scene.begin_again(shown)
        scene.smtp.taken.extend(told)
        happens(scene)

    begin()
    _, statements = scene.live([14], only="drafts")
    scene.live([26, 40])
    whole = _end(scene)
    assert (scene.states(), len(_folder(scene).all())) == ([state], copies)
    wrecks = set()
    for point in range(1, statements + 1):
        begin()
        status, _ = scene.live([14], only="drafts", die_before=point)
        assert status == -signal.SIGKILL
        if (wreck := scene.wreck()) in wrecks:
            continue
        wrecks.add(wreck)
        scene.live([26, 40])
        assert _end(scene) == whole, f"before statement {point} of {statements}"
    assert len(wrecks) > 1


def _end(scene: Scene) -> tuple[object, ...]:
    """The letter, its versions, what lies in Drafts word for word, and how often it went."""
    return (
        scene.states(),
        scene.look("SELECT version, body, made_by FROM draft_versions ORDER BY version"),
        [words_of(raw).split() for raw in _folder(scene).all().values()],
        scene.look("SELECT draft_id, version FROM draft_copies"),
        len(scene.smtp.letters()),
    )
