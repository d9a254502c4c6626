"""What the sentences of one answer say of the letters when they are taken together.

Law: each sentence was read for itself (`grammar`); here a later one may take back, correct, except or doubt an earlier one, and never makes a
yes of anything that was refused or asked. A sentence that only lists letters is a yes only where it stands before refusals of others, and
nothing else in the answer could mean it: "3 and 5. Not 1."
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from outreach.rules.approval.clauses.chunks import Answer, Items, Verdict
from outreach.rules.approval.clauses.grammar import Said, Sentence, doubted
from outreach.rules.approval.clauses.token import Token
from outreach.rules.approval.whole.asking import hanging, of_the_past
from outreach.rules.approval.words.lexicon import Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """One sentence with its tokens."""

    text: str
    tokens: tuple[Token, ...]
    sentence: Sentence
    question: bool


_AT_ONE = re.compile(r"(?:^|\s)(?:it|hers|his|him|her|that|that one|this one|esa|ese|él|ella)(?:$| (?:back|up|off|out)\b)")
_ANY = frozenset({"these", "those", "anything", "any", "any of them", "any of these"})
_POINTING = frozenset({"that one", "this one", "him", "her", "ese", "esa"})


def items_of(entry: Read) -> frozenset[int]:
    """The letters that a sentence names, not as a group."""
    return frozenset(n for token in entry.tokens if token.role is Role.ITEM and token.sort != "group" for n in token.items)


def said_together(read: Sequence[Read]) -> list[Said]:
    """What all sentences say of items, with the doubts that one sentence throws on another."""
    said: list[Said] = []
    echoes = set[int]()
    asked_about = frozenset(
        n for entry in read if entry.question and not of_the_past(entry.text, entry.tokens) for n in items_of(entry)
    )
    for at, entry in enumerate(read):
        here = entry.sentence
        if entry.question:
            loose = hanging(entry.tokens) and not of_the_past(entry.text, entry.tokens)
            said.extend(_ask(found) for found in here.said if loose)
            continue
        if _points_back(entry, said):
            echoes.add(at)
            continue
        meant = _pointed(entry, at, said)
        if meant is not None and here.bare:
            echoes.add(at)
            known = [found for found in said if found.items.numbers == meant and _open(found)]
            said = [found for found in said if found not in known]
            said.append(Said(items=Items(numbers=meant, sort="number"), verdict=here.bare, sentence=at))
            continue
        if here.correction and here.bare and said:
            safe = here.bare.answer in (Answer.NO, Answer.LATER)
            if _meant_for_more(said, here.bare):
                said = [doubted(found) for found in said]
            said[-1] = replace(said[-1], verdict=here.bare if safe else Verdict(answer=Answer.ASK))
            continue
        if _means_another(here, said):
            said[-1] = replace(said[-1], items=here.said[0].items)  # "not 1. I mean 2": what was refused is another letter
            continue
        if takes_back(here, at) or _looks_first(entry):
            said = [doubted(found) for found in said]
        unsettled = any(found.corrected and found.verdict.answer is Answer.ASK for found in here.said)
        again = _once_more_of(here, said)
        if again:
            said = [doubted(found) if found.items.numbers & again else found for found in said]
        elif at > 0 and (here.retraction or (unsettled and not _only_again(here, said))):
            said = [doubted(found) for found in said]
        near = all(_plain(between) for between in read[said[-1].sentence + 1 : at]) if said else True
        said.extend(replace(_once_more(found, said) if near else found, sentence=at) for found in here.said)
        said = _excepted(said)
    if any(
        entry.sentence.bare and not entry.sentence.correction and entry.sentence.bare.answer in (Answer.NO, Answer.LATER)
        for at, entry in enumerate(read)
        if not entry.question and at not in echoes
    ):
        said = [_ask(found) if found.verdict.answer in (Answer.YES, Answer.MILD) else found for found in said]
    said = _without_stories(said, read)
    if any(_over_all(entry) for entry in read):
        said = [doubted(found) for found in said]
    said = _choices(said, whole=all(_plain(entry) for entry in read))
    if any(entry.sentence.lost for entry in read):
        said = [_ask(found) if found.items.rest else found for found in said]
    return [part for found in said for part in _asked_of(found, asked_about)]


def _asked_of(found: Said, asked_about: frozenset[int]) -> list[Said]:
    """A yes to letters of which some are asked about: those wait, and the others that were named with them do not."""
    doubted_ones = found.items.numbers & asked_about
    if not doubted_ones or found.items.rest or found.verdict.answer not in (Answer.YES, Answer.MILD):
        return [found]
    others = replace(found, items=replace(found.items, numbers=found.items.numbers - asked_about))
    named = others.items.numbers and not (found.items.general or found.items.rest or found.items.unsure)
    return [_ask(replace(found, items=replace(found.items, numbers=doubted_ones))), others] if named else [_ask(found)]


def _looks_first(entry: Read) -> bool:
    """Such as "let me check with Klara first": whom it names is asked about, and what was decided waits too."""
    solid = [token for token in entry.tokens if token.role is not Role.FILL]
    return bool(solid) and solid[0].text == "let me" and all(token.sort != "number" for token in solid)


def _over_all(entry: Read) -> bool:
    """Such as "show me these again before anything goes": a doubt about several that are not named is about all, before it and behind."""
    shaken = entry.sentence.doubt and not (entry.sentence.said or entry.question)
    return shaken and any(token.text in _ANY for token in entry.tokens)


def _meant_for_more(said: Sequence[Said], correction: Verdict) -> bool:
    """Whether a no behind a second thought may take back more than what was said last: it says the same again, or several got their yes at once."""
    last = said[-1]
    beside = [found for found in said if found.sentence == last.sentence and found.verdict.answer in (Answer.YES, Answer.MILD)]
    return len(beside) > 1 or (correction.until is None and last.verdict.answer is correction.answer)


def _points_back(entry: Read, said: Sequence[Said]) -> bool:
    """Such as "not Jo! Please stop that one.": a no to what was refused just before says it again."""
    refused = (Answer.NO, Answer.LATER)
    points = any(token.text in _POINTING for token in entry.tokens) and not entry.sentence.said
    bare = entry.sentence.bare
    return points and bare is not None and bare.answer in refused and bool(said) and said[-1].verdict.answer in refused


def _pointed(entry: Read, at: int, said: Sequence[Said]) -> frozenset[int] | None:
    """Such as "All ok except 2. Hold hers until Monday.", "3 has moved. Skip it.": the one letter that a no or a later behind it means.

    The sentence before must have left out one letter, or asked about one and said nothing else; "hold it" alone stops everything.
    """
    bare = entry.sentence.bare
    points = any(_AT_ONE.search(token.text) for token in entry.tokens)
    if bare is None or entry.sentence.said or entry.sentence.correction or not (points and said and said[-1].sentence == at - 1):
        return None
    if bare.answer not in (Answer.NO, Answer.LATER) or (bare.hold and bare.until is None and not _named_whose(entry)):
        return None
    last = [found for found in said if found.sentence == at - 1]
    left_out = last[-1].items.without
    if len(left_out) == 1:
        return left_out
    return last[0].items.numbers if len(last) == 1 == len(last[0].items.numbers) and _open(last[0]) else None


def _named_whose(entry: Read) -> bool:
    return any(token.text in ("hers", "his", "him", "her", "that one") for token in entry.tokens)


def _once_more(found: Said, said: Sequence[Said]) -> Said:
    """Such as "3 ok. 1 too.", "Same for 1.": items alone take the verdict that was said last, if its sentence gave no other."""
    last = said[-1].verdict if said else found.verdict
    if any(other.verdict.answer is not last.answer for other in said if other.sentence == said[-1].sentence):
        return found
    alone = found.also and found.verdict.chosen and _open(found) and not found.items.unsure
    if alone and said and (said[-1].items.rest or said[-1].items.general):
        return _ask(found)  # "Bea no. Rest ok. Ivo too": like whom?
    return replace(found, verdict=last) if alone and not last.chosen else found


def _means_another(here: Sentence, said: Sequence[Said]) -> bool:
    """Whether a correction names nothing but other letters behind a no or a later: "do not send 1. I mean 2!"."""
    if not (here.correction and len(here.said) == 1 and said):
        return False
    meant, before = here.said[0], said[-1]
    listed = meant.verdict.chosen and _open(meant) and not here.doubt and not here.bare
    particular = not any(found.items.general or found.items.rest or found.items.unsure for found in (meant, before))
    return listed and particular and before.verdict.answer in (Answer.NO, Answer.LATER)


def _plain(entry: Read) -> bool:
    """Whether a sentence holds nothing that could throw a doubt on another."""
    here = entry.sentence
    return not (entry.question or here.bare or here.lost or here.unclear or here.doubt or here.retraction)


def _without_stories(said: Sequence[Said], read: Sequence[Read]) -> list[Said]:
    """Such as "The school is only back on the 8th. 1 on the 8th.": what was only told of a letter is no question where it is refused or put off after."""
    refused = [found for found in said if found.verdict.answer in (Answer.NO, Answer.LATER) and not found.items.unsure]

    def decided(found: Said) -> bool:
        after = frozenset(n for other in refused if other.sentence > found.sentence for n in other.items.numbers)
        return _open(found) and bool(found.items.numbers) and found.items.numbers <= after and _only_tells(read[found.sentence])

    return [found for found in said if not decided(found)]


def _only_tells(entry: Read) -> bool:
    """Whether a sentence holds no word that decides."""
    return not any(token.role in (Role.YES, Role.MILD, Role.NO, Role.LATER, Role.HOLD, Role.EXCEPT) for token in entry.tokens)


def _choices(said: Sequence[Said], *, whole: bool) -> list[Said]:
    """Choices as what they come to: "1 and 3 please" is a yes unless gainsaid, a bare list is one that refusals of others follow.

    A bare list gives way to what is said of the same letters elsewhere. `whole`: nothing in the answer throws a doubt on the rest.
    """
    others = [found for found in said if not found.verdict.chosen]
    refused = [found for found in others if found.verdict.answer in (Answer.NO, Answer.LATER)]
    named = frozenset(n for found in others if not found.items.general for n in found.items.numbers)
    lists = [at for at, found in enumerate(said) if found.verdict.chosen and _open(found)]
    first = next((at for at, found in enumerate(said) if found in refused), 0)
    told = whole and all(at < first for at in lists)
    out: list[Said] = []
    for found in said:
        if not found.verdict.chosen:
            out.append(found)
        elif not _open(found):
            out.append(
                found if all(_apart(found, other) for other in others if other in refused or _open(other)) else _ask(found)
            )
        elif found.corrected and found.items.numbers <= named:
            out.append(_ask(found))  # "1 send. 1 actually hold on"
        elif found.items.general or not found.items.numbers <= named:
            clear = told and not found.corrected and all(_apart(found, other) and not _open(other) for other in others)
            out.append(replace(found, verdict=Verdict(answer=Answer.YES, chosen=True)) if clear else _ask(found))
    return out


def _open(found: Said) -> bool:
    return found.verdict.answer is Answer.ASK


def _apart(choice: Said, other: Said) -> bool:
    """Whether what is said of other letters leaves a choice alone: they are named, and the choice names others, left them out, or is general."""
    named = other.items.numbers
    if other.items.rest:
        return not (choice.items.general or choice.items.rest or _open(other))
    if other.items.general or other.items.unsure:
        return False
    return (
        choice.items.general
        or choice.items.rest
        or named <= choice.items.without
        or not (named & choice.items.numbers or _open(other))
    )


def _only_again(here: Sentence, said: Sequence[Said]) -> bool:
    """Whether a second thought speaks only of letters that were judged before, "3 no. 4 no. On second thought 4 yes"."""
    before = frozenset(n for found in said if not found.items.general for n in found.items.numbers)
    return all(found.items.numbers <= before and not (found.items.general or found.items.rest) for found in here.said)


def _once_more_of(here: Sentence, said: Sequence[Said]) -> frozenset[int]:
    """The letters of a second thought that speaks of just what was said last, "3 should be ... no, forget that, 3 next week"."""
    meant = frozenset(n for found in here.said for n in found.items.numbers)
    last = said[-1].items if said and here.retraction else Items()
    vague = any(found.items.general or found.items.rest or found.items.unsure for found in (*here.said, *said[-1:]))
    return meant if last.numbers and last.numbers <= meant and _only_again(here, said) and not vague else frozenset()


def _excepted(said: list[Said]) -> list[Said]:
    """Such as "Approve all. Except 7.": an exception in a sentence of its own leaves the groups before it."""
    without = frozenset(n for found in said if found.items.sort == "except" for n in found.items.without)
    groups = any(found.items.general and found.items.sort != "except" for found in said)
    return [
        replace(
            found,
            items=replace(found.items, without=found.items.without | without),
            whole=not groups and found.items.sort == "except" and found.verdict.answer in (Answer.YES, Answer.MILD),
        )
        for found in said
    ]


def _ask(found: Said) -> Said:
    return replace(found, verdict=Verdict(answer=Answer.ASK))


def takes_back(here: Sentence, at: int) -> bool:
    """A later sentence without items of its own that hedges, makes a condition or corrects itself."""
    return at > 0 and not here.said and (here.doubt or here.correction or here.retraction)
