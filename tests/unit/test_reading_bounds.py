"""Whatever the bytes, one value comes out, soon."""

from __future__ import annotations

import os
import random
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from outreach.model.mail import Message
from outreach.rules.reading import auto_reply, dates, dsn, facts, names, phones, phrases, redirect, stopping
from outreach.rules.reading.own_words import dissect
from outreach.rules.reading.parse import parse
from outreach.rules.reading.words import calm

MAILS = sorted((Path(__file__).parent.parent / "mails").rglob("*.eml"))
MUTANTS = int(os.environ.get("OUTREACH_MUTANTS", "2000"))
FROM = b"From: a@b.example\n"


def nested(levels: int) -> bytes:
    return (
        FROM + b"".join(b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (n, n) for n in range(levels)) + b"\nhello"
    )


BOMBS = {
    "200 levels": nested(200),
    "2000 levels": nested(2000),
    "enclosed 500 deep": FROM + b"Content-Type: message/rfc822\n\n" * 500,
    "70 KB of parentheses": b"From: " + b"(" * 70_000 + b" a@b.example\n\nhi",
    "20 KB of To": FROM + b"To: " + b'"""' * 7_000 + b"\n\nhi",
    "1.4 MB subject": FROM + b"Subject: " + b"=?utf-8?q?hi=20?= " * 75_000 + b"\n\nhi",
    "7 MB of parts": FROM + b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\n" * 1_400_000,
    "a million headers": b"X: y\n" * 1_000_000 + b"\nhi",
    "deep html": FROM + b"Content-Type: text/html\n\n" + b"<div>" * 200_000,
    "25 MB attached": FROM
    + b"Content-Type: multipart/mixed; boundary=b\n\n--b\n\nhi\n--b\nContent-Type: application/pdf\n\n"
    + b"A" * 25_000_000,
    "wall of dashes": FROM + b"\n" + b"-" * 500_000 + b"\nFrom: " * 30_000,
    "wall of quotes": FROM + b"\n" + b">" * 500_000,
    "wall of words": FROM + b"\n" + b"On Mon, " * 100_000,
}


def read_all(raw: bytes) -> None:
    """Everything the rules do with a mail."""
    message = parse(raw)
    if not isinstance(message, Message):
        return
    dsn.bounce(message)
    auto_reply.by_header(message)
    anatomy = dissect(message)
    words = calm(anatomy.words)
    list(phrases.found(words))
    stopping.opt_out(words)
    list(phrases.shape(words))
    dates.return_day(words, dates.date(2026, 11, 17))
    redirect.redirect(words, without=frozenset(), domains=frozenset())
    facts.age(words), facts.concern(words), facts.danger(words), facts.payer(words)
    names.client_name(words, strangers=frozenset())
    phones.client_phone(words, anatomy.closing[:500])


@pytest.mark.parametrize("name", BOMBS)
def test_bomb(name: str) -> None:
    """A bomb costs a second or two of processor time and nothing else."""
    began = time.process_time()
    read_all(BOMBS[name])
    assert time.process_time() - began < 2.0


@pytest.mark.timeout(120)
def test_mutants() -> None:
    """No mutation of any of our mails brings anything uncaught."""
    chance = random.Random(20261117)
    sources = [path.read_bytes() for path in MAILS]
    for _ in range(MUTANTS):
        read_all(mutated(bytearray(chance.choice(sources)), chance))


def mutated(raw: bytearray, chance: random.Random) -> bytes:
    for _ in range(chance.randint(1, 12)):
        at = chance.randrange(len(raw) + 1)
        match chance.randrange(4):
            case 0 if at < len(raw):
                raw[at] = chance.randrange(256)
            case 1:
                del raw[at : at + chance.randint(1, 40)]
            case 2:
                raw[at:at] = raw[at : at + chance.randint(1, 60)]
            case _:
                raw[at:at] = chance.choice(
                    [b"\n", b"\r", b'"', b"<", b">", b"=?", b"?=", b"--", b"\0", b"(", b"\xff", b"\n\n", b": "]
                )
    return bytes(raw)


@given(st.binary(max_size=400), st.text(max_size=300))
@settings(max_examples=150, deadline=None)
def test_any_bytes(head: bytes, body: str) -> None:
    """Any header bytes and any text are read without an exception."""
    read_all(b"From: " + head + b"\n\n" + body.encode("utf-8", "surrogatepass"))
