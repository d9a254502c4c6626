"""A round that leaves no trace: the real mailbox is read, but everything is written into a copy of the database that is thrown away.

Nothing is sent, because dispatch is never called; nothing is marked, because reading never marks.
"""

from __future__ import annotations

from collections import Counter

from outreach.services import propose, receive, report
from outreach.services.house import House, local_day


async def rehearse(house: House) -> dict[str, object]:
    """What one round would do: new messages by kind, letters it would draft, and the digest it would send. `house` must stand on a copy."""
    began = house.clock.now()
    new = await receive.once(house)
    drafts = propose.once(house)
    report.once(house, whenever=True)
    digest = house.store.digests.for_date(local_day(house, began))
    return {
        "new messages": new,
        "read as": dict(Counter(house.store.inbox.kinds_since(began))),
        "letters it would draft": drafts,
        "letters it would show": [f"{draft.kind} to {draft.to}" for draft in digest.drafts] if digest else [],
    }
