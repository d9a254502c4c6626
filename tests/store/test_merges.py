"""One person in two records: everything comes together, nothing is lost, and silence survives whatever is done."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from outreach.model import decision as d
from outreach.model.mail import Address, Message
from outreach.model.outbox import Draft, State
from outreach.model.people import Partner, Stage, Tier
from outreach.model.referral import Consent, ConsentLevel, Referral
from outreach.model.touch import Direction, Touch, TouchKind
from outreach.store.log import Store, open_store
from outreach.store.merges import PLACES

NOON = datetime(2026, 11, 18, 12, 0, tzinfo=UTC)
DAY = date(2026, 11, 18)


@pytest.fixture
def mei(store: Store, now: datetime) -> int:
    """Another record of Dr. Hannah Lee, with everything that a record can have."""
    mei = store.people.add(
        Partner(id=0, name="H. Mei Lee", email="mei@home.example", type="psychiatry", phone="828-555-0133", stage=Stage.TALKED),
        "test",
        now,
    )
    store.apply(
        [
            d.LogTouch(touch=_call(mei, "call-1")),
            d.OpenReferral(referral=Referral(code="", partner_id=mei, received=now, initials="J.F.")),
            d.RecordConsent(consent=Consent(code="R-1", partner_id=mei, level=ConsentLevel.CONNECTED, given=DAY)),
            d.AddFact(partner_id=mei, text="Sails."),
            d.AddPromise(partner_id=mei, text="Send the handout"),
            d.LogOutbound(partner_id=mei, need="eating"),
            d.LogGift(partner_id=mei, what="book", cents=2500, day=DAY),
        ],
        "mei",
        now,
    )
    return mei


def _call(partner_id: int, cause: str) -> Touch:
    return Touch(partner_id=partner_id, kind=TouchKind.CALL, direction=Direction.BOTH, at=NOON, cause=cause)


def _rows(store: Store, path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Who every row belongs to, everywhere."""
    with sqlite3.connect(path) as look:
        found = {
            f"{place}.{column}": look.execute(f"SELECT {key}, {column} FROM {place} ORDER BY 1, 2").fetchall()
            for place, key, column in PLACES
        }
        found["partners"] = look.execute("SELECT * FROM partners ORDER BY id").fetchall()
    look.close()
    return found


