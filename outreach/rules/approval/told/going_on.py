"""What she goes on to tell of the person she has just named: "met Hugo yesterday. He'd like my card."

Law: only a sentence that begins with she, he or they, promises them something behind a meeting, and holds no word of a verdict belongs to the one before it; it joins a text, and
never makes or changes an order, but a pause without an end gets the one that the reason names. Who is full, they or she, is asked. What she goes on to tell of a client is `clients_go_on`'s.
"""

from __future__ import annotations

import re
from dataclasses import replace

from outreach.model.command import Action, Ask, Hold, Met, NewPartner, Note, Pause, Record, SetConsent, SetOutcome
from outreach.rules.approval.clauses.lexer import lex
from outreach.rules.approval.clauses.token import Context
from outreach.rules.approval.days.dates import spoken_date
from outreach.rules.approval.told.clients_go_on import VERDICT_WORDS, of_the_client
from outreach.rules.approval.told.known_by import knows_somebody
from outreach.rules.approval.told.openings_told import WHO_IS_FULL, nobodys
from outreach.rules.approval.told.pause_end import NOT_BEFORE, pause_end
from outreach.rules.approval.told.plans_told import promise
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
_GOES_ON = re.compile(
    r"(?i)(?:and |then |we |i |please |let's |can |will |you can )*(?:start|begin|resume|go on|carry on|continue|pick (?:it |things )?up)(?: (?:again|sending|back up|up|it|them))*(?: on| from)? (?P<when>[^?]{2,40}?)[\s.!]*"
)
"""Behind an order to hold everything these say until when."""


def continued(last: Action | None, sentence: str, before: str, context: Context) -> tuple[Action, ...] | None:
    """The last action with this sentence added to its text, or with the promise that it holds before it; None where it does not belong there.

    `before` is the sentence in front of it.
    """
    if isinstance(last, Met | Note | NewPartner | Pause) and nobodys(sentence, context):
        return (last, WHO_IS_FULL)
    more = _continued(last, sentence, before, context)
    if more is None or not isinstance(last, Met) or not _PROMISED_THEM.match(sentence):
        return None if more is None else (more,)
    promised = promise(f"{last.partner}: {sentence}", context)
    return (*promised, last) if promised else (more,)


def _continued(last: Action | None, sentence: str, before: str, context: Context) -> Action | None:
    kind = told_more_clearly(last, sentence, context)
    if kind is not None:
        return kind
    if isinstance(last, Ask | SetConsent | SetOutcome | Record):
        return of_the_client(last, sentence, before, context)
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
    if any(token.role in (VERDICT_WORDS - {Role.YES} if promised else VERDICT_WORDS) for token in lex(sentence, context)):
        return None
    if isinstance(last, NewPartner):
        return replace(last, note=_joined(last.note or "", sentence))
    return replace(last, text=_joined(last.text, sentence))


def _paused_until(last: Pause, sentence: str, context: Context) -> Pause | None:
    """Such as "He's away until January." behind a pause that has no end."""
    order = {token.role for token in lex(sentence, context)} & (VERDICT_WORDS - {Role.LATER}) or NOT_BEFORE.search(sentence)
    if last.until is not None or order or not _OF_THEM.match(sentence) or sentence.endswith("?"):
        return None
    end = pause_end(f", {sentence}", context.now)
    return replace(last, until=end) if end else None


def _held_until(last: Hold, sentence: str, context: Context) -> Hold | None:
    """Such as "Start again Tuesday." behind "nothing goes out this week"."""
    found = _GOES_ON.fullmatch(sentence.strip())
    day = spoken_date(found["when"], context.now.today, country=context.now.country) if found else None
    return replace(last, until=day) if day else None


def _joined(text: str, sentence: str) -> str:
    """Two sentences as one text.

    >>> _joined("about sleep", "He'd like my card."), _joined("", "He'd like my card.")
    ("about sleep. He'd like my card", "He'd like my card")
    """
    return ". ".join(part for part in (text.rstrip(" ."), sentence.rstrip(" .")) if part)
