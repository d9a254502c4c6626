"""Letters that what she tells in the same answer overtakes: an invitation to a coffee that was had, a day on which she is away, places that are gone.

Law: this only ever turns a yes into a question. It compares what the letter says with what an action of the same answer settles (a meeting, an
absence, openings, a field of work that ended, somebody's wish for no more mail) and knows nothing of how either was said.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from outreach.model.command import Action, Approve, Ask, Edit, Label, Met, Record
from outreach.model.digest import Digest, ShownDraft
from outreach.rules.approval.edits.letter_words import ARTICLES, Word, words_in
from outreach.rules.approval.words.counting import cardinal

WHY = "what you tell beside it may have changed what it says"
_SHARED = {
    "coffee": r"coffee|tea|breakfast|lunch|walk",
    "lunch": r"coffee|tea|breakfast|lunch|dinner",
    "call": r"call|phone|ring|talk|speak",
    "meeting": r"meet|stop by|come by|visit",
}
"""By how they met: what a letter offers that has then taken place."""
_OFFERS = re.compile(r"(?i)\b(?:would|could|shall|should|can|may|might|will|let'?s|if you|suits?|free|how about)\b|\?")
_HELD = re.compile(
    r"(?i)\b(?:having|meeting|seeing|getting|going for|grabbing|doing)\b.*?\b(?P<what>coffee|tea|breakfast|lunch|dinner|today|tonight|tomorrow)\b"
)
"""A meeting that is fixed already, among what she says she will do."""
_OPENINGS = re.compile(
    r"(?i)\b(?P<count>(?:\w+\s+){0,2})(?:openings?|spots?|places?|slots?|spaces?|room for|availability|hours? free|tak(?:e|ing) (?:on )?new|accepting)\b"
)
_OUTDATED = re.compile(
    r"(?i)^\W*(?:but |and |also |the |my |our |at |on |that |oh |sorry )*(?P<thing>[^\W\d_][^.!?,;:]{2,30}?|\d[^.!?,;:]{1,30}?)(?:\s+|'s )(?:(?:is|are|was|were|has been|have been|got|just|now|already|all)\s+)*"
    r"(?:gone|taken|over|cancell?ed|full|closed|booked|filled|unavailable|no longer (?:open|free|available)|not (?:free|available|happening|on)|isn't (?:free|available|happening|on)|aren't (?:free|available)|moved (?:to|from)|fell through)\b"
)
"""A thing of which a letter may still speak as if it were there."""
_NO_MORE = re.compile(r"(?i)\b(?:no (?:more|further) (?:e-?mails?|mails?|letters?)|unsubscribe|opt(?:ed)? out|stop writing)\b")
_SENTENCE = re.compile(r"[^.!?\n]+[.!?]?")
_HOUR = frozenset({"o'clock"})
_END = ("", "")
_LONGEST = 14
"""Days of an absence whose weekdays are looked for in a letter; a longer one has every weekday in it."""


def asked_where_overtaken(actions: Iterable[Action], digest: Digest) -> tuple[Action, ...]:
    """The same actions, with a question in place of the yes to a letter that another of them overtakes; changed letters are as she wants them.

    >>> letter = "Dear Ann,\\n\\nCoffee on Friday at 10?\\n\\nMaya"
    >>> digest = Digest(id="D", date=date(2026, 11, 18), drafts=(ShownDraft(n=1, to="Ann Poe", email="a@p.example", body=letter),))
    >>> met = Met(partner="Ann Poe", kind="coffee", when=date(2026, 11, 17))
    >>> [each.action for each in asked_where_overtaken((met, Approve(item=1)), digest)]
    ['met', 'ask']
    >>> away = Record(what="away", details=(("from", "2026-11-20"), ("to", "2026-11-20")))
    >>> [each.action for each in asked_where_overtaken((away, Approve(item=1)), digest)]
    ['record', 'ask']
    """
    said = tuple(actions)
    changed = {action.item for action in said if isinstance(action, Edit)}
    stale = {
        draft.n for draft in digest.drafts if draft.n not in changed and any(_overtakes(action, draft, digest) for action in said)
    }
    return tuple(
        Ask(item=action.item, why=WHY) if isinstance(action, Approve) and action.item in stale else action for action in said
    )


def _overtakes(action: Action, draft: ShownDraft, digest: Digest) -> bool:
    match action:
        case Met():
            return action.partner == draft.to and _offered(_SHARED.get(action.kind, ""), draft.body)
        case Record(what="promise", partner=whose):
            held = _HELD.search(dict(action.details).get("text", ""))
            return held is not None and whose == draft.to and _offered(_SHARED["coffee"], draft.body)
        case Record(what="away"):
            return _on_a_day_of(dict(action.details), draft.body, digest.date)
        case Record(what="openings"):
            return _counts_otherwise(dict(action.details).get("count", ""), draft.body)
        case Record(what="profile"):
            told = dict(action.details)
            return told.get("do") == "drop" and _says(told.get("text", ""), draft.body)
        case Label(kind="yes") | Ask():
            return _wants_none(action.item, draft, digest)
        case _:
            return False


def outdated(body: str, sentences: Iterable[str]) -> bool:
    """Whether she says that something is gone of which a letter speaks, in the same words.

    >>> outdated("Could we meet on Tuesday at 10 am? The group has 6 places.", ["all yes, but Tuesday is taken"])
    True
    >>> [outdated("Coffee on Tuesday at 10 am?", [said]) for said in ("10 am is gone", "Monday is taken", "the sofa is gone", "1 is taken")]
    [True, False, False, False]
    """
    held = words_in(body)
    return any(
        found is not None and _named_in(words_in(found["thing"]), held)
        for each in sentences
        for clause in re.split(r"[,;]\s+|\s-\s", each)
        for found in [_OUTDATED.match(clause)]
    )


def _named_in(thing: tuple[Word, ...], body: tuple[Word, ...]) -> bool:
    """Whether every word of a thing stands in a letter, and not only a number; "3 pm" is more than one."""
    solid = [word for word in thing if word.text.casefold() not in _HOUR | ARTICLES and word.sort != "meridiem"]
    named = any(word.sort != "number" for word in solid) or len(solid) < len(thing)
    return bool(solid) and named and all(any(word.same(other) for other in body) for word in solid)


def _offered(what: str, body: str) -> bool:
    """Whether a sentence of the letter offers it."""
    return bool(what) and any(
        _OFFERS.search(each) and re.search(rf"(?i)\b(?:{what})\b", each) for each in _SENTENCE.findall(body)
    )


def _on_a_day_of(told: dict[str, str], body: str, today: date) -> bool:
    """Whether a letter offers a day on which she is away: its date, or a weekday alone that is near."""
    if "from" not in told or "to" not in told:
        return False
    first, last = max(date.fromisoformat(told["from"]), today), date.fromisoformat(told["to"])
    days = [first + timedelta(days=n) for n in range(min((last - first).days, 366) + 1)]
    dates = {(day.month, day.day) for day in days}
    weekdays = {day.weekday() for day in days} if len(days) <= _LONGEST and (first - today).days <= _LONGEST else set[int]()
    return any(dated in dates if dated else weekday in weekdays for weekday, dated in _days_in(body))


def _days_in(body: str) -> Iterator[tuple[int | None, tuple[int, int] | None]]:
    """The dates that a letter names, and the weekdays that stand without one."""
    sorts = [(word.sort, word.value) for word in words_in(body)]
    for (sort, value), behind, further in zip(sorts, [*sorts[1:], _END], [*sorts[2:], _END, _END], strict=False):
        if sort == "month" and behind[0] == "number":
            yield None, (int(value), int(behind[1]))
        elif sort == "weekday" and (behind[0], further[0]) != ("month", "number"):
            yield int(value), None


def _counts_otherwise(count: str, body: str) -> bool:
    """Whether a letter speaks of openings and gives another number than the one told."""
    places = list(_OPENINGS.finditer(body))
    counted = {str(cardinal(word) or word) for place in places for word in place["count"].casefold().split()}
    return bool(places) and count not in counted


def _says(topic: str, body: str) -> bool:
    words = re.findall(r"[^\W\d_]{4,}", topic.casefold())
    return any(re.search(rf"\b{re.escape(word)}", body.casefold()) for word in words)


def _wants_none(item: int | str, draft: ShownDraft, digest: Digest) -> bool:
    """Whether the answer to a question says that whom the letter goes to wants no more mail."""
    return any(
        question.id == item
        and question.about in (draft.to, draft.email)
        and (question.key.startswith("opt_out") or _NO_MORE.search(question.text))
        for question in digest.questions
    )
