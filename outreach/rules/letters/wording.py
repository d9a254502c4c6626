"""Words that a letter may not use, each list once, with the words to use instead where there are some.

Lists are patterns over whole words, in any case. They look for what is *said*, so they name whole phrases: "a rewarding year" or
"the Commission on Aging" is no offer of money.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType


def _any(*phrases: str) -> re.Pattern[str]:
    return re.compile("|".join(rf"\b(?:{phrase})\b" for phrase in phrases), re.IGNORECASE)


_SENT = r"(?:referrals?|clients?|patients?|person|famil(?:y|ies)|students?|members?|introductions?)"
_EACH = r"(?:each|every|any|all|per|a)"
FEES = _any(
    r"referral (?:fees?|bonus(?:es)?|rewards?|incentives?|commissions?|payments?|credits?|programs?)",
    r"finder'?s'? fees?",
    r"kick-?backs?",
    rf"(?:fees?|bonus|commissions?|pay(?:ment|s)?|compensat\w+|rewards?|vouchers?|gifts?|discounts?|money|\$ ?\d+|\d+ dollars?) (?:per|(?:for|on) {_EACH}) (?:\w+ )?{_SENT}",
    r"(?:pay|reward|compensate|reimburse|tip) (?:you|your \w+)",
    r"you(?:'ll| will| would)? (?:get|receive|earn) (?:an? )?(?:\S+ )?(?:commission|bonus|fee|reward|voucher|gift card|discount|percent\w*)",
    r"(?:cash|gift|store|amazon) (?:cards?|vouchers?|certificates?|rewards?)",
    r"rewards? (?:for|programs?|points?|you)|as a reward|(?:small|little|generous) reward",
    rf"(?:in return|in exchange|as thanks) for (?:\w+ ){{0,3}}{_SENT}",
    r"split(?:ting)? (?:the |our |my )?fees?|fee[- ]split\w*",
    r"(?:percentage|percent|share|cut) of (?:the|my|our|each|every) (?:fees?|income|revenue|sessions?)",
    r"quid pro quo",
)
"""Money or favours for referrals (42 U.S.C. §1320a-7b(b), and the ethics codes): never, and no approval passes it."""

ASKS_FOR_REFERRALS = _any(
    rf"(?:send|refer|direct|steer|route|pass|point)(?:ing)? (?:me |us |over |on )?(?:\w+ ){{0,3}}{_SENT} (?:\w+ )?(?:to|towards?|our way|my way|on to) ?(?:me|us|my practice|our practice)?",
    rf"(?:send|refer) (?:me|us) (?:\w+ ){{0,3}}{_SENT}",
    r"(?:send|refer) (?:them|him|her|people|anyone|anybody|somebody|someone) (?:over |on )?(?:to|our|my) (?:me|us|way|practice)",
    r"looking for (?:\w+ )?(?:referrals|referral sources|new clients|new patients)",
    r"(?:appreciate|welcome|love|hope for|count on|grateful for|open to|happy to (?:receive|get|take)) (?:\w+ ){0,2}referrals",
    r"(?:keep|have|bear) (?:me|us) in mind",
    r"think of (?:me|us) (?:when|if|for|next)",
    r"(?:pass|hand|give)(?:ing)? (?:on |out |along )?my (?:name|card|cards|number|details)",
    r"give (?:them|him|her|people|parents|patients|clients) my (?:name|card|number|details)",
    r"recommend (?:me|us|my practice|our practice)",
    r"referrals from you|your referrals|refer to (?:me|us)",
)
"""Asking for clients. Locked until there was a real conversation (practice I7)."""

BLAMES = _any(
    r"(?:just |only |quickly )?bump(?:ing)?(?: this)?",
    r"(?:haven'?t|have not|didn'?t|did not|never|not) (?:yet )?(?:heard|hear|received|receive|got|get|had) (?:\w+ )?(?:back|from you|an? (?:answer|reply|response))",
    r"(?:still )?(?:waiting|hoping) (?:for|to hear) (?:\w+ ){0,2}(?:answer|reply|response|from you|back)",
    r"circl(?:e|ing) back|touch(?:ing)? base|following up|follow(?:ing)?[- ]up on",
    r"(?:as )?per my (?:last|previous|earlier)|my (?:last|previous|earlier|unanswered) (?:e-?mail|message|mail)",
    r"(?:in case|not sure (?:if|whether)|wondering (?:if|whether)|check(?:ing)? (?:if|whether)) you (?:\w+ )?(?:missed|saw|seen|got|received|read)",
    r"(?:gentle|friendly|quick|kind|second|another) reminder|reminding you",
    r"you (?:must|may|might|are probably|are surely|seem to) (?:be |have been )?(?:too |very |so )?(?:busy|overlooked|forgotten|ignor\w+)",
    r"i know (?:that )?you(?:'re| are) (?:\w+ )?busy|slipped through|fell through the cracks|last chance|one last time",
)
"""What a follow-up may not say: it was not answered, and that is nobody's fault."""

