"""One change in the draft that was shown: "2: change Tuesday to Thursday", "in 2 say Friday instead of Thursday", "add PS ... to 1".

Law: the old words must stand in the body exactly once, as whole words; else the draft is asked. Quotation marks are hers to set or
not. The result is the whole new body.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from outreach.model.command import Action, Approve, Ask, Edit
from outreach.model.digest import ShownDraft
from outreach.rules.approval.clauses.chunks import Answer
from outreach.rules.approval.clauses.grammar import sentence
from outreach.rules.approval.clauses.lexer import lex
from outreach.rules.approval.clauses.token import Context
from outreach.rules.approval.edits.change_forms import in_one_form
from outreach.rules.approval.edits.change_wishes import AT_END, DROPS, OPENING, WHOLE_TEXT, changed
from outreach.rules.approval.edits.clause_by_clause import by_clauses
from outreach.rules.approval.edits.letter_words import words_in
from outreach.rules.approval.edits.letters_meant import NUMBER_ONLY, Meant, agreeing, letters_meant, named
from outreach.rules.approval.edits.names_in_letters import named_anew
from outreach.rules.approval.edits.parts_asked import parts_asked
from outreach.rules.approval.edits.reasons import reason_in, taken_in
from outreach.rules.approval.edits.respelled import respelled
from outreach.rules.approval.edits.second_reading import ONCE, read_again
from outreach.rules.approval.edits.sent_along import sent_along, without_keeping
from outreach.rules.approval.edits.set_against import contrasted
from outreach.rules.approval.edits.unnamed_letters import with_its_letter
from outreach.rules.approval.words.lexicon import Role
from outreach.rules.approval.words.plain import plain, without_accents

_IN = r"(?:(?:in|on|for|en|al?|para)\s+)?(?:the |la |el |draft |letter |number |item |no\. ?|#)*"
_HEAD = re.compile(
    rf"(?i)^{OPENING}{_IN}(?P<which>[^:,]{{1,40}}?)\s*(?:[:,-]\s*|\s+)(?:please |pls |just |but |can you |could you )*(?P<rest>(?:at the (?:end|bottom),? |\"[^\"]+\"\s+(?=should|must|has to|needs to|ought to|debe|[-=]>))?(?:[-=]>\s*\"?|(?:\S+\s+){{1,4}}[-=]>|not \"|start|begin|open|should|must|has to|needs to|ought to|debe|change|replace|swap|make|say|use|put|write|{DROPS}|take|sign|add|append|fix|correct|instead of|en vez de|en lugar de|cambia|pon|agrega|añade|sustituye|reemplaza|(?:(?!and\b)\w+\s){{1,4}}(?:instead of|rather than|en vez de|en lugar de|should (?:be|say|read)|must be|needs to be)|[\w ]{{2,30}},? not)(?:\b|(?<=[\">])).*)$",
    re.DOTALL,
)
_WHOSE = re.compile(r"(?is)^(?P<verb>change|replace|swap) (?P<which>[^\"]{2,40}?)'s (?P<rest>\S.* (?:to|for|with|by|into) .+)$")
"""Such as "change Omar's call to a coffee"."""
_ASIDE = re.compile(rf"(?i)^(?P<old>\"[^\"]+\")\s+in\s+(?P<which>{_IN}\w+)\s+(?=should|must|has to|needs to|ought to)")
"""Such as '"Tuesday" in 2 should be "Thursday"'."""
_ARROW_IN = re.compile(rf"(?i)^(?P<swap>[^:\n]{{2,40}}? ?[-=]> ?[^:\n]{{2,40}}?)\s+in\s+(?P<which>{_IN}[^\s,;]+)[.!]*$")
_TAIL = re.compile(
    r"(?i)\s+(?:in|on|to|from|of|for|en|de|al?)\s+(?:the (?:one|letter|draft|email|note) (?:to|for) |the |draft |letter |number |item |no\. ?|#)*"
)
_JOINT = re.compile(
    r"(?i)\s*(?:[,;:(]|\s-)\s*|\s+(?:where|in which|donde)\s+(?:please )?(?=(?:i'd|i would|i want|change|replace|swap|you|cambia|pon)\b)"
)
_FURTHER = re.compile(_JOINT.pattern + r"|\s+(?:and|but|then|y)\s+")
_MOST = 20
_POLITE = re.compile(
    r"(?i)\b(?:(?:should|shld|shd) (?:say|be|read|have)|should|(?:could|would) you|(?:would|'d) (?:rather|prefer|like)|rather than|rather|or\b(?=[^,]*\bnot\b))\b|'d\b"
)
"""What only sounds like a doubt in a wish for other words."""
_WISH = re.compile(
    rf"(?i){OPENING}(?:at the end,? )?(?:make it|change|replace|swap|{DROPS}|sign|add|append|fix|say|use|put|start with|i(?:'d| would) (?:rather |much )*(?:like|prefer|have|say)|i want|cambia|pon|agrega|añade|\"[^\"]+\" (?:should|must|->))(?:\b|(?<=>))"
)
_POINTED = re.compile(r"(?i)\s+(?:there|in (?:it|there|(?:that|this)(?: one)?))(?=\s*[.!]*$|\s*,? (?:and|then) )")
"""Behind a wish these point at the letter that was named before it."""
_POINTING = re.compile(r"(?i)^(?:and |but |please )*(?:in |for )?(?:there|that one|this one|it|esa|ese)[, ]+(?:please )?(?=\w+ )")
"""Such as "there change Tuesday to Thursday"."""
_SEPARATED = re.compile(
    r"(?i)\b(?:take|cut|leave|cross|strike) (?P<what>(?:the (?:words?|phrase|sentence|line) )?\"[^\"]+\"|(?:the|that|my) [^.;\"]*?\b(?:line|sentence|paragraph|part|bit|words?|ps)\b[^.;\"]*?) out\b"
)
"""Such as "take the last line out of 2"."""
_ASKED = re.compile(
    rf"(?i)^(?:please |also |and )*(?:could|can|would|will) you (?:please )?(?=(?:change|replace|swap|{DROPS}|sign|add|append|fix)\b)"
)
"""Such as "could you change ..."."""
_AS_IT_IS = re.compile(
    r"(?i),?\s*\b(?:and |but )?(?:the |everything )?(?:rest|else|remainder) (?:is |stays |can stay |remains )?(?:as (?:it )?(?:is|was|stands)|unchanged|the same)(?=\s*(?:[,.;!]|$))"
)
"""Behind a change this speaks of the changed letter, and of no other."""
_CLITIC = re.compile(r"(?i)\b(?P<stem>qu[ií]ta|b[oó]rra|c[aá]mbia|agr[eé]ga|a[ñn][aá]de|p[oó]n)les?\b")
"""Such as "quítale la última línea"."""


def change(said: str, context: Context) -> tuple[Action, ...] | None:
    """The new body that one sentence asks for, with an approval where it says so; None when it asks for no change."""
    text = _SEPARATED.sub(r"take out \g<what>", _ASKED.sub("", in_one_form(plain(said).strip())))
    text = _ARROW_IN.sub(r"\g<which>: \g<swap>", _ASIDE.sub(r"\g<which>: \g<old> ", text))
    text = _AS_IT_IS.sub("", _CLITIC.sub(lambda found: without_accents(found["stem"]), text))
    if (whole := by_clauses(text, context)) is not None:
        return whole
    shown = without_keeping(text, context)
    told = _told(shown, context)
    if shown == text or not told or not isinstance(told[0], Edit):
        return told if shown == text else _told(text, context)
    return told[:1]


def _told(text: str, context: Context) -> tuple[Action, ...] | None:
    """What a wish comes to that is brought into one form."""
    reason = reason_in(text if (sent := sent_along(text, context)) is None else text[:sent], context)
    if reason is not None:
        behind = "" if sent is None or not reason.clear else text[sent:]
        told = _asked_for(text[: reason.start] + behind, context)
        if told and isinstance(told[0], Edit):
            return told[:1] if sent is None else told
    told = _asked_for(text, context)
    if told and isinstance(told[0], Edit) and taken_in(text, told[0].text):
        return (Ask(item=told[0].item, why=ONCE),)
    return read_again(text, told, context) or parts_asked(text, context)


def _asked_for(text: str, context: Context) -> tuple[Action, ...] | None:
    """The change that a text asks for which holds nothing else."""
    against = set_against(text, context)
    if against is not None:
        return against
    sent = sent_along(text, context)
    found = _target(text if sent is None else text[:sent], context)
    if found is None:
        return None
    draft, wish = found
    body = changed(draft, wish.strip() if AT_END.match(wish.strip()) else _literal(wish.strip()))
    if body is None:
        return None
    return _done(draft, body, sends=sent is not None)


def _done(draft: ShownDraft, body: str | bool, *, sends: bool) -> tuple[Action, ...]:
    """The letter in its new words, and let go where she said so; a question where they do not fit."""
    if isinstance(body, str) and body != draft.body:
        return (Edit(item=draft.n, text=body), *((Approve(item=draft.n),) if sends else ()))
    return (Ask(item=draft.n, why=ONCE),)


def set_against(text: str, context: Context) -> tuple[Action, ...] | None:
    """Such as "6 spots in Nell's, not 4, then send": new words set against the letter's own, or a name spelled anew."""
    readings = _readings(meant := letters_meant(text, context), context)
    fitting = [reading for reading in readings if isinstance(reading[1], str)]
    if fitting:
        each, body, sends = fitting[0]
        return _done(each.draft, body, sends=sends) if len({reading[0].draft.n for reading in fitting}) == 1 else None
    if readings:
        return None if _fits_further_on(text, context) else (Ask(item=readings[0][0].draft.n, why=ONCE),)
    counted = any(word.sort == "number" for word in words_in(text)) and all(NUMBER_ONLY.fullmatch(each.head) for each in meant)
    return _of_nobody(text, context) if counted and not _fits_further_on(text, context) else None


