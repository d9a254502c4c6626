"""Whom not to write to: "pause Dr Lee until January", "never write to J. Ortiz again".

Each function takes one sentence and gives its actions, or None. Law as in `people_commands`: a name that fits nobody, a condition or a hedge is
an `Ask`; so is an order for somebody at their side, "pause Ana's boss", and one that is for less than all letters.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from outreach.model.command import Action, Ask, OptOut, Pause
from outreach.rules.approval.clauses.lexer import lex
from outreach.rules.approval.clauses.references import named_in
from outreach.rules.approval.clauses.token import Context
from outreach.rules.approval.told.pause_end import NOT_BEFORE, REASON, pause_end, without_occasion
from outreach.rules.approval.told.people_commands import IF, people
from outreach.rules.approval.told.spanish_silence import in_english
from outreach.rules.approval.told.wants_none import wants_none
from outreach.rules.approval.words.lexicon import Role

_PAUSE = (
    re.compile(
        r"(?i)^(?:please |also |and )*(?:pause|pausa|pausar|suspend|mute)\s+(?:(?:all (?:of )?)?(?:(?:the|my|our) )?(?:letters|e-?mails?|mail|everything|all|outreach|follow[- ]?ups?|contact|correspondence|communications?|writing)\s+(?:to|with|for)\s+)?"
    ),
    re.compile(r"(?i)^(?:please |also |and )*(?:give)\s+(?=.*\b(?:a break|a rest|some (?:time|space|room)|a pause)\b)"),
    re.compile(r"(?i)^(?:please |also |and )*leave\s+(?=.*\b(?:alone|be|in peace)\b)"),
    re.compile(
        r"(?i)^(?:please |also |and )*no (?:more )?(?:letters|emails?|mails?|messages|outreach|contact|notes|follow[- ]?ups?)\s+(?:to|with|for)\s+(?=.*\b(?:until|till|before|for (?:a|\d|two|three|four|the)|this|in)\b)"
    ),
    re.compile(
        r"(?i)^(?:please |also |and )*(?:don't|dont|do not|stop)\s+(?:write|writing|email|emailing|contact|contacting|mail|mailing|bother|bothering|reach(?:ing)? out|(?:sending )?(?:all |any |the )?(?:further |more )?(?:letters|e-?mails|mail|correspondence|outreach))\s+(?:to\s+)?(?=.*\b(?:until|till|before|over|during|for (?:an?|\d|two|three|four|the|now|this)|this (?:week|month|year))\b)"
    ),
    re.compile(
        r"(?i)^(?:please |also |and )*hold (?:off )?(?:on )?(?:everything|all letters|anything|letters|mail|emails|all mail) (?:for|to)\s+"
    ),
    re.compile(r"(?i)^(?:por favor |también |y )*deja(?:r)? en paz a\s+"),
    re.compile(r"(?i)^(?:please |also |and )*put\s+(?=.*\bon (?:hold|pause)\b)"),
    re.compile(
        r"(?i)^(?:por favor |también |y )*no (?:le |les )?(?:escribas|mandes (?:nada|cartas|correos))\s+(?:nada )?a\s+(?=.*\b(?:hasta|por ahora|por el momento|durante)\b)"
    ),
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
        r"(?i)^(?:please |also |and )*stop\s+(?:writing|emailing|contacting|mailing|messaging|reaching out|(?:sending )?(?:anything|(?:all |any )?(?:further |more |our |my )?(?:letters|mails?|e-?mails|correspondence|outreach|contact)))\s+(?:(?:to|with)\s+)?"
    ),
    re.compile(r"(?i)^(?:please |also |and )*(?:remove|take|unsubscribe|opt out|opt-out|blacklist|delete)\s+"),
    re.compile(
        r"(?i)^(?:please |also |and )*(?:absolutely )?no more (?:letters|emails?|mails?|messages|outreach|contact)?\s*(?:ever )?(?:again )?(?:to|for|with)\s+"
    ),
    re.compile(r"(?i)^(?:please |also |and )*(?:drop|cut)\s+(?=.*\bfrom (?:my|our|the) (?:network|list|contacts|mailing))"),
    re.compile(r"(?i)^(?:please |also |and )*put\s+(?=.*\bdo[- ]not[- ]contact\b)"),
    re.compile(r"(?i)^(?:please |also |and )*opt\s+(?=[^.;]*\bout\b)"),
    re.compile(
        r"(?i)^(?:please |also |and )*(?:strike|cross|scratch|kick|get)\s+(?=.*\boff (?:of )?(?:my|our|the|this) (?:\w+ )?list\b)"
    ),
    re.compile(
        r"(?i)^(?:please |also |and )*(?:don't|dont|do not|never) (?:ever )?send\s+(?=.*\b(?:anything|a thing|letters?|mail|emails?)\b.*\b(?:ever|again|any ?more)\b)"
    ),
    re.compile(
        r"(?i)^(?:please |also |and )*i (?:don't|dont|do not|never) (?:ever )?want (?:(?:to|you to|us to) (?:ever )?(?:write|email|contact|mail|send (?:anything|letters?|mail)) (?:to )?|(?=.*\bto (?:get|hear|receive|have)\b.*\b(?:ever|again|any ?more)\b))"
    ),
    re.compile(
        r"(?i)^(?:por favor |y )?(?:no (?:más|mas) (?:cartas|correos|mensajes|emails)|nunca (?:más |mas )?(?:le )?(?:escribas|escribir)|no (?:le )?(?:vuelvas a escribir(?:le)?|escribas (?:nunca )?(?:más|mas)))\s+(?:más |mas )?(?:a\s+)?"
    ),
)
_FOR_EVER = re.compile(
    r"(?i)\b(?:again|ever|never|any ?more|no more|off (?:the|my|our|this|all)|from (?:the|my|our|this|all)|for good|permanently|do[- ]not[- ]contact|unsubscribe|opt[- ]out|blacklist|nunca|vuelvas|stop)\b|\bmás\b"
)
_LEFT = re.compile(
    r"(?i)\s*(?:has |have )?(?:(?P<did>opted out|unsubscribed)|wants? (?:out|off|to be (?:removed|left alone|taken off))|asked to be (?:removed|left alone|taken off)|(?:has |just )*(?:said|says|asked|told (?:me|us)|emailed|wrote|called)(?: to say)?,? (?:to |us to |me to |please |that we )*(?:stop|quit) (?:emailing|e-mailing|writing|contacting|mailing|messaging|sending)|(?:does not|doesn't|doesnt|did not|didn't) want us|"
    r"(?:has |just )*(?:says?|said|told (?:me|us)|asked(?: for| me| us)?|wrote|e-?mailed|called)(?: to say| back| again| flat out| plainly| clearly| straight out)*\s*[:,]?\s*[\"“']?no more (?:e-?mails?|mails?|letters?|messages|contact|outreach|of (?:these|this|our letters|our mails?))|"
    r"asked (?:us |me )?(?:not to|never (?:ever )?to (?:write|e-?mail|contact|mail|send)|to stop|to be removed|to be taken off|that we (?:stop|not)))\b(?P<more>.*)"
)
_IN_PART = re.compile(
    r"(?i)\b(?:with (?:that|this|it)|on (?:the|her|his|their|that|this) (?!hold|list\b)\w+|about|in the (?!meantime|new|autumn|fall|spring|summer|winter)\w+(?! year)|rest day|on \w+days)\b"
)
"""What makes less of a pause than all letters."""
_WHOM = re.compile(r"(?i)\s+(?:him|her|them|me|us|someone|somebody)\b")
"""Behind "unsubscribed" these are not the one that did it; "asked us to stop emailing her" is."""
_CALLED = re.compile(
    r"\s+(?:(?i:e-?mailing|writing(?: to)?|contacting|to|for)\s+)?(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|I\b)(?:Dr\.? )?[A-ZÀ-Þ][a-zà-ÿ]"
)
"""Somebody's name right behind it, known or not."""
_LETTERS = re.compile(
    r"(?i)\s*(?:'s)?\s*(?:next |further |other )?(?:letters?|e-?mails?|mails?|messages?|notes?|outreach|contact|follow|series|stuff|thread|one|until|till|for)\b"
)
_NARROW = re.compile(
    r"(?i)\b(?:b?cc|guest|coffee|lunch|invit\w+|holiday|christmas|card|phone|call|newsletter|flyer|slot|rota|calendar|group|lease|netflix)\b|\bso (?:formally|often|much|many|long|late|early)\b"
    r"|\b(?:about|without|before|after|until|unless|during|by|except)\b|\bon (?:a |the )?(?:mon|tues|wednes|thurs|fri|satur|sun|week|holi)\w*|\bat (?:her|his|their|the|work|home|school)\b"
    r"|\b(?:old|work|home|office|other|previous) (?:address|office|e-?mail|account|number)\b"
)
"""What makes less of "never again" than for ever: a list that is not ours, a matter, a time, a place."""


