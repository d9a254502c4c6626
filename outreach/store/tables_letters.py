"""The tables of version 1 for letters and for what the owner is shown; the laws of `tables` hold here too."""

from __future__ import annotations

LETTERS = """
CREATE TABLE outbox (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL DEFAULT 1,
  partner_id INTEGER REFERENCES partners (id),
  to_name TEXT NOT NULL,
  to_email TEXT NOT NULL,
  hash TEXT NOT NULL,
  purpose TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('drafted', 'proposed', 'approved', 'sending', 'deferred', 'sent', 'bounced', 'refused',
    'unsure', 'expired', 'withdrawn')),
  created TEXT NOT NULL,
  why TEXT NOT NULL DEFAULT '',
  referral_code TEXT REFERENCES referrals (code),
  message_id TEXT NOT NULL UNIQUE,
  in_reply_to TEXT,
  refs TEXT NOT NULL DEFAULT '[]',
  thread_id INTEGER REFERENCES threads (id),
  not_before TEXT,
  attempts INTEGER NOT NULL DEFAULT 0,
  snoozed_until TEXT,
  sent_at TEXT,
  filed TEXT,
  moved TEXT NOT NULL,
  moved_by TEXT,
  moved_why TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX outbox_state ON outbox (state);
CREATE INDEX outbox_partner ON outbox (partner_id);
CREATE INDEX outbox_thread ON outbox (thread_id);
CREATE TABLE draft_versions (
  draft_id INTEGER NOT NULL REFERENCES outbox (id),
  version INTEGER NOT NULL,
  subject TEXT NOT NULL,
  body TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  marks TEXT NOT NULL DEFAULT '[]',
  blocked TEXT NOT NULL DEFAULT '[]',
  made_by TEXT NOT NULL,
  created TEXT NOT NULL,
  PRIMARY KEY (draft_id, version)
) STRICT;
CREATE TABLE letter_ids (message_id TEXT PRIMARY KEY, draft_id INTEGER NOT NULL REFERENCES outbox (id)) STRICT;
CREATE TABLE approvals (
  id INTEGER PRIMARY KEY,
  draft_id INTEGER NOT NULL REFERENCES outbox (id),
  sha256 TEXT NOT NULL,
  digest_id TEXT NOT NULL,
  proof TEXT NOT NULL,
  token TEXT UNIQUE,
  cause TEXT NOT NULL,
  at TEXT NOT NULL,
  spent INTEGER NOT NULL DEFAULT 0 CHECK (spent IN (0, 1))
) STRICT;
CREATE INDEX approvals_draft ON approvals (draft_id);
CREATE TABLE claims (
  id INTEGER PRIMARY KEY,
  draft_id INTEGER NOT NULL REFERENCES outbox (id),
  sha256 TEXT NOT NULL,
  at TEXT NOT NULL,
  closed TEXT,
  result TEXT CHECK (result IN ('accepted', 'temp', 'perm', 'lost')),
  code INTEGER,
  reply TEXT
) STRICT;
CREATE UNIQUE INDEX claims_live ON claims (draft_id) WHERE closed IS NULL;
"""

OWNER = """
CREATE TABLE digests (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  day TEXT NOT NULL,
  page INTEGER NOT NULL,
  message_id TEXT NOT NULL,
  shown TEXT NOT NULL,
  at TEXT NOT NULL,
  UNIQUE (day, page)
) STRICT;
CREATE INDEX digests_message_id ON digests (message_id);
CREATE TABLE questions (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  text TEXT NOT NULL,
  about TEXT NOT NULL DEFAULT '',
  identity TEXT,
  asked TEXT NOT NULL,
  digest_id TEXT,
  answer TEXT,
  answered TEXT
) STRICT;
CREATE TABLE mentions (
  id INTEGER PRIMARY KEY,
  place TEXT NOT NULL CHECK (place IN ('since', 'ignored')),
  text TEXT NOT NULL,
  cause TEXT NOT NULL,
  at TEXT NOT NULL,
  digest_id TEXT,
  UNIQUE (cause, place, text)
) STRICT;
CREATE TABLE owner_mail (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  text TEXT NOT NULL,
  html TEXT,
  in_reply_to TEXT,
  message_id TEXT,
  state TEXT NOT NULL CHECK (state IN ('pending', 'sending', 'sent', 'refused', 'unsure')),
  attempts INTEGER NOT NULL DEFAULT 0,
  created TEXT NOT NULL,
  not_before TEXT,
  settled TEXT,
  reply TEXT
) STRICT;
CREATE INDEX owner_mail_state ON owner_mail (state);
CREATE TABLE audit (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  event TEXT NOT NULL,
  about TEXT NOT NULL,
  previous TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;
"""
