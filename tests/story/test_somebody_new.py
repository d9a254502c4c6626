"""People whom a mail names: the digest asks whether to add them, and a yes is enough."""

from __future__ import annotations

from outreach.model.people import Stage
from outreach.store.people import People
from tests.parts.correspondence import OWNER, PARTNER, mail, words_of
from tests.story.conftest import Story, Tell

STRANGER = "plin@willow.example"
REFERRAL = """Hi Maya,

I am a pediatrician at Willow Pediatrics. Do you have room for a 15 year old with panic attacks? Her mother will call you.
Please let me know whether you can take her on.

Pat Lin, MD
Willow Pediatrics
"""


def _people(story: Story) -> People:
    return story.house.store.people


async def _sent_by_a_stranger(story: Story) -> None:
    await story.pass_(minutes=1)  # the log begins
    raw = mail(f"Dr. Pat Lin <{STRANGER}>", OWNER, "Referral: teen with panic attacks", REFERRAL, at=story.clock.now())
    story.servers.deliver(OWNER, raw)
    await story.pass_(days=1, hours=1)


async def test_a_yes_adds_who_sent_a_referral(tell: Tell) -> None:
    """The stranger becomes a partner with the address of the mail, and the referral that had nobody is theirs."""
    async with tell() as story:
        await _sent_by_a_stranger(story)
        assert "Add them?" in words_of(story.digests()[-1])
        (referral,) = story.house.store.referrals.all()
        assert referral.partner_id is None
        await story.says("Q1 yes")
        partner = _people(story).by_email(STRANGER)
        assert partner is not None
        assert (partner.name, partner.stage) == ("Dr. Pat Lin", Stage.REFERRING)
        (referral,) = story.house.store.referrals.all()
        assert referral.partner_id == partner.id
        assert "New partner: Dr. Pat Lin" in story.receipt()
        assert story.letters(STRANGER) == []


async def test_a_no_adds_nobody(tell: Tell) -> None:
    """She does not want them: the question is closed, and nothing else happens."""
    async with tell() as story:
        await _sent_by_a_stranger(story)
        await story.says("Q1 no, don't add them")
        assert _people(story).by_email(STRANGER) is None
        assert not story.house.store.questions.open()


async def test_a_yes_adds_whom_a_partner_named(tell: Tell) -> None:
    """A redirect's yes adds the person with the address from the mail, introduced by the one who named them."""
    async with tell() as story:
        await story.knows(PARTNER)
        await story.says("1 ok")
        await story.pass_(minutes=20)
        story.answers_letter(
            PARTNER,
            "Hi Maya,\n\nPlease write to our intake coordinator, Marcus Bell, at mbell@lakeside.example instead.\n\nAmara",
        )
        await story.pass_(days=1, hours=1)
        assert "mbell@lakeside.example" in words_of(story.digests()[-1])
        await story.says("Q1: yes please add him")
        marcus, amara = _people(story).by_email("mbell@lakeside.example"), _people(story).by_email(PARTNER)
        assert marcus is not None
        assert amara is not None
        assert (marcus.name, marcus.introduced_by) == ("Marcus Bell", amara.id)
