"""What a test needs of the machine: elsewhere its lack leaves the test out, in CI it is a failure, because CI leaves nothing out."""

from __future__ import annotations

import os
import shutil
from typing import NoReturn

import pytest


def needed(*names: str) -> str:
    """The path of the first of these programs that is installed; without any, the test is left out or, in CI, fails."""
    places = os.environ.get("PATH", "") + ":/usr/sbin:/usr/bin"
    found = next(filter(None, (shutil.which(name, path=places) for name in names)), None)
    return found or leave_out(f"needs {' or '.join(names)}; INSTALL_SERVERS=1 make test installs it")


def leave_out(why: str) -> NoReturn:
    """End the test that cannot run here, in one loud line."""
    line = f"LEFT OUT: {why}"
    if os.environ.get("CI") == "true":
        pytest.fail(line)
    pytest.skip(line)
