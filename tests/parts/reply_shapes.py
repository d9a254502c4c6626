"""Replies in every shape we know: what she wrote, the mail she answers as her program sets it, and what machines put under it.

`shapes()` gives (name, Message, the words she wrote) for each; the texts vary from shape to shape, so that no rule can live on one.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from itertools import cycle

from quoting_attributions import ATTRIBUTIONS, UNNAMED
from quoting_blocks import BLOCKS

from outreach.model.mail import Address, Message
from outreach.rules.reading.markup import as_text
from outreach.rules.reading.words import plain

WRITER = Address(name="Ann Poe", email="apoe@poefamily.example")
ASKED = {"who": "Maya Ellison", "mail": "maya@ellisontherapy.example"}
REPLIES = (
    "Yes, please send it.\n\nThe fax number is on our site.",
    "Thanks, but we have somebody in the house for that.",
    "ok",
    "Could she come on Tuesday at 9:00 or on 11/24? Her mother works nights.\n\nBest,\nAnn",
    "Three questions:\n\n- do you take Medicaid\n- how long is the wait\n- is there parking\n\nAnn Poe",
    "Hi Maya,\n\nOn Monday I saw a boy of 12 who will not go to school. From what I hear, you work with that.\n\nThank you,\nAnn",
    "Bitte keine weiteren Mails. Danke.",
    "Oui, avec plaisir : mardi à 14 h me convient.\n\nCordialement,\nAnn Poe",
    "Stop.",
    "I am away until the 30th -- write to Bo (bhart@poefamily.example) until then.",
)
ASKING = (
    "Dear Ann,\n\nI keep two openings for your patients. May I send you a page about how I work?\n\nWarmly,\nMaya Ellison\n828-555-0100",
    'Hello,\n\na short second note, in case the first one drowned.\n\n- adults\n- panic\n\nReply "stop" and this is the last you hear of me.',
)
MOBILE = (
    *(
        "Sent from my iPhone",
        "Sent from my iPad",
        "Sent from my Galaxy",
        "Sent from my Verizon, Samsung Galaxy smartphone",
        "Get Outlook for iOS",
        "Get Outlook for Android<https://aka.ms/x>",
    ),
    *(
        "Sent from Yahoo Mail on Android",
        "Sent from AOL on Android",
        "Sent from Mail for Windows 10",
        "Sent with Proton Mail secure email.",
        "Sent from Proton Mail for iOS",
        "Sent via Superhuman",
        "Sent from Outlook Mobile",
    ),
    *(
        "Sent from my BlackBerry 10 smartphone.",
        "Sent from my Windows Phone",
        "Sent from Nine",
        "Sent from BlueMail",
        "Sent from Mailspring (https://getmailspring.com/), the best free email app",
        "Sent with Spark",
        "Sent from HEY",
    ),
    *(
        "Von meinem iPhone gesendet",
        "Gesendet von meinem iPad",
        "Von meinem Samsung Galaxy Smartphone gesendet.",
        "Gesendet mit der GMX Mail App",
        "Diese Nachricht wurde von meinem Android-Gerät mit K-9 Mail gesendet.",
        "Outlook für iOS beziehen",
    ),
    *(
        "Envoyé de mon iPhone",
        "Envoyé depuis mon mobile Samsung",
        "Envoyé à partir de Outlook",
        "Obtenir Outlook pour Android",
        "Télécharger Outlook pour iOS",
        "Enviado desde mi iPhone",
        "Enviado do meu iPhone",
        "Obtener Outlook para iOS",
    ),
    *(
        "Inviato da iPhone",
        "Inviato dal mio dispositivo Samsung",
        "Ottieni Outlook per iOS",
        "Verstuurd vanaf mijn iPhone",
        "Verzonden vanuit Mail voor Windows",
        "Skickat från min iPhone",
        "Sendt fra min iPhone",
        "Lähetetty iPhonesta",
    ),
    *(
        "Wysłane z iPhone'a",
        "Wysłano z telefonu",
        "Odesláno z iPhonu",
        "Odoslané z iPhonu",
        "Отправлено с iPhone",
        "Надіслано з iPhone",
        "iPhone'umdan gönderildi",
        "iPhoneから送信",
        "发自我的iPhone",
        "從我的 iPhone 傳送",
        "나의 iPhone에서 보냄",
    ),
    *(
        "iPhone-omról küldve",
        "Trimis de pe iPhone",
        "Στάλθηκε από το iPhone μου",
        "Gửi từ iPhone của tôi",
        "Please excuse brevity and typos.",
        "Poslano z iPhone",
    ),
)
NOTICES = (
    "CONFIDENTIALITY NOTICE: This e-mail and any attachments are for the sole use of the intended recipient.\nPlease destroy all copies.",
    "This email and any files transmitted with it are confidential and intended solely for the use of the individual to whom they are addressed.",
    "The information contained in this message may be privileged and confidential. If you are not the intended recipient, delete it.",
    "Please consider the environment before printing this e-mail.",
    "This email has been checked for viruses by Avast antivirus software.\nwww.avast.com",
    "Virus-free. www.avg.com",
    "Diese E-Mail enthält vertrauliche Informationen. Wenn Sie nicht der richtige Adressat sind, vernichten Sie diese Mail.",
    "Ce message et ses pièces jointes peuvent contenir des informations confidentielles. Si vous avez reçu ce message par erreur, détruisez-le.",
    "Este mensaje y sus adjuntos contienen información confidencial. Si no es usted el destinatario, elimínelo.",
    "Questo messaggio contiene informazioni riservate. Se non siete il destinatario, distruggetelo.",
    "Dit bericht is vertrouwelijk en alleen bestemd voor de geadresseerde.",
    "Bitte denken Sie an die Umwelt, bevor Sie diese E-Mail drucken.",
    "You received this message because you are subscribed to the Google Groups group.\nTo unsubscribe, write to x@lists.example.",
    "Our lawyers say: whoever reads this in error must notify us immediately, delete it, and not disclose or distribute it; it is privileged.",
)
BANNERS = (
    "[EXTERNAL]",
    "CAUTION: This email originated from outside of the organization. Do not click links.",
    "EXTERNAL EMAIL: this message came from outside.",
    "You don't often get email from apoe@poefamily.example. Learn why this is important",
    "ACHTUNG: Diese E-Mail kommt von außerhalb.",
)
SIGNATURES = (
    "-- \nAnn Poe MD\nPoe Family Medicine\n828-555-0143",
    "--\nAnn",
    "__\nAnn Poe\nwww.poefamily.example",
    "________________\nAnn Poe\nTel 828-555-0143",
    '—\nDr. Ann Poe\n"Every day counts."',
    "Ann Poe MD\nPoe Family Medicine\n12 Main Street\nAsheville, NC 28801\nT 828-555-0143 | F 828-555-0144",
    "ANN POE MD | POE FAMILY MEDICINE | 828-555-0143",
    "Ann Poe\nOffice: 828-555-0143 ext. 2\napoe@poefamily.example",
)
HTML = {
    "gmail": '<div dir="ltr">{words}</div><br><div class="gmail_quote"><div class="gmail_attr">On Mon, Nov 16, 2026 at 9:00 AM Maya &lt;m@x.example&gt; wrote:<br></div><blockquote class="gmail_quote">{quote}</blockquote></div>',
    "gmail container": '<div>{words}</div><div class="gmail_quote gmail_quote_container"><div class="gmail_attr">Le lun. 16 nov. 2026, Maya a écrit&nbsp;:</div><blockquote>{quote}</blockquote></div>',
    "apple": '<html><body>{words}<br><div><blockquote type="cite"><div>On Nov 16, 2026, at 9:00 AM, Maya &lt;m@x.example&gt; wrote:</div><div>{quote}</div></blockquote></div></body></html>',
    "outlook": '<div class="WordSection1"><p class="MsoNormal">{words}</p><div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in 0in"><p><b>From:</b> Maya<br><b>Sent:</b> Monday<br><b>To:</b> Ann<br><b>Subject:</b> x</p></div></div>{quote}</div>',
    "outlook web": '<div>{words}</div><div id="appendonsend"></div><hr tabindex="-1"><div id="divRplyFwdMsg"><b>Von:</b> Maya<br><b>Gesendet:</b> Montag<br></div><div>{quote}</div>',
    "outlook mobile": '<div>{words}</div><div id="ms-outlook-mobile-signature">Get <a href="https://aka.ms/o">Outlook for iOS</a></div><hr><div id="divRplyFwdMsg"><b>From:</b> Maya<br></div>{quote}',
    "yahoo": '<div class="yahoo-style-wrap">{words}</div><div id="yahoo_quoted_1" class="yahoo_quoted"><div>On Monday, Maya wrote:</div><div>{quote}</div></div>',
    "thunderbird": '<body><div class="moz-cite-prefix">Am 16.11.26 um 09:00 schrieb Maya:<br></div><blockquote type="cite">{quote}</blockquote><p>{words}</p></body>',
    "proton": '<div>{words}</div><div class="protonmail_signature_block">Sent with Proton Mail</div><div class="protonmail_quote">On Monday Maya wrote:<blockquote>{quote}</blockquote></div>',
    "zoho": '<div>{words}</div><div class="zmail_extra">---- On Mon wrote ---<blockquote>{quote}</blockquote></div>',
    "hotmail": '<div>{words}</div><hr id="stopSpelling">Date: Mon, 16 Nov<br>From: m@x.example<br>To: a@x.example<br>{quote}',
    "outlook old": '<div>{words}</div><div class="OutlookMessageHeader"><b>From:</b> Maya<br></div><div>{quote}</div>',
    "zimbra": '<div>{words}</div><hr id="zwchr"><div><b>From: </b>Maya<br></div><div>{quote}</div>',
    "gmx": '<div>{words}</div><div name="quote" style="border-left: 2px solid #C3D9E5"><div><b>Gesendet:</b> Montag, 16. November 2026 um 09:00 Uhr<br><b>Von:</b> "Maya" &lt;m@x.example&gt;<br><b>An:</b> a@x.example<br><b>Betreff:</b> x</div><div>{quote}</div></div>',
    "front": '<div>{words}</div><blockquote class="front-blockquote">{quote}</blockquote>',
    "lotus": "<p>{words}</p><br><br>From: Maya/Ellison<br>To: Ann/Clinic<br>Date: 11/16/2026 09:00 AM<br>Subject: x<br><hr><p>{quote}</p>",
}


def marked(text: str, mark: str = "> ") -> str:
    """The text with a quotation mark before each line."""
    return "\n".join(f"{mark}{line}".rstrip() for line in text.split("\n"))


def _mail(text: str, html: str | None = None) -> Message:
    return Message(
        identity="x",
        text=plain(text),
        html=html,
        subject="Re: An introduction",
        in_reply_to=("<a@ellisontherapy.example>",),
        senders=(WRITER,),
    )


def shapes() -> Iterator[tuple[str, Message, str]]:
    """Every shape once (several for an attribution): name, mail, the words that must come out."""
    turns = zip(cycle(REPLIES), cycle(ASKING))
    for name, line in ATTRIBUTIONS.items():
        for place in ("above, unmarked", "above", "tight", "below", "between"):
            if name in UNNAMED and place != "above, unmarked":
                continue
            words, asked = next(turns)
            yield f"{name}, {place}", _mail(_placed(place, words, line.format(**ASKED), asked)), _said(place, words)
    for name, block in BLOCKS.items():
        words, asked = next(turns)
        yield name, _mail(f"{words}\n\n{block.format(**ASKED)}\n\n{asked}"), words
    attribution = "On Mon, Nov 16, 2026 at 9:00 AM Maya Ellison <maya@ellisontherapy.example> wrote:"
    for kind, below in (("mobile", MOBILE), ("notice", NOTICES), ("signature", SIGNATURES)):
        for foot in below:
            words, asked = next(turns)
            yield f"{kind} {foot[:30]!r}", _mail(f"{words}\n\n{foot}"), words
            yield f"{kind} {foot[:30]!r}, quoting", _mail(f"{words}\n\n{foot}\n\n{attribution}\n\n{marked(asked)}"), words
    for banner in BANNERS:
        words, asked = next(turns)
        yield f"banner {banner[:30]!r}", _mail(f"{banner}\n\n{words}\n\n{attribution}\n{marked(asked)}"), words
    yield from _pages(turns)


def _placed(place: str, words: str, line: str, asked: str) -> str:
    if place == "below":
        return f"{line}\n{marked(asked)}\n\n{words}"
    if place == "between":
        return f"{line}\n> May I?\n\n{words}\n\n> And when?\n\nIn December."
    return f"{words}{'' if place == 'tight' else chr(10)}\n{line}\n\n{asked if place == 'above, unmarked' else marked(asked)}"


def _said(place: str, words: str) -> str:
    return f"{words}\n\nIn December." if place == "between" else words


def _pages(turns: Iterator[tuple[str, str]]) -> Iterator[tuple[str, Message, str]]:
    """HTML alone, and HTML beside a plain text that marks nothing."""
    for name, page in HTML.items():
        words, asked = next(turns)
        html = page.format(words=_page(words), quote=_page(asked))
        yield f"html {name}", _mail(as_text(html), html), words


def _page(text: str) -> str:
    return "".join(f"<div>{escape(line) or '<br>'}</div>" for line in text.split("\n"))
