"""The owner's word: proven, understood, turned into decisions, and answered with one receipt.

Law: no proof, no action, and no answer to anybody who did not prove to be the owner; the next digest names what was ignored. The decisions
go back to `receive`, which writes them in the transaction of the mail that caused them.
"""

from __future__ import annotations
