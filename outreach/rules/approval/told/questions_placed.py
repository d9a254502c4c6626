"""Questions meant by their place: "yes to the first question, no to the second", "Ruth's is one, the other is spam", "Questions: yes, no".

Law: a place counts only beside a question that is called one, the other one only where two mails are asked about and what is said is a kind of mail, and a
list only where it has as many answers as there are questions, each of them clear and none a sentence of hers. Nothing is read here but what is put in the questions' ids.
"""

from __future__ import annotations

import re

from outreach.model.command import Action, Ask, Record
from outreach.rules.approval.clauses.token import Context
from outreach.rules.approval.names.person_names import name_words
from outreach.rules.approval.told.question_labels import label
from outreach.rules.approval.told.questions_meant import asks_kind, meant, telling
from outreach.rules.approval.told.worded_answers import TOLD
from outreach.rules.approval.words.counting import ORDINALS
from outreach.rules.approval.words.kinds_said import kinds

_CALLED = re.compile(r"(?i)\bquestions?\b|\bQ\d")
_FIRST = re.compile(r"(?i)\b(?:(?:the|your) )?(?P<place>first|second|third|fourth) question\b")
_PLACE = re.compile(
    r"(?i)\b(?:the|your) (?P<place>first|second|third|fourth|last|other)(?: one)?(?=\W*$|\s*[:,;]|\s+(?:is|isn't|was|wasn't|yes|no|and|but)\b)"
)
_LETTERS = re.compile(r"(?i)\b(?:letters?|drafts?|e-?mails?|notes?|send|approve|skip)\b")
_OTHER = re.compile(
    r"(?i)\b(?:the|that|la|el) (?:other|otra|otro)(?: (?:one|e-?mail|mail|message|question|thing))?(?=\s*(?:[:,-]|is\b|was\b|'s\b|isn't\b|wasn't\b|es\b|no es\b))"
)
_RUN_ON = re.compile(r"(?i)(?:(?<=\byes)|(?<=\bno)|(?<=\bspam))\s+(?=Q\d)")
_OTHERS = re.compile(r"(?i)\b(?:the )?(?:other (?:two|three|ones|questions)|others|rest)\b")
_LISTED = re.compile(
    r"(?i)^\W*(?:(?:the|my|your|to|on|for|all) )*(?:(?:two|three|four|five|\d) )?(?:questions?|qs)(?: in (?:(?:this|that|the|your|the same) )?order)?\s*[:=-]\s*(?P<answers>.+)$"
)


def placed(sentence: str, before: str, context: Context) -> str:
    """The sentence with the ids of the questions that it means by their places; `before` is the sentence in front of it.

    >>> from datetime import date
    >>> from outreach.model.digest import Digest, ShownQuestion
    >>> from outreach.rules.approval.names.names import index
    >>> from outreach.rules.approval.days.spans import Now
    >>> asked = tuple(ShownQuestion(id=f"Q{n}", text="Is this a referral?", about=f"mail from {who}") for n, who in ((1, "Tess Orr"), (2, "Leadwell")))
    >>> digest = Digest(id="D", date=date(2026, 11, 18), questions=asked)
    >>> context = Context(digest=digest, names=index(digest), now=Now(today=digest.date))
    >>> placed("yes to the first question, no to the second", "", context), placed("Questions: yes, no", "", context)
    ('yes to Q1, no to Q2', 'Q1 yes, Q2 no')
    >>> placed("the other is spam", "Tess's mail is a referral", context), placed("the other is nice", "Tess's mail is a referral", context)
    ('Q2 is spam', 'the other is nice')
    """
    ids = [question.id for question in context.digest.questions]
    if len(ids) < 2:
        return sentence
    listed = _LISTED.match(sentence)
    if listed or not (context.digest.drafts or _CALLED.search(sentence)):
        answered = _one_each(listed["answers"] if listed else sentence, context)
        if answered:
            return answered
    if _CALLED.search(sentence) or (_CALLED.search(before) and not _LETTERS.search(sentence)):
        sentence = _PLACE.sub(
            lambda found: _id(found["place"], ids) or found[0],
            _FIRST.sub(lambda found: _id(found["place"], ids) or found[0], sentence),
        )
        sentence = _RUN_ON.sub(", ", sentence) if re.match(r"\W*Q\d", sentence) else sentence
        ids_left = [each for each in ids if not re.search(rf"\b{each}\b", sentence, re.IGNORECASE)]
        if not context.digest.drafts and 0 < len(ids_left) < len(ids):
            sentence = _OTHERS.sub(" and ".join(ids_left), sentence)
    return _OTHER.sub(lambda found: _left(found, sentence, before, context) or found[0], sentence)


def _id(place: str, ids: list[str]) -> str | None:
    word = place.casefold()
    if word in ("last", "other"):
        return ids[-1] if word == "last" or len(ids) == 2 else None
    return ids[ORDINALS[word] - 1] if ORDINALS[word] <= len(ids) else None


def _one_each(answers: str, context: Context) -> str | None:
    """A list with one clear answer for each question, "yes, no"."""
    said = [part for part in re.split(r"\s*[,;/]\s*(?:and\s+)?|\s+and\s+", answers.strip(" .!")) if part]
    questions = context.digest.questions
    if len(said) != len(questions) or any(meant(part, context) for part in said):  # who is named is meant, and no place
        return None
    pairs = [f"{question.id} {part}" for question, part in zip(questions, said, strict=True)]
    found = [label(pair, context) for pair in pairs]
    clear = all(actions and not any(isinstance(action, Ask) or _her_words(action) for action in actions) for actions in found)
    return ", ".join(pairs) if clear else None


def _her_words(action: Action) -> bool:
    """Whether an answer is written down as she put it: words between commas may be of anything, "had coffee with Ana, 45 min"."""
    return isinstance(action, Record) and action.what in ("specific", TOLD)


def _left(found: re.Match[str], sentence: str, before: str, context: Context) -> str | None:
    """The one of two questions about mails that was not spoken of before."""
    asked = [question for question in context.digest.questions if asks_kind(question)]
    spoken = f"{before} {sentence[: found.start()]}"
    words = set(name_words(spoken))
    named = [each for each in asked if telling(each) & words or re.search(rf"\b{each.id}\b", spoken, re.IGNORECASE)]
    said = re.split(r"[,.;]|\s(?:and|but)\s", sentence[found.end() :], maxsplit=1)[0]
    if len(asked) != 2 or len(named) != 1 or not kinds(said):
        return None
    return next(each.id for each in asked if each is not named[0])
