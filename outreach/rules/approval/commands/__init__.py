"""Commands that are no verdicts, taken out of one sentence: where they begin, the long ones and the short ones."""
