"""What the owner's answer to a digest says, as actions.

Law: an approval comes only from words that are a yes for that draft and nothing else; every other reading of a draft is a no, a later or
a question. Several things in one answer are taken each for itself: what is unclear is asked, the rest is carried out. The words
must already be hers alone (`answer_text`); who she is and whether she may say it is `authenticity`'s to judge. Never raises.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain

from outreach.model.command import Action, Approve, Ask, Edit, Hold, Nothing, OptOut, Pause, Question, Skip
from outreach.model.digest import Digest
from outreach.rules.approval.clauses.chunks import Answer
from outreach.rules.approval.clauses.clause_parts import ALSO
from outreach.rules.approval.clauses.grammar import doubted, sentence
from outreach.rules.approval.clauses.idioms import told_otherwise
from outreach.rules.approval.clauses.lexer import lex
from outreach.rules.approval.clauses.references import named_in, spelled_out, with_name
from outreach.rules.approval.clauses.the_other import others
from outreach.rules.approval.clauses.thumb_slips import respelt
from outreach.rules.approval.clauses.token import Context
from outreach.rules.approval.commands.taken_out import take
from outreach.rules.approval.days.spans import Now
from outreach.rules.approval.edits.changes_said import with_letter
from outreach.rules.approval.edits.edits import whole_bodies
from outreach.rules.approval.edits.quoted import in_double_quotes
from outreach.rules.approval.edits.second_reading import ONCE
from outreach.rules.approval.edits.sent_along import all_let_go, keeps, lets_go, stays, turns_away, unsettles
from outreach.rules.approval.edits.sound_edit import shown_first
from outreach.rules.approval.edits.told_in_two import in_one
from outreach.rules.approval.names.names import index
from outreach.rules.approval.names.signed import unsigned
from outreach.rules.approval.spoken_parts import parts
from outreach.rules.approval.told.clients_meant import spoken_of, with_client
from outreach.rules.approval.told.going_on import continued
from outreach.rules.approval.whole.answering_later import put_off
from outreach.rules.approval.whole.asking import asks, hanging, verdict_asked
from outreach.rules.approval.whole.bare_words import drops_together, means_the_one, sends_together, tells_why_not, unnamed
from outreach.rules.approval.whole.held_but_one import let_go
from outreach.rules.approval.whole.letter_of_them import with_their_letter
from outreach.rules.approval.whole.second_look import looked_at_again
from outreach.rules.approval.whole.settle import CONTRADICTORY, UNCLEAR, agree, settle
from outreach.rules.approval.whole.standing_orders import too_soon, undone
from outreach.rules.approval.whole.taken_together import Read, items_of, said_together, takes_back
from outreach.rules.approval.whole.told_against import told_against
from outreach.rules.approval.whole.topics import in_line, settled, topic
from outreach.rules.approval.words.closings import is_signature, thanks_only
from outreach.rules.approval.words.lexicon import Role
from outreach.rules.approval.words.sentences import LONGEST_SENTENCE, squeezed

MAX_CHARACTERS = 20_000
"""Nobody writes a longer answer."""
_OF_SEVERAL = re.compile(r"(?i)\b(?:any(?:thing|body|one)?|all|them|these|those|nothing|everything)\b")
"""Behind a change these speak of more than the changed letter."""
_YES_BUT = re.compile(
    r"(?i)\b(?:but|only|except|just)\s+(?:please\s+|pls\s+)?(?:make|move|push|put|change|set|shift|switch|swap|give)\s+(?:it|that|this|hers|his|theirs|the|them|him|her)\b"
)
"""Such as "4 yes but make it the 2nd week of December": what was shown is not what is wanted."""


def read_answer(words: str, digest: Digest, today: date, *, subject: str = "", country: str = "US") -> tuple[Action, ...]:
    """The actions in the owner's words; never empty: `Nothing` where she asked for nothing.

    `subject` counts only where the mail itself is empty and is no answer's ("Re: ..."). `country` is whose holidays are meant.

    >>> from outreach.model.digest import ShownDraft
    >>> letters = [ShownDraft(n=1, to="Dr. Ann Poe", email="a@p.example"), ShownDraft(n=2, to="Bea Dunn", email="b@r.example")]
    >>> digest = Digest(id="D", date=date(2026, 11, 18), drafts=tuple(letters))
    >>> [(action.action, action.item) for action in read_answer("1 ok, Bea later, after Thanksgiving", digest, digest.date)]
    [('approve', 1), ('snooze', 2)]
    >>> [(action.action, action.item) for action in read_answer("send both if she has not answered", digest, digest.date)]
    [('ask', 1), ('ask', 2)]
    """
    context = Context(digest=digest, names=index(digest), now=Now(today=today, country=country))
    text = squeezed((words if words.strip() else subject_words(subject))[:MAX_CHARACTERS])
    if put_off(unsigned(text, context.names), context):
        return (Nothing(),)
    edits = whole_bodies(text, context)
    actions: list[Action] = []
    left: list[_Left] = []
    held: int | None = None  # what was left to read when everything was held
    since = 0  # what was left to read when words were changed last
    stopped: frozenset[int] = frozenset()
    told: frozenset[int] | None = None
    before = ""
    for piece, head in in_one(parts(unsigned(respelt(in_double_quotes(edits.words), context), context.names), context), context):
        if len(piece) > LONGEST_SENTENCE:
            actions.append(Ask(item="all", why=UNCLEAR))
            continue
        more = continued(actions[-1] if actions else None, piece, before, context)
        if more is not None:
            actions[-1:] = more
            continue
        taken_back = too_soon(piece, before, context) or undone(piece, before, context, alone=True)
        if taken_back is not None:
            actions.extend(taken_back)
            left[-1:] = []  # "stop 2" was the taking back itself
            continue
        theirs = with_their_letter(piece, before, actions[-1] if actions else None, context)
        named = with_name(with_letter(theirs, before, context), before, context)
        spoken = with_client(spelled_out(named, context), context)
        found = take(spoken, context)
        before = named if named_in(named, context) else piece
        context = replace(found.context, about=spoken_of(spoken, context))
        between = [each.text for each in left[since:]]
        last = getattr(actions[-1], "item", None) if actions else None
        shaken = any(unsettles(each, context) for each in between) or turns_away(piece, between, last, context)
        beside = None if shaken else _beside_a_change(piece, actions, context)
        if beside is not None:
            actions.extend(beside)
            continue
        again = _too(piece, actions[-1], context) if actions and not (left and left[-1].text) else ()
        if again:
            actions.extend(again)
            continue
        actions.extend(found.actions)
        about = _letters(spoken, context) - _letters(found.left, context) if found.actions else frozenset()
        rewords = any(isinstance(action, Edit) for action in found.actions)  # "8 sessions, not 5" is said against no letter
        stopped |= about if any(map(_stops, found.actions)) or (not rewords and told_against(piece, context)) else frozenset()
        since = len(left) + 1 if rewords else since
        held = len(left) if held is None and any(isinstance(action, Hold) for action in found.actions) else held
        left.append(_Left(text=found.left, head=head, told=told))
        told = about if found.actions and not any(isinstance(action, Approve) for action in found.actions) else None
    changed = frozenset(action.item for action in (*actions, *edits.actions) if isinstance(action, Edit))
    rest = [each for each in left if each.text]
    ended = {action.partner for action in actions if isinstance(action, OptOut | Pause)}
    halted = frozenset(draft.n for draft in digest.drafts if draft.to in ended)
    verdicts = _verdicts(rest, context, alone=not (actions or edits.actions), changed=changed, stopped=stopped)
    actions.extend(each for each in verdicts if not _needs_no_answer(each, halted))
    written = frozenset(action.item for action in edits.actions if isinstance(action, Edit))
    spared = let_go([each.text for each in left], held, text, context)
    agreed = shown_first(agree((*actions, *edits.actions), digest, spared), digest, written, text)
    return looked_at_again(agreed, text, digest) or (Nothing(),)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Left:
    """What is left of a sentence; `head`: the number that opens its line; `told`: the letters of a command right before it."""

    text: str
    head: int | None
    told: frozenset[int] | None


def _letters(piece: str, context: Context) -> frozenset[int]:
    """The letters that a sentence names, by number or by whom they go to."""
    people = named_in(piece, context)
    return frozenset(draft.n for draft in context.digest.drafts if draft.to in people)


def _stops(action: Action) -> bool:
    """Whether a command stops somebody's letters, or this one, or may have been meant to."""
    return isinstance(action, OptOut | Pause | Skip) or (isinstance(action, Ask) and action.item in ("pause", "opt_out"))


