"""Somebody new whom a mail named, as a question carries them: "Marcus Bell <mbell@lakeside.example> named by Ana Ruiz".

Law: what is written here can be read here; a question about somebody without an address offers nobody, and then the owner is asked for it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

MEET = "meet"
"""The first word of the key of a question that suggests somebody she knows of and has not met."""
_WRITTEN = re.compile(r"(?P<name>[^<>]*)<(?P<email>[^<>\s]+@[^<>\s]+)>(?: at (?P<org>.+?))??(?: named by (?P<by>.+))?")

_DRAFT_IT = re.compile(
    r"(?i)(?:please |do |go ahead and )*(?:draft|write)(?: (?:it|one|that|an? (?:introduction|intro|hello|letter)))?(?=\W*$|[,.;!])"
)
_NOT_NOW = re.compile(
    r"(?i)(?:maybe |perhaps )?(?:not (?:now|yet|right now|at the moment)|later|some other time|another time)(?=\W*$|[,.;!])"
)

_ADDS = re.compile(r"(?i)\badd (?:them|her|him)\?\s*$")
_ADD_THEM = re.compile(
    r"(?i)^(?P<not>(?:please )?(?:no,? )?(?:don't|do not|no need to) )?(?:yes,? |sure,? |ok,? |please )*(?:add|include|agr[eé]ga)\w* "
    r"(?:them|her|him|\w+)(?: (?:please|to (?:my|the|our) \w+))*(?=\W*$|[,.;!])"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A person who could be added. `org` is where they work, `by` the partner who named them; both may be empty."""

    name: str
    email: str
    org: str = ""
    by: str = ""

    def written(self) -> str:
        """The form in which a question's `about` holds it."""
        where, whose = f" at {self.org}" if self.org else "", f" named by {self.by}" if self.by else ""
        return f"{self.name} <{self.email}>{where}{whose}".strip()


def offered(about: str) -> Offer | None:
    """The person that a question's `about` holds, or None.

    >>> offered(Offer(name="Marcus Bell", email="mbell@lakeside.example", org="Lakeside", by="Ana Ruiz").written())
    Offer(name='Marcus Bell', email='mbell@lakeside.example', org='Lakeside', by='Ana Ruiz')
    >>> offered("Marcus Bell <mbell@lakeside.example>").by, offered("Marcus Bell")
    ('', None)
    """
    found = _WRITTEN.fullmatch(about.strip())
    if found is None:
        return None
    return Offer(name=found["name"].strip(), email=found["email"].lower(), org=found["org"] or "", by=found["by"] or "")


def taken_up(key: str, answer: str) -> str:
    """The answer to a suggestion with what stands on its buttons said as yes and no: "draft it", "not now".

    >>> [taken_up("meet:3:2026-11", each) for each in ("draft it", "Draft an introduction, please", "not now", "maybe later", "she is kind")]
    ['yes', 'yes, please', 'no', 'no', 'she is kind']
    >>> taken_up("kind:x", "not now")
    'not now'
    """
    said = answer.strip()
    for word, shape in (("yes", _DRAFT_IT), ("no", _NOT_NOW)):
        if key.startswith(f"{MEET}:") and (found := shape.match(said)):
            return f"{word}{said[found.end() :]}"
    return answer


def asks_to_add(key: str, text: str) -> bool:
    """Whether a question asks to add somebody.

    >>> asks_to_add("redirect:x", ""), asks_to_add("", "Ana says: write to Marcus instead. Add them?"), asks_to_add("kind:x", "What is it?")
    (True, True, False)
    """
    return key.partition(":")[0] in ("referrer", "redirect") or _ADDS.search(text) is not None


def yes_or_no(answer: str) -> str:
    """The answer with "add her please" and "don't add them" said as yes and no.

    >>> yes_or_no("yes please add her"), yes_or_no("no, don't add them"), yes_or_no("later")
    ('yes', 'no', 'later')
    """
    return _ADD_THEM.sub(lambda found: "no" if found["not"] else "yes", answer.strip())
