"""What versions 6 and 10 add: by what clients are recognised, and their names where the owner wants them kept; the laws of `tables` hold here too.

A mark is a keyed hash: the name, the address or the number itself stands nowhere. `code` is "" for a client who has none.
"""

from __future__ import annotations

MARKS = """
CREATE TABLE client_marks (
  hash TEXT NOT NULL,
  code TEXT NOT NULL DEFAULT '',
  cause TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (hash, code, cause)
) STRICT, WITHOUT ROWID;
ALTER TABLE referrals ADD COLUMN name TEXT;
ALTER TABLE outbound_referrals ADD COLUMN name TEXT;
"""

KINDS = "ALTER TABLE client_marks ADD COLUMN kind TEXT NOT NULL DEFAULT '';"
"""What each mark is of a client: a name, an address, ...; "" is one that was kept before, of which nobody can tell any more."""
