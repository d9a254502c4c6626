"""Dates as people write them, in a dozen languages, resolved against the day on which the mail was written.

`mentions` finds every date in a text; `return_day` chooses the one on which somebody is back. A date without a year is the
first such day on or after the mail's own date; a weekday alone is the next one. Numbers with dots are day.month, with slashes
month/day unless that is no date. No date is ever guessed from a bare month ("back in January" is no day).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

_MONTHS = (
    "jan|janv|ene|gen|janua|enero|genna|styc|ocak|tammi|leden|jaan|ian",
    "feb|fév|fev|févr|luty|lutego|şubat|helmi|únor|veeb",
    "mar|mär|märz|mrz|maart|mrt|març|mars|marca|marzec|mart|maalis|březen|mart",
    "apr|avr|abr|kwie|nisan|huhti|duben|aprill",
    "may|mai|mei|maj|mag|maggio|mayıs|touko|květ",
    "jun|juin|giu|juni|czerw|haziran|kesä|červen|iun",
    "jul|juil|lug|juli|lip|temmuz|heinä|červenec|iul",
    "aug|août|aout|ago|sierp|ağustos|elo|srpen|eylul",
    "sep|sept|set|wrze|eylül|syys|září",
    "oct|okt|ott|out|paźd|ekim|loka|říjen",
    "nov|listopad|kasım|marras",
    "dec|déc|dez|dic|des|gru|aralık|joulu|prosin",
)
_PREFIXES = sorted(
    ((word, month) for month, words in enumerate(_MONTHS, 1) for word in words.split("|")), key=lambda pair: -len(pair[0])
)
_WEEKDAYS = (
    "monday|mon|montag|mo|lundi|lun|lunes|lunedì|lunedi|segunda-feira|segunda|maandag|måndag|mandag|maanantai|maanantaina|poniedziałek|poniedziałku|pazartesi",
    "tuesday|tues|tue|dienstag|mardi|martes|martedì|martedi|terça-feira|terça|dinsdag|tisdag|tirsdag|tiistai|tiistaina|wtorek|wtorku|salı",
    "wednesday|wed|mittwoch|mercredi|miércoles|mercoledì|mercoledi|quarta-feira|quarta|woensdag|onsdag|keskiviikko|keskiviikkona|środa|środę|środy|çarşamba",
    "thursday|thurs|thur|thu|donnerstag|jeudi|jueves|giovedì|giovedi|quinta-feira|quinta|donderdag|torsdag|torstai|torstaina|czwartek|czwartku|perşembe",
    "friday|fri|freitag|vendredi|viernes|venerdì|venerdi|sexta-feira|sexta|vrijdag|fredag|perjantai|perjantaina|piątek|piątku|cuma",
    "saturday|sat|samstag|sonnabend|samedi|sábado|sabato|zaterdag|lördag|lørdag|lauantai|lauantaina|sobota|sobotę|soboty|cumartesi",
    "sunday|sun|sonntag|dimanche|domingo|domenica|zondag|söndag|søndag|sunnuntai|sunnuntaina|niedziela|niedzielę|niedzieli|pazar",
)
_DAY_OF_WEEK = {word: day for day, words in enumerate(_WEEKDAYS) for word in words.split("|")}
_DAYS = "|".join(sorted(_DAY_OF_WEEK, key=len, reverse=True))
_MONTH = rf"(?:{'|'.join(word for word, _ in _PREFIXES)})[^\W\d_]{{0,10}}\.?"
_ORDINAL = r"(?:st|nd|rd|th|er|º|°|ª|:?e|\.)?"
_DATE = re.compile(
    rf"(?P<iso>\b(?P<iy>20\d\d)-(?P<im>\d\d)-(?P<id>\d\d)\b)"
    rf"|(?P<dm>\b(?P<dd>\d{{1,2}}){_ORDINAL}[ ,]{{0,2}}(?:of |de |d'|di |den )?(?P<dmon>{_MONTH})(?:,? (?:de |del )?(?P<dy>20\d\d))?)"
    rf"|(?P<md>\b(?P<mmon>{_MONTH}) (?:the )?(?P<mdd>\d{{1,2}})(?:st|nd|rd|th)?(?![:\d]|[.,]\d)(?:,? (?P<my>20\d\d))?)"
    r"|(?P<dot>\b(?P<td>\d{1,2})\.\s?(?P<tm>\d{1,2})\.(?:\s?(?P<ty>20\d\d|\d\d(?!\d)))?)"
    r"|(?P<num>\b(?P<na>\d{1,2})[/-](?P<nb>\d{1,2})(?:[/-](?P<ny>20\d\d|\d\d))?\b)"
    rf"|(?P<nth>(?:\b(?P<nw>{_DAYS})\.?,?\s)?\b(?:the|le|el|il|den|der|dem|op de|de|dia|o dia|al)\s(?P<nd>\d{{1,2}})(?:st|nd|rd|th|er|º|\.|e\b)?(?![\d:/%]|\s?(?:[ap]\.?m|uhr|h\b|%|-)|\.?\s(?:de |of |d')?{_MONTH}))"
    rf"|(?P<span>\b(?:{_DAYS})s?\.?\s?(?:through|thru|to|and|&|or|bis|und|à|au|a|et|y|e|-|–|/)\s?(?:{_DAYS})s?\b)"
    rf"|(?P<wd>\b(?P<ww>{_DAYS})\b(?!\.?,?\s\(?(?:the |den |dem |le |el )?(?:\d{{1,2}}(?![\d:]|\s?[ap]\.?m|\s?h|\s?uhr)|{_MONTH}\s\d)))"
    r"|(?P<tom>\b(?:tomorrow|morgen früh|morgen wieder|demain|mañana|domani|amanhã|i morgon|i morgen|huomenna|jutro|yarın)\b)"
    r"|(?P<nweek>\b(?:next week|nächste woche|la semaine prochaine|la próxima semana|la prossima settimana|na próxima semana|volgende week|nästa vecka|næste uge|ensi viikolla)\b)",
    re.IGNORECASE,
)
_BACK = re.compile(
    r"(?i)\b(back|return\w*|retur|again|re-?open\w*|resum\w*|reachable|available|in the office|at my desk|at work|i('ll)? be in\b|in again|zurück|wieder|erreichbar|retour\w*|rentre\w*|rentrée|repren\w*|reprise|rouvr\w*|regres\w*|vuelv\w*|vuelta|reincorpor\w*"
    r"|reanud\w*|reabr\w*|torn\w*|rientr\w*|riapr\w*|riprend\w*|volt\w*|retorn\w*|reto\w*|terug\w*|weer|åter|tillbaka|igen|tilbage|tilbake|palaa\w*|takaisin|jälleen|avoinna|wrac\w*|wróc\w*|powrot\w*|wznawia\w*|ponownie|dön\w*|tekrar|başl\w*|we open|open\b|hörs|lees"
    r"|expect\w*|start\w* (up|again)|begins?\b|until|till|til\b|bis\b|jusqu\w*|hasta|fino|até|tot\b|t\.?o\.?m|tom\b|till och med|frem til|indtil|asti|saakka|do\b|kadar|through|thru|inclus\w*|inklusive|from\b.{0,40}\bto|closed|ab\b|à partir|a partir|dal|vanaf|från|fra|od)\b"
)
_RETURN = re.compile(
    r"(?i)\b(back|return\w*|again|re-?open\w*|resum\w*|zurück|wieder|ab\b|retour\w*|rentre\w*|repren\w*|reprise|rouvr\w*|réouv\w*|öppn\w*|åbn\w*|opens?|onward|answer|alkaen|asti|rückkehr|abr(e|imos|irá)|rispond\w*|reactiv\w*|i'll see|olaca\w+|off until|à partir|a partir|regres\w*|vuelv\w*|reincorpor\w*|reanud\w*|torn\w*|rientr\w*|riapr\w*|volt\w*|retorn\w*|terug\w*|weer|åter|tillbaka|igen|tilbage"
    r"|palaa\w*|takaisin|jälleen|wrac\w*|wróc\w*|powrot\w*|wznawia\w*|dön\w*|başl\w*|we open|in the office|at my desk|reachable|available|hörs|vanaf|read|monday|be in)\b"
)
_DAY_FIRST = re.compile(r"(?i)\b(le|el|il|al|au|dia|den|am|do|dal|jusqu'au)\s$")
_UNTIL = re.compile(
    r"(?i)(\b(until|till|til|bis|bis zum|bis einschließlich|jusqu\W?au|jusqu\w*|hasta|hasta el|fino al?|sino al?|até|até o dia|tot|tot en met|t/?m|t\.?o\.?m\.?|till och med|till|til og med|til|indtil|do|through|thru|to|al|au|a|—|–|-)\s*(and including |the |el |le |il |den |dem |dia |o |"
    rf"og med |och med |zum )?((?:{_DAYS})\.?,?\s*(the |den |dem |el |le )?)?)$"
)
_SINCE = re.compile(
    r"(?i)\b(from|beginning|starting|since|effective|as of|on leave from|seit|vom|du|depuis|desde|del|dal|dall'|van|från|fra|od|away (on|from)|leaving|left|posted|sent|dated|founded|retired( on)?|death|updated|moved)\s*(the |el |le |il |den |dem |dia |o )?"
    rf"((?:{_DAYS})\.?,?\s*(the |den |dem )?)?$"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A date in a text: where it stands, the day, and whether it was written out (not a weekday alone)."""

    start: int
    end: int
    day: date
    exact: bool


