"""What an answer does to the seals by which clients are recognised: a client who had none is guarded, a colleague who has one by mistake is freed.

Law: what is said here is sealed and kept nowhere in clear; only the owner may free somebody.
"""

from __future__ import annotations

from outreach.model.command import Record
from outreach.model.decision import FreeClient, GuardClient
from outreach.model.reading import Client
from outreach.model.referral import Mark, MarkKind, Referral
from outreach.rules.approval.effects.case import Case, ReceiptLine, Yielded, asked, did
from outreach.rules.letters.marks import marks_of


def client_named(case: Case, said: Record) -> Yielded:
    """How the client of a code is called, where the log was never told."""
    details = dict(said.details)
    match case.referral(details["code"]):
        case ReceiptLine() as line:
            yield line
        case Referral(code=code):
            yield GuardClient(marks=seals(details["name"]), code=code)
            yield did(f"{code}: no letter names that client from now on. The name is sealed, and I keep it nowhere.")


def no_client(case: Case, said: Record) -> Yielded:
    """Somebody who was taken for a client is none."""
    name = dict(said.details)["name"]
    marks = seals(name)
    if not any(each.kind in {MarkKind.NAME, MarkKind.ADDRESS} for each in case.recognise(marks)):
        yield asked(f"I take nobody called {name} for a client, so nothing changes.")
        return
    yield FreeClient(marks=marks)
    yield did(f"{name} is no client: letters may name them, and go to them.")


def seals(called: str) -> tuple[Mark, ...]:
    """By what somebody is recognised who is told by a name, or by an address."""
    return marks_of(Client(email=called) if "@" in called else Client(name=called))
