"""Fits the weights of `rules.reading.names` from the corpus: `python -m tests.bench.fit_names` writes its two tables.

`plain_words` are the words that mail of several author styles writes small. `name_weights` come from a choice among the candidates of
each referral, "nobody" among them (a conditional logistic regression), with the figures on held-back author styles printed first.
"""

from __future__ import annotations

import argparse
import json
import re
import textwrap
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from outreach.reader.train import FOLDS, fold_of
from outreach.rules.reading import names
from outreach.rules.reading.client import named_in
from outreach.rules.reading.name_clues import SOMEBODY_ELSE
from outreach.rules.reading.own_words import dissect
from outreach.services.evidence import message_of
from outreach.services.learn import CORPUS, rows
from tests.bench.score_facts import wanted_initials

RULES = Path(names.__file__).parent
STYLES = 3
PULL = 0.5
NAMED = 2.5
STEPS = 600


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """The candidates of one referral as clues, and which of them are right; none where nobody is named (no `somebody`) or the name is no candidate."""

    style: str
    somebody: bool
    clues: tuple[frozenset[str], ...]
    right: tuple[bool, ...]

    @property
    def teaches(self) -> bool:
        """Whether there is something to choose, and the right one can be chosen."""
        return bool(self.clues) and self.somebody == any(self.right)


def plain(corpus: Iterable[Mapping[str, Any]]) -> list[str]:
    """The words that at least `STYLES` author styles write small."""
    styles = defaultdict(set)
    for row in corpus:
        for word in re.findall(r"(?<![\w'’.@-])[^\W\d_]{2,}(?![\w@])", str(row["text"])):
            if word.islower():
                styles[word].add(row["style"])
    return sorted(word for word, written in styles.items() if len(written) >= STYLES)


def choices(corpus: Iterable[Mapping[str, Any]]) -> list[Choice]:
    """What is to be learned from each referral."""
    made = []
    for row in corpus:
        if row["kind"] != "referral" or not row.get("client"):
            continue
        message = message_of(row)
        text, strangers = named_in(message, dissect(message))
        wanted = wanted_initials(row["client"])
        found = names.weighed(text, strangers)
        right = (
            tuple(wanted in (names.initials(name) for name in (each.name, each.fullest)) for each in found)
            if wanted
            else tuple(False for _ in found)
        )
        clues = tuple(each.clues for each in found)
        made.append(Choice(style=str(row["style"]), somebody=wanted is not None, clues=clues, right=right))
    return made


def fit(learned: Sequence[Choice]) -> dict[str, float]:
    """The weights under which the right choices are likeliest, pulled towards nought."""
    known = sorted({clue for choice in learned for clues in choice.clues for clue in clues})
    place = {clue: at for at, clue in enumerate(known)}
    others = [place[clue] for clue in known if clue in SOMEBODY_ELSE]  # what speaks of another never speaks for the client
    tables = []
    for choice in learned:
        table = np.zeros((len(choice.clues) + 1, len(known)))
        for at, clues in enumerate(choice.clues):
            table[at, [place[clue] for clue in clues]] = 1.0
        right = np.array([*choice.right, not any(choice.right)], dtype=float)
        tables.append((table, right))
    weights, mean, square = np.zeros(len(known)), np.zeros(len(known)), np.zeros(len(known))
    for step in range(1, STEPS + 1):
        slope = PULL * weights
        for table, right in tables:
            powers = np.exp(table @ weights - (table @ weights).max())
            slope += (1.0 if right[-1] else NAMED) * table.T @ (powers / powers.sum() - powers * right / (powers * right).sum())
        mean, square = 0.9 * mean + 0.1 * slope, 0.999 * square + 0.001 * slope**2
        weights -= 0.05 * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
        weights[others] = np.minimum(weights[others], 0.0)
    return dict(zip(known, weights.round(2).tolist()))


def score(weights: Mapping[str, float], choice: Choice) -> tuple[bool, bool]:
    """Whether somebody is named, and whether the choice is right."""
    sums = [sum(weights.get(clue, 0.0) for clue in clues) for clues in choice.clues]
    best = max(range(len(sums)), key=sums.__getitem__, default=None)
    named = best is not None and sums[best] > 0
    return choice.somebody, named and best is not None and choice.right[best] if choice.somebody else not named


def held_back(learned: Sequence[Choice]) -> tuple[int, int, int, int]:
    """On held-back styles: named and right, named, nobody and right, nobody."""
    count = [0, 0, 0, 0]
    for fold in range(FOLDS):
        weights = fit([choice for choice in learned if choice.teaches and fold_of(choice.style) != fold])
        for choice in learned:
            if fold_of(choice.style) == fold:
                somebody, right = score(weights, choice)
                count[0 if somebody else 2] += right
                count[1 if somebody else 3] += 1
    return count[0], count[1], count[2], count[3]


def main() -> None:
    """Print what held-back styles say, and write the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--words", action="store_true", help="gather the plain words first")
    parser.add_argument(
        "--with", dest="more", nargs="*", type=Path, default=[], metavar="FILE", help="more rows than the corpus has, as JSONL"
    )
    told = parser.parse_args()
    corpus = rows([*CORPUS.glob("*.jsonl"), *told.more])
    if told.words:
        written = textwrap.fill(" ".join(plain(corpus)), 126, initial_indent="    ", subsequent_indent="    ")
        (RULES / "plain_words.py").write_text(WORDS.format(words=written))
        return
    learned = choices(corpus)
    right, named, none, nobody = held_back(learned)
    print(f"held back: {right} of {named} named, {none} of {nobody} nobody")
    lines = "".join(
        f"    {json.dumps(clue)}: {weight},\n"
        for clue, weight in sorted(fit([choice for choice in learned if choice.teaches]).items(), key=lambda pair: -pair[1])
    )
    (RULES / "name_weights.py").write_text(WEIGHTS.format(weights=lines))


WORDS = '''"""Words that ordinary mail writes small, so that a capital at the beginning of a sentence says nothing of them.

Gathered from the reader's corpus by `python -m tests.bench.fit_names --words`; not to be edited by hand. Over 300 lines, because it is a table
that grows with the corpus; nobody reads it.
"""

from __future__ import annotations

PLAIN = frozenset(
    """
{words}
    """.split()  # noqa: SIM905
)
'''
WEIGHTS = '''"""What each clue of a client's name is worth; "nobody" is worth nought, and the heaviest candidate above it is the client.

Fitted from the reader's corpus by `python -m tests.bench.fit_names`; not to be edited by hand.
"""

from __future__ import annotations

from collections.abc import Mapping

WEIGHTS: Mapping[str, float] = {{
{weights}}}
'''

if __name__ == "__main__":
    main()
