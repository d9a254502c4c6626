"""Where a password or token comes from: a command, a systemd credential, the keyring, the environment, a token command.

Law: the secret is fetched anew for each login, is never stored by us, and never appears in a `repr`, a message or a log line.
Commands run without a shell, with a time limit. The first source that is set in `Secret` counts, in the order of its fields;
`token_command` alone means OAuth2 (its first line is the access token).

Raises SecretMissing, one sentence naming the remedy (a ConfigError in the sense of HOUSE). Blocking: call it in a thread.
"""

from __future__ import annotations

import os
import shlex
import subprocess
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import keyring
from keyring.errors import KeyringError

from outreach.model.practice import Secret

COMMAND_SECONDS = 30.0


class SecretMissing(Exception):
    """No password or token could be had; the message says from where it was expected and what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Login:
    """A user name with its password, or with an OAuth2 access token when `oauth`."""

    username: str
    secret: str = field(repr=False)
    oauth: bool = False


def resolve(secret: Secret, *, username: str) -> Login:
    """Fetch the password (or token) of `username` from where `secret` says it is; raise SecretMissing with a remedy."""
    sources: tuple[tuple[str | None, Callable[[str], str]], ...] = (
        (secret.command, _from_command),
        (secret.credential, _from_credential),
        (secret.keyring, lambda service: _from_keyring(service, username)),
        (secret.environment, _from_environment),
    )
    for where, fetch in sources:
        if where is not None:
            return Login(username=username, secret=fetch(where))
    if secret.token_command is not None:
        return Login(username=username, secret=_from_command(secret.token_command), oauth=True)
    raise SecretMissing(
        f"No password source is set for {username}: set one of command, credential, keyring, environment or token_command."
    )


def _from_command(command: str) -> str:
    """The first line of the command's output. Its error output is not shown: it may hold the secret."""
    try:
        argv = shlex.split(command)
    except ValueError as error:
        raise SecretMissing(f"The password command cannot be read ({error}): check its quotes.") from None
    if not argv:
        raise SecretMissing("The password command is empty: write the command that prints the password.")
    try:
        done = subprocess.run(argv, stdin=subprocess.DEVNULL, capture_output=True, timeout=COMMAND_SECONDS, check=False)  # noqa: S603 (the owner's own command)
    except OSError as error:
        raise SecretMissing(f"The password command {argv[0]} cannot be run: {error.strerror}.") from None
    except subprocess.TimeoutExpired:
        raise SecretMissing(f"The password command {argv[0]} did not finish in {COMMAND_SECONDS:g} seconds.") from None
    if done.returncode != 0:
        raise SecretMissing(f"The password command {argv[0]} failed with status {done.returncode}: run it by hand to see why.")
    return _first_line(done.stdout, f"The password command {argv[0]}")


def _from_credential(name: str) -> str:
    folder = os.environ.get("CREDENTIALS_DIRECTORY")
    if not folder:
        raise SecretMissing(f"The credential {name} needs systemd: add LoadCredential={name}:/path/to/file to the unit.")
    if Path(name).name != name:
        raise SecretMissing(f"The credential {name!r} must be a plain name, not a path.")
    try:
        return _first_line((Path(folder) / name).read_bytes(), f"The credential {name}")
    except OSError:
        raise SecretMissing(f"The credential {name} was not handed over: check LoadCredential= in the unit.") from None


def _from_keyring(service: str, username: str) -> str:
    try:
        found = keyring.get_password(service, username)
    except KeyringError:
        raise SecretMissing("The keyring cannot be opened (no desktop session?): use a credential or a command.") from None
    if not found:
        raise SecretMissing(f"The keyring has no password for {username}: run 'keyring set {service} {username}'.")
    return str(found)


def _from_environment(variable: str) -> str:
    return _first_line(os.environ.get(variable, "").encode(), f"The environment variable {variable}")


def _first_line(output: bytes, source: str) -> str:
    """The first line without its line end; blanks inside and around a password are kept."""
    line = output.split(b"\n", 1)[0].rstrip(b"\r")
    try:
        text = line.decode()
    except UnicodeDecodeError:
        raise SecretMissing(f"{source} gave something that is not text (UTF-8).") from None
    if not text:
        raise SecretMissing(f"{source} gave an empty password: it must be the first line.")
    return text
