"""Which client is meant where neither code nor initials stand: "Nina's client came", "the boy whom Coach sent", "R-40 booked. She may be named to Joel."

Law: a client is put in only where one referral can be meant, and where the sentence then tells what became of that client, or of their leave; else it
stays as it was said. By "she" or "he" the client of the sentence right before is meant, as long as that spoke of nobody else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from outreach.model.command import Action, Ask, SetConsent, SetOutcome
from outreach.model.digest import ShownReferral
from outreach.rules.approval.clauses.references import named_in
from outreach.rules.approval.clauses.token import Context
from outreach.rules.approval.told.client_commands import clients, consent, outcome

_NOUN = r"(?:referral|client|patient|kid|child|boy|girl|son|daughter|teen(?:ager)?|student|man|woman|lady|guy|fellow|person|mom|mother|dad|father|couple|family|athlete|player|parishioner|congregant|employee|resident|veteran|swimmer|runner)"
_NAME = r"[^\W\d_][\w.-]*(?: [^\W\d_][\w.-]*){0,2}?"
_SENT = r"(?:sent|referred|gave|passed|mandó)(?: (?:me|us|over|along|on|to me|to us|my way|our way)\b)*"
_SHAPES = (
    re.compile(rf"(?i)\b(?:the|that) (?:{_NOUN}|one)(?: (?:that|who|whom))? (?P<who>{_NAME}) {_SENT}"),
    re.compile(rf"(?i)\b(?:the|that) (?:{_NOUN}|one)(?: (?:that|who))?(?: (?:came|is|was|comes))?(?: sent| referred)? (?:from|by|of) (?P<who>{_NAME})(?=[\s,:]|$)"),
    re.compile(rf"(?i)(?<![\w'-])(?P<who>{_NAME})'s? (?:own |new |other )?(?:{_NOUN}|one)\b"),
    re.compile(rf"(?i)(?<![\w'-])(?P<who>{_NAME})'s(?= (?:has )?(?:came|come|showed|turned|booked|started|never (?:called|came|showed)|is (?:booked|scheduled|coming))\b)"),
)  # fmt: skip
"""The last is a possessive alone, which may mean a letter, and therefore only with the verbs of clients."""
_HEAD = re.compile(
    r"(?i)^(?P<lead>(?:(?:and|but|also|so|yes|yeah|yep|no|oh|then|well|y|sí)\b[,.!]?\s+)*)(?P<who>s?he|they|ella|él)(?P<is>'s|'ll|'d)?(?=\s)"
)
_TIMES = re.compile(r"(?i)\s*(?<![\w-])(?:x ?\d|\d ?x)\b")
"""Such as "no answer x3": it counts, and names no letter."""
_AS_FOR = re.compile(
    r"^(?P<lead>(?i:(?:and|but)\s+)?)(?i:as (?:to|for)|regarding|re:?|about|concerning) (?P<client>[Rr]-?\d+|(?:[A-Z]\.){2,})[,:]? (?i:s?he|they)(?P<is>'s|'ll|'d)?(?=\s)"
)
"""Such as "As to M.S., he came"."""
_IS = {"'s": " is", "'ll": " will", "'d": " would", None: ""}


def with_client(sentence: str, context: Context) -> str:
    """The sentence with the code of the client whom it describes, or of whom the sentence before it spoke.

    >>> from dataclasses import replace
    >>> from datetime import date
    >>> from outreach.model.digest import Digest, ShownPartner
    >>> from outreach.rules.approval.names.names import index
    >>> from outreach.rules.approval.days.spans import Now
    >>> joan = ShownReferral(code="R-4", initials="D.F.", partner="Joan Lee")
    >>> known = (ShownPartner(name="Joan Lee"), ShownPartner(name="Nina Cho"))
    >>> digest = Digest(id="D", date=date(2026, 11, 18), partners=known, referrals=(joan,))
    >>> context = Context(digest=digest, names=index(digest), now=Now(today=digest.date))
    >>> with_client("Joan's client came Monday", context), with_client("The boy Joan sent never called.", context)
    ('R-4 came Monday', 'R-4 never called.')
    >>> with_client("She signed a release for Joan.", replace(context, about=frozenset({"R-4"}))), with_client("Nina's client came", context)
    ('R-4 signed a release for Joan.', "Nina's client came")
    """
    if sentence.rstrip().endswith("?"):
        return sentence
    sentence = _AS_FOR.sub(lambda found: f"{found['lead']}{found['client']}{_IS[found['is']]}", sentence)
    if clients(sentence, context) and outcome(sentence, context):
        sentence = _TIMES.sub("", sentence)
    last = _last(context)
    head = _HEAD.match(sentence) if last and not clients(sentence, context) else None
    if last and head:
        meant = f"{head['lead']}{last.code}{_IS[head['is']]}{sentence[head.end() :]}"
        if _tells(meant, context) and named_in(sentence, context) <= {last.partner}:
            return meant
    meant = next((each for each in _described(sentence, context) if _tells(each, context)), sentence)
    return meant if meant == sentence else with_client(meant, context)


def spoken_of(sentence: str, context: Context) -> frozenset[str]:
    """Whom a sentence names: clients by their codes, others by their names; letters by their numbers name nobody."""
    words = sentence.split()
    people = (context.names.leading(" ".join(words[at:]))[0] for at in range(len(words)))
    codes = frozenset(referral.code for _, referral in clients(sentence, context) if referral is not None)
    return codes.union(*(found for found in people if len(found) == 1))


def _last(context: Context) -> ShownReferral | None:
    """The one client of whom the sentence before spoke, and of nobody else but who sent them."""
    named = [each for each in context.digest.referrals if each.code in context.about]
    return named[0] if len(named) == 1 and context.about <= {named[0].code, named[0].partner} else None


def _described(sentence: str, context: Context) -> Iterator[str]:
    """The sentence with each description put into a client's name, where just one client can be meant."""
    named = [referral for _, referral in clients(sentence, context)]
    for shape in _SHAPES:
        for found in shape.finditer(sentence):
            words = found["who"].split()
            for at in range(len(words)):
                partner, behind = context.names.people(" ".join(words[at:]).title())
                sent = [each for each in context.digest.referrals if {each.partner} == partner]
                if behind or not partner:
                    continue
                if len(sent) == 1 and sent[0] not in named:
                    start = found.start("who") + sum(len(word) + 1 for word in words[:at])
                    start = start if found.start() == found.start("who") else found.start()
                    yield f"{sentence[:start]}{sent[0].code}{sentence[found.end() :]}"
                break


def _tells(sentence: str, context: Context) -> bool:
    """Whether a sentence, or a clause of it, tells what became of a client or of a leave."""
    clauses = [sentence, *re.split(r"(?i)[,;]\s*(?:and |but )?|\s+(?:and|but|y)\s+", sentence)]
    return any(_plain(found) for each in clauses for found in (outcome(each, context), consent(each, context)) if found)


def _plain(actions: tuple[Action, ...]) -> bool:
    return any(isinstance(action, SetOutcome | SetConsent) for action in actions) and not any(
        isinstance(action, Ask) for action in actions
    )
