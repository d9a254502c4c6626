"""What it asks by itself: whom she knows already, whether a note is still so, whether a promise was one. Each once, and a few at a time."""

from __future__ import annotations

from datetime import date, timedelta

from outreach.rules.people.acquaintances import PRIVATE
from tests.parts.correspondence import OWNER, PARTNER, mail, words_of
from tests.story.conftest import MONDAY, Tell

BEA, FRIEND = "bea@hall.example", f"jo@{min(PRIVATE)}"


async def test_whom_she_knows_already(tell: Tell) -> None:
    """The first start looks at the headers of Sent: who was written to often at a house of their own is offered, nobody else, and once."""
    async with tell(BEA, FRIEND) as story:
        for days, to in ((400, BEA), (200, BEA), (90, BEA), (80, FRIEND), (70, FRIEND), (60, "once@school.example"), (50, OWNER)):
            name = {BEA: "Bea Hall", FRIEND: "Jo Field"}.get(to, "Somebody")
            raw = mail(
                f"Maya <{OWNER}>", f"{name} <{to}>", "hello", "The secret of the pyjama club.", at=MONDAY - timedelta(days=days)
            )
            story.servers.deliver(OWNER, raw, "Sent", (r"\Seen",))
        await story.pass_(days=1)
        (first,) = [words_of(raw) for raw in story.digests()]
        assert f"You wrote to Bea Hall <{BEA}> 3 times, last in December 2025." in " ".join(first.replace("|", " ").split())
        assert FRIEND not in first
        assert "once@school.example" not in first
        await story.says("Q1 yes")
        assert story.house.store.people.by_email(BEA) is not None
        await story.pass_(days=7, every=timedelta(hours=12))
        assert "pyjama" not in "\n".join(story.house.store.people._book.connection.iterdump())
        assert [each.key for each in story.house.store.questions.open() if each.key.startswith("known:")] == []


async def test_a_note_is_asked_about_when_its_day_has_come(tell: Tell) -> None:
    """Not before; once; a yes asks again later, and a no ends it."""
    async with tell() as story:
        await story.knows(PARTNER)
        await story.pass_(days=1)
        await story.says("note Dr Lee: on leave until 16 March")
        (fact,) = story.house.store.keepsakes.facts(1)
        assert fact.ask_again == date(2026, 3, 30)
        await story.pass_(days=20, every=timedelta(hours=24))
        assert not [each for each in story.house.store.questions.open() if each.key.startswith("fact:")]
        await story.pass_(days=9, every=timedelta(hours=24))
        (asked,) = [each for each in story.house.store.questions.open() if each.key.startswith("fact:")]
        assert 'You noted about Dr. Amara Lee, Tue 3 Mar: "on leave until 16 March". Is that still so?' in asked.text
        number = next(each.id for each in story.house.store.digests.all()[-1].questions if each.key == asked.key)
        await story.says(f"{number} no")
        assert story.house.store.keepsakes.facts(1) == ()
        assert [each.kind for each in story.house.store.story(1) if each.kind in ("note", "ended")] == ["note", "ended"]


async def test_a_promise_in_a_mail_of_hers(tell: Tell) -> None:
    """What she wrote by hand that she would do is asked about in the next digest; a yes makes it a promise, with its day."""
    async with tell() as story:
        await story.knows(PARTNER)
        await story.pass_(days=1)
        text = "Dear Amara,\n\ngood to talk. I'll send you the handout by Friday.\n\nMaya"
        raw = mail(f"Maya <{OWNER}>", f"Amara Lee <{PARTNER}>", "our talk", text, at=story.clock.now())
        story.servers.deliver(OWNER, raw, "Sent", (r"\Seen",))
        await story.pass_(days=1)
        assert story.house.store.promises.open() == ()
        number = next(each.id for each in story.house.store.digests.all()[-1].questions if each.key.startswith("promise:"))
        await story.says(f"{number} yes")
        (promise,) = story.house.store.promises.open()
        assert (promise.text, promise.due, promise.partner) == (
            "I'll send you the handout by Friday",
            date(2026, 3, 6),
            "Dr. Amara Lee",
        )
        await story.pass_(days=1)
        assert "P1" in words_of(story.digests()[-1])
