"""What stands under a mail and is not what the writer said: signature blocks, telephones' advertising, lawyers' notices.

The sign-off ("Warmly, Ann") stays with the writer's words; what follows a `-- ` line (RFC 3676 §4.3), a mobile
client's boast, a notice of confidentiality or a block of addresses and telephones does not. `closing` finds where the sign-off
begins, for those who look for a name, a telephone or an organisation in it, or want to judge the text without it.

`stripped` takes off what is surely no text, `unblocked` the block of addresses that stands under the name without any mark.
"""

from __future__ import annotations

import re

from outreach.rules.reading.footers import LONG, advertised, banner, legal, mobile, notice

__all__ = [
    "MAX_SIGNATURE",
    "advertised",
    "banner",
    "closing",
    "delimiter",
    "mobile",
    "notice",
    "stripped",
    "unblocked",
    "uncarded",
]

MAX_SIGNATURE = 25

_DELIMITER = re.compile(r"\s{0,3}(--|—|––|-- ?|__+|—-|\*\*\*\*+|-{3,80}|_{3,80}|={5,80}|[‐–—─━]{2,80})\s*$")
_RFC = re.compile(r"\s{0,3}(--|—|––|__|—-)\s*$")
_SIGN_OFF = re.compile(
    r"(?i)\W{0,3}((many |much |with |my |our |kind(est)?|warm(est|ly)?|best|all the|very|yours?|sincere\w*|respectful\w*|in |take|talk|gratefully|cordially|cheers|thanks?|thx|ty|tx"
    r"|regards|wishes|peace|blessings|love|mit|viele|beste|liebe|herzliche?|freundliche|schöne|saludos|un saludo|atentamente|cordialmente|cordialement|bien à|amitiés|sincères|respectueusement|hartelijke?|lep pozdrav|pozdrav|s pozdravom|з повагою|с уважение|спасибо|tisztelettel|üdv|iyi|cu respect|gracias|un abrazo|bien|merci|amicalement|salutations|"
    r"cordiali|distinti|grazie|groet\w*|vriendelijke|met vriendelijke|hilsen|hälsning\w*|vänliga|med |venlig|vennlig|mvh|obrigad\w|abra[çc]os?|atenciosamente|pozdrawiam|z poważaniem|s pozdravem|с уважением|"
    r"terveisin|ystävällisin|üdvözlettel|saygılar\w*|cu stimă|att|onward|until|speak|appreciat\w*|hope|ciao|xo+|xx|namaste|shalom|faithfully|lg|vg|mfg|br|rgds|kr)"
    r"[\w ’'&.-]{0,40})[,.!~–—-]*\s*$"
)
_REACHED = re.compile(
    r"(?i)(\+?\d[\d() .\-/]{6,20}\d|\bwww\.|https?://|@[\w.-]{1,60}\.\w|\b(tel|phone|ph|cell|fax|mobile|office|direct|toll free|tél|telefon|mobil|handy|teléfono|móvil)\b ?[.:]?\s?[+(\d]"
    r"|\b(floor|suite|ste\.?|p\.?o\.? box)\b ?\d*|\b[A-Z]{2} \d{5}\b|^\d{1,5} [\w .]{3,40}\b(street|st|avenue|ave|road|rd|blvd|lane|ln|drive|dr|way|hwy)\b|\[cid:|\[image|\[logo"
    r"|\bext\.? ?\d|^(t|m|p|f|o|c|e|w|tel|fax|phone)[.:|] ?\S)"
)
_TITLED = re.compile(
    r"(?i)(\b(md|m\.d\.|do|phd|ph\.d\.|psyd|lcsw|lmft|lpc|lmhc|lisw|lcmhc|np|pa-c|rn|crnp|dnp|msw|med|m\.ed\.|edd|esq|jd|rd|rdn|bcba|faap|facog|facc|ncc|nbcc|pmhnp|aprn|arnp|cnm|mft|lpcc|lcpc|ceo|cto|cfo|vp|gmbh|inc|llc|ltd)\b"
    r"|\b(counselor|counsellor|physician|director|manager|coordinator|attorney|pastor|psychologist|psychiatrist|therapist|clinic|pediatrics|medicine|school|hospital|center|centre|"
    r"associates|family|health|practice|department|pronouns|she/her|he/him|they/them|ext|suite|engineer|developer|consultant|founder|university|institute|assistant|officer|president)\b)"
)
_HONORIFIC = re.compile(r"(?i)^\s*(?:(?:dr|prof|rev|mrs?|ms|mx|fr|sr|dra)\b\.?\s*)+(?=\w)")
_BARS = re.compile(r"\s[|•·∙]\s")
_POSTSCRIPT = re.compile(r"(?i)\W{0,4}(p\.? ?p?\.?s\b|ps\b|nb\b|n\.b\.|edit:|one more|also\b)")


