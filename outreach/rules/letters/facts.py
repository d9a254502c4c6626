"""What a template may name: plain facts of the occasion, said to the reader of the letter. `outreach letters lint` lists them by `NAMES`.

Law: no count, no code, no client and no money is among them, so no template can give one away (PRODUCT section 7). Where a letter cannot be
written without a fact, its place is a placeholder in square brackets, which the lint never lets pass; `topic`, what they talked about, is ""
where nobody told, and `work.form` is "unknown" then: a letter that can do without says something else. `brief` says how many of its sentences a
letter should leave out so that it is not too long with these facts, from 0 (none) to `BRIEFEST`.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping, Sequence
from itertools import accumulate, takewhile
from types import MappingProxyType

from outreach.model.people import PARTNER_TYPES
from outreach.model.practice import Profile
from outreach.rules.letters.anatomy import sentences
from outreach.rules.letters.days import offered, written
from outreach.rules.letters.envelope import clean
from outreach.rules.letters.letter import Occasion
from outreach.rules.letters.openings import fresh_openings
from outreach.rules.letters.purposes import PURPOSES
from outreach.rules.letters.salutation import greeting
from outreach.rules.letters.second_person import second_person
from outreach.rules.letters.summary import summary
from outreach.rules.letters.their_work import Work, spoken_to, their_work

BRIEFEST = 4
_LINE = 300
_LINES = 2000
_SUBJECT = 74  # characters, so that an answer to it, with its "Re: ", has no more than 78
_TOPIC_WORDS = 12
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_EMERGENCY: Mapping[str, str] = MappingProxyType(
    {
        "US": "call or text 988, or call 911",
        "CA": "call or text 988, or call 911",
        "GB": "call 999, or the Samaritans on 116 123",
        "IE": "call 112, or the Samaritans on 116 123",
        "AU": "call 000, or Lifeline on 13 11 14",
        "NZ": "call 111, or call or text 1737",
    }
)
_ABOUT = re.compile(
    r"(?:^|\b(?:talked|spoke|chatted|talking|spoken|told me) )(?:\w+ ){0,2}?(?:about|of) +([^.;,\n]+)|^discussed +([^.;,\n]+)",
    re.IGNORECASE,
)

_OTHER_CLAUSE = re.compile(r"\s+(?:and|but|so|then)\s+(?=(?:she|he|they|I|we|will|wants?|asked|said)\b)|\s+-+\s+")


def facts(occasion: Occasion, turn: int) -> dict[str, object]:
    """Everything a template may name. `turn` chooses among wordings: the same turn, the same letter."""
    config, partner, purpose = occasion.config, occasion.partner, PURPOSES[occasion.due.purpose]
    named = greeting(partner)
    return {
        "salutation": f"Dear {named}" if named else "Hello",
        "partner": {
            "name": clean(partner.name),
            "org": clean(partner.org),
            "type": partner.type,
            "clinician": PARTNER_TYPES[partner.type].clinician,
        },
        "work": their_work(partner) or Work(text="[what you know of their work]", form="unknown"),
        "practice": config.practice,
        "profile": _spoken(config.profile),
        "offer": _sentence(config.profile.offer),
        "openings": _in_words(fresh_openings(config.profile, occasion.today)),
        "full": fresh_openings(config.profile, occasion.today) == 0,
        "signed": clean(config.practice.therapist).split(" ")[0],
        "days": tuple(written(day) for day in offered(occasion.calendar, occasion.today, seed(occasion, turn))),
        "topic": topic(occasion.talked_about),
        "resource": clean(occasion.resource, _LINES) or "[title and link]",
        "news": _sentence(occasion.news) or "[one sentence of yours]",
        "news_lines": tuple(_sentence(line) for line in occasion.news.splitlines() if line.strip()) or ("[what is new]",),
        "milestone": spoken_to(clean(occasion.news, _LINES), partner, ours=False) or Work(text="[the good news]", form="thing"),
        "other_person": clean(occasion.other_person) or "[the name]",
        "answered": re.sub(r"^(re:\s*)+", "", clean(occasion.earlier_subject), flags=re.IGNORECASE),
        "summary": summary(config),
        "brief": 0,
        "short": short,
        "unsolicited": purpose.unsolicited or purpose.follows_up,
        "emergency": _EMERGENCY.get(config.practice.country, "call your local emergency number"),
        "pick": chooser(seed(occasion, turn), occasion.earlier[-1] if occasion.earlier else ""),
    }


NAMES = frozenset(
    {
        "salutation", "partner", "work", "practice", "profile", "offer", "openings", "full", "signed", "days", "topic", "resource", "news",
        "news_lines", "milestone", "other_person", "answered", "summary", "brief", "short", "unsolicited", "emergency", "pick",
    }
)  # fmt: skip
"""The names that `facts` gives, for checking a template without filling it in."""

WORDINGS = frozenset({"people", "angles", "help", "steps", "wishes"})
"""The names that `letters/types/<partner type>.j2` must set."""


def seed(occasion: Occasion, turn: int) -> int:
    """A number that is the same for the same partner, purpose, count of earlier letters and turn, on every machine."""
    words = f"{occasion.partner.id}:{occasion.due.purpose}:{len(occasion.earlier)}:{turn}"
    return int.from_bytes(hashlib.sha256(words.encode()).digest()[:8])


def chooser(number: int, before: str = "") -> Callable[[Sequence[object]], object]:
    """`pick` of the templates: one of several wordings; each place in a letter chooses for itself, and where it can not what stood in the letter
    `before`.

    >>> chooser(7)(["Hello.", "Hello again."]), chooser(7, "Hello again.")(["Hello.", "Hello again."])
    ('Hello again.', 'Hello.')
    """
    asked = 0

    def pick(options: Sequence[object]) -> object:
        nonlocal asked
        asked += 1
        new = [each for each in options if str(each) not in before] or options
        return new[int.from_bytes(hashlib.sha256(f"{number}:{asked}".encode()).digest()[:4]) % len(new)]

    return pick


def short(options: Sequence[str]) -> Sequence[str]:
    """Of several subjects those that fit a line, whatever names they hold; the shortest where none does.

    >>> short(["A short hello", "A hello from " + "a very long name " * 5])
    ['A short hello']
    """
    return [each for each in options if len(each) <= _SUBJECT] or [min(options, key=len)]


def topic(summary: str) -> str:
    """What a conversation was about, from the owner's note of it; "" when the note does not say it plainly.

    >>> topic("Met for lunch, talked about post-partum groups, 45m")
    'post-partum groups'
    >>> topic("talked about her new clinic and she wants the handout")
    'your new clinic'
    """
    found = _ABOUT.search(clean(summary, _LINE))
    words = second_person(_OTHER_CLAUSE.split(found[1] or found[2])[0]).split() if found else []
    return " ".join(words) if len(words) <= _TOPIC_WORDS else ""


def _spoken(profile: Profile) -> Mapping[str, object]:
    """The profile as letters may say it: without openings, whose age is another question."""
    return {
        "one_line": _sentence(profile.one_line),
        "ages": profile.ages,
        "concerns": profile.concerns,
        "not_taken": profile.not_taken,
        "formats": profile.formats,
        "languages": profile.languages,
        "payers": profile.payers,
        "offers": profile.offers,
        "how_to_refer": profile.how_to_refer,
    }


def _sentence(words: str) -> str:
    """One line that begins with a capital and ends with a stop; "" stays "". Of many sentences those that fit a line, and never a part of one."""
    told = sentences(clean(words, _LINES))
    fitting = takewhile(lambda line: len(line) <= _LINE, accumulate(told, "{} {}".format))
    line = [*told[:1], *fitting][-1] if told else ""
    return line and line[0].upper() + line[1:] + ("" if line[-1] in ".!?" else ".")


def _in_words(count: int | None) -> str:
    return "" if not count else _NUMBERS[count] if count < len(_NUMBERS) else str(count)
