"""The Drafts folder: what waits lies there too, and what she does there counts; told with the real house and a clock that jumps."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta

import pytest

from outreach.edge.imap import Imap
from outreach.model.mail import Position
from outreach.model.outbox import Outcome, State
from outreach.services import report
from outreach.services.inspection import inspect
from tests.parts.correspondence import OWNER, PARTNER, mail, opened, words_of
from tests.parts.drafts_folder import DraftsFolder, resaved
from tests.parts.stage import AT_ONCE
from tests.story.conftest import Story, Tell

MINUTE = timedelta(minutes=1)


def _folder(story: Story) -> DraftsFolder:
    servers = story.servers
    return DraftsFolder("127.0.0.1", servers.imap_port, OWNER, servers.password)


async def _offered(story: Story) -> DraftsFolder:
    """Dr Lee's letter was shown, and its copy lies in Drafts."""
    await story.knows(PARTNER)
    await story.pass_(minutes=1)
    folder = _folder(story)
    assert words_of(folder.only()).split() == story.letter(State.PROPOSED).body.split()
    return folder


def _said(story: Story) -> str:
    """What the next digest would say of what happened."""
    return "\n".join(report.prepare(story.house, story.clock.now()).since)


async def test_what_was_shown_lies_in_drafts_once(tell: Tell) -> None:
    """The copy comes after the digest, is a draft with our header and an id of its own, and stays one copy however often we look."""
    async with tell(use_drafts=True) as story:
        folder = await _offered(story)
        await story.pass_(hours=3, every=10 * MINUTE)
        raw = folder.only()
        letter = story.letter(State.PROPOSED)
        assert [marks - {rb"\Recent"} for marks in folder.flags()] == [{rb"\Draft", rb"\Seen"}]
        assert opened(raw)["X-Outreach-Id"] == f"draft-{letter.id}-1"
        assert opened(raw)["To"].addresses[0].addr_spec == PARTNER
        assert opened(raw)["Message-ID"] != letter.message_id


async def test_nothing_is_laid_there_unless_she_wants_it(tell: Tell) -> None:
    """Without use_drafts the folder is never touched."""
    async with tell() as story:
        await story.knows(PARTNER)
        await story.pass_(minutes=5)
        assert _folder(story).all() == {}


async def test_a_yes_takes_the_copy_out_and_sends_once(tell: Tell) -> None:
    """Before the letter goes its copy is gone, so that nobody sends it a second time."""
    async with tell(use_drafts=True) as story:
        folder = await _offered(story)
        await story.says("1 ok")
        assert folder.all() == {}
        await story.pass_(hours=1, every=10 * MINUTE)
        assert len(story.letters()) == 1
        assert story.states() == ["sent"]


async def test_undo_lays_it_there_again(tell: Tell) -> None:
    """A yes that is taken back leaves a letter that waits, here as there."""
    async with tell(use_drafts=True) as story:
        folder = await _offered(story)
        await story.says("1 ok")
        await story.says("undo")
        await story.pass_(minutes=1)
        assert len(folder.all()) == 1


@pytest.mark.parametrize("gmail", [False, True], ids=["plain", "gmail"])
async def test_her_edit_is_a_version_and_needs_its_own_yes(tell: Tell, gmail: bool) -> None:
    """After ten quiet minutes her words are the letter's, the old text's yes is void, and the next digest shows hers."""
    async with tell(use_drafts=True) as story:
        folder = await _offered(story)
        words = words_of(folder.only()).replace("Dear Dr. Lee", "Dear Amara")
        folder.save(resaved(folder.only(), words, gmail=gmail))
        await story.says("1 ok")  # to the text of the morning, while she still writes
        await story.pass_(minutes=12, every=MINUTE)
        letter = story.letter(State.DRAFTED)
        assert (letter.version, letter.edited) == (2, True)
        assert letter.body.startswith("Dear Amara,")
        assert "has your yes" not in _said(story)
        assert "needs your yes" in _said(story)
        await story.pass_(hours=24, every=timedelta(hours=2))
        assert not story.letters()
        assert "Dear Amara" in words_of(story.digests()[-1])
        await story.says("1 ok")
        await story.pass_(hours=1, every=10 * MINUTE)
        (sent,) = story.letters()
        assert "Dear Amara" in words_of(sent)
        assert folder.all() == {}


