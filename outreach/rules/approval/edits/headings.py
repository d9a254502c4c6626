"""Lines that say that a new body follows, in whatever words, as the one heading that `edits` cuts at: "edit 4:", "edit 4 and send:".

Law: such a line names one letter, speaks of new words, and every further word of it is one of a closed list, an order to send, or asks that she sees it
again. It ends in a colon, or begins with "edit". Anything else on the line, a condition, a day, another letter, leaves it as it is.
"""

from __future__ import annotations

import re
from itertools import islice

from outreach.rules.approval.clauses.lexer import lex
from outreach.rules.approval.clauses.token import Context
from outreach.rules.approval.edits.letter_words import NO_TITLE
from outreach.rules.approval.edits.sent_along import keeps, lets_go
from outreach.rules.approval.words.lexicon import Role
from outreach.rules.approval.words.plain import plain

_LONGEST = 160
_NEW = frozenset(
    re.findall(
        r"\S+",
        "edit edited edits rewrite rewrites rewriting rewritten rewrote redo redone reworded rework reworked replace replaced replacement change changed swap "
        "version text wording body words wrote write use put make take say says read reads like follows follow following below so way instead get gets "
        "edita editar reescribe reescrito cambia reemplaza sustituye versión texto usa pon escribe di diga así siguiente",
    )
)
"""Words of which a heading has one."""
_BESIDE = frozenset(
    re.findall(
        r"\S+",
        "please pls plz kindly just also and ok okay so then now here here's heres is are be it's it this that these the a an my our own new whole entire full all thing everything "
        "draft letter email mail e-mail note message one number no item # 's for of to with by in on as from at me again better shorter longer nicer simpler warmer i i've i'd "
        "have had would let should shall must go goes can could you what want rather completely wholly fully myself out below underneath under see bottom end here up "
        "por favor la el lo esta este esto con de para a en mi nuevo nueva toda todo carta es debe debería ahora aquí va como quiero",
    )
)
_ENDS = re.compile(r":[ \t]*$")
_FIRST = re.compile(
    r"(?i)^\W*(?:please |pls |also |and |ok,? )*(?:edit|edita|(?:rewrite|replace|change|swap|use|reescribe|reemplaza|cambia|usa)\b.*\b(?:this|following|below|text|version|wording|body|esto|texto|versi[oó]n))\b"
)
_NAMES = re.compile(r"\d|(?<=\s)[A-Z][a-z]")
_GREETS = re.compile(r"(?i)\s*(?:dear|hi|hello|hey|good (?:morning|afternoon|evening)|querid[oa]|estimad[oa]|hola|buen[oa]s)\b")
_CUTS = re.compile(rf"\s*(?:[,;()]|{NO_TITLE}[.!](?=\s)|\s-+\s)\s*|\s+(?=(?:and|then|but|&|y|pero)\s)")
_SENTENCE = re.compile(r"(?<=[.!;])\s+")
_MOST = 12
_DECIDES = frozenset({Role.YES, Role.LATER, Role.HOLD, Role.CONDITION, Role.DATE, Role.EXCEPT, Role.SAME, Role.RETRACTION})


def as_headings(text: str, context: Context) -> str:
    """The text with every line that announces a new body as a heading.

    >>> from datetime import date
    >>> from outreach.model.digest import Digest, ShownDraft
    >>> from outreach.rules.approval.names.names import index
    >>> from outreach.rules.approval.days.spans import Now
    >>> digest = Digest(id="D", date=date(2026, 11, 18), drafts=(ShownDraft(n=2, to="Bea Dunn", email="b@r.example"),))
    >>> context = Context(digest=digest, names=index(digest), now=Now(today=digest.date))
    >>> as_headings("Replace 2 with this and let me see it:\\nHi Bea", context).split("\\n")
    ['edit 2:', 'Hi Bea']
    >>> as_headings("Here's my version of the one to Bea, then send it:\\nHi Bea", context).split("\\n")[0]
    'edit 2 and send:'
    >>> as_headings("Use this for 2 if she asks:\\nHi Bea", context).split("\\n")[0]
    'Use this for 2 if she asks:'
    """
    lines = text.split("\n")
    below = 0
    for at, line in enumerate(lines):
        if below and line.strip():
            below = 0
            if _greeted(lines, at + 1) and _tells(line, context):
                lines[at] = ""
                continue
        made = _heading(line, context)
        if made is not None:
            lines[at], below = made, 1
    return "\n".join(lines)


