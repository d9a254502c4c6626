"""The longest names, houses, facts and offers that there are: a letter with them is as short as it must be, and no sentence of it is cut."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import lru_cache

import pytest

from outreach.edge.sandbox import Sandbox
from outreach.edge.templates import SHIPPED
from outreach.model.people import PARTNER_TYPES
from outreach.model.practice import Config, Profile
from outreach.reader.letter_sense import hear
from outreach.rules.letters.anatomy import anatomy
from outreach.rules.letters.compose import compose
from outreach.rules.letters.letter import Letter, Occasion
from outreach.rules.letters.lint import lint
from outreach.rules.letters.sample import occasion, practice

TODAY = date(2026, 11, 23)
TEMPLATES = Sandbox(lru_cache(lambda name: (SHIPPED / name).read_text("utf-8")))
INTRODUCES = {
    "introduction": (149, 3),
    "successor_introduction": (149, 3),
    "reply_redirect": (80, 1),
    "follow_up_1": (80, 1),
    "follow_up_2": (60, 1),
}
"""How many words each may have, and how many of each are written to a type of partner."""
PEOPLE = (
    "Prof. Dr. Maximiliana-Alexandra Oluwaseun Wolfeschlegelsteinhausen-Featherstonehaugh, MD, PhD",
    "Rev. Dr. Bartholomew Featherstonehaugh-Cholmondeley III",
    "Anastasia Konstantinopoulou-Papadimitriou, LCSW",
    "Sister Mary Immaculata of the Holy Name",
    "Jo Ek",
)
HOUSES = (
    "The Interdisciplinary Center for Adolescent and Young Adult Behavioral Medicine at St. Bartholomew's Regional Hospital",
    "The Western Carolina Collaborative for Adolescent, Young Adult and Family Psychotherapy",
    "",
)
WORKS = (
    "She founded the county's only bilingual evening group for grandparents who raise their grandchildren, together with the nurses of three schools "
    "and the public library, and has kept it open every week of the year for eleven years, through two floods, one pandemic and the closing of the "
    "building in which it first met",
    "I heard her speak at the March meeting about what changes in a household when a teenager comes home after six weeks on a ward, and I have told "
    "the story of the kitchen table to every family since then, because nobody has ever said it to me so plainly and with so much patience for parents",
    "The Tuesday supper club at St. Brigid's for teenagers in recovery and their younger brothers and sisters, which has fed forty people a week since "
    "the year in which the mill closed, and which is run by the teenagers themselves, with a rota on the kitchen door and a cook who was once one of them",
    "Met her at the March meeting. She runs the Friday group for new parents. Her sister has a bakery on Main St. and sent us bread.",
    "runs DBT groups",
)
LINES = (
    "I see teenagers, young adults and their families with anxiety, panic, school refusal, grief after the loss of a parent or a sibling, and the long "
    "months after a serious illness or an accident, in person in Asheville and by video in all of North Carolina, in English and in Spanish, in the daytime",
    "I see couples.",
)
OFFERS = (
    "I am glad to talk any worry about a young person through with you or your staff first, without names and without paperwork, by phone or at your "
    "place, on most weekdays between eight and ten in the morning, and to send you a short written list of colleagues who have room",
    "",
)
BEYOND = "She keeps a garden with her patients, " * 30
BROKEN = re.compile(r" {2}|\s[,.;:?!]|[,;:][,.;:]|\.\.|\b(?:and|or|the|of|a|an|who|which)[.?!]|\[|\]")


def render(name: str, /, **values: object) -> str:
    """The templates that ship, read once."""
    return TEMPLATES.get_template(name).render(values)


def _config(chance: random.Random) -> Config:
    config = practice()
    offer = chance.choice(OFFERS)
    profile = Profile(one_line=chance.choice(LINES), offer=offer, offers=(offer.removeprefix("I am glad to "),) if offer else ())
    return replace(config, practice=replace(config.practice, name=chance.choice(HOUSES[:2])), profile=profile)


def _occasions(purpose: str, kind: str, times: int = 1) -> Iterator[Occasion]:
    chance = random.Random(f"{purpose} {kind}")
    for work in chance.sample(WORKS, times):
        moment = occasion(purpose, kind, TODAY, config=_config(chance))
        who = replace(
            moment.partner, id=chance.randrange(10**6), name=chance.choice(PEOPLE), org=chance.choice(HOUSES), specific=work
        )
        yield replace(moment, partner=who, other_person=chance.choice(PEOPLE))


def _whole(letter: Letter, moment: Occasion) -> bool:
    """No sentence is cut: each begins and ends as one, and of a fact there is all or nothing."""
    parts = anatomy(letter.body, moment.config.practice.therapist)
    profile = moment.config.profile
    ends = all(re.match(r"[A-Z“\"]", each) and each[-1] in ".?!" for each in parts.sentences)
    facts = [each for each in (profile.one_line, profile.offer, *profile.offers, moment.partner.org) if each]
    return ends and not BROKEN.search(parts.prose) and all(each in parts.prose or each[:40] not in parts.prose for each in facts)


@pytest.mark.parametrize("kind", PARTNER_TYPES)
@pytest.mark.parametrize("purpose", INTRODUCES)
def test_every_introduction_stands_with_the_longest_facts(purpose: str, kind: str) -> None:
    """Whatever the facts, the first letters to every type keep under 150 words and 79 characters, are whole, and have no mark against them."""
    most, times = INTRODUCES[purpose]
    for moment in _occasions(purpose, kind, times):
        letter = compose(moment, render)
        marks = lint(letter, moment, hear)
        assert (marks.failing, marks.blocked) == ((), ()), letter
        assert marks.words <= most
        assert len(letter.subject) <= 78
        assert _whole(letter, moment), letter.body


def test_a_fact_beyond_all_measure_ends_at_a_joint() -> None:
    """A sentence of a thousand characters is said up to a joint, so that it still reads, and the letter keeps its measure."""
    moment = occasion("introduction", "clergy", TODAY)
    moment = replace(moment, partner=replace(moment.partner, specific=BEYOND))
    letter = compose(moment, render)
    assert lint(letter, moment, hear).failing == ()
    assert _whole(letter, moment), letter.body


def test_a_follow_up_is_shorter_than_a_short_letter_before() -> None:
    """Where she cut the introduction down by hand, the follow-up leaves out more and is still the shorter one."""
    before = "Dear Rev. Quinn,\n\n" + "A few good words to you. " * 7
    for number in range(8):
        moment = replace(occasion("follow_up_1", "clergy", TODAY), earlier=(before,))
        moment = replace(moment, partner=replace(moment.partner, id=number))
        assert lint(compose(moment, render), moment, hear).failing == ()


def test_an_answer_to_the_longest_subject_of_ours_fits() -> None:
    """A follow-up says "Re:" before the subject of the introduction, and that is still a subject."""
    for kind in PARTNER_TYPES:
        moment = next(_occasions("introduction", kind))
        first = compose(moment, render)
        after = replace(
            moment, due=replace(moment.due, purpose="follow_up_1"), earlier=(first.body,), earlier_subject=first.subject
        )
        answer = compose(after, render)
        assert answer.subject == f"Re: {first.subject}"
        assert len(answer.subject) <= 78