def mentions(text: str, written: date) -> Iterator[Mention]:
    """Every date in the text, in order, resolved against the day it was written.

    >>> [m.day.isoformat() for m in mentions("away 23.12. bis 03.01.", date(2026, 12, 20))]
    ['2026-12-23', '2027-01-03']
    """
    for match in _DATE.finditer(text):
        day = _resolve(match, written)
        if day is not None:
            yield Mention(
                start=match.start(), end=match.end(), day=day, exact=not (match["wd"] or match["nweek"] or match["tom"])
            )


def return_day(text: str, written: date) -> date | None:
    """The day on which the writer says she is back, or the last day of her absence; None when she names no day.

    >>> return_day("I am away from 11/20 until Monday, November 30.", date(2026, 11, 17))
    datetime.date(2026, 11, 30)
    """
    best: tuple[int, int, date] | None = None
    for mention in mentions(text, written):
        weight = _weight(text, mention, written)
        if weight > 0 and (best is None or (weight, mention.exact) > (best[0], bool(best[1]))):
            best = (weight, int(mention.exact), mention.day)
    return best[2] if best else None


def _weight(text: str, mention: Mention, written: date) -> int:
    """How surely this is the day of the return, by the words around it in the same sentence."""
    if mention.day <= written or (mention.day - written).days > 500:
        return 0
    before = re.split(r"[.!?;]\s(?![a-zäöü\d])|\n", text[max(0, mention.start - 90) : mention.start])[-1]
    after = re.split(r"[.!?;](?:\s|$)|\n", text[mention.end : mention.end + 40])[0]
    if _SINCE.search(before) and not re.search(
        r"(?i)\b(again|back|wieder|open|onward|available|reachable|returning|resum|tornerò)", before + after
    ):
        return 0
    weight = 3 * bool(_RETURN.search(before)) + 2 * bool(_UNTIL.search(before)) + bool(_RETURN.search(after[:25]))
    if not weight and _BACK.search(before + " " + after):
        weight = 1
    return weight * 2 + mention.exact if weight else 0


