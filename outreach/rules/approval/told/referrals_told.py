"""Clients on their way, as she tells it: who sent us one by telephone, and whom we sent on to somebody.

Each function takes one sentence and gives its actions, or None. Law as in `people_commands`: a name that fits nobody is an `Ask`. Something
else than a person that was sent ("sent me the article") is nothing here, and so is a sending that only may be.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from outreach.model.command import Action, Ask, Record
from outreach.rules.approval.clauses.lexer import lex
from outreach.rules.approval.clauses.token import Context
from outreach.rules.approval.told.client_details import described, thanked
from outreach.rules.approval.told.client_standing import STANDING
from outreach.rules.approval.told.how_it_came import channel_said, day_said, source_said, without_day
from outreach.rules.approval.told.people_commands import NOBODY, people
from outreach.rules.approval.told.referral_commands import OF_ONE
from outreach.rules.approval.words.lexicon import Role

_PLEASE = r"(?i)^(?:please |also |and |i |we |i've |i'll |we'll |just |today |yesterday )*"
_NOUN = (
    r"(?:clients?|patients?|teen(?:ager)?s?|kids?|child(?:ren)?|boys?|girls?|students?|athletes?|couples?|family|families|mom|mother|dad|father|parents?|man|woman|guy|lady|person|people|adult|freshman|"
    r"sophomore|junior|senior|veteran|widow(?:er)?|referrals?|year[- ]old|yo|y/o|grader|paciente|cliente|niñ[oa]|adolescente|pareja|familia|joven|señora?|chic[oa]|estudiante)"
)
_OF_THEM = (
    r"(?=\s*$|\s*[^\w\s'’]|\s+(?:\d|w/|with|who|whose|whom|that|which|for|from|via|through|in|at|on|about|re|regarding|aged?|around|near|after|because|and|or|but|to|of (?:an?|hers|his|theirs|mine|\d|two|three|four)|"
    r"out|by|when|since|before|needing|wanting|looking|hoping|seeking|struggling|suffering|dealing|going|having|coming|starting|named|called|new|today|yesterday|tomorrow|tonight|this|last|next|now|again|too|also|already|just|right|please|over|my way|our way|"
    r"mon|tues|wednes|thurs|fri|satur|sun|i|he|she|they|we|it|is|was|has|needs?|wants?|con|que|de|para|y)(?:day)?\b)"
)
"""What may stand behind a person: nothing, a sign, or a word that goes on about them. "A family photo" and "a student handbook" are none."""
_BEFORE_THEM = r"(?:(?!(?:of|on|for|about|with|from|to|in|at)\b)[\w'-]+ ){0,4}?"
"""What may stand before the person; "slides on teens" and "a picture of her kids" are of people, and none."""
_PERSON = (
    rf"(?:another(?: one)?\b|someone|somebody|a new one\b|alguien|(?-i:[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?), (?:age |aged )?\d{{1,2}}(?=\s*(?:[,.;)]|$|(?:with|who|whose|for|y/?o|years?)\b))|(?:\w+(?:'s)? )?\d{{1,2}}[- ]?(?:yo|y/o|yr|year)"
    rf"|(?:(?:an?|one|two|three|some|a (?:couple|few)) of (?:her|his|their|my|our|the)|an?|one|two|three|her|his|their|my|some|una?|the|\d) {_BEFORE_THEM}{_NOUN}\b{_OF_THEM})"
)
_LOGGED = re.compile(
    _PLEASE
    + r"(?P<lead>(?:log(?:ged)?|record|new|got|had|received|another|apunta)\s+)*(?:an?\s+)?(?:new\s+|phone\s+|verbal\s+|una\s+)*(?:referral|derivación|referido)\s+(?:(?:by|over|on) (?:the )?phone |today |yesterday |this morning |in person |por teléfono )*(?:from|by|via|de)\s+"
)
_NEW_CLIENT = re.compile(
    _PLEASE
    + r"(?:(?:log|record|new|got|had|received|another)\s+)+(?:an?\s+)?(?:new\s+)?(?:client|patient)\s+(?:today |yesterday |this morning )*(?:from|through|via)\s+"
)
"""A client of whom it is told what sent them; "new client" alone is none."""
_NOBODY_NAMED = re.compile(_PLEASE + r"(?:log|record)\s+(?:an?\s+)?(?:new\s+)?(?:referral|client)\s*[:,-]\s*(?P<need>.+)$")
_CALL_ABOUT = re.compile(
    rf"(?i)^(?:i |we |just )*(?:got|had|received)\s+(?:an? )?(?:call|e-?mail|text|voicemail|message|note) from (?P<who>.{{2,60}}?)(?: today| yesterday| this morning)? (?:about|with|re|regarding) (?P<need>{_PERSON}.*)$"
)
_THEY_SEND = re.compile(
    r"(?i)^(?:just |also |has |had |is |'s |'ll |will |me |nos |ya )*"
    r"(?:(?:called|phoned|rang|emailed|texted|wrote|stopped by|llamó)(?: me| us| today| yesterday| this morning)*\s*(?:[,:;-]| and| to say| saying)*\s*(?:that )?(?:s?he(?:'s| is| has| will|'ll)?|they(?:'re| are|'ve| have)?)?\s*)?"
    r"(?:just |also |has |is |'s |me |nos )*(?:sent|sending|sends|send|referred|referring|refers|mandó|envió|refirió|derivó|manda)(?: me| us| over| you| along| nos)*\s+(?="
    + _PERSON
    + ")"
)
_THEY_NAME_US = re.compile(
    r"(?i)^(?:just |also |has |'s )*(?:(?:gave|passed|handed) (?:my|our) (?:name|number|card|info|details|contact)(?: on)? to|(?:called|phoned|rang|wrote)(?: me| us)? (?:with|about) (?=(?:a |an |another )?(?:new )?referral))\s*"
)
_OUT = re.compile(
    _PLEASE
    + rf"(?:referred|sent|passed|gave)\s+(?:(?P<whom>{_PERSON}(?:\s+(?:with|who|for|because of)\s+[^,;]{{2,60}}?)?)\s+)?(?:out|on|over)?\s*to\s+(?P<rest>.+)$"
)
_SENT_THEM = re.compile(_PLEASE + r"(?:sent|referred|passed|le mandé|mandé)\s+(?:a\s+)?(?P<rest>.+)$")
_GAVE_NAME = re.compile(
    _PLEASE
    + rf"(?:gave|passed)\s+(?P<who>.{{2,60}}?)'s (?:name|number|card|info|details|contact)(?: info)? to (?P<need>{_PERSON}.*)$"
)
_LONG_AGO = re.compile(
    r"(?i)\b(?:last (?:year|month|spring|summer|fall|winter)|ago|used to|always|often|usually|never|sometimes|in the past|hasn't|haven't|didn't|doesn't)\b"
)
"""What somebody sent once, or is used to send, is no client on the way."""
_ELSEWHERE = re.compile(r"\b(?:to|on to|over to) (?:Dr\.? |the )?[A-Z]")
_STRANGER = re.compile(
    r"^(?:(?:Dr|Rev|Fr|Mr|Mrs|Ms|Prof|Pastor|Sister|Father|Rabbi)\.? )?[A-Z][\w'-]+(?: [A-Z][\w'-]+)?\s+(?P<rest>.+)$"
)


def log_referral(sentence: str, context: Context) -> tuple[Action, ...] | None:
    """Such as "log referral from Dr Lee: teen, anxiety, called me", "new client from Psychology Today, 24, anxiety"."""
    if sentence.rstrip().endswith("?"):
        return None
    if alone := _NOBODY_NAMED.match(sentence):
        return (_told(None, alone["need"], source_said(alone["need"]), "", context),)
    head = _LOGGED.match(sentence) or _NEW_CLIENT.match(sentence)
    if not head:
        return None
    plainly = head.re is _NEW_CLIENT or bool(head["lead"])
    names, rest, why = people(sentence[head.end() :], context)
    need = rest.strip(" ,.;:-")
    if names and (plainly or need):
        return _referral(names, need, _lead(sentence, rest), context)
    _, origin, behind = re.split(r"^([^:,;]+)[:,;]?", sentence[head.end() :], maxsplit=1)
    if plainly and not names and (source := source_said(origin)):
        return (_told(None, behind, source, head[0], context),)
    return (
        (Ask(item="log_referral", why=why),) if plainly and head.re is _LOGGED else None
    )  # "referral from Tess" answers whether it is one


def sent_us(sentence: str, context: Context) -> tuple[Action, ...] | None:
    """Such as "Rosa sent me a student today", "Dr Kim called, she's sending a teen", "Ana gave my name to a couple"."""
    if (
        sentence.rstrip().endswith("?")
        or _LONG_AGO.search(sentence)
        or {Role.HEDGE, Role.CONDITION} & {token.role for token in lex(sentence, context)}
    ):
        return None
    if call := _CALL_ABOUT.match(sentence):
        names = people(call["who"], context)[0]
        lead = sentence[: call.start("need")]
        return _referral(names, call["need"].strip(" ."), lead, context) if names else (Ask(item="log_referral", why=NOBODY),)
    names, rest, why = people(sentence, context)
    stranger = None if names else _STRANGER.match(sentence)
    told = rest if names else stranger["rest"] if stranger else ""
    hit = _THEY_SEND.match(told) or _THEY_NAME_US.match(told)
    if not hit or len(names) > 1 or _ELSEWHERE.search(told[hit.end() :]):
        return None
    return _referral(names, told[hit.end() :].strip(" ."), sentence, context) if names else (Ask(item="log_referral", why=why),)


def _lead(sentence: str, rest: str) -> str:
    """What of a sentence tells how and when: all up to the colon, or before the client."""
    head, colon, _ = sentence.partition(":")
    return head if colon else sentence.removesuffix(rest) + rest.partition(",")[0]


def _referral(names: list[str], need: str, lead: str, context: Context) -> tuple[Action, ...]:
    return tuple(_told(name, need, "", lead, context) for name in names)


def _told(partner: str | None, need: str, source: str, lead: str, context: Context) -> Record:
    """A client who came another way: `lead` are the words that tell how and when, `need` those that tell of the client."""
    day = day_said(lead, context.now)
    channel, _ = channel_said(lead)
    slots = (
        ("need", without_day(need.strip(" ,.;:-"))),
        ("day", day.isoformat() if day and day != context.now.today else ""),
        ("channel", channel if channel != "told" else ""),
        ("source", source),
    )
    return Record(what="log_referral", partner=partner, details=tuple(slot for slot in slots if slot[1]))


def outbound(sentence: str, context: Context) -> tuple[Action, ...] | None:
    """Such as "referred out to Ana: ED", "sent Luis a couple", "gave Dana's number to a couple who called"."""
    if sentence.rstrip().endswith("?"):
        return None
    if given := _GAVE_NAME.match(sentence):
        names, _, _ = people(given["who"], context)
        return _out(names, given["need"]) if names else None
    head = _OUT.match(sentence)
    if head and re.search(rf"(?i)\breferred\b|\bout\b|{_PERSON}", sentence[: head.start("rest")]):
        names, rest, why = people(head["rest"], context)
        return _out(names, rest or head["whom"] or "") if names else (Ask(item="outbound", why=why),)
    head = _SENT_THEM.match(sentence)
    names, rest, _ = people(head["rest"], context) if head else ([], "", "")
    return _out(names, rest) if names and re.match(rf"(?i){_PERSON}", rest) else None


def _out(names: list[str], need: str) -> tuple[Action, ...]:
    need = need.strip(" ,.;:-")
    return tuple(Record(what="outbound", partner=name, details=(("need", need),) if need else ()) for name in names)


CLIENTS: tuple[Callable[[str, Context], tuple[Action, ...] | None], ...] = (
    *OF_ONE,
    *STANDING,
    described,
    thanked,
    log_referral,
    sent_us,
    outbound,
)
