"""A whole answer: what its sentences say together, how far a doubt reaches, and the second look at every yes."""
