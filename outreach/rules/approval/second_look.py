"""Every yes is looked at once more, by eyes that know no grammar: what stands beside its letter's number or name may only take it away.

Law: nothing here ever approves. A yes becomes a question where the plain words around its letter are those of a no, of somebody who sends it
herself, of a letter that was answered or left out, of a second thought. It is a net under the grammar (`clauses`, `attach`, `topics`), and knows
less: it may ask once too often, and must never be the only thing that holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from outreach.model.command import Action, Approve, Ask
from outreach.model.digest import Digest, ShownDraft
from outreach.rules.approval.plain import plain

WHY = "your words beside it sound like something else than a yes"
_NUMBERS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_SENDS = r"(?:send|mail|approve|go with|do|okay|release)(?:ing|s)?"
_NO = (
    r"(?:don'?t|do not|do note|dont|never|not|neither|nor|avoid|refuse to|unable to|can'?t|cant|cannot|won'?t|wont|shouldn'?t|shouldnt|wouldn'?t|ain'?t|aint|hardly|without"
    r"|instead of|hold off on|hold off|wait to|wait with|too early to|stop|rather not|no need to|maybe|perhaps|should (?:we|i)|why)"
)
_AWAY = r"(?:answered|replied|responded|wrote back|has it|have it|got it|has mail|gets a note|has my|left|resigned|retired|died|passed away|moved|declined|quit)"
_AFTERTHOUGHTS = re.compile(r"(?i)\b(?:halt|retract(?:ed)?|i regret|(?:just |i'?m )?kidding|jk|said nobody)\b")
_LEFT_OUT = re.compile(
    r"(?i)\b(?:all|everything|everyone|everybody)\b[^.!?\n]{0,20}?\b(?:but|except|accept)\s+(?:for )?(?:(?:her|him|them|it|that one)\b|\w+ (?:has|have|had|got|answered|replied|wrote)\b)"
)
"""Such as "all except her", "everyone but Tara has it": whom it leaves out, or what it says of them, is not plain."""
_NOT_TO_US = re.compile(
    r"(?i)\b(?:to do|todo|my note|note to self|reminder|draft(?: reply)?):\s"
    r"|\b(?:yes|ok|okay|send|go)\b[^.,;\n]{0,25}\b(?:in the (?:am|pm|morning|afternoon|evening)|one a day|one at a time|a day apart)\b"
)
"""What she notes for herself, and a yes for another hour than the usual."""
_OF_THEM = re.compile(
    rf"(?i)^\W*(?:but |and |just saw |i see |oh,? )?(?:she|he|they|it'?s|her|his|ella|él)\W+(?:\w+ ){{0,2}}?(?:{_AWAY}|replied|objects?|asked (?:me |for |not )|duplicate|murió|se mudó|se jubiló)\b"
)
_SENTENCE = re.compile(r"(?<=[.!?;])\s+|\n+")


def looked_at_again(actions: Iterable[Action], words: str, digest: Digest) -> tuple[Action, ...]:
    """The same actions, with a question in place of every yes that its own words make doubtful.

    >>> from datetime import date
    >>> drafts = (ShownDraft(n=1, to="Dr. Ann Poe", email="a@p.example"), ShownDraft(n=2, to="Bea Dunn", email="b@r.example"))
    >>> digest = Digest(id="D", date=date(2026, 11, 18), drafts=drafts)
    >>> [each.action for each in looked_at_again((Approve(item=1), Approve(item=2)), "send 2, I'll send 1", digest)]
    ['ask', 'approve']
    >>> [each.action for each in looked_at_again((Approve(item=1), Approve(item=2)), "1 and 2 can go", digest)]
    ['approve', 'approve']
    """
    text = plain(words)
    shown = {draft.n: draft for draft in digest.drafts}
    sentences = [each for each in _SENTENCE.split(text) if each.strip()]
    all_doubted = bool(_AFTERTHOUGHTS.search(text) or _LEFT_OUT.search(text) or _NOT_TO_US.search(text))
    out: list[Action] = []
    for action in actions:
        draft = shown.get(action.item) if isinstance(action, Approve) else None
        doubted = draft is not None and (all_doubted or _against(draft, text) or _told_behind(draft, digest.drafts, sentences))
        out.append(Ask(item=draft.n, why=WHY) if draft is not None and doubted else action)
    return tuple(out)


def _called(draft: ShownDraft) -> str:
    """A pattern for whatever a letter is called by: its number, the number in letters, whom it goes to."""
    names = [
        re.escape(name) for name in re.findall(r"[^\W\d_]{3,}", draft.to) if name.casefold() not in ("the", "dra", "rev", "prof")
    ]
    spelled = [_NUMBERS[draft.n]] if draft.n < len(_NUMBERS) else []
    return rf"(?:(?:the |letter |number |no\. |#|to |one to |la |el )*(?:{draft.n}(?![\d:/])|{'|'.join((*spelled, *names))})\b(?:'s)?)"


def _against(draft: ShownDraft, text: str) -> bool:
    """Whether the words right beside a letter are those of a no, of a left-out, of somebody else's doing."""
    it = _called(draft)
    if re.search(rf"(?m)^\s*#?{draft.n}\s*[:.)]\s*\n\s*#?\d+\s*[:.)]", text):
        return True  # a line of its own that says nothing
    return any(re.search(pattern, text, re.IGNORECASE | re.MULTILINE) for pattern in _patterns(it))


