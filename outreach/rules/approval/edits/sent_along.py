"""Words beside a change that let the changed letter go or keep it here: "..., then send it", "Fix and send.", "Don't send it yet."

Law: an order to send and nothing else, behind words that only say that the change is made; praise alone, a day, a condition that is not the
change itself, or "them" is none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from outreach.rules.approval.clauses.chunks import Answer
from outreach.rules.approval.clauses.grammar import sentence
from outreach.rules.approval.clauses.lexer import lex
from outreach.rules.approval.clauses.token import Context, Token
from outreach.rules.approval.edits.letter_words import NO_TITLE
from outreach.rules.approval.edits.shown_again import asks_to_see, without_look
from outreach.rules.approval.words.counting import cardinal
from outreach.rules.approval.words.lexicon import Role

_MADE = re.compile(
    r"(?i)^\W*(?:(?:and|then|so|but|please|pls|just|otherwise|(?:(?:there is |there's )?no need (?:for me |for you )?to|(?:you|i) (?:don't|do not) (?:need|have) to|without) (?:show(?:ing)?|see(?:ing)?|ask(?:ing)?|check(?:ing)?|look(?:ing)?)(?: (?:it|that|this|at it|me|with me|to me|back|again|first|before|once more|anything))*|y|after that|luego|despu[eé]s|entonces|(?:corr[ií]gelo|c[aá]mbialo|arr[eé]glalo|corr[ií]gela|c[aá]mbiala)(?= y\b)|"
    r"with (?:that|this|these|those)(?: one)?(?: (?:little |small |one )?(?:change|fix|correction|edit)s?)?(?: made| in place| in| changed| corrected| fixed| done| taken care of)?|(?:fix|change|correct|edit|do|make|take|swap)(?: (?:it|that|this|those|them|both(?: of them)?|all(?: of (?:it|them|that))?|the two|the change|that change))?(?: out)?(?= and\b)|"
    r"(?:once|when|after|if|as soon as) (?:that|it|this|you)(?:'s| is| has been|'ve| have)? (?:done|fixed|changed|corrected|in)(?: that| it)?)\b[\s,]*)+"
)
"""What only says that the change is made."""
_DONE = re.compile(
    r"(?i)\s+(?:as well|too|like (?:that|this)|this way|that way|as such|as corrected|así|after(?:wards| that)?|with (?:that|this|these|those)(?: (?:change|fix|correction|edit)s?)?|after (?:fixing|changing|correcting)(?: it| that)?|otherwise|(?:when|once|after) (?:(?:it's|that's|it is|that is) )?(?:done|changed|fixed|corrected|made|in(?: place| there)?))\s*[.!]*$"
)
_IT_IS = re.compile(
    r"(?i)^\W*(?:it|this|that)(?:'s| is)\s+(?=(?:approved|okay|ok|good|ready|fine) (?:to (?:go|send)\b|to be sent\b)|approved\b)"
)
_GOES = re.compile(
    r"\b(?:send|sent|approved?|release|mail|mailed|ship|post|env[ií]\w*|m[aá]nd\w+|aprueb\w+|go|goes|leave|fly|set off|head out|be off|be on \w+ way|get it out|off with it)\b"
)
_SENDS = re.compile(r"(?:send|approve|mail|ship|post|env[ií]|m[aá]nd|ok(?:ay)? to send|aprueb)")
_TWO = 2
_THE_TWO = re.compile(r"(?i)\b(?:both(?: of (?:them|these|those))?|the two(?: of them)?|them both|these two)\b")
_ARE = re.compile(r"(?i)^\s*are\b")
_THEY_ALL = re.compile(
    r"(?i)\W*(?:all|everything|they all|all of them|the whole lot)(?: (?:of the )?(?P<count>two|three|four|five|six|seven|\d))?\b(?: of them)?"
)
_PLAIN_YES = frozenset({"ok", "okay", "yes", "sí", "vale", "dale"})
_JOINT = re.compile(
    rf"\s*(?:[,;!]|{NO_TITLE}\.)[,.;!]*\s+|\s+-+\s+|\s*\((?=[a-z])|\s+(?=(?:and|then|but|&|y|pero|\+|otherwise)\s)"
)
_SEVERAL = re.compile(r"(?i)\b(?:them|these|those|all|both)\b")
_SOLID = (Role.FILL, Role.THANKS, Role.AND)
_OUT = re.compile(
    r"(?i)^\W*(?:and )?(?:off|out|away) (?:(?:it|that|that one) goes|with (?:it|that|this)(?: one)?)[\s.!]*$|^\W*(?:and |then |so )?(?:let (?:her|him|them) have|give (?:her|him|them)) (?:it|that)[\s.!]*$|^\W*(?:then )?fire away[\s.!]*$"
)
_MOST = 20
_UNSURE = frozenset(
    {
        *(Role.NOT, Role.NO, Role.LATER, Role.YET, Role.HOLD, Role.CONDITION, Role.HEDGE, Role.CORRECTION, Role.RETRACTION),
        *(Role.ASKING, Role.DATE, Role.EXCEPT),
    }
)
_NO_MORE = re.compile(
    r"(?i)\W*(?:and |but |y )*(?:that's (?:all|it)|that is all|nothing (?:else|more)|no (?:other|more|further) changes?|nada m[aá]s|eso es todo|s[oó]lo eso|(?:todo )?lo dem[aá]s (?:est[aá] (?:muy )?bien|igual|se queda(?: igual| as[ií])?|como est[aá]))[\s.!]*"
)
"""Behind a change: it is the only one."""
_BARE_YES = re.compile(r"(?i)\W*(?:and |y )?(?:yes|ok|okay|good|fine|lista|listo|sí)[\s.!]*")
_CORRECTS = re.compile(
    r"(?i)\W*(?:(?:please|pls|plz|and|so|just|kindly|can you|could you)\s+)*(?:(?:fix|correct|change|update|adjust|amend|edit|swap)(?: (?:it|that|this|accordingly|the (?:date|day|time|number|word|name|typo|letter|text)))?|corr[ií]gelo|c[aá]mbialo|corr[ií]gela|c[aá]mbiala)(?:,? (?:please|pls|plz|por favor|accordingly))*[\s.!]*"
)
"""Only orders the change that was told."""
_OTHERWISE = re.compile(
    r"(?i)\b(?:otherwise|other than that|apart from that|besides that|except for that|the rest of (?:it|the letter)|por lo demás)\b"
)
_PART = r"(?:time|day|date|hour|place|tone|wording|greeting|closing|sign.?off|number|address|start|end|beginning|ending)s?"
_STAYS = re.compile(
    rf"(?i)^\W*(?:and |but )?(?:(?:the )?(?:rest|everything else|all else|remainder|other (?:words|lines|sentences)) (?:stays?|stands?|remains?|can stay|as (?:it )?(?:is|was)|is unchanged|unchanged|untouched)|"
    rf"(?:the |her |his )?{_PART}(?:(?:,| and| or)+ (?:the )?{_PART})*(?: is| are|'s)? (?:fine|ok|okay|good|right|correct|perfect|as is|unchanged|stays?|the same))\W*$"
)
_HERSELF = re.compile(r"(?i)\b(?:i'll|i will|i can|i sent|i have sent|i was going to|i'm going to|myself|to me|me)\b")
_SENDING = re.compile(r"(?i)\b(?:send|sent|sending|mail|mailed|(?:env[ií]|mand|m[aá]nd)\w+)\b")
_KEEP = re.compile(r"(?i)\b(?:keep|leave|d[eé]ja(?:l[oa])?) (?:it|that|this|them)\b(?! (?:here|back|with you|for (?:now|me))\b)")
_IT = re.compile(r"(?i)\b(?:it|this|that|yet|todav[ií]a|a[uú]n)\b|\w+[ltr][oa]\b")


def lets_go(words: str, context: Context, n: int | None = None) -> bool:
    """Whether words said behind a change (of letter `n`) let the letter go.

    >>> from datetime import date
    >>> from outreach.model.digest import Digest, ShownDraft
    >>> from outreach.rules.approval.names.names import index
    >>> from outreach.rules.approval.days.spans import Now
    >>> digest = Digest(id="D", date=date(2026, 11, 18), drafts=(ShownDraft(n=2, to="Bea Dunn", email="b@r.example"),))
    >>> context = Context(digest=digest, names=index(digest), now=Now(today=digest.date))
    >>> [lets_go(words, context, 2) for words in ("Fix and send.", "With that change it may go", "then send 2 pls", "off it goes")]
    [True, True, True, True]
    >>> [lets_go(words, context, 2) for words in ("then send it tomorrow", "otherwise fine", "send it if she asks", "send them", "I will send it")]
    [False, False, False, False, False]
    """
    praise, comma, order = words.partition(",")
    if comma and _IT.search(order) and _rest_praised(praise, context):
        return lets_go(order, context, n)
    made = _MADE.match(words)
    rest = _IT_IS.sub("", _DONE.sub("", words[made.end() :] if made else words))
    if _SEVERAL.search(rest) or re.match(r"(?i)\W*i(?:'ll| will|'d| would| can| sent| send)?\b", rest):
        return False
    tokens = [token for token in lex(rest, context) if not (token.role is Role.ITEM and token.items == {n} and not token.unsure)]
    solid = [token for token in tokens if token.role not in _SOLID]
    agreed = made is not None and any(token.text in _PLAIN_YES for token in solid)
    nothing_else = all(token.role in (Role.YES, Role.MILD) for token in solid)
    return _OUT.match(rest) is not None or (nothing_else and (_orders(solid) or agreed))


def all_let_go(words: str, context: Context, changed: Sequence[int]) -> frozenset[int]:
    """The letters that words behind changes of several letters let go: those that were `changed`, or all there are. Only words that speak of the changes
    do, "after that", "with that done": "send both" alone may be meant for what was shown.

    >>> from datetime import date
    >>> from outreach.model.digest import Digest, ShownDraft
    >>> from outreach.rules.approval.names.names import index
    >>> from outreach.rules.approval.days.spans import Now
    >>> digest = Digest(id="D", date=date(2026, 11, 18), drafts=tuple(ShownDraft(n=n, to=f"Dr. {n}", email="") for n in (1, 2, 3)))
    >>> context = Context(digest=digest, names=index(digest), now=Now(today=digest.date))
    >>> [sorted(all_let_go(words, context, (1, 3))) for words in ("Both go after that.", "with that fixed all three are good to go", "both look fine", "send all")]
    [[1, 3], [1, 2, 3], [], []]
    >>> all_let_go("Then send both.", context, (1, 3))
    frozenset()
    """
    made = _MADE.match(words)
    told = _DONE.search(words) or (made and re.search(r"(?i)\b(?:that|this|these|those|done|changes?|fix|correct)\b", made[0]))
    if told and len(changed) == _TWO and _THE_TWO.search(words) and lets_go(_THE_TWO.sub("it", words, count=1), context):
        return frozenset(changed)
    spoken = _THEY_ALL.match(words, made.end()) if made and made.end() else None
    every = frozenset(context.numbers)
    count = cardinal((spoken["count"] or "").casefold()) if spoken else None
    whole = spoken is not None and count in (None, len(every))
    return every if whole and spoken and lets_go(f"it{_ARE.sub(' is', words[spoken.end() :])}", context) else frozenset()


def keeps(words: str, context: Context, *, beside: bool = False) -> bool:
    """Whether words said behind a change only keep the letter here until it was seen again, which is what happens anyway; `beside`: in the
    same sentence, where "don't send" alone means the changed letter.

    >>> from datetime import date
    >>> from outreach.model.digest import Digest, ShownDraft
    >>> from outreach.rules.approval.names.names import index
    >>> from outreach.rules.approval.days.spans import Now
    >>> digest = Digest(id="D", date=date(2026, 11, 18), drafts=(ShownDraft(n=2, to="Bea Dunn", email="b@r.example"),))
    >>> context = Context(digest=digest, names=index(digest), now=Now(today=digest.date))
    >>> [keeps(words, context) for words in ("Don't send it till I've seen it.", "Do not send yet, I want to see it again.", "No.", "Not before Monday")]
    [True, True, False, False]
    """
    if _KEEP.search(without_look(words)):
        return False  # the words may be meant that were to go
    clauses = [clause for clause in re.split(r"\s*[,;()]\s*|\s-\s|\.\s+", words) if clause.strip(" .!")]
    meant = _IT.search(words) is not None or (beside and _SENDING.search(words) is not None)
    return bool(clauses) and all(
        asks_to_see(clause)
        or _CORRECTS.fullmatch(clause)
        or (meant and _not_yet(clause, context))
        or _rest_praised(clause, context)
        or stays(clause)
        for clause in clauses
    )


def stays(clause: str) -> bool:
    """Whether a clause leaves parts of the changed letter, or what is left of it, as they are.

    >>> stays("everything else stays"), stays("time and day fine"), stays("everything else ok"), stays("the end is near")
    (True, True, False, False)
    """
    return _STAYS.match(clause) is not None


def _rest_praised(clause: str, context: Context) -> bool:
    """Such as "otherwise fine", "ok otherwise", "nothing else": the letter is shown again all the same."""
    solid = [token for token in lex(_OTHERWISE.sub(" ", clause), context) if token.role not in _SOLID]
    if _NO_MORE.fullmatch(clause):
        return True
    praised = all(token.role in (Role.YES, Role.MILD) for token in solid) and not _orders(solid)
    return praised and (_OTHERWISE.search(clause) is not None or _BARE_YES.fullmatch(clause) is not None)


def without_keeping(text: str, context: Context) -> str:
    """A wish without words at its end that only keep the letter here, "..., don't send yet"."""
    if text.count('"') % 2:
        return text
    for joint in list(_JOINT.finditer(text))[-_MOST:]:
        if '"' not in text[joint.end() :] and keeps(text[joint.end() :], context, beside=True):
            return text[: joint.start()]
    return text


def unsettles(words: str, context: Context) -> bool:
    """Whether a sentence between a change and an order to send doubts the change, or asks something."""
    return "?" in words or any(token.role in _UNSURE - {Role.NOT, Role.DATE, Role.NO} for token in lex(words, context))


def turns_away(words: str, between: Sequence[str], n: int | None, context: Context) -> bool:
    """Whether another letter was spoken of between the change of letter `n` and an order that does not name it: "3: Friday. 4 is fine. Send that one."."""
    if any(token.role is Role.ITEM and token.items == {n} and not token.unsure for token in lex(words, context)):
        return False
    named = (token for each in between for token in lex(each, context) if token.role is Role.ITEM)
    return any(n not in token.items and token.sort not in ("group", "rest", "spelled") for token in named)


def _not_yet(clause: str, context: Context) -> bool:
    tokens = lex(without_look(clause), context)
    bare = sentence(tokens).bare
    refused = bare is not None and bare.answer in (Answer.NO, Answer.LATER) and bare.until is None
    dropped = bare is not None and bare.answer is Answer.NO and all(token.role not in (Role.NOT, Role.YET) for token in tokens)
    return (
        refused
        and not dropped  # "then skip it"
        and all(token.role not in (Role.ITEM, Role.CONDITION, Role.DATE) for token in tokens)
    )


def told_to_send(words: str, context: Context, n: int) -> bool:
    """Whether words that announce a new body of letter `n` also let it go, "please use this for 3 and send it"."""
    tokens = [token for token in lex(words, context) if token.text != "one"]
    others = any(token.role is Role.ITEM and token.items != {n} for token in tokens)
    sends = any(token.role is Role.YES and (_SENDS.match(token.text) or _OUT.match(token.text)) for token in tokens)
    return sends and not (others or _UNSURE & {token.role for token in tokens} or "?" in words or _HERSELF.search(words))


def _orders(tokens: Sequence[Token]) -> bool:
    return any(token.role is Role.YES and _GOES.search(token.text) for token in tokens)


def sent_along(text: str, context: Context, n: int | None = None) -> int | None:
    """Where, behind a change, the words begin that let the letter go; None where there are none."""
    for joint in list(_JOINT.finditer(text))[-_MOST:]:
        if text[: joint.start()].count('"') % 2 == 0 and lets_go(text[joint.end() :], context, n):
            return joint.start()
    return None
