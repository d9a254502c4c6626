"""How text is read: a spaCy pipeline that is ours, fitted from `corpus/`, kept in `model/`.

`load.Reader` is what everybody else uses. Nothing here knows of rules, the log or the mailbox; the services hand in a text and
clues in words ("known", "phrase:asks_room") and get probabilities back. spaCy is imported when a model is loaded, not before.
"""
