"""The tables of version 2: ties between people, and records that turned out to be one person or two; the laws of `tables` hold here too.

A partner with `merged_into` is another record of somebody who is there: nobody sees it, and everything of it was moved. `was` holds
what the kept record looked like before, `merged_rows` what was moved, so that a split can bring both back.
"""

from __future__ import annotations

TIES = """
ALTER TABLE partners ADD COLUMN introduced_by INTEGER REFERENCES partners (id);
ALTER TABLE partners ADD COLUMN succeeds INTEGER REFERENCES partners (id);
ALTER TABLE partners ADD COLUMN merged_into INTEGER REFERENCES partners (id);
ALTER TABLE facts ADD COLUMN ended TEXT;
ALTER TABLE promises ADD COLUMN question TEXT;
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
"""
