"""The tables of version 1, as they were shipped. Never edit a statement here after a release: add a migration instead.

Times are ISO 8601 text in UTC, days ISO dates, lists JSON text, truths 0 or 1. `cause` says why a row is there (a message's
identity, `draft:7`, a command, a day) and is what makes writing the same thing twice harmless.
"""

from __future__ import annotations

PEOPLE = """
CREATE TABLE secret (id INTEGER PRIMARY KEY CHECK (id = 1), key BLOB NOT NULL) STRICT;
CREATE TABLE probe (id INTEGER PRIMARY KEY CHECK (id = 1), bytes BLOB NOT NULL) STRICT;
CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL, at TEXT NOT NULL) STRICT;

CREATE TABLE organisations (id INTEGER PRIMARY KEY, name TEXT NOT NULL, name_key TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE partners (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  title TEXT NOT NULL DEFAULT '',
  org_id INTEGER REFERENCES organisations (id),
  type TEXT NOT NULL,
  tier TEXT NOT NULL CHECK (tier IN ('core', 'active', 'light', 'resting', 'do_not_contact')),
  stage TEXT NOT NULL CHECK (stage IN ('known', 'introduced', 'talked', 'referring')),
  specific TEXT NOT NULL DEFAULT '',
  how_known TEXT NOT NULL DEFAULT '',
  phone TEXT NOT NULL DEFAULT '',
  source TEXT NOT NULL DEFAULT '',
  created TEXT NOT NULL,
  not_before TEXT,
  paused_until TEXT,
  has_left INTEGER NOT NULL DEFAULT 0 CHECK (has_left IN (0, 1))
) STRICT;
CREATE INDEX partners_name ON partners (name_key);
CREATE TABLE addresses (
  email TEXT PRIMARY KEY,
  partner_id INTEGER NOT NULL REFERENCES partners (id),
  hash TEXT NOT NULL,
  first INTEGER NOT NULL CHECK (first IN (0, 1)),
  learned INTEGER NOT NULL DEFAULT 0 CHECK (learned IN (0, 1)),
  ok INTEGER NOT NULL DEFAULT 1 CHECK (ok IN (0, 1)),
  at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX addresses_first ON addresses (partner_id) WHERE first = 1;
CREATE INDEX addresses_partner ON addresses (partner_id);
CREATE INDEX addresses_hash ON addresses (hash);
CREATE TABLE suppressions (hash TEXT PRIMARY KEY, why TEXT NOT NULL, at TEXT NOT NULL, cause TEXT NOT NULL) STRICT;
"""

MAIL = """
CREATE TABLE threads (id INTEGER PRIMARY KEY, started TEXT NOT NULL) STRICT;
-- The number keeps the full-text index in step through VACUUM; the identity is what a message is.
CREATE TABLE messages (
  id INTEGER PRIMARY KEY,
  identity TEXT NOT NULL UNIQUE,
  message_id TEXT,
  thread_id INTEGER REFERENCES threads (id),
  partner_id INTEGER REFERENCES partners (id),
  kind TEXT NOT NULL CHECK (kind IN ('referral', 'partner_reply', 'client_inquiry', 'auto_reply', 'bounce', 'command', 'other',
    'own', 'unreadable')),
  intent TEXT,
  confidence REAL NOT NULL,
  asked INTEGER NOT NULL CHECK (asked IN (0, 1)),
  reasons TEXT NOT NULL,
  sender_name TEXT NOT NULL DEFAULT '',
  sender_email TEXT NOT NULL DEFAULT '',
  recipients TEXT NOT NULL DEFAULT '[]',
  subject TEXT NOT NULL DEFAULT '',
  sent_at TEXT,
  logged_at TEXT NOT NULL,
  size INTEGER NOT NULL DEFAULT 0,
  text_hash TEXT NOT NULL,
  body TEXT,
  unreadable TEXT
) STRICT;
CREATE INDEX messages_message_id ON messages (message_id);
CREATE INDEX messages_thread ON messages (thread_id);
CREATE INDEX messages_partner ON messages (partner_id);
CREATE TABLE locations (
  mailbox TEXT NOT NULL,
  uidvalidity INTEGER NOT NULL,
  uid INTEGER NOT NULL,
  identity TEXT NOT NULL REFERENCES messages (identity),
  role TEXT NOT NULL CHECK (role IN ('inbox', 'sent', 'drafts')),
  at TEXT NOT NULL,
  PRIMARY KEY (mailbox, uidvalidity, uid)
) STRICT, WITHOUT ROWID;
CREATE INDEX locations_identity ON locations (identity);
CREATE TABLE cursors (
  mailbox TEXT PRIMARY KEY, uidvalidity INTEGER NOT NULL, uid INTEGER NOT NULL, floor INTEGER NOT NULL
) STRICT;
CREATE TABLE sights (mailbox TEXT PRIMARY KEY, at TEXT NOT NULL) STRICT;
CREATE TABLE attempts (
  mailbox TEXT NOT NULL,
  uidvalidity INTEGER NOT NULL,
  uid INTEGER NOT NULL,
  tries INTEGER NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (mailbox, uidvalidity, uid)
) STRICT, WITHOUT ROWID;
CREATE TABLE commands (
  id INTEGER PRIMARY KEY, cause TEXT NOT NULL UNIQUE, at TEXT NOT NULL, proof TEXT NOT NULL, actions TEXT NOT NULL
) STRICT;
CREATE TABLE corrections (
  id INTEGER PRIMARY KEY,
  identity TEXT NOT NULL UNIQUE REFERENCES messages (identity),
  was TEXT NOT NULL,
  label TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
"""

