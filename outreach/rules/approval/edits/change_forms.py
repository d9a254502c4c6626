"""Ways to ask for other words, brought into the one form that is carried out: 'in 3 change "Thursday" to "Wednesday"'.

Law: only the dress changes; no word of the old or the new text is touched, and nothing within quotation marks. What fits no form stays as it is.
"""

from __future__ import annotations

import re

from outreach.rules.approval.words.spelling import slip

_SAY_SO = re.compile(r"(?i)\b(?P<when>until|till|til|when|whenever|once|unless) i say(?: so)?(?=\W|$)(?!\W*[\"'])")
"""Her own word, and no words for a letter."""
_SAY_WHEN = re.compile(
    r"(?i)(?P<later>\b(?:until|till|til|later|wait|waits|hold|snooze|next|not yet)\b[^.!?;\"]{0,60}),? say,? (?=(?:on |in |after |around |next |early |mid |late |the )*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:january|february|march|april|may|june|july|august|september|october|november|december|week|month|spring|summer|fall|winter)\b))"
)
"""Such as "not till it's warmer, say April": a guess at a day, and no words for a letter."""
_VERBS = ("change", "replace", "instead", "correct")
_CLIPPED = {"chng": "change", "chg": "change", "chnge": "change", "rplc": "replace"}
_WORD = re.compile(r"(?<![\w\"'@.-])[A-Za-z]{3,9}(?![\w\"'@-])")
_AND = re.compile(r"(?i)\s+n\s+(?=(?:then )?(?:pls |please )?(?:send|mail|approve|ship)\b)")
_GO_AHEAD = re.compile(r"(?i),?\s+(?:and |then |so )*go ahead and (?=(?:send|mail|approve|ship)\b)")
_SED = re.compile(r"\bs/(?P<old>[^/\n]+)/(?P<new>[^/\n]+)/?g?(?=\s|$|[.,;])")
"""Such as "s/Monday/Tuesday/"."""
_VERB = re.compile(
    r"(?i)^(?P<polite>(?:please |pls |also |and |so |kindly |just |can you |could you )*)(?:alter|amend|adjust|revise|modify|turn|shift|switch)(?= (?:the|that|my|it|this|\"|[A-Z\d]).*\b(?:to|into|for|so)\b)"
)
"""Verbs for a change."""
_TO = re.compile(
    r"(?i)^(?P<head>[^\"]*\b(?:change|swap)\s+[a-z][a-z' ]{2,30}?(?<! in)(?<! of)(?<! on)(?<! from)(?<! for)(?<! letter)(?<! draft)(?<! number))\s+2\s+(?=[a-z]{3,})"
)
_WITH = re.compile(r"(?i)^(?P<head>[^\"]*\breplace\s+[a-z][a-z' ]{2,40}?)\s+w/?\s+(?=[a-z]{3,})")
_DOING = {"changing": "change", "replacing": "replace", "swapping": "swap", "putting": "put", "writing": "write", "saying": "say"}
_ASKED = re.compile(
    rf"(?i)(?P<head>^|[,:]\s*|^(?:(?:please|pls|and|also) )?(?:in|on|for|en|para) [^\",:;?]{{1,40}}?\s+)(?:(?:could|can|would|will) you (?:please |kindly |perhaps )*(?:be (?:so kind as|kind enough|so good as) to |mind )?|please be (?:so kind as|so good as) to |kindly )(?=(?P<verb>change|replace|swap|put|write|say|use|drop|delete|remove|cut|take out|add|{'|'.join(_DOING)})\b)"
)
_OLD = r"(?P<old>\"[^\"]+\"|[^\",;:?.]{2,60}?)"
_NEW = r"(?P<new>\"[^\"]+\"|[^\",;:?]{2,60}?)"
_WHICH = r"(?P<which>(?:(?:in|on|for) )?(?:the |my )?(?:letter |draft |email |note |number |no\. ?|#)*(?:to )?[^\s\",;:]+(?: (?:letter|one|draft|email|note))?)"
_SAYS = r"(?:(?:it|that|this) )?(?:now |currently |still )?(?:says|reads|said|reads now|has|states)|(?:i|you|we)(?:'ve| have)? (?:wrote|written|said|put)"
_MADE = r"(?:(?:please |and |just )*(?:change|make|turn|switch) (?:it|that|this)(?: (?:to|into))?|(?:please |and |just )*(?:put|write|say|use)|(?:it |that )?(?:should|ought to|must|needs to) (?:be|say|read)(?: instead)?|i (?:want|meant|would like|'d like)|make|(?:but )?(?:it|that|there)(?:'s| is| are| was))"
_END = r"(?P<end>[.!?]*\s*$|[?.,;]*\s*(?:,|[?.!]\s|\s)(?:please |and |then |pls |when |once |after ).*$)"
_FORMS = tuple(
    re.compile(rf"(?is)^(?P<polite>(?:please |pls |also |and |ok |okay )*){form}{_END}")
    for form in (
        rf"(?:change|fix|correct|edit|update) {_WHICH},? where (?:{_SAYS}) {_OLD},? (?:to|into)(?: (?:say|read))? {_NEW}",
        rf"{_WHICH}[,:]? where (?:{_SAYS}) {_OLD}[,:]? {_MADE} {_NEW}(?: instead)?",
        rf"{_WHICH}[,:]? (?:please )?(?:write|put|say|use|make it) {_NEW},? where (?:{_SAYS}) {_OLD}",
        rf"where (?:{_SAYS}) {_OLD} {_WHICH.replace('(?:(?:in|on|for) )?', '(?:in|on) ')},? {_MADE} {_NEW}",
        rf"where (?:the )?(?:number |letter )?(?P<which>[^\s\",;:]+) (?:now )?(?:says|reads) {_OLD},? {_MADE} {_NEW}",
        rf"{_WHICH}[,:]? (?:it )?(?:now )?(?:says|reads) {_OLD},? (?:but )?{_MADE} {_NEW}",
        rf"{_WHICH}[,:]? {_OLD} (?:becomes|shd be|shld be) {_NEW}",
    )
)


