"""What version 12 adds: whose fit the owner judged herself, and who she said is no client; the laws of `tables` hold here too."""

from __future__ import annotations

JUDGED = """
ALTER TABLE referrals ADD COLUMN fit_said INTEGER NOT NULL DEFAULT 0 CHECK (fit_said IN (0, 1));
UPDATE referrals SET fit_said = 1 WHERE fit IS NOT NULL;
"""
"""Who judged until then nobody can tell any more, so that none of it is judged anew."""

FREED = """
CREATE TABLE no_clients (
  hash TEXT PRIMARY KEY,
  at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
"""
"""Keyed hashes, like those of clients: what stands here a later mail makes no client of again, only a referral does."""
