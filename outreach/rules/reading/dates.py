"""The day on which the writer of an automatic answer is back, chosen among all the days that she names.

Law: the day on which she says she is back; else the last day of the absence that she names ("until", "through", "bis", the end of a
range). The words around a day in its own sentence decide; a day since which, or one that is past, is never it. No word, no day.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from outreach.rules.reading.calendar_words import WEEKDAYS, pattern
from outreach.rules.reading.day_mentions import Mention, mentions, plain_numbers
from outreach.rules.reading.lines import unwrapped

MAX = 4000
SATURDAY = 5
_SOON = 120  # days; a date further off that is not said to be the end of an absence seldom is
_PLAIN_RANGE = re.compile(r"\d{1,2}-\d{1,2}")
_W = pattern(WEEKDAYS)
_ARTICLE = r"(?:the |el |le |il |la |den |dem |der |dia |o |og med |och med |zum |and including |einschließlich |inclusive |du |am |d\. |sunday |evening of )*"
_LEAD = rf"{_ARTICLE}(?:(?:{_W})\.?,?\s*{_ARTICLE})?"
_RETURN = re.compile(
    r"(?i)\b(?:back|home|eta|ends?|revert|wakes?|bell|emerg\w*|surfac\w*|land|upright|you['’]ll get me|peaceful|flying|returns?|returning|returned|again|re-?open\w*|resum\w*|re-?join\w*|open|opens|onwards?|in the office|at my desk|at work|reachable|available|answer|answered|read|be in|start up|catch up|see you|(?:will|'ll|’ll)\s(?:\w+\s)?(?:reply|respond|write|check|see|call)"
    r"|zurück\w*|wieder|ab|gelesen|rückkehr|erreichbar|retour\w*|rentre\w*|rentrée|repren\w*|reprise|rouvr\w*|réouv\w*|revien\w*|serai|à partir|a partir|regres\w*|vuelv\w*|vuelta|reincorpor\w*|reanud\w*|reabr\w*|reactiv\w*|abr(?:e|imos|irá)"
    r"|torn\w*|rientr\w*|riapr\w*|riprend\w*|rispond\w*|volt\w*|retorn\w*|retom\w*|regress\w*|estarei|terug\w*|weer|vanaf|hervat\w*|åter\w*|tillbaka|öppn\w*|hörs|igen|tilbage|tilbake|åbn\w*|åpn\w*|palaa\w*|takaisin|jälleen|alkaen|avoinna|tavoitettavissa"
    r"|wrac\w*|wróc\w*|powrot\w*|powrócę|wznawia\w*|ponownie|dön\w*|tekrar|başl\w*|başın\w*|yeniden|zpět|vrát\w*|vissza\w*|revin\w*)\b"
)
_NO_RETURN = re.compile(
    r"(?i)\b(?:get|gets|got|getting|call\w*|writ\w+|hear\w*|repl\w+|e?-?mail\w*|ring|text\w*|respond\w*|come|circle)\s(?:you |to you |me |us |your \w+ )?back\b(?! (?:on|in the office|from|at))"
)
_IN = re.compile(r"(?i)(?:,|\band|\bbut|;|-|–|\b(?:we|they) are|\b(?:i am|i'm|we're|will be|'ll be))\s(?:back\s)?in\s$")
_UNTIL = re.compile(
    rf"(?i)(?:\b(?:until|untill|till|til|bis|jusqu\W?(?:au|à)|jusque|hasta|fino a|fino al|sino al?|até|ate|tot|tot en met|t/?m|t\.?o\.?m\.?|through|thru|up to|indtil|frem til|do|to|al|au|a|ao|–|through to)\s|jusqu['’]|[—–-]\s?|\bto\b ?)\s*{_LEAD}$"
)
_NOT_BEFORE = re.compile(rf"(?i)(?:n['’]t|\bnot|\bnothing|\bnever|\bno\b|\bhardly)\b[^.!?]*\bbefore\s{_LEAD}$")
_NAMED_FIRST = re.compile(r"(?i)\b(?:until|till?|bis|hasta|jusqu\W?(?:au|à))\b[^.!?]{3,60}(?:,| says| is|:|\()\s?(?:is\s)?$")
"""Until a feast or a term whose date follows: "until the Feast of St Andrew, 30 November"."""
_THROUGH = re.compile(rf"(?i)(?:\bthrough|\bthru|\beinschließlich|\bt/m|\btot en met|\bt\.?o\.?m\.?)\s{_LEAD}$")
_INCLUDED = re.compile(r"(?i)\W{0,2}(?:inclu(?:s|sive|ded|ido|so)|compres[oi]|inbegrepen)\b")
_SHUT = re.compile(
    r"(?i)\b(?:closed|shut|geschlossen|fermée?s?|cerrad[oa]s?|chius[oaie]|fechad[oa]s?|gesloten|stängt|lukket|zamknięt[ey])\b"
)
"""Of an office that is closed until Sunday, it is on Monday that anybody answers."""
_UNTIL_AFTER = re.compile(r"(?i)\W{0,2}\w{0,3}\s?(?:asti|saakka|kadar|inclusive|inklusive|inclus|inbegrepen)\b")
_SINCE = re.compile(
    rf"(?i)\b(?:from|beginning|starting|since|effective|as of|seit|vom|du|depuis|desde|del|dal|dall'|van|från|fra|od|away on|leaving|left|posted|sent|dated|founded|retired(?: on)?|death|updated|moved|other side of|before|by|vor|avant|antes d[eo]l?|prima del)\s{_LEAD}$"
)
_SINCE_IS_BACK = re.compile(
    r"(?i)\b(?:again|back|answered|upright|wieder|open|onward|available|reachable|returning|resum\w*|tornerò|in the office|disponible|erreichbar|rejoin\w*|re-?open\w*|zurück|raggiungibile|disponibile|disponível|bereikbaar|rouvr\w*|reprend\w*)\b"
)
_HOME = re.compile(
    r"(?i)\b(?:back|return\w*|in the office|zurück|wieder|retour|revien\w*|rentr\w*|vuelv\w*|regres\w*|torn\w*|rientr\w*|volt\w*|terug|weer|åter|tillbaka|tilbage|tilbake|palaa\w*|takaisin|wrac\w*|wróc\w*|dön\w*)\b"
)
_NO_ABSENCE = re.compile(
    r"(?i)\b(?:stop\w*|no longer|duty|forward\w*|since|week of|maternity|valid|deadline|register|rsvp|apply|offer|sale)\b"
)

_NEW_WAY = re.compile(r"(?i)\W{0,2}(?:please )?(?:write|mail|e-?mail|reach|find|call|ring)\b")
"""Such as "From January 1 write to us at ...": a new address and no return."""


def return_day(text: str, written: date) -> date | None:
    """The day on which the writer says she is back, or the last day of her absence; None when she names no day.

    >>> return_day("I am away from 11/20 until Monday, November 30.", date(2026, 11, 17))
    datetime.date(2026, 11, 30)
    >>> return_day("Closed through Friday the 27th. I'm back the Monday after.", date(2026, 11, 17))
    datetime.date(2026, 11, 30)
    """
    text = plain_numbers(unwrapped(text[:MAX]))
    named = list(mentions(text, written))
    best = max(named, key=lambda mention: _weight(text, mention, written), default=None)
    if best is None or not _weight(text, best, written):
        return _only(text, named, written)
    if not _ends(text, best):
        return best.day
    if following := next((mention.day for mention in named if _follows(mention, best)), None):
        return following
    before, after = _around(text, best)
    shut = _SHUT.search(f"{before} {after}") and (_INCLUDED.match(after) or best.day.weekday() >= SATURDAY)
    whole = _THROUGH.search(before) or shut
    return _working_day_after(best.day) if whole else best.day


def _only(text: str, named: list[Mention], written: date) -> date | None:
    """The one day to come that is written out: "Shop's shut. Monday the 20th, if I survive." Of several none is taken."""
    told = [mention for mention in named if not mention.counted and not _PLAIN_RANGE.fullmatch(text[mention.start : mention.end])]
    days = {mention.day for mention in told if mention.exact and 0 < (mention.day - written).days <= _SOON}
    excused = any(_NO_ABSENCE.search(before) or _NEW_WAY.match(after) for before, after in (_around(text, each) for each in told))
    return days.pop() if len(days) == 1 and not excused else None


def _working_day_after(day: date) -> date:
    """Who is away through a day is back on the next one, or on Monday."""
    return next(later for later in (day + timedelta(days=n) for n in range(1, 4)) if later.weekday() < SATURDAY)


def _follows(mention: Mention, last: Mention) -> bool:
    """Whether this is the day after the last one of the absence, named after it: "until the 6th. We open on the 7th"."""
    return mention.start > last.start and mention.day - last.day == timedelta(days=1)


def _ends(text: str, mention: Mention) -> bool:
    """Whether an absence is said to last until this day."""
    before, after = _around(text, mention)
    return mention.ends or any(
        (
            _UNTIL.search(before),
            _UNTIL_AFTER.match(after),
            _NOT_BEFORE.search(before),
            mention.exact and _NAMED_FIRST.search(before),
        )
    )


def _around(text: str, mention: Mention) -> tuple[str, str]:
    """What stands before and after the day in its own sentence."""
    before = re.split(r"[.!?;]\s(?![a-zäöü\d]|$)|\n", text[max(0, mention.start - 90) : mention.start])[-1]
    return before, re.split(r"[.!?;](?:\s|$)|\n", text[mention.end : mention.end + 40])[0]


def _weight(text: str, mention: Mention, written: date) -> int:
    """How surely this is the day of the return, by the words around it in the same sentence."""
    if not 0 < (mention.day - written).days <= 500:
        return 0
    before, after = _around(text, mention)
    said = _NO_RETURN.sub(" ", before)
    if _SINCE.search(before) and not _SINCE_IS_BACK.search(said + after) and not _NOT_BEFORE.search(before):
        return 0
    until = _ends(text, mention)
    returns = bool(_RETURN.search(said) or _IN.search(before))
    if (mention.counted and not (_HOME.search(f"{said} {after}") or until)) or (until and _NO_ABSENCE.search(before)):
        return 0
    weight = 3 * returns + 2 * until + (not until and bool(_RETURN.search(_NO_RETURN.sub(" ", after[:25]))))
    return 2 * weight + mention.exact if weight else 0
