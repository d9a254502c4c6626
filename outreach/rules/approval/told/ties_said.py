"""What the owner tells about ties between people: two names of one person or of two, who introduced whom, who follows whom.

Each function takes one sentence and gives its actions, or None. Law: nothing here decides whom a name means (`on_ties` does, against the
log); a question or a condition is asked.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from outreach.model.command import Action, Ask, Record
from outreach.rules.approval.clauses.lexer import lex
from outreach.rules.approval.clauses.token import Context
from outreach.rules.approval.words.lexicon import Role

_PLEASE = r"(?i)^(?:please |also |and |note:? |fyi:? |by the way,? )*"
_ONE = r"(?:really |in fact |actually |both )*(?:the same(?: (?:person|one|woman|man|human))?|one (?:and the same )?person)"
_SAME = (
    re.compile(_PLEASE + rf"(?P<one>.{{2,60}}?) (?:and|&) (?P<other>.{{2,60}}?) (?:are|is) {_ONE}[.!]*$"),
    re.compile(_PLEASE + rf"(?P<other>.{{2,60}}?) is {_ONE} as (?P<one>.{{2,60}}?)[.!]*$"),
    re.compile(_PLEASE + r"merge (?P<other>.{2,60}?) (?:into|with) (?P<one>.{2,60}?)[.!]*$"),
)
_TWO = r"(?:not (?:really |in fact |actually )*(?:the same(?: (?:person|one|woman|man|human))?|one person)|two (?:different )?(?:people|persons))"
_SPLIT = (
    re.compile(_PLEASE + r"(?:split|unmerge)(?: off)? (?P<other>\S+@\S+?)(?: (?:from|and|off) (?P<one>.{2,60}?))?[.!]*$"),
    re.compile(_PLEASE + r"(?:split|unmerge) (?P<other>.{2,60}?) (?:from|and|off) (?P<one>.{2,60}?)[.!]*$"),
    re.compile(_PLEASE + rf"(?P<one>.{{2,60}}?) (?:and|&) (?P<other>.{{2,60}}?) (?:are|is) {_TWO}(?: after all)?[.!]*$"),
)
_INTRODUCED = (
    re.compile(
        _PLEASE
        + r"(?P<by>.{2,60}?) (?:could|can|will|would|may|might) (?:warmly )?introduce (?:me|us) to (?P<who>.{2,60}?)[.!]*$"
    ),
    re.compile(_PLEASE + r"(?P<by>.{2,60}?) (?:has )?introduced (?:me|us) to (?P<who>.{2,60}?)[.!]*$"),
    re.compile(_PLEASE + r"(?P<by>.{2,60}?) knows (?P<who>.{2,60}?)(?: well| personally)?[.!]*$"),
    re.compile(_PLEASE + r"(?P<who>.{2,60}?) (?:was|is) introduced (?:to (?:me|us) )?by (?P<by>.{2,60}?)[.!]*$"),
)
_FOLLOWS = re.compile(
    _PLEASE
    + r"(?P<who>.{2,60}?) (?:succeeds|is the successor of|took over from|follows|replaces|has replaced) (?P<after>.{2,60}?)[.!]*$"
)


def same(sentence: str, context: Context) -> tuple[Action, ...] | None:
    """Such as "Dr Lee and Mei Lee are the same person"."""
    hit = next((found for pattern in _SAME if (found := pattern.match(sentence))), None)
    if hit is None:
        return None
    if _doubtful(sentence, context):
        return (Ask(item="same", why="are they, or are they not?"),)
    return (Record(what="same", partner=_bare(hit["one"]), details=(("other", _bare(hit["other"])),)),)


def split(sentence: str, context: Context) -> tuple[Action, ...] | None:
    """Such as "split mei@home.example", "Dr Lee and Mei Lee are not the same person": what was made one is two again."""
    hit = next((found for pattern in _SPLIT if (found := pattern.match(sentence))), None)
    if hit is None or sentence.rstrip().endswith("?"):
        return None
    if {token.role for token in lex(sentence, context)} & {Role.CONDITION, Role.HEDGE}:
        return (Ask(item="split", why="are they, or are they not?"),)
    said = hit.groupdict()
    return (Record(what="split", partner=_bare(said.get("one") or ""), details=(("other", _bare(said["other"])),)),)


def introduced(sentence: str, context: Context) -> tuple[Action, ...] | None:
    """Such as "Ana could introduce us to Dr Nair"; both must be names, or "she knows her stuff" would be one."""
    hit = next((found for pattern in _INTRODUCED if (found := pattern.match(sentence))), None)
    if hit is None or not (_named(hit["by"], context) and _named(hit["who"], context)):
        return None
    return (Record(what="introduced", partner=_bare(hit["who"]), details=(("by", _bare(hit["by"])),)),)


def follows(sentence: str, context: Context) -> tuple[Action, ...] | None:
    """Such as "Bea Hall took over from Dr Lee"."""
    hit = _FOLLOWS.match(sentence)
    if hit is None or not (_named(hit["who"], context) and _named(hit["after"], context)):
        return None
    return (Record(what="successor", partner=_bare(hit["after"]), details=(("who", _bare(hit["who"])),)),)


def _named(text: str, context: Context) -> bool:
    """Whether a text is the name of one we know and nothing else."""
    found, rest = context.names.people(text)
    return bool(found) and not rest.strip(" .,!")


def _bare(name: str) -> str:
    return name.strip(" .,;:!\"'")


def _doubtful(sentence: str, context: Context) -> bool:
    roles = {token.role for token in lex(sentence, context)}
    return bool(roles & {Role.CONDITION, Role.HEDGE, Role.NOT})


TIES: tuple[Callable[[str, Context], tuple[Action, ...] | None], ...] = (same, split, introduced, follows)
