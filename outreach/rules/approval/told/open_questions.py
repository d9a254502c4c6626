"""What answers a question of the digest without naming it: "She came.", "you can tell him", "it is, yes", "he's only asking for himself".

Law: the words must be such as answer just this kind of question, name nobody whom it does not name, and no letter; and one open question only may be
answered by them. A bare yes or no is none: it may mean a letter. What the answer comes to is for `question_labels` to say.
"""

from __future__ import annotations

import re

from outreach.model.command import Action, Label, SetConsent, SetOutcome
from outreach.model.digest import ShownQuestion
from outreach.rules.approval.clauses.lexer import lex
from outreach.rules.approval.clauses.references import named_in
from outreach.rules.approval.clauses.token import Context
from outreach.rules.approval.names.person_names import name_words
from outreach.rules.approval.told.became_answers import asks_of_client
from outreach.rules.approval.told.became_of_them import absent
from outreach.rules.approval.told.client_commands import clients
from outreach.rules.approval.told.consent_answers import asks_for_leave
from outreach.rules.approval.told.question_labels import label
from outreach.rules.approval.told.questions_meant import asked_kind, asks_kind, telling
from outreach.rules.approval.words.echoed import as_yes_or_no
from outreach.rules.approval.words.kinds_said import concluded, kind_of
from outreach.rules.approval.words.lexicon import Role

_LEAD = r"(?:(?:and|but|also|so|oh|well|yes|yeah|yep|yup|no|nope|sure|ok|okay|sí|y|please|pls|hi there|anyway|it's|its|it is)\b[,.!]*\s+)*"
_THEY = r"(?:s?he|they|the (?:client|patient)|ella|él)"
_WHOM = r"(?:him|her|them|he|she|they|(?:dr\.? |doctor |coach |mr\.? |ms\.? |mrs\.? )?(?-i:[A-Z])[\w'-]+(?: (?-i:[A-Z])[\w'-]+)?|(?!(?:me|us|you|i|it|the|that|this|one|both|all|who|if)\b)[a-z]{3,})"
_BEHIND = r"(?=\W*$|[,;]| (?:yet|now|too|please|that (?:s?he|they)|s?he|they|about (?:it|her|him|this)|anything|a thing|it|so|and|but|yes|no)\b)"
"""What may stand behind "tell him" in the answer: nothing, or what he is told; "tell him hello" is another matter."""
_TELL = rf"(?:(?:(?:you|we|i) )?(?:(?:can|may|could|should)(?: go ahead and)? |go ahead and |fine to |ok(?:ay)? to |happy for (?:you|us) to |do |don'?t |do not |never |not to |better not )?(?:let {_WHOM} know|tell {_WHOM}){_BEHIND})"
_MAY_KNOW = rf"(?:{_WHOM} (?:can|may|might|should|must)(?:n'?t|not| not)? (?:know|hear|be told|be informed){_BEHIND})"
_KNOWS = r"(?=.*\b(?:know\w*|told|tell\w*|hear\w*|inform\w*|shar\w+|private|to (?:her|him|them)sel\w+|update\w*)\b)"
_SIGNED = r"(?:sign(?:ed)?(?=\W*$|[,;]| (?:it|one|in session|on|yesterday|today|last|this|so|and|(?:the|a|her|his|that) (?:release|form|consent|permission|roi|paper\w*))\b))"
_IS = r"(?:'s|'d|'ll| is| was| would| does| will| has| hasn'?t| doesn'?t| didn'?t| isn'?t| wouldn'?t| won'?t)?(?: (?:really|quite|totally|perfectly|very|already|not|just|rather|never|also|now))*"
_GAVE = r"(?:gave|given) (?:\w+ )*(?:permission|consent|ok|okay|go[- ]ahead|release)"
_FEELS = rf"(?:{_THEY}{_IS} (?:(?:fine|ok|okay|good|happy|comfortable|cool|glad|mind|like|prefers?|wants?|rather|keep){_KNOWS}|(?:said|says) (?:yes|no|fine|ok|okay|sure|it'?s (?:fine|ok|okay))(?=\W*$|[,;]| (?:to|and|but|so)\b)|agreed(?= to (?:it|that|be|us|me)\b|\W*$)|{_SIGNED}|{_GAVE}|consent(?:s|ed)|okayed|ok'?d))"
_PAPER = r"(?:(?:the |a |her |his |no |written )*(?:release|consent|permission|roi)(?: form)?(?:'s| is| was| has been)?(?: (?:signed|in\b|on file|ok\b|okay|fine|given|done|yes|no\b|not|withdrawn|here|attached)|: ?\w+)|no (?:written |signed )?(?:release|consent|permission)\b)"
_KEPT = r"(?:keep (?:it|this|that) (?:private|quiet|between us|confidential)(?=\W*$|[,;]))"
_SPANISH = r"(?:le puedes? (?:decir|contar)|no (?:le )?digas nada|puedes? (?:decirle|contarle))"
_LEAVE = re.compile(rf"(?i)^{_LEAD}(?:{_TELL}|{_MAY_KNOW}|{_FEELS}|{_SIGNED}|{_PAPER}|{_KEPT}|{_SPANISH})")
"""Such words speak of a leave; whether it is given is for `consent_answers`."""
_OF_CLIENT = re.compile(
    rf"(?i)^{_LEAD}(?:(?:{_THEY}|we|i) |{_THEY}'s |(?:never |no[- ]?show|came\b|showed up|turned up|booked|scheduled|did\b|didn'?t|still |already |vino|empezó|nunca|no (?:vino|llamó|contesta)))"
)

