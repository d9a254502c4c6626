"""Seals by which clients are recognised: who is sealed by mistake is freed, who has no seal gets one, and nobody else loses theirs."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from click.testing import CliRunner

from outreach.cli.clients import clients
from outreach.model.decision import FreeClient, GuardClient, OpenReferral
from outreach.model.outbox import State
from outreach.model.reading import Client
from outreach.model.referral import Referral
from outreach.rules.approval.effects.on_marks import seals, what_it_does
from outreach.rules.letters.marks import marks_of
from outreach.store.log import Store, open_store
from tests.parts.correspondence import PARTNER
from tests.story.conftest import Tell, tell

__all__ = ["tell"]
HOLT, MILLER = Client(name="Karen Holt"), Client(name="Sarah Miller", also=("Karen Miller",))


def _seen(store: Store, client: Client) -> set[str]:
    return {f"{mark.kind} {mark.text}" for mark in store.clients.recognise(marks_of(client))}


def test_only_who_is_meant_is_freed(store: Store, now: datetime) -> None:
    """A whole name is lifted with its parts in the mail that brought it; the same first name of another mail's client stays, and so does everybody else."""
    store.apply(
        [GuardClient(marks=marks_of(HOLT), writer=marks_of(Client(name="Karen Holt", email="k@holt.example")))], "one", now
    )
    store.apply([OpenReferral(referral=Referral(code="R-1", partner_id=None, received=now), marks=marks_of(MILLER))], "two", now)
    store.apply([FreeClient(marks=marks_of(HOLT))], "free", now)
    assert _seen(store, Client(name="Karen Holt", email="k@holt.example")) == {"first karen"}
    assert _seen(store, MILLER) == {f"{mark.kind} {mark.text}" for mark in marks_of(MILLER)}
    assert not store.clients.free(marks_of(HOLT)), "who is free is not freed again"


def test_a_sibling_keeps_the_family_name(store: Store, now: datetime) -> None:
    """Where one mail tells of two of one family, who is freed takes neither the family's name nor the other's; alone it goes with the whole name."""
    both = marks_of(Client(name="Karen Holt", also=("Jonas Holt",)))
    store.apply([GuardClient(marks=both)], "one", now)
    store.apply([FreeClient(marks=marks_of(HOLT))], "free", now)
    assert _seen(store, Client(name="Jonas Holt")) == {"name holt jonas", "first jonas", "surname holt"}
    assert "name holt karen" not in _seen(store, HOLT)
    store.apply([FreeClient(marks=marks_of(Client(name="Jonas Holt")))], "free too", now)
    assert not _seen(store, Client(name="Jonas Holt"))


def test_a_referral_keeps_its_seals(store: Store, now: datetime) -> None:
    """Who is freed without a code takes nothing from a referral whose client has that name, in another mail or in the same; with the code it is lifted."""
    store.apply([GuardClient(marks=marks_of(HOLT))], "one", now)
    store.apply([GuardClient(marks=marks_of(HOLT), code="R-1")], "one", now)
    store.apply([GuardClient(marks=marks_of(HOLT), code="R-2")], "two", now)
    every = set(marks_of(HOLT))
    assert store.clients.free(marks_of(HOLT))
    assert store.clients.recognise(every) == dict.fromkeys(every, frozenset({"R-1", "R-2"}))
    store.apply([FreeClient(marks=marks_of(HOLT), code="R-1")], "free", now)
    assert store.clients.recognise(every) == dict.fromkeys(every, frozenset({"R-2"}))


async def test_a_namesake_is_asked_about(tell: Tell) -> None:
    """Where a referral's client has the name of somebody who is no client, she is asked, and the name stays out of letters until she says that it is
    not that client's."""
    async with tell() as story:
        store, at = story.house.store, story.clock.now()
        opened = OpenReferral(referral=Referral(code="R-1", partner_id=None, received=at), marks=marks_of(HOLT))
        store.apply([opened], "mail", at)
        store.apply([GuardClient(marks=marks_of(HOLT))], "a mistake", at)
        await story.pass_(days=1)
        await story.says("Karen Holt is no client")
        receipt = " ".join(story.receipt().split())
        assert "R-1's client has that name, too?" in receipt
        assert "letters may name them" not in receipt
        assert set(store.clients.recognise(marks_of(HOLT)).values()) == {frozenset({"R-1"})}
        await story.says("R-1 is not called Karen Holt")
        assert not store.clients.recognise(marks_of(HOLT))


