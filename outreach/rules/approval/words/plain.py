"""Writing habits taken out, before anybody asks what the words mean: one kind of quote, one kind of dash, no invisible marks.

Law: letters and digits stay where they were; nothing here adds a word, turns a word into another or knows what a word means.
"""

from __future__ import annotations

import re
import unicodedata

from outreach.rules.approval.words import inert

_QUOTES = str.maketrans(
    {
        "‘": "'",
        "’": "'",
        "‛": "'",
        "´": "'",
        "`": "'",
        "“": '"',
        "”": '"',
        "„": '"',
        "«": '"',
        "»": '"',
        "‐": "-",
        "‑": "-",
        "‒": "-",
        "–": "-",
        "—": " - ",
        "―": " - ",
        "→": " -> ",
        "…": "...",
        "•": "-",
        "·": "|",
        "\u00a0": " ",
        "\u202f": " ",
        "\u2003": " ",
    }
)
_KEYCAP = "\u20e3"
_GLUED = re.compile(
    r"\b(\d{1,2})(ok|okay|yes|yep|no|skip|later|y|n|sí)\b|\b(ok|okay|yes|send|skip|no|approve|edit)(\d{1,2})\b", re.IGNORECASE
)
_GLUED_LETTER = re.compile(
    r"\b(\d{1,2})([yn])(?=\s*(?:$|[,;.\n]|\d{1,2}(?:y|n|yes|no|ok|later|skip|send|hold)\b))", re.IGNORECASE
)
"""Such as "1y 2n": behind its number, before an end or the next such pair, the letter is a word; "1y 2" may be Spanish."""
_LETTERS = {"y": "yes", "n": "no"}
_HYPHENS = re.compile(r"(?<=[^\W\d_])-(?=[^\W\d_])")
_DOTTED = re.compile(
    r"\b(dr|dra|fr|mr|mrs|ms|mx|prof|rev|sr|sra|st|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thurs?|fri|[a-z])\.(?=\s|[^\W\d]|$)"
)
_WHEN = r"(?:lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo|ma[ñn]ana|despu[eé]s|luego|otr[oa] |m[aá]s |pr[oó]xim|semana|mes\b|fin de|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|navidad|reyes|\d{1,2} de )"
"""What a Spanish "pa'" stands before, and no physician assistant."""
_CONTRACTIONS = (
    (re.compile(r"\b(ca)n'?t\b"), "can not"),
    (re.compile(r"\bwon'?t\b"), "will not"),
    (re.compile(r"\b(do|does|did|is|are|was|were|have|has|had|should|would|could|need|must)n'?t\b"), r"\1 not"),
    (re.compile(r"\b([a-z]+)'(s|m|re|ll|ve|d)\b"), r"\1 '\2"),
    (re.compile(r"\b(let|it|that|she|he)s\b(?= (?:ok|okay|fine|good|not|send|skip|go)\b)"), r"\1 's"),
    (re.compile(r"\b(it|that|she|he)s\b(?= an?\b)"), r"\1 's"),
    (re.compile(r"\bcannot\b"), "can not"),
    (re.compile(r"\bw/(?=\s?[^\W\d_])"), "with "),
    (re.compile(r"\bim\b"), "i 'm"),
    (re.compile(rf"\bpa'?l\b(?= {_WHEN})"), "para el"),
    (re.compile(rf"\bpa(?:'|\b)(?= ?(?:el |la |las |los )?{_WHEN})"), "para"),
)


def plain(text: str) -> str:
    """The text with typographic variants, invisible and bidirectional marks, skin tones and keycaps made ordinary.

    >>> plain("1️⃣ ok — don’t send “2”")
    '1 ok  -  don\\'t send "2"'
    >>> plain("ye\u200bs 👍🏽")
    'yes 👍'
    """
    text = unicodedata.normalize("NFKC", inert.plain(text).translate(_QUOTES)).translate(_QUOTES)
    return "".join(char for char in text if not _mark(char))


def folded(text: str) -> str:
    """Plain text for looking words up: lower case, contractions and hyphened words opened, abbreviations without their
    full stop, a number glued to a verdict let go.

    >>> folded("Don't send 2, 1ok. That's fine, I can't")
    "do not send 2, 1 ok. that 's fine, i can not"
    """
    text = plain(text).casefold()
    for contraction, whole in _CONTRACTIONS:
        text = contraction.sub(whole, text)
    text = _GLUED_LETTER.sub(lambda found: f"{found[1]} {_LETTERS[found[2]]}", text)
    text = _DOTTED.sub(r"\1", _HYPHENS.sub(" ", text))
    return _GLUED.sub(lambda found: " ".join(part for part in found.groups() if part), text)


def without_accents(word: str) -> str:
    """The word as a phone keyboard without accents writes it.

    >>> without_accents("mañana")
    'manana'
    """
    if word.isascii():
        return word
    return "".join(char for char in unicodedata.normalize("NFD", word) if not unicodedata.combining(char))


def _mark(char: str) -> bool:
    return char in (_KEYCAP, "\ufe0f", "\ufe0e") or "\U0001f3fb" <= char <= "\U0001f3ff"
