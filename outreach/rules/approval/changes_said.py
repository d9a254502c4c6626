"""One change in the draft that was shown: "2: change Tuesday to Thursday", "in 2 say Friday instead of Thursday", "add PS ... to 1".

Law: the old words must stand in the body exactly once, as whole words; else the draft is asked. Quotation marks are hers to set or
not. The result is the whole new body.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from outreach.model.command import Action, Approve, Ask, Edit
from outreach.model.digest import ShownDraft
from outreach.rules.approval.body_changes import (
    PLACES,
    UNITS,
    closed,
    ended_with,
    exchanged,
    once,
    without_part,
    without_sentence_about,
)
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
_CHANGE = re.compile(
    r"(?is)^(?:change|replace|swap|fix|correct|cambia|sustituye|reemplaza)\s+(?:the (?:word|words|phrase|date|time|day|line)\s+)?(?P<old>.+?)\s+(?:to say|to read|to|with|into|for|by|por|a)\s+(?P<new>.+)$"
)
_QUOTED = re.compile(
    r"(?is)^(?:change|replace|swap|fix|correct|cambia|sustituye|reemplaza)\s+(?:the (?:word|words|phrase|date|time|day|line)\s+)?\"(?P<old>[^\"]+)\"\s+(?:to say|to read|to|with|into|for|by|por|a)\s+\"(?P<new>[^\"]*)\"$"
)
_INSTEAD = re.compile(
    r"(?is)^(?:say|use|put|write|make it|make that|make|pon)\s+(?P<new>.+?)\s+(?:instead of|rather than|in place of|not|en vez de|en lugar de)\s+(?P<old>.+)$"
)
_INSTEAD_FIRST = re.compile(r"(?is)^instead of\s+(?P<old>.+?),?\s+(?:say|use|put|write)\s+(?P<new>.+)$")
_OTHER = re.compile(
    r"(?is)^(?P<new>[^:\"]{2,40}?)\s+(?:instead of|rather than|in place of|en vez de|en lugar de)\s+(?P<old>.+?)[.!]*$"
)
_SAY = re.compile(
    r"(?is)^(?:(?:say|write|use|di|escribe)\s+(?:on |at )?(?P<new>.+?)(?:,? (?:instead|en su lugar))?|(?:make it|make that|put|pon)\s+(?:on |at )?(?P<put>.+?),? (?:instead|en su lugar))[.!]*$"
)
_TOPIC = re.compile(
    r"(?is)^(?:drop|delete|remove|cut|take out|quita|borra)\s+(?:the |that |my |la |el )?(?:sentence|line|part|bit|remark|words|frase|l[ií]nea|parte)\s+(?:about|on|with|mentioning|sobre|de)\s+(?:the |my |el |la )?(?P<topic>.+?)[.!]*$"
)
_ARROW = re.compile(r"(?is)^\"(?P<old>[^\"]+)\"\s*[-=]>\s*\"(?P<new>[^\"]*)\"$")
_WHOLE_TEXT = re.compile(
    r"(?is)^(?:replace|change) (?:all|everything|(?:the )?(?:whole|entire)(?: (?:thing|letter|text|body|email))?)(?: (?:of|in) (?P<which>[^\"]{1,40}?))? (?:with|to|by)\s*:?\s*\"(?P<new>[^\"]+)\"$"
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
_SHOULD = re.compile(
    r"(?is)^\"(?P<old>[^\"]+)\"\s+(?:should|must|has to|needs to|ought to|debe)\s+(?:be|say|read|become|ser|decir)\s+\"(?P<new>[^\"]*)\"$"
)
_ABOVE = r"(?:before|above|over) (?:my|the) (?:name|signature|sign.?off|closing)"
_AT_END = re.compile(
    rf"(?is)^(?:at the (?:end|bottom),? )?(?:add|append|agrega|añade)(?: this)?(?: (?:at|to) the (?:end|bottom)| al final| {_ABOVE})?\s*:\s*(?P<text>\S.+)$"
)
_END = re.compile(
    rf"(?i)\s+{_ABOVE}\s*$|^{_ABOVE}\s*[:,]?\s*|\s+(?:at|to) the (?:very )?(?:end|bottom)(?: of it)?\s*$|\s+al final\s*$|^at the (?:end|bottom),?\s+"
)
_DROP = re.compile(r"(?is)^(?:drop|delete|remove|cut|take out|quita|borra)\s+(?:the |la |el )?(?P<what>.+)$")
_ADD = re.compile(r"(?is)^(?:add|append|agrega|añade)\s+(?P<what>.+)$")
_DEAR = re.compile(
    r"(?is)^(?:make it|make that|say|use|change (?:the )?(?:greeting|salutation|opening) to|start with|pon)\s+(?P<new>\"?(?:dear|hi|hello|hey|querid[oa]|estimad[oa]|hola)\b.+)$"
)
_SEVERAL = re.compile(
    r"(?i)(?<=\")\s*(?:,|,?\s+and|,?\s+y)\s+(?:also )?(?:change |replace )?(?=\"[^\"]+\"\s+(?:to|with|by|into|por|a)\s)"
)
_WEEKDAY = r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b"


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
    body = _changed(draft, wish.strip() if _AT_END.match(wish.strip()) else _literal(wish.strip()))
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
    anew = _WHOLE_TEXT.match(text)
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
        return next((tail for tail in tails if isinstance(_changed(*tail), str)), tails[0])
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


def _changed(draft: ShownDraft, wish: str) -> str | bool | None:
    """The new body; False when the words are not found once; None when the wish is none that we can carry out literally."""
    several = _SEVERAL.split(wish)
    if len(several) > 1 and _QUOTED.match(several[0]):
        return _each(draft, several)
    unquoted = re.split(r",? and (?:also )?(?:change )?", wish)
    if len(unquoted) > 1 and '"' not in wish and _CHANGE.match(wish) and all(" to " in each for each in unquoted):
        return _each(draft, unquoted)
    for pattern, maker in _WISHES:
        hit = pattern.match(wish)
        if hit:
            return maker(draft, hit)
    return None


def _each(draft: ShownDraft, wishes: Sequence[str]) -> str | bool:
    """Such as 'change "Lunch" to "Coffee" and "May 2" to "May 3"', 'change Monday to Friday and noon to one': one change after the other, or none."""
    for wish in wishes:
        whole = wish if wish is wishes[0] else f"change {wish}"
        hit = _QUOTED.match(whole) or _CHANGE.match(whole)
        body = _swap(draft, hit) if hit else False
        if not isinstance(body, str):
            return False
        draft = replace(draft, body=body)
    return draft.body


def _swap(draft: ShownDraft, hit: re.Match[str]) -> str | bool:
    if '"' in _bare(hit["new"]) + _bare(hit["old"]):
        return False
    if re.search(r"(?i)\band\b.+\b(?:to|with)\b", hit["new"]) and not hit["new"].lstrip().startswith(('"', "'")):
        return False  # two changes in one breath
    return once(draft.body, _bare(hit["old"]), _bare(hit["new"])) if _weekdays_agree(draft.body, hit) else False


def _weekdays_agree(body: str, hit: re.Match[str]) -> bool:
    """A new date that names its weekday must not stand behind the old one's, "Tuesday, the 10th, Thursday"."""
    before = body.partition(_bare(hit["old"]))[0]
    return not (re.search(rf"(?i){_WEEKDAY},?\s*$", before) and re.search(rf"(?i){_WEEKDAY}", hit["new"]))