def _readings(meant: Sequence[Meant], context: Context) -> list[tuple[Meant, str | bool, bool]]:
    """What a sentence makes of each letter that it may mean (False: words that do not fit), and whether that may go."""
    readings = []
    for each in agreeing(meant):
        sent = sent_along(each.wish, context, each.draft.n)
        wish = _literal(each.wish if sent is None else each.wish[:sent])
        body = named_anew(each.draft.body, wish) or contrasted(each.draft.body, wish)
        body = respelled(each.draft.body, wish) if body is None else body
        if body is not None:
            body = False if isinstance(body, str) and _doubtful(wish, context) else body
            readings.append((each, body, sent is not None))
    return readings


def goes_against(text: str, at: int, context: Context) -> bool:
    """Whether what begins at a place of a sentence belongs to a change, "3 openings, not 4", "no es el martes, es el 9": it judges no letter then."""
    if re.match(r"(?i)(?:and |but |y )?(?:not?|instead of|rather than)\b", text[at:]):
        end = next((joint.start() for joint in _JOINT.finditer(text, at)), len(text))
        if set_against(text[:end], context) is not None:
            return True
    if _AS_IT_IS.match(text[at:]):
        return isinstance(next(iter(change(text, context) or ()), None), Edit)
    whole, ahead = (change(said, context) or () for said in (text, text[:at].rstrip(" ,;")))
    return isinstance(next(iter(whole), None), Edit) and not isinstance(next(iter(ahead), None), Edit)