async def test_autosaves_are_no_drafts_of_their_own(tell: Tell) -> None:
    """A client that saves every minute for half an hour makes one version, when it has been quiet."""
    async with tell(use_drafts=True) as story:
        folder = await _offered(story)
        first = words_of(folder.only())
        for number in range(30):
            folder.save(resaved(folder.only(), first.replace("Dear Dr. Lee", f"Dear Amara{'!' * number}"), gmail=True))
            await story.pass_(minutes=1)
            assert story.letter(State.PROPOSED).version == 1
        await story.pass_(minutes=11, every=MINUTE)
        assert story.letter(State.DRAFTED).version == 2
        assert len(folder.all()) == 1


async def test_a_save_that_changes_nothing_changes_nothing(tell: Tell) -> None:
    """Opened and closed: another message with the same words is the same version."""
    async with tell(use_drafts=True) as story:
        folder = await _offered(story)
        folder.save(resaved(folder.only(), gmail=True))
        await story.pass_(minutes=30, every=MINUTE)
        assert story.letter(State.PROPOSED).version == 1
        assert len(folder.all()) == 1


async def test_deleting_is_a_no(tell: Tell) -> None:
    """After ten minutes without it the letter is withdrawn, is not written again, and the digest says so."""
    async with tell(use_drafts=True) as story:
        folder = await _offered(story)
        folder.delete()
        await story.pass_(minutes=5, every=MINUTE)
        assert story.states() == ["proposed"]
        await story.pass_(minutes=6, every=MINUTE)
        assert story.states() == ["withdrawn"]
        assert "You deleted the letter" in _said(story)
        await story.pass_(days=3, every=timedelta(hours=6))
        assert story.states() == ["withdrawn"]


async def test_a_deleted_letter_does_not_go_however_early_its_yes(tell: Tell) -> None:
    """Deleted in the minute of the yes: the letter is not sent, because nobody knows yet why its copy is gone."""
    async with tell(use_drafts=True) as story:
        folder = await _offered(story)
        folder.delete()
        await story.says("1 ok")
        await story.pass_(hours=2, every=MINUTE)
        assert not story.letters()
        assert story.states() == ["withdrawn"]


@pytest.mark.parametrize("gmail", [False, True], ids=["plain", "gmail"])
async def test_sent_by_hand_is_sent(tell: Tell, gmail: bool) -> None:
    """Its copy lies in Sent: the letter is logged as sent by hand, once, and never goes again; Sent is left as it is."""
    async with tell(use_drafts=True) as story:
        folder = await _offered(story)
        folder.send(resaved(folder.only(), gmail=gmail))
        await story.pass_(hours=3, every=10 * MINUTE)
        assert not story.letters()
        assert story.states() == ["sent"]
        assert [touch.by_hand for touch in story.house.store.touches.of(1)] == [True]
        assert len(story.servers.messages(OWNER, "Sent")) == 1


async def test_a_yes_and_a_hand_at_once_send_one_letter(tell: Tell) -> None:
    """She said yes and, within the hold, sends the draft that her window still shows: one letter, hers."""
    async with tell(use_drafts=True) as story:
        folder = await _offered(story)
        open_window = folder.only()
        await story.says("1 ok")
        folder.send(resaved(open_window, gmail=True))
        await story.pass_(hours=3, every=MINUTE)
        assert not story.letters()
        assert story.states() == ["sent"]


