"""Answers to the questions that want words: how it goes with a client, who follows somebody, better words for a congratulation, a number of openings,
an address, and what of our own details is no longer true.

Law: a plain no is a no. Words are taken only where they can be such an answer; else it is asked again. What follows from them is
`on_questions`'s affair.
"""

from __future__ import annotations

import re

from outreach.model.command import Action, Ask, Label, Record
from outreach.model.digest import ShownQuestion
from outreach.rules.approval.clauses.token import Context
from outreach.rules.approval.told.facts_told import told
from outreach.rules.reading.addresses import IN_TEXT

TOLD = "told"
UNANSWERED = "I am not sure what you answer"
_NOBODY = re.compile(r"(?i)^(?:nobody|no ?one|none|not (?:yet )?(?:replaced|known)|unknown|nadie)\b[^@]*$")
_IN_HER_WORDS = frozenset({"talked", "news", "plain"})
"""Topics whose answer is written down as she puts it."""
_NOTHING = re.compile(r"(?i)^(?:nothing|none|not much|nada|skip(?: it)?|i don'?t remember)\b[^;:]{0,30}$")
_STILL = re.compile(
    r"(?i)(?=.*(?:\b(?:still|true|correct|right|accurate|the same|unchanged|up to date)\b|no(?:thing)? .*change))"
    r"(?:(?:yes|yep|yeah|sure|sí|si|ok|no|nothing (?:has |is |was )?changed|no changes?|(?:that|it|this|they|all|everything)(?:'s|'re| is| are| of (?:it|that|them)(?: is)?)?"
    r"|still|true|correct|right|accurate|current|the same|unchanged|up to date|holds|stands|good)(?:[\s,.!]+|$))+"
)
"""Our own details as before: "yes still true", "nothing changed"."""
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_COUNT = re.compile(
    rf"(?i)^(?:we have |i have |there (?:are|is) |now |openings?:? ?|still )*(\d{{1,2}}|zero|none|{'|'.join(_NUMBERS)})(?: openings?)?(?: now| left)?$"
)


def in_words(question: ShownQuestion, rest: str, yes: bool | None, context: Context) -> tuple[Action, ...] | None:
    """What was said to a question that wants words; None for any other question. `yes` is what it is as a plain yes or no."""
    topic, text = question.key.partition(":")[0], rest.strip(" .,!")
    if topic == "openings":
        return _count(question, text)
    if topic not in {"progress", "left", "address", "congratulation", "true", "fact", "promise", *_IN_HER_WORDS}:
        return None
    if topic == "true" and _STILL.fullmatch(text):
        return (Label(item=question.id, kind="yes"),)
    if yes is False or (topic == "left" and _NOBODY.match(text)) or (topic in _IN_HER_WORDS and _NOTHING.match(text)):
        return (Label(item=question.id, kind="no"),)
    if yes and topic in {"congratulation", "true", "address", "fact", "promise"}:
        return (Label(item=question.id, kind="yes"),)
    if topic == "promise":
        return (Ask(item=question.id, why="yes or no; another promise you tell me in a sentence of its own"),)
    if topic in {"left", "address"}:
        return (_told(question, text) if IN_TEXT.search(text) else Ask(item=question.id, why="I need the address, too"),)
    fact = "" if yes else text if topic in {"true", "fact", *_IN_HER_WORDS} else told(rest, context)
    return (_told(question, fact) if fact else Ask(item=question.id, why=UNANSWERED),)


def count(text: str) -> int | None:
    """How many openings an answer names.

    >>> count("2"), count("we have two openings now"), count("none"), count("a few")
    (2, 2, 0, None)
    """
    found = _COUNT.match(text.strip(" .,!"))
    if found is None:
        return None
    word = found[1].casefold()
    return int(word) if word.isdigit() else 0 if word in {"zero", "none", "no"} else _NUMBERS.index(word)


def _count(question: ShownQuestion, text: str) -> tuple[Action, ...]:
    number = count(text)
    return (Ask(item=question.id, why="how many are there now?") if number is None else _told(question, str(number)),)


def _told(question: ShownQuestion, text: str) -> Record:
    return Record(what=TOLD, details=(("key", question.key), ("item", question.id), ("text", text)))
