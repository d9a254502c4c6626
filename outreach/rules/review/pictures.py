"""The geometry of the report's pictures, in units of an SVG's view box: what is drawn where; the template draws it.

Law: every picture has words that say the same (its alternative text), and no colour says anything that the legend does not. Colours
are numbers 0 to 5: five sources, the same in every picture of a page (`palette`), and one for all others. The smallest count above
nothing is still seen.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from outreach.rules.review.counts import Share
from outreach.rules.review.metrics import SourceRow
from outreach.rules.review.periods import Period

WIDTH, HEIGHT = 360, 212
_TOP, _FLOOR = 24, 168  # between them the columns stand; above is the number, below the quarter and its year
_COLUMN = 44
OTHERS = 5
_SPARK = 8  # width of one of the small bars beside a source, and the gap that follows it
_SPARK_HEIGHT = 22


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One rectangle."""

    x: float
    y: float
    width: float
    height: float
    colour: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One quarter: its bars on each other, its name below, its number above them at `top`."""

    label: str
    total: int
    middle: float
    top: float
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """Referrals by period, the highest column `most`; `legend` are names by colour; `words` say what is seen."""

    columns: tuple[Column, ...]
    most: int
    legend: tuple[tuple[int, str], ...]
    words: str


def palette(*names: Sequence[str]) -> Mapping[str, int]:
    """A colour for each of the first five names.

    >>> dict(palette(["Dr Lee", "Tom Ek"], ["Tom Ek", "Ana"]))
    {'Dr Lee': 0, 'Tom Ek': 1, 'Ana': 2}
    """
    every = dict.fromkeys(name for some in names for name in some)
    return {name: colour for colour, name in zip(range(OTHERS), every, strict=False)}


def legend(shown: Sequence[str], colours: Mapping[str, int]) -> tuple[tuple[int, str], ...]:
    """The names that have a colour, in the order of the colours, and how many others there are.

    >>> legend(["Ana", "Tom Ek", "Bo", "Cy"], {"Tom Ek": 0, "Dr Lee": 1, "Ana": 2})
    ((0, 'Tom Ek'), (2, 'Ana'), (5, '2 others'))
    >>> legend(["Bo", "Ana"], {"Ana": 0})
    ((0, 'Ana'), (5, 'Bo'))
    """
    named = sorted((colours[name], name) for name in shown if name in colours)
    others = [name for name in shown if name not in colours]
    return (*named, *([(OTHERS, others[0] if len(others) == 1 else f"{len(others)} others")] if others else ()))


def columns(rows: Sequence[SourceRow], periods: Sequence[Period], colours: Mapping[str, int]) -> Columns:
    """Referrals in each of these periods as columns of sources: five by colour, all others together."""
    seen = [(row.name, row.charted) for row in rows if any(row.charted)]
    heights = [[0] * (OTHERS + 1) for _ in periods]
    for name, counts in seen:
        for place, count in enumerate(counts):
            heights[place][colours.get(name, OTHERS)] += count
    most = max(map(sum, heights), default=0) or 1
    gap = (WIDTH - len(periods) * _COLUMN) / (len(periods) + 1)
    made = tuple(
        _column(period, counts, gap + place * (_COLUMN + gap), (_FLOOR - _TOP) / most)
        for place, (period, counts) in enumerate(zip(periods, heights, strict=True))
    )
    words = "Referrals: " + ", ".join(f"{each.total} in {each.label}" for each in made) + "."
    return Columns(columns=made, most=most, legend=legend([name for name, _ in seen], colours), words=words)


def _column(period: Period, counts: Sequence[int], x: float, unit: float) -> Column:
    bars, top = [], float(_FLOOR)
    for colour, count in enumerate(counts):
        if count:
            top -= count * unit
            bars.append(Bar(x=x, y=top, width=_COLUMN, height=count * unit, colour=colour))
    return Column(label=period.name, total=sum(counts), middle=x + _COLUMN / 2, top=top, bars=tuple(bars))


def spark(counts: Sequence[int]) -> tuple[Bar, ...]:
    """Small bars beside a source's name, one a period; nothing is a thin line, the last bar has the colour of the present.

    >>> [round(bar.height) for bar in spark((0, 1, 2))]
    [1, 11, 22]
    """
    most = max(counts, default=0) or 1
    heights = [max(1.0, _SPARK_HEIGHT * count / most) for count in counts]
    return tuple(
        Bar(
            x=place * (_SPARK + 3),
            y=_SPARK_HEIGHT - height,
            width=_SPARK,
            height=height,
            colour=0 if place == len(heights) - 1 else OTHERS,
        )
        for place, height in enumerate(heights)
    )


def strip(shares: Sequence[tuple[int, Share]], height: int = 18) -> tuple[Bar, ...]:
    """One bar for the whole, cut by shares, each in its colour."""
    bars, x = [], 0.0
    for colour, share in shares:
        width = WIDTH * share.part / share.whole
        bars.append(Bar(x=x, y=0, width=width, height=height, colour=colour))
        x += width
    return tuple(bars)
