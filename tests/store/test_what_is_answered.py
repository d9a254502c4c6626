"""Which digest an answer belongs to, and by what an order is known that comes again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

import pytest

from outreach.model.decision import NoteCommand, TellOwner
from outreach.model.digest import Digest, ShownDraft
from outreach.model.mail import Message, Role
from outreach.model.reading import Kind
from outreach.store.log import Store

DIGEST, RECEIPT, HERS, HIS = ("<digest@us.example>", "<receipt@us.example>", "<hers@home.example>", "<his@evil.example>")
ORDER = NoteCommand(proof="DKIM signature", actions=("note",))
SHOWN = Digest(id="D1", date=date(2026, 11, 18), message_id=DIGEST, drafts=(ShownDraft(n=1, to="Bea", email="b@r.example"),))

Made = Callable[..., Message]
Take = Callable[..., bool]


@pytest.fixture(autouse=True)
def _a_morning(store: Store, mail: Made, take: Take, now: datetime) -> None:
    """A digest, an order of hers in answer to it, and the receipt for that."""
    store.digests.save(SHOWN, now, subject="Outreach", text="Nothing")
    take(mail("hers", message_id=HERS, in_reply_to=(DIGEST,)), [ORDER], kind=Kind.COMMAND)
    store.owner_mail.add(TellOwner(key="receipt:x", kind="receipt", subject="Re", text="Done"), now, RECEIPT)


@pytest.mark.parametrize("near", [(), (HERS,)])
def test_the_nearest_digest(store: Store, mail: Made, near: tuple[str, ...]) -> None:
    """The digest itself, or an answer of hers to it, is what an answer answers."""
    chain = (DIGEST, *near)
    assert store.inbox.known(mail(in_reply_to=(chain[-1],), references=chain), Role.INBOX).digest == SHOWN


def test_a_receipt_has_its_digests_numbers_for_taking_back_alone(store: Store, mail: Made) -> None:
    """No letter waits in an answer to a receipt, so that "ok, thanks" says yes to none; "undo 1" means the digest's."""
    known = store.inbox.known(mail(in_reply_to=(RECEIPT,), references=(DIGEST, HERS, RECEIPT)), Role.INBOX)
    assert known.digest is not None
    assert (known.digest.id, known.digest.drafts, known.digest.undoable) == ("", (), SHOWN.drafts)
    assert known.digest.date == SHOWN.date


@pytest.mark.parametrize(
    ("logged", "headers"),
    [
        (HIS, {"in_reply_to": (HIS,), "references": (DIGEST, HIS)}),
        (None, {"in_reply_to": (HIS,), "references": (DIGEST, HIS)}),
        (None, {"references": (DIGEST,)}),
        (DIGEST, {"in_reply_to": (DIGEST,), "references": (DIGEST,)}),
    ],
    ids=["he wrote here", "he wrote to her other mailbox", "his mail had no name", "his mail had the digest's name"],
)
def test_a_strangers_mail_is_no_digest(
    store: Store, mail: Made, take: Take, logged: str | None, headers: dict[str, tuple[str, ...]]
) -> None:
    """What she says to somebody else's mail is no answer to ours, whatever his headers make her client name beside it."""
    if logged:
        take(mail("his", message_id=logged))
    assert store.inbox.known(mail("answer", **headers), Role.INBOX).digest is None


def test_an_order_is_known_again_by_its_name(store: Store, mail: Made) -> None:
    """Another text, as after a change of what no signature covers, does not make another order of it."""
    assert store.inbox.known(mail("again", message_id=HERS, text="2 ok"), Role.INBOX).obeyed
    assert not store.inbox.known(mail("other", message_id="<other@home.example>"), Role.INBOX).obeyed
    assert not store.inbox.known(mail("nameless", message_id=None), Role.INBOX).obeyed
