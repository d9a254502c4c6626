"""Whose mail is this, and what does it answer: one snapshot (`Known`) taken before anything is decided.

Law: reads only. A person's own address counts before the thread, because a colleague who answers in somebody else's thread
is still himself; the thread counts before the name; and an equal name at another address is a doubt, never a match.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import takewhile

from outreach.model.decision import Known
from outreach.model.digest import Digest
from outreach.model.mail import Address, Message, Role
from outreach.model.outbox import ID_HEADER, Draft
from outreach.model.people import Partner
from outreach.model.referral import Referral
from outreach.store.book import Book, listed
from outreach.store.digests import Digests
from outreach.store.outbox import Outbox
from outreach.store.owner_mail import OwnerMails
from outreach.store.people import People
from outreach.store.referrals import Referrals
from outreach.store.threads import Threads

_LONGEST_THREAD = 50
_OF_THE_HOUSE = """
SELECT (EXISTS (SELECT 1 FROM owner_mail WHERE message_id = ?1)
    OR EXISTS (SELECT 1 FROM messages m JOIN commands c ON c.cause = m.identity WHERE m.message_id = ?1)
    OR EXISTS (SELECT 1 FROM messages m JOIN locations l ON l.identity = m.identity WHERE m.message_id = ?1 AND l.role = 'sent'))
  AND NOT EXISTS (SELECT 1 FROM messages WHERE message_id = ?1 AND kind NOT IN ('own', 'command'))
"""
"""Whether a Message-ID names a mail of ours to her, an order that was obeyed, or what lies in Sent; and nobody else's mail bears it, too."""
_MARK = re.compile(r"draft-(\d{1,15})-\d{1,9}")


