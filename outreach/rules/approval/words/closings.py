"""Words that end a mail: "that's all for today", "that's it", "all done", "eso es todo".

Law: they are courtesy only where they are a clause by themselves; "send nothing else" and "that's all good" say something.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from outreach.rules.approval.words.lexicon import listed

_CLOSINGS = tuple(
    tuple(each.split())
    for each in listed(
        """that 's all | that is all | thats all | that 's it | that is it | that 's everything | that will be all | that 'll be all | all for today
        nothing else | nothing more | i am done | i 'm done | all done | done | eso es todo | es todo | nada más | nada mas"""
    )
)
_FOR_NOW = frozenset(
    ["for", "today", "now", "from", "me", "then", "this", "morning", "tonight", "por", "hoy", "ahora", "here", "i", "have"]
)
_BEGINS = frozenset([",", ".", "!", ";", ":", "-", "and", "but", "thanks", "no", "nope", "yes", "ok", "okay", "y", "gracias"])
_ENDS = frozenset([",", ".", "!", ";", ":", "-", "thanks", "thank", "gracias", "thx"])


_GRATEFUL = re.compile(
    r"(?i)\b(?:thank\w*|thx|grateful|gracias|appreciat\w+|comfort|relief|pleasure|joy|blessing|godsend|lifesaver|delight\w*|gift|help(?:s|ful|ed)?|wonderful|marvel\w*)\b"
)
_THANKS = re.compile(
    r"(?i)\W*(?:many |so |very |warm )*(?:thank|thx|gracias|i(?:'m| am)? (?:so |very |really |do )*(?:appreciate|grateful|thankful)|(?:it|this|that)(?:'s| is)|what an?|you(?:'re| are)|such an?|how)"
)
_SAYS_MORE = re.compile(
    r"(?i)\d|[?\"]|\b(?:not|never|no|but|if|when|until|except|only|please|send|go|wait|hold|stop|yes|ok|okay|fine|good|undo|change|letters?|drafts?|she|he|they|would|could|should|will|may)\b|n't\b"
)


def thanks_only(texts: Iterable[str]) -> bool:
    """Whether an answer is nothing but thanks and what a help it is; no word of it could decide, ask or doubt.

    >>> thanks_only(["Thank you so much indeed.", "It is a comfort to be looked after."]), thanks_only(["Thanks.", "He moved."])
    (True, False)
    >>> thanks_only(["Thank you, but not today"]), thanks_only([])
    (False, False)
    >>> thanks_only(["Wow, a full list today, thank you!"])
    False
    """
    said = list(texts)
    return bool(said) and all(_THANKS.match(text) and _GRATEFUL.search(text) and not _SAYS_MORE.search(text) for text in said)


def closing(words: Sequence[str], at: int) -> int | None:
    """The place behind a closing that begins at word `at` (folded words), or None.

    >>> closing("that 's all for today !".split(), 0), closing("that 's all good".split(), 0), closing("send nothing else".split(), 1)
    (5, None, None)
    """
    lead = next((each for each in _CLOSINGS if tuple(words[at : at + len(each)]) == each), None)
    if lead is None or (at > 0 and words[at - 1] not in _BEGINS):
        return None
    end = at + len(lead)
    while end < len(words) and words[end] in _FOR_NOW:
        end += 1
    return end if end == len(words) or words[end] in _ENDS else None


def is_signature(text: str) -> bool:
    """A name under the answer: at most three capitalised words."""
    words = text.strip(" .,-!").split()
    return 0 < len(words) <= 3 and all(word[:1].isupper() for word in words)
