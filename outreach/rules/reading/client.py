"""Who was referred, put together from every room that knows a fact: name, age, concern, payer, telephone.

Law: in a forward the inner mail speaks, and its writer is the professional who counts, unless it is the client's own mail that was
passed on. Nobody of the envelope or of the sign-off is ever taken for the client.
"""

from __future__ import annotations

import re

from outreach.model.mail import Address, Message
from outreach.model.reading import Client
from outreach.rules.reading import facts, names, origin, phones
from outreach.rules.reading.concern import concern
from outreach.rules.reading.lines import unwrapped
from outreach.rules.reading.name_words import NEVER
from outreach.rules.reading.own_words import Anatomy
from outreach.rules.reading.payers import payer_told
from outreach.rules.reading.words import calm

_ANSWER = re.compile(r"(?i)\W*(?:re|aw|sv|antw|odp|vs|ynt|rép|res|rif)\s*(?:\[\d+\])?\s*:")
_COMMA = re.compile(r"(?i) comma\b")
_PERIOD = re.compile(r"(?i) period\b")
_DICTATED = 2
_FORM = re.compile(r"(?im)^\W*(?:patient|pt|client|student|name)\s*:")
_ITEM = re.compile(r"(?m)^[-*•] ")
_ITEMS = re.compile(r"(?:[-*•] [^\n]*(?:\n|$))+")
_GREETED = re.compile(
    r"\W*(?:(?i:hi|hiya|hello|hey|dear|hola|hallo|bonjour|good (?:morning|afternoon|evening)),? ((?:(?i:dr|ms|mrs|mr|miss)\.? )?[\w'’-]+(?: [A-Z][\w'’-]+)?)"
    r"|([A-Z][\w'’-]+)(?:,?[ \t]*\n|(?:,| [-–—]) (?=(?i:i|i'm|i've|i'd|we|we've|you|my|our|could|can|do|would|will|any|may|are|have|quick|one|another|thank|thanks|it's|there's|there)\b)))"
)
_FORWARD = re.compile(r"(?i)^\W*(?:(?:fwd?|wg|tr|rv|enc)\s*:\s*)+")


def referred(message: Message, anatomy: Anatomy) -> tuple[Address | None, Client]:
    """The professional who sends the client, and what is said about the client."""
    sender = message.senders[0] if message.senders else None
    inner = origin.inner_sender(anatomy.forwarded) if anatomy.forwarded else None
    text, strangers = named_in(message, anatomy)
    _, closing = _parted(anatomy)
    name = names.client_name(text, strangers=strangers)
    if inner is not None and origin.private(inner) and inner.name:  # the client's own mail, passed on
        name, inner = names.in_full(inner.name, text), None
    client = Client(
        name=name,
        initials=names.initials(name),
        age=facts.age(text, name),
        concern=concern(text),
        payer=payer_told(text),
        phone=phones.client_phone(text, calm(closing), strangers=strangers),
    )
    return (inner if inner is not None and anatomy.bare_forward else sender), client


def named_in(message: Message, anatomy: Anatomy) -> tuple[str, frozenset[str]]:
    """The words in which the client is spoken of, and the words of names there that are not the client's."""
    inner = origin.inner_sender(anatomy.forwarded) if anatomy.forwarded else None
    named = (*message.to, *message.cc)  # a client who is introduced may be among them, from an address at home
    people = (*message.senders, *(each for each in named if not origin.private(each)), *([inner] if inner else []))
    return _told(message, anatomy), _strangers(people, f"{_parted(anatomy)[1]} {_reader(anatomy)}")


def _reader(anatomy: Anatomy) -> str:
    """Who is greeted at the beginning, with capitals; "Hi this is Bonnie" greets nobody."""
    greeted = _GREETED.match(anatomy.body or anatomy.words)
    words = (greeted[1] or greeted[2]).split() if greeted else []
    return " ".join(word.title() for word in words if word.lower() not in NEVER)


def _parted(anatomy: Anatomy) -> tuple[str, str]:
    """What still belongs to the words of what was taken for the sign-off, a form or the rest of a list, and the sign-off."""
    if _FORM.search(anatomy.closing):
        return anatomy.closing, ""
    items = _ITEMS.match(anatomy.closing) if _ITEM.search(anatomy.body) else None
    return (items[0], anatomy.closing[items.end() :]) if items else ("", anatomy.closing)


def _told(message: Message, anatomy: Anatomy) -> str:
    """The words in which the client is spoken of; the subject of an answer is ours, not the writer's."""
    body = anatomy.body or anatomy.words
    if more := _parted(anatomy)[0]:
        body = f"{body}\n{more}"
    elif body.endswith(":"):  # the sign-off was taken to begin one line too early
        body = " ".join((body, *anatomy.closing.split("\n")[:1]))
    subject = "" if _ANSWER.match(message.subject) else _FORWARD.sub("", message.subject)
    parts = [subject, body, anatomy.forwarded if not anatomy.bare_forward else ""]
    return _written(unwrapped("\n".join(calm(part) for part in parts if part.strip())).replace("\u2019", "'"))


def _written(text: str) -> str:
    """What was dictated with its stops, with stops; "period" alone may be another thing."""
    if len(_COMMA.findall(text)) < _DICTATED:
        return text
    return _PERIOD.sub(".", _COMMA.sub(",", text)).replace("New paragraph.", "")


def _strangers(people: tuple[Address, ...], closing: str) -> frozenset[str]:
    """Words of names that are not the client's: of the envelope and of the sign-off."""
    told = [word for each in people for word in f"{each.name} {each.email.replace('@', ' ')}".split()]
    told += [word for word in closing.split() if word[:1].isupper()]
    return frozenset(word.strip(".,()\"'").lower() for word in told) - {""}
