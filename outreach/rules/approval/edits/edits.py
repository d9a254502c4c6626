"""New words for a draft: a whole new body, or one change in the one that was shown.

Law: an edit alone approves nothing; only "and send" beside it does. What stands under "edit 2" is the new body down to the end or to
the next such heading, whatever it looks like: quotes, signatures, numbers and commands in it are text. A change whose old words are not
found exactly once is asked, because a guess would be a letter that she has not seen.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise, zip_longest

from outreach.model.command import Action, Approve, Ask, Edit
from outreach.model.digest import ShownDraft
from outreach.rules.approval.clauses.lexer import lex
from outreach.rules.approval.clauses.token import Context
from outreach.rules.approval.edits.below_bodies import ended
from outreach.rules.approval.edits.change_wishes import DROPS
from outreach.rules.approval.edits.greeted_bodies import with_headings, written_to_her
from outreach.rules.approval.edits.headings import announces, as_headings
from outreach.rules.approval.edits.sent_along import told_to_send
from outreach.rules.approval.edits.told_of_bodies import without_telling
from outreach.rules.approval.words.counting import cardinal
from outreach.rules.approval.words.lexicon import Role
from outreach.rules.approval.words.plain import plain

_WHICH = r"(?:number |no\. ?|draft |letter |item |the |#|nº ?)*(?P<which>\d{1,2}|one|two|three|four|five|six|seven|[^\n:]{2,40}?)"
_SEND = r"(?P<send>(?:,?\s*(?:and|then|&|y|\+)\s*(?:then )?(?:please )?(?:send|approve|mail|ok|go|(?:env[ií]a|m[aá]nda)(?:l[oa])?)(?: it| that| this| out)?(?: off| out)?)|,?\s*(?:approved|ok to send|send it))?"
_HEAD = re.compile(
    rf"(?im)^[ \t]*(?:please |also |and |ok,? )*(?:(?:edit|rewrite|new (?:text|version|wording|body) (?:for|of)|edita|editar|reescribe|replace (?:the )?(?:text|body|wording) of|change the (?:text|body|wording) of)\s+{_WHICH}"
    rf"|(?:replace|change|swap)\s+(?:number |letter |draft |#)?(?P<third>\d{{1,2}})(?=\s+(?:with|by|to)\s*:)"
    rf"|(?:draft |number |#)?(?P<other>\d{{1,2}})\s*[:.,)-]?\s*(?:edit|new text|new version|new body|rewrite(?: as)?|edit to|should (?:read|say)|change to|replace with|nuevo texto))"
    rf"{_SEND}(?:\s*(?:as follows|to this|like this|with this|to read|to say|to|with|this way))?\s*(?:[:.\u2014-][ \t]*|(?=\n|$))"
)
_ORDERED = re.compile(
    rf"(?im)^[ \t]*(?:please )?(?:edit|edita|editar)\s+(?P<which>[^\n:]{{1,30}}?)\s*:\s*(?=(?:please )?(?:(?:change|replace|swap|fix|correct|cambia) \"[^\"\n]+\" (?:to|with|for|by|into|por|a) \"|\"[^\"\n]+\" (?:should|must|->)|"
    rf"(?:change|replace|swap|fix|correct|make (?:it|that|this)|{DROPS}|say|use|add|append|sign|cambia|agrega)\b[^\n]*(?:\s*\Z|\n\s*(?:edit|edita)\b)))"
)
"""A heading with an order behind it and no new text, 'edit 1: change "May 4" to "May 5"'."""
_NOT_LETTER = r"(?!\s*(?:not|no|instead|rather than|(?:and |then )*send)\b)"
"""Behind a greeting: it was not a letter's first line, "5: Dear Tom, not Rev. Moore"."""
_GREETED = re.compile(
    rf"(?im)^[ \t]*(?:draft |letter |number |#)?(?P<other>\d{{1,2}}){_SEND}\s*[:.)-]\s*(?=(?:dear|hi|hello|hey|querid[oa]|estimad[oa]|hola)[ \t]+[^\s,]+(?: [^\s,]+){{0,2}},{_NOT_LETTER})"
)
"""A number and a letter's first line behind it: what follows is the new body, "5: Dear Omar, I hope ..."."""
_LED = re.compile(
    rf"(?im)^[ \t]*(?P<lead>[^\n\"]{{1,160}}?)(?:[:,]\s*|\s)(?P<quote>\"?)(?=(?:dear|hi|hello|hey|querid[oa]|estimad[oa]|hola)[ \t]+[^\s,]+(?: [^\s,]+){{0,2}},{_NOT_LETTER})"
)
"""Words that name one letter, and a letter's first line behind them: "2 sounds stiff. Make it: Dear Rosa, ..."."""
_SET_AGAINST = re.compile(
    r"(?i)\b(?:instead of|rather than|in place of|(?<!more )than|not|no|(?:start|begin|open|starts|starting)(?: it)? with|en vez de|en lugar de)\s*$"
)
"""Behind these stands a greeting alone, and no body."""
_LED_BELOW = re.compile(rf"(?im)^(?=\d{{1,2}}: ){_LED.pattern.removeprefix('(?im)^')}")
"""The next body of an answer between the lines, each behind its letter's number."""
_WORDED = re.compile(
    r"(?i)\b(?:make it|make that|should (?:read|say|be)|say|use|write|rewrite|put|word|replace|change|edit|like this|to|with|as follows|instead|better|try|how about|version|text|one for|this|here is|here's|pon|escribe|di|cambia)\b[^.!?;]*$"
)
_SENT_ASIDE = re.compile(r"(?i)[ \t]+-+[ \t]*(?:and |then |please )*(?:send(?: it| this| that)?|approved)\b[ .!]*")
_SENT_BEHIND = re.compile(
    r"(?i)[\s,.]*(?:and |then |please |y )+(?:send(?: it| this)?(?: off| out)?|off (?:it goes|with it)|approve(?: it)?|env[ií]al[oa])[ .!]*"
)
_SENT_BELOW = re.compile(r"(?i)\n\s*\n\s*(?:and |then |please |y )*(?:send(?: it| this)?|approved|env[ií]al[oa])[ .!]*$")
_WISHED = re.compile(
    r"(?i)\s*(?:(?:please|pls|just|can you|could you|maybe|and|but|a (?:bit|little|tad|touch)|much|way|slightly|somewhat|even|make (?:it|this|that|her|him)|sound|keep it|be|needs? to be|should be|more|less|too|not so|not as)\s+)*"
    r"(?:warmer|shorter|longer|softer|nicer|kinder|friendlier|simpler|clearer|better|tighter|brighter|lighter|stronger|gentler|briefer|fresher|cooler|tone(?:d)? (?:it )?down|soften|shorten|trim|tighten|simplify|expand|"
    r"mention|include|add|fix|rephrase|reword|rewrite|polish|improve|personali[sz]e|translate|(?:more|less|too|not so|not as)\s+\w+|make (?:it|this|that|her|him|them))\b[^.!?\n]{0,60}[.!?]*\s*"
)
"""One line that says what the new text should be like and is none."""
_GREETING_LINE = re.compile(
    r"(?im)^[ \t]*(?:dear|hi|hello|hey|good (?:morning|afternoon|evening)|querid[oa]|estimad[oa]|hola|buen[oa]s \w+)[ \t,]+(?P<name>[^\n,:.!]{1,40})[,:.!]"
)
_WIDTH, _WIDEST = 72, 80
"""Columns at which mail clients break lines, RFC 5322 section 2.1.1: at 72 to 78, and never a line longer than that."""
_ONLY = re.compile(
    rf"(?i)^\s*(?:please )?(?:edit(?: it| this)?|new (?:text|version|wording|body)){_SEND}\s*(?:[:.-][ \t]*|(?=\n))"
)
"""The heading of a new body where one draft waits and needs no number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edits:
    """What was found: the actions, and the words that are not part of any new body."""

    actions: tuple[Action, ...]
    words: str


def whole_bodies(words: str, context: Context) -> Edits:
    """Take "edit 2" and everything under it out of an answer.

    The text under the heading is the body as she wrote it; a heading without text is asked.
    """
    pasted = written_to_her(words, context)
    if pasted is not None:
        hers = whole_bodies(words[:pasted], context)
        return Edits(actions=(*hers.actions, Ask(item="all", why="a letter to you stands in your answer")), words=hers.words)
    text = _ORDERED.sub(r"\g<which>: ", as_headings(with_headings(plain(words), context), context))
    heads = [
        head
        for head in sorted((*_HEAD.finditer(text), *_GREETED.finditer(text)), key=re.Match.start)
        if _draft(_which(head), context) is not None or head["other"] or _number(_which(head))
    ]
    announced = _announced(text, heads[0].start() if heads else len(text), context)
    if announced is not None:
        return announced
    only = _ONLY.match(text) if not heads and len(context.digest.drafts) == 1 else None
    if only:
        below = ended(text[only.end() :].strip(), context.digest.drafts[0], context)
        sends = bool(only["send"]) or below.sends
        return Edits(actions=_whole(context.digest.drafts[0], None, below.body, context, send=sends), words=below.left)
    actions: list[Action] = []
    kept = text[: heads[0].start()] if heads else text if text != plain(words) else words
    for head, behind in zip_longest(heads, heads[1:]):
        body = text[head.end() : behind.start() if behind else len(text)]
        aside = _SENT_ASIDE.search(body) if head.re is _GREETED else None
        if aside:
            body, kept = f"{body[: aside.start()]}\n\nsend it", f"{kept}\n{body[aside.end() :]}"
        n = _number(_which(head))
        draft = context.digest.draft(n) if n is not None else _draft(_which(head), context)
        below = ended(body.strip(), draft, context)
        kept = f"{kept}\n{below.left}" if below.left else kept
        sends = bool(head.groupdict().get("send")) or below.sends
        actions.extend(_whole(draft, n, below.body, context, send=sends))
    return Edits(actions=tuple(actions), words=without_telling(kept, _written(actions), context) if actions else kept)


def _written(actions: Iterable[Action]) -> frozenset[int]:
    return frozenset(action.item for action in actions if isinstance(action, Edit))


def opens_edit(line: str) -> bool:
    """Whether a line is the heading of a new body.

    >>> opens_edit("edit 2:"), opens_edit("Edit 2 and send"), opens_edit("2: change Tuesday to Thursday"), opens_edit("edited 2")
    (True, True, False, False)
    """
    return len(line) < 200 and (announces(line) or (_HEAD.match(plain(line)) or _GREETED.match(plain(line))) is not None)


def announces_body(text: str) -> bool:
    """Whether lines that name no letter give one new words, as they stand under it in an answer between the lines.

    >>> announces_body("Please replace the whole thing with:\\n\\nDear Hal, 12 people came."), announces_body("Dear Hal is fine, send it")
    (True, False)
    """
    led = _LED.match(text)
    return _ONLY.match(text) is not None or (led is not None and _WORDED.search(led["lead"]) is not None)


def _announced(text: str, behind: int, context: Context) -> Edits | None:
    """A new body that words in front of its greeting announce, and what else stands before the place `behind` and after it."""
    led = next(_LED.finditer(text, 0, behind), None)
    about = _led(led["lead"], context) if led and not _SET_AGAINST.search(led["lead"]) else None
    behind = next((head.start() for head in _LED_BELOW.finditer(text, led.end(), behind)), behind) if led else behind
    if led is None or about is None:
        return None
    start, draft = about
    ends = text.find('"', led.end(), behind) if led["quote"] else behind
    ends = behind if ends < 0 else ends
    sent = _SENT_BEHIND.match(text, ends + 1, behind)
    further = whole_bodies(text[behind:], context)
    below = ended(text[led.end() : ends].strip(), draft, context)
    left = (text[: led.start("lead") + start], below.left, text[sent.end() if sent else ends + 1 : behind], further.words)
    ordered = told_to_send(led["lead"][start:], context, draft.n) or below.sends
    actions = _whole(draft, None, below.body, context, send=sent is not None or ordered)
    return Edits(actions=(*actions, *further.actions), words="\n".join(left).strip())


def _led(lead: str, context: Context) -> tuple[int, ShownDraft] | None:
    """The one letter whose new words a lead announces, and where in it that begins; None where it announces none."""
    bare = all(token.role in (Role.ITEM, Role.FILL) for token in lex(lead, context))
    if not (bare or _WORDED.search(lead)):
        return None
    starts = [0, *(end.end() for end in re.finditer(r"[.!?;,]\s+(?:and |but )?", lead))]
    for start in reversed(starts):
        tokens = [token for token in lex(lead[start:], context) if token.role is Role.ITEM and token.sort != "group"]
        tokens = [token for token in tokens if token.text != "one"] or tokens
        if tokens:
            numbers = frozenset(n for token in tokens for n in token.items)
            draft = context.digest.draft(min(numbers)) if len(numbers) == 1 and not tokens[0].unsure else None
            return (start, draft) if draft is not None else None
    return (0, context.digest.drafts[0]) if len(context.digest.drafts) == 1 else None


def _which(head: re.Match[str]) -> str:
    said = head.groupdict()
    return said.get("which") or said.get("third") or head["other"] or ""


def _whole(draft: ShownDraft | None, n: int | None, body: str, context: Context, *, send: bool) -> tuple[Action, ...]:
    if draft is None:
        return (Ask(item=n if n is not None else "all", why="which draft shall I change?"),)
    below = _SENT_BELOW.search(body)
    body, send = (body[: below.start()].rstrip(), True) if below else (body, send)
    ahead = _ahead_of_greeting(body, draft)
    body = body[ahead:] if ahead and not without_telling(body[:ahead], frozenset({draft.n}), context).strip() else body
    if not body or _WISHED.fullmatch(body) or _ahead_of_greeting(body, draft):
        return (Ask(item=draft.n, why="what is the new text?"),)
    greeted = {each.n for each in context.digest.drafts if _greets(body, each)}
    if greeted and draft.n not in greeted:
        return (Ask(item=draft.n, why="the new text greets somebody else: which draft shall I change?"),)
    return (Edit(item=draft.n, text=unbroken(body)), *((Approve(item=draft.n),) if send else ()))


def _ahead_of_greeting(body: str, draft: ShownDraft) -> int:
    """How much stands in front of the line that greets whom the letter goes to; 0 where none does: what stands there speaks to us."""
    return next((line.start() for line in _GREETING_LINE.finditer(body) if _names(draft) & _words(line["name"])), 0)


def _greets(body: str, draft: ShownDraft) -> bool:
    """Whether the first line of a body greets whom a letter goes to."""
    greeting = _GREETING_LINE.match(body)
    return greeting is not None and bool(_names(draft) & _words(greeting["name"]))


def _names(draft: ShownDraft) -> set[str]:
    """The words of whom a letter goes to, and of whom it greets as it was shown."""
    greeting = _GREETING_LINE.match(draft.body)
    return _words(draft.to) | (_words(greeting["name"]) if greeting else set())


def _words(text: str) -> set[str]:
    return {word.casefold() for word in re.findall(r"[^\W\d_]{3,}", text)}


def unbroken(body: str) -> str:
    """The body with the lines joined again that a mail client broke at its width: those that had no room for the next word.

    >>> unbroken("Dear Jo, could we talk at half past ten on December 10? I have 2 places left,\\nand yes, tea is on me.\\nTheo").count("\\n")
    1
    """
    lines = body.split("\n")
    joined = lines[:1]
    for before, line in pairwise(lines):
        word = line.partition(" ")[0]
        full = len(before) <= _WIDEST and len(before) + 1 + len(word) > _WIDTH
        if full and word and line[:1] not in " \t-*" and not before.endswith(" "):
            joined[-1] += f" {line}"
        else:
            joined.append(line)
    return "\n".join(joined)


def _number(said: str | None) -> int | None:
    return cardinal((said or "").strip().casefold())


def _draft(said: str, context: Context) -> ShownDraft | None:
    """The draft that some words name, when they name one and nothing else."""
    tokens = [token for token in lex(said, context) if token.role not in (Role.FILL, Role.AUXILIARY)]
    numbers = {n for token in tokens for n in token.items}
    if not tokens or any(token.role is not Role.ITEM or token.unsure for token in tokens) or len(numbers) != 1:
        return None
    return context.digest.draft(numbers.pop())
