"""The privacy gate over generated practices, through mailbox, log and wire, judged by an oracle that knows every client.

Each practice is told of its clients by colleagues' mails, by her own commands and by the clients themselves; some of them allow something, some take it
back, and some leaves run out. Then she writes everything that identifies them into letters, and how it goes with them, has met people and talked about
them, and says yes to all of it, "anyway" too. OUTREACH_SOAK=1 asks 10,000 letters.
"""

from __future__ import annotations

import logging
import os
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest

from outreach.model.command import Approve, Edit, Label
from outreach.model.digest import ShownDraft
from outreach.model.people import Stage
from outreach.rules.contacts.files import cards
from outreach.rules.review.layout import shown as shown_review
from outreach.rules.review.layout import table
from outreach.rules.review.periods import quarter_of
from outreach.rules.review.review import review
from outreach.services.archive import folder_of, people_of
from outreach.services.house import local_day
from outreach.services.veil import veil_now
from tests.parts.correspondence import OWNER, mail, opened, words_of
from tests.parts.practised import Practised
from tests.parts.secrecy import CONCERNS, Agreed, Invented, clients, colleagues, given_away, inquiry, referral, spellings
from tests.parts.stage import AT_ONCE, lee, meet, rounds
from tests.story.conftest import Tell

LETTERS, TRIES = (10_000, 40) if os.environ.get("OUTREACH_SOAK") else (400, 16)
"""How many letters are judged, and how many she tries to write in the place of each that is proposed."""
PARTNERS = 5
FRAMES = (
    "Thank you for writing to me about {}.",
    "It was kind of you to think of me for {}.",
    "Your note about {} came safely.",
    "I have put {} on my desk, and I answer within a day.",
    "What you wrote of {} is noted, with thanks.",
)
CLAIMS = (
    (1, "The client whom you sent me has made a first appointment."),
    (1, "I can tell you that we have met, and that the person you referred comes to see me now."),
    (2, "The client whom you sent me is doing much better by now."),
    (2, "Your patient has made good progress since we began."),
)
"""What is said of a client without a name, and from which level on."""
IN_PASSING = (
    "Hi Maya,\n\ndid {name} ever get in touch with you? {given} said so in May.\n",
    "Hi Maya,\n\nthank you for seeing {name} so quickly. {given} was glad.\n",
    "Maya, my patient {name} says that it helps. Thank you, also from {given}.\n",
)
"""What colleagues write of a client of whom nobody told."""
KINDS = ("given", "expires", "revoked", "other", "given", "none")
INNOCENT = (
    "Thank you for thinking of me. I answer within one business day, and I am glad to talk.",
    "It is a pleasure to work beside you. I hope that the long winter is kind to your team; may the new year bring rest.",
    "Your evening hours help many families. Will you be at the county meeting on Thursday? I will.",
)


async def _told_of(practised: Practised, people: list[Invented]) -> None:
    """Every client comes on some road: by a colleague's mail, by her own word, as one we sent on, or asking for themselves."""
    story, chance, names = practised.story, practised.chance, list(practised.names.items())
    for client in people:
        email, name = chance.choice(names)
        match chance.randrange(5):
            case 0 | 1:
                raw = mail(f"{name} <{email}>", OWNER, "Referral", referral(client, chance, name), at=story.clock.now())
                story.servers.deliver(OWNER, raw)
            case 2:
                practised.tells(
                    f"log referral from {name}: {client.name}, {client.age}, {chance.choice(CONCERNS)}, {client.phone}, {client.email}"
                )
            case 3:
                practised.tells(
                    f"referred out to {name}: {client.name}, {chance.choice(CONCERNS)}, {client.phone}, {client.email}"
                )
            case _:
                text = inquiry(client, chance)
                raw = mail(f"{client.name} <{client.email}>", OWNER, "Looking for help", text, at=story.clock.now())
                story.servers.deliver(OWNER, raw)
                client = replace(client, referred=False)
        practised.told.append(client)
    await rounds(story.house)


async def _agreed(practised: Practised) -> None:
    """Some clients allow that whoever sent them hears of it, for long or until tomorrow; some take it back at once, some allow it to somebody else."""
    story, chance, names = practised.story, practised.chance, practised.names
    today, by_id = local_day(story.house, story.clock.now()), {each.id: each for each in story.house.store.people.all()}
    for n, sent in enumerate(story.house.store.referrals.all()):
        whose = [each for each in practised.told if each.referred and each.initials == sent.initials]
        sender = by_id.get(sent.partner_id or 0)
        if len(whose) != 1 or sender is None:
            continue
        level, kind = chance.choice((1, 2)), KINDS[n % len(KINDS)]
        email = sender.email if kind != "other" else chance.choice([each for each in names if each != sender.email])
        if kind == "none":
            continue
        until = today + timedelta(days=1 if kind == "expires" else 90)
        practised.tells(f"{sent.code} consent level {level} for {names[email]} until {until:%d %B %Y}")
        practised.tells(f"{sent.code} scheduled")
        if kind == "revoked":
            practised.tells(f"{sent.code} consent withdrawn for {names[email]}")
            until = today - timedelta(days=1)
        practised.agreed.append(
            Agreed(code=sent.code, client=whose[0].email, partner=email, level=level, first=today, last=until)
        )
        practised.count[kind] += 1
    await rounds(story.house)


