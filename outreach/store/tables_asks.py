"""What version 4 adds: happenings that ask for a letter, what a letter carries, and how people who wrote for themselves heard of us.

`cues.key` names a happening once. `enclosures` says what a letter offers beside its words; whether somebody has it, the letter's state says.
Of an inquiry nothing is kept but a keyed hash, which makes a second mail of the same person no second inquiry.
"""

from __future__ import annotations

ASKS = """
CREATE TABLE cues (
  key TEXT PRIMARY KEY,
  partner_id INTEGER NOT NULL REFERENCES partners (id),
  purpose TEXT NOT NULL,
  text TEXT NOT NULL DEFAULT '',
  referral_code TEXT REFERENCES referrals (code),
  message_id TEXT,
  at TEXT NOT NULL,
  confirmed INTEGER NOT NULL CHECK (confirmed IN (0, 1))
) STRICT;
CREATE INDEX cues_partner ON cues (partner_id);
CREATE TABLE summaries (version TEXT PRIMARY KEY, text TEXT NOT NULL, made TEXT NOT NULL) STRICT;
CREATE TABLE enclosures (
  draft_id INTEGER PRIMARY KEY REFERENCES outbox (id),
  resource_id INTEGER REFERENCES resources (id),
  summary TEXT REFERENCES summaries (version)
) STRICT;
CREATE TABLE inquiry_sources (hash TEXT PRIMARY KEY, source TEXT NOT NULL, at TEXT NOT NULL) STRICT;
"""
