"""An answer's words, each with the one role it plays: an item, a date, a yes, a no, courtesy, or unknown.

Law: every word gets exactly one token, and what no table knows is UNKNOWN, so that the grammar can hold a yes against everything
that was said beside it. At each place the longest reading wins: names of the digest, then numbers, dates, the words of `lexicon`.
"""

from __future__ import annotations

from dataclasses import replace

from outreach.rules.approval.clauses.counted import counted, phrase
from outreach.rules.approval.clauses.days_told_on import told_on
from outreach.rules.approval.clauses.spanish_orders import ordered
from outreach.rules.approval.clauses.token import Context, Token
from outreach.rules.approval.days.dates import match
from outreach.rules.approval.names.everyday_names import judged_alone, no_praise
from outreach.rules.approval.names.names import Names
from outreach.rules.approval.names.told_apart import given_in, held_by
from outreach.rules.approval.words.closings import closing
from outreach.rules.approval.words.emphasis import unstressed
from outreach.rules.approval.words.lexicon import LEXICON, Role
from outreach.rules.approval.words.neighbours import JOINTS, POINTING, allows, letter_alone, no_place, sat, told_of_the_past
from outreach.rules.approval.words.spelling import mended
from outreach.rules.approval.words.unaccented_si import granted
from outreach.rules.approval.words.word_cutting import words_of

_TAKEN = frozenset({"out", "off", "full", "bad", "gone", "packed", "impossible"})
"""Of a day these say that it will not do."""
_POST, _WHOSE = frozenset({"mail", "post"}), frozenset({"his", "her", "their", "your", "my"})
_WHEN = frozenset({"when", "whenever", "once", "cuando"})
_ARTICLES = frozenset({"a", "an", "the", "un", "una"})
_THOSE, _TO, _ANY = (["ones"], ["those"], ["letters"]), (["to"], ["for"], ["with"], ["from"], ["at"]), (["a"], ["an"], ["any"])
_BEHIND_NAME = frozenset(
    """one ones lady ladies guy guys gal gals woman women man men person people folks lad lads hers theirs
    señora señoras señor señores""".split()  # noqa: SIM905
)

_FONDLY = frozenset("dear poor old sweet kind darling".split())  # noqa: SIM905
_BESIDE = frozenset("colleague friend neighbor neighbour".split())  # noqa: SIM905
_WHOSE = frozenset("my our her his their".split())  # noqa: SIM905


def lex(text: str, context: Context) -> tuple[Token, ...]:
    """The text as tokens; each text is taken apart once for an answer, however many commands look at it."""
    if text not in context.lexed:
        context.lexed[text] = _lex(text, context)
    return context.lexed[text]


def _lex(text: str, context: Context) -> tuple[Token, ...]:
    words, tokens, at = unstressed(words_of(text)), list[Token](), 0
    while at < len(words):
        token, at = _next(words, at, context, tokens)
        somebody = token.role in (Role.YES, Role.MILD) and token.text in context.names.everyday
        tokens.append(replace(token, role=Role.UNKNOWN) if somebody else token)
        if token.role is Role.ITEM and token.sort == "name":
            _called(tokens)
    return tuple(tokens)


def _called(tokens: list[Token]) -> None:
    """Such as "dear old Paul", "her colleague Tom": what somebody is called right before their name tells nothing of the letter."""
    at = len(tokens) - 2
    while (
        at >= 0
        and tokens[at].role is Role.UNKNOWN
        and (tokens[at].text in _FONDLY or (tokens[at].text in _BESIDE and at > 0 and tokens[at - 1].text.split()[-1] in _WHOSE))
    ):
        tokens[at] = replace(tokens[at], role=Role.FILL)
        at -= 1


def _next(words: list[str], at: int, context: Context, before: list[Token]) -> tuple[Token, int]:
    readings = [
        found
        for found in (
            _named(words, at, context),
            counted(words, at, context, before),
            _dated(words, at, context, before),
            ordered(words, at, context, before),
            _word(words, at, before),
        )
        if found
    ]
    return max(readings, key=lambda found: found[1])


def _named(words: list[str], at: int, context: Context) -> tuple[Token, int] | None:
    names = context.names
    if no_place(words, at):
        return None
    if words[at] in names.everyday and (
        judged_alone(words, at, names.heads) or _dated_alone(words, at, context) or no_praise(words, at)
    ):
        items = names.everyday[words[at]]
        return Token(role=Role.ITEM, text=words[at], items=items, sort="name", unsure=len(items) > 1), at + 1
    found = names.said(words, at) or _possessive(words, at, names) or _of_a_trade(words, at, names)
    found = _thing_of(words, found, context) or found or _thing_for(words, at, context) or _held(words, at, context)
    if found is None:
        return None
    items, end, unsure = found
    return Token(
        role=Role.ITEM,
        text=" ".join(words[at:end]),
        items=items,
        sort="name",
        unsure=unsure,
        shared=tuple(words[at:end]) in names.shared,
    ), end


