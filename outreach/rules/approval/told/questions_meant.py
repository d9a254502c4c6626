"""Which question a clause answers without its number: "the billing thing is spam", "Tess: referral", "don't add Marcus".

Law: a word means a question only where this one alone holds it, in whom it is about or in the words it shows; a word of the language, of a kind of
mail or of an address's form means none. What is said of the question is handed back as it was said; nothing is decided here.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import repeat

from outreach.model.digest import ShownQuestion
from outreach.rules.approval.clauses.lexer import lex
from outreach.rules.approval.clauses.token import Context
from outreach.rules.approval.names.person_names import TITLES, name_words, ordinary
from outreach.rules.approval.words.kinds_said import kinds
from outreach.rules.approval.words.lexicon import Role
from outreach.rules.approval.words.plain import without_accents

_QUOTED = re.compile(r"[\"']([^\"']+)[\"']|'([^']+)'")
_ADDRESS = re.compile(r"[\w.+-]+@[\w.-]+\w")
_FORM = frozenset(
    re.findall(
        r"\w+",
        """mail email note message letter from about consent may tell what kind this work know add them write instead named fact referral has signed release that who
        writer colleague person asking com example net org www mailbox info noreply reply office front desk the for and your our with one could would like has have you see
        """,
    )
)
"""Words of a question that are the form's and not the matter's."""
_THING = re.compile(
    r"(?i)(?:(?:'s|s')?\s+(?:e-?mail|mail|message|note|thing|one|stuff|question|letter|inquiry|address|correo|mensaje)\b|'s\s+\w+(?=\s+(?:is|was|isn't|wasn't)\b)|\s+(?:wrote|sent|forwarded|said|asked|mailed|passed on)(?: (?:me|us|you|over|along|there|about))*(?=\s+(?:is|was|isn't|wasn't)\b)|(?:,| -)? q\d+\b)"
)
_SOMETHING_OF_THEIRS = re.compile(r"(?i)'s\s+(?!(?:is|was|isn't|wasn't|an?|just|yes|no|not)\b)\w")
"""Such as "Leo's referral came in": what belongs to somebody is not the mail that they wrote."""
_BEFORE = re.compile(
    r"(?i)(?:(?P<verdict>yes|yep|yeah|yup|no|nope|sí|si|ok|skip|drop)\b[,.:]?\s+|(?P<adds>(?:please |don't |do not |dont |no need to |can you )*(?:add|include|agrega)\s+(?:a\s+)?)|"
    r"(?:and|but|also|so|oh|then|the|that|this|what|la|el|lo|esa|ese|de|del|from|about|re|for|as for|mail|email|e-mail|message|note|one|thing|correo|mr|mrs|ms|dr)\b\.?\s*)*"
)
_WHAT_IS_IT = re.compile(r"(?i)\b(?:what|who)\b[^?]*\b(?:is|was) (?:this|it|that)\b|\bwhat kind of mail\b")
_JOINT = re.compile(r"\s*(?:[:=,]|->|-+(?=\s))?\s*")
_LONG = 5
"""A word of that many letters may be a part of an address's word, "deals" of "therapydeals"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Meant:
    """A question, what was said of it, and whether the words that named it could name a letter too."""

    question: ShownQuestion
    rest: str
    lettered: bool
    marked: bool


