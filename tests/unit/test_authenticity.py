"""Who may command: the owner's real mails pass; machines, lists and doubled headers do not."""

from __future__ import annotations

from dataclasses import replace

import pytest
from judging import ANSWERS, DIGEST, NOW, RECEIVED, SERVER, VOUCHED, judge, stamped, vouched
from signing import Keys, mail

from outreach.model.decision import Known
from outreach.rules.approval.proof.authenticity import Proof, Refused


@pytest.fixture(scope="module")
def keys() -> Keys:
    return Keys()


def test_the_servers_verdict_is_a_proof() -> None:
    """An owner's answer with `dmarc=pass` of the configured server counts."""
    assert judge(vouched()) == Proof(role="owner", how="mail server's verdict", sender="maya@ellison.example")


@pytest.mark.parametrize(
    "value",
    [
        f"{SERVER}; dmarc=pass header.from=ellison.example",
        f"{SERVER}; dkim=pass header.d=ellison.example",
        f"{SERVER.upper()}; dmarc=pass (p=none dis=none) header.from=ellison.example",
        f"{SERVER} 1; spf=fail smtp.mailfrom=x.example; dkim=pass header.i=@ellison.example header.d=ellison.example header.b=ab12",
        f'{SERVER}; dkim=pass reason="good signature" header.d=ellison.example',
        f"{SERVER};\r\n\tdkim=pass header.d=ellison.example;\r\n\tarc=none",
        f"{SERVER}; dmarc=pass (policy=reject action=none) header.from=ellison.example; compauth=pass reason=100",
        f"{SERVER}; dmarc=pass (p=none) header.from=ellison.example;",  # these two no strict parser reads
        f"{SERVER}; dkim=pass header.d=ellison.example; arc=none; spf=pass smtp.mailfrom=<>",
    ],
)
def test_the_usual_ways_of_writing_a_verdict_are_read(value: str) -> None:
    """Comments, versions, folding and reasons do not hide a pass."""
    assert isinstance(judge(stamped(value)), Proof)


@pytest.mark.parametrize("bits", [0, 1024, 2048])
def test_a_signature_of_the_owners_domain_is_a_proof(keys: Keys, bits: int) -> None:
    """Ed25519 and RSA, checked by ourselves, need no word of any server."""
    proof = judge(keys.sign(mail(NOW), "ellison.example", rsa_bits=bits), keys=keys, server=None)
    assert isinstance(proof, Proof)
    assert proof.how == "DKIM signature"


def test_a_parent_domain_may_sign(keys: Keys) -> None:
    """The domain above the sender's is its own."""
    raw = keys.sign(mail(NOW, **{"from": "maya.private@gmail.example"}), "gmail.example")
    assert isinstance(judge(raw, keys=keys), Proof)


def test_a_copy_in_sent_is_a_proof_without_any_signature() -> None:
    """Only who is logged in can put a mail into our own Sent folder."""
    proof = judge(mail(NOW), Known(own_copy_in_sent=True), server=None)
    assert proof == Proof(role="owner", how="own copy in Sent", sender="maya@ellison.example")


def test_each_mail_counts_once(keys: Keys) -> None:
    """Signed is not what says how its text is to be read: what was obeyed does not count again, and what has no name could not be known again."""
    raw = keys.sign(mail(NOW), "ellison.example", ("from", "to", "subject", "date", "message-id", "in-reply-to", "references"))
    other = raw.replace(b"text/plain", b"text/html")
    assert isinstance(judge(other, keys=keys), Proof)
    assert isinstance(judge(other, replace(ANSWERS, obeyed=True), keys=keys), Refused)
    assert isinstance(judge(vouched(message_id=None)), Refused)
    assert isinstance(judge(mail(NOW), Known(own_copy_in_sent=True, obeyed=True)), Proof)


def test_a_live_token_does_instead_of_a_thread() -> None:
    """A button's mail is new and answers nothing, but carries a code."""
    fresh = stamped(VOUCHED, in_reply_to=None, references=None)
    assert isinstance(judge(fresh, Known(), token_ok=True), Proof)
    assert isinstance(judge(fresh, Known()), Refused)


@pytest.mark.parametrize("known", [ANSWERS, Known(own_copy_in_sent=True)])
def test_an_assistant_is_proven_as_an_assistant(known: Known) -> None:
    """The same proof, another role."""
    proof = judge(vouched(**{"from": "Front Desk <desk@ellison.example>"}), known)
    assert isinstance(proof, Proof)
    assert proof.role == "assistant"


MACHINES = (
    ("Auto-Submitted", "auto-replied"),
    ("Auto-Submitted", "auto-generated; owner-email=x"),
    ("Auto-Submitted", "AUTO-NOTIFIED"),
    ("List-Id", "<x.example>"),
    ("List-Unsubscribe", "<mailto:x@x.example>"),
    ("List-Post", "<mailto:x@x.example>"),
    ("Precedence", "bulk"),
    ("Precedence", "List"),
    ("Precedence", "junk"),
    ("Precedence", "auto_reply"),
    ("Return-Path", "<>"),
    ("Return-Path", "< >"),
    ("X-Autoreply", "yes"),
    ("X-Autorespond", "Re: x"),
    ("X-Loop", "outreach@ellison.example"),
    ("X-Failed-Recipients", "x@x.example"),
)


@pytest.mark.parametrize("header", MACHINES, ids=lambda h: " ".join(h))
@pytest.mark.parametrize("known", [ANSWERS, Known(own_copy_in_sent=True, digest=DIGEST)], ids=["vouched", "in Sent"])
def test_no_machine_and_no_list_commands(header: tuple[str, str], known: Known) -> None:
    """Not even with a proof: an away message quotes the digest and comes from the owner's own account."""
    assert isinstance(judge(mail(NOW, extra=(header, ("Authentication-Results", VOUCHED), RECEIVED)), known), Refused)


def test_auto_submitted_no_is_a_person() -> None:
    """RFC 3834 §5: `no` says that a person wrote it."""
    assert isinstance(judge(mail(NOW, extra=(("Auto-Submitted", "no"), ("Authentication-Results", VOUCHED), RECEIVED))), Proof)


def test_a_providers_own_number_is_no_machine() -> None:
    """Some providers put a Feedback-ID on everything that people send; it tells who complains, and not who wrote."""
    number = ("Feedback-ID", "i1:provider")
    assert isinstance(judge(mail(NOW, extra=(number, ("Authentication-Results", VOUCHED), RECEIVED))), Proof)


def test_a_report_is_no_command() -> None:
    """multipart/report is a server's."""
    assert isinstance(judge(vouched(content_type='multipart/report; report-type=delivery-status; boundary="b"')), Refused)


@pytest.mark.parametrize(
    "name",
    [
        "From",
        "Subject",
        "To",
        "Date",
        "Message-ID",
        "In-Reply-To",
        "References",
        "Sender",
        "Reply-To",
        "Content-Type",
        "FROM",
        "from",
    ],
)
@pytest.mark.parametrize("known", [ANSWERS, Known(own_copy_in_sent=True)], ids=["vouched", "in Sent"])
def test_what_may_stand_once_stands_once(name: str, known: Known) -> None:
    """A second one of these headers lets two programs read two mails."""
    twice = mail(
        NOW, extra=((name, "maya@ellison.example"), (name, "x@y.example"), ("Authentication-Results", VOUCHED), RECEIVED)
    )
    assert isinstance(judge(twice, known), Refused)