def _held(words: list[str], at: int, context: Context) -> tuple[frozenset[int], int, bool] | None:
    """Such as "the tea one", unless a name, a trade or a kind of letter stands in it."""
    found = held_by(words, at, context.digest.drafts)
    if found is None or any(context.names.said(words, place) for place in range(at + 1, found[1])):
        return None
    strangers = any((word,) in context.names.partners for word in words[at + 1 : found[1]])
    return None if strangers else (*found, len(found[0]) > 1)


def _possessive(words: list[str], at: int, names: Names) -> tuple[frozenset[int], int, bool] | None:
    """Such as "omars" for "Omar's", where the word is no other."""
    whose = words[at][:-1]
    if not words[at].endswith("s") or len(whose) < 3 or (words[at],) in LEXICON:
        return None
    found = names.items.get((whose,))
    return (found, at + 1, len(found) > 1) if found else None


def _of_a_trade(words: list[str], at: int, names: Names) -> tuple[frozenset[int], int, bool] | None:
    """Such as "the ones to a doctor", "those for a lawyer": the letters to all who are of the trade."""
    start = at + (words[at] == "the")
    if (
        words[start : start + 1] not in _THOSE
        or words[start + 1 : start + 2] not in _TO
        or words[start + 2 : start + 3] not in _ANY
    ):
        return None
    for end in range(min(start + 6, len(words)), start + 3, -1):
        found = names.trades.get(tuple(words[start + 3 : end]))
        if found:
            return found, end, False
    return None


def _thing_of(
    words: list[str], named: tuple[frozenset[int], int, bool] | None, context: Context
) -> tuple[frozenset[int], int, bool] | None:
    """Such as "Father Doyle's reading list": a name, and a thing that only the letter to them gives."""
    draft = context.digest.draft(next(iter(named[0]))) if named and len(named[0]) == 1 else None
    if named is None or draft is None or words[named[1] : named[1] + 1] != ["'s"]:
        return None
    start = end = named[1] + 1
    while end < min(start + 3, len(words)) and given_in(words[end], draft):
        end += 1
    return (named[0], end, False) if end > start else None


def _thing_for(words: list[str], at: int, context: Context) -> tuple[frozenset[int], int, bool] | None:
    """Such as "handout to the school", "the reading list for Father Doyle": a thing that only the letter to them gives."""
    opens = at == 0 or words[at - 1] in JOINTS or words[at - 1] == "and"
    start = at + (words[at] in _ARTICLES)
    to = next((place for place in range(start + 1, min(start + 4, len(words))) if words[place : place + 1] in _TO), None)
    if not opens or to is None:
        return None
    whom = to + 1 + (words[to + 1 : to + 2] in (["the"], ["our"], ["my"]))
    found = context.names.said(words, whom) if whom < len(words) else None
    draft = context.digest.draft(next(iter(found[0]))) if found and len(found[0]) == 1 else None
    if found is None or draft is None or not all(given_in(word, draft) for word in words[start:to]):
        return None
    return found[0], found[1], False


def _dated_alone(words: list[str], at: int, context: Context) -> bool:
    """Whether a clause is one word and a date, "Park next week": then the word must be a name."""
    found = match(words, at + 1, context.now) if at == 0 or words[at - 1] in JOINTS else None
    return found is not None and (found.end == len(words) or words[found.end] in JOINTS)


def _dated(words: list[str], at: int, context: Context, before: list[Token]) -> tuple[Token, int] | None:
    leaning = told_on(words, at, context.now, before)
    if leaning is not None:
        return leaning
    stretch = _all_through(words, at, context, before)
    if stretch is not None:
        return stretch
    again = words[at] == "again"  # "2 again next friday" is a later with its day
    found = match(words, at + again, context.now)
    if again and not (found and found.on and found.on > context.now.today):
        return None
    if found and (allows(words, found.end - 1) or sat(words, at) or words[found.end : found.end + 1] == ["old"]):
        return None
    if found and found.on is None and words[at] in _WHEN and _granted(before):
        return None  # "2 may leave when I say so": a yes that hangs on her word
    if found and _described(words, at, found.end):
        return Token(role=Role.MATTER, text=" ".join(words[at : found.end]), date=found.on), found.end
    if found and told_of_the_past(words, at):
        return Token(role=Role.MATTER, text=" ".join(words[at : found.end]), date=found.on), found.end
    if found and found.end == at + 1 and words[at] in ("today", "hoy"):
        return Token(role=Role.FILL, text=words[at]), found.end
    sent = bool(before) and before[-1].role in (Role.YES, Role.FILL)
    if found and tuple(words[at : found.end]) == ("this", "morning") and sent and any(token.role is Role.YES for token in before):
        return Token(role=Role.FILL, text="this morning"), found.end
    if found and found.on and (found.on < context.now.today or tuple(words[at : found.end]) == ("this", "morning")):
        return Token(role=Role.MATTER, text=" ".join(words[at : found.end])), found.end  # a story, no day to wait for
    return (Token(role=Role.DATE, text=" ".join(words[at : found.end]), date=found.on), found.end) if found else None


