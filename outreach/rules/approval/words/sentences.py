"""An answer cut into sentences: at line ends, full stops and semicolons, but not inside names, initials, addresses or quotation marks.

Law: nothing is lost and nothing moves; a line that a mail client broke at its width is one line again, and so is a condition that
stands on a line of its own, because "send 2 / if she answered" must not leave a bare "send 2" behind.
"""

from __future__ import annotations

import re

from outreach.rules.approval.words.lexicon import LEXICON
from outreach.rules.approval.words.plain import plain
from outreach.rules.approval.words.small_talk import without_small_talk

LONGEST_SENTENCE = 600
"""Nobody writes a longer one; it is asked about, so that no text takes long to read."""
_WIDTH, _ROOM = 58, 68
"""A line shorter than the first, or one on which the next word had still found room, was ended by hand."""
_CARRIES_ON = re.compile(
    r"(?i)^(if|unless|only|but|until|till|once|when|because|before|after|provided|as long as|assuming|except|and|or|si|cuando|pero|hasta)\b"
)
_VOID = re.compile(r"\s{50,}")
"""Nobody lays out words so; every pattern that begins with a blank would look through it once for each of them."""
_OPENS = re.compile(r"[-*#>\d]|[QqRr]-?\d|(?i:also|and also|ps|p\.s\.|plus|oh)\b")
"""A list's bullet, a number, a question or a referral at the head of a line begins something new, and so does "also"."""
_TELLS = re.compile(r"(?:[Mm]et|[Nn]ote(?: (?:on|for|about))?|[Nn]ew partner|[Pp]ause) (?=[A-Z]|with\b)")
"""Such as "met Gil Moreno today" at the head of a line: told for itself, if the line above is no half of it."""
_CARRIED = re.compile(
    r"(?i)(?:\b(?:not|never|i|we|have|had|has|just|finally|and|or|ever|who|to|please|then|a|the)|n't|'ve|'d|,)$"
)
_NUMBERED = re.compile(r"(?i)^\s*[-*]?\s*#?(q?\d{1,2})\s*([.):])[.):]*\s*(?=\D)")
_INNER_NUMBER = re.compile(r"(?i)(?<=[\s.,;!?])#?(q?\d{1,2})\s*([.)])\s*(?=[^\W\d])")
_HEAD = re.compile(r"\s*#?(\d{1,2}):\s")
"""A line that is one letter's."""
_BARE_HEAD = re.compile(r"\s*#?(\d{1,2})(?=[ \t]+[^\W\d]|[ \t]*[-!,.)?])")
_FEWEST_HEADS = 2
"""So many lines that begin with numbers of their own make a list, each line one letter's, "1 yes / 3 yes but let me check"."""
_HEAD_ONLY = re.compile(r"(?i)^\s*#?(q?\d{1,2})\s*[:.)]\s*$")
_AMONG = re.compile(
    r"(?i)(?<=\b(?:but|and)\s)no\. ?(?=\d{1,2}\b)|(?<=\bexcept\s)no\. ?(?=\d{1,2}\b)|(?<=\b(?:send|skip|with)\s)no\. ?(?=\d{1,2}\b)|(?<=\b(?:approve|besides)\s)no\. ?(?=\d{1,2}\b)|(?<=\b(?:in|of|to)\s)no\. ?(?=\d{1,2}\b)|(?<=\b(?:for)\s)no\. ?(?=\d{1,2}\b)|(?<=\b(?:from|with)\s)no\. ?(?=\d{1,2}\b)|(?<=\bletter\s)no\. ?(?=\d{1,2}\b)|(?<=\()no\. ?(?=\d{1,2}\b)"
)
"""Such as "all except no. 2", "no. 2 and no. 3": behind these it is an abbreviation."""
_NUMERO = re.compile(r"(?:^|(?<=[.!?;\n])\s*)No\. ?(?=\d{1,2}\b)")
"""Such as "No. 1 yes. No. 3 no.": at the head of a text an abbreviation, and then wherever it begins a sentence."""
_BESIDE = re.compile(r"(?m)^[ \t]*No\. ?\d{1,2} (?:and|,|is|are|may|can|&)")
"""Such as "No. 2 and no. 3 are fine" at the head of a line."""
_END = re.compile(
    r"(?<=[.!?;🙏😊🙂🎉😀😄😁💜💛💙🥰✨])\s+|\s\|\s|\s+[:;=]-?[()]+\s+(?=\S)|\s+-\s+(?=(?i:scratch|actually|no wait|oops|sorry|also|and also|plus)\b)|;\s*|\s+//\s+|\s+(?:except|besides|apart from|other than)(?: for)? (?=[Qq]\d)"
)
_KEPT = re.compile(
    r"(?:\b(?:dr|fr|mr|mrs|ms|dra|sr|sra|prof|rev|st|jr|vs|etc|approx|maj|sgt|capt|lt|col|cpl|gen|cmdr|hon)|(?:^|[\s.(])[A-Z]|\b[ap]\.m)\.$",
    re.IGNORECASE,
)
_MYSELF = re.compile(r"(?i)\b(?:was|am|were|did|do|can|could|should|would|will|shall|must|may|than|as|and|or|have|had) i\.$")
"""Such as "where was I. 2 as well": no initial."""
_MONTH = re.compile(r"(?i)\b(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.$")
_STREET = re.compile(r"[A-Z]\w+ [Ss]t\.$")
"""Such as "12 Main St. 2 ok"."""
_DAY = re.compile(
    r"\d{1,2}(?!\d)(?!\s*(?:ok|okay|yes|no|yep|nope|later|send|skip|sí|si|fine|good|and|-|:)\b)|\d{4}\b", re.IGNORECASE
)
"""Behind the name of a month a number is its day, unless a verdict stands behind it: "in Sept. 1 ok"."""
_DATED = re.compile(r"\d{1,2}(?:st|nd|rd|th)? [A-Za-z]+\.$")
_CALLED_OUT = re.compile(r"(?i)\s*#?(?:(?:and|but|y|la|el|the|number) )*\d{1,2}(?:!+|\.{2,})")
"""Such as "2!! yes!!", "2... not sure": a number alone is no sentence."""
_TRAILS = re.compile(r"(?:^|[\s,])#?\d{1,2}\.{2,}$")
"""Such as "2 yes and 1... she is away, no": the sentence only pauses at its last number."""
_INITIALS = re.compile(r"(?:\b[A-Z]\.){2,}$")
"""A client's initials end a sentence where a word of the language with a capital stands behind them."""
_SPOKEN = (
    (re.compile(r"(?i)(?<!\bthe)(?<!\ba)\s+(period|full stop)\b(?=\s|$)"), "."),
    (re.compile(r"(?i)(?<!\bel)(?<!\bun)(?<!\ben)(?<!\ba)\s+punto(?: final| y aparte| y seguido)?\b(?=\s|$)"), "."),
    (re.compile(r"(?i)\s+question mark\b"), "?"),
    (re.compile(r"(?i)\s+exclamation (?:point|mark)\b"), "!"),
    (re.compile(r"(?i)\s+comma\b"), ","),
    (re.compile(r"(?i)\s*\bnew (?:line|paragraph)\b\s*"), "\n"),
)
_SELF_ANSWERED = re.compile(
    r"(?i)(?:^|(?<=[.!;,\n] ))(?P<which>(?:and |the |number |#)*(?:\d{1,2}|first|second|third|fourth|fifth|sixth|last)(?: one)?)\?+\s+"
    r"(?=(?:(?:oh|god|hell|heck|hm+),? )?(?:yes|yep|yeah|yup|ok|okay|sure|fine|no|nope|nah|later|skip|s[ií])\b[^?\n.!]{0,40}(?:[.!,;\n]|$))"
)
"""Such as "2? yes. 3? God no.": who answers herself asks nothing."""
_SLASHED = (
    (re.compile(r"(?<![\d/])(\d)/(\d)/(\d)(?![\d/])"), r"\1, \2, \3"),
    (re.compile(r"(?<![\w/])(\d{1,2})/(?=[^\W\d_])"), r"\1: "),
    (re.compile(r"(?i)(?:^|(?<=[.;!\n] ))(\d)/(\d)(?=:? (?:skip|no|nope|ok|okay|yes|yep|fine|good|later|drop)\b)"), r"\1, \2"),
)
"""Such as "1/2/4", no date, "1/yes 2/no", and "6/7 skip" where nothing stands before it."""
_PAIRED = ((re.compile(r"(?i)\bno[,.]?\s+wait\b"), "no wait"), (re.compile(r"(?i)\bwait[,.]\s+no\b"), "wait no"))


