"""A review as its reader sees it: words and pictures in order, the same for the page, the mail and the terminal.

Pure: `shown` gives plain values that the templates `report.html.j2` and `report.txt.j2` set, and `table` the rows of a CSV file.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from outreach.model.people import PARTNER_TYPES, Partner
from outreach.rules.review.counts import Middle, Share, hours
from outreach.rules.review.metrics import SourceRow
from outreach.rules.review.pictures import HEIGHT, OTHERS, WIDTH, Bar, columns, legend, palette, spark, strip
from outreach.rules.review.review import Review, too_few
from outreach.rules.review.streams import Concentration

_LONGEST_LIST = 12
_SCALE = "0 to 3"  # how fit is judged, by `rules.people.fit` or by her own word


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One number with its name, and what one should know to read it."""

    name: str
    value: str
    small: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One source or partner: how many, what else is known, and a small picture with the words for it.

    `besides` says what the picture shows beside `value`, where there is no picture.
    """

    name: str
    place: str
    value: str
    words: str
    picture: tuple[Bar, ...] = ()
    picture_words: str = ""
    besides: str = ""


def shown(review: Review, practice: str) -> Mapping[str, object]:
    """Everything the templates name."""
    colours = palette([name for name, _ in review.concentration.people], [row.name for row in review.sources])
    timed = [(partner, spent) for partner, spent in review.time if spent]
    return {
        "title": f"{review.period.kind.capitalize()} in review",
        "practice": practice,
        "mail": False,
        "when": review.period.words,
        "so_far": " ".join(_so_far(review)),
        "quiet": "" if review.total else "No referral came in this time.",
        "figures": figures(review),
        "columns": columns(review.sources, review.charted, colours) if sum(review.totals) else None,
        "width": WIDTH,
        "height": HEIGHT,
        "sources": [_source(row, review) for row in review.sources[:_LONGEST_LIST]],
        "more_sources": max(0, len(review.sources) - _LONGEST_LIST),
        "spread": _spread(review.concentration, colours),
        "time": [_time(partner, spent, review.time[0][1]) for partner, spent in timed[:_LONGEST_LIST]],
        "more_time": max(0, len(timed) - _LONGEST_LIST),
        "findings": review.findings,
        "changes": [
            f"{each.partner.name} is {_words(each.partner.tier)} now; {_words(each.to)} from here on? {each.why[0].upper()}{each.why[1:]}."
            for each in review.tier_changes
        ],
        "young": [each.name for each in review.young[:_LONGEST_LIST]],
        "more_young": max(0, len(review.young) - _LONGEST_LIST),
    }


def _so_far(review: Review) -> Iterator[str]:
    """Up to which day was counted, and from which, where a count of nothing would else be taken for nothing."""
    if review.as_of < review.period.first:
        yield "This time has not begun."
    elif review.as_of < review.period.last:
        yield f"Counted up to {_day(review.as_of)}; the rest is still to come."
    if review.begins is not None and review.begins > review.periods[0].first:
        yield f"This log begins on {_day(review.begins)} {review.begins.year}; what came before is not in it."


def figures(review: Review) -> tuple[Figure, ...]:
    """The numbers at the top."""
    lengths, answered, each = review.treatments, review.answers, review.minutes_each
    return (
        Figure(name="Referrals", value=str(review.total), small=_before(review)),
        Figure(
            name="First sessions",
            value=str(review.first_sessions),
            small=f"{review.undecided} may still come" if review.undecided else "",
        ),
        Figure(
            name="Length of treatment",
            value=lengths.ended.said("weeks"),
            small=_joined(
                (lengths.ended.of, f"{_over('median', lengths.ended.of)} that ended"),
                (lengths.ongoing.of, f"{lengths.ongoing.of} ongoing, {lengths.ongoing.said('weeks')} so far"),
                (lengths.undated, f"{lengths.undated} without a first day"),
            ),
        ),
        Figure(
            name="Fit", value=_fit(review.fit), small=f"{_over('mean', review.fit.of)}, scale {_SCALE}" if review.fit.of else ""
        ),
        Figure(name="Your time", value=hours(review.minutes), small=f"{hours(each)} a referral" if each else ""),
        Figure(
            name="Answers to partners",
            value=answered.hours.said("hours"),
            small=_joined(
                (answered.hours.of, _over("median", answered.hours.of)),
                (answered.in_time.whole, f"{answered.in_time} within a day"),
                (answered.waiting, f"{answered.waiting} waiting"),
            ),
        ),
        Figure(name="Asked for themselves", value=str(review.inquiries), small=_heard(review)),
    )


def _before(review: Review) -> str:
    """What came in the period before, if the log knows of it."""
    before = review.periods[-2]
    return f"{review.totals[-2]} in {before.name}" if review.begins and review.begins <= before.last else ""


def _fit(fit: Middle) -> str:
    """A mean of judgements; never "1 of 3", which would be a count of people.

    >>> _fit(Middle(value=1.5, of=2)), _fit(Middle(value=3.0, of=1)), _fit(Middle(value=None, of=0))
    ('1.5', '3', 'none yet')
    """
    return fit.said("").strip()


def _over(what: str, count: int) -> str:
    """Over how many a figure was taken; one alone has no median.

    >>> _over("median", 4), _over("median", 1)
    ('median of 4', 'the only one')
    """
    return f"{what} of {count}" if count > 1 else "the only one"


def _heard(review: Review) -> str:
    """How they had heard of the practice: "2 a directory, 1 did not say"."""
    return ", ".join(f"{count} {source}" for source, count in review.heard)


def table(review: Review) -> list[list[str]]:
    """The sources as rows for a spreadsheet, the names of the columns first; one number a cell."""
    head = [
        "source",
        "organisation",
        "type",
        "tier",
        *(period.name for period in review.periods),
        *(name for name, _ in _apart(review)),
    ]
    head += ["first_sessions", "of", "fit_mean", "fit_of", "minutes"]
    return [head, *(_cells(row, review) for row in review.sources)]


def _apart(review: Review) -> list[tuple[str, int]]:
    """The charted periods that are none of the row's own, with their places: the quarters of a year."""
    return [(period.name, place) for place, period in enumerate(review.charted) if period not in review.periods]


