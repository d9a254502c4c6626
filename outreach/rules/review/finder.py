"""Whom to send a client to: "couples, evening, Cigna", asked of what we know about partners' work.

Each thing asked for is looked for in the words that we keep of a partner: profession, title, place, what they do, notes. Pure words, no
guessing: what is not known about somebody is said as not known, and never taken for a no; what we know that they do not do ("no longer takes
Cigna") is said to be a no, and never taken for a yes. The client is in no answer.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from outreach.model.people import PARTNER_TYPES, Partner, Tier
from outreach.rules.approval.names.professions import type_key

_ALIKE = (
    "teen teenager adolescent adolescence youth",
    "child children kid pediatric paediatric",
    "couple marriage marital relationship partner",
    "evening night late",
    "eating anorexia bulimia ed",
    "medication meds prescriber prescription psychiatry psychiatrist",
    "telehealth online virtual video remote",
    "trauma ptsd emdr",
    "grief loss bereavement",
    "postpartum perinatal birth pregnancy maternal",
    "addiction substance alcohol drug recovery",
    "adhd attention",
    "autism autistic neurodivergent",
    "spanish español bilingual",
    "lgbtq lgbt queer gay trans",
    "anxiety anxious panic worry",
    "depression depressed mood",
    "selfpay cash private",
)
_SAME: Mapping[str, str] = {word: group.split()[0] for group in _ALIKE for word in group.split()}
_SAID_BETWEEN = (
    "a an and the for with who whom that takes take accepts accept insurance in on of or to at some someone somebody needs client"
)
_FILLERS = frozenset(_SAID_BETWEEN.split())
_DENIED = re.compile(
    r"(?i)(?:\b(?:no longer|not(?! only\b| just\b)|never|without|stopped|quit|except|nothing (?:on|for)|no)\b|n['’]t\b)(?P<what>[^,.;:()\n]*?)(?=\bbut\b|\bonly\b|[,.;:()\n]|$)"
)
"""What somebody is said not to do, up to the end of the clause."""
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
        refused = tuple(term for term in wanted if meanings(term) and meanings(term) <= denied)
        fits = tuple(term for term in wanted if term not in refused and _holds(term, partner, theirs))
        unknown = tuple(term for term in wanted if term not in (*fits, *refused))
        if fits:
            found.append(Fitting(partner=partner, fits=fits, unknown=unknown, refused=refused))
    found.sort(key=lambda each: (len(each.refused) - len(each.fits), _CLOSENESS[each.partner.tier], each.partner.name))
    return tuple(found[:_MOST])


def terms(asked: str) -> tuple[str, ...]:
    """What is asked for, one by one: between commas, or word by word where there are none.

    >>> terms("couples, evening, Cigna?"), terms("a teen with eating disorder and Aetna")
    (('couples', 'evening', 'Cigna'), ('teen', 'eating', 'disorder', 'Aetna'))
    """
    clean = asked.strip(" ?.!")
    parts = re.split(r"[,;]", clean) if re.search(r"[,;]", clean) else re.findall(r"[\w'-]+", clean)
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
    wanted = meanings(term)
    return type_key(term) == partner.type or (bool(wanted) and wanted <= theirs)


def _words_of(known: Known) -> tuple[frozenset[str], frozenset[str]]:
    """The words for what they are and do, and those for what they do not do."""
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
    told = frozenset(word for text in texts for word in meanings(_DENIED.sub(" ", text)))
    denied = frozenset(word for text in texts for hit in _DENIED.finditer(text) for word in meanings(hit["what"]))
    return told, denied


def meanings(text: str) -> frozenset[str]:
    """Words that count: folded, without plural, the first of several that mean the same."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", text.casefold().replace("-", "")) if not unicodedata.combining(c))
    stems = (word.removesuffix("'s").removesuffix("s") if len(word) > 3 else word for word in re.findall(r"[\w']+", bare))
    return frozenset(_SAME.get(stem, stem) for stem in stems)
