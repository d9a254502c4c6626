"""Speed as ratios, measured side by side in one run: machines differ and are noisy, proportions less so.

Each pair is run in turns, several times, and the medians are divided. `make bench` prints the table.
"""

from __future__ import annotations

import email
import statistics
import time
from collections.abc import Callable
from datetime import UTC, date, datetime
from email import policy
from pathlib import Path

from outreach.model.decision import Mention
from outreach.model.digest import Digest, ShownDraft
from outreach.model.mail import Message, Position, Role
from outreach.model.reading import Kind, Reading
from outreach.reader.load import Reader
from outreach.rules.approval.verdicts import read_answer
from outreach.rules.reading.own_words import own_words
from outreach.rules.reading.parse import parse
from outreach.services.understand import Understanding
from outreach.store.log import Store, open_store

ROUNDS = 5
MAILS = sorted((Path(__file__).parents[1] / "mails").rglob("*.eml"))[:200]


def _ratio(what: str, ours: Callable[[], object], theirs: Callable[[], object]) -> float:
    """How many times longer ours takes than theirs; both are run in turns."""
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(ROUNDS):
        for work, taken in zip((ours, theirs), times, strict=True):
            began = time.perf_counter()
            work()
            taken.append(time.perf_counter() - began)
    ratio = statistics.median(times[0]) / statistics.median(times[1])
    print(f"{what:70} {ratio:6.2f}")
    return ratio


def test_parsing_under_caps_costs_little() -> None:
    """Our parser, with its caps, takes at most twelve times as long as the standard library takes to parse and decode."""
    raws = [path.read_bytes() for path in MAILS]

    def theirs() -> None:
        for raw in raws:
            message = email.message_from_bytes(raw, policy=policy.compat32)
            for part in message.walk():
                part.get_payload(decode=True)

    assert _ratio("parse with caps / the library's parse and decode", lambda: [parse(raw) for raw in raws], theirs) < 12


def test_reading_costs_less_than_a_few_parsings() -> None:
    """Understanding a mail (rules and model, warm) costs at most twenty times its parsing: a mailbox is read in minutes, not hours."""
    messages = [message for path in MAILS if isinstance(message := parse(path.read_bytes()), Message)]
    understanding = Understanding(
        Reader(), owners=frozenset({"maya@ellisontherapy.example"}), domains=frozenset({"ellisontherapy.example"})
    )
    raws = [message.raw for message in messages]

    def ours() -> None:
        for message in messages:
            understanding.read(message, known_partner=True, in_thread=False)

    ours()
    assert _ratio("understand / parse", ours, lambda: [parse(raw) for raw in raws]) < 20
    assert (
        _ratio("own words / parse", lambda: [own_words(message) for message in messages], lambda: [parse(raw) for raw in raws])
        < 20
    )


def test_a_commit_a_message_is_affordable(tmp_path: Path) -> None:
    """Committing each message by itself, synced, takes at most fifty times as long as all of them in one transaction."""
    now = datetime(2026, 11, 18, 12, tzinfo=UTC)
    counter = iter(range(10_000_000))

    def log(store: Store) -> None:
        number = next(counter)
        store.inbox.commit_arrival(
            position=Position(mailbox="INBOX", uidvalidity=1, uid=number + 1),
            role=Role.INBOX,
            message=Message(identity=f"m{number}", message_id=f"<{number}@x.example>", text="hello"),
            reading=Reading(kind=Kind.OTHER),
            decisions=(Mention(text="seen"),),
            now=now,
            keep_body=False,
        )

    def together(store: Store) -> None:
        with store.transaction():
            for _ in range(100):
                log(store)

    with open_store(tmp_path / "outreach.db") as store:
        assert (
            _ratio("100 messages, a commit each / one commit", lambda: [log(store) for _ in range(100)], lambda: together(store))
            < 50
        )


def test_a_sentence_that_nobody_writes_is_not_thought_about() -> None:
    """An answer eight times as long costs at most forty times as much: nothing in its reading goes by the square."""
    letters = tuple(ShownDraft(n=n, to=name, email=f"x{n}@p.example") for n, name in enumerate(("Dr. Ravi Nair", "Ana Ruiz"), 1))
    digest = Digest(id="D", date=date(2026, 11, 18), drafts=letters)
    for words in ("so ok send 1 ", "1 ok, note Ana: nice. "):
        long, short = words * 800, words * 100
        ratio = _ratio(
            f"read {words.strip()!r} 800 times / 100 times",
            lambda long=long: read_answer(long, digest, digest.date),
            lambda short=short: read_answer(short, digest, digest.date),
        )
        assert ratio < 40
