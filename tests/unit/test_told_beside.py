"""What is told beside verdicts on letters: which client, which question and which state is meant; and words that only look like it."""

from __future__ import annotations

import pytest
from answer_cases import DIGESTS, TODAY

from outreach.model.command import Action, Approve, Ask, Label, OptOut, SetConsent, SetOutcome, Undo
from outreach.rules.approval.contract import digest_of
from outreach.rules.approval.told.became_of_them import told_of
from outreach.rules.approval.verdicts import read_answer

ACTS = Approve | SetOutcome | SetConsent | Label | OptOut | Undo


def said(digest: str, words: str) -> tuple[Action, ...]:
    """What the answer to one of the shared digests comes to."""
    return read_answer(words, digest_of(DIGESTS[digest]), TODAY)


NOTHING_TOLD = (
    ("told_a", "Did she come?"),
    ("told_a", "If she came you can tell him"),
    ("told_a", "Maybe she came, I forget"),
    ("told_a", "tell him I said hello"),
    ("told_a", "tell him about my new office hours"),
    ("told_a", "She wants to know if we take Cigna"),
    ("told_a", "She came up with a better idea"),
    ("told_a", "Mandy called. She came to the open house."),
    ("told_a", "can we tell him?"),
    ("told_a", "I may tell him myself"),
    ("told_a", "Not sure she'd want him to know"),
    ("told_a", "send both if LP came"),
    ("told_a", "send both once LP has booked"),
    ("told_a", "both if she says yes"),
    ("told_a", "she might come Monday"),
    ("told_a", "LP hopes to book"),
    ("told_a", "LP wants to be scheduled"),
    ("told_a", "tell him when she has signed"),
    ("told_a", "letters look interesting"),
    ("told_a", "letters maybe"),
    ("told_a", "the letters are fine if he called"),
    ("told_a", "letters look good but let me check"),
    ("told_a", "don't let him know I'm late"),
    ("told_a", "would she mind him knowing?"),
    ("told_b", "is it one?"),
    ("told_b", "it may be a referral"),
    ("told_b", "Ruth might be referring someone"),
    ("told_b", "the other is nice"),
    ("told_b", "it could be, ask her"),
    ("told_b", "it is hard to say"),
    ("told_b", "that is a good question"),
    ("told_b", "This is not a good week"),
    ("told_b", "Ruth is right about the schedule"),
    ("told_c", "Haddad's client might be coming"),
    ("told_c", "Did Nina's client ever call?"),
    ("told_c", "if the one Nina sent calls, book her"),
    ("told_c", "Nina's letter is done"),
    ("told_c", "Haddad's is finished, I think"),
    ("told_c", "Nina's husband came by"),
    ("told_c", "Peter Voss's clerk booked a table"),
    ("told_c", "Stein's talk is booked for Friday"),
    ("told_c", "The one from Haddad is too long"),
    ("told_c", "the coffee with Nina is booked"),
    ("told_c", "both of Haddad's are booked? not sure"),
    ("told_d", "the consent form is confusing"),
    ("told_d", "consent?"),
    ("told_d", "she'd rather ask her husband first"),
    ("told_d", "She is fine otherwise"),
    ("told_d", "She said she would think about it"),
    ("told_d", "let her know I'm running late"),
    ("told_d", "she signed up for my newsletter"),
    ("told_d", "She signed a lease"),
    ("told_d", "tell her thanks"),
    ("told_d", "she agreed to Thursday"),
    ("told_d", "if she signed, send it"),
    ("told_d", "no letter?"),
    ("told_d", "send it when consent's signed"),
    ("told_g", "tell Trask I'll call"),
    ("told_g", "PR should sign first"),
    ("told_g", "he may know somebody"),
    ("told_g", "She may know Gail"),
    ("told_g", "keep this between us: I dislike Trask"),
    ("told_h", "It is a lovely letter"),
    ("told_h", "that's wrong, Joan moved"),
    ("told_h", "It's not finished"),
    ("told_h", "yes? is greg's nephew coming?"),
    ("told_h", "It is what it is"),
    ("told_f", "spam, maybe"),
    ("told_f", "no idea, booked solid"),
    ("told_m", "yes, no"),
    ("told_m", "yes, maybe, no"),
    ("told_m", "she may be told later"),
    ("told_m", "the other one is long"),
    ("told_k", "the hospice one is done, I think"),
    ("told_k", "he never called? strange"),
    ("told_k", "Okafor's guy maybe"),
    ("told_k", "Brandvold's coffee is booked"),
    ("told_l", "she did what?"),
    ("told_l", "he came? really?"),
    ("told_l", "Dale came by the office"),
)


@pytest.mark.parametrize(("digest", "words"), NOTHING_TOLD)
def test_words_that_only_look_like_news_do_nothing(digest: str, words: str) -> None:
    """A question, a doubt, a condition, or news of somebody else sends nothing and records nothing of a client or a mail."""
    assert [action for action in said(digest, words) if isinstance(action, ACTS)] == []


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("completed intake", "first_session"),
        ("attended on the 16th", "first_session"),
        ("third session this week", "ongoing"),
        ("ended up booking", "booked"),
        ("we have agreed on Thursday the 3rd", "booked"),
        ("did not return either of my calls", "no_contact"),
        ("no-showed twice, closing it", "no_contact"),
        ("is too young for me", "not_a_fit"),
        ("isn't going to work out", "not_a_fit"),
        ("quit after two sessions", "ended"),
    ],
)
def test_a_state_is_heard_in_many_words(words: str, state: str) -> None:
    """What became of a client is told in verbs of coming, booking, answering, fitting and ending."""
    found = told_of(words)
    assert found is not None
    assert found[0] == state


@pytest.mark.parametrize(
    "words", ["no show", "came up with an idea", "agreed in session on Monday", "he's in the hospital", "signed up"]
)
def test_other_words_tell_no_state(words: str) -> None:
    """Who stayed away, and what was done in a session or a hospital, tells of no step."""
    assert told_of(words) is None


def test_she_is_the_client_of_the_sentence_before() -> None:
    """By "she" the client is meant of whom the sentence before spoke, and not the one of an open question."""
    news = [action for action in said("told_k", "N.Q. called me. She starts Monday. 1 ok") if isinstance(action, SetOutcome)]
    assert {action.referral for action in news} <= {"N.Q.", "R-71"}


def test_news_of_somebody_named_is_no_news_of_a_client() -> None:
    """Behind a sentence about somebody else "she came" answers no question about a client."""
    assert not any(isinstance(action, SetOutcome) for action in said("told_a", "Mandy called. She came to the open house."))


def test_a_colleague_of_a_partner_is_not_the_partner() -> None:
    """Who was sent to "Haddad's colleague" was not sent to Haddad."""
    told = said("told_c", "A.W. is not a fit, referred her to Haddad's colleague. 3 ok")
    assert [(action.action, getattr(action, "outcome", None)) for action in told] == [("outcome", "not_a_fit"), ("approve", None)]


def test_a_yes_beside_news_is_kept() -> None:
    """What is told of a client turns no yes of the same sentence into a question, and swallows none."""
    told = said("told_a", "send both LP showed up monday and its fine to tell neil")
    assert {action.item for action in told if isinstance(action, Approve)} == {1, 2}
    assert not any(isinstance(action, Ask) for action in told)
