"""Our letters on one side, what lies in the Drafts folder on the other: what is to be done so that the two agree again.

Law: never two copies of one version; what she wrote is never thrown away before a version of the letter holds it; what a hand touched
in the last ten minutes is left alone. A copy that is gone for ten minutes was deleted, and that is a no; gone for less it may be an
autosave, or on its way to Sent. The same wait holds for a copy that went while we were taking it out: she may have been quicker.
What we take out is our own: words that a version holds. Pure: `edits` are the messages read anew.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from outreach.model.decision import Decision, Mention, MoveDraft, ReviseDraft, SnoozeDraft
from outreach.model.drafts import Copy, Kept
from outreach.model.mail import Message
from outreach.model.outbox import WAITING, Draft, Event, State
from outreach.rules.drafts.likeness import recipients
from outreach.rules.drafts.words import rejoined, same, settled
from outreach.rules.letters.anatomy import signed
from outreach.rules.letters.envelope import clean
from outreach.rules.letters.letter import Marks

QUIET = timedelta(minutes=10)
_OFFERED = frozenset({State.DRAFTED, State.PROPOSED})

Lint = Callable[[Draft], Marks]


@dataclass(frozen=True, slots=True, kw_only=True)
class Keep:
    """Remember this of a message in the folder."""

    copy: Copy


@dataclass(frozen=True, slots=True, kw_only=True)
class Forget:
    """The message is gone, and that is settled."""

    copy: Copy


@dataclass(frozen=True, slots=True, kw_only=True)
class Remove:
    """Take our copy out of the folder."""

    copy: Copy


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Put a copy of this version into the folder."""

    draft: Draft


Step = Keep | Forget | Remove | Place | Decision


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What a new version is written with: the practice's day, the therapist's name under it, and the lint."""

    now: datetime
    today: date
    therapist: str
    lint: Lint


def touched(copy: Copy, now: datetime) -> bool:
    """Whether a hand may have been at it in the last ten minutes; what we put there ourselves nobody has touched."""
    return not copy.ours and now - copy.seen < QUIET


def reconcile(
    letters: Sequence[Kept], copies: Sequence[Copy], present: frozenset[int], edits: Mapping[int, Message], desk: Desk
) -> Iterator[Step]:
    """The steps, in their order. `letters` are all that have a copy and all that may get one; `present` the UIDs in the folder now.

    `edits` holds, by UID, each copy in the folder whose words no version holds and which is not being touched.
    """
    yield from (Forget(copy=copy) for copy in copies if copy.draft_id is None and copy.place.uid not in present)
    for kept in letters:
        mine = sorted((copy for copy in copies if copy.draft_id == kept.draft.id), key=lambda copy: copy.place.uid)
        live = [copy for copy in mine if copy.place.uid in present]
        yield from _missing(kept.draft, [copy for copy in mine if copy not in live], bool(live), desk.now)
        yield from _standing(kept.draft, live, edits, desk)
        if not mine and _wants_one(kept):
            yield Place(draft=kept.draft)


def _wants_one(kept: Kept) -> bool:
    """A letter that she was shown and may send; one that no yes can pass is not laid ready for her."""
    draft = kept.draft
    return draft.state is State.PROPOSED and not draft.blocked and kept.offered != draft.version


def _missing(draft: Draft, missing: Sequence[Copy], replaced: bool, now: datetime) -> Iterator[Step]:
    for copy in missing:
        if replaced or draft.state not in WAITING:
            yield Forget(copy=copy)
        elif copy.gone is None:
            yield Keep(copy=replace(copy, gone=now))
        elif now - copy.gone >= QUIET:
            yield Forget(copy=copy)
            if not copy.removing:
                yield MoveDraft(draft_id=draft.id, event=Event.REJECT, why="its copy in Drafts was deleted")
                yield Mention(text=f"You deleted the letter to {draft.to_name} from your Drafts folder, so it does not go.")


def _standing(draft: Draft, live: Sequence[Copy], edits: Mapping[int, Message], desk: Desk) -> Iterator[Step]:
    for copy in live:
        if copy.gone is not None:
            yield Keep(copy=replace(copy, gone=None))
        elif touched(copy, desk.now):
            continue
        elif copy.version is None:
            if copy.place.uid in edits:
                yield from _edited(draft, copy, edits[copy.place.uid], desk)
                return  # the letter is another one now; what else lies there is held against it next time
        elif copy.removing or copy is not live[-1] or draft.state not in _OFFERED or copy.version != draft.version:
            yield Remove(copy=copy)


def _edited(draft: Draft, copy: Copy, message: Message, desk: Desk) -> Iterator[Step]:
    """Her words become a version; where they are more than a version can hold, the message is hers from now on."""
    hers = Keep(copy=replace(copy, draft_id=None))
    if draft.state not in WAITING:
        yield hers
        yield Mention(
            text=f"The letter to {draft.to_name} is settled. A changed copy of it lies in your Drafts folder, and is yours."
        )
        return
    beyond = _beyond(draft, message)
    if beyond is not None:
        yield hers
        yield MoveDraft(draft_id=draft.id, event=Event.REJECT, why=f"in Drafts, {beyond}")
        yield Mention(text=f"In your Drafts folder, {beyond} in the letter to {draft.to_name}. I leave it to you to send it.")
        return
    new = _version(draft, message, desk)
    if (new.subject, new.body) == (draft.subject, draft.body):
        yield Keep(copy=replace(copy, version=draft.version))
        return
    yield new
    yield SnoozeDraft(draft_id=draft.id, until=desk.today)
    yield Keep(copy=replace(copy, version=draft.version + 1))
    yield Mention(text=f"I took over what you changed in the letter to {draft.to_name} in your Drafts folder. It needs your yes.")


def _beyond(draft: Draft, message: Message) -> str | None:
    """What she did that a version cannot hold: a version is a subject and a text for one person."""
    if recipients(message) - {draft.to_email}:
        return "you changed who gets it"
    if message.attachments:
        return "you attached something"
    return None if settled(message.text) else "you left no words"


def _version(draft: Draft, message: Message, desk: Desk) -> ReviseDraft:
    """Her words as a letter: in whole paragraphs, under the subject that she left, with the signature that the law asks for."""
    body = signed(rejoined(message.text, draft.body), draft.body, desk.therapist)
    left_alone = same(clean(draft.subject), message.subject) or not settled(message.subject)
    subject = draft.subject if left_alone else settled(message.subject)
    found = desk.lint(replace(draft, subject=subject, body=body, version=draft.version + 1, marks=(), blocked=(), edited=True))
    return ReviseDraft(draft_id=draft.id, subject=subject, body=body, marks=found.failing, blocked=found.blocked)
