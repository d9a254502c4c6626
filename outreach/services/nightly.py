"""What the owner corrected by day is learned at night, and the daemon reads better in the morning.

Once a local date, in the small hours and outside office hours, when she corrected something or the program was renewed since the last
time. A corrected mail is looked at once more in her own mailbox (nothing of it was kept for this), a child process fits the reader with the
corpus and all corrections under limits of memory and time (`apprentice`), and the model is adopted only if held-back mail is read no worse.
A child that is killed, runs out of memory or time, or leaves something that is not whole changes nothing: the old model stays in use, and
the next night tries again. A mail that is no longer in the mailbox cannot be learned from. While the child works, rounds wait; the watchdog
is fed.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

from outreach.edge import systemd
from outreach.model.decision import Mention
from outreach.model.mail import Message
from outreach.reader.load import Reader
from outreach.rules.cadence.office_hours import next_window
from outreach.rules.reading.parse import parse
from outreach.services.evidence import view
from outreach.services.house import House, calendar_now, local_day, note
from outreach.services.model_files import CORPUS, adopt, at_home, figures, fingerprint, in_use, lessons_print, taught
from outreach.store.questions import Lesson

HOURS = range(1, 5)
TAUGHT_KINDS = frozenset(("referral", "partner_reply", "client_inquiry", "auto_reply", "other"))
"""Bounces, commands and our own mail are told by rules; there is nothing to learn of them."""
PATIENCE = 1800.0  # seconds
FEED = 20.0
WORSE = 3
"""The apprentice's exit code for a model that reads held-back mail worse."""
IDLE = -1000
"""Noted in the place of an exit code where nothing could be learned that is not learned already."""
APPRENTICE = "outreach.services.apprentice"


async def once(house: House, corpus: Path = CORPUS) -> bool:
    """Learn, if it is the hour and there is something to learn; True when a new model is in use. Raises what `edge.imap` raises."""
    now = house.clock.now()
    lessons = [each for each in house.store.questions.lessons() if each.label in TAUGHT_KINDS]
    if not _is_time(house, now) or not _is_new(house, lessons, corpus):
        return False
    house.store.settings.set("studied_on", local_day(house, now).isoformat(), now)
    order = await _order(house, lessons)
    code = await run_apprentice(house.config.database.parent, corpus, order) if _teaches(house, order, corpus) else IDLE
    note("studied", corrections=len(lessons), code=code)
    if code in (0, WORSE, IDLE):
        house.store.settings.set("studied", _studied(lessons, corpus), now)
    if code == 0:
        _adopt(house, corpus, now)
    return code == 0


def _is_time(house: House, now: datetime) -> bool:
    local = now.astimezone(house.config.practice.zone)
    open_now = next_window(now, house.config, calendar_now(house)) <= now
    return local.hour in HOURS and not open_now and house.store.settings.get("studied_on") != local_day(house, now).isoformat()


def _is_new(house: House, lessons: list[Lesson], corpus: Path) -> bool:
    """Whether the lessons, or the program, are others than when they were studied last."""
    before = house.store.settings.get("studied")
    return bool(before or lessons) and before != _studied(lessons, corpus)


def _studied(lessons: list[Lesson], corpus: Path) -> str:
    return f"{lessons_print(map(_key, lessons))} {fingerprint(corpus)}"


def _teaches(house: House, order: dict[str, Any], corpus: Path) -> bool:
    """Whether the model in use was learned from other lessons than can be taught now: a mail that is gone from the mailbox teaches nothing."""
    can = _noted(house).intersection(order["keep"]).union(each["key"] for each in order["new"])
    had: str = figures(in_use(at_home(house.config.database.parent), corpus)).get("lessons", lessons_print(()))
    return lessons_print(can) != had


async def _order(house: House, lessons: list[Lesson]) -> dict[str, Any]:
    """What the apprentice is to keep and to learn: the mails of lessons it has not had, as the reader sees them."""
    known = _noted(house)
    new = []
    for lesson in lessons:
        if _key(lesson) in known or (message := await _mail(house, lesson)) is None:
            continue
        seen = view(message, known_partner=lesson.known_partner, in_thread=lesson.in_thread)
        new.append({"key": _key(lesson), "kind": lesson.label.value, "text": seen.text, "clues": seen.clues})
    return {"keep": [_key(lesson) for lesson in lessons], "new": new}


def _noted(house: House) -> set[str]:
    """The lessons that an apprentice has written down. One that was killed has written and not learned: they are enough for another night."""
    file = taught(house.config.database.parent)
    return set(json.loads(file.read_text())) if file.exists() else set()


def _key(lesson: Lesson) -> str:
    return hashlib.sha256(f"{lesson.identity} {lesson.label}".encode()).hexdigest()


async def _mail(house: House, lesson: Lesson) -> Message | None:
    """The mail, where it still lies in a mailbox."""
    for role, uidvalidity, uid in lesson.places:
        if (await house.imap.uids(role))[0] != uidvalidity:
            continue
        async for arrival in house.imap.fetch(role, [uid]):
            parsed = parse(arrival.raw, server_id=arrival.server_id)
            if isinstance(parsed, Message) and parsed.identity == lesson.identity:
                return parsed
    return None


async def run_apprentice(state: Path, corpus: Path, order: dict[str, Any]) -> int:
    """Run the apprentice; its exit code, negative where a signal ended it."""
    pipe = asyncio.subprocess.PIPE
    quiet = asyncio.subprocess.DEVNULL
    child = await asyncio.create_subprocess_exec(
        sys.executable, "-m", APPRENTICE, str(state), str(corpus), stdin=pipe, stdout=quiet, stderr=quiet
    )
    work = asyncio.create_task(child.communicate(json.dumps(order).encode()))
    waited = 0.0
    while not work.done():
        await asyncio.wait({work}, timeout=FEED)
        systemd.notify(systemd.WATCHDOG)
        waited += FEED
        if waited > PATIENCE and not work.done():
            child.kill()
    await asyncio.gather(work, return_exceptions=True)
    return child.returncode if child.returncode is not None else -1


def _adopt(house: House, corpus: Path, now: datetime) -> None:
    """Put the new model in the old one's place, read with it from now on, and say so in the next digest."""
    target = at_home(house.config.database.parent)
    before = figures(in_use(target, corpus))
    adopt(target)
    model = in_use(target, corpus)
    house.understanding.use(Reader(model))
    after = figures(model)
    learned = after.get("corrections", 0) - before.get("corrections", 0)
    corrections = "one correction" if learned == 1 else f"{learned} corrections"
    source = f"from {corrections} of yours" if learned > 0 else "anew from what you had corrected"
    told = f"I learned {source}: I now read {after['kind']:.1%} of practice mail rightly, {before['kind']:.1%} before."
    house.store.apply((Mention(text=told),), f"studied:{local_day(house, now)}", now)