class Match:
    """Finds a message's place among the people, letters and threads that we know."""

    def __init__(
        self,
        book: Book,
        people: People,
        outbox: Outbox,
        referrals: Referrals,
        digests: Digests,
        owner_mail: OwnerMails,
        threads: Threads,
    ) -> None:
        self._book = book
        self._threads = threads
        self._people = people
        self._outbox = outbox
        self._referrals = referrals
        self._digests = digests
        self._owner_mail = owner_mail

    def known(self, message: Message, role: Role, writer: Address | None, about_message_id: str | None) -> Known:
        """The snapshot; see `Inbox.known`."""
        ids = answered(message, about_message_id)
        letters = self._outbox.named(ids)
        threads = self._threads.of(ids)
        sender = None if role is Role.SENT else writer or message.sender
        partner, matched_by = self._partner(sender, ids)
        maybe = self._maybe(sender) if sender and partner is None else ()
        recipients = self._recipients(message)
        stopped = [person.id for person in (recipients if role is Role.SENT else (partner, *maybe)) if person]
        return Known(
            partner=partner,
            matched_by=matched_by or ("name" if maybe else ""),
            maybe=maybe,
            ours=self._ours(message, role),
            answers=next(iter(letters), None),
            waiting=self._outbox.waiting(partner_ids=stopped, thread_ids=threads),
            referral=self._referral(letters, threads),
            digest=self._digest(message),
            recipients=recipients,
            suppressed=sender is not None and self._people.is_suppressed(sender.email),
            own_copy_in_sent=self._own_copy_in_sent(message),
            obeyed=self._obeyed(message),
            used_tokens=self._outbox.tokens(),
            colleagues=self._people.names(),
        )

    def _digest(self, message: Message) -> Digest | None:
        """The digest or other mail of ours that is answered. Only what is between it and the answer may be ours or hers: what a stranger wrote, here
        or to another mailbox of hers, and lets her client name beside a digest of ours, shows other letters under the same numbers. Of a
        receipt the numbers are its digest's, for taking back alone: a word of thanks for it is no yes to what waits. A mail without a name hands
        down what it answers itself (RFC 5322 §3.6.4), so that References alone name nothing.
        """
        ids = answered(message) if message.in_reply_to else []
        near = list(takewhile(lambda name: self._book.value(_OF_THE_HOUSE, name), ids))
        shown = self._digests.by_message_id(*near)
        nearest = next((found for name in near if (found := self._owner_mail.answered(name))), None)
        if shown is None or nearest is None or nearest.message_id == shown.message_id:
            return shown or nearest
        return replace(nearest, date=shown.date, undoable=shown.drafts)

    def _ours(self, message: Message, role: Role) -> Draft | None:
        """The letter whose copy this is: by Message-ID, and in Sent, where nobody else can put a mail, by our own header."""
        named = self._outbox.named([message.message_id] if message.message_id else [])
        mark = _MARK.fullmatch(message.header(ID_HEADER) or "") if role is Role.SENT else None
        marked = self._outbox.get(int(mark[1])) if mark and not named else None
        if marked is not None and marked.to_email in {address.email for address in message.to}:
            return marked
        return next(iter(named), None)

    def _partner(self, sender: Address | None, ids: list[str]) -> tuple[Partner | None, str]:
        if sender is None:
            return None, ""
        partner = self._people.by_email(sender.email)
        if partner is not None:
            return partner, "learned" if self._people.is_learned(sender.email) else "address"
        partner_id = self._book.value(
            """SELECT partner_id FROM (
              SELECT j.key AS place, o.partner_id FROM json_each(?1) j
                JOIN letter_ids i ON i.message_id = j.value JOIN outbox o ON o.id = i.draft_id
              UNION ALL
              SELECT j.key, m.partner_id FROM json_each(?1) j JOIN messages m ON m.message_id = j.value)
            WHERE partner_id IS NOT NULL ORDER BY place LIMIT 1""",
            listed(ids),
        )
        return (None, "") if partner_id is None else (self._people.get(partner_id), "thread")

    def _maybe(self, sender: Address) -> tuple[Partner, ...]:
        """Partners of the sender's name, but for those of whom she has said that this address is not theirs."""
        key = "SELECT 1 FROM questions WHERE key = ? AND answer = 'no'"
        named = self._people.named(sender.name)
        return tuple(each for each in named if not self._book.value(key, f"same:{sender.email}:{each.id}"))

    def _recipients(self, message: Message) -> tuple[Partner, ...]:
        return self._people.by_emails([address.email for address in (*message.to, *message.cc)])

    def _referral(self, letters: tuple[Draft, ...], threads: tuple[int, ...]) -> Referral | None:
        code = next((letter.referral_code for letter in letters if letter.referral_code), None)
        return self._referrals.get(code) if code else self._referrals.of_threads(threads)

    def _own_copy_in_sent(self, message: Message) -> bool:
        found = self._book.value(
            """SELECT 1 FROM messages m JOIN locations l ON l.identity = m.identity
            WHERE m.message_id = ? AND m.text_hash = ? AND l.role = 'sent'""",
            message.message_id,
            self._book.seal(said(message)),
        )
        return bool(found)

    def _obeyed(self, message: Message) -> bool:
        """Whether an order of this Message-ID was obeyed: what no signature covers may have been changed since, so that it reads as another."""
        sql = "SELECT 1 FROM messages m JOIN commands c ON c.cause = m.identity WHERE m.message_id = ?"
        return self._book.value(sql, message.message_id) is not None


def answered(message: Message, about_message_id: str | None = None) -> list[str]:
    """The Message-IDs that this one answers or reports on, the nearest first (RFC 5322 §3.6.4)."""
    ids = (about_message_id, *message.in_reply_to, *reversed(message.references))
    return list(dict.fromkeys(one for one in ids if one))[:_LONGEST_THREAD]


def said(message: Message) -> str:
    """Everything that an order is read from: the words, the subject, and what it answers. A proof covers exactly this, or her
    old yes, put under another digest by somebody who has seen it, would count again."""
    return "\0".join((message.subject, " ".join(message.in_reply_to), " ".join(message.references), message.text))
