"""Who was referred, put together from every room that knows a fact: name, age, concern, payer, telephone.

Law: in a forward the inner mail speaks, and its writer is the professional who counts, unless it is the client's own mail that was
passed on. Nobody of the envelope or of the sign-off is ever taken for the client.
"""

from __future__ import annotations

from outreach.model.mail import Address, Message
from outreach.model.reading import Client
from outreach.rules.reading import facts, names, origin, phones
from outreach.rules.reading.own_words import Anatomy


def referred(message: Message, anatomy: Anatomy) -> tuple[Address | None, Client]:
    """The professional who sends the client, and what is said about the client."""
    sender = message.senders[0] if message.senders else None
    inner = origin.inner_sender(anatomy.forwarded) if anatomy.forwarded else None
    text = _told(message, anatomy)
    people = (*message.senders, *message.to, *message.cc, *([inner] if inner else []))
    name = names.client_name(text, strangers=_strangers(people, anatomy.closing))
    if inner is not None and origin.private(inner) and inner.name:  # the client's own mail, passed on
        name, inner = inner.name, None
    name = names.turned(name) if name else None
    client = Client(
        name=name,
        initials=names.initials(name),
        age=facts.age(text),
        concern=facts.concern(text),
        payer=facts.payer(text),
        phone=phones.client_phone(text, anatomy.closing),
    )
    return (inner if inner is not None and anatomy.bare_forward else sender), client


def _told(message: Message, anatomy: Anatomy) -> str:
    """The subject and the words in which the client is spoken of."""
    text = f"{message.subject}\n{anatomy.body}" if anatomy.body else anatomy.words
    return f"{text}\n{anatomy.forwarded}" if anatomy.forwarded and not anatomy.bare_forward else text


def _strangers(people: tuple[Address, ...], closing: str) -> frozenset[str]:
    """Words of names that are not the client's: of the envelope and of the sign-off."""
    told = [word for each in people for word in f"{each.name} {each.email.partition('@')[0]}".split()]
    told += [word for word in closing.split() if word[:1].isupper()]
    return frozenset(word.strip(".,()\"'").lower() for word in told) - {""}
