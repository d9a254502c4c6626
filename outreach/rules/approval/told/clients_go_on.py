"""What she goes on to tell of a client behind their news: "Not a good fit, I'm afraid.", "Close it.", "sorry, I mean R-31".

Law: what holds a word of a verdict or names somebody else belongs to no client. A correction that names nothing but another client moves the news there;
what says the same once more changes nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from outreach.model.command import Action, Ask, Record, SetConsent, SetOutcome
from outreach.rules.approval.clauses.lexer import lex
from outreach.rules.approval.clauses.references import named_in
from outreach.rules.approval.clauses.token import Context
from outreach.rules.approval.told.client_commands import clients, outcome
from outreach.rules.approval.told.meetings_told import minutes_said
from outreach.rules.approval.told.sent_elsewhere import sent_elsewhere
from outreach.rules.approval.words.lexicon import Role

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
VERDICT_WORDS = frozenset({Role.YES, Role.NO, Role.LATER, Role.HOLD, Role.ITEM, Role.CONDITION, Role.RETRACTION, Role.CORRECTION})
"""Whatever holds one of these may judge a letter."""


def of_the_client(last: Ask | SetConsent | SetOutcome | Record, sentence: str, before: str, context: Context) -> Action | None:
    """The last news with what this sentence adds to it, `before` being the sentence in front; None where it does not belong there."""
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
    return None


def _referral_goes_on(last: Record, sentence: str, context: Context) -> Record | None:
    """More of the client, or how long the talk took, behind a referral that was told."""
    minutes, rest = minutes_said(sentence)
    if minutes is not None and not rest.strip(" .,"):
        return replace(last, details=(*last.details, ("minutes", str(minutes))))
    judged = sentence.endswith("?") or any(token.role in VERDICT_WORDS for token in lex(sentence, context))
    if _NAMED.fullmatch(sentence) or (_OF_THE_CLIENT.match(sentence) and not judged and not named_in(sentence, context)):
        return replace(last, details=tuple(_with_more(last, sentence)))
    return None


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
