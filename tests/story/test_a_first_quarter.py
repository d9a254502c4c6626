"""A newcomer's first quarter, from a messy spreadsheet to the report: each letter that goes, to whom, once, and what the log says of it.

One story, because each step stands on the one before. The house, its servers and its commands are the real ones; only the clock jumps.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from click.testing import CliRunner

from outreach.cli.log import log
from outreach.cli.partners import partners
from outreach.config import example
from outreach.model.digest import ShownDraft
from outreach.model.outbox import ID_HEADER, State
from outreach.model.referral import ReferralState
from tests.parts.correspondence import OWNER, PARTNER, mail, opened, words_of
from tests.parts.spreadsheet import ADDRESSES, MESSY
from tests.parts.stage import rounds
from tests.story.conftest import Story, Tell

HERE = ZoneInfo("America/New_York")
KIM, NAIR, EK = "jkim@valleyfm.example", "pnair@harborpsych.example", "tek@northside-high.example"
OF_THE_CLIENTS = ("maddie", "holt", "jonah", "whitfield", "greg", "15", "16", "school refusal", "panic", "aetna", "r-1", "r-2")
REFERRAL = """Hi Maya,

I would like to refer one of our students to you: Jonah Whitfield, 16, panic attacks since the fall. His father Greg will call you. Do you have room?

Tom Ek
School counselor, Northside High
"""


def _flat(text: str) -> str:
    return " ".join(text.replace("|", " ").split())


def _receipt(story: Story) -> str:
    return _flat(story.receipt())


async def _on(story: Story, day: str, at: str) -> None:
    """It is that day and hour of the practice, and the daemon does one round."""
    story.clock.jump_to(datetime.fromisoformat(f"2027-{day}T{at}").replace(tzinfo=HERE).astimezone(UTC))
    await rounds(story.house)


def _letters(story: Story) -> list[tuple[str, str, int]]:
    """Every letter that somebody else than she got: to whom, what for, and in which version, in the order in which they went."""
    went = []
    for recipient, raw in story.servers.handed:
        if recipient != OWNER:
            _, number, version = str(opened(raw)[ID_HEADER]).split("-")
            draft = story.house.store.outbox.get(int(number))
            assert draft is not None
            assert draft.state is State.SENT
            went.append((recipient, draft.purpose, int(version)))
    return went


def _shown(story: Story, email: str) -> ShownDraft:
    """The letter to somebody in the newest digest."""
    (found,) = (each for each in story.house.store.digests.all()[-1].drafts if each.email == email)
    return found


def _question(story: Story, about: str) -> str:
    """Under which number somebody's work is asked about."""
    (found,) = (each for each in story.house.store.digests.all()[-1].questions if each.about == about)
    return found.id


def _told(story: Story, folder: Path, name: str) -> list[str]:
    """What `outreach log` says of somebody, a line each."""
    said = CliRunner().invoke(log, ["--config", str(folder / "config.toml"), name])
    assert said.exit_code == 0, said.output
    return said.output.splitlines()


async def test_the_first_quarter_of_a_newcomer(tell: Tell, tmp_path: Path) -> None:
    """From thirty rows to the report nothing goes that has no yes, each yes sends one letter to one reader, no letter holds a word of a client, and
    the log and the report say what was."""
    async with tell(*ADDRESSES - {PARTNER}, start=datetime(2027, 1, 4, 14, tzinfo=UTC)) as story:
        await _a_spreadsheet(story, tmp_path)
        await _a_week_of_digests(story)
        await _a_meeting(story)
        await _two_clients(story)
        await _a_loop_is_closed(story)
        await _what_became_of_them(story)
        await _weeks_of_silence(story)
        await _the_second_touch(story)
        await _the_report(story)
        _no_client(story)
        _the_log(story, tmp_path)


async def _a_spreadsheet(story: Story, folder: Path) -> None:
    """What can be taken is, the rest is said row by row, and nobody is written to for it."""
    text = example().replace("[paths]\n", f'[paths]\nstate = "{folder}/state"\n')
    (folder / "config.toml").write_text(text, encoding="utf-8")
    (folder / "colleagues.csv").write_text(MESSY, encoding="utf-8")
    said = CliRunner().invoke(partners, ["import", "--config", str(folder / "config.toml"), str(folder / "colleagues.csv")])
    assert "24 new, 1 known already, 1 may be the same, 1 no person, 2 cannot be taken." in said.output
    assert [each.partner.email for each in story.house.store.people.dossiers()] == []
    await rounds(story.house)
    people = {each.partner.email: each.partner for each in story.house.store.people.dossiers()}
    assert len(people) == 24
    assert people["jo.marsh@mail.example"].suppressed
    assert people[PARTNER].specific == "", "her notes are hers until she says otherwise"
    assert len(story.house.store.digests.all()[-1].questions) == 2
    assert _letters(story) == []


