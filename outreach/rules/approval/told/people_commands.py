"""What the owner tells about people: notes and remarks; whom she met is in `meetings_told`, whom not to write to in `silence_commands`.

Each function takes one sentence and gives its actions, or None when the sentence is nothing of the kind. Law: a name that fits nobody or
several, a condition, or a hedge makes an `Ask` with the command's name; nothing is guessed. Texts keep her own spelling.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from outreach.model.command import Action, Ask, Note
from outreach.rules.approval.clauses.lexer import lex
from outreach.rules.approval.clauses.token import Context
from outreach.rules.approval.names.professions import type_key
from outreach.rules.approval.told.client_commands import clients, outcome
from outreach.rules.approval.told.note_wordings import wording
from outreach.rules.approval.told.open_questions import answered
from outreach.rules.approval.told.questions_meant import meant
from outreach.rules.approval.words.kinds_said import kinds
from outreach.rules.approval.words.lexicon import Role

NOBODY = "I know nobody of that name"
TWO = "more than one person has that name"
IF = "I cannot wait for a condition by myself"

_NOTE = re.compile(
    r"(?i)^(?:please |pls |also |and )*(?:don't forget(?: that)?|(?:make |add |take )?(?:a )?note(?: to self| down)?(?: that)?|nota|remember(?: that)?|recuerda que|for the record|fyi|jot down(?: that)?)[\s,:-]*(?:(?:on|about|for|re|to|sobre|de)\s+)?"
)
_ABOUT = re.compile(
    r"(?i)^(?:please |also |and |oh,? )*(?:about|re|regarding|on|sobre|concerning)\b:? \s*(?P<who>[^:,]{2,60}?)\s*(?::|,|\s-\s)\s*(?P<text>.+)$"
)
_IS_A = re.compile(r"(?i)^\s*(?:is|'s|was|es)\s+(?:now |also |actually |really |just )*(?:an?|the|our|una?)\s+(?P<what>.+)$")
_DOES = re.compile(
    r"(?i)^\s*(?:now |also |just |mostly |only |apparently )*(?:works?|runs?|specializes?|specialises?|treats?|teaches|leads?|offers?|accepts?|speaks|trained|studied|likes|loves|"
    r"started|opened|founded|does|takes|sees|hates|prefers|lives|has (?:an?|two|three|four|kids|twins|evening|openings|room))\b"
)
_STATES = re.compile(
    r"(?i)^(?:'s (?:on|in|at|out|off|away|back|not|no longer|now|an?|the|sick|full|pregnant|retired|closed|with|\w+ing)|is|was|isn't|wasn't|has|hasn't|had|does|doesn't|doesnt|did|didn't|can|can't|cannot|will|won't|never|now|also|just|already|still|no longer|"
    r"got|left|went|told|said|wrote|took|gave|sent|moved|made|came|knows|quit|est[áa]|tiene|trabaja|ya|quiere|dijo|habla|vive|\w{3,}(?:ed|ing)|"
    r"(?:prefer|like|love|hate|work|run|see|take|treat|speak|teach|live|want|need|mention|offer|accept|specialize|know|refer|start|come|go|leave|move|call|hope)e?s|"
    r"(?:\w+ ){0,2}?\w+ (?:is|are|was|were|has|have|had|died|moved|got|left|started|closed|opened|called))\b"
)
"""What a statement begins with behind the name, the verb or what is theirs with its verb."""
_GUESSED = re.compile(
    r"(?i)(?:will|would|'ll|is|must|might|may)(?: be)? (?:so |very )?(?:glad|happy|pleased|thrilled|delighted|relieved|surprised|love|like|appreciate)\b|.*'s (?:referral|client|patient)|(?:included|excluded|excepted|especially)\W*$"
)
"""What somebody feels about it is no news of them, nor is news of a client."""
_ASIDE = re.compile(r"(?i),?\s*(?:fyi|btw|by the way|just so you know|note that|for the record|para que sepas)\W*$")
_ORDERS = frozenset(
    {Role.YES, Role.NO, Role.LATER, Role.HOLD, Role.ITEM, Role.CONDITION, Role.HEDGE, Role.RETRACTION, Role.CORRECTION}
)


def people(text: str, context: Context) -> tuple[list[str], str, str]:
    """The partners at the head of a text, what is behind them, and why there are none ("" where there are)."""
    names: list[str] = []
    rest = re.sub(r"^(?:[Ll]a|[Ee]l|[Aa] la) (?=(?:Dra?|Doctora?|Sra?|Padre|Pastora?|Hermana|Rev)\b)", "", text)
    rest = re.sub(r"^(?:[Aa]l?|[Pp]ara|[Cc]on|[Dd]e|[Ss]obre|[Tt]o|[Ww]ith|[Ff]or)\s+(?=[^\W\d_a-z])", "", rest)
    while True:
        found, behind = context.names.people(rest)
        if len(found) != 1:
            return (names, rest, "") if names and not found else ([], rest, TWO if found else NOBODY)
        names.extend(found)
        further = re.match(r"(?i)(?:and|&|y)\s+", behind)
        if not further or not context.names.leading(behind[further.end() :])[0]:
            return names, behind, ""
        rest = behind[further.end() :]


def note(sentence: str, context: Context) -> tuple[Action, ...] | None:
    """Such as "note Dr Lee: daughter starts college in Sept"."""
    about, behind, _ = people(sentence, context)
    turned = _NOTE.match(behind) if about else None
    theirs = re.search(r"'s?\s*$", sentence.removesuffix(behind)) and not re.match(r"(?i)note\s*[:-]", behind)
    if turned and re.match(r"(?i)note", behind) and not theirs:
        return tuple(Note(partner=name, text=behind[turned.end() :].strip(" ,:;-")) for name in about)
    worded = wording(sentence)
    kept, behind, _ = people(worded, context) if worded else ([], "", "")
    if kept:
        return tuple(Note(partner=name, text=behind.strip(" ,:;-")) for name in kept) if behind.strip(" .,:;-") else None
    head = _NOTE.match(sentence)
    if not head:
        return None
    names, rest, why = people(sentence[head.end() :], context)
    explicit = re.match(r"(?i)(?:please |also |and )*(?:(?:add |make )?(?:a )?note|nota|remember|recuerda)\b", sentence)
    if not names:
        return (Ask(item="note", why=why),) if explicit and re.match(r"(?i)\S+\s+\S+", sentence) else None
    text = re.sub(r"(?i)^(?:that|que)\s+", "", rest.strip(" ,:;-"))
    return tuple(Note(partner=name, text=text) for name in names) if text else (Ask(item="note", why="what shall I note?"),)


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
    waits = names[0] in {draft.to for draft in context.digest.drafts} and roles & {Role.DATE, Role.MATTER}
    if not head and (not told or len(names) > 1 or waits):
        return None  # a day, or something to be changed, may be about the letter that waits
    return tuple(Note(partner=name, text=words.strip(" .,")) for name in names)


def statement(sentence: str, context: Context) -> tuple[Action, ...] | None:
    """Such as "Dana doesn't take insurance any more", "Bea's twins are due in May": told of one to whom no letter waits.

    It must read as a statement and hold no word of a verdict; what is told of somebody whose letter waits may be about the letter.
    """
    about = meant(sentence, context)
    if answered(sentence, context):
        return None
    if clients(sentence, context) or outcome(sentence, context) or (about and kinds(about.rest)):
        return None
    names, rest, _ = people(re.sub(r"(?i)^(?:fyi|btw|by the way|just so you know|oh|ps|also)\b[,:]?\s*", "", sentence), context)
    if len(names) != 1 or names[0] in {draft.to for draft in context.digest.drafts} or sentence.rstrip().endswith("?"):
        return None
    roles = {token.role for token in lex(re.sub(r"(?i)^ya no\b", "ya", rest), context)}
    if not _STATES.match(rest) and re.search(r"'s\s*$", sentence.removesuffix(rest)):
        rest = f"'s {rest}"
    headed = about is None and sentence.removesuffix(rest).rstrip()[-1:] in (":", "-")
    if (
        not (headed or _STATES.match(rest))
        or _GUESSED.match(rest)
        or roles & (_ORDERS - {Role.ITEM})
        or Role.UNKNOWN not in roles
        or _numbered(rest, context)
    ):
        return None
    return (Note(partner=names[0], text=re.sub(_ASIDE, "", rest).strip(" .,")),)


def _numbered(text: str, context: Context) -> bool:
    """Whether a number in a text is a letter's; before a word of no role it counts something, "has 2 kids"."""
    tokens = lex(text, context)
    return any(
        token.role is Role.ITEM and token.sort != "name" and (at + 1 == len(tokens) or tokens[at + 1].role is not Role.UNKNOWN)
        for at, token in enumerate(tokens)
    )


def _trade(words: str) -> bool:
    """Whether a profession stands at the head, "custody lawyer who ..."."""
    first = re.split(r"(?i)\s+(?:who|that|at|in|with|and|for|from|now|by|specializ\w+)\b|[,.;(]", words, maxsplit=1)[0]
    return type_key(first) is not None


PEOPLE: tuple[Callable[[str, Context], tuple[Action, ...] | None], ...] = (note,)
REMARKS: tuple[Callable[[str, Context], tuple[Action, ...] | None], ...] = (remark, statement)
