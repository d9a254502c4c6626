"""Answers to the digest's questions: "Q1 spam", "Q1 yes", "4 is spam", "not a referral", "Q2 is a colleague".

Law: a yes or no means what the question asked; without its number an answer counts only when one question waits or the words
name it ("the one from Lou is spam"). A hedge or a condition is asked.
"""

from __future__ import annotations

import re

from outreach.model.command import Action, Ask, Label, Record
from outreach.model.digest import ShownQuestion
from outreach.rules.approval.facts_told import told
from outreach.rules.approval.kinds_said import KINDS
from outreach.rules.approval.lexer import Context, lex
from outreach.rules.approval.offers import asks_to_add, yes_or_no
from outreach.rules.approval.person_names import person
from outreach.rules.approval.plain import folded
from outreach.rules.approval.worded_answers import in_words
from outreach.rules.approval.words import Role, listed

_PHRASES = sorted(
    ((tuple(phrase.split()), kind) for kind, phrases in KINDS.items() for phrase in listed(phrases)), key=lambda row: -len(row[0])
)
NO_FACT = "one sentence about their work is enough; without one I write no first letter to them"
_ID = re.compile(
    r"(?i)^(?:the )?(?:re:? |answer to |for |to |on |ad )?(?:q(?:uestion)?\s*#?\s*(\d{1,2})|(?:question|pregunta)\s+(one|two|three|four|five)|(first|second|third|fourth) question)\b\s*[:.)=,-]*\s*"
)
_NUMBER = re.compile(
    r"(?i)^(?:number |item |no\. ?|#)?(\d{1,2})\s*(?:[:=-]\s*)?(?:is |was |are |'s |looks like |= )+(?:just |actually |really |definitely |only )*"
)
_MANY = re.compile(
    r"(?i)^(?:(?P<ids>q\d{1,2}(?:\s*(?:,|and|&|y)\s*q\d{1,2})+)|(?:both|all)(?: the)? questions)\s*[:,-]?\s*(?:are |both |all )*(?P<rest>.+)$"
)
_TURNED = re.compile(r"(?i)\s*(?P<yes>yes|no|sí|si)\s+(?:to|on|for|a)\s+(?P<id>q\d{1,2})\s*[.!]*\s*")
_OPENING = frozenset(
    ["is", "it", "'s", "was", "that", "this", "an", "a", "just", "from", "one", "of", "yes", "she", "he", "they", "the"]
)
_CHATTER = frozenset(
    [
        "is",
        "it",
        "'s",
        "was",
        "that",
        "this",
        "an",
        "a",
        "the",
        "just",
        "only",
        "definitely",
        "really",
        "actually",
        "clearly",
        "obviously",
        "yes",
        "no",
        "not",
        "please",
        "thanks",
        "from",
        "one",
        "of",
        "mine",
        "my",
        "our",
        "mail",
        "email",
        "message",
        "mark",
        "as",
        "treat",
        "call",
        "them",
        "she",
        "he",
        "they",
        "label",
        "file",
        "it's",
        "es",
        "un",
        "una",
        "sí",
        ",",
        ".",
        "!",
        ":",
        ";",
        "-",
        "looks",
        "like",
        "so",
        "more",
        "for",
        "sure",
        "kind",
        "i",
        "would",
        "'d",
        "say",
        "it's",
        "to",
        "and",
        "old",
        "another",
        "typical",
        "plain",
        "simple",
    ]
)
_WORDS_FOR = {
    "first": "1",
    "second": "2",
    "third": "3",
    "fourth": "4",
    "one": "1",
    "two": "2",
    "three": "3",
    "four": "4",
    "five": "5",
}