def _needs_no_answer(action: Action, halted: frozenset[int]) -> bool:
    """Whether a question is about a letter to somebody whose letters a command stops: why she stopped them doubts nothing."""
    return isinstance(action, Ask) and action.item in halted and action.why == UNCLEAR


def reads_as_command(line: str, digest: Digest) -> bool:
    """Whether a line, said by the owner, would do anything: then it may not stand bare in a digest (RELIABILITY, law 4).

    >>> from outreach.model.digest import ShownDraft
    >>> digest = Digest(id="D", date=date(2026, 11, 18), drafts=(ShownDraft(n=1, to="Dr. Ann Poe", email="a@p.example"),))
    >>> reads_as_command("1 ok", digest), reads_as_command("Good morning.", digest)
    (True, False)
    """
    return any(not isinstance(action, Ask | Question | Nothing) for action in read_answer(line, digest, digest.date))


def subject_words(subject: str) -> str:
    """What a subject says by itself: nothing where it only answers or forwards.

    >>> subject_words("Re: Outreach"), subject_words("approve 2")
    ('', 'approve 2')
    """
    return "" if re.match(r"(?i)\s*(?:re|aw|sv|rv|fwd?|wg|antw?|res|tr)\s*(?:\[\d+\])?\s*:|\s*outreach\b", subject) else subject


