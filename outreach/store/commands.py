"""Every command that was obeyed, once by its cause: when, by which proof, and what kinds of things it asked for. Its words are kept nowhere.

`token` is the code of the button that gave the order; no code stands here twice.
"""

from __future__ import annotations

from datetime import datetime

from outreach.model.decision import NoteCommand
from outreach.store.book import Book, listed
from outreach.store.rows import stamp


class Commands:
    """What was asked of us."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def add(self, command: NoteCommand, cause: str, now: datetime) -> None:
        """Write a command down; the same one again changes nothing."""
        row = {
            "cause": cause,
            "at": stamp(now),
            "proof": command.proof,
            "actions": listed(command.actions),
            "token": command.token,
        }
        self._book.insert_once("commands", row)