def pause(sentence: str, context: Context) -> tuple[Action, ...] | None:
    """Such as "pause Dr Lee until January", "give Dr Lee a break for two weeks", "no letters to Bea until March"."""
    sentence = in_english(sentence, context)
    head = next((hit for pattern in _PAUSE if (hit := pattern.match(sentence))), None)
    if not head or re.match(r"(?i)(?:all|everything|everyone|it all|todo)\b", sentence[head.end() :]):
        return None
    names, rest, why = people(sentence[head.end() :], context)
    if not names:
        return (Ask(item="pause", why=why),) if head.re is _PAUSE[0] else None
    behind = sentence[len(sentence.removesuffix(rest).rstrip(" ,;:(-")) :]
    if NOT_BEFORE.search(behind):
        return (Ask(item="pause", why="from which day on, and until when?"),)
    until = pause_end(behind, context.now)
    if _uncertain_order(without_occasion(rest, context.now), context) or sentence.rstrip().endswith("?"):
        return (Ask(item="pause", why=IF),)
    if _of_theirs(sentence, rest) or _IN_PART.search(REASON.split(rest)[0]):
        return (Ask(item="pause", why="all letters to them, or only something?"),)
    return tuple(Pause(partner=name, until=until) for name in names)


def _of_theirs(sentence: str, rest: str) -> bool:
    """Whether somebody's colleague, day or thing is meant and not whom the name says, "Tara's boss"."""
    possessive = re.match(r"'s\b", rest) or re.search(r"'s?\s*$", sentence.removesuffix(rest))
    return possessive is not None and re.search(r"\w", rest.removeprefix("'s")) is not None and not _LETTERS.match(rest)


