"""The relationship log as one object: the room's door. Open it, and every subject is an attribute.

Law: synchronous, one connection, used from the thread that opened it; times are handed in, aware and UTC. Raises
`AlreadyRunning` when another process writes, `NotWritable` from `open_store` and `probe`; a broken guard is `sqlite3.IntegrityError`, our bug.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from pathlib import Path

from outreach.model.decision import Decision
from outreach.model.review import History
from outreach.model.story import Chapter
from outreach.store.archive import Archive
from outreach.store.audit import Audit
from outreach.store.book import AlreadyRunning, Book, NotWritable, writable
from outreach.store.clients import Clients
from outreach.store.commands import Commands
from outreach.store.core import Core
from outreach.store.cues import Cues, Inquiries
from outreach.store.digests import Digests
from outreach.store.drafts import Drafts
from outreach.store.effects import Effects
from outreach.store.inbox import Inbox
from outreach.store.keepsakes import Keepsakes
from outreach.store.match import Match
from outreach.store.mentions import Mentions
from outreach.store.merges import Merges
from outreach.store.outbox import Outbox
from outreach.store.owner_mail import OwnerMails
from outreach.store.people import People
from outreach.store.promises import Promises
from outreach.store.questions import Questions
from outreach.store.referrals import Referrals
from outreach.store.review import history
from outreach.store.schema import outdated, prepare
from outreach.store.search import Search
from outreach.store.settings import Settings
from outreach.store.shelf import Shelf
from outreach.store.story import story
from outreach.store.threads import Threads
from outreach.store.touches import Touches
from outreach.store.words import Words

__all__ = ["AlreadyRunning", "NotWritable", "Store", "open_store"]


class Store:
    """Everything that is remembered. Make it with `open_store`."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self.audit = Audit(book)
        self.settings = Settings(book)
        self.mentions = Mentions(book)
        self.promises = Promises(book)
        self.keepsakes = Keepsakes(book)
        self.shelf = Shelf(book)
        self.cues = Cues(book)
        self.inquiries = Inquiries(book)
        self.questions = Questions(book)
        self.owner_mail = OwnerMails(book)
        self.archive = Archive(book)
        self.touches = Touches(book)
        self.referrals = Referrals(book)
        self.clients = Clients(book)
        core = Core(book, self.mentions)
        self.people = People(book, core)
        self.search = Search(book)
        self.words = Words(book)
        threads = Threads(book)
        self.outbox = Outbox(book, self.people, threads, self.touches, self.referrals, self.mentions, self.audit)
        self.merges = Merges(book, self.people, core, self.outbox, self.audit)
        self.drafts = Drafts(book, self.outbox)
        self.digests = Digests(book, self.outbox, self.owner_mail)
        self._effects = Effects(
            book=book,
            people=self.people,
            touches=self.touches,
            referrals=self.referrals,
            clients=self.clients,
            outbox=self.outbox,
            questions=self.questions,
            commands=Commands(book),
            owner_mail=self.owner_mail,
            settings=self.settings,
            mentions=self.mentions,
            merges=self.merges,
            promises=self.promises,
            keepsakes=self.keepsakes,
            shelf=self.shelf,
            cues=self.cues,
            inquiries=self.inquiries,
            archive=self.archive,
            audit=self.audit,
        )
        match = Match(book, self.people, self.outbox, self.referrals, self.digests, self.owner_mail, threads)
        self.inbox = Inbox(book, match, threads, self._effects)

    def apply(self, decisions: Sequence[Decision], cause: str, now: datetime) -> None:
        """Write down decisions that no mail caused (a command at the terminal, the clock), in one transaction.

        `cause` names this one occasion; the same decisions with the same cause again change nothing.
        """
        self._effects.apply(decisions, cause, now)

    def transaction(self) -> AbstractContextManager[None]:
        """All or nothing for several calls."""
        return self._book.transaction()

    def story(self, partner_id: int) -> tuple[Chapter, ...]:
        """What happened with one partner, oldest first."""
        return story(self._book, partner_id)

    def history(self) -> History:
        """Everything a review of the network is counted from, without a word that could name a client."""
        return history(self._book)

    def counts(self) -> dict[str, int]:
        """How much is remembered, by subject."""
        sql = """SELECT (SELECT count(*) FROM messages) AS messages, (SELECT count(*) FROM touches) AS touches,
          (SELECT count(*) FROM referrals) AS referrals, (SELECT count(*) FROM outbox) AS letters,
          (SELECT count(*) FROM outbox WHERE sent_at IS NOT NULL) AS sent, (SELECT count(*) FROM digests) AS digests"""
        return self._book.rows(sql)[0]

    def probe(self) -> None:
        """Raise `NotWritable` unless the database can be written at this moment; ask before every sending."""
        self._book.probe()

    def backup(self, path: Path) -> None:
        """Write a whole copy (0600) to a path that does not exist yet."""
        self._book.backup(path)

    def close(self) -> None:
        """Close the file and give the lock back."""
        self._book.close()

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def open_store(path: Path, *, write: bool = True) -> Store:
    """Open (and make, or bring up to date) the database at `path`; without `write` only to look, beside a running daemon.

    A file of an older version is brought up to date first, also where one only wants to look; raises `AlreadyRunning` where the daemon
    that still runs the version before holds it.
    """
    book = Book.open(path, write=write)
    if not write and outdated(book):
        book.close()
        open_store(path).close()
        book = Book.open(path, write=False)
    try:
        if write:
            with writable(path):
                prepare(book)
        return Store(book)
    except BaseException:
        book.close()
        raise
