"""The command that is installed beside the service sees what the service sees."""

from __future__ import annotations

import re
from pathlib import Path

SYSTEMD = Path(__file__).parents[2] / "systemd"
SHARED = ("DynamicUser", "StateDirectory", "StateDirectoryMode", "UMask", "Environment", "LoadCredentialEncrypted")


def test_the_command_and_the_service_share_user_database_and_password() -> None:
    """Each of these settings stands in both files with the same value, and the dynamic user is the one named for the unit."""
    unit = (SYSTEMD / "outreach.service").read_text(encoding="utf-8")
    command = (SYSTEMD / "outreach").read_text(encoding="utf-8")
    of_unit = dict(re.findall(r"^(\w+)=(.*)$", unit, re.MULTILINE))
    of_command = dict(re.findall(r'--property="?(\w+)=([^"\n]*?)"?(?= --| \\)', command))
    assert {key: of_command[key] for key in SHARED} == {key: of_unit[key] for key in SHARED}
    assert of_command["User"] == "outreach"
