"""What a wish for other words asks of one letter: "change Tuesday to Thursday", "say Friday instead", "drop the last line".

Law: the old words must stand in the body exactly once, else the answer is False and the draft is asked; None where the words are no wish that
can be carried out literally. Which letter is meant, and whether it may go then, is `changes_said`'s affair.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import islice

from outreach.model.digest import ShownDraft
from outreach.rules.approval.edits.alternatives import without_alternative
from outreach.rules.approval.edits.body_changes import (
    PLACES,
    UNITS,
    begun,
    closed,
    ended_with,
    exchanged,
    once,
    signed_anew,
    without_end,
    without_part,
    without_sentence_about,
)
from outreach.rules.approval.edits.laid_over import laid_over
from outreach.rules.approval.edits.letter_words import as_it_stands, words_in
from outreach.rules.approval.edits.set_against import contrasted, exchanged_for, found
from outreach.rules.approval.edits.sound_edit import stands
from outreach.rules.approval.words.plain import without_accents

_CHANGE = re.compile(
    r"(?is)^(?:change|replace|swap|fix|correct|cambia|sustituye|reemplaza)\s+(?:the (?:word|words|phrase|date|time|day|line)\s+)?(?P<old>.+?)\s+(?:to say|to read|to|with|into|for|by|por|a)\s+(?P<new>.+)$"
)
_TO = re.compile(r"(?i)\s+(?:to say|to read|to|with|into|for|by|por|a)\s+")
_MOST = 12
"""How many of these a wish is cut at."""
_QUOTED = re.compile(
    r"(?is)^(?:change|replace|swap|fix|correct|cambia|sustituye|reemplaza)\s+(?:the (?:word|words|phrase|date|time|day|line)\s+)?\"(?P<old>[^\"]+)\"\s+(?:to say|to read|to|with|into|for|by|por|a)\s+\"(?P<new>[^\"]*)\"$"
)
_SAY = re.compile(
    r"(?is)^(?:(?:say|write|use|di|escribe)\s+(?:on |at )?(?P<new>.+?)(?:,? (?:instead|en su lugar))?|(?P<day>(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october|november|december) instead|(?:make it|make that|put|pon)\s+(?:on |at )?(?P<put>.+?),? (?:instead|en su lugar))[.!]*$"
)
OPENING = r"(?:please |pls |also |and |but |so |just |only |there |ok,? |okay,? |yes,? |good,? )*"
"""What may stand before an order."""
UNIT = r"(?:sentence|line|paragraph|part|bit|remark|mention|phrase|words?|question|offer|invitation|request|thing|stuff|piece|clause|frase|oraci[oó]n|l[ií]nea|p[aá]rrafo|parte|p\.?s\.?)"
_DATED = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:january|february|march|april|may|june|july|august|september|october|november|december)(?: \d| or | and |\W*$))"
DROPS = (
    r"(?:(?:drop|delete|remove|cut|take out|quita|borra|elimina)(?!\s+(?:it|this one|that one|hers|his|theirs)\b\s*(?:[,;.!:-]|$))|(?:del|strike|omit|lose|skip|kill|leave out|cross out|scratch|erase|get rid of|without|minus|no need for|sin)"
    rf"(?=\s+(?:(?:(?:the|that|my|la|el|lo de) )?\"|(?:(?!and\b)[^\s.,]+\s+){{0,5}}{UNIT}\b))|(?:strike|omit|lose|cross out|scratch|erase)(?=\s+(?:on )?{_DATED}))"
)
"""Verbs that take words out; "drop it" is of the letter; those that also refuse one, and Spanish "del", only where a part of a letter is named."""
_TOPIC = re.compile(
    rf"(?is)^{DROPS}\s+(?:the |that |my |la |el )?(?:whole |entire |full )?(?:{UNIT}\s+(?:about|on|with|of|mentioning|sobre|de)\s+(?:the |my |el |la )?(?P<topic>.+?)|(?P<named>(?!(?:the |that |this |my |la |el )*(?:very |whole |entire )?(?:first|second|third|last|final|closing|opening|\d|the|that|this|[uú]ltima|primera|segunda)\b)[^\"]{{3,40}}?)\s+{UNIT})[.!]*$"
)
ARROW = re.compile(r"(?i)^(?P<q>\"?)(?P<old>[^\"\n]+?)(?P=q)\s*[-=]>\s*(?P<r>\"?)(?P<new>[^\"\n]*)(?P=r)$")
_DATE_TO = re.compile(
    r"(?is)^(?:change|move|correct|fix|update|set) (?:the |that |my )?(?:day|date|weekday|month|time|hour)(?: of \w+)? (?:to|into) (?P<new>[^:\",]{2,40}?)[.!]*$"
)
_OUGHT = re.compile(
    r"(?is)^(?P<old>[^:\",]{2,40}?)\s+(?:should|must|has to|needs to|ought to)\s+(?:be|say|read)\s+(?:on |at |in )?(?P<new>[^:\"]{2,60}?)[.!]*$"
)
WHOLE_TEXT = re.compile(
    r"(?is)^(?:replace|change) (?:all|everything|(?:the )?(?:whole|entire)(?: (?:thing|letter|text|body|email))?)(?: (?:of|in) (?P<which>[^\"]{1,40}?))? (?:with|to|by)\s*:?\s*\"(?P<new>[^\"]+)\"$"
)
_SHOULD = re.compile(
    r"(?is)^\"(?P<old>[^\"]+)\"\s+(?:should|must|has to|needs to|ought to|debe)\s+(?:be|say|read|become|ser|decir)\s+\"(?P<new>[^\"]*)\"$"
)
_ABOVE = r"(?:before|above|over) (?:my|the) (?:name|signature|sign.?off|closing)"
AT_END = re.compile(
    rf"(?is)^(?:at the (?:end|bottom),? )?(?:add|append|agrega|añade)(?: this| a (?:line|sentence|note))?(?: (?:at|to) the (?:end|bottom)| al final| {_ABOVE})?\s*:\s*(?P<text>\S.+)$"
)
_END = re.compile(
    rf"(?i)\s+{_ABOVE}\s*$|^{_ABOVE}\s*[:,]?\s*|\s+(?:at|to) the (?:very )?(?:end|bottom)(?: of it)?\s*$|\s+al final\s*$|^at the (?:end|bottom),?\s+"
)
_DROP = re.compile(rf"(?is)^{DROPS}\s+(?:the |la |el )?(?P<what>.+)$")
_SIGN = re.compile(
    r"(?is)^(?:sign(?: it| off| that)?|firma)(?: as| with| just| only| simply| como| solo)*:? (?P<new>\"[^\"]+\"|(?:(?:Dr|Mrs?|Ms|Rev|[A-Z])\. ?)*[^.]{0,60}\.?)$"
)
_FOR_ANOTHER = re.compile(
    r"(?i),?\s+(?:instead of|rather than|and not|not|in place of|en vez de|en lugar de)\b.*$|\s+(?:as well|too|instead|please|pls)[\s.!]*$"
)
_NAMES = re.compile(r"(?:(?:[^\W\d_a-zß-ÿ][\w.'&-]*|and|&|y|de|del|la|von|van|der)[ ,]*)+")
"""Names, with what joins them."""
_ADD = re.compile(r"(?is)^(?:add|append|agrega|añade)\s+(?P<what>.+)$")
_DEAR = re.compile(
    r"(?is)^(?:make it|make that|say|use|change (?:the )?(?:greeting|salutation|opening) to|(?:start|begin|open) with|pon)\s+(?P<new>\"?(?:dear|hi|hello|hey|querid[oa]|estimad[oa]|hola)\b(?! (?:to|for|from)\b).+)$"
)
_SEVERAL = re.compile(
    r"(?i)(?:\s*,\s*(?:and |y )?|\s+(?:and|y)\s+)(?:also )?(?:change |replace |swap )?(?=(?:\"[^\"]+\"|[^\",]{1,40}?)\s+(?:to|with|by|into|por|a)\s)(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)"
)
"""Where the next change begins, 'change "Lunch" to "Coffee" and "May 2" to "May 3"'."""
_LITERAL = re.compile(r"(?i)(?:add|append|drop|delete|remove|cut|take out|agrega|añade|quita|borra)\b")
"""Behind these a "not" belongs to the words themselves."""
_PARTICLES = re.compile(r"(?i)(?:(?:to|with|for|on|at|in|of|or|and|by|from|the|an?)\b\s*)+")
"""Words that alone are no text."""
_ANOTHER = re.compile(r"(?i)\band\b.+\b(?:to|with)\b|,\s*[\w:]+(?: [\w:]+)? (?:for|to|with|into) \w")
"""In new words a second change, "breakfast, 9 for 8"."""
_WEEKDAY = r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b"


def changed(draft: ShownDraft, wish: str) -> str | bool | None:
    """The new body; False when the words are not found once; None when the wish is none that we can carry out literally."""
    against = None if _LITERAL.match(wish) else contrasted(draft.body, wish)
    if against is not None:
        return against
    several = _SEVERAL.split(wish)
    if len(several) > 1 and _CHANGE.match(several[0]):
        body = _each(draft, several)
        if body is not None:
            return body
    for pattern, maker in _WISHES:
        hit = pattern.match(wish)
        if hit:
            return maker(draft, hit)
    return None


def _each(draft: ShownDraft, wishes: Sequence[str]) -> str | bool | None:
    """One change after the other, or none of them; None where a part is no change of this letter's words, "replace it with tea and a walk to you"."""
    swaps = [_QUOTED.match(whole) or _CHANGE.match(whole) for whole in (wishes[0], *(f"change {each}" for each in wishes[1:]))]
    if not all(swap and found(draft.body, _bare(swap["old"])) for swap in swaps):
        return None
    for swap in swaps:
        body = _swap(draft, swap) if swap else False
        if not isinstance(body, str):
            return False
        draft = replace(draft, body=body)
    return draft.body


