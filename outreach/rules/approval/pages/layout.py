"""The digest as words and as a page: the same blocks twice, once as barred text, once for the HTML template.

Law: inert and harmless. Whatever anybody wrote passes `inert` here and nowhere else: one line where a line is meant, the bar before every
line, hidden characters shown in a letter. A letter with a blocked mark has no way to say yes to it; one with a failing mark has
no button, and says why. Pure: templates and tokens are functions handed in.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from outreach.model.digest import Digest, ShownDraft, ShownQuestion, ShownReferral, ShownWaiting
from outreach.model.practice import Config
from outreach.rules.approval.pages.digest import ON_BUTTONS, TOO_LONG, URGENT_HOURS, subject
from outreach.rules.approval.pages.harm import RED_DAYS
from outreach.rules.approval.pages.receipt import Render
from outreach.rules.approval.proof.tokens import key_print, mailto
from outreach.rules.approval.proof.tokens import subject as button_subject
from outreach.rules.approval.words.day_words import day_words, long_day, moment_words
from outreach.rules.approval.words.inert import barred, line, plain
from outreach.rules.approval.words.offers import MEET
from outreach.rules.letters.anatomy import anatomy
from outreach.rules.letters.purposes import called

_BEGINNING = (2000, 40)
"""How many characters and lines are shown of a letter that is too long to be shown whole."""

_MINUTES_EACH = 0.6
_WITHHELD = re.compile(r"\[(?:telephone|address)\]")
"""Where a way to reach a client stood."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tap:
    """One button: what stands on it, and the mail it opens."""

    label: str
    href: str
    main: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One thing to read or decide. All strings are harmless already; `letter` are its lines."""

    tag: str = ""
    title: str = ""
    place: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    letter: tuple[str, ...] = field(default=(), repr=False)
    warnings: tuple[str, ...] = ()
    small: str = ""
    taps: tuple[Tap, ...] = ()
    urgent: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading, and what stands under it."""

    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendered:
    """A digest ready to be mailed."""

    subject: str
    text: str = field(repr=False)
    html: str = field(repr=False)


Sign = Callable[..., str]
"""`sign(verb, item, draft_id=, sha256=, option=)`: a token for one button (`tokens.sign` with key, digest and now filled in)."""


def render(digest: Digest, config: Config, *, sign: Sign, render_template: Render) -> Rendered:
    """The mail of one digest: subject, text of 72 columns, HTML with buttons to the practice's own address."""
    sections = tuple(_sections(digest, config, sign))
    said = subject(digest)
    opening = _opening(digest, config)
    more, how_to = _more(digest), tuple(_how_to(digest))
    return Rendered(
        subject=said,
        text=render_template("digest.txt.j2", rows=_rows(opening, sections, more, how_to)),
        html=render_template("digest.html.j2", title=said, opening=opening, sections=sections, more=more, how_to=how_to),
    )


def _rows(opening: Sequence[str], sections: Sequence[Section], more: str, how_to: Sequence[str]) -> list[str]:
    """The text form: each row with the bar, and an empty one before each heading."""
    rows = [row for text in opening for row in barred(text)]
    for each in sections:
        rows += ["", *barred(each.title), "|", *_text(each)]
    rows += ["", *barred(more)] if more else []
    rows += ["", *barred("HOW TO ANSWER"), "|", *(row for text in how_to for row in barred(text))] if how_to else []
    return rows


