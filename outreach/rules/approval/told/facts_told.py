"""Whether an answer to "What do you know about her work?" tells anything of it, or is talk about the question.

Law: what is told here may be quoted in a first letter, so a doubt is asked. A fact speaks of the person. No fact is what consists of verdict
words alone ("skip her", "ask me later"), what begins like an order, a no or a question, what tells of the owner's own ignorance or plans, and
what says that somebody is no colleague at all ("my sister", "a client of mine", "she retired").
"""

from __future__ import annotations

import re

from outreach.rules.approval.clauses.lexer import lex
from outreach.rules.approval.clauses.token import Context
from outreach.rules.approval.words.lexicon import Role
from outreach.rules.approval.words.plain import without_accents

_OPENS_NO_FACT = frozenset(
    {
        Role.NO,
        Role.NOT,
        Role.LATER,
        Role.HOLD,
        Role.HEDGE,
        Role.CONDITION,
        Role.ASKING,
        Role.CORRECTION,
        Role.RETRACTION,
        Role.ITEM,
    }
)
_GONE = frozenset({"died", "dead", "deceased", "passed away", "retired", "quit", "fired", "no longer", "sick", "ill"})
_ORDER = re.compile(
    r"(?i)^(?:please |pls |just |ok |okay |oh |and |can you |could you )*(?:already|add|anything|archive|ask|busy|call|check|clear|close|correct|disregard|do|don'?t|"
    r"find|forward|get|give|go|google|ignore|include|invite|leave|let|look|make|mark|merge|move|omit|put|remind|remember|resend|search|see|send|show|"
    r"something|stop|take|tell|too|try|unsubscribe|update|use|wait|write|busca|pregunta|deja|olvida|borra|manda|escribe)(?:l[aeo]s?|me|nos)?\b(?!-)"
)
_OURSELVES = re.compile(r"(?i)\b(?:i|i'(?:m|ve|d|ll)|we|we'(?:re|ve|d|ll)|me|us|my|our|mine|ours|myself|yo|nos|mi)\b")
_HEARD_OF = re.compile(
    r"(?i)^(?:i|we)(?:'ve| have| really| so| once| just| also)* (?:liked?|loved?|enjoy(?:ed)?|heard|hear|saw|attended|read|admired?|appreciated?|learned)\b"
    r"(?!.*\b(?:i|we|me|us|my|our)\b)"
)
"""Such as "I liked her talk on sleep": the one thing about herself that can be said in a letter."""
_IGNORANCE = re.compile(
    r"(?i)\b(?:clue|ni idea|never (?:heard|met|talked|spoke|spoken|worked|seen)|wrong (?:person|name|one)|not much|who (?:is|'s|was) (?:s?he|th\w+)|"
    r"(?:will|'ll) (?:ask|check|look|find|tell|write|think|get|call|answer|let|send|see)|gonna|get back to|"
    r"(?:on|check|see|at) (?:her|his|their|the) (?:web ?site|page|bio|profile|linkedin))\b"
    r"|\b(?:good|wrong|silly|which|what|this|that|the|my) question\b|\btell you\b|\b(?:may|might|would|could|supposedly|apparently|allegedly)\b"
    r"|^(?:will|'ll|going to|need to|have to|must|should|is|are|was|isn't|aren't|wasn't|has|hasn't|did|didn't) (?:she|he|they|it|this|that|fill|do|be|have|\w+ (?:it|this|that|in|up))\b"
    r"|^(?:tbd|tba|test(?:ing)?|x+|asdf|nil|blah|nada|hola|hello|hi)\W*$"
)
_TO_US = re.compile(
    r"(?i)\b(?:you|u) (?:already|should|know|tell|can|could|have|asked|ask|keep|decide|look|find|do|will|said|got)\b|\byourself\b"
)
_NO_COLLEAGUE = re.compile(
    r"(?i)\ban? (?:old |former |ex[- ]|current |existing |good |close )*(?:friend|client|patient|duplicate|mistake|vendor|salesman|salesperson)\b(?! (?:groups?|advoca\w+|care))"
    r"|\b(?:ex[- ]?(?:wife|husband|client|patient)|same (?:person|one|as)|duplicate)\b|^(?:just |only |it's |a |the )*(?:spam|junk|newsletter)\b"
    r"|\bleft (?:town|(?:the|her|his|their) (?:practice|job|field|profession|state|city))\b|\b(?:closed|closing|stopped|shut down|sold) (?:her|his|their|the|practic\w+|taking|seeing|work\w*)|\b(?:practice|clinic|office) (?:has |is )?clos(?:ed|ing)\b"
    r"|\b(?:her|his|their) (?:husband|wife|spouse|daughter|son|kids?|mother|father|mom|dad|brother|sister|dog|divorce|birthday|surgery|health|illness|baby)\b"
    r"|\b(?:an? )(?:gossip|jerk|snob|bully|mess|handful|bore|flake|pain in)\b|\bon (?:vacation|(?:\w+ )?leave|sabbatical|holiday)\b|\bmoved away\b"
    r"|(?:\bis|'s|\bwas|\bare|\bseems) (?:a bit |a little |very |so |really |too |quite |just |rather )*(?:difficult|rude|weird|annoying|mean|nice|sweet|lovely|awful|"
    r"terrible|great|ok|okay|fine|good|busy|full|away|out|gone|new|old|single|married|divorced|pregnant|moody|pushy|cold|odd|strange|kind|unreliable|flaky|slow)$"
)
_HYPHENED = re.compile(r"[^\W\d_]+-[^\W\d_]")
_AFTER = frozenset({"after", "before", "while"})
_TIMES = _AFTER | {"until", "till", "til", "when", "whenever", "once"}
"""Inside a fact these tell when or for whom they do it: "sees kids after school"."""
_WORKS = re.compile(
    r"(?i)^(?:(?:s?he|they|also|mostly|mainly|now|still|often|usually|just|only)\s+)*(?:(?!(?:is|was|has|does|yes|always|perhaps|unless|this)\b)[a-z]{2,}s\b|(?:has|have|had|is|are|was|were)\s+\w+(?:ed|ing|en)\b|\w+ing\b|(?<=they )\w+)"
)
"""A verb at the head: what somebody does."""
_OFTEN = re.compile(r"(?i)\bonce (?:an?|every|each|per) \w+")
_SOON = re.compile(r"(?i)^(?:right|shortly|soon|some ?time|just|only|long|directly|straight)\s+(?:after|before|when|once)\b")
_DOES = re.compile(r"(?i)does (?!(?:she|he|it|they|this|that|any\w+|dr)\b)")
"""At the head "does home visits" tells, "does she take Cigna" asks; "drop-in" and "no-show" are no orders."""


