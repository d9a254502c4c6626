"""What a rule of the lint works on, and what it finds."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from outreach.model.senses import Hear, Heard, Sense
from outreach.rules.letters.anatomy import Anatomy
from outreach.rules.letters.letter import Letter, Occasion
from outreach.rules.letters.purposes import Purpose
from outreach.rules.letters.their_work import their_work


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One mark, in a few words the owner reads. `blocked`: no "approve anyway" passes it. `aged` and `void`: see `Marks`."""

    text: str
    ok: bool = False
    blocked: bool = False
    aged: bool = False
    void: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A letter taken apart, with its occasion and the measure of its purpose."""

    letter: Letter = field(repr=False)
    occasion: Occasion
    purpose: Purpose
    parts: Anatomy = field(repr=False)
    hear: Hear = field(repr=False)

    @property
    def everything(self) -> str:
        """Subject and body."""
        return f"{self.letter.subject}\n{self.letter.body}"

    @property
    def ours(self) -> str:
        """Subject and own text without what the owner told us of their work: those words are the partner's world, not ours."""
        text = f"{self.letter.subject}\n{self.parts.text}"
        work = their_work(self.occasion.partner)
        for known in (self.occasion.partner.specific.strip(" ."), work.text if work else "", self.occasion.partner.org):
            if known:
                text = re.sub(re.escape(known), " ", text, flags=re.IGNORECASE)
        return text

    def heard(self, sense: Sense, text: str) -> tuple[Heard, ...]:
        """What of one sense is heard in a text, in its order."""
        return tuple(each for each in self.hear(text) if each.sense is sense)

    def said(self, sense: Sense, text: str) -> str | None:
        """The first words by which a text says it, or None."""
        return next((each.said for each in self.heard(sense, text)), None)


Rule = Callable[[Case], Iterator[Finding]]


def first(pattern: re.Pattern[str], text: str) -> str | None:
    """The first words that match, on one line and not too long; None when nothing does."""
    found = pattern.search(text)
    return " ".join(found[0].split())[:60] if found else None
