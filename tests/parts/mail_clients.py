"""How eleven mail clients send an answer back: the owner's words with the digest quoted as each of them does it.

`answered(words, digest, client)` is a whole message as bytes. The quoted digest holds lines that would be commands if they were hers.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from email.message import EmailMessage
from html import escape

Digest = Mapping[str, object]

OWNER = "Maya Ellison <maya@ellisontherapy.example>"
PRACTICE = "intake@ellisontherapy.example"


def digest_lines(digest: Mapping[str, object]) -> list[str]:
    """A digest as text, in a form of its own: with buttons, bodies and an example of an answer."""
    lines = ["Good morning. About 3 minutes.", "", "TO APPROVE"]
    for draft in digest["drafts"]:  # type: ignore[attr-defined]
        lines += [f"{draft['n']} To: {draft['to']}, {draft['org']} ... [Approve] [Edit] [Not now]"]
        lines += [f"| {line}" for line in draft["body"].split("\n")]
    lines += [f"{question['id']} {question['text']} ({question['about']})" for question in digest["questions"]]  # type: ignore[attr-defined]
    return [*lines, "Reply for example: approve 2 3 | 2 later fri"]


def _marked(lines: list[str]) -> str:
    return "\n".join(f"> {line}".rstrip() for line in lines)


def _top(attribution: str, signature: str = "") -> Callable[[str, list[str]], str]:
    return lambda words, lines: f"{words}\n{signature}\n{attribution}\n{_marked(lines)}\n"


def _bottom(attribution: str) -> Callable[[str, list[str]], str]:
    return lambda words, lines: f"{attribution}\n{_marked(lines)}\n\n{words}\n"


def _block(head: str, signature: str = "") -> Callable[[str, list[str]], str]:
    return lambda words, lines: f"{words}\n{signature}\n{head}\n\n" + "\n".join(lines) + "\n"


TEXT: Mapping[str, Callable[[str, list[str]], str]] = {
    "gmail": _top(f"On Wed, Nov 18, 2026 at 7:30\u202fAM Outreach <{PRACTICE}> wrote:\n"),
    "apple": _top(f"\n> On Nov 18, 2026, at 7:30 AM, Outreach <{PRACTICE}> wrote:\n> ", "\nSent from my iPhone\n"),
    "outlook": _block(
        f"________________________________\nFrom: Outreach <{PRACTICE}>\nSent: Wednesday, November 18, 2026 7:30 AM\nTo: Maya Ellison <maya@ellisontherapy.example>\nSubject: Outreach",
        "\nGet Outlook for iOS\n",
    ),
    "outlook_de": _block(
        f"Von: Outreach <{PRACTICE}>\nGesendet: Mittwoch, 18. November 2026 07:30\nAn: Maya Ellison\nBetreff: Outreach", "\n\n"
    ),
    "yahoo": _top(
        f"    On Wednesday, November 18, 2026 at 07:30:12 AM EST, Outreach <{PRACTICE}> wrote:\n ",
        "\nSent from Yahoo Mail for iPhone\n",
    ),
    "samsung": _block(
        f"-------- Original message --------\nFrom: Outreach <{PRACTICE}>\nDate: 11/18/26 7:30 AM (GMT-05:00)\nTo: maya@ellisontherapy.example\nSubject: Outreach",
        "\n\nSent from my Galaxy\n",
    ),
    "thunderbird": _bottom("On 11/18/26 07:30, Outreach wrote:"),
    "proton": _top(
        f"On Wednesday, November 18th, 2026 at 7:30 AM, Outreach <{PRACTICE}> wrote:\n", "\nSent with Proton Mail secure email.\n"
    ),
    "k9": _top(f"Am 18. November 2026 07:30:12 MEZ schrieb Outreach <{PRACTICE}>:", "-- \nMaya Ellison, LCSW\n828-555-0100"),
    "fastmail": _bottom(f"El mié, 18 nov 2026 a las 7:30, Outreach (<{PRACTICE}>) escribió:"),
    "zoho": _top(f"---- On Wed, 18 Nov 2026 07:30:12 -0500 Outreach <{PRACTICE}> wrote ----\n"),
}
"""Client -> how it sets words and quotation into plain text."""


def _gmail_html(words: str, lines: list[str]) -> str:
    said, quoted = "".join(f"<div>{escape(line) or '<br>'}</div>" for line in words.split("\n")), "<br>".join(map(escape, lines))
    return f'<div dir="ltr">{said}</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">On Wed, Nov 18, 2026 at 7:30 AM Outreach &lt;{PRACTICE}&gt; wrote:<br></div><blockquote class="gmail_quote">{quoted}</blockquote></div>'


def between(said: Mapping[str, str], digest: Mapping[str, object]) -> str:
    """Her lines under the quoted items they answer, as people write who answer point by point; key "" is a line on top."""
    lines = [said[""], ""] if said.get("") else []
    lines += [f"On Wed, Nov 18, 2026 at 7:30 AM Outreach <{PRACTICE}> wrote:"]
    waiting = ""
    for line in digest_lines(digest):
        head = line.split(" ", 1)[0]
        if not line.startswith("|") and waiting:
            lines += [waiting, ""]
            waiting = ""
        lines.append(f"> {line}".rstrip())
        waiting = said.get(head, waiting) if head else waiting
    return "\n".join(lines) + "\n"


def answered(
    words: str | Mapping[str, str], digest: Mapping[str, object], client: str, *, subject: str = "Re: Outreach"
) -> bytes:
    """The whole answer as the client would send it; `gmail_html` sends no plain text at all."""
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = OWNER, PRACTICE, subject
    message["Date"], message["Message-ID"] = "Wed, 18 Nov 2026 08:00:00 -0500", "<answer@ellisontherapy.example>"
    message["In-Reply-To"] = "<digest@ellisontherapy.example>"
    if isinstance(words, Mapping):
        message.set_content(between(words, digest))
    elif client == "gmail_html":
        message.set_content(_gmail_html(words, digest_lines(digest)), subtype="html")
    else:
        message.set_content(TEXT[client](words, digest_lines(digest)))
    return message.as_bytes()
