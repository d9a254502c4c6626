"""Replies that programs mangled: (name, text of the mail, what she wrote), "|" for a line break."""

from __future__ import annotations

_ASKED = "On Mon, Nov 16, 2026 at 9:00 AM, Maya Ellison <m@x.example> wrote:"
ODDITIES = {
    "all on one line": (f"Yes. {_ASKED} Dear Ann, may I?", "Yes."),
    "text behind the colon": (f"Yes.||{_ASKED} Dear Ann, may I?", "Yes."),
    "an empty line inside": ("Yes.||On Mon, Nov 16, 2026 at 9:00 AM, Maya <m@x.example>||wrote:||> Dear Ann", "Yes."),
    "header block on one line": (
        "Yes.||From: Maya <m@x.example> Sent: Monday, November 16, 2026 9:00 AM To: Ann Poe <a@x.example> Subject: x||Dear",
        "Yes.",
    ),
    "an item before a signature": (
        "1 ok|-- |Ann Poe, LCSW|828-555-0143|Am 18. November 2026 07:30:12 MEZ schrieb Maya <m@x.example>:|> Dear",
        "1 ok",
    ),
    "only a number": (f"828-555-0143||{_ASKED}|> Dear", "828-555-0143"),
    "thanks above it": ("Thank you,|Ann|Le lun. 16 nov. 2026, Maya a écrit :||> Dear", "Thank you,|Ann"),
    "a quoted line that overflows": (
        "> I am a therapist on Merrimon Avenue and I work with adults who live with|panic|> and health anxiety||Yes.",
        "Yes.",
    ),
    "an answer below the program's line": (
        f"Yes.||Sent from my iPhone||{_ASKED}|> When?||And Tuesday works.",
        "Yes.||And Tuesday works.",
    ),
    "a name between two answers": (f"Yes.||Ann Poe||{_ASKED}|> When?||Tuesday.", "Yes.||Ann Poe||Tuesday."),
    "orange": ("Yes.||Message du 16/11/26 09:00|De : Maya <m@x.example>|A : Ann|Objet : x||Dear", "Yes."),
    "a picture": ("Yes.||[cid:image001.png@01D2]", "Yes."),
    "a list's footer": ("Yes.|_______________________________________________|List mailing list|List@x.example", "Yes."),
    "a ticket's line on top": ("##- Please type your reply above this line -##||Yes.", "Yes."),
    "initials as marks": ("ME> Dear Ann|ME> may I?||Yes.", "Yes."),
    "stars of a bold header": ("Yes.||**From:** Maya <m@x.example>|**Sent:** Monday|**To:** Ann|**Subject:** x||Dear", "Yes."),
    "a card under the name": ("Yes.||Best regards,|Ann Poe||*Ann Poe* \\ Nurse|Tel. 828-555-0143", "Yes.||Best regards,|Ann Poe"),
    "a slogan under the name": ("Yes.||Ann Poe||Poe Plumbing. Licensed and insured. Ask us about our discount!", "Yes.||Ann Poe"),
    "a stranger's number": ("Please call her:||Jo Field|828-555-0144", "Please call her:||Jo Field|828-555-0144"),
    "a postscript": ("Yes.||Ann||P.S. Is parking easy?", "Yes.||Ann||P.S. Is parking easy?"),
}
"""Each is (mail, words)."""
