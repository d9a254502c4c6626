CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
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
, introduced_by INTEGER REFERENCES partners (id), succeeds INTEGER REFERENCES partners (id), merged_into INTEGER REFERENCES partners (id)) STRICT;
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
CREATE TABLE threads (id INTEGER PRIMARY KEY, started TEXT NOT NULL) STRICT;
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
, waits INTEGER NOT NULL DEFAULT 0 CHECK (waits IN (0, 1))) STRICT;
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
, token TEXT) STRICT;
CREATE TABLE corrections (
  id INTEGER PRIMARY KEY,
  identity TEXT NOT NULL UNIQUE REFERENCES messages (identity),
  was TEXT NOT NULL,
  label TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
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
, name TEXT, known TEXT, fit_said INTEGER NOT NULL DEFAULT 0 CHECK (fit_said IN (0, 1))) STRICT;
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
  cause TEXT NOT NULL, question TEXT,
  UNIQUE (cause, text)
) STRICT;
CREATE TABLE facts (
  id INTEGER PRIMARY KEY,
  partner_id INTEGER NOT NULL REFERENCES partners (id),
  text TEXT NOT NULL,
  ask_again TEXT,
  at TEXT NOT NULL,
  cause TEXT NOT NULL, ended TEXT,
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
, offered INTEGER) STRICT;
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
, partner_id INTEGER REFERENCES partners (id)) STRICT;
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
, refs TEXT NOT NULL DEFAULT '[]') STRICT;
CREATE INDEX owner_mail_state ON owner_mail (state);
CREATE TABLE audit (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  event TEXT NOT NULL,
  about TEXT NOT NULL,
  previous TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE "messages_fts" USING FTS5 (
    "subject", "body",
    tokenize='unicode61 remove_diacritics 2',
    content="messages"
);
CREATE VIRTUAL TABLE "facts_fts" USING FTS5 (
    "text",
    tokenize='unicode61 remove_diacritics 2',
    content="facts"
);
CREATE VIRTUAL TABLE "touches_fts" USING FTS5 (
    "summary",
    tokenize='unicode61 remove_diacritics 2',
    content="touches"
);
CREATE TABLE merges (
  id INTEGER PRIMARY KEY,
  kept INTEGER NOT NULL REFERENCES partners (id),
  gone INTEGER NOT NULL REFERENCES partners (id),
  was TEXT NOT NULL DEFAULT '{}',
  at TEXT NOT NULL,
  undone TEXT,
  cause TEXT NOT NULL,
  CHECK (kept <> gone)
) STRICT;
CREATE TABLE merged_rows (
  merge_id INTEGER NOT NULL REFERENCES merges (id),
  place TEXT NOT NULL,
  key TEXT NOT NULL,
  PRIMARY KEY (merge_id, place, key)
) STRICT, WITHOUT ROWID;
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
CREATE INDEX questions_partner ON questions (partner_id);
CREATE TABLE client_marks (
  hash TEXT NOT NULL,
  code TEXT NOT NULL DEFAULT '',
  cause TEXT NOT NULL,
  at TEXT NOT NULL, kind TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (hash, code, cause)
) STRICT, WITHOUT ROWID;
CREATE TABLE summaries_sent (
  summary TEXT NOT NULL REFERENCES summaries (version),
  partner_id INTEGER NOT NULL REFERENCES partners (id),
  at TEXT NOT NULL,
  PRIMARY KEY (summary, partner_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX summaries_sent_partner ON summaries_sent (partner_id);
CREATE TABLE "outbound_referrals" (
  id INTEGER PRIMARY KEY,
  partner_id INTEGER NOT NULL REFERENCES partners (id),
  at TEXT NOT NULL,
  need TEXT,
  initials TEXT,
  cause TEXT NOT NULL,
  name TEXT,
  code TEXT REFERENCES referrals (code)
) STRICT;
CREATE UNIQUE INDEX outbound_once ON outbound_referrals
  (cause, partner_id, coalesce(code, ''), coalesce(initials, ''), coalesce(need, ''));
CREATE UNIQUE INDEX commands_token ON commands (token) WHERE token IS NOT NULL;
CREATE TABLE no_clients (
  hash TEXT PRIMARY KEY,
  at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (1, 'outreach', 'version_1', '2026-11-24 02:29:01.386310+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (2, 'outreach', 'version_2', '2026-11-24 02:29:01.463793+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (3, 'outreach', 'version_3', '2026-11-24 02:29:01.477798+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (4, 'outreach', 'version_4', '2026-11-24 02:29:01.505245+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (5, 'outreach', 'version_5', '2026-11-24 02:29:01.530642+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (6, 'outreach', 'version_6', '2026-11-24 02:29:01.558058+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (7, 'outreach', 'version_7', '2026-11-24 02:29:01.584293+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (8, 'outreach', 'version_8', '2026-11-24 02:29:01.596869+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (9, 'outreach', 'version_9', '2026-11-24 02:29:01.645026+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (10, 'outreach', 'version_10', '2026-11-24 02:29:01.669147+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (11, 'outreach', 'version_11', '2026-11-24 02:29:01.693094+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (12, 'outreach', 'version_12', '2026-11-24 02:29:01.713505+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (13, 'outreach', 'version_13', '2026-11-24 02:29:01.740954+00:00');
INSERT INTO secret (id, key) VALUES (1, X'8C9870373300CC540376004736108836169EAC29531DC7E32E102E2F80C45D6D');
INSERT INTO organisations (id, name, name_key) VALUES (1, 'Lakeside Pediatrics', 'lakeside pediatrics');
INSERT INTO partners (id, name, name_key, title, org_id, type, tier, stage, specific, how_known, phone, source, created, not_before, paused_until, has_left, introduced_by, succeeds, merged_into) VALUES (1, 'Hannah Lee', 'hannah lee', '', 1, 'paediatrics', 'light', 'known', '', '', '', 'mail', '2026-11-18T12:00:00+00:00', NULL, NULL, 0, NULL, NULL, NULL);
INSERT INTO addresses (email, partner_id, hash, first, learned, ok, at) VALUES ('hannah@lakeside.example', 1, 'faf4efaa7190287aaa92d6988ec2508f9a0c37aababd9ede64ebf995c81904e9', 1, 0, 1, '2026-11-18T12:00:00+00:00');
INSERT INTO touches (id, partner_id, kind, direction, at, cause, purpose, minutes, summary, by_hand) VALUES (1, 1, 'meeting', 'both', '2026-11-18T12:00:00+00:00', 'command', NULL, NULL, 'We met.', 0);
INSERT INTO audit (id, at, event, about, previous, hash) VALUES (1, '2026-11-18T12:00:00+00:00', 'start', 'version=1', '0000000000000000000000000000000000000000000000000000000000000000', 'ab90235002741fcbfde0c03674b2538b9c4358246de5a7cec0148fff38577be2');
INSERT INTO messages_fts (messages_fts) VALUES ('rebuild');
INSERT INTO facts_fts (facts_fts) VALUES ('rebuild');
INSERT INTO touches_fts (touches_fts) VALUES ('rebuild');
CREATE TRIGGER "messages_ai" AFTER INSERT ON "messages" BEGIN
  INSERT INTO "messages_fts" (rowid, "subject", "body") VALUES (new.rowid, new."subject", new."body");
END;
CREATE TRIGGER "messages_ad" AFTER DELETE ON "messages" BEGIN
  INSERT INTO "messages_fts" ("messages_fts", rowid, "subject", "body") VALUES('delete', old.rowid, old."subject", old."body");
END;
CREATE TRIGGER "messages_au" AFTER UPDATE ON "messages" BEGIN
  INSERT INTO "messages_fts" ("messages_fts", rowid, "subject", "body") VALUES('delete', old.rowid, old."subject", old."body");
  INSERT INTO "messages_fts" (rowid, "subject", "body") VALUES (new.rowid, new."subject", new."body");
END;
CREATE TRIGGER "facts_ai" AFTER INSERT ON "facts" BEGIN
  INSERT INTO "facts_fts" (rowid, "text") VALUES (new.rowid, new."text");
END;
CREATE TRIGGER "facts_ad" AFTER DELETE ON "facts" BEGIN
  INSERT INTO "facts_fts" ("facts_fts", rowid, "text") VALUES('delete', old.rowid, old."text");
END;
CREATE TRIGGER "facts_au" AFTER UPDATE ON "facts" BEGIN
  INSERT INTO "facts_fts" ("facts_fts", rowid, "text") VALUES('delete', old.rowid, old."text");
  INSERT INTO "facts_fts" (rowid, "text") VALUES (new.rowid, new."text");
END;
CREATE TRIGGER "touches_ai" AFTER INSERT ON "touches" BEGIN
  INSERT INTO "touches_fts" (rowid, "summary") VALUES (new.rowid, new."summary");
END;
CREATE TRIGGER "touches_ad" AFTER DELETE ON "touches" BEGIN
  INSERT INTO "touches_fts" ("touches_fts", rowid, "summary") VALUES('delete', old.rowid, old."summary");
END;
CREATE TRIGGER "touches_au" AFTER UPDATE ON "touches" BEGIN
  INSERT INTO "touches_fts" ("touches_fts", rowid, "summary") VALUES('delete', old.rowid, old."summary");
  INSERT INTO "touches_fts" (rowid, "summary") VALUES (new.rowid, new."summary");
END;
CREATE VIEW partner_rows AS
SELECT p.*, coalesce(o.name, '') AS org, coalesce(a.email, '') AS email, coalesce(a.ok, 1) AS address_ok,
  EXISTS (SELECT 1 FROM addresses b JOIN suppressions s ON s.hash = b.hash WHERE b.partner_id = p.id) AS suppressed,
  (SELECT json_group_array(f.email) FROM (SELECT email FROM addresses WHERE partner_id = p.id AND first = 0 ORDER BY at, email) f) AS others
FROM partners p
LEFT JOIN organisations o ON o.id = p.org_id
LEFT JOIN addresses a ON a.partner_id = p.id AND a.first = 1
WHERE p.merged_into IS NULL;
CREATE VIEW resources_had AS
SELECT (SELECT min(s.id) FROM resources s WHERE (s.title, s.link) = (r.title, r.link)) AS resource_id, h.partner_id, min(h.at) AS at
FROM (SELECT e.resource_id, o.partner_id, o.sent_at AS at FROM enclosures e JOIN outbox o ON o.id = e.draft_id WHERE o.sent_at IS NOT NULL
  UNION ALL SELECT resource_id, partner_id, at FROM resources_sent) h
JOIN resources r ON r.id = h.resource_id
GROUP BY 1, 2;
CREATE VIEW summaries_had AS
SELECT h.summary, h.partner_id, min(h.at) AS at
FROM (SELECT e.summary, o.partner_id, o.sent_at AS at FROM enclosures e JOIN outbox o ON o.id = e.draft_id
    WHERE e.summary IS NOT NULL AND o.sent_at IS NOT NULL
  UNION ALL SELECT summary, partner_id, at FROM summaries_sent) h
GROUP BY 1, 2;
CREATE VIEW letters AS
SELECT o.*, v.subject, v.body, v.sha256, v.marks, v.blocked,
  (SELECT max(w.created) FROM draft_versions w WHERE w.draft_id = o.id AND (w.version = 1 OR w.made_by <> 'house')) AS written,
  EXISTS (SELECT 1 FROM draft_versions e WHERE e.draft_id = o.id AND e.made_by = 'owner') AS edited,
  (EXISTS (SELECT 1 FROM suppressions s WHERE s.hash = o.hash)
    OR EXISTS (SELECT 1 FROM addresses a JOIN suppressions s ON s.hash = a.hash WHERE a.partner_id = o.partner_id)) AS suppressed
FROM outbox o JOIN draft_versions v ON v.draft_id = o.id AND v.version = o.version;
CREATE VIEW waiting_mails AS
SELECT m.id, m.identity, m.partner_id, m.sender_name, m.sender_email, coalesce(m.sent_at, m.logged_at) AS at, coalesce(m.body, '') AS words
FROM messages m WHERE m.asked = 0 AND m.waits = 1 AND (m.partner_id IS NOT NULL OR (m.kind = 'referral' AND m.sender_email <> ''
    AND NOT EXISTS (SELECT 1 FROM questions q WHERE q.key = 'referrer:' || m.identity AND q.answer = 'no')))
  AND EXISTS (SELECT 1 FROM locations l WHERE l.identity = m.identity AND l.role = 'inbox');
CREATE TRIGGER outbox_starts BEFORE INSERT ON outbox WHEN NEW.state <> 'drafted' BEGIN SELECT raise(ABORT, 'a letter starts as drafted'); END;
CREATE TRIGGER outbox_moves BEFORE UPDATE OF state ON outbox WHEN OLD.state || '>' || NEW.state NOT IN ('drafted>drafted', 'drafted>expired', 'drafted>proposed', 'drafted>sent', 'drafted>withdrawn', 'proposed>approved', 'proposed>drafted', 'proposed>expired', 'proposed>sent', 'proposed>withdrawn', 'approved>deferred', 'approved>proposed', 'approved>refused', 'approved>sending', 'approved>sent', 'approved>withdrawn', 'sending>deferred', 'sending>refused', 'sending>sent', 'sending>unsure', 'deferred>deferred', 'deferred>proposed', 'deferred>refused', 'deferred>sending', 'deferred>sent', 'deferred>withdrawn', 'unsure>approved', 'unsure>bounced', 'unsure>sent', 'unsure>withdrawn', 'sent>bounced') BEGIN SELECT raise(ABORT, 'no such move'); END;
CREATE TRIGGER outbox_approved BEFORE UPDATE OF state ON outbox WHEN NEW.state = 'approved' AND NOT EXISTS (SELECT 1 FROM approvals a JOIN letters l ON l.id = a.draft_id
    WHERE a.draft_id = NEW.id AND a.sha256 = l.sha256 AND a.spent = 0) BEGIN SELECT raise(ABORT, 'no approval for exactly this text'); END;
CREATE TRIGGER outbox_sending BEFORE UPDATE OF state ON outbox WHEN NEW.state = 'sending' AND NOT EXISTS (SELECT 1 FROM claims WHERE draft_id = NEW.id AND closed IS NULL) BEGIN SELECT raise(ABORT, 'no claim'); END;
CREATE TRIGGER outbox_recipient BEFORE UPDATE OF to_email, hash, message_id, purpose, referral_code ON outbox WHEN TRUE BEGIN SELECT raise(ABORT, 'recipient, purpose and Message-ID of a letter stay'); END;
CREATE TRIGGER outbox_version BEFORE UPDATE OF version ON outbox WHEN NEW.version <> OLD.version AND OLD.state NOT IN ('drafted', 'proposed') BEGIN SELECT raise(ABORT, 'the text is frozen'); END;
CREATE TRIGGER claims_approved BEFORE INSERT ON claims WHEN NOT EXISTS (SELECT 1 FROM approvals a JOIN letters l ON l.id = a.draft_id
    WHERE a.draft_id = NEW.draft_id AND a.sha256 = NEW.sha256 AND l.sha256 = NEW.sha256 AND a.spent = 0
    AND l.state IN ('approved', 'deferred')) BEGIN SELECT raise(ABORT, 'no approval for exactly this text'); END;
CREATE TRIGGER claims_suppressed BEFORE INSERT ON claims WHEN (SELECT suppressed FROM letters WHERE id = NEW.draft_id) BEGIN SELECT raise(ABORT, 'never write to this address'); END;
CREATE TRIGGER claims_consented BEFORE INSERT ON claims WHEN EXISTS (SELECT 1 FROM outbox o WHERE o.id = NEW.draft_id AND o.purpose IN ('closing_loop_1', 'closing_loop_2') AND NOT EXISTS (
    SELECT 1 FROM consents c WHERE c.id = (SELECT max(n.id) FROM consents n WHERE (n.code, n.partner_id) = (o.referral_code, o.partner_id))
    AND c.revoked IS NULL AND c.level >= CAST(substr(o.purpose, -1) AS INTEGER)
    AND (c.expires IS NULL OR c.expires >= date(NEW.at, '-1 day')))) BEGIN SELECT raise(ABORT, 'no consent covers it'); END;
CREATE TRIGGER versions_frozen BEFORE INSERT ON draft_versions WHEN (SELECT state FROM outbox WHERE id = NEW.draft_id) NOT IN ('drafted', 'proposed') BEGIN SELECT raise(ABORT, 'the text is frozen'); END;
CREATE TRIGGER versions_stay BEFORE UPDATE OF draft_id, version, subject, body, sha256, made_by, created ON draft_versions WHEN TRUE BEGIN SELECT raise(ABORT, 'the words of a version never change'); END;
CREATE TRIGGER versions_kept BEFORE DELETE ON draft_versions WHEN TRUE BEGIN SELECT raise(ABORT, 'a version never goes'); END;
CREATE TRIGGER approvals_stay BEFORE UPDATE OF draft_id, sha256, digest_id, proof, token, at ON approvals WHEN TRUE BEGIN SELECT raise(ABORT, 'an approval never changes'); END;
CREATE TRIGGER approvals_spent BEFORE UPDATE OF spent ON approvals WHEN NEW.spent < OLD.spent BEGIN SELECT raise(ABORT, 'an approval that is spent stays spent'); END;
CREATE TRIGGER claims_stay BEFORE UPDATE ON claims WHEN OLD.closed IS NOT NULL BEGIN SELECT raise(ABORT, 'a closed claim never changes'); END;
CREATE TRIGGER claims_kept BEFORE DELETE ON claims WHEN TRUE BEGIN SELECT raise(ABORT, 'a claim never goes'); END;
CREATE TRIGGER suppressions_kept BEFORE DELETE ON suppressions WHEN TRUE BEGIN SELECT raise(ABORT, 'an opt-out holds for ever'); END;
CREATE TRIGGER suppressions_stay BEFORE UPDATE ON suppressions WHEN TRUE BEGIN SELECT raise(ABORT, 'an opt-out holds for ever'); END;
CREATE TRIGGER touches_stay BEFORE UPDATE OF id, kind, direction, at, cause, purpose, minutes, by_hand ON touches WHEN TRUE BEGIN SELECT raise(ABORT, 'touches are only appended'); END;
CREATE TRIGGER touches_words BEFORE UPDATE OF summary ON touches WHEN NOT EXISTS (SELECT 1 FROM client_marks) BEGIN SELECT raise(ABORT, 'the words of a touch change only to hide a client'); END;
CREATE TRIGGER touches_person BEFORE UPDATE OF partner_id ON touches WHEN NOT EXISTS (SELECT 1 FROM merges WHERE kept IN (OLD.partner_id, NEW.partner_id)
    AND gone IN (OLD.partner_id, NEW.partner_id) AND OLD.partner_id <> NEW.partner_id) BEGIN SELECT raise(ABORT, 'a touch goes to another person only by a merge or a split'); END;
CREATE TRIGGER addresses_silent BEFORE UPDATE OF partner_id ON addresses WHEN NEW.partner_id <> OLD.partner_id AND (SELECT suppressed FROM partner_rows WHERE id = OLD.partner_id)
    AND NOT EXISTS (SELECT 1 FROM suppressions WHERE hash = OLD.hash) BEGIN SELECT raise(ABORT, 'who asked for silence keeps it under every address'); END;
CREATE TRIGGER core_begins BEFORE INSERT ON partners WHEN NEW.tier = 'core' AND NEW.merged_into IS NULL
    AND (SELECT count(*) FROM partners WHERE tier = 'core' AND merged_into IS NULL AND id IS NOT NEW.id) >= 5 BEGIN SELECT raise(ABORT, 'core is full'); END;
CREATE TRIGGER core_holds BEFORE UPDATE OF tier, merged_into ON partners WHEN NOT (OLD.tier = 'core' AND OLD.merged_into IS NULL) AND NEW.tier = 'core' AND NEW.merged_into IS NULL
    AND (SELECT count(*) FROM partners WHERE tier = 'core' AND merged_into IS NULL AND id IS NOT NEW.id) >= 5 BEGIN SELECT raise(ABORT, 'core is full'); END;
CREATE TRIGGER touches_kept BEFORE DELETE ON touches WHEN TRUE BEGIN SELECT raise(ABORT, 'touches are only appended'); END;
CREATE TRIGGER audit_stay BEFORE UPDATE ON audit WHEN TRUE BEGIN SELECT raise(ABORT, 'the audit log is only appended'); END;
CREATE TRIGGER audit_kept BEFORE DELETE ON audit WHEN TRUE BEGIN SELECT raise(ABORT, 'the audit log is only appended'); END;
CREATE TRIGGER approvals_end AFTER UPDATE OF state ON outbox WHEN NEW.state NOT IN ('approved', 'sending', 'deferred')
BEGIN UPDATE approvals SET spent = 1 WHERE draft_id = NEW.id; END;
