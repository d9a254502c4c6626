"""Whose letter "hers" is, behind something told of one person: "met Neil on Monday, so not his letter", "Note on Bea: ... Hers can go."

Law: only a word for the letter of one person counts, only where the command before it named nobody else, and only where one letter to
them waits; a sentence that names somebody itself is left as it is. Nothing is decided here: the word is written as the letter's number.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from outreach.model.command import Action, Label, Met, Note, Pause, Record, SetConsent, Skip
from outreach.rules.approval.clauses.chunks import Answer
from outreach.rules.approval.clauses.grammar import sentence
from outreach.rules.approval.clauses.lexer import lex
from outreach.rules.approval.clauses.references import named_in
from outreach.rules.approval.clauses.token import Context
from outreach.rules.approval.names.told_apart import given_in
from outreach.rules.approval.words.lexicon import Role

_THEIRS = re.compile(
    r"(?i)\b(?:hers|theirs|(?:her|his|their|su) (?:letter|one|draft|e-?mail|carta)|(?:the |a |any )?(?:letters?|draft|e-?mail|mail|note|one)(?: (?:is )?(?:needed|necessary))? (?:to|for) (?:him|her|them)"
    r"|his(?= (?:can|may|should|is|isn'?t|goes|needn'?t|won'?t|too|please|now|then|today|as is|anyway|yes|no|ok)\b|\W*$|\s*[,.;!]))(?!\w)"
)
_THEIR_THING = re.compile(
    r"(?i)\b(?:her|his|their|su) (?P<thing>[^\W\d_]+(?:[ -](?:you|up|in)\b)?)(?: (?:letter|note|card|draft|e-?mail))?(?!\w)"
)
_CALLED: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "thank_you": frozenset({"thank you", "thanks", "gracias"}),
        "intro": frozenset({"intro", "introduction", "presentación"}),
        "follow_up": frozenset({"follow up", "reminder", "seguimiento"}),
        "check_in": frozenset({"check in"}),
        "coffee": frozenset({"coffee", "café"}),
        "congratulation": frozenset({"congratulations", "congrats", "felicitación"}),
        "update": frozenset({"update"}),
        "resource": frozenset({"resource"}),
    }
)
"""By what a letter to somebody of whom was told right before is called, kind by kind."""
_THIS = re.compile(r"(?i)\b(?:that|this)(?: (?:one|letter|draft|e-?mail))\b")
_SO = re.compile(r"(?i)[,;]\s+(?:and\s+)?|,?\s+(?:so|therefore|hence|and so|entonces|así que)\s+")
_NO_NEED = re.compile(
    r"(?i)^(?:no|there(?:'s| is) no) (?:need (?:for|of|to (?:send|write(?: to)?|mail))|use (?:in|for)|point (?:in|sending))\s+"
)
_OVER = re.compile(
    r"(?i)\b(?:is|'s|are) (?:now )?(?:done|moot|covered|taken care of|pointless|unnecessary|superfluous|settled|handled|off|void|obsolete)\b"
)
_JUDGED = frozenset(
    set(Role) - {Role.ITEM, Role.FILL, Role.UNKNOWN, Role.AUXILIARY, Role.AND, Role.DATE, Role.MATTER, Role.THANKS}
)
"""Whatever of these stands before the refusal may say something else of the letter."""
_WHOM = re.compile(r"(?i)\b(?:him|her|them|it|that|this)\b")


def with_their_letter(said: str, before: str, last: Action | None, context: Context) -> str:
    """The sentence with the number of the letter that "hers" means behind `last`, what the sentence `before` came to."""
    n = _letter(last, context)
    if n is not None and isinstance(last, Label) and isinstance(last.item, int):
        return f"skip {n}" if _refuses(said, n, context) else said
    partner = {getattr(last, "partner", None), *_asked_about(last, context)}
    if n is None or named_in(said, context) - partner or len(named_in(before, context)) > 1:
        return said
    return _THEIR_THING.sub(lambda found: _thing(found, n, context), _THEIRS.sub(str(n), said))


def _thing(found: re.Match[str], n: int, context: Context) -> str:
    """Such as "her thank-you", "his guide": the letter's number where it is of that kind, or gives that thing."""
    draft, thing = context.digest.draft(n), re.sub("-", " ", found["thing"].casefold())
    fits = draft is not None and (thing in _CALLED.get(draft.kind, ()) or given_in(thing, draft))
    return str(n) if fits else found[0]


def spared(told: str, actions: Sequence[Action], context: Context) -> tuple[re.Match[str], tuple[Action, ...]] | None:
    """Where the words behind a meeting or news turn to the letter that is needed no more, and its skip: "..., so don't send his"."""
    numbers = {_letter(action, context) for action in actions}
    n = next(iter(numbers)) if len(numbers) == 1 else None
    if n is None or not all(isinstance(action, Met | Note | Record) for action in actions):
        return None
    joint = _refused(told, n, context)
    return (joint, (Skip(item=n),)) if joint else None


def spared_for(told: str, context: Context) -> tuple[Action, ...]:
    """The skip in a sentence that only tells why before it, "Rabbi Stern I'll ring myself, so skip hers"; nothing where it judges before that."""
    named = named_in(told, context)
    numbers = [draft.n for draft in context.digest.drafts if draft.to in named]
    joint = _refused(told, numbers[0], context) if len(named) == len(numbers) == 1 else None
    before = {token.role for token in lex(told[: joint.start()], context)} if joint else _JUDGED
    return () if before & _JUDGED else (Skip(item=numbers[0]),)


def _refused(told: str, n: int, context: Context) -> re.Match[str] | None:
    """Where the last words of a sentence refuse the letter of whom it speaks."""
    joint = next((found for found in reversed(list(_SO.finditer(told)))), None)
    return joint if joint and _refuses(told[joint.end() :], n, context) else None


def _refuses(words: str, n: int, context: Context) -> bool:
    """Whether words are a no to this letter, which they name or call it, hers, that one, and nothing else."""
    meant = _OVER.sub("no", _NO_NEED.sub("no ", _THIS.sub(str(n), _THEIRS.sub(str(n), words))))
    tokens = lex(meant if named_in(meant, context) else _WHOM.sub(str(n), meant), context)
    read = sentence(tokens)
    plain = bool(read.said) and not {token.role for token in tokens} & {Role.UNKNOWN, Role.MATTER}
    return (
        plain and not read.doubt and all(found.verdict.answer is Answer.NO and found.items.numbers == {n} for found in read.said)
    )


def _letter(action: Action | None, context: Context) -> int | None:
    """The one letter that waits for whom an action speaks of, or that it says more of."""
    if isinstance(action, Label) and isinstance(action.item, int):
        return action.item if context.digest.draft(action.item) else None
    told = {action.partner} if isinstance(action, Met | Note | Pause | Record | SetConsent) else _asked_about(action, context)
    found = [draft.n for draft in context.digest.drafts if draft.to in told]
    return found[0] if len(found) == 1 else None


def _asked_about(action: Action | None, context: Context) -> frozenset[str]:
    """Whom the question is about that was answered right before: what their mail is says whose letter "his" is."""
    asked = [each for each in context.digest.questions if isinstance(action, Label) and each.id == action.item]
    return frozenset(partner.name for partner in context.digest.partners if asked and partner.name in asked[0].about)
