"""What several words of a sentence mean together, though others stand between them: "leave 2 out", "1 to 7 except 3 and 6, those two no".

Law: a token may change its role here, never its place; what is put together must have nothing between it but items and courtesy.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from outreach.rules.approval.clauses.asides import asides
from outreach.rules.approval.clauses.by_herself import by_herself
from outreach.rules.approval.clauses.days_beside import PUT_OFF
from outreach.rules.approval.clauses.doubts_of_them import of_their_answer
from outreach.rules.approval.clauses.exceptions_judged import exceptions_judged
from outreach.rules.approval.clauses.haste import of_haste
from outreach.rules.approval.clauses.her_day import of_her_day
from outreach.rules.approval.clauses.likened import alike
from outreach.rules.approval.clauses.nothing_told import of_a_story
from outreach.rules.approval.clauses.on_their_way import closes, going, sent_off, theirs, undated
from outreach.rules.approval.clauses.parts_judged import of_a_part
from outreach.rules.approval.clauses.praise import of_people, of_the_world
from outreach.rules.approval.clauses.put_off_in_words import put_off_in_words
from outreach.rules.approval.clauses.reasons_told import reasons_told
from outreach.rules.approval.clauses.separable import STOPS, separable
from outreach.rules.approval.clauses.the_other import others
from outreach.rules.approval.clauses.token import Token
from outreach.rules.approval.clauses.told_reasons import without_reasons
from outreach.rules.approval.words.lexicon import Role, listed

GLUE = frozenset({Role.FILL, Role.AUXILIARY, Role.THANKS})
_PAIR = frozenset(
    listed(
        "both | both of them | both of these | both of those | the two | the two of them | those two | these two | them both | ambas | ambos | esas dos | esos dos"
    )
)
_VERDICTS = frozenset({Role.YES, Role.MILD, Role.NO, Role.LATER, Role.HOLD})
_OTHER_THAN = frozenset({"other than", "apart from", "aside from", "besides", "except for", "beyond"})
_OTHERWISE = frozenset({"otherwise", *_OTHER_THAN})
_BEFORE_IT = (["before", "that"], ["before", "then"], ["until", "then"], ["till", "then"])
_FROM = frozenset({"from", "over", "de", "del"})


def told_in_full(tokens: Sequence[Token]) -> list[Token]:
    """The tokens of a sentence with the roles that they have together."""
    told = list(tokens)
    for together in _TOGETHER:
        told = together(told)
    return told


def told_otherwise(tokens: Sequence[Token]) -> list[Token]:
    """A sentence without "otherwise" or "other than that" at its head: behind what was said of something else it changes nothing.

    Nor does "before that:", where nothing but letters that go stands behind it: they go before what was told.
    """
    if not tokens or tokens[0].text not in _OTHERWISE:
        return _before_it(tokens)
    behind = 2 if tokens[0].text in _OTHER_THAN and len(tokens) > 1 and tokens[1].text in ("that", "this", "eso") else 1
    only = tokens[0].text in _OTHER_THAN and behind == 1
    return list(tokens if only else tokens[behind:])


def _before_it(tokens: Sequence[Token]) -> list[Token]:
    first = [token.text for token in tokens[:2]]
    plain = all(token.role in (Role.ITEM, Role.YES, Role.AND, *GLUE) for token in tokens[2:])
    sent = any(token.role is Role.YES for token in tokens[2:]) and any(token.role is Role.ITEM for token in tokens[2:])
    return list(tokens[2:] if first in _BEFORE_IT and plain and sent else tokens)


def _courteous(tokens: Sequence[Token]) -> list[Token]:
    """Such as "both, please": the comma before courtesy divides nothing."""
    return [
        token
        for at, token in enumerate(tokens)
        if not (token.text == "," and at + 1 < len(tokens) and all(each.role in GLUE for each in tokens[at + 1 :]))
    ]


def _nobody(tokens: Sequence[Token]) -> list[Token]:
    """Such as "nothing to Beth": a no to her letter, and not to everybody's."""
    out = list(tokens)
    for at, token in enumerate(tokens):
        behind = next((each for each in tokens[at + 1 :] if each.role is not Role.FILL), None)
        near = at + 1 < len(tokens) and tokens[at + 1].text in ("to", "for", "a", "para")
        if (
            token.sort == "none"
            and near
            and behind is not None
            and behind.role is Role.ITEM
            and behind.sort in ("name", "number")
        ):
            out[at] = Token(role=Role.NO, text=token.text)
    return out


