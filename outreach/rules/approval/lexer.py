"""An answer's words, each with the one role it plays: an item, a date, a yes, a no, courtesy, or unknown.

Law: every word gets exactly one token, and what no table knows is UNKNOWN, so that the grammar can hold a yes against everything
that was said beside it. At each place the longest reading wins: names of the digest, then numbers, dates, the words of `words`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from outreach.model.digest import Digest
from outreach.rules.approval.closings import closing
from outreach.rules.approval.counting import CARDINALS, HOMOPHONES, MEASURES, ORDINALS, UNITS, amount, cardinal, left_over
from outreach.rules.approval.dates import match
from outreach.rules.approval.emphasis import unstressed
from outreach.rules.approval.everyday_names import judged_alone
from outreach.rules.approval.names import Names
from outreach.rules.approval.neighbours import allows, compared, granted, lasting, letter_alone, retold, sat, told_of_the_past
from outreach.rules.approval.spans import MONTHS, Now
from outreach.rules.approval.spelling import mended
from outreach.rules.approval.told_apart import held_by
from outreach.rules.approval.word_cutting import words_of
from outreach.rules.approval.words import LEXICON, LONGEST, Role

_RANGE = frozenset({"-", "through", "thru", "to", "a", "al", "hasta", ".."})
_JUDGED = frozenset(["yes", "no", "ok", "okay", "is", "can", "looks", "later", "good", "fine", "skip", ":", "-", "=", "sí"])
"""Behind a bare "first" or "second" these say that it is an item."""
_BEHIND_NAME = frozenset("one ones lady guy gal woman man person people folks lad señora señor hers theirs".split())  # noqa: SIM905
_QUALIFIED = frozenset(["new", "old", "real", "different", "another", "wrong", "last", "first", "next"])  # "not a new one"
_POINTING = frozenset(["that", "this"])
"""Such as "don't send that one": no number, whatever the verb takes with it."""
_NO_ORDINAL = frozenset(["a", "an", "my", "his", "her", "their", "un", "una", "su"])
"""Behind these a first or a last one is none of those shown, "would a third letter help?", "did he answer my last one?"."""
_LEFT_OPEN = frozenset("not want wants wanted asked told like likes need needs have has had supposed going meant".split())  # noqa: SIM905
"""Behind these "to" leaves a verb out, "he asked me not to"."""
_JOINTS = frozenset(",.;!")
_THING = frozenset("one draft letter email ones drafts letters emails two three four 2 3 4".split())  # noqa: SIM905


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """One reading of one or more words.

    `items` are draft numbers, or numbers that no draft has; `unsure`: it may mean these, or other things. `sort` is number, spelled,
    name, group, rest or none; of THANKS it may be closing. `count` is how many were said ("both", "all three"). `shared`: a place where all these are at home. `date` belongs to DATE (None: no end).
    """

    role: Role
    text: str
    items: frozenset[int] = frozenset()
    sort: str = ""
    unsure: bool = False
    count: int | None = None
    date: date | None = None
    shared: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What a reading leans on: the digest, its names, today."""

    digest: Digest
    names: Names
    now: Now

    @property
    def numbers(self) -> tuple[int, ...]:
        """The drafts' numbers in the order shown."""
        return tuple(draft.n for draft in self.digest.drafts)


def lex(text: str, context: Context) -> tuple[Token, ...]:
    """The text as tokens."""
    words, tokens, at = unstressed(words_of(text)), list[Token](), 0
    while at < len(words):
        token, at = _next(words, at, context, tokens)
        tokens.append(token)
    return tuple(tokens)


def _next(words: list[str], at: int, context: Context, before: list[Token]) -> tuple[Token, int]:
    readings = [
        found
        for found in (
            _named(words, at, context),
            _counted(words, at, context, before),
            _dated(words, at, context, before),
            _word(words, at, before),
        )
        if found
    ]
    return max(readings, key=lambda found: found[1])


def _named(words: list[str], at: int, context: Context) -> tuple[Token, int] | None:
    names = context.names
    if words[at] in names.everyday and (judged_alone(words, at, names.heads) or _dated_alone(words, at, context)):
        items = names.everyday[words[at]]
        return Token(role=Role.ITEM, text=words[at], items=items, sort="name", unsure=len(items) > 1), at + 1
    found = names.said(words, at) or _possessive(words, at, names) or _held(words, at, context)
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


def _dated_alone(words: list[str], at: int, context: Context) -> bool:
    """Whether a clause is one word and a date, "Park next week": then the word must be a name."""
    found = match(words, at + 1, context.now) if at == 0 or words[at - 1] in _JOINTS else None
    return found is not None and (found.end == len(words) or words[found.end] in _JOINTS)


