"""What a letter is heard to say, in many people's words; and ordinary sentences in which nothing of the kind is heard."""

from __future__ import annotations

import pytest

from outreach.edge.template_check import OwnTemplate
from outreach.edge.templates import SHIPPED
from outreach.model.people import PARTNER_TYPES
from outreach.model.senses import Sense
from outreach.reader.letter_sense import hear

SAID = {
    Sense.REWARD: """
        I send a $50 gift card for each family you refer.
        For every student you send, I will donate 20 dollars to your club.
        As a thank-you for referrals I invite you to dinner.
        You receive 10% of the first session.
        I'll make it worth your while.
        We pay $100 for a new client.
        A bottle of wine for every referral.
        I offer a finder’s fee.
        There's a bonus in it for you for each new client.
        I give you a free session for each client you send.
        I'd like to buy you lunch for every family you send me.
        I'll send you a thank-you gift when somebody comes.
        Referring colleagues get 15 percent off.
    """,
    Sense.ASKS: """
        If you know of anyone who needs a therapist, I would be glad to see them.
        Please share my information with your families.
        I would be honored if you considered me for your students.
        Feel free to pass along my contact to parents.
        I would be grateful if you would refer families who need help.
        I'd love to be on your referral list.
        Could you add me to your list of therapists?
        If a family ever needs somebody, please send them to me.
        I am happy to accept your students as clients.
        Do you have students who might need therapy?
        I hope you will consider sending people my way.
        Please let parents know that I am here.
        I'd be happy to see any of your students.
    """,
    Sense.OPENING: """
        I have availability on Tuesday evenings.
        I can see new clients this week.
        I have immediate openings.
        I have space on Thursdays.
        I currently have room in my practice.
        My waiting list is two weeks.
        I can offer an appointment within days.
        I have evening appointments available.
        There is room for two teenagers.
        I have several slots open.
        I keep two evening hours free.
        I am accepting new clients.
        Appointments are available right away.
    """,
    Sense.FULL: """
        My hours are taken at the moment; please ask me all the same.
        - Free hours: none at the moment
        I am full right now.
        I'm fully booked.
        My practice is currently full.
        All my slots are booked until March.
        There are no openings now.
        I have no openings at the moment.
        We don't have any availability.
        I have no room for new clients.
        I cannot take new clients now.
        We are not accepting new clients.
        I am no longer taking on new families.
        Openings: none
    """,
    Sense.BLAME: """
        I wrote to you two weeks ago and have had no answer.
        I have not heard anything.
        I wanted to check in on my letter.
        Perhaps my letter did not reach you.
        I know how full your inbox is.
        I am writing again because you did not reply.
        Sorry to bother you again.
        Did you get my note?
        Just checking in.
    """,
    Sense.JARGON: """
        I use ACT and mindfulness-based stress reduction.
        I offer exposure and response prevention.
        I treat MDD and generalized anxiety disorder.
        I do somatic experiencing.
        I take a strengths-based, client-centered approach.
        I work with dissociation and complex PTSD.
        I see clients with SUD and AUD.
        I provide biopsychosocial assessments.
        My approach is trauma-focused.
        I treat OCD with ERP.
    """,
    Sense.CONFIRMS: """
        Thank you for sending your student to me.
        I will see her on Tuesday.
        The girl you told me about is coming tomorrow.
        I spoke with her mother today.
        We have our first appointment next week.
        He called me yesterday.
        We are scheduled for Monday.
        I look forward to working with him.
        Your patient and I met today.
        She no-showed.
        The intake went well.
        I got her voicemail.
        I have already spoken to the family.
        They did not call.
        I could not take her; I gave her two names.
    """,
    Sense.OFFERS: """
        I am glad to talk any worry through with you, without names.
        In case it is of use to your students: I keep a list of groups.
        If a family needs somebody today, call me; it can be a short call.
        When one of your patients needs someone other than me, you can still ask whom I would call.
        I'd be happy to come to a staff meeting and answer questions about sleep.
        I can send you a one-page handout on panic.
        When somebody calls me who would be better off with you, I would like to know that before I answer.
        I often look for a psychiatrist to send my clients to.
        If you send a question, you get a short answer the same day.
        You would hear from me after the first visit.
        Your parents are welcome to use my reading list; you can copy it.
        I offer a free evening workshop for parents.
        A short talk about worry might be useful for your parents' evening.
    """,
    Sense.RECALLS: """
        It was good to meet you last week.
        I enjoyed our conversation.
        As we discussed, I have an evening group.
        You mentioned that your waiting list is long.
        What you told me about the new clinic has stayed with me.
        Thank you for meeting with me on Friday.
        When we last spoke, you had just moved.
        We talked about sleep at the fair.
        It has been a pleasure to talk with you.
        Since we met I have thought of you often.
        I keep thinking about our conversation about sleep.
    """,
    Sense.STEP: """
        Please reply with your fax number.
        Shall I come and speak to your staff?
        Let me know if you would like to chat over a coffee.
        Please fill in this short form.
        You could also visit my open house on Fri 11 December.
        Or we could meet for lunch.
        Join my newsletter.
        Feel free to stop by my office.
        Could we have a quick chat?
        Would you be open to a conversation?
        Might a fifteen-minute phone call fit into your week?
    """,
}
NO_OFFER = """
    I would like to know more of you.
    Please call me.
    Call me any time.
    I would be glad to meet you.
    I have been a therapist for eleven years.
    I see teenagers and young adults with anxiety.
    I hope to hear from you soon.
    Could we talk for fifteen minutes by phone?
    I will call you on Monday.
"""
NO_MEMORY = """
    It would be good to meet you.
    Could we talk about it one day?
    I heard your talk on sleep in March.
    I read about your Saturday clinic.
    I look forward to meeting you.
    I was in touch with Carla Mendes for some years.
    Your students tell you things that they tell nobody else.
    Thank you for your time.
"""
ORDINARY = """
    It has been a rewarding year for the Commission on Aging.
    I offer a sliding scale, so that no family is turned away.
    The clinic gives free flu shots to every family on Saturdays.
    I know that you do not give a name lightly.
    I am full of respect for what you do.
    I have no doubt that your hours are well spent.
    The pews at your church are full every Sunday.
    It has taken me a while to write.
    What happens from here stays between me and whoever calls.
    Your waiting room must look very different before exams.
    I hope the waiting list at your place has grown shorter.
    I am glad to talk any worry through with you first, without names.
    If a question comes up, call me.
    Nobody who calls me waits long for an answer.
    I learned that you opened a second office in Weaverville.
    Thank you for the quiet hour over your good coffee.
    If you would rather not get letters from me, just say so.
"""


