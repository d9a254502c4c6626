"""The practice's profile as it holds today: what the configuration says, and over it what she has told since, each entry with its day.

An entry is kept as a setting: its ISO date in the first line, then a line for each of its parts. Law: what was told counts until it is told
anew, or until the configuration's `as_of` says that it was gone through later. Openings have settings of their own, because they age.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType

from outreach.model.practice import Profile

_LONGEST = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry of the profile: how it is called, and whether it has parts."""

    title: str
    parts: bool = True


ENTRIES: Mapping[str, Entry] = MappingProxyType(
    {
        "one_line": Entry(title="ideal client", parts=False),
        "ages": Entry(title="ages", parts=False),
        "concerns": Entry(title="concerns"),
        "not_taken": Entry(title="not taken"),
        "formats": Entry(title="formats"),
        "languages": Entry(title="languages"),
        "payers": Entry(title="payers"),
        "offer": Entry(title="offer", parts=False),
        "offers": Entry(title="offers"),
        "how_to_refer": Entry(title="how to refer"),
    }
)
"""What she may tell of the profile, by the field's name."""

OPENINGS = ("openings", "openings_as_of", "openings_until")
CONFIRMED = "profile.confirmed"
"""The setting that holds on which day she last said that all of it is still true."""


def setting(name: str) -> str:
    """Under which name an entry is kept."""
    return f"profile.{name}"


SETTINGS = (*OPENINGS, CONFIRMED, *(setting(name) for name in ENTRIES))
"""Everything that may be kept of the profile."""


def kept(parts: Iterable[str], day: date) -> str:
    """An entry as it is kept; no parts: nothing holds any more.

    >>> kept(["Aetna", "Cigna"], date(2026, 11, 23))
    '2026-11-23\\nAetna\\nCigna'
    """
    return "\n".join([day.isoformat(), *(" ".join(each.split())[:_LONGEST] for each in parts)])


def told_on(told: Mapping[str, str], name: str, profile: Profile) -> date | None:
    """The day on which an entry was told, or None where the configuration's holds."""
    value = told.get(setting(name))
    day = date.fromisoformat(value.split("\n")[0]) if value else None
    return None if day is None or (profile.as_of is not None and day < profile.as_of) else day


def laid_over(profile: Profile, told: Mapping[str, str]) -> Profile:
    """The profile with everything that was told since; `told` are settings by name.

    >>> laid_over(Profile(payers=("Aetna",)), {"profile.payers": "2026-11-23\\nCigna"}).payers
    ('Cigna',)
    """
    changes: dict[str, object] = {}
    for name, entry in ENTRIES.items():
        if told_on(told, name, profile) is not None:
            parts = tuple(told[setting(name)].split("\n")[1:])
            changes[name] = parts if entry.parts else " ".join(parts)
    openings, day, until = (told.get(name) for name in OPENINGS)
    if openings and day and not (profile.openings_as_of and date.fromisoformat(day) < profile.openings_as_of):
        ends = date.fromisoformat(until) if until else None
        changes |= {"openings": int(openings), "openings_as_of": date.fromisoformat(day), "openings_until": ends}
    return replace(profile, **changes)  # type: ignore[arg-type]  # names and types are those of ENTRIES


def parts_of(profile: Profile, name: str) -> tuple[str, ...]:
    """What an entry says, in parts.

    >>> parts_of(Profile(ages="12 to 30"), "ages"), parts_of(Profile(), "offer")
    (('12 to 30',), ())
    """
    value: str | tuple[str, ...] = getattr(profile, name)
    return tuple(each for each in ((value,) if isinstance(value, str) else value) if each)


def split_up(name: str, text: str) -> tuple[str, ...]:
    """What she said of an entry, in its parts: lists at commas, ways to be referred at sentences, the rest as it stands.

    >>> split_up("payers", "Aetna, Cigna and self-pay"), split_up("offers", "a lunchtime talk"), split_up("ages", "10 to 25")
    (('Aetna', 'Cigna', 'self-pay'), ('a lunchtime talk',), ('10 to 25',))
    >>> split_up("one_line", "teenagers with anxiety"), split_up("payers", "none")
    (('I see teenagers with anxiety',), ())
    """
    text = text.strip(" .!,;")
    if text.casefold() in {"none", "nothing", "no one", "nobody", "-"}:
        return ()
    if not ENTRIES[name].parts:
        ours = name != "one_line" or re.match(r"(?i)(?:i|we|my|our)\b", text)
        return (text if ours else f"I see {text}",)
    joint = {"how_to_refer": r"(?<=[.;])\s+", "offers": r"\s*[;,]\s*(?:and )?", "concerns": r"\s*[;,]\s*(?:and )?"}.get(
        name, r"\s*[;,]\s*(?:and )?|\s+and\s+"
    )
    return tuple(dict.fromkeys(part for each in re.split(joint, text) if (part := each.strip(" .;,"))))
