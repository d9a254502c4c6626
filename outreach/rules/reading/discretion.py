"""What may be kept of words about a client: what they need, and not who they are.

A mail or a sentence of the owner's tells of a client by name; the name becomes initials, and telephone and address go, before anything is
written down. Only where the owner wants names kept (`privacy.keep_client_names`) does the name go into a place of its own.
"""

from __future__ import annotations

import re
from dataclasses import replace

from outreach.model.mail import Message
from outreach.model.practice import Privacy
from outreach.model.reading import Client, Reading
from outreach.rules.letters.privacy import folded
from outreach.rules.reading import facts, names, phones
from outreach.rules.reading.addresses import IN_TEXT
from outreach.rules.reading.name_words import CALLINGS, GIVEN, NEVER, OFFICES, ORGANISATIONS, PLACES_TOO, SUFFIXES, TITLES
from outreach.rules.reading.payers import payer_told
from outreach.rules.reading.plain_words import PLAIN
from outreach.rules.reading.siblings import together

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_GIVEN_AND_FAMILY = re.compile(r"\b([^\W\d_a-z][\w'’-]+) ([^\W\d_a-z][\w'’-]+)\b")
_AGE_ALONE = re.compile(r"\(\d{1,2}\)|(?<![\w$-])\d{1,2}(?=\s*(?:,|;|$))(?: and \d{1,2}(?=\s*(?:,|;|$)))?")
_LEFT_OVER = re.compile(
    r"\(\s*\)|(?<=[,;:–—-])(?:\s*[,;:–—])+|\b(?:named|called|name is|nombre)(?: the)?\s*(?=[,;.]|$)|^\s*(?:and|&|y)\b|\b(?:and|&|y)\s*(?=[,;.]|$)|\b(?:Mr|Mrs|Ms|Mx|Dr)\.?(?=\s*(?:[,;.]|$))"
)
_FAMILY = re.compile(r"\bthe ([A-Z][\w'’-]{2,}s)\b")
_THEIRS = re.compile(r"(?i)\b(?:her|his|their|mom|mother|dad|father|parents?|patient|client|student|family)\b")
_TOLD = re.compile(r",? \(?\d{1,2}\b|\s*,|\s*$")
_NEAR = 40
_PHONE = re.compile(r"\+?\d[\d\s().-]{5,}\d")
_TITLED = re.compile(r"\b(?:Dr|Rev|Prof|Fr|Pastor|Rabbi|Sister)\.? $")
_PROFESSION = re.compile(r",? (?:MD|DO|NP|PA|RN|LCSW|LMFT|LPC|PhD|PsyD|LMHC|RD)\b")
_MOST_NAMES = 4


def told_of(text: str, *, strangers: frozenset[str]) -> Client:
    """Who and what a few words of the owner's tell of a client. `strangers` are words of names that are not the client's.

    >>> told_of("Sarah Miller, 16, panic, Aetna, 828-555-0143", strangers=frozenset()).concern
    'panic, Aetna'
    """
    name = _name_in(text, strangers)
    client = Client(
        name=name,
        initials=names.initials(name),
        age=facts.age(text, name),
        payer=payer_told(text),
        phone=phones.client_phone(text),
        email=next((match[0] for match in IN_TEXT.finditer(text)), None),
        concern=text,
    )
    return discreet(client, strangers=strangers)


def discreet(client: Client, *, strangers: frozenset[str]) -> Client:
    """The client with a concern that tells what is needed and not who needs it: no name, also none of a parent or a sibling, no way to reach
    anybody, no bare age. Who was named there beside the client is in `also`.

    >>> both = discreet(Client(name="Jo Field", concern="Jo Field, 34, panic; mother Ann Poe"), strangers=frozenset())
    >>> both.concern, both.also
    ('panic; mother', ('Ann Poe',))
    """
    text = client.concern or ""
    left = _without_contact(text, client)
    also: list[str] = []
    name = client.name
    while name is not None and len(also) < _MOST_NAMES:
        left = _cut(left, name)
        name = _name_in(left, strangers)
        also += [name] if name else []
    if left != text:
        left = re.sub(r"\s+(?=[,;:.)]|$)", "", _LEFT_OVER.sub("", re.sub(r"\s+", " ", _AGE_ALONE.sub("", left))))
    return replace(client, concern=left.strip(" ,.;:-–—&/") or None, also=tuple(also))


def referred_client(message: Message, reading: Reading) -> Client:
    """The client of a mail that sends one, as it may be written down; `also` are all whom it names by given and family name, but for colleagues
    with a title: where the reader took the wrong one for the client, the gate still knows the right one."""
    told, theirs = reading.client or Client(), _strangers(message)
    whole = _whole_names(reading.own_words, theirs)
    fuller = next((each for each in whole if set((told.name or "").split()) < set(each.split())), None)
    if fuller is not None:
        told = replace(told, name=fuller, initials=names.initials(fuller))
    numbers = [match[0] for match in _PHONE.finditer(reading.own_words)]
    if told.phone is None and len(numbers) == 1:  # whosever it is, it stands beside a client
        told = replace(told, phone=numbers[0])
    told = replace(told, email=_address_told(message, reading, told))
    client = discreet(told, strangers=theirs)
    others = (each for each in whole if each != client.name)
    beside = (each.name for each in together(reading.own_words, told)[1:] if each.name)
    return replace(client, also=tuple(dict.fromkeys((*beside, *client.also, *others)))[:_MOST_NAMES])