def _sections(digest: Digest, config: Config, sign: Sign) -> Iterator[Section]:
    """PRODUCT's order: people first, then what waits for a yes, then the rest, then what happened."""
    ideas = [each for each in digest.questions if each.key.startswith(f"{MEET}:")]
    found = (
        ("PEOPLE WHO WAIT FOR YOU", [_waiting(each, config) for each in digest.waiting]),
        ("LETTERS", [_letter(each, digest, config, sign) for each in digest.drafts]),
        ("PROMISES", [Block(tag=f"P{n}", title=line(text)) for n, text in enumerate(digest.promises, 1)]),
        ("OPEN LOOPS", [_loop(each, digest.date) for each in digest.referrals]),
        ("CARDS TO WRITE BY HAND", [Block(tag=f"C{each.n}", title=line(f"{each.to}: {each.why}")) for each in digest.cards]),
        (
            "IDEAS",
            [*(Block(title=line(text)) for text in digest.suggestions), *(_question(each, config, sign) for each in ideas)],
        ),
        ("QUESTIONS", [_question(each, config, sign) for each in digest.questions if each not in ideas]),
        ("WAITING THEIR TURN", [Block(title=line(text)) for text in digest.queued]),
        ("WHAT HAPPENED SINCE", [Block(title=line(text)) for text in digest.since]),
        ("ASKED FOR, AND NOT DONE", [Block(title=line(text)) for text in digest.ignored]),
    )
    for title, blocks in found:
        if blocks:
            yield Section(title=title, blocks=tuple(blocks))


def _opening(digest: Digest, config: Config) -> tuple[str, ...]:
    name = next((word for word in line(config.practice.therapist, 80).split() if not word.endswith(".")), "")
    greeting = "The rest of today" if digest.page else "Good morning"
    minutes = max(1, round(digest.decisions * _MINUTES_EACH))
    work = f"about {minutes} minute{'s' if minutes > 1 else ''}" if digest.decisions else "nothing waits for you"
    return tuple(
        filter(
            None,
            (f"{greeting}, {name}." if name else f"{greeting}.", f"{day_words(digest.date)} · {work}", line(digest.health)),
        )
    )


def _more(digest: Digest) -> str:
    if not digest.more:
        return ""
    return f"{digest.more} more can wait until tomorrow. With the word more they come today."


def _how_to(digest: Digest) -> Iterator[str]:
    """How to answer what this digest holds, and no more than that."""
    if not (digest.decisions or digest.cards):
        return
    yield "Answer this mail above its first line, in your own words, each thing by its number. Several at once are fine."
    if digest.drafts:
        yield "A letter: yes lets it go; later keeps it for another day; no ends it. New words under its number change it."
    if digest.questions:
        yield "A question: its number with the Q, and what you know, in a word or a sentence."
    if digest.referrals:
        yield "An open loop: its code, and how it stands with the client."
    if digest.promises:
        yield "A promise: its number with the P, and done."
    if digest.cards:
        yield "A card: the word carded, and its number with the C."
    yield "What you do not answer stays here. Nothing leaves by itself. With the word help I tell you what else I understand."


def _waiting(each: ShownWaiting, config: Config) -> Block:
    left = f"{each.hours_left} h left of 24" if each.hours_left > 0 else "the 24 hours are over"
    return Block(
        title=line(each.who),
        place=line(each.org),
        facts=(("Wrote", f"{moment_words(each.since, config)} · {left}"),),
        letter=(line(each.excerpt, 300),) if each.excerpt else (),
        small="A number or address in brackets is a client's: it stands in the mail itself, and is not kept here."
        if _WITHHELD.search(each.excerpt)
        else "",
        urgent=each.hours_left <= URGENT_HOURS,
    )


def _letter(shown: ShownDraft, digest: Digest, config: Config, sign: Sign) -> Block:
    body = plain(shown.body, show=True).rstrip("\n")
    whole = TOO_LONG not in shown.blocked
    facts = (
        ("To", line(shown.email)),
        ("Subject", line(plain(shown.subject, show=True))),
        ("Why now", line(shown.why, 300)),
        ("Last contact", line(shown.last_touch)),
    )
    until = f" · waits until {long_day(shown.expires, digest.date)}" if shown.expires else ""
    return Block(
        tag=str(shown.n),
        title=line(shown.to),
        place=line(shown.org),
        facts=tuple((name, said) for name, said in facts if said),
        letter=tuple(body.split("\n")) if whole else _beginning(body),
        warnings=tuple(_warnings(shown)),
        small=f"{line(called(shown.kind))} · {anatomy(shown.body, config.practice.therapist).words} words{until}",
        taps=tuple(_taps(shown, config, sign)),
        urgent=bool(shown.blocked),
    )


