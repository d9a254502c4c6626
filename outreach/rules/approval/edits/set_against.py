"""New words set against the old ones: "4 openings, not 3", "on the 19th instead of the 12th", '"February" in place of "January"'.

Law: the old words stand in the letter exactly once, and what is put in their place is of their sort: a number for a number, a day for a day,
quoted words for words. What she says around the new words is the letter's own ("openings"), or changes nothing ("here"); anything else is
False, and whoever asked asks back. A bare number set against a bare number may be a letter and is no wish here. Numbers
that belong to such a wish are never items.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from outreach.rules.approval.edits.body_changes import ended_once, once, without_article
from outreach.rules.approval.edits.letter_words import ARTICLES, Word, in_figures, in_the_form_of, places, words_in

_JOINT = re.compile(
    r"(?i)[\s,;:(-]*\b(?:instead of|instd of|in place of|in lieu of|rather than|as opposed to|en vez de|en lugar de|and not|but not|(?:and |but )?no longer|y no|not|no)\s+(?!that\b|the one\b)"
)
_FRONT = re.compile(
    r"(?is)^(?P<lead>.*?)\b(?:it's |it is |its )?(?:not|isn't|instead of|in place of|rather than|en vez de|en lugar de)\s+(?P<old>[^,;:]+?)\s*(?:[,;:]\s*|\s-\s|\s)(?:(?:please|pls|but|rather|say|use|put|write|make it|it's|it is|its|it should (?:be|say|read)|should be|pon|di|escribe|sino)\s+)+(?P<new>.+)$"
)
"""Such as "not the 10th but the 17th", "instead of 5 sessions write 8 sessions"."""
_EITHER = re.compile(r"(?i)\b(?:or|maybe|perhaps|something|later|earlier)\b")
_OWN_NOT = re.compile(
    r"(?i)\b(?:do|does|did|can|could|will|would|should|must|may|am|have|has|had|why|if|or|am|i'm|maybe|is|are|was|were)$"
)
_SAID = re.compile(
    r"(?i)(?:\b(?:say|says|saying|read|reads|put|make it|make that|make|use|using|write|be|is|are|it's|its|was|has|have|gets?|start|begin|with|w/|prefer|like|want|rather have|to|tell (?:him|her|them)|pon|ponga|di|escribe|sea|son|es)\b|:|(?<=\s)w/)\s*(?:on |at |in )?"
)
"""Behind these stand the new words."""
_MOST, _LONGEST, _FEW = 6, 8, 5
_INERT = frozenset(
    "here there please pls plz thanks thx now then and also too it in this that one letter ok okay just only , instead porfa y aqui".split()  # noqa: SIM905
)
_VAGUE = frozenset(
    "something anything else another other later earlier more fewer less different differently better some any sooner yes no ok send skip".split()  # noqa: SIM905
)
"""Words that name nothing that could stand in a letter."""
_JUDGING = frozenset("yes no ok okay fine good great perfect lovely ready approved send go skip wait later".split())  # noqa: SIM905


def contrasted(body: str, wish: str) -> str | bool | None:
    """The body with the new words for the old; False where they do not fit exactly once, None where nothing is set against anything.

    >>> contrasted("I have 3 openings. Two are free on Wednesdays.", "say 4 openings here, not 3"), contrasted("I have 3 openings.", "yes, not 3")
    ('I have 4 openings. Two are free on Wednesdays.', None)
    >>> contrasted("Two places are free on Wednesdays.", "it is Thursdays not Wednesdays, and three places not two")
    'Three places are free on Thursdays.'
    >>> contrasted("I have 3 openings.", "6 or 7 openings, not 3"), contrasted("3 openings, 3 days.", "4 not 3 openings")
    (False, '4 openings, 3 days.')
    """
    front = _FRONT.match(wish) if not _JOINT.search(wish, len(wish.partition(" ")[0]) + 1) or _opens_with_old(wish) else None
    if front:
        return exchanged_for(
            body, _unquoted(front["old"]), _unquoted(re.sub(r"(?i)(?:,? (?:please|pls))?[\s.!]*$", "", front["new"]))
        )
    found, start = None, 0
    for _ in range(_MOST):
        joint = next((hit for hit in _JOINT.finditer(wish, start) if _sets_against(wish, hit)), None)
        if joint is None:
            break
        step = _against(body, wish[start : joint.start()], wish[joint.end() :])
        if not isinstance(step, tuple):
            return step if found is None else False
        body, used = step
        found, start = body, joint.end() + used
    tail = [word.text.casefold() for word in words_in(wish[start:])]
    return found if found is None or all(word in _INERT for word in tail) else False


def _sets_against(wish: str, joint: re.Match[str]) -> bool:
    """Whether a "not" stands between two readings: outside quotation marks, and behind no verb of its own, "do not"."""
    return wish[: joint.start()].count('"') % 2 == 0 and not _OWN_NOT.search(wish[: joint.start()])


def _opens_with_old(wish: str) -> bool:
    return (
        re.match(
            r"(?i)\W*(?:please |it's |it is |its |say )*(?:not|isn't|instead of|in place of|rather than|en vez de|en lugar de)\b",
            wish,
        )
        is not None
    )


def found(body: str, words: str) -> bool:
    """Whether words stand in a letter, as they are or as what they mean."""
    there, said = words_in(body), words_in(words)
    return bool(places(there, said) or places(there, _bare(said)))


def exchanged_for(body: str, old: str, new: str) -> str | bool:
    """The body with `old`, which stands in it once as words or as what they mean, replaced by `new`.

    >>> exchanged_for("We start on January 12.", "the 12th", "the 19th"), exchanged_for("On Tuesday, December 8?", "Tuesday December 8", "Wed Dec 9")
    ('We start on January 19.', 'On Wednesday, December 9?')
    >>> exchanged_for("Lunch on Friday?", "lunch", "coffee"), exchanged_for("Friday or Friday?", "Friday", "Monday")
    ('Coffee on Friday?', False)
    """
    there, spoken = words_in(body), words_in(old)
    said = spoken if places(there, spoken) else _bare(spoken)
    at = places(there, said)
    if len(at) != 1:
        return once(body, old, new) if not at else False
    gone, fresh = there[at[0] : at[0] + len(said)], words_in(new)
    if _parallel(gone, fresh):
        return _each_in_place(body, gone, [word for word in fresh if word.sort])
    typed, quoted = any(word.sort for word in gone), '"' in new
    if typed and not quoted and _EITHER.search(new):
        return False
    text = _unquoted(new) if quoted else without_article(body, body[gone[0].start : gone[-1].end], new.strip())
    text = text[:1].upper() + text[1:] if gone[0].text[:1].isupper() and _opens_sentence(body, gone[0].start) else text
    mark = re.search(r"[.!?]$", old.strip())
    end = gone[-1].end + (1 if mark and re.search(r"[.!?]$", text) and body[gone[-1].end :].startswith(mark[0]) else 0)
    return ended_once(body[: gone[0].start] + text, body[end:])


def _opens_sentence(body: str, at: int) -> bool:
    return re.search(r"(?:^|[.!?]\s|\n)\s*$", body[:at]) is not None


def _parallel(gone: Sequence[Word], fresh: Sequence[Word]) -> bool:
    """Whether every word that differs has one of its sort to stand for it."""
    plain = {word.value for word in gone if not word.sort} | ARTICLES
    sorts = [word.sort for word in fresh if word.sort]
    return (
        bool(sorts)
        and sorts == [word.sort for word in gone if word.sort]
        and all(word.sort or word.value in plain for word in fresh)
    )


def _each_in_place(body: str, gone: Sequence[Word], fresh: Sequence[Word]) -> str:
    dated = any(word.sort in ("month", "meridiem") for word in fresh)
    for old, new in reversed(list(zip((word for word in gone if word.sort), fresh, strict=True))):
        if not old.same(new):
            text = in_figures(new, old) if dated else in_the_form_of(new, old)
            body = body[: old.start] + text + body[old.end :]
    return body


def _bare(words: Sequence[Word]) -> Sequence[Word]:
    """A phrase without the articles before it."""
    start = next((at for at, word in enumerate(words) if str(word.value) not in ARTICLES), 0)
    return words[start:]


def _unquoted(words: str) -> str:
    quoted = re.fullmatch(r"(?s)\s*\"([^\"]*)\"[\s.,!]*", words)
    return quoted[1] if quoted else words.strip()


def _against(body: str, left: str, right: str) -> tuple[str, int] | bool | None:
    """One pair: the new words at the end of `left`, the old ones at the head of `right`; with how much of `right` the old ones took."""
    there, quoted = words_in(body), re.match(r"\s*\"([^\"]+)\"", right)
    said = words_in(quoted[1] if quoted else right)[: None if quoted else _LONGEST]
    lead = 0 if quoted and places(there, said) else len(said) - len(_bare(said))
    size = next((size for size in range(len(said), lead, -1) if places(there, said[lead:size])), 0)
    if quoted and size != len(said):
        return False
    if not size:
        return False if _typed(left, said[lead:]) else None
    at = places(there, said[lead:size])
    if len(at) != 1:
        return False if _new_words(left) or _number_said(left) else None
    gone = there[at[0] : at[0] + size - lead]
    taken = quoted.end() if quoted else said[size - 1].end
    mine = _LAST_QUOTED.search(left)
    if mine:
        changed = exchanged_for(body, body[gone[0].start : gone[-1].end], f'"{mine[1]}"')
        return (changed, taken) if isinstance(changed, str) else False
    changed_to = (
        _of_a_sort(body, there, gone, at[0], left)
        if any(word.sort for word in gone)
        else _in_words(body, there, gone, at[0], left)
    )
    return (changed_to, taken) if isinstance(changed_to, str) else changed_to


_LAST_QUOTED = re.compile(r"\"([^\"]+)\"[^\"]*$")


def _typed(left: str, said: Sequence[Word]) -> bool:
    """Whether a number with a thing is set against a number, "3 openings, not 6": surely a wish, though the letter does not say so."""
    number = next((at for at, word in reversed(list(enumerate(words_in(left)))) if word.sort == "number"), None)
    behind = (
        [word for word in words_in(left)[number + 1 :] if not word.sort and word.text.casefold() not in _INERT]
        if number is not None
        else []
    )
    return (
        bool(said)
        and said[0].sort == "number"
        and len(behind) == 1
        and behind[0].text.casefold() not in _VAGUE
        and len(behind[0].text) > 3
    )


def _number_said(left: str) -> bool:
    return any(word.sort == "number" for word in words_in(left))


def _of_a_sort(body: str, there: Sequence[Word], gone: Sequence[Word], at: int, left: str) -> str | bool | None:
    """Such as "6 sessions" against "5": the last words of the same sorts; what follows them follows the old ones in the letter."""
    said = words_in(left)
    typed = [place for place, word in enumerate(said) if word.sort and not _pronoun(said, place)]
    behind, sorts = there[at + len(gone) :], [word.sort for word in gone if word.sort]
    ends = [
        end
        for end in range(len(typed), len(sorts) - 1, -1)
        if [said[place].sort for place in typed[end - len(sorts) : end]] == sorts
    ]
    if not ends:
        return False if _speaks_of(said, behind) or (left.strip(" ,") and sorts != ["number"]) else None
    end = next((end for end in ends if _follows(said[typed[end - 1] + 1 :], behind)), None)
    first = (end or ends[0]) - len(sorts)
    mine, others = [said[place] for place in typed[first : first + len(sorts)]], [said[place] for place in typed[:first]]
    others = [word for word in others if not any(map(word.same, mine))]
    if any(not word.same(old) and (word.sort in sorts or not places(there, (word,))) for word in others for old in gone):
        return False
    if end is None:
        fresh, more = left[mine[0].start :].strip(" ,"), any(not word.sort for word in gone)
        return exchanged_for(body, body[gone[0].start : gone[-1].end], f'"{fresh}"') if more and _short(fresh) else False
    led = typed[first] > 0 < at and said[typed[first] - 1].same(there[at - 1])  # "at 11" of "at 10"
    if len(gone) == 1 and sorts == ["number"] and not (led or _surely(said, typed[first], left)):
        return None
    return _each_in_place(body, gone, mine)


def _pronoun(said: Sequence[Word], place: int) -> bool:
    one = said[place].text.casefold() == "one"
    return one and place > 0 and said[place - 1].text.casefold() in ("this", "that", "the", "which")


def _short(fresh: str) -> bool:
    return len(fresh.split()) <= _FEW and not any(word.text.casefold() in _VAGUE for word in words_in(fresh))


def _follows(said: Sequence[Word], there: Sequence[Word]) -> bool:
    """Whether words behind the new ones are the letter's own behind the old ones, but for one that she leaves out, or change nothing."""
    heard = [word for word in said if word.text.casefold() not in _INERT]
    return any(
        all(word.same(own) for word, own in zip(heard, behind, strict=False)) and len(heard) <= len(behind)
        for behind in (there, there[1:])
    )


