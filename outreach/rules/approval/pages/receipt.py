"""The one mail that answers an answer: line by line what was understood, when it happens, how to undo it.

Law: inert like the digest (every line barred), no name in the subject, no client anywhere. It is composed only for somebody who proved
to be the owner or an assistant; the services mark it auto-replied and send it to the owner. Nothing here raises.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from outreach.model.decision import TellOwner
from outreach.rules.approval.effects.case import ReceiptLine
from outreach.rules.approval.pages.changes import Change, changes, differences
from outreach.rules.approval.words.day_words import day_words
from outreach.rules.approval.words.inert import barred, line, plain

Render = Callable[..., str]
"""`render(name, **values)`: a template filled in."""


_SIGNS = {"done": "+ ", "asks": "? ", "told": ""}


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One line of a receipt, made harmless; `sign` tells what was done from what is asked and what is only told; `letter` are its lines, each a run of words that stayed, went or came."""

    tag: str
    text: str
    sign: str
    undo: str
    letter: tuple[tuple[Change, ...], ...]


def compose(
    lines: Sequence[ReceiptLine],
    *,
    cause: str,
    digest_date: date,
    render: Render,
    in_reply_to: str | None = None,
    references: Sequence[str] = (),
    extra: Sequence[str] = (),
) -> TellOwner:
    """The receipt. `digest_date` names the digest that was answered; `references` is the thread above her answer; `extra` are lines looked up for her (history, due, ...)."""
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
        references=tuple(references),
    )


def _said(each: ReceiptLine) -> Said:
    return Said(
        tag=_tag(each),
        text=line(each.said, 600),
        sign="done" if each.done else "asks" if each.asks else "told",
        undo=line(each.undo, 300),
        letter=tuple(_letter(each)),
    )


def _tag(each: ReceiptLine) -> str:
    """The number it belongs to, as the digest shows it; the inner name of a command is no number."""
    return each.item if any(c.isdigit() for c in each.item) else ""


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
        said = _said(each)
        tag = f"[{said.tag}] " if said.tag else ""
        yield from barred(said.text, first=f"{_SIGNS[said.sign]}{tag}")
        if said.undo:
            yield from barred(said.undo, first="    ")
        if each.letter:
            yield "|"
            yield from _letter_rows(plain(each.was, show=True), plain(each.letter, show=True))
        yield "|"
    for text in extra:
        yield from barred(text)


def _letter_rows(was: str, now: str) -> Iterator[str]:
    """What became of each changed sentence, and then the whole letter as it is now."""
    found = differences(was, now) if was else []
    for old, new in found:
        yield from barred(old or "(nothing)", first="    was: ")
        yield from barred(new or "(nothing)", first="    now: ")
        yield "|"
    if found:
        yield from barred("The whole letter now:", first="    ")
        yield "|"
    yield from barred(now.rstrip(), first="    ")