class _QuickHand(Imap):
    """Our connection, while she presses "send" in the moment before we take the copy out; her client files it in Sent minutes later."""

    taken: bytes = b""

    def __init__(self, story: Story) -> None:
        super().__init__(story.house.config.mailbox.imap)
        self._folder = _folder(story)

    async def discard_draft(self, place: Position) -> bool:
        self.taken = self._folder.only()
        self._folder.delete()
        return await super().discard_draft(place)


async def test_a_hand_that_was_quicker_than_ours_sends_one_letter(tell: Tell) -> None:
    """The copy that we wanted to take out was gone already: it may be on its way to Sent, and nothing goes before that is known."""
    async with tell(use_drafts=True, sending=AT_ONCE) as story:
        await _offered(story)
        await story.house.imap.close()
        hand = _QuickHand(story)
        story.house = replace(story.house, imap=hand)
        await hand.open()
        await story.says("1 ok")
        assert hand.taken
        assert story.letter(State.APPROVED)
        await story.pass_(minutes=5, every=MINUTE)
        story.servers.deliver(OWNER, hand.taken, "Sent", (r"\Seen",))
        await story.pass_(hours=3, every=10 * MINUTE)
        assert not story.letters()
        assert story.states() == ["sent"]
        await hand.close()


async def test_sent_by_hand_though_it_was_settled_is_a_touch(tell: Tell) -> None:
    """Deleted, and sent all the same hours later from a phone that was offline: logged like any mail of hers."""
    async with tell(use_drafts=True) as story:
        folder = await _offered(story)
        raw = folder.only()
        folder.delete()
        await story.pass_(minutes=15, every=MINUTE)
        assert story.states() == ["withdrawn"]
        folder.send(raw)
        await story.pass_(minutes=5)
        assert [touch.by_hand for touch in story.house.store.touches.of(1)] == [True]


async def test_another_mail_of_hers_to_them_is_no_copy(tell: Tell, caplog: pytest.LogCaptureFixture) -> None:
    """What she begins to write to the same person stays hers: no version, never deleted, and not a word of it is kept or logged."""
    caplog.set_level("INFO")
    async with tell(use_drafts=True) as story:
        folder = await _offered(story)
        own = mail(f"Maya Ellison <{OWNER}>", PARTNER, "Lunch", "Hi Amara, are you free for lunch at the lake on Friday?")
        folder.put(own)
        await story.says("1 no")
        await story.pass_(hours=1, every=10 * MINUTE)
        assert story.states() == ["withdrawn"]
        assert opened(folder.only())["Subject"] == "Lunch"
        with closing(sqlite3.connect(story.house.config.database)) as look:
            kept = "\n".join(look.iterdump())
        assert "lunch" not in kept.lower()
        assert "draft_removed" in caplog.text
        assert not [word for word in ("Lunch", "lunch", "Lee", PARTNER) if word in caplog.text]


async def test_a_copy_for_somebody_else_is_hers(tell: Tell) -> None:
    """A recipient more, or another one, is more than a version can hold: the letter is hers to send, and the digest says so."""
    async with tell(use_drafts=True) as story:
        folder = await _offered(story)
        folder.save(resaved(folder.only(), Cc="ana@ruiznutrition.example"))
        await story.says("1 ok")
        await story.pass_(hours=1, every=10 * MINUTE)
        assert not story.letters()
        assert story.states() == ["withdrawn"]
        assert len(folder.all()) == 1
        assert "you changed who gets it" in _said(story)


async def test_an_expired_letter_leaves_drafts(tell: Tell) -> None:
    """What nobody answered for a week lies there no longer."""
    async with tell(use_drafts=True) as story:
        folder = await _offered(story)
        await story.pass_(days=9, every=timedelta(hours=6))
        assert story.states() == ["expired"]
        assert folder.all() == {}


