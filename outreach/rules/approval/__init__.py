"""From an answer of the owner's to what is written down: the road, room by room.

    proof     is this mail hers?                      headers, signatures, one-tap buttons
    words     what single words do                    one table a language
    days      "the Monday after Thanksgiving"
    names     whom she means
    clauses   one sentence: words in their roles, clauses, verdicts on letters
    edits     new words for a letter
    told      everything that is no verdict on a letter
    whole     a whole answer: doubts that reach further, second thoughts, the second look at every yes
    effects   what follows: decisions for the log
    pages     what she reads: digest and receipt

Imports go downwards only, from `pages` to `words`; `pyproject.toml` holds that as a contract. Beside the rooms stand the few that walk through
them: `answer_text` (her own words of a mail), `spoken_parts`, `own_numbering`, `commands`, `verdicts` (actions), and `contract` (how it is measured).
"""
