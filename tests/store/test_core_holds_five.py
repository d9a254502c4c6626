"""Core holds five, and a no holds for ever, whatever is added, told, imported, merged and split."""

from __future__ import annotations

import tempfile
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from outreach.model import decision as d
from outreach.model.people import CORE_HOLDS, Partner, Tier
from outreach.rules.contacts.columns import Row
from outreach.services.contacts import decisions, entries, sort_out
from outreach.store.log import Store, open_store

NOON = datetime(2026, 11, 18, 12, 0, tzinfo=UTC)
PAUSE = date(2027, 1, 4)


def _person(store: Store, n: int, **fields: object) -> int:
    return store.people.add(Partner(id=0, name=f"Person {n}", email=f"p{n}@house.example", **fields), "test", NOON)  # type: ignore[arg-type]


def _core(store: Store) -> list[str]:
    return [each.name for each in store.people.all() if each.tier is Tier.CORE]


def _tier(store: Store, partner_id: int) -> Tier:
    found = store.people.get(partner_id)
    assert found is not None
    return found.tier


def _said(store: Store) -> list[str]:
    return [each.text for each in store.mentions.take_for_digest()]


@pytest.fixture
def five(store: Store) -> list[int]:
    return [_person(store, n, tier=Tier.CORE) for n in range(CORE_HOLDS)]


def test_two_orders_of_one_mail_cannot_both_have_the_last_place(store: Store, five: list[int]) -> None:
    """Each was judged by the people of before; the second is active, and the digest says why and names the five."""
    store.people.change(five[4], [("tier", Tier.ACTIVE)], NOON)
    new = [_person(store, n) for n in (8, 9)]
    store.apply([d.ChangePartner(partner_id=each, changes=(("tier", "core"),)) for each in new], "mail", NOON)
    assert [_tier(store, each) for each in new] == [Tier.CORE, Tier.ACTIVE]
    (said,) = _said(store)
    assert said.startswith("Person 9 is an active partner, because there is no room: core holds 5")
    assert all(name in said for name in _core(store))


def test_a_sixth_is_added_as_active(store: Store, five: list[int]) -> None:
    """Who is added as core where five are is active; who is core already may be said to be so again."""
    store.apply(
        [d.AddPartner(partner=Partner(id=0, name="Ana Poe", email="a@x.example", tier=Tier.CORE), source="test")], "x", NOON
    )
    assert [each.tier for each in store.people.named("Ana Poe")] == [Tier.ACTIVE]
    assert len(_said(store)) == 1
    store.apply([d.ChangePartner(partner_id=five[0], changes=(("tier", "core"),))], "y", NOON)
    assert (_tier(store, five[0]), len(_said(store))) == (Tier.CORE, 1)


@pytest.mark.parametrize(
    ("kept", "gone", "becomes"),
    [
        (Tier.LIGHT, Tier.CORE, Tier.CORE),
        (Tier.CORE, Tier.LIGHT, Tier.CORE),
        (Tier.RESTING, Tier.ACTIVE, Tier.ACTIVE),
        (Tier.LIGHT, Tier.RESTING, Tier.RESTING),
        (Tier.CORE, Tier.DO_NOT_CONTACT, Tier.DO_NOT_CONTACT),
    ],
)
def test_the_closer_tier_is_the_persons(store: Store, five: list[int], kept: Tier, gone: Tier, becomes: Tier) -> None:
    """A merge keeps the closer tier of both, in a full core too: one of the two was of the five. A split gives each what was theirs."""
    core = five.pop() if Tier.CORE in {kept, gone} else _person(store, 8, tier=Tier.RESTING)
    other = _person(store, 9)
    one, two = (core, other) if kept is not Tier.LIGHT else (other, core)
    for each, tier in ((one, kept), (two, gone)):
        store.people.change(each, [("tier", tier)], NOON)
    email = store.people.addresses(two)[0]
    store.apply([d.MergePartners(kept_id=one, gone_id=two)], "merge", NOON)
    assert (_tier(store, one), len(_core(store))) == (becomes, 5 if becomes is Tier.CORE or len(five) == 5 else 4)
    store.apply([d.SplitPartner(partner_id=one, email=email)], "split", NOON)
    assert [_tier(store, each) for each in (one, two)] == [gone, gone] if becomes is Tier.DO_NOT_CONTACT else [kept, gone]
    assert not _said(store)


def test_a_split_finds_the_core_full(store: Store, five: list[int]) -> None:
    """Two core records were one, and another took the free place: who comes back is active, and the digest says so."""
    store.apply([d.MergePartners(kept_id=five[0], gone_id=five[1])], "merge", NOON)
    _person(store, 9, tier=Tier.CORE)
    assert len(_core(store)) == 5
    store.apply([d.SplitPartner(partner_id=five[0], email="p1@house.example")], "split", NOON)
    assert [_tier(store, each) for each in five[:2]] == [Tier.CORE, Tier.ACTIVE]
    (said,) = _said(store)
    assert said.startswith("Person 1 is an active partner")


def test_a_split_of_a_no_in_a_full_core(store: Store, five: list[int]) -> None:
    """Who was core before a record that must not be written to was found to be theirs stays unwritten after the split, and takes nobody's place."""
    no = _person(store, 8, tier=Tier.DO_NOT_CONTACT)
    store.apply([d.MergePartners(kept_id=five[0], gone_id=no)], "merge", NOON)
    _person(store, 9, tier=Tier.CORE)
    store.apply([d.SplitPartner(partner_id=five[0], email="p8@house.example")], "split", NOON)
    assert [_tier(store, each) for each in (five[0], no)] == [Tier.DO_NOT_CONTACT] * 2
    assert len(_core(store)) == 5


