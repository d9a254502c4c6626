"""The small parts of letters: greetings, second person, days, topics, wordings, likeness, anatomy."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st

from outreach.model.people import Partner, Stage
from outreach.rules.cadence.calendar import Calendar
from outreach.rules.letters.alike import alike
from outreach.rules.letters.anatomy import anatomy, count_words, signed
from outreach.rules.letters.days import fits, mentioned, offered, written
from outreach.rules.letters.facts import chooser, topic
from outreach.rules.letters.privacy import leaks
from outreach.rules.letters.salutation import greeting, is_person
from outreach.rules.letters.their_work import spoken_to, their_work

LEE = Partner(id=1, name="Ann Lee", email="ann@lee.example")


def _calendar(*away: tuple[date, date]) -> Calendar:
    return Calendar(weekdays=frozenset(range(5)), public=holidays.country_holidays("US", subdiv="NC"), away=away)


@pytest.mark.parametrize(
    ("name", "title", "expected"),
    [
        ("Dr. Ann Lee", "", "Dr. Lee"),
        ("Ann Lee, MD", "", "Dr. Lee"),
        ("Ann Lee", "M.D.", "Dr. Lee"),
        ("Ann Lee", "Dr", "Dr. Lee"),
        ("Ann Lee", "Head of Counselling", "Ann Lee"),
        ("Ana Ruiz, LCSW", "", "Ana Ruiz"),
        ("van der Berg, Anna", "", "Anna van der Berg"),
        ("Rev. Dr. Martin O'Neil Jr.", "", "Rev. O'Neil"),
        ("Rabbi Dr. Miriam Katz", "", "Rabbi Katz"),
        ("Fr. Tom Ek", "", "Fr. Tom"),
        ("ANN LEE", "", "Ann Lee"),
        ("ann lee", "Dr.", "Dr. Lee"),
        ("Jo", "", "Jo"),
        ("Dr Lee", "", "Dr. Lee"),
    ],
)
def test_people_are_greeted_by_title_and_name(name: str, title: str, expected: str) -> None:
    """A title is kept, a doctor's degree makes one, and a job in the title field makes none."""
    assert greeting(replace(LEE, name=name, title=title)) == expected


def test_first_names_come_with_a_conversation() -> None:
    """Somebody we have talked with is greeted by first name; a doctor stays one; an initial is no first name."""
    assert greeting(replace(LEE, stage=Stage.TALKED)) == "Ann"
    assert greeting(replace(LEE, name="Dr. Ann Lee", stage=Stage.TALKED)) == "Dr. Lee"
    assert greeting(replace(LEE, name="J. Ortiz", stage=Stage.TALKED)) == "J. Ortiz"


@pytest.mark.parametrize(
    "name",
    [
        "",
        " ",
        "Bay Area Pediatrics Front Desk",
        "Intake Team",
        "info@lee.example",
        "Referrals",
        "Sir or Madam",
        "{{ name }}",
        "4471",
        "First Baptist Church",
    ],
)
def test_a_desk_is_no_person(name: str) -> None:
    """Where no person's name is, there is no greeting to invent."""
    assert not is_person(name)
    assert greeting(replace(LEE, name=name)) is None


@pytest.mark.parametrize(
    ("specific", "text", "form"),
    [
        ("started a grief group at Northside last autumn", "you started a grief group at Northside last autumn", "clause"),
        ("She runs the post-partum clinic", "you run the post-partum clinic", "clause"),
        ("runs the post-partum clinic.", "you run the post-partum clinic", "clause"),
        ("Dr. Lee teaches her patients to breathe", "you teach your patients to breathe", "clause"),
        ("Ann Lee has a soft spot for teenagers", "you have a soft spot for teenagers", "clause"),
        ("He is the only one who sees veterans", "you are the only one who sees veterans", "clause"),
        ("also specialises in sleep", "you also specialise in sleep", "clause"),
        ("studies how teenagers sleep", "you study how teenagers sleep", "clause"),
        ("They run a clinic and keep their doors open", "you run a clinic and keep your doors open", "clause"),
        ("helps teens find their voice", "you help teens find their voice", "clause"),
        ("you run the sleep lab", "you run the sleep lab", "clause"),
        ("sees adolescents", "you see adolescents", "clause"),
        ("The grief group is her idea", "the grief group is your idea", "clause"),
        ("Her clinic is where she treats pain", "your clinic is where you treat pain", "clause"),
        ("grief groups for teens", "grief groups for teens", "thing"),
        ("EMDR", "EMDR", "thing"),
        ("post-partum depression", "post-partum depression", "thing"),
        ("I liked her talk on sleep", "I liked your talk on sleep.", "sentence"),
        ("we met at the March meeting and I liked him", "We met at the March meeting and I liked you.", "sentence"),
    ],
)
def test_what_is_known_is_said_to_the_person(specific: str, text: str, form: str) -> None:
    """The owner's words stay hers; only she, he and the name become you."""
    work = their_work(replace(LEE, specific=specific))
    assert work is not None
    assert (work.text, work.form) == (text, form)


