"""Letters that a happening asks for; people who wrote for themselves; successors; and what holds introductions back."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from outreach.model.cadence import Cue, Dossier, Inquiry
from outreach.model.outbox import Draft, Event, State
from outreach.model.people import Partner, Stage, Tier
from outreach.model.practice import Privacy, Profile
from outreach.model.touch import Direction, Touch, TouchKind
from outreach.rules.cadence.calendar import calendar_of
from outreach.rules.cadence.cues import ASKS, cued
from outreach.rules.cadence.due import asked_for, due, unasked
from outreach.rules.cadence.inquiries import AT_ONCE, acknowledgements
from outreach.rules.cadence.questions import questions
from outreach.rules.cadence.rituals import Log, rituals
from outreach.rules.cadence.series import waiting_their_turn
from outreach.rules.letters.sample import practice

CONFIG = practice()
CALENDAR = calendar_of(CONFIG, [(date(2026, 12, 21), date(2026, 12, 31))])
TODAY = date(2026, 11, 18)
NOW = datetime(2026, 11, 18, 15, tzinfo=UTC)
LEE = Partner(id=1, name="Dr. Amara Lee", email="lee@lakeside.example", stage=Stage.TALKED)


def touch(
    kind: TouchKind = TouchKind.MAIL, direction: Direction = Direction.OUT, days_ago: float = 0, **changes: object
) -> Touch:
    at = NOW - timedelta(days=days_ago)
    return Touch(partner_id=1, kind=kind, direction=direction, at=at, cause=f"{kind}{days_ago}", **changes)  # type: ignore[arg-type]


def heard(purpose: str, days_ago: float = 1, **changes: object) -> Dossier:
    """Dr Lee wrote so many days ago, and something in it asks for that letter."""
    at = NOW - timedelta(days=days_ago)
    cue = Cue(key="k", partner_id=1, purpose=purpose, at=at, text="opened a second office", message_id="<m@lakeside.example>")
    return replace(Dossier(partner=LEE, cues=(cue,)), **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize("purpose", ASKS)
def test_a_cue_is_due_until_it_is_seen_to(purpose: str) -> None:
    """Due at once with its reason and the mail it answers; not unconfirmed, not late, not twice, and not after a word of her own."""
    found = cued(heard(purpose), CALENDAR, TODAY, CONFIG)
    assert found is not None
    assert (found.purpose, found.answers) == (purpose, "<m@lakeside.example>")
    assert found.why
    (cue,) = heard(purpose).cues
    later = NOW - timedelta(hours=2)
    refused = Draft(
        id=5, partner_id=1, to_name="x", to_email="x@y.example", subject="s", body="b", purpose=purpose, created=later,
        message_id="<5@p.example>", state=State.WITHDRAWN, ended_by=Event.REJECT,
    )  # fmt: skip
    nothing = [
        heard(purpose, cues=(replace(cue, confirmed=False),)),
        heard(purpose, days_ago=60),
        heard(purpose, touches=(touch(purpose=purpose),)),
        heard(purpose, touches=(touch(by_hand=True),)),
        heard(purpose, touches=(touch(TouchKind.CALL, Direction.BOTH),)),
        heard(purpose, past_drafts=(refused,)),
        heard(purpose, open_drafts=(replace(refused, state=State.DRAFTED, ended_by=None),)),
    ]
    assert [cued(each, CALENDAR, TODAY, CONFIG) for each in nothing] == [None] * len(nothing)
    going_on = (touch(direction=Direction.IN, by_hand=True), touch(purpose="resource"))
    overtaken = replace(refused, ended_by=Event.OVERTAKEN)
    assert cued(heard(purpose, touches=going_on, past_drafts=(overtaken,)), CALENDAR, TODAY, CONFIG) is not None


def test_good_news_keep_the_peace() -> None:
    """A congratulation is unasked: not within thirty days of another such letter; an answer to a question is not held up by one."""
    written = (touch(purpose="resource", days_ago=5),)
    assert not due([heard("congratulation", touches=written)], CALENDAR, NOW, CONFIG)
    assert due([heard("how_to_refer", touches=written)], CALENDAR, NOW, CONFIG)


def test_a_successor_is_introduced_to_by_whom_we_knew() -> None:
    """Nothing specific needs to be known; the letter names who was there before; a no is a no to any introduction."""
    gone = Dossier(partner=replace(LEE, left=True))
    heir = Dossier(partner=Partner(id=2, name="Priya Nair", email="nair@lakeside.example", succeeds=1, created=NOW))
    (step,) = due([gone, heir], CALENDAR, NOW, CONFIG)
    assert (step.partner_id, step.purpose, step.text) == (2, "successor_introduction", "Dr. Amara Lee")
    assert "Dr. Amara Lee" in step.why
    assert not unasked([gone, heir], NOW, CONFIG)
    stranger = Dossier(partner=replace(gone.partner, stage=Stage.KNOWN))
    assert not due([stranger, heir], CALENDAR, NOW, CONFIG), "nobody says that we were in touch with somebody we never wrote to"
    assert unasked([stranger, heir], NOW, CONFIG) == (heir.partner,)
    refused = Draft(
        id=5, partner_id=2, to_name="x", to_email="x@y.example", subject="s", body="b", purpose="successor_introduction",
        created=NOW, message_id="<5@p.example>", state=State.WITHDRAWN, ended_by=Event.REJECT,
    )  # fmt: skip
    assert not due(
        [gone, replace(heir, past_drafts=(refused,), partner=replace(heir.partner, specific="a sleep group"))],
        CALENDAR,
        NOW,
        CONFIG,
    )


def test_old_friends_come_before_new_ones() -> None:
    """With more than three core partners unheard of for ninety days no introduction is begun, and the digest says why."""
    core = [
        Dossier(
            partner=replace(LEE, id=n, name=f"Core {n}", tier=Tier.CORE), touches=(replace(touch(days_ago=95), partner_id=n),)
        )
        for n in range(10, 14)
    ]
    new = Dossier(partner=Partner(id=2, name="Tom Ek", email="ek@x.example", specific="a grief group", created=NOW))
    assert [step.purpose for step in due([*core[:3], new], CALENDAR, NOW, CONFIG)] == ["introduction"]
    held = due([*core, new], CALENDAR, NOW, CONFIG)
    assert held == ()
    (line,) = waiting_their_turn(held, asked_for([*core, new], CALENDAR, NOW, CONFIG), [*core, new], TODAY, CONFIG)
    assert "Core 10, Core 11, Core 12, Core 13" in line
    again = [replace(each, touches=(*each.touches, replace(touch(days_ago=1), partner_id=each.partner.id))) for each in core[:1]]
    assert due([*again, *core[1:], new], CALENDAR, NOW, CONFIG)


def test_who_waits_for_the_budget_is_named() -> None:
    """Introductions beyond the week's two are named in the digest; without any nothing is said."""
    new = [
        Dossier(partner=Partner(id=n, name=f"New {n}", email=f"n{n}@x.example", specific="a group", created=NOW))
        for n in range(1, 5)
    ]
    taken, steps = due(new, CALENDAR, NOW, CONFIG), asked_for(new, CALENDAR, NOW, CONFIG)
    assert len(taken) == 2
    (line,) = waiting_their_turn(taken, steps, new, TODAY, CONFIG)
    assert line == "Introduction to New 3 and 1 more: 2 a week, and 8 open at once, are the most; it comes by itself."
    assert waiting_their_turn(taken, taken, new, TODAY, CONFIG) == ()


