"""`outreach browse`: the log in a browser, through Datasette, on a copy that is thrown away afterwards."""

from __future__ import annotations

import contextlib
import importlib.util
import json
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

import click

from outreach.cli.options import config_option
from outreach.config import find, load
from outreach.model.practice import Config
from outreach.services.veil import veil_older
from outreach.store.copies import copy_to
from outreach.store.log import open_store
from outreach.store.snapshot import SHEETS, snapshot

QUERIES: Mapping[str, tuple[str, str]] = {
    "who_sent_clients": (
        "Who sent clients in the last twelve months",
        """-- Referrals by partner. A code stands for a client; "came" counts those that reached a first session.
select p.name, o.name as organisation, p.tier, count(*) as referrals,
  sum(r.state in ('first_session', 'ongoing', 'ended')) as came, round(avg(r.fit), 1) as fit, max(date(r.received)) as last
from referrals r join partners p on p.id = r.partner_id left join organisations o on o.id = p.org_id
where r.received >= date('now', '-12 months')
group by p.id order by referrals desc, last desc""",
    ),
    "gone_quiet": (
        "Core and active partners with no touch for ninety days",
        """-- The clock is the last real touch of any kind, either way; who never had one stands first.
select p.name, p.tier, max(date(t.at)) as last_touch, cast(julianday('now') - julianday(max(t.at)) as integer) as days
from partners p left join touches t on t.partner_id = p.id
where p.tier in ('core', 'active') and not p.has_left and not p.asked_for_silence
group by p.id having last_touch is null or days >= 90 order by last_touch""",
    ),
    "open_loops": (
        "Referrals whose loop stands open",
        """-- What has neither come to a first session nor ended; the oldest first.
select r.code, p.name as referrer, r.state, date(r.received) as received,
  cast(julianday('now') - julianday(r.received) as integer) as days
from referrals r left join partners p on p.id = r.partner_id
where r.state in ('received', 'acknowledged', 'client_contacted', 'scheduled') order by r.received""",
    ),
    "given_and_received": (
        "Clients sent to us, and by us",
        """-- For your eyes: what you could give next, never what anybody owes.
select p.name, (select count(*) from referrals r where r.partner_id = p.id) as received,
  (select count(*) from outbound_referrals s where s.partner_id = p.id) as given
from partners p where received + given > 0 order by received - given desc""",
    ),
    "fate_of_letters": (
        "Letters by purpose and what became of them",
        """-- How many of each kind went, were refused by you, or expired unanswered.
select purpose, count(*) as drafted, sum(state = 'sent') as sent, sum(state = 'withdrawn') as withdrawn,
  sum(state = 'expired') as expired, sum(state in ('bounced', 'refused')) as failed
from letters group by purpose order by drafted desc""",
    ),
    "story": (
        "What happened with one partner",
        """-- Type a part of the name. Touches in the order of time.
select date(t.at) as day, t.kind, t.direction, replace(coalesce(t.purpose, ''), '_', ' ') as purpose, p.name
from touches t join partners p on p.id = t.partner_id
where p.name like '%' || :name || '%' order by t.at""",
    ),
    "promises_open": (
        "What you said you would do",
        """-- Not done yet; what is due first stands first, what has no day last.
select p.name, m.text, m.due, date(m.made) as made from promises m left join partners p on p.id = m.partner_id
where m.done is null order by m.due is null, m.due""",
    ),
}


@click.command()
@config_option
@click.option(
    "--port",
    type=click.IntRange(1, 65535),
    default=8765,
    show_default=True,
    help="On this port of this machine (127.0.0.1), and nowhere else.",
)
@click.option("--bodies", is_flag=True, help="Show the words of mails and letters too, and what is known of clients.")
@click.option("--open", "show", is_flag=True, help="Open the browser.")
def browse(config: Path | None, port: int, bodies: bool, show: bool) -> None:
    """Look through the log in a browser: tables, filters, and questions that are already written.

    It shows a copy made at this moment and thrown away when you press Ctrl-C; nothing can be changed, and nobody without the
    link that is printed can look. Words of mails are left out of the copy unless you say --bodies.
    """
    if importlib.util.find_spec("datasette") is None:
        raise click.ClickException(
            "Datasette is not installed. Install it with: pip install '.[browse]' where Outreach was installed from"
        )
    settings = load(find(config))
    database = settings.database
    if not database.exists():
        raise click.ClickException("Nothing is in the log yet.")
    if not _free(port):
        raise click.ClickException(f"Something else uses port {port} of this machine. Choose another with --port.")
    for ending in (signal.SIGTERM, signal.SIGHUP):  # a closed terminal is no reason to leave the copy behind
        signal.signal(ending, signal.default_int_handler)
    click.echo("Open the link that comes next in a browser of this machine. Stop with Ctrl-C.")
    with tempfile.TemporaryDirectory(prefix="outreach-") as folder:
        copy, about = Path(folder) / "outreach.db", Path(folder) / "about.json"
        shown(settings, copy, bodies=bodies)
        about.write_text(json.dumps(described(bodies=bodies)), encoding="utf-8")
        with contextlib.suppress(KeyboardInterrupt):
            sys.exit(subprocess.run(_command(copy, about, port, show=show), check=False).returncode)  # noqa: S603 (own words)


def shown(settings: Config, target: Path, *, bodies: bool) -> None:
    """Write the copy that is looked at: nobody who is a client by now stands in words of before."""
    with tempfile.TemporaryDirectory(prefix="outreach-") as folder:
        whole = Path(folder) / "whole.db"
        copy_to(settings.database, whole)
        with open_store(whole) as store:
            veil_older(store, settings, datetime.now(UTC))
        snapshot(whole, target, words=bodies)


def _free(port: int) -> bool:
    """Whether nobody listens there."""
    with socket.socket() as trial:
        return trial.connect_ex(("127.0.0.1", port)) != 0


def described(*, bodies: bool) -> Mapping[str, object]:
    """What Datasette is told about the copy: who may look, what each table is, and the prepared questions."""
    left_out = "" if bodies else " Words of mails and letters are left out; see them with --bodies."
    tables = {
        sheet.name: {"description": sheet.says, "facets": list(sheet.facets), "size": 50}
        | ({"label_column": "name"} if sheet.name in {"partners", "organisations"} else {})
        for sheet in SHEETS
    }
    queries = {name: {"title": title, "sql": sql} for name, (title, sql) in QUERIES.items()}
    return {
        "title": "Outreach",
        "description": f"A copy of your relationship log, to look at.{left_out}",
        "allow": {"id": "root"},
        "databases": {"outreach": {"tables": tables, "queries": queries}},
    }


def _command(copy: Path, about: Path, port: int, *, show: bool) -> list[str]:
    settings = {"allow_download": "off", "suggest_facets": "off", "default_cache_ttl": "0"}
    return [
        *(sys.executable, "-m", "datasette", "serve", "--immutable", str(copy), "--metadata", str(about)),
        *("--host", "127.0.0.1", "--port", str(port), "--root"),
        *(word for name, value in settings.items() for word in ("--setting", name, value)),
        *(("--open",) if show else ()),
    ]
