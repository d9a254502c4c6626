"""What follows from her answer to a question that log or mail put to her: a letter's missing words, a successor, an address, our own details.

Law: a letter is written from what she said, or from what was read and she said yes to; never from anything else. The answer and what it brings
are one transaction, and the question is closed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from outreach.model.cadence import Cue
from outreach.model.command import Record
from outreach.model.decision import AddCue, AnswerQuestion, MarkAddress, MoveDraft
from outreach.model.digest import ShownQuestion
from outreach.model.outbox import WAITING, Event
from outreach.rules.approval.effects import on_details, on_meetings, on_memory, on_practice, on_profile
from outreach.rules.approval.effects.case import Case, ReceiptLine, Yielded, asked, did, who
from outreach.rules.approval.effects.on_ties import heir
from outreach.rules.approval.told.profile_commands import change
from outreach.rules.approval.told.worded_answers import count
from outreach.rules.approval.words.offers import offered
from outreach.rules.cadence.loops import CONNECTED, PROGRESS, no_progress
from outreach.rules.reading.addresses import IN_TEXT

_CONFIRMS = frozenset({"congratulation", "redirect"})
_SENTENCES = re.compile(r"[;\n]+|(?<=[a-z\d])\.\s+|,\s+(?=[a-z ]{4,20}:)")


def told(case: Case, said: Record) -> Yielded:
    """Words as the answer to a question."""
    details = dict(said.details)
    key, item, text = details["key"], details.get("item", ""), details.get("text", "").strip()
    question = next((each for each in case.digest.questions if each.key == key), None)
    topic, _, rest = key.partition(":")
    handler = _TOLD.get(topic)
    if question is None or handler is None:
        yield asked(f"There is no question {item} in the digest you answered.", item)
        return
    lines = list(handler(case, question, rest, text))
    if any(not isinstance(each, ReceiptLine) for each in lines):
        yield AnswerQuestion(key=key, answer=text)
    yield from (replace(each, item=item) if isinstance(each, ReceiptLine) else each for each in lines)


def confirmed(case: Case, question: ShownQuestion) -> Yielded:
    """A yes to what was read: the cue that waits under the question's key asks for its letter from now on."""
    cue = next((each for each in case.cues if each.key == question.key), None)
    if cue is None or question.key.partition(":")[0] not in _CONFIRMS:
        return
    name = offered(cue.text)
    yield AddCue(cue=replace(cue, confirmed=True, at=case.now, text=name.name or name.email if name else cue.text))


def still_true(case: Case, question: ShownQuestion, yes: bool) -> Yielded:
    """Our own details: a yes makes them fresh again; a no asks what is other now."""
    if question.key.partition(":")[0] != "true":
        return
    if yes:
        yield from on_profile.still_true(case)
    else:
        yield asked(f"What is other now? {on_profile.SAY}")


def reachable_again(question: ShownQuestion, yes: bool) -> Yielded:
    """Whether the address that was doubted is right after all."""
    topic, _, email = question.key.partition(":")
    if topic == "address" and yes:
        yield MarkAddress(email=email, ok=True)


def progress(case: Case, said: Record) -> Yielded:
    """How it goes with a client, in a sentence of hers, unasked; it is the answer to the question about it, too."""
    details = dict(said.details)
    lines = list(_told_of(case, details["code"], details["text"].strip()))
    if any(not isinstance(each, ReceiptLine) for each in lines):
        yield AnswerQuestion(key=f"progress:{details['code']}", answer=details["text"].strip())
    yield from lines


def _progress(case: Case, question: ShownQuestion, code: str, text: str) -> Yielded:
    del question
    yield from _told_of(case, code, text)


