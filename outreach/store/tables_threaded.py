"""What version 13 adds: the thread in which a mail to the owner stands, so that a receipt lies beside the digest and its answer is found there."""

from __future__ import annotations

THREADED = "ALTER TABLE owner_mail ADD COLUMN refs TEXT NOT NULL DEFAULT '[]';"