def test_a_pause_and_a_rest_hold_for_both_people(store: Store) -> None:
    """What was said of one record that turns out to be two people's: nobody knows of whom, so neither is written to before."""
    lee, mei = _person(store, 1), _person(store, 2)
    store.people.learn(lee, "sam@house.example", NOON)
    store.apply([d.MergePartners(kept_id=lee, gone_id=mei)], "merge", NOON)
    store.people.change(lee, [("paused_until", PAUSE), ("tier", Tier.RESTING)], NOON)
    for email in ("p2@house.example", "sam@house.example"):
        store.apply([d.SplitPartner(partner_id=lee, email=email)], f"split {email}", NOON)
    assert [(each.paused_until, each.email) for each in store.people.all()] == [
        (PAUSE, "p1@house.example"),
        (PAUSE, "p2@house.example"),
        (PAUSE, "sam@house.example"),
    ]
    sam = store.people.by_email("sam@house.example")
    assert sam is not None
    assert sam.tier is Tier.RESTING


def test_who_left_one_place_is_written_to_at_the_other(store: Store) -> None:
    """The record of the place that they left and the one of where they are become one that is there and reachable; the split brings both back."""
    old = _person(store, 1, org="Lakeside", left=True)
    new = _person(store, 2, org="Mercy")
    store.apply([d.MergePartners(kept_id=old, gone_id=new)], "merge", NOON)
    (one,) = store.people.all()
    assert (one.left, one.org, one.email, one.others) == (False, "Mercy", "p2@house.example", ("p1@house.example",))
    store.apply([d.SplitPartner(partner_id=old, email="p2@house.example")], "split", NOON)
    assert [(each.left, each.org, each.email) for each in store.people.all()] == [
        (True, "Lakeside", "p1@house.example"),
        (False, "Mercy", "p2@house.example"),
    ]


@pytest.mark.parametrize("kept_left", [True, False])
def test_who_follows_survives_a_merge(store: Store, kept_left: bool) -> None:
    """Whoever follows somebody follows the one person that two records become; who was there and left stays gone where both records say so."""
    gone, twin = _person(store, 1, left=True), _person(store, 2, left=kept_left)
    heir = _person(store, 3)
    store.people.change(heir, [("succeeds", "p1@house.example")], NOON)
    store.apply([d.MergePartners(kept_id=twin, gone_id=gone)], "merge", NOON)
    found = {each.id: (each.succeeds, each.left) for each in store.people.all()}
    assert found == {twin: (None, kept_left), heir: (twin, False)}


PEOPLE = 7
orders = st.tuples(
    st.sampled_from(("add", "core", "core", "tier", "merge", "split", "import", "refuse", "opt out")),
    st.integers(0, PEOPLE - 1),
    st.integers(0, PEOPLE - 1),
)


@given(st.lists(orders, min_size=6, max_size=16))
@settings(max_examples=25, deadline=None)
def test_never_a_sixth_and_never_a_lost_no(script: list[tuple[str, int, int]]) -> None:
    """After any sequence of adding, telling, merging, splitting and importing at most five are core, and who must not be written to never is again."""
    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder) / "state" / "outreach.db") as store:
        for n in range(PEOPLE):
            _person(store, n, tier=Tier.CORE if n < 4 else Tier.LIGHT)
        refused: set[str] = set()
        for number, (what, one, other) in enumerate(script):
            store.apply(_ordered(store, what, one, other), f"step {number}", NOON + timedelta(minutes=number))
            assert len(_core(store)) <= CORE_HOLDS
            now_refused = {
                email
                for each in store.people.all()
                for email in store.people.addresses(each.id)
                if each.suppressed or each.tier is Tier.DO_NOT_CONTACT
            }
            assert refused <= now_refused
            refused = now_refused


def _ordered(store: Store, what: str, one: int, other: int) -> list[d.Decision]:
    """What a mail, the terminal or a file decides; only who may be written to is given another tier, as the rules have it."""
    email, second = f"p{one}@house.example", f"p{other}@house.example"
    here, there = store.people.by_email(email), store.people.by_email(second)
    assert here is not None
    assert there is not None
    free = here.tier is not Tier.DO_NOT_CONTACT
    match what:
        case "add":
            return [
                d.AddPartner(partner=Partner(id=0, name="New", email=f"n{one}{other}@x.example", tier=Tier.CORE), source="test")
            ]
        case "core" if free:
            return [d.ChangePartner(partner_id=here.id, changes=(("tier", "core"),))]
        case "tier" if free:
            return [d.ChangePartner(partner_id=here.id, changes=(("tier", list(Tier)[other % 4]),))]
        case "merge":
            return [d.MergePartners(kept_id=here.id, gone_id=there.id)]
        case "split":
            return [d.SplitPartner(partner_id=there.id, email=email, name="Somebody Else")]
        case "import":
            rows = [(f"row {n}", _row(n)) for n in (one, other, one + 10, other + 10)]
            return decisions(sort_out(rows, entries(store)))
        case "refuse":
            return [d.ChangePartner(partner_id=here.id, changes=(("tier", "do_not_contact"),))]
        case "opt out":
            return [d.Suppress(email=email, why="asked")]
        case _:
            return []


def _row(n: int) -> Row:
    return {"name": f"Somebody {'abcdefghijklmnopqrstuvw'[n]}", "email": f"p{n}@house.example", "tier": "core"}