def _cells(row: SourceRow, review: Review) -> list[str]:
    partner = row.partner
    return [
        row.name,
        *((partner.org, partner.type, partner.tier.value) if partner else ("", "", "")),
        *map(str, row.counts),
        *(str(row.charted[place]) for _, place in _apart(review)),
        str(row.first_sessions.part),
        str(row.first_sessions.whole),
        "" if row.fit.value is None else f"{row.fit.value:.2f}",
        str(row.fit.of),
        str(row.minutes),
    ]


def _source(row: SourceRow, review: Review) -> Line:
    known = (
        f"first session {row.first_sessions}" if row.first_sessions.whole else "",
        f"fit {_fit(row.fit)} ({_SCALE}{f', mean of {row.fit.of}' if row.fit.of > 1 else ''})" if row.fit.of else "",
        f"{hours(row.minutes)} of your time" if row.minutes else "",
    )
    charted = list(zip(row.charted, review.charted, strict=True))
    besides = ", ".join(f"{count} in {period.name}" for count, period in charted if count and period != review.period)
    return Line(
        name=row.name,
        place=_place(row),
        value=str(row.counts[-1]),
        words=" · ".join(part for part in known if part),
        picture=spark(row.charted),
        picture_words=", ".join(f"{count} in {period.name}" for count, period in charted),
        besides=f"{'before: ' if review.period.kind == 'quarter' and besides else ''}{besides}",
    )


def _place(row: SourceRow) -> str:
    if row.partner is None:
        return ""
    return " · ".join(part for part in (PARTNER_TYPES[row.partner.type].title, row.partner.org) if part)


def _spread(of: Concentration, colours: Mapping[str, int]) -> Mapping[str, object]:
    """How referrals of twelve months are spread; nothing but a sentence where too few came."""
    if not of.enough:
        return {"words": too_few(of), "bars": (), "legend": (), "words_of_picture": ""}
    parts = Counter(dict.fromkeys(range(OTHERS), 0))
    for name, share in of.people:
        parts[colours.get(name, OTHERS)] += share.part
    shares = {colour: Share(part=part, whole=of.counted) for colour, part in parts.items() if part}
    named = [(colour, name, str(shares[colour])) for colour, name in legend([name for name, _ in of.people], colours)]
    return {
        "words": f"In twelve months {of.counted} referrals of known source came, as from {of.effective:.1f} equal sources."
        + (f" {of.unknown} more had no known source." if of.unknown else ""),
        "bars": strip(list(shares.items())),
        "legend": named,
        "words_of_picture": "Shares: " + ", ".join(f"{name} {share}" for _, name, share in named) + ".",
    }


def _time(partner: Partner, spent: int, most: int) -> Line:
    bar = Bar(x=0, y=0, width=WIDTH * spent / most, height=8, colour=0)
    return Line(name=partner.name, place=partner.org, value=hours(spent), words="", picture=(bar,), picture_words=hours(spent))


def _joined(*notes: tuple[int, str]) -> str:
    """The notes whose number is not nothing."""
    return " · ".join(words for number, words in notes if number)


def _words(value: str) -> str:
    return value.replace("_", " ")


def _day(day: date) -> str:
    return f"{day.day} {day:%B}"
