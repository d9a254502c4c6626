"""The facts of a referral: whose age, whose name, whose telephone; every mail invented."""

from __future__ import annotations

import pytest

from outreach.model.mail import Address, Message
from outreach.model.reading import Client
from outreach.rules.reading.client import referred
from outreach.rules.reading.own_words import dissect
from outreach.rules.reading.phones import client_phone


def read(text: str, subject: str = "", writer: str = "Wes Abbott, MD") -> Client:
    """What a mail of this writer says about the client."""
    message = Message(
        identity="x",
        senders=(Address(name=writer, email="office@clinic.example"),),
        to=(Address(name="Maya Ellison", email="maya@ellisontherapy.example"),),
        subject=subject,
        text=text,
    )
    return referred(message, dissect(message))[1]


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("An inquiry came in. 36, software, OCD with harm obsessions.", 36),
        ("Got a guy fell off a beam. 35. Union plan pays.", 35),
        ("One of my runners, Maddie, sixteen, isn't eating.", 16),
        ("A RESIDENT MRS. OPAL DUNCAN 83 WHO IS VERY LOW.", 83),
        ("Tengo una paciente, Marisol Vega, de 29 años.", 29),
        ("Es geht um einen 17-jährigen Schüler mit Schulangst.", 17),
        ("Dr O asks: Wyatt Quill 11y, tics and worry.", 11),
        ("One of our seniors, a quiet one, seventeen, has stopped eating.", 17),
        ("Ein Mädchen aus meiner Klasse, L., zwölf, redet kaum.", 12),
        ("A dairyman, fifty-eight, sold the herd and stands in the barn.", 58),
        ("It's the lad. Nineteen. He sits in the parlour.", 19),
        ("A dancer of seventeen fainted twice.", 17),
        ("Tengo una niña de 7 que no duerme.", 7),
        ("My helper Cleet hes fine but she's 30 & alone", 30),
        ("A team of 12 would like a talk.", None),
        ("I have a dad of two whose wife left.", None),
        ("A man in his 40's, not sleeping.", None),
        ("We meet in room 12 at 9.", None),
    ],
)
def test_age(text: str, age: int | None) -> None:
    """An age is one that is said of the client, in digits or words; counts, rooms and decades are none."""
    assert read(text).age == age


@pytest.mark.parametrize(
    ("text", "initials"),
    [
        ("You may hear from a Theresa, mid-thirties, weepy.", "T."),
        ('Just a heads up in case you hear from "Tamsin".', "T."),
        ("Patient: Castellanos, Ivo    Age 52", "I.C."),
        ("got one for u, laid off. name of rick stanton. 44 m", "R.S."),
        ("Out next week, so quickly before I go: my client Wren\nH. (26, anorexia) needs a therapist.", "W.H."),
        ("RE: REFERRAL\n\nPT: GLORIA PENNY   AGE: 55   PH: 828 555 0166\nDX: CHRONIC PAIN W/ DEPRESSION", "G.P."),
        ("Pat1ent Hollis Ames, spouse of our late pat1ent\nReas0n: grief", "H.A."),
        ("Dr. Solberg asks can you take Jenna H? She fainted in the chair twice.", "J.H."),
        ("Her name is Tamara, she will email. She is 30.", "T."),
        ("Le va a llamar don Eusebio, viudo, 70 años.", "E."),
        ("F, 56. Two admissions in 60 days. Agrees to therapy.", None),
        ("Dana said you would know what else you need. She is 22, anxious.", None),
        ("Mom is Renee Fulbright, a sophomore's best friend died.", None),
        ("A sixteen-year-old, cutting. Mom Denise is on board.", None),
    ],
)
def test_initials(text: str, initials: str | None) -> None:
    """The client's name is found in running text and on forms; a parent's is not the client's."""
    assert read(text).initials == initials


@pytest.mark.parametrize(
    ("text", "phone"),
    [
        ("She'll text 828-555-0100 (that's you, right?). Hers is 828-555-0129.", "828-555-0129"),
        ("Her daughter Pam handles appointments, 828-555-0131. My cell if you need me 828-555-0132.", "828-555-0131"),
        ("Call him at 828.555.0153, not the clinic (828.555.0100).", "828.555.0153"),
        ("No number, sorry, mine is 828-555-0156.", None),
        ("Client: T.K.\nCase manager: Ruth Oyelaran, 828-555-0165", None),
        ("Any openings? His name is Caleb. - W. Abbott, school counselor, 828-555-0170", None),
        ("Grad student with test anxiety. PCP Dr. Sato 828-555-0144.", None),
    ],
)
def test_phone(text: str, phone: str | None) -> None:
    """The number is the client's or her family's, never that of the one who writes or of another professional."""
    assert read(text).phone == phone


def test_number_behind_the_writers_name_is_the_writers() -> None:
    """A bare number that follows a name of the envelope is not the client's."""
    assert client_phone("Jo needs somebody. Abbott 828-555-0100", strangers=frozenset({"abbott"})) is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A 34 yo with panic attacks since the crash. Aetna, Tuesdays.", "panic attacks since the crash"),
        ("One of my runners isn't eating. Can you see her?", "isn't eating"),
        ("Name: Jo\nReason for referral: complicated grief\nAge: 33", "complicated grief"),
        ("Mme Garnier, 58 ans, qui traverse un deuil difficile.", "deuil difficile"),
    ],
)
def test_concern(text: str, words: str) -> None:
    """The concern is a piece of the text itself, with the telling words in it."""
    assert words in (read(text).concern or "")


def test_the_subject_of_an_answer_is_ours() -> None:
    """Our own subject line, coming back, says nothing about the client."""
    client = read("A young man, Q.B., 24, cannot leave the flat.", subject="Re: Anxiety in adults")
    assert (client.initials, "Anxiety" in (client.concern or "")) == ("Q.B.", False)
