"""The Drafts folder as it was last seen: what is known of it is given up only for something newer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from outreach.model.drafts import Copy
from outreach.model.mail import Position
from outreach.model.outbox import Draft
from outreach.store.log import Store


def test_a_renumbered_folder_keeps_its_letters_here_until_it_was_read(
    store: Store, add: Callable[..., Draft], now: datetime
) -> None:
    """A copy under an old UIDVALIDITY is none of the folder's any more; its letter waits until what lies there is known anew."""
    letter = add()
    old = Copy(place=Position(mailbox="Drafts", uidvalidity=1, uid=5), draft_id=letter.id, version=1, seen=now, ours=True)
    store.drafts.keep(old)
    assert store.drafts.copies("Drafts", 1) == (old,)
    assert store.drafts.copies("Drafts", 2) == ()
    assert store.drafts.holds(letter.id)
    new = replace(old, place=Position(mailbox="Drafts", uidvalidity=2, uid=1))
    store.drafts.know_only("Drafts", 2)
    assert not store.drafts.holds(letter.id)
    store.drafts.keep(new)
    assert store.drafts.copies("Drafts", 2) == (new,)
