"""Where somebody else's words begin: attribution lines, separators and header blocks of mail clients, in many languages.

Each function looks at a list of lines and an index and says whether a quotation begins there; `own_words` walks. Only lines
under `LONG` characters are looked at with patterns, and no pattern has two open repetitions of the same characters in a row, so
the time is linear. The words of languages and clients are the tables of `client_words`.

An attribution is told by what it names and not by one form: who (an address), when (a date, a time), a verb of writing, a word
that opens it, a colon that ends it, and a marked quotation below. A sentence of the writer's that has only some of these stays.
"""

from __future__ import annotations

import re

from outreach.rules.reading import client_words as words

LONG = 400
WRAPPED = 6
"""An attribution may be broken over this many lines."""
SHORT = 12

_VERB = rf"\b{words.any_of(words.WROTE)}\b|{words.any_of(words.WROTE_UNSPACED)}"
_WROTE = re.compile(_VERB, re.IGNORECASE)
_OPENER = re.compile(
    rf"(?i)(?:{words.any_of(words.OPENERS)}(?=[\s,.(\d])|{words.any_of(words.WEEKDAYS)}[^\W\d_]{{0,10}}[,. ]|\d{{1,4}}\s?[-./年년日]|\d{{1,2}}\s|ב-|בתאריך |في |ในวันที่|在)"
)
_MONTH = r"[^\W\d_]{3,12}\.?"
_DATED = re.compile(
    rf"\d{{1,4}}\s?[-./年월月년]\s?\d{{1,2}}|\b(?:19|20)\d\d\b|\b\d{{1,2}}(?:st|nd|rd|th|er|º|\.)?,? (?:de |d['’])?{_MONTH}|\b{_MONTH} \d{{1,2}}\b|[٠-٩]{{4}}"
)
_YEAR = re.compile(r"\b(?:19|20)\d\d(?:\b|年|년)|\b\d{1,2}[-./]\d{1,2}[-./]\d\d\b|[٠-٩]{4}")
_TIMED = re.compile(r"(?:\d|[٠-٩])\s?[:.h時点시٫：]\s?(?:\d\d|[٠-٩]{2})|\d ?[ap]\.? ?m\b|\d\s?[時点시]", re.IGNORECASE)
_MAIL = re.compile(r"[^\s<>@()\[\]]@[^\s<>@()\[\]]{1,80}\.[^\s<>@]|<[^<>]{0,90}@[^<>]{1,90}>")
_QUOTING = re.compile(
    r"(?i)(?:quoting|citando|zitat von|zitiere|citation de|selon|in reply to|in article|in message|missatge de|wiadomość napisana przez|in a message dated) .{2,200}:$"
)
_OLD_GMAIL = re.compile(r"\d{4}[-/.]\d\d?[-/.]\d\d?,? .{0,60}<[^<>@\s]{1,80}@[^<>\s]{1,80}>:$")
_HER_OWN = re.compile(
    r"(?i)\b(?:i|we|she|he|they|it|who|which|mom|mother|father|dad|ich|wir|sie|er|je|j['’]ai|nous|elle|yo|ella|io|lei|ik|wij|jag|jeg)\b"
)
_SENTENCE = re.compile(r"[!?] |[^\W\d_]{5}\. [^\W\d_a-zà-ÿ]")
_COLON = re.compile(r"[:：][\s\"'*_)\]>”»-]{0,8}$")
_BARE_EDGE = " \t*_\"'“«‐‑–—-=~"

