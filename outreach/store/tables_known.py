"""What version 9 adds: since when we know who sent a client, and that one mail may send several clients on to one person; the laws of `tables`
hold here too."""

from __future__ import annotations

KNOWN = """
ALTER TABLE referrals ADD COLUMN known TEXT;
UPDATE referrals SET known = (SELECT min(s.at) FROM referral_steps s WHERE s.code = referrals.code);
"""
"""A client may have come long before we were told of them, or who sent them: what was written until then cannot have thanked for them."""

SENT_ON = """
CREATE TABLE sent_on (
  id INTEGER PRIMARY KEY,
  partner_id INTEGER NOT NULL REFERENCES partners (id),
  at TEXT NOT NULL,
  need TEXT,
  initials TEXT,
  cause TEXT NOT NULL,
  name TEXT,
  code TEXT REFERENCES referrals (code)
) STRICT;
INSERT INTO sent_on SELECT id, partner_id, at, need, initials, cause, name, code FROM outbound_referrals;
DROP TABLE outbound_referrals;
ALTER TABLE sent_on RENAME TO outbound_referrals;
CREATE UNIQUE INDEX outbound_once ON outbound_referrals
  (cause, partner_id, coalesce(code, ''), coalesce(initials, ''), coalesce(need, ''));
"""
"""The same client of the same cause is one row: by the code, or by what was told of one who has none."""
