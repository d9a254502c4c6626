"""Whether a letter names what is known of its reader's work: in one breath, of the reader, in those words or other forms of them.

Law: a sentence names it, with the next one at most, when it holds most of the telling words of what is known (spaCy's stop words tell nothing, endings
do not count) and speaks of the reader. Words strewn over a letter name nothing, and what the writer does herself is not the reader's work. Never raises.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from spacy.tokens import Doc, Span, Token

from outreach.model.senses import Heard, Sense

_ENOUGH = 0.6  # of the telling words
_STEM = 5  # letters
_ENDING = re.compile(r"(?<=\w{3})(?:ing|ers?|ed|e?s|ly)$")
_READER = frozenset({"you", "your", "yours", "yourself"})
_QUOTED = 60


def works_named(known: Doc, sentences: Sequence[Span]) -> Iterator[Heard]:
    """Where the sentences of a letter name what is `known`, each with the number of the sentence in which it begins."""
    telling = {_stem(each) for each in known if _tells(each)}
    literally = _plain(known.text)
    for number, (here, following) in enumerate(zip_longest(sentences, sentences[1:])):
        for breath in ([here], [here, following] if following is not None else []):
            words = [token for sentence in breath for token in sentence]
            named = telling & {_stem(each) for each in words}
            whole = literally in _plain(" ".join(sentence.text for sentence in breath))
            if whole or (telling and len(named) >= _ENOUGH * len(telling) and _READER.intersection(each.norm_ for each in words)):
                yield Heard(sense=Sense.WORK, said=here.text[:_QUOTED], means=known.text, sentence=number)
                break


def _tells(token: Token) -> bool:
    return token.is_alpha and not token.is_stop and token.norm_ not in _READER


def _stem(token: Token) -> str:
    return _ENDING.sub("", token.lower_)[:_STEM]


def _plain(text: str) -> str:
    return " ".join(text.casefold().split()).strip(" .")
