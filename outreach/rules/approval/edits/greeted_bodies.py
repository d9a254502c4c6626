"""A new body that no heading announces in words that we know, but that is plainly a letter: a greeting of whom one letter goes to on a line of its own,
sentences, and her name under them. "The professor deserves better:", an empty line, "Dear Mateus, ...". And a letter to her that she pasted.

Law: such a letter is that one's new body, and the line over it is its heading where it judges nothing, asks nothing and names no other letter. Where that
line does, and leads to the letter with a colon or a dash, nothing is taken for a body. What is the shown letter word for word is none. What greets her is
somebody else's, and no word of it is an order.
"""

from __future__ import annotations

import re
from itertools import pairwise

from outreach.model.digest import ShownDraft
from outreach.rules.approval.clauses.lexer import lex
from outreach.rules.approval.clauses.token import Context
from outreach.rules.approval.edits.sent_along import sent_along
from outreach.rules.approval.words.lexicon import Role

_GREETING = re.compile(
    r"(?i)^[ \t]*(?:dear|hi|hello|hey|good (?:morning|afternoon|evening)|querid[oa]|estimad[oa]|hola)[ \t]+(?P<name>[^\n,:.!]{1,40}(?:\.[ \t][^\n,:.!]{1,40})?)[,:!.]?[ \t]*$"
)
_HELLO = re.compile(
    r"(?im)^[ \t>]*(?:dear|hi|hello|hey|good (?:morning|afternoon|evening)|querid[oa]|estimad[oa]|hola)[ \t]+(?P<name>[^\n,:.!?]{1,40})[,:!][ \t]*(?=\n|\S)"
)
_NAME = 40
"""So many characters at the end of a letter may be her name."""
_ENDED = re.compile(r"[.!]$|(?i:\b(?:ok|okay|yes|no|go|skip|send|sent|later|fine|good|too|please))$")
_LABELLED = re.compile(r"\W*\w+:\s+\S")
"""Such as "Subject: a walk": it belongs to the text below."""
_LONGEST = 160
_LEADS = re.compile(r"(?i)\b(?:with|like|to|for|as|by)\W*$")
"""Such as "go with:": what follows belongs to it."""
_HEADED = re.compile(r"(?i)\W*(?:please |and )*(?:edit|edita|rewrite)\b")
"""Right above what leads to a letter: its heading stands there."""
_LED = re.compile(r"[^\n]*:\s*\Z")
_CUT = re.compile(r"(?<=[.!;])\s+|\s*,\s+(?:and |but )?|\s+-+\s+")
_WOULD = re.compile(r"(?i)\b(?:what i|how i|i'd|i would|would|should|rather|prefer|instead|better|like to|want to|so)\b")
"""In a heading these are no doubt."""
_JUDGES = frozenset(
    {
        *(Role.YES, Role.NO, Role.LATER, Role.HOLD, Role.NOT, Role.HEDGE, Role.CONDITION, Role.ASKING),
        *(Role.CORRECTION, Role.RETRACTION, Role.EXCEPT, Role.SAME, Role.DATE),
    }
)


def with_headings(text: str, context: Context) -> str:
    """The text with "edit N:" over every letter that stands in it unannounced.

    >>> from datetime import date
    >>> from outreach.model.digest import Digest
    >>> from outreach.rules.approval.names.names import index
    >>> from outreach.rules.approval.days.spans import Now
    >>> bea = ShownDraft(n=2, to="Bea Dunn", email="b@r.example", body="Dear Bea,\\n\\nTea?\\n\\nMaya")
    >>> digest = Digest(id="D", date=date(2026, 11, 18), drafts=(bea,))
    >>> context = Context(digest=digest, names=index(digest), now=Now(today=digest.date))
    >>> with_headings("Bea deserves better:\\nDear Bea,\\n\\nlunch?\\n\\nMaya", context).split("\\n")[:2]
    ['edit 2:', 'Dear Bea,']
    >>> with_headings("If she asks again:\\nDear Bea,\\n\\nlunch?\\n\\nMaya", context).split("\\n")[0]
    'If she asks again:'
    """
    lines = text.split("\n")
    starts = [at for at, line in enumerate(lines) if _GREETING.match(line)]
    out, done = list[str](), 0
    for start, behind in pairwise((*starts, len(lines))):
        end = _signed(lines, start, behind, context)
        above = next((at for at in range(start - 1, done - 1, -1) if lines[at].strip()), None)
        over = lines[above].strip() if above is not None else ""
        draft = _meant(lines[start], over, context)
        headed = above is not None and any(_HEADED.match(line) for line in lines[max(done, above - 2) : above])
        if headed or end is None or draft is None or _as_shown("\n".join(lines[start:end]), draft):
            continue
        heading = _heading(over, draft.n, context)
        if heading is None:
            continue
        out += [*lines[done : start if above is None else above], heading]
        done = start
    return "\n".join((*out, *lines[done:]))


