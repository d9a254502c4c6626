"""What the owner tells about people: met, note, pause, never write again.

Each function takes one sentence and gives its actions, or None when the sentence is nothing of the kind. Law: a name that fits nobody or
several, a condition, or a hedge makes an `Ask` with the command's name; nothing is guessed. Texts keep her own spelling.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from outreach.model.command import Action, Ask, Met, Note, OptOut, Pause
from outreach.rules.approval.dates import date_words, find, match
from outreach.rules.approval.lexer import Context, lex
from outreach.rules.approval.professions import type_key
from outreach.rules.approval.spans import Now
from outreach.rules.approval.words import Role

NOBODY = "I know nobody of that name"
TWO = "more than one person has that name"
IF = "I cannot wait for a condition by myself"

_MET = re.compile(
    r"(?i)^(?:i |we |i've |have |just |finally |also |so |today |yesterday |this morning |log:? ?)*"
    r"(?P<verb>met|saw|visited|(?:had|grabbed|did) (?:a |an )?(?:quick |short |nice |good |great |lovely |long |phone )*(?:coffee|lunch|breakfast|tea|call|chat|meeting|zoom|conversation|talk|visit)|(?:a )?(?:quick |short |nice |good |great |lovely |long |phone )+(?:coffee|lunch|call|chat|meeting|visit)|"
    r"talked|spoke|called|phoned|rang|chatted|ran into|bumped into|caught up|zoomed|coffee|lunch|me reuní|hablé|conocí|vi|almorcé|llamé)"
    r"(?: up)?(?: briefly)?(?: with| to| at| con| a)?\s+"
)
_MEANS = re.compile(
    r"(?i)^\s*(?:(?:briefly|again|up)\s+)*(?:for|over|by|on|via|through|at)\s+(?:a |an |the |our |some )?(?:quick |short |nice |good |great |lovely |long |first |virtual )*"
    r"(?P<means>coffee|tea|breakfast|lunch|dinner|drinks|phone|telephone|zoom|video|teams|facetime|call)\b(?: (?:call|date|chat|meeting))?,?\s*"
)
"""How they met, behind the name: "met Hugo for coffee yesterday"."""
_CALLS = re.compile(r"(?i)call|phone|rang|llam|zoom|video|teams|facetime")
_COFFEE = re.compile(r"(?i)coffee|tea\b|breakfast")
_LUNCH = re.compile(r"(?i)lunch|dinner|almorc")
_MINUTES = re.compile(
    r"(?i),?\s*(?:for |about |approx\.? |~)?(\d{1,3})\s?(?:m|min|mins|minutes|minutos)\b\.?|,?\s*(?:for )?(?:an|one|1) hour\b|,?\s*(?:for )?half an hour\b"
)
_NOTE = re.compile(
    r"(?i)^(?:please |also |and )*(?:(?:make |add |take )?(?:a )?note(?: to self| down)?(?: that)?|nota|remember(?: that)?|recuerda que|for the record|fyi|jot down(?: that)?)[\s,:-]*(?:(?:on|about|for|re|to|sobre|de)\s+)?"
)
_ABOUT = re.compile(
    r"(?i)^(?:please |also |and |oh,? )*(?:about|re|regarding|on|sobre|concerning)\b:? \s*(?P<who>[^:,]{2,60}?)\s*(?::|,|\s-\s)\s*(?P<text>.+)$"
)
_IS_A = re.compile(r"(?i)^\s*(?:is|'s|was|es)\s+(?:now |also |actually |really |just )*(?:an?|the|our|una?)\s+(?P<what>.+)$")
_DOES = re.compile(
    r"(?i)^\s*(?:now |also |just |mostly |only |apparently )*(?:works?|runs?|specializes?|specialises?|treats?|teaches|leads?|offers?|accepts?|speaks|trained|studied|likes|loves|"
    r"started|opened|founded|does|takes|sees|hates|prefers|lives|has (?:an?|two|three|four|kids|twins|evening|openings|room))\b"
)
_PAUSE = (
    re.compile(
        r"(?i)^(?:please |also |and )*(?:pause|pausa|pausar|suspend|mute)\s+(?:(?:letters|emails|mail|everything|all|outreach|follow[- ]?ups?|contact)\s+(?:to|with|for)\s+)?"
    ),
    re.compile(r"(?i)^(?:please |also |and )*(?:give)\s+(?=.*\b(?:a break|a rest|some (?:time|space|room)|a pause)\b)"),
    re.compile(r"(?i)^(?:please |also |and )*leave\s+(?=.*\b(?:alone|be|in peace)\b)"),
    re.compile(
        r"(?i)^(?:please |also |and )*no (?:more )?(?:letters|emails?|mails?|messages|outreach|contact|notes|follow[- ]?ups?)\s+(?:to|with|for)\s+(?=.*\b(?:until|till|before|for (?:a|\d|two|three|four|the)|this|in)\b)"
    ),
    re.compile(
        r"(?i)^(?:please |also |and )*(?:don't|dont|do not|stop)\s+(?:write|writing|email|emailing|contact|contacting|mail|mailing|bother|bothering|reach(?:ing)? out|letters|emails)\s+(?:to\s+)?(?=.*\b(?:until|till|before|for (?:a|\d|two|three|four|the)|this (?:week|month|year))\b)"
    ),
    re.compile(
        r"(?i)^(?:please |also |and )*hold (?:off )?(?:on )?(?:everything|all letters|anything|letters|mail|emails|all mail) (?:for|to)\s+"
    ),
    re.compile(r"(?i)^(?:please |also |and )*put\s+(?=.*\bon (?:hold|pause)\b)"),
    re.compile(
        r"(?i)^(?:por favor |también |y )*(?:pon(?:er|ga)?|deja(?:r)?) en (?:pausa|espera|descanso) (?:a |al )?(?:la |el )?"
    ),
)
_NEVER = (
    re.compile(
        r"(?i)^(?:please |also |and )*never (?:ever )?(?:again )?(?:write|email|e-mail|contact|mail|message|bother|reach out|send (?:anything|letters?|mail|emails?))(?: (?:anything|letters|emails?))?\s+(?:again )?(?:to\s+)?"
    ),
    re.compile(
        r"(?i)^(?:please |also |and )*(?:don't|dont|do not)\s+(?:ever )?(?:again )?(?:write|email|e-mail|contact|mail|message|bother|reach out|send (?:anything|any more (?:letters|emails|mail)|letters|mail))\s+(?:to\s+)?"
    ),
    re.compile(
        r"(?i)^(?:please |also |and )*stop\s+(?:writing|emailing|contacting|mailing|messaging|reaching out|sending (?:anything|letters|mail|emails))\s+(?:to\s+)?"
    ),
    re.compile(r"(?i)^(?:please |also |and )*(?:remove|take|unsubscribe|opt out|opt-out|blacklist|delete)\s+(?=.*)"),
    re.compile(
        r"(?i)^(?:please |also |and )*(?:absolutely )?no more (?:letters|emails?|mails?|messages|outreach|contact)?\s*(?:ever )?(?:again )?(?:to|for|with)\s+"
    ),
    re.compile(r"(?i)^(?:please |also |and )*put\s+(?=.*\bdo[- ]not[- ]contact\b)"),
    re.compile(
        r"(?i)^(?:por favor )?(?:nunca (?:más |mas )?(?:le )?(?:escribas|escribir)|no (?:le )?(?:vuelvas a escribir|escribas (?:nunca )?(?:más|mas)))\s+(?:más |mas )?(?:a\s+)?"
    ),
)
_FOR_EVER = re.compile(
    r"(?i)\b(?:again|ever|never|any ?more|no more|off (?:the|my|our|this|all)|from (?:the|my|our|this|all)|for good|permanently|do[- ]not[- ]contact|unsubscribe|opt[- ]out|blacklist|nunca|vuelvas|stop)\b|\bmás\b"
)
_WANTS_NONE = re.compile(
    r"(?i)\s*(?:has |have )?(?:opted out|unsubscribed|wants? (?:out|no more|off|to be (?:removed|left alone|taken off))|(?:does not|doesn't|doesnt|did not|didn't) want (?:to hear|any more|any|more|letters|mail|us)|"
    r"asked (?:us |me )?(?:not to|to stop|to be removed|to be taken off|that we (?:stop|not))|no quiere (?:más|mas)).*"
)


_ORDERS = frozenset(
    {Role.YES, Role.NO, Role.LATER, Role.HOLD, Role.ITEM, Role.CONDITION, Role.HEDGE, Role.RETRACTION, Role.CORRECTION}
)
_VERDICT_ONLY = frozenset(
    {Role.YES, Role.MILD, Role.NO, Role.LATER, Role.HOLD, Role.NOT, Role.YET, Role.FILL, Role.AUXILIARY, Role.THANKS}
)


def _uncertain(sentence: str, context: Context) -> bool:
    """A condition, a hedge or a question in a command that acts."""
    roles = [token.role for token in lex(sentence, context)]
    return sentence.rstrip().endswith("?") or Role.CONDITION in roles or Role.HEDGE in roles


def people(text: str, context: Context) -> tuple[list[str], str, str]:
    """The partners at the head of a text, what is behind them, and why there are none ("" where there are)."""
    names: list[str] = []
    rest = re.sub(r"^(?:[Aa]l?|[Pp]ara|[Cc]on|[Dd]e|[Ss]obre|[Tt]o|[Ww]ith|[Ff]or)\s+(?=[^\W\d_a-z])", "", text)
    while True:
        found, behind = context.names.people(rest)
        if len(found) != 1:
            return (names, rest, "") if names and not found else ([], rest, TWO if found else NOBODY)
        names.extend(found)
        further = re.match(r"(?i)(?:and|&|y)\s+", behind)
        if not further or not context.names.leading(behind[further.end() :])[0]:
            return names, behind, ""
        rest = behind[further.end() :]


def met(sentence: str, context: Context) -> tuple[Action, ...] | None:
    """Such as "met Dr Lee today, talked about post-partum groups, 45m": with whom, when, how long, and the rest as text."""
    head = _MET.match(sentence)
    if not head:
        return None
    names, rest, why = people(sentence[head.end() :], context)
    if not names:
        bare = head["verb"].lower() in ("coffee", "lunch", "called", "vi", "saw")
        return None if bare and why is NOBODY else (Ask(item="met", why=why),)
    if sentence.rstrip().endswith("?"):
        return (Ask(item="met", why=IF),)
    before = sentence[: head.start("verb")]
    means = _MEANS.match(rest)
    verb = f"{head['verb']} {means['means']}" if means else head["verb"]
    when, rest = _when(rest[means.end() :] if means else rest, context)
    if re.search(r"(?i)\byesterday\b", before):
        when = context.now.today - timedelta(days=1)
    minutes, rest = _minutes(rest)
    if head["verb"].lower() in ("coffee", "lunch") and rest and _judged(rest, context):
        return None  # "coffee with Carl: yes" answers the letter of that kind
    kind = "call" if _CALLS.search(verb) else "coffee" if _COFFEE.search(verb) else "lunch" if _LUNCH.search(verb) else "meeting"
    text = rest.strip(" ,.;:-")
    return tuple(Met(partner=name, text=text, when=when or context.now.today, kind=kind, minutes=minutes) for name in names)


def _judged(rest: str, context: Context) -> bool:
    """Whether what stands behind a name up to the first comma is a verdict, "coffee with Carl: can wait, the intro goes"."""
    roles = {token.role for token in lex(re.split(r"[,;]", rest, maxsplit=1)[0], context)}
    return roles <= _VERDICT_ONLY and bool(roles - {Role.FILL, Role.AUXILIARY, Role.THANKS})


def _when(text: str, context: Context) -> tuple[date | None, str]:
    """The day of something past, and the text without it when it stood at the head."""
    words = text.split()
    past = Now(today=context.now.today, country=context.now.country, past=True)
    folded = [date_words(word) for word in words]
    flat = [part for parts in folded for part in parts]
    for at in range(len(flat)):
        found = match(flat, at, past)
        if found and found.on and found.on <= context.now.today:
            ends, seen = 0, 0
            for number, parts in enumerate(folded):
                seen += len(parts)
                if seen >= found.end:
                    ends = number + 1
                    break
            return found.on, " ".join(words[ends:]) if at == 0 else text
    return None, text


def _minutes(text: str) -> tuple[int | None, str]:
    found = _MINUTES.search(text)
    if not found:
        return None, text
    minutes = int(found[1]) if found[1] else 30 if "half" in found[0].lower() else 60
    return minutes, text[: found.start()] + text[found.end() :]


def note(sentence: str, context: Context) -> tuple[Action, ...] | None:
    """Such as "note Dr Lee: daughter starts college in Sept"."""
    about, behind, _ = people(sentence, context)
    turned = _NOTE.match(behind) if about else None
    if turned and re.match(r"(?i)note", behind):
        return tuple(Note(partner=name, text=behind[turned.end() :].strip(" ,:;-")) for name in about)
    head = _NOTE.match(sentence)
    if not head:
        return None
    names, rest, why = people(sentence[head.end() :], context)
    explicit = re.match(r"(?i)(?:please |also |and )*(?:(?:add |make )?(?:a )?note|nota|remember|recuerda)\b", sentence)
    if not names:
        return (Ask(item="note", why=why),) if explicit and re.match(r"(?i)\S+\s+\S+", sentence) else None
    text = re.sub(r"(?i)^(?:that|que)\s+", "", rest.strip(" ,:;-"))
    return tuple(Note(partner=name, text=text) for name in names) if text else (Ask(item="note", why="what shall I note?"),)


def pause(sentence: str, context: Context) -> tuple[Action, ...] | None:
    """Such as "pause Dr Lee until January", "give Dr Lee a break for two weeks", "no letters to Bea until March"."""
    head = next((hit for pattern in _PAUSE if (hit := pattern.match(sentence))), None)
    if not head or re.match(r"(?i)(?:all|everything|everyone|it all|todo)\b", sentence[head.end() :]):
        return None
    names, rest, why = people(sentence[head.end() :], context)
    if not names:
        return (Ask(item="pause", why=why),) if head.re is _PAUSE[0] else None
    words = date_words(rest)
    found = find(words, context.now)
    if _uncertain(rest, context) or sentence.rstrip().endswith("?"):
        return (Ask(item="pause", why=IF),)
    return tuple(Pause(partner=name, until=found.on if found else None) for name in names)


def opt_out(sentence: str, context: Context) -> tuple[Action, ...] | None:
    """Such as "never write to J. Ortiz again", "take Ana off the list", "J. Ortiz wants no more mail"."""
    named, behind, _ = people(sentence, context)
    if named and _WANTS_NONE.fullmatch(behind):
        return (Ask(item="opt_out", why=IF),) if _uncertain(sentence, context) else tuple(OptOut(partner=name) for name in named)
    head = next((found for pattern in _NEVER if (found := pattern.match(sentence))), None)
    if not head:
        return None
    names, rest, why = people(sentence[head.end() :], context)
    for_ever = _FOR_EVER.search(head[0] + " " + rest)
    if re.match(r"(?i)(?:please |also |and )*(?:remove|take|delete)", sentence) and not re.search(
        r"(?i)\b(?:off|from|list)\b", rest
    ):
        return None
    address = re.search(r"[\w.+-]+@[\w.-]+\w", sentence)
    if not names:
        if address and for_ever:
            return (OptOut(partner=address[0]),)
        return (Ask(item="opt_out", why=why),) if for_ever else None
    if re.match(r"(?i)(?:please )?take\b", sentence) and not re.search(
        r"(?i)\boff\s+\w|\bfrom\b|\blist\b|\bgood\b|\bever\b", rest
    ):
        return None  # "take Bea off, send the others" is about a letter
    if not for_ever or _uncertain(sentence, context):
        return (Ask(item="opt_out", why="for ever, or only this once?"),)
    return tuple(OptOut(partner=name) for name in names)


def remark(sentence: str, context: Context) -> tuple[Action, ...] | None:
    """Such as "about Kim Park: sees couples now", "Ravi is a lawyer who does custody": what is told of somebody without calling it a note.

    Words of a verdict make it none, and so does a letter that waits for them, unless "about" says that it is no answer to the letter.
    """
    head = _ABOUT.match(sentence)
    names, rest, _ = people(head["who"] if head else sentence, context)
    words = head["text"] if head else rest
    roles = {token.role for token in lex(words, context) if not (head and token.sort == "name")}
    if not names or (head and rest.strip()) or sentence.rstrip().endswith("?") or roles & _ORDERS or Role.UNKNOWN not in roles:
        return None
    is_a = _IS_A.match(words)
    told = (is_a and _trade(is_a["what"])) or _DOES.match(words)
    if not head and (not told or len(names) > 1 or names[0] in {draft.to for draft in context.digest.drafts}):
        return None
    return tuple(Note(partner=name, text=words.strip(" .,")) for name in names)


def _trade(words: str) -> bool:
    """Whether a profession stands at the head, "custody lawyer who ..."."""
    first = re.split(r"(?i)\s+(?:who|that|at|in|with|and|for|from|now|by|specializ\w+)\b|[,.;(]", words, maxsplit=1)[0]
    return type_key(first) is not None


PEOPLE: tuple[Callable[[str, Context], tuple[Action, ...] | None], ...] = (pause, opt_out, met, note, remark)