_KNOWS_NOTHING = re.compile(
    r"(?i)\W*(?:(?:sorry|hm+|um+|honestly|well|to be honest|actually|oh)\b[\s,.]*)*(?:(?:(?:i )?(?:have |'ve )?(?:got )?(?:absolutely |really )?(?:no|not a) (?:idea|clue)|(?:i'?m |i am )?(?:really |still )?not (?:so |really |quite |too )?sure"
    r"|(?:i )?(?:really |honestly )?(?:don'?t|do not) (?:really |even |actually )?know(?: (?:her|him|them|anything|much|a thing))?|(?:i )?(?:dunno|can'?t (?:really )?(?:say|tell)|haven'?t (?:ever )?met (?:her|him|them))|idk|unsure|beats me|who knows|no s[eé]|ni idea|nothing"
    r"|(?:i'?ve |i )?never (?:met|spoken (?:to|with)|talked (?:to|with)|heard of) (?:her|him|them))(?:,? (?:yet|so far|about (?:her|him|them|that|it)|(?:about )?(?:her|his|their) work|what (?:s?he|they) (?:does|do)|(?:that |very |so )?well|at all|sorry|really|enough|either|right now|now|personally))*[\s.,!;-]*)+"
)


def knows_nothing(text: str) -> bool:
    """Whether an answer says that she knows nothing of it, and nothing else.

    >>> knows_nothing("no idea, sorry"), knows_nothing("I don't know her yet."), knows_nothing("not sure she takes kids"), knows_nothing("no")
    (True, True, False, False)
    """
    return _KNOWS_NOTHING.fullmatch(without_accents(text.strip())) is not None


def told(text: str, context: Context) -> str:
    """The fact in an answer, without a yes before it; "" where it tells none.

    >>> from datetime import date
    >>> from outreach.model.digest import Digest
    >>> from outreach.rules.approval.names.names import index
    >>> from outreach.rules.approval.days.spans import Now
    >>> digest = Digest(id="D", date=date(2026, 11, 18))
    >>> context = Context(digest=digest, names=index(digest), now=Now(today=digest.date))
    >>> def kept(*answers): return [told(each, context) for each in answers]
    >>> kept("runs a grief group for teens", "yes, she does EMDR with veterans", "post-partum depression", "I liked her talk on sleep")
    ['runs a grief group for teens', 'she does EMDR with veterans', 'post-partum depression', 'I liked her talk on sleep']
    >>> kept("delete that one please", "no idea", "skip her", "ask me later", "drop it", "I don't remember her", "never met him", "ni idea")
    ['', '', '', '', '', '', '', '']
    >>> kept("who is that?", "look her up", "I'll tell you tomorrow", "she's my sister", "she retired in May", "you should know", "nothing special")
    ['', '', '', '', '', '', '']
    """
    fact = re.sub(r"(?i)^(?:yes|yep|yeah|ok|okay|sure|oh|well|sí|si)\s*[,.:;-]+\s*", "", text.strip(" .,!")).strip(" .,!")
    tokens = [token for token in lex(fact, context) if token.role not in (Role.FILL, Role.THANKS)]
    plainly = _HYPHENED.match(fact) or _DOES.match(fact) or (tokens and tokens[0].role is Role.ITEM and tokens[0].sort == "name")
    if (
        not any(token.role is Role.UNKNOWN for token in tokens)
        or (tokens[0].role in _OPENS_NO_FACT and not plainly)
        or any(token.text in _GONE for token in tokens)
        or _depends(fact, context)
        or (_OURSELVES.search(fact) and not _HEARD_OF.match(fact))
        or any(pattern.search(without_accents(fact)) for pattern in (_ORDER, _IGNORANCE, _TO_US, _NO_COLLEAGUE))
    ):
        return ""
    return fact


def _depends(fact: str, context: Context) -> bool:
    """Whether a fact hangs on something, and does not only tell when they do what they do.

    A condition of its own ("if", or behind a comma), a day, or a time beside words that tell of nothing done ("swamped until spring") makes it
    an answer for later.
    """
    spoken = lex(_OFTEN.sub("often", fact.replace("-", "")), context)
    tokens = [token for token in spoken if token.role is not Role.FILL]
    found = [at for at, token in enumerate(tokens) if token.role is Role.CONDITION]
    works = _WORKS.match(fact) is not None
    if not found:
        return not works and any(token.role is Role.DATE and token.text.split()[0] in _TIMES for token in tokens)
    times = _TIMES if works else _AFTER
    clear = all(
        tokens[at].text in times
        and 0 < at < len(tokens) - 1
        and tokens[at - 1].text not in (",", ";", ":", "(", "-")
        and tokens[at + 1].role is not Role.DATE
        for at in found
    )
    return not clear or tokens[0].role is Role.DATE or _SOON.match(fact) is not None
