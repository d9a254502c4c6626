"""A verdict on nothing named: "ok", "no thanks", "later". It means the one draft that waits, or it is asked.

Law: with several drafts a bare yes approves none; only praise beside an order to send "them" means all that is shown. With one, praise, thanks and words that end a mail are no yes, and where a question waits
too, neither is a plain yes or no.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from outreach.model.command import Action, Approve, Ask, Hold, Skip, Snooze
from outreach.rules.approval.clauses.chunks import Answer, Items, Verdict
from outreach.rules.approval.clauses.grammar import Said
from outreach.rules.approval.clauses.lexer import lex
from outreach.rules.approval.clauses.token import Context, Token
from outreach.rules.approval.whole.settle import UNCLEAR, settle
from outreach.rules.approval.words.lexicon import Role

_SENDING = re.compile(r"(?:send|approve|release|mail|ship|env[ií]|m[aá]nd|apru[eé]b|aprob|off (?:it|with)|good to go)")
_SEVERAL = re.compile(r"\b(?:them|these|those|they|em)$|(?:[aeiáé]|an|en)(?:se)?l[ao]s$")
_LETTERS = frozenset({"letters", "emails", "drafts", "cartas", "correos", "borradores"})
_SOMEBODY = frozenset("her him them he she they".split())  # noqa: SIM905
_JOINS = frozenset({"and", "y", "&"})
_ACKNOWLEDGED = frozenset({"noted", "got it", "received", "recibido", "will do"})
"""Words that may mean the digest itself and not the draft, "ok, got it"."""
_FAINT = frozenset(
    {
        "good",
        "nice",
        "nice one",
        "good one",
        "nice work",
        "great work",
        "good work",
        "nice job",
        "great job",
        "good job",
        "lgtm",
        "great",
        "fine",
        "wonderful",
        "awesome",
        "excellent",
        "beautiful",
        "well done",
        "nicely done",
        "lovely",
        "👏",
        "🙌",
        "correct",
    }
)
"""Praise that alone is no yes even to a single draft: it may be thanks for the digest."""
_THE_LETTER = frozenset({"esta", "esta carta", "letter", "draft", "carta", "borrador"})
"""Beside these a yes or a no answers no question."""
_ANSWERS_ANYTHING = frozenset(
    {"yes", "yep", "yeah", "yup", "sí", "no", "nope", "nah", "y", "n", "yes please", "no thanks", "correct", "right", "claro"}
)


_SOMEBODY_DID = frozenset(["he", "she", "they", "her", "his", "their", "ella", "él"])


def sends(tokens: Sequence[Token]) -> bool:
    """Whether the words ask for sending and for nothing else, so that they are no answer to a question: "Q1 no. Send it."."""
    solid = [token for token in tokens if token.role not in (Role.FILL, Role.THANKS, Role.AND)]
    return (
        bool(solid)
        and all(token.role in (Role.YES, Role.MILD) for token in solid)
        and any(_SENDING.match(token.text) for token in solid)
    )


def drops(tokens: Sequence[Token]) -> bool:
    """Whether the words refuse a letter and say nothing else, so that they are no answer to a question: "don't send it", "no letter needed"."""
    solid = [token for token in tokens if token.role not in (Role.FILL, Role.THANKS, Role.AND)]
    refused = bool(solid) and all(token.role in (Role.NO, Role.NOT, Role.YES, Role.AUXILIARY) for token in solid)
    letter = any(
        re.search(r"\b(?:letter|carta|mail|e-?mail|skip it|drop it)\b", token.text) or _SENDING.match(token.text)
        for token in tokens
    )
    return refused and letter and solid[0].role in (Role.NO, Role.NOT)


def means_the_one(said: Sequence[tuple[Verdict, Sequence[Token]]], context: Context) -> bool:
    """Whether verdicts on nothing named, beside other things that are told, can only mean the one letter that waits: orders to send or drop it, or a
    no where no question waits that it could answer."""
    refused = not context.digest.questions and all(verdict.answer is Answer.NO for verdict, _ in said)
    return len(context.numbers) == 1 and (refused or any(sends(tokens) or drops(tokens) for _, tokens in said))


def of_the_one(words: str, context: Context) -> bool:
    """Whether words beside the answer to a question are nothing but an order to send the only letter, "send it"; "send them" may mean people."""
    tokens = lex(words, context)
    somebody = any(word in _SOMEBODY for token in tokens for word in token.text.split())
    return len(context.numbers) == 1 and sends(tokens) and not somebody


def sends_together(tokens: Sequence[Token]) -> bool:
    """Whether words that name nothing let all letters go: an order to send them, and beside it praise or a yes, "looks great, send them"."""
    solid = [token for token in tokens if token.role not in (Role.FILL, Role.THANKS, Role.AND)]
    several = any(_SEVERAL.search(token.text) for token in tokens)
    return sends(tokens) and several and len(solid) > 1


def drops_together(tokens: Sequence[Token]) -> bool:
    """Whether words that name nothing refuse all letters: "no need to send the letters", "don't send them"."""
    several = any(_SEVERAL.search(token.text) or token.text in _LETTERS for token in tokens)
    return several and any(token.role is Role.NOT for token in tokens) and any(_SENDING.match(token.text) for token in tokens)


def tells_why_not(verdicts: Sequence[Verdict], tokens: Sequence[Token]) -> bool:
    """Such as "Please don't send it; she told me at the gym she'd call.": behind a no, what somebody did is why, and nothing in it wavers."""
    refused = bool(verdicts) and all(verdict.answer is Answer.NO for verdict in verdicts)
    head = next((token for token in tokens if token.role not in (Role.FILL, Role.AND)), None)
    told = {Role.UNKNOWN, Role.MATTER, Role.FILL, Role.AUXILIARY, Role.AND, Role.THANKS}
    return refused and head is not None and head.text in _SOMEBODY_DID and all(token.role in told for token in tokens)


def one_each(tokens: Sequence[Token], context: Context) -> Answer | None:
    """The answer that is said once for every letter shown, "no and no" with two of them, "ok, ok and ok" with three."""
    solid = [token for token in tokens if token.role not in (Role.FILL, Role.THANKS)]
    verdicts, joints = solid[::2], solid[1::2]
    alike = {token.text for token in verdicts}
    counted = len(verdicts) == len(context.numbers) > 1 and len(joints) == len(verdicts) - 1
    if not (counted and len(alike) == 1 and joints[-1].text in _JOINS and all(token.role is Role.AND for token in joints)):
        return None
    return {Role.YES: Answer.YES, Role.NO: Answer.NO}.get(verdicts[0].role) if not context.digest.questions else None


def unnamed(said: Sequence[tuple[Verdict, Sequence[Token]]], context: Context) -> list[Action]:
    """What verdicts without items ask for, each with the words of its sentence."""
    verdicts = {verdict for verdict, _ in said}
    answers = {Answer.YES if verdict.answer is Answer.MILD else verdict.answer for verdict in verdicts}
    if len(answers) != 1:
        return [Ask(item="all", why=UNCLEAR)]
    each = one_each(said[0][1], context) if len(said) == 1 else None
    if each or (
        answers == {Answer.NO} and len(context.numbers) > 1 and drops_together([t for _, spoken in said for t in spoken])
    ):
        everything = Items(numbers=frozenset(context.numbers), general=True, sort="group")
        return list(settle([Said(items=everything, verdict=Verdict(answer=each or Answer.NO))], context, frozenset()))
    answer, until = answers.pop(), next((verdict.until for verdict in verdicts if verdict.until), None)
    if answer is Answer.LATER and len(context.numbers) != 1 and any(verdict.hold for verdict in verdicts):
        return [Hold(until=until)]
    if len(context.numbers) == 1 and answer is Answer.ASK and not context.digest.questions:
        return [Ask(item=context.numbers[0], why=UNCLEAR)]
    if answer is Answer.YES and len(context.numbers) > 1 and sends_together([token for _, spoken in said for token in spoken]):
        everything = Items(numbers=frozenset(context.numbers), general=True, sort="group")
        return list(settle([Said(items=everything, verdict=Verdict(answer=Answer.YES))], context, frozenset()))
    if len(context.numbers) != 1 or answer is Answer.ASK:
        return [Ask(item="all", why=UNCLEAR)]
    n, strong = context.numbers[0], _strong([token for _, tokens in said for token in tokens], context)
    if answer is Answer.YES:
        return [Approve(item=n) if strong else Ask(item="all", why=UNCLEAR)]
    return (
        [Skip(item=n)]
        if answer is Answer.NO and strong
        else [Snooze(item=n, until=until)]
        if answer is Answer.LATER
        else [Ask(item="all", why=UNCLEAR)]
    )


def _strong(tokens: Sequence[Token], context: Context) -> bool:
    """Whether the words can only mean the one draft: no faint praise, and no bare yes or no where a question waits too."""
    said = [token.text for token in tokens if token.role in (Role.YES, Role.MILD, Role.NO) or token.text == "please do not"]
    pointed = any(token.text in _THE_LETTER for token in tokens)
    if context.digest.questions and all(word in _ANSWERS_ANYTHING for word in said) and not pointed:
        return False
    noted = any(token.text in _ACKNOWLEDGED or token.sort == "closing" for token in tokens)
    return not noted and any(word not in _FAINT for word in said)
