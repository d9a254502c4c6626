"""Something done that she had promised, and somebody of whom nothing waits: "sent Sam the handout", "forget Sam Cole".

Law: a promise is settled only where one alone is to that person and speaks of that thing. Whoever is to be forgotten is looked for by name; where
no letter and no question is about that person, it is asked, and never another one's letter that is left out.
"""

from __future__ import annotations

import re

from outreach.model.command import Action, Ask, Record
from outreach.rules.approval.clauses.token import Context
from outreach.rules.approval.names.person_names import name_words, ordinary

_GAVE = re.compile(
    r"(?i)^\W*(?:(?:ok|and|also|yes|btw),? )*(?:(?:i|we|i've|i have|i did) )?(?:already |just )?"
    r"(?:sent|gave|mailed|e-?mailed|forwarded|brought|dropped off|passed on)\s+(?P<rest>(?:(?!\b(?:if|not|but|except|unless)\b)[^?])+)$"
)
_FORGET = re.compile(
    r"^\W*(?i:(?:please|ok|and|also),? )*(?i:forget(?: about)?) (?P<who>(?:(?:Dr|Mr|Mrs|Ms)\.? )?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2})[\s.!]*$"
)
_TITLES = frozenset({"dr", "mr", "mrs", "ms"})
_SLIGHT = frozenset(
    [
        "a",
        "about",
        "an",
        "and",
        "by",
        "for",
        "from",
        "give",
        "her",
        "him",
        "i",
        "in",
        "it",
        "mail",
        "me",
        "my",
        "of",
        "on",
        "out",
        "over",
        "send",
        "the",
        "their",
        "them",
        "to",
        "with",
        "you",
        "your",
    ]
)


def kept(sentence: str, context: Context) -> tuple[Action, ...] | None:
    """A promise that she says she has kept, by whom it was given to and a word for the thing."""
    hit = _GAVE.match(sentence)
    said = set(name_words(hit["rest"])) - _SLIGHT - _TITLES if hit else set()
    found = [number for number, text in enumerate(context.digest.promises, 1) if _is_meant(said, text)]
    return (Record(what="done", details=(("item", f"P{found[0]}"),)),) if len(found) == 1 else None


def _is_meant(said: set[str], promise: str) -> bool:
    """Whether words name both the person and the thing of "Ana Ruiz: send the sleep handout (due Wed 18 Nov)"."""
    told = re.sub(r" \(due [^()]*\)$", "", promise)
    person, named, text = told.partition(": ")
    if not named:  # one of the practice's own: whoever it is for stands in its words
        person, text = " ".join(re.findall(r"\b[A-Z][\w'’-]+", told)), told
    whose = set(name_words(person)) - _SLIGHT - _TITLES
    return bool(said & whose) and bool(said & (set(name_words(text)) - whose - _SLIGHT))


def forgotten(sentence: str, context: Context) -> tuple[Action, ...] | None:
    """A name of whom nothing waits is asked about."""
    hit = _FORGET.match(sentence)
    words = set(name_words(hit["who"])) - _TITLES if hit else set()
    shown = [f"{each.to} {each.org} {each.email}" for each in context.digest.drafts] + [
        f"{each.about} {each.text}" for each in context.digest.questions
    ]
    if hit is None or not words or all(map(ordinary, words)) or any(words & set(name_words(each)) for each in shown):
        return None
    return (Ask(item="forget", why=f"no letter to {hit['who']} waits"),)
