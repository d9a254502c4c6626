"""Orders in the dress of a question or of a wish: "would you be so kind as to send 1 and 3?", "could you let 2 go?", "can 3 wait until Monday?".

Law: the dress is taken off only where it asks us to do something, and where every word that is left is a verdict, a letter, a day or courtesy; a single word
more, and it stays the question that it looks like. "Can you send 2?" may ask whether it is possible, "would you send 2?" for advice: these want a "please".
"""

from __future__ import annotations

import re

from outreach.rules.approval.clauses.idioms import told_in_full
from outreach.rules.approval.clauses.lexer import lex
from outreach.rules.approval.clauses.token import Context
from outreach.rules.approval.words.lexicon import Role

_HEAD = r"(?P<head>^\W*(?:(?:hi|hello|hey|good \w+|and|also|then|so|now|ok|okay|oh|well|please|next|finally|lastly)\b[,!]*\s+)*|[,;]\s*(?:(?:and|but|so|then)\s+)?|\s+(?:and|but|so|then)\s+)"
_PLEASE = r"(?:please|pls|plz|kindly)"
_KIND = r"(?:(?:so|very) (?:kind|good)(?: as)?|(?:kind|good|nice) enough) to"
_GLAD = r"(?:be (?:most |very |so |really |truly |ever so )*(?:grateful|thankful|obliged|glad|happy|pleased|delighted)|(?:really |so |very much )*(?:appreciate|love|like)(?: it)?)"
_WONDERFUL = r"be (?:so |very |really |most )*(?:lovely|great|wonderful|kind|nice|good|helpful)(?: of you)?"


def _frame(*ways: str) -> re.Pattern[str]:
    """A way to ask, with the verb behind it."""
    return re.compile(rf"(?i){_HEAD}(?:{'|'.join(ways)})\s+(?P<verb>\w+)")


_ASKED = _frame(
    rf"could you(?: {_PLEASE})?(?! (?:be|{_PLEASE}|mind|really|still|even|ever|actually)\b)",
    rf"(?:can|will|would|might) you {_PLEASE}",
    r"would you(?: please)? mind(?= \w+ing\b)",
    r"(?:may|might|can|could) i (?:ask|trouble|beg|bother) you to",
    r"(?P<weak>(?:(?:can|will|would|might) you|(?:can|could) we)(?! (?:be|mind)\b))",
    r"(?P<letter>(?:can|could|may|might)(?= (?:the |number |letter |#)*(?:\d|one|two|three|four|five|six|seven|both|all)\b))",
)
_WISHED = _frame(
    rf"(?:i|we)(?:'d| would| should) {_GLAD} if you(?: (?:would|could|might))?(?: {_PLEASE})?",
    rf"it would {_WONDERFUL} if you (?:would|could)(?: {_PLEASE})?",
    rf"(?:i|we)(?:'d| would| must| should)? (?:like to )?(?:ask|beg) you(?: {_PLEASE})? to",
)
_IMPERATIVE = re.compile(rf"(?i)\b(?:{_PLEASE} )?be {_KIND}\b")
_POLITELY = re.compile(rf"(?i)\b{_PLEASE}\b")
_OTHER_FORMS = {
    form: verb
    for verb, forms in {
        "send": "sending sent",
        "let": "letting",
        "skip": "skipping skipped",
        "hold": "holding held",
        "leave": "leaving left",
        "keep": "keeping kept",
        "drop": "dropping dropped",
        "mail": "mailing mailed",
        "release": "releasing released",
        "approve": "approving approved",
    }.items()
    for form in forms.split()
}
"""What stands behind "would you mind" and "if you", as the order says it."""
_DECIDES = frozenset({Role.YES, Role.NO, Role.LATER, Role.HOLD})
_ACTS = {Role.YES, Role.NO}
_PUTS_OFF = {Role.LATER, Role.HOLD}
_COURTESY = frozenset({Role.FILL, Role.THANKS, Role.AUXILIARY, Role.AND})
_PLAIN = _DECIDES | {
    Role.MILD,
    Role.YET,
    Role.ITEM,
    Role.DATE,
    Role.AND,
    Role.BUT,
    Role.FILL,
    Role.AUXILIARY,
    Role.THANKS,
    Role.EXCEPT,
}


def ordered(sentence: str, context: Context) -> str:
    """The sentence as a plain order where it is one, else as it is.

    >>> from datetime import date
    >>> from outreach.model.digest import Digest, ShownDraft
    >>> from outreach.rules.approval.names.names import index
    >>> from outreach.rules.approval.days.spans import Now
    >>> drafts = (ShownDraft(n=1, to="Dr. Ann Poe", email="a@p.example"), ShownDraft(n=2, to="Bea Dunn", email="b@r.example"))
    >>> digest = Digest(id="D", date=date(2026, 11, 18), drafts=drafts)
    >>> context = Context(digest=digest, names=index(digest), now=Now(today=digest.date))
    >>> def plainly(text): return ordered(text, context)
    >>> plainly("Would you be so kind as to send 1 and 2?"), plainly("I'd be grateful if you sent 1."), plainly("Can 2 wait until Monday?")
    ('send 1 and 2', 'send 1.', '2 wait until Monday')
    >>> plainly("Would you send 2?"), plainly("Could you send 2 if she agrees?"), plainly("Could you send me 2?"), plainly("May 1 go?")
    ('Would you send 2?', 'Could you send 2 if she agrees?', 'Could you send me 2?', 'May 1 go?')
    """
    sentence = _IMPERATIVE.sub("please", sentence)
    frame = _ASKED if sentence.rstrip().endswith("?") else _WISHED
    frames = list(frame.finditer(sentence))
    if not frames or '"' in sentence:
        return sentence
    told = frame.sub(lambda found: found["head"] + _OTHER_FORMS.get(found["verb"].casefold(), found["verb"]), sentence).rstrip(
        " ?"
    )
    tokens = told_in_full(lex(told, context))
    roles = {token.role for token in tokens}
    first = next((token.role for token in tokens if token.role not in _COURTESY), Role.UNKNOWN)
    clear = roles <= _PLAIN and Role.ITEM in roles and not (Role.YES in roles and Role.DATE in roles)
    please = _POLITELY.search(sentence) is not None
    by_letter = frames[0].groupdict().get("letter") is not None
    weak = any(found.groupdict().get("weak") for found in frames) and bool(roles & _ACTS)
    weak = weak or (by_letter and not (Role.DATE in roles and roles & _PUTS_OFF))
    begins = first in (Role.ITEM, Role.YES, Role.MILD) if by_letter or frames[0].start() else first in _DECIDES
    return told if clear and begins and (please or not weak) else sentence
