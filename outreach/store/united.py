"""What is true of somebody who stood in two records, and of two people who stood in one: values only, nothing is read or written here.

Law: of two carefulnesses the greater one; of two tiers the closer one, where "do not contact" stands before all and whatever was said before what
everybody begins with. What was said of a record that turns out to be two people's holds for both.
"""

from __future__ import annotations

from collections.abc import Iterator

from outreach.model.people import Partner, Stage, Tier
from outreach.store.people import Value

_CLOSENESS = (Tier.DO_NOT_CONTACT, Tier.CORE, Tier.ACTIVE, Tier.RESTING, Tier.LIGHT)


def closer(kept: Partner, gone: Partner) -> Tier:
    """Which tier of two records is the person's.

    >>> ana = Partner(id=1, name="Ana Poe", email="", tier=Tier.LIGHT)
    >>> [str(closer(ana, Partner(id=2, name="A. Poe", email="", tier=each))) for each in Tier]
    ['core', 'active', 'light', 'resting', 'do_not_contact']
    """
    return min(kept.tier, gone.tier, key=_CLOSENESS.index)


def moved_on(kept: Partner, gone: Partner) -> bool:
    """Whether the kept record is of a place where they are no longer, and the other of where they are now."""
    return kept.left and not gone.left


def learned(kept: Partner, gone: Partner) -> Iterator[tuple[str, Value]]:
    """What the kept record does not know and the other does; the tier is not among it (`closer`)."""
    if moved_on(kept, gone):
        yield "left", False
        yield "org", gone.org
    elif not kept.org and gone.org:
        yield "org", gone.org
    for field in ("specific", "how_known", "phone", "title"):
        if not getattr(kept, field) and getattr(gone, field):
            yield field, getattr(gone, field)
    if kept.type == "other" and gone.type != "other":
        yield "type", gone.type
    if list(Stage).index(gone.stage) > list(Stage).index(kept.stage):
        yield "stage", gone.stage
    for field in ("paused_until", "not_before"):
        later = [day for day in (getattr(kept, field), getattr(gone, field)) if day is not None]
        if later and max(later) != getattr(kept, field):
            yield field, max(later)


def still_said(partner: Partner) -> Iterator[tuple[str, Value]]:
    """What holds for both people to whom this record belongs."""
    if partner.tier is Tier.DO_NOT_CONTACT:
        yield "tier", partner.tier
    if partner.paused_until is not None:
        yield "paused_until", partner.paused_until
