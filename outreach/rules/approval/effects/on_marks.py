"""What an answer does to the seals by which clients are recognised: a client who had none is guarded, a colleague who has one by mistake is freed.

Law: what is said here is sealed and kept nowhere in clear; only the owner may free somebody. A referral keeps its seals whoever else has that name,
until she says that its own client is not called so. What she is told is what the seals can do, and no more.
"""

from __future__ import annotations

from collections.abc import Collection

from outreach.model.command import Record
from outreach.model.decision import FreeClient, GuardClient
from outreach.model.reading import Client
from outreach.model.referral import Mark, MarkKind, Recognise, Referral
from outreach.rules.approval.effects.case import Case, ReceiptLine, Yielded, asked, did
from outreach.rules.letters.marks import marks_of

_SEALED = (
    (MarkKind.NAME, "no letter names that client from now on. The name is sealed, and I keep it nowhere."),
    (MarkKind.SURNAME, "no letter says that family name from now on. It is sealed, and I keep it nowhere."),
    (MarkKind.ADDRESS, "no letter gives that address away from now on. It is sealed, and I keep it nowhere."),
    (MarkKind.FIRST, "a letter that says that first name is shown to you as a doubt; for more I need the whole name."),
)
"""What each seal does, the one that does most first."""


def client_named(case: Case, said: Record) -> Yielded:
    """How the client of a code is called, where the log was never told."""
    details = dict(said.details)
    marks = seals(details["name"])
    match case.referral(details["code"]):
        case ReceiptLine() as line:
            yield line
        case Referral(code=code) if marks:
            yield GuardClient(marks=marks, code=code)
            yield did(f"{code}: {what_it_does(marks)}")
        case Referral(code=code):
            yield asked(f"{code}: {details['name']} is no name that I could recognise, so nothing is sealed.")


def no_client(case: Case, said: Record) -> Yielded:
    """Somebody who was taken for a client is none, or the client of a code is not called so."""
    details = dict(said.details)
    name, code, marks = details["name"], details.get("code", ""), seals(details["name"])
    bearers = borne_by(marks, case.recognise)
    if code in bearers:
        yield FreeClient(marks=marks, code=code)
        yield did(no_longer(name, code, bearers))
    elif code or not bearers:
        yield asked(f"I take nobody called {name} for {f'the client of {code}' if code else 'a client'}, so nothing changes.")
    if not code and bearers - {""}:
        yield asked(stays(bearers))


def seals(called: str) -> tuple[Mark, ...]:
    """By what somebody is recognised who is told by a name, or by an address."""
    return marks_of(Client(email=called) if "@" in called else Client(name=called))


def borne_by(marks: Collection[Mark], recognise: Recognise) -> frozenset[str]:
    """The codes of the clients who are known by one of these alone, by a whole name and not by a part; "" is whoever has no code."""
    return frozenset[str]().union(*recognise([each for each in marks if each.kind.alone]).values())


def what_it_does(marks: Collection[Mark]) -> str:
    """What these seals do from now on, said for the owner."""
    kinds = {each.kind for each in marks}
    return next(said for kind, said in _SEALED if kind in kinds)


def no_longer(name: str, code: str, bearers: Collection[str]) -> str:
    """What it means that somebody is freed."""
    if code:
        return f"{code}'s client is not called {name}: that seal is lifted."
    return f"{name} is no client{': letters may name them, and go to them' if set(bearers) == {''} else ''}."


def stays(bearers: Collection[str]) -> str:
    """Whose seals still hold a name that somebody else was freed of."""
    codes = sorted(set(bearers) - {""})
    return " ".join(
        f"{each}'s client has that name, too? It stays sealed until you say that {each} is not called so, with the name."
        for each in codes
    )