def _revokes(practised: Practised) -> None:
    """Over night somebody who allowed it no longer does."""
    today = local_day(practised.story.house, practised.story.clock.now())
    live = [each for each in practised.agreed if each.last > today]
    if live:
        gone = practised.chance.choice(live)
        practised.tells(f"{gone.code} consent withdrawn for {practised.names[gone.partner]}")
        practised.agreed[practised.agreed.index(gone)] = replace(gone, last=today - timedelta(days=1))


async def _lived(practised: Practised) -> None:
    """She meets people and talks about clients; somebody hands on to a client; there is news of one, and a colleague speaks of some whom nobody sent."""
    story, chance = practised.story, practised.chance
    for email, name in practised.names.items():
        client = chance.choice(practised.told)
        match chance.randrange(3):
            case 0:
                practised.tells(f"met {name} today, talked about {client.name} and {chance.choice(CONCERNS)}")
            case 1:
                text = f"Thanks. Please write to {client.name} about this instead, {client.email}.\n"
                story.servers.deliver(OWNER, mail(f"{name} <{email}>", OWNER, "Re: hello", text, at=story.clock.now()))
            case _:
                practised.tells(f"note {name}: {client.name} says her new book came out")
    for client in practised.unsaid:
        email, name = chance.choice(list(practised.names.items()))
        text = chance.choice(IN_PASSING).format(name=client.name, given=client.given)
        raw = mail(f"{name} <{email}>", OWNER, chance.choice(("Re: hello", f"Re: {client.name}")), text, at=story.clock.now())
        story.servers.deliver(OWNER, raw)
    await rounds(story.house)


async def _answers(practised: Practised) -> None:
    """She answers the newest digest: every question with yes; each letter with everything that she may not say, and last with something."""
    story, chance = practised.story, practised.chance
    digest = story.house.store.digests.latest()
    assert digest is not None
    practised.orders([Label(item=each.id, kind="yes") for each in digest.questions if not each.key.startswith("kind:")])
    for shown in digest.drafts:
        draft = story.house.store.outbox.get(shown.draft_id)
        code = draft.referral_code if draft else None
        level = practised.level(shown.email, code)
        named = {each.client for each in practised.agreed if each.code == code} if level else frozenset[str]()
        found = practised.given_away(f"{shown.subject} {shown.body}", shown.email, first_names=True, named=named)
        if found and draft is not None and not draft.edited:  # what stands in hers, stopped or not, she wrote herself
            practised.leaked.append(f"proposed {shown.kind} to {shown.to}: {found}")
        for _ in range(TRIES):
            anyway = chance.random() < 0.7
            if shown.email in practised.senders and chance.random() < 0.2:
                needed, claim = chance.choice(CLAIMS)
                goes = practised.lets_go(shown.n, _written(shown, claim), anyway=anyway)
                practised.count["claims"] += 1
                practised.count["claims gone"] += goes
                if goes and level < needed:
                    practised.leaked.append(f"{claim!r} of {code} to {shown.to} at level {level}")
                continue
            client = next(
                (each for each in practised.told if each.email in named and chance.random() < 0.3), chance.choice(practised.told)
            )
            planted = chance.choice(spellings(client)) if chance.random() < 0.9 else ""
            text = _written(shown, chance.choice(FRAMES).format(planted) if planted else chance.choice(INNOCENT))
            goes = practised.lets_go(shown.n, text, anyway=anyway)
            practised.count["named with leave"] += goes and client.email in named and bool(planted)
            found = practised.given_away(text, shown.email, first_names=not anyway, named=named)
            practised.count["letters"] += 1
            practised.count["planted"] += bool(planted)
            practised.count["stopped"] += bool(planted) and not goes
            practised.count["innocent stopped"] += not planted and not goes and anyway
            if goes and found:
                practised.leaked.append(f"{planted!r} of {client.name} to {shown.to} {found} anyway={anyway}")
        last = text if chance.random() < 0.3 else _written(shown, chance.choice(INNOCENT))
        own = [] if chance.random() < 0.4 else [Edit(item=shown.n, text=last)]
        practised.orders([*own, Approve(item=shown.n, anyway=chance.random() < 0.7)])
    await story.pass_(hours=2, every=timedelta(minutes=30))


def _written(shown: ShownDraft, sentence: str) -> str:
    """The letter with a sentence of hers in the place of its own words."""
    head, _, rest = shown.body.partition("\n\n")
    return f"{head}\n\n{sentence}\n\nWarmly,\nMaya\n\n-- {rest.partition('-- ')[2]}"


