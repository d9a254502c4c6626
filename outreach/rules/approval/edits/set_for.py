"""New words that are named before the old ones without a "not": '"Dear Seun" for "Dear Dr. Bright"', "leaflet for card", "ten sessions, nine is wrong".

Law: the old words stand in the letter once, and the new ones do not. Unquoted, both are a word or three of one sort; a verdict, thanks or a name is
neither. None where nothing of the kind is said.
"""

from __future__ import annotations

import re

from outreach.rules.approval.edits.body_changes import signed_anew
from outreach.rules.approval.edits.given_words import given, run, stands_once
from outreach.rules.approval.edits.letter_words import words_in
from outreach.rules.approval.edits.set_against import exchanged_for

_LEAD = r"^\W*(?:(?:please|pls|just|say|put|write|use|make it|pon|usa|di)\s+)*"
_FOR = re.compile(
    rf"(?i){_LEAD}(?P<new>\"[^\"]+\"|[^\",.;:]{{2,40}}?) (?:for|in place of|where (?:it|the letter|she|he|i|you|(?-i:[A-Z])[\w.'-]*(?: (?:letter|one|draft))?) (?:now )?(?:says?|said|has|wrote|put)|donde (?:dice|pone)|por) (?:the )?(?P<old>\"[^\"]+\"|[^\",.;:]{{2,40}}?)\W*$"
)
_IS_WRONG = re.compile(
    r"(?i)^\W*(?:(?:it's|it is|there are|we had|that's|make it|say)\s+)?(?P<new>\"[^\"]+\"|[^\",.;:]{2,40}?),\s*(?:the )?(?P<old>\"[^\"]+\"|[^\",.;:]{1,40}?) (?:(?:is|was|are|were)n't (?:right|true|correct|so)|(?:is|was|are|were) (?:wrong|false|not (?:right|true|correct)|no longer (?:true|right)|old|out(?:dated)?|a (?:typo|mistake|slip)|incorrect))\W*$"
)
_BARE_NAME = r"(?:(?:Dr|Mrs?|Ms|Rev|Prof)\.? )?[A-Z][\w.'-]*(?: [A-Z][\w.'-]*){0,2}"
_NAME = rf"(?:\"{_BARE_NAME}\"|{_BARE_NAME})"
_SIGN = re.compile(
    rf"^\W*(?i:(?:please|pls|and|just)\s+)*(?i:sign(?:ed)?|firma)(?i: it| this| that)?(?i: as| just| only| simply| como| solo)*:? (?P<new>{_NAME})(?i: only| alone| just| instead| nada más)?(?i:,? (?:and )?(?:not|no|instead of|rather than|without the)(?: as)? {_NAME})?\W*$"
)
_NO_WORDS = re.compile(
    r"(?i)\b(?:yes|no|ok|okay|send|sent|approve[ds]?|skip|go|wait|hold|later|thanks?|thank|you|me|him|her|them|us|it|this|that|sorry|good|fine|great|ready|time|one|reason|now|waiting|asking|letter|draft|all|both|rest|is|are|was|not|look|looking|ask|again|same|still|except)\b"
)
"""Words that stand before "for" in other sentences."""
_MOST = 3


def set_for(body: str, wish: str) -> str | bool | None:
    """The body with the words that are said for its own.

    >>> set_for("May I send you a card?", "leaflet for card"), set_for("We met nine times.", "ten times, nine is wrong")
    ('May I send you a leaflet?', 'We met ten times.')
    >>> set_for("Dear Bo,\\n\\nTea?\\n\\nDana Roth", "sign Dana only, not Dana Roth"), set_for("Your card came.", "thanks for the card")
    ('Dear Bo,\\n\\nTea?\\n\\nDana', None)
    """
    signed = _SIGN.match(wish)
    if signed:
        return signed_anew(body, signed["new"].strip('"'))
    said = _FOR.match(wish)
    if said:
        return _exchanged(body, said["old"], said["new"])
    wrong = _IS_WRONG.match(wish)
    old = run(body, wrong["old"].strip('"')) if wrong else None
    return given(body, old, wrong["new"].strip('"')) if wrong and old else None


def _exchanged(body: str, old: str, new: str) -> str | bool | None:
    bare_old, bare_new = old.strip('"'), new.strip('"')
    if not stands_once(body, bare_old) or stands_once(body, bare_new):
        return None
    if not (old.startswith('"') or new.startswith('"')) and not _fits(old, new):
        return None
    return exchanged_for(body, bare_old, f'"{bare_new}"' if new.startswith('"') else bare_new)


def _fits(old: str, new: str) -> bool:
    """Whether unquoted words can be meant as old and new: few, of one sort, and neither judges anything."""
    gone, fresh = words_in(old), words_in(new)
    few = 0 < len(gone) <= _MOST and 0 < len(fresh) <= _MOST
    alike = [word.sort for word in gone if word.sort] == [word.sort for word in fresh if word.sort]
    return few and alike and not (_NO_WORDS.search(old) or _NO_WORDS.search(new))
