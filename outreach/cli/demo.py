"""`outreach demo`: a fortnight of an invented practice, on this machine only."""

from __future__ import annotations

import asyncio
import shutil
import sys
import time
from pathlib import Path

import click
from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, Progress, TextColumn

try:
    from outreach.demo.play import Play, moments, stage
except ModuleNotFoundError as missing:
    raise click.ClickException(
        f"The demo needs {missing.name}, which is not installed: pip install '.[demo]' where Outreach was installed from"
    ) from None

_MINE = ".outreach-demo"


@click.command()
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("demo-out"),
    show_default=True,
    help="Where digests, database and summary are left.",
)
@click.option(
    "--keep", is_flag=True, help="Leave the servers up afterwards, so that a mail client can look in. Stop with Ctrl-C."
)
def demo(out: Path, keep: bool) -> None:
    """Play a fortnight of an invented practice against IMAP and SMTP servers started for it on loopback.

    The daemon is the real one; only the clock jumps. Nothing is sent anywhere. Takes about half a minute, and leaves every digest as an HTML page,
    the database, and a summary.
    """
    _sweep(out)
    asyncio.run(_play(out, keep=keep))


def _sweep(out: Path) -> None:
    """Make the folder anew, if it is ours; somebody else's is left alone."""
    if out.exists() and any(out.iterdir()) and not (out / _MINE).exists():
        raise click.ClickException(f"{out} holds something that is not of the demo. Choose another place with --out.")
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    (out / _MINE).touch()


async def _play(out: Path, *, keep: bool) -> None:
    console = Console(highlight=False)
    lines: list[str] = []
    began = time.monotonic()
    console.print(
        "[bold]Two weeks of Maya Ellison's practice[/bold], ten partners, on servers of their own. Nothing leaves this machine.\n"
    )
    with Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.percentage:3.0f} %"),
        console=console,
        transient=True,
        disable=not sys.stderr.isatty() and not console.is_terminal,
    ) as progress:
        bar = progress.add_task("November 2026", total=len(moments()))

        def tell(when: str, what: str) -> None:
            lines.append(f"{when}  {what}")
            progress.console.print(f"[dim]{when}[/dim]  {escape(what)}", soft_wrap=True)

        async with stage(out, tell, lambda: progress.advance(bar)) as play:
            await play.run()
            progress.stop()
            _close(console, play, out, lines, time.monotonic() - began)
            if keep:
                await _stay(console, play)


def _close(console: Console, play: Play, out: Path, lines: list[str], seconds: float) -> None:
    """Say what came of it and where it lies."""
    counts = play.house.store.counts()
    digests = sorted((out / "digests").glob("*.html"))
    summary = "\n".join([*lines, "", *(f"{name}: {count}" for name, count in counts.items())])
    (out / "summary.txt").write_text(summary + "\n", encoding="utf-8")
    console.print(
        f"\n{counts['messages']} mails read, {counts['sent']} letters sent, each of them approved first, in {seconds:.0f} s of yours."
    )
    console.print(f"Digests, as she got them:  {digests[0] if digests else out / 'digests'} and {max(len(digests) - 1, 0)} more")
    console.print(f"The relationship log:      {play.house.config.database}")
    console.print(f"The story once more:       {out / 'summary.txt'}")


async def _stay(console: Console, play: Play) -> None:
    """Leave the servers up until Ctrl-C."""
    mailbox = play.servers.mailbox(play.house.config.mailbox.address)
    console.print(
        f"\nFor a mail client: IMAP 127.0.0.1:{mailbox.imap.port}, SMTP 127.0.0.1:{mailbox.smtp.port}, no encryption, user {mailbox.address}, "
        f"password {play.servers.password}\nStop with Ctrl-C."
    )
    try:
        await asyncio.Event().wait()
    except asyncio.CancelledError:
        console.print("The servers are down.")