@pytest.mark.timeout(3600)
async def test_no_client_gets_out(tell: Tell, caplog: pytest.LogCaptureFixture, tmp_path: Path) -> None:
    """Whatever she writes and however she says yes, no letter, no digest's subject, no log line, no report, no export and no words that are kept give a
    client away."""
    caplog.set_level(logging.DEBUG, logger="outreach")
    total: Counter[str] = Counter()
    leaked: list[str] = []
    for seed in range(1000):
        if total["letters"] >= LETTERS:
            break
        practised = await _practice(tell, seed, caplog)
        total += practised.count
        leaked += [f"seed {seed}: {each}" for each in practised.leaked]
    print(dict(total))
    assert not leaked, "\n".join(leaked[:200])
    assert total["stopped"] > total["planted"] / 2, "most of what she plants is a client's"
    assert total["sent"] > 10, "letters do go"
    assert min(total["claims gone"], total["named with leave"]) > 0, "what a client allows may be said"
    assert min(total[kind] for kind in KINDS[:4]) > 0
    assert total["innocent stopped"] == 0


async def _practice(tell: Tell, seed: int, caplog: pytest.LogCaptureFixture) -> Practised:
    chance = Random(seed)
    names = {f"partner{n}@colleague.example": name for n, name in enumerate(colleagues(chance, PARTNERS))}
    people = clients(chance, 2 * PARTNERS + 2)
    caplog.clear()
    async with tell(*names, *(each.email for each in people), state=f"state{seed}", sending=replace(AT_ONCE)) as story:
        config = story.house.config
        story.house = replace(story.house, config=replace(config, digest=replace(config.digest, max_decisions=200)))
        practised = Practised(story, chance, names, unsaid=people[2 * PARTNERS :])
        meet(
            story.house,
            *(
                lee(email, name=name, org=f"Practice of {name}", stage=chance.choice(list(Stage)))
                for email, name in names.items()
            ),
        )
        await rounds(story.house)
        await _told_of(practised, people[: 2 * PARTNERS])
        await _agreed(practised)
        await _lived(practised)
        for _ in range(2):
            await story.pass_(days=1)
            await _answers(practised)
            _revokes(practised)
        _look(practised, caplog)
    return practised


def _look(practised: Practised, caplog: pytest.LogCaptureFixture) -> None:
    """Everything that left for anybody but her, what her lock screen shows, the log and the review."""
    story, leaked = practised.story, practised.leaked
    for email, raw in story.servers.handed:
        subject = str(opened(raw)["Subject"])
        if email == OWNER:
            leaked += [f"subject {found}" for found in practised.given_away(subject, first_names=True)]
        elif email in practised.names:
            practised.count["sent"] += 1
            text = " ".join((subject, words_of(raw)))
            named = {each.client for each in practised.agreed if each.partner == email and each.last >= each.first}
            leaked += [f"sent to {email}: {found}" for found in practised.given_away(text, email, first_names=False, named=named)]
        else:
            assert any(email == each.email.casefold() for each in practised.told)
    for line in (each.getMessage() for each in caplog.records if each.name.startswith("outreach")):
        leaked += [f"logged {found}: {line}" for found in practised.given_away(line, first_names=True)]
    now, zone = story.clock.now(), story.house.config.practice.zone
    counted = review(story.house.store.history(), quarter_of(local_day(story.house, now)), zone, now)
    values = shown_review(counted, "Ellison Therapy")
    pages = [story.house.templates.render(f"report.{kind}.j2", **values) for kind in ("txt", "html")]
    for page in (*pages, "\n".join(",".join(row) for row in table(counted))):
        words = re.sub(r"<style.*?</style>|<[^>]*>|data:[^\"]*", " ", page, flags=re.DOTALL)
        leaked += [f"reviewed {found}" for found in _told(practised, words)]
    for place, words in _kept(practised):
        leaked += [f"kept in {place} {found}: {words}" for found in _told(practised, words)]


def _told(practised: Practised, words: str) -> list[str]:
    """What stands in a text of any client, but for the initials."""
    people = practised.story.house.store.people.all()
    everyone, partners = " ".join((*(each.name for each in people), "Maya Ellison")), {each.email for each in people}
    secret = (each for each in (*practised.told, *practised.unsaid) if each.email.casefold() not in partners)
    found = (each for client in secret for each in given_away(words, client, colleagues=everyone, first_names=True))
    return [each for each in found if each != "initials"]


def _kept(practised: Practised) -> Iterator[tuple[str, str]]:
    """All words that are kept, and all that is exported; whose letter went out is said, and who was taken up in the network is no secret in it."""
    store, config = practised.story.house.store, practised.story.house.config
    for texts in store.words.all():
        yield from ((f"{each.table}.{each.column}", each.text) for each in texts if not each.text.startswith("The letter to "))
    veil = veil_now(store, config)
    for name, sheet in folder_of(store, veil).items():
        yield from ((name, line) for line in sheet.splitlines())
    yield "cards", cards(people_of(store, veil))
