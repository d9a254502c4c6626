"""Spoken dates: "fri", "after Thanksgiving", "in two weeks", "the first week of December", "el lunes", "hasta enero".

Law: the answer is one day, the first on which the thing may come up again; what is not a date is None, never a guess.
"after" and "through" mean the day after; "until", "on", "in" mean the day itself; "this week" and "the rest of the year"
mean the day after they end; "after the holidays" is the first business day of the year. The country's holidays come from
the `holidays` library. Nothing here reads a clock: `today` is an argument.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType

from outreach.rules.approval.days.calendar_spans import span
from outreach.rules.approval.days.spans import Now, Span, Words
from outreach.rules.approval.words.plain import folded

_WORD = re.compile(
    r"\d{4}-\d{1,2}-\d{1,2}|\d{1,2}/\d{1,2}(?:/\d{2,4})?|\d{1,2}(?:st|nd|rd|th)\b|\d{1,2}[dw]\b|\d+|'[a-z]+|[^\W\d_]+|[^\s\w]"
)
_DAY_AFTER = (
    ("until", "after"),
    ("till", "after"),
    ("til", "after"),
    ("hasta", "después", "de"),
    ("hasta", "despues", "de"),
    ("para", "después", "de"),
    ("para", "despues", "de"),
    ("para", "después", "del"),
    ("para", "despues", "del"),
    ("sometime", "after"),
    ("not", "until", "after"),
    ("not", "before", "after"),
    ("no", "antes", "de"),
    ("later", "after"),
    ("right", "after"),
    ("after",),
    ("después", "de"),
    ("despues", "de"),
    ("después", "del"),
    ("despues", "del"),
    ("past",),
    ("tras",),
    ("pasadas",),
    ("pasados",),
    ("hasta", "pasadas"),
    ("hasta", "pasado"),
    ("hasta", "pasada"),
    ("pasado",),
    ("pasada",),
    ("through",),
    ("thru",),
    ("over",),
    ("during",),
    ("once", "we", "are", "past"),
)
_WHEN_BACK = tuple(
    f"{joint} {who} {back}{on}"
    for joint in ("until", "till", "when", "once", "after", "not before", "not until", "not till", "no sooner than")
    for who, backs in (
        ("i", ("get back", "am back", "'m back", "return", "come back", "'m home")),
        *((one, ("gets back", "is back", "'s back", "returns", "comes back", "'s home")) for one in ("he", "she")),
        *((many, ("get back", "are back", "'re back", "return", "come back")) for many in ("they", "we")),
    )
    for back in backs
    for on in ("", " on")
)
"""Somebody's return is no condition when she names its day."""
_SAME_DAY = (
    *(tuple(lead.split()) for lead in _WHEN_BACK),
    ("until",),
    ("till",),
    ("til",),
    ("'til",),
    ("on",),
    ("by",),
    ("in",),
    ("for",),
    ("from",),
    ("to",),
    ("at",),
    ("around",),
    ("sometime",),
    ("hasta",),
    ("para",),
    ("en",),
    ("a", "partir", "de"),
    ("starting",),
    ("not", "before"),
    ("no", "earlier", "than"),
    ("no", "sooner", "than"),
    ("not", "until"),
    ("first", "thing"),
    ("come",),
    (),
)
_IS_OVER = tuple(
    tuple(said.split())
    for said in (
        "is over",
        "'s over",
        "are over",
        "are past",
        "is past",
        "has passed",
        "have passed",
        "is done",
        "passes",
        "is behind us",
        "are behind us",
    )
)
"""Behind a day or a stretch of days these mean the day after it, "until Veterans Day is over"."""
_UNTIL_OVER = (*((joint,) for joint in ("until", "till", "til", "'til", "when", "once")), ("not", "before"), ("not", "until"))
_OPEN_END = (
    ("until", "further", "notice"),
    ("until", "i", "say"),
    ("hasta", "nuevo", "aviso"),
    ("indefinitely",),
    *(
        (joint, *said.split())
        for joint in ("until", "till", "til", "when", "whenever", "once")
        for said in (
            *("i say so", "i tell you", "i tell you so", "i tell you to", "you hear from me", "you hear back from me"),
            *("i give the word", "i give you the word", "i ask for it", "i ask for them", "i ask", "i ask you", "i call for it"),
        )
    ),
    *(
        (joint, *said.split())
        for joint in ("hasta", "cuando")
        for said in (
            "que yo diga",
            "que te diga",
            "que yo avise",
            "que te avise",
            "yo diga",
            "yo te diga",
            "te diga",
            "te avise",
            "yo te avise",
        )
    ),
)
"""Her own word is no condition that anybody could look up: it is put off until she gives it."""


def _by_first_word() -> Mapping[str, tuple[tuple[tuple[str, ...], bool], ...]]:
    """Every lead under its first word, the empty one under ""; whether it means the day after."""
    found: dict[str, list[tuple[tuple[str, ...], bool]]] = {}
    for leads, later in ((_DAY_AFTER, True), (_SAME_DAY, False)):
        for lead in leads:
            found.setdefault(lead[0] if lead else "", []).append((lead, later))
    return MappingProxyType({word: tuple(leads) for word, leads in found.items()})


_LEADS = _by_first_word()


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """A date that was said: `on` (None for "until further notice") and the place behind its last word. `today` came out of "today" itself."""

    on: date | None
    end: int
    ends: bool = False