def _speaks_of(said: Sequence[Word], behind: Sequence[Word]) -> bool:
    """Whether she speaks of what stands behind the old words in the letter, "more sessions, not 5"."""
    return bool(behind) and len(behind[0].text) > 3 and bool(places(said, behind[:1]))


def _surely(said: Sequence[Word], mine: int, left: str) -> bool:
    """Whether a number against a number is surely one of the letter: it has its thing, an ordinal's ending, a month or "say" before it."""
    thing = any(word.text.casefold() not in _INERT for word in said[mine + 1 :])
    dated = re.fullmatch(r"(?i)\d+[a-z]+", said[mine].text) is not None or (mine > 0 and said[mine - 1].sort == "month")
    return thing or dated or re.search(_SAID.pattern + r"$", left[: said[mine].start]) is not None


def _new_words(left: str) -> str:
    """The new words of a lead that are neither quoted nor of a sort; empty where it says none."""
    told = list(_SAID.finditer(left))
    fresh = left[told[-1].end() :] if told else left if len(left.split()) <= _FEW else ""
    words = words_in(fresh)
    while words and (words[-1].text.casefold() in _INERT):
        words = words[:-1]
    while words and words[0].text.casefold() in ("and", "also", "please", "pls", "just", "but", "ok", "y"):
        words = words[1:]
    return fresh[words[0].start : words[-1].end] if words else ""


