"""What the owner herself wrote in answer to a digest, from any mail client, above, below or between the quoted lines.

Law: no line of the digest comes out, marked as quotation or not; a line of hers between quoted lines comes out with the number of the item
above it ("2: yes"); what stands under "edit 2" comes out as she wrote it, whatever it looks like. A machine's answer (RFC 3834 §2) says
nothing. Linear in the number of lines; never raises. Authenticity is not judged here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from outreach.model.digest import Digest
from outreach.model.mail import Message
from outreach.rules.approval.edits.edits import announces_body, opens_edit
from outreach.rules.approval.edits.set_against import contrasted
from outreach.rules.approval.pages.echoes import Echo
from outreach.rules.approval.words import inert
from outreach.rules.reading import auto_reply, footers, quotes, signatures

MAX_LINES = 4000
_OWN_ITEM = re.compile(r"(?i)(?:^|[\s#(])(?:\d{1,2}|q\d{1,2}|r-?\d+|all|both|everything|todo)\b")
_NO_ITEM = re.compile(
    r"(?i)\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}\b|\b\d{1,2}\.? (?:of |de )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|dic)"
    r"|\b(?:same as|see|like|at|by|igual que|como|a las)(?: for| with| number| in)? \d{1,2}\b|\b\d{1,2} (?:min|hour|day|week|month|d[ií]as?|semanas?|mes)"
    r"|\ball (?:of )?(?:this|that|day|week|month|year|right|set|good|fine|ok|clear|about|along)\b|\b(?:at|after|above|in|once and for) all\b|\b(?:told|know|knows|said|done) (?:(?:him|her|them|it) )?(?:all|everything)\b"
)
"""Such as "December 7", "same as 1", "in 2 weeks", "told him all this": that is not the item which her line speaks of."""
_ADDRESSED = re.compile(r"[^\s<>@]+@[^\s<>@]+|\b(?:19|20)\d\d\b|\d{1,2}:\d\d")
_SENTENCE_END = re.compile(r"(?<=[.!])\s+")
_DELIMITER = re.compile(r"^-- $")


@dataclass(slots=True)
class _Walk:
    """Where the reading stands: her lines so far, the item above, whether she writes a new body now, and all items quoted `above`."""

    own: list[str] = field(default_factory=list)
    bodies: list[str] = field(default_factory=list)
    gap: list[str] = field(default_factory=list)
    item: str | None = None
    before: str = ""
    editing: bool = False
    inline: bool = False
    seen: bool = False
    above: set[str | None] = field(default_factory=set)


_SHORT = 60
_STOPS = re.compile(r"(?i)\b(?:hold|stop|pause|freeze)\b[^.!?\n]{0,20}\b(?:everything|all|every letter|the letters|anything)\b")
"""No machine orders that; whoever does may be away as well."""
_NUMBERED = re.compile(r"(?m)^\W*[Qq]\d{1,2}\b")
"""Nor does one answer a question by its number, "Q1 is only an automatic reply"."""


def answer_text(message: Message, digest: Digest) -> str:
    r"""Her own words of one answer, ready for `verdicts.read_answer`.

    >>> from datetime import date
    >>> from outreach.model.digest import ShownDraft
    >>> digest = Digest(id="D", date=date(2026, 11, 18), drafts=(ShownDraft(n=2, to="Bea Dunn", email="b@r.example"),))
    >>> text = "> 2 To: Bea Dunn ... [Approve] [Edit]\nyes\n> Reply for example: approve 2 3 | 2 later fri"
    >>> answer_text(Message(identity="x", text=text), digest)
    '2: yes'
    """
    if auto_reply.by_header(message):
        return ""
    echo, walk = Echo(digest=digest), _Walk()
    lines = quotes.unfolded(message.text.split("\n")[:MAX_LINES])
    at = 0
    while at < len(lines):
        step = _step(lines, at, walk, echo)
        if step == 0:
            break
        at += step
    _close(walk, digest, last=True)
    text = "\n\n".join(part for part in (_tidy(walk.own, _names(message)), *walk.bodies) if part)
    machine = len(text) > _SHORT and auto_reply.by_words(text) and not (_STOPS.search(text) or _NUMBERED.search(text))
    return "" if machine else text


def _step(lines: list[str], at: int, walk: _Walk, echo: Echo) -> int:
    """Read one line (or one attribution); 0 where everything below is older mail."""
    line = lines[at]
    if echo.quoted(line) and not _in_body(lines, at, walk, echo):
        _close(walk, echo.digest)
        walk.item, walk.before, walk.editing, walk.seen = echo.belongs(line, walk.item), line, False, True
        walk.above |= {walk.item} if echo.bare(line) else set()
        return 1
    count = quotes.attribution(lines, at)
    if count and not (walk.editing and not _ADDRESSED.search(" ".join(lines[at : at + count]))):
        _close(walk, echo.digest)
        walk.before, walk.editing = lines[at + count - 1], False
        return count if _marked_below(lines, at + count, echo) else 0
    if (
        echo.attribution(line)
        or quotes.separator(line)
        or quotes.header_block(lines, at)
        or (quotes.ruled(line) and _block_below(lines, at + 1))
    ):
        below = _below_heads(lines, at)
        return below - at if _marked_below(lines, below, echo) else 0
    if not walk.editing and (echo.ours(line) or (walk.before and line.strip() and echo.carries_on(line, walk.before))):
        walk.before = line
        return 1
    if not line.strip() and not walk.editing:
        walk.before = ""
    walk.editing = walk.editing or opens_edit(line)
    if line.strip():
        walk.before = ""
    walk.gap.append(line)
    return 1


def _in_body(lines: list[str], at: int, walk: _Walk, echo: Echo) -> bool:
    """Whether a marked line belongs to the new body she writes: nothing of the digest, and no bar of ours, stands in this run of marked lines."""
    if not walk.editing:
        return False
    run = at
    while run < len(lines) and (echo.quoted(lines[run]) or not lines[run].strip()):
        if inert.is_barred(lines[run]) or echo.ours(lines[run]) or echo.belongs(lines[run], None):
            return False
        run += 1
    return True


def _marked_below(lines: list[str], at: int, echo: Echo) -> bool:
    """Whether the quotation that begins here is marked line by line, so that her words can stand below it."""
    return next((echo.quoted(line) for line in lines[at : at + 6] if line.strip()), False)


def _block_below(lines: list[str], at: int) -> bool:
    return any(quotes.header_block(lines, place) for place in range(at, min(at + 3, len(lines))))


def _below_heads(lines: list[str], at: int) -> int:
    """The place behind what opens a quotation here: a rule, a block of header lines, or both, with blank lines between."""
    below = at + max(1, quotes.header_block(lines, at))
    behind = next((place for place in range(below, min(below + 3, len(lines))) if lines[place].strip()), below)
    return behind + quotes.header_block(lines, behind) if behind < len(lines) and quotes.header_block(lines, behind) else below


def _close(walk: _Walk, digest: Digest, *, last: bool = False) -> None:
    """End a run of her lines: between quoted lines they belong to the item above, unless they name their own."""
    gap, walk.gap = walk.gap, []
    if not any(line.strip() for line in gap):
        return
    text = [line for line in gap if line.strip()]
    between = (
        walk.seen and walk.item is not None and (not last or walk.inline or (walk.above == {walk.item} and not walk.editing))
    )
    if between and announces_body("\n".join(gap).strip()):
        walk.bodies.append(f"{walk.item}: " + "\n".join(gap).strip())  # a body runs to the end, so it stands behind all else
        walk.inline = True
        return
    if between and not _OWN_ITEM.search(_NO_ITEM.sub(" ", _without_changes("\n".join(_unsigned(text)), walk.item, digest))):
        gap = [f"{walk.item}: {line.strip()}" for line in _unsigned(text)]
        walk.inline = True
    walk.own.extend(gap)
    walk.own.append("")


def _without_changes(text: str, item: str | None, digest: Digest) -> str:
    """Her lines without what changes the letter above them: a number in "say 4 openings here, not 3" names no item."""
    draft = digest.draft(int(item)) if item and item.isdigit() else None
    parts = re.split(r"(?<=[.!?])\s+|\n|,?\s+(?=(?:and|then)\b)", text)
    return "\n".join(part for part in parts if draft is None or not isinstance(contrasted(draft.body, part), str))


def _unsigned(lines: list[str]) -> list[str]:
    return signatures.stripped(lines)


def _advertises(line: str) -> bool:
    """A telephone's or program's own line, whatever excuse stands behind it."""
    return signatures.mobile(_SENTENCE_END.split(line.strip(), maxsplit=1)[0])


def _names(message: Message) -> frozenset[str]:
    """The words of the writer's own name, by which her card is known."""
    name = message.sender.name if message.sender else ""
    return frozenset(re.findall(r"[^\W\d_]+", name.lower()))


