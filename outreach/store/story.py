"""A relationship as a story: everything that happened with one partner, in the order of time, for `outreach log NAME`."""

from __future__ import annotations

from datetime import datetime

from outreach.store.book import Book
from outreach.store.rows import moment

Chapter = tuple[datetime, str, str, str]


def story(book: Book, partner_id: int) -> tuple[Chapter, ...]:
    """(when, kind, direction, words), oldest first; direction is in, out, both or empty.

    Touches, referrals and how they went, notes, promises and letters that were never sent; a code stands for a client.
    """
    rows = book.rows(
        """SELECT at, kind, direction, summary AS words FROM touches WHERE partner_id = ?1
        UNION ALL SELECT received, 'referral', 'in', code FROM referrals WHERE partner_id = ?1
        UNION ALL SELECT s.at, 'referral', '', s.code || ' ' || replace(s.state, '_', ' ') || ' on ' || s.day
          FROM referral_steps s JOIN referrals r ON r.code = s.code WHERE r.partner_id = ?1 AND s.state <> 'received'
        UNION ALL SELECT at, 'referral', 'out', coalesce(need, '') FROM outbound_referrals WHERE partner_id = ?1
        UNION ALL SELECT at, 'note', '', text FROM facts WHERE partner_id = ?1
        UNION ALL SELECT made, 'promise', 'out', text FROM promises WHERE partner_id = ?1
        UNION ALL SELECT moved, state || ' letter', '', replace(purpose, '_', ' ') || ': ' || subject FROM letters
          WHERE partner_id = ?1 AND state <> 'sent'
        ORDER BY 1""",
        partner_id,
    )
    return tuple((moment(row["at"]), row["kind"], row["direction"], row["words"]) for row in rows)