def label(sentence: str, context: Context) -> tuple[Action, ...] | None:
    """One sentence or clause as the answer to a question."""
    questions = context.digest.questions
    many = _MANY.match(sentence)
    if many and questions:
        return _several(many, context)
    turned = _TURNED.fullmatch(sentence)
    if turned:
        sentence = f"{turned['id']} {turned['yes']}"
    head = _ID.match(sentence)
    if head:
        number = head[1] or _WORDS_FOR[(head[2] or head[3]).lower()]
        found = next((each for each in questions if each.id.upper() in (f"Q{number}", number)), None)
        item = found.id if found else f"Q{number}"
        rest = sentence[head.end() :]
        return _to(found, item, rest, context) if found else (Ask(item=item, why="there is no such question in this digest"),)
    numbered = _NUMBER.match(sentence)
    if numbered:
        return _numbered(int(numbered[1]), sentence[numbered.end() :], context)
    return _unnumbered(sentence, context) if questions else None


def _several(many: re.Match[str], context: Context) -> tuple[Action, ...]:
    """Such as "Q1 and Q2 are spam"."""
    said = [found.upper() for found in re.findall(r"(?i)q\d{1,2}", many["ids"] or "")] or [
        question.id for question in context.digest.questions
    ]
    rest = re.sub(r"(?i)s$", "", many["rest"].strip(" .!")) if _kind(many["rest"])[0] is None else many["rest"]
    return tuple(action for one in said for action in label(f"{one}: {rest}", context) or ())


def _numbered(n: int, rest: str, context: Context) -> tuple[Action, ...] | None:
    kind, clear = _kind(rest)
    if kind is None:
        return None
    asked = next((each for each in context.digest.questions if each.id.upper() in (str(n), f"Q{n}")), None)
    item: int | str = n if context.digest.draft(n) or asked is None else asked.id
    if not clear or _unsure(rest, context):
        return (Ask(item=item, why="what is it?"),)
    return (Label(item=item, kind=kind),)


def _unnumbered(sentence: str, context: Context) -> tuple[Action, ...] | None:
    """Such as "not a referral", "the one from Lou is spam": it must be plain which question is meant."""
    kind, clear = _kind(sentence)
    named = [question for question in context.digest.questions if _names(question, sentence)]
    if kind is None:
        return None
    if len(named) != 1:
        if not clear:
            return None
        named = list(context.digest.questions)
    elif not clear and not _kind(_without(named[0], sentence))[1]:
        return None
    if len(named) != 1:
        return tuple(Ask(item=question.id, why="which of the questions do you mean?") for question in named)
    return (Ask(item=named[0].id),) if _unsure(sentence, context) else (Label(item=named[0].id, kind=kind),)


def _names(question: ShownQuestion, sentence: str) -> bool:
    words = set(folded(sentence).split())
    about = {word for word in person(question.about).words if len(word) > 2}
    return bool(about & {word.strip(".,:;!'") for word in words})


def _without(question: ShownQuestion, sentence: str) -> str:
    about = {*person(question.about).words, "dr", "dr.", "mr", "ms", "mrs"}
    return " ".join(word for word in folded(sentence).split() if word.strip(".,:;!'") not in about)


def _to(question: ShownQuestion, item: str, rest: str, context: Context) -> tuple[Action, ...]:
    """What was said to one question."""
    wants_a_fact = question.key.startswith("specific:") or re.search(r"(?i)\bwhat do you know about\b", question.text)
    if not rest.strip(" .,!") or rest.rstrip().endswith("?") or _unsure(rest, context):
        return (Ask(item=item, why=NO_FACT if wants_a_fact else "I am not sure what you answer"),)
    if wants_a_fact:
        fact = told(rest, context)
        return (
            (Record(what="specific", partner=question.about or None, details=(("text", fact),)),)
            if fact
            else (Ask(item=item, why=NO_FACT),)
        )
    worded = in_words(question, rest, _yes_or_no(rest, context), context)
    if worded is not None:
        return worded
    adds = asks_to_add(question.key, question.text)
    kind, clear = _kind(rest)
    if kind is not None and not adds and (clear or _leads(rest)):
        return (Label(item=item, kind=kind),)
    yes = _yes_or_no(yes_or_no(rest) if adds else rest, context)
    if yes is None:
        return (Ask(item=item, why="I am not sure what you answer"),)
    if adds:
        return (Label(item=item, kind="yes" if yes else "no"),)
    asked = _asked_kind(question)
    if asked is not None:
        return (
            (Label(item=item, kind=asked),)
            if yes
            else (Label(item=item, kind="not_referral"),)
            if asked == "referral"
            else (Ask(item=item, why="what is it then?"),)
        )
    if "referral" in question.text.casefold() or question.key.startswith("kind:"):
        return (Ask(item=item, why="which of the two is it?"),)
    return (Label(item=item, kind="yes" if yes else "no"),)


