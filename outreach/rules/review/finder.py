"""Whom to send a client to: "couples, evening, Cigna", asked of what we know about partners' work.

Each thing asked for is looked for in the words that we keep of a partner: profession, title, place, what they do, notes. Pure words, no
guessing: what is not known about somebody is said as not known, and never taken for a no; what we know that they do not do ("no longer takes
Cigna") is said to be a no, and never taken for a yes. The client is in no answer.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from outreach.model.people import PARTNER_TYPES, Partner, Tier
from outreach.rules.approval.names.professions import type_key
from outreach.rules.people.said_so import said_so
from outreach.rules.people.vocabulary import hits, kinds, meanings

_SAID_BETWEEN = (
    "a an and the for with who whom that takes take accepts accept insurance in on of or to at some someone somebody needs client"
)
_FILLERS = frozenset(_SAID_BETWEEN.split())
_CLOSENESS = {tier: place for place, tier in enumerate(Tier)}
_MOST = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What there is to know of one partner beyond the record: notes, and for what we sent them clients before."""

    partner: Partner
    notes: tuple[str, ...] = ()
    sent_for: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Fitting:
    """A partner with what of the question is known of them, what is not known, and what is known to be a no."""

    partner: Partner
    fits: tuple[str, ...]
    unknown: tuple[str, ...]
    refused: tuple[str, ...] = ()


def who_for(asked: str, everybody: Sequence[Known]) -> tuple[Fitting, ...]:
    """The partners of whom most is known that was asked for, the closest first among equals; at most five."""
    wanted = terms(asked)
    found = []
    for known in everybody:
        partner, (theirs, denied) = known.partner, _words_of(known)
        if partner.left or partner.tier is Tier.DO_NOT_CONTACT:
            continue
        refused = tuple(term for term in wanted if _refuses(term, denied))
        fits = tuple(term for term in wanted if term not in refused and _holds(term, partner, theirs))
        unknown = tuple(term for term in wanted if term not in (*fits, *refused))
        if fits:
            found.append(Fitting(partner=partner, fits=fits, unknown=unknown, refused=refused))
    found.sort(key=lambda each: (len(each.refused) - len(each.fits), _CLOSENESS[each.partner.tier], each.partner.name))
    return tuple(found[:_MOST])


def terms(asked: str) -> tuple[str, ...]:
    """What is asked for, one by one: between commas, or meaning by meaning where there are none.

    >>> terms("couples, evening, Cigna?"), terms("a teen with eating disorder and Aetna")
    (('couples', 'evening', 'Cigna'), ('teen', 'eating disorder', 'Aetna'))
    """
    clean = asked.strip(" ?.!")
    parts = re.split(r"[,;]", clean) if re.search(r"[,;]", clean) else [clean[hit.start : hit.end] for hit in hits(clean)]
    kept = (" ".join(word for word in part.split() if word.casefold() not in _FILLERS) for part in parts)
    return tuple(dict.fromkeys(part for part in kept if part))


def said(asked: str, found: Sequence[Fitting]) -> list[str]:
    """The answer in lines."""
    if not found:
        wanted = ", ".join(terms(asked)) or "that"
        return [f"I know nobody for {wanted}. What people do can be told like this: note Dr Lee: sees couples, takes Cigna."]
    return [_line(each) for each in found]


def _line(each: Fitting) -> str:
    partner = each.partner
    where = " · ".join(part for part in (PARTNER_TYPES[partner.type].title, partner.org, partner.phone) if part)
    unknown = f"; not known: {', '.join(each.unknown)}" if each.unknown else ""
    refused = f"; known as a no: {', '.join(each.refused)}" if each.refused else ""
    return f"{partner.name} ({where}): {', '.join(each.fits)}{refused}{unknown}."


def _holds(term: str, partner: Partner, theirs: frozenset[str]) -> bool:
    """Whether they do it, something that is a kind of it, or everything of which it is a kind."""
    wanted = meanings(term)
    held = frozenset[str]().union(*map(kinds, theirs))
    return type_key(term) == partner.type or (bool(wanted) and all(each in held or kinds(each) & theirs for each in wanted))


def _refuses(term: str, denied: frozenset[str]) -> bool:
    """Whether they are known not to do it, or nothing of which it is a kind."""
    wanted = meanings(term)
    return bool(wanted) and all(kinds(each) & denied for each in wanted)


def _words_of(known: Known) -> tuple[frozenset[str], frozenset[str]]:
    """The words for what they are and do, and those for what they do not do, or no longer."""
    partner = known.partner
    kind = PARTNER_TYPES[partner.type]
    texts = (
        kind.title,
        kind.angle,
        partner.title,
        partner.org,
        partner.specific,
        partner.how_known,
        *known.notes,
        *known.sent_for,
    )
    said = tuple(map(said_so, texts))
    return frozenset[str]().union(*(each.told for each in said)), frozenset[str]().union(
        *(each.denied | each.over for each in said)
    )