def _swap(draft: ShownDraft, hit: re.Match[str]) -> str | bool:
    old, new = _pair(draft.body, hit)
    if '"' in _bare(new) + _bare(old) or (_PARTICLES.fullmatch(new) and not _PARTICLES.fullmatch(old)):
        return False
    if _ANOTHER.search(new) and not new.lstrip().startswith(('"', "'")):
        return False  # two changes in one breath
    bare = new if '"' in new else _bare(new)
    return exchanged_for(draft.body, _bare(old), bare) if _weekdays_agree(draft.body, _bare(old), new) else False


def _pair(body: str, hit: re.Match[str]) -> tuple[str, str]:
    """The old words and the new, cut where the most of the old ones stand in the letter: "replace free to go with welcome" at "with"."""
    if hit.re is not _CHANGE:
        return hit["old"], hit["new"]
    said = hit.string[hit.start("old") : hit.end("new")]
    cuts = [(said[: joint.start()], said[joint.end() :]) for joint in islice(_TO.finditer(said), _MOST)]
    fitting = [(old, new) for old, new in cuts if new and found(body, _bare(old))]
    return max(fitting, key=lambda pair: len(pair[0]), default=(hit["old"], hit["new"]))


def _weekdays_agree(body: str, old: str, new: str) -> bool:
    """A new date that names its weekday must not stand behind the old one's, "Tuesday, the 10th, Thursday"."""
    before = body.partition(old)[0]
    return not (re.search(rf"(?i){_WEEKDAY},?\s*$", before) and re.search(rf"(?i){_WEEKDAY}", new))


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
    return exchanged(draft.body, _bare(hit["new"] or hit["day"] or hit["put"]))