@given(st.text(max_size=400))
def test_anything_known_can_be_said(specific: str) -> None:
    """Whatever she writes, there is one clean line of it, or nothing."""
    work = their_work(replace(LEE, specific=specific))
    assert work is None or (work.text.strip() and "\n" not in work.text)


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("talked about post-partum groups, 45m", "post-partum groups"),
        ("Lunch. We talked mostly about sleep and school", "sleep and school"),
        ("discussed the new clinic", "the new clinic"),
        ("she likes hiking, wants the handout", ""),
        ("", ""),
    ],
)
def test_a_topic_is_taken_only_where_the_note_says_one(summary: str, expected: str) -> None:
    """A private note is not quoted by chance: only what stands behind "about" or "discussed"."""
    assert topic(summary) == expected


@given(st.dates(min_value=date(2024, 1, 1), max_value=date(2040, 12, 31)), st.integers(0, 100))
def test_offered_days_always_suit(today: date, turn: int) -> None:
    """Two different days on different weekdays, both at least five business days ahead and none a holiday; read back, they are the same."""
    calendar = _calendar((date(2027, 7, 19), date(2027, 8, 6)))
    first, second = offered(calendar, today, turn)
    assert first < second
    assert first.weekday() != second.weekday()
    assert fits(first, calendar, today)
    assert fits(second, calendar, today)
    assert [each.day for each in mentioned(f"on {written(first)} or {written(second)}?", today)] == [first, second]


def test_offered_days_pass_over_holidays_and_away() -> None:
    """Thanksgiving, the weekend and an away week are not offered."""
    away = _calendar((date(2026, 12, 1), date(2026, 12, 4)))
    assert offered(away, date(2026, 11, 23)) == (date(2026, 12, 10), date(2026, 12, 14))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Wed 2 December", date(2026, 12, 2)),
        ("Wednesday, December 2nd", date(2026, 12, 2)),
        ("on 5 January", date(2027, 1, 5)),
        ("the 2nd of December", date(2026, 12, 2)),
        ("Tue 2 December", None),
        ("29 February", None),
        ("31 June", None),
    ],
)
def test_days_are_found_as_people_write_them(text: str, day: date | None) -> None:
    """The year is the one that makes it near; a wrong weekday or a day that is not makes it no day."""
    assert [each.day for each in mentioned(text, date(2026, 11, 23))] == [day]


def test_words_of_choice_are_steady_and_vary() -> None:
    """The same number chooses the same words; places within a letter choose for themselves."""
    first, again = chooser(7), chooser(7)
    chosen = [first(range(1000)) for _ in range(20)]
    assert chosen == [again(range(1000)) for _ in range(20)]
    assert len(set(chosen)) > 10


def test_likeness_leaves_names_out() -> None:
    """The same words to another person are the same letter; other words are another."""
    assert alike("Dear Ann,\nYour clinic in Boone is new.", "Dear Tom,\nYour clinic in Sylva is new.") == 1
    assert alike("Your clinic is new.", "I like to cook.") < 0.3


def test_the_signature_is_no_text() -> None:
    """Neither closing nor signature is counted, with dashes, with their space lost, or without them."""
    for signature in (
        "\n\nWarmly,\nMaya\n\n-- \nMaya Ellison\n",
        "\n\nWarmly,\nMaya\n\n--\nMaya Ellison\n",
        "\n\nWarmly,\n\nMaya Ellison, LMFT\nx\n",
    ):
        assert anatomy(f"Dear Ann,\n\nHello you.{signature}", "Maya Ellison").text == "Dear Ann,\n\nHello you."
    assert anatomy("Dear Ann,\n\nHello you.", "Maya Ellison").words == 4


def test_words_are_counted_as_a_reader_counts() -> None:
    """A dash alone is no word; a number and a hyphened word are one each."""
    assert count_words("A well-kept clinic – at 5:30 — open.") == 6


@given(
    st.text(alphabet="ABCDEFGHJKLMNPQRSTUVWXYZ", min_size=5, max_size=9),
    st.sampled_from(["{}", "({})", "for {}.", "{}'s", "\u200b{}\u00a0", "“{}”"]),
)
def test_a_name_is_found_in_any_dress(name: str, dress: str) -> None:
    """Case, punctuation and invisible characters hide no name."""
    for spelling in (name, name.lower(), name.title()):
        assert leaks(f"Well, {dress.format(spelling)} came", [f"{name.title()} Zzyzx"]) == ("a name",)