def squeezed(text: str) -> str:
    """A text without its great voids.

    >>> squeezed("1 ok" + chr(10) * 900 + "2 no" + " " * 900 + "thanks").split(chr(10))
    ['1 ok', '', '2 no  thanks']
    """
    return _VOID.sub(lambda void: "\n\n" if "\n" in void[0] else "  ", text)


def sentences(text: str) -> list[str]:
    """The sentences in order, each with its end mark.

    >>> sentences("1 ok. Skip 2; Dr. Lee later\\nR-26 booked")
    ['1 ok.', 'Skip 2', 'Dr. Lee later', 'R-26 booked']
    >>> sentences("1. yes 2. no\\n3) later")
    ['1: yes', '2: no', '3: later']
    >>> sentences("1: yes. yes to 3. 4 ok")
    ['1: yes.', 'yes to 3.', '4 ok']
    >>> sentences("send 2\\nif she has answered")
    ['send 2 if she has answered']
    >>> sentences("approve one and three period skip two")
    ['approve one and three.', 'skip two']
    """
    return [piece for piece, _ in headed(text)]


def headed(text: str) -> list[tuple[str, int | None]]:
    """The sentences in order, each with the number that opens its line.

    >>> headed("2: no. He moved\\n1 ok. Thanks")
    [('2: no.', 2), ('He moved', 2), ('1 ok.', 1), ('Thanks', 1)]
    >>> headed("1 ok. Thanks")
    [('1 ok.', None), ('Thanks', None)]
    """
    text = plain(text).lstrip()
    shortens = _NUMERO.match(text) or _BESIDE.search(text) or _AMONG.search(text)
    text = _AMONG.sub("", _NUMERO.sub(" ", text) if shortens else text)
    out: list[tuple[str, int | None]] = []
    lines = _lines(text)
    heads = [found[1] for found in map(_BARE_HEAD.match, lines) if found] + [
        found[1] for found in map(_HEAD.match, lines) if found
    ]
    head = _BARE_HEAD if len(heads) == len(set(heads)) >= _FEWEST_HEADS else _HEAD
    for line in lines:
        for said in _spoken(line).split("\n"):
            for part in _unnumbered(without_small_talk(said)).split("\x00"):
                number = _HEAD.match(part) or head.match(part)
                out.extend((without_small_talk(piece.strip()), int(number[1]) if number else None) for piece in _pieces(part))
    return [(piece, number) for piece, number in out if piece.strip(" .-*_|")]


