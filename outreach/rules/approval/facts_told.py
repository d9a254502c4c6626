"""Whether an answer to "What do you know about her work?" tells anything of it, or is talk about the question.

Law: what is told here may be quoted in a first letter, so a doubt is asked. A fact speaks of the person. No fact is what consists of verdict
words alone ("skip her", "ask me later"), what begins like an order, a no or a question, what tells of the owner's own ignorance or plans, and
what says that somebody is no colleague at all ("my sister", "a client of mine", "she retired").
"""

from __future__ import annotations

import re

from outreach.rules.approval.lexer import Context, lex
from outreach.rules.approval.words import Role

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
    r"(?i)^(?:please |pls |just |ok |okay |oh |and |can you |could you )*(?:add|archive|ask|call|check|clear|close|correct|disregard|do|don'?t|find|"
    r"forward|get|give|go|google|ignore|include|invite|leave|let|look|make|mark|merge|move|omit|put|remind|remember|resend|search|see|send|"
    r"show|stop|take|tell|try|unsubscribe|update|use|wait|write|busca|pregunta|deja|olvida|borra)(?:l[aeo]s?)?\b"
)
_OWN_IGNORANCE = re.compile(
    r"(?i)\b(?:i|we)(?:'ve|'m|'d| have| am| do| did| can| could| would| know| really| just| only| honestly| still| had| )*"
    r"(?:\s*(?:not|n't|nothing|never|no|nobody|little|barely|hardly|scarcely|forget|forgot|forgotten|dont|didnt|cant|havent)\b)"
    r"|\b(?:clue|ni idea|never (?:heard|met|talked|spoke|spoken|worked|seen)|wrong (?:person|name|one)|not much|who (?:is|'s|was) (?:s?he|th\w+))\b"
)
_OWN_PLANS = re.compile(
    r"(?i)\b(?:(?:i|we)(?: will|'ll|'d| would| need| want| have to| must| should| am going| plan)|let me|remind me|ask me|tell me|get back to|gonna|"
    r"(?:will|'ll) (?:ask|check|look|find|tell|write|think|get|call|answer|let|send|see))\b"
)
_TO_US = re.compile(
    r"(?i)\b(?:you|u) (?:already|should|know|tell|can|could|have|asked|ask|keep|decide|look|find|do|will|said|got)\b|\byourself\b"
)
_NO_COLLEAGUE = re.compile(
    r"(?i)\b(?:my|our|an?) (?:own |old |former |ex[- ]|current |existing |good |close )*"
    r"(?:sister|brother|wife|husband|partner in|mom|mother|dad|father|cousin|aunt|uncle|niece|nephew|daughter|son|neighbou?r|friend|client|patient|"
    r"duplicate|mistake|vendor|salesman|salesperson|roommate|tenant|landlord|plumber|accountant|bookkeeper)\b(?! (?:groups?|advoca\w+|care))"
    r"|\b(?:ex[- ]?(?:wife|husband|client|patient)|same (?:person|one|as)|duplicate|spam|junk|newsletter|left (?:the|her|his|their) (?:practice|job|field|profession|state))\b"
)


def told(text: str, context: Context) -> str:
    """The fact in an answer, without a yes before it; "" where it tells none.

    >>> from datetime import date
    >>> from outreach.model.digest import Digest
    >>> from outreach.rules.approval.names import index
    >>> from outreach.rules.approval.spans import Now
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
    named = not tokens or (tokens[0].role is Role.ITEM and tokens[0].sort == "name")
    if (
        not any(token.role is Role.UNKNOWN for token in tokens)
        or (tokens[0].role in _OPENS_NO_FACT and not named)
        or any(token.text in _GONE for token in tokens)
        or any(pattern.search(fact) for pattern in (_ORDER, _OWN_IGNORANCE, _OWN_PLANS, _TO_US, _NO_COLLEAGUE))
    ):
        return ""
    return fact
