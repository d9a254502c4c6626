"""What a day means beside letters: whom it puts off ("after Presidents Day for 1, 2, 4 and 5"), what is only told of it, where nobody shall wait for it.

Law: no day makes a letter go. Commas between plain numbers are those of one list only where the whole sentence does nothing but put them off, so
that no number of a list of orders ("skip 1, 2 Monday, 3 ok") is drawn into another's day.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from outreach.rules.approval.clauses.token import Token
from outreach.rules.approval.words.lexicon import Role

_GLUE = frozenset({Role.FILL, Role.AUXILIARY, Role.THANKS})
_LATER = frozenset({Role.LATER, Role.HOLD, Role.DATE})
_JOINTS = frozenset({",", "and", "&", "y", "e", "+"})
_DO_NOT = frozenset({"do not", "please do not", "let us not", "no need to", "there is no need to"})
_WAIT = frozenset({"wait", "wait on", "wait with", "wait for", "hold", "hold off", "hold off on"})
_WAITED_FOR = frozenset({"for", "until", "till", "on", "with", "the"})
_LASTING = frozenset({"until", "till", "til", "hasta"})
_NEEDS = frozenset({"needs", "need", "give", "wants"})
_FEW_WORDS = 2
_SO = frozenset({"so", "and so", "therefore", "hence"})
_TELLS = frozenset({Role.UNKNOWN, Role.MATTER, Role.ITEM, Role.DATE})
_PUT_OFF = frozenset({Role.LATER, Role.HOLD, Role.DATE, Role.NO, Role.NOT})
_TODAY = frozenset({"today", "hoy", "tonight"})
_WHILE = frozenset({"while", "mientras"})
_DURING = frozenset({"during", "durante", "amid"})
_RATHER = frozenset({"mejor", "better", "rather", "preferably", "more like"})


def one_list(tokens: Sequence[Token]) -> list[Token]:
    """The tokens, with "and" for the commas of such a list.

    >>> def number(n): return Token(role=Role.ITEM, text=str(n), items=frozenset({n}), sort="number")
    >>> comma, monday = Token(role=Role.AND, text=","), Token(role=Role.DATE, text="on monday")
    >>> [each.text for each in one_list([monday, number(1), comma, number(2), comma, number(4)])]
    ['on monday', '1', 'and', '2', 'and', '4']
    >>> [each.text for each in one_list([Token(role=Role.NO, text="skip"), number(1), comma, number(2), monday])]
    ['skip', '1', ',', '2', 'on monday']
    """
    run = _run(tokens)
    around = [token for at, token in enumerate(tokens) if at not in run and token.role not in _GLUE]
    dated = any(token.role is Role.DATE for token in around)
    if not dated or not all(token.role in _LATER for token in around):
        return list(tokens)
    return [
        Token(role=Role.AND, text="and") if at in run and token.role is Role.AND else token for at, token in enumerate(tokens)
    ]


def _run(tokens: Sequence[Token]) -> frozenset[int]:
    """The places of the only list of numbers; none where numbers stand in several places."""
    items = [at for at, token in enumerate(tokens) if token.role is Role.ITEM]
    if len(items) < 3 or any(tokens[at].sort != "number" for at in items):
        return frozenset()
    run = range(items[0], items[-1] + 1)
    listed = all(tokens[at].role in (Role.ITEM, Role.FILL) or tokens[at].text in _JOINTS for at in run)
    return frozenset(run) if listed else frozenset()


def so_then(tokens: Sequence[Token]) -> list[Token]:
    """Such as "Monday is a holiday so give 2 the Tuesday": what stands before "so" only tells why a letter is put off or refused."""
    out = list(tokens)
    for at, token in enumerate(tokens):
        if token.text not in _SO:
            continue
        start = next((n + 1 for n in range(at - 1, -1, -1) if tokens[n].role in (Role.AND, Role.BUT)), 0)
        end = next((n for n in range(at + 1, len(tokens)) if tokens[n].role in (Role.AND, Role.BUT)), len(tokens))
        told = {each.role for each in tokens[start:at]} - _GLUE
        then = {each.role for each in tokens[at + 1 : end]} - _GLUE
        if told and told <= _TELLS and Role.ITEM in then and then & _PUT_OFF and then <= {Role.ITEM, *_PUT_OFF}:
            out[at] = Token(role=Role.AND, text=",")
    return out


def until_dated(tokens: Sequence[Token]) -> list[Token]:
    """Such as "hold 1 until he's back from Lisbon on the 30th", "2 not before the board meets on Thursday": what is waited for is told, and
    its day named."""
    out = list(tokens)
    for at, token in enumerate(tokens):
        start = next((n + 1 for n in range(at - 1, -1, -1) if tokens[n].role in (Role.AND, Role.BUT)), 0)
        end = next((n for n in range(at + 1, len(tokens)) if tokens[n].role in (Role.AND, Role.BUT)), len(tokens))
        told = [each for each in tokens[at + 1 : end] if each.role not in _GLUE]
        refused = any(each.role is Role.NOT for each in tokens[start:at])
        waits = refused or any(each.role in (Role.LATER, Role.HOLD) for each in tokens[start:at])
        dated = bool(told) and told[-1].role is Role.DATE and told[-1].date is not None
        waited_for = token.text in _LASTING or (refused and token.text == "before")
        if waited_for and waits and dated and all(_tells_of(each) for each in told[:-1]):
            out[at:end] = [each if each.role is Role.DATE else Token(role=Role.FILL, text=each.text) for each in tokens[at:end]]
            if tokens[at - 1].role is Role.NOT:
                out[at - 1] = Token(role=Role.LATER, text=tokens[at - 1].text)
    return out


def _tells_of(token: Token) -> bool:
    """Whether a word may stand in what is waited for: what is told, "after", and whom a name names."""
    return (
        token.role in (Role.UNKNOWN, Role.MATTER) or token.text == "after" or (token.role is Role.ITEM and token.sort == "name")
    )


def rather_wait(tokens: Sequence[Token]) -> list[Token]:
    """Such as "I'd rather wait with 2": whoever would rather wait waits."""
    return [
        Token(role=Role.FILL, text=token.text)
        if token.text == "rather" and at + 1 < len(tokens) and tokens[at + 1].role in (Role.LATER, Role.HOLD)
        else token
        for at, token in enumerate(tokens)
    ]


def none_today(tokens: Sequence[Token]) -> list[Token]:
    """Such as "none today": a no for today is a later."""
    return [
        Token(role=Role.LATER, text=token.text) if token.text in _TODAY and at and tokens[at - 1].sort == "none" else token
        for at, token in enumerate(tokens)
    ]


def while_still(tokens: Sequence[Token]) -> list[Token]:
    """Such as "that one today, while it's still news": what is only so for now tells why there is haste, and sets no condition."""
    out = list(tokens)
    for at, token in enumerate(tokens):
        end = next((n for n in range(at + 1, len(tokens)) if tokens[n].role in (Role.AND, Role.BUT)), len(tokens))
        told = tokens[at + 1 : end]
        if token.text not in _WHILE or not any("still" in each.text.split() or each.text == "todavía" for each in told):
            continue
        if all(each.role in (Role.UNKNOWN, Role.MILD, *_GLUE) for each in told):
            out[at:end] = [Token(role=Role.FILL, text="now"), *(Token(role=Role.FILL, text=each.text) for each in told)]
    return out


def not_then(tokens: Sequence[Token]) -> list[Token]:
    """Such as "3 not during finals": a no to a time is a later without a day."""
    return [
        Token(role=Role.LATER, text=token.text)
        if token.role is Role.NOT and at + 1 < len(tokens) and tokens[at + 1].text in _DURING
        else token
        for at, token in enumerate(tokens)
    ]


def rather_then(tokens: Sequence[Token]) -> list[Token]:
    """Such as "el 2 mejor la próxima semana", "3 better on Monday": between a letter and a day the word puts it off."""
    out = list(tokens)
    for at in range(1, len(tokens) - 1):
        between = tokens[at - 1].role is Role.ITEM and tokens[at + 1].role is Role.DATE
        if tokens[at].text in _RATHER and between:
            out[at] = Token(role=Role.LATER, text=tokens[at].text)
    return out


def kept_until(tokens: Sequence[Token]) -> list[Token]:
    """Such as "the rest I'd like to sit with until Monday", "3 needs another week": what shall last until a day is put off, in whatever words.

    Of somebody it may be told ("Bea is away until May"), so that only letters that are counted are meant.
    """
    solid = [token for token in tokens if token.role not in (Role.FILL, Role.THANKS, Role.AND)]
    days = [at for at, token in enumerate(tokens) if token.role is Role.DATE]
    items = [token for token in solid if token.role is Role.ITEM]
    others = [token for token in solid if token.role not in (Role.ITEM, Role.DATE)]
    if len(days) != 1 or not items or not 0 < len(others) <= _FEW_WORDS or any(token.sort == "name" for token in items):
        return list(tokens)
    lasts = tokens[days[0]].text.split()[0] in _LASTING
    needs = tokens[days[0]].text.startswith(("another", "a week", "one more")) and others[0].text in _NEEDS
    told = all(token.role is Role.UNKNOWN or token.text in _NEEDS for token in others)
    if not (told and (lasts or needs)):
        return list(tokens)
    return [
        Token(role=Role.LATER, text=token.text)
        if token is others[0]
        else Token(role=Role.FILL, text=token.text)
        if token in others
        else token
        for token in tokens
    ]


def day_explained(tokens: Sequence[Token]) -> list[Token]:
    """Such as "3 after Thanksgiving, when people are human again": what is told of the day behind it makes no condition."""
    out = list(tokens)
    for at in range(1, len(tokens)):
        day = next((token for token in reversed(tokens[:at]) if token.text != ","), None)
        if (
            tokens[at].role is not Role.CONDITION
            or tokens[at].text not in ("when", "cuando", "once")
            or day is None
            or day.role is not Role.DATE
        ):
            continue
        end = next((n for n in range(at + 1, len(tokens)) if tokens[n].role in (Role.AND, Role.BUT)), len(tokens))
        if all(token.role in (Role.UNKNOWN, Role.MATTER, *_GLUE) for token in tokens[at + 1 : end]):
            out[at:end] = [Token(role=Role.FILL, text=token.text) for token in tokens[at:end]]
    return out


def no_waiting(tokens: Sequence[Token]) -> list[Token]:
    """Such as "don't wait for Memorial Day on 3, just send it": the haste is no verdict, and the day none that is waited for."""
    out = list(tokens)
    for at in range(len(tokens) - 1):
        if tokens[at].text not in _DO_NOT or tokens[at + 1].text not in _WAIT:
            continue
        end = at + 2
        while end < len(tokens) and (tokens[end].text in _WAITED_FOR or tokens[end].role is Role.DATE):
            end += 1
        named = end < len(tokens) and tokens[end].role is Role.ITEM and tokens[end - 1].text.split()[-1] in ("on", "with")
        if end == len(tokens) or tokens[end].role is Role.AND or named:
            out[at:end] = [Token(role=Role.FILL, text=token.text) for token in tokens[at:end]]
    return out


PUT_OFF: tuple[Callable[[Sequence[Token]], list[Token]], ...] = (
    no_waiting,
    rather_then,
    day_explained,
    kept_until,
    one_list,
    not_then,
    while_still,
    until_dated,
    rather_wait,
    none_today,
    so_then,
)
"""In this order: a list is looked for when nothing else of a day is left to tell."""