def _date_to(draft: ShownDraft, hit: re.Match[str]) -> str | bool | None:
    """Such as "change the day to Thursday": the one there is."""
    return laid_over(draft.body, hit["new"]) or exchanged(draft.body, hit["new"])


def _ought(draft: ShownDraft, hit: re.Match[str]) -> str | bool | None:
    """Such as "Tuesday should be Thursday", "the talk should be on Thursday"."""
    placed = laid_over(draft.body, hit["new"])
    if placed is not None:
        return placed
    named = any(word.sort for word in words_in(hit["old"])) or not any(word.sort for word in words_in(hit["new"]))
    return (named and exchanged_for(draft.body, hit["old"], hit["new"])) or exchanged(draft.body, hit["new"]) or None


def _topic(draft: ShownDraft, hit: re.Match[str]) -> str | bool:
    """Such as "take out the line about parking"."""
    return without_sentence_about(draft.body, _bare(hit["topic"] or hit["named"]))


def _sign(draft: ShownDraft, hit: re.Match[str]) -> str | bool:
    """Such as 'sign it "Maya Ellis"': the name under the letter gives way, to a name: "sign it warmly" is none."""
    new = _FOR_ANOTHER.sub("", hit["new"])
    return signed_anew(draft.body, _bare(new)) if '"' in new or _NAMES.fullmatch(new.strip()) else False


