"""The reliability picture: how often the reader is right when it says that it is so sure. SVG, no library."""

from __future__ import annotations

import numpy as np

from outreach.reader.train import HeldBack

SIDE = 360
EDGE = 44
BINS = 10


def bins(held: HeldBack) -> list[tuple[float, float, int]]:
    """For each tenth of confidence that occurs: mean confidence, share that was right, how many."""
    right = np.array([best == example.kind for best, example in zip(held.best, held.examples, strict=True)])
    sure = held.confidence
    found = []
    for low in np.linspace(0, 1, BINS, endpoint=False):
        inside = (sure >= low) & (sure < low + 1 / BINS + (low + 1 / BINS >= 1))
        if inside.any():
            found.append((float(sure[inside].mean()), float(right[inside].mean()), int(inside.sum())))
    return found


def reliability(held: HeldBack) -> str:
    """The picture: a dot a tenth, its area the number of messages; on the diagonal confidence is honest."""
    found = bins(held)
    most = max(count for _, _, count in found)
    dots = "".join(
        f'<circle cx="{_x(sure):.1f}" cy="{_y(share):.1f}" r="{4 + 12 * (count / most) ** 0.5:.1f}" fill="#3a6ea5" fill-opacity=".7">'
        f"<title>said {sure:.0%}, right {share:.0%}, {count} messages</title></circle>"
        for sure, share, count in found
    )
    ticks = "".join(
        f'<text x="{_x(at):.0f}" y="{SIDE - EDGE + 16}" text-anchor="middle">{at:.0%}</text>'
        f'<text x="{EDGE - 6}" y="{_y(at) + 4:.0f}" text-anchor="end">{at:.0%}</text>'
        for at in (0, 0.25, 0.5, 0.75, 1)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIDE} {SIDE}" font-family="sans-serif" font-size="11" fill="#222">'
        f'<rect width="{SIDE}" height="{SIDE}" fill="#fff"/>'
        f'<path d="M{_x(0)} {_y(0)}L{_x(1)} {_y(1)}" stroke="#999" stroke-dasharray="4 4"/>'
        f'<path d="M{_x(0)} {_y(1)}V{_y(0)}H{_x(1)}" fill="none" stroke="#222"/>{ticks}{dots}'
        f'<text x="{SIDE / 2}" y="{SIDE - 8}" text-anchor="middle">said: this sure</text>'
        f'<text x="12" y="{SIDE / 2}" text-anchor="middle" transform="rotate(-90 12 {SIDE / 2})">was right</text></svg>\n'
    )


def _x(share: float) -> float:
    return EDGE + share * (SIDE - 2 * EDGE)


def _y(share: float) -> float:
    return SIDE - EDGE - share * (SIDE - 2 * EDGE)