def _counted(words: list[str], at: int, context: Context, before: list[Token]) -> tuple[Token, int] | None:
    found = _amount(words, at, context, before) or _group(words, at, context) or _ordinal(words, at, context)
    return found or _number(words, at, before) or _homophone(words, at, before)


def _amount(words: list[str], at: int, context: Context, before: list[Token]) -> tuple[Token, int] | None:
    """How many, and not which: "4 of them are fine" may be any four."""
    end = amount(words, at) if not any(token.sort in ("number", "spelled") for token in before[-2:]) else None
    if end is None:
        return None
    count, everything = cardinal(words[at]), frozenset(context.numbers)
    unsure = count != len(everything)
    return Token(role=Role.ITEM, text=" ".join(words[at:end]), items=everything, sort="group", unsure=unsure, count=count), end


def _number(words: list[str], at: int, told: list[Token]) -> tuple[Token, int] | None:
    first = cardinal(words[at])
    before = words[at - 1] if at else ""
    named = bool(told) and told[-1].sort == "name"
    is_one = tuple(words[max(at - 2, 0) : at]) in (("is", "not"), ("was", "not")) or before in ("is", "was", "'s")
    described = words[max(at - 2, 0) : at - 1] in (["the"], ["that"]) and (before,) not in LEXICON and cardinal(before) is None
    pronoun = words[at] == "one" and (
        named or before in _POINTING or is_one or described or before in _QUALIFIED or LEXICON.get((before,)) is Role.MILD
    )
    if first is None or pronoun or before in MEASURES or compared(words, at) or (at + 1 < len(words) and words[at + 1] in UNITS):
        return None
    end, items = at + 1, {first}
    through = words[end + 1 : end + 2] if words[end : end + 1] and words[end] in _RANGE else []
    last = cardinal(through[0]) if through else None
    if last is not None and last > first and not (words[end + 2 : end + 3] and words[end + 2] in UNITS):
        end, items = end + 2, set(range(min(first, last), max(first, last) + 1))
    spelled = words[at] in CARDINALS
    return Token(
        role=Role.ITEM, text=" ".join(words[at:end]), items=frozenset(items), sort="spelled" if spelled else "number"
    ), end


def _group(words: list[str], at: int, context: Context) -> tuple[Token, int] | None:
    """all, all three, both, none, the rest: drafts by their count."""
    found = _phrase(words, at) or _mended(words, at)
    if not found or found[0] not in (Role.ALL, Role.BOTH, Role.REST, Role.NONE) or retold(words, at) or lasting(words, at):
        return None
    role, end = found
    everything = frozenset(context.numbers)
    count = cardinal(words[end]) if role is Role.ALL and end < len(words) and words[end - 1] != "to" else None
    count = {Role.BOTH: 2, Role.REST: left_over(words[end - 1])}.get(role, count)
    if count is not None and role is Role.ALL:
        end += 1
        end += words[end : end + 1] in (["drafts"], ["letters"], ["emails"], ["of"])
        end += words[end - 1] == "of" and words[end : end + 1] in (["them"], ["these"], ["those"])
    unsure = role is not Role.REST and count is not None and count != len(everything)
    sort = {Role.REST: "rest", Role.NONE: "none"}.get(role, "group")
    return Token(role=Role.ITEM, text=" ".join(words[at:end]), items=everything, sort=sort, unsure=unsure, count=count), end


def _ordinal(words: list[str], at: int, context: Context) -> tuple[Token, int] | None:
    """The first two, the second, the last one, 3rd, first and last; a bare "first" is no item ("call her first")."""
    start = at
    if start and words[start - 1] in _NO_ORDINAL:
        return None
    if words[at] in ("the", "el", "la", "los", "las"):
        at += 1
    word = words[at] if at < len(words) else ""
    last = word in ("last", "último", "última", "final")
    place = 0 if last else ORDINALS.get(word, 0)
    if not (place or last) or (
        words[at + 1 : at + 2]
        and (
            (words[at + 1] in MONTHS and not allows(words, at + 1))
            or words[at + 1] in ("week", "session", "time", "name", "thing", "line", "sentence", "paragraph", "of")
        )
    ):
        return None
    end, numbers = at + 1, context.numbers
    many = cardinal(words[end]) if end < len(words) and words[end] != "one" else None
    if many and (place == 1 or last):
        chosen = numbers[-many:] if last else numbers[:many]
        end += 1 + (words[end + 1 : end + 2] in (["drafts"], ["letters"], ["emails"], ["ones"]))
        return Token(
            role=Role.ITEM, text=" ".join(words[start:end]), items=frozenset(chosen), sort="number", unsure=many > len(numbers)
        ), end
    article, thing = at > start, end < len(words) and words[end] in _THING
    listed = (
        tuple(words[end : end + 1]) in (("and",), ("y",))
        and end + 1 < len(words)
        and (words[end + 1] in ORDINALS or words[end + 1] in ("last", "the"))
    )
    behind = start >= 2 and words[start - 1] in ("and", "y") and (words[start - 2] in ORDINALS or words[start - 2] == "one")
    judged = place > 2 or (end < len(words) and words[end] in _JUDGED)
    if last and judged and not article:
        judged = start == 0 or words[start - 1] in _JUDGED or words[start - 1] in _JOINTS
    if not (article or thing or listed or behind or judged or (word[0].isdigit() and not last)):
        return None
    if word[0].isdigit() and not thing and place > max(numbers, default=0):
        return Token(role=Role.MATTER, text=" ".join(words[start:end])), end  # a day that she speaks of, "isn't it the 19th?"
    end += thing
    chosen = numbers[-1:] if last else numbers[place - 1 : place]
    return Token(
        role=Role.ITEM, text=" ".join(words[start:end]), items=frozenset(chosen) or frozenset({place}), sort="number"
    ), end


