"""Slips of the thumb: "aprove", "yse", "sned", "skp".

Law: a slip is one letter missing, one doubled or two changed places, never another letter, so that "not" is no "now" and "sent" no "send".
A yes is read from a slip only if no word of another role is as near; real words that look like slips are in `REAL`.
"""

from __future__ import annotations

from functools import cache

from outreach.rules.approval.words.lexicon import LEXICON, Role

REAL = frozenset(
    [
        "god",
        "late",
        "fin",
        "pas",
        "sip",
        "sen",
        "seed",
        "sad",
        "wat",
        "pot",
        "past",
        "pats",
        "los",
        "lock",
        "sort",
        "pose",
        "pace",
        "son",
        "nor",
        "nod",
        "now",
        "know",
        "known",
        "one",
        "ones",
        "on",
        "own",
        "op",
        "on",
        "own",
        "end",
        "ends",
        "end",
        "stake",
        "slip",
        "ships",
        "chip",
        "shop",
        "hip",
        "ski",
        "kip",
        "kips",
        *"made beside dot lists ten salt alter latter den sue vet reuse dee nell scala moo sur dis mot".split(),  # noqa: SIM905
    ]
)
_MENDED = (Role.YES, Role.NO, Role.LATER, Role.HOLD, Role.AND, Role.REST, Role.ALL, Role.EXCEPT)
_WORDS = {phrase[0]: role for phrase, role in LEXICON.items() if len(phrase) == 1 and phrase[0].isalpha()}
_TARGETS = {
    word: role
    for word, role in _WORDS.items()
    if role in _MENDED
    and word.isascii()
    and len(word) >= 3
    and word
    not in ("yea", "yess", "post", "park", "table", "mail", "pass", "bin", "ready", "lista", "listo", "stay", "stays", "ask")
}


def slip(written: str, meant: str) -> bool:
    """Whether `written` is `meant` with one letter missing, one doubled, or two neighbours swapped; the first letter stands or is swapped.

    >>> slip("aprove", "approve"), slip("yse", "yes"), slip("sned", "send"), slip("sent", "send"), slip("yet", "yes"), slip("pushy", "push")
    (True, True, True, False, False, False)
    """
    if len(written) == len(meant):
        wrong = [i for i, (a, b) in enumerate(zip(written, meant, strict=True)) if a != b]
        return (
            len(wrong) == 2
            and wrong[1] == wrong[0] + 1
            and written[wrong[0]] == meant[wrong[1]]
            and written[wrong[1]] == meant[wrong[0]]
        )
    longer, shorter = sorted((written, meant), key=len, reverse=True)
    if len(longer) != len(shorter) + 1 or longer[0] != shorter[0]:
        return False
    places = [i for i in range(1, len(longer)) if longer[:i] + longer[i + 1 :] == shorter]
    return any(longer is meant or longer[i] in longer[max(0, i - 1) : i] + longer[i + 1 : i + 2] for i in places)


@cache
def mended(word: str) -> Role | None:
    """The role of a slipped word, or None when it is no slip or could be two things.

    >>> mended("aprove"), mended("yse"), mended("sned"), mended("skp"), mended("latr"), mended("sent"), mended("no")
    (<Role.YES: 'yes'>, <Role.YES: 'yes'>, <Role.YES: 'yes'>, <Role.NO: 'no'>, <Role.LATER: 'later'>, None, None)
    >>> mended("yesss"), mended("okkk")
    (<Role.YES: 'yes'>, <Role.YES: 'yes'>)
    """
    if word in _WORDS or word in REAL or len(word) < 3 or not word.isalpha():
        return None
    squeezed = word.rstrip(word[-1]) + word[-1]
    if squeezed in _TARGETS or squeezed in ("ok", "no"):
        return _WORDS[squeezed]
    roles = {role for target, role in _TARGETS.items() if slip(word, target)}
    return roles.pop() if len(roles) == 1 else None