def _fits_further_on(text: str, context: Context) -> bool:
    """Whether the wish is another letter's that is named later in the sentence, "1 ok, Nell: 6 spots not 4"."""
    return any(
        isinstance(body, str)
        for joint in islice(_FURTHER.finditer(text), _MOST)
        for _, body, _ in _readings(letters_meant(text[joint.end() :], context), context)
    )


def _of_nobody(text: str, context: Context) -> tuple[Action, ...] | None:
    """Words set against those of a letter that is not named: asked, for the one that they fit if there is only one."""
    fitting = [draft.n for draft in context.digest.drafts if isinstance(contrasted(draft.body, _literal(text)), str)]
    return (Ask(item=fitting[0] if len(fitting) == 1 else "all", why="which letter do you mean?"),) if fitting else None


def _doubtful(wish: str, context: Context) -> bool:
    """Whether a wish hangs on something, or is only half meant."""
    tokens = lex(_POLITE.sub(" ", wish), context)
    return "?" in wish or any(token.role in (Role.CONDITION, Role.HEDGE) for token in tokens)


def _literal(wish: str) -> str:
    """The wish without the full stop of her own sentence and without "first" or "please" behind it."""
    return re.sub(r"(?<=\w)(?i: first| please)+\s*[.!]*$|(?<![A-Z\"'])\.\s*$|(?<=[a-z]['\"])\.\s*$", "", wish)


