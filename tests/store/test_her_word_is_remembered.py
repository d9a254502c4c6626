"""What she said of clients outlives the next mail: a fit that she judged, and that somebody is no client."""

from __future__ import annotations

from datetime import datetime

from outreach.model.decision import CountInquiry, FreeClient, GuardClient, JudgeFit, OpenReferral
from outreach.model.reading import Client
from outreach.model.referral import Referral
from outreach.rules.letters.marks import marks_of
from outreach.store.archive import SHEETS
from outreach.store.log import Store

HOLT = marks_of(Client(name="Karen Holt"))


def test_her_judgement_stays(store: Store, now: datetime) -> None:
    """The profile judges until she does; then only she judges anew, and nothing but a number is hers."""
    store.apply([OpenReferral(referral=Referral(code="", partner_id=None, received=now, fit=0))], "mail", now)

    def judged() -> tuple[int | None, bool]:
        found = store.referrals.get("R-1")
        assert found is not None
        return found.fit, found.fit_said

    assert judged() == (0, False)
    store.apply([JudgeFit(code="R-1", fit=None, by_profile=True)], "told", now)
    assert judged() == (None, False)
    store.apply([JudgeFit(code="R-1", fit=2)], "hers", now)
    store.apply([JudgeFit(code="R-1", fit=0, by_profile=True)], "told again", now)
    assert judged() == (2, True)
    store.apply([JudgeFit(code="R-1", fit=3)], "hers again", now)
    assert judged() == (3, True)


def test_a_fit_of_an_older_export_comes_back(store: Store) -> None:
    """A folder that was written before says nothing of who judged, and is read all the same."""
    row = dict.fromkeys(SHEETS["referrals"].columns, "")
    row |= {"code": "R-7", "number": "7", "received": "2026-11-23T15:00:00Z", "state": "received", "fit": "2", "urgent": "0"}
    row |= {"source": "mail", "channel": "mail", "cause": "c"}
    assert store.archive.restore("referrals", row)
    found = store.referrals.get("R-7")
    assert found is not None
    assert (found.fit, found.fit_said) == (2, False)


def test_who_is_no_client_is_none_in_the_next_mail(store: Store, now: datetime) -> None:
    """Freed once, a colleague is not taken for a client by a later mail that only may tell of one, nor as its writer."""
    store.apply([GuardClient(marks=HOLT)], "one", now)
    store.apply([FreeClient(marks=HOLT)], "free", now)
    store.apply([GuardClient(marks=HOLT)], "two", now)
    store.apply([GuardClient(marks=(), writer=marks_of(Client(name="Karen Holt", email="k@holt.example")))], "three", now)
    assert not store.clients.recognise((*HOLT, *marks_of(Client(email="k@holt.example"))))


def test_others_of_that_name_are_guarded(store: Store, now: datetime) -> None:
    """A first name or a family's that somebody else bears, too, stays sealed with theirs; so does a namesake who is sent, or asks for herself."""
    store.apply([GuardClient(marks=HOLT)], "one", now)
    store.apply([FreeClient(marks=HOLT)], "free", now)
    store.apply([GuardClient(marks=marks_of(Client(name="Karen Miller")))], "two", now)
    assert {mark.text for mark in store.clients.recognise(marks_of(Client(name="Karen Miller")))} >= {"karen miller", "karen"}
    store.apply([OpenReferral(referral=Referral(code="", partner_id=None, received=now), marks=HOLT)], "sent", now)
    assert set(store.clients.recognise([mark for mark in HOLT if mark.kind.alone]).values()) == {frozenset({"R-1"})}
    store.apply([CountInquiry(email="k@holt.example", source="did not say", marks=HOLT)], "asks", now)
    assert set(store.clients.recognise([mark for mark in HOLT if mark.kind.alone]).values()) == {frozenset({"R-1", ""})}
