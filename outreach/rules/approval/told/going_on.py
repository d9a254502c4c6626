"""What she goes on to tell of the person she has just named: "met Hugo yesterday. He'd like my card."

Law: only a sentence that begins with she, he or they, promises them something behind a meeting, or tells of the client behind a referral, and holds no word of a verdict belongs to the one before it; it joins a text, and
never makes or changes an order, but a pause without an end gets the one that the reason names. Who is full, they or she, is asked. A correction that names nothing but another client moves the news there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from outreach.model.command import Action, Ask, Hold, Met, NewPartner, Note, Pause, Record, SetConsent, SetOutcome
from outreach.rules.approval.clauses.lexer import lex
from outreach.rules.approval.clauses.references import named_in
from outreach.rules.approval.clauses.token import Context
from outreach.rules.approval.days.dates import spoken_date
from outreach.rules.approval.told.client_commands import clients, outcome
from outreach.rules.approval.told.known_by import knows_somebody
from outreach.rules.approval.told.meetings_told import minutes_said
from outreach.rules.approval.told.openings_told import nobodys
from outreach.rules.approval.told.pause_end import NOT_BEFORE, pause_end
from outreach.rules.approval.told.plans_told import promise
from outreach.rules.approval.told.sent_elsewhere import sent_elsewhere
from outreach.rules.approval.told.told_more_clearly import told_more_clearly
from outreach.rules.approval.words.lexicon import Role

_OF_THEM = re.compile(
    r"(?i)(?:and |also,? |btw,? |fyi,? )*(?:she|he|they|her|his|their|ella|él|(?:we |i )?met (?:her|him|them)|(?:la|lo) conocí)\b"
)
_PROMISED_THEM = re.compile(
    r"(?i)(?:and |also )*(?:(?:(?:i|we)(?:'ll| will| promised to)|will|promised to) (?:(?:[\w-]+ ){1,2}?|(?:(?!(?:it|that|this|these|those)\b)[\w'-]+ ){2,8}?to )"
    r"|(?:(?:i|we) |i've |we've )?(?:promised|owe) )(?:her|him|them)\b"
)
"""Such as "will send him the handout" behind a meeting: what was promised there."""
_OF_THE_TALK = re.compile(
    r"(?i)(?:and |also,? |we |i )*(?:discussed|talked|spoke|chatted|went over|covered|caught up|compared notes|hablamos|(?:(?:had )?(?:an? )?(?:really |very |such (?:an? )?)?(?:good|great|nice|lovely|long|short|helpful|fun|productive|fine|sweet|kind|smart|funny) "
    r"(?:\w+ )?(?:talk|chat|meeting|conversation|visit|call|lunch|coffee|time|guy|woman|man|lady|person|people)))\b"
)
"""Behind a meeting these tell of it."""
_CLOSES = re.compile(
    r"(?i)(?:so |and |please |then |you can |we can |let's |just )*(?:close|mark|finish|wrap)(?: (?:it|that|this|him|her|them|that one|this one|the (?:loop|file|case|referral)))(?: (?:up|out|off|then|now|please|as (?:closed|done)))*[\s.!]*"
    r"|(?:so |and )*(?:i |we )?(?:(?:have|'ve|am|'m|are) )?(?:now |just )?clos(?:ed|ing) (?:the|his|her|their|that|this) (?:file|case|chart|loop|referral|one)(?: (?:now|then|out))*[\s.!]*"
)
"""Behind what became of a client: it is recorded already."""
_CORRECTED = re.compile(
    r"(?i)(?:(?:sorry|oops|no|wait|oh|i mean(?:t)?|correction|that should be|should be|make that|it was|for|not that one)[\s,:.-]*)+(?:r-?\d+|(?:[a-z]\.\s?){2,4}|[a-z]{2})(?: i mean| sorry|, sorry)?[\s.!]*"
)
"""Such as "sorry, I mean R-31": the news told last is another client's."""
_NO_NEWS = re.compile(
    r"(?i)(?:so |and |please )*(?:no (?:more |further )?|nothing |not a )(?:news|updates?|word|reports?|information|details|about)\b"
)
"""Behind a leave that was taken back this says it once more."""
_NAMED = re.compile(
    r"(?:(?i:and|also|the|her|his|their|client's|patient's|clients|patients)\s+)*(?i:name)(?:'s|\s+is|:)\s*(?:[A-Z][\w'’.-]*\s*){1,4}[.!]*"
)
"""Behind a referral that is logged: how the client is called, from which the initials come."""
_OF_THE_CLIENT = re.compile(
    r"(?i)(?:and |also |the |her |his |their )*(?:(?:s?he|they|it)(?:'s|'re|'ve)?|has|have|is|insurance|payer|plan|with|moms?|mothers?|dads?|fathers?|parents?|grand(?:mother|father|ma|pa)|guardians?|family|"
    r"clients?|patients?|kid|girl|boy|teen|age[ds]?|grade|panic|anxi\w+|depress\w+|tiene|la madre|el padre)\b"
)
"""Behind a referral that is logged these tell more of the client: "Has Aetna. Mom will call me."."""
_GOES_ON = re.compile(
    r"(?i)(?:and |then |we |i |please |let's |can |will |you can )*(?:start|begin|resume|go on|carry on|continue|pick (?:it |things )?up)(?: (?:again|sending|back up|up|it|them))*(?: on| from)? (?P<when>[^?]{2,40}?)[\s.!]*"
)
"""Behind an order to hold everything these say until when."""
_VERDICT = frozenset({Role.YES, Role.NO, Role.LATER, Role.HOLD, Role.ITEM, Role.CONDITION, Role.RETRACTION, Role.CORRECTION})