def _target(text: str, context: Context) -> tuple[ShownDraft, str] | None:
    """The draft and the wish: "2: change ...", "in 2 say ...", "drop the last sentence of 3"."""
    head = _HEAD.match(text)
    if head:
        draft = named(head["which"], context)
        if draft is not None:
            return draft, head["rest"]
    inside = [each for each in letters_meant(text, context) if not each.head]
    if len(inside) == 1 and isinstance(changed(inside[0].draft, inside[0].wish), str):
        return inside[0].draft, inside[0].wish
    anew = WHOLE_TEXT.match(text)
    draft = named(anew["which"], context) if anew and anew["which"] else None
    if draft is not None:
        return draft, text
    if not re.match(
        rf"(?i){OPENING}(?:at the end,? )?(?:make (?:it|that)|change|replace|swap|{DROPS}|take|sign|add|append|fix|say|use|cambia|agrega|añade|sustituye|reemplaza)\b",
        text,
    ):
        return None
    wish = re.sub(rf"(?i)^{OPENING}", "", text)
    whose = _WHOSE.match(wish)
    draft = named(whose["which"], context) if whose else None
    if whose and draft is not None:
        return draft, f"{whose['verb']} {whose['rest']}"
    tails = [
        (draft, wish[: joint.start()])
        for joint in _TAIL.finditer(wish)
        if (draft := named(_without_verdicts(wish[joint.end() :], context).rstrip(" .!"), context))
    ]
    if tails:
        return next((tail for tail in tails if isinstance(changed(*tail), str)), tails[0])
    if len(context.digest.drafts) == 1 and re.match(
        rf"(?i)(?:change|replace|swap|{DROPS}|add|append|say|use|make it|make that|at the end)\b", wish
    ):
        return context.digest.drafts[0], wish
    return None


def _without_verdicts(text: str, context: Context) -> str:
    """Such as "2, send 1 and 3": without the verdicts on letters behind a comma."""
    named, _, behind = text.partition(",")
    return named if sentence(lex(behind, context)).said else text


def with_letter(said: str, before: str, context: Context) -> str:
    """A wish that names no letter, with the one that was named last: "2 sounds stiff, say Friday instead of Tuesday".

    `before` is the sentence in front of it. Where nobody or several letters were named, where that one was refused, or where its words
    do not allow the change, the sentence stays as it is.
    """
    said = _as_order(said, context)
    if isinstance(next(iter(change(said, context) or ()), None), Edit):
        return said
    if (located := with_its_letter(said, context)) != said:
        return located
    for ahead, start in ((0, 0), *(joint.span() for joint in islice(_JOINT.finditer(said), _MOST))):
        if _target(said[start:], context) is not None:
            return said
        wish = _POINTING.sub("", said[start:])
        n = _named_last(said[:start] if start else before, context) if _WISH.match(wish) else None
        if n is None:
            continue
        told = f"in {n} {_POINTED.sub('', wish)}"
        if any(isinstance(action, Edit) for action in change(told, context) or ()):
            reason = sentence(lex(said[:start], context)).said
            told_only = all(found.items.numbers == {n} and found.verdict.answer in (Answer.ASK, Answer.LATER) for found in reason)
            return told if (reason and told_only) or not start else f"{said[:ahead]}, {told}"
    return said


def _as_order(said: str, context: Context) -> str:
    """Such as "Could you change May to June in 2?" without its form of a question, where it can be carried out as it stands."""
    if not said.rstrip().endswith("?"):
        return said
    asked, plainly = _ASKED.match(said), in_one_form(plain(said))
    order = said[asked.end() :].rstrip(" ?") if asked else plainly.rstrip(" .") if plainly != plain(said) else ""
    told = change(order, context) if order and not order.endswith("?") else None
    return order if told and isinstance(told[0], Edit) else said


def _named_last(text: str, context: Context) -> int | None:
    """The one letter that was named last, and was not refused."""
    tokens = lex(text, context)
    last = next((at for at in range(len(tokens) - 1, -1, -1) if tokens[at].role is Role.ITEM), None)
    if last is None or tokens[last].sort not in ("number", "spelled", "name") or tokens[last].unsure:
        return None
    joined = last > 1 and tokens[last - 1].role is Role.AND and tokens[last - 2].role is Role.ITEM
    refused = any(token.role in (Role.NO, Role.LATER, Role.HOLD) for token in tokens[last:])
    return next(iter(tokens[last].items)) if len(tokens[last].items) == 1 and not (joined or refused) else None
