"""The one mail that answers an answer: line by line what was understood, when it happens, how to undo it.

Law: inert like the digest (every line barred), no name in the subject, no client anywhere. It is composed only for somebody who proved
to be the owner or an assistant; the services mark it auto-replied and send it to the owner. Nothing here raises.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from outreach.model.decision import TellOwner
from outreach.rules.approval.case import ReceiptLine
from outreach.rules.approval.changes import Change, changes, marked
from outreach.rules.approval.inert import barred, line, plain
from outreach.rules.approval.office_hours import day_words

Render = Callable[..., str]
"""`render(name, **values)`: a template filled in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One line of a receipt, made harmless; `letter` are its lines, each a run of words that stayed, went or came."""

    tag: str
    text: str
    done: bool
    undo: str
    letter: tuple[tuple[Change, ...], ...]


def compose(
    lines: Sequence[ReceiptLine],
    *,
    cause: str,
    digest_date: date,
    render: Render,
    in_reply_to: str | None = None,
    extra: Sequence[str] = (),
) -> TellOwner:
    """The receipt. `digest_date` names the digest that was answered; `extra` are lines looked up for her (history, due, ...)."""
    said = [_said(each) for each in lines]
    shown = [plain(each) for each in extra]
    subject = f"Re: Outreach · {day_words(digest_date)}"
    values = {"lines": said, "extra": shown, "title": subject}
    return TellOwner(
        key=f"receipt:{cause}",
        kind="receipt",
        subject=subject,
        text=render("receipt.txt.j2", rows=list(_rows(lines, shown)), **values),
        html=render("receipt.html.j2", **values),
        in_reply_to=in_reply_to,
    )


def _said(each: ReceiptLine) -> Said:
    return Said(tag=each.item, text=line(each.said, 600), done=each.done, undo=line(each.undo, 300), letter=tuple(_letter(each)))


def _letter(each: ReceiptLine) -> Iterator[tuple[Change, ...]]:
    """The letter line by line, so that each line of it can carry a bar."""
    if not each.letter:
        return
    new = plain(each.letter, show=True)
    runs = changes(plain(each.was, show=True), new) if each.was else iter((("same", new),))
    current: list[Change] = []
    for kind, text in runs:
        first, *more = text.split("\n")
        current.append((kind, first))
        for piece in more:
            yield tuple(current)
            current = [(kind, piece)]
    yield tuple(current)


def _rows(lines: Sequence[ReceiptLine], extra: Sequence[str]) -> Iterator[str]:
    """The text form: each line begins with the bar."""
    for each in lines:
        sign = "+" if each.done else "?"
        tag = f"[{each.item}] " if each.item else ""
        yield from barred(line(each.said, 600), first=f"{sign} {tag}")
        if each.undo:
            yield from barred(line(each.undo, 300), first="    ")
        if each.letter:
            new = plain(each.letter, show=True)
            yield "|"
            yield from barred(marked(plain(each.was, show=True), new) if each.was else new, first="    ")
        yield "|"
    for text in extra:
        yield from barred(text)
