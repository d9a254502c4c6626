"""An occasion becomes a letter: the template of its purpose, filled with facts, in a wording this person has not had yet.

Law: the same occasion gives the same letter, on every machine. Wordings vary by partner, purpose and count of earlier letters; of a
few tries the one least like what was sent before is taken, and one that does not begin like another that waits with it. What is too long with the facts that
it holds is written anew and briefer: whole sentences are left out, none is cut. Whether it may be sent is the lint's question, not ours.
Raises what `render` raises: jinja2's errors for a shipped template that is broken, LookupError for a purpose without one.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from outreach.rules.letters.alike import most_alike
from outreach.rules.letters.anatomy import anatomy
from outreach.rules.letters.envelope import clean
from outreach.rules.letters.facts import BRIEFEST, facts
from outreach.rules.letters.letter import Letter, Occasion
from outreach.rules.letters.purposes import PURPOSES

Render = Callable[..., str]
_TRIES = 8
_DIFFERENT = 0.5  # so little alike that no other try is worth its time


def compose(occasion: Occasion, render: Render) -> Letter:
    """The letter for an occasion; `render(name, **values)` fills in a template. Raises LookupError for an unknown purpose."""
    most = _most_words(occasion)
    letter = _varied(occasion, render, most, brief=0)
    for brief in range(1, BRIEFEST + 1):
        if anatomy(letter.body, occasion.config.practice.therapist).words <= most:
            break
        letter = _varied(occasion, render, most, brief=brief)
    return letter


def _most_words(occasion: Occasion) -> int:
    """As many as its purpose allows; a follow-up has less than the letter before it."""
    purpose = PURPOSES[occasion.due.purpose]
    before = occasion.earlier[-1:] if purpose.follows_up else ()
    return min([purpose.words, *(anatomy(each, occasion.config.practice.therapist).words - 1 for each in before)])


def _varied(occasion: Occasion, render: Render, most: int, *, brief: int) -> Letter:
    """Of a few wordings the one least like what was sent before."""
    therapist = occasion.config.practice.therapist
    before = [anatomy(body, therapist).text for body in (*occasion.earlier, *occasion.others)]
    begun = {_first_sentence(body, therapist) for body in occasion.beside}
    about_them = PURPOSES[occasion.due.purpose].about_them
    best, least = None, 5.0
    for turn in range(_TRIES):
        letter = written_out(occasion, render, turn, brief=brief)
        parts = anatomy(letter.body, therapist)
        likeness = most_alike(parts.text, before) + (parts.words > most) + (parts.sentences[:1] in begun)
        likeness += about_them and parts.of_us > parts.of_them
        if likeness < least:
            best, least = letter, likeness
        if least < _DIFFERENT:
            break
    assert best is not None, "a likeness is at most 4"
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
    """One blank line between paragraphs, none at the edges; one space between words, none at the end but that of the signature's dashes (RFC 3676 §4.3)."""
    lines = [
        line if line == "-- " else re.sub(r"(?<=\S) {2,}", " ", line.rstrip()) for line in text.replace("\r\n", "\n").split("\n")
    ]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n") + "\n"