RELATIONS = """
CREATE TABLE touches (
  id INTEGER PRIMARY KEY,
  partner_id INTEGER NOT NULL REFERENCES partners (id),
  kind TEXT NOT NULL CHECK (kind IN ('mail', 'call', 'meeting', 'coffee', 'card', 'gift', 'event', 'resource')),
  direction TEXT NOT NULL CHECK (direction IN ('in', 'out', 'both')),
  at TEXT NOT NULL,
  cause TEXT NOT NULL,
  purpose TEXT,
  minutes INTEGER,
  summary TEXT NOT NULL DEFAULT '',
  by_hand INTEGER NOT NULL DEFAULT 0 CHECK (by_hand IN (0, 1)),
  UNIQUE (kind, cause, partner_id)
) STRICT;
CREATE INDEX touches_partner ON touches (partner_id, at);
CREATE INDEX touches_at ON touches (at);
CREATE INDEX touches_cause ON touches (cause);
CREATE TABLE referrals (
  code TEXT PRIMARY KEY,
  number INTEGER UNIQUE,
  partner_id INTEGER REFERENCES partners (id),
  received TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('received', 'acknowledged', 'client_contacted', 'scheduled', 'first_session', 'ongoing',
    'ended', 'not_a_fit', 'no_contact', 'referred_on')),
  source TEXT NOT NULL,
  channel TEXT NOT NULL,
  initials TEXT,
  age_band TEXT,
  need TEXT,
  payer TEXT,
  fit INTEGER CHECK (fit BETWEEN 0 AND 3),
  urgent INTEGER NOT NULL DEFAULT 0 CHECK (urgent IN (0, 1)),
  thread_id INTEGER REFERENCES threads (id),
  acknowledged TEXT,
  cause TEXT NOT NULL
) STRICT;
CREATE INDEX referrals_partner ON referrals (partner_id);
CREATE INDEX referrals_thread ON referrals (thread_id);
CREATE TABLE referral_steps (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL REFERENCES referrals (code),
  state TEXT NOT NULL,
  day TEXT NOT NULL,
  at TEXT NOT NULL,
  UNIQUE (code, state, day)
) STRICT;
CREATE TABLE outbound_referrals (
  id INTEGER PRIMARY KEY,
  partner_id INTEGER NOT NULL REFERENCES partners (id),
  at TEXT NOT NULL,
  need TEXT,
  initials TEXT,
  cause TEXT NOT NULL,
  UNIQUE (cause, partner_id)
) STRICT;
CREATE TABLE consents (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL REFERENCES referrals (code),
  partner_id INTEGER NOT NULL REFERENCES partners (id),
  level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 2),
  given TEXT NOT NULL,
  expires TEXT,
  revoked TEXT,
  cause TEXT NOT NULL,
  UNIQUE (cause, code, partner_id, level)
) STRICT;
CREATE TABLE promises (
  id INTEGER PRIMARY KEY,
  partner_id INTEGER REFERENCES partners (id),
  text TEXT NOT NULL,
  due TEXT,
  made TEXT NOT NULL,
  done TEXT,
  cause TEXT NOT NULL,
  UNIQUE (cause, text)
) STRICT;
CREATE TABLE facts (
  id INTEGER PRIMARY KEY,
  partner_id INTEGER NOT NULL REFERENCES partners (id),
  text TEXT NOT NULL,
  ask_again TEXT,
  at TEXT NOT NULL,
  cause TEXT NOT NULL,
  UNIQUE (cause, partner_id, text)
) STRICT;
CREATE TABLE resources (
  id INTEGER PRIMARY KEY, title TEXT NOT NULL, link TEXT NOT NULL DEFAULT '', tags TEXT NOT NULL DEFAULT '[]', at TEXT NOT NULL,
  cause TEXT NOT NULL, UNIQUE (cause, title)
) STRICT;
CREATE TABLE resources_sent (
  resource_id INTEGER NOT NULL REFERENCES resources (id),
  partner_id INTEGER NOT NULL REFERENCES partners (id),
  at TEXT NOT NULL,
  PRIMARY KEY (resource_id, partner_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE gifts (
  id INTEGER PRIMARY KEY, partner_id INTEGER NOT NULL REFERENCES partners (id), what TEXT NOT NULL, cents INTEGER NOT NULL,
  day TEXT NOT NULL, cause TEXT NOT NULL, UNIQUE (cause, partner_id)
) STRICT;
CREATE TABLE cards (
  id INTEGER PRIMARY KEY, partner_id INTEGER NOT NULL REFERENCES partners (id), why TEXT NOT NULL, listed TEXT NOT NULL,
  done TEXT, cause TEXT NOT NULL, UNIQUE (cause, partner_id)
) STRICT;
"""
