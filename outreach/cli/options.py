"""Options that several commands share, each written once."""

from __future__ import annotations

from pathlib import Path

import click

config_option = click.option(
    "--config",
    "-c",
    type=click.Path(path_type=Path, dir_okay=False),
    help="The configuration file. Default: $OUTREACH_CONFIG, ~/.config/outreach/config.toml, /etc/outreach/config.toml.",
)
json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON, one object a line, for scripts.")
