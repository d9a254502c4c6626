"""How far a doubt reaches: what a sentence is about that names no letter itself.

Law: a doubt that could be meant for every letter shakes every yes. It stays with one letter only where three things come together: it is
plain which letter the sentence before it was about (its topic), nothing was granted to that letter, and the sentence goes on about it.

The topic of a sentence are the letters that were named last before it: those of the last thing said ("send 1, but not 4" leaves 4), those that an
exception left out, or those of the person a command just spoke of. A question, a group or a verdict on nothing named leaves none. A
line that opens with a number ("4: no. He rang me") is about that letter to its end.

A sentence goes on about its topic where its subject says so:
 - he, she, it, his, her ...: whatever it tells, be it that somebody has moved, or might have ("Her husband died", "He is back if all goes well");
 - I, we, and it tells of him, her or it, or what I know and would do ("I wrote to her myself", "I know nothing about needles");
 - the one thing that is named at its head ("The evening is cancelled"), as long as it speaks of no change to make;
 - nobody, and it only wavers ("Perhaps it is wiser to wait"): of a letter in doubt that is nothing new, a refused one is asked.

These always reach everything: a condition at the head, second thoughts ("wait", "scratch that"), work still to do ("fix the date first"), words
that speak of several where one was named ("they", "those", "any of them"), and whatever names another letter. A clear verdict is none
of this module's affair (`taken_together`). No yes is ever made here, except in a line that is the letter's own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from outreach.rules.approval.clauses.chunks import Answer, Items, Verdict
from outreach.rules.approval.clauses.grammar import Said, Sentence
from outreach.rules.approval.clauses.idioms import told_in_full
from outreach.rules.approval.clauses.token import Token
from outreach.rules.approval.whole.taken_together import Read, items_of
from outreach.rules.approval.words.lexicon import Role

_REFUSED = (Answer.NO, Answer.LATER)
_THIRD = frozenset(["he", "she", "it", "his", "her", "hers", "him", "él", "ella", "su", "its"])
_WHOM = frozenset(["he", "she", "him", "her", "his", "hers", "to her", "to him", "for her", "for him", "with her", "with him"])
_FIRST = frozenset(["i", "we", "my", "our", "yo"])
_NOBODY = frozenset(["nobody", "no one", "nadie"])
_THE = frozenset(["the", "el", "la"])
_SINGULAR = frozenset(["is", "was", "has", "es", "fue"])
_SEVERAL = frozenset(
    [
        "they",
        "their",
        "them",
        "these",
        "those",
        "any",
        "either",
        "most",
        "some",
        "half",
        "to them",
        "for them",
        "ones",
        "'em",
        "em",
    ]
)
_SOFT = frozenset(["i think", "think", "would", "could", "i believe", "creo", "creo que"])
"""These waver about what is told, and not about what was decided."""
_OTHERWISE = frozenset(["otherwise", "else", "sino"])
_IF_NOT = (["si", "no"], ["if", "not"], ["if", "no"])
_OPENING = frozenset(["so", "oh", "well", "really", "and so", "-", "also", "."])
_GLUE = frozenset({Role.FILL, Role.AUXILIARY, Role.THANKS, Role.AND, Role.BUT})
_TELLS = frozenset({Role.UNKNOWN, Role.MATTER, Role.HEDGE})
_VERDICTS = frozenset({Role.YES, Role.MILD, Role.NO, Role.LATER, Role.HOLD})
_DECIDES = frozenset({Role.YES, Role.NO, Role.LATER, Role.HOLD})
_ASK = Verdict(answer=Answer.ASK)


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """The letters that were named last, and what was said of them; `bound`: the line is theirs."""

    numbers: frozenset[int]
    answer: Answer
    bound: bool = False


def topic(read: Sequence[Read], told: frozenset[int] | None, head: int | None) -> Topic | None:
    """What a sentence behind these is about, if it names nothing; `told` are the letters of a command right before it, `head` its line's number."""
    if told is not None and head in told:
        told = frozenset({head}) if head is not None else told
    found = _named_last(read) if told is None else Topic(numbers=told, answer=Answer.NO)
    if head is not None and (found is None or found.numbers == {head}):
        open_line = found is not None and told is None
        return Topic(numbers=frozenset({head}), answer=found.answer if found else Answer.ASK, bound=open_line)
    return found


def _named_last(read: Sequence[Read]) -> Topic | None:
    for entry in reversed(read):
        if entry.question:
            named = items_of(entry)
            return Topic(numbers=named, answer=Answer.ASK) if len(named) == 1 else None
        if entry.sentence.said:
            last = entry.sentence.said[-1]
            if last.items.without:
                return Topic(numbers=last.items.without, answer=Answer.NO)
            vague = last.items.general or last.items.rest or last.items.unsure or last.verdict.chosen
            answers = {found.verdict.answer for found in entry.sentence.said if found.items.numbers & last.items.numbers}
            answer = last.verdict.answer if len(answers) == 1 else Answer.ASK
            return None if vague else Topic(numbers=last.items.numbers, answer=answer)
        if entry.sentence.bare or entry.sentence.correction or entry.sentence.retraction:
            return None
    return None


