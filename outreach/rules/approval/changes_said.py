"""One change in the draft that was shown: "2: change Tuesday to Thursday", "in 2 say Friday instead of Thursday", "add PS ... to 1".

Law: the old words must stand in the body exactly once, as whole words; else the draft is asked. Quotation marks are hers to set or
not. The result is the whole new body.
"""

from __future__ import annotations

import re

from outreach.model.command import Action, Approve, Ask, Edit
from outreach.model.digest import ShownDraft
from outreach.rules.approval.change_wishes import AT_END, WHOLE_TEXT, changed
from outreach.rules.approval.lexer import Context, lex
from outreach.rules.approval.plain import plain, without_accents
from outreach.rules.approval.words import Role

ONCE = "I do not find those words exactly once in it"

_IN = r"(?:(?:in|on|for|en|al?)\s+)?(?:the |draft |letter |number |item |no\. ?|#)*"
_HEAD = re.compile(
    rf"(?i)^(?:please |pls |also |and |but |ok,? |okay,? |yes,? |good,? )*{_IN}(?P<which>[^:,]{{1,40}}?)\s*(?:[:,-]\s*|\s+)(?:please |pls |just |but |can you |could you )*(?P<rest>(?:at the (?:end|bottom),? |\"[^\"]+\"\s+(?=should|must|has to|needs to|ought to|debe|[-=]>))?(?:[-=]>\s*\"?|should|must|has to|needs to|ought to|debe|change|replace|swap|make|say|use|put|write|drop|delete|remove|cut|take|add|append|fix|correct|instead of|cambia|pon|agrega|añade|quita|borra|sustituye|reemplaza|(?:\w+\s){{1,4}}(?:instead of|rather than|en vez de|en lugar de))\b.*)$",
    re.DOTALL,
)
_TAIL = re.compile(r"(?i)\s+(?:in|on|to|from|of|for|en|de|al?)\s+(?:the |draft |letter |number |item |no\. ?|#)*")
_SEND = re.compile(
    r"(?i)[,.;]?\s*(?:(?:and|then|&|y)\s+)(?:then )?(?:please )?(?:(?:send|approve|mail|ship|(?:env[ií]a|m[aá]nda)(?:l[oa])?)(?: it| that| this| \d{1,2})?(?: off| out)?|(?:off|out) (?:it goes|with it))\s*[.!]*$|[,.;]\s*(?:then )?(?:please )?(?:send it|ok to send|approved|send|mail it|ship it)\s*[.!]*$"
)
_SEPARATED = re.compile(
    r"(?i)\b(?:take|cut|leave|cross|strike) (?P<what>(?:the|that|my) [^.;\"]*?\b(?:line|sentence|paragraph|part|bit|words?|ps)\b[^.;\"]*?) out\b"
)
"""Such as "take the last line out of 2"."""
_SHOWN_AGAIN = re.compile(
    r"(?i),?\s+(?:and|then|y)\s+(?:then )?(?:show (?:it to )?me(?: it)?|let me (?:see|look at) it|mu[eé]stramel[oa])(?: again| once more| otra vez)?\s*[.!]*$"
)
"""What happens with every change."""
_CLITIC = re.compile(r"(?i)\b(?P<stem>qu[ií]ta|b[oó]rra|c[aá]mbia|agr[eé]ga|a[ñn][aá]de|p[oó]n)les?\b")
"""Such as "quítale la última línea"."""


def change(sentence: str, context: Context) -> tuple[Action, ...] | None:
    """The new body that one sentence asks for, with an approval where it says so; None when it asks for no change."""
    text = _SEPARATED.sub(r"take out \g<what>", plain(sentence).strip())
    text = _SHOWN_AGAIN.sub("", text)
    text = _CLITIC.sub(lambda found: without_accents(found["stem"]), text)
    sends = _SEND.search(text)
    asked = text[: sends.start()] if sends else text
    found = _target(asked, context)
    if found is None:
        return None
    draft, wish = found
    body = changed(draft, wish.strip() if AT_END.match(wish.strip()) else _literal(wish.strip()))
    if body is None:
        return None
    if isinstance(body, str) and body != draft.body:
        return (Edit(item=draft.n, text=body), *((Approve(item=draft.n),) if sends else ()))
    return (Ask(item=draft.n, why=ONCE),)


def _literal(wish: str) -> str:
    """The wish without the full stop of her own sentence and without "first" or "please" behind it."""
    return re.sub(r"(?i)(?<=\w)(?: first| please)+\s*[.!]*$|(?<![A-Z\"'])\.\s*$|(?<=[a-z]['\"])\.\s*$", "", wish)


def _target(text: str, context: Context) -> tuple[ShownDraft, str] | None:
    """The draft and the wish: "2: change ...", "in 2 say ...", "drop the last sentence of 3"."""
    head = _HEAD.match(text)
    if head:
        draft = _draft(head["which"], context)
        if draft is not None:
            return draft, head["rest"]
    anew = WHOLE_TEXT.match(text)
    draft = _draft(anew["which"], context) if anew and anew["which"] else None
    if draft is not None:
        return draft, text
    if not re.match(
        r"(?i)(?:please |also |and |but |ok,? |okay,? |yes,? |good,? )*(?:at the end,? )?(?:make (?:it|that)|change|replace|swap|drop|delete|remove|cut|take|add|append|fix|say|use|cambia|quita|agrega|añade|borra|sustituye|reemplaza)\b",
        text,
    ):
        return None
    wish = re.sub(r"(?i)^(?:please |also |and |but |ok,? |okay,? |yes,? |good,? )+", "", text)
    tails = [
        (draft, wish[: joint.start()])
        for joint in _TAIL.finditer(wish)
        if (draft := _draft(wish[joint.end() :].rstrip(" .!"), context))
    ]
    if tails:
        return next((tail for tail in tails if isinstance(changed(*tail), str)), tails[0])
    if len(context.digest.drafts) == 1 and re.match(
        r"(?i)(?:change|replace|swap|drop|add|append|say|use|make it|make that|at the end)\b", wish
    ):
        return context.digest.drafts[0], wish
    return None


def _draft(said: str, context: Context) -> ShownDraft | None:
    tokens = [token for token in lex(said, context) if token.role not in (Role.FILL, Role.AUXILIARY)]
    numbers = {n for token in tokens for n in token.items}
    if (
        not tokens
        or len(numbers) != 1
        or any(token.role not in (Role.ITEM, Role.YES, Role.MILD, Role.BUT) or token.unsure for token in tokens)
    ):
        return None
    return context.digest.draft(numbers.pop())
