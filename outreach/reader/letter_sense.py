"""What a sentence of a letter comes to: spaCy's matcher over the phrases of `letter_phrases`, one sentence at a time.

A phrase is a line of words: `send/refer` is either word, `famil*` all that begin so, `CLIENT` a class of words, `?my` may be missing, `..3`
stands for up to three words of any kind and `..` for any number, `!may/might` for one word that is none of these. Contractions are two words
("I will" is also "I'll"). What is known of the reader's work is named by no fixed phrase: `letter_work` hears it. The law of the house on clean rooms: the rules decide what is allowed, here it is only heard. Never raises.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Any

import spacy
from spacy.language import Language
from spacy.matcher import Matcher

from outreach.model.senses import Heard, Sense
from outreach.reader.letter_phrases import CLASSES, PHRASES
from outreach.reader.letter_work import works_named

_LONGEST_QUOTE = 60
_CURLY = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "‐": "-", "‑": "-"})


def hear(text: str, known: str = "") -> tuple[Heard, ...]:
    """Everything heard in a text, in its order; of one sense and meaning in one sentence only the first and shortest words. With what is `known` of the
    reader's work, behind it all also where the text names it.

    >>> [(each.sense.value, each.means) for each in hear("Would you like a coffee? I will pay you $50 for each family.")]
    [('proposes a step', 'a coffee'), ('reward', '')]
    """
    nlp, _, _ = _ears()
    paragraphs = re.split(r"\n\s*\n|\n(?=[-*\d])", text.translate(_CURLY))
    sentences = [sentence for each in paragraphs for sentence in nlp(" ".join(each.split())).sents]
    phrases = (replace(heard, sentence=n) for n, each in enumerate(sentences) for heard in _in_sentence(each.text))
    return (*phrases, *(works_named(nlp.make_doc(known.translate(_CURLY)), sentences) if known else ()))


@lru_cache(maxsize=1024)
def _in_sentence(text: str) -> tuple[Heard, ...]:
    """Letters are made of the same sentences, and each is heard by several rules."""
    nlp, matcher, meanings = _ears()
    sentence = nlp.make_doc(text)
    first: dict[tuple[Sense, str], tuple[int, int]] = {}
    for key, start, end in matcher(sentence):
        meant = meanings[nlp.vocab.strings[key]]
        first[meant] = min(first.get(meant, (start, end)), (start, end))
    return tuple(
        Heard(sense=sense, said=sentence[start:end].text[:_LONGEST_QUOTE], means=means)
        for (sense, means), (start, end) in sorted(first.items(), key=lambda item: item[1])
    )


@lru_cache(maxsize=1)
def _ears() -> tuple[Language, Matcher, dict[str, tuple[Sense, str]]]:
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    matcher, meanings = Matcher(nlp.vocab), dict[str, tuple[Sense, str]]()
    for (sense, means), lines in PHRASES.items():
        key = f"{sense}/{means}"
        meanings[key] = (sense, means)
        matcher.add(key, [_pattern(line) for line in lines.strip().splitlines()])
    return nlp, matcher, meanings


def _pattern(line: str) -> list[dict[str, Any]]:
    return [_token(word) for word in line.split()]


def _token(word: str) -> dict[str, Any]:
    if word.startswith(".."):
        return {"OP": f"{{0,{word[2:]}}}" if word[2:] else "*"}
    if word.startswith("?"):
        return _token(word[1:]) | {"OP": "?"}
    if word.startswith("!"):
        return {"NORM": {"NOT_IN": word[1:].split("/")}}
    return {"NORM": {"REGEX": rf"^(?:{'|'.join(_spellings(word))})$"}}


def _spellings(word: str) -> Iterator[str]:
    for each in word.split("/"):
        if each in CLASSES:
            yield from _spellings(CLASSES[each])
        else:
            yield re.escape(each.rstrip("*")) + (".*" if each.endswith("*") else "")