def _patterns(it: str) -> Sequence[str]:
    return (
        rf"\b{_NO}\s+(?:just |ever |please )?{_SENDS}\s+{it}",
        rf"(?<!send )(?<!mail )(?<!get )(?<!ship )(?<!let ){it}\s+(?:is |goes |stays |one )?(?:out|off)\s*(?:[,.;!)]|$|,? (?:and|the rest|\d))",
        rf"{it},?\s+(?:has |have |had )?(?:already |just )?{_AWAY}\b",
        rf"\b(?:i|we|they|she|he|my \w+)(?:'ll|'m| will| am| are| may)? {_SENDS}\s+{it}",
        rf"{it} to (?:nobody|no one|some(?:one|body)(?: else)?|any(?:one|body)|(?:(?:her|his|their|the)|\w+'s) (?:assistant|office|boss|colleague|partner|husband|wife|secretary|nurse|desk))\b",
        rf"{it}\s+(?:may|might|could) be (?:fine|ok|okay|good|yes)\b",
        rf"{it}\s+(?:was|were) (?:good|fine|ok|okay|approved|to go)\b",
        rf"(?<!openings )(?<!sessions )(?<!spots )(?<!places )\b(?:but|except|minus|not|save)\s+(?:for )?{it}\s*[.!)]*$",
        rf"\b(?:all|everything|everyone)\s*(?:\(?[-!~]\s?|accept ){it}",
        rf"{it}\s*[,.-]*\s+(?:no,? (?:wait,? )?make (?:it|that)|or rather|i mean,?|meant|->|that is,?)\s+(?:to )?(?:\d|(?-i:[A-Z]))",
        rf"{it}\s*[,.-]+\s*no,\s+(?:wait,? )?(?:to )?(?:\d+|(?-i:[A-Z])\w+)(?:'s)?\s*[.!]*$",
        rf"(?:\bor rather|\bmake (?:it|that)|->|\bmeant)\s+(?:to )?{it}\s*[.!]*$",
        rf"^(?:can|will|should|would|may) {it}\s+\w+\s*[.!]*$",
    )


def _told_behind(draft: ShownDraft, shown: Iterable[ShownDraft], sentences: Sequence[str]) -> bool:
    """Whether the sentence behind one that names this letter last tells of its reader what makes it moot: "1 yes. She replied!"."""
    patterns = {each.n: re.compile(_called(each), re.IGNORECASE) for each in shown}
    for before, behind in pairwise(sentences):
        ends = {n: max((found.end() for found in it.finditer(before)), default=0) for n, it in patterns.items()}
        if _OF_THEM.match(behind) and ends[draft.n] and ends[draft.n] == max(ends.values()):
            return True
    return False
