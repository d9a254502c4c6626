"""Numbers that say how much they rest on. "3 of 4" is true; "75 %" of four people is a wish.

Law: a percentage appears only where at least ten were counted, and even then with what it was counted from.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean, median

ENOUGH = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """`part` of `whole`.

    >>> print(Share(part=3, whole=4), "·", Share(part=9, whole=12), "·", Share(part=0, whole=0))
    3 of 4 · 9 of 12 (75 %) · none yet
    """

    part: int
    whole: int

    def __str__(self) -> str:
        if not self.whole:
            return "none yet"
        percent = f" ({round(100 * self.part / self.whole)} %)" if self.whole >= ENOUGH else ""
        return f"{self.part} of {self.whole}{percent}"

    def over(self, percent: int) -> bool:
        """Whether it is more than so many in a hundred, without rounding."""
        return 100 * self.part > percent * self.whole


@dataclass(frozen=True, slots=True, kw_only=True)
class Middle:
    """One number for several, and from how many it was taken; `value` is None for none."""

    value: float | None
    of: int

    def said(self, unit: str) -> str:
        """In words, a whole number without its ".0". What it was taken from is `of`, and stands beside it.

        >>> Middle(value=12.0, of=3).said("weeks"), Middle(value=1.0, of=3).said("weeks"), Middle(value=None, of=0).said("weeks")
        ('12 weeks', '1 week', 'none yet')
        """
        if self.value is None:
            return "none yet"
        number = f"{self.value:.1f}".removesuffix(".0")
        return f"{number} {unit.removesuffix('s') if number == '1' else unit}"


def middle(values: Sequence[float]) -> Middle:
    """The median."""
    return Middle(value=median(values) if values else None, of=len(values))


def mean(values: Sequence[float]) -> Middle:
    """The mean."""
    return Middle(value=fmean(values) if values else None, of=len(values))


def hours(minutes: int) -> str:
    """Time spent, as one says it.

    >>> hours(45), hours(60), hours(135)
    ('45 min', '1 h', '2 h 15 min')
    """
    whole, rest = divmod(minutes, 60)
    return " ".join(part for part in (f"{whole} h" if whole else "", f"{rest} min" if rest or not whole else "") if part)
