"""Whose copy a message is: by a Message-ID of ours, by our header, and where a client strips both, by recipient, thread and likeness.

Gmail's autosave replaces a draft by another message with another UID and perhaps another Message-ID; some clients drop headers they do not
know. Nothing here is proof of anything: a message that is taken for a copy is at most shown to the owner as a new version.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from outreach.model.drafts import Kept
from outreach.model.mail import Message
from outreach.model.outbox import ID_HEADER, WAITING, Draft
from outreach.rules.drafts.words import same, settled
from outreach.rules.letters.alike import alike, most_alike
from outreach.rules.letters.envelope import clean
from outreach.rules.reading.own_words import dissect

LIKE, LIKE_IN_THREAD = 0.6, 0.3
"""How alike the words must be to be an edit of ours: alone, and under the same subject or in the same thread."""

_CAP = 20_000  # characters; what is longer is no letter of ours
_MARK = re.compile(r"draft-(\d{1,15})-\d{1,9}")


def marked(message: Message) -> int | None:
    """The letter that our own header names, or None."""
    found = _MARK.fullmatch(message.header(ID_HEADER) or "")
    return int(found[1]) if found else None


def recipients(message: Message) -> frozenset[str]:
    """Everybody the message would go to."""
    hidden = re.findall(r"[^\s<>,;]+@[^\s<>,;]+", message.header("bcc") or "")
    return frozenset({address.email for address in (*message.to, *message.cc)} | {each.lower() for each in hidden})


def may_be_ours(message: Message, letters: Sequence[Kept]) -> bool:
    """Whether its headers allow that it is a copy; if not, its text is none of our business and is never fetched."""
    to = recipients(message)
    return any(_named(message, kept) or (kept.draft.state in WAITING and kept.draft.to_email in to) for kept in letters)


def whose(message: Message, letters: Sequence[Kept]) -> Kept | None:
    """The letter that the message is a copy of, or None. What bears no sign of ours can only be a copy of a letter that waits."""
    named = next((kept for kept in letters if _named(message, kept)), None)
    if named is not None:
        return named
    scored = [(_likeness(message, kept.draft), kept) for kept in letters if kept.draft.state in WAITING]
    return max((pair for pair in scored if pair[0]), key=lambda pair: pair[0], default=(0.0, None))[1]


def _named(message: Message, kept: Kept) -> bool:
    """A Message-ID of ours counts by itself; our header with the recipient, because another database may have written it."""
    if message.message_id in kept.ids:
        return True
    to = recipients(message)
    return marked(message) == kept.draft.id and (not to or kept.draft.to_email in to)


def _likeness(message: Message, draft: Draft) -> float:
    """How alike a message without any sign of ours is to this letter; 0 where that, and its reader, are no reason to take it for a copy."""
    if draft.to_email not in recipients(message):
        return 0.0
    near = same(clean(draft.subject), message.subject) or (
        draft.in_reply_to is not None and draft.in_reply_to in {*message.in_reply_to, *message.references}
    )
    found = alike(draft.body, message.text[:_CAP])
    return found if found >= (LIKE_IN_THREAD if near else LIKE) else 0.0


def sent_by_hand(message: Message, waiting: Sequence[Draft]) -> Draft | None:
    """The letter that a mail in Sent without any sign of ours is, from Drafts or retyped; her own words count, not what she quotes."""
    to = recipients(message)
    near = [draft for draft in waiting if draft.to_email in to]
    texts = (message.text[:_CAP], dissect(message).words[:_CAP]) if near else ()
    scored = [(most_alike(draft.body, texts), draft) for draft in near]
    return max((pair for pair in scored if pair[0] >= LIKE), key=lambda pair: pair[0], default=(0.0, None))[1]


def version_in(message: Message, kept: Kept) -> int | None:
    """The newest version of the letter that says exactly what the message says, to the same reader alone, or None."""
    if message.attachments or recipients(message) != {kept.draft.to_email}:
        return None
    text = settled(message.text)
    return next(
        (
            each.version
            for each in reversed(kept.versions)
            if same(clean(each.subject), message.subject) and settled(each.body) == text
        ),
        None,
    )
