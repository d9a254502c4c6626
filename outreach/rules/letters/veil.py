"""What decisions bring of words that are kept, without the clients in them.

`discretion` cuts out of a mail whom that very mail sends. Here it is everybody who is recognised by a mark, in a note about a talk, in a promise, in the
subject of a later mail; and whoever is spoken of as a client (`spoken_of`), also where nobody was told of before.

Law: words to remember are veiled, words to send are not: those a lint stops, and what was shown must be what was approved. Who may be named where the
words stand (the partners, whom a question is about, who is added by the same list) keeps the name.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from outreach.model import decision as d
from outreach.model.mail import Message
from outreach.model.people import Partner
from outreach.model.reading import Client, Reading
from outreach.model.referral import Mark, Recognise
from outreach.rules.letters.marks import marks_of, veiled
from outreach.rules.reading.name_words import TITLES
from outreach.rules.reading.plain_words import PLAIN
from outreach.rules.reading.spoken_of import clients_of_mail, spoken_of

Veil = Callable[[str, Sequence[str]], str]
"""Words, and who else may be named in them, to the words that may be kept."""

_WORD = re.compile(r"[^\W\d_]+")
_ABOUT_THEM = frozenset({"specific", "how_known"})
_WORDS = _ABOUT_THEM | {"summary", "text", "need", "what"}
"""Columns that hold what somebody said or noted."""


def no_veil(text: str, also_public: Sequence[str]) -> str:
    """For whoever wants the names of clients kept."""
    del also_public
    return text


def veil_of(recognise: Recognise, brought: Iterable[d.Decision], public: Iterable[str]) -> Veil:
    """The veil for what a list of decisions brings: it knows the clients in the log, those of whom this very list tells, and those of whom a text speaks
    as of clients. `public` are all who may be named, with their houses and addresses."""
    decisions = tuple(brought)
    told = {mark for each in decisions for mark in _marks(each)}
    freed = {(mark, each.code) for each in decisions if isinstance(each, d.FreeClient) for mark in each.marks}
    added = (each.partner.name for each in decisions if isinstance(each, d.AddPartner))
    theirs = [(each, _telling(each)) for each in (*public, *added)]

    def veil(text: str, also_public: Sequence[str]) -> str:
        here = told.union(marks_of(Client(also=spoken_of(text))))

        def known(marks: Collection[Mark]) -> Mapping[Mark, frozenset[str]]:
            found = {**dict.fromkeys(here.intersection(marks), frozenset(("",))), **recognise(marks)}
            return {mark: codes for mark, codes in found.items() if any((mark, code) not in freed for code in codes)}

        said = _words(text)
        near = (each for each, words in theirs if words & said)  # whom a text does not touch need not be looked for in it
        return veiled(text, known, (*near, *also_public)) if said else text

    return veil


def _telling(name: str) -> frozenset[str]:
    """The words of a name by which it is looked for: those that stand in no other text, where there are such."""
    words = _words(name)
    return words - PLAIN - TITLES or words


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.casefold()))


def _marks(decision: d.Decision) -> tuple[Mark, ...]:
    match decision:
        case d.OpenReferral(marks=marks) | d.LogOutbound(marks=marks) | d.CountInquiry(marks=marks):
            return marks
        case d.GuardClient(marks=marks, writer=writer):
            return (*marks, *writer)
        case _:
            return ()


def kept(decision: d.Decision, veil: Veil) -> d.Decision:
    """The decision with its words as they may be kept."""
    match decision:
        case d.LogTouch(touch=touch):
            return replace(decision, touch=replace(touch, summary=veil(touch.summary, ())))
        case d.AddFact(text=text) | d.AddPromise(text=text):
            return replace(decision, text=veil(text, ()))
        case d.AddCue(cue=cue):
            return replace(decision, cue=replace(cue, text=veil(cue.text, ())))
        case d.AskOwner(text=text, about=about):
            return replace(decision, text=veil(text, (about,)))
        case d.AddPartner(partner=partner):
            return replace(decision, partner=kept_partner(partner, veil))
        case d.AnswerQuestion(answer=answer):
            return replace(decision, answer=veil(answer, ()))
        case d.LogGift(what=what):
            return replace(decision, what=veil(what, ()))
        case d.LogOutbound(need=need):
            return replace(decision, need=veil(need, ()))
        case d.OpenReferral(referral=referral) if referral.need:
            return replace(decision, referral=replace(referral, need=veil(referral.need, ())))
        case d.DescribeReferral(changes=described):
            return replace(decision, changes=tuple((field, veil(value, ())) for field, value in described))
        case d.ChangePartner(changes=changes):
            told = ((field, veil(str(value), ()) if field in _ABOUT_THEM and value else value) for field, value in changes)
            return replace(decision, changes=tuple(told))
        case d.Restore(values=values):
            return replace(decision, values=tuple(kept_row(dict(values), veil).items()))
        case _:
            return decision


def kept_partner(partner: Partner, veil: Veil) -> Partner:
    """What is known of a partner, in words that may be kept or shown."""
    return replace(partner, specific=veil(partner.specific, ()), how_known=veil(partner.how_known, ()))


def kept_row(row: Mapping[str, str], veil: Veil) -> dict[str, str]:
    """A row of a table with its words as they may be kept or handed on: a client may be named there since before the log was told of them."""
    return {name: veil(text, ()) if name in _WORDS else text for name, text in row.items()}


def mentioned(message: Message, reading: Reading) -> d.GuardClient:
    """By what those are recognised of whom a mail speaks as of clients, for the veil over that mail: a first name alone may be kept out of it, and is
    nobody's seal."""
    return d.GuardClient(marks=marks_of(Client(also=clients_of_mail(message, reading))))


def kept_mail(message: Message, reading: Reading, veil: Veil) -> tuple[Message, Reading]:
    """A mail with its subject and its words as they may be kept; who wrote it stands in its header anyway."""
    writers = [each.name for each in message.senders]
    words, reasons = veil(reading.own_words, writers), tuple(veil(each, writers) for each in reading.reasons)
    return replace(message, subject=veil(message.subject, writers)), replace(reading, own_words=words, reasons=reasons)
