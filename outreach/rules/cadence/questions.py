"""What we ask the owner because the log or the clock wants it: a fact without which a letter cannot be written, and whether ours still hold.

Each question has a key and is asked once by it; the key says how its answer is understood (`rules.approval.on_questions`). Nothing here invents
an answer: while she has not given one, the letter is not due.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from datetime import date, datetime, timedelta
from textwrap import shorten

from outreach.model.cadence import Dossier
from outreach.model.decision import AskOwner
from outreach.model.people import Partner, Stage, Tier
from outreach.model.practice import Config, Profile
from outreach.rules.approval.names.degrees import without_degrees
from outreach.rules.approval.words.offers import offered
from outreach.rules.cadence.before import MEETINGS, said_of_talk
from outreach.rules.cadence.calendar import Calendar
from outreach.rules.cadence.due import first_meeting, reachable, unasked
from outreach.rules.cadence.loops import progress_wanted
from outreach.rules.cadence.patience import awake
from outreach.rules.cadence.seasons import december, newly_begun, of_the_news, quarter_opening, update_season
from outreach.rules.cadence.series import asked_to_introduce, to_be_known
from outreach.rules.letters.facts import topic
from outreach.rules.letters.openings import is_fresh
from outreach.rules.letters.their_work import their_work
from outreach.rules.review.periods import local, quarter_of

ASKED_AT_ONCE = 2
_WORK = "specific:"
_TALKED = "talked:"
_NOTES_SHOWN = 160
_A_WEEK = timedelta(days=7)


def questions(
    dossiers: Sequence[Dossier],
    calendar: Calendar,
    now: datetime,
    config: Config,
    asked: Sequence[AskOwner] = (),
    news: str = "",
    settled: Container[str] = (),
) -> Iterator[AskOwner]:
    """Everything that is to be asked now; `config` holds what commands have changed of the practice's own details, `asked` what is open: a
    question that rests makes room for the next, and so does one of `settled`, the keys of those about people's work that have their answer. `news`
    is what was told of the year, a line each.
    """
    today = now.astimezone(config.practice.zone).date()
    yield from _their_work(dossiers, now, config, asked, settled)
    for dossier in dossiers:
        if reachable(dossier.partner, now, today):
            yield from _progress(dossier, today)
            yield from _talk(dossier, calendar, today, config)
    talked = any(each.partner.stage in {Stage.TALKED, Stage.REFERRING} for each in dossiers)
    if calendar.is_business_day(today) and talked:
        yield from _still_true(config.profile, calendar, today)
        yield from _openings(config.profile, today)
        yield from _news(news, calendar, today)


def still_wanted(asked: Sequence[AskOwner], dossiers: Sequence[Dossier], now: datetime, config: Config) -> tuple[AskOwner, ...]:
    """Those questions whose answer would still be of use and that are not at rest, and few on one day about people's work."""
    useful = awake(still_useful(asked, dossiers, now, config), dossiers, now)
    first = {_work_key(each.partner) for each in dossiers if asked_to_introduce(each) is not None}
    today = sorted((each.key for each in useful if each.key.startswith(_WORK)), key=lambda key: key not in first)[:ASKED_AT_ONCE]
    return tuple(each for each in useful if not each.key.startswith(_WORK) or each.key in today)


