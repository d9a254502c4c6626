"""What version 5 adds: which mail waits for the owner's answer, and whom a question is about; the laws of `tables` hold here too.

Before, both were told by other columns: by the intent of a reply alone, and by a name, which two people may share.
"""

from __future__ import annotations

WAITING = """
ALTER TABLE messages ADD COLUMN waits INTEGER NOT NULL DEFAULT 0 CHECK (waits IN (0, 1));
UPDATE messages SET waits = 1
  WHERE kind = 'referral' OR (kind = 'partner_reply' AND intent IN ('interested', 'scheduling', 'question'));
ALTER TABLE questions ADD COLUMN partner_id INTEGER REFERENCES partners (id);
UPDATE questions SET partner_id = (SELECT id FROM partners WHERE name = about AND merged_into IS NULL)
  WHERE (SELECT count(*) FROM partners WHERE name = about AND merged_into IS NULL) = 1;
CREATE INDEX questions_partner ON questions (partner_id);
"""
