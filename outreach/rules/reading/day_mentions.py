"""Every day that a text names, in fifteen languages, resolved against the day on which it was written.

Law: a date without a year is the first such day from two months ago on; a weekday alone is the next one; "next Friday" is that of next
week. Dots are day.month; slashes are month/day in English and day/month in other languages, unless a date of the text
says otherwise. A bare month ("back in January") names no day, opening hours ("Mon-Fri") none either.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from outreach.rules.approval.days.dates import spoken_date
from outreach.rules.reading.calendar_words import COUNTS, MONTHS, ORDINALS, STRETCHES, WEEKDAYS, pattern

_W, _M, _C, _S = (pattern(words) for words in (WEEKDAYS, MONTHS, COUNTS, STRETCHES))
_ORDINAL = r"(?:st|nd|rd|th|er|º|°|ª|:?e|\.)?"
_THE = r"(?:the|le|el|il|den|der|dem|de|d\.|d[ií]a|al|au|am|dal|o dia|ao dia)"
_CLOCK = r"(?![\d:/%]|[.,]\d|\s?(?:[ap]\.?m\b|uhr|h\b|%)|\s?[-–]\s?\d)"
_TO = r"(?:\s?[-–—]\s?|\s(?:to|through|thru|until|til|till|and|&)\s(?:the )?)"
_DATED = rf"(?!\.?,?\s\(?(?:{_THE}\s)?(?:\d{{1,2}}(?:[/.]\d|st\b|nd\b|rd\b|th\b|{_CLOCK}(?!\d))|(?:{_M})\b\.? ?\d))"
"""Not before a date that says the same day more exactly: "Monday, Nov 30"."""
_HOLIDAY = r"(?:thanksgiving|christmas|new year['’]?s?(?: day)?|labor day|memorial day|mlk day|presidents['’]? day|veterans day|easter|july 4th)"
_DAY = re.compile(
    r"(?P<iso>\b(?P<iy>20\d\d)[-/](?P<im>\d\d)[-/](?P<id>\d\d)\b)"
    rf"|(?P<dm>\b(?P<dd>\d{{1,2}}){_ORDINAL}[ ,]{{0,2}}(?:of |de |d['’]|di |den )?(?P<dmon>{_M})\b(?:\.?,? (?:de |del )?(?P<dy>20\d\d))?)"
    rf"|(?P<md>\b(?P<mmon>{_M})\b\.? ?(?:the )?(?P<mdd>\d{{1,2}})(?:st|nd|rd|th)?(?:(?:, ?\d{{1,2}})*{_TO}(?P<mend>\d{{1,2}})(?:st|nd|rd|th)?)?(?![:\d]|[.,]\d)(?:,? (?P<my>20\d\d))?)"
    r"|(?P<dot>\b(?P<td>\d{1,2})\.\s?(?P<tm>\d{1,2})\.(?:\s?(?P<ty>20\d\d|\d\d(?!\d)))?)"
    r"|(?P<dotted>\b(?P<ed>\d{1,2})\.(?P<em>\d{1,2})\b(?!\.\d))"
    r"|(?P<num>\b(?P<na>\d{1,2})(?P<sep>[/-])(?P<nb>\d{1,2})(?:(?P=sep)(?P<ny>20\d\d|\d\d))?(?![\d/])(?!\s(?:\w+\s)?(?:days?|hours?|hrs|weeks?|minutes?|tagen?|stunden|jours|heures|días|horas|giorni|ore)\b))"
    rf"|(?P<span>\b(?:{_W})s?\.?\s?(?:through|thru|to|and|&|or|bis|und|à|au|a|et|y|e|-|–|/)\s?(?:(?:the|il|le|el|den|am|der)\s)?(?:{_W})s?\b(?!,? the \d|,? (?:{_M})\b))"
    rf"|(?P<nth>(?:\b(?P<nw>{_W})\b\.?,?\s(?:{_THE}\s)?|\b{_THE}\s(?:(?P<nw2>{_W}),?\s)?|\bon\s(?=\d\d?(?:st|nd|rd|th)\b))(?P<nd>\d{{1,2}})(?:st|nd|rd|th|er|º|\.|e\b)?(?=\W|$){_CLOCK}(?!\s(?:de |of |d['’])?(?:{_M})\b))"
    rf"|(?P<after>\b(?:(?:the |on )?(?P<aw>{_W})\s)?after (?:the )?(?P<holiday>{_HOLIDAY})\b)"
    rf"|(?P<then>\b(?:(?:the|den|dem|am|le|el|il|de|na) )?(?:(?P<tw>{_W})\b,? (?:after\b(?: that)?|following\b|darauf\b|danach\b|suivant\b|siguiente\b|successivo\b|seguente\b|daarna\b|erna\b|seguinte\b|efter\b|päteen)|(?:following|darauffolgenden) (?P<tw2>{_W})\b))"
    rf"|(?P<nextday>\bnext (?P<xw>{_W})\b{_DATED}|\b(?P<xw2>{_W})\b,? (?:of )?next week|\b(?P<xw3>{_W}) week\b|\ba week from (?P<xw4>{_W})\b)"
    rf"|(?P<wd>\b(?P<ww>{_W})\b{_DATED})"
    r"|(?P<tom>\b(?:tomorrow|morgen(?=\s(?:früh|wieder|terug|weer))|demain|mañana|domani|amanhã|i morgon|i morgen|huomenna|jutro|yarın)\b)"
    r"|(?P<nweek>\b(?:(?P<nend>(?:the )?end of )?next week|nächste[rn]? woche|la semaine prochaine|la (?:próxima semana|semana que viene)|la prossima settimana|na próxima semana|volgende week|nästa vecka|næste uge|neste uke|ensi viikolla|w przyszłym tygodniu|haftaya)\b)"
    rf"|(?P<ahead>\b(?:in|within|dans|en|dentro de|tra|fra|em|daqui a|over|om|za|o)\s(?P<hn>{_C}|\d{{1,2}})\s(?P<hu>{_S})\b|\b(?P<hn2>{_C}|\d{{1,2}})\s(?P<hu2>{_S})\s(?:from (?:today|now)|hence|later|kuluttua|päästä|sonra)\b)",
    re.IGNORECASE,
)
_SPELLED = re.compile(
    rf"\b(the |(?:{_M})\b (?:the )?)({pattern(ORDINALS)})(?=\s?(?:$|[.,;:!?)\n]| of (?:{_M})\b| at\b| and\b| with\b| or\b))",
    re.IGNORECASE,
)
_SLASHED = re.compile(r"(?<![\d/-])(\d{1,2})[/-](\d{1,2})(?![\d])")
_ARTICLE = re.compile(r"(?i)\b(?:le|el|il|al|au|dia|den|d\.|am|ab|bis|vom|zum|do|od|til|tot|dal|del)\s$")
_ENGLISH = re.compile(r"(?i)\b(?:the|and|i|i'm|will|be|back|out|office|of|until|my|away|from|your)\b")
_FOREIGN = re.compile(
    r"(?i)\b(?:le|la|les|du|au|je|suis|jusqu|el|los|hasta|estoy|estaré|il|sono|fino|ich|bin|bis|und|der|die|zum|o|até|estou|ik|ben|het|een|tot|jag|är|och|jeg|er|og|til|olen|jestem|do|od|izindeyim|kadar)\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A day in a text: where it stands, and whether it was written out (not a weekday or a distance); `ends` says that it closes a range."""

    start: int
    end: int
    day: date
    exact: bool
    ends: bool = False
    counted: bool = False


