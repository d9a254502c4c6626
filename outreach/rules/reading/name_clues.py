"""What stands around a possible name, as clues in words; `name_weights` says what each is worth.

A clue is yes or no, and is seen in the text or not: a form's label, an age behind the name, a parent's title before it. Nothing here
decides. To teach a new way of speaking of clients, add its words to the clue that they belong to, or a clue, and fit anew
(`python -m tests.bench.fit_names`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from outreach.rules.reading.name_candidates import Candidate
from outreach.rules.reading.name_case import begins_a_name, within_a_sentence
from outreach.rules.reading.name_words import CALLINGS, GIVEN, WORDLY
from outreach.rules.reading.numbers import ABROAD, WORDS, YOUNG
from outreach.rules.reading.plain_words import PLAIN

_BEFORE = 60
_AFTER = 60

_LABEL = (
    r"(?:patient|pt|indiv\w*|beneficiary|mbr|first|first name|client|member|student|child|employee|name|nombre|paciente|consumer|resident|participant|identified patient|caller|veteran|family"
    r"|youth|minor|individual|beneficiary|subject|releasing|prob|probationer|pts? name|legal|nom|patientin|klient\w*|kind|initials|nome|cliente|alumn[oa]|caregiver|who|for)"
)
_KIN = (
    r"(?:mom|mum|mama|mother|dad|father|papa|grandma|grandpa|grand(?:mother|father|parent)s?|guardian|parents?|aunt|uncle|auntie|mam[áã]|pap[áà]|madre|padre|mutter|vater"
    r"|nana|papi|pops|gma|gpa|granny|folks|great-auntie|step-?(?:mom|dad|mother|father)|t[íi]a|t[íi]o|abuel[oa]|m[èe]re|p[èe]re|m[ãa]e|pai)"
)
_SPOUSE = r"(?:wife|husband|spouse|mari|marido|espos[oa]|ehemann|ehefrau)"
_ROLE = (
    r"(?:patients?|pts?|clients?|students?|parishioner|member|congregant|resident|friend|colleague|employee|coworker|neighbou?r|athlete|dancer|player|runner|couple|family"
    r"|child|infant|caller|vet|veteran|person|grader|freshman|sophomore|junior|senior|participant|paciente|alumn[oa]|patient(?:in)|klient(?:in)?|cliente|patiente)"
)
_YOUNG = r"(?:daughter|son|kid|kiddo|kiddos|cousin|girl|boy|teen\w*|niece|nephew|grandson|granddaughter|brother|sister|baby|hija|hijo|fille|fils|tochter|sohn|filh[oa])"
_ADULT = r"(?:woman|man|lady|gentleman|guy|fellow|señora?|dame|herr|mujer|hombre)"
_OTHERS = (
    r"(?:dr|doctor|provider|pcp|therapist|counsell?or|teacher|nurse|attorney|lawyer|psychiatrist|pediatrician|coach|principal|manager|worker|coordinator|assistant"
    r"|supervisor|preceptor|colleague|partner|secretary|intern|receptionist|(?<!am )(?<!'m )(?<!are )(?<!be )referring|referred by|ordering|attn|per|c/o|sent by|contact|judge|boss|desk|rn|md|np|pa|lcsw)"
)
_AND_OF = r"(?: of (?:mine|ours)| (?:in|at|on|from) (?:my|our|the)(?: [a-z]+){1,2})?(?: \(?\d\d?\)?)?,?"
_CALLING = "|".join(sorted(CALLINGS, key=len, reverse=True))
_AGE = (
    rf"(?:\d{{1,2}}\s?[MF]?|{WORDS}|{YOUNG}|{ABROAD})\b(?!\s*(?:am|pm|:|/|minutes|%|st\b|nd\b|th\b|\w+ (?:street|st|ave|road)))"
)

_LINE_BEFORE: Mapping[str, str] = {
    "a form's label": rf"(?:^|\||;|,|\s{{2}}|\t|\. )\W*{_LABEL}(?:'s)?(?: name| \(initials\)| initials| info\w*)?(?: \([^)]*\))?\s*[:=#-]+\s*$|\bre\s*:\s*$",
    "a label": r"[\w)]\s?[:=]\s*$",
    "another's label": rf"\b{_OTHERS}\b(?![^:]*\b(?:asks?|wants|wonders|says|would like)\b)[^:.\n]{{0,20}}:\s*$",
    "an envelope's label": r"^\W*(?:from|von|de|da|to|cc|an|sent by|submitted by|reply-to)\s*:\s*$",
    "a number": r"\d{4}[ ,:;–—(-]*$",
    "wants": r"\b(?:wants?|would like|likes|has|needs|got)[ ]*$",
    "is named": r"\b(?:(?<!last )(?<!family )names?(?:'s| is| are| of| it's)?|named|called|calls (?:her|him|them)sel(?:f|ves)|goes by|legal(?: is)?|answers? to|the name|known as|initials|se llama|llamad[oa]|s'appelle|nommée?|heißt|namens|chama-se|se chama|si chiama)[ :,\"“'(]*$",
    "a client": rf"\b{_ROLE}{_AND_OF}(?: is| are)?[ ,:\"“'(-]*$",
    "of a calling": rf"\b(?:{_CALLING}){_AND_OF}[ ,:\"“'(-]*$",
    "their kin": r"\b(?:his|her|their|the|whose) (?:[a-z]+ )?(?:sister|brother|buddy|cousin|friend|aunt|uncle|roommate|boss|boyfriend|girlfriend|ex|baby|twin|son|daughter|kid|boy|girl)[ ,]*$",
    "not": r"\b(?:not|never|no relation to)(?: to be confused with)?(?: the)? $",
    "a number is": r"\d{4}\W{0,2}(?: is| =|'s)?[ :]*$",
    "somebody young": rf"\b{_YOUNG}{_AND_OF}[ ,:\"“'(-]*$",
    "somebody grown": rf"\b{_ADULT}{_AND_OF}[ ,:\"“'(-]*$",
    "is sent": r"\b(?:refer(?:ring|red)?|releasing:?|sending(?: you| over)?|send(?: you)?|sent(?: you)?|pointed|passing(?: along)?|giving|transferr?ing|hand(?:ing)?(?: you)?)[ :,\"“']*$",
    "is introduced": r"\b(?:introduc(?:e|ing)|meet|connect(?:ing)?(?: you with)?|copy(?:ing|ied)?|cc(?:'d|'ing|ing)?|e-?meet|looping in)[ :,\"“']*$|<-?> ?$",
    "is shown": r"\b(?:this is|here is|here's|it is|that'?s|that is)[ :,\"“']*$",
    "she is": r"\b(?:she|he|they)(?:'s|'re| is| are)[ :,\"“']*$",
    "a family name": r"\b(?:last|family|sur|second)[ -]?name(?:'s| is| was)?[ :,\"“'(]*$",
    "behind an age": rf"(?<![\d:/$.-]){_AGE}(?: ?(?:y/?o|yrs?|years?)(?:[ -]old)?)?(?: ?[MF])?[,;:.]? (?:named |called )?$",
    "in apposition": r"[\w)\"”'],? ?(?:-|–|—|,) ?$",
    "have them": r"\b(?:have|let|make|ask|via|through|cc) $",
    "kin's name": rf"\b{_KIN}\b[^.!?\n]{{0,40}}\bname(?:'s| is|:)? $",
    "the": r"\b(?:the|that|this|our) $",
    "an older matter": r"\b(?:thank you|thanks|grateful|gave|update|news|note|report|word|see(?:ing)?|saw|met|meeting|heard|spoke|talked|talking|lunch|visit\w*|back) (?:you )?(?:for|on|about|to|with|from|of)?(?: (?:me|us|seeing|taking|having|helping))* ?$",
    "is told": r"\b(?:told|gave|give|asked|tell|let|helped|encouraged|urged|convinced|suggested to)[ :,\"“']*$",
    "will call": r"\b(?:if an?|(?:look out|watch) for|expect(?:ing)?|expect(?: a call from)?(?: the)?|hear from|(?:call|message|text|e-?mail)s? from|from an?|called an?|va a llamar)[ :,\"“']*$",
    "be taken on": r"\b(?:see|take(?: on)?|help|fit(?: in)?|squeeze in|hold|prendre|voir|recibir|nehmen|work with)[ :,\"“']*$",
    "be called": r"\b(?:call|reach|phone|contact|ask for|text|e-?mail)[ :,\"“']*$",
    "about": r"\b(?:regarding|concerning|about|for|of|with|seeing|met|it's|she's|he's|(?:she|he) is|next is|next:|last:)[ :,\"“']*$",
    "kin": rf"(?<!new )(?<!this )(?<!young )(?<!first-time )\b{_KIN}(?: of \w+)?(?:'s)?(?: name)?(?: name)?(?: is| are|'s| it's)?(?: \([^)]{{0,20}}\))?[ ,:=(\"“]*$",
    "a spouse": rf"\b{_SPOUSE}(?: of \w+)?(?:'s)?(?: name)?(?: name)?(?: is| are|'s| it's)?(?: \([^)]{{0,20}}\))?[ ,:=(\"“]*$",
    "another's calling": rf"\b{_OTHERS}[ ,(\"“]*$",
    "my": r"\b(?:my|our|mein\w*|meu|minha|mi|mon|ma)(?: [a-z]+){0,2}[ ,:\"“']*$",
    "writer": r"\b(?:i'm|i am|it's|this is|here is|yours|love|soy|ich bin|je suis|dictated by|signed)[ :,]*$|[-–—]\s?$",
    "greeting": r"\b(?:hi|hello|hey|dear|hola|liebe\w*|cher|chère|good (?:morning|afternoon|evening)|thanks|thank you|danke|merci|gracias)[ ,]*$",
    "in a place": r"\b(?:in|at|near|out of|across from|outside)[ ]*$",
    "in brackets": r"[(\[]$",
    "quoted": r"[\"“]$",
    "behind and": r"\b(?:and|&|y|und|et|e)[ ]*$",
    "to whom": r"\bto[ ]*$",
    "by whom": r"\b(?:by|per|via|through|with|from)[ ]*$",
}
_TEXT_AFTER: Mapping[str, str] = {
    "an age": rf"\s*\.?\s*[,(|]?\s*(?:a |is |she is |he is |she's |he's |who is |who's |aged? |just turned |turned |de )?{_AGE}|\s*,?\s*\(?(?:age|dob|\d\d?\s?y|[MF]\b)",
    "an age farther on": rf"(?:[^\w\n]{{1,3}}\([^)\n]{{1,60}}\)|[^\n.!?]{{1,60}}?)[,.;(–-]+\s?\(?(?:(?:aged?|is) )?{_AGE}(?=\s?(?:[,.;)!?]|and\b|$))",
    "she/her": r",? \(?(?:she|he|they)/",
    "a number": r"[^\w\n]{0,6}(?:(?:at|is|on|cell|phone|ph|tel|c|h|mobile|her|his|number|the|reach\w*|call\w*|best|home|-)[ :.]*){0,4}\(?\+?\d[\d ().-]{6,}",
    "kin or concern of theirs": r"(?:'s|s')\s(?:mom|mother|dad|father|parents?|pediatrician|family|insurance|number|phone|cell|teacher|partner|case|sessions?|wishes|age|name|therapist|email|mum|mama|grandma|grandmother|grandpa|aunt|uncle|guardian|foster|anxiety|panic|grief|ocd|depression|intake|referral|chart|labs)\b",
    "young kin of theirs": r"(?:'s|s') (?:[a-z]+ )?(?:daughter|son|kids?|child|boy|girl|baby|nephew|niece|grandson|granddaughter|friend|cousin|roommate|guy|lady|patient|client)\b",
    "a peer of theirs": r"(?:'s|s') (?:[a-z]+ )?(?:wife|husband|spouse|sister|brother|partner|girlfriend|boyfriend|ex)\b",
    "who": r",? (?:who|whose|whom)\b",
    "helps": r",? (?:has (?:the|her|his|their) (?:phone|number|cell)|answers|holds|picks up|keeps|handles|pays|signs|drives|interprets|(?:will|can|could) (?:drive|bring|answer|pay|interpret|fax|sign|send)|(?:at|on) (?:the|my|our) (?:desk|front)|in (?:my|our|the) office|is (?:my|our|the|his|her|their) [a-z]+)\b",
    "a number farther on": r"[^\n.!?]{0,58}?\b\d{3}[-. )]{1,2}\d{3,4}",
    "the end": r"[.!]?\s*$",
    "by name again": r"(?: again| referral| update| new referral|'s referral)?\s*\n",
    "of theirs": r"(?:'s|s')\s",
    "does": r",?\s+(?:will|would|may|might|should|is|was|has|had|can|could|needs?|wants?|does|lost|lives|works?|struggles|prefers?|agreed|knows|just|who|started|stopped|feels?|seems?|really|leads|teaches|never|gets?|cries|keeps|won't|isn't|doesn't|and i)\b|'(?:ll|d)\s|'s (?=\d|an?\b|not\b|in\b|been\b|got\b|had\b|the\b|[a-z]+ing\b)",
    "says": r"\s+(?:says?|said|asked|told|mentioned|suggested|recommended|gave|thought|thinks|sent|referred|sings|wrote|passed|swears|here(?!, who))\b",
    "fares well": r",? (?:(?:is|has|did|does|was|seems|sounds|looks) )?(?:been |doing |done |so |much |very )*(?:well|great|better|fine|thriving|thrilled|happy|loves?|raves?|adores?|speaks?)\b",
    "a pronoun": r"[^\n.!?]{0,40}[.,!?;–—-]?\s*(?:she|he|they|her|his|their|sie|er|ella|él|elle|il)\b",
    "is the name": r",? (?:is|was|will be) (?:her|his|their|the) (?:\w+ )?name\b|\W{1,4}(?:(?:that|it)'?s|that is|yes|yes,) (?:her|his|their|the) (?:\w+ )?name\b|,? (?:she|he) is called\b",
    "is copied": r"[^.\n]{0,20}\b(?:cc|cc'd|copied|ccd|bcc|cced|this is maya|meet)\b",
    "an address": r"[^\w\n]{0,4}<?[\w.+-]+@",
    "and another": r"\s(?:and|&|y|und|et|e)\s(?:[A-Z]|his|her)",
    "an organisation": r"[^\n]*\n\W*(?:organi[sz]ation|company|practice|agency|clinic|title|role|relationship)\b",
    "a comma": r",",
    "a bracket": r"\s*\(",
    "a stop": r"[.!?]?[\"”']?\s*(?:$|\n)",
    "a degree": r",?\s+(?:MD|M\.D|DO|PhD|PsyD|LCSW|LPC|LMFT|NP|PA|RN|JD|Esq|LMHC|MSW|CNM|FNP|PNP|DDS|DC|DVM)\b",
    "a colon": r":",
    "a dash": r"\s*[-–—]",
    "a county": r",? (?:[A-Z]{2}\b|county|street|st\b)",
}
_SEEN_BEFORE = {name: re.compile(f"(?i){pattern}") for name, pattern in _LINE_BEFORE.items()}
_SEEN_AFTER = {
    name: re.compile(f"(?i){pattern}" if name not in {"and another", "a county"} else pattern)
    for name, pattern in _TEXT_AFTER.items()
}
SOMEBODY_ELSE = frozenset(("before: kin", "before: another's label", "before: another's calling", "a helper"))
"""Clues that the name is a relative's or a professional's; beside them no other surroundings count."""
_OF_AN_AGE = {
    "before: kin": frozenset(("after: an age",)),
    "before: another's label": frozenset(("after: an age",)),
    "before: another's calling": frozenset(("after: an age", "after: an age farther on")),
}
"""Of whom an age is told, is the client more often than somebody else."""
_PARTICULAR = frozenset(
    (
        "before: an envelope's label",
        "before: a family name",
        "after: kin or concern of theirs",
        "after: young kin of theirs",
        "after: a peer of theirs",
    )
)
_GENERAL = frozenset(("before: a label", "before: a form's label", "after: of theirs"))
"""What the particular clues say already."""
_WHO_HELP = frozenset(("before: somebody young", "before: their kin", "before: a spouse", "before: have them", "before: my"))
_ASKED_FOR = frozenset(
    ("before: is named", "before: a label", "before: a form's label", "before: be called", "before: will call")
)
_GERMAN = frozenset(("und", "der", "die", "das", "ich", "nicht", "ist", "eine", "einen", "sie", "für", "mit", "seit", "noch"))
_ALONE = re.compile(r"[.!]\s|,? (?:\(?\d{3}\b|\d{3}-)")
_ALONE_BEHIND_POINT = re.compile(r"\s+[A-Z\"“(\d]|\s*$")
_SENTENCE = re.compile(r"[.!?\n]")
_AGED = re.compile(rf"(?i)(?<![\w:/$.-]){_AGE}")
_GOES_ON = re.compile(r"(?i)\n\W*(?:he|she|they|his|her|their)\b")
_SHORT_SUBJECT = 4
_STARTS = re.compile(r"(?:^|\n|[.!?:;—–(\"“]\s*|\n\s*[-*•>]\s*)$")


def clues(text: str, found: Sequence[Candidate], strangers: frozenset[str]) -> Iterator[frozenset[str]]:
    """The clues of each candidate of a text, in their order."""
    times = Counter(each.first for each in found)
    words = frozenset(re.findall(r"[^\W\d_]+", text))
    german = len(words & _GERMAN) > 2
    for index, each in enumerate(found):
        yield frozenset(_of(text, each, index, times[each.first], words, strangers, german=german, alone=len(found) == 1))


def _of(
    text: str,
    each: Candidate,
    index: int,
    times: int,
    words: frozenset[str],
    strangers: frozenset[str],
    *,
    german: bool,
    alone: bool,
) -> Iterator[str]:
    before = text[max(0, each.start - _BEFORE) : each.start]
    after = text[each.end : each.end + _AFTER]
    line = before.rsplit("\n", maxsplit=1)[-1]
    starts = ", begins" if _STARTS.search(before) else ""
    seen = {f"before: {name}" for name, pattern in _SEEN_BEFORE.items() if pattern.search(line)}
    seen |= {f"after: {name}" for name, pattern in _SEEN_AFTER.items() if pattern.match(after)}
    for other, ages in _OF_AN_AGE.items():
        if other in seen and seen & ages:
            seen = seen - {other} | {f"{other}, of an age"}
    if "after: helps" in seen and seen & _WHO_HELP:
        seen.add("a helper")
    if seen & _ASKED_FOR:
        seen.discard("after: the end")
    if seen & SOMEBODY_ELSE:
        seen = seen & SOMEBODY_ELSE
    if seen & _PARTICULAR:
        seen -= _GENERAL
    yield from seen
    if starts and (_ALONE_BEHIND_POINT if text[each.end - 1] == "." else _ALONE).match(after):
        yield "alone in its sentence"
    if each.titled:
        yield "titled"
    elif each.form in {"initials", "letters"}:
        yield each.form + (", asked for" if seen & _ASKED_FOR else starts)
        if any(word[:1] == each.first[:1] for word in strangers):
            yield "a stranger's letter"
    else:
        given = each.first in WORDLY or each.first.partition("-")[0] in GIVEN
        plain = each.first in WORDLY or each.first in PLAIN or each.first in words
        yield each.form
        yield ("given" if given else "not given") + (", also a word" if plain else "") + starts
        if plain and begins_a_name(text, each.start, each.start + len(each.first)):
            yield "where a name is expected"
        elif plain and within_a_sentence(text, each.start):
            yield "a capital within its sentence"
        if german and not given and "before: is named" not in seen:
            yield "a German noun"
    if each.kindred:
        yield "a stranger's family"
    if times > 1:
        yield "again"
    if _AGED.search(_SENTENCE.split(before)[-1]):
        yield "an age before it in its sentence"
    if each.end <= text.find("\n"):
        yield "in the first line"
        if len(text[: text.find("\n")].split()) <= _SHORT_SUBJECT:
            yield "in a short subject"
            if _GOES_ON.match(text, text.find("\n")):
                yield "the mail goes on with a pronoun"
    if each.name.endswith("s") and line.endswith("the "):
        yield "a family"
    if alone and not seen & SOMEBODY_ELSE:
        yield "the only one"
    if index == 0:
        yield "the first"