def opt_out(sentence: str, context: Context) -> tuple[Action, ...] | None:
    """Such as "never write to J. Ortiz again", "take Ana off the list", "J. Ortiz wants no more mail".

    What cannot be undone is done only where nothing narrows it: "take Ana off the guest list", "no more mail on Mondays" are asked.
    """
    sentence = in_english(sentence, context)
    found = _opt_out(sentence, context)
    narrow = found is not None and _NARROW.search(REASON.split(_nameless(sentence, context))[0])
    return (Ask(item="opt_out", why="for ever, or only this?"),) if narrow else found


def _nameless(sentence: str, context: Context) -> str:
    """The sentence without each name where it stands first: Rosa Card is no card, but "Rosa off the card list" speaks of one."""
    words, said, named = sentence.split(), list[str](), frozenset[str]()
    while words:
        found, behind = context.names.people(" ".join(words))
        name = len(found) == 1 and not found <= named
        said += [] if name else words[:1]
        words, named = (behind.split(), named | found) if name else (words[1:], named)
    return " ".join(said)


def _opt_out(sentence: str, context: Context) -> tuple[Action, ...] | None:
    named, behind, _ = people(sentence, context)
    if named and wants_none(behind):
        return tuple(OptOut(partner=name) for name in named)
    if named and (left := _LEFT.fullmatch(behind)):
        if (left["did"] and _WHOM.match(left["more"])) or _somebody_else(left["more"], named, context):
            return (Ask(item="opt_out", why="who of them wants no more letters?"),)
        return (Ask(item="opt_out", why=IF),) if _uncertain(sentence, context) else tuple(OptOut(partner=name) for name in named)
    head = next((found for pattern in _NEVER if (found := pattern.match(sentence))), None)
    if not head:
        return None
    names, rest, why = people(sentence[head.end() :], context)
    if names and _of_theirs(sentence, rest):
        return (Ask(item="opt_out", why="whom do you mean?"),)
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


def _somebody_else(more: str, they: Sequence[str], context: Context) -> bool:
    """Whether behind what they did another is named whom it was done to, "unsubscribed Gordon", "asked us to stop emailing Tara"."""
    known = named_in(REASON.split(more)[0], context)
    return not known <= set(they) or (not known and _CALLED.match(more) is not None)


def _uncertain(sentence: str, context: Context) -> bool:
    """A condition, a hedge or a question in a command that acts."""
    roles = [token.role for token in lex(sentence, context)]
    return sentence.rstrip().endswith("?") or Role.CONDITION in roles or Role.HEDGE in roles


def _uncertain_order(rest: str, context: Context) -> bool:
    """As `_uncertain`, of an order and its reason: what wavers inside the reason, "her baby is due any minute", doubts no order."""
    order, *reasons = REASON.split(rest)
    tokens = [lex(reason, context) for reason in reasons]
    opens = any(said and said[0].role is Role.HEDGE for said in tokens)
    return opens or any(token.role is Role.CONDITION for said in tokens for token in said) or _uncertain(order, context)


SILENCE: tuple[Callable[[str, Context], tuple[Action, ...] | None], ...] = (pause, opt_out)