def plain_numbers(text: str) -> str:
    """The text with days of the month in digits.

    >>> plain_numbers("back on the thirtieth")
    'back on the 30th'
    """
    return _SPELLED.sub(lambda match: f"{match[1]}{ORDINALS[match[2].lower()]}th", text)


def mentions(text: str, written: date) -> Iterator[Mention]:
    """Every day that the text names, in order.

    >>> [m.day.isoformat() for m in mentions("away 23.12. bis 03.01.", date(2026, 12, 20))]
    ['2026-12-23', '2027-01-03']
    """
    day_first = _day_first(text)
    last = written
    for match in _DAY.finditer(text):
        day = _resolve(match, written, last, day_first=day_first)
        if day is not None:
            yield Mention(
                start=match.start(),
                end=match.end(),
                day=day,
                exact=not (match["wd"] or match["nweek"] or match["tom"] or match["ahead"]),
                ends=match["mend"] is not None,
                counted=match["ahead"] is not None,
            )
            last = day if day > written else last


def _day_first(text: str) -> bool:
    """Whether 3/12 is the third of December here: other dates say so, or the language."""
    slashed = [(int(match[1]), int(match[2])) for match in _SLASHED.finditer(text)]
    if any(second > 12 for _, second in slashed):
        return False
    if any(first > 12 for first, _ in slashed):
        return True
    return bool(slashed) and len(_FOREIGN.findall(text)) > len(_ENGLISH.findall(text))


