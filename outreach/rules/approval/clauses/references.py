"""What she calls things in short, written as the digest writes it: "r 12" is R-12, "mk" is M.K., "the second question" is Q2.

Law: only what the digest shows is spelled out, and only where it can mean one thing; words in quotation marks stay as they are. Two clients
of the same initials are told apart by who sent them, or stay as they are, so that whoever reads them asks. Nothing is read here.
"""

from __future__ import annotations

import re

from outreach.model.digest import ShownReferral
from outreach.rules.approval.clauses.lexer import lex
from outreach.rules.approval.clauses.token import Context
from outreach.rules.approval.words.counting import ORDINALS, cardinal
from outreach.rules.approval.words.lexicon import LEXICON, Role

_CODE = re.compile(r"(?i)(?<![\w-])(?:(?:the )?(?:referral|ref|code|client|case) )?r[ .#]?[ -]?(?P<n>\d{1,5})(?![\w:/])")
_NUMBERED = re.compile(r"(?i)(?<![\w-])(?:the )?(?:referral|ref|code|client|case) #?(?P<n>\d{1,5})(?![\w:/])")
_EVERY = re.compile(
    r"(?i)\b(?:all|both|each)(?: of)?(?: the| your| my)?(?: (?P<count>(?!referral|consent|release|permission)\w+))?(?: (?P<topic>referral|consent|release|permission))? questions\b|\btodas las preguntas\b|\bambas preguntas\b"
)
_PLACED = re.compile(r"(?i)\b(?:the |my |your )?(?P<place>first|second|third|fourth|fifth|last|\d(?:st|nd|rd|th)) question\b")
_SPOKEN = re.compile(r"(?i)(?<!\ba )(?<!\bone )\bquestion (?:number )?(?P<n>one|two|three|four|five|six|seven|\d)\b")
_TOPIC = re.compile(
    r"(?i)\b(?:the |your |la )?(?P<topic>referral|consent|release|permission|kind|newsletter|spam) (?:question|one|thing)\b"
)
_ITEM = re.compile(
    r"(?i)(?<![\w-])(?:the )?(?:(?P<place>first|second|third|fourth|fifth|last|\d(?:st|nd|rd|th))(?: one)?|(?:number |no\. ?|#)?(?P<n>\d))(?=\s|[,:;.!)]|$)(?! (?:session|week|time|visit|of|day))"
)
_ORDER = re.compile(
    r"(?i)(?:please |and |so |but )*\b(?:never (?:ever )?(?:again )?(?:write|email|contact|mail|message|bother)(?: to)?|(?:stop|quit) (?:writing|emailing|contacting|mailing|bothering)(?: to)?"
    r"|(?:don't|do not|dont) (?:ever )?(?:write|email|contact|mail|bother)(?: to)?|pause|resume|no more (?:letters|mail|emails?) (?:to|for)|take|remove|leave|unsubscribe) (?P<whom>her|him|them|that (?:man|woman|person|guy|lady|gentleman|doctor))\b"
)
_DAY = r"(?=[^.;?]*\b(?:yesterday|today|last night|this (?:morning|afternoon)|(?:on |last )(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b)"
_WE = r"(?i)(?<![\w'])(?:i|we)(?:'ve)? (?:just |already |also |finally |actually |only )*"
_OF_THEM = (
    (_ORDER, "{}"),
    (
        re.compile(
            r"(?i)(?:please |and |also |so )*(?:(?:make|add|take) )?(?:a )?note(?: to self| down)?(?: that)?(?P<whom>\s*[:,-]?\s+)(?=(?:s?he|they|his|her|their)\b)"
        ),
        " {}: ",
    ),
    (
        re.compile(
            rf"{_WE}(?:saw|met|visited|called|phoned|ran into|bumped into|(?:talked|spoke|chatted|caught up) (?:to|with)"
            rf"|had (?:a |an )?(?:\w+ )?(?:coffee|lunch|breakfast|dinner|tea|call|chat|meeting|talk) with) (?P<whom>her|him|them)\b(?!'s){_DAY}"
        ),
        "{}",
    ),
    (
        re.compile(
            rf"{_WE}(?:met|talked|spoke|chatted|caught up)(?P<whom> )(?=(?:up |briefly )?(?:at|in|on|over|for|by|yesterday|today|last|this)\b){_DAY}"
        ),
        " {} ",
    ),
)
"""An order, a note, a meeting on a day that is told; and how the name of whom they mean is put in."""
_SHORT_WORDS = frozenset(
    re.findall(
        r"\w+",
        "am an as at be by do dr ed eg go ha he hi ie if in is it jr la lo me mi ms mr mrs my no of oh ok on or os "
        "ot pa pm pt re sr si so st te tu tv up us un ve we ya yo",
    )
)
"""Two letters that are words: as initials they need their points or capitals."""


def spelled_out(sentence: str, context: Context) -> str:
    """The sentence with codes, initials and questions as the digest writes them.

    >>> from datetime import date
    >>> from outreach.model.digest import Digest, ShownQuestion
    >>> from outreach.rules.approval.names.names import index
    >>> from outreach.rules.approval.days.spans import Now
    >>> digest = Digest(
    ...     id="D",
    ...     date=date(2026, 11, 18),
    ...     questions=tuple(ShownQuestion(id=f"Q{n}", text="Is this a referral?") for n in (1, 2)),
    ...     referrals=(ShownReferral(code="R-12", initials="M.K.", partner="Ana Ruiz"),),
    ... )
    >>> context = Context(digest=digest, names=index(digest), now=Now(today=digest.date))
    >>> spelled_out("r12 booked", context), spelled_out("mk never called", context), spelled_out("both questions: no", context)
    ('R-12 booked', 'M.K. never called', 'Q1 and Q2: no')
    >>> spelled_out("yes to the first", context), spelled_out("the last question is spam", context)
    ('yes to Q1', 'Q2 is spam')
    """
    parts = re.split(r'("[^"]*")', sentence)
    return "".join(part if part.startswith('"') else _questions(_clients(part, context), context) for part in parts)