def _without_notice(body: list[str]) -> list[str]:
    """A new body without the notice of confidentiality that her program set under her name; what she heads below it keeps it there.

    Right under a sentence, "Please note ..." is the letter's own.
    """
    names = [
        at for at in range(2, len(body)) if not body[at - 1].strip() and not body[at - 2].rstrip().endswith((".", "!", "?", ","))
    ]
    at = next((at for at in names if footers.notice(body[at])), len(body))
    return body if any(map(opens_edit, body[at:])) else body[:at]


def _tidy(lines: list[str], names: frozenset[str]) -> str:
    """Her lines without advertising of programs, notices and a signature under the standard delimiter (RFC 3676 §4.3)."""
    start = next((at for at, line in enumerate(lines) if opens_edit(line)), len(lines))
    before, body = lines[:start], lines[start:]
    end = next((at for at, line in enumerate(before) if _DELIMITER.match(line)), len(before))
    before = signatures.uncarded([line for line in _unsigned(before[:end]) if not _advertises(line)], names)
    end = next((at for at, line in enumerate(body) if _DELIMITER.match(line) and len(body) - at <= 12), len(body))
    body = signatures.uncarded(_without_notice(body[:end]), names)
    while body and (not body[-1].strip() or all(map(signatures.advertised, _SENTENCE_END.split(body[-1].strip())))):
        body.pop()
    return re.sub(r"\n{3,}", "\n\n", "\n".join(line.rstrip() for line in (*before, *body))).strip()