def _placed(tokens: Sequence[Token]) -> list[Token]:
    """Such as "the Ann from the school": a place behind a name only tells which one is meant."""
    out = list(tokens)
    for at in range(1, len(tokens) - 1):
        behind = next((token for token in tokens[at + 1 :] if token.role is not Role.FILL), None)
        named = tokens[at - 1].role is Role.ITEM and tokens[at - 1].sort == "name"
        if tokens[at].text in _FROM and named and behind is not None and behind.role is Role.ITEM and behind.sort == "name":
            out[at] = Token(role=Role.FILL, text=tokens[at].text)
    return out


def _pairs(tokens: Sequence[Token]) -> list[Token]:
    """Such as "except 3 and 6, those two no": the two are those that were named last."""
    out = list(tokens)
    for at, token in enumerate(tokens):
        if token.role is not Role.ITEM or token.text not in _PAIR:
            continue
        last = _last_items(tokens, at)
        one_name = at > 0 and tokens[at - 1].role is Role.ITEM and len(tokens[at - 1].items) > 1  # "Kids First both ok"
        behind = next((each for each in tokens[at + 1 :] if each.role is not Role.FILL), None)
        of_name = behind is not None and behind.role is Role.ITEM and behind.sort == "name"  # "no to both Karls"
        if len(last) == 2 and not (one_name or of_name):
            out[at] = Token(role=Role.ITEM, text=token.text, items=last, sort="number")
    return out


def _last_items(tokens: Sequence[Token], before: int) -> frozenset[int]:
    """The items of the list that ends nearest before a place."""
    end = next((at for at in range(before - 1, -1, -1) if tokens[at].role is Role.ITEM), -1)
    start = end
    while start > 0 and (tokens[start - 1].role in (Role.AND, Role.FILL) or tokens[start - 1].role is Role.ITEM):
        start -= 1
    return frozenset(n for token in tokens[max(start, 0) : end + 1] if token.role is Role.ITEM for n in token.items)


def _better_not(tokens: Sequence[Token]) -> list[Token]:
    """Such as "la 3 mejor no", "2 rather not": behind an item this is a no, and corrects nothing."""
    out = list(tokens)
    for at in range(1, len(tokens)):
        if (
            tokens[at].text in ("mejor no", "rather not", "better not")
            and next((each.role for each in reversed(tokens[:at]) if each.role is not Role.FILL), None) is Role.ITEM
            and closes(tokens, at)
        ):
            out[at] = Token(role=Role.NO, text=tokens[at].text)
    return out


def _likewise(tokens: Sequence[Token]) -> list[Token]:
    """Such as "y la monja también": at the end of a clause the word joins nothing."""
    return [
        Token(role=Role.FILL, text="también") if token.text in ("también", "tambien") and at and closes(tokens, at) else token
        for at, token in enumerate(tokens)
    ]


def _either(tokens: Sequence[Token]) -> list[Token]:
    """Such as "not 4 either, 1 ok", "no to any of the intros": beside a no these add, or say all, and doubt nothing."""
    out = list(tokens)
    for at, token in enumerate(tokens):
        ends = at + 1 == len(tokens) or tokens[at + 1].role in (Role.AND, Role.BUT) or tokens[at + 1].text in STOPS
        listed = token.text == "any" and any(each.role is Role.ITEM for each in tokens[at + 1 : at + 4])
        if (listed or (token.text == "either" and ends)) and any(each.role in (Role.NO, Role.NOT) for each in tokens[:at]):
            out[at] = replace(token, role=Role.FILL)
    return out


def _nor(tokens: Sequence[Token]) -> list[Token]:
    """Such as "do not send 1 or 4", "ni la una ni la otra": behind a no by negation "or" lists, and both are meant."""
    out: list[Token] = []
    denied = False
    for at, token in enumerate(tokens):
        before = next((each.role for each in reversed(out) if each.role not in GLUE), None)
        behind = next((each.role for each in tokens[at + 1 :] if each.role not in GLUE), None)
        if token.text == "ni" and behind is Role.ITEM:
            out.append(Token(role=Role.AND, text="y") if before is Role.ITEM else Token(role=Role.NOT, text="not"))
            continue
        if token.role is Role.BUT or token.text == ",":
            denied = False
        elif token.role in (Role.YES, Role.MILD):
            denied = before is Role.NOT
        between = at + 1 < len(tokens) and tokens[at - 1].role is tokens[at + 1].role is Role.ITEM
        out.append(Token(role=Role.AND, text="and") if denied and token.text == "or" and between else token)
    return out