_JARGON = {
    r"CBT(?:-I)?|cognitive[- ]behaviou?ral(?: therapy)?": "practical ways to change habits of thought",
    r"DBT|dialectical[- ]behaviou?r(?:al)?(?: therapy)?": "learning to ride out strong feelings",
    r"EMDR": "a method for hard memories",
    r"ACT therapy|MBCT|IFS|internal family systems|EFT": "talking therapy",
    r"psychodynamic|psychoanalytic|analytically oriented": "looking at where things come from",
    r"psycho-?educat\w+": "explaining",
    r"dysregulat\w+|affect regulation|emotion(?:al)? regulation|co-?regulat\w+": "strong feelings",
    r"comorbid\w*|co-?occurring": "at the same time",
    r"sequelae?": "consequences",
    r"a?etiolog\w+": "cause",
    r"symptomatolog\w+|symptomatic": "what somebody suffers from",
    r"suicidal ideation|ideation": "thoughts of suicide",
    r"anhedoni\w+": "joylessness",
    r"somati[sz]\w+|somatic": "felt in the body",
    r"modalit(?:y|ies)": "way of working",
    r"intervention(?:s)?": "help",
    r"attachment[- ]based|attachment (?:style|theory|disorder)s?": "how we learn to trust",
    r"trauma[- ]informed": "careful with people who were hurt",
    r"evidence[- ]based": "well tested",
    r"diagnostic(?:ally)?|differential diagnos\w+|DSM(?:-\w+)?|ICD(?:-\w+)?": "what it is called",
    r"presenting (?:problem|issue|concern)s?": "what somebody comes for",
    r"transference|counter-?transference|attunement|mentali[sz]\w+": "what happens between two people",
    r"peri-?natal|post-?partum mood disorders?|PMADs?": "around a birth",
    r"neuro-?divergen\w+|executive function\w*": "a mind that works differently",
    r"internali[sz]ing|externali[sz]ing": "turned inward or outward",
    r"psychopatholog\w+|axis II|GAD|MDD|OCPD|BPD": "illness",
    r"intensive outpatient|IOP|PHP|partial hospitali[sz]ation": "day treatment",
}
JARGON: Mapping[re.Pattern[str], str] = MappingProxyType({_any(words): plain for words, plain in _JARGON.items()})
"""Words of the trade (pattern) and plain ones; only for readers who are no clinicians."""

CONFIRMS_CLIENT = _any(
    r"(?:the )?(?:person|client|patient|student|family|couple|man|woman|girl|boy|teen\w*|lady|gentleman) (?:that |whom? )?you (?:\w+ )?(?:referred|sent|mentioned|recommended)",
    r"(?<!may )(?<!might )(?<!not )(?:has|have|had|'s|'ve) (?:\w+ )?(?:scheduled|booked|connected|reached out|reached me|come in|started|begun|made an appointment|called me|contacted me)",
    r"(?:she|he|they|we) (?:\w+ )?(?:scheduled|booked|connected|reached out|reached me|came in|started|begun|met|talked|spoke|called me|contacted me|is coming|are meeting|meet)(?: \w+){0,3} (?:yesterday|today|last week|this week|next week|for|with|to|an?|on|twice|once|every)",
    r"(?:first|next|second|an?) (?:appointment|session|meeting) (?:is|was|has been|went|on|next|with (?:her|him|them))",
    r"(?:your|the) referral (?:has|have|is|was|came|called|scheduled|and i|went)",
    r"(?:is|are) now (?:a client|a patient|in treatment|in therapy|working with me|seeing me)",
    r"(?:am|'m|are|'re) (?:now )?(?:seeing|treating|meeting with|working with) (?:her|him|them|the (?:person|client|patient|family))",
)
"""What confirms that somebody became a client: consent level 1."""

TELLS_PROGRESS = _any(
    r"(?:making|good|steady|great|some|little|no) progress",
    r"(?:is|are|has been|have been|was|were) (?:doing|getting|feeling|coming) (?:\w+ )?(?:well|better|worse|along|regularly|every week)",
    r"(?:she|he|they|the (?:person|client|patient|family) \w+ referred) (?:\w+ )?(?:is|are|has|have|seems?|feels?|sleeps?|attends?|struggles?) (?:\w+ )?(?:improv\w+|better|worse|attend\w*|engaged|stable|struggling|regularly|well)",
    r"(?:diagnos\w+|symptoms?|relaps\w+|medication|panic attacks?|treatment plan|prognosis)",
    r"we (?:meet|work|are meeting|are working) (?:\w+ ){0,2}(?:every|each|once|twice|weekly|on (?:her|his|their))",
    r"the work is (?:going|in a)",
)
"""What tells how somebody is doing: consent level 2."""

PLACEHOLDERS = re.compile(
    r"\[[^\]\n]*\]|\{\{|\}\}|\{%|%\}|\{[a-z_ ]+\}|<[A-Za-z_ ]+>|_{3,}|\b(?:TODO|TBD|XXX+|FIXME|Undefined|None)\b|\binsert (?:name|date|here)\b"
)
BENEFIT = _any(
    r"(?:in case it|should it|if it)(?: would| ever)? (?:be of use|helps?|is of use|is useful)",
    r"(?:glad|happy) to (?:help|come|answer|talk|ask|write|think)",
    r"(?:be|of) (?:use|help|service) to (?:you|your|the)|may help (?:you|your|the)|could help (?:you|your|the)",
    r"you (?:can|could|are welcome to) (?:\w+ )?(?:call|ask|reach|send|pass)|call me",
    r"you (?:would|will|get|hear) (?:hear|get|from|an?)|i (?:can|could|will|would) (?:offer|help|say|like to know)",
    r"for (?:your|the) (?:\w+ ){1,4}, should it ever help",
)
"""Signs that a letter offers something to its reader."""