def _beside_a_change(piece: str, actions: Sequence[Action], context: Context) -> tuple[Action, ...] | None:
    """What a sentence right behind a change does to the changed letter: lets it go, or nothing; None where it speaks of something else."""
    last = actions[-1] if actions else None
    edits = {each.item: each for each in actions if isinstance(each, Edit)} if isinstance(last, Edit) else {}
    gone = sorted(all_let_go(piece, context, tuple(edits)))
    if gone:
        return tuple(chain.from_iterable((*([edits[n]] if n in edits else []), Approve(item=n)) for n in gone))
    if not isinstance(last, Edit) and getattr(last, "why", "") != ONCE:
        return None
    if lets_go(piece, context, last.item if isinstance(last, Edit) else None):
        return (Approve(item=last.item),) if isinstance(last, Edit) else ()
    return () if stays(piece) or (keeps(piece, context) and not _OF_SEVERAL.search(piece)) else None


def _too(piece: str, last: Action, context: Context) -> tuple[Action, ...]:
    """Such as "1 also." behind a change that is sent: the same for further letters."""
    tokens = lex(piece, context)
    items = [token for token in tokens if token.role is Role.ITEM]
    glue = all(token.role in (Role.ITEM, Role.AND, Role.FILL) for token in tokens)
    clear = items and glue and all(token.sort in ("number", "name") and not token.unsure for token in items)
    if not (clear and isinstance(last, Approve | Skip) and any(token.text in ALSO for token in tokens)):
        return ()
    return tuple(replace(last, item=n) for n in sorted(frozenset().union(*(token.items for token in items))))


