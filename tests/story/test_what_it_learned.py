"""What the owner corrects by day is learned by night; whatever happens to the learning, mail goes on being read."""

from __future__ import annotations

import asyncio
import json
import os
import shutil
import signal
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from imapclient import IMAPClient

from outreach.edge.auth import resolve
from outreach.model.decision import AskOwner
from outreach.model.mail import Message
from outreach.model.reading import Kind
from outreach.reader.load import MODEL, Reader
from outreach.rules.reading.parse import parse
from outreach.services import learn, nightly
from outreach.services.house import House
from outreach.services.model_files import SEAL, at_home, fingerprint, in_use, taught, undo
from tests.parts.correspondence import OWNER, mail

pytestmark = pytest.mark.xdist_group("nights")  # one model is fitted for all of them
WORDS = "Your quilting circle seat is confirmed. The bobbin raffle opens at noon, bring thimbles and two yards of calico."
SMALL = 30
"""Every so many rows of the corpus are enough for these tests, so that a night passes in seconds."""

Night = Callable[[], AbstractAsyncContextManager[tuple[House, Path]]]


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("corpus")
    for file in learn.CORPUS.glob("*.jsonl"):
        kept = file.read_text(encoding="utf-8").splitlines(keepends=True)[::SMALL]
        (folder / file.name).write_text("".join(kept), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def fitted(corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("fitted") / "reader"
    learn.train(learn.rows(corpus.glob("*.jsonl")), target, notes={"corpus": fingerprint(corpus)})
    return target


@pytest.fixture
def night(tell: Callable[..., AbstractAsyncContextManager[object]], corpus: Path, fitted: Path) -> Night:
    """Two in the morning, after a day on which a mail was asked about and she said what it is."""

    @asynccontextmanager
    async def begin() -> AsyncIterator[tuple[House, Path]]:
        async with tell() as story:
            home = at_home(story.house.config.database.parent)
            copy(fitted, home)
            story.house.understanding.use(Reader(home))
            await story.knows()
            story.servers.deliver(OWNER, letter())
            await story.pass_(minutes=5)
            identity = story.house.store._book.value("SELECT identity FROM messages WHERE subject = 'Seat'")
            question = AskOwner(key="kind:1", text="What is this?", about="Seat", message_identity=identity)
            story.house.store.questions.ask(question, story.clock.now())
            story.house.store.questions.answer("kind:1", "client_inquiry", story.clock.now())
            story.clock.jump(timedelta(hours=17))
            yield story.house, home

    return begin


def letter() -> bytes:
    return mail("Front Desk <desk@brassbell.example>", OWNER, "Seat", WORDS, Message_ID="<seat@brassbell.example>", Date="")


def read_letter() -> Message:
    message = parse(letter())
    assert isinstance(message, Message)
    return message


def kind_of(house: House) -> Kind:
    return house.understanding.read(read_letter(), known_partner=False, in_thread=False).kind


async def test_a_correction_is_learned_the_next_night(night: Night, corpus: Path) -> None:
    """The night after a correction the same mail is read as she said, the digest says so, and nothing of its words was kept."""
    async with night() as (house, home):
        assert kind_of(house) is Kind.OTHER
        assert await nightly.once(house, corpus)
        assert kind_of(house) is Kind.CLIENT_INQUIRY
        assert in_use(home, corpus) == home
        (mention,) = [each.text for each in house.store.mentions.take_for_digest() if "learned" in each.text]
        assert mention.startswith("I learned from one correction of yours")
        kept = taught(home.parent)
        assert kept.stat().st_mode & 0o777 == 0o600
        assert "quilting" not in kept.read_text()
        assert not await nightly.once(house, corpus)
        assert undo(home, ships=True)


async def test_after_an_update_it_is_learned_again(night: Night, corpus: Path, fitted: Path, tmp_path: Path) -> None:
    """A model learned at home is not read by a program with another corpus; what she corrected is taught to the new one the next night."""
    newer = tmp_path / "corpus"
    async with night() as (house, home):
        assert await nightly.once(house, corpus)
        copy(corpus, newer)
        file = next(newer.glob("*.jsonl"))
        file.write_text("".join(file.read_text(encoding="utf-8").splitlines(keepends=True)[1:]), encoding="utf-8")
        assert in_use(home, newer) == MODEL
        shipped_with(newer, fitted, home)
        house.clock.jump(timedelta(days=1))  # type: ignore[attr-defined]
        assert await nightly.once(house, newer)
        assert kind_of(house) is Kind.CLIENT_INQUIRY


async def test_a_mail_that_she_deleted_teaches_nothing(night: Night, corpus: Path) -> None:
    """A corrected mail that is gone from the mailbox cannot be learned from: no night is spent on it, and nothing is said of having learned."""
    async with night() as (house, home):
        emptied(house)
        assert not await nightly.once(house, corpus)
        assert not taught(home.parent).exists()
        assert not [each.text for each in house.store.mentions.take_for_digest() if "learned" in each.text]


@pytest.mark.parametrize("noted", [False, True], ids=["before it notes the lesson", "after"])
async def test_a_child_that_is_killed_changes_nothing(night: Night, corpus: Path, noted: bool) -> None:
    """Killed at its work, the apprentice leaves the old model in use, and another night learns what this one could not."""
    async with night() as (house, home):
        begun = asyncio.create_task(nightly.once(house, corpus))
        while not (child := children()) and not begun.done():
            await asyncio.sleep(0.01)
        while noted and not taught(home.parent).exists() and not begun.done():
            await asyncio.sleep(0.01)
        os.kill(child[0], signal.SIGKILL)
        assert not await begun
        assert in_use(home, corpus) == home
        assert kind_of(house) is Kind.OTHER
        house.clock.jump(timedelta(days=1))  # type: ignore[attr-defined]
        assert await nightly.once(house, corpus)


async def test_a_child_that_wants_too_much_memory_changes_nothing(night: Night, corpus: Path, tmp_path: Path) -> None:
    """The apprentice works under a limit of memory: an order beyond it ends the apprentice, not the daemon."""
    async with night() as (house, home):
        huge = {"keep": [], "new": [{"key": "k", "kind": "other", "text": "word " * 4_000_000, "clues": []}] * 1}
        assert await nightly.run_apprentice(home.parent, corpus, huge) != 0
        assert kind_of(house) is Kind.OTHER


async def test_by_day_nothing_is_learned(night: Night, corpus: Path) -> None:
    """Learning waits for the small hours."""
    async with night() as (house, _):
        house.clock.jump(timedelta(hours=8))  # type: ignore[attr-defined]
        assert not await nightly.once(house, corpus)


def test_a_torn_model_is_never_read(fitted: Path, corpus: Path, tmp_path: Path) -> None:
    """A model with a changed or missing file, or of another corpus, is passed over for the one before it, and that for the one that ships."""
    home = tmp_path / "reader"
    for each in (home, home.with_suffix(".previous")):
        copy(fitted, each)
    assert in_use(home, corpus) == home
    (home / "meta.json").write_text("{}")
    assert in_use(home, corpus) == home.with_suffix(".previous")
    assert in_use(home) == MODEL
    (home.with_suffix(".previous") / "kind" / "table.npz").unlink()
    assert in_use(home, corpus) == MODEL


def copy(source: Path, target: Path) -> None:
    for file in source.rglob("*"):
        if file.is_file():
            (target / file.relative_to(source)).parent.mkdir(parents=True, exist_ok=True)
            (target / file.relative_to(source)).write_bytes(file.read_bytes())


def shipped_with(corpus: Path, model: Path, home: Path) -> None:
    """The model that came with a new corpus: `model`, noted as fitted from it."""
    shutil.rmtree(home)
    copy(model, home)
    told = json.loads((home / "figures.json").read_text()) | {"corpus": fingerprint(corpus)}
    (home / "figures.json").write_text(json.dumps(told))
    (home / SEAL).write_text(fingerprint(home))


def emptied(house: House) -> None:
    """Her inbox, once she has thrown everything away."""
    imap = house.config.mailbox.imap
    login = resolve(imap.secret, username=imap.username)
    with IMAPClient(imap.host, imap.port, ssl=False, timeout=20) as client:
        client.login(login.username, login.secret)
        client.select_folder("INBOX")
        client.delete_messages(client.search())
        client.expunge()


def children() -> list[int]:
    """The apprentices of this process."""
    found = []
    for task in Path("/proc/self/task").iterdir():
        for pid in (task / "children").read_text().split():
            told = Path(f"/proc/{pid}/cmdline").read_bytes()
            found += [int(pid)] if b"apprentice" in told else []
    return found