def announces(line: str) -> bool:
    """Whether a line, whoever it names, may announce a new body: the lines below it are hers then, marked with ">" or not.

    >>> announces("Replace 7 with this and let me see it:"), announces("Use this for Luis:"), announces("Do as follows:"), announces("I use it")
    (True, True, False, False)
    """
    said = line[:_LONGEST]
    return (
        _ENDS.search(said) is not None
        and _NAMES.search(said) is not None
        and not _NEW.isdisjoint(re.findall(r"[^\W\d_]+", said.casefold()))
    )


def _greeted(lines: list[str], at: int) -> bool:
    """Whether a letter's first line is the next that is written."""
    return next((_GREETS.match(line) is not None for line in lines[at:] if line.strip()), False)


def _tells(line: str, context: Context) -> bool:
    """Whether a line under a heading only says once more that the text follows."""
    return _ENDS.search(line) is not None and _read(line, context) == (None, False)


def _heading(line: str, context: Context) -> str | None:
    """The line as a heading, with what was said in front of it on a line of its own."""
    said = plain(line)
    closed = _ENDS.search(said) is not None
    if len(said) > _LONGEST or '"' in said or not (closed or _FIRST.match(said)):
        return None
    for start in (0, *(hit.end() for hit in _SENTENCE.finditer(said) if closed)):
        read = _read(said[start:], context)
        if read is None:
            continue
        (n, sends), before = read, f"{said[:start]}\n" * bool(start)
        if n is None and closed:
            n = _faulted(said[:start], context) if start else context.numbers[0] if len(context.numbers) == 1 else None
            before = ""  # why it is written anew decides nothing
        if n is not None:
            return f"{before}edit {n}{' and send' if sends else ''}:"
    return None


def _faulted(said: str, context: Context) -> int | None:
    """The one letter that a remark before "use this:" names, where it decides nothing: "Too stiff for Bea, we were roommates."."""
    tokens = lex(said, context)
    items = {token.items for token in tokens if token.role is Role.ITEM}
    decides = any(token.role in _DECIDES or token.unsure for token in tokens) or "?" in said or '"' in said
    return next(iter(next(iter(items)))) if len(items) == 1 and len(next(iter(items))) == 1 and not decides else None


def _read(said: str, context: Context) -> tuple[int | None, bool] | None:
    """The letter that a line names as the one with new words (None: no letter), and whether it may go; None where the line says anything else."""
    bare = _ENDS.sub("", said).strip(" .!")
    whole: tuple[int | None, bool] | None = None
    for end in (len(bare), *(cut.start() for cut in islice(_CUTS.finditer(bare), _MOST))):
        named = speaks_of_new_words(bare[:end], context)
        if named is None or len(named) > 1:
            continue
        n = next(iter(named), None)
        sends = lets_go(bare[end:], context, n)
        if sends:
            return n, True
        if end == len(bare) or keeps(bare[end:], context, beside=True):
            whole = whole or (n, False)
    return whole


def speaks_of_new_words(said: str, context: Context) -> frozenset[int] | None:
    """The letters named in words of which each is one of a closed list, and one is of new words; None where that is not all."""
    tokens = lex(said, context)
    items = [token for token in tokens if token.role is Role.ITEM and token.text != "one"]
    words = [word for token in tokens if token not in items for word in re.findall(r"[\w'#-]*\w", token.text)]
    if any(token.unsure or token.sort not in ("number", "spelled", "name") for token in items) or _NEW.isdisjoint(words):
        return None
    return frozenset(n for token in items for n in token.items) if (_NEW | _BESIDE).issuperset(words) else None
