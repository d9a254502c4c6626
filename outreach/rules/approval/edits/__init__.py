"""New words for a letter: a whole body or one change, in which letter, and whether it came out whole."""