def with_name(sentence: str, before: str, context: Context) -> str:
    """What is ordered or told of her, him or them, with the name of whoever was named last: "Paula asked for it. Never write to her again."

    `before` is the sentence in front of it. Where nobody or several were named the sentence stays as it is.
    """
    found = next(((order, put) for shape, put in _OF_THEM if (order := shape.search(sentence))), None)
    if found is None or context.names.people(sentence[found[0].start("whom") :].lstrip())[0]:
        return sentence
    order, put = found
    named = named_in(sentence[: order.start()], context) or named_in(before, context)
    if len(named) != 1:
        return sentence
    called = context.names.leading(re.sub(r"[\s:,-]+$", "", sentence[: order.start()]))
    start = order.start() if called[0] and not called[1] else 0
    return f"{sentence[start : order.start('whom')]}{put.format(next(iter(named)))}{sentence[order.end('whom') :]}"


def named_in(text: str, context: Context) -> frozenset[str]:
    """Everybody whom a text names, by name or by the number of a letter to them."""
    words = text.split()
    by_name = [context.names.leading(" ".join(words[at:]))[0] for at in range(len(words))]
    numbers = {
        n for token in lex(text, context) if token.sort in ("number", "spelled") and token.role is Role.ITEM for n in token.items
    }
    letters = frozenset(draft.to for draft in context.digest.drafts if draft.n in numbers)
    return letters.union(*(found for found in by_name if len(found) == 1))


def _clients(text: str, context: Context) -> str:
    known = {referral.code.upper(): referral for referral in context.digest.referrals}

    def code(found: re.Match[str]) -> str:
        return f"R-{found['n']}" if f"R-{found['n']}" in known else found[0]

    text = _NUMBERED.sub(code, _CODE.sub(code, text))
    for letters in dict.fromkeys(initials(referral) for referral in known.values()):
        text = _initialled(text, letters, context) if len(letters) > 1 else text
    return text


def initials(referral: ShownReferral) -> str:
    """The letters of a client's initials, in capitals."""
    return re.sub(r"[^A-Z]", "", (referral.initials or "").upper())


def _initialled(text: str, letters: str, context: Context) -> str:
    """The client's initials with their points; where two clients share them, the code of the one whose sender stands beside them."""
    pointed = rf"(?i:{'[.]'.join(letters)}[.])|" + r"\.\s?".join(letters) + r"\.?" + "|" + letters
    bare = letters.lower() not in _SHORT_WORDS and (letters.lower(),) not in LEXICON
    spoken = bare and not set(letters) & set("AEIOUY")
    dictated = "|(?i:" + " ".join(letters) + ")" if spoken else "|" + " ".join(letters)
    shape = re.compile(rf"(?<![\w.-])(?:{pointed}{'|(?i:' + letters + ')' if bare else ''}{dictated})(?![\w@-])(?:'s\b)?")
    hits = list(shape.finditer(text))
    sharing = [referral for referral in context.digest.referrals if initials(referral) == letters]
    out, start = "", 0
    for place, hit in enumerate(hits):
        end = hits[place + 1].start() if place + 1 < len(hits) else len(text)
        senders = [referral for referral in sharing if _sent(referral, text[hit.end() : end], context)]
        only = senders[0].code if len(sharing) > 1 and len(senders) == 1 else sharing[0].initials or letters
        out += text[start : hit.start()] + only + ("'s" if hit[0].endswith("'s") else "")
        start = hit.end()
    return out + text[start:]


def _sent(referral: ShownReferral, behind: str, context: Context) -> bool:
    """Whether "from Paula" behind the initials names this referral's sender."""
    source = re.match(r"(?i)\W*(?:who (?:came|is) )?(?:from|by|via|of|sent by|de)\s+", behind)
    return source is not None and context.names.leading(behind[source.end() :])[0] == {referral.partner}


def _questions(text: str, context: Context) -> str:
    ids = [question.id for question in context.digest.questions]
    if not ids:
        return text

    def every(found: re.Match[str]) -> str:
        count = 2 if found[0].casefold().startswith(("both", "ambas")) else cardinal((found["count"] or "").casefold())
        topic = (found["topic"] or "").casefold()
        meant = [question.id for question in context.digest.questions if topic in question.text.casefold()]
        return found[0] if count not in (None, len(meant)) else " and ".join(meant)

    def placed(found: re.Match[str]) -> str:
        word = found["place"].casefold()
        at = len(ids) if word == "last" else ORDINALS[word]
        return ids[at - 1] if at <= len(ids) else found[0]

    def topical(found: re.Match[str]) -> str:
        about = [question.id for question in context.digest.questions if found["topic"].casefold() in question.text.casefold()]
        return about[0] if len(about) == 1 else found[0]

    def numbered(found: re.Match[str]) -> str:
        return placed(found) if found["place"] else ids[int(found["n"]) - 1] if 0 < int(found["n"]) <= len(ids) else found[0]

    def spoken(found: re.Match[str]) -> str:
        number = found["n"] if found["n"].isdigit() else cardinal(found["n"].casefold())
        return f"Q{number}" if f"Q{number}" in ids else found[0]

    text = _SPOKEN.sub(spoken, text)
    text = _TOPIC.sub(topical, _PLACED.sub(placed, _EVERY.sub(every, text)))
    drafts = context.digest.drafts or context.digest.undoable
    return text if drafts or re.search(r"(?i)\bq\d", text) else _ITEM.sub(numbered, text)