def date_words(text: str) -> list[str]:
    """Folded words as the date grammar wants them.

    >>> date_words("2 later, after Thanksgiving; 12/3")
    ['2', 'later', ',', 'after', 'thanksgiving', ';', '12/3']
    """
    return _WORD.findall(folded(text))


def match(words: Words, at: int, now: Now) -> Spoken | None:
    """The longest date phrase that begins with word `at`, or None."""
    if at >= len(words):
        return None
    found: list[Spoken] = [
        Spoken(on=None, end=at + len(lead), ends=True) for lead in _OPEN_END if tuple(words[at : at + len(lead)]) == lead
    ]
    for lead, later in (*_LEADS.get(words[at], ()), *_LEADS[""]):
        if tuple(words[at : at + len(lead)]) == lead:
            hit = span(words, at + len(lead), now)
            if hit:
                found.append(Spoken(on=_day(hit[0], lead, later), end=hit[1], ends=hit[0].ends))
    over = _over(words, at, now)
    return max((*found, *over), key=lambda spoken: spoken.end, default=None)


def _over(words: Words, at: int, now: Now) -> Iterator[Spoken]:
    """Such as "once Thanksgiving is over": no condition, but the day after."""
    for lead in _UNTIL_OVER:
        hit = span(words, at + len(lead), now) if tuple(words[at : at + len(lead)]) == lead else None
        if hit is None:
            continue
        said, end = hit
        for tail in _IS_OVER:
            if tuple(words[end : end + len(tail)]) == tail:
                yield Spoken(on=_day(said, lead, later=True), end=end + len(tail))


def find(words: Words, now: Now) -> Spoken | None:
    """The first date phrase among the words, or None."""
    return next((found for at in range(len(words)) if (found := match(words, at, now))), None)


def _day(said: Span, lead: tuple[str, ...], later: bool) -> date:
    if later:
        return said.after or said.last + timedelta(days=1)
    if said.ends and lead not in (("on",), ("by",), ("in",)):
        return said.last + timedelta(days=1)
    return said.first


def spoken_date(text: str, today: date, *, country: str = "US", past: bool = False) -> date | None:
    """The one date that a text names, or None when it names none. With `past` a weekday or day of the month is the last one.

    >>> wednesday = date(2026, 11, 18)
    >>> def on(text): return str(spoken_date(text, wednesday))
    >>> on("fri"), on("Wednesday"), on("next Tue"), on("next Friday"), on("this Friday")
    ('2026-11-20', '2026-11-25', '2026-11-24', '2026-11-27', '2026-11-20')
    >>> on("tomorrow"), on("the day after tomorrow"), on("in two weeks"), on("in a month"), on("10 days from now"), on("2w")
    ('2026-11-19', '2026-11-20', '2026-12-02', '2026-12-18', '2026-11-28', '2026-12-02')
    >>> on("after Thanksgiving"), on("until after Christmas"), on("after the holidays"), on("after New Year's")
    ('2026-11-27', '2026-12-26', '2027-01-04', '2027-01-02')
    >>> on("first week of December"), on("early January"), on("mid-December"), on("end of the month"), on("end of next week")
    ('2026-12-01', '2027-01-01', '2026-12-15', '2026-11-30', '2026-11-27')
    >>> on("until January"), on("in May"), on("next week"), on("next month"), on("after the weekend"), on("this weekend")
    ('2027-01-01', '2027-05-01', '2026-11-23', '2026-12-01', '2026-11-23', '2026-11-21')
    >>> on("this week"), on("for the rest of the year"), on("through Friday"), on("for two weeks"), on("for a week")
    ('2026-11-23', '2027-01-01', '2026-11-21', '2026-12-02', '2026-11-25')
    >>> on("Dec 3"), on("3 December"), on("December 3rd, 2027"), on("12/3"), on("2026-12-03"), on("the 30th"), on("the 3rd of Jan")
    ('2026-12-03', '2026-12-03', '2027-12-03', '2026-12-03', '2026-12-03', '2026-11-30', '2027-01-03')
    >>> on("mañana"), on("el lunes"), on("hasta enero"), on("la semana que viene"), on("en dos semanas"), on("después de Navidad")
    ('2026-11-19', '2026-11-23', '2027-01-01', '2026-11-23', '2026-12-02', '2026-12-26')
    >>> on("pasado mañana"), on("el 3 de diciembre"), on("el viernes que viene"), on("a week from Monday"), on("Monday week")
    ('2026-11-20', '2026-12-03', '2026-11-20', '2026-11-30', '2026-11-30')
    >>> on("after MLK day"), on("until Presidents' Day"), on("Labor Day"), on("in the new year"), on("next year")
    ('2027-01-19', '2027-02-15', '2027-09-06', '2027-01-01', '2027-01-01')
    >>> on("until Veterans Day is over"), on("once the holidays are over"), on("when she is over it")
    ('2027-11-12', '2027-01-04', 'None')
    >>> on("later this week"), on("after she answers"), on("we have 2 openings"), on("may I"), on("2")
    ('2026-11-20', 'None', 'None', 'None', 'None')
    >>> str(spoken_date("met her on Monday", wednesday, past=True)), str(spoken_date("on the 12th", wednesday, past=True))
    ('2026-11-16', '2026-11-12')
    """
    found = find(date_words(text), Now(today=today, country=country, past=past))
    return found.on if found else None
