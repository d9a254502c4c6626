"""Words that ask for what happens with every changed letter anyway: that she sees it again before it goes.

Law: every word of the clause is one of a closed list, and she asks for herself: "and let me have another look", "I want to read it first".
What else stands there, a day, a condition that is no look of hers, another person, makes it no such clause.
"""

from __future__ import annotations

import re

_FOR_APPROVAL = re.compile(
    r"(?i)\b(?:re-?submit|submit|present|return|resend|send)(?: (?:it|that|this|the (?:new |changed |corrected )?(?:letter|draft|text|version)))?(?: back)?(?: again| anew| once more)?(?: to me)? (?:again )?for (?:my )?(?:approval|review|ok|okay|consideration)\b"
)
_TO_ME = re.compile(
    r"(?i)\b(?:send|bring|give|mail|get|forward|run|pass)(?:ing)?(?: (?:it|that|this|them|the (?:new|changed|finished) \w+))? (?:back )?(?:to |by )?me\b|\bback to me\b"
)
_BEFORE_IT_GOES = re.compile(
    r"(?i)\b(?:before|until|till|til|unless) (?:(?:it|that|this|anything)(?: is| gets| has been)? (?:sent|mailed|goes?|leaves?)|you (?:send|mail|release)(?: (?:it|that|this|anything))?|sending(?: it)?|it's sent)(?: out| off)?\b|\bantes de (?:enviar|mandar)l[oa]\b"
)
_SEES = re.compile(
    r"(?i)\b(?:see|seen|look|read|reread|re-read|check|checked|review|show|version|result|eyes)\b|\b(?:mu[eé]str|ens[eé]ñ)\w+\b|\b(?:ver|vea|visto|leer|lea)(?:l[oa])?\b"
)
_SELF = re.compile(
    r"(?i)\bme\b|\bi(?:'d|'ll| (?:do |just |still )*(?:want|need|wish|will|would|must|have to))\b|\b(?:mu[eé]stra|ens[eé]ña)mel[oa]\b|\b(?:quiero|d[eé]jame|quisiera)\b"
)
_LOOK = re.compile(
    r"(?i)[\s,]+(?:until|till|til|before|unless|hasta que|antes de que) (?=(?:i|i've|i'd|i'm|we|my|me|yo|l[oa])\b)(?P<look>.*)$"
)
_WORDS = frozenset(
    re.findall(
        r"\S+",
        "and then so that but because as please pls plz just only first again once twice more another one last a the new changed finished final corrected "
        "version text letter result draft wording it this that them over through back to me my i i'd i'll i've i'm want need wish will would like love "
        "have had must still do let see seen look looked read reread re-read decide sending about when check checked review show get take at on by for with own eyes before until till til after now "
        "y e luego primero antes otra vez de nuevo quiero quisiera déjame dejame ver verla verlo vea haya visto leer leerla leerlo la lo el texto por favor "
        "muéstramela muéstramelo muestramela muestramelo enséñamela enséñamelo enseñamela enseñamelo",
    )
)


def asks_to_see(clause: str) -> bool:
    """Whether a clause only asks that she sees the changed letter again.

    >>> [asks_to_see(said) for said in ("and let me have another look", "then send it back to me", "I want to read it before it goes out")]
    [True, True, True]
    >>> asks_to_see("and submit the letter again for my approval")
    True
    >>> [asks_to_see(said) for said in ("and let her see it", "show it to me on Friday", "I see", "send it", "I have seen it, so send it")]
    [False, False, False, False, False]
    """
    said = _TO_ME.sub("show me", _FOR_APPROVAL.sub("show me", _BEFORE_IT_GOES.sub("first", clause.casefold())))
    return _only_looks(said) and _SELF.search(said) is not None


def without_look(clause: str) -> str:
    """A clause without the look of hers that it waits for.

    >>> without_look("don't send it until I've had another look"), without_look("don't send it until she has seen it")
    ("don't send it", "don't send it until she has seen it")
    """
    found = _LOOK.search(clause)
    return clause[: found.start()] if found and _only_looks(_BEFORE_IT_GOES.sub("first", found["look"].casefold())) else clause


def _only_looks(said: str) -> bool:
    """Whether a text says that something is looked at, and nothing else."""
    return _WORDS.issuperset(re.findall(r"[^\s.,;:!?()]+", said)) and _SEES.search(said) is not None
