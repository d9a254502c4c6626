"""The one page that says whom the practice serves best: rendered from the profile, the same words for everybody.

It stands under the signature of the letter about fit, so that the yes to the letter covers it word for word. It holds nothing that ages
within weeks, no openings above all, so it is a new version only when the profile is another. The log keeps who has which.
"""

from __future__ import annotations

import hashlib

from outreach.model.practice import Config

TITLE = "Whom I can help best"


def details_version(config: Config) -> str:
    """A short mark of everything about the practice that others may have written down: another mark, other details. Openings, which are others
    every week, are not among it."""
    practice, profile = config.practice, config.profile
    lasting = (practice.name, practice.therapist, practice.credentials, practice.phone, practice.postal_address, practice.website)
    said = (*lasting, practice.licence, profile.ages, *profile.concerns, *profile.formats, *profile.languages, *profile.payers)
    return hashlib.sha256("\0".join(said).encode()).hexdigest()[:8]


def summary(config: Config) -> str:
    """The page, a line each; "" where the profile says nothing yet.

    >>> from outreach.rules.letters.sample import practice
    >>> print(summary(practice()).split("\\n")[2])
    - Ages: 12 to 30
    """
    profile, practice = config.profile, config.practice
    rows = (
        ("", profile.one_line),
        ("Ages", profile.ages),
        ("Most of my work", ", ".join(profile.concerns)),
        ("Better placed with a colleague", ", ".join(profile.not_taken)),
        ("How we meet", ", ".join(profile.formats)),
        ("Languages", ", ".join(profile.languages)),
        ("Payment", ", ".join(profile.payers)),
        ("How to refer", " ".join(profile.how_to_refer)),
    )
    if not any((profile.one_line, profile.ages, profile.concerns, profile.not_taken)):
        return ""
    name = f"{practice.therapist}, {practice.credentials}" if practice.credentials else practice.therapist
    lines = [f"- {title}: {said}" if title else f"- {said}" for title, said in rows if said]
    reach = " | ".join(part for part in (practice.phone, practice.website) if part)
    return "\n".join([f"{TITLE} ({name}, {practice.name})", *lines, *([f"- {reach}"] if reach else [])])
