"""What is announced in a sentence or a line of its own: "New partner. Maj. Lena Kruse, ...", "Note on Bea. Her son came.", a card below "New partner:".

Law: an announcement and what it announces are one sentence. It announces only where it says nothing else, and takes the one sentence behind it;
a card, line by line, only up to the first empty line and only where an address stands in it.
"""

from __future__ import annotations

import re

from outreach.rules.reading.addresses import IN_TEXT

_ADDING = (
    r"(?:(?:here(?:'s| is)|this is|i have|i've got|we have|got|please|pls|also|and|one|another|a|can you|could you|i'd like to|i want to|add|create|enter|log|save|set up|just|my) )*"
    r"(?:new|nuev[oa])(?: referral)? (?:partner|contact|colleague|person|one|soci[oa]|contacto|colega)(?: (?:to add|for (?:you|me|us|my list|the list|our list)|to log|for today))*"
)
_NOTING = (
    r"(?:(?:please|pls|also|and|add|make|put) )*(?:a )?note (?:on|about|for|to|re) (?-i:(?:[A-Z][\w'-]+\.? ){0,2}[A-Z][\w'-]+)"
)
_ALONE = re.compile(
    rf"(?i)(?:^|(?<=[.!?\n])[ \t]*)(?P<head>{_ADDING}|{_NOTING})[ \t]*(?P<mark>[.:!-]+[ \t]+|[.:!-]*[ \t]*\n+)(?=[^\W\d_])"
)
_TITLE = re.compile(r"(?i)\b(?:dr|mr|mrs|ms|rev|fr|sr|prof|st|lt|sgt|capt|maj|col|sra|dra)$")
_ADDS = re.compile(rf"(?i){_ADDING}")
_CARD = re.compile(r"(?m)^(?P<head>[^\n:]{1,120}):[ \t]+(?P<lines>[^\n]+(?:\n[^\n]+){1,7})")


def joined(text: str) -> str:
    r"""The text with each announcement and what it announces as one sentence.

    >>> joined("New partner. Lena Kruse, chaplain.\n2 ok"), joined("New partner:\nLena Kruse\nChaplain\nlk@fort.example\n\n2 ok")
    ('New partner: Lena Kruse, chaplain.\n2 ok', 'New partner: Lena Kruse, Chaplain, lk@fort.example\n\n2 ok')
    >>> joined("2 ok. Note on Bea. Her son came."), joined("New partners are nice. 2 ok")
    ('2 ok. Note on Bea: Her son came.', 'New partners are nice. 2 ok')
    """

    def together(found: re.Match[str]) -> str:
        before = found[0][: found.start("head") - found.start()]
        return found[0] if _TITLE.search(found["head"]) else f"{before}{found['head']}: "

    return _CARD.sub(_on_one_line, _ALONE.sub(together, text))


def _on_one_line(card: re.Match[str]) -> str:
    """A card of somebody new, its lines set behind each other."""
    lines = [line.strip(" ,") for line in card["lines"].split("\n")]
    last = next((at for at, line in enumerate(lines) if IN_TEXT.search(line)), None)
    if last is None or last == 0 or not _ADDS.fullmatch(card["head"].strip()):
        return card[0]
    return "\n".join((f"{card['head']}: {', '.join(lines[: last + 1])}", *lines[last + 1 :]))