def still_useful(asked: Sequence[AskOwner], dossiers: Sequence[Dossier], now: datetime, config: Config) -> tuple[AskOwner, ...]:
    """Those questions whose answer would still be of use: nobody is asked about the work of somebody who needs no first letter any more, nor
    whether to add who was added or may be somebody we know, who follows where somebody does, or which address where there is another one.
    """
    today = now.astimezone(config.practice.zone).date()
    wanted = {_work_key(partner) for partner in (*unasked(dossiers, now, config), *_of_the_year(dossiers, now, config))}
    talks = {f"{_TALKED}{each.partner.id}" for each in dossiers if _talked_lately(each, today, config)}
    progress = {f"progress:{referral.code}" for each in dossiers for referral in progress_wanted(each, today)}
    known = {each.partner.email: each.partner for each in dossiers}
    names = {each.partner.name for each in dossiers}
    theirs = known.keys() | {email for each in dossiers for email in each.addresses}
    perhaps_theirs = {each.key.split(":")[1] for each in asked if each.key.startswith("same:")}
    open_to = {(str(each.partner.id), to.value) for each in dossiers for to in Tier if each.partner.tier is not to}
    followed = {each.partner.succeeds for each in dossiers}
    to_know = {str(each.partner.id) for each in dossiers if to_be_known(each, now, config.practice.zone)}

    def useful(each: AskOwner) -> bool:
        topic, _, rest = each.key.partition(":")
        match topic:
            case "specific":
                return each.key in wanted
            case "progress":
                return each.key in progress
            case "talked":
                return each.key.rpartition(":")[0] in talks
            case "news":
                return of_the_news(today)
            case "referrer" | "redirect" | "known" | "colleague":
                offer = offered(each.about)
                if offer is None:
                    return topic != "colleague" or each.about not in names
                return not (offer.email in theirs or offer.email in perhaps_theirs)
            case "meet":
                return rest.partition(":")[0] in to_know
            case "tier":
                return (rest.partition(":")[0], rest.split(":")[1]) in open_to
            case "left":
                return int(rest.partition(":")[0]) not in followed
            case "address":
                return rest in known and not known[rest].address_ok
            case _:
                return True

    return tuple(filter(useful, asked))


def details(profile: Profile, calendar: Calendar, today: date) -> str:
    """The practice's own details as she last told them, in one line; away days that lie ahead are among them."""
    ahead = [f"{first.day} {first:%b} to {last.day} {last:%b}" for first, last in calendar.away if last >= today]
    said = (
        f"{profile.openings} openings ({f'until {profile.openings_until}' if profile.openings_until else f'as of {profile.openings_as_of}'})"
        if profile.openings is not None
        else "",
        f"ages {profile.ages}" if profile.ages else "",
        f"most of your work: {', '.join(profile.concerns)}" if profile.concerns else "",
        f"not taken: {', '.join(profile.not_taken)}" if profile.not_taken else "",
        f"payers {', '.join(profile.payers)}" if profile.payers else "",
        f"formats {', '.join(profile.formats)}" if profile.formats else "",
        f"languages {', '.join(profile.languages)}" if profile.languages else "",
        f'you offer: "{profile.offer}"' if profile.offer else "",
        f"away {', '.join(ahead)}" if ahead else "",
    )
    return "; ".join(each for each in said if each) or "nothing is written down about you yet"


def _their_work(
    dossiers: Sequence[Dossier], now: datetime, config: Config, asked: Sequence[AskOwner], settled: Container[str]
) -> Iterator[AskOwner]:
    """Nothing specific known, no introduction: one question instead, and only a few at a time."""
    resting = {each.key for each in asked} - {each.key for each in awake(asked, dossiers, now)}
    wanted = [(each, "then I can write a first letter") for each in unasked(dossiers, now, config)]
    wanted += [(each, "it opens the yearly letter to them") for each in _of_the_year(dossiers, now, config)]
    due = [each for each in wanted if _work_key(each[0]) not in resting and _work_key(each[0]) not in settled]
    for partner, then in due[:ASKED_AT_ONCE]:
        yield work_question(partner, then)


def work_question(partner: Partner, then: str) -> AskOwner:
    """The one question without which there is no first letter; `then` is what its answer brings."""
    return AskOwner(
        key=_work_key(partner),
        about=partner.name,
        partner_id=partner.id,
        text=f"What do you know about {without_degrees(partner.name)}'s work? One sentence is enough; {then}.{_notes(partner)}",
    )


