"""An occasion becomes a letter: the template of its purpose, filled with facts, in a wording this person has not had yet.

Law: the same occasion gives the same letter, on every machine. Wordings vary by partner, purpose and count of earlier letters; of a
few tries the one least like what was sent before is taken, and one that does not begin like another that waits with it. Whether it may be sent is the lint's question, not ours.
Raises what `render` raises: jinja2's errors for a shipped template that is broken, LookupError for a purpose without one.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from outreach.rules.letters.alike import most_alike
from outreach.rules.letters.anatomy import anatomy
from outreach.rules.letters.envelope import clean
from outreach.rules.letters.facts import facts
from outreach.rules.letters.letter import Letter, Occasion
from outreach.rules.letters.purposes import PURPOSES

Render = Callable[..., str]
_TRIES = 8
_DIFFERENT = 0.5  # so little alike that no other try is worth its time


def compose(occasion: Occasion, render: Render) -> Letter:
    """The letter for an occasion; `render(name, **values)` fills in a template. Raises LookupError for an unknown purpose."""
    therapist = occasion.config.practice.therapist
    before = [anatomy(body, therapist).text for body in (*occasion.earlier, *occasion.others)]
    begun = {_first_sentence(body, therapist) for body in occasion.beside}
    most = PURPOSES[occasion.due.purpose].words
    best, least = None, 4.0
    for turn in range(_TRIES):
        letter = written_out(occasion, render, turn)
        parts = anatomy(letter.body, therapist)
        likeness = most_alike(parts.text, before) + (parts.words > most) + (parts.sentences[:1] in begun)
        if likeness < least:
            best, least = letter, likeness
        if least < _DIFFERENT:
            break
    assert best is not None, "a likeness is at most 3"
    return best


def _first_sentence(body: str, therapist: str) -> tuple[str, ...]:
    """How a letter begins behind its greeting: no two of one morning that are alike begin so."""
    return anatomy(body, therapist).sentences[:1]


def written_out(occasion: Occasion, render: Render, turn: int = 0, **instead: object) -> Letter:
    """The template filled in once, with some facts `instead` of the usual ones: its first line is the subject, the rest the body."""
    text = render(f"letters/{occasion.due.purpose}.txt.j2", **(facts(occasion, turn) | instead))
    first, _, rest = text.lstrip().partition("\n")
    subject = re.sub(r"^subject:", "", first, flags=re.IGNORECASE)
    return Letter(subject=clean(subject), body=tidy(rest))


def tidy(text: str) -> str:
    """One blank line between paragraphs, none at the edges, no trailing spaces but that of the signature's dashes (RFC 3676 §4.3)."""
    lines = [line if line == "-- " else line.rstrip() for line in text.replace("\r\n", "\n").split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n") + "\n"
