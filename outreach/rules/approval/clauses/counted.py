"""The letters that a place in an answer counts: by number, by group, by place in the row.

Law: "all", "both", "the rest" are groups, "the first two" a part of them; a number that measures, dates, compares or leaves a verb out
names no letter.
"""

from __future__ import annotations

from outreach.rules.approval.clauses.spanish_counts import said_twice, spanish_count
from outreach.rules.approval.clauses.token import Context, Token
from outreach.rules.approval.days.spans import MONTHS
from outreach.rules.approval.words.counting import CARDINALS, HOMOPHONES, MEASURES, ORDINALS, UNITS, amount, cardinal, left_over
from outreach.rules.approval.words.lexicon import LEXICON, LONGEST, Role
from outreach.rules.approval.words.neighbours import JOINTS, POINTING, aged, allows, compared, lasting, retold
from outreach.rules.approval.words.spelling import mended
from outreach.rules.approval.words.things_counted import counts_things

_RANGE = frozenset({"-", "through", "thru", "to", "a", "al", "hasta", ".."})
_JUDGED = frozenset(["yes", "no", "ok", "okay", "is", "can", "looks", "later", "good", "fine", "skip", ":", "-", "=", "sí"])
"""Behind a bare "first" or "second" these say that it is an item."""
_QUALIFIED = frozenset(["new", "old", "real", "different", "another", "wrong", "last", "first", "next"])  # "not a new one"
_GIVEN_TO = frozenset(["her", "him", "them"])  # "will send him one"
_NO_LETTER = frozenset(
    """week session time name thing line sentence paragraph of workshop meeting talk visit call class course lunch dinner day days month year quarter grade semester
    term minute hour half chance attempt round game season appointment intake consult trimester office floor party conference fair retreat training""".split()  # noqa: SIM905
)
"""Behind an ordinal these are of her days and dealings, "the last open house"."""
_NO_ORDINAL = frozenset(["a", "an", "my", "his", "her", "their", "un", "una", "su"])
"""Behind these a first or a last one is none of those shown, "would a third letter help?", "did he answer my last one?"."""
_BEFORE_DAY = frozenset(["before", "by", "since"])
_LEFT_OPEN = frozenset("not want wants wanted asked told like likes need needs have has had supposed going meant".split())  # noqa: SIM905
"""Behind these "to" leaves a verb out, "he asked me not to"."""
_WHOM = frozenset("a an the my our your his her him them me us their that this every".split())  # noqa: SIM905
_THING = frozenset("one draft letter email ones drafts letters emails two three four 2 3 4".split())  # noqa: SIM905


def counted(words: list[str], at: int, context: Context, before: list[Token]) -> tuple[Token, int] | None:
    """The letters that the words from `at` on count, behind the tokens `before`, and the place behind; None where they count none."""
    found = _amount(words, at, context, before) or spanish_count(words, at, context) or _group(words, at, context, before)
    found = (
        found
        or _ordinal(words, at, context, before)
        or _every_other(words, at, context)
        or _from_one_to_another(words, at, before)
    )
    if found is None and (aged(words, at, context.numbers) or counts_things(words, at)):
        return None
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
        named
        or before in POINTING
        or is_one
        or described
        or before in _QUALIFIED | _GIVEN_TO
        or LEXICON.get((before,)) is Role.MILD
    )
    if first is None or pronoun or before in MEASURES or compared(words, at) or (at + 1 < len(words) and words[at + 1] in UNITS):
        return None
    end, items = at + 1, {first}
    last, behind = _reaching(words, end)
    if last > first and not (words[behind : behind + 1] and words[behind] in UNITS):
        end, items = behind, set(range(first, last + 1))
    spelled = words[at] in CARDINALS
    return Token(
        role=Role.ITEM, text=" ".join(words[at:end]), items=frozenset(items), sort="spelled" if spelled else "number"
    ), end


def _reaching(words: list[str], at: int) -> tuple[int, int]:
    """The last number of a range whose first ends before `at`, and the place behind it: "1-4", "1 to 4", "la 1 a la 4"; 0 where there is none."""
    if not (words[at : at + 1] and words[at] in _RANGE):
        return 0, at
    at += 1 + (words[at] == "a" and words[at + 1 : at + 2] in (["la"], ["el"]))
    return (cardinal(words[at]) or 0, at + 1) if at < len(words) else (0, at)


def _from_one_to_another(words: list[str], at: int, before: list[Token]) -> tuple[Token, int] | None:
    """Such as "from 1 to 4"."""
    found = _number(words, at + 1, before) if words[at] in ("from", "desde") and at + 1 < len(words) else None
    return found if found and len(found[0].items) > 1 else None


