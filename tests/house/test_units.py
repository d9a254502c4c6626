"""The service is hardened as far as a program on the network can be, and systemd understands its units."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from needed import needed

UNITS = sorted((Path(__file__).parents[2] / "systemd").glob("*.service"))


@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.name)
def test_exposure_is_at_most_1_1(unit: Path, tmp_path: Path) -> None:
    """systemd-analyze rates the exposure at 1.1 or less, which is lower than that of any networked service we compared with."""
    instance = tmp_path / unit.name.replace("@.", "@maya.")
    shutil.copy(unit, instance)
    done = subprocess.run(
        [needed("systemd-analyze"), "security", "--offline=true", str(instance)], capture_output=True, text=True, check=False
    )
    found = re.search(r"Overall exposure level for \S+: ([\d.]+)", done.stdout)
    assert found, done.stderr
    assert float(found[1]) <= 1.1


@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.name)
def test_what_the_daemon_relies_on_is_in_the_unit(unit: Path) -> None:
    """A wrong configuration is not restarted, and the watchdog waits longer than the answer to the final dot may take (600 s)."""
    lines = dict(line.split("=", 1) for line in unit.read_text(encoding="utf-8").splitlines() if "=" in line and line[0] != "#")
    assert lines["RestartPreventExitStatus"] == "78"
    assert lines["Type"] == "notify"
    assert lines["WatchdogSec"] == "15min"
    assert lines["StateDirectoryMode"] == "0700"
