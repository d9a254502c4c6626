"""The mail server's verdict: exactly ours, exactly a pass, exactly where only it can have written it."""

from __future__ import annotations

import pytest
from judging import NOW, RECEIVED, SERVER, VOUCHED, judge, stamped, vouched
from signing import Keys, mail

from outreach.rules.approval.proof.authenticity import Proof, Refused


@pytest.fixture(scope="module")
def keys() -> Keys:
    return Keys()


FORGED = {
    "no verdict": "none.example; none",
    "fail": f"{SERVER}; dmarc=fail header.from=ellison.example; dkim=fail header.d=ellison.example",
    "another domain": f"{SERVER}; dmarc=pass header.from=evil.example; dkim=pass header.d=evil.example",
    "look-alike server": "mx.ellison.example.evil.example; dmarc=pass header.from=ellison.example",
    "server as prefix": "mx.ellison.example-evil; dmarc=pass header.from=ellison.example",
    "pass in a comment": f"{SERVER}; dmarc=fail (dmarc=pass header.from=ellison.example) header.from=ellison.example",
    "pass in a quoted string": f'{SERVER}; dmarc=fail reason="; dmarc=pass header.from=ellison.example" header.from=ellison.example',
    "server in a comment": "(mx.ellison.example; dmarc=pass header.from=ellison.example) evil.example; dmarc=pass header.from=ellison.example",
    "softfail": f"{SERVER}; dmarc=bestguesspass header.from=ellison.example",
    "passes nothing": f"{SERVER}; dmarc=passed header.from=ellison.example",
    "spf alone": f"{SERVER}; spf=pass smtp.mailfrom=ellison.example",
    "child domain": f"{SERVER}; dkim=pass header.d=evil.ellison.example",
    "top level": f"{SERVER}; dkim=pass header.d=example",
    "d twice": f"{SERVER}; dkim=pass header.d=ellison.example header.d=evil.example",
    "no server name": "dmarc=pass header.from=ellison.example",
    "empty": "",
    "parentheses": SERVER + "; " + "(" * 5000 + "dmarc=pass header.from=ellison.example",
    "balanced parentheses": SERVER + "; " + "(" * 5000 + ")" * 5000 + "dmarc=pass header.from=ellison.example",
    "long": SERVER + "; dmarc=pass header.from=ellison.example; x=" + "y" * 9000,
    "quotes": f'{SERVER}; "dmarc=pass header.from=ellison.example',
    "not ASCII": f"{SERVER}\u200b; dmarc=pass header.from=ellison.example",
    "header.from is another property": f"{SERVER}; dmarc=pass smtp.from=ellison.example",
}


@pytest.mark.parametrize("value", FORGED.values(), ids=FORGED.keys())
def test_a_verdict_that_is_not_ours_or_no_pass_proves_nothing(value: str) -> None:
    """Exactly the configured server, exactly a pass, exactly the owner's domain."""
    assert isinstance(judge(stamped(value)), Refused)


def test_a_verdict_below_the_border_was_brought_along() -> None:
    """What stands under our server's Received came with the mail."""
    assert isinstance(judge(mail(NOW, extra=(RECEIVED, ("Authentication-Results", VOUCHED)))), Refused)
    below = (
        ("Authentication-Results", f"{SERVER}; dmarc=fail header.from=ellison.example"),
        RECEIVED,
        ("Authentication-Results", VOUCHED),
    )
    assert isinstance(judge(mail(NOW, extra=below)), Refused)


def test_a_local_delivery_above_the_verdict_is_no_border() -> None:
    """The server hands the mail to its own store and adds a line; a stranger cannot write one that looks so."""
    local = (
        "Received",
        f"from {SERVER} ([127.0.0.1])\r\n\tby imap.ellison.example with LMTP\r\n\tid 1; Wed, 18 Nov 2026 12:00:00 +0000",
    )
    assert isinstance(judge(mail(NOW, extra=(local, ("Authentication-Results", VOUCHED), RECEIVED))), Proof)
    for helo in ("x by y with LMTP id", "x (by y with LMTP id 1)"):
        forged = ("Received", f"from {helo} by {SERVER} with ESMTP id 1; Wed, 18 Nov 2026 12:00:00 +0000")
        assert isinstance(judge(mail(NOW, extra=(forged, ("Authentication-Results", VOUCHED)))), Refused)


def test_without_a_configured_server_nobodys_verdict_counts() -> None:
    """No name, no comparison, no belief."""
    assert isinstance(judge(vouched(), server=None), Refused)


def test_a_passing_mail_sent_on_with_a_new_thread_is_refused(keys: Keys) -> None:
    """The owner's own old letter with an In-Reply-To put on top still passes at the server; its signature does not cover that."""
    letter = keys.sign(mail(NOW, "All good!", in_reply_to=None, references=None), "ellison.example")
    for name in ("In-Reply-To", "References"):
        raw = f"Authentication-Results: {VOUCHED}\r\n{name}: <d12@ellison.example>\r\n".encode() + letter
        assert isinstance(judge(raw, keys=keys), Refused)
