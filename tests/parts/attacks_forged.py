"""Attacks by proof: forged, replayed, look-alike and doubled senders; each with the best proof that an attacker can have."""

from __future__ import annotations

from tests.parts.attacks import BORDER, COLLEAGUE, DESK, EVE, HOME, PASS, SERVER, Attacks, Loot
from tests.parts.correspondence import OWNER
from tests.parts.signing import ALL

STAMP = "Authentication-Results"
OURS = "practice.example"
ATTACKS = Attacks()
attack = ATTACKS.attack


def _stamped(name: str, *extra: tuple[str, str]) -> None:
    attack("forged", name)(lambda loot: loot.mail("1 ok", *extra))


_stamped("nothing but her name")
_stamped("the verdict was brought along", BORDER, (STAMP, PASS))
_stamped("the verdict of a server that sounds like ours", (STAMP, PASS.replace(SERVER, f"{SERVER}.evil.example")), BORDER)
_stamped(
    "the verdict is about him", (STAMP, f"{SERVER}; dkim=pass header.d=evil.example; spf=pass smtp.mailfrom={OWNER}"), BORDER
)
_stamped("the newer verdict fails", (STAMP, f"{SERVER}; dmarc=fail header.from={OURS}"), BORDER, (STAMP, PASS))
_stamped("a pass in a comment", (STAMP, f"{SERVER}; dkim=fail (dkim=pass header.d={OURS}) header.d={OURS}"), BORDER)
_stamped("a chain vouches (ARC)", ("ARC-Authentication-Results", f"i=1; {PASS}"), BORDER)
_stamped(
    "another program's header vouches", ("X-Authentication-Results", PASS), ("Authentication-Results-Original", PASS), BORDER
)
_stamped(
    "his greeting speaks of local delivery",
    (
        "Received",
        f"from a by {SERVER} with LMTP (evil [192.0.2.1]) by {SERVER} with ESMTPS id 1; Wed, 18 Nov 2026 12:00:00 +0000",
    ),
    (STAMP, PASS),
)
_stamped("a verdict that passes spf alone", (STAMP, f"{SERVER}; spf=pass smtp.mailfrom={OURS}"), BORDER)
attack("forged", "signed by his own domain")(lambda loot: loot.signed(loot.mail(), "evil.example"))
attack("forged", "signed by a machine below her domain")(lambda loot: loot.signed(loot.mail(), f"blog.{OURS}"))
attack("forged", "her private provider signs for the practice")(lambda loot: loot.signed(loot.mail(), "home.example"))
attack("forged", "a button in his own name")(
    lambda loot: loot.signed(loot.mail("", **{"from": EVE, "subject": loot.buttons["approve 1"]}), "evil.example")
)
attack("forged", "a button in her name")(
    lambda loot: loot.mail("", subject=loot.buttons["approve 1"], in_reply_to=None, references=None)
)
attack("forged", "a button in the assistant's name")(
    lambda loot: loot.mail("", **{"from": DESK, "subject": loot.buttons["approve 1"], "in_reply_to": None, "references": None})
)
attack("forged", "her name beside his address")(
    lambda loot: loot.signed(loot.mail(**{"from": f'"Maya Ellison, {OURS}" <{EVE}>'}), "evil.example")
)
attack("forged", "he writes and she is the sender")(
    lambda loot: loot.signed(
        loot.mail("1 ok", ("Resent-From", OWNER), **{"from": EVE, "sender": OWNER, "reply_to": OWNER}), "evil.example"
    )
)


@attack("replayed", "a letter of hers becomes an answer")
def _becomes_an_answer(loot: Loot) -> bytes:
    return f"{STAMP}: {PASS}\r\nIn-Reply-To: {loot.digest_id}\r\nReferences: {loot.digest_id}\r\n".encode() + loot.letter


@attack("replayed", "a letter of hers under another subject")
def _another_subject(loot: Loot) -> bytes:
    return f"Subject: {loot.buttons['approve 1']}\r\n".encode() + loot.letter


@attack("replayed", "a letter of hers with more behind it")
def _more_behind_it(loot: Loot) -> bytes:
    return loot.keys.sign(loot.mail("Thanks, see you then."), OURS, ALL, length=True) + b"\r\n1 ok\r\n2 ok\r\n"


@attack("replayed", "a letter of hers with more behind it, its length said with a blank")
def _blank_in_length(loot: Loot) -> bytes:
    return loot.keys.sign(loot.mail("Thanks."), OURS, ALL, length=True).replace(b" l=", b" l =", 1) + b"\r\n1 ok\r\n"


