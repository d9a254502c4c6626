"""`outreach partners merge` and `split`: two records that are one person, and one record that is two."""

from __future__ import annotations

from pathlib import Path

import click

from outreach.cli.choosing import called, one_of, opened
from outreach.cli.contacts import write_down
from outreach.cli.options import config_option
from outreach.config import find, load
from outreach.model.decision import MergePartners, SplitPartner
from outreach.model.people import Partner
from outreach.store.log import Store

_yes = click.option("--yes", is_flag=True, help="Do not ask.")
_dry = click.option("--dry-run", is_flag=True, help="Show what would become of it; change nothing.")
_ONE = {"addresses": "address", "touches": "touch"}
_SILENT = "One of them asked for no more letters: from now on nobody writes to any of these addresses, whatever is done later."


@click.command()
@config_option
@_dry
@_yes
@click.argument("keep")
@click.argument("other")
def merge(config: Path | None, dry_run: bool, yes: bool, keep: str, other: str) -> None:
    """Make one person of two records: everything of OTHER becomes KEEP's.

    Names or addresses: outreach partners merge "Dr. Amara Lee" "A. Mei Lee". What would move is shown first; a split takes it back.
    """
    settings = load(find(config))
    with opened(settings.database) as store:
        kept, gone = _two(store, keep, other)
        click.echo(f"{called(kept)} takes over from {called(gone)}:")
        click.echo(f"  {_counted(store.merges.belongings(gone.id))}")
        click.echo("  Letters that wait for either are taken back; what is due is asked anew.")
        if kept.suppressed or gone.suppressed:
            click.echo(f"  {_SILENT}")
    if dry_run:
        click.echo("Nothing was changed.")
    elif yes or click.confirm("Are they the same person?"):
        write_down(settings, [MergePartners(kept_id=kept.id, gone_id=gone.id)])
        back = f" To take it back: outreach partners split '{kept.name}' {gone.email}" if gone.email else ""
        click.echo(f"One person now: {kept.name}.{back}")


@click.command()
@config_option
@_dry
@_yes
@click.argument("name")
@click.argument("email")
@click.option("--as", "new_name", default="", help="What the other person is called; not needed where a merge is taken back.")
def split(config: Path | None, dry_run: bool, yes: bool, name: str, email: str, new_name: str) -> None:
    """Say that EMAIL, one of NAME's addresses, is another person's.

    Where a merge brought the address, the merged record comes back as it was. Else a new person begins, with the mails and letters of that address.
    """
    settings = load(find(config))
    with opened(settings.database) as store:
        partner = one_of(store, name)
        addresses, email = store.people.addresses(partner.id), email.strip().lower()
        if email not in addresses or len(addresses) < 2:
            raise click.ClickException(f"{email} is not one of several addresses of {partner.name}: {', '.join(addresses)}.")
        before = store.merges.before(partner.id, email)
        if before is None and not new_name:
            raise click.ClickException(f"Nobody else had {email} before. Say who it is: --as 'Sam Lee'")
        click.echo(f"{before or new_name} <{email}> is another person than {partner.name}, with what came from and went there.")
        if partner.suppressed:
            click.echo("No more letters were wished for here: that holds for both of them.")
    if dry_run:
        click.echo("Nothing was changed.")
    elif yes or click.confirm("Are they two people?"):
        write_down(settings, [SplitPartner(partner_id=partner.id, email=email, name=new_name)])
        click.echo(f"Two people now: {partner.name} and {before or new_name}.")


def _two(store: Store, keep: str, other: str) -> tuple[Partner, Partner]:
    """The two that are meant; a name that fits both means the one that the other name does not."""
    found, others = store.people.find(keep), store.people.find(other)
    if len(others) == 1 and len(found) > 1:
        found = tuple(each for each in found if each.id != others[0].id)
    if len(found) == 1 and len(others) > 1:
        others = tuple(each for each in others if each.id != found[0].id)
    kept = found[0] if len(found) == 1 else one_of(store, keep)
    gone = others[0] if len(others) == 1 else one_of(store, other)
    if kept.id == gone.id:
        raise click.ClickException(f"{keep!r} and {other!r} are one record already: {kept.name}.")
    return kept, gone


def _counted(belongings: dict[str, int]) -> str:
    """What there is, in words: "1 address, 3 mails"."""
    said = [f"{count} {words if count != 1 else _ONE.get(words, words[:-1])}" for words, count in belongings.items() if count]
    return ", ".join(said) or "nothing but the name"
