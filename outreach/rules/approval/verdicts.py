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

from outreach.model.command import Action, Approve, Ask, Edit, Nothing, Question
from outreach.model.digest import Digest
from outreach.rules.approval.bare_words import sends, unnamed
from outreach.rules.approval.chunks import Answer, Verdict
from outreach.rules.approval.commands import take
from outreach.rules.approval.edits import whole_bodies
from outreach.rules.approval.going_on import continued
from outreach.rules.approval.grammar import Said, Sentence, doubted, sentence
from outreach.rules.approval.lexer import Context, Token, lex
from outreach.rules.approval.names import index
from outreach.rules.approval.references import spelled_out, with_name
from outreach.rules.approval.sentences import sentences
from outreach.rules.approval.settle import UNCLEAR, agree, settle
from outreach.rules.approval.spans import Now
from outreach.rules.approval.words import Role

MAX_CHARACTERS, MAX_SENTENCES, LONGEST_SENTENCE = 20_000, 100, 600
"""Beyond these nobody writes an answer; a longer sentence is asked about, so that no text takes long to read."""
_SIGNED = re.compile(
    r"(?P<thanks>\b(?i:thanks|thank you|thx|ty|cheers|gracias|best|saludos|regards|warmly))[,.!]?[ \t]*\n?[ \t]*(?P<name>[A-Z][a-z]+(?: [A-Z][a-z]+)?)[ .!]*(?=\n|$)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Read:
    """One sentence with its tokens."""

    text: str
    tokens: tuple[Token, ...]
    sentence: Sentence
    question: bool


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
    text = (words if words.strip() else subject_words(subject))[:MAX_CHARACTERS]
    edits = whole_bodies(text, context)
    actions: list[Action] = []
    left: list[str] = []
    before = ""
    for piece in sentences(without_names(edits.words, context))[:MAX_SENTENCES]:
        if len(piece) > LONGEST_SENTENCE:
            actions.append(Ask(item="all", why=UNCLEAR))
            continue
        more = continued(actions[-1] if actions else None, piece, context)
        if more is not None:
            actions[-1] = more
            continue
        found = take(spelled_out(with_name(piece, before, context), context), context)
        before = piece
        context = found.context
        if _sends_it(piece) and actions and isinstance(actions[-1], Edit):
            actions.append(Approve(item=actions[-1].item))
            continue
        actions.extend(found.actions)
        left.append(found.left)
    actions.extend(_verdicts([piece for piece in left if piece], context, alone=not (actions or edits.actions)))
    return agree((*actions, *edits.actions), digest) or (Nothing(),)


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


def _sends_it(piece: str) -> bool:
    """Such as "then send it", said right behind a change."""
    return (
        re.fullmatch(
            r"(?i)\s*(?:and |then |and then |please |ok,? )*send (?:it|that|this)(?: then| off| out| please| thanks| thank you|,)*\s*[.!]*\s*",
            piece,
        )
        is not None
    )


def without_names(words: str, context: Context) -> str:
    """The words without a name behind thanks, "thanks, Maya": who signs is no part of the answer."""

    def unsigned(found: re.Match[str]) -> str:
        return found[0] if context.names.leading(found["name"])[0] else found["thanks"]

    return _SIGNED.sub(unsigned, words)


def _verdicts(texts: Sequence[str], context: Context, *, alone: bool) -> list[Action]:
    """The verdicts on drafts in sentences that are no other command; `alone`: the answer holds nothing else."""
    read: list[_Read] = []
    for text in texts:
        tokens = lex(text, context)
        before = any(entry.sentence.said or entry.sentence.bare for entry in read)
        read.append(_Read(text=text, tokens=tokens, sentence=sentence(tokens, before=before), question=_asks(text, tokens)))
    said = _said(read)
    mentioned = frozenset(
        n
        for entry in read
        for token in entry.tokens
        if token.role is Role.ITEM and token.sort in ("number", "spelled", "name")
        for n in token.items
    )
    actions = list(settle(said, context, mentioned))
    bare = [entry for entry in read if entry.sentence.bare and not entry.question and not (said and entry.sentence.correction)]
    if any(entry.question for entry in read):  # what is told beside a question explains it
        bare = [entry for entry in bare if entry.sentence.bare and entry.sentence.bare.answer is not Answer.ASK]
    one = len(context.numbers) == 1 and any(sends(entry.tokens) for entry in bare)
    if not said and bare and (alone or one):
        shaken = any(
            _takes_back(entry.sentence, at)
            and (entry.sentence.correction or entry.sentence.retraction or not entry.sentence.bare)
            for at, entry in enumerate(read)
        )
        actions.extend(
            [Ask(item="all", why=UNCLEAR)]
            if shaken
            else unnamed([(entry.sentence.bare, entry.tokens) for entry in bare if entry.sentence.bare], context)
        )
    elif any(entry.sentence.lost for entry in read) or any(
        entry.sentence.bare and entry.sentence.bare.answer is Answer.ASK for entry in bare
    ):
        actions.append(Ask(item="all", why=UNCLEAR))
    if any(entry.question for entry in read) and not any(isinstance(action, Question) for action in actions):
        asked = {n for entry in read if entry.question for n in _items(entry)}
        if not asked & {getattr(action, "item", None) for action in actions if isinstance(action, Ask)}:
            actions.append(Question(text=" ".join(entry.text for entry in read if entry.question)))
    if (
        not actions
        and alone
        and any(
            (entry.sentence.unclear or entry.sentence.correction or entry.sentence.retraction) and not _signature(entry.text)
            for entry in read
        )
    ):
        actions.append(Ask(item="all", why=UNCLEAR))
    return actions


def _asks(text: str, tokens: Sequence[Token]) -> bool:
    """Whether a sentence is a question: by its mark, or by its first word."""
    at = next((at for at, token in enumerate(tokens) if token.role is not Role.FILL), len(tokens))
    solid = tokens[at:]
    head = solid[0].role if solid else Role.FILL
    return (
        text.rstrip().endswith("?")
        or head is Role.ASKING
        or (
            head is Role.AUXILIARY
            and not (at > 0 and tokens[at - 1].text in _PRONOUNS)
            and solid[0].text in ("is", "are", "am", "was", "were", "has", "have")
        )
    )


_PRONOUNS = frozenset({"i", "we", "you"})
"""Before "are" and "have" these make a statement."""


def _items(entry: _Read) -> frozenset[int]:
    return frozenset(n for token in entry.tokens if token.role is Role.ITEM and token.sort != "group" for n in token.items)


def _said(read: Sequence[_Read]) -> list[Said]:
    """What all sentences say of items, with the doubts that one sentence throws on another."""
    said: list[Said] = []
    asked_about = frozenset(n for entry in read if entry.question for n in _items(entry))
    for at, entry in enumerate(read):
        here = entry.sentence
        if entry.question:
            said.extend(_ask(found) for found in here.said if _hanging(entry))
            continue
        if here.correction and here.bare and said:
            safe = here.bare.answer in (Answer.NO, Answer.LATER)
            said[-1] = replace(said[-1], verdict=here.bare if safe else Verdict(answer=Answer.ASK))
            continue
        if _takes_back(here, at):
            said = [doubted(found) for found in said]
        unsettled = any(found.corrected and found.verdict.answer is Answer.ASK for found in here.said)
        if at > 0 and (here.retraction or (unsettled and not _only_again(here, said))):
            said = [doubted(found) for found in said]
        said.extend(replace(found, sentence=at) for found in here.said)
        said = _excepted(said)
    if any(
        entry.sentence.bare and not entry.sentence.correction and entry.sentence.bare.answer in (Answer.NO, Answer.LATER)
        for entry in read
        if not entry.question
    ):
        said = [_ask(found) if found.verdict.answer in (Answer.YES, Answer.MILD) else found for found in said]
    said = [_ask(found) if found.verdict.chosen and _gainsaid(found, said) else found for found in said]
    if any(entry.sentence.lost for entry in read):
        said = [_ask(found) if found.items.rest else found for found in said]
    return [
        _ask(found) if found.items.numbers & asked_about and found.verdict.answer in (Answer.YES, Answer.MILD) else found
        for found in said
    ]


def _gainsaid(choice: Said, said: Sequence[Said]) -> bool:
    """Whether anything but a yes is said beside a choice, except of what it left out."""
    others = [found for found in said if found.verdict.answer not in (Answer.YES, Answer.MILD)]
    return any(found.items.general or found.items.rest or not found.items.numbers <= choice.items.without for found in others)


def _only_again(here: Sentence, said: Sequence[Said]) -> bool:
    """Whether a second thought speaks only of letters that were judged before, "3 no. 4 no. On second thought 4 yes"."""
    before = frozenset(n for found in said if not found.items.general for n in found.items.numbers)
    return all(found.items.numbers <= before and not (found.items.general or found.items.rest) for found in here.said)


def _excepted(said: list[Said]) -> list[Said]:
    """Such as "Approve all. Except 7.": an exception in a sentence of its own leaves the groups before it."""
    without = frozenset(n for found in said if found.items.sort == "except" for n in found.items.without)
    return [replace(found, items=replace(found.items, without=found.items.without | without)) for found in said]


def _hanging(entry: _Read) -> bool:
    """Such as "2 ok?": a verdict with a question mark, not a question about the draft."""
    solid = [token for token in entry.tokens if token.role is not Role.FILL]
    return bool(solid) and solid[0].role not in (Role.ASKING, Role.AUXILIARY)


def _ask(found: Said) -> Said:
    return replace(found, verdict=Verdict(answer=Answer.ASK))


def _takes_back(here: Sentence, at: int) -> bool:
    """A later sentence without items of its own that hedges, makes a condition or corrects itself."""
    return at > 0 and not here.said and (here.doubt or here.correction or here.retraction)


def _signature(text: str) -> bool:
    """A name under the answer: at most three capitalised words."""
    words = text.strip(" .,-!").split()
    return 0 < len(words) <= 3 and all(word[:1].isupper() for word in words)