def _homophone(words: list[str], at: int, told: list[Token]) -> tuple[Token, int] | None:
    """Such as "number for", "approve to and three": perhaps an item, so it is asked."""
    n = HOMOPHONES.get(words[at])
    if n is None:
        return None
    behind = words[at + 1] if at + 1 < len(words) else ""
    named = at > 0 and words[at - 1] in ("number", "numbers", "item", "draft", "#")
    ends = behind in ("", ",", "and", "&", ".") and words[at] in ("to", "for") and not (at and words[at - 1] in _LEFT_OPEN)
    spelled = words[at] == "too" and bool(told) and told[-1].sort == "spelled"
    if not (named or ends or spelled):
        return None
    return Token(role=Role.ITEM, text=words[at], items=frozenset({n}), sort="spelled", unsure=True), at + 1


def _dated(words: list[str], at: int, context: Context, before: list[Token]) -> tuple[Token, int] | None:
    found = match(words, at, context.now)
    if found and (allows(words, found.end - 1) or sat(words, at) or words[found.end : found.end + 1] == ["old"]):
        return None
    if found and told_of_the_past(words, at):
        return Token(role=Role.MATTER, text=" ".join(words[at : found.end])), found.end
    if found and found.end == at + 1 and words[at] in ("today", "hoy"):
        return Token(role=Role.FILL, text=words[at]), found.end
    sent = bool(before) and before[-1].role in (Role.YES, Role.FILL)
    if found and tuple(words[at : found.end]) == ("this", "morning") and sent and any(token.role is Role.YES for token in before):
        return Token(role=Role.FILL, text="this morning"), found.end
    if found and found.on and (found.on < context.now.today or tuple(words[at : found.end]) == ("this", "morning")):
        return Token(role=Role.MATTER, text=" ".join(words[at : found.end])), found.end  # a story, no day to wait for
    return (Token(role=Role.DATE, text=" ".join(words[at : found.end]), date=found.on), found.end) if found else None


def _phrase(words: list[str], at: int) -> tuple[Role, int] | None:
    for length in range(min(LONGEST, len(words) - at), 0, -1):
        role = LEXICON.get(tuple(words[at : at + length]))
        if role is not None:
            return role, at + length
    return None


def _mended(words: list[str], at: int) -> tuple[Role, int] | None:
    role = mended(words[at])
    return (role, at + 1) if role is not None else None


def _word(words: list[str], at: int, before: list[Token]) -> tuple[Token, int]:
    ended = closing(words, at)
    if ended is not None:
        return Token(role=Role.THANKS, text=" ".join(words[at:ended]), sort="closing"), ended
    found = _phrase(words, at)
    if words[at] in _BEHIND_NAME and before and (before[-1].sort == "name" or (at and words[at - 1] in _POINTING)):
        return Token(role=Role.FILL, text=words[at]), at + 1  # "the school one", "the EAP lady"
    short = letter_alone(words, at) if found is None or found[1] == at + 1 else None
    if short is not None:
        return Token(role=short, text=words[at]), at + 1
    if words[at] == "ya" and words[at + 1 : at + 2] and words[at + 1].isalpha():
        return Token(role=Role.FILL, text="ya"), at + 1  # Spanish "already": a yes only at an end or before a number
    if words[at] == "si" and granted(words, at):
        return Token(role=Role.YES, text="si"), at + 1
    if found is None:
        return Token(role=mended(words[at]) or Role.UNKNOWN, text=words[at]), at + 1
    return Token(role=found[0], text=" ".join(words[at : found[1]])), found[1]