def continued(last: Action | None, sentence: str, before: str, context: Context) -> tuple[Action, ...] | None:
    """The last action with this sentence added to its text, or with the promise that it holds before it; None where it does not belong there.

    `before` is the sentence in front of it.
    """
    if isinstance(last, Met | Note | NewPartner | Pause) and nobodys(sentence, context):
        return (last, Ask(item="openings", why="are you full, or are they?"))
    more = _continued(last, sentence, before, context)
    if more is None or not isinstance(last, Met) or not _PROMISED_THEM.match(sentence):
        return None if more is None else (more,)
    promised = promise(f"{last.partner}: {sentence}", context)
    return (*promised, last) if promised else (more,)


def _continued(last: Action | None, sentence: str, before: str, context: Context) -> Action | None:
    kind = told_more_clearly(last, sentence, context)
    if kind is not None:
        return kind
    if isinstance(last, Ask) and last.item == "outcome":
        return _became(sentence, before, context)
    if isinstance(last, SetConsent) and last.value == "no" and _NO_NEWS.match(sentence):
        judged = any(token.sort == "number" for token in lex(sentence, context))
        return last if {last.partner} >= named_in(sentence, context) and not judged else None
    if isinstance(last, SetOutcome) and (_CLOSES.fullmatch(sentence) or sent_elsewhere(sentence, context)):
        return last
    if isinstance(last, SetOutcome) and _CORRECTED.fullmatch(sentence):
        named = clients(sentence, context)
        known = len(named) == 1 and named[0][1] is not None
        return replace(last, referral=named[0][0]) if known else None
    if isinstance(last, Record) and last.what == "log_referral":
        return _referral_goes_on(last, sentence, context)
    if isinstance(last, Pause):
        return _paused_until(last, sentence, context)
    if isinstance(last, Hold):
        return _held_until(last, sentence, context)
    promised = isinstance(last, Met) and _PROMISED_THEM.match(sentence) is not None
    if not isinstance(last, Met | Note | NewPartner) or sentence.endswith("?"):
        return None
    if isinstance(last, NewPartner) and knows_somebody(sentence, context):
        return replace(last, note=_joined(last.note or "", sentence))
    talked = isinstance(last, Met) and _OF_THE_TALK.match(sentence) is not None
    if not (promised or talked or _OF_THEM.match(sentence)):
        return None
    if any(token.role in (_VERDICT - {Role.YES} if promised else _VERDICT) for token in lex(sentence, context)):
        return None
    if isinstance(last, NewPartner):
        return replace(last, note=_joined(last.note or "", sentence))
    return replace(last, text=_joined(last.text, sentence))


def _referral_goes_on(last: Record, sentence: str, context: Context) -> Record | None:
    """More of the client, or how long the talk took, behind a referral that was told."""
    minutes, rest = minutes_said(sentence)
    if minutes is not None and not rest.strip(" .,"):
        return replace(last, details=(*last.details, ("minutes", str(minutes))))
    judged = sentence.endswith("?") or any(token.role in _VERDICT for token in lex(sentence, context))
    if _NAMED.fullmatch(sentence) or (_OF_THE_CLIENT.match(sentence) and not judged and not named_in(sentence, context)):
        return replace(last, details=tuple(_with_more(last, sentence)))
    return None


def _paused_until(last: Pause, sentence: str, context: Context) -> Pause | None:
    """Such as "He's away until January." behind a pause that has no end."""
    order = {token.role for token in lex(sentence, context)} & (_VERDICT - {Role.LATER}) or NOT_BEFORE.search(sentence)
    if last.until is not None or order or not _OF_THEM.match(sentence) or sentence.endswith("?"):
        return None
    end = pause_end(f", {sentence}", context.now)
    return replace(last, until=end) if end else None


def _held_until(last: Hold, sentence: str, context: Context) -> Hold | None:
    """Such as "Start again Tuesday." behind "nothing goes out this week"."""
    found = _GOES_ON.fullmatch(sentence.strip())
    day = spoken_date(found["when"], context.now.today, country=context.now.country) if found else None
    return replace(last, until=day) if day else None


def _with_more(last: Record, sentence: str) -> Iterator[tuple[str, str]]:
    """A referral's details with what is told next beside the need."""
    details = dict(last.details)
    yield from (details | {"need": ", ".join(part for part in (details.get("need", ""), sentence.strip(" .")) if part)}).items()


def _became(sentence: str, before: str, context: Context) -> Action | None:
    """What became of the one client whom the sentence before named: "T.L. rang on Monday. Not a good fit, I'm afraid."."""
    named = clients(before, context)
    if len(named) != 1 or named[0][1] is None or clients(sentence, context) or sentence.endswith("?"):
        return None
    told = outcome(f"{named[0][0]}: {sentence}", context)
    return told[0] if told and len(told) == 1 and isinstance(told[0], SetOutcome) else None


def _joined(text: str, sentence: str) -> str:
    """Two sentences as one text.

    >>> _joined("about sleep", "He'd like my card."), _joined("", "He'd like my card.")
    ("about sleep. He'd like my card", "He'd like my card")
    """
    return ". ".join(part for part in (text.rstrip(" ."), sentence.rstrip(" .")) if part)