async def test_the_receipt_says_what_was_sealed(tell: Tell) -> None:
    """A first name alone is promised as a doubt, and the whole name is asked for; what is no name seals nothing."""
    async with tell() as story:
        store, at = story.house.store, story.clock.now()
        store.apply([OpenReferral(referral=Referral(code="R-1", partner_id=None, received=at))], "old", at)
        await story.pass_(days=1)
        await story.says("R-1 is called Jo F.")
        receipt = " ".join(story.receipt().replace("|", " ").split())
        assert "shown to you as a doubt; for more I need the whole name" in receipt
        assert "no letter names" not in receipt
        await story.says("R-1 is called Sarah Miller")
        assert "R-1: no letter names that client" in " ".join(story.receipt().split())


@pytest.mark.parametrize(
    ("called", "promised"),
    [
        ("Sarah Miller", "no letter names that client"),
        ("Ms. Okafor", "no letter says that family name"),
        ("jo@poe.example", "no letter gives that address away"),
        ("Jo F.", "as a doubt"),
    ],
)
def test_what_a_seal_does(called: str, promised: str) -> None:
    """No more is promised than the strongest seal holds."""
    assert promised in what_it_does(seals(called))


async def test_a_colleague_who_was_taken_for_a_client(tell: Tell) -> None:
    """Her first letter is stopped for the name of its reader; once the owner says that she is no client, it goes at a yes."""
    async with tell() as story:
        told = GuardClient(marks=marks_of(Client(name="Amara Lee", email=PARTNER)))
        story.house.store.apply([told], "a mistake", story.clock.now())
        await story.knows(PARTNER)
        assert story.letter(State.PROPOSED).blocked
        await story.says("Dr. Amara Lee is no client")
        await story.says(f"{PARTNER} is no client")
        assert "is no client: letters may name them" in " ".join(story.receipt().split())
        await story.pass_(days=1)
        assert not story.letter(State.PROPOSED).blocked
        await story.says("Jo Poe is no client")
        assert "nothing changes" in " ".join(story.receipt().split())


async def test_a_client_of_before_is_guarded(tell: Tell) -> None:
    """A referral that has initials only is sealed by its code, and the name stands nowhere, not in the receipt either."""
    async with tell() as story:
        await story.knows(PARTNER)
        story.house.store.apply(
            [OpenReferral(referral=Referral(code="R-1", partner_id=1, received=story.clock.now(), initials="S.M."))],
            "old",
            story.clock.now(),
        )
        await story.pass_(days=1)
        await story.says("R-1 is called Sarah Miller")
        assert "R-1: no letter names that client" in " ".join(story.receipt().split())
        assert "Miller" not in story.receipt().split("wrote:")[0]
        assert _seen(story.house.store, Client(name="Sarah Miller"))
        book = story.house.store._book.connection
        assert "Miller" not in "\n".join(book.iterdump())


@pytest.fixture
def config(tmp_path: Path, now: datetime) -> Path:
    example = (Path(__file__).parents[2] / "config.example.toml").read_text(encoding="utf-8")
    file = tmp_path / "config.toml"
    file.write_text(example.replace("[paths]\n", f'[paths]\nstate = "{tmp_path}/state"\n'), encoding="utf-8")
    with open_store(tmp_path / "state" / "outreach.db") as store:
        store.apply([OpenReferral(referral=Referral(code="R-1", partner_id=None, received=now, initials="S.M."))], "old", now)
    return file


def test_the_commands(config: Path) -> None:
    """Listed with what is sealed, guarded by a name that is asked for, freed, and a name nobody is known by is refused."""

    def run(*words: str, said: str = "") -> tuple[int, str]:
        done = CliRunner().invoke(clients, [words[0], "--config", str(config), *words[1:]], input=said)
        return done.exit_code, done.output

    assert run("list") == (0, "R-1    S.M.   initials only\n")
    assert run("guard", "R-9", said="Sarah Miller\n")[0] == 1
    assert "as a doubt" in run("guard", "R-1", said="Jo\n")[1]
    assert run("list") == (0, "R-1    S.M.   no whole name, only a first name\n")
    assert run("guard", "R-1", said="Sarah Miller\n")[0] == 0
    assert run("list") == (0, "R-1    S.M.   sealed\n")
    assert run("free", "Jo Poe")[0] == 1
    assert "R-1's client has that name, too?" in run("free", "Sarah Miller")[1]
    assert run("list") == (0, "R-1    S.M.   sealed\n")
    assert run("free", "Sarah Miller", "--code", "R-2")[0] == 1
    assert run("free", "Sarah Miller", "--code", "R-1")[0] == 0
    assert run("list") == (0, "R-1    S.M.   no whole name, only a first name\n")