@given(
    st.integers(2_000_000_000, 9_899_999_999),
    st.sampled_from(["({0}) {1}-{2}", "{0}.{1}.{2}", "+1 {0} {1} {2}", "{0}{1}{2}", "1-{0}-{1}-{2}", "{1}-{2}"]),
)
def test_a_phone_is_found_in_any_form(number: int, form: str) -> None:
    """However a number is broken up, with or without its area, it is the same number."""
    digits = str(number)
    said = form.format(digits[:3], digits[3:6], digits[6:])
    assert leaks(f"call {said} today", [digits]) == ("a phone number",)
    assert leaks(f"call {said}7 today", [digits]) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dear Ann,\n\nNew words.", "Dear Ann,\n\nNew words.\n\nWarmly,\nMaya\n\n-- \nMaya Ellison\n1 Sample Street\n"),
        (
            "Dear Ann,\n\nNew words.\n\nYours,\nM.",
            "Dear Ann,\n\nNew words.\n\nYours,\nM.\n\n-- \nMaya Ellison\n1 Sample Street\n",
        ),
        ("Dear Ann,\n\nNew.\n\n--\nMaya\n", "Dear Ann,\n\nNew.\n\n--\nMaya\n"),
    ],
)
def test_new_words_keep_the_signature(text: str, expected: str) -> None:
    """An edit that leaves out the signature keeps the old one, with the closing unless she wrote another; her own signature stays."""
    before = "Dear Ann,\n\nOld words.\n\nWarmly,\nMaya\n\n-- \nMaya Ellison\n1 Sample Street\n"
    assert signed(text, before, "Maya Ellison") == expected
    assert signed(text, "Dear Ann,\n\nNo signature.", "Maya Ellison") == text


@pytest.mark.parametrize(
    ("known", "text", "form"),
    [
        ("Runs DBT groups", "you run DBT groups", "clause"),
        ("Just opened her own practice", "you just opened your own practice", "clause"),
        ("She's great with teens.", "you are great with teens", "clause"),
        ("she sees kids, has a waiting list", "you see kids, have a waiting list", "clause"),
        ("She doesn't take insurance", "you do not take insurance", "clause"),
        ("Dr. Lee's practice has a lactation consultant", "your practice has a lactation consultant", "clause"),
        ("head of pediatrics at Mercy", "you are head of pediatrics at Mercy", "clause"),
        ("specialty is OCD", "your specialty is OCD", "clause"),
        ("The soup kitchen is her idea", "the soup kitchen is your idea", "clause"),
        ("pediatric neuropsych evals", "pediatric neuropsych evals", "thing"),
        ("groups for new mothers", "groups for new mothers", "thing"),
        ("very good with kids, and calls back the same day", "you are very good with kids, and call back the same day", "clause"),
        ("great with teens, and always calls back", "you are great with teens, and always call back", "clause"),
        ("runs DBT groups, but sees couples too", "you run DBT groups, but see couples too", "clause"),
        ("good with kids, and sports", "you are good with kids, and sports", "clause"),
        ("She runs the Friday group. Her kids go to school with mine.", "you run the Friday group", "clause"),
        ("Met her at the March meeting. She runs the Friday group.", "you run the Friday group", "clause"),
        ("Met her at the March meeting", "I met you at the March meeting.", "sentence"),
        ("Heard her speak about sleep in March", "I heard you speak about sleep in March.", "sentence"),
        ("I heard her talk on sleep. She was clear.", "I heard your talk on sleep.", "sentence"),
        ("The soup kitchen at St. Brigid's is her idea. Kind.", "the soup kitchen at St. Brigid's is your idea", "clause"),
        ("Runs a group on Main St. She is kind.", "you run a group on Main St", "clause"),
    ],
)
def test_a_note_as_a_phone_writes_it_is_said_to_the_person(known: str, text: str, form: str) -> None:
    """Capitals, contractions and second verbs of a hurried note come out as a sentence that a person could have written."""
    said = their_work(replace(LEE, name="Dr. Ann Lee", specific=known))
    assert said is not None
    assert (said.text, said.form) == (text, form)


def test_a_small_word_of_a_name_is_no_name() -> None:
    """ "the" and "of" in somebody's name begin a sentence about them as they begin any other."""
    said = their_work(replace(LEE, name="Sister Mary of the Holy Name", specific="the grief group on Fridays"))
    assert said is not None
    assert (said.text, said.form) == ("the grief group on Fridays", "thing")


@pytest.mark.parametrize("known", ["no idea", "Don't know yet.", "not sure", "nothing"])
def test_who_knows_nothing_has_said_nothing(known: str) -> None:
    """An answer that says nothing is told as nothing."""
    assert their_work(replace(LEE, specific=known)) is None


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("talked about her new clinic", "your new clinic"),
        ("talked about sleep and she wants the handout", "sleep"),
        ("spoke about how hard it is to find groups for her patients", "how hard it is to find groups for your patients"),
    ],
)
def test_a_topic_is_said_to_the_person_too(note: str, said: str) -> None:
    """What was talked about ends where another thing begins, and is theirs."""
    assert topic(note) == said


@pytest.mark.parametrize(
    ("news", "said"),
    [
        ("I have been promoted to medical director", "you have been promoted to medical director"),
        ("their new baby", "your new baby"),
        ("We moved to a bigger office", "you moved to a bigger office"),
    ],
)
def test_their_own_news_is_said_back_to_them(news: str, said: str) -> None:
    """What a partner wrote of themselves is told them as theirs."""
    told = spoken_to(news, LEE, ours=False)
    assert told is not None
    assert told.text == said
