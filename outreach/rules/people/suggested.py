"""What was found and may be a promise, put to the owner: a promise that waits for its question, and the question itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from outreach.model.decision import AddPromise, AskOwner, Decision
from outreach.model.people import Partner
from outreach.rules.approval.words.day_words import day_words
from outreach.rules.letters.privacy import leaks
from outreach.rules.people.promised import Promised


def suggest(
    found: Sequence[Promised], partner: Partner, *, cause: str, where: str, clients: Sequence[str] = ()
) -> Iterator[Decision]:
    """A question for each promise to this partner, once a cause; `where` is how she said it ("You wrote to"). One that names a client is left."""
    for number, promise in enumerate(found, 1):
        if leaks(promise.text, clients, public=(partner.name, partner.org)):
            continue
        key = f"promise:{cause}:{partner.id}:{number}"
        by = f", for {day_words(promise.due)}" if promise.due else ""
        yield AddPromise(partner_id=partner.id, text=promise.text, due=promise.due, question=key)
        yield AskOwner(
            key=key,
            about=partner.name,
            partner_id=partner.id,
            text=f'{where} {partner.name}: "{promise.text}". Shall I keep that in mind as a promise{by}?',
        )
