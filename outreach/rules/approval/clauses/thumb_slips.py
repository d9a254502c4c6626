"""Words as a thumb or a dictating ear misses them: "send 1 abd 3", "bot a referral", "Mot now", "all of tgem", "2 can weight till Friday".

Law: only the few words of `_MEANT` are understood from a slip, and only where what stands there is no word of its own, nobody's name, and no
other of them as well. A slip is one letter that is the neighbour of the right one on the keyboard (the first letter only of the words that
join or turn round, never of an order to send), or two changed places. Quoted words are left as they are.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from outreach.rules.approval.clauses.token import Context
from outreach.rules.approval.days.misspelled_days import with_days_mended
from outreach.rules.approval.names.misspelled import known_words, with_names_mended
from outreach.rules.approval.words.lexicon import LEXICON

_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_MEANT = ("and", "not", "them", "all", "send", "approve", "approved", "skip", "later")
_FIRST_TOO = frozenset({"not", "them", "all"})
"""Of these the first letter may be missed as well; of "and" not, because "snd" is "send"; of the others it could be another verb."""
_WORDS_OF_THEIR_OWN = frozenset(
    "bot hot jot nit nor nog not nad ans ane then thee thew thy theme wll aol apl alp ail ale als sen sens sene seen seed see sent slip skim skin "  # noqa: SIM905
    "layer lager latex lates later laster alter al ala lal hall alo approver approves".split()
)
_GUARDED = re.compile(
    r"(?i)\b(?P<bot>bot)(?=\s+(?:(?<=\d bot )\d|an?\b|now\b|yet\b|to\b|for\b|this\b|that\b|him\b|her\b|it\b|one\b|any\b|my\b|sure\b|ready\b|needed\b|today\b|right\b|really\b))"
    r"|(?P<weight>\bweight)(?=\s+(?:un)?till?\b|\s+for now\b)|(?<=\bcan )(?P<idle>weight)\b|(?<=\bnext )(?P<weak>weak)\b"
)
"""Words of their own, read as another only before and behind what makes them that one."""
_THE_THING = re.compile(r"(?i)\b(?:an?|the|this|that|your|our|my|his|her|their|lose|losing|of|chat|mail)\s+$")
_OPENS = re.compile(r"(?:^|[.!?:;\n-])\s*$")
_TITLED = re.compile(r"(?i)\b(?:dra?|mrs?|ms|mx|rev|fr|lt|sra?|prof|capt|sgt|maj|col|st|[a-z])\.\s*$")
_HEARD = {"bot": "not", "weight": "wait", "idle": "wait", "weak": "week"}
_N = re.compile(
    r"(?i)\b(?P<before>[a-z]{2,})\s+(?P<n>n)\s+(?=(?:then |also |pls |please )?(?:send|yes|yeah|yep|no|skip|approve|hold|go|it'?s|its|that'?s|thx|thanks)\b)"
)
_ALONE = re.compile(r"(?i)(?<![\w'])[ny](?![\w'])")
_WORD = re.compile(r"(?<![\w@.'-])[A-Za-z]{3,8}(?![\w@'-]|\.\w)")


def respelt(text: str, context: Context) -> str:
    """The text with such slips mended.

    >>> from datetime import date
    >>> from outreach.model.digest import Digest, ShownDraft
    >>> from outreach.rules.approval.names.names import index
    >>> from outreach.rules.approval.days.spans import Now
    >>> digest = Digest(id="D", date=date(2026, 11, 18), drafts=(ShownDraft(n=2, to="Omar Abd", email="o@r.example"),))
    >>> context = Context(digest=digest, names=index(digest), now=Now(today=digest.date))
    >>> respelt("Mot now. Send tgem amd 3. Q1 bot a referral, the bot can weight till May", context)
    'Not now. Send them and 3. Q1 not a referral, the bot can wait till May'
    >>> respelt("abd later", context), respelt("so hot then", context), respelt('say "amd"', context), respelt("Dr. Noy ok", context)
    ('abd later', 'so hot then', 'say "amd"', 'Dr. Noy ok')
    """
    quoted = [(hit.start(), hit.end()) for hit in re.finditer(r'["“][^"”\n]*["”]', text)]

    def mended(found: re.Match[str]) -> str:
        word, inside = found[0], any(start < found.start() < end for start, end in quoted)
        meant = _SLIPS.get(word.casefold())
        if meant is None or inside or _named(word, text, found.start(), context):
            return word
        return meant.capitalize() if word[0].isupper() else meant

    def heard(found: re.Match[str]) -> str:
        if _THE_THING.search(text, 0, found.start()) or any(start < found.start() < end for start, end in quoted):
            return found[0]
        meant = _HEARD[found.lastgroup or ""]
        return meant.capitalize() if found[0][0].isupper() else meant

    text = _WORD.sub(mended, text)  # a slip is as long as the word that was meant, so what is quoted stands where it stood
    text = with_names_mended(_joined_by_n(_GUARDED.sub(heard, text), context), context.names)
    return with_days_mended(text, known_words(context.names), "\n".join(draft.body for draft in context.digest.drafts))


def _joined_by_n(text: str, context: Context) -> str:
    """An "n" between a word and an order or an answer is "and"; behind a number or a name, or where it is said again, it may refuse."""
    found = _N.search(text)
    if found is None or len(_ALONE.findall(text)) > 1 or context.names.leading(found["before"])[0]:
        return text
    return f"{text[: found.start('n')]}and{text[found.end('n') :]}"


def _named(word: str, text: str, at: int, context: Context) -> bool:
    """Whether a word may be a name: in the digest, in capitals, or with a capital inside a sentence."""
    inside = _OPENS.search(text, 0, at) is None or _TITLED.search(text, 0, at) is not None
    return (len(word) > 1 and word.isupper()) or (word[0].isupper() and inside) or bool(context.names.leading(word)[0])


def _neighbours(letter: str) -> Iterator[str]:
    """The keys around a key.

    >>> sorted(_neighbours("n"))
    ['b', 'h', 'j', 'm']
    """
    row = next(n for n, keys in enumerate(_ROWS) if letter in keys)
    place = _ROWS[row].index(letter)
    for n, near in ((row - 1, (place, place + 1)), (row, (place - 1, place + 1)), (row + 1, (place - 1, place))):
        if 0 <= n < len(_ROWS):
            yield from (_ROWS[n][at] for at in near if 0 <= at < len(_ROWS[n]))


def _missed(word: str) -> Iterator[str]:
    for at in range(0 if word in _FIRST_TOO else 1, len(word)):
        yield from (word[:at] + key + word[at + 1 :] for key in _neighbours(word[at]))
    for at in range(1, len(word) - 1):
        yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def _slips() -> Mapping[str, str]:
    """Every slip with the one word that it can be."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for word in _MEANT:
        for slip in _missed(word):
            found[slip].add(word)
    return {
        slip: meant.pop()
        for slip, meant in found.items()
        if len(meant) == 1 and (slip,) not in LEXICON and slip not in _WORDS_OF_THEIR_OWN
    }


_SLIPS = _slips()