def _exceptions(tokens: Sequence[Token]) -> list[Token]:
    """Such as "all but 2" excepts as "all except 2" does; "all ok but 2 later" and "all except I doubt 2" contrast."""
    out = [
        Token(role=Role.BUT, text=token.text) if token.role is Role.EXCEPT and _doubts(tokens[at + 1 :]) else token
        for at, token in enumerate(tokens)
    ]
    for at in range(1, len(out) - 1):
        solid = [token for token in out[:at] if token.role is not Role.FILL]
        behind = next((token for token in out[at + 1 :] if token.role is not Role.FILL), None)
        if (
            out[at].role is Role.BUT
            and solid
            and solid[-1].sort in ("group", "rest")
            and behind is not None
            and behind.role is Role.ITEM
        ):
            out[at] = Token(role=Role.EXCEPT, text="but")
    return out


def _dashed(tokens: Sequence[Token]) -> list[Token]:
    """Such as "4 no - I saw him", "3 no (we talked)": behind an item with its verdict or an exception a dash or a bracket is a comma."""
    out: list[Token] = []
    seen: set[Role] = set()
    for at, token in enumerate(tokens):
        divides = token.text in ("-", "(") and token.role is Role.FILL and Role.ITEM in seen and seen & {Role.EXCEPT, *_VERDICTS}
        seen = set() if token.role in (Role.AND, Role.BUT) else seen | {token.role}
        behind = next((each.role for each in tokens[at + 1 :] if each.role not in GLUE), None)
        goes_on = behind is not None and behind not in (*_VERDICTS, Role.CORRECTION, Role.RETRACTION)
        out.append(Token(role=Role.AND, text=",") if divides and goes_on else token)
    return out


def _renamed(tokens: Sequence[Token]) -> list[Token]:
    """Such as "it's Dr. Lee, not Hannah": two names of one person, of which the second is wrong, refuse nobody."""
    out = list(tokens)
    solid = [at for at, token in enumerate(tokens) if token.role not in GLUE and token.text != ","]
    for before, at, behind in zip(solid, solid[1:], solid[2:], strict=False):
        named = tokens[before].sort == tokens[behind].sort == "name" and tokens[before].items == tokens[behind].items
        if tokens[at].role is Role.NOT and named and len(tokens[before].items) == 1:
            out[at] = replace(tokens[at], role=Role.MATTER)
    return out


def _doubts(behind: Sequence[Token]) -> bool:
    """Whether something is said before the first item behind "except", so that it does not simply leave that item out."""
    first = next((token for token in behind if token.role not in GLUE), None)
    return first is not None and first.role in (Role.HEDGE, Role.NOT)


def _relatives(tokens: Sequence[Token]) -> list[Token]:
    """Such as "none except the intro, which can go": what "which" tells is said of what was left out."""
    out = list(tokens)
    at = next((n for n, token in enumerate(out) if token.role is Role.EXCEPT), len(out))
    which = next(
        (n for n in range(at + 1, len(out)) if out[n].text in ("which", "who", "whom") and out[n].role is Role.ASKING), len(out)
    )
    between = [token for token in out[at + 1 : which] if token.role not in GLUE and token.text != ","]
    if which == len(out) or not between or any(token.role is not Role.ITEM for token in between):
        return out
    return [*out[:which], Token(role=Role.AND, text=","), *between, *out[which + 1 :]]


_TOGETHER: tuple[Callable[[Sequence[Token]], list[Token]], ...] = (
    asides,
    _renamed,
    of_haste,
    of_her_day,
    of_their_answer,
    without_reasons,
    by_herself,
    of_a_part,
    _courteous,
    _likewise,
    _better_not,
    going,
    of_people,
    of_the_world,
    sent_off,
    theirs,
    undated,
    separable,
    *PUT_OFF,
    put_off_in_words,
    of_a_story,
    _nobody,
    _placed,
    others,
    _pairs,
    _exceptions,
    exceptions_judged,
    _dashed,
    reasons_told,
    alike,
    _either,
    _nor,
    _relatives,
)
"""In this order: what a word has become is seen by those behind it."""
