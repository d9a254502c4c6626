"""How well the reader reads authors it has never met: `python -m tests.bench.score_reading` prints the table.

Kinds and intents come from models fitted without the author's style (five folds); what the rules alone take from a text is measured
by `score_facts`. The figures of the model that ships lie in `outreach/reader/model/figures.json`.
"""

from __future__ import annotations

from outreach.reader.train import fit
from outreach.services import learn
from outreach.services.evidence import examples


def main() -> None:
    """Print the table."""
    for name, value in learn.measured(fit(examples(learn.rows(learn.CORPUS.glob("*.jsonl"))))).items():
        print(f"{name:34} {value}")


if __name__ == "__main__":
    main()
