"""The writer's own words under the quoting habits of mail clients, in many languages."""

from __future__ import annotations

import pytest

from outreach.model.mail import Message
from outreach.rules.reading.own_words import dissect, own_words
from outreach.rules.reading.parse import parse

ANSWER = "Yes, Tuesday works.\n\nAnn Poe"
QUOTED = "> Hi Ann,\n> are you free? If not just say stop.\n> Maya"
BARE = "Hi Ann,\nare you free? If not just say stop.\nMaya"

ATTRIBUTIONS = [
    "On Mon, Nov 16, 2026 at 9:00 AM Maya Ellison <intake@e.example>\nwrote:",
    "On Nov 16, 2026, at 9:00 AM, Maya Ellison <intake@e.example> wrote:",
    "Am Mo., 16. Nov. 2026 um 09:00 Uhr schrieb Maya Ellison <\nintake@e.example>:",
    "Am 16.11.2026 um 09:00 schrieb Maya Ellison:",
    "Le lun. 16 nov. 2026 à 09:00, Maya Ellison <intake@e.example> a écrit :",
    "El lun, 16 nov 2026 a las 9:00, Maya Ellison (<intake@e.example>)\nescribió:",
    "Em seg., 16 de nov. de 2026 às 09:00, Maya Ellison <\nintake@e.example> escreveu:",
    "Il giorno lun 16 nov 2026 alle ore 09:00 Maya Ellison <\nintake@e.example> ha scritto:",
    "Op ma 16 nov 2026 om 09:00 schreef Maya Ellison <intake@e.example>:",
    "Den mån 16 nov. 2026 kl 09:00 skrev Maya Ellison <intake@e.example>:",
    "ma 16. marrask. 2026 klo 9.00 Maya Ellison (intake@e.example) kirjoitti:",
    "pon., 16 lis 2026 o 09:00 Maya Ellison <intake@e.example> napisał(a):",
    "Dne 16. 11. 2026 v 9:00 Maya Ellison napsal(a):",
    "пн, 16 нояб. 2026 г. в 09:00, Maya Ellison <intake@e.example>:",
    "Maya Ellison <intake@e.example>, 16 Kas 2026 Pzt, 09:00 tarihinde şunu yazdı:",
    "2026年11月16日(月) 9:00 Maya Ellison <intake@e.example>:",
    "Maya Ellison <intake@e.example> 于2026年11月16日周一 09:00写道：",
    "Quoting Maya Ellison <intake@e.example>:",
]
HEADERS = [
    "-----Original Message-----\nFrom: Maya Ellison <i@e.example>\nSent: Monday, November 16, 2026 9:00 AM\nTo: Ann\nSubject: hello",
    "________________________________\nFrom: Maya Ellison <i@e.example>\nSent: Monday\nTo: Ann Poe\nSubject: hello",
    "*From:* Maya Ellison <i@e.example>\n*Sent:* Monday\n*To:* Ann Poe\n*Subject:* hello",
    "Von: Maya Ellison\nGesendet: Montag, 16. November 2026 09:00\nAn: Ann Poe\nBetreff: hello",
    "De : Maya Ellison\nEnvoyé : lundi 16 novembre 2026 09:00\nÀ : Ann Poe\nObjet : hello",
    "De: Maya Ellison\nEnviado el: lunes\nPara: Ann Poe\nAsunto: hello",
    "Da: Maya Ellison\nInviato: lunedì\nA: Ann Poe\nOggetto: hello",
    "Van: Maya Ellison\nVerzonden: maandag\nAan: Ann Poe\nOnderwerp: hello",
    "Från: Maya\nSkickat: måndag\nTill: Ann\nÄmne: hello",
    "发件人: Maya <i@e.example>\n发送时间: 2026年11月16日\n收件人: Ann\n主题: hello",
    "##- Please type your reply above this line -##",
]


def mail(body: str, *, subject: str = "Re: hello", kind: str = "text/plain") -> Message:
    message = parse(f"From: Ann <a@poe.example>\nSubject: {subject}\nContent-Type: {kind}; charset=utf-8\n\n{body}".encode())
    assert isinstance(message, Message)
    return message


