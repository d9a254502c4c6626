"""Answers to the digest's questions: "Q1 spam", "Q1 yes", "4 is spam", "not a referral", "Q2 is a colleague".

Law: a yes or no means what the question asked; without its number an answer counts only when one question waits or the words
name it ("the one from Lou is spam"). A hedge or a condition is asked.
"""

from __future__ import annotations

import re

from outreach.model.command import Action, Ask, Label, Record
from outreach.model.digest import ShownQuestion
from outreach.rules.approval.clauses.lexer import lex
from outreach.rules.approval.clauses.token import Context
from outreach.rules.approval.names.person_names import name_words, person
from outreach.rules.approval.told.became_answers import became
from outreach.rules.approval.told.consent_answers import leave
from outreach.rules.approval.told.facts_told import knows_nothing, told
from outreach.rules.approval.told.from_notes import from_notes
from outreach.rules.approval.told.known_already import known_already
from outreach.rules.approval.told.questions_meant import Meant, asked_kind, asks_kind, meant
from outreach.rules.approval.told.worded_answers import UNANSWERED, in_words
from outreach.rules.approval.words.echoed import as_yes_or_no
from outreach.rules.approval.words.kinds_said import concluded, kind_of
from outreach.rules.approval.words.lexicon import Role
from outreach.rules.approval.words.offers import asks_to_add, taken_up, yes_or_no
from outreach.rules.approval.words.plain import folded

NO_FACT = "one sentence about their work is enough; or say that you have no idea, or that they know you already, and I ask no more and write no first letter"
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
_PRAISED = re.compile(r"(?i)\b(?:s?he|it|they|that|this)(?:'s|'re| is| are| was| were)\b")
"""Such as "yes he's great": who is praised."""
_PLAINLY = re.compile(r"(?i)\W*(?:yes|yep|yeah|yup|sure|correct|right|no|nope|nah|sí|si)\b")
"""Behind a name "ok" may mean a letter; these answer a question."""
_ONE_OF = re.compile(r"(?i)\bone of (?=(?:my|our|her|his|their|the|your)\b)")
"""Such as "about one of my groups": it counts, and hedges nothing."""
_NO_LETTER = re.compile(
    r"(?i)\W*(?:(?:no|nope|nah|skip|pass|not needed|drop|omit|no thanks?|no thank you|no hace falta|sin carta|omitir|paso)"
    r"(?:,? (?:it|this|that|him|her|them|this one|that one|need|for now|letters?(?: (?:to|for) (?:him|her|them|\w+))?|intro(?:duction)?|mail|e-?mail|skip (?:it|him|her|them)|carta))*"
    r"|(?:s?he )?(?:(?:do|does)(?:n't| not)|dont|doesnt) (?:write|send|introduce|bother|need|want)(?: (?:to|with|me|anything|one|a letter|an intro|it|him|her|them|\w+))*|no (?:le )?escribas)"
    r"(?:,? (?:please|pls|thanks|thank you|por favor|gracias)|, (?:s?he)(?:'s| is) (?:my|our) (?:own )?\w+)*[\s.!]*"
)
"""A plain no to a first letter; who does not know enough is asked again."""
_OF_PEOPLE = frozenset({"same", "reach", "opt_out", "promise", "fact", "tier", "congratulation", "true", "known"})
"""Topics of which a yes or no says all, whatever words of a partner's the question repeats."""
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


_REASON = re.compile(
    r"(?i)[,.;!-]|(?:(?<=^no)|(?<=^yes)|(?<=^yep)|(?<=^yeah))\s+(?=(?:he|she|they|that|this|it|its|he's|she's|they're|that's|it's|only|just)\b)"
)
"""Where a reason begins behind a plain yes or no: "no they only want records", "yes she means me"."""


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
        return _to(found, item, rest, context) if found else (Ask(item=item, why="there is no such question in this digest"),)
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
    if not clear or _unsure(rest, context):
        return (Ask(item=item, why="what is it?"),)
    return (Label(item=item, kind=kind),)


