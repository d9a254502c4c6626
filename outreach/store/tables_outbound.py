"""What version 8 adds: that a client whom we sent to somebody is one who had been sent to us; the laws of `tables` hold here too."""

from __future__ import annotations

OUTBOUND = """
ALTER TABLE outbound_referrals ADD COLUMN code TEXT REFERENCES referrals (code);
"""