def _greeting(draft: ShownDraft, hit: re.Match[str]) -> str | bool:
    """Such as "make it Dear Beatrice": the words up to the first comma (or the first line) give way."""
    said = re.sub(r"(?is),?\s+(?:instead|rather than|in place of|en vez de|en lugar de)\b.*$", "", hit["new"])
    new = _bare(said).rstrip(",.! ")
    new = new[:1].upper() + new[1:]
    old = re.match(r"(?i)\s*((?:dear|hi|hello|hey|good (?:morning|afternoon)|querid[oa]|estimad[oa]|hola)\b[^,:\n]*)", draft.body)
    return draft.body[: old.start(1)] + new + draft.body[old.end(1) :] if old else False


def _drop(draft: ShownDraft, hit: re.Match[str]) -> str | bool | None:
    what = _bare(re.sub(r"(?i)\s+(?:please|pls)$", "", hit["what"]))
    if what.casefold() in ("draft", "letter", "one", "it", "email", "note", "message", "drafts", "letters", "reply"):
        return None
    if _PARTICLES.fullmatch(what):
        return False
    part = re.fullmatch(
        r"(?i)(?P<place>first|second|third|last|final|closing|opening|1st|2nd|3rd|primera?|segund[ao]|[uú]ltim[ao]|p\.?\s?s\.?)\s*(?P<unit>sentence|line|paragraph|ps|frase|oraci[oó]n|l[ií]nea|p[aá]rrafo)?",
        what,
    )
    if not part:
        words = re.sub(r"(?i)^(?:words?|phrase|sentence|line|lo de|eso de|lo que dice)\s+", "", what)
        shorter = without_alternative(draft.body, as_it_stands(draft.body, _bare(words))) or once(draft.body, _bare(words), "")
        shorter = re.sub(r",\s*(?=[.!?])", "", shorter) if isinstance(shorter, str) else shorter
        shorter = begun(draft.body, _bare(words), without_end(draft.body, _bare(words), shorter))
        fitting = isinstance(shorter, str) and ('"' in words or stands(draft.body, closed(shorter)))
        return closed(shorter) if fitting and isinstance(shorter, str) else False
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
    (ARROW, _swap),
    (WHOLE_TEXT, _anew),
    (AT_END, _at_end),
    (_DEAR, _greeting),
    (_SAY, _say),
    (_DATE_TO, _date_to),
    (_CHANGE, _swap),
    (_OUGHT, _ought),
    (_TOPIC, _topic),
    (_SIGN, _sign),
    (_DROP, _drop),
    (_ADD, _append),
)