def work(sentence: str, context: Context) -> tuple[Action, ...] | None:
    """Such as "Dr Nair: treats ADHD in adults", where the digest asks about her work and no letter to her waits."""
    named = meant(sentence, context) if _DOES.search(sentence) or ":" in sentence or "-" in sentence else None
    if named is None or named.lettered or not _asks_work(named.question) or not (named.marked or _DOES.match(named.rest)):
        return None
    found = _to(named.question, named.question.id, named.rest, context)
    return found if isinstance(found[0], Record) else None


def _by_its_words(named: Meant, context: Context) -> tuple[Action, ...] | None:
    """What is said of a question that is named by its words: a kind, a yes or no, or a fact; a letter's name needs a kind."""
    adds = asks_to_add(named.question.key, named.question.text)
    plainly = (adds or _PLAINLY.match(as_yes_or_no(named.rest))) and _yes_or_no(as_yes_or_no(named.rest), context) is not None
    if concluded(named.rest) is None and (named.lettered or not plainly):
        adds = adds and yes_or_no(named.rest) in ("yes", "no")
        refused = _asks_work(named.question) and (_NO_LETTER.fullmatch(named.rest) or known_already(named.rest))
        if named.lettered or not (adds or refused):
            return None
    return _to(named.question, named.question.id, named.rest, context)


def left_open(sentence: str, context: Context) -> tuple[Action, ...] | None:
    """Such as "Brightpath no idea what that is": words about a question, and about no letter, that answer nothing are asked about."""
    named = meant(sentence, context)
    if named is None or named.lettered or not named.rest:
        return None
    return (Ask(item=named.question.id, why=UNANSWERED),)


def _asks_work(question: ShownQuestion) -> bool:
    return question.key.startswith("specific:") or re.search(r"(?i)\bwhat do you know about\b", question.text) is not None


def _unnumbered(sentence: str, context: Context) -> tuple[Action, ...] | None:
    """Such as "not a referral", "the one from Lou is spam": it must be plain which question is meant."""
    (only, *more) = context.digest.questions
    if not (more or context.digest.drafts) and _asks_work(only) and knows_nothing(sentence):
        return _to(only, only.id, sentence, context)
    unknown, _, whose = sentence.strip(" .!").partition(" about ")
    of_whom = [question for question in context.digest.questions if _asks_work(question) and _names(question, whose)]
    if len(of_whom) == 1 and knows_nothing(unknown):
        return _to(of_whom[0], of_whom[0].id, unknown, context)
    about = meant(sentence, context)
    said = _by_its_words(about, context) if about else None
    if said is not None:
        return said
    kind, clear = kind_of(sentence)
    named = [question for question in context.digest.questions if _names(question, sentence)]
    if kind is None:
        return None
    if len(named) != 1:
        if not clear:
            return None
        named = [question for question in context.digest.questions if asks_kind(question)]
    elif not clear and not kind_of(_without(named[0], sentence))[1]:
        return None
    if len(named) != 1:  # where none asks for a kind, "none of these" is of the letters
        return tuple(Ask(item=question.id, why="which of the questions do you mean?") for question in named) or None
    return (Ask(item=named[0].id),) if _unsure(sentence, context) else (Label(item=named[0].id, kind=kind),)


def _names(question: ShownQuestion, sentence: str) -> bool:
    return bool(_whose(question) & set(name_words(sentence)))


def _whose(question: ShownQuestion) -> set[str]:
    """The words of the name of whom a question is about, "mail from Dr. Otis Bell"."""
    *_, name = re.split(r"(?i)\bfrom\s+" if " from " in question.about else r"(?i)\b(?:of|de)\s+|:\s+", question.about)
    name = re.sub(r"(?<=\w)\.\w+$", "", name)
    return {word for word in person(name).words if len(word) > 2}


def _without(question: ShownQuestion, sentence: str) -> str:
    about = {*_whose(question), "dr", "dr.", "mr", "ms", "mrs"}
    return " ".join(word for word in folded(sentence).split() if re.split(r"[.,:;!']", word)[0] not in about)


