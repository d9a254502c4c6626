"""By what clients are recognised, and what of them is kept."""

from __future__ import annotations

from collections.abc import Collection, Mapping

import pytest

from outreach.model.practice import Privacy
from outreach.model.reading import Client
from outreach.model.referral import Mark, MarkKind, Recognise
from outreach.rules.letters.marks import marks_of, seen, veiled
from outreach.rules.reading.discretion import kept_name, told_of, unnamed

JONAH = Client(name="Jonah Whitfield", phone="828-555-0177", email="jonah@mail.example")
PUBLIC = ("Dr. Amara Lee", "Lakeside Pediatrics", "Dear Dr. Lee", "Maya Ellison", "828-555-0100")


def knowing(*clients: Client) -> Recognise:
    """A log that was told of these, as R-1, R-2, ..."""
    known = {mark: frozenset({f"R-{number}"}) for number, each in enumerate(clients, 1) for mark in marks_of(each)}

    def recognise(marks: Collection[Mark]) -> Mapping[Mark, frozenset[str]]:
        return {each: known[each] for each in marks if each in known}

    return recognise


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Thank you for Jonah Whitfield.", {MarkKind.NAME, MarkKind.SURNAME, MarkKind.FIRST}),
        ("Thank you for whitfield, jonah.", {MarkKind.NAME, MarkKind.SURNAME, MarkKind.FIRST}),
        ("The Whitfields came.", {MarkKind.SURNAME}),
        ("Jonah is fifteen.", {MarkKind.FIRST}),
        ("I call (828) 555.0177 today.", {MarkKind.PHONE}),
        ("Write to JONAH@mail.example.", {MarkKind.FIRST, MarkKind.ADDRESS}),
        ("Dear Dr. Lee, call me at 828-555-0100 on 2026-12-02.", set()),
    ],
)
def test_a_client_is_seen(text: str, kinds: set[MarkKind]) -> None:
    """A whole name, a family's, a first name, an address and a number are each seen in any dress, and nothing else is."""
    assert set(seen(text, knowing(JONAH), public=PUBLIC)) == kinds


@pytest.mark.parametrize(
    ("client", "text", "kinds"),
    [
        ("Will Day", "Will the day suit you? May I call?", set()),
        ("Will Day", "I saw Will Day.", {MarkKind.NAME, MarkKind.SURNAME}),
        ("Amara Jones", "Dear Amara,\nthank you.", set()),
        ("Amara Lee", "Thank you, Dr. Amara Lee.", set()),
        ("Sarah Lee", "Dr. Lee, thank you for Sarah Lee.", {MarkKind.NAME, MarkKind.FIRST}),
        ("Maya Young", "I spoke with Maya Young.", {MarkKind.NAME}),
        ("Psychology Today", "Today I read it.", set()),
    ],
)
def test_ordinary_words_and_their_own_names_are_nobody(client: str, text: str, kinds: set[MarkKind]) -> None:
    """A word that is also a name, and a name of whoever writes or reads, is no sign of a client; the whole name is one."""
    found = set(seen(text, knowing(Client(name=client)), public=(*PUBLIC, "Amara", "Maya")))
    assert found & {MarkKind.NAME} == kinds & {MarkKind.NAME}
    assert bool(found) == bool(kinds)


def test_consent_names_one_client_and_gives_no_number_away() -> None:
    """Leave for R-1 lets a letter name that client; not another one, and never how to reach them."""
    both = knowing(JONAH, Client(name="Tess Quill"))
    assert seen("Jonah Whitfield is well.", both, about="R-1") == ()
    assert seen("Tess Quill is well.", both, about="R-1") != ()
    assert seen("He is at 828-555-0177.", both, about="R-1") == (MarkKind.PHONE,)


def test_a_colleague_whose_name_may_be_said() -> None:
    """Somebody a letter introduces may bear a client's family name; a client's whole name is a client's."""
    assert seen("Ask Tom Whitfield.", knowing(JONAH), named=("Tom Whitfield",)) == ()
    assert MarkKind.NAME in seen("Ask Jonah Whitfield.", knowing(JONAH), named=("Jonah Whitfield",))


@pytest.mark.parametrize(
    ("said", "need", "initials"),
    [
        ("Sarah Miller, 16, panic", "panic", "S.M."),
        ("sarah miller, 16, panic", "panic", "S.M."),
        ("Sarah Miller, ED", "ED", "S.M."),
        ("María Long, 61, worries", "worries", "M.L."),
        ("family of four, dad Tom Berg", "family of four, dad", "T.B."),
        ("a couple named the Garzas", "a couple", "G."),
        ("Sarah Miller (16), panic; call mom at 828-555-0177", "panic; call mom at", "S.M."),
        ("teen, anxiety, called me", "teen, anxiety, called me", None),
        ("16yo girl, Northside HS", "16yo girl, Northside HS", None),
        ("Spanish speaking widow", "Spanish speaking widow", None),
        ("Maria", None, "M."),
        ("", None, None),
    ],
)
def test_what_is_kept_of_her_words(said: str, need: str | None, initials: str | None) -> None:
    """Of a client the need is kept and the initials; no name, no bare age, no telephone."""
    client = told_of(said, strangers=frozenset({"amara", "lee"}))
    assert (client.concern, client.initials) == (need, initials)


def test_a_name_is_kept_only_where_she_wants_it() -> None:
    """`keep_client_names` decides."""
    assert kept_name(JONAH, Privacy()) is None
    assert kept_name(JONAH, Privacy(keep_client_names=True)) == "Jonah Whitfield"


@pytest.mark.parametrize(
    ("client", "text", "kept"),
    [
        (Client(name="José Field"), "JOSÉ field came, so did Jose\u0301.", "J. F. came, so did J."),
        (
            Client(name="Grace Young"),
            "A young man; grace young, by the grace of Grace.",
            "A young man; G. Y., by the grace of G.",
        ),
        (Client(name="Will Stone"), "Will you come with Will?", "W. you come with W.?"),
        (Client(name="Tess Lee"), "Dr. Lee spoke of Tess Lee.", "Dr. Lee spoke of T. L."),
        (Client(name="Ana Poe"), "Ana Ruiz says hello.", "Ana Ruiz says hello."),
        (
            Client(name="Jo Poe", phone="828-555-0143", email="jo@mail.example"),
            "1 (828) 555 0143 or JO@mail.example, bea@mail.example",
            "[telephone] or [address], bea@mail.example",
        ),
        (Client(name="Jo Poe"), "nobody\u200b is named", "nobody\u200b is named"),
    ],
)
def test_words_that_are_kept_name_no_client(client: Client, text: str, kept: str) -> None:
    """Whoever is recognised becomes initials however they are written; a colleague keeps the name, and words that name nobody stay as they were."""
    known = {*marks_of(client)}
    assert (
        veiled(text, lambda marks: dict.fromkeys(known.intersection(marks), frozenset({"R-1"})), ["Dr. Amara Lee", "Ana Ruiz"])
        == kept
    )


def test_running_text_without_a_name() -> None:
    """A mail that is kept says initials where the client's name stood."""
    told = "Jonah Whitfield, 15. Jonah's mother: 828-555-0177, jonah@mail.example"
    assert unnamed(told, JONAH) == "J. W., 15. J.'s mother: [telephone], [address]"