async def test_an_edit_by_reply_replaces_the_copy(tell: Tell) -> None:
    """New words by mail: the old copy goes, and the new one comes when the digest has shown it."""
    async with tell(use_drafts=True) as story:
        folder = await _offered(story)
        await story.says('1: change "Dear Dr. Lee" to "Dear Amara"')
        assert folder.all() == {}
        await story.pass_(hours=24, every=timedelta(hours=2))
        await story.pass_(minutes=1)
        assert "Dear Amara" in words_of(folder.only())


async def test_an_edit_that_comes_too_late_stays_hers(tell: Tell) -> None:
    """The letter was taken out for sending while her window was open: what she saves then is left alone and named."""
    async with tell(use_drafts=True) as story:
        folder = await _offered(story)
        open_window = folder.only()
        await story.says("1 ok")
        await story.pass_(hours=1, every=10 * MINUTE)
        assert len(story.letters()) == 1
        folder.put(resaved(open_window, words_of(open_window).replace("Dear Dr. Lee", "Dear Amara")))
        await story.pass_(hours=1, every=10 * MINUTE)
        assert len(folder.all()) == 1
        assert "is yours" in _said(story)
        assert len(story.letters()) == 1


async def test_a_follow_up_lies_there_in_its_thread(tell: Tell) -> None:
    """The copy answers the first letter, as the follow-up itself would."""
    async with tell(use_drafts=True) as story:
        folder = await _offered(story)
        await story.says("1 ok")
        await story.pass_(days=12, every=timedelta(hours=12))
        (first,) = story.letters()
        copy = opened(folder.only())
        assert copy["In-Reply-To"] == opened(first)["Message-ID"]
        assert str(opened(first)["Message-ID"]) in copy["References"]


async def test_unsure_and_drafts_do_not_meddle(tell: Tell) -> None:
    """While nobody knows whether the letter went, what lies in Drafts is no evidence; what she then sends by hand is, and nothing goes again."""
    async with tell(use_drafts=True) as story:
        folder = await _offered(story)
        open_window = folder.only()
        await story.says("1 ok")
        letter, outbox = story.letter(State.APPROVED), story.house.store.outbox
        assert outbox.claim(letter.id, letter.sha256, story.clock.now())
        outbox.settle(letter.id, Outcome(result="lost"), story.clock.now())
        folder.put(open_window)
        await story.pass_(minutes=5, every=MINUTE)
        assert story.states() == ["unsure"]
        folder.send(open_window)
        await story.pass_(hours=2, every=10 * MINUTE)
        assert story.states() == ["sent"]
        assert not story.letters()
        assert len([raw for raw in story.servers.messages(OWNER, "Sent") if opened(raw)["X-Outreach-Id"]]) == 1
        assert not [question for question in story.house.store.questions.open() if question.key.startswith("unsure")]


async def test_a_folder_that_is_refused_is_told_and_stops_nothing_else(tell: Tell) -> None:
    """She renames her Drafts folder: the mailbox is read on, the letter whose copy lies there waits, and one line a day says why."""
    async with tell(use_drafts=True) as story:
        folder = await _offered(story)
        folder.rename("Entwürfe alt")
        await story.says("1 ok")
        await story.pass_(hours=2, every=10 * MINUTE)
        assert story.states() == ["approved"]
        assert _said(story).count("I cannot use your Drafts folder") == 1


@pytest.mark.parametrize("use_drafts", [True, False])
async def test_check_says_whether_there_is_a_folder(tell: Tell, use_drafts: bool) -> None:
    """`outreach check` names the folder where one is wanted, and is silent where none is."""
    async with tell(use_drafts=use_drafts) as story:
        found = [finding async for finding in inspect(story.house) if "Letters that wait" in finding.words]
        assert [(finding.ok, "Drafts" in finding.words) for finding in found] == [(True, True)] * use_drafts
        await story.house.imap.close()
        _folder(story).rename("Elsewhere")
        found = [finding async for finding in inspect(story.house) if "Letters that wait" in finding.words]
        assert [(finding.ok, "use_drafts = false" in finding.remedy) for finding in found] == [(False, True)] * use_drafts
