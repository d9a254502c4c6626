"""The writer's own words: what she wrote herself, without the mail she answers, without signature, advertising and notices.

Law: a text that stands only in a quotation never comes out (an opt-out in our own quoted footer means nothing), except in a bare
forward, where there are no words of her own and the forwarded text is what she sends. An answer written between the quoted
lines keeps all its pieces. The sign-off ("Warmly, Ann") stays.

First witness is the mark that the mail client itself set in the HTML, second the rules of `quotes` on the plain text; where
both speak and one is the beginning of the other, the shorter is right. Linear, never raises.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from outreach.model.mail import Address, Message
from outreach.rules.reading import footers, markup, origin, quotes, signatures

MAX_LINES = 4000
OVERFLOW = 64
BREAK = "\f"
"""Between two runs of her words, where a quotation stood; never in a text, for the parser takes it out."""

_FYI = re.compile(
    r"(?i)\W*((f\.?y\.?i|see (the )?(below|attached|this)|as (promised|discussed|requested)|forwarding( this)?( to you| for you)?|fwd|passing (this )?(along|on)|from our office"
    r"|for you|please (see|read)( below)?|below|per our conversation|zur info|zk|siehe unten|pour info|voir ci-dessous|para tu informaci[óo]n|per conoscenza|ter info"
    r"|hi|hello|dear|hey|maya|dr\.?|ms\.?|mrs\.?|ellison|thanks?( you| so much)?|thx|best|regards|cheers|warmly|,)\W*){0,8}"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Anatomy:
    """A mail taken apart: the writer's `words` (sign-off and all), and of these the `body`; the `closing` is her sign-off with the
    block of titles and telephones under it (which is no part of `words`); what she `forwarded` (with its header block); what
    stands under the delimiter, or is marked as it, is the `signature`."""

    words: str = field(default="", repr=False)
    body: str = field(default="", repr=False)
    closing: str = field(default="", repr=False)
    forwarded: str = field(default="", repr=False)
    signature: str = field(default="", repr=False)
    bare_forward: bool = False


def own_words(message: Message) -> str:
    r"""The writer's own words of one mail.

    >>> from outreach.model.mail import Message
    >>> own_words(Message(identity="x", text="Yes, please.\n\nOn Mon, 2 Nov 2026, Ann <a@b.example> wrote:\n> Shall I?"))
    'Yes, please.'
    """
    return dissect(message).words


def dissect(message: Message) -> Anatomy:
    """The mail taken apart; see `Anatomy`."""
    lines = quotes.unfolded(message.text.split("\n")[:MAX_LINES])
    kept, rest = _walk(lines)
    own, marked = _tidy(kept), markup.signature(message.html) if message.html else ""
    forwarded = _forwarded(lines[rest:], message.subject)
    if message.html and not forwarded:
        own = _second_witness(message.html, own)
    names = _names(message.senders)
    bare = bool(forwarded) and _FYI.fullmatch(_without_name(own)) is not None
    if not own.strip() and not bare:
        own, bare = _fallback(message, lines), bool(forwarded)
    if bare:
        own = _tidy(_walk(_forwarded_body(forwarded))[0]) or own
        names |= _names(tuple(filter(None, [origin.inner_sender(forwarded)])))
    own = _without_marked(own, marked)
    words, block = _without_block(own, names)
    parts = words.split("\n")
    at = signatures.closing(parts)
    return Anatomy(
        words=words,
        body="\n".join(parts[:at]).strip(),
        closing="\n".join([*parts[at:], block]).strip(),
        forwarded=forwarded,
        signature=_under_delimiter(kept) or marked,
        bare_forward=bare,
    )


def _names(people: tuple[Address, ...]) -> frozenset[str]:
    """The words of the writer's name, as she may sign: "Ann", "Poe", and the letters of her initials together."""
    words = [re.findall(r"[^\W\d_]+", (person.name or person.email.partition("@")[0]).lower()) for person in people]
    return frozenset(word for name in words for word in (*name, "".join(part[0] for part in name)))


def _without_marked(own: str, marked: str) -> str:
    """The words without the signature that the client marked in the HTML, if they end with it and do not consist of it."""
    lines, words = own.split("\n"), marked.split()
    for at in range(len(lines) - 1, 0, -1):
        tail = " ".join(lines[at:]).split()
        if len(tail) > len(words):
            break
        if tail == words and words:
            return "\n".join(lines[:at]).rstrip()
    return own


def _without_block(own: str, names: frozenset[str]) -> tuple[str, str]:
    """The words, and the block of titles and telephones that stood under them."""
    before, mark, last = own.rpartition(BREAK)
    lines = last.split("\n")
    kept = signatures.unblocked(lines, names)
    words = f"{before}{mark}" + "\n".join(kept)
    return "\n\n".join(run.strip() for run in words.split(BREAK)).strip(), "\n".join(lines[len(kept) :]).strip()


