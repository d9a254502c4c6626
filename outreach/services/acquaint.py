"""Whom she knows already, read from the headers of Sent: no body leaves the server, and nothing is written down here."""

from __future__ import annotations

from collections.abc import Container
from datetime import date

from outreach.edge.imap import Imap
from outreach.model.mail import Message, Role
from outreach.model.practice import Config
from outreach.model.reading import Client
from outreach.rules.letters.marks import marks_of
from outreach.rules.letters.privacy import leaks
from outreach.rules.people.acquaintances import Acquaintance, Sent, acquaintances
from outreach.rules.reading.parse import parse
from outreach.store.log import Store

YEARS = 2


async def scan(imap: Imap, since: date, without: Container[str]) -> tuple[Acquaintance, ...]:
    """The people she wrote to since that day, from an open mailbox; none where there is no Sent folder. Raises what `edge.imap` raises."""
    if Role.SENT not in await imap.mailboxes():
        return ()
    mails = []
    async for arrival in imap.since(Role.SENT, since, headers_only=True):
        message = parse(arrival.raw)
        if isinstance(message, Message):
            on = min(message.date or arrival.received, arrival.received)  # a mailbox that was moved says when it was moved
            mails.append(Sent(to=(*message.to, *message.cc), on=on.date()))
    return acquaintances(mails, without)


def strangers(store: Store | None, config: Config, found: tuple[Acquaintance, ...]) -> tuple[Acquaintance, ...]:
    """Those of them whom nobody has taken up yet, and who may be: no partner, nobody who asked for silence, no client we know of."""
    clients = config.privacy.clients
    return tuple(
        each
        for each in found
        if not leaks(f"{each.name} {each.email}", clients) and (store is None or may_be_asked_about(store, each.name, each.email))
    )


def may_be_asked_about(store: Store, name: str, email: str) -> bool:
    """Whether somebody with this name and address is nobody's: no partner, no client, nobody who asked for silence."""
    if store.people.by_email(email) is not None or store.people.is_suppressed(email) or email in store.inbox.inquirers():
        return False
    return not any(mark.kind.alone for mark in store.clients.recognise(marks_of(Client(name=name, email=email))))


def own_addresses(config: Config) -> frozenset[str]:
    """Addresses that are hers: of the mailbox, the owners and their assistants."""
    return frozenset(email.lower() for email in (config.mailbox.address, *config.owner.addresses, *config.owner.assistants))