def _asked_kind(question: ShownQuestion) -> str | None:
    """The one kind that a yes would mean, "Is this a referral?"; None when it asks for several, or for something else."""
    found = {kind for kind in _kinds(question.text) if kind != "not_referral"}
    return found.pop() if len(found) == 1 else None


def _kinds(text: str) -> list[str]:
    words = re.findall(r"[^\W_]+|'[a-z]+", folded(text))
    kinds, at = [], 0
    while at < len(words):
        hit = next(((phrase, kind) for phrase, kind in _PHRASES if tuple(words[at : at + len(phrase)]) == phrase), None)
        if hit:
            kinds.append(hit[1])
        at += len(hit[0]) if hit else 1
    return kinds


def _kind(text: str) -> tuple[str | None, bool]:
    """The kind in a text, and whether it says nothing else: "it's spam" does, "her client has a newsletter" does not.

    >>> _kind("it's just a newsletter"), _kind("yes, a referral"), _kind("not a referral"), _kind("her newsletter is nice")
    (('other', True), ('referral', True), ('not_referral', True), ('other', False))
    """
    words = re.findall(r"[^\W_]+|'[a-z]+|[^\s\w]", folded(text))
    kind, rest, at, negated = None, list[str](), 0, False
    several = False
    while at < len(words):
        hit = next(((phrase, found) for phrase, found in _PHRASES if tuple(words[at : at + len(phrase)]) == phrase), None)
        if hit:
            several = several or (kind is not None and kind != hit[1])
            negated = negated or (words[at - 1 : at] in (["not"], ["no"]) and hit[1] != "not_referral")
            kind = kind or hit[1]
            at += len(hit[0])
        else:
            rest.append(words[at])
            at += 1
    if kind == "not_referral" and several:
        last = _kinds(text)[-1]
        kind, several = last, len(set(_kinds(text))) > 2
    clear = not several and not negated and all(word in _CHATTER for word in rest)
    return kind, clear


def _leads(text: str) -> bool:
    """Whether the kind stands first, whatever is told of it: "a colleague asking about couples work"."""
    words = re.findall(r"[^\W_]+|'[a-z]+", folded(text))
    start = next((at for at, word in enumerate(words) if word not in _OPENING), len(words))
    hit = next((phrase for phrase, _ in _PHRASES if tuple(words[start : start + len(phrase)]) == phrase), None)
    return hit is not None and len(set(_kinds(text))) == 1 and not {"not", "no", "or", "but"} & set(words[start + len(hit) :])


def _yes_or_no(text: str, context: Context) -> bool | None:
    """A plain yes or no, whatever reason stands behind a comma."""
    first = re.split(r"[,.;!-]", text.strip(), maxsplit=1)[0]
    roles = {token.role for token in lex(first, context)} - {Role.FILL, Role.THANKS, Role.AUXILIARY}
    if roles <= {Role.YES, Role.MILD} and roles:
        return True
    return False if roles in ({Role.NO}, {Role.NOT}) else None


def _unsure(text: str, context: Context) -> bool:
    roles = {token.role for token in lex(text, context)}
    return text.rstrip().endswith("?") or bool(
        roles & {Role.HEDGE, Role.CONDITION} - ({Role.HEDGE} if "neither" in text.casefold() else set())
    )