def _told_of(case: Case, code: str, text: str) -> Yielded:
    """A letter of general progress with that sentence, where the client allows it and there is something to tell."""
    referral = next((each for each in case.referrals if each.code == code), None)
    dossier = case.dossier(referral.partner_id) if referral and referral.partner_id is not None else None
    if referral is None or dossier is None:
        yield asked(f"I know no referral {code} from anybody among your partners.")
        return
    why_not = no_progress(dossier, referral, case.today)
    if why_not:
        yield asked(f"{code}: nothing is written to {who(dossier.partner)} about how it goes: {why_not}.")
        return
    cue = Cue(key=f"progress:{code}", partner_id=dossier.partner.id, purpose=PROGRESS, at=case.now, text=text, referral_code=code)
    yield AddCue(cue=cue)
    for draft in dossier.open_drafts:
        if (draft.purpose, draft.referral_code) == (CONNECTED, code) and draft.state in WAITING:
            yield MoveDraft(draft_id=draft.id, event=Event.OVERTAKEN, why="you have more to tell")
    yield did(f"{code}: I draft a letter to {who(dossier.partner)} with that sentence, and nothing more of the client.")


def _better_words(case: Case, question: ShownQuestion, rest: str, text: str) -> Yielded:
    del rest
    cue = next((each for each in case.cues if each.key == question.key), None)
    if cue is None:
        yield asked("I no longer know whom that was about. Say: congratulate, the name, and the news.")
        return
    yield AddCue(cue=replace(cue, text=text, at=case.now, confirmed=True))
    yield did(f"I draft a congratulation to {question.about}: {text}.")


def _successor(case: Case, question: ShownQuestion, rest: str, text: str) -> Yielded:
    """The name and address of whoever follows: a prospect in the same place, introduced to by naming the one before."""
    number, _, org = rest.partition(":")
    before = next((each for each in case.partners if str(each.id) == number), None)
    email = IN_TEXT.search(text)
    if before is None or email is None:
        yield asked(f"Who follows {question.about}? I need a name and an address.")
        return
    name = _name(text.replace(email[0], " "))
    known = next((each for each in case.partners if each.has(email[0].lower())), None)
    if known is None and not name:
        yield asked(f"What is the name of whoever has the address {email[0]}?")
        return
    yield from heir(case, before, org, name, email[0])


def _new_address(case: Case, question: ShownQuestion, old: str, text: str) -> Yielded:
    whose = next((each for each in case.partners if each.has(old)), None)
    email = IN_TEXT.search(text)
    if whose is None or email is None:
        yield asked(f"Which address does {question.about} have now?")
        return
    yield from on_details.addressed(case, str(whose.id), "email", email[0])


def _openings(case: Case, question: ShownQuestion, rest: str, text: str) -> Yielded:
    del question, rest
    yield from on_profile.openings(case, Record(what="openings", details=(("count", text),)))


def _details(case: Case, question: ShownQuestion, rest: str, text: str) -> Yielded:
    """What is other now, a sentence for each entry; what is not understood leaves the question open."""
    del question, rest
    for each in filter(None, (part.strip(" ,") for part in _SENTENCES.split(text))):
        number = count(each)
        details = {"count": str(number)} if number is not None else change(each)
        if details is None:
            yield asked(f'"{each}": I do not know what of your profile that changes. {on_profile.SAY}')
            continue
        handler = on_profile.profile if number is None else on_profile.openings
        brought = tuple(handler(case, Record(what="profile", details=tuple(details.items()))))
        case = case.after(brought)
        yield from brought


def _news(case: Case, question: ShownQuestion, rest: str, text: str) -> Yielded:
    """What was new in the year, for the yearly letter."""
    del question, rest
    yield from on_practice.update(case, Record(what="update", details=(("text", text),)))


def _name(text: str) -> str:
    """The name in what is left of an answer without its address."""
    words = " ".join(text.replace("<", " ").replace(">", " ").split()).strip(" ,;:.-()")
    for lead in (
        "her successor is ",
        "his successor is ",
        "their successor is ",
        "the new one is ",
        "it is ",
        "it's ",
        "now ",
        "that is ",
    ):
        words = words[len(lead) :] if words.casefold().startswith(lead) else words
    return words.split(",")[0].strip(" ;:.-")


_TOLD: Mapping[str, Callable[[Case, ShownQuestion, str, str], Yielded]] = {
    "progress": _progress,
    "congratulation": _better_words,
    "left": _successor,
    "address": _new_address,
    "openings": _openings,
    "true": _details,
    "fact": on_memory.told,
    "talked": on_meetings.talk,
    "news": _news,
    "plain": on_practice.plainly,
}
