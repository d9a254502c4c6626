"""Which question of the digest an answer means, and by which name: "Q1 spam", "Q1 yes", "4 is spam", "not a referral", "Q2 is a colleague".

Law: without its number an answer counts only when one question waits or the words name it ("the one from Lou is spam"). What was said to the
question is `said_to_questions`'s to read.
"""

from __future__ import annotations

import re

from outreach.model.command import Action, Ask, Label, Record
from outreach.rules.approval.clauses.token import Context
from outreach.rules.approval.told.facts_told import knows_nothing
from outreach.rules.approval.told.known_already import known_already
from outreach.rules.approval.told.questions_meant import Meant, asks_kind, meant
from outreach.rules.approval.told.said_to_questions import (
    NO_LETTER,
    asks_work,
    is_unsure,
    names_whom,
    plainly_yes_or_no,
    said_to,
    without_names_of,
)
from outreach.rules.approval.told.worded_answers import UNANSWERED
from outreach.rules.approval.words.echoed import as_yes_or_no
from outreach.rules.approval.words.kinds_said import concluded, kind_of
from outreach.rules.approval.words.offers import asks_to_add, yes_or_no

_DOES = re.compile(
    r"(?i)(?:s?he )?(?:is an?|'s an?|runs?|does|treats?|sees|works? with|specializ\w+|specialis\w+|teaches|leads|takes|offers|speaks|mediates|wrote|founded|started|helps|trained|atiende|ve|trata|trabaja(?: con| en)?|se especializa|es (?:una? )?(?=\w+ (?:que|de|para))|da (?:terapia|clases)|hace|ofrece|dirige|habla|enseña)\b"
)
_ID = re.compile(
    r"(?i)^(?:so |then |and |also |y )*(?:the |la |el )?(?:re:? |(?:in )?(?:answer|reply|response) to |about |regarding |concerning |as for |as to |for |to |on |ad )?(?:q(?:uestion)?\s*#?\s*(\d{1,2})|(?:question|pregunta)\s+(one|two|three|four|five)|(first|second|third|fourth) question)\b\s*[:.)=,-]*\s*"
)
_NUMBER = re.compile(
    r"(?i)^(?:number |item |no\. ?|#)?(\d{1,2})\s*(?:[:=-]\s*)?(?:(?P<not>(?:is|was)(?:n'?t| not| no)|ain'?t)\s+(?:really |actually |even )*|(?:is |was |are |'s |looks like |= )+)(?:just |actually |really |definitely |only )*"
)
_MANY = re.compile(
    r"(?i)^(?:(?P<ids>q\d{1,2}(?:\s*(?:,|and|&|y|\+|/)\s*q\d{1,2})+)|(?:both|all)(?: the)? questions)\s*[:,-]?\s*(?:are |both |all )*(?P<rest>.+)$"
)
_REST_OF = re.compile(
    r"(?i)(?:and )?(?:the )?(?:rest of (?:the )?|other |remaining )(?:questions?|qs)\b(?!\s*[:,-]?\s*(?:are |is )?(?:all )?(?:spam|junk|no|yes)\b(?! \w))"
)
_TURNED = re.compile(
    r"(?i)\s*(?P<yes>yes|yep|no|nope|ok|sí|si)\s+(?:to|on|for|a|para)\s+(?P<id>q\d{1,2})\b\s*[.!]*(?P<why>(?:(?!\bq\d).)*)"
)
_PLAINLY = re.compile(r"(?i)\W*(?:yes|yep|yeah|yup|sure|correct|right|no|nope|nah|sí|si)\b")
"""Behind a name "ok" may mean a letter; these answer a question."""
_WORDS_FOR = {
    "first": "1",
    "second": "2",
    "third": "3",
    "fourth": "4",
    "one": "1",
    "two": "2",
    "three": "3",
    "four": "4",
    "five": "5",
}


def label(sentence: str, context: Context) -> tuple[Action, ...] | None:
    """One sentence or clause as the answer to a question."""
    questions = context.digest.questions
    if questions and _REST_OF.match(sentence):
        return (Ask(item="all", why="which of the questions do you mean?"),)
    many = _MANY.match(sentence)
    if many and questions:
        return _several(many, context)
    turned = _TURNED.fullmatch(sentence)
    if turned:
        sentence = f"{turned['id']} {turned['yes']}, {turned['why']}".rstrip(", ")
    head = _ID.match(sentence)
    if head:
        number = head[1] or _WORDS_FOR[(head[2] or head[3]).lower()]
        found = next((each for each in questions if each.id.upper() in (f"Q{number}", number)), None)
        item = found.id if found else f"Q{number}"
        rest = sentence[head.end() :]
        return said_to(found, item, rest, context) if found else (Ask(item=item, why="there is no such question in this digest"),)
    numbered = _NUMBER.match(sentence)
    if numbered:
        rest = sentence[numbered.end() :]
        return _numbered(int(numbered[1]), f"not {rest}" if numbered["not"] else rest, context)
    return _unnumbered(sentence, context) if questions else None