def _bare(words: str) -> str:
    words = words.strip()
    quoted = re.fullmatch(r"(?s)([\"'])(.*)\1[.,]?", words)
    return quoted[2] if quoted else words


def _anew(draft: ShownDraft, hit: re.Match[str]) -> str:
    """Such as 'replace the whole letter with "..."'."""
    del draft
    return hit["new"].strip()


def _say(draft: ShownDraft, hit: re.Match[str]) -> str | bool | None:
    """Such as "say Friday instead": the one day of the letter gives way."""
    return exchanged(draft.body, _bare(hit["new"] or hit["put"]))


def _other(draft: ShownDraft, hit: re.Match[str]) -> str | bool | None:
    """Such as "lunch on Monday instead of Friday"."""
    return exchanged(draft.body, hit["new"], _bare(hit["old"])) or False


def _topic(draft: ShownDraft, hit: re.Match[str]) -> str | bool:
    """Such as "take out the line about parking"."""
    return without_sentence_about(draft.body, _bare(hit["topic"]))


def _greeting(draft: ShownDraft, hit: re.Match[str]) -> str | bool:
    """Such as "make it Dear Beatrice": the words up to the first comma (or the first line) give way."""
    new = _bare(hit["new"]).rstrip(",")
    old = re.match(r"(?i)\s*((?:dear|hi|hello|hey|good (?:morning|afternoon)|querid[oa]|estimad[oa]|hola)\b[^,:\n]*)", draft.body)
    return draft.body[: old.start(1)] + new + draft.body[old.end(1) :] if old else False


