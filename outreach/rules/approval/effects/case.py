"""One answer of the owner, with everything her words are held against: the digest she read, and what the log knows now.

Law: pure values. A name is looked up among the partners and is somebody only when it fits exactly one; else it is a question and
nothing is done. What a handler decides and what it says about it are yielded side by side, so that neither is ever without the other.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta

from outreach.model.cadence import Cue, Dossier
from outreach.model.decision import Decision, MoveDraft, SetSetting
from outreach.model.digest import Digest, ShownDraft
from outreach.model.outbox import TRANSITIONS, Draft
from outreach.model.people import Joined, Partner
from outreach.model.practice import Config, Profile
from outreach.model.referral import Recognise, Referral, nobody
from outreach.rules.approval.proof.proof import Proof
from outreach.rules.approval.proof.tokens import Button
from outreach.rules.approval.words.day_words import long_day, moment_words
from outreach.rules.cadence.calendar import calendar_of, periods
from outreach.rules.cadence.leaving import left_in_peace
from outreach.rules.cadence.office_hours import FOR_EVER, next_window
from outreach.rules.letters.letter import Marks
from outreach.rules.letters.profile import laid_over

Lint = Callable[[Draft], Marks]
"""What the lint says about a letter with a new text."""

_TITLES = re.compile(r"\b(?:dr|prof|mr|mrs|ms|mx|rev|fr|rabbi|sr|sra)\b\.?", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptLine:
    """One thing understood, asked, or told: `said` to a person; `letter` is a text shown along, `was` the one it replaces.

    `done` is False where nothing happened; `asks` where she is to say something more. `undo` says in a sentence how to take it back.
    """

    said: str = field(repr=False)
    done: bool = True
    asks: bool = False
    undo: str = ""
    item: str = ""
    letter: str = field(default="", repr=False)
    was: str = field(default="", repr=False)


Yielded = Iterator[Decision | ReceiptLine]


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """The answer's surroundings.

    `drafts` are letters as they are now, by id: those of the digest, and all that have a yes and wait. `told` is what commands set before, by
    name; `cues` what was read and waits for her word; `given` the cents of this year's gifts, by partner. `cause` is the answer's identity,
    `button` the pressed one, live and unused. `dossier` looks up everything about one partner, by id; `told_at` when a referral's
    last step was told, by code; `joined` are records that were made one with another's, the latest first; `recognise` knows the clients in the log.
    """

    digest: Digest
    drafts: Mapping[int, Draft]
    partners: Sequence[Partner]
    referrals: Sequence[Referral]
    proof: Proof
    now: datetime
    today: date
    config: Config
    cause: str
    lint: Lint
    holidays: Container[date] = frozenset()
    told: Mapping[str, str] = field(default_factory=dict)
    cues: Sequence[Cue] = ()
    given: Mapping[int, int] = field(default_factory=dict)
    button: Button | None = None
    dossier: Callable[[int], Dossier | None] = lambda _: None
    told_at: Callable[[str], datetime | None] = lambda _: None
    joined: Sequence[Joined] = ()
    recognise: Recognise = nobody

    @property
    def profile(self) -> Profile:
        """The practice's profile with everything that was told of it, also earlier in this answer."""
        return laid_over(self.config.profile, self.told)

    def after(self, brought: Iterable[object]) -> Case:
        """The case for what she says next: what was just told counts already, and a letter that was taken back is no letter that waits."""
        told, drafts = dict(self.told), dict(self.drafts)
        for each in brought:
            match each:
                case SetSetting(name=name, value=value):
                    told[name] = value
                case MoveDraft(draft_id=draft_id, event=event) if draft_id in drafts:
                    draft = drafts[draft_id]
                    drafts[draft_id] = replace(draft, state=TRANSITIONS[draft.state].get(event, draft.state))
                case _:
                    pass
        away = told.get("away")
        holidays = self.holidays if away == self.told.get("away") else calendar_of(self.config, periods(away or ""))
        return replace(self, told=told, drafts=drafts, holidays=holidays)

    def letter(self, item: int, *, to_stop: bool = False) -> tuple[ShownDraft, Draft] | ReceiptLine:
        """The letter shown under a number and what it is now, or the line that says there is none. Where it is `to_stop`, a receipt's numbers count."""
        shown = self.digest.stoppable(item) if to_stop else self.digest.draft(item)
        draft = self.drafts.get(shown.draft_id) if shown else None
        if shown is None or draft is None:
            return asked(f"There is no letter {item} in the digest you answered.", item)
        return shown, draft

    def leaves(self, draft: Draft) -> datetime:
        """When a letter approved now goes: after the hold, inside office hours, and one that nobody asked for not in a quiet time."""
        return self._opening(draft, self.now + timedelta(minutes=self.config.sending.hold_minutes))

    def goes(self, draft: Draft, leaves: datetime) -> str:
        """When a letter with a yes goes, in words: not while letters are held, and not while its reader is left in peace."""
        hold = self.told.get("hold_until")
        if hold == FOR_EVER:
            return "once you say that letters may go again"
        paused = next((each.paused_until for each in self.partners if each.id == draft.partner_id), None)
        days = (*([date.fromisoformat(hold)] if hold else []), *([paused] if paused else []))
        return self.moment(self._opening(draft, max([leaves, *map(self._midnight, days)])))

    def _opening(self, draft: Draft, at: datetime) -> datetime:
        opens = next_window(at, self.config, self.holidays)
        day = left_in_peace(draft.purpose, self.local_day(opens), self.config.sending)
        return opens if day == self.local_day(opens) else self._opening(draft, self._midnight(day))

    def _midnight(self, day: date) -> datetime:
        return datetime.combine(day, time(), self.config.practice.zone).astimezone(UTC)

    def moment(self, at: datetime) -> str:
        """A time on the practice's clock, in words."""
        return moment_words(at, self.config)

    def day(self, day: date) -> str:
        """A day in words."""
        return long_day(day, self.today)

    def local_day(self, at: datetime) -> date:
        """The practice's own date at a moment."""
        return at.astimezone(self.config.practice.zone).date()

    def noon(self, day: date) -> datetime:
        """A moment that stands for a day: its noon here, or now if that is earlier."""
        return min(datetime.combine(day, time(12), self.config.practice.zone).astimezone(UTC), self.now)

    def partner(self, name: str) -> Partner | ReceiptLine:
        """The one partner that a name or an address means, or the question whom it means."""
        found = _meant(name, self.partners)
        if len(found) == 1:
            return found[0]
        if not found:
            return asked(f"I know nobody called {name}. Is it somebody new, or spelled differently?")
        return asked(f"{name} could be {' or '.join(who(each) for each in found[:4])}. Whom do you mean?")

    def referral(self, client: str, partner: Partner | None = None) -> Referral | ReceiptLine:
        """The one referral that a code or initials mean."""
        wanted = _letters(client)
        near = [each for each in self.referrals if partner is None or each.partner_id == partner.id]
        found = [each for each in near if wanted in {_letters(each.code), _letters(each.initials or "")}]
        if len(found) == 1:
            return found[0]
        if not found:
            return asked(
                "I find no referral under that code or those initials. Which one is it? They are listed as R and a number."
            )
        return asked(f"That could be {' or '.join(each.code for each in found[:4])}. Which one is it?")