_PLACE = r"(?:very )?(?:first|second|third|last|final|closing|opening|next to last)"
_UNIT = r"(?:sentence|line|paragraph|ps)"
_PART_OUT = re.compile(
    rf"(?i)^(?P<lead>(?:please |pls |also |and |[^\",;.]{{1,30}}[:,] )*)(?P<part>(?:the |my )?{_PLACE} {_UNIT}(?: (?:of|in|from|to) [^\",;.]{{1,40}}?)?) "
    r"(?:out|away|gone|off|(?:is |goes |comes |has to |must |should |needs to |can )(?:go |come |be )?(?:out|away|gone|off|go))(?=\W|$)"
)
"""Such as "the last sentence of 2 out", "3: the first line has to go"."""
_FAULTED_PART = re.compile(
    r"(?i)^(?P<head>[^\"]{0,40}?)(?P<words>\"[^\"]+\") (?P<why>(?:is|are|was|sounds?|seems?|feels?|reads?|says|adds|tells|gives|does|has|isn't|doesn't)\b[^\"?]{0,60}?)[,;:.]* (?:so |and |please |just |pls )*(?P<verb>cut|drop|lose|strike|delete|remove|scratch|take|leave) (?:it|that|this|those words)(?: out)?(?=\W|$)"
)
"""Such as '"and comes weekly" is more than he needs to know, cut it'."""
_FROM = re.compile(
    rf"(?i)^(?P<polite>(?:please |pls |also |and |just )*)(?:change|switch|move|turn) (?:the |my |her |his )?[a-z][a-z -]{{1,20}}?(?: (?:in|of|for) (?P<which>{_WHICH.replace('?P<which>', '')}))? from (?=[^.;]+? (?:to|into) )"
)
"""Such as "change the day in 2 from Tuesday to Thursday"."""
_ADDED_TO = re.compile(
    rf"(?i)^(?:please |pls |also |and |just )*(?:add|append) (?:to|in) (?P<which>{_WHICH.replace('?P<which>', '')}),? (?:right )?at the (?:very )?(?:end|bottom): ?"
)
_SIGNED = re.compile(
    r"^(?P<polite>(?i:please |pls |also |and |ok )*)(?i:sign) (?i:the |letter |number |#)*(?P<which>\d{1,2}|(?i:one|two|three|four|five|six|seven)) (?i:as |with |just )*(?=[A-Z])"
)
"""Such as "sign 1 Maya Ellis"."""