def _alike(said: Sequence[Word], there: Sequence[Word]) -> bool:
    return len(said) == len(there) and all(word.same(own) for word, own in zip(said, there, strict=True))


def _in_words(body: str, there: Sequence[Word], gone: Sequence[Word], at: int, left: str) -> str | bool | None:
    """Such as "say notice board" against "board": without the words that stand beside the old ones already."""
    leads = {found[0].strip().casefold() for found in _SAID.finditer(left)}
    alike = any(word.text.casefold() in leads for word in gone) and len(left.split()) <= _FEW
    fresh = left.strip(" ,") if alike else _new_words(left)  # "caregivers with panic, not adults with panic"
    if not fresh or any(word.text.casefold() in _JUDGING for word in words_in(fresh)):
        return None  # "Omar is fine, not Lucy"
    if not _short(fresh):
        return False
    words = words_in(fresh)
    behind = there[at + len(gone) :]
    lead = next((size for size in range(len(words) - 1, 0, -1) if size <= at and _alike(words[:size], there[at - size : at])), 0)
    words = words[lead:]
    tail = next((size for size in range(len(words) - 1, 0, -1) if _alike(words[-size:], behind[:size])), 0)
    words = words[: len(words) - tail]
    fresh = fresh[words[0].start : words[-1].end]
    return exchanged_for(body, body[gone[0].start : gone[-1].end], f'"{fresh}"')
