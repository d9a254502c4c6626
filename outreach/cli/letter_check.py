"""What `outreach letters lint` does with one file: it is filled in until every wording of it has come up, and each letter is judged.

A file of `letters/types` is tried in every letter to that type, one of `letters/shared` in every letter. What is found in several letters is said once,
with the first of them and how many more there are.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from outreach.edge.template_check import OwnTemplate, Problem
from outreach.model.people import PARTNER_TYPES
from outreach.reader.letter_sense import hear
from outreach.rules.letters.compose import written_out
from outreach.rules.letters.facts import NAMES, WORDINGS
from outreach.rules.letters.lint import lint
from outreach.rules.letters.purposes import PURPOSES
from outreach.rules.letters.sample import occasion

_ROUNDS = 2  # letters to each type of partner, at least
_SUFFIX = ".txt.j2"
_SHARED_WITH = ("primary_care", "school_counsellor", "clergy")


class EveryWording:
    """The `pick` of a template, so that each alternative comes up: at turn n the n-th of every list. `longest` is the longest list so far."""

    def __init__(self) -> None:
        self.turn = 0
        self.longest = 1

    def __call__(self, options: Sequence[Any]) -> Any:
        self.longest = max(self.longest, len(options))
        return options[self.turn % len(options)]


def problems_of(path: Path, today: date) -> tuple[Problem, ...]:
    """Everything wrong with one file, each fault once."""
    return tuple(dict.fromkeys(_problems(path, today)))


def _problems(path: Path, today: date) -> Iterator[Problem]:
    try:
        template = OwnTemplate(path)
    except OSError as error:
        yield Problem(why=f"cannot be read: {error.strerror}")
        return
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        yield Problem(why="cannot be read: from here on it is no UTF-8 text; save it as UTF-8", line=line)
        return
    folder, _, file = template.name.removeprefix("letters/").rpartition("/")
    purpose, kind = file.removesuffix(_SUFFIX), file.removesuffix(".j2")
    if not folder and purpose not in PURPOSES:
        yield Problem(why=f"there is no letter called {purpose!r}; there are: {', '.join(PURPOSES)}")
    elif folder == "types" and kind not in PARTNER_TYPES:
        yield Problem(why=f"there is no type of partner called {kind!r}; there are: {', '.join(PARTNER_TYPES)}")
    elif found := template.unreadable(None if folder else NAMES):
        yield from found
    elif folder == "types":
        yield from template.lacks(WORDINGS) or _judged(template, tuple(PURPOSES), (kind,), today)
    elif folder:
        yield from _judged(template, tuple(PURPOSES), _SHARED_WITH, today)
    else:
        yield from _judged(template, (purpose,), tuple(PARTNER_TYPES), today)


def _judged(template: OwnTemplate, purposes: Sequence[str], kinds: Sequence[str], today: date) -> Iterator[Problem]:
    """What goes wrong, or is marked, when these letters are written to these types of partner."""
    found: dict[str, list[tuple[str, str]]] = {}
    for purpose in purposes:
        stumbled = template.stumbles(_attempt(purpose, kinds, today, found))
        if stumbled is not None:
            yield stumbled
            return
    for places in found.values():
        text, place = places[0]
        quoted = re.search(r'"([^"]+)"', text)
        more = len({each for _, each in places}) - 1
        where = f"{place}, and in {more} more" if more else place
        yield Problem(why=f"{text} ({where})", line=template.line_of(quoted[1]) if quoted else None)


def _attempt(
    purpose: str, kinds: Sequence[str], today: date, found: dict[str, list[tuple[str, str]]]
) -> Callable[[Callable[..., str]], None]:
    """Writes one letter in all wordings, and notes what the lint has against it in `found`, like faults together."""

    def attempt(render: Callable[..., str]) -> None:
        every = EveryWording()
        while every.turn < max(_ROUNDS * len(kinds), every.longest):
            kind = kinds[every.turn % len(kinds)]
            moment = occasion(purpose, kind, today)
            marks = lint(written_out(moment, render, pick=every), moment, hear)
            for text in (*marks.blocked, *marks.failing):
                found.setdefault(re.sub(r"\d+", "#", text), []).append(
                    (text, f"{PURPOSES[purpose].title} to {kind.replace('_', ' ')}")
                )
            every.turn += 1

    return attempt
