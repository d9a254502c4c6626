"""`check` looks at real mail and says of each address that may say yes whether anything proves it here, and what to do where nothing does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from outreach.cli.check import findings_of
from outreach.demo.servers import Servers
from outreach.model.practice import Owner
from outreach.services.inspection import Finding
from tests.parts.correspondence import OWNER
from tests.parts.signing import Keys, mail
from tests.parts.stage import config_of

HOME = "maya.private@home.example"
SERVER = "mx.practice.example"
NOW = datetime.now(UTC)
BORDER = ("Received", f"from client.example by {SERVER} with ESMTPS id 1; Wed, 18 Nov 2026 12:00:00 +0000")
PASS = ("Authentication-Results", f"{SERVER}; dkim=pass header.d=home.example; dmarc=pass header.from=home.example")
FROM_HOME = {"from": f"Maya Ellison <{HOME}>"}
PLAIN = mail(NOW, "hello", (BORDER,), **FROM_HOME)
VOUCHED = mail(NOW, "hello", (PASS, BORDER), **FROM_HOME)
BROUGHT_ALONG = mail(NOW, "hello", (BORDER, PASS), **FROM_HOME)
SIGNED = Keys().sign(PLAIN, "home.example")
HALF_SIGNED = Keys().sign(PLAIN, "home.example", ("from", "date"))
OF_A_STRANGER = mail(NOW, "hello", (PASS, BORDER), **{"from": "Tom Ek <tek@northside.example>"})


async def _checked(tmp_path: Path, mails: Sequence[bytes], *, authserv_id: str | None = None, owner: Owner) -> list[Finding]:
    with Servers([OWNER]) as servers:
        for raw in mails:
            servers.deliver(OWNER, raw)
        mailbox = servers.mailbox(OWNER)
        mailbox = replace(mailbox, imap=replace(mailbox.imap, authserv_id=authserv_id))
        return await findings_of(replace(config_of(mailbox, tmp_path / "state"), owner=owner))


def _of(findings: Sequence[Finding], words: str) -> Finding:
    (found,) = [each for each in findings if words in each.words]
    return found


async def test_the_mailboxs_own_address_needs_nothing(tmp_path: Path) -> None:
    """Her copies in Sent prove her, so that nothing else is asked for."""
    found = await _checked(tmp_path, [], owner=Owner(addresses=(OWNER,)))
    assert _of(found, "Sent folder of this mailbox").ok
    assert not [each for each in found if "can be proven" in each.words]


@pytest.mark.parametrize(
    ("raw", "authserv_id", "ok", "remedy"),
    [
        (SIGNED, None, True, ""),
        (VOUCHED, SERVER, True, ""),
        (VOUCHED, SERVER.upper(), True, ""),
        (VOUCHED, None, False, f'Set authserv_id = "{SERVER}"'),
        (PLAIN, None, False, "does not sign its mail"),
        (HALF_SIGNED, None, False, "does not sign its mail"),
        (BROUGHT_ALONG, SERVER, False, "does not vouch for it"),
        (OF_A_STRANGER, SERVER, False, "No mail from there has come"),
    ],
)
async def test_another_address_is_proven_by_what_its_mail_bears(
    tmp_path: Path, raw: bytes, authserv_id: str | None, ok: bool, remedy: str
) -> None:
    """A signature of its domain, or the configured server's verdict where it counts; without either the Sent folder is offered."""
    found = _of(await _checked(tmp_path, [raw], authserv_id=authserv_id, owner=Owner(addresses=(OWNER, HOME))), HOME)
    assert found.ok is ok
    assert remedy in found.remedy
    assert ok or "Sent folder proves you" in found.remedy


async def test_a_server_that_stamps_nothing_is_not_said_to(tmp_path: Path) -> None:
    """A configured name is true when mail bears it, not while nothing speaks against it."""
    owner = Owner(addresses=(OWNER,), assistants=(HOME,))
    for raw, ok in ((PLAIN, False), (BROUGHT_ALONG, False), (OF_A_STRANGER, True)):
        assert _of(await _checked(tmp_path, [raw], authserv_id=SERVER, owner=owner), "signs its verdicts").ok is ok
    other = _of(await _checked(tmp_path, [VOUCHED], authserv_id="mx.elsewhere.example", owner=owner), "signs its verdicts")
    assert f"as {SERVER}" in other.remedy
