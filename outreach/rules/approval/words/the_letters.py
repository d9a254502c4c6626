"""The letters as a whole, called by nothing but that: "letters fine", "the letter can go", "the five you showed me: Monday", "sí a las tres".

Law: only at the head of a sentence and right before a verdict or a day; "the letters to schools" are some of them. "The letter" is one only where one waits,
and a Spanish number with a plural article counts the letters only where there are so many. What is left of one letter is that letter and no other.
"""

from __future__ import annotations

import re

_LEAD = (
    r"^(?P<lead>\W*(?:(?:and|but|so|ok|okay|oh|as for|y|pero)\b[,:]?\s+)*(?:the |my |your |these |those |today's |las |los )?)"
)
_JUDGED = r"(?=\s*[:,=-]?\s*(?:(?:are|is|look|looks|seem|can|may|all|should|both|todas?|están|está|son|pueden|puede)\b|'s\b|ok\b|okay|fine|good|great|yes\b|no\b|sí\b|approved|go\b|tomorrow|tmrw|later|wait|next|on (?:mon|tues|wednes|thurs|fri)|until|till|after|mañana|bien))"
_LETTERS = re.compile(rf"(?i){_LEAD}(?:letters|drafts|e-?mails|cartas|correos|borradores){_JUDGED}")
_LETTER = re.compile(rf"(?i){_LEAD}(?:letter|draft|e-?mail|carta|correo|borrador){_JUDGED}")
_COUNTED = re.compile(
    r"(?i)^(?P<lead>\W*(?:(?:y|sí|si|ok|bien)\b,?\s+)*(?:a )?)(?:las|los) (?P<n>tres|cuatro|cinco|seis)\b(?! (?:de|en|y media))"
)
_NUMBERS = ("tres", "cuatro", "cinco", "seis")
_SHOWN = re.compile(
    r"(?i)^(?P<lead>\W*(?:(?:and|but|so|ok|okay|now)\b[,:]?\s+)*)(?:all )?(?:the|these|those|today's) (?P<n>two|three|four|five|six|seven|eight)(?: (?:new|other))?(?: (?:letters|drafts|ones|e-?mails|notes))?"
    r"(?: (?:that |which )?you(?:'ve| have)? (?:showed|shown|sent|gave|listed|wrote|drafted|made|prepared|have)(?: (?:me|us|here|up|for me))*| (?:in|on|from|of) (?:today|this morning|the list|today's (?:list|mail|digest))| (?:above|below|here))"
    r"(?: (?:today|this morning|here|just now))*(?=\s+(?:can|may|should|must|will|are|all|wait|go)\b|\s*[:,=-])"
)
_COUNTS = ("two", "three", "four", "five", "six", "seven", "eight")
_ONE = r"(?:it|hers|(?:that|this|the|his|her|their|my|your) (?:one|letter|draft|e-?mail|note|message|text)\b(?!')|(?:that|this)(?= (?:is|can|may|ok|okay|fine|good)\b|[\s,.!]*$))"
_LEFT_OF_IT = re.compile(
    rf"(?i)\b(?:(?:(?:all )?the )?(?:rest|remainder|remaining part)|(?:everything|anything) else|what(?:ever)?(?:'s| is| remains| stays)?(?: left| over)*|lo dem[aá]s|el resto) (?:of|in|de) (?:{_ONE}|(?:ella?|es[ae]|la carta|es[ae] carta|la suya)\b)"
)
"""What is left of one letter after a change: "the rest of that letter"."""


def as_letters(sentence: str, numbers: tuple[int, ...]) -> str:
    """The sentence with all letters, or the only one, said as such; `numbers` are the letters that wait.

    >>> as_letters("Letters fine.", (1, 2)), as_letters("the letter's fine", (1,)), as_letters("Sí a las tres.", (1, 2, 3))
    ('all Letters fine.', "letter 1 's fine", 'Sí a todas.')
    >>> as_letters("The two you showed me today: Jan 11", (1, 2)), as_letters("the two you showed me: Jan 11", (1, 2, 3))
    ('all: Jan 11', 'the two you showed me: Jan 11')
    >>> as_letters("the letter is fine", (1, 2)), as_letters("the letters to schools are fine", (1, 2)), as_letters("a las tres", (1, 2))
    ('the letter is fine', 'the letters to schools are fine', 'a las tres')
    >>> as_letters("Rest of that letter OK to send.", (1, 2)), as_letters("the rest of the letters can go", (1, 2))
    ('it OK to send.', 'the rest of the letters can go')
    """
    sentence = _LEFT_OF_IT.sub("it", sentence)
    if len(numbers) == 1:
        return _LETTER.sub(lambda found: f"{_bare(found['lead'])}letter {numbers[0]} ", sentence)
    sentence = _LETTERS.sub(lambda found: f"{_bare(found['lead'])}all {found[0][len(found['lead']) :]}", sentence)
    shown = _SHOWN.match(sentence)
    if shown and len(numbers) == _COUNTS.index(shown["n"].casefold()) + 2:
        return f"{shown['lead']}all{sentence[shown.end() :]}"
    counted = _COUNTED.match(sentence)
    if counted and len(numbers) == _NUMBERS.index(counted["n"].casefold()) + 3:
        return f"{counted['lead']}todas{sentence[counted.end() :]}"
    return sentence


def _bare(lead: str) -> str:
    return re.sub(r"(?i)\b(?:the|my|your|these|those|today's|las|los)\s+$", "", lead)
