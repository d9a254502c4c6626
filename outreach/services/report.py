"""The daily digest: gather what waits, number it, and queue it together with its numbers in one transaction.

Once a local date, whatever the clock does: the date is the key. A machine that slept wakes to one digest, not five.
"""

from __future__ import annotations