def settled(entry: Read, about: Topic | None) -> Read | None:
    """The sentence as it is to be taken: as it stands, as said of its topic, or None where it only goes on about it.

    >>> from datetime import date
    >>> from outreach.model.digest import Digest, ShownDraft
    >>> from outreach.rules.approval.verdicts import read_answer
    >>> drafts = tuple(ShownDraft(n=n, to=name, email="a@p.example") for n, name in ((1, "Dr. Ann Poe"), (2, "Bea Dunn")))
    >>> digest = Digest(id="D", date=date(2026, 11, 18), drafts=drafts)
    >>> [(each.action, each.item) for each in read_answer("1 ok. Not 2. Her husband died last week.", digest, digest.date)]
    [('approve', 1), ('skip', 2)]
    >>> [(each.action, each.item) for each in read_answer("1 ok. Not 2. Let me think about these.", digest, digest.date)]
    [('ask', 1), ('skip', 2)]
    """
    if about is None:
        return entry
    if entry.question:
        own = about.bound and not (_names_another(entry, about) or _speaks_of_several(entry.tokens))
        return _of_its_line(entry, about, _ASK) if own else entry
    if about.answer in _REFUSED and _only_counts(entry.tokens) and not _shakes_all(entry, about):
        return None
    if _names_another(entry, about):
        return entry
    if about.bound:
        return _in_its_line(entry, about)
    if about.answer is Answer.ASK and not entry.sentence.said and _other_case(entry.tokens):
        return None
    if about.answer is Answer.LATER and _names_the_day(entry) and not _shakes_all(entry, about):
        return _said_of(entry, about, entry.sentence.bare or _ASK)
    again = (
        _brings_back(entry) if about.answer in _REFUSED and len(about.numbers) == 1 and not _shakes_all(entry, about) else None
    )
    if again is not None:
        return _said_of(replace(entry, sentence=replace(entry.sentence, correction=True)), about, again)
    if about.answer in (Answer.YES, Answer.MILD) or _shakes_all(entry, about) or not _tells(entry):
        return entry
    if _goes_on(entry.tokens, about):
        return None
    if not _wavers(entry.tokens):
        return entry
    return None if about.answer is Answer.ASK else _said_of(entry, about, _ASK) if about.numbers else entry


def in_line(tokens: Sequence[Token], head: int | None) -> Sequence[Token]:
    """Such as "2: I have one opening left": in a line of a letter's own a number word counts, and names no other letter."""
    if head is None:
        return tokens
    counts = frozenset({head})
    return [
        replace(each, role=Role.UNKNOWN, items=frozenset(), sort="") if each.sort == "spelled" and each.items != counts else each
        for each in tokens
    ]


def _names_the_day(entry: Read) -> bool:
    """Such as "Not 3 yet. Ask me again on Friday.": the day for what was put off."""
    bare = entry.sentence.bare
    return bare is not None and bare.answer is Answer.LATER and bare.until is not None and not (bare.hold or _tells(entry))


def _brings_back(entry: Read) -> Verdict | None:
    """Such as "Not 3. He's on call all week, so show me his again on Monday.": the day for a letter that was refused or left out."""
    bare = entry.sentence.bare
    dated = bare is not None and bare.answer is Answer.LATER and bare.until is not None
    later = any(token.role in (Role.LATER, Role.HOLD) for token in told_in_full(entry.tokens))
    return bare if dated and later and any(token.text in _WHOM for token in entry.tokens) else None


def _other_case(tokens: Sequence[Token]) -> bool:
    """Such as "If Ann has not answered, skip 1. Otherwise go ahead.": the other half of what makes its letter a question."""
    opens = [token.text for token in tokens if token.role is not Role.AND][:2]
    return bool(opens) and (opens[0] in _OTHERWISE or opens in _IF_NOT)


def _names_another(entry: Read, about: Topic) -> bool:
    """Whether a letter is named that is not the topic, or the topic itself is judged anew."""
    sorts = ("number", "name", "spelled")
    named = frozenset(n for token in entry.tokens if token.role is Role.ITEM and token.sort in sorts for n in token.items)
    return bool(named - about.numbers) or any(not _grouped(found.items) for found in entry.sentence.said)