def _verdicts(
    left: Sequence[_Left], context: Context, *, alone: bool, changed: frozenset[int], stopped: frozenset[int]
) -> list[Action]:
    """The verdicts on drafts in sentences that are no other command; `alone`: the answer holds nothing else; `changed`: drafts with new words;
    `stopped`: drafts to those whom a command stops."""
    read: list[Read] = []
    for text, head, told in ((each.text, each.head, each.told) for each in left):
        shaken = any(token.role in (Role.CONDITION, Role.HEDGE) for entry in read for token in entry.tokens)
        named = frozenset(n for entry in read for n in items_of(entry))
        spoken = others(in_line(lex(text, context), head), named)
        tokens = tuple(spoken if shaken else told_otherwise(spoken))
        before = any(entry.sentence.said or entry.sentence.bare for entry in read)
        heard = sentence(tokens, before=before)
        if _YES_BUT.search(text):
            heard = replace(heard, said=tuple(map(doubted, heard.said)))
        entry = Read(text=text, tokens=tokens, sentence=heard, question=asks(text, tokens))
        meant = settled(entry, topic(read, told, head))
        read.extend([meant] if meant else [])
    said = said_together(read)
    mentioned = frozenset(
        n
        for entry in read
        for token in entry.tokens
        if token.role is Role.ITEM and token.sort in ("number", "spelled", "name")
        for n in token.items
    )
    found = settle(said, context, mentioned | changed | stopped)
    kept = [each for each in found if not (isinstance(each, Approve) and each.item in changed)]  # new words are shown first
    actions: list[Action] = [
        Ask(item=each.item, why=CONTRADICTORY) if isinstance(each, Approve) and each.item in stopped else each for each in kept
    ]
    bare = [entry for entry in read if entry.sentence.bare and not entry.question and not (said and entry.sentence.correction)]
    if any(entry.question for entry in read):  # what is told beside a question explains it
        only = len(context.numbers) == 1
        actions.extend(_doubtful(read, context))
        bare = [entry for entry in bare if only and entry.sentence.bare and entry.sentence.bare.answer is not Answer.ASK]
    last = bare[-1].sentence if bare else None
    if last and last.correction and last.bare and last.bare.answer in (Answer.NO, Answer.LATER) and bare[-1] is read[-1]:
        bare = bare[-1:]  # "sure. Oh wait, please don't"
    one = means_the_one([(entry.sentence.bare, entry.tokens) for entry in bare if entry.sentence.bare], context)
    spoken = [token for entry in bare for token in entry.tokens]
    together = len(context.numbers) > 1 and (sends_together(spoken) or drops_together(spoken))
    if not said and bare and (alone or one or together):
        shaken = len(bare) > 1 or bare[0] is not read[-1] or not (last and last.correction)
        shaken = shaken and any(
            takes_back(entry.sentence, at) and (entry.sentence.correction or entry.sentence.retraction or not entry.sentence.bare)
            for at, entry in enumerate(read)
            if not tells_why_not([each.sentence.bare for each in bare if each.sentence.bare], entry.tokens)
        )
        actions.extend(
            [Ask(item="all", why=UNCLEAR)]
            if shaken
            else (
                yes
                for yes in unnamed([(entry.sentence.bare, entry.tokens) for entry in bare if entry.sentence.bare], context)
                if getattr(yes, "item", None) not in changed
            )
        )
    elif any(entry.sentence.lost for entry in read) or any(
        entry.sentence.bare and entry.sentence.bare.answer is Answer.ASK for entry in bare
    ):
        actions.append(Ask(item="all", why=UNCLEAR))
    if any(entry.question for entry in read) and not any(isinstance(action, Question) for action in actions):
        asked = {n for entry in read if entry.question for n in items_of(entry)}
        if not asked & {getattr(action, "item", None) for action in actions if isinstance(action, Ask)}:
            mere = all(verdict_asked(entry.tokens) for entry in read)
            text = " ".join(entry.text for entry in read if entry.question)
            actions.append(Ask(item="all", why=UNCLEAR) if mere else Question(text=text))
    if not actions and alone and _puzzles([entry for entry in read if not is_signature(entry.text)]):
        actions.append(Ask(item="all", why=UNCLEAR))
    return actions


def _puzzles(read: Sequence[Read]) -> bool:
    """Whether something was said that is not understood, and is more than thanks."""
    unclear = any(entry.sentence.unclear or entry.sentence.correction or entry.sentence.retraction for entry in read)
    return unclear and not thanks_only(entry.text for entry in read)


def _doubtful(read: Sequence[Read], context: Context) -> list[Action]:
    """Such as "yes? not sure", "did 1 go? if not send it": a yes that is only asked, or hangs on the question, is asked about."""
    hangs = any(
        entry.sentence.bare
        and not entry.sentence.said
        and (hanging(entry.tokens) if entry.question else entry.sentence.bare.answer is Answer.ASK)
        for entry in read
    )
    asked = frozenset(n for entry in read if entry.question for n in items_of(entry)) or frozenset(context.numbers)
    return [Ask(item=next(iter(asked)), why=UNCLEAR)] if len(read) > 1 and hangs and len(asked) == 1 else []
