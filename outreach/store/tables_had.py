"""What version 7 adds: who has which page about the practice where no letter of ours says so, because it came with an imported folder.

`resources_sent` of version 1 does the same for resources; the laws of `tables` hold here too.
"""

from __future__ import annotations

HAD = """
CREATE TABLE summaries_sent (
  summary TEXT NOT NULL REFERENCES summaries (version),
  partner_id INTEGER NOT NULL REFERENCES partners (id),
  at TEXT NOT NULL,
  PRIMARY KEY (summary, partner_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX summaries_sent_partner ON summaries_sent (partner_id);
"""