def _to(question: ShownQuestion, item: str, rest: str, context: Context) -> tuple[Action, ...]:
    """What was said to one question."""
    rest = rest if _asks_work(question) else as_yes_or_no(taken_up(question.key, rest))
    given = leave(question, rest, context)
    if given is not None:
        return given
    outcome = became(question, rest, context)
    if outcome is not None:
        return outcome
    wants_a_fact = _asks_work(question)
    rest = from_notes(question, rest) if wants_a_fact else rest
    if wants_a_fact and _NO_LETTER.fullmatch(rest):
        return (Label(item=item, kind="no"),)
    acquaintance = known_already(rest) if wants_a_fact else ""
    if acquaintance:
        return (_about_them("acquainted", question, item, context, stage=acquaintance),)
    if wants_a_fact and knows_nothing(rest):
        return (_about_them("unknown", question, item, context),)
    unsure = doubted(rest, context) if wants_a_fact else _unsure(rest, context)
    if not rest.strip(" .,!") or rest.rstrip().endswith("?") or unsure:
        return (Ask(item=item, why=NO_FACT if wants_a_fact else UNANSWERED),)
    if wants_a_fact:
        fact = told(rest, context)
        return (
            (Record(what="specific", partner=_whom(question, context), details=(("text", fact),)),)
            if fact
            else (Ask(item=item, why=NO_FACT),)
        )
    worded = in_words(question, rest, _yes_or_no(rest, context), context)
    if worded is not None:
        return worded
    adds = asks_to_add(question.key, question.text)
    kind = None if adds else concluded(re.sub(r"\b[A-Z][\w-]+'s\b", "his", rest)) or concluded(_without(question, rest))
    if kind is not None:
        return (Label(item=item, kind=kind),)
    yes = _yes_or_no(yes_or_no(rest) if adds else rest, context)
    if yes is None:
        return (Ask(item=item, why=UNANSWERED),)
    if adds:
        return (Label(item=item, kind="yes" if yes else "no"),)
    if question.key.partition(":")[0] in _OF_PEOPLE:
        return (Label(item=item, kind="yes" if yes else "no"),)
    asked = asked_kind(question)
    if asked is not None:
        return (
            (Label(item=item, kind=asked),)
            if yes
            else (Label(item=item, kind="not_referral"),)
            if asked == "referral"
            else (Ask(item=item, why="what is it then?"),)
        )
    if asks_kind(question):
        return (Ask(item=item, why="which of the two is it?"),)
    return (Label(item=item, kind="yes" if yes else "no"),)


def _about_them(what: str, question: ShownQuestion, item: str, context: Context, **more: str) -> Record:
    details = {"key": question.key, "item": item, **more}
    return Record(what=what, partner=_whom(question, context), details=tuple(details.items()))


def _whom(question: ShownQuestion, context: Context) -> str | None:
    """Whom a question is about, as the digest spells them, "fact for Ann Poe, Poe Medicine"."""
    named = [partner.name for partner in context.digest.partners if partner.name in question.about]
    return named[0] if len(named) == 1 else question.about or None


def _yes_or_no(text: str, context: Context) -> bool | None:
    """A plain yes or no, whatever reason stands behind a comma."""
    first = _PRAISED.sub(" ", _REASON.split(text.strip(), maxsplit=1)[0])
    roles = {token.role for token in lex(first, context)} - {Role.FILL, Role.THANKS, Role.AUXILIARY}
    if roles <= {Role.YES, Role.MILD} and roles:
        return True
    return False if roles in ({Role.NO}, {Role.NOT}) else None


def doubted(text: str, context: Context) -> bool:
    """Whether a fact is only guessed; what it hangs on is `facts_told`'s to judge."""
    return any(token.role is Role.HEDGE for token in lex(_ONE_OF.sub("", text), context))


def _unsure(text: str, context: Context) -> bool:
    roles = {token.role for token in lex(_ONE_OF.sub("", text), context)}
    return text.rstrip().endswith("?") or bool(
        roles & {Role.HEDGE, Role.CONDITION} - ({Role.HEDGE} if "neither" in text.casefold() else set())
    )