def who(partner: Partner) -> str:
    """A partner as the owner knows them."""
    return f"{partner.name} ({partner.org})" if partner.org else partner.name


def asked(said: str, item: int | str = "") -> ReceiptLine:
    """A line for something that was not done, and why."""
    return ReceiptLine(said=said, done=False, asks=True, item=str(item))


def told(said: str, item: int | str = "") -> ReceiptLine:
    """A line that only informs: what she asked to see."""
    return ReceiptLine(said=said, done=False, item=str(item))


def did(said: str, item: int | str = "", undo: str = "") -> ReceiptLine:
    """A line for something that was done."""
    return ReceiptLine(said=said, item=str(item), undo=undo)


def _meant(name: str, partners: Sequence[Partner]) -> list[Partner]:
    """Those whose address or whole name it is; else those whose name holds all its words.

    >>> lee = Partner(id=1, name="Dr. Amara Lee", email="lee@lakeside.example")
    >>> [each.id for each in _meant("Dr Lee", [lee])], _meant("Le", [lee])
    ([1], [])
    """
    wanted = _words(name)
    if not wanted:
        return []
    exact = [each for each in partners if each.has(name.strip().lower()) or wanted == _words(each.name)]
    return exact or [each for each in partners if set(wanted) <= set(_words(each.name))]


def _words(name: str) -> list[str]:
    return re.findall(r"[^\W_]+", _TITLES.sub(" ", name).casefold())


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()