def test_every_column_that_names_a_partner_is_moved(raw: sqlite3.Connection, store: Store) -> None:
    """A new table that speaks of partners cannot be forgotten by a merge."""
    tables = [name for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    named = {
        (table, row[3]) for table in tables for row in raw.execute(f"PRAGMA foreign_key_list({table})") if row[2] == "partners"
    }
    ours = {("merges", "kept"), ("merges", "gone"), ("partners", "merged_into")}
    assert {(place, column) for place, _, column in PLACES} == named - ours


def test_everything_comes_together(store: Store, lee: int, mei: int, now: datetime) -> None:
    """After a merge there is one person, who has all addresses, touches, referrals, consents, notes, promises and gifts of both."""
    store.apply([d.MergePartners(kept_id=lee, gone_id=mei)], "merge", now)
    (only,) = store.people.all()
    assert (only.name, only.email, only.phone, only.type) == (
        "Dr. Hannah Lee",
        "hannah@lakeside.example",
        "828-555-0133",
        "paediatrics",
    )
    assert only.stage is Stage.TALKED
    assert store.people.addresses(lee) == ("hannah@lakeside.example", "mei@home.example")
    dossier = store.people.dossier(lee)
    assert dossier is not None
    assert [touch.cause for touch in dossier.touches] == ["call-1"]
    assert [(each.code, each.partner_id) for each in dossier.referrals] == [("R-1", lee)]
    assert [each.partner_id for each in dossier.consents] == [lee]
    assert [fact.text for fact in store.keepsakes.facts(lee)] == ["Sails."]
    assert [(each.text, each.partner) for each in store.promises.open()] == [("Send the handout", "Dr. Hannah Lee")]
    assert [each.partner_id for each in (*store.keepsakes.outbound(), *store.keepsakes.gifts_since(DAY))] == [lee, lee]
    assert store.people.by_email("MEI@home.example") == only
    assert store.people.get(mei) is None
    assert store.people.named("h. mei lee") == (only,)
    assert store.audit.verify()


def test_a_merge_comes_back_whole(store: Store, path: Path, lee: int, mei: int, now: datetime) -> None:
    """A split by the address that a merge brought returns every row and every field to where it was."""
    before = _rows(store, path)
    store.apply([d.MergePartners(kept_id=lee, gone_id=mei)], "merge", now)
    assert _rows(store, path) != before
    store.apply([d.SplitPartner(partner_id=lee, email="mei@home.example")], "split", now)
    after = _rows(store, path)
    assert after == before
    assert store.people.addresses(mei) == ("mei@home.example",)
    assert [each.name for each in store.people.all()] == ["Dr. Hannah Lee", "H. Mei Lee"]


def test_once_is_enough(store: Store, path: Path, lee: int, mei: int, now: datetime) -> None:
    """The same merge again, and one with somebody who is not there, change nothing."""
    store.apply([d.MergePartners(kept_id=lee, gone_id=mei)], "merge", now)
    once = _rows(store, path)
    again = [d.MergePartners(kept_id=lee, gone_id=mei), d.MergePartners(kept_id=lee, gone_id=lee)]
    store.apply([*again, d.MergePartners(kept_id=99, gone_id=lee), d.SplitPartner(partner_id=lee, email="x@y.example")], "m", now)
    assert _rows(store, path) == once


def test_what_came_since_goes_with_its_address(
    store: Store,
    take: Callable[..., bool],
    mail: Callable[..., Message],
    lee: int,
    mei: int,
    now: datetime,
) -> None:
    """Mail that the second address wrote after the merge is the other person's after the split, and the first one's stays."""
    store.apply([d.MergePartners(kept_id=lee, gone_id=mei)], "merge", now)
    for name, email in (("one", "hannah@lakeside.example"), ("two", "mei@home.example")):
        touch = Touch(partner_id=lee, kind=TouchKind.MAIL, direction=Direction.IN, at=now, cause=name)
        take(mail(name, senders=(Address(email=email),)), [d.LogTouch(touch=touch)])
    store.apply([d.SplitPartner(partner_id=lee, email="mei@home.example")], "split", now)
    assert [touch.cause for touch in store.touches.of(lee)] == ["one"]
    assert [touch.cause for touch in store.touches.of(mei)] == ["call-1", "two"]


def test_one_record_becomes_two(
    store: Store, take: Callable[..., bool], mail: Callable[..., Message], lee: int, now: datetime
) -> None:
    """A learned address that was somebody else's becomes a person with what it wrote, as near as that shows."""
    store.people.learn(lee, "sam@lakeside.example", now)
    touch = Touch(partner_id=lee, kind=TouchKind.MAIL, direction=Direction.IN, at=now, cause="one")
    take(mail("one", senders=(Address(email="sam@lakeside.example"),)), [d.LogTouch(touch=touch)])
    store.apply([d.LogTouch(touch=_call(lee, "call"))], "call", now)
    store.apply([d.SplitPartner(partner_id=lee, email="sam@lakeside.example", name="Sam Lee")], "split", now)
    sam = store.people.by_email("sam@lakeside.example")
    assert sam is not None
    assert (sam.name, sam.org, sam.stage) == ("Sam Lee", "Lakeside Pediatrics", Stage.TALKED)
    assert [touch.cause for touch in store.touches.of(sam.id)] == ["one"]
    assert [touch.cause for touch in store.touches.of(lee)] == ["call"]


def test_a_double_is_counted_once(store: Store, lee: int, mei: int, now: datetime) -> None:
    """One mail to both addresses of somebody is one touch after the merge, and two again after the split."""
    store.apply([d.LogTouch(touch=_call(lee, "both")), d.LogTouch(touch=_call(mei, "both"))], "both", now)
    store.apply([d.MergePartners(kept_id=lee, gone_id=mei)], "merge", now)
    assert [touch.cause for touch in store.history().touches] == ["call-1", "both"]
    store.apply([d.SplitPartner(partner_id=lee, email="mei@home.example")], "split", now)
    assert [touch.cause for touch in store.touches.of(mei)] == ["call-1", "both"]


def test_waiting_letters_are_taken_back(store: Store, add: Callable[..., Draft], lee: int, mei: int, now: datetime) -> None:
    """What waits for either is withdrawn and asked anew of the log, so that nobody gets two letters."""
    first, second = add(), add(partner_id=mei, to_email="mei@home.example", to_name="H. Mei Lee")
    store.apply([d.MergePartners(kept_id=lee, gone_id=mei)], "merge", now)
    for letter in (first, second):
        found = store.outbox.get(letter.id)
        assert found is not None
        assert (found.state, found.partner_id) == (State.WITHDRAWN, lee)


def test_a_no_to_one_record_is_a_no_to_the_person(store: Store, lee: int, mei: int, now: datetime) -> None:
    """Leave that the client took back from one of the two is live with neither, after the split too."""
    no = Consent(code="R-1", partner_id=lee, level=ConsentLevel.CONNECTED, given=DAY, revoked=DAY)
    store.apply([d.RecordConsent(consent=no), d.MergePartners(kept_id=lee, gone_id=mei)], "merge", now)
    assert not any(each.live(DAY) for each in store.referrals.consents("R-1"))
    store.apply([d.SplitPartner(partner_id=lee, email="mei@home.example")], "split", now)
    assert not any(each.live(DAY) for each in store.referrals.consents("R-1"))


def test_a_no_in_a_double_counts_too(store: Store, lee: int, mei: int, now: datetime) -> None:
    """Leave given to both records by one mail is one row after the merge; where the client has taken back either, it is not live."""
    store.apply([d.OpenReferral(referral=Referral(code="R-2", partner_id=mei, received=now))], "second", now)
    leave = Consent(code="R-2", partner_id=mei, level=ConsentLevel.PROGRESS, given=DAY)
    for each in (replace(leave, partner_id=lee), leave):
        store.referrals.record_consent(each, "both")
    store.referrals.record_consent(replace(leave, revoked=DAY), "taken back")
    store.apply([d.MergePartners(kept_id=lee, gone_id=mei)], "merge", now)
    assert not any(each.live(DAY) for each in store.referrals.consents("R-2"))


def test_only_questions_about_the_record_that_goes_go_with_it(store: Store, lee: int, mei: int, now: datetime) -> None:
    """What is asked about other people, letters and promises stays asked, whatever its number."""
    about = (f"specific:{mei}", f"same:sam@lakeside.example:{mei}")
    others = (f"specific:{lee}", f"unsure:{mei}", f"promise:sent:{lee}:{mei}")
    store.apply([d.AskOwner(key=key, text="?") for key in (*about, *others)], "asked", now)
    store.apply([d.MergePartners(kept_id=lee, gone_id=mei)], "merge", now)
    assert [each.key for each in store.questions.open()] == list(others)


@pytest.mark.parametrize("merged", [True, False])
def test_do_not_contact_outlives_a_split(store: Store, lee: int, mei: int, now: datetime, merged: bool) -> None:
    """Who was said not to be written to is not written to as two people either."""
    if merged:
        store.apply([d.MergePartners(kept_id=lee, gone_id=mei)], "merge", now)
    else:
        store.people.learn(lee, "sam@lakeside.example", now)
    store.people.change(lee, [("tier", Tier.DO_NOT_CONTACT)], now)
    email = "mei@home.example" if merged else "sam@lakeside.example"
    store.apply([d.SplitPartner(partner_id=lee, email=email)], "split", now)
    both = [store.people.by_email(each) for each in ("hannah@lakeside.example", email)]
    assert [each.tier for each in both if each] == [Tier.DO_NOT_CONTACT] * 2


def test_the_greater_care_wins(store: Store, lee: int, mei: int, now: datetime) -> None:
    """A pause and a "do not contact" of either record are the person's."""
    store.people.change(mei, [("tier", Tier.DO_NOT_CONTACT), ("paused_until", date(2027, 1, 4))], now)
    store.people.change(lee, [("paused_until", date(2026, 12, 1))], now)
    store.apply([d.MergePartners(kept_id=lee, gone_id=mei)], "merge", now)
    partner = store.people.get(lee)
    assert partner is not None
    assert (partner.tier, partner.paused_until) == (Tier.DO_NOT_CONTACT, date(2027, 1, 4))


def test_who_introduced_whom_follows(store: Store, lee: int, mei: int, ortiz: int, now: datetime) -> None:
    """A tie to the record that goes is a tie to the one that stays, and nobody introduces herself."""
    store.people.change(ortiz, [("introduced_by", "mei@home.example")], now)
    store.people.change(lee, [("introduced_by", "mei@home.example")], now)
    store.apply([d.MergePartners(kept_id=lee, gone_id=mei)], "merge", now)
    found = {each.id: each.introduced_by for each in store.people.all()}
    assert found == {lee: None, ortiz: lee}


def test_an_address_of_somebody_else_is_not_taken(store: Store, lee: int, ortiz: int, now: datetime) -> None:
    """Who is said to write from another's address keeps their own."""
    store.people.change(lee, [("email", "jose@mercy.example")], now)
    assert [each.email for each in store.people.all()] == ["hannah@lakeside.example", "jose@mercy.example"]


@pytest.mark.parametrize("silent", ["hannah@lakeside.example", "mei@home.example"])
def test_silence_of_one_record_is_silence_of_every_address(store: Store, lee: int, mei: int, now: datetime, silent: str) -> None:
    """Whichever of the two asked for it: after the merge no address may be written to, and after the split neither person."""
    store.apply([d.Suppress(email=silent, why="asked")], "silence", now)
    store.apply([d.MergePartners(kept_id=lee, gone_id=mei)], "merge", now)
    assert all(store.people.is_suppressed(each) for each in ("hannah@lakeside.example", "mei@home.example"))
    store.apply([d.SplitPartner(partner_id=lee, email="mei@home.example")], "split", now)
    assert [each.suppressed for each in store.people.all()] == [True, True]


def test_silence_of_a_shared_record_is_both_peoples(store: Store, lee: int, now: datetime) -> None:
    """Who turns out to be two people asked for silence at one address: it holds at the other one, too."""
    store.people.learn(lee, "sam@lakeside.example", now)
    store.apply([d.Suppress(email="hannah@lakeside.example", why="asked")], "silence", now)
    store.apply([d.SplitPartner(partner_id=lee, email="sam@lakeside.example", name="Sam Lee")], "split", now)
    assert [(each.email, each.suppressed) for each in store.people.all()] == [
        ("hannah@lakeside.example", True),
        ("sam@lakeside.example", True),
    ]


EMAILS = [f"p{n}@house.example" for n in range(5)]
steps = st.one_of(
    st.tuples(st.just("merge"), st.integers(0, 4), st.integers(0, 4)),
    st.tuples(st.just("split"), st.integers(0, 4), st.integers(0, 4)),
    st.tuples(st.just("suppress"), st.integers(0, 4), st.integers(0, 4)),
    st.tuples(st.just("learn"), st.integers(0, 4), st.integers(0, 4)),
    st.tuples(st.just("write to"), st.integers(0, 4), st.integers(0, 4)),
    st.tuples(st.just("import"), st.integers(0, 4), st.integers(0, 4)),
)


@given(st.lists(steps, max_size=14))
@settings(max_examples=40, deadline=None)
def test_silence_survives_everything(script: list[tuple[str, int, int]]) -> None:
    """Whatever is merged, split, learned, changed and imported: an address that once was not to be written to never is again."""
    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder) / "state" / "outreach.db") as store:
        for n, email in enumerate(EMAILS):
            store.people.add(Partner(id=0, name=f"Person {n}", email=email), "test", NOON)
        silent: set[str] = set()
        for number, (what, one, other) in enumerate(script):
            store.apply(_step(store, what, EMAILS[one], EMAILS[other]), f"step {number}", NOON + timedelta(minutes=number))
            now_silent = {email for email in EMAILS if store.people.is_suppressed(email)}
            assert silent <= now_silent
            silent = now_silent
            firsts = [each.email for each in store.people.all()]
            assert len(set(firsts)) == len(firsts)
            assert all(firsts), "nobody is left without an address"
        assert store.audit.verify()


def _step(store: Store, what: str, email: str, other: str) -> list[d.Decision]:
    one, two = store.people.by_email(email), store.people.by_email(other)
    assert one is not None
    assert two is not None
    match what:
        case "merge":
            return [d.MergePartners(kept_id=one.id, gone_id=two.id)]
        case "split":
            return [d.SplitPartner(partner_id=two.id, email=email, name="Somebody Else")]
        case "suppress":
            return [d.Suppress(email=email, why="asked")]
        case "learn":
            return [d.LearnAddress(partner_id=one.id, email=other)]
        case "write to":
            return [d.ChangePartner(partner_id=one.id, changes=(("email", other),))]
        case _:
            return [
                d.AddPartner(partner=Partner(id=0, name="Person", email=email), source="import"),
                d.LearnAddress(partner_id=0, email=other),
            ]
