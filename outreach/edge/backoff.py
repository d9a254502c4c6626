"""How long to wait before trying again. Pure: the count of failures and a random number in, seconds out.

Law: the first wait is about a second, no wait is longer than five minutes, and a refused login is tried at most ten times in
a day (providers lock accounts that hammer). `jitter` is a number from 0 up to 1, so that tests need no patience and two
daemons that lost the same server do not come back in step.
"""

from __future__ import annotations

SHORTEST, LONGEST = 1.0, 300.0
LOGIN_SHORTEST, LOGIN_LONGEST = 15 * 60.0, 6 * 3600.0


def pause(failures: int, jitter: float = 0.5) -> float:
    """Seconds to wait after `failures` failures in a row: doubling, spread over the upper half, within 1 s and 300 s.

    >>> [pause(n, 0.999) < 2 ** n for n in (1, 2, 3)], pause(50, 0.0)
    ([True, True, True], 150.0)
    """
    full = min(LONGEST, SHORTEST * 2.0 ** min(failures, 32))
    return max(SHORTEST, full * (0.5 + jitter / 2))


def login_pause(refusals: int, jitter: float = 0.5) -> float:
    """Seconds to wait after `refusals` refused logins in a row: 15 minutes, doubling to 6 hours, and up to a tenth more.

    >>> login_pause(1, 0.0) / 60, login_pause(9, 0.0) / 3600
    (15.0, 6.0)
    """
    full = min(LOGIN_LONGEST, LOGIN_SHORTEST * 2.0 ** max(0, min(refusals, 32) - 1))
    return full * (1 + jitter / 10)