def _all_through(words: list[str], at: int, context: Context, before: list[Token]) -> tuple[Token, int] | None:
    """Such as "he's in Maine all of July", "she is on call all week": behind a story how long it lasts, and no day to wait for."""
    told = bool(before) and before[-1].role in (Role.UNKNOWN, Role.MATTER)
    if words[at] not in ("all", "toda", "todo") or not told:
        return None
    found = match(words, at, context.now) or match(
        words, at + 1 + (words[at + 1 : at + 2] in (["of"], ["el"], ["la"])), context.now
    )
    return (Token(role=Role.MATTER, text=" ".join(words[at : found.end]), date=found.on), found.end) if found else None


def _granted(before: list[Token]) -> bool:
    """Whether the clause so far says yes."""
    start = next((at + 1 for at in range(len(before) - 1, -1, -1) if before[at].role in (Role.AND, Role.BUT)), 0)
    return any(token.role in (Role.YES, Role.MILD) for token in before[start:])


def _described(words: list[str], at: int, end: int) -> bool:
    """Such as "Easter is chaos, bring it up on Monday": what is told of a day at the head of a clause makes it none to wait for."""
    opens = at == 0 or words[at - 1] in JOINTS
    is_so = words[end : end + 1] in (["is"], ["'s"], ["was"], ["will"], ["es"], ["está"])
    how = next((word for word in words[end + 1 :] if word not in _ARTICLES), "") if is_so else ""
    return opens and (how in _TAKEN or (how.isalpha() and LEXICON.get((how,), Role.MATTER) is Role.MATTER))


def _word(words: list[str], at: int, before: list[Token]) -> tuple[Token, int]:
    ended = closing(words, at)
    if ended is not None:
        return Token(role=Role.THANKS, text=" ".join(words[at:ended]), sort="closing"), ended
    found = phrase(words, at)
    if words[at] in _BEHIND_NAME and before and (before[-1].sort == "name" or (at and words[at - 1] in POINTING)):
        return Token(role=Role.FILL, text=words[at]), at + 1  # "the school one", "the EAP lady"
    short = letter_alone(words, at) if found is None or found[1] == at + 1 else None
    if short is not None:
        return Token(role=short, text=words[at]), at + 1
    if words[at] == "rather" and _measures(words, at):
        return Token(role=Role.UNKNOWN, text="rather"), at + 1
    if words[at] in _POST and at and words[at - 1] in _WHOSE:
        return Token(role=Role.FILL, text=words[at]), at + 1  # "he doesn't open his mail"
    if words[at] == "-" and _falls(words, at):
        return Token(role=Role.AND, text=","), at + 1
    if words[at] == "ya" and words[at + 1 : at + 2] and words[at + 1].isalpha():
        return Token(role=Role.FILL, text="ya"), at + 1  # Spanish "already": a yes only at an end or before a number
    if words[at] == "si" and granted(words, at):
        return Token(role=Role.YES, text="si"), at + 1
    if found is None:
        return Token(role=mended(words[at]) or Role.UNKNOWN, text=words[at]), at + 1
    return Token(role=found[0], text=" ".join(words[at : found[1]])), found[1]


def _measures(words: list[str], at: int) -> bool:
    """Such as "rather sharply", "he was rather curt": it says how much, and doubts nothing."""
    before, behind = words[at - 1] if at else "", words[at + 1] if at + 1 < len(words) else ""
    how = before in ("is", "was", "'s", "are", "were", "a", "been", "sounded", "got") and behind.isalpha() and behind != "not"
    return how or behind.endswith("ly")


def _falls(words: list[str], at: int) -> bool:
    """Such as "not 2 - 1 and 3": a dash before a number that is not higher makes no range."""
    left, right = words[at - 1 : at], words[at + 1 : at + 2]
    return all(word and word[0].isdigit() for word in (left, right)) and int(right[0]) <= int(left[0])
