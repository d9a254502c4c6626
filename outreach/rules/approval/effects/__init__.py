"""What follows from an action: what is written down, and what she is told about it."""
