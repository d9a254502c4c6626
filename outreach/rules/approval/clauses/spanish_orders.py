"""What a Spanish verb means for the letters it stands beside: "la 2 mándala", "el 3 me lo recuerdas el jueves", "no la envíes".

Law: a yes is only an order that can be nothing else: what goes to herself, what may be the past without its accent ("ya mande la 2"), what she
does herself ("la mando") and what is asked back ("no la borres") is none. A verb that only moves a thing ("déjala", "pásamela") is a later
where it is told until when.
"""

from __future__ import annotations

from collections.abc import Sequence

from outreach.rules.approval.clauses.counted import phrase
from outreach.rules.approval.clauses.token import Context, Token
from outreach.rules.approval.days.dates import match
from outreach.rules.approval.words.lexicon import Role
from outreach.rules.approval.words.neighbours import JOINTS
from outreach.rules.approval.words.spanish_verbs import Form, Order, Verb, spanish_verb

_SENDS = (Order.SEND, Order.APPROVE)
_REACH = 9
"""So many words of its clause behind a verb may hold the day."""
_ORDERS_HER = frozenset([Form.TOLD, Form.POLITE, Form.BARE, Form.LET_US])
_REFUSES = frozenset([Form.YOU, Form.WISHED, Form.POLITE, Form.BARE, Form.TOLD, Form.WE, Form.LET_US])
_UNTIL = frozenset(["para", "hasta"])
_GOING = (("ya", "va"), ("ya", "van"), ("se", "va"), ("se", "van"), ("sale",), ("salen",))
_BEHIND = frozenset(["y", "e", "hoy", "ya", "ahora", "pero", "la", "las", "el", "los"])
_IT = frozenset(["la", "lo", "las", "los"])
_GREETINGS = frozenset(
    [
        "mi",
        "mis",
        "un",
        "una",
        "unos",
        "unas",
        "otro",
        "otra",
        "saludo",
        "saludos",
        "abrazo",
        "abrazos",
        "beso",
        "besos",
        "recuerdos",
        "gracias",
        "felicidades",
        "cariños",
    ]
)
_PAST = frozenset(["ya", "yo", "ayer", "que", "cuando"])
"""Before "mande" these make it "mandé", or a wish."""


def ordered(words: Sequence[str], at: int, context: Context, before: Sequence[Token]) -> tuple[Token, int] | None:
    """The verb at a place as a token, and the place behind it; None where no verb stands there that orders or may order something."""
    going = next((said for said in _GOING if tuple(words[at : at + len(said)]) == said), ())
    if going:
        end = at + len(going)
        return Token(role=Role.YES if _goes(words, end, before) else Role.UNKNOWN, text=" ".join(going)), end
    verb = spanish_verb(words, at)
    if verb is None:
        return None
    role = _refused(verb) if verb.negated else _told(verb, words, at, context, before)
    return (Token(role=role, text=" ".join(words[at : verb.end])), verb.end) if role is not None else None


def _goes(words: Sequence[str], end: int, before: Sequence[Token]) -> bool:
    """Whether it is a letter that "se va" or "sale": behind its number; of a name it may be the person."""
    solid = [token for token in before if token.role not in (Role.FILL, Role.AND)]
    numbered = bool(solid) and solid[-1].role is Role.ITEM and solid[-1].sort in ("number", "spelled", "group", "rest")
    return numbered and (not words[end : end + 1] or words[end] in JOINTS or words[end] in _BEHIND)


def _refused(verb: Verb) -> Role | None:
    """Such as "no la mandes", a no; "no la borres" wants nobody knows what."""
    if verb.order in _SENDS:
        return Role.NO if verb.form in _REFUSES else None
    return Role.HEDGE if verb.form in (Form.WISHED, Form.POLITE, Form.BARE) else None


def _told(verb: Verb, words: Sequence[str], at: int, context: Context, before: Sequence[Token]) -> Role | None:
    if verb.order in _SENDS:
        return _sent(verb, words, at, before)
    plain = not verb.before and verb.form in (*_ORDERS_HER, Form.MYSELF)
    asked = verb.before and verb.form in (Form.YOU, Form.WE, Form.MYSELF, Form.TOLD)
    if verb.order is Order.DROP:
        if verb.of_a_part or not (plain or asked or verb.form is Form.DONE):
            return None
        return Role.NO
    if verb.form is Form.DONE:
        return Role.LATER if verb.order is Order.DELAY else None
    if not (plain or asked or verb.form is Form.WE):
        return None
    return Role.LATER if verb.order is Order.DELAY or _until(words, verb.end, context) else None


def _sent(verb: Verb, words: Sequence[str], at: int, before: Sequence[Token]) -> Role | None:
    """Whether an affirmed verb of sending is an order to send."""
    approves = verb.order is Order.APPROVE
    if verb.to_herself or (verb.of_a_part and _greets(words, verb.end)):
        return Role.UNKNOWN
    if verb.form is Form.DONE:
        return Role.YES if approves else None
    if verb.form is Form.MYSELF:
        return Role.YES if approves and set(verb.before) <= _IT else Role.UNKNOWN
    asked = bool(before) and before[-1].role is Role.FILL and before[-1].text.endswith(" que")
    wished = at > 0 and words[at - 1] == "que" and verb.before[:1] == ("se",) and _heads(before)
    if asked or wished:
        return Role.YES if verb.form in (Form.WISHED, Form.POLITE) else Role.UNKNOWN
    if verb.before:
        return Role.YES if verb.form is Form.YOU else Role.UNKNOWN
    if verb.form is Form.TOLD and not verb.behind and before and before[-1].sort == "name":
        return Role.UNKNOWN  # "Ann manda la 1" tells what Ann does
    past = verb.form is Form.POLITE and not verb.behind and at > 0 and words[at - 1] in _PAST
    return Role.UNKNOWN if past else Role.YES if verb.form in _ORDERS_HER else None


def _greets(words: Sequence[str], end: int) -> bool:
    """Whether what is sent is a greeting or a thing, and no letter: "mándale un abrazo a Ann", "envíale a Bea mi número"."""
    return any(word in _GREETINGS for word in words[end : end + 5])


def _heads(before: Sequence[Token]) -> bool:
    """Whether only a letter or courtesy stands before "que se mande"."""
    return all(token.role in (Role.ITEM, Role.FILL, Role.AND, Role.YES, Role.THANKS) for token in before)


def _until(words: Sequence[str], start: int, context: Context) -> bool:
    """Whether until when is told behind a verb, before the next verb or the end of its clause."""
    for place in range(start, min(len(words), start + _REACH)):
        if words[place] in JOINTS:
            return False
        if words[place] in _UNTIL or match(words, place, context.now) is not None:
            return True
        role = phrase(list(words), place)
        if (role and role[0] is Role.LATER) or spanish_verb(words, place) is not None:
            return role is not None and role[0] is Role.LATER
    return False
