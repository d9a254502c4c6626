"""How mail programs that write pages send our real digest back: her words, and the digest's own HTML below them, in each program's dress."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from email.message import EmailMessage
from html import escape

PRACTICE = "outreach@ellison.example"
OWNER = "Maya Ellison <maya@ellison.example>"
_WROTE = f"On Wed, Nov 18, 2026 at 7:30 AM Outreach &lt;{PRACTICE}&gt; wrote:"
_HEAD = f"<b>From:</b> Outreach &lt;{PRACTICE}&gt;<br><b>Sent:</b> Wednesday, November 18, 2026 7:30 AM<br><b>To:</b> maya@ellison.example<br><b>Subject:</b> Outreach · Wed 18 Nov<br>"


def _lines(words: str) -> str:
    return "".join(f"<div>{escape(line) or '<br>'}</div>" for line in words.split("\n"))


def _inner(page: str) -> str:
    """What a program keeps of a page: its sheet of styles, and what stands in its body."""
    sheet = "".join(re.findall(r"<style.*?</style>", page, re.DOTALL))
    body = re.search(r"<body[^>]*>(.*)</body>", page, re.DOTALL)
    return sheet + (body[1] if body else page)


PAGES: Mapping[str, Callable[[str, str], str]] = {
    "gmail": lambda words, page: (
        f'<div dir="ltr">{_lines(words)}</div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">{_WROTE}<br></div><blockquote class="gmail_quote" style="margin:0 0 0 .8ex">{_inner(page)}</blockquote></div>'
    ),
    "apple": lambda words, page: (
        f'<html><body dir="auto">{_lines(words)}<br id="lineBreakAtBeginningOfSignature"><div dir="ltr">Sent from my iPhone</div><div dir="ltr"><br><blockquote type="cite">{_WROTE}<br><br></blockquote></div><blockquote type="cite"><div dir="ltr">{_inner(page)}</div></blockquote></body></html>'
    ),
    "outlook": lambda words, page: (
        f'<html><body><div class="WordSection1">{_lines(words).replace("div", "p")}<div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in 0in"><p class="MsoNormal">{_HEAD}</p></div>{_inner(page)}</div></body></html>'
    ),
    "outlook for phones": lambda words, page: (
        f'<html><body>{_lines(words)}<div id="ms-outlook-mobile-signature"><div></div>Get <a href="https://aka.example/o0ukef">Outlook for iOS</a></div><hr style="display:inline-block;width:98%"><div id="divRplyFwdMsg" dir="ltr"><font face="Calibri">{_HEAD}</font><div>&nbsp;</div></div>{_inner(page)}</body></html>'
    ),
    "yahoo": lambda words, page: (
        f'<html><body>{_lines(words)}<div><br></div><p style="font-size:10pt">Sent from Yahoo Mail for iPhone</p><div id="ymail_android_signature"></div><blockquote class="yahoo_quoted"><div>{_WROTE}</div><div><br></div>{_inner(page)}</blockquote></body></html>'
    ),
    "thunderbird": lambda words, page: (
        f'<html><body><div class="moz-cite-prefix">On 11/18/26 07:30, Outreach wrote:<br></div><blockquote type="cite" cite="mid:x@ellison.example">{_inner(page)}</blockquote><p>{"<br>".join(escape(line) for line in words.split(chr(10)))}</p></body></html>'
    ),
}
"""Client -> how it sets words and our page into a page of its own."""


def answered_page(words: str, page: str, client: str) -> bytes:
    """An answer that is a page and nothing else."""
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = OWNER, PRACTICE, "Re: Outreach · Wed 18 Nov"
    message["Date"], message["Message-ID"] = "Wed, 18 Nov 2026 08:00:00 -0500", "<answer@ellison.example>"
    message.set_content(PAGES[client](words, page), subtype="html")
    return message.as_bytes()
