"""The geometry of the report's pictures, in units of an SVG's view box: what is drawn where; the template draws it.

Law: every picture has words that say the same (its alternative text), and no colour says anything that the legend does not. Colours
are numbers 0 to 5: five sources, and one for all others. The smallest count above nothing is still seen.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from outreach.rules.review.counts import Share
from outreach.rules.review.metrics import SourceRow
from outreach.rules.review.periods import Period

WIDTH, HEIGHT = 360, 200
_TOP, _FLOOR = 24, 168  # between them the columns stand; above is the number, below the name
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
    """One period: its bars on each other, its name below, its number above them at `top`."""

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


def columns(rows: Sequence[SourceRow], periods: Sequence[Period]) -> Columns:
    """Referrals in each period as columns of sources: the first five rows by colour, all others together."""
    heights = [
        [*(row.counts[place] for row in rows[:OTHERS]), sum(row.counts[place] for row in rows[OTHERS:])]
        for place in range(len(periods))
    ]
    most = max(map(sum, heights), default=0) or 1
    gap = (WIDTH - len(periods) * _COLUMN) / (len(periods) + 1)
    made = tuple(
        _column(period, counts, gap + place * (_COLUMN + gap), (_FLOOR - _TOP) / most)
        for place, (period, counts) in enumerate(zip(periods, heights, strict=True))
    )
    legend = tuple((colour, row.name) for colour, row in enumerate(rows[:OTHERS]))
    others = ((OTHERS, f"{len(rows) - OTHERS} others"),) if len(rows) > OTHERS else ()
    words = "Referrals: " + ", ".join(f"{each.total} in {each.label}" for each in made) + "."
    return Columns(columns=made, most=most, legend=(*legend, *others), words=words)


def _column(period: Period, counts: Sequence[int], x: float, unit: float) -> Column:
    bars, top = [], float(_FLOOR)
    for colour, count in enumerate(counts):
        if count:
            top -= count * unit
            bars.append(Bar(x=x, y=top, width=_COLUMN, height=count * unit, colour=colour))
    return Column(label=period.name, total=sum(counts), middle=x + _COLUMN / 2, top=top, bars=tuple(bars))


def spark(counts: Sequence[int]) -> tuple[Bar, ...]:
    """Five small bars beside a source's name; nothing is a thin line, the last bar has the colour of the present.

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


def strip(shares: Sequence[tuple[str, Share]], height: int = 18) -> tuple[Bar, ...]:
    """One bar for the whole, cut by shares: five sources by colour, all others together."""
    whole = shares[0][1].whole if shares else 0
    parts = [share.part for _, share in shares[:OTHERS]]
    parts += [whole - sum(parts)] if len(shares) > OTHERS else []
    bars, x = [], 0.0
    for colour, part in enumerate(parts):
        width = WIDTH * part / whole
        bars.append(Bar(x=x, y=0, width=width, height=height, colour=colour))
        x += width
    return tuple(bars)
