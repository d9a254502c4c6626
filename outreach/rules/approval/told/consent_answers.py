"""Answers to "has she signed a release?" and "may I tell Dr Poe that L.M. has scheduled?": a leave, given or not.

Law: a yes with a condition, a hedge, a question or a "but" is asked; "not yet" is a no until it is told otherwise. Without such a question in
the digest nothing here answers, and `client_commands` reads what is told of consents.
"""

from __future__ import annotations

import re

from outreach.model.command import Action, Ask, SetConsent
from outreach.model.digest import ShownQuestion, ShownReferral
from outreach.rules.approval.clauses.lexer import lex
from outreach.rules.approval.clauses.references import initials
from outreach.rules.approval.clauses.token import Context
from outreach.rules.approval.told.became_of_them import absent
from outreach.rules.approval.told.client_commands import DOES_NOT_MIND, clients, consent
from outreach.rules.approval.words.lexicon import Role

_ABOUT_LEAVE = re.compile(
    r"(?i)\b(?:consent|release|permission|may (?:i|we) (?:tell|let|say|share|write)|may (?:hear|know|be told)|may [^?]{2,60}? (?:be told|hear|know)|(?:did|does|has) [^?]{1,40} agreed?)\b"
)
_REFUSED = re.compile(
    r"(?i)\b(?:no|nope|nah|not|never|none|nothing|without|private|quiet|confidential|out of (?:it|this|that)|between us|to (?:her|him|them)sel(?:f|ves)|withdr\w+|revok\w+|refus\w+|declin\w+|unsigned|todavía|aún|tampoco|nada|(?:do|does|did|is|was|has|have|wo|ca|would|should)nt)\b|n't\b|👎|❌"
)
_GIVEN = re.compile(
    r"(?i)\b(?:yes|yep|yeah|yup|ok|okay|sure|fine|good|signed|agree[sd]?|consent(?:s|ed)?|okayed|ok'd|allowed|approved|tell|told|(?:can|may) (?:know|hear|be told)|let (?:\w+ ){1,2}know|go ahead|gave|given|happy|comfortable|on file|in the (?:chart|file)|s[ií]|firm[oó]|claro|puedes?)\b|👍|✅"
)
_RATHER_NOT = re.compile(r"(?i)\b(?:would |will )?(?:rather|prefers?(?: to)?|sooner) not\b(?: to)?")
_WISHES = re.compile(r"(?i)(?:'d|\bwould)(?: (?:much|really))? (?:rather|prefer|like|sooner)(?: that| for)?\b")
"""Said politely, a wish is no doubt."""
_SO_NO = re.compile(r"(?i)[,;.]\s*so,? (?:it's |that's |it is |that is |the answer is )?(?:a )?no[\s.!]*$")
"""What her doubts come to, whatever was told before it."""
_OPEN = re.compile(
    r"(?i)(?:not|n't|un)(?: yet| really)? ?(?:decided|sure|certain|made up)|\b(?:may|might|could|must|should)(?: already)? have (?:signed|agreed|said)|\b(?:thinking|think about|wants to think|will let me know|up in the air)\b"
)
"""She herself has not decided."""
_TURNED = re.compile(r"(?i)\b(?:but|except|only|until|pero|salvo|solo)\b")
_AT_HEAD = re.compile(r"(?i)\W*(?:yes|yep|yeah|ok|okay|sure|no|nope|sí)\b")
"""An answer that begins so is one to the question, however it goes on."""
_UNDECIDED = frozenset({Role.HEDGE, Role.CONDITION, Role.ASKING})


def asks_for_leave(question: ShownQuestion, context: Context) -> ShownReferral | None:
    """The referral whose client's leave a question asks for, or None."""
    said = f"{question.text} {question.about}"
    if not _ABOUT_LEAVE.search(said):
        return None
    named = [referral for _, referral in clients(said, context) if referral is not None]
    return named[0] if named and len({referral.code for referral in named}) == 1 else None


def leave(question: ShownQuestion, said: str, context: Context) -> tuple[Action, ...] | None:
    """What was said to such a question, or None where it asks for something else.

    The words are those behind the question's number or beside the client's initials.
    """
    referral = asks_for_leave(question, context)
    if referral is None:
        return None
    if _SO_NO.search(said):
        said = "no"
    said = _RATHER_NOT.sub(" no", said)
    said = DOES_NOT_MIND.sub("ok with ", _WISHES.sub(" wants", said))
    tokens = lex(said, context)
    given = _answer(said)
    if given is None or _OPEN.search(said) or said.rstrip().endswith("?") or {token.role for token in tokens} & _UNDECIDED:
        return (Ask(item=question.id, why="is the leave given or not?"),)
    named = [each.name for each in context.digest.partners if each.name in question.text]
    return (
        SetConsent(
            client=referral.initials or referral.code,
            partner=named[0] if len(named) == 1 else referral.partner,
            value="yes" if given else "no",
        ),
    )


def _answer(said: str) -> bool | None:
    """Yes, no, or neither: the first word decides, and a yes that is turned round is none.

    >>> _answer("yes, signed yesterday"), _answer("not yet"), _answer("she hasn't signed"), _answer("go ahead and tell her")
    (True, False, False, True)
    >>> _answer("yes but not the details"), _answer("she called")
    (None, None)
    """
    refused, given, turned = _REFUSED.search(said), _GIVEN.search(said), _TURNED.search(said)
    if refused and given and turned and given.start() < turned.start() < refused.start():
        return None
    if refused and (
        given is None or refused.start() < given.start() or not re.match(r"(?i)\W*(?:yes|yep|yeah|sure|ok|sí)\b", said)
    ):
        return False
    return None if given is None or refused or turned else True


def leave_or_question(sentence: str, context: Context) -> tuple[Action, ...] | None:
    """As `client_commands.consent`; what is not clear is asked as the digest's own question, where it asks for just this client's leave."""
    said = consent(sentence, context)
    asked = _asked_of(sentence, context) if said and isinstance(said[0], Ask) else None
    return (Ask(item=asked.id, why="is the leave given or not?"),) if asked else said


def told_of_leave(sentence: str, context: Context) -> tuple[Action, ...] | None:
    """Such as "B.S. said no", "keep L.M. private", "none for T.B.", where the digest asks for just this client's leave."""
    asked = _asked_of(sentence, context)
    referral = asks_for_leave(asked, context) if asked else None
    if asked is None or referral is None or absent(sentence) or _letter_waits(sentence, context):
        return None
    rest = re.sub(rf"(?i){re.escape(referral.code)}|{'[.] ?'.join(initials(referral))}[.]?", " ", sentence)
    return leave(asked, rest, context) if _answer(rest) is not None or _AT_HEAD.match(rest) else None


def _asked_of(sentence: str, context: Context) -> ShownQuestion | None:
    """The one question that asks for the leave of the one client whom a sentence names."""
    named = {referral.code for _, referral in clients(sentence, context) if referral is not None}
    asked = [
        question
        for question in context.digest.questions
        if (referral := asks_for_leave(question, context)) is not None and referral.code in named
    ]
    return asked[0] if len(named) == len(asked) == 1 else None


def _letter_waits(sentence: str, context: Context) -> bool:
    """Whether it is a letter that waits for the leave, "5 if S.D. agrees": such words give none, and ask nothing of the client."""
    tokens = lex(sentence, context)
    numbered = any(token.role is Role.ITEM and token.sort in ("number", "spelled") for token in tokens)
    return numbered and any(token.role is Role.CONDITION for token in tokens)