def _beginning(body: str) -> tuple[str, ...]:
    characters, lines = _BEGINNING
    return (*body[:characters].split("\n")[:lines], "[…]")


def _warnings(shown: ShownDraft) -> Iterator[str]:
    if shown.blocked:
        yield line(f"This letter cannot go as it stands: {'; '.join(shown.blocked)}.", 600)
    if shown.marks:
        yield line(f"Look twice: {'; '.join(shown.marks)}.", 600)
    if shown.marks and not shown.blocked:
        yield "So it has no button for yes. If you want it all the same, add the word anyway to your yes."


def _taps(shown: ShownDraft, config: Config, sign: Sign) -> Iterator[Tap]:
    verbs = (("approve", "Approve"), ("edit", "Edit"), ("later", "Not now"), ("never", "Never"))
    for verb, label in verbs:
        if verb == "approve" and (shown.marks or shown.blocked):
            continue
        token = sign(verb, str(shown.n), draft_id=shown.draft_id, sha256=shown.sha256)
        href = mailto(config.mailbox.address, button_subject(verb, str(shown.n), token))
        yield Tap(label=label, href=href, main=verb == "approve")


def _loop(each: ShownReferral, today: date) -> Block:
    late = each.days > RED_DAYS
    passed = f"{each.days} business day{'s' if each.days > 1 else ''} open" if each.days else "new"
    if each.urgent:
        passed += " · urgent"
    state = line(each.state.replace("_", " "))
    if each.appointment is not None:
        state += f" for {day_words(each.appointment)}" + ("; have they come?" if each.appointment < today else "")
    if each.fit is not None:
        passed += f" · fit {each.fit} of 3"
    elif each.fit_unsure:
        passed += " · whether they fit is yours to say"
    client = ", ".join(line(known) for known in (each.name or each.initials, each.age_band) if known)
    return Block(
        tag=line(each.code, 20),
        title=line(each.partner or "no partner known"),
        facts=(
            *((("Client", client),) if client else ()),
            ("Stands at", f"{state} · {passed}{' · too long' if late else ''}"),
        ),
        urgent=late or each.presses,
    )


def _question(each: ShownQuestion, config: Config, sign: Sign) -> Block:
    def tap(option: str) -> Tap:
        token = sign("label", each.id, draft_id=0, sha256=key_print(each.key), option=option)
        said = button_subject("label", each.id, token, option)
        label = ON_BUTTONS.get((each.key.partition(":")[0], option), option.replace("_", " "))
        return Tap(label=label.capitalize(), href=mailto(config.mailbox.address, said))

    return Block(tag=each.id, title=line(each.text, 400), taps=tuple(tap(option) for option in each.options))


def _text(section: Section) -> list[str]:
    """The rows of one section, each with the bar. Lists of single lines stay close together."""
    rows: list[str] = []
    for block in section.blocks:
        tag = f"[{block.tag}] " if block.tag else "- "
        rows += barred(f"{block.title} · {block.place}" if block.place else block.title, first=tag)
        if block.taps and not block.letter:
            rows += barred(f"({' · '.join(tap.label.lower() for tap in block.taps)})", first=" " * len(tag))
        for name, said in block.facts:
            rows += barred(said, first=f"    {name + ':':<14}")
        if block.letter:
            rows += ["|", *barred("\n".join(block.letter), first="        ")]
        if block.warnings:
            rows.append("|")
        for warning in block.warnings:
            rows += barred(warning, first="  ! ", rest="    ")
        if block.small:
            rows += ["|", *barred(f"({block.small})", first="    ")]
        if (block.letter or block.facts) and block is not section.blocks[-1]:
            rows.append("|")
    return rows