_ECHOES = re.compile(
    r"(?i)\b(?:it|that|this|that one|this one)(?:'s| is| was| isn'?t| wasn'?t| does| doesn'?t)\b|\b(?:real|true|genuine) one\b"
)
_OF_THEM = re.compile(rf"(?i)^{_LEAD}(?:{_THEY}|it|that|this)(?:'s| is| was| isn'?t| wasn'?t)\b")
_PLAINLY = re.compile(
    r"(?i)^(?:(?:and|but|oh|well|so|y)\b,?\s+)*(?P<plain>yes|yeah|yep|yup|no|nope|nah|sí)\b[\s,.!:;-]*(?:(?:yes|yeah|no|nope)\b[\s,.!-]*)*"
)
_STAYED_AWAY = re.compile(
    rf"(?i)^{_LEAD}(?:{_THEY} )?(?:never|did(?:n'?t| not)|has(?:n'?t| not)) (?:come|show|turn|make it|been)\b"
)


def answered(clause: str, context: Context) -> tuple[Action, ...] | None:
    """The answer to the one open question whose kind of answer a clause is, or None."""
    if clause.rstrip().endswith("?") or clients(clause, context):
        return None
    tokens = lex(clause, context)
    if any(token.role is Role.ITEM and token.sort != "name" for token in tokens):
        return None
    named = named_in(clause, context)
    found = [
        actions
        for question in context.digest.questions
        if _may_be_meant(question, named, context)
        and (actions := _to(question, clause, context))
        and all(who in f"{question.text} {question.about}" for who in named)
    ]
    return found[0] if len(found) == 1 else None


def answered_else(clause: str, context: Context) -> bool:
    """Whether a clause beside what became of a client gives a leave, or tells what a mail is: "L.P. came, and you may tell him"."""
    return any(isinstance(action, Label | SetConsent) for action in answered(clause, context) or ())


def _may_be_meant(question: ShownQuestion, named: frozenset[str], context: Context) -> bool:
    """Whether "she" may be the client of a question: not where the sentence before named another client, or somebody else.

    `named` are those whom the clause itself names: beside who sent the client nobody else is meant.
    """
    if not (asks_for_leave(question, context) or asks_of_client(question, context)):
        return True
    own = {each for _, each in clients(f"{question.text} {question.about}", context) if each is not None}
    return any(each.partner in named for each in own) or context.about <= {
        name for each in own for name in (each.code, each.partner)
    }


def _to(question: ShownQuestion, clause: str, context: Context) -> tuple[Action, ...] | None:
    """What a clause says to a question, where its words are of that question's kind; an answer that stays open is none."""
    plainly = _by_its_words(question, clause, context)
    if not (plainly or _of_its_kind(question, clause, context)):
        return None
    actions = label(f"{question.id}: {plainly or clause}", context) or ()
    plain = all(isinstance(action, Label | SetConsent | SetOutcome) for action in actions)
    missed = asks_of_client(question, context) and (absent(clause) or _STAYED_AWAY.match(clause) is not None)
    return actions if actions and (plain or missed) else None


def _by_its_words(question: ShownQuestion, clause: str, context: Context) -> str | None:
    """A yes or no before words of the question, "yeah, Greg's nephew needs somebody", as such an answer; None where it is none, or may mean a letter."""
    head = _PLAINLY.match(clause)
    if head is None or asked_kind(question) != "referral":
        return None
    letters = {word for draft in context.digest.drafts for word in name_words(draft.to)}
    words = (telling(question) & set(name_words(clause))) - letters
    return f"{head['plain']}, {clause[head.end() :]}" if words else None


def _of_its_kind(question: ShownQuestion, clause: str, context: Context) -> bool:
    if asks_for_leave(question, context):
        return _LEAVE.match(clause) is not None
    if asks_of_client(question, context):
        return _OF_CLIENT.match(clause) is not None
    if not asks_kind(question):
        return False
    kind, clear = kind_of(clause)
    told = (kind is not None and clear) or (_OF_THEM.match(clause) is not None and concluded(clause) is not None)
    return told or (asked_kind(question) == "referral" and _echoes(clause))


def _echoes(clause: str) -> bool:
    """Whether a clause is a yes or no that speaks of it, "it is", "that's one"."""
    return _ECHOES.search(clause) is not None and as_yes_or_no(clause).partition(",")[0] in ("yes", "no")
