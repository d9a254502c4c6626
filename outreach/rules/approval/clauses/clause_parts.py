"""One clause between two commas taken apart into items, verdicts and days, in the order said.

Law: a clause gives a yes only when every token of it is a yes, an item or courtesy; a condition or a hedge makes every verdict of the
clause a question; an unknown word makes only a yes one, because nobody is harmed by a no with a reason behind it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from outreach.rules.approval.clauses.choices import at_once, chosen, nothing_else, only
from outreach.rules.approval.clauses.chunks import Answer, Chunk, Items, Part, Verdict, combine, merge
from outreach.rules.approval.clauses.likened import LAST_WORD
from outreach.rules.approval.clauses.token import Token
from outreach.rules.approval.words.lexicon import Role

_ANSWERS = {Role.YES: Answer.YES, Role.MILD: Answer.MILD, Role.NO: Answer.NO, Role.LATER: Answer.LATER, Role.HOLD: Answer.LATER}
_TAINTS = {
    Role.UNKNOWN: "unknown",
    Role.MATTER: "matter",
    Role.CONDITION: "condition",
    Role.HEDGE: "hedge",
    Role.CORRECTION: "correction",
    Role.RETRACTION: "retraction",
    Role.ASKING: "unknown",
}
_POINTING = frozenset(
    {"that one", "this one", "that", "it", "she", "he", "her", "his", "esa", "ese", "a ella", "a él", "a esa", "a ese"}
)
"""At the head of a clause these speak of the one thing that was named last."""
_SEVERAL = frozenset(
    {"those", "they", "them", "these", "those two", "these two", "the two", "both", "ellos", "ellas", "esas", "esos"}
)
"""And these of the several that were."""
_PERSONAL = frozenset({"he", "she", "him", "her", "él", "ella", "le", "a ella", "a él"})
ALSO = frozenset({"too", "also", "as well", "también", "tambien"})


def parse(tokens: Sequence[Token]) -> Chunk:
    """One clause as a `Chunk`; an AND inside it joins two items to one list."""
    also = any(token.text in ALSO for token in tokens)
    pointing = bool(tokens) and tokens[0].text in _POINTING
    several = any(token.text in _SEVERAL for token in tokens)
    spoken = tokens
    tokens = [token for token in tokens if token.role not in (Role.FILL, Role.AUXILIARY, Role.THANKS)]
    refusals = [
        word for token in spoken if token.role in (Role.NO, Role.LATER) for word in token.text.split()
    ]  # "call him instead"
    personal = any(token.text in _PERSONAL for token in spoken) or not _PERSONAL.isdisjoint(refusals)
    chunk, at, excepting, fresh = (
        Chunk(
            also=also,
            pointing=pointing,
            several=several,
            personal=personal,
            conditional=bool(tokens) and tokens[0].role is Role.CONDITION,
        ),
        0,
        False,
        False,
    )
    while at < len(tokens):
        token, behind = tokens[at], tokens[at + 1] if at + 1 < len(tokens) else None
        if token.role is Role.EXCEPT:
            excepting, chunk = True, replace(chunk, excepting=True)
        elif token.role is Role.NOT:
            chunk, used = _negated(chunk, token.text, behind)
            at += used
        elif token.role is Role.YET:
            chunk = _yet(chunk, token)
        elif token.role is Role.ANYWAY:
            chunk = replace(chunk, anyway=True)
        elif token.role in (Role.CORRECTION, Role.RETRACTION) and chunk.parts:
            chunk = replace(chunk, correction=True, matter=True)
        elif token.role in _TAINTS:
            chunk = replace(chunk, **{_TAINTS[token.role]: True})  # type: ignore[arg-type]
        elif token.role is Role.DATE:
            chunk = replace(
                chunk, parts=(*chunk.parts, token.date) if token.date else (*chunk.parts, Verdict(answer=Answer.LATER))
            )
        elif token.role is Role.ITEM and chunk.condition and not chunk.conditional and chunk.items and not fresh:
            pass  # "2 yes unless Ann has told her", "3 only after Ann has": whom a condition names is not judged
        elif token.role is Role.ITEM:
            before = tokens[at - 1] if at and tokens[at - 1].role is Role.ITEM else None
            chunk = _except(chunk, token, before) if excepting else _item(chunk, token, fresh)
            chunk = replace(chunk, hedge=True) if excepting and token.text == "one" else chunk  # a number, or how many?
        elif token.role in _ANSWERS:
            excepting = False
            chunk = _verdict(chunk, Verdict(answer=_ANSWERS[token.role], hold=token.role is Role.HOLD))
        fresh = token.role is Role.AND
        at += 1
    if tokens and tokens[-1].role is Role.EXCEPT:
        chunk = replace(chunk, hedge=True)  # "todas menos una": nobody knows which
    if chunk.anyway and not chunk.verdicts and chunk.items and nothing_else(spoken):
        chunk = replace(chunk, parts=(*chunk.parts, Verdict(answer=Answer.YES, overrules=True)))
    chunk = _dated(replace(chunk, parts=_joined(chunk.parts)))
    bare = bool(chunk.items) and len(chunk.items) == len(chunk.parts) and chunk.items[0].sort not in ("none", "except")
    if bare and at_once(spoken) and not (chunk.tainted or also):  # "hold 3 today. 1 today too"
        return replace(chunk, parts=(*chunk.parts, Verdict(answer=Answer.YES)))
    excepting = chunk.excepting and bare and chunk.items[0].general
    return replace(chunk, choosing=bare and not chunk.tainted and chosen(spoken, excepting=excepting), only=only(spoken))


def _joined(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    out: list[Part] = []
    for part in parts:
        if out and isinstance(part, Items) and isinstance(out[-1], Items):
            out[-1] = merge(out[-1], part, joined=True)
        else:
            out.append(part)
    return tuple(out)


def _negated(chunk: Chunk, text: str, behind: Token | None) -> tuple[Chunk, int]:
    """NOT and what it turns round: "not 2" and "do not send" are a no, "do not skip" is asked."""
    if behind is not None and behind.role is Role.MILD and (chunk.unknown or any(isinstance(each, date) for each in chunk.parts)):
        return _verdict(chunk, Verdict(answer=Answer.ASK)), 1  # "2: noon does not work" speaks of the hour
    if behind is not None and behind.role in (Role.YES, Role.MILD):
        return _verdict(chunk, Verdict(answer=Answer.NO)), 1
    if behind is not None and behind.role is Role.ITEM and behind.sort not in ("group", "none"):
        return _verdict(chunk, Verdict(answer=Answer.NO)), 0
    if (
        behind is not None
        and behind.role is Role.DATE
        and text in LAST_WORD
        and not any(isinstance(each, date) for each in chunk.parts)
    ):
        return _verdict(chunk, Verdict(answer=Answer.LATER, until=behind.date)), 1
    if behind is None and text in LAST_WORD and any(isinstance(part, Items) for part in chunk.parts):
        return _verdict(chunk, Verdict(answer=Answer.NO)), 0
    if behind is None and text == "please do not" and not chunk.parts:
        return _verdict(chunk, Verdict(answer=Answer.NO)), 0
    if behind is not None and behind.role in _ANSWERS:
        return _verdict(chunk, Verdict(answer=Answer.ASK)), 1
    return replace(chunk, hedge=True), 0


def _yet(chunk: Chunk, token: Token) -> Chunk:
    verdicts = chunk.verdicts
    if verdicts and verdicts[-1].answer is Answer.NO:
        parts = tuple(Verdict(answer=Answer.LATER) if part is verdicts[-1] else part for part in chunk.parts)
        return replace(chunk, parts=parts)
    if chunk.items and chunk.items[-1].sort == "none" and not verdicts:
        return _verdict(chunk, Verdict(answer=Answer.LATER))
    return chunk if token.text == "right now" else replace(chunk, matter=True)


def _item(chunk: Chunk, token: Token, fresh: bool) -> Chunk:
    items = Items(
        numbers=token.items,
        unsure=token.unsure,
        general=token.sort in ("group", "none"),
        rest=token.sort == "rest",
        count=token.count,
        sort=token.sort,
        shared=token.shared,
    )
    if chunk.parts and isinstance(chunk.parts[-1], Items) and not fresh:
        items = merge(chunk.parts[-1], items)
        if token.count or (chunk.parts[-1].sort == "group" and items.general):
            items = replace(items, unsure=token.count not in (None, len(items.numbers)))
        return replace(chunk, parts=(*chunk.parts[:-1], items))
    return replace(chunk, parts=(*chunk.parts, items))


def _except(chunk: Chunk, token: Token, before: Token | None) -> Chunk:
    """Items behind "except" leave the group before it; where there is no such group yet, an empty one waits for it.

    A name right behind another narrows it: "except the intro to Helen".
    """
    last = chunk.items[-1] if chunk.items else Items(general=True, sort="except")
    narrowed = before.items & token.items if before else frozenset()
    kept = replace(last, without=(last.without - before.items) | narrowed if before and narrowed else last.without | token.items)
    if not chunk.items:
        return replace(chunk, parts=(*chunk.parts, kept))
    return replace(chunk, parts=tuple(kept if part is last else part for part in chunk.parts))


def _verdict(chunk: Chunk, verdict: Verdict) -> Chunk:
    if chunk.parts and isinstance(chunk.parts[-1], Verdict):
        return replace(chunk, parts=(*chunk.parts[:-1], combine(chunk.parts[-1], verdict)))
    return replace(chunk, parts=(*chunk.parts, verdict))


def _dated(chunk: Chunk) -> Chunk:
    """Give each date to the verdict before it, else to the one behind it; with a yes it is no clear yes any more."""
    parts: list[Part] = []
    waiting: date | None = None
    for part in chunk.parts:
        if isinstance(part, date):
            place = next((i for i in range(len(parts) - 1, -1, -1) if isinstance(parts[i], Verdict)), None)
            if place is None:
                waiting = part
            else:
                parts[place] = _on(parts[place], part)
        elif isinstance(part, Verdict) and waiting:
            parts.append(_on(part, waiting))
            waiting = None
        else:
            parts.append(part)
    if waiting:
        bare = Verdict(answer=Answer.ASK) if chunk.tainted else Verdict(answer=Answer.LATER, until=waiting)
        parts.append(bare if any(isinstance(part, Items) for part in parts) else waiting)
    return replace(chunk, parts=tuple(parts))


def _on(part: Part, day: date) -> Part:
    if not isinstance(part, Verdict):
        return part
    if part.answer in (Answer.YES, Answer.MILD, Answer.ASK):
        return Verdict(answer=Answer.ASK, until=day, hold=part.hold)
    return Verdict(answer=Answer.LATER, until=day, hold=part.hold)