def in_one_form(said: str) -> str:
    """The wish as "in N change ... to ...", where it is one that stands in other words.

    >>> in_one_form("change number three where it says Thursday to Wednesday and then send it")
    'in number three change Thursday to Wednesday and then send it'
    >>> in_one_form('In the third letter, would you kindly write "in May" where it now says "next week"? When that is done it may be sent.')
    'in the third letter change "next week" to "in May". When that is done it may be sent.'
    >>> in_one_form("1: s/tea/coffee/"), in_one_form("please alter tea to coffee in 2")
    ('1: change "tea" to "coffee"', 'please change tea to coffee in 2')
    >>> in_one_form("change the day in 2 from Tuesday to Thursday"), in_one_form("add to Bea's letter at the end: See you.")
    ('in 2 change Tuesday to Thursday', "in Bea's letter add at the end: See you.")
    >>> in_one_form("the last sentence of 2 out"), in_one_form('2: "and weekly" is more than he needs, cut it')
    ('drop the last sentence of 2', '2: drop "and weekly"')
    >>> in_one_form("3 chnge afternoon to evening n send"), in_one_form("2 cahnge May 2 June"), in_one_form('2: "chnge" -> "change"')
    ('3 change afternoon to evening and send', '2 change May to June', '2: "chnge" -> "change"')
    """
    said = _SAY_WHEN.sub(r"\g<later>, ", _SAY_SO.sub(r"\g<when> I tell you", said))
    text = _WITH.sub(r"\g<head> with ", _TO.sub(r"\g<head> to ", _AND.sub(" and ", _spelled(said))))
    text = _VERB.sub(r"\g<polite>change", _GO_AHEAD.sub(" and ", text))
    text = _SED.sub(r'change "\g<old>" to "\g<new>"', text)
    text = _SIGNED.sub(r"in \g<which> sign it ", text)
    text = _FROM.sub(lambda found: f"{_at_head(found['which'])}change ", text, count=1)
    text = _ADDED_TO.sub(r"in \g<which> add at the end: ", text)
    text = _PART_OUT.sub(r"\g<lead>drop \g<part>", text)
    text = _FAULTED_PART.sub(r"\g<head>drop \g<words>", text)
    asked = _ASKED.search(text)
    if asked:
        verb = _DOING.get(asked["verb"].casefold(), asked["verb"])
        head = re.sub(r",\s*$", " ", asked["head"])
        text = text[: asked.start()] + head + verb + text[asked.end("verb") :]
        text = re.sub(r"\?(?=\s|$)", ".", text, count=1)
    for form in _FORMS:
        found = form.match(text)
        if found:
            which = re.sub(r"(?i)^(?:in|on|for) ", "", found["which"])
            end = re.sub(r"^[?]", ".", found["end"])
            return f"in {which} change {found['old']} to {found['new']}{end}"
    return text


def _at_head(which: str | None) -> str:
    return f"in {which} " if which else ""


def _spelled(text: str) -> str:
    """The text with the verbs of a change as they are spelled; what is quoted stays."""
    parts = re.split(r"(\"[^\"]*\")", text)
    return "".join(part if part.startswith('"') else _WORD.sub(lambda found: _verb(found[0]), part) for part in parts)


def _verb(word: str) -> str:
    low = word.casefold()
    if low in _VERBS:
        return word
    return _CLIPPED.get(low) or next((verb for verb in _VERBS if slip(low, verb)), word)
