"""What a letter is heard to say, in many people's words; and ordinary sentences in which nothing of the kind is heard."""

from __future__ import annotations

import pytest

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
    """What only sounds alike is not heard."""
    assert hear(sentence) == ()


def test_a_talk_over_a_coffee_is_one_step() -> None:
    """The steps of one sentence are told apart, so that the rule can see that a conversation over a coffee is one."""
    heard = [(each.means, each.sentence) for each in hear("Could we talk over a coffee? Or would you rather visit?")]
    assert heard == [("a conversation", 0), ("a coffee", 0), ("a visit", 1)]
