"""A yes to what a letter is for: "so yes, thank Hannah", "go ahead and congratulate Dr. Lee".

Law: behind a yes only, of one letter of just that kind to just that person, and with nothing behind the name. Without the
yes the words may be a wish for something else, "thank Hannah for me", and stay as they are. The deed is written as the letter's number.
"""

from __future__ import annotations

import re

from outreach.rules.approval.clauses.token import Context

_DEEDS = (
    ("thank", "thank"),
    ("congratulate", "congrat"),
    ("follow up with", "follow"),
    ("check in (?:on|with)", "check"),
    ("invite", "coffee"),
    ("invite", "lunch"),
)
"""How the deed of a letter is called, and what its kind begins with."""
_GRANTED = re.compile(
    rf"(?i)(?P<yes>(?<!not )(?<!n't )\b(?:yes|yep|yeah|ok|okay|sure|go ahead(?: and)?|by all means|of course|do|sí)[,:]? (?:please |do |let's |you can )*)(?P<deed>{'|'.join(deed for deed, _ in _DEEDS)}) (?P<rest>.+)$"
)


_YES_FIRST = re.compile(
    rf"(?i)^(?P<head>\W*(?:and |so |then )*)(?P<deed>(?:{'|'.join(deed for deed, _ in _DEEDS)}) [^,;:?]{{2,40}}?),? (?P<yes>yes|by all means|of course|definitely|absolutely)\W*$"
)
"""Such as "congratulate Ann by all means": the yes behind the deed."""


def with_deeds_as_letters(sentence: str, context: Context) -> str:
    """The sentence with such a deed written as the number of its letter.

    >>> from datetime import date
    >>> from outreach.model.digest import Digest, ShownDraft
    >>> from outreach.rules.approval.days.spans import Now
    >>> from outreach.rules.approval.names.names import index
    >>> drafts = (ShownDraft(n=1, to="Ann Poe", email="a@p.example", kind="intro"), ShownDraft(n=2, to="Bea Dunn", email="b@r.example", kind="thank_you"))
    >>> digest = Digest(id="D", date=date(2026, 11, 18), drafts=drafts)
    >>> context = Context(digest=digest, names=index(digest), now=Now(today=digest.date))
    >>> with_deeds_as_letters("so yes, thank Bea", context), with_deeds_as_letters("yes, thank Ann", context)
    ('so yes, 2', 'yes, thank Ann')
    >>> with_deeds_as_letters("Thank Bea by all means", context), with_deeds_as_letters("Thank Bea, of course.", context)
    ('by all means, 2', 'of course, 2')
    >>> with_deeds_as_letters("yes, thank Bea for the cake", context), with_deeds_as_letters("thank Bea", context)
    ('yes, thank Bea for the cake', 'thank Bea')
    """
    found = _GRANTED.search(_YES_FIRST.sub(r"\g<head>\g<yes>, \g<deed>", sentence))
    named, behind = context.names.leading(found["rest"]) if found else (frozenset[str](), "")
    if found is None or len(named) != 1 or behind.strip(" .!") or sentence.rstrip().endswith("?"):
        return sentence
    kinds = [kind for deed, kind in _DEEDS if re.fullmatch(deed, found["deed"], re.IGNORECASE)]
    letters = [draft.n for draft in context.digest.drafts if draft.to in named and any(kind in draft.kind for kind in kinds)]
    return f"{found.string[: found.end('yes')]}{letters[0]}" if len(letters) == 1 else sentence