def _spoken(text: str) -> str:
    text = _SELF_ANSWERED.sub(r"\g<which>: ", text)
    for mark, sign in (*_SPOKEN, *_PAIRED, *_SLASHED):
        text = mark.sub(sign, text)
    return text


def _lines(text: str) -> list[str]:
    lines: list[str] = []
    width = 0
    for line in text.split("\n"):
        bare = line.strip()
        opens = _OPENS.match(bare) or (_TELLS.match(bare) and lines and not _CARRIED.search(lines[-1]))
        wrapped = width >= _WIDTH and bare and width + len(bare.split(" ")[0]) >= _ROOM and not opens
        if (
            lines
            and bare
            and lines[-1]
            and (wrapped or _CARRIES_ON.match(bare) or _HEAD_ONLY.match(lines[-1]) or lines[-1].endswith(","))
        ):
            lines[-1] = f"{lines[-1]} {bare}"
        else:
            lines.append(bare)
        width = len(line)
    return [line for line in lines if line]


def _unnumbered(line: str) -> str:
    """Such as "1. yes 2. no" is a list: each number with the mark of the first begins a sentence."""
    first = _NUMBERED.match(line)
    if not first:
        return line
    head = _NUMBERED.sub(lambda found: f"{found[1]}: ", line, count=1)
    return _INNER_NUMBER.sub(lambda found: f"\x00{found[1]}: " if found[2] == first[2] else found[0], head)


def _opens(behind: str) -> bool:
    """Whether a text begins with a capital that only the head of a sentence gives, "Intros ok", "No more"."""
    word = re.match(r"[A-Z][a-z]*(?:'[a-z]{1,2}\b)?", behind)
    return word is not None and (
        (word[0].casefold(),) in LEXICON
        or "'" in word[0]
        or re.match(r"(?:Intro|Thank|Follow|Check|Both|Each)", behind) is not None
    )


def _pieces(part: str) -> list[str]:
    pieces: list[str] = []
    start = 0
    for mark in _END.finditer(part):
        head = part[start : mark.start()]
        dated = _MONTH.search(head[-8:]) and _DAY.match(part, mark.end()) and not _DATED.search(head[-12:])
        kept = (
            _KEPT.search(head[-12:])
            and not _MYSELF.search(head[-12:])
            and not (_STREET.search(head[-24:]) and part[mark.end() : mark.end() + 1].isdigit())
            and not (_INITIALS.search(head[-12:]) and _opens(part[mark.end() :]))
        )
        breaks = _TRAILS.search(head) and part[mark.end() : mark.end() + 1].islower()
        if kept or dated or head.count('"') % 2 or _CALLED_OUT.fullmatch(head) or breaks:
            continue
        pieces.append(head)
        start = mark.end()
    pieces.append(part[start:])
    return pieces