async def _a_week_of_digests(story: Story) -> None:
    """A fact, a no, her notes; a yes, an undo, a button, an edit: each receipt says what was understood, and two introductions go."""
    await story.says(
        f"{_question(story, 'Jane Kim')}: she looks after many families with teenagers\nAnn Poe: no letter, she already refers to me"
    )
    assert "About the work of Jane Kim (Valley Family Medicine): she looks after many families with teenagers" in _receipt(story)
    assert "Ann Poe (Poe Family Medicine) sends you clients already: I write no first letter, and ask no more." in _receipt(story)
    await _on(story, "01-05", "07:40")
    await story.says(f"{_question(story, 'Dr. Amara Lee')}: yes, what my notes say\n1: yes please")
    assert "The letter to Jane Kim has your yes. It goes Tue 5 Jan, 09:00." in _receipt(story)
    assert "undo" in _receipt(story)
    await _on(story, "01-05", "08:30")
    await story.says("undo the letter to Jane")
    await _on(story, "01-05", "12:00")
    assert _letters(story) == []
    await _on(story, "01-06", "07:40")
    await story.presses(story.buttons()[f"approve {_shown(story, KIM).n}"])
    await story.says(f'{_shown(story, PARTNER).n}: change "I hear that" to "Somebody told me that" and send')
    await _on(story, "01-06", "12:00")
    await _on(story, "01-06", "12:30")
    assert _letters(story) == [(KIM, "introduction", 1), (PARTNER, "introduction", 2)]
    assert "Somebody told me that you started evening hours for teenagers last spring" in _flat(words_of(story.letters()[0]))


async def _a_meeting(story: Story) -> None:
    """Coffee told by mail on Thursday noon: the thanks stand in Friday's digest, and are there within twenty-four hours of her word."""
    await _on(story, "01-07", "11:00")
    await story.says("had coffee with Priya Nair this morning, talked about med checks for teens in crisis, 45 min")
    said = story.clock.now()
    assert "Coffee with Priya Nair (Harbor Psychiatry), Thu 7 Jan, 45 minutes" in _receipt(story)
    await _on(story, "01-08", "07:40")
    assert _shown(story, NAIR).kind == "thank_you_meeting"
    assert "med checks for teens in crisis" in _shown(story, NAIR).body
    await story.says("all good")
    await _on(story, "01-08", "09:01")
    assert _letters(story)[2:] == [(NAIR, "thank_you_meeting", 1)]
    assert story.clock.now() - said < timedelta(hours=24)


async def _two_clients(story: Story) -> None:
    """One told by telephone and passed on by mail, one read in a colleague's mail: each is thanked for once, and no thanks say for whom."""
    await _on(story, "01-11", "10:00")
    await story.says(
        "Dr Lee called, she is sending a 15 year old girl, Maddie Holt, with school refusal. Has Aetna. Mom will call me. 10 min"
    )
    assert "A referral from Dr. Amara Lee (Lakeside Pediatrics) is logged (M.H., teen, " in _receipt(story)
    assert "?" not in _receipt(story), "nothing is asked, and nothing left over"
    raw = mail(f"Tom Ek <{EK}>", OWNER, "A student of ours", REFERRAL, at=story.clock.now())
    story.servers.deliver(OWNER, raw)
    await _on(story, "01-11", "10:30")
    told, read = story.house.store.referrals.all()
    assert (told.channel, told.age_band, told.payer, told.fit) == ("call", "teen", "Aetna", 3)
    assert (read.channel, read.age_band, read.initials) == ("mail", "teen", "J.W.")
    await _on(story, "01-12", "07:40")
    assert (_shown(story, PARTNER).kind, _shown(story, EK).kind) == ("thank_you_referral", "thank_you_referral")
    await story.says(f"{_shown(story, PARTNER).n} and {_shown(story, EK).n} ok")
    await _on(story, "01-12", "09:01")
    await _on(story, "01-12", "09:30")
    assert sorted(_letters(story)[3:]) == [(PARTNER, "thank_you_referral", 1), (EK, "thank_you_referral", 1)]


