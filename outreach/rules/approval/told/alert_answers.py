"""Her answer to the warning that somebody waits: a word is enough to say that they have had theirs, by phone or from another mailbox.

Law: only where the mail that was answered is about one person, and only where her whole answer says so; everything else is read as any answer is.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from outreach.model.command import Action, Met
from outreach.model.digest import Digest

_HAD = re.compile(
    r"(?i)\W*(?:1\W+)?(?:(?:i|we|have|i've|we've|already|just|yes|ok|this|it|is|was)\W+)*(?P<verb>done|answered|replied|wrote|written|texted|e-?mailed|called|phoned|rang|spoke|spoken"
    r"|talked|met|saw)(?: (?:to|with|back))*(?: (?:her|him|them|it|dr|doctor))?(?: (?:already|back|just now|earlier|today|this \w+|(?P<yesterday>yesterday)|by (?:phone|mail|text)))*\W*"
)
_CALLS = frozenset({"called", "phoned", "rang", "spoke", "spoken", "talked", "texted"})
_MEETS = frozenset({"met", "saw"})


def had_their_answer(words: str, digest: Digest, today: date) -> tuple[Action, ...]:
    """The contact that she tells of in answer to a warning; () where it is no warning, or she says anything else.

    >>> from datetime import UTC, datetime
    >>> from outreach.model.digest import ShownWaiting
    >>> warned = Digest(id="", date=date(2026, 11, 18), waiting=(ShownWaiting(who="Dr. Lee", since=datetime(2026, 11, 17, tzinfo=UTC)),))
    >>> [had_their_answer(each, warned, warned.date)[0].kind for each in ("1 done", "I called her this morning.", "met")]
    ['mail', 'call', 'meeting']
    >>> had_their_answer("not done", warned, warned.date), had_their_answer("called Ana", warned, warned.date)
    ((), ())
    """
    hit = _HAD.fullmatch(words.strip())
    if hit is None or digest.id or len(digest.waiting) != 1:
        return ()
    verb = hit["verb"].lower()
    kind = "call" if verb in _CALLS else "meeting" if verb in _MEETS else "mail"
    when = today - timedelta(days=1) if hit["yesterday"] else today
    return (Met(partner=digest.waiting[0].who, when=when, kind=kind),)