attack("replayed", "an answer of hers in another coding")(
    lambda loot: b"Content-Transfer-Encoding: quoted-printable\r\n" + loot.obeyed
)
attack("replayed", "a mail of hers to a colleague, turned to us")(
    lambda loot: loot.told.replace(COLLEAGUE.encode(), OWNER.encode())
)
attack("replayed", "an answer of hers, byte for byte")(lambda loot: loot.obeyed)
attack("replayed", "an answer of hers without its name")(
    lambda loot: loot.obeyed.replace(b"Message-Id: <obeyed@", b"X-Id: <obeyed@")
)
attack("replayed", "an answer of hers under a new name")(lambda loot: loot.obeyed.replace(b"<obeyed@", b"<obeyed-again@"))
attack("replayed", "an answer of hers with other numbers")(lambda loot: loot.obeyed.replace(b"due", b"1 ok"))
attack("replayed", "a pressed button, pressed by him")(
    lambda loot: loot.mail("", subject=loot.spent, in_reply_to=None, references=None)
)


def _tapped(name: str, subject: str) -> None:
    """A link in a mail of his that she tapped: the mail is truly hers."""
    attack("tapped", name, sent=True)(
        lambda loot: loot.signed(
            loot.mail(
                "",
                in_reply_to=None,
                references=None,
                subject=subject.format(expired=loot.expired, foreign=loot.foreign, spent=loot.spent),
            )
        )
    )


_tapped("a button without a code", "approve 1")
_tapped("all of them, without a code", "all good, send everything")
_tapped("a button of another practice", "{foreign}")
_tapped("a button of last week", "{expired}")
_tapped("a button that was pressed", "{spent}")
_tapped("a code that nobody wrote", f"approve 1 {'A' * 40}.{'B' * 22}")
attack("tapped", "the code of another verb", sent=True)(
    lambda loot: loot.mail("", in_reply_to=None, references=None, subject=loot.buttons["later 1"].replace("later", "approve"))
)
attack("tapped", "the code of another letter", sent=True)(
    lambda loot: loot.mail("", in_reply_to=None, references=None, subject=loot.buttons["approve 1"].replace(" 1 ", " 2 "))
)
attack("tapped", "an order in the body of a link", sent=True)(
    lambda loot: loot.mail("1 ok\r\n2 ok\r\nall good", in_reply_to=None, references=None, subject="hello")
)


def _look_alike(name: str, sender: str, domain: str) -> None:
    attack("look-alike", name)(
        lambda loot: loot.signed(
            loot.mail(
                "1 ok",
                (STAMP, f"{SERVER}; dkim=pass header.d={domain}; dmarc=pass header.from={domain}"),
                BORDER,
                **{"from": sender},
            ),
            domain,
        )
    )


_look_alike("a Cyrillic a", f"Maya Ellison <{OWNER.replace('a', chr(0x430), 1)}>", OURS)
_look_alike("an international domain", "Maya Ellison <maya@xn--practce-q9a.example>", "xn--practce-q9a.example")
_look_alike("a figure for a letter", f"Maya Ellison <{OWNER.replace('example', 'examp1e')}>", "practice.examp1e")
_look_alike("a dot behind", f"Maya Ellison <{OWNER}.>", OURS)
_look_alike("a soft hyphen inside", f"Maya Ellison <{OWNER.replace('maya', 'ma' + chr(0xAD) + 'ya')}>", OURS)
_look_alike("somebody else of her own provider", "Maya Ellison <maya.privat@home.example>", "home.example")


def _senders(name: str, *extra: tuple[str, str], **changes: str | None) -> None:
    attack("two senders", name)(lambda loot: loot.signed(loot.mail("1 ok", (STAMP, PASS), BORDER, *extra, **changes), OURS))


_senders("he above her", ("From", EVE))
_senders("he behind her", **{"from": f"Maya Ellison <{OWNER}>, {EVE}"})
_senders("a route before her address", **{"from": f"<@evil.example:{OWNER}>"})
_senders("her address coded as his name", **{"from": f"=?utf-8?q?maya=40practice=2Eexample?= <{EVE}>"})
_senders("both in a group", **{"from": f"the house: {OWNER}, {HOME};"})
_senders("her address as his name", **{"from": f'"{OWNER}" <{EVE}>'})
_senders("hers in a comment", **{"from": f"{EVE} ({OWNER})"})
