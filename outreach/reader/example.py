"""What a model is fitted on, and what it answers: plain values, no spaCy, so that importing them costs nothing."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

REFERRAL = "referral"
BLANKS_PER_LOST_REFERRAL = 2
MAYBE_REFERRAL = 1 / (1 + BLANKS_PER_LOST_REFERRAL)
"""From this probability on a mail is taken for a referral, and asked about as long as it is not surer: one that is lost is worse than two
questions about mails that were none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """One labelled text. `style` is the author style it is held back by; `also` are intents that are right as well;
    `decided` says that its headers alone decide its kind in life, so that it teaches but is not measured; `row` are the places and
    weights of a text that may not be kept, in the place of its words (`reader.features`): it teaches and is not measured either."""

    id: str
    style: str
    text: str = field(repr=False)
    clues: tuple[str, ...]
    kind: str
    intent: str | None = None
    also: tuple[str, ...] = ()
    decided: bool = False
    row: tuple[tuple[int, float], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """Calibrated probabilities by label, the best first, and the clues that spoke for the winner, the strongest first."""

    kinds: tuple[tuple[str, float], ...]
    intents: tuple[tuple[str, float], ...]
    because: tuple[str, ...] = ()
    ask_below: float = 0.5

    def without(self, kind: str) -> Scores:
        """The same scores where this kind is out of the question: the others share its probability as they share the rest.

        >>> Scores(kinds=(("a", 0.5), ("b", 0.4), ("c", 0.1)), intents=()).without("a").kinds
        (('b', 0.8), ('c', 0.2))
        """
        left = sum(share for name, share in self.kinds if name != kind) or 1.0
        return replace(self, kinds=tuple((name, share / left) for name, share in self.kinds if name != kind))

    def rather(self, kind: str, least: float) -> Scores:
        """The same scores with this kind first where it is at least so likely; nothing becomes surer by that.

        >>> Scores(kinds=(("a", 0.6), ("b", 0.35)), intents=()).rather("b", 0.3).kinds
        (('b', 0.35), ('a', 0.6))
        """
        share = dict(self.kinds).get(kind, 0.0)
        others = tuple(each for each in self.kinds if each[0] != kind)
        return replace(self, kinds=((kind, share), *others)) if share >= least else self

    def likeliest_first(self) -> Scores:
        """The same scores by nothing but their shares; the clues spoke for another winner, where that changes it.

        >>> Scores(kinds=(("b", 0.35), ("a", 0.6)), intents=()).likeliest_first().kinds
        (('a', 0.6), ('b', 0.35))
        """
        kinds = tuple(sorted(self.kinds, key=lambda pair: -pair[1]))
        return replace(self, kinds=kinds, because=self.because if kinds[:1] == self.kinds[:1] else ())

    def unless_sure(self, kind: str) -> Scores:
        """The same scores without this kind, where it is the likeliest and would be asked about; nothing becomes surer by that.

        >>> Scores(kinds=(("a", 0.6), ("b", 0.3)), intents=(), ask_below=0.7).unless_sure("a").kinds
        (('b', 0.3),)
        """
        doubtful = len(self.kinds) > 1 and self.kinds[0][0] == kind and self.kinds[0][1] < self.ask_below
        return replace(self, kinds=self.kinds[1:]) if doubtful else self