_DASHES = "-_=*~#‐‑‒–—―─━"
_TITLE = re.compile(rf"(?i){words.any_of(words.ORIGINAL, words.FORWARDED)}")
_FORWARDED = re.compile(rf"(?i){words.any_of(words.FORWARDED)}")
_BEGINS = re.compile(rf"(?i){words.any_of(words.BEGIN_FORWARD)}\s{{0,4}}[:：]")
_FROM_LINE = re.compile(rf"(?i)[\s>*|_]{{0,20}}{words.any_of(words.SENDER)}[\s*_]{{0,6}}[:：|][\s*_|]{{0,12}}\S")
_HEAD_LINE = re.compile(rf"(?i)[\s>*|_]{{0,20}}{words.any_of(words.OTHER, words.SENDER)}[\s*_]{{0,6}}[:：|]")
_INLINE_HEAD = re.compile(rf"(?i)\s{words.any_of(words.OTHER)}\s?[:：]\s")
_INSIDE = re.compile(
    rf"(?:^|(?<=\s))(?:On|Am|Le|El|Il|Em|Op|Den) [^\n<>]{{6,120}}<[^<>@\s]{{1,80}}@[^<>\s]{{1,80}}>,?\s?(?:{_VERB})?[^\n<>:]{{0,40}}:(?=\s|$)",
    re.IGNORECASE,
)
_RULE = re.compile(r"[\s>]{0,20}[_\-*=‐–—─━]{8,300}\s{0,20}$")
_ABOVE = re.compile(
    r"(?i)[\s>#*=\-_—–]{0,80}(?:(?:please )?(?:type|write|reply|respond|enter|add)\w* .{0,40}above this line|reply above|do not (?:write|type|reply) below|"
    r"write above|bitte .{0,40}(?:oberhalb|über) dieser (?:zeile|linie)|(?:veuillez )?(?:r[ée]pond\w+|[ée]cri\w+|saisi\w+) .{0,40}(?:au-dessus|ci-dessus)|"
    r"(?:por favor,? )?(?:escrib\w+|respond\w+|respost\w+) .{0,40}(?:encima|arriba|acima) de(?:sta)? |typ .{0,40}boven deze (?:regel|lijn))"
)
_GROUPWISE = re.compile(r">{2,3} ?[^>\s][^>]{2,100}(?:>[^>]{2,80})?>{2,3}\s{0,8}$")
_NOTES = re.compile(
    r"[^\d\n]{2,60}-{2,3} ?\d{1,2}[./]\d{1,2}[./]\d{2,4}\b.{0,30}?-{2,3}|inactive hide details for |message du \d\d?[/.]\d\d?[/.]\d\d",
    re.IGNORECASE,
)
_NOTES_LABEL = re.compile(
    r"(?i)\s{0,40}(?:to|an|a|à|para|aan|till?|please respond to|bitte antworten an|veuillez répondre à)\s{0,40}$"
)


def attribution(lines: list[str], at: int) -> int:
    """How many lines from `at` on say "On Monday Ann wrote:"; 0 when they do not. Such a sentence may be wrapped over several.

    >>> attribution(["On Mon, Nov 16, 2026 at 9:00 AM Ann Poe <a@b.example>", "wrote:", "> x"], 0)
    2
    >>> attribution(["On Monday I told her what you wrote:", "rest first."], 0)
    0
    >>> attribution(["add Bo Hall, bo@hall.example", "On Wednesday, November 18, 2026 at 7:30 AM, Outreach <o@b.example> wrote:"], 0)
    0
    """
    first = _bare(lines[at])
    if not first or len(first) > LONG:
        return 0
    sentence, opens = "", _opens(first, "")
    for count in range(1, min(WRAPPED, len(lines) - at) + 1):
        line = _bare(lines[at + count - 1])
        if not line and opens and _ends_it(lines, at + count):
            continue
        if not line or (count == 2 and not (opens := _opens(first, line))):
            return 0
        if count > 1 and (not line.strip(_BARE_EDGE) or _begins_here(sentence, line)):
            return 0
        sentence = f"{sentence} {line}".strip()
        if len(sentence) > LONG:
            return 0
        if _ends(sentence) and _attributes(_edged(sentence), quoted=_next_is_quoted(lines, at + count), wrapped=count > 1):
            return count
        if (opens or count == 1) and _WROTE.search(line) and _opens(first, "") and _next_is_quoted(lines, at + count):
            return count
    return 0


def unfolded(lines: list[str]) -> list[str]:
    """The lines, with an attribution that stands in the middle of one (programs that flatten HTML) on a line of its own.

    >>> unfolded(["Yes. On Mon, Nov 16, 2026, Ann <a@b.example> wrote: May I?"])
    ['Yes.', 'On Mon, Nov 16, 2026, Ann <a@b.example> wrote:', 'May I?']
    """
    return [piece for line in lines for piece in _pieces(line)]


