"""The log as a review reads it: one look at everything, as values. Nothing that could name a client is among them.

Initials, needs, ages and payers stay in the database, because no figure needs them.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from outreach.model.referral import ReferralState
from outreach.model.review import Asked, History
from outreach.store.book import Book
from outreach.store.cues import Inquiries
from outreach.store.rows import moment, to_partner, to_referral, to_touch

_REFERRALS = """SELECT code, partner_id, received, state, source, channel, fit, fit_said, urgent, thread_id, acknowledged, known,
  NULL AS initials, NULL AS name, NULL AS age_band, NULL AS need, NULL AS payer FROM referrals ORDER BY received, number"""
_ASKED = "SELECT partner_id, at FROM waiting_mails WHERE partner_id IS NOT NULL ORDER BY at, id"
# One mail to both addresses of somebody who had two records is one touch; its double stays with the record that nobody sees.
_TOUCHES = "SELECT * FROM touches WHERE partner_id IN (SELECT id FROM partner_rows) ORDER BY at, id"


def history(book: Book) -> History:
    """Partners, referrals with their steps, touches, mails that asked for an answer, and when people asked for themselves."""
    steps: dict[str, list[tuple[ReferralState, date]]] = defaultdict(list)
    for row in book.rows("SELECT code, state, day FROM referral_steps ORDER BY day, id"):
        steps[row["code"]].append((ReferralState(row["state"]), date.fromisoformat(row["day"])))
    return History(
        partners=tuple(map(to_partner, book.rows("SELECT * FROM partner_rows ORDER BY id"))),
        referrals=tuple(map(to_referral, book.rows(_REFERRALS))),
        steps={code: tuple(reached) for code, reached in steps.items()},
        touches=tuple(map(to_touch, book.rows(_TOUCHES))),
        asked=tuple(Asked(partner_id=row["partner_id"], at=moment(row["at"])) for row in book.rows(_ASKED)),
        heard=Inquiries(book).heard(),
    )
