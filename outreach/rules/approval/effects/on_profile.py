"""What an answer does to the practice's own profile: an entry set, something added to one or taken out of one, openings, all of it still true.

Law: what was told is kept with its day, and what stood there before is said, so that it can be said back. A bare name ("we no longer take
Aetna") changes the entry in which it stands; where it stands nowhere she is asked, because a payer and a kind of client read alike.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from outreach.model.command import Record
from outreach.model.decision import SetSetting
from outreach.rules.approval.effects.case import Case, Yielded, asked, did
from outreach.rules.letters.profile import CONFIRMED, ENTRIES, kept, parts_of, setting, split_up

_GOES_OUT_OF = ("payers", "concerns", "formats", "languages", "offers")
SAY = 'Say for instance "payers: Aetna, Cigna", "not taken: couples", "ages: 10 to 25", "openings 2".'


def profile(case: Case, said: Record) -> Yielded:
    """One change of the profile."""
    details = dict(said.details)
    entry, text = details.get("entry", ""), details.get("text", "")
    match details.get("do"):
        case "set" if entry in ENTRIES:
            yield from _written(case, entry, split_up(entry, text))
        case "drop":
            yield from _dropped(case, split_up("payers", text))
        case "add":
            yield from _added(case, split_up("payers", text))
        case _:
            yield asked(f"What of your profile is to change? {SAY}")


def openings(case: Case, said: Record) -> Yielded:
    """How many clients there is room for, now, from a day on, or until one; letters may say so for thirty days."""
    details = dict(said.details)
    count, day, until = details.get("count", ""), _day(details, "from") or case.today, _day(details, "until")
    if not count.isdigit():
        yield asked("How many openings are there?")
        return
    if until is not None and until <= case.today:
        yield asked(f"{case.day(until)} has been. How many openings are there, and until when?")
        return
    yield SetSetting(name="openings", value=count)
    yield SetSetting(name="openings_as_of", value=day.isoformat())
    yield SetSetting(name="openings_until", value=until.isoformat() if until else "")
    if until is not None:
        yield did(f"Openings: {count}, until {case.day(until)}; then I ask you.")
    elif day > case.today:
        yield did(f"Openings: {count}, from {case.day(day)} on. Until then no letter names any; then they may for thirty days.")
    elif count == "0":
        yield did(f"Openings: none, as of {case.day(day)}. No letter says that there is room.")
    else:
        yield did(f"Openings: {count}, as of {case.day(day)}. Letters may say so for thirty days.")


def _day(details: Mapping[str, str], name: str) -> date | None:
    return date.fromisoformat(details[name]) if name in details else None


def still_true(case: Case) -> Iterator[SetSetting]:
    """All of it holds, as of today."""
    yield SetSetting(name=CONFIRMED, value=case.today.isoformat())
    known = case.profile.openings
    if known is not None:
        yield SetSetting(name="openings", value=str(known))
        yield SetSetting(name="openings_as_of", value=case.today.isoformat())
        until = case.profile.openings_until
        yield SetSetting(name="openings_until", value=until.isoformat() if until and until > case.today else "")


def _written(case: Case, entry: str, parts: tuple[str, ...]) -> Yielded:
    before = parts_of(case.profile, entry)
    title, said = ENTRIES[entry].title, _listed(parts)
    yield SetSetting(name=setting(entry), value=kept(parts, case.today))
    undo = f'"{title}: {_listed(before)}" sets back what stood there.' if before != parts else ""
    yield did(f"Your profile, {title}: {said}, as of {case.day(case.today)}.", undo=undo)


def _dropped(case: Case, gone: tuple[str, ...]) -> Yielded:
    held = {name: parts_of(case.profile, name) for name in _GOES_OUT_OF}
    where = {each: next((name for name, parts in held.items() if _stands(each, parts)), None) for each in gone}
    for entry in dict.fromkeys(name for name in where.values() if name is not None):
        yield from _written(case, entry, _without(held[entry], gone))
    for each in (each for each, entry in where.items() if entry is None):
        yield asked(
            f'"{each}" stands nowhere in your profile. Clients whom you do not take: "not taken: {each}". '
            "Payers: the word payers, a colon, and all that hold."
        )


def _added(case: Case, new: tuple[str, ...]) -> Yielded:
    refused = parts_of(case.profile, "not_taken")
    again = tuple(each for each in new if _stands(each, refused))
    if again:
        yield from _written(case, "not_taken", _without(refused, again))
    for each in (each for each in new if each not in again):
        yield asked(f'Is "{each}" a payer or a kind of client? Say "payers: ..." or "concerns: ..." with all that hold.')


def _stands(name: str, parts: tuple[str, ...]) -> bool:
    return name.casefold() in {part.casefold() for part in parts}


def _without(parts: tuple[str, ...], gone: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(part for part in parts if not _stands(part, gone))


def _listed(parts: tuple[str, ...]) -> str:
    return ", ".join(parts) or "none"
