"""Which letter a wish for other words speaks of, wherever in the sentence that is said: "2: ...", "... in Nell's, not 4", "Brent should say ...".

Law: a number is a letter's only where nothing else can be meant: at the head, behind "in" with an end behind it, behind "letter"; a number with a
thing ("6 spots") is none. Nothing is decided here; every letter that could be meant is handed back with what is then left of the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from outreach.model.digest import ShownDraft
from outreach.rules.approval.clauses.lexer import lex
from outreach.rules.approval.clauses.token import Context, Token
from outreach.rules.approval.edits.change_wishes import DROPS, UNIT
from outreach.rules.approval.words.lexicon import Role

_NEAR = re.compile(
    r"(?i)[\s,]*\b(?P<where>in|on|for|of|to|from|with regard to|with|regarding|about|re|en|de|para|a)\s+(?P<thing>(?:the |that |la |el )*(?:one|letter|draft|email|mail|note|number|item|carta)s?(?: (?:to|for|number|no\.?|a|para))? |(?:the |la |el )+|#|no\. ?|number )?"
)
_BEHIND_NUMBER = re.compile(
    r"(?i)\s*(?:$|[,.;:!)(-]|(?:should|shld|must|needs|has|not|instead|say|put|use|write|make|change|please|pls|and|then|but|(?:the )?(?:words?|phrase|sentence|line))\b|\")"
)
_ROLES = frozenset({Role.ITEM, Role.YES, Role.MILD, Role.BUT, Role.FILL, Role.AUXILIARY})
_JUDGED = frozenset({Role.YES, Role.MILD, Role.NO, Role.LATER, Role.HOLD})
_MOST = 12
_VERB = re.compile(
    r"(?i)(?:please |pls |also )*(?:change|update|fix|correct|make|put|tell|give|amend|edit|(?P<kept>start|begin|open|end|close|sign|address|greet))\s+"
)
"""In front of a letter's name; of some the sense would go with them."""
_DROPS = re.compile(
    rf"(?i)^\W*(?:please |pls |also |and |just |kindly )*{DROPS}\s+(?=\"|(?:the |that |my |la |el )*(?:[\w']+ ){{0,3}}{UNIT}\b)"
)
"""A part of a letter is to go: the verb judges no letter."""
_FILLS = re.compile(r"(?i)\b(?:replace|swap|change|switch|sign|start|begin|open|end|close|fill)\b")
_IN_BRACKETS = re.compile(r"\s*\((?:(?:in|for|to|that's|this is|i mean)\s+)?(?P<said>[^()]{1,40})\)")
_GAP = re.compile(r"\s*[,:;-]*\s+|$")
NUMBER_ONLY = re.compile(r"\W*\d{1,2}\s*")
"""Such a head may be a count, "6 spots"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Meant:
    """A letter that a sentence may speak of, what is left of the sentence, and the words at its head that named it."""

    draft: ShownDraft
    wish: str
    head: str = ""


def letters_meant(text: str, context: Context) -> list[Meant]:
    """Every reading of whose letter a sentence means, by name first; the only letter there is where none is named."""
    found = [*_inside(text, context), *_ahead(text, context)]
    if not found and len(context.digest.drafts) == 1:
        return [Meant(draft=context.digest.drafts[0], wish=text)]
    return found


def named(said: str, context: Context) -> ShownDraft | None:
    """The one letter that some words name, with nothing beside it but a yes, praise and courtesy."""
    tokens = lex(said, context)
    items = [token for token in tokens if token.role is Role.ITEM]
    if len({token.items for token in items}) != 1 or len(items[0].items) != 1 or any(not _beside(token) for token in tokens):
        return None
    return context.digest.draft(next(iter(items[0].items)))


def _beside(token: Token) -> bool:
    return (token.role in _ROLES or token.text == ",") and not token.unsure


def _inside(text: str, context: Context) -> Iterator[Meant]:
    """Behind "in", "for", "of": the longest words that name a letter, with "letter" behind them."""
    for hit in islice(_IN_BRACKETS.finditer(text), _MOST):
        draft = named(hit["said"], context)
        if draft is not None and not any(token.sort == "name" for token in lex(text[: hit.start()], context)):
            yield Meant(draft=draft, wish=f"{text[: hit.start()]}{text[hit.end() :]}".strip(" ,"))
    hits = list(_NEAR.finditer(text))[:_MOST]
    for hit in hits:
        before = _DROPS.sub(" ", text[: hit.start()])
        if any(token.role in _JUDGED or token.sort in ("name", "group", "rest") for token in lex(before, context)):
            break  # "all good, only in 4 ...": what stands before is for itself
        behind = re.match(r"(?:[^\s,.;:!?\"()]+(?:(?<!\d)\.(?=\s))?\s*){1,4}", text[hit.end() :])
        words = re.findall(r"\S+", behind[0]) if behind else []
        for size in range(len(words), 0, -1):
            said = " ".join(words[:size])
            draft = named(said, context)
            end = hit.end() + _length(text[hit.end() :], size)
            digits = re.fullmatch(r"#?\d{1,2}", said) is not None
            if hit["where"].casefold() == "with" and (digits or _FILLS.search(text[: hit.start()])):
                continue  # "replace Ann with Bea", "sign it with Maya"
            if draft and (not digits or _BEHIND_NUMBER.match(text, end)) and not (digits and size > 1):
                yield Meant(draft=draft, wish=f"{text[: hit.start()]} {text[end:]}".strip(" ,"))
                break


def _length(text: str, size: int) -> int:
    """How many characters the first words of a text take."""
    taken = re.match(rf"\s*(?:\S+\s+){{{size - 1}}}[^\s,;:!?]+?(?=[,;:!?]|\.?(?:\s|$))", text)
    return taken.end() if taken else len(text)


def _ahead(text: str, context: Context) -> Iterator[Meant]:
    """At the head, "2:", "Brent", "fine, but 3 is": as little as names a letter, then as much as says no more than that and yes."""
    found, start = list[Meant](), _VERB.match(text)
    unquoted = text.partition('"')[0]
    for gap in list(_GAP.finditer(unquoted))[:_MOST]:
        head = unquoted[start.end() if start else 0 : gap.end()]
        counted = start is not None and re.search(r"\d", head)  # "make it 6"
        draft = named(head, context) if head and not counted else None
        if draft is not None:
            verb = f"{start['kept']} " if start and start["kept"] else ""
            found.append(Meant(draft=draft, wish=verb + text[gap.end() :], head=head))
    yield from (each for each in dict.fromkeys((*found[:1], *found[-1:])) if each.wish.strip())


def agreeing(meant: Sequence[Meant]) -> Sequence[Meant]:
    """The readings that may hold: none where two letters are named, "5 yes, in Nell's say ..."; a bare number at the head may be a count."""
    inside = [each for each in meant if not each.head]
    ahead = [each for each in meant if each.head]
    if len({each.draft.n for each in inside}) > 1:
        return ()
    judged = [each for each in ahead if not NUMBER_ONLY.fullmatch(each.head)]
    apart = any(each.draft.n != inside[0].draft.n for each in judged) if inside else False
    return () if apart else meant
