"""A colleague is told that clients were not for us only where that is sure, and not any more once she says that one of them was."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from answering import answer, decided, said
from ellison import CONFIG, REFERRALS, digest, rendered
from year import CALENDAR
from year_people import at

from outreach.model.cadence import Dossier
from outreach.model.command import Record
from outreach.model.decision import JudgeFit
from outreach.model.digest import ShownReferral
from outreach.model.outbox import Draft, State
from outreach.model.people import Partner, Stage
from outreach.model.practice import Profile
from outreach.model.referral import Referral, ReferralState
from outreach.rules.cadence.rituals import MISMATCH, Log, rituals, without_misfits
from outreach.rules.people.ages import exactly
from outreach.rules.people.fit import fit, unsure

NOW = at(date(2028, 5, 2))
LEE = Partner(id=1, name="Dr. Amara Lee", email="lee@lakeside.example", stage=Stage.TALKED)
FIRST = Referral(code="R-1", partner_id=1, received=NOW - timedelta(days=60), fit=0)
SECOND = replace(FIRST, code="R-2", received=NOW - timedelta(days=30))
PRACTICE = Profile(ages="12 to 30", not_taken=("eating disorders",), concerns=("anxiety",))


def _told(*referrals: Referral) -> list[str]:
    """Why a word about fit is due, if it is."""
    log = Log(dossiers=(Dossier(partner=LEE, referrals=referrals),))
    return [step.why for step in rituals(log, CALENDAR, NOW, CONFIG) if step.purpose == MISMATCH]


def test_two_who_surely_were_not_for_us() -> None:
    """Two zeros bring the letter, and she is told of whom it speaks."""
    assert _told(FIRST, SECOND) == ["2 clients in six months were not for you (R-1, R-2); tell them whom you serve best."]
    assert not _told(FIRST)


@pytest.mark.parametrize(
    "other",
    [
        replace(SECOND, fit=None),
        replace(SECOND, fit=1),
        replace(SECOND, state=ReferralState.FIRST_SESSION),
        replace(SECOND, state=ReferralState.ENDED),
        replace(SECOND, received=NOW - timedelta(days=200)),
    ],
)
def test_who_may_fit_or_came_all_the_same_is_none(other: Referral) -> None:
    """What nobody could judge, what fits a little, and whom she sees, by whatever the profile says, is no misfit."""
    assert not _told(FIRST, other)


def test_her_own_zero_counts_whatever_came_of_it() -> None:
    """Who came and was not for her, by her own word, was not."""
    assert _told(FIRST, replace(SECOND, state=ReferralState.ENDED, fit_said=True))


@pytest.mark.parametrize("need", ["perhaps bulimia", "her bulimia is in remission, anxious", "not eating, anxious", "drinking"])
def test_no_letter_comes_of_a_misreading(need: str) -> None:
    """Two of whom it is only perhaps told bring no letter; where it may be, she is asked."""
    found = fit(PRACTICE, exactly(16), need, None)
    assert found != 0
    assert unsure(PRACTICE, exactly(16), need, None) is (found is None)
    assert not _told(replace(FIRST, fit=found), replace(SECOND, fit=found))


def test_a_waiting_letter_falls_with_its_reason() -> None:
    """Once she says that one of the two fits, the letter that waits for her yes has no reason any more; one that goes out is not stopped here."""
    draft = Draft(
        id=7,
        partner_id=1,
        to_name=LEE.name,
        to_email=LEE.email,
        subject="s",
        message_id="<m@ellison.example>",
        body="b",
        purpose=MISMATCH,
        created=NOW,
        state=State.PROPOSED,
    )
    dossier = Dossier(partner=LEE, referrals=(FIRST, SECOND), open_drafts=(draft,))
    assert without_misfits(dossier, CONFIG) == []
    judged = replace(dossier, referrals=(replace(FIRST, fit=2, fit_said=True), SECOND))
    assert without_misfits(judged, CONFIG) == [draft]
    assert without_misfits(replace(judged, open_drafts=(replace(draft, purpose="check_in"),)), CONFIG) == []
    assert without_misfits(replace(judged, open_drafts=(replace(draft, state=State.SENDING),)), CONFIG) == []


def test_what_is_told_later_is_judged_anew_but_not_against_her_word() -> None:
    """A need that is put right changes the fit and says so; one that she judged herself stays."""
    first = replace(REFERRALS[0], age_band="teen", need="bulimia", fit=0)
    told = Record(what="described", details=(("code", first.code), ("need", "anxiety, no eating disorder")))
    case = replace(CONFIG, profile=PRACTICE)
    found = answer(told, referrals=(first, *REFERRALS[1:]), config=case)
    assert decided(found, JudgeFit) == [JudgeFit(code=first.code, fit=3, by_profile=True)]
    assert "Fit: 3 of 3 by your profile." in said(found)
    hers = answer(told, referrals=(replace(first, fit_said=True), *REFERRALS[1:]), config=case)
    assert decided(hers, JudgeFit) == []


def test_the_digest_says_what_is_hers_to_say() -> None:
    """Beside a client of whom nobody can say whether they are for the practice stands that she may."""
    open_ = ShownReferral(code="R-1", state="received", days=1, fit_unsure=True)
    alone = digest(waiting=(), drafts=(), questions=(), promises=(), loops=(open_, replace(open_, code="R-2", fit=2)))
    shown = " ".join(rendered(alone).text.replace("|", " ").split())
    assert shown.count("whether they fit is yours to say") == 1
    assert "fit 2 of 3" in shown