def _pieces(line: str) -> list[str]:
    inside = _INSIDE.search(line[: 20 * LONG]) if "@" in line and not quoted(line) else None
    if inside is None or not (line[: inside.start()] + line[inside.end() :]).strip(_BARE_EDGE):
        return [line]
    if not (_DATED.search(inside[0]) and (_TIMED.search(inside[0]) or _WROTE.search(inside[0]))):
        return [line]
    around = (line[: inside.start()].rstrip(), inside[0], line[inside.end() :].lstrip())
    return [piece for piece in around if piece]


def _bare(line: str) -> str:
    return line.strip().lstrip(">|").strip() if len(line) <= 2 * LONG else line


def _ends_it(lines: list[str], at: int) -> bool:
    """Whether a line by itself is the end of an attribution: "wrote:" (some programs put an empty line before it)."""
    rest = _bare(lines[at]) if at < len(lines) else ""
    return len(rest) < 2 * SHORT and _COLON.search(rest) is not None and _WROTE.search(rest) is not None


def _edged(sentence: str) -> str:
    """Without the dashes and stars round it, and with the colon as its last character."""
    return sentence.lstrip(_BARE_EDGE).rstrip(_BARE_EDGE + ")]>”»").replace("：", ":")


def _ends(sentence: str) -> bool:
    """A colon is at the end, or dashes on both sides hold the sentence (Zoho)."""
    return _COLON.search(sentence) is not None or (sentence.startswith("--") and sentence.endswith("--"))


def _opens(first: str, second: str) -> bool:
    """Whether an attribution can begin with this line and run on in the next."""
    edged = first.lstrip(_BARE_EDGE)
    if _SENTENCE.search(edged):
        return False
    who, dated = _MAIL.search(edged), _DATED.search(edged)
    if _OPENER.match(edged) and (dated or who or (len(edged) < SHORT and not edged[0].isdigit())):
        return True
    if (who and who.start() < 60) or (dated and (_WROTE.search(edged) or (dated.start() < SHORT and _YEAR.search(edged)))):
        return True
    return _QUOTING.match(f"{edged}:") is not None or (
        len(edged) < 60 and second.startswith(("<", "(")) and _MAIL.search(second[: SHORT * 8]) is not None
    )


def _begins_here(before: str, line: str) -> bool:
    """Whether a later line is an attribution by itself, so that the lines before it are not its beginning."""
    if line.startswith(("<", "(")) or _WROTE.search(before):
        return False
    whole = _OPENER.match(line) and _DATED.search(line) and _WROTE.search(line)
    if _MAIL.search(before) and not whole:
        return False
    if not _COLON.search(line) or not attribution([line], 0):
        return False
    return _YEAR.search(line) is not None or not _DATED.search(before)


def _attributes(sentence: str, *, quoted: bool, wrapped: bool) -> bool:
    if _QUOTING.match(sentence) or _OLD_GMAIL.match(sentence):
        return True
    dated, mail, wrote = _DATED.search(sentence), _MAIL.search(sentence), _WROTE.search(sentence)
    timed, opens = _TIMED.search(sentence), _OPENER.match(sentence)
    hers = _HER_OWN.search(sentence[:120])
    if not quoted and (_SENTENCE.search(sentence) or (hers and (hers.start() == 0 or not (mail and dated and timed)))):
        return False
    if mail and dated and timed:
        return True  # who and when, and a colon: an attribution in any language
    if not wrote:
        return bool(quoted and opens and dated and (timed or mail))
    if mail or quoted:
        return bool(mail or dated or opens) or not wrapped
    return bool(dated and (timed or (opens and _YEAR.search(sentence))))


def _next_is_quoted(lines: list[str], at: int) -> bool:
    return next((line.lstrip().startswith((">", "|")) for line in lines[at : at + 4] if line.strip()), False)