def _group(words: list[str], at: int, context: Context, before: list[Token]) -> tuple[Token, int] | None:
    """all, all three, both, none, the rest: drafts by their count."""
    found = phrase(words, at) or _mended(words, at)
    if not found or found[0] not in (Role.ALL, Role.BOTH, Role.REST, Role.NONE) or retold(words, at) or lasting(words, at):
        return None
    role, end = found
    if (
        role is Role.NONE
        and words[end : end + 1] == ["of"]
        and words[end + 1 : end + 2] in (["the"], ["these"], ["those"], ["them"])
    ):
        end += 2 + (cardinal(words[end + 2]) is not None if end + 2 < len(words) else 0)
    everything = frozenset(context.numbers)
    count = cardinal(words[end]) if role is Role.ALL and end < len(words) and words[end - 1] != "to" else None
    count = {Role.BOTH: 2, Role.REST: left_over(words[end - 1])}.get(role, count)
    if count is not None and role is Role.ALL:
        end += 1
        end += words[end : end + 1] in (["drafts"], ["letters"], ["emails"], ["of"])
        end += words[end - 1] == "of" and words[end : end + 1] in (["them"], ["these"], ["those"])
    unsure = role is not Role.REST and count is not None and count != len(everything)
    sort = {Role.REST: "rest", Role.NONE: "none"}.get(role, "group")
    sort = "group" if role is Role.NONE and said_twice(before) else sort
    return Token(role=Role.ITEM, text=" ".join(words[at:end]), items=everything, sort=sort, unsure=unsure, count=count), end


def _ordinal(words: list[str], at: int, context: Context, before: list[Token]) -> tuple[Token, int] | None:
    """The first two, the second, the last one, 3rd, first and last; a bare "first" is no item ("call her first")."""
    start = at
    if start and words[start - 1] in _NO_ORDINAL:
        return None
    if words[at] in ("the", "el", "la", "los", "las"):
        at += 1
    word = words[at] if at < len(words) else ""
    last = word in ("last", "último", "última", "ultimo", "ultima", "final", "bottom")
    place = 0 if last else 1 if word == "top" else ORDINALS.get(word, 0)
    if not (place or last) or (
        words[at + 1 : at + 2]
        and (
            (words[at + 1] in MONTHS and not allows(words, at + 1))
            or words[at + 1] in _NO_LETTER
            or words[at + 1 : at + 3] == ["open", "house"]
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
    if word in ("top", "bottom") and words[end : end + 1] != ["one"]:
        return None
    article, thing = at > start, end < len(words) and words[end] in _THING
    listed = (
        tuple(words[end : end + 1]) in (("and",), ("y",))
        and end + 1 < len(words)
        and (words[end + 1] in ORDINALS or words[end + 1] in ("last", "the"))
    )
    behind = start >= 2 and words[start - 1] in ("and", "y") and (words[start - 2] in ORDINALS or words[start - 2] == "one")
    judged = place > 2 or (end < len(words) and words[end] in _JUDGED)
    if last and judged and not article:
        judged = start == 0 or words[start - 1] in _JUDGED or words[start - 1] in JOINTS
    if not (article or thing or listed or behind or judged or (word[0].isdigit() and not last)):
        return None
    if word[0].isdigit() and article and not thing and start and words[start - 1] in _BEFORE_DAY:
        return None  # "she needs it before the 1st"
    if word[0].isdigit() and not thing and place > max(numbers, default=0):
        if article and _behind_letter(before):
            return None  # "the rest: the 15th" is a day to wait for
        return Token(role=Role.MATTER, text=" ".join(words[start:end])), end  # a day that she speaks of, "isn't it the 19th?"
    end += thing
    chosen = numbers[-1:] if last else numbers[place - 1 : place]
    return Token(
        role=Role.ITEM, text=" ".join(words[start:end]), items=frozenset(chosen) or frozenset({place}), sort="number"
    ), end


def _behind_letter(before: list[Token]) -> bool:
    """Whether a letter stands right before, or nothing but a colon between."""
    solid = [token for token in before if token.text != ":"]
    return bool(solid) and solid[-1].role is Role.ITEM


def _every_other(words: list[str], at: int, context: Context) -> tuple[Token, int] | None:
    """The odd or the even numbers."""
    if words[at] not in ("odd", "even") or words[at + 1 : at + 2] not in (["numbers"], ["numbered"], ["nos"]):
        return None  # "the odd ones" may be the strange ones
    end = at + 2 + (words[at + 2 : at + 3] in (["ones"], ["letters"], ["drafts"]))
    items = frozenset(n for n in context.numbers if n % 2 == (words[at] == "odd"))
    return Token(role=Role.ITEM, text=" ".join(words[at:end]), items=items, sort="number"), end


def _homophone(words: list[str], at: int, told: list[Token]) -> tuple[Token, int] | None:
    """Such as "number for", "approve to and three": perhaps an item, so it is asked."""
    n = HOMOPHONES.get(words[at])
    if n is None:
        return None
    behind = words[at + 1] if at + 1 < len(words) else ""
    if behind in _WHOM:
        return None  # "gave my number to a mom"
    named = at > 0 and words[at - 1] in ("number", "numbers", "item", "draft", "#")
    ends = behind in ("", ",", "and", "&", ".") and words[at] in ("to", "for") and not (at and words[at - 1] in _LEFT_OPEN)
    spelled = words[at] == "too" and bool(told) and told[-1].sort == "spelled"
    if not (named or ends or spelled):
        return None
    return Token(role=Role.ITEM, text=words[at], items=frozenset({n}), sort="spelled", unsure=True), at + 1


def phrase(words: list[str], at: int) -> tuple[Role, int] | None:
    """The role of the longest phrase that begins at `at`, and the place behind it."""
    for length in range(min(LONGEST, len(words) - at), 0, -1):
        role = LEXICON.get(tuple(words[at : at + length]))
        if role is not None:
            return role, at + length
    return None


def _mended(words: list[str], at: int) -> tuple[Role, int] | None:
    role = mended(words[at])
    return (role, at + 1) if role is not None else None
