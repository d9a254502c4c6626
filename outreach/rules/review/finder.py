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
from outreach.rules.people.ages import named, seen, spoken_ages
from outreach.rules.people.said_so import asserted, said_so
from outreach.rules.people.vocabulary import KNOWN, PEOPLE, hits, kinds, meanings

_SAID_BETWEEN = (
    "a an and the for with who whom that takes take accepts accept insurance in on of or to at some someone somebody needs client"
)
_FILLERS = frozenset(_SAID_BETWEEN.split())
_AGES_SAID = re.compile(r"(?i)\b(?:ages?|aged|years? old|y/?o|18\+)(?!\w)|\b(?:under|over) \d")
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


@dataclass(frozen=True, slots=True, kw_only=True)
class _Work:
    """What is known of somebody's work: the words for what they do, and for what they do not do, or no longer; and whom they see, by age."""

    told: frozenset[str]
    denied: frozenset[str]
    ages: str


def who_for(asked: str, everybody: Sequence[Known]) -> tuple[Fitting, ...]:
    """The partners of whom most is known that was asked for, the closest first among equals; at most five."""
    wanted = terms(asked)
    found = []
    for known in everybody:
        partner, work = known.partner, _work_of(known)
        if partner.left or partner.tier is Tier.DO_NOT_CONTACT:
            continue
        refused = tuple(term for term in wanted if _refuses(term, work))
        fits = tuple(term for term in wanted if term not in refused and _holds(term, partner, work))
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
    kept = (part.strip() if meanings(part) <= KNOWN or spoken_ages(part) else _without_fillers(part) for part in parts)
    return tuple(dict.fromkeys(part for part in kept if part))


def _without_fillers(part: str) -> str:
    return " ".join(word for word in part.split() if word.casefold() not in _FILLERS)


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


def _holds(term: str, partner: Partner, work: _Work) -> bool:
    """Whether they do it, something that is a kind of it, or everything of which it is a kind; and see people of that age, where one is told."""
    wanted, ages = meanings(term), spoken_ages(term)
    if ages is not None and seen(ages, work.ages):
        wanted = wanted & KNOWN - PEOPLE
    elif not wanted:
        return False
    held = frozenset[str]().union(*map(kinds, work.told))
    return type_key(term) == partner.type or all(each in held or kinds(each) & work.told for each in wanted)


def _refuses(term: str, work: _Work) -> bool:
    """Whether they are known not to do it, or nothing of which it is a kind."""
    wanted = meanings(term)
    return bool(wanted) and all(kinds(each) & work.denied for each in wanted)


def _work_of(known: Known) -> _Work:
    """What the words about a partner say. Years are ages only where they are said to be."""
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
    whom = (asserted(text) if _AGES_SAID.search(text) else re.sub(r"\d", " ", asserted(text)) for text in texts)
    return _Work(
        told=frozenset[str]().union(*(each.told for each in said)),
        denied=frozenset[str]().union(*(each.denied | each.over for each in said)),
        ages="; ".join(text for text in whom if named(text)),
    )
