"""Whom a colleague brings along or praises: "my colleague Dana Ruiz, dana@ridge.example, would like to come too", "you should meet Dr. Nair".

Law: only who is called a colleague in the writer's own words, or whom she is told to meet, by a title or with a profession; with a name, and with an
address beside it or in copy, or else with given and family name. Nobody else who is named counts: a client is named in mails, too, and whether somebody
is added is asked of the owner in any case.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from outreach.model.mail import Address, Message
from outreach.model.reading import Redirect
from outreach.rules.approval.names.person_names import name_words
from outreach.rules.approval.names.professions import type_key

_WORD = r"[A-ZÀ-ÖØ-Þ][\w-]*(?:['’](?!s\b)[\w-]+)*"
_NAME = rf"(?:(?:Dr|Mr|Mrs|Ms|Prof)\.? )?{_WORD}(?: [A-Z]\.)?(?: (?:de |la |van |von )*{_WORD}){{0,2}}"
_CALLING = r"(?:colleague|co-?worker|associate|team ?mate|office ?mate|suite ?mate|supervisor|supervisee|(?:business|practice|clinic|law) partner|partner in practice)"
_MINE = r"(?:\b(?i:my|our|an?|another|the|new) )(?:[\w-]+ ){0,2}?"
_CALLED = re.compile(rf"{_MINE}(?i:{_CALLING}),? (?:(?i:here),? )?(?P<name>{_NAME})(?![\w’'])")
_IN_APPOSITION = re.compile(rf"(?P<name>{_NAME}), (?:(?i:who is) )?{_MINE}(?i:{_CALLING})\b")
_TOLD_TO_MEET = (
    r"(?i:you (?:two )?(?:(?:really|absolutely|both|definitely) )?(?:should|must|ought to|might want to|may want to|need to) (?:(?:really|definitely) )?"
    r"(?:meet|know|talk to|speak (?:to|with)|connect with|get to know|reach out to|be in touch with|call|write to)"
    r"|have you (?:ever )?(?:met|talked (?:to|with)|come across)|do you (?:already )?know|introduce you to|connect you with|put you in touch with)"
)
_PRAISED = re.compile(
    rf"\b{_TOLD_TO_MEET} (?P<name>{_NAME})(?![\w’'])(?:,? (?i:who is )?(?:an?|the|our) (?P<trade>[\w /-]{{2,40}}?)(?=[,.;:!?(]| (?i:at|in|who|with|here|near|and)\b|$))?"
)
_HONOURED = re.compile(r"^(?:Dr|Prof|Rev|Rabbi|Pastor|Father|Fr|Sister|Imam)\b")
_ADDRESS = re.compile(r"[A-Za-z0-9][\w.+-]*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_TITLE = re.compile(r"^(?:Dr|Mr|Mrs|Ms|Prof)\.? ")
_NEAR = 80
_MOST = 4000


def colleagues(message: Message, words: str) -> tuple[Redirect, ...]:
    """Those whom the writer calls a colleague, in the order in which they are named; nobody of the writer's and the readers' own.

    >>> colleagues(Message(identity="m"), "Tuesday works. My colleague Dana Ruiz, dana@ridge.example, would like to come too.")
    (Redirect(name='Dana Ruiz', email='dana@ridge.example'),)
    >>> colleagues(Message(identity="m"), "My patient Jo Field, jo@mail.example, would like to come.")
    ()
    >>> colleagues(Message(identity="m"), "You really should meet Priya Nair, a psychiatrist at Mercy. Do you know Jo Field?")
    (Redirect(name='Priya Nair', email=None),)
    """
    return tuple(dict.fromkeys(_named(message, " ".join(words[:_MOST].split()))))


def _named(message: Message, words: str) -> Iterator[Redirect]:
    known = {each.email for each in (*message.senders, *message.to)}
    here = {word for each in (*message.senders, *message.to) for word in name_words(each.name)}
    shapes = (_CALLED, _IN_APPOSITION, _PRAISED)
    for found in sorted((each for shape in shapes for each in shape.finditer(words)), key=lambda each: each.start()):
        name = found["name"]
        if found.re is _PRAISED and not (_HONOURED.match(name) or type_key(found["trade"] or "")):
            continue
        beside = _ADDRESS.search(words[: found.end() + _NEAR], found.end())
        email = beside[0].lower() if beside else _in_copy(name, message.cc)
        whole = len(name_words(_TITLE.sub("", name))) > 1
        if (email or whole) and email not in known and not set(name_words(name)) <= here:
            yield Redirect(name=name, email=email)


def _in_copy(name: str, copied: tuple[Address, ...]) -> str | None:
    """The address of who is in copy under that name."""
    said = set(name_words(name))
    return next((each.email for each in copied if said & set(name_words(each.name))), None)