def meant(clause: str, context: Context) -> Meant | None:
    """The one question whose words stand at the head of a clause, or None.

    >>> from datetime import date
    >>> from outreach.model.digest import Digest
    >>> from outreach.rules.approval.names.names import index
    >>> from outreach.rules.approval.days.spans import Now
    >>> asked = (ShownQuestion(id="Q1", text="Is this a referral?", about="mail from Tess Orr"),
    ...     ShownQuestion(id="Q2", text="What is this mail?", about="mail from hi@brightpath.example: 'Your statement'"))
    >>> digest = Digest(id="D", date=date(2026, 11, 18), questions=asked)
    >>> context = Context(digest=digest, names=index(digest), now=Now(today=digest.date))
    >>> def said(text): return (found := meant(text, context)) and (found.question.id, found.rest)
    >>> said("Tess's mail is a referral"), said("the Brightpath thing: spam"), said("yes the statement is a bill"), said("the bill is paid")
    (('Q1', 'is a referral'), ('Q2', 'spam'), ('Q2', 'yes, is a bill'), None)
    """
    head = _BEFORE.match(clause)
    start = head.end() if head else 0
    at, found = start, frozenset[str]()
    for word in re.finditer(r"[\w.+-]+@[\w.-]+\w|[^\W_]+(?:\.(?=\s))?", clause[start:]):
        gap = clause[at : start + word.start()]
        ids = _ids(word[0], context)
        if gap.strip(" -") and not (gap == "'s " and ids & found):
            break
        if not ids and name_words(word[0])[:1] not in [(title,) for title in TITLES]:
            break
        found = found & ids if found and ids else found or ids
        at = start + word.end()
    if len(found) != 1:
        return None
    subject = clause[start:at]
    thing = _THING.match(clause, at)
    if thing is None and _SOMETHING_OF_THEIRS.match(clause, at):
        return None
    at = thing.end() if thing else at
    joint = _JOINT.match(clause, at)
    rest = clause[joint.end() if joint else at :]
    before = " ".join(part for part in (head and head["verdict"], head and head["adds"] and f"{head['adds']} them") if part)
    lettered = any(token.role is Role.ITEM and token.sort == "name" for token in lex(subject, context))
    return Meant(
        question=next(question for question in context.digest.questions if {question.id} == found),
        rest=", ".join(part for part in (" ".join(before.split()), rest.strip(" .!")) if part),
        lettered=lettered,
        marked=bool(joint and joint[0].strip(" ,")),
    )


def _ids(word: str, context: Context) -> frozenset[str]:
    """The questions that a word can mean; none where more than one holds it."""
    parts = [
        part
        for part in map(_hers, name_words(word), repeat(context))
        if part not in _FORM and not ordinary(part) and len(part) > 2
    ]
    told = {question.id: telling(question) for question in context.digest.questions}
    shared = Counter(each for words in told.values() for each in words)
    hits = [
        {name for name, words in told.items() if _holds(part, words, addressed(context, name)) and shared[part] <= 1}
        for part in parts
    ]
    return frozenset(set.intersection(*hits)) if hits and "@" not in word else frozenset(set().union(*hits))


def _hers(part: str, context: Context) -> str:
    """A hasty "ruths" as Ruth's, and "Lucía" as Lucia, where a question knows the one and not the other."""
    known = frozenset[str]().union(*(telling(question) for question in context.digest.questions))
    if part not in known and without_accents(part) in known:
        return without_accents(part)
    return part[:-1] if part.endswith("s") and part not in known and part[:-1] in known else part


def _holds(part: str, words: frozenset[str], addresses: frozenset[str]) -> bool:
    return part in words or f"{part}s" in words or (len(part) >= _LONG and any(part in word for word in addresses))


def addressed(context: Context, name: str) -> frozenset[str]:
    """The words of the addresses in a question."""
    question = next(each for each in context.digest.questions if each.id == name)
    return frozenset(
        word
        for address in _ADDRESS.findall(f"{question.about} {question.text}")
        for word in name_words(address)
        if word not in _FORM
    )


def telling(question: ShownQuestion) -> frozenset[str]:
    """The words by which a question can be meant: names, an address's words, and what it shows of the mail."""
    shown = " ".join("".join(found) for found in _QUOTED.findall(question.text))
    words = name_words(f"{question.about} {shown}")
    return frozenset(word for word in words if len(word) > 2 and word not in _FORM and word not in TITLES and not ordinary(word))


def asks_kind(question: ShownQuestion) -> bool:
    """Whether a question asks what a mail is: one kind, one of several, or any."""
    return (
        asked_kind(question) is not None
        or "referral" in question.text.casefold()
        or question.key.startswith("kind:")
        or _WHAT_IS_IT.search(question.text) is not None
    )


def asked_kind(question: ShownQuestion) -> str | None:
    """The one kind that a yes would mean, "Is this a referral?"; None when it asks for several, or for something else."""
    found = {kind for kind in kinds(question.text.partition("?")[0]) if kind != "not_referral"}
    return found.pop() if len(found) == 1 else None
