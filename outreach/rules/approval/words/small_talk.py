"""What she says of the answering itself: that she has read everything, that she is between clients, that she types from the car.

Law: it is taken off only as a clause of its own at the head or end of a line, and only where no word of it could decide, doubt or make a condition.
"""

from __future__ import annotations

import re

_READ = (
    r"(?:i(?:'ve| have)? )?(?:just |now )?(?:read|reviewed|looked at|looked over|looked through|went through|went over|gone through)(?: through| over)? "
    r"(?:them(?: all)?|all(?: of (?:them|these))?|these|everything|it all|all (?:two|three|four|five|six|seven|eight)|(?:all )?the (?:drafts|letters)|all (?:two|three|four|five|six|seven|eight) (?:drafts|letters))(?: with (?:care|pleasure|interest|attention)| carefully| closely| thoroughly| twice)?"
)
_HURRIED = (
    r"(?:i'?m |i am |just |still |super |really |so |quick(?:ly)? |short |a )*"
    r"(?:(?:typing|writing|dictat(?:ed|ing)|replying|answering|reply|answer)(?: \w+)? (?:from|on|before|between|in|at|during|without my|with (?:one|a|my|the|two|both|cold|wet|gloved|frozen)(?: (?:left|free|cold|wet|other))? (?:thumbs?|hands?|fingers?|eye|gloves?|baby|kid|dog|cat))|on my (?:phone|cell|way)|in (?:a (?:hurry|rush)|session|transit|meetings?)|"
    r"(?:in )?between (?:clients|sessions|patients|appointments|meetings)|running (?:late|behind)|driving|on the (?:go|run|road|train|bus)|back to back|swamped|slammed|busy|crazy (?:day|week|morning))"
    r"(?: [^\W\d]+'?\w*){0,6}"
)
_ANSWERS_SO = (
    r"(?:(?:my|these|the|mon|tues|wednes|thurs|fri|satur|sun)(?:day)?(?: \w+)? |an? )?(?:answers?|repl(?:y|ies)|responses?)(?: today| here)? (?:is|are|will be|must be|has to be|have to be)(?: always| usually| going to be| just| very| a bit| rather)* "
    r"(?:short|brief|quick|hasty|terse|hurried|late|easy)(?: (?:today|this (?:morning|week|time)|again|as (?:always|usual)|ones?))*"
)
"""Such as "Saturday answers are always short: ..."."""
_SORRY = (
    r"(?:i'?m |i am |so |very |really )*sorry (?:for|about|to be) (?:(?:the|my|this|being|all the|such a|so|a|yesterday's|last week's|long|bad|terrible|big|many) )*"
    r"(?:silence|delay|wait|late\w*|short\w*|brevity|brief\w*|typos?|slow\w*|trouble|spelling|caps|voice|taking so long|hour|bother|rush|hurry|handwriting|thumbs?)(?: [^\W\d]+'?\w*){0,5}"
)
"""What is left of an excuse behind this decides nothing; "sorry, 2 no" does."""
_COUNTS = r"(?:just |only )*(?:two|three|four|five|several|some|a few|a couple of|[2-5]) (?:quick |short |small |little |more )*(?:things|remarks|updates|points|news|answers)(?: (?:today|from me|for you|then|first|this morning|before i go))*"
_CLAUSE = re.compile(
    rf"(?i)^\W*(?:(?:hi|hello|ok|so|sorry),? )*(?P<said>{_READ}|{_HURRIED}|{_ANSWERS_SO}|{_SORRY}|{_COUNTS}(?=\s*[.:]))\s*(?:(?:[.,;:!)]|\s-)[.,;:!)-]*\s*|\s+and\s+(?=(?:i|i'm|am|they|they're|these|all|it's|everything)\b)|$)"
)
_TAIL = re.compile(
    r"(?i)(?<=[,;.!])\s*(?P<said>(?:i'?m |i am |just |still |super |really |so |a )*"
    r"(?:(?:typing|writing|replying|answering)(?: this)? (?:from|on|in) (?:my |the |a )?(?:phone|cell|car|train|bus|road|couch|hurry|rush)"
    r"|on my (?:phone|cell|way)|in (?:a (?:hurry|rush)|session|transit)|(?:in )?between (?:clients|sessions|patients|appointments|meetings|trains)|running (?:late|behind)"
    r"|on the (?:go|run|road|train|bus)|back to back|swamped|slammed|(?:busy|crazy)(?: (?:day|week|morning|afternoon))?)"
    r"(?: (?:right now|now|today|this (?:morning|afternoon|week)|all (?:day|week)|again|as (?:always|usual)|here))*)\W*$"
)
"""At the end of a line only in these words: "busy rewriting the last line" is work on a letter."""
_GRATEFUL = re.compile(
    r"(?i)[,.;]\s*(?:and )?(?:i |we )?(?:thank you|thanks)(?: so much| very much)? for (?P<said>(?:reminding me|the (?:reminder|nudge|list|help)|(?:all )?(?:your|the) (?:help|patience|work|care|time)"
    r"|everything|(?:catching|spotting|noticing|seeing|finding)(?! \w* ?(?:typo|mistake|error|slip|date|name|spelling))(?: [^\W\d][\w'-]*){1,6}|all (?:you do|this|that)|(?:doing|keeping track of|looking after|taking care of) (?:all )?(?:this|these|that|everything)|remembering|being (?:so |there)\w*)"
    r"(?: (?:again|today|as always|as ever|(?:of|about) (?:her|him|them|it|this|that|[A-Z][\w'-]+)))*)[.!]*\s*$"
)
"""What she is grateful for in general; "thanks for fixing the typo" asks for a change."""
_EXCLAIMS = re.compile(
    r"(?i)^(?P<head>\s*#?\d{1,2}:\s*)?(?:ouch|ugh|argh|eek|yikes|gosh|wow|phew|goodness|good grief|heavens|dear me|oh my(?: god)?|ooh+|ay|ay no|uy)\s*[.!]+\s+(?=\S)"
)
"""Nothing was said by them."""
_RESUMES = re.compile(
    r"(?:^|(?<=[.!;] ))(?P<said>(?:[Ss]orry|[Oo]h|[Hh]ang on|[Oo]ne sec|[Ww]ell|[Oo]ops)?[^.!?;\dA-HJ-Z]{0,90}?\b(?:[Ww]here was I|[Ww]here were we|as I was saying))\b[.!?,: ]*"
)
"""Such as "sorry, someone at the door, where was I.": what interrupted her, as long as nobody is named."""
_DECIDES = re.compile(
    r"(?i)\b(?:if|unless|until|till|when|once|but|and|not|no|yes|ok|okay|fine|good|wait|hold|stop|send|skip|approve|maybe|only|except|n't)\b"
)
_TO = re.compile(r"(?i)\b2 (?=be? (?:honest|fair|frank|sure|safe|clear)\b)")
"""The number that a thumb types for "to"."""