def _drop(draft: ShownDraft, hit: re.Match[str]) -> str | bool | None:
    what = _bare(re.sub(r"(?i)\s+(?:please|pls)$", "", hit["what"]))
    if what.casefold() in ("draft", "letter", "one", "it", "email", "note", "message", "drafts", "letters", "reply"):
        return None
    part = re.fullmatch(
        r"(?i)(?P<place>first|second|third|last|final|closing|opening|1st|2nd|3rd|primera?|segund[ao]|[uú]ltim[ao]|p\.?\s?s\.?)\s*(?P<unit>sentence|line|paragraph|ps|frase|oraci[oó]n|l[ií]nea|p[aá]rrafo)?",
        what,
    )
    if not part:
        words = re.sub(r"(?i)^(?:words?|phrase|sentence|line)\s+", "", what)
        shorter = once(draft.body, _bare(words), "")
        return closed(shorter) if isinstance(shorter, str) else shorter
    place = PLACES.get(without_accents(part["place"].lower()))
    if place is None or part["unit"] is None:
        return False
    unit = without_accents(part["unit"].lower())
    return without_part(draft.body, place, UNITS.get(unit, unit))


def _append(draft: ShownDraft, hit: re.Match[str]) -> str | bool | None:
    """Such as "add 'PS see you there'": at the end; anything that has a place of its own is asked."""
    what = _END.sub("", hit["what"].strip())
    quoted = re.fullmatch(r"(?s)(?:a |the )?(?:(?:line|sentence|note|ps|p\.s\.)[: ]+)?([\"'])(.+)\1", what, re.IGNORECASE)
    ps = re.match(r"(?i)(?:a )?p\.?\s?s\.?[:.,]?\s+", what)
    if quoted:
        text = quoted[2]
        if re.match(r"(?i)(?:a )?(?:ps|p\.s\.)[: ]", what) and not re.match(r"(?i)p\.?s", text):
            text = f"PS {text}"
    elif ps and len(what) > ps.end():
        text = what
    else:
        return False
    return ended_with(draft.body, text)


def _at_end(draft: ShownDraft, hit: re.Match[str]) -> str:
    """Such as "add at the end: see you there"."""
    return ended_with(draft.body, _bare(hit["text"]))


_WISHES: tuple[tuple[re.Pattern[str], Callable[[ShownDraft, re.Match[str]], str | bool | None]], ...] = (
    (_QUOTED, _swap),
    (_SHOULD, _swap),
    (_ARROW, _swap),
    (_WHOLE_TEXT, _anew),
    (_AT_END, _at_end),
    (_DEAR, _greeting),
    (_INSTEAD, _swap),
    (_SAY, _say),
    (_INSTEAD_FIRST, _swap),
    (_OTHER, _other),
    (_CHANGE, _swap),
    (_TOPIC, _topic),
    (_DROP, _drop),
    (_ADD, _append),
)
