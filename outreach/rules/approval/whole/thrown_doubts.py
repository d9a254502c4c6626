"""What anywhere in an answer throws a doubt on every yes of it, whatever letter it stands beside: a yes taken back, quoted, struck out, left unfinished.

Law: nothing here approves; it is a net, and may ask once too often.
"""

from __future__ import annotations

import re

from outreach.model.digest import Digest

_YES = r"(?:yes|ok|okay|yep|approv\w*|send(?:ing)?|all|go(?: ahead)?)"
_THROWN = re.compile(
    rf"(?i)\b(?:never ?mind|disregard|ignore)\b[^.!?\n]{{0,25}}(?:\b{_YES}\b|\b\d)|\b(?:never ?mind|disregard)\b[,.:\s-]*\n?\s*{_YES}\b"
    rf"|(?:^|\s)!\s?(?:{_YES}\b|\d)|!=|~~"
    r"|\b(?:bu+t|although|however|except|unless)\W*(?:$|\n)|,\s*only\W*(?:$|\n)"
    r"|(?:^|[.!?\n]\s*)(?:no,? |oh,? |actually,? )*(?:wait|hold on|scratch that|hang on|never ?mind|actually skip)\W*$"
    r"|\n\W*(?:\*+\s*#?\d+|typo\b|edit:\s*\d|correction\b|that was (?:for|meant)|i meant?\b)"
    r"|(?:^|\n)\W*(?:she|he|they) says?\W*$|\bsays [A-Z]\w+\W*$"
)
_QUOTED = re.compile(rf"(?i)(?<!\w)[\"'“‘]([^\"'“”‘’\n]*\b{_YES}\b[^\"'“”‘’\n]*)[\"'”’](?!\w)")
_OTHER = re.compile(r"(?i)\b(?:the )?others?(?: one)?\b(?! than)|\b(?:la|el|las|los) otr[ao]s?\b")


def doubted_whole(text: str, digest: Digest, *, changed: bool) -> bool:
    """Whether something in her words takes back, quotes or leaves open what they approve; `changed`: she gave new words for a letter, which may be quoted.

    >>> from datetime import date
    >>> one = Digest(id="D", date=date(2026, 11, 18))
    >>> [doubted_whole(said, one, changed=False) for said in ("never mind my yes to 2", "2 ok but...", "~~send 2~~", 'it says "send all". why?', "2 ok, but 3 no")]
    [True, True, True, True, False]
    """
    quotes = not changed and _QUOTED.search(text) is not None
    other = len(digest.drafts) == 1 and _OTHER.search(text) is not None
    return quotes or other or _THROWN.search(text) is not None
