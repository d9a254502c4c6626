"""All that she tells which is no verdict on a letter: people, clients, plans, the practice, answers to questions."""
