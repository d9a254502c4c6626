"""Nothing secret is said before the connection is known to be safe, on the way in and on the way out."""

from __future__ import annotations

import pytest

from outreach.edge.faults import Insecure, SettingRefused
from outreach.edge.imap import Imap
from outreach.edge.smtp import Offered
from outreach.edge.tls import context_for
from outreach.model.outbox import Outcome
from outreach.model.practice import Imap as ImapSettings
from outreach.model.practice import Secret

THERAPIST, PARTNER, PASSWORD = "therapist@practice.example", "lee@clinic.example", "correct-horse-42"
LETTER = b"Subject: Tea\r\n\r\nDear Lee\r\n"
BAD = ("expired", "wrong-name", "self-signed", "old-tls")


async def imap_talk(peer) -> None:
    """A server that would take any password in the open."""
    await peer.say(b"* OK ready")
    while line := await peer.line():
        tag, verb = line.split()[:2]
        if verb == b"CAPABILITY":
            await peer.say(b"* CAPABILITY IMAP4rev1 AUTH=PLAIN")
        if verb == b"LIST":
            await peer.say(b'* LIST () "/" INBOX')
        await peer.say(tag + b" OK done")


async def smtp_talk(peer) -> None:
    """The same for SMTP."""
    await peer.say(b"220 ready")
    while line := await peer.line():
        await peer.say(*{b"EHLO": [b"250-test", b"250 AUTH PLAIN LOGIN"], b"AUTH": [b"235 ok"]}.get(line[:4], [b"250 ok"]))


def with_starttls(plain_talk, context, *, greeting: bytes, offer: bytes, go: bytes):
    """A talk that offers STARTTLS, upgrades, and goes on as `plain_talk` without its greeting."""

    async def talk(peer) -> None:
        await peer.say(greeting)
        while line := await peer.line():
            tag = line.split()[0]
            if b"STARTTLS" in line.upper():
                await peer.say(go.replace(b"TAG", tag))
                await peer.writer.start_tls(context)
                break
            await peer.say(*offer.replace(b"TAG", tag).split(b"|"))
        else:
            return
        said = peer.say
        first = True

        async def say(*lines: bytes) -> None:
            nonlocal first
            if not first:
                await said(*lines)
            first = False

        peer.say = say
        await plain_talk(peer)

    return talk


def imap_starttls(context):
    return with_starttls(
        imap_talk,
        context,
        greeting=b"* OK ready",
        offer=b"* CAPABILITY IMAP4rev1 STARTTLS LOGINDISABLED|TAG OK done",
        go=b"TAG OK go",
    )


def smtp_starttls(context):
    return with_starttls(smtp_talk, context, greeting=b"220 ready", offer=b"250-test|250 STARTTLS", go=b"220 go")


@pytest.mark.parametrize("security", ["tls", "starttls"])
async def test_a_good_certificate_is_accepted_and_only_then_the_password_is_sent(
    security: str, listen, certificates, imap_settings, smtp_to
) -> None:
    """The counterpart of the refusals below: the same servers, with nothing wrong."""
    good = certificates.contexts["good"]
    implicit = good if security == "tls" else None
    there = await listen(imap_talk if implicit else imap_starttls(good), tls=implicit)
    imap = Imap(imap_settings(there.port, security=security, ca_file=certificates.ca_file))
    await imap.open()
    assert await imap.mailboxes() == {"inbox": "INBOX"}
    await imap.close()
    assert there.saw(PASSWORD)

    out = await listen(smtp_talk if implicit else smtp_starttls(good), tls=implicit)
    offered = await smtp_to(out.port, security=security, ca_file=certificates.ca_file).offer(
        LETTER, sender=THERAPIST, recipient=PARTNER
    )
    assert isinstance(offered, Offered)
    await offered.leave()
    assert out.saw(PASSWORD)


@pytest.mark.parametrize("security", ["tls", "starttls"])
@pytest.mark.parametrize("fault", BAD)
async def test_a_bad_certificate_is_refused_before_any_byte_of_the_password(
    fault: str, security: str, listen, certificates, imap_settings, smtp_to
) -> None:
    """Expired, made out to another name, signed by itself, or spoken in an old TLS."""
    context = certificates.contexts[fault]
    implicit = context if security == "tls" else None
    there = await listen(imap_talk if implicit else imap_starttls(context), tls=implicit)
    with pytest.raises(Insecure, match="Nothing was sent"):
        await Imap(imap_settings(there.port, security=security, ca_file=certificates.ca_file)).open()
    out = await listen(smtp_talk if implicit else smtp_starttls(context), tls=implicit)
    outcome = await smtp_to(out.port, security=security, ca_file=certificates.ca_file).offer(
        LETTER, sender=THERAPIST, recipient=PARTNER
    )
    assert isinstance(outcome, Outcome)
    assert outcome.result == "temp"
    for listener in (there, out):
        assert not listener.saw(PASSWORD)
        assert b"LOGIN" not in listener.received
        assert b"AUTH" not in listener.received


async def test_a_withheld_starttls_is_refused_before_any_byte_of_the_password(listen, imap_settings, smtp_to) -> None:
    """Somebody in between strips the offer, and takes passwords in the open."""
    there = await listen(imap_talk)
    with pytest.raises(Insecure, match="offers no STARTTLS"):
        await Imap(imap_settings(there.port, security="starttls")).open()
    out = await listen(smtp_talk)
    outcome = await smtp_to(out.port, security="starttls").offer(LETTER, sender=THERAPIST, recipient=PARTNER)
    assert isinstance(outcome, Outcome)
    assert outcome.result == "temp"
    assert not there.saw(PASSWORD)
    assert not out.saw(PASSWORD)


@pytest.mark.parametrize(
    ("greeting", "go"),
    [(b"* PREAUTH welcome", b"TAG OK go"), (b"* OK ready", b"TAG OK go\r\n* OK injected")],
    ids=["preauth", "injected"],
)
async def test_what_is_said_before_tls_is_not_believed_after_it(
    greeting: bytes, go: bytes, listen, certificates, imap_settings
) -> None:
    """PREAUTH would skip STARTTLS, and lines sent ahead of the handshake would be read as if they came within it."""
    talk = with_starttls(
        imap_talk, certificates.contexts["good"], greeting=greeting, offer=b"* CAPABILITY IMAP4rev1 STARTTLS|TAG OK done", go=go
    )
    there = await listen(talk)
    imap = Imap(imap_settings(there.port, security="starttls", ca_file=certificates.ca_file))
    with pytest.raises(Insecure, match="Nothing was sent"):
        await imap.open()
    assert not there.saw(PASSWORD)


def test_plain_text_to_another_machine_is_refused_when_the_house_is_built(tmp_path) -> None:
    """Only loopback may be spoken to in the open; a CA file that is none is named."""
    with pytest.raises(SettingRefused, match="openly"):
        Imap(ImapSettings(host="mail.practice.example", username=THERAPIST, secret=Secret(), security="plain"))
    (tmp_path / "ca.pem").write_text("no certificate")
    with pytest.raises(SettingRefused, match="ca_file"):
        context_for("tls", "mail.practice.example", tmp_path / "ca.pem")
