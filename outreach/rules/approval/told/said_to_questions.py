"""What was said to one question of the digest: a kind of mail, a yes or no, a leave, an outcome, a fact about somebody's work.

Law: a yes or no means what the question asked. A hedge or a condition is asked, and so is what answers nothing.
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
from outreach.rules.approval.told.questions_meant import asked_kind, asks_kind
from outreach.rules.approval.told.worded_answers import UNANSWERED, in_words
from outreach.rules.approval.words.echoed import as_yes_or_no
from outreach.rules.approval.words.kinds_said import concluded
from outreach.rules.approval.words.lexicon import Role
from outreach.rules.approval.words.offers import asks_to_add, taken_up, yes_or_no
from outreach.rules.approval.words.plain import folded

NO_FACT = "one sentence about their work is enough; or say that you have no idea, or that they know you already, and I ask no more and write no first letter"
_PRAISED = re.compile(r"(?i)\b(?:s?he|it|they|that|this)(?:'s|'re| is| are| was| were)\b")
"""Such as "yes he's great": who is praised."""
_ONE_OF = re.compile(r"(?i)\bone of (?=(?:my|our|her|his|their|the|your)\b)")
"""Such as "about one of my groups": it counts, and hedges nothing."""
NO_LETTER = re.compile(
    r"(?i)\W*(?:(?:no|nope|nah|skip|pass|not needed|drop|omit|no thanks?|no thank you|no hace falta|sin carta|omitir|paso)"
    r"(?:,? (?:it|this|that|him|her|them|this one|that one|need|for now|letters?(?: (?:to|for) (?:him|her|them|\w+))?|intro(?:duction)?|mail|e-?mail|skip (?:it|him|her|them)|carta))*"
    r"|(?:s?he )?(?:(?:do|does)(?:n't| not)|dont|doesnt) (?:write|send|introduce|bother|need|want)(?: (?:to|with|me|anything|one|a letter|an intro|it|him|her|them|\w+))*|no (?:le )?escribas)"
    r"(?:,? (?:please|pls|thanks|thank you|por favor|gracias)|, (?:s?he)(?:'s| is) (?:my|our) (?:own )?\w+)*[\s.!]*"
)
"""A plain no to a first letter; who does not know enough is asked again."""
_OF_PEOPLE = frozenset({"same", "reach", "opt_out", "promise", "fact", "tier", "congratulation", "true", "known"})
"""Topics of which a yes or no says all, whatever words of a partner's the question repeats."""
_REASON = re.compile(
    r"(?i)[,.;!-]|(?:(?<=^no)|(?<=^yes)|(?<=^yep)|(?<=^yeah))\s+(?=(?:he|she|they|that|this|it|its|he's|she's|they're|that's|it's|only|just)\b)"
)
"""Where a reason begins behind a plain yes or no: "no they only want records", "yes she means me"."""


def asks_work(question: ShownQuestion) -> bool:
    """Whether a question asks what is known of somebody's work."""
    return question.key.startswith("specific:") or re.search(r"(?i)\bwhat do you know about\b", question.text) is not None


def names_whom(question: ShownQuestion, sentence: str) -> bool:
    """Whether a sentence names whom a question is about."""
    return bool(_whose(question) & set(name_words(sentence)))


def _whose(question: ShownQuestion) -> set[str]:
    """The words of the name of whom a question is about, "mail from Dr. Otis Bell"."""
    *_, name = re.split(r"(?i)\bfrom\s+" if " from " in question.about else r"(?i)\b(?:of|de)\s+|:\s+", question.about)
    name = re.sub(r"(?<=\w)\.\w+$", "", name)
    return {word for word in person(name).words if len(word) > 2}


def without_names_of(question: ShownQuestion, sentence: str) -> str:
    """A sentence without the name of whom a question is about."""
    about = {*_whose(question), "dr", "dr.", "mr", "ms", "mrs"}
    return " ".join(word for word in folded(sentence).split() if re.split(r"[.,:;!']", word)[0] not in about)


def said_to(question: ShownQuestion, item: str, rest: str, context: Context) -> tuple[Action, ...]:
    """What was said to one question."""
    rest = rest if asks_work(question) else as_yes_or_no(taken_up(question.key, rest))
    given = leave(question, rest, context)
    if given is not None:
        return given
    outcome = became(question, rest, context)
    if outcome is not None:
        return outcome
    wants_a_fact = asks_work(question)
    rest = from_notes(question, rest) if wants_a_fact else rest
    if wants_a_fact and NO_LETTER.fullmatch(rest):
        return (Label(item=item, kind="no"),)
    acquaintance = known_already(rest) if wants_a_fact else ""
    if acquaintance:
        return (_about_them("acquainted", question, item, context, stage=acquaintance),)
    if wants_a_fact and knows_nothing(rest):
        return (_about_them("unknown", question, item, context),)
    unsure = doubted(rest, context) if wants_a_fact else is_unsure(rest, context)
    if not rest.strip(" .,!") or rest.rstrip().endswith("?") or unsure:
        return (Ask(item=item, why=NO_FACT if wants_a_fact else UNANSWERED),)
    if wants_a_fact:
        fact = told(rest, context)
        return (
            (Record(what="specific", partner=_whom(question, context), details=(("text", fact),)),)
            if fact
            else (Ask(item=item, why=NO_FACT),)
        )
    worded = in_words(question, rest, plainly_yes_or_no(rest, context), context)
    if worded is not None:
        return worded
    adds = asks_to_add(question.key, question.text)
    kind = None if adds else concluded(re.sub(r"\b[A-Z][\w-]+'s\b", "his", rest)) or concluded(without_names_of(question, rest))
    if kind is not None:
        return (Label(item=item, kind=kind),)
    yes = plainly_yes_or_no(yes_or_no(rest) if adds else rest, context)
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


def plainly_yes_or_no(text: str, context: Context) -> bool | None:
    """A plain yes or no, whatever reason stands behind a comma."""
    first = _PRAISED.sub(" ", _REASON.split(text.strip(), maxsplit=1)[0])
    roles = {token.role for token in lex(first, context)} - {Role.FILL, Role.THANKS, Role.AUXILIARY}
    if roles <= {Role.YES, Role.MILD} and roles:
        return True
    return False if roles in ({Role.NO}, {Role.NOT}) else None


def doubted(text: str, context: Context) -> bool:
    """Whether a fact is only guessed; what it hangs on is `facts_told`'s to judge."""
    return any(token.role is Role.HEDGE for token in lex(_ONE_OF.sub("", text), context))


def is_unsure(text: str, context: Context) -> bool:
    """Whether an answer is hedged, hangs on a condition, or asks back."""
    roles = {token.role for token in lex(_ONE_OF.sub("", text), context)}
    return text.rstrip().endswith("?") or bool(
        roles & {Role.HEDGE, Role.CONDITION} - ({Role.HEDGE} if "neither" in text.casefold() else set())
    )
