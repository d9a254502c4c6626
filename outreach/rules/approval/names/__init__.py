"""Whom she means: people by title, nickname, trade or a word of their letter, held against one digest."""
