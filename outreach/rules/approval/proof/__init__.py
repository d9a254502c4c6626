"""Who speaks: whether a mail that claims to be the owner's is hers, by its own headers and by her one-tap buttons."""
