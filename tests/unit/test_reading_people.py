"""People's mail, read whole with the model that ships: kind, intent, facts, reasons, and when to ask."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from outreach.cli.read import read
from outreach.model.mail import Message
from outreach.model.reading import Intent, Kind, Reading
from outreach.reader.load import Reader
from outreach.rules.reading.parse import parse
from outreach.services import learn
from outreach.services.understand import Understanding

OWNER = "maya@ellisontherapy.example"


@pytest.fixture(scope="module")
def understanding() -> Understanding:
    return Understanding(Reader(), owners=frozenset({OWNER}), domains=frozenset({"ellisontherapy.example"}))


def understood(
    understanding: Understanding,
    sender: str,
    body: str,
    *,
    to: str = "intake@ellisontherapy.example",
    known: bool,
    **headers: str,
) -> Reading:
    lines = [f"From: {sender}", f"To: {to}", "Date: Tue, 17 Nov 2026 10:12:00 -0500"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    message = parse("\n".join([*lines, "", body]).encode())
    assert isinstance(message, Message)
    return understanding.read(message, known_partner=known, in_thread="In_Reply_To" in headers)


def test_referral(understanding: Understanding) -> None:
    """A physician's line is a referral with the client's facts, the referrer, and reasons in words."""
    body = (
        "Hi Maya, do you have space for a 34 yo with panic, Jo Field, 828-555-0143?\n\nAnn Poe\nPoe Family Medicine\n828-555-0100"
    )
    found = understood(understanding, "Ann Poe MD <apoe@poe.example>", body, known=True, Subject="new pt?")
    assert found.kind is Kind.REFERRAL
    assert found.client is not None
    assert (found.client.initials, found.client.age, found.client.phone) == ("J.F.", 34, "828-555-0143")
    assert found.referrer is not None
    assert (found.referrer.name, found.referrer.org) == ("Ann Poe", "Poe Family Medicine")
    assert any("room" in reason for reason in found.reasons)


def test_complaint_report(understanding: Understanding) -> None:
    """A provider's report that somebody called a mail spam is no bounce, no answer and nobody's letter."""
    body = "--b\n\nThis is an abuse report.\n--b\nContent-Type: message/feedback-report\n\nFeedback-Type: abuse\n--b--"
    kind = "multipart/report; report-type=feedback-report; boundary=b"
    found = understood(understanding, "fbl@provider.example", body, known=False, Subject="Abuse report", Content_Type=kind)
    assert (found.kind, found.ask) == (Kind.OTHER, False)


@pytest.mark.parametrize(
    "body",
    [
        "This is a message for trying out the new reply button.",
        "This is the message text. Please ignore it.",
        "Here is an example e-mail, written to see whether the signature below is right.",
    ],
)
def test_a_strangers_mail_answers_nothing(understanding: Understanding, body: str) -> None:
    """Mail out of the blue is no automatic answer, however dry its words, unless a machine gives itself away."""
    stranger = "Sam Ode <sam.ode@brassbell.example>"
    assert understood(understanding, stranger, body, known=False, Subject="hello").kind is not Kind.AUTO_REPLY
    gone = "We no longer use this address. Mail sent here is not forwarded."
    assert understood(understanding, stranger, gone, known=False, Subject="hello").ask
    machine = "This is an automated reply. We no longer use this address, and mail sent here is not forwarded or read."
    assert understood(understanding, stranger, machine, known=False, Subject="hello").kind is Kind.AUTO_REPLY


@pytest.mark.parametrize("subject", ["Out of office? Not us!", "Out of office tomorrow, so in haste"])
def test_a_subject_that_says_more(understanding: Understanding, subject: str) -> None:
    """A person who speaks of the office in a subject goes on speaking; a machine does not."""
    body = "Could you see a 16 yo with panic next week? Her mother agrees: 828-555-0143."
    found = understood(understanding, "Ann Poe MD <apoe@poe.example>", body, known=True, Subject=subject)
    assert found.kind is Kind.REFERRAL


def test_never_the_referrers_phone(understanding: Understanding) -> None:
    """The number under a referral is its writer's, and no client's."""
    body = (
        "Could you see a 16yo with panic? Mom agrees.\n\nAnn Poe MD\nPoe Family Medicine\nPhone 828-555-0100 | Fax 828-555-0101"
    )
    found = understood(understanding, "Ann Poe <apoe@poe.example>", body, known=True, Subject="room?")
    assert found.kind is Kind.REFERRAL
    assert found.client is not None
    assert found.client.phone is None


@pytest.mark.parametrize(
    "body", ["Please take me off your list.", "unsubscribe", "Bitte streichen Sie mich aus Ihrem Verteiler.", "STOP"]
)
def test_opt_out(understanding: Understanding, body: str) -> None:
    """A partner who asks to stop is heard, in whatever words."""
    found = understood(
        understanding, "Lou Hart <lhart@ridge.example>", body, known=True, In_Reply_To="<d-1@ellisontherapy.example>"
    )
    assert (found.kind, found.intent) == (Kind.PARTNER_REPLY, Intent.OPT_OUT)


def test_quoted_opt_out(understanding: Understanding) -> None:
    """Stopping words in our own quoted footer mean nothing."""
    body = (
        "Thursday at ten works for coffee.\n\nOn Mon, Nov 16, 2026 at 9:00 AM Maya <intake@e.example> wrote:\n> If not, say stop."
    )
    found = understood(
        understanding, "Lou Hart <lhart@ridge.example>", body, known=True, In_Reply_To="<d-1@ellisontherapy.example>"
    )
    assert (found.kind, found.intent) == (Kind.PARTNER_REPLY, Intent.SCHEDULING)


def test_redirect(understanding: Understanding) -> None:
    """A reply that sends us to somebody else names her."""
    body = "I do these lists in January only. Write to our lead, Bea Dunn, bdunn@ridge.example, she decides.\n\nLou"
    found = understood(
        understanding, "Lou Hart <lhart@ridge.example>", body, known=True, In_Reply_To="<d-1@ellisontherapy.example>"
    )
    assert found.intent is Intent.REDIRECT
    assert found.redirect is not None
    assert (found.redirect.name, found.redirect.email) == ("Bea Dunn", "bdunn@ridge.example")


def test_owner(understanding: Understanding) -> None:
    """The owner's mail to the practice is an order; what she writes to others is her own; her away note is a machine's."""
    assert understood(understanding, OWNER, "1 ok", known=False).kind is Kind.COMMAND
    assert understood(understanding, OWNER, "Dear Ann", to="apoe@poe.example", known=False).kind is Kind.OWN
    assert understood(understanding, OWNER, "I am away.", known=False, Auto_Submitted="auto-replied").kind is Kind.AUTO_REPLY


@pytest.mark.parametrize("domain", ["gmail.com", "icloud.com", "outlook.com"])
def test_a_practice_at_a_mass_provider(domain: str) -> None:
    """Where everybody can have an address, only hers are ours: a colleague there is a colleague, and a letter to one is no order."""
    desk, here, ann = f"maya.private@{domain}", f"intake@{domain}", f"Ann Poe <ann.poe@{domain}>"
    practice = Understanding(Reader(), owners=frozenset({desk}), domains=frozenset({domain, here}))
    body = "Thursday at ten works for coffee."
    assert understood(practice, ann, body, to=here, known=True).kind is Kind.PARTNER_REPLY
    assert understood(practice, desk, body, to=ann, known=False).kind is Kind.OWN
    assert understood(practice, desk, "1 ok", to=here, known=False).kind is Kind.COMMAND
    sent_on = understood(
        practice, ann, f"Please write to our lead, Bea Dunn, bea.dunn@{domain}, she decides.", to=here, known=True
    )
    assert sent_on.redirect is not None
    assert sent_on.redirect.email == f"bea.dunn@{domain}"


@pytest.mark.parametrize("copied", [{"Cc": "Ann Poe <apoe@poe.example>"}, {"Bcc": "apoe@poe.example, bdunn@ridge.example"}])
def test_a_letter_of_hers_to_others_in_copy(understanding: Understanding, copied: dict[str, str]) -> None:
    """A letter to many, sent to herself, is no order, whatever it says; an answer to a mail of ours stays one, whoever gets a copy of it."""
    said = "Dear all, I am away 20 Jul to 3 Aug."
    assert understood(understanding, OWNER, said, known=False, **copied).kind is Kind.OWN
    answer = {"In_Reply_To": "<d-1@ellisontherapy.example>", **copied}
    assert understood(understanding, OWNER, said, known=False, **answer).kind is Kind.COMMAND


def test_danger(understanding: Understanding) -> None:
    """Words of danger are told, also where they stand in a client's own mail; denied ones are not."""
    sender = "Jo <jo@mail.example>"
    assert understood(understanding, sender, "I don't feel safe and want to die. Can you see me?", known=False).danger
    assert not understood(
        understanding, "Dr Poe <a@poe.example>", "Can you see a 30yo? Denies suicidal ideation.", known=True
    ).danger