def _of_the_year(dossiers: Sequence[Dossier], now: datetime, config: Config) -> list[Partner]:
    """Who is to hear of the year's news, and of whom nothing is known that their letter could begin with."""
    today = local(now, config.practice.zone)
    if not of_the_news(today):
        return []
    return [
        each.partner
        for each in dossiers
        if each.partner.stage is not Stage.KNOWN
        and each.partner.tier is not Tier.RESTING
        and reachable(each.partner, now, today)
        and not (their_work(each.partner) or topic(said_of_talk(each)))
    ]


def _work_key(partner: Partner) -> str:
    return f"{_WORK}{partner.id}"


def _notes(partner: Partner) -> str:
    """Her own notes, so that she need not look them up; they are hers, and no letter repeats them unless she says so."""
    return f' Your notes: "{shorten(partner.how_known, _NOTES_SHOWN, placeholder=" …")}"' if partner.how_known else ""


def _progress(dossier: Dossier, today: date) -> Iterator[AskOwner]:
    """How it goes in general can only be said in her words."""
    for referral in progress_wanted(dossier, today):
        yield AskOwner(
            key=f"progress:{referral.code}",
            about=dossier.partner.name,
            partner_id=dossier.partner.id,
            text=f"{dossier.partner.name} may hear in general how it goes with {referral.code}. What may I write, in one sentence of yours?",
        )


def _talk(dossier: Dossier, calendar: Calendar, today: date, config: Config) -> Iterator[AskOwner]:
    """What a first meeting was about, where she did not say: the thank-you names it, and says nothing of it before."""
    meeting = first_meeting(dossier, calendar, today, config)
    if meeting is not None and not topic(said_of_talk(dossier)):
        met = local(meeting.at, config.practice.zone)
        yield AskOwner(
            key=f"{_TALKED}{dossier.partner.id}:{met}",
            about=dossier.partner.name,
            partner_id=dossier.partner.id,
            text=f"What did you and {dossier.partner.name} talk about on {met:%a} {met.day} {met:%b}? A few words are enough: the thank-you "
            "names them. (or no)",
        )


def _talked_lately(dossier: Dossier, today: date, config: Config) -> bool:
    """Whether thanks for a meeting may still be on their way, and say nothing of it."""
    last = dossier.touches[-1] if dossier.touches else None
    lately = last is not None and last.kind in MEETINGS and today - local(last.at, config.practice.zone) <= _A_WEEK
    return lately and not topic(said_of_talk(dossier))


def _news(news: str, calendar: Calendar, today: date) -> Iterator[AskOwner]:
    """In December, and where nothing was told by the time at which it is to be written: what was new this year?"""
    asking, writing = december(calendar, today), update_season(calendar, today)
    if asking is None and (news or not newly_begun(writing, calendar, today)):
        return
    told = (
        f"So far I have: {'; '.join(news.splitlines())}."
        if news
        else "So far I have nothing, and without news nobody is written to."
    )
    yield AskOwner(
        key=f"news:{today.year + (asking is not None)}",
        text=f"What was new in your practice this year? In January everybody you know begins to hear it, each once. {told} One thing here; each "
        "further one in a line of its own that begins with update and a colon. (or no)",
    )


def _still_true(profile: Profile, calendar: Calendar, today: date) -> Iterator[AskOwner]:
    """In the first week of a quarter: are the practice's own details still true?"""
    if quarter_opening(calendar, today) is not None:
        said = details(profile, calendar, today)
        yield AskOwner(key=f"true:{quarter_of(today).name}", text=f"Is this still true? {said[0].upper()}{said[1:]}.")


def _openings(profile: Profile, today: date) -> Iterator[AskOwner]:
    """Openings that were told, but too long ago to be said in a letter."""
    to_come = profile.openings_as_of is not None and profile.openings_as_of > today
    if profile.openings is not None and not to_come and not is_fresh(profile, today):
        when = f"until {profile.openings_until}" if profile.openings_until else f"on {profile.openings_as_of or 'some day'}"
        since = f"You said {profile.openings} {when}"
        yield AskOwner(
            key=f"openings:{profile.openings_until or profile.openings_as_of}",
            text=f"How many openings do you have now? {since}; no letter says so any more.",
        )