def _walk(lines: list[str]) -> tuple[list[list[str]], int]:
    """The runs of lines outside any quotation, and the index from which on everything is older mail (len if none is)."""
    runs: list[list[str]] = [[]]
    at = 0
    while at < len(lines):
        if quotes.quoted(lines[at]):
            at += 2 if _overflows(lines, at) else 1
            runs += [[]] if any(line.strip() for line in runs[-1]) else []
        elif quotes.above(lines[at]) and not any(line.strip() for line in runs[0]):
            at += 1
        elif below := _older_mail(lines, at):
            if quotes.forward(lines[at]) or not _quoted_after(lines, below):
                return runs, at
            at = below
        else:
            runs[-1].append(lines[at])
            at += 1
    return runs, len(lines)


def _older_mail(lines: list[str], at: int) -> int:
    """The index below the introduction of an older mail that begins at `at` (separator, header block, attribution); else 0."""
    if count := quotes.attribution(lines, at) or quotes.header_block(lines, at):
        return at + count
    if quotes.notes_block(lines, at):
        return len(lines) - 1
    separated = quotes.separator(lines[at])
    if not separated and not quotes.ruled(lines[at]):
        return 0
    below = next((index for index in range(at + 1, min(at + 4, len(lines))) if lines[index].strip()), at + 1)
    inner = below < len(lines) and (quotes.header_block(lines, below) or quotes.attribution(lines, below))
    return below + inner if inner else at + 1 if separated else 0


def _overflows(lines: list[str], at: int) -> bool:
    """Whether the next line is the rest of a long quoted line that some program broke without marking it."""
    if at + 2 >= len(lines) or len(lines[at]) < OVERFLOW:
        return False
    rest = lines[at + 1].strip()
    return (
        bool(rest)
        and len(rest) < OVERFLOW // 2
        and rest[0].islower()
        and quotes.quoted(lines[at + 2])
        and not quotes.quoted(lines[at + 1])
    )


def _quoted_after(lines: list[str], at: int) -> bool:
    return next((quotes.quoted(line) for line in lines[at : at + 6] if line.strip()), True)


def _tidy(runs: list[list[str]]) -> str:
    """The runs as one text, each without what machines put above and below it."""
    kept: list[str] = []
    for run in runs:
        kept += [*map(str.rstrip, signatures.stripped(run, written=any(kept))), BREAK]
    while kept and (kept[-1] in ("", BREAK) or signatures.delimiter(kept[-1]) or footers.picture(kept[-1])):
        kept.pop()
    return re.sub(r"\n{3,}", "\n\n", "\n".join(kept)).strip()


def _under_delimiter(runs: list[list[str]]) -> str:
    lines = [line for run in runs for line in run]
    at = next((index for index, line in enumerate(lines) if signatures.delimiter(line)), len(lines))
    return "\n".join(lines[at + 1 : at + 1 + signatures.MAX_SIGNATURE]).strip()


def _second_witness(html: str, own: str) -> str:
    """What the marks in the HTML leave, if the plain text left more behind the same beginning."""
    marked = markup.without_quotation(html)
    if marked is None:
        return own
    other = _tidy(_walk(marked.split("\n"))[0])
    mine, theirs = own.split(), other.split()
    return other if theirs and len(theirs) < len(mine) and _same_beginning(mine, theirs) else own


def _same_beginning(longer: list[str], shorter: list[str]) -> bool:
    squeezed = "".join(longer)
    return squeezed.startswith("".join(shorter)[: max(20, len("".join(shorter)) - 20)])


def _forwarded(lines: list[str], subject: str) -> str:
    """The forwarded mail with its header block, when what follows is a forward and not the quotation of an answer."""
    first = next((line for line in lines if line.strip()), "")
    if not first:
        return ""
    says_so = (
        re.match(r"(?i)\s*\[?\s*(fwd?|wg|tr|rv|enc|i|vs|vb|pd|doorst|inoltro|fs|转发|轉寄|пересл)\s*[:\]]", subject) is not None
    )
    return "\n".join(lines) if quotes.forward(first) or says_so else ""


def _forwarded_body(forwarded: str) -> list[str]:
    """The forwarded text without separator and header block; one level of `>` in front of every line is taken off."""
    lines = forwarded.split("\n")
    at = 0
    while at < len(lines) and (not lines[at].strip(" >") or quotes.separator(lines[at]) or quotes.ruled(lines[at])):
        at += 1
    at += quotes.header_block(lines, at) if at < len(lines) else 0
    body = lines[at:]
    filled = [line for line in body if line.strip()]
    if filled and all(line.lstrip().startswith(">") for line in filled):
        body = [re.sub(r"^\s*> ?", "", line) for line in body]
    return body


def _without_name(text: str) -> str:
    """The words without the sign-off, to see whether anything was said at all."""
    lines = text.split("\n")
    return "\n".join(lines[: signatures.closing(lines)]) if len(lines) > 1 else text


def _fallback(message: Message, lines: list[str]) -> str:
    """Nothing of her own was found: the whole text of a forward, else nothing but an answer typed into the quotation."""
    if message.html and (marked := markup.without_quotation(message.html)):
        return _tidy([marked.split("\n")])
    if message.in_reply_to or message.references or re.match(r"(?i)\s*re\s*:", message.subject):
        return ""
    return _tidy([[re.sub(r"^[\s>]+", "", line) for line in lines]])
