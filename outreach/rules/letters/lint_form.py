"""Rules about a letter's form: its length, greeting, subject, signature, and what was left unfilled."""

from __future__ import annotations

import re
from collections.abc import Iterator

from outreach.rules.approval.words.plain import without_accents
from outreach.rules.letters.alike import FORM_LETTER, most_alike
from outreach.rules.letters.anatomy import anatomy
from outreach.rules.letters.envelope import clean
from outreach.rules.letters.finding import Case, Finding, Rule, first
from outreach.rules.letters.salutation import is_person

_SUBJECT = 78  # characters; a phone shows about half of them
_NOBODY = re.compile(
    r"(?:hi|hello|hey|dear|good (?:morning|day|afternoon|evening))(?: there| all| everyone| everybody| colleagues?| friends?| sirs?| madam"
    r"| sir or madam| team| doctor| to whom it may concern)*",
    re.IGNORECASE,
)
_TITLES = frozenset(
    {"dr", "mr", "mrs", "ms", "mx", "prof", "rev", "fr", "md", "do", "phd", "the", "of", "de", "la", "van", "von"}
)
_OPENER = re.compile(r"^(?:dear|hello|hi|good (?:morning|day|afternoon|evening))\s+", re.IGNORECASE)
_ANSWERS = re.compile(r"^\s*(re|fwd?|aw|wg)\s*:", re.IGNORECASE)

_PLACEHOLDERS = re.compile(
    r"\[[^\]\n]*\]|\{\{|\}\}|\{%|%\}|\{[a-z_ ]+\}|<[A-Za-z_ ]+>|_{3,}|\b(?:TODO|TBD|XXX+|FIXME|Undefined|None)\b|\binsert (?:name|date|here)\b"
)


def length(case: Case) -> Iterator[Finding]:
    """At most so many words, the signature not counted; an introduction under 150."""
    words, most = case.parts.words, case.purpose.words
    yield Finding(text=f"{words} words" if words <= most else f"{words} words; at most {most} are read", ok=words <= most)


def shorter_than_before(case: Case) -> Iterator[Finding]:
    """A follow-up is shorter than the letter it follows."""
    if not (case.purpose.follows_up and case.occasion.earlier):
        return
    before = anatomy(case.occasion.earlier[-1], case.occasion.config.practice.therapist).words
    ok = case.parts.words < before
    yield Finding(text="shorter than the letter before" if ok else f"not shorter than the letter before ({before} words)", ok=ok)


def greets_a_person(case: Case) -> Iterator[Finding]:
    """The greeting names somebody: never "Dear Sir", never "Hi there", never a front desk."""
    greeting = case.parts.greeting
    name = _OPENER.sub("", greeting)
    named = bool(name) and name != greeting and not _NOBODY.fullmatch(greeting) and is_person(name)
    if not named:
        yield Finding(text="greets nobody by name")
    elif not _names(name) & _names(case.occasion.partner.name):
        yield Finding(text=f"greets {name}, but goes to {case.occasion.partner.name}")
    else:
        yield Finding(text=f"greets {name}", ok=True)


def _names(words: str) -> frozenset[str]:
    """The names in a name, without accents and titles that anybody bears."""
    return frozenset(re.findall(r"[^\W\d_]+", without_accents(words).casefold())) - _TITLES


def subject(case: Case) -> Iterator[Finding]:
    """The subject is one clean line, and pretends no answer."""
    words = case.letter.subject
    if not words.strip():
        yield Finding(text="the subject is empty")
    elif clean(words) != words:
        yield Finding(text="the subject holds characters that cannot be seen")
    elif len(words) > _SUBJECT:
        yield Finding(text=f"the subject has {len(words)} characters; at most {_SUBJECT}")
    elif _ANSWERS.match(words) and not case.occasion.earlier_subject:
        yield Finding(text='the subject begins with "Re:", but nothing is answered')


def filled_in(case: Case) -> Iterator[Finding]:
    """No placeholder is left."""
    left = first(_PLACEHOLDERS, case.everything)
    if left is not None:
        yield Finding(text=f"still to fill in: {left}")


def postal_address(case: Case) -> Iterator[Finding]:
    """The practice's postal address stands under every letter."""
    address = " ".join(case.occasion.config.practice.postal_address.split())
    if not address or address.casefold() not in " ".join(case.letter.body.split()).casefold():
        yield Finding(text="the postal address is missing under it")


def opt_out(case: Case) -> Iterator[Finding]:
    """A letter nobody asked for says how to get no more of them."""
    if (case.purpose.unsolicited or case.purpose.follows_up) and "just say so" not in case.letter.body:
        yield Finding(text='the quiet way out is missing ("If you would rather not get letters from me, just say so.")')


def no_form_letter(case: Case) -> Iterator[Finding]:
    """Not more than 85 % like another introduction of the last 90 days."""
    if case.occasion.due.purpose != "introduction":
        return
    therapist = case.occasion.config.practice.therapist
    likeness = most_alike(case.parts.prose, (anatomy(other, therapist).prose for other in case.occasion.others))
    if likeness > FORM_LETTER:
        yield Finding(
            text=f"reads like a form letter: {likeness:.0%} as another introduction; add something only they would recognise"
        )


RULES: tuple[Rule, ...] = (
    length,
    shorter_than_before,
    greets_a_person,
    subject,
    filled_in,
    postal_address,
    opt_out,
    no_form_letter,
)
