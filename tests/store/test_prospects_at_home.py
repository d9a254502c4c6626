"""Whom she should know, in a real log: suggested once at the beginning of a month, listed by mail and at the terminal."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from click.testing import CliRunner

from outreach.cli.partners import partners
from outreach.daemon import house_of
from outreach.edge.clock import JumpingClock
from outreach.model.command import Label, Show
from outreach.model.decision import AddPartner, AskOwner, LogTouch, SetSetting
from outreach.model.digest import Digest
from outreach.model.outbox import State
from outreach.model.people import Partner, Stage
from outreach.model.practice import Paths
from outreach.model.touch import Direction, Touch, TouchKind
from outreach.rules.approval.proof.proof import LOCAL
from outreach.rules.letters.sample import practice
from outreach.services import propose, report, wonder
from outreach.services.house import House
from outreach.services.lookup import look_up
from outreach.services.obey import answer
from outreach.store.log import open_store

FIRST = datetime(2026, 6, 2, 15, tzinfo=UTC)  # a first Tuesday
EXAMPLE = Path(__file__).parents[2] / "config.example.toml"
EK = Partner(id=0, name="Tom Ek", email="tek@northside.example", type="school_counsellor")
HALL = Partner(id=0, name="Bea Hall", email="hall@lakeside.example", type="dietitian", stage=Stage.TALKED)
MORE = tuple(
    Partner(id=0, name=f"Dr. {name}", email=f"{name.lower()}@mercy.example", type="psychiatry")
    for name in ("Ott", "Lund", "Bell")
)


def _fill(house: House) -> None:
    met = Touch(
        partner_id=2, kind=TouchKind.COFFEE, direction=Direction.BOTH, at=FIRST - timedelta(days=60), cause="c", by_hand=True
    )
    people = [AddPartner(partner=each, source="test") for each in (EK, HALL, *MORE)]
    house.store.apply([*people, LogTouch(touch=met), SetSetting(name="acquaintances", value="[]")], "people", FIRST)


async def test_a_month_begins_with_people_to_know(tmp_path: Path) -> None:
    """At most two are suggested, those of the first category before others; their button brings the letter, or the question that it needs."""
    config = replace(practice(), paths=Paths(state=tmp_path))
    clock = JumpingClock(FIRST)
    async with house_of(config, clock=clock) as house:
        _fill(house)
        for _ in range(2):
            await wonder.once(house)
            asked = [each for each in house.store.questions.open() if each.key.startswith("meet:")]
            assert [(each.key, each.about) for each in asked] == [("meet:3:2026-06", "Dr. Ott"), ("meet:4:2026-06", "Dr. Lund")]
        told = look_up(house, [Show(what="prospects")], Digest(id="", date=FIRST.date()), FIRST)
        assert [line.split(":")[0] for line in told] == ["psychiatry"] * 3 + ["school counsellor", "dietitian"]
        assert "Bea Hall; you met once" in told[-1]
        assert look_up(house, [Show(what="prospects", about="dietitians")], Digest(id="", date=FIRST.date()), FIRST) == told[-1:]
        digest = report.prepare(house, FIRST)
        page = report.rendered(house, digest, FIRST)
        assert page.text.count("(draft it · not now)") == 2
        (first, second) = (each for each in digest.questions if each.key.startswith("meet:"))
        said = answer(
            house, (Label(item=first.id, kind="yes"), Label(item=second.id, kind="no")), digest=digest, proof=LOCAL, cause="a",
            in_reply_to=None, button=None, now=FIRST,
        )  # fmt: skip
        house.store.apply(said, "a", FIRST)
        assert [each.key for each in said if isinstance(each, AskOwner)] == ["specific:3"]
        propose.once(house)
        assert house.store.outbox.in_state(State.DRAFTED) == ()
        lund = house.store.people.get(4)
        assert lund is not None
        assert str(lund.paused_until) == "2026-08-31"
        clock.jump_to(datetime(2026, 7, 7, 15, tzinfo=UTC))
        await wonder.once(house)
        now_open = [each.about for each in house.store.questions.open() if each.key.endswith("2026-07")]
        assert not {"Dr. Ott", "Dr. Lund"} & set(now_open)


async def test_the_list_at_the_terminal(tmp_path: Path) -> None:
    """By category, with the reason, and what is missing at all; as JSON for scripts."""
    config = tmp_path / "config.toml"
    config.write_text(EXAMPLE.read_text().replace("[paths]\n", f'[paths]\nstate = "{tmp_path}/state"\n'))
    with open_store(tmp_path / "state" / "outreach.db") as store:
        store.apply([AddPartner(partner=each, source="test") for each in (EK, MORE[0])], "people", FIRST)

    def run(*words: str) -> str:
        done = CliRunner().invoke(partners, ["prospects", "--config", str(config), *words])
        assert done.exit_code == 0, done.output
        return done.output

    said = run().splitlines()
    assert (said[0], said[2]) == ("psychiatry", "school counsellor")
    assert said[1].startswith("  Dr. Ott <ott@mercy.example>: on your list since ")
    assert said[-1] == "Nobody at all: primary care, paediatrics, OB-GYN"
    assert json.loads(run("--type", "psychiatry", "--json"))["rank"] == 4
    assert run("--type", "clergy").startswith("Nobody: whoever you know of here was written to, or rests.\n")