def without_small_talk(line: str) -> str:
    """The line without a clause about the answering at its head or end; "2 be honest" speaks of no second letter.

    >>> without_small_talk("Typing from the car, 1 and 2 ok"), without_small_talk("I read all of them. 3 no"), without_small_talk("busy until 3 ok")
    ('1 and 2 ok', '3 no', 'busy until 3 ok')
    >>> without_small_talk("1 and 2 ok, between sessions right now!")
    '1 and 2 ok'
    >>> without_small_talk("1 ok, thanks for the reminder about Bea"), without_small_talk("2 ok, thanks for fixing the typo")
    ('1 ok', '2 ok, thanks for fixing the typo')
    >>> without_small_talk("1 ok 2 be honest I don't like it")
    "1 ok to be honest I don't like it"
    >>> without_small_talk("1 ok. Sorry, the plumber, where was I. 2 too"), without_small_talk("1 ok. Sorry, Ann rang, where was I. 2 too")
    ('1 ok. 2 too', '1 ok. Sorry, Ann rang, where was I. 2 too')
    >>> without_small_talk("2: Ouch. Skip it."), without_small_talk("Wow! 2 ok")
    ('2: Skip it.', '2 ok')
    """
    line = _EXCLAIMS.sub(lambda found: found["head"] or "", _TO.sub("to ", line))
    line = _RESUMES.sub(lambda found: found[0] if _DECIDES.search(found["said"]) else "", line)
    clause = _CLAUSE.match(line)
    line = line[clause.end() :] if clause and not _DECIDES.search(clause["said"]) else line
    tail = _TAIL.search(line) or _GRATEFUL.search(line)
    return line[: tail.start()].rstrip(" ,;") if tail and not _DECIDES.search(tail["said"]) else line