def _only_counts(tokens: Sequence[Token]) -> bool:
    """Such as "he has had two already": a number word in what is told of him, where nothing is judged, counts and names no letter."""
    head = _subject(tokens)[:1]
    told = bool(head) and head[0].text in _THIRD and not any(token.role in _VERDICTS for token in tokens)
    items = [token for token in tokens if token.role is Role.ITEM]
    return told and bool(items) and all(token.sort == "spelled" for token in items)


def _grouped(items: Items) -> bool:
    return items.general or items.rest


def _in_its_line(entry: Read, about: Topic) -> Read | None:
    """A later sentence of a line that belongs to one letter: its verdict and its doubts are for that letter, as long as it speaks of no more."""
    here = entry.sentence
    if here.said or _speaks_of_several(entry.tokens):
        return entry
    if here.bare is not None:
        unsure = any(token.role in (Role.CONDITION, Role.HEDGE, Role.MATTER) for token in entry.tokens)
        return _of_its_line(entry, about, _ASK if unsure else here.bare)
    doubts = here.doubt or here.correction or here.retraction
    return _of_its_line(entry, about, _ASK) if doubts and about.answer not in _REFUSED else None if _tells(entry) else entry


def _of_its_line(entry: Read, about: Topic, verdict: Verdict) -> Read:
    """The verdict, and no words any more that could be heard over the other lines ("let me check")."""
    return replace(_said_of(entry, about, verdict), tokens=(), question=False)


def _said_of(entry: Read, about: Topic, verdict: Verdict) -> Read:
    decides = about.answer is Answer.ASK and verdict.answer in _REFUSED  # "4: hm, I'd rather call him. Drop it."
    corrected = entry.sentence.correction or decides
    found = Said(items=Items(numbers=about.numbers, sort="number"), verdict=verdict, corrected=corrected)
    return replace(entry, sentence=Sentence(said=(found,)))


def _shakes_all(entry: Read, about: Topic) -> bool:
    """Whether a sentence decides over what was decided, makes a condition of it, or speaks of more than its topic."""
    solid = [token.role for token in entry.tokens if token.role not in _GLUE]
    several = len(about.numbers) < 2 and _speaks_of_several(entry.tokens)
    return several or solid[:1] == [Role.CONDITION] or not {Role.CORRECTION, Role.RETRACTION}.isdisjoint(solid)


def _speaks_of_several(tokens: Sequence[Token]) -> bool:
    return any(token.text in _SEVERAL for token in tokens)


def _tells(entry: Read) -> bool:
    """Whether more is said than a clear verdict: "he can wait" is one, "he moved to Boston" is none."""
    return any(token.role in _TELLS and token.text not in _THIRD for token in entry.tokens)


def _subject(tokens: Sequence[Token]) -> Sequence[Token]:
    """The sentence from its subject on."""
    start = next(
        (
            at
            for at, token in enumerate(tokens)
            if token.role not in (Role.AND, Role.BUT, Role.THANKS) and token.text not in _OPENING
        ),
        len(tokens),
    )
    return tokens[start:]


def _goes_on(tokens: Sequence[Token], about: Topic) -> bool:
    """Whether the subject of a sentence is its topic, or she who tells why she decided so."""
    spoken = _subject(tokens)
    head = spoken[0].text if spoken else ""
    roles = {token.role for token in spoken}
    if head in _NOBODY and about.answer in _REFUSED and not roles & (_VERDICTS | {Role.CONDITION, Role.HEDGE}):
        return len(spoken) > 1 and spoken[1].role is Role.UNKNOWN  # "Nobody reads anything this week"
    groups = [at for at, token in enumerate(spoken) if token.role is Role.ITEM and token.sort in ("group", "rest", "none")]
    if groups and (spoken[groups[0]].count or not any(token.role is Role.UNKNOWN for token in spoken[1 : groups[0]])):
        return False  # "she needs it all again" tells something, "his and all others", "she wants both changed" mean letters
    if head in _THIRD:
        return True
    hard = any(token.role is Role.HEDGE and token.text not in _SOFT for token in spoken)
    if about.answer not in _REFUSED or hard or Role.CONDITION in roles:
        return False
    if head in _FIRST:
        return not roles & _DECIDES and (Role.MATTER not in roles or any(token.text in _WHOM for token in spoken))
    one = head in _THE and any(token.text in _SINGULAR for token in spoken[1:4])
    return one and Role.UNKNOWN in roles and Role.MATTER not in roles


def _wavers(tokens: Sequence[Token]) -> bool:
    """Whether a sentence without any subject of its own only wavers, and about something: "hm" alone may mean everything."""
    spoken = _subject(tokens)
    solid = [token.role for token in spoken if token.role not in _GLUE]
    return (
        len(solid) > 1
        and spoken[0].text not in _FIRST
        and solid[0] is Role.HEDGE
        and not {Role.CONDITION, Role.YES, Role.ITEM} & set(solid)
    )
