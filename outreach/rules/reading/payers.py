"""Who pays for a client, where the text says that they do: "no Aetna" and "Cigna, not Aetna" name no Aetna."""

from __future__ import annotations

from outreach.rules.people.said_so import asserted
from outreach.rules.reading import facts


def payer_told(text: str) -> str | None:
    """The insurer's name, or "self-pay", that is said to pay; None where none is.

    >>> payer_told("She has Aetna."), payer_told("no Aetna, she has Cigna"), payer_told("no insurance"), payer_told("not Aetna")
    ('Aetna', 'Cigna', 'no insurance', None)
    """
    return facts.payer(asserted(text)) if facts.payer(text) else None