def written_to_her(text: str, context: Context) -> int | None:
    """Where a letter begins that greets the name under the shown letters, and nobody whom one goes to, with the line that leads to it; None where none
    does."""
    hers = set[str]().union(*(_words(draft.body.rstrip().rpartition("\n")[2][-_NAME:]) for draft in context.digest.drafts))
    theirs = set[str]().union(*(_words(draft.to) for draft in context.digest.drafts))
    at = next((hit.start() for hit in _HELLO.finditer(text) if (said := _words(hit["name"])) and said <= hers - theirs), None)
    led = _LED.search(text, 0, at) if at is not None else None
    return led.start() if led else at


def _signed(lines: list[str], start: int, behind: int, context: Context) -> int | None:
    """The place behind the line that signs a letter with a name which stands under a shown one; None where none does."""
    names = {draft.body.rstrip().split()[-1].strip(".,") for draft in context.digest.drafts if draft.body.strip()}
    signed = [
        at for at in range(start + 2, behind) if 0 < len(lines[at].split()) <= 3 and lines[at].split()[-1].strip(".,") in names
    ]
    return signed[0] + 1 if signed else None


def _meant(greeting: str, over: str, context: Context) -> ShownDraft | None:
    """The one letter that a greeting is for: as it was shown, by a name of whom it goes to, or by what the line over it names."""
    found = _GREETING.match(greeting)
    said = _words(found["name"]) if found else set[str]()
    shown = [draft for draft in context.digest.drafts if draft.body.lstrip().split("\n")[0].strip(" ,:") == greeting.strip(" ,:")]
    fitting = shown or [draft for draft in context.digest.drafts if said & _words(draft.to)]
    if len(fitting) > 1:
        items = frozenset(n for token in lex(over, context) if token.role is Role.ITEM and not token.unsure for n in token.items)
        fitting = [draft for draft in fitting if items == {draft.n}]
    return fitting[0] if len(fitting) == 1 else None


def _words(text: str) -> set[str]:
    return {word.casefold() for word in re.findall(r"[^\W\d_]{3,}", text)} - {"prof", "rev", "dra", "sra", "mrs", "the", "and"}


def _as_shown(body: str, draft: ShownDraft) -> bool:
    return body.split() == draft.body.split()


def _heading(over: str, n: int, context: Context) -> str | None:
    """The lines for the one that stands over a letter: what it says of others, and the heading; None where it may say that this is no new body."""
    for start in (0, *(cut.end() for cut in _CUT.finditer(over))) if len(over) <= _LONGEST else ():
        said = over[start:]
        sent = None if _LEADS.search(said) else sent_along(said.rstrip(" :-"), context, n)
        if said and _announces(said if sent is None else said[:sent], n, context):
            return f"{over[:start]}\n" * bool(start) + f"edit {n}{' and send' if sent is not None else ''}:"
    over_with = not over or _ENDED.search(over) is not None
    return f"{over}\nedit {n}:" if over_with else None


def _announces(said: str, n: int, context: Context) -> bool:
    """Whether words judge nothing, ask nothing and name no other letter."""
    tokens = lex(_WOULD.sub(" ", said), context)
    others = any(token.role is Role.ITEM and n not in token.items and token.sort != "spelled" for token in tokens)
    return "?" not in said and not others and not _LABELLED.match(said) and _JUDGES.isdisjoint(token.role for token in tokens)
