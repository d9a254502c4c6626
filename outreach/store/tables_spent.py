"""What version 11 adds: by which button an order was given, so that no button is obeyed twice; the laws of `tables` hold here too."""

from __future__ import annotations

SPENT = """
ALTER TABLE commands ADD COLUMN token TEXT;
CREATE UNIQUE INDEX commands_token ON commands (token) WHERE token IS NOT NULL;
"""
