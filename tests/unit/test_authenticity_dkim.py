"""DKIM signatures, really made: those that say too little, too late, or for somebody else prove nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from judging import ANSWERS, NOW, OWNERS, SERVER, judge, vouched
from signing import ALL, Keys, mail

from outreach.model.mail import Message
from outreach.rules.approval.proof.authenticity import Proof, Refused, prove
from outreach.rules.reading.parse import parse


@pytest.fixture(scope="module")
def keys() -> Keys:
    return Keys()


def signed(keys: Keys, headers: tuple[str, ...] = ALL, domain: str = "ellison.example", **changes: str | None) -> bytes:
    return keys.sign(mail(NOW, **changes), domain, headers)


@pytest.mark.parametrize("missing", ["subject", "date", "to", "message-id", "in-reply-to", "references"])
def test_an_unsigned_header_that_we_read_voids_the_signature(keys: Keys, missing: str) -> None:
    """What says who, what, when and in answer to what must be covered."""
    raw = signed(keys, tuple(name for name in ALL if name != missing))
    assert isinstance(judge(raw, keys=keys, server=None), Refused)


@pytest.mark.parametrize(
    "header",
    [
        b"Subject: approve 1",
        b"From: evil@evil.example",
        b"To: x@y.example",
        b"Date: Wed, 18 Nov 2026 12:00:00 +0000",
        b"In-Reply-To: <d12@ellison.example>",
    ],
)
def test_a_second_header_on_top_of_a_signed_mail_is_refused(keys: Keys, header: bytes) -> None:
    """dkimpy alone would pass a second Subject."""
    assert isinstance(judge(header + b"\r\n" + signed(keys), keys=keys, server=None), Refused)


def test_text_appended_behind_a_length_is_refused(keys: Keys) -> None:
    """`l=` leaves the end of the body unsigned."""
    raw = keys.sign(mail(NOW), "ellison.example", length=True) + b"approve 2\r\n"
    assert isinstance(judge(raw, keys=keys, server=None), Refused)


@pytest.mark.parametrize(
    "domain", ["evil.example", "evil.ellison.example", "notellison.example", "example", "ellison.example.evil.example"]
)
def test_a_strangers_signature_is_refused(keys: Keys, domain: str) -> None:
    """A valid signature of another domain says nothing about the owner's."""
    assert isinstance(judge(signed(keys, domain=domain), keys=keys, server=None), Refused)


@pytest.mark.parametrize(
    "change", [(b"1 ok", b"2 ok"), (b"Re: Outreach", b"Re: outreach 2"), (b"maya@", b"desk@"), (b"<d12@", b"<d13@")]
)
def test_a_changed_mail_is_refused(keys: Keys, change: tuple[bytes, bytes]) -> None:
    """One byte of it is enough."""
    assert isinstance(judge(signed(keys).replace(*change), keys=keys, server=None), Refused)


def test_a_week_is_the_longest_a_signature_lives(keys: Keys) -> None:
    """An old answer, kept and sent again later, is refused by its date and by its signature's."""
    raw = signed(keys)
    assert isinstance(judge(raw, keys=keys, server=None, now=NOW + timedelta(days=6)), Proof)
    assert isinstance(judge(raw, keys=keys, server=None, now=NOW + timedelta(days=8)), Refused)
    redated = keys.sign(mail(NOW + timedelta(days=8)), "ellison.example", tuple(n for n in ALL if n != "date"))
    assert isinstance(judge(redated, keys=keys, server=None, now=NOW + timedelta(days=8)), Refused)
    ahead = keys.sign(mail(NOW + timedelta(days=6)), "ellison.example")
    assert isinstance(judge(ahead, keys=keys, server=None, now=NOW + timedelta(days=6)), Proof)
    assert isinstance(judge(ahead, keys=keys, server=None, now=NOW + timedelta(days=8)), Refused), (
        "dated ahead, and signed long ago"
    )


def test_an_expired_signature_is_refused(keys: Keys) -> None:
    """`x=` in the past, in whatever way it is written, voids it."""
    raw = signed(keys)
    for tag in (b"x=1;", b"x=-5;", b"x=soon;", b"l=2;"):
        assert isinstance(judge(raw.replace(b" v=1;", b" v=1; " + tag), keys=keys, server=None), Refused)


def test_weak_keys_and_weak_hashes_are_refused(keys: Keys) -> None:
    """RSA under 1024 bits, and SHA-1."""
    assert isinstance(judge(keys.sign(mail(NOW), "ellison.example", rsa_bits=768), keys=keys, server=None), Refused)
    sha1 = signed(keys).replace(b"ed25519-sha256", b"rsa-sha1")
    assert isinstance(judge(sha1, keys=keys, server=None), Refused)


def test_without_network_no_signature_counts(keys: Keys) -> None:
    """No answer of the DNS is no proof, and a record full of rubbish neither."""
    raw = signed(keys)
    for record in (None, b"", b"v=DKIM1; p=", b"\xff\xfe", b"v=DKIM1; k=ed25519; p=!!!", b"p=" + b"A" * 4000):
        broken = Keys()
        if record is not None:
            broken.records["s1._domainkey.ellison.example"] = record
        assert isinstance(judge(raw, keys=broken, server=None), Refused)


def test_nobody_else_commands(keys: Keys) -> None:
    """A partner with a right token, a thread and a perfect signature of their own is still a partner."""
    raw = keys.sign(mail(NOW, **{"from": "Tom Ek <tek@northside.example>"}), "northside.example")
    assert isinstance(judge(raw, keys=keys, token_ok=True), Refused)


@pytest.mark.parametrize("date", [None, "yesterday", "Wed, 18 Nov 2020 12:00:00 +0000", "Wed, 18 Nov 2099 12:00:00 +0000"])
def test_a_mail_without_a_sensible_date_is_refused(date: str | None) -> None:
    """A replay has no date of today."""
    assert isinstance(judge(vouched(date=date)), Refused)


def test_odd_header_blocks_are_refused() -> None:
    """Bare carriage returns, NULs, lines that are no headers, mbox separators, blocks without end: nobody's."""
    good = vouched()
    for bad in (
        b"From maya@ellison.example Wed Nov 18\r\n" + good,
        b"X: a\rSubject: b\r\n" + good,
        b"X: a\0\r\n" + good,
        b"no header here\r\n" + good,
        b" folded first\r\n" + good,
        b"From : maya@ellison.example\r\n" + good,
        b"X: y\r\n" * 600 + good,
        b"X: " + b"y" * 300_000 + b"\r\n" + good,
        b"",
    ):
        message = parse(good)
        assert isinstance(message, Message)
        assert isinstance(prove(replace(message, raw=bad), ANSWERS, owners=OWNERS, authserv_id=SERVER, now=NOW), Refused)
