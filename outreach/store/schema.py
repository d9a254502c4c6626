"""The shape of the database by version, and how an older file becomes a newer one.

Law: a migration that was shipped is never edited; each runs in a transaction together with the record that it ran. Triggers
and views are not here but in `guards`, because they change with the code. The full-text index covers what may be stored.
"""

from __future__ import annotations

from sqlite_utils import Database, Migrations

from outreach.store import guards
from outreach.store.book import Book
from outreach.store.tables import MAIL, PEOPLE, RELATIONS
from outreach.store.tables_asks import ASKS
from outreach.store.tables_drafts import DRAFTS
from outreach.store.tables_had import HAD
from outreach.store.tables_judged import FREED, JUDGED
from outreach.store.tables_known import KNOWN, SENT_ON
from outreach.store.tables_letters import LETTERS, OWNER
from outreach.store.tables_marks import KINDS, MARKS
from outreach.store.tables_outbound import OUTBOUND
from outreach.store.tables_people import TIES
from outreach.store.tables_spent import SPENT
from outreach.store.tables_threaded import THREADED
from outreach.store.tables_waiting import WAITING

migrations = Migrations("outreach")

_FOLDED = "unicode61 remove_diacritics 2"


@migrations()
def version_1(db: Database) -> None:
    """Everything that PRODUCT section 2 names, so that later work adds rows and not tables."""
    for script in (PEOPLE, MAIL, RELATIONS, LETTERS, OWNER):
        db.executescript(script)
    db.table("messages").enable_fts(["subject", "body"], create_triggers=True, tokenize=_FOLDED)
    db.table("facts").enable_fts(["text"], create_triggers=True, tokenize=_FOLDED)
    db.table("touches").enable_fts(["summary"], create_triggers=True, tokenize=_FOLDED)


@migrations()
def version_2(db: Database) -> None:
    """Who knows whom, which records are one person, what is true no longer, and what is a promise only once she says so."""
    db.executescript(TIES)


@migrations()
def version_3(db: Database) -> None:
    """The Drafts folder: its messages as we know them, and of which version of a letter a copy was put there."""
    db.executescript(DRAFTS)


@migrations()
def version_4(db: Database) -> None:
    """What happens and asks for a letter, what a letter carries, and how people who wrote for themselves heard of us."""
    db.executescript(ASKS)


@migrations()
def version_5(db: Database) -> None:
    """Who waits for an answer, and whom a question is about."""
    db.executescript(WAITING)


@migrations()
def version_6(db: Database) -> None:
    """By what clients are recognised, and their names where the owner wants them kept."""
    db.executescript(MARKS)


@migrations()
def version_7(db: Database) -> None:
    """Who has which page about the practice, where no letter says so."""
    db.executescript(HAD)


@migrations()
def version_8(db: Database) -> None:
    """Which client who was sent to us we sent on, so that both are taken back together."""
    db.executescript(OUTBOUND)


@migrations()
def version_9(db: Database) -> None:
    """Since when we know who sent a client; and two clients whom one mail sends on to one person are two."""
    for script in (KNOWN, SENT_ON):
        db.executescript(script)


@migrations()
def version_10(db: Database) -> None:
    """What each mark of a client is, so that nobody is said to be sealed by name of whom only a telephone is."""
    db.executescript(KINDS)


@migrations()
def version_11(db: Database) -> None:
    """By which button each order was given: every button counts once, not only a yes."""
    db.executescript(SPENT)


@migrations()
def version_12(db: Database) -> None:
    """Whose fit is the owner's own word and is not judged anew, and whom she said to be no client, so that she need not say it again."""
    for script in (JUDGED, FREED):
        db.executescript(script)


@migrations()
def version_13(db: Database) -> None:
    """Which thread a mail to the owner stands in."""
    db.executescript(THREADED)


def outdated(book: Book) -> bool:
    """Whether the file is of an older version than this program, in its tables or in what stands over them."""
    return bool(migrations.pending(book.tables) or guards.missing(book.tables))


def prepare(book: Book) -> None:
    """Bring the file to the newest version and install the guards; a file that is up to date is only read."""
    migrations.apply(book.tables)
    with book.transaction():
        guards.install(book.tables)
