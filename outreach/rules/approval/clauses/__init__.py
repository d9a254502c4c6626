"""One sentence: its words in their roles, its clauses, and which verdict they give to which items."""