def header_block(lines: list[str], at: int) -> int:
    """How many lines from `at` on are the header block of a quoted mail ("From: ... Sent: ... To: ..."); 0 when it is none.

    >>> header_block(["Von: Ann", "Gesendet: Montag", "An: Bo", "Betreff: x", "", "Hallo"], 0)
    4
    """
    if len(lines[at]) > LONG or not _HEAD_LINE.match(lines[at]):
        return 0
    if _FROM_LINE.match(lines[at]) and len(_INLINE_HEAD.findall(lines[at])) >= 2:
        return 1  # all of it on one line
    heads, sender, last, blank = 0, False, at, 0
    for index, line in enumerate(lines[at : at + 16], at):
        if len(line) < 4 * LONG and _HEAD_LINE.match(line[:LONG]):
            heads, blank, last = heads + 1, 0, index + 1
            sender = sender or _FROM_LINE.match(line[:LONG]) is not None
            sender = sender or (line.rstrip().endswith((":", "：")) and _FROM_LINE.match(line.strip() + " x") is not None)
        elif not line.strip(" >|*"):
            blank += 1
            if blank > 1 or heads >= 3:
                break
        elif heads and (_continues(line) or _head_follows(lines, index + 1)):
            last = index + 1
        else:
            break
    block = " ".join(lines[at:last])[: 4 * LONG]
    sure = heads >= 3 or (heads == 2 and bool(_MAIL.search(block) or (_DATED.search(block) and _TIMED.search(block))))
    return last - at if sender and sure else 0


def _continues(line: str) -> bool:
    """A long list of recipients runs on in the next line."""
    return line.startswith((" ", "\t")) or _MAIL.search(line[:LONG]) is not None


def _head_follows(lines: list[str], at: int) -> bool:
    return at < len(lines) and len(lines[at - 1]) < 90 and _HEAD_LINE.match(lines[at][:LONG]) is not None


def separator(line: str) -> bool:
    """Whether the line says by itself that what follows is an older mail.

    >>> separator("-----Ursprüngliche Nachricht-----")
    True
    """
    return len(line) < LONG and bool(
        _TITLE.fullmatch(_between_dashes(line)) or forward(line) or above(line) or _groupwise(line) or _NOTES.match(line)
    )


def above(line: str) -> bool:
    """Whether a ticket system asks to write above this line.

    >>> above("##- Please type your reply above this line -##")
    True
    """
    return len(line) < LONG and _ABOVE.match(line) is not None


def _groupwise(line: str) -> bool:
    """`>>> Ann Poe <a@b.example> 11/5/2026 8:30 AM >>>`: what follows is not marked."""
    return bool(_GROUPWISE.match(line) and _DATED.search(line)) or (
        line.startswith(">>> ") and _DATED.search(line) is not None and _WROTE.search(line) is not None
    )


def notes_block(lines: list[str], at: int) -> bool:
    """Whether the table of Lotus Notes begins here: who, when, and a line "To" that holds nothing else.

    >>> notes_block(["Ann Poe <a@b.example>", "11/16/2026 09:00 AM", "", "To", "Bo"], 0)
    True
    """
    if at + 2 >= len(lines) or not 2 < len(lines[at].strip()) < 90:
        return False
    when = lines[at + 1] if at + 1 < len(lines) else ""
    dated = len(when) < 60 and _DATED.search(when) and _TIMED.search(when)
    return bool(dated) and any(_NOTES_LABEL.match(line) for line in lines[at + 2 : at + 9] if len(line) < 60)


def forward(line: str) -> bool:
    """Whether the line says that what follows was forwarded.

    >>> forward("---------- Forwarded message ---------"), forward("-----Original Message-----")
    (True, False)
    """
    if len(line) >= LONG:
        return False
    return bool(_FORWARDED.fullmatch(_between_dashes(line)) or _BEGINS.fullmatch(line.strip(" >*|\t")))


def _between_dashes(line: str) -> str:
    """The title that stands between dashes, or an empty string when they do not stand on both sides."""
    text = line.strip(" >|:\t")
    dashed = text[:1] in _DASHES and text[1:2] in _DASHES and text[-1:] in _DASHES and text[-2:-1] in _DASHES
    return text.strip(_DASHES + " :：") if dashed and len(text) > SHORT // 2 else ""


def ruled(line: str) -> bool:
    """Whether the line is only a rule of underscores, dashes or stars."""
    return len(line) < LONG and _RULE.match(line) is not None


def quoted(line: str) -> bool:
    """Whether the line carries a quotation mark in front (RFC 3676 §4.5), also with the writer's initials before it.

    >>> quoted("> yes"), quoted("AP> yes"), quoted("x > y")
    (True, True, False)
    """
    return re.match(r"\s{0,3}(>|[A-Z]{1,3}>|\|\s)", line) is not None and not (line.startswith(">>>") and _groupwise(line[:LONG]))