def delimiter(line: str) -> bool:
    """Whether the line is a signature delimiter and nothing else."""
    return 0 < len(line) < 90 and _DELIMITER.match(line) is not None


def stripped(lines: list[str], *, written: bool = False) -> list[str]:
    """The lines of a letter without banners above, and without signature, advertising and notices below.

    A letter does not begin with its signature; `written` says that something of it stands before these lines.
    """
    kept = _without_banner(lines)
    for at, line in enumerate(kept):
        if (notice(line) and (written or len(kept) > 30)) or (written and _begins(kept, at) and legal(_paragraph(kept, at))):
            kept = kept[:at]
            break
        if (
            written
            and delimiter(line)
            and _is_signature(kept[at + 1 : at + 8 * MAX_SIGNATURE], surely=_RFC.match(line) is not None)
        ):
            kept = kept[:at]
            break
        written = written or bool(line.strip())
    return [line for line in kept if not mobile(line)]


def _without_banner(lines: list[str]) -> list[str]:
    start = 0
    while start < min(len(lines), 6) and (not lines[start].strip() or banner(lines[start])):
        start += 1
        if banner(lines[start - 1]):  # the rest of its paragraph goes with it
            while start < min(len(lines), 8) and lines[start].strip():
                start += 1
    return lines[start:]


def _begins(lines: list[str], at: int) -> bool:
    return bool(lines[at].strip()) and not lines[at - 1].strip()


def _paragraph(lines: list[str], at: int) -> str:
    end = next((index for index in range(at, min(at + 40, len(lines))) if not lines[index].strip()), min(at + 40, len(lines)))
    return " ".join(lines[at:end])


def _is_signature(after: list[str], *, surely: bool) -> bool:
    """Whether what follows a delimiter can be a signature: short, and not the second half of a letter."""
    filled = [line for line in after if line.strip()]
    if len(filled) > MAX_SIGNATURE:
        return False
    prose = sum(len(line) > 70 and line.rstrip().endswith((".", "?", "!")) for line in filled)
    if surely or not filled:
        return prose <= 2
    return prose == 0 and any(_is_label(line) or mobile(line) or notice(line) for line in filled[:2]) and not _listed(filled[0])


def _listed(line: str) -> bool:
    return re.match(r"\s*([-*•]|\d{1,2}[.)])\s+\S", line) is not None


def unblocked(lines: list[str], names: frozenset[str]) -> list[str]:
    """The lines of a letter without the block of titles, addresses and telephones at its end that no delimiter marks.

    `names` are the words of the writer's name in lower case. Under a paragraph that is only a sign-off or a name, everything
    goes (slogans, office hours) but a postscript.

    >>> unblocked(["Can you see her?", "", "Amara", "", "Amara Nwosu MD", "Direct: 828-555-0170"], frozenset({"amara", "nwosu"}))
    ['Can you see her?', '', 'Amara']
    """
    paragraphs = _paragraphs(lines)
    while len(paragraphs) > 1:
        above, block = (lines[slice(*paragraph)] for paragraph in paragraphs[-2:])
        if _SIGN_OFF.match(block[0][:80]) or not _is_block(block) or not (_hers(block, names) or _signs(above, names)):
            break
        paragraphs.pop()
    last = len(paragraphs) - 1
    for index in range(max(1, last - 4), last):
        under = lines[paragraphs[index + 1][0]]
        if _signs(lines[slice(*paragraphs[index])], names) and not _POSTSCRIPT.match(under) and len(paragraphs) - index <= 4:
            paragraphs = paragraphs[: index + 1]
            break
    if not paragraphs:
        return lines
    start, end = paragraphs[-1]
    if len(paragraphs) > 1 or _sign_off_in(lines[start:end]):
        end = _before_contact(lines, start, end)
    return lines[:end]


def uncarded(lines: list[str], names: frozenset[str]) -> list[str]:
    """The lines of an answer without the writer's own card at its end: all else under a name stays, it may be a second thought.

    >>> uncarded(["1 ok", "", "Ann", "hold 2", "", "--", "Ann Poe MD", "12 Church St, Suite 3", "828-555-0170"], frozenset({"ann"}))
    ['1 ok', '', 'Ann', 'hold 2', '']
    >>> uncarded(["Ann Poe, MD", "Teens & couples", "12 Church St", "828-555-0170"], frozenset({"ann", "poe"}))
    []
    """
    for at, line in enumerate(lines):
        marked = _RFC.match(line) is not None
        card = [line for line in lines[at + marked :] if line.strip()]
        titled = _full_name(line, names) and _TITLED.search(line) is not None
        if titled and _is_block(_without_slogan(card)):
            return lines[:at]
        if at and (marked or _full_name(line, names)) and card and _named(card, names) and _is_block(card):
            return lines[:at]
    return lines


