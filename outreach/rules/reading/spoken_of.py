"""Whom a text speaks of as a client: "Jane Poe came to you?", "thank you for seeing Mr. Baird", "Karen's mother called".

A colleague who asks after a client sends none, so no referral is logged and nobody was told of; the words are kept all the same. Here a name is a
client's by what is said of it in its own sentence: that it is somebody's patient, that they came, called or began with whoever is written to, that one
is thanked for seeing them, how treatment does them good, whose mother or chart it is; or because it is all that stands in the subject of a mail.

Law: nobody is guessed from a name alone. Whoever is to be written to, is called a colleague, or has a title or a degree of the trade is none. A client
of whom none of this is said is not found: the seals (`letters.marks`) know those who were told of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from outreach.model.mail import Message
from outreach.model.reading import Reading
from outreach.rules.reading import facts
from outreach.rules.reading.colleagues import colleagues
from outreach.rules.reading.name_candidates import Candidate, candidates
from outreach.rules.reading.name_case import readable
from outreach.rules.reading.name_words import CALENDAR, CALLINGS, GIVEN, OFFICES, PLACES_TOO, WORDLY

_REACH = 90
_LETTERS = 3  # so many make a name of their own
_WORD = re.compile(r"[^\W\d_]+")
_STOP = re.compile(r"[.!?;](?=\s|$)|\n")
_ABBREVIATED = re.compile(r"\b(Mrs?|Ms|Mx|Dr|St|Rev|Prof)\.")
_PATIENT = r"(?<!former )(?:patient|pt|client|student|referral|parishioner|resident|consumer|paciente|klient(?:in)?|patientin)"
_SEE = (
    r"(?:see|sees|seeing|saw|seen|tak(?:e|es|ing|en) on|took on|treat(?:s|ed|ing)?|squeez(?:e|ed|ing) in|fit(?:ting)? in|help(?:s|ed|ing)?"
    r"|admit(?:ted)?|discharged?|(?:work|worked|works|working) with)"
)
_SAID_BEFORE = (
    rf"\b{_PATIENT}s?(?: of (?:mine|ours|yours|hers|his))?(?:,? (?:named|called))?[,:]? ?[\"“(]?$",
    r"\byour (?:dear |poor |sweet |lovely |young )?$",
    r"\b(?:thank\w*|grateful|appreciat\w+|glad|kind of you)\b.{0,40}\b(?:seeing|see|saw|taking|took|take|helping|help|calling|meeting with)(?: on| in)? $",
    rf"\byou(?:'ve|'re|'ll| have| had| are| were| could| would| can| will| did| been| able to| still| ever| already)* {_SEE} $",
    r"\b(?:refer(?:red|ring)?|(?:sent|send|sending|passed|pointed) (?:you|over|along)) $",
    r"\b(?:how(?:'s|'d| is| are| was| did| has)|any (?:news|word|updates?) (?:on|of|about|from)|updates? on|following up (?:on|about|with)|checking (?:in )?on"
    r"|heard (?:anything )?from|hear from|going with|progress with) $",
    r"\b(?:mother|mom|mum|father|dad|parents?|guardian) of $",
)
_TO_YOU = r"(?:in )?(?:to|with|in touch with|(?:a )?hold of|through to|over to)(?: see| talk to| meet)? you\b|(?:in )?to see (?:me|us)\b"
_SAID_BEHIND = (
    rf"(?:'s|s') (?:mom|mother|mum|mama|dad|father|parents?|guardian|foster \w+|grandm\w+|grandp\w+|caregiver|pediatrician|case|chart|file|records?|labs?|intake"
    rf"|referral|sessions?|therapy|treatment|anxiety|panic|grief|depression|trauma|symptoms|progress|insurance|meds|medication|diagnosis|{_PATIENT})\b",
    rf".{{0,30}}?\b(?<!will )(?<!can )(?:came|comes?|coming|went|goes?|gone|going|got|gets?|gotten|made it|make it|(?:show|turn)(?:ed)? up)(?: back)?(?: \w+)? (?:{_TO_YOU})",
    r"(?: (?:ever|finally|already|actually|has|have|had|did|just|never|not|yet|to|tried|said (?:she|he|they)(?: has|'s)?))* "
    r"(?:call(?:ed)?|phoned?|text(?:ed)?|contact(?:ed)?|reach(?:ed)?(?: out to)?|wr[io]te(?: to)?|hear(?:d)?(?: back)? from|e-?mailed) you\b",
    r".{0,30}?\b(?:book(?:ed)?|scheduled|start(?:ed|ing|s)?|began|begun|settled in|signed up|appointment|sessions?|intake|is|was|been|working|doing)(?: \w+){0,3} with you\b",
    r",? (?:is|has been|was|seems|sounds|looks|feels|did)(?: \w+){0,3} (?:well|better|great|fine|worse|improv\w+|thriving|in treatment|in therapy)\b",
    r".{0,30}?\b(?:likes?|loves?|liked|loved|adores?|trusts?|enjoys?|started|been|is|stopped|quit)(?: seeing| working with| talking to| (?:her|his) \w+ with)? you\b(?! to\b|r\b| in\b| all\b)",
    r".{0,40}?\b(?:(?:it|therapy|treatment|counsel\w+|sessions?) (?:is|was|has)(?: \w+){0,2} help|(?:therapy|treatment|it|you) helps?\b)",
    r".{0,40}?\b(?:her|his|their|the|an) (?:first (?:session|visit|appointment)|intake|therapy|treatment)\b",
    r".{0,10}?\boff (?:your|the|my) (?:wait(?:ing)? ?)?list\b",
)
_IS_BEFORE = re.compile(f"(?i)(?:{'|'.join(_SAID_BEFORE)})")
_IS_BEHIND = re.compile(f"(?i)(?:{'|'.join(_SAID_BEHIND)})")
_GAVE = re.compile(r"(?i)\b(?:gave|given|giving|handed) $")
_YOUR_NUMBER = re.compile(r"(?i) your (?:number|name|card|phone|contact|info\w*|details)\b")
_TALKED = re.compile(r"(?i)\b(?:talked|spoke|consulted|conferred|discussed|told me)(?: about| on| over)? $")
_OF_TRADE_BEFORE = re.compile(
    r"(?i)\b(?:colleagues?|co-?workers?|successor|replacement|partner|assistant|intern|supervisor|manager|coordinator|director|lead|liaison|"
    rf"{'|'.join(sorted(CALLINGS | (OFFICES - {'sister', 'father'}), key=len, reverse=True))})[,:.]? (?:is |was |will be |here,? )?$"
    r"|\b(?:write|writing|e-?mail|contact|contacting|ask|try|reach out|speak|talk|forward(?:ed)?|looping in|copying|cc'?ing|introduce|meet)(?: to| with)? $"
)
_OF_TRADE_BEHIND = re.compile(
    r",? (?:MD|DO|NP|PA|RN|LCSW|LMFT|LPC|PhD|PsyD|LMHC|RD)\b|.{0,40}?[\w.+-]+@"
    r"|,? (?:who is |is |who's )?(?:my|our|an?|the) (?:\w+ ){0,2}(?:colleague|co-?worker|intern|assistant|director|manager|coordinator|partner)\b"
)
_GREETS = re.compile(r"(?i)(?:^|\b(?:hi|hiya|hello|hey|dear|hola|thanks|thank you|sorry|yes|no),? )$")
_GIVEN_AND_PLACE = re.compile(r"\b([^\W\d_]+) ([A-Z][a-z]+)\b(?! [A-Z])")
_ANSWERS = re.compile(r"(?i)^\s*(?:(?:re|aw|sv|antw|odp|vs|rv|ynt|fwd?|wg|tr)\s*(?:\[\d+\])?\s*:\s*)+")


def spoken_of(text: str) -> tuple[str, ...]:
    """The names of those whom a text speaks of as clients, in their order, each once.

    >>> spoken_of("Hi Maya, Jane Poe came to you? Please write to Dana Ruiz about the talk.")
    ('Jane Poe',)
    >>> spoken_of("Did Karen ever call you? My colleague Sam Hale saw you at the talk.")
    ('Karen',)
    """
    plain = _even(text)
    found = (each for each in _names(plain) if _is_client(each, plain))
    return tuple(dict.fromkeys(each.name for each in found))


def clients_of_mail(message: Message, reading: Reading) -> tuple[str, ...]:
    """The same of a mail, also whoever's name is all that stands in its subject; nobody of its envelope, and no colleague whom it brings along. A client
    may share one name with them.

    >>> clients_of_mail(Message(identity="m", subject="Re: Karen"), Reading(kind="partner_reply", own_words="She cried less."))
    ('Karen',)
    """
    words = reading.own_words
    brought = [each.name or "" for each in (*colleagues(message, words), *filter(None, [reading.redirect]))]
    envelope = [each.name for each in (*message.senders, *message.to, *message.cc)]
    others = [frozenset(_WORD.findall(name.casefold())) for name in (*envelope, *brought)]
    found = dict.fromkeys((*_alone(message.subject), *spoken_of(words)))
    return tuple(name for name in found if not any(frozenset(_WORD.findall(name.casefold())) <= each for each in others))


def _alone(subject: str) -> list[str]:
    plain = _even(_ANSWERS.sub("", subject)).strip(" .!?")
    return [each.name for each in _names(plain) if plain[each.start : each.end].strip(" .") == plain]


def _even(text: str) -> str:
    return readable(_ABBREVIATED.sub(r"\1", text.replace("’", "'")))


def _names(text: str) -> list[Candidate]:
    """Whatever can be somebody's name, also one with a family's that is a place elsewhere ("Yuki Park")."""
    found = [each for each in candidates(text, frozenset()) if _can_be(each)]
    return sorted([*found, *_called_like_places(text)], key=lambda each: each.start)


def _called_like_places(text: str) -> Iterator[Candidate]:
    for hit in _GIVEN_AND_PLACE.finditer(text):
        first, last = hit[1].lower(), hit[2].lower()
        if first in GIVEN - WORDLY and last in PLACES_TOO:
            yield Candidate(start=hit.start(), end=hit.end(), name=hit[0], form="words")


def _can_be(each: Candidate) -> bool:
    """Whether this is a name at all: a known given one, one with a title, or initials; two words of which the first is none may be anything."""
    lettered = len(each.first.strip(".")) < _LETTERS
    return each.first not in CALENDAR and (each.titled or lettered or each.first in GIVEN or each.form == "turned")


def _is_client(each: Candidate, text: str) -> bool:
    before, behind = _sentence(each, text)
    greeted = each.form == "word" and _GREETS.search(before) and behind[:1] in {",", "!", "-", "–"}
    if greeted or _OF_TRADE_BEFORE.search(before) or _OF_TRADE_BEHIND.match(behind):
        return False
    if (_GAVE.search(before) and _YOUR_NUMBER.match(behind)) or (_TALKED.search(before) and facts.concern(behind)):
        return True
    return _IS_BEFORE.search(before) is not None or _IS_BEHIND.match(behind) is not None


def _sentence(each: Candidate, text: str) -> tuple[str, str]:
    """What stands before and behind a name in its own sentence."""
    before, behind = text[max(0, each.start - _REACH) : each.start], text[each.end : each.end + _REACH]
    begun = [hit.end() for hit in _STOP.finditer(before)]
    stop = _STOP.search(behind)
    return before[begun[-1] if begun else 0 :].lstrip(), behind[: stop.end()] if stop else behind