def no_referral(sentence: str) -> bool:
    """Whether a sentence begins by saying that what a letter thanks for was none: "1 isn't a referral, he only passed on a tip"."""
    numbered = _NUMBER.match(sentence)
    return numbered is not None and numbered["not"] is not None and kind_of(sentence[numbered.end() :])[0] == "referral"


def _several(many: re.Match[str], context: Context) -> tuple[Action, ...]:
    """Such as "Q1 and Q2 are spam"."""
    said = [found.upper() for found in re.findall(r"(?i)q\d{1,2}", many["ids"] or "")] or [
        question.id for question in context.digest.questions
    ]
    if not many["ids"] and many[0].casefold().startswith("both") and len(said) != 2:
        return (Ask(item="all", why="which of the questions do you mean?"),)
    singular = re.sub(r"(?i)s$", "", many["rest"].strip(" .!"))
    rest = singular if kind_of(singular)[1] and not kind_of(many["rest"])[1] else many["rest"]
    return tuple(action for one in said for action in label(f"{one}: {rest}", context) or ())


def _numbered(n: int, rest: str, context: Context) -> tuple[Action, ...] | None:
    kind, clear = kind_of(rest)
    if not clear and kind is not None and concluded(rest) == "not_referral":
        kind, clear = "not_referral", True
    if kind is None:
        return None
    asked = next((each for each in context.digest.questions if each.id.upper() in (str(n), f"Q{n}")), None)
    item: int | str = n if context.digest.draft(n) or asked is None else asked.id
    if not clear or is_unsure(rest, context):
        return (Ask(item=item, why="what is it?"),)
    return (Label(item=item, kind=kind),)


def work(sentence: str, context: Context) -> tuple[Action, ...] | None:
    """Such as "Dr Nair: treats ADHD in adults", where the digest asks about her work and no letter to her waits."""
    named = meant(sentence, context) if _DOES.search(sentence) or ":" in sentence or "-" in sentence else None
    if named is None or named.lettered or not asks_work(named.question) or not (named.marked or _DOES.match(named.rest)):
        return None
    found = said_to(named.question, named.question.id, named.rest, context)
    return found if isinstance(found[0], Record) else None


def _by_its_words(named: Meant, context: Context) -> tuple[Action, ...] | None:
    """What is said of a question that is named by its words: a kind, a yes or no, or a fact; a letter's name needs a kind."""
    adds = asks_to_add(named.question.key, named.question.text)
    plainly = (adds or _PLAINLY.match(as_yes_or_no(named.rest))) and plainly_yes_or_no(
        as_yes_or_no(named.rest), context
    ) is not None
    if concluded(named.rest) is None and (named.lettered or not plainly):
        adds = adds and yes_or_no(named.rest) in ("yes", "no")
        refused = asks_work(named.question) and (NO_LETTER.fullmatch(named.rest) or known_already(named.rest))
        if named.lettered or not (adds or refused):
            return None
    return said_to(named.question, named.question.id, named.rest, context)


def left_open(sentence: str, context: Context) -> tuple[Action, ...] | None:
    """Such as "Brightpath no idea what that is": words about a question, and about no letter, that answer nothing are asked about."""
    named = meant(sentence, context)
    if named is None or named.lettered or not named.rest:
        return None
    return (Ask(item=named.question.id, why=UNANSWERED),)


def _unnumbered(sentence: str, context: Context) -> tuple[Action, ...] | None:
    """Such as "not a referral", "the one from Lou is spam": it must be plain which question is meant."""
    (only, *more) = context.digest.questions
    if not (more or context.digest.drafts) and asks_work(only) and knows_nothing(sentence):
        return said_to(only, only.id, sentence, context)
    unknown, _, whose = sentence.strip(" .!").partition(" about ")
    of_whom = [question for question in context.digest.questions if asks_work(question) and names_whom(question, whose)]
    if len(of_whom) == 1 and knows_nothing(unknown):
        return said_to(of_whom[0], of_whom[0].id, unknown, context)
    about = meant(sentence, context)
    said = _by_its_words(about, context) if about else None
    if said is not None:
        return said
    kind, clear = kind_of(sentence)
    named = [question for question in context.digest.questions if names_whom(question, sentence)]
    if kind is None:
        return None
    if len(named) != 1:
        if not clear:
            return None
        named = [question for question in context.digest.questions if asks_kind(question)]
    elif not clear and not kind_of(without_names_of(named[0], sentence))[1]:
        return None
    if len(named) != 1:  # where none asks for a kind, "none of these" is of the letters
        return tuple(Ask(item=question.id, why="which of the questions do you mean?") for question in named) or None
    return (Ask(item=named[0].id),) if is_unsure(sentence, context) else (Label(item=named[0].id, kind=kind),)