def _without_slogan(card: list[str]) -> list[str]:
    """A card without what she does, told under her name and title: "Individuals, couples & teens"."""
    told = len(card) > 2 and not _is_label(card[1]) and len(card[1]) < 60 and re.search(r"[\d.?!:]", card[1]) is None
    return [card[0], *card[2:]] if told else card


def _full_name(line: str, names: frozenset[str]) -> bool:
    """Whether a line begins with the writer's whole name; a first name alone may sign what stands above."""
    words = re.findall(r"[^\W\d_]+", _HONORIFIC.sub("", line).lower())
    return 0 < len(names) <= len(words) and names.issuperset(words[: len(names)])


def _paragraphs(lines: list[str]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for at, line in enumerate(lines):
        if line.strip():
            if found and found[-1][1] == at:
                found[-1] = (found[-1][0], at + 1)
            else:
                found.append((at, at + 1))
    return found


def _is_block(block: list[str]) -> bool:
    """Only short labels, and at least one of them says how she is reached (or bars hold it together like a card)."""
    if len(block) > 14 or not all(_is_label(line) or _card(line) for line in block):
        return False
    return any(_REACHED.search(line[:LONG]) for line in block) or any(_card(line) for line in block)


def _hers(block: list[str], names: frozenset[str]) -> bool:
    """Whether the block is the writer's own and not somebody's whom she sends: her name stands in it, or a profession."""
    return not names or _named(block, names) or any(_TITLED.search(line) for line in block)


def _named(block: list[str], names: frozenset[str]) -> bool:
    return not names.isdisjoint(word for line in block for word in re.findall(r"[^\W\d_]+", line.lower()))


def _card(line: str) -> bool:
    """A visiting card on one line: parts between bars, some of them titles or telephones."""
    text = line.strip()
    return len(text) < 160 and _BARS.search(text) is not None and (_TITLED.search(text) or _REACHED.search(text)) is not None


def _signs(block: list[str], names: frozenset[str]) -> bool:
    """A paragraph that is a sign-off and a name, or begins with the writer's own name and goes on with titles only."""
    first = block[0].strip()
    if len(block) > 5 or len(first) > 60 or first[-1] in "?:;":
        return False
    if _SIGN_OFF.match(first) and len(block) > 1:
        return all(_is_label(line) for line in block[1:])
    own = [word for word in re.findall(r"[^\W\d_]+", first.lower()) if word in names]
    return bool(own) and first.lower().startswith(own[0]) and all(_is_label(line) for line in block) and len(first.split()) <= 7


def _sign_off_in(block: list[str]) -> bool:
    return any(_SIGN_OFF.match(line[:80]) for line in block[1:])


def _before_contact(lines: list[str], start: int, end: int) -> int:
    """Where, below the sign-off of the last paragraph, telephones and addresses begin; its end when none do."""
    sign = next((at for at in range(start, end) if _SIGN_OFF.match(lines[at][:80])), None)
    if sign is None or end - sign > 14:
        return end
    return next((at for at in range(sign + 1, end) if _REACHED.search(lines[at][:LONG]) or _card(lines[at])), end)


def closing(lines: list[str]) -> int:
    """The index of the line where the sign-off begins: "Warmly," or the name and address block at the end; len when there is none.

    >>> closing(["Can you see her?", "", "Warmly,", "Ann Poe MD", "Poe Family Medicine"])
    2
    """
    last = len(lines)
    while last and not lines[last - 1].strip():
        last -= 1
    for at in range(max(1, last - 14), last):
        rest = [line for line in lines[at + 1 : last] if line.strip()]
        if _SIGN_OFF.match(lines[at][:80]) and len(rest) <= 10 and all(len(line) < 90 for line in rest):
            return at
    return _name_block(lines, last)


def _name_block(lines: list[str], last: int) -> int:
    """The run of short lines at the very end that reads like a name and where she works."""
    at = last
    while at > 1 and last - at < 9 and _is_label(lines[at - 1]):
        at -= 1
    while at < last and not lines[at].strip():
        at += 1
    return at if at < last else len(lines)


def _is_label(line: str) -> bool:
    """A line of a signature block: short, no sentence; a name, a title, an address."""
    text = line.strip()
    if not text:
        return True
    if len(text) > 75 or text[-1] in "?!:;" or (text[-1] == "." and len(text.split()) > 4):
        return False
    if re.match(r"(?i)(?!tel|phone|cell|fax|office|e-?mail|[tfpomcew]\b|direct|web|mobile|ext|toll)[\w ]{2,20}: ?\S", text):
        return False  # a field of a form
    words = re.findall(r"[^\W\d_][\w'’.-]*", text)
    capital = sum(word[0].isupper() for word in words)
    contact = _REACHED.search(text) or _TITLED.search(text)
    return bool(contact and (len(words) < 10)) or (bool(words) and len(words) <= 6 and capital >= 0.6 * len(words))
