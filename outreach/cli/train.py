"""`outreach train`: fit the reader again. A file of its own, because spaCy comes with it and no other command's help may wait for that."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click

from outreach.cli.options import config_option
from outreach.config import find, load
from outreach.reader.load import MODEL
from outreach.services import learn, model_files
from outreach.services.model_files import at_home

TRAIN_HELP = """Fit the reader again: from the corpus that ships, and from corrections.

Prints what was measured on author styles that were held back. A model that reads held-back mail worse than the one in use is
thrown away, unless --force.

\b
  outreach train --explain
  outreach train --with corrections.jsonl --into ~/.local/state/outreach/model
  outreach train --undo

At night the daemon learns by itself from what you corrected. --home is about that model: what it learned, or to take it back.

\b
  outreach train --home --explain
  outreach train --home --undo
"""


@click.command(help=TRAIN_HELP)
@click.option(
    "--with", "more", multiple=True, type=click.Path(exists=True, path_type=Path), help="Corrections as JSONL; may be repeated."
)
@click.option("--into", type=click.Path(file_okay=False, path_type=Path), default=MODEL, help="Where the model is written.")
@click.option("--explain", is_flag=True, help="Say what changed.")
@click.option("--force", is_flag=True, help="Adopt the model even if it reads worse.")
@click.option("--undo", "back", is_flag=True, help="Bring back the model before the last fit.")
@click.option("--home", is_flag=True, help="The model that the daemon learned from your corrections; nothing is fitted.")
@config_option
def train(*, more: tuple[Path, ...], into: Path, explain: bool, force: bool, back: bool, home: bool, config: Path | None) -> None:
    """See TRAIN_HELP."""
    if home:
        _at_home(at_home(load(find(config)).database.parent), back=back)
        return
    if back:
        click.echo("The model before the last fit is in use again." if learn.undo(into) else "There is no earlier model.")
        return
    try:
        corpus = learn.rows([*learn.CORPUS.glob("*.jsonl"), *more])
    except learn.BadRow as error:
        raise click.ClickException(str(error)) from error
    outcome = learn.train(corpus, into, force=force)
    lines: Iterable[str] = outcome.explained if explain else outcome.explained[:3]
    click.echo("\n".join(lines))
    click.echo("adopted" if outcome.adopted else "not adopted: it reads held-back mail worse than the model in use")


def _at_home(model: Path, *, back: bool) -> None:
    """Take back the model that was learned at home, or say what it learned."""
    if back:
        done = model_files.undo(model, ships=True)
        click.echo("The model before is read with from the next start on." if done else "Nothing was learned yet.")
        return
    after = model_files.figures(model)
    if not after:
        click.echo("Nothing was learned yet.")
        return
    previous = model.with_suffix(".previous")
    before = model_files.figures(previous if previous.exists() else MODEL)
    click.echo("\n".join((f"corrections: {after.get('corrections', 0)}", *learn.explained(before, after))))