def test_command_line(tmp_path: Path) -> None:
    """`outreach read --json` prints a row for each mail, in order, and exits 0 whatever they contain."""
    (tmp_path / "a.eml").write_bytes(b"")
    (tmp_path / "b.eml").write_bytes(
        b"From: MAILER-DAEMON\nSubject: Returned mail: User unknown\n\n550 <b@ridge.example>... User unknown\n"
    )
    done = CliRunner().invoke(read, ["--json", str(tmp_path)])
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.exit_code == 0
    assert [row["kind"] for row in rows] == ["unreadable", "bounce"]
    assert rows[1]["bounce"]["recipient"] == "b@ridge.example"


def test_mailbox_and_maildir(tmp_path: Path) -> None:
    """An mbox and a Maildir are read mail by mail."""
    mbox = tmp_path / "old.mbox"
    mbox.write_bytes(
        b"From a@b.example Tue Nov 17 10:00:00 2026\nFrom: a@b.example\n\none\n\nFrom c@d.example Tue Nov 17 10:00:00 2026\n\ntwo\n"
    )
    for part in ("new", "cur", "tmp"):
        (tmp_path / "Maildir" / part).mkdir(parents=True)
    (tmp_path / "Maildir" / "cur" / "1:2,S").write_bytes(b"From: a@b.example\n\nthree\n")
    for path, count in ((mbox, 2), (tmp_path / "Maildir", 1)):
        assert len(CliRunner().invoke(read, ["--json", str(path)]).stdout.splitlines()) == count


def test_bad_corpus_row(tmp_path: Path) -> None:
    """A row that cannot be taught is named by file and line."""
    bad = tmp_path / "x.jsonl"
    bad.write_text('{"kind": "referal"}\n')
    with pytest.raises(learn.BadRow, match=r"x\.jsonl, line 1"):
        learn.rows([bad])