def _resolve(match: re.Match[str], written: date, last: date, *, day_first: bool) -> date | None:
    if match["span"]:
        return None
    if match["iso"]:
        return _day(int(match["iy"]), int(match["im"]), int(match["id"]))
    if match["dm"]:
        return _coming(MONTHS[match["dmon"].lower()], int(match["dd"]), match["dy"], written)
    if match["md"]:
        return _coming(MONTHS[match["mmon"].lower()], int(match["mend"] or match["mdd"]), match["my"], written)
    if match["dot"]:
        return _coming(int(match["tm"]), int(match["td"]), match["ty"], written)
    if match["dotted"]:
        dated = _ARTICLE.search(match.string[max(0, match.start() - 12) : match.start()])
        return _coming(int(match["em"]), int(match["ed"]), None, written) if dated else None
    if match["num"]:
        a, b = int(match["na"]), int(match["nb"])
        day_first = day_first or _ARTICLE.search(match.string[max(0, match.start() - 12) : match.start()]) is not None
        return _coming(b, a, match["ny"], written) if day_first or a > 12 else _coming(a, b, match["ny"], written)
    if match["nth"]:
        return _nth(int(match["nd"]), match["nw"] or match["nw2"], last if last > written else written + timedelta(days=1))
    return _spoken(match, written, last)


def _spoken(match: re.Match[str], written: date, last: date) -> date | None:
    """Days without a number of the month: weekdays, distances, holidays."""
    if match["after"]:
        later = spoken_date(f"after {match['holiday']}", written)
        return _weekday(match["aw"], later - timedelta(days=1)) if later and match["aw"] else later
    if match["then"]:
        return _weekday(match["tw"] or match["tw2"], last)
    if match["nextday"]:
        named = match["xw"] or match["xw2"]
        monday = written - timedelta(days=written.weekday())
        if named:
            return monday + timedelta(days=7 + WEEKDAYS[named.lower()])
        return _weekday(match["xw3"] or match["xw4"], written) + timedelta(days=7)
    if match["tom"]:
        return written + timedelta(days=1)
    if match["nweek"]:
        return written + timedelta(days=7 - written.weekday() + (4 if match["nend"] else 0))
    if match["ahead"]:
        count, stretch = (match["hn"] or match["hn2"]).lower(), (match["hu"] or match["hu2"]).lower()
        return written + timedelta(days=STRETCHES[stretch] * (int(count) if count.isdigit() else COUNTS[count]))
    return _weekday(match["ww"], written)


def _weekday(name: str, since: date) -> date:
    """The next day of that name after `since`."""
    return since + timedelta(days=(WEEKDAYS[name.lower()] - since.weekday()) % 7 or 7)


def _coming(month: int, day: int, year: str | None, written: date) -> date | None:
    if year:
        return _day(int(year) if len(year) == 4 else 2000 + int(year), month, day)
    this = _day(written.year, month, day)
    if this is not None and this < written - timedelta(days=60):
        return _day(written.year + 1, month, day)
    return this


def _nth(day: int, weekday: str | None, since: date) -> date | None:
    """The next day with this number ("the 16th") within three months from the last day named on; with a weekday, the next that falls on it."""
    if not 1 <= day <= 31:
        return None
    wanted = WEEKDAYS.get((weekday or "").lower())
    ahead = (since + timedelta(days=distance) for distance in range(93))
    return next((at for at in ahead if at.day == day and wanted in (None, at.weekday())), None)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