def test_one_word_to_each_who_wrote_for_themselves() -> None:
    """Each address once, the longest waiting first, a few at a time, and never when "within one business day" would be untrue."""
    asked = [Inquiry(email=f"q{n}@mail.example", at=NOW - timedelta(hours=n)) for n in range(1, 8)]
    found = acknowledgements([*asked, replace(asked[0], at=NOW)], 0, CALENDAR, NOW, CONFIG)
    assert [each.email for each in found] == [f"q{n}@mail.example" for n in (7, 6, 5, 4, 3)]
    assert acknowledgements(asked, AT_ONCE, CALENDAR, NOW, CONFIG) == ()
    for nobody in ("noreply@directory.example", "notifications@guide.example", "wordpress@ellisontherapy.example"):
        assert acknowledgements([Inquiry(email=nobody, at=NOW)], 0, CALENDAR, NOW, CONFIG) == ()
    known = replace(CONFIG, privacy=Privacy(clients=("Q1@mail.example",)))
    assert acknowledgements(asked[:1], 0, CALENDAR, NOW, known) == ()
    assert acknowledgements([replace(asked[0], at=NOW - timedelta(days=7))], 0, CALENDAR, NOW, CONFIG) == ()


def test_directories_hear_when_our_details_changed() -> None:
    """A directory that lists us is written to once after a change; nobody else is, and nobody long after."""
    guide = Dossier(
        partner=replace(LEE, type="directory"), touches=(touch(days_ago=40, direction=Direction.BOTH, kind=TouchKind.CALL),)
    )

    def purposes(dossier: Dossier, changed: date | None) -> list[str]:
        return [step.purpose for step in rituals(Log(dossiers=(dossier,), changed=changed), CALENDAR, NOW, CONFIG)]

    assert purposes(guide, TODAY) == ["details_changed"]
    just_written = touch(purpose="practice_update")
    assert purposes(replace(guide, touches=(*guide.touches, just_written)), TODAY) == []
    assert purposes(guide, None) == purposes(guide, TODAY - timedelta(days=61)) == []
    assert purposes(replace(guide, partner=LEE), TODAY) == []
    told = touch(days_ago=31, purpose="details_changed")
    assert purposes(replace(guide, touches=(*guide.touches, told)), TODAY - timedelta(days=31)) == []


def test_our_own_details_are_asked_about() -> None:
    """In the first week of a quarter all of them, with what commands have changed; openings as soon as they are thirty days old."""
    profile = Profile(ages="12 to 30", openings=2, openings_as_of=date(2026, 9, 30))
    config = replace(CONFIG, profile=profile)
    known = [Dossier(partner=LEE)]

    def asked(day: date) -> dict[str, str]:
        now = datetime(day.year, day.month, day.day, 15, tzinfo=UTC)
        return {each.key: each.text for each in questions(known, CALENDAR, now, config)}

    assert set(asked(date(2026, 10, 1))) == {"true:2026Q4"}
    assert "2 openings" in asked(date(2026, 10, 1))["true:2026Q4"]
    assert "away 21 Dec to 31 Dec" in asked(date(2026, 10, 1))["true:2026Q4"]
    assert set(asked(date(2026, 10, 20))) == set()
    assert set(asked(date(2026, 11, 2))) == {"openings:2026-09-30"}
    assert set(asked(date(2026, 11, 7))) == set(), "not on a Saturday"
