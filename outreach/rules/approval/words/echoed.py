"""A yes or no in the words of its question: "it is", "she did", "that's one", "y", "it isn't".

Law: only what says nothing else is put so; a reason stays behind it. What the yes means is the question's affair.
"""

from __future__ import annotations

import re

_WHO = r"(?:it|this|that|that one|this one|s?he|they|he or she)"
_MORE = r"(?:an? |the )?(?:yes|sure thing|(?:real|true|genuine|actual|proper|legit(?:imate)?) ?(?:one|deal|thing)?|one|so|right|correct|true|legit(?:imate)?)"
_VERB = r"(?:is|are|was|were|did|does|do|has|have|will)"
_HOW = r"(?:indeed|certainly|definitely|really|in fact|actually|clearly|for sure|quite)"
_LEAD = r"(?:(?:oh|and|well|actually|in fact|{})\b[,.!]?\s+)*"
_YES = re.compile(
    rf"(?i){_LEAD.format('yes|yep|yeah|yup|sí')}(?:(?:{_WHO}(?:'s)? |{_WHO}'s )?(?:{_HOW} )?(?:{_VERB}\b ?)?(?:{_HOW} )?(?:{_MORE})?(?: {_HOW})?|y|ja|aye)(?=\W*$|[,.;(])"
)
_NO = re.compile(
    rf"(?i){_LEAD.format('no|nope|nah')}(?:(?:{_WHO} |{_WHO}'s )?(?:{_HOW} )?(?:{_VERB}(?:n'?t| not)|not)(?: {_HOW})?(?: (?:{_MORE}|either|yet))*(?: {_HOW})?|(?:is |was )?a no|n|wrong|incorrect|false)(?=\W*$|[,.;(])"
)
_SOLID = re.compile(rf"(?i)\b(?:{_VERB}|one|so|right|correct|true|real|legit|y|ja|aye)\b|'s\b")
_ASIDE = re.compile(r"(?i)^(?P<plain>(?:yes|yep|yeah|no|nope)) ?\((?P<why>[^()]*)\)")


def as_yes_or_no(answer: str) -> str:
    """The answer with its first words as yes or no, where they only echo the question.

    >>> [as_yes_or_no(each) for each in ("it is", "It isn't.", "she did, on Monday", "a real one", "y", "is not")]
    ['yes', 'no', 'yes, on Monday', 'yes', 'yes', 'no']
    >>> [as_yes_or_no(each) for each in ("is spam", "she did call", "not sure", "yes (Mon)", "no")]
    ['is spam', 'she did call', 'not sure', 'yes, Mon', 'no']
    """
    said = answer.strip().rstrip(".! ")
    aside = _ASIDE.match(said)
    if aside:
        return f"{aside['plain']}, {aside['why']}{said[aside.end() :]}"
    for word, shape in (("no", _NO), ("yes", _YES)):
        found = shape.match(said)
        if found and found[0].strip().casefold() not in ("", "one", "so") and (word == "no" or _SOLID.search(found[0])):
            return f"{word}{said[found.end() :]}"
    return answer
