"""A remark behind a yes that makes its letter moot, finds fault with it, or wavers: "1 yes. She replied!", "... Too pushy.", "... Well...".

Law: nothing here approves. Only the sentence right behind one that names a letter is looked at, and one that lets the letter go after all
("A bit long, but send it") is no fault. What a remark says of the world beside the letter is nobody's business here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

_GONE = (
    r"answered|replied|responded|wrote(?: back| me| to me| again)?(?=\W*$)|wrote back|has it|have it|got it|has mail|resigned|retired|left|moved|died|passed|quit|declined"
    r"|gone(?: now)?(?=\W*$)|sold (?:the|her|his|their)\b|closed (?:the|her|his|their)\b|lost (?:her|his|their)\b|(?:was|got) (?:fired|laid off)|had an? (?:stroke|accident|heart attack|breakdown|miscarriage)"
    r"|in (?:a coma|(?:the )?(?:hospital|hospice)|rehab|mourning|jail)|on (?:\w+ )?(?:leave|sabbatical|vacation|holiday)|away|travell?ing|overwhelmed|swamped|with god"
    r"|(?:wants|needs|asked for) (?:peace|out|no|space|a break)|knows (?:all |about )?(?:that|this|it|already)|replied|objects?|asked (?:me |for |not )|duplicate|murió|se mudó|se jubiló|contestó|ya tiene|ya respondió"
)
_OF_THEM = re.compile(
    rf"(?i)^\W*(?:but |and |just saw |i see |oh,? )?(?:(?:she|he|they|ella|él)(?:'s|'re)?|it'?s|her|his)\W+(?:(?!not\b|never\b)\w+ ){{0,2}}?(?:{_GONE})\b|^\W*(?:ya )?(?:murió|se mudó|se jubiló|contestó)\b"
)
"""What became of whom it goes to."""
_HEARD = re.compile(
    r"(?i)^\W*(?:just |i |we |i've |oh |and )*(?:got|had|have|received|heard)\b[^.!?]{0,20}\b(?:from (?:her|him|them)\b|(?:answer|reply|response) (?:from|back))"
    r"|^\W*(?:her|his|their) (?:answer|reply|response)\b(?!.*\bwill)|^\W*(?:her|his|their) (?:\w+ )?(?:practice|office|clinic|house) (?:\w+ )?(?:burned|closed|flooded|shut|folded)"
)
_DONE_BY_HER = re.compile(
    r"(?i)^\W*i(?:'ll| will| am going to|'m going to) (?:just )?(?:send|do|mail|post|handle|write)(?: it| that| this| this one)?(?: myself)?\W*$|^\W*(?:i|we)(?:'ve| have)? (?:just |already )*(?:told (?:her|him|them) (?:in person|that|this|already|myself|so|all)|(?:gave|handed|mailed|emailed|sent|texted|read) (?:it|that|this|her|him|them)(?:\b(?:that|this|it|to her|to him|to them)|\W*$)|"
    r"(?:gave|handed) it\b|texted (?:her|him|them) (?:that|this|it)|called (?:her|him|them)\W*$|broke up|spoke\W*$)"
    r"|\b(?:didn'?t|haven'?t|did|have) (?:we|i|you) (?:not )?(?:already )?(?:send|sent|write|written|answer|mail)\b"
)
_FAULTS = (
    r"robotic|stiff|cold|pushy|long|short|formal|salesy|needy|weird|odd|wrong|rude|harsh|bland|generic|canned|fake|desperate|cheesy|corny|clunky|awkward|stilted|flat|creepy|"
    r"spammy|preachy|wordy|sloppy|vague|boring|dull|curt|abrupt|gushy|mushy|sappy|old|outdated|stale|repeat|duplicate|a repeat|a duplicate|much|eager|familiar|personal|aggressive"
)
_FAULT = re.compile(
    rf"(?i)^\W*(?:(?:too|much too|way too|far too|a (?:bit|little|tad|touch) too) \w+"
    rf"|(?:(?:but |though |still |and )?(?:it|this|that|the (?:tone|wording|ending|opening))(?:'s| is| was| sounds?| feels?| reads?| looks?| seems?| comes across)?|sounds?|feels?|reads?|seems?|comes across|looks?)\W+"
    rf"(?:(?:a|an|the|bit|little|tad|touch|slightly|rather|somewhat|kind|kinda|of|sort|sorta|way|very|so|too|pretty|quite|as|like|same|just)\W+)*(?:{_FAULTS})\b"
    r"|(?:it|that|this)(?:'s| is) the same as\b|(?:they|both|those|these)(?:'re| are) (?:all )?(?:filled|taken|gone|full|booked)\b|(?:it|that)'?s? (?:is )?(?:filled|taken|gone|full|booked)\b|rip\b)"
)
_OTHERWISE = re.compile(
    r"(?i)^\W*(?:but |though |only )?(?:my \w+|she|he|they) (?:objects?|disagrees?|protests?|(?:is|are) (?:\w+ )?against (?:it|this|that)|hates? (?:it|this)|says? (?:no|not to|don'?t))\b"
    r"|^\W*(?:please |just |better |or |and )?make (?:it|that|this) an? (?:(?:phone|video|short|quick|personal|handwritten) )?(?:call|visit|card|text|postcard|zoom|meeting|lunch|coffee)\W*$"
    r"|^\W*an? (?:(?:phone|video|short|quick|personal|handwritten) )?(?:call|visit|card|text|postcard) (?:is|would be|might be|may be) (?:better|nicer|kinder|wiser|safer)\b"
)
"""Somebody speaks against it, or it should be something else than a letter."""
_LIKED = re.compile(
    r"(?i)\b(?:send|sent|fine|ok|okay|good|great|love|like it|like that|works|yes|go|perfect|lovely|live with|never mind|who cares|so what|enough)\b"
)
"""Then the fault is forgiven, or is none."""
_WAVERS = re.compile(
    r"(?i)^\W*(?:well|er+m*|uh+m*|um+|ugh+|sigh|oh(?: dear| no)?|but|however|although|though|except|wait|(?:one |just a |a )?sec|brb|hang on|easy|slowly|tread lightly|patience(?: please)?|more to come|to be continued|"
    r"will confirm|withdraw|or|or not|not|may(?: be)?|sarcasm|psych|meant \w+)\W*$"
)
"""All that is left to say, and no more a yes."""


def remarked_against(of_letter: Callable[[str, str], bool], sentences: Sequence[str]) -> bool:
    """Whether the remark behind a letter doubts it. `of_letter` says whether a sentence names this letter last, or with the one behind it does.

    >>> def ann(sentence, behind): return "1" in sentence
    >>> [remarked_against(ann, ["1 yes.", said]) for said in ("She replied!", "Too pushy.", "A bit long, but send it.", "She is a gem.", "Make it a call.")]
    [True, True, False, False, True]
    """
    last = len(sentences) - 2
    return any(
        _doubts(behind, at_end=at == last) and of_letter(before, behind)
        for at, (before, behind) in enumerate(pairwise(sentences))
    )


def _doubts(remark: str, *, at_end: bool) -> bool:
    moot = _OF_THEM.match(remark) or _HEARD.match(remark) or _DONE_BY_HER.search(remark)
    fault = _FAULT.match(remark) and not _LIKED.search(remark)
    return bool(moot or fault or _OTHERWISE.match(remark) or (at_end and _WAVERS.match(remark)))