def flat(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("attribution", ATTRIBUTIONS)
@pytest.mark.parametrize("quotation", [QUOTED, "\n" + QUOTED, "\n" + BARE])
def test_attribution(attribution: str, quotation: str) -> None:
    """Whoever wrote when, in whatever language and wrapping, ends the writer's own words."""
    assert flat(own_words(mail(f"{ANSWER}\n\n{attribution}\n{quotation}"))) == flat(ANSWER)


@pytest.mark.parametrize("attribution", ATTRIBUTIONS)
def test_answer_below(attribution: str) -> None:
    """An answer below the quotation is kept, the quotation is not."""
    assert flat(own_words(mail(f"{attribution}\n{QUOTED}\n\n{ANSWER}"))) == flat(ANSWER)


@pytest.mark.parametrize("header", HEADERS)
def test_header_block(header: str) -> None:
    """A header block or a separator begins the older mail."""
    assert flat(own_words(mail(f"{ANSWER}\n\n{header}\n\n{BARE}"))) == flat(ANSWER)


@pytest.mark.parametrize(
    "html",
    [
        '<div>{a}</div><br><div class="gmail_quote"><div class="gmail_attr">On Mon, Maya wrote:<br></div><blockquote>stop</blockquote></div>',
        '<p>{a}</p><div id="appendonsend"></div><hr><div id="divRplyFwdMsg"><b>From:</b> Maya</div><div>Hi Ann stop</div>',
        "<div class=WordSection1><p>{a}</p><div><div style='border:none;border-top:solid #E1E1E1 1.0pt'><p><b>From:</b> Maya</p></div></div>"
        "<p>stop</p></div>",
        '<div>{a}</div><blockquote type="cite">stop</blockquote>',
        '<div>{a}</div><div class="moz-cite-prefix">Am 16.11. schrieb Maya:</div><blockquote>stop</blockquote>',
        '<div>{a}</div><div class="yahoo_quoted">stop</div>',
        '<div>{a}</div><div class="protonmail_quote">stop</div>',
        "<div>{a}</div><div>From: Maya &lt;x@e.example&gt;<br>Sent: Mon<br>To: Ann<br>Subject: hi<br><br>stop</div>",
    ],
)
def test_marks_in_html(html: str) -> None:
    """What the mail client itself marked as quotation is taken out."""
    assert flat(own_words(mail(html.replace("{a}", "Yes, Tuesday works."), kind="text/html"))) == "Yes, Tuesday works."


@pytest.mark.parametrize(
    "hidden",
    [
        '<div style="color:red; display: none !important">stop</div>',
        '<span style="visibility:hidden">stop</span>',
        '<p style="opacity:0;margin:0">stop</p>',
        '<span style="font-size:0px">stop</span>',
        "<div hidden><p>stop</p></div>",
    ],
)
def test_what_no_reader_sees(hidden: str) -> None:
    """Words that a page hides are nobody's; letters of no size hide no deeper ones that have a size."""
    page = f'<body>{hidden}<table><tr><td style="font-size:0"><p style="font-size:16px">Yes, Tuesday works.</p></td></tr></table></body>'
    assert flat(own_words(mail(page, kind="text/html"))) == "Yes, Tuesday works."


def test_between_the_lines() -> None:
    """An answer written between quoted lines keeps all its pieces."""
    body = "Hi Maya,\n\n> are you free?\n\nYes, Tuesday.\n\n> Where?\n\nMy office.\n\nAnn"
    assert flat(own_words(mail(body))) == "Hi Maya, Yes, Tuesday. My office. Ann"


@pytest.mark.parametrize(
    "below",
    [
        "Sent from my iPhone",
        "Von meinem iPhone gesendet",
        "Envoyé de mon iPhone",
        "Get Outlook for iOS",
        "-- \nAnn Poe MD\n828-555-0100",
        "CONFIDENTIALITY NOTICE: This e-mail is for the intended recipient only.\nDelete it.",
    ],
)
def test_below_the_letter(below: str) -> None:
    """Signature, a telephone's advertising and notices are not hers."""
    assert flat(own_words(mail(f"{ANSWER}\n\n{below}"))) == flat(ANSWER)


def test_list_is_no_signature() -> None:
    """A list of items with dashes stays."""
    assert own_words(mail("Please take:\n- a list\n- of things")) == "Please take:\n- a list\n- of things"


def test_somebody_wrote() -> None:
    """A sentence that says that somebody wrote is no attribution."""
    body = "I gave your name to a family.\nOn Tuesday Dr Lee wrote: she is fine.\nBest,\nAnn"
    assert own_words(mail(body)) == body


FORWARD = "---------- Forwarded message ---------\nFrom: Bo <bo@x.example>\nDate: Mon\nSubject: pt\nTo: <a@poe.example>\n\n\nCan you see Jo?"


def test_bare_forward() -> None:
    """A bare forward keeps the forwarded text, for there are no words of her own."""
    found = dissect(mail(f"FYI\n\n{FORWARD}", subject="Fwd: pt"))
    assert found.bare_forward
    assert found.words == "Can you see Jo?"


def test_forward_with_words() -> None:
    """A forward with words keeps her words; the forwarded mail is at hand beside them."""
    found = dissect(mail(f"Any room for this one? She is lovely and in need.\n\n{FORWARD}", subject="Fwd: pt"))
    assert found.words == "Any room for this one? She is lovely and in need."
    assert "Can you see Jo?" in found.forwarded
