"""The command that is installed beside the service sees what the service sees."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

import pytest

SYSTEMD = Path(__file__).parents[2] / "systemd"
SHARED = ("DynamicUser", "StateDirectory", "StateDirectoryMode", "UMask", "LoadCredentialEncrypted")


@pytest.mark.parametrize(
    ("name", "unit", "user"),
    [("outreach", "outreach.service", "outreach"), ("outreach@maya", "outreach@.service", "outreach-maya")],
)
def test_the_command_and_the_service_share_user_database_and_password(tmp_path: Path, name: str, unit: str, user: str) -> None:
    """What the command asks systemd for is what stands in its unit, for the only practice and for each of several."""
    text = (SYSTEMD / unit).read_text(encoding="utf-8").replace("%i", "maya")
    of_unit = dict(re.findall(r"^(\w+)=(.*)$", text, re.MULTILINE))
    asked = _asked_for(tmp_path, name)
    assert asked[-2:] == ["/opt/outreach/bin/outreach", "status"]
    of_command = dict(each.removeprefix("--property=").split("=", 1) for each in asked if each.startswith("--property="))
    assert {key: of_command[key] for key in SHARED} == {key: of_unit[key] for key in SHARED}
    assert of_command["User"] == of_unit.get("User", "outreach") == user
    config = of_unit["ExecStart"].partition("--config ")[2]
    assert of_command["Environment"] == f"{of_unit['Environment']} OUTREACH_CONFIG={config}"


def _asked_for(folder: Path, name: str) -> list[str]:
    """The words that the command under this name hands to sudo."""
    (folder / "sudo").write_text('#!/bin/sh\nprintf "%s\\n" "$@"\n', encoding="utf-8")
    (folder / "sudo").chmod(0o755)
    (folder / name).symlink_to(SYSTEMD / "outreach")
    path = f"{folder}:{os.environ['PATH']}"
    done = subprocess.run(
        ["sh", str(folder / name), "status"], env={"PATH": path}, capture_output=True, text=True, check=True, timeout=20
    )
    return done.stdout.splitlines()