async def _a_loop_is_closed(story: Story) -> None:
    """Leave and day are told in two lines, the letter waits for her yes like any other, and says "connected"."""
    await story.says("R-1 consent level 1 for Dr Lee\nR-1: they come on the 19th")
    assert "may hear that you are in touch (level 1)" in _receipt(story)
    assert "R-1: scheduled for Tue 19 Jan." in _receipt(story)
    await _on(story, "01-13", "07:40")
    assert _shown(story, PARTNER).kind == "closing_loop_1"
    assert len(_letters(story)) == 5
    await story.says(f"{_shown(story, PARTNER).n} ok")
    await _on(story, "01-13", "09:30")
    assert _letters(story)[5:] == [(PARTNER, "closing_loop_1", 1)]


async def _what_became_of_them(story: Story) -> None:
    """One has come, one did not fit: both loops are closed, and nobody hears of it without leave."""
    await _on(story, "01-20", "07:40")
    await story.says("R-1 first session yesterday, R-2 was not a fit")
    assert [each.state for each in story.house.store.referrals.all()] == [ReferralState.FIRST_SESSION, ReferralState.NOT_A_FIT]


async def _weeks_of_silence(story: Story) -> None:
    """She answers nothing for a week and a half: what was drafted meanwhile lies in the digests, and none of it goes."""
    await story.pass_(days=9, every=timedelta(days=2))
    assert any(each.purpose == "follow_up_1" for each in story.house.store.outbox.in_state(State.PROPOSED, State.EXPIRED))
    assert len(_letters(story)) == 6


async def _the_second_touch(story: Story) -> None:
    """Three to five weeks after the coffee she is reminded of Priya Nair, with a reason, once."""
    await _on(story, "02-01", "07:40")
    assert _shown(story, NAIR).kind == "check_in"
    assert "You met for the first time 3 weeks ago" in _shown(story, NAIR).why
    await story.says(f"{_shown(story, NAIR).n} yes")
    await _on(story, "02-01", "09:30")
    assert _letters(story)[6:] == [(NAIR, "check_in", 1)]


async def _the_report(story: Story) -> None:
    """In the first week of April the quarter comes by mail, with the numbers that were."""
    await story.pass_(days=59, every=timedelta(days=7))
    (report,) = (_flat(words_of(raw)) for raw in story.letters(OWNER) if "Quarter in review" in str(opened(raw)["Subject"]))
    assert "Referrals 2 " in report
    assert "First sessions 1 of 2" in report
    assert "· mean of 2" in report
    assert "1 Dr. Amara Lee, paediatrics · Lakeside Pediatrics" in report
    assert "1 Tom Ek, school counsellor · Northside High School" in report
    assert "Priya Nair: 55 min" in report
    assert not [word for word in ("maddie", "jonah", "m.h.", "j.w.") if word in report.lower()]
    assert len(_letters(story)) == 7, "nothing went that she did not say yes to"


def _no_client(story: Story) -> None:
    """What colleagues read of a client is that somebody came, and where there is leave that they have connected."""
    for raw in [raw for recipient, raw in story.servers.handed if recipient != OWNER][3:]:
        read = f"{opened(raw)['Subject']} {words_of(raw)}".partition("\n-- \n")[0].lower()
        assert not [word for word in OF_THE_CLIENTS if re.search(rf"\b{re.escape(word)}\b", read)]


def _the_log(story: Story, folder: Path) -> None:
    """Two relationships as she reads them: what happened on which day, in sentences, and what is open."""
    lee = "\n".join(_told(story, folder, "Dr Lee"))
    assert lee.startswith("""\
Dr. Amara Lee, Lakeside Pediatrics (paediatrics)
light tier · sends you clients
Their work: started evening hours for teenagers last spring

2027
  Tue 5 Jan   You told of their work: started evening hours for teenagers last spring
  Wed 6 Jan   Sent: introduction: “""")
    said = [line[14:].partition(": “")[0] for line in lee.split("\n\n")[1].splitlines()[2:]]
    assert said == [
        "Sent: introduction",
        "They called, 10 minutes",
        "R-1 came (fit 3 of 3)",
        "R-1 agrees that Dr. Amara Lee may hear that you are in touch, until Wed 12 Jan 2028",
        "Sent: thank-you for a referral",
        "R-1: thanked for",
        "R-1: scheduled for Tue 19 Jan 2027",
        "Sent: closing the loop, connected",
        "R-1: first session, Tue 19 Jan 2027",
    ]
    ek = [line[2:] for line in _told(story, folder, "Tom Ek") if line.startswith("  ")]
    assert "Mon 11 Jan  Tom Ek wrote and sent you a client" in ek
    assert "Wed 20 Jan  R-2: was not a fit" in ek
