"""What version 3 adds for the Drafts folder; the laws of `tables` hold here too."""

from __future__ import annotations

DRAFTS = """
CREATE TABLE draft_copies (
  mailbox TEXT NOT NULL,
  uidvalidity INTEGER NOT NULL,
  uid INTEGER NOT NULL,
  draft_id INTEGER REFERENCES outbox (id),
  version INTEGER,
  seen TEXT NOT NULL,
  ours INTEGER NOT NULL CHECK (ours IN (0, 1)),
  gone TEXT,
  removing INTEGER NOT NULL CHECK (removing IN (0, 1)),
  PRIMARY KEY (mailbox, uidvalidity, uid)
) STRICT, WITHOUT ROWID;
CREATE INDEX draft_copies_draft ON draft_copies (draft_id);
ALTER TABLE outbox ADD COLUMN offered INTEGER;
"""
