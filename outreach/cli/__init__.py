"""The command line: one file a family of commands, loaded only when asked for, so that `--help` costs nothing.

Law: a command prints plain sentences (or JSON lines with `--json`), and leaves with a code a script can use:
0 done, 1 something is wrong and was said, 2 the command was mistyped, 75 another daemon runs, 78 the configuration must change.
"""

from __future__ import annotations

import importlib
import sqlite3
import sys
from collections.abc import Mapping

import click

from outreach import __version__
from outreach.config import EXIT_CONFIG, ConfigError
from outreach.store.book import AlreadyRunning, NotWritable

_COMMANDS: Mapping[str, tuple[str, str]] = {
    "run": ("outreach.cli.run:run", "Watch the mailbox and do the work (the service)."),
    "once": ("outreach.cli.run:once", "Do one round of the work, then stop."),
    "check": ("outreach.cli.check:check", "Test every assumption, in plain words."),
    "status": ("outreach.cli.status:status", "What it knows, and when it last knew it."),
    "digest": ("outreach.cli.digest:digest", "Show the next digest without sending it."),
    "tell": ("outreach.cli.tell:tell", "Say to it what you would say by mail."),
    "partners": ("outreach.cli.partners:partners", "Add, list, show, put right, join, import and export partners."),
    "clients": ("outreach.cli.clients:clients", "By what clients are recognised: list, guard, free."),
    "log": ("outreach.cli.log:log", "Tell a relationship as a story."),
    "find": ("outreach.cli.find:find", "Find words in mails, notes and meetings."),
    "profile": ("outreach.cli.profile:profile", "What your own profile says, and since when."),
    "report": ("outreach.cli.report:report", "The network in review: who sent clients, and what it took."),
    "browse": ("outreach.cli.browse:browse", "Look through the log in a browser; nothing can be changed."),
    "letters": ("outreach.cli.letters:letters", "Preview letters, and check your own templates."),
    "read": ("outreach.cli.read:read", "Say what mails mean (no configuration needed)."),
    "verdicts": ("outreach.cli.verdicts:verdicts", "Say what answers to a digest mean (no configuration needed)."),
    "train": ("outreach.cli.train:train", "Fit the reader to its corpus."),
    "demo": ("outreach.cli.demo:demo", "Play a fortnight of an invented practice, on this machine only."),
}


class _Lazy(click.Group):
    """A group that imports a command's file when the command is called, and shows help from the table above."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        module, _, attribute = _COMMANDS[cmd_name][0].partition(":")
        command: click.Command = getattr(importlib.import_module(module), attribute)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, help_) for name, (_, help_) in _COMMANDS.items()])


@click.command(cls=_Lazy, epilog="Start with: outreach demo. Then: outreach check, outreach run.")
@click.version_option(__version__, prog_name="outreach")
def cli() -> None:
    """Tend a therapist's referral network by mail, and send nothing without her yes."""


def main() -> None:
    """Run the command line. A configuration that must change is one sentence and exit code 78, a disk that fails one and code 1."""
    try:
        cli()
    except ConfigError as error:
        click.echo(f"outreach: {error}", err=True)
        sys.exit(EXIT_CONFIG)
    except OSError as error:
        what = f"{error.filename}: {error.strerror}" if error.filename is not None else str(error)
        click.echo(f"outreach: {what}. Look whether the folder is there, may be written by you, and has room.", err=True)
        sys.exit(1)
    except AlreadyRunning:
        click.echo(
            "outreach: the daemon still runs the version before this one; restart it first: systemctl restart outreach", err=True
        )
        sys.exit(75)
    except (NotWritable, sqlite3.OperationalError) as error:
        click.echo(
            f"outreach: {error}. Look whether [paths] state names a folder that you may write to and that has room.", err=True
        )
        sys.exit(1)
