"""What time does to a letter that waits: days come near or are closed, openings grow old, and what was true of its words is not so any more.

Asked whenever a digest is about to show it again, at the yes (`lint_again`), and before it goes. Law: only what really fails changes anything.
Words that nobody touched are composed anew, and need a yes of their own; words of hers are hers, and are marked. A yes is taken back only
where the letter says what is void by now.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from outreach.model.cadence import Dossier, Due
from outreach.model.decision import Decision, MarkDraft, Mention, MoveDraft, ReviseDraft
from outreach.model.outbox import Draft, Event
from outreach.reader.letter_sense import hear
from outreach.rules.cadence.inquiries import ACKNOWLEDGEMENT
from outreach.rules.cadence.series import SUCCESSOR
from outreach.rules.letters.compose import compose
from outreach.rules.letters.letter import Letter, Marks, Occasion
from outreach.rules.letters.lint import lint
from outreach.services.house import House, local_day, note
from outreach.services.occasions import occasion_of, stranger


def freshen(house: House, now: datetime) -> None:
    """Look anew at every letter that the next digest shows."""
    today = local_day(house, now)
    for draft in house.store.outbox.to_show(today):
        changes = tuple(_changes(house, draft, now))
        if changes:
            house.store.apply(changes, f"fresh:{draft.id}:{draft.version}:{today}", now)
            note("freshened", draft=draft.id, version=draft.version)


def take_back_if_void(house: House, draft: Draft, now: datetime) -> bool:
    """Whether a letter that has its yes cannot go as it is by now, because of what is void, or of a client whom the log has learned of since; then
    the yes is taken back, and the digest shows it again."""
    found = lint_again(house, draft, now)
    void = (*(each for each in found.void if each not in draft.marks), *found.blocked)
    if void:
        told = Mention(text=f"The letter to {draft.to_name} stays here in spite of your yes: {'; '.join(void)}.")
        back = MoveDraft(draft_id=draft.id, event=Event.UNDO, why="what it says no longer holds")
        house.store.apply((back, told), f"void:{draft.id}:{draft.version}:{now.isoformat()}", now)
        note("yes_void", draft=draft.id, version=draft.version)
    return bool(void)


def lint_again(house: House, draft: Draft, now: datetime) -> Marks:
    """What the lint says about a letter by now, also with words that the owner has changed."""
    occasion = _occasion_again(house, draft, now)
    if occasion is None:
        return Marks(words=len(draft.body.split()), blocked=("there is no such partner any more",))
    return lint(Letter(subject=draft.subject, body=draft.body), occasion, hear)


def _changes(house: House, draft: Draft, now: datetime) -> Iterator[Decision]:
    """New words where nobody has touched the old ones and the new ones are better; else the marks that are true now."""
    found = lint_again(house, draft, now)
    better = _written_anew(house, draft, now) if found.aged and not draft.edited else None
    if better is not None:
        yield better
        yield Mention(
            text=f"The letter to {draft.to_name} is written anew, because of what stood in it: {'; '.join(found.aged)}."
        )
        return
    marks = (*(each for each in draft.marks if each in found.failing), *(each for each in found.aged if each not in draft.marks))
    if (marks, found.blocked) != (draft.marks, draft.blocked):
        yield MarkDraft(draft_id=draft.id, marks=marks, blocked=found.blocked)


def _written_anew(house: House, draft: Draft, now: datetime) -> ReviseDraft | None:
    """The letter as it would be composed today; None where that is not free of age, or fails in what the old words did not."""
    occasion = _occasion_again(house, draft, now)
    if occasion is None:
        return None
    letter = compose(occasion, house.templates.render)
    marks = lint(letter, occasion, hear)
    if marks.aged or marks.blocked or not set(marks.failing) <= set(draft.marks):
        return None
    return ReviseDraft(draft_id=draft.id, subject=letter.subject, body=letter.body, marks=marks.failing, by="house")


def _occasion_again(house: House, draft: Draft, now: datetime) -> Occasion | None:
    """The occasion of a letter as the log knows it now; None where its partner is no more."""
    if draft.purpose == ACKNOWLEDGEMENT:
        dossier: Dossier | None = Dossier(partner=stranger(draft.to_name, draft.to_email))
    else:
        dossier = house.store.people.dossier(draft.partner_id) if draft.partner_id is not None else None
    if dossier is None:
        return None
    step = Due(
        partner_id=dossier.partner.id,
        purpose=draft.purpose,
        since=local_day(house, draft.created),
        why=draft.why,
        referral_code=draft.referral_code,
        text=_told(house, draft, dossier),
    )
    return occasion_of(house, step, dossier, now)


def _told(house: House, draft: Draft, dossier: Dossier) -> str:
    """What the letter could not be written without: the name of whoever was there before, or the words of what asked for it."""
    before = house.store.people.get(dossier.partner.succeeds) if dossier.partner.succeeds is not None else None
    if draft.purpose == SUCCESSOR:
        return before.name if before else ""
    told = [each.text for each in dossier.cues if (each.purpose, each.referral_code) == (draft.purpose, draft.referral_code)]
    return told[-1] if told else ""