def _address_told(message: Message, reading: Reading, client: Client) -> str | None:
    """An address that is the client's or their family's, by its name or by what stands before it."""
    ours = {each.email.rpartition("@")[2] for each in (*message.senders, *message.to, *message.cc)}
    named = [folded(word).lower() for word in _name_words(client.name or "")]
    for match in IN_TEXT.finditer(reading.own_words):
        user, _, domain = match[0].lower().partition("@")
        before = reading.own_words[max(0, match.start() - _NEAR) : match.start()]
        if domain not in ours and (_THEIRS.search(before) or any(word in user for word in named)):
            return match[0]
    return None


def inquirer(message: Message, reading: Reading) -> Client:
    """Somebody who wrote for themselves or for a child: who wrote, whom they name, and where they want to be called."""
    sender = message.sender
    words = folded(sender.name).lower().split() if sender else []
    person = bool(words) and (words[0] in GIVEN or not (ORGANISATIONS | OFFICES).intersection(words))
    child = names.client_name(reading.own_words, strangers=_strangers(message))
    return Client(
        name=sender.name if sender and person else None,
        email=sender.email if sender else None,
        phone=next((match[0] for match in _PHONE.finditer(reading.own_words)), None),
        also=(child,) if child and child.split()[0].lower() in GIVEN else (),
    )


def unnamed(text: str, client: Client) -> str:
    """Running text with initials where the client's name stood, and without a way to reach them.

    >>> unnamed("Jo Field called. Jo's number is 828-555-0143.", Client(name="Jo Field", phone="828-555-0143"))
    "J. F. called. J.'s number is [telephone]."
    """
    text = text.replace(client.phone, "[telephone]") if client.phone else text
    text = re.sub(re.escape(client.email), "[address]", text, flags=re.IGNORECASE) if client.email else text
    for word in (word for name in (client.name or "", *client.also) for word in _name_words(name)):
        case = re.NOFLAG if word.lower() in PLAIN else re.IGNORECASE
        text = re.sub(rf"\b{re.escape(word)}(?=\b|s\b)", f"{word[0].upper()}.", text, flags=case)
    return text


def written_down(message: Message, reading: Reading, privacy: Privacy) -> tuple[Message, Reading]:
    """A mail that sends a client, as it may be kept: its subject and its words without the name, unless the owner wants names kept."""
    if reading.client is None or privacy.keep_client_names:
        return message, reading
    client = referred_client(message, reading)
    return replace(message, subject=unnamed(message.subject, client)), replace(
        reading, own_words=unnamed(reading.own_words, client)
    )


def kept_name(client: Client, privacy: Privacy) -> str | None:
    """The name, where it is to be kept."""
    return client.name if privacy.keep_client_names else None


def _cut(text: str, name: str) -> str:
    whole = r"[\s,.]+".join(map(re.escape, name.split()))
    text = re.sub(rf"(?i)(?<!\w){whole}(?:['’]s)?(?!\w)", "", text)
    for word in _name_words(name):
        if word.lower() not in PLAIN:
            text = re.sub(rf"(?i)(?<!\w){re.escape(word)}(?:['’]?s)?(?!\w)", "", text)
    return text


def _without_contact(text: str, client: Client) -> str:
    text = IN_TEXT.sub("", text)
    phone = client.phone or phones.client_phone(text)
    return text.replace(phone, "") if phone else text


def _name_in(text: str, strangers: frozenset[str]) -> str | None:
    """The client's name; where the reader finds none, a name by its form alone: a known given name before another word, or a family's ("the Garzas")."""
    if found := names.client_name(text, strangers=strangers):
        return found
    if whole := _whole_names(text, strangers):
        return whole[0]
    families = (match[1][:-1] for match in _FAMILY.finditer(text))
    return next((each for each in families if not {each.lower(), f"{each.lower()}s"} & (PLAIN | NEVER | strangers)), None)


def _whole_names(text: str, strangers: frozenset[str]) -> list[str]:
    """Every pair of words that can only be somebody's name, as they stand in the text: a known given name with another word behind it, two words
    that are nothing else, or one such word and another where an age stands behind them or nothing does. Those with a title or a profession are colleagues, and who writes or reads is meant by both words of the name only: a client
    may be called like one of them.
    """
    return [
        match[0]
        for match in _GIVEN_AND_FAMILY.finditer(text)
        if _can_be_name(folded(match[1]), folded(match[2]), told=_TOLD.match(text, match.end()) is not None)
        and not {match[1].lower(), match[2].lower()} <= strangers
        and not _TITLED.search(text[: match.start()])
        and not _PROFESSION.match(text, match.end())
    ]


def _can_be_name(first: str, last: str, *, told: bool) -> bool:
    words, places = {first.lower(), last.lower()}, (ORGANISATIONS | OFFICES) - PLACES_TOO
    if first.lower() in GIVEN:
        return last.lower() not in places
    if first.isupper() or last.isupper() or facts.payer(f"{first} {last}") or words & (places | CALLINGS | TITLES):
        return False
    other = words & (PLAIN | NEVER)
    return not other or (told and len(other) == 1)


def _strangers(message: Message) -> frozenset[str]:
    """Words of names that are not the client's: the writer's and ours."""
    return frozenset(word.strip(".,").lower() for each in (*message.senders, *message.to) for word in each.name.split())


def _name_words(name: str) -> list[str]:
    """The words of a name that are more than a letter or a title."""
    return [word for word in _WORD.findall(name) if len(word) > 1 and word.lower() not in TITLES | SUFFIXES]