def _each(sentences: str) -> list[str]:
    return [line.strip() for line in sentences.strip().splitlines()]


@pytest.mark.parametrize(("sense", "sentence"), [(sense, each) for sense, said in SAID.items() for each in _each(said)])
def test_what_is_said_is_heard(sense: Sense, sentence: str) -> None:
    """A sentence is heard for what it says, whatever its words."""
    assert sense in {each.sense for each in hear(f"Dear Ann,\n\n{sentence} I hope your week is a good one.\n")}


@pytest.mark.parametrize("sentence", _each(ORDINARY))
def test_nothing_is_heard_in_an_ordinary_sentence(sentence: str) -> None:
    """What only sounds alike is not heard; to offer something is no fault in any letter."""
    assert [each for each in hear(sentence) if each.sense is not Sense.OFFERS] == []


@pytest.mark.parametrize(
    ("sense", "sentence"),
    [*((Sense.OFFERS, each) for each in _each(NO_OFFER)), *((Sense.RECALLS, each) for each in _each(NO_MEMORY))],
)
def test_what_is_not_said_is_not_heard(sense: Sense, sentence: str) -> None:
    """To ask, to hope and to tell of oneself is no offer; to have read of somebody, or to wish to meet, is no memory of a talk."""
    assert sense not in {each.sense for each in hear(sentence)}


@pytest.mark.parametrize("kind", PARTNER_TYPES)
def test_every_help_of_ours_is_an_offer(kind: str) -> None:
    """What we say that we can do for a type of partner is heard as something for them."""
    given = OwnTemplate(SHIPPED / "letters" / "types" / f"{kind}.j2").wordings()
    assert [each for each in given["help"] if Sense.OFFERS not in {heard.sense for heard in hear(each)}] == []  # type: ignore[attr-defined]


KNOWN = "you started a grief group at Northside last autumn"


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (f"I learned that {KNOWN}.", True),
        ("The grief group that you have started at Northside is just what our town needed.", True),
        ("I heard of your grief group at Northside. You started it last autumn, did you not?", True),
        ("I started a grief group at Northside last autumn.", False),
        ("You do good work. My office is at Northside. Grief is my subject. I keep a group. Last autumn I started there.", False),
        ("I admire the wonderful work that you do for your students.", False),
        ("I have heard such good things about your group.", False),
    ],
)
def test_what_is_known_of_their_work_is_named_in_one_breath(text: str, named: bool) -> None:
    """Other forms of the words are as good, in a sentence or two about the reader; words strewn over a letter, praise, and work of ours are not."""
    assert (Sense.WORK in {each.sense for each in hear(text, KNOWN)}) is named


def test_a_talk_over_a_coffee_is_one_step() -> None:
    """The steps of one sentence are told apart, so that the rule can see that a conversation over a coffee is one."""
    heard = [(each.means, each.sentence) for each in hear("Could we talk over a coffee? Or would you rather visit?")]
    assert heard == [("a conversation", 0), ("a coffee", 0), ("a visit", 1)]