def _resolve(match: re.Match[str], written: date) -> date | None:
    if match["span"]:  # opening hours
        return None
    if match["iso"]:
        return _day(int(match["iy"]), int(match["im"]), int(match["id"]))
    if match["dm"]:
        return _named(match["dmon"], match["dd"], match["dy"], written)
    if match["md"]:
        return _named(match["mmon"], match["mdd"], match["my"], written)
    if match["dot"]:
        return _coming(int(match["tm"]), int(match["td"]), match["ty"], written)
    if match["num"]:
        a, b = int(match["na"]), int(match["nb"])
        day_first = a > 12 or _DAY_FIRST.search(match.string[: match.start()]) is not None
        return _coming(b, a, match["ny"], written) if day_first else _coming(a, b, match["ny"], written)
    if match["nth"]:
        return _nth(int(match["nd"]), match["nw"], written)
    if match["tom"]:
        return written + timedelta(days=1)
    if match["nweek"]:
        return written + timedelta(days=7 - written.weekday())
    ahead = (_DAY_OF_WEEK[match["ww"].lower()] - written.weekday()) % 7
    return written + timedelta(days=ahead or 7)


def _named(word: str, day: str, year: str | None, written: date) -> date | None:
    word = word.lower().rstrip(".")
    month = next((month for prefix, month in _PREFIXES if word.startswith(prefix)), None)
    return _coming(month, int(day), year, written) if month else None


def _coming(month: int, day: int, year: str | None, written: date) -> date | None:
    if year:
        return _day(int(year) if len(year) == 4 else 2000 + int(year), month, day)
    this = _day(written.year, month, day)
    if this is not None and this < written - timedelta(days=60):
        return _day(written.year + 1, month, day)
    return this


def _nth(day: int, weekday: str | None, written: date) -> date | None:
    """The next day with this number ("the 16th"); with a weekday, the next that falls on it."""
    if not 1 <= day <= 31:
        return None
    wanted = _DAY_OF_WEEK.get((weekday or "").lower())
    at = written + timedelta(days=1)
    for _ in range(370):
        if at.day == day and (wanted is None or at.weekday() == wanted):
            return at
        at += timedelta(days=1)
    return None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
