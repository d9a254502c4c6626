"""What the owner tells about clients, who are known only by code or initials: consents, and how far a referral came.

Law: no consent comes from a sentence with a condition, a hedge or a question; a referral that is named neither by code, by initials
nor by the one partner who sent it is asked.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from outreach.model.command import Action, Ask, SetConsent, SetOutcome
from outreach.model.digest import ShownReferral
from outreach.rules.approval.clauses.lexer import lex
from outreach.rules.approval.clauses.token import Context
from outreach.rules.approval.days.dates import date_words, find, match
from outreach.rules.approval.days.spans import Now
from outreach.rules.approval.told.became_of_them import absent, came, told_of, undone
from outreach.rules.approval.words.lexicon import Role

_CLIENT = re.compile(r"(?<![\w-])(?:(?P<code>[Rr]-?\d{1,5})|(?P<initials>(?:[A-Z]\.\s?){2,4}(?!\w)|[A-Z]{2,3}(?='s|\s|$|,|:)))")
_NOT_INITIALS = frozenset(
    """OK NO YES PS FYI RE TBD CC OT PT EMDR DBT ED AM PM US NP MD GP HR LOL PCP ASAP EAP OOO IDK ETA DR MS MR SI AND THE""".split()  # noqa: SIM905
)
_LEAVE_NAMED = re.compile(
    r"(?i)\b(?:consent|permission|release(?! (?:the|it|them|these|those|all|both|everything|hers|his|letters?|drafts?|numbers?|to send|#?\d|one|two|three|four|five))|roi|consentimiento)\b"
)
"""The word for a leave, and not the order to "release 1" or "release the rest"."""
_LEAVE = re.compile(
    r"(?i)\b(?:consent(?:s|ed)?|permission|release(?! (?:the|it|them|these|those|all|both|everything|hers|his|letters?|drafts?|numbers?|to send|#?\d|one|two|three|four|five))(?: of information)?|\broi\b|authoriz(?:ed|ation|es)|authoris(?:ed|ation|es)|consentimiento|autoriz\w+|ok to (?:tell|talk|speak|share|update|let)|"
    r"(?:ok|okay|fine|alright|all right|good|happy|comfortable|cool) (?:to |with |if |for |that |about )?(?:us |me |you )?(?:to )?(?:tell(?:ing)?|talk(?:ing)?|speak(?:ing)?|shar(?:e|ing)|updat(?:e|ing)|let(?:ting)?|inform(?:ing)?)|(?:ok|okay|fine|comfortable|happy|alright) with .{1,40}\b(?:knowing|hearing)|(?:can|may|could) (?:tell|talk|speak|share|update|let)|"
    r"(?:want|wants|wanted) (?:us |me |you )?to (?:tell|talk|speak|share|update|know)|(?:want|wants|wanted|like|likes) .{1,40}\b(?:be told|know|hear|informed|told|updated)|(?:no|not|don't|doesn't|won't) .*(?:tell|told|talk|speak|share|know|update)|said (?:yes|no) to|(?:ok'?d|okayed|approved) (?:us )?(?:telling|sharing|talking|updating)|(?:don't|do not|dont|never) mention|(?:nobody|no one) (?:is to|may|should|must|shall|gets to|can) (?:be told|know|hear|learn)|(?:puedes|puede) (?:decir|contar)\w*|(?:no )?quiere que (?:le )?(?:digas?|cuentes?|sepa|hables?))\b"
)
_AUTHORISED = re.compile(r"(?i)\b(?:authori[sz]\w*|autoriz\w+)\b")
"""The word is a payer's, too: alone, with nobody named who may be told, it says nothing of a leave. A paper that is signed is the client's."""
_PAPER_SIGNED = re.compile(r"(?i)\b(?:sign(?:s|ed)|firm[oó])(?!\w)")
_SIGNED = re.compile(
    r"(?i)\b(?:signed (?:off )?(?:for|on) (?![^,.;]*'s\b)|(?:ticked|checked|initialled|initialed) (?:the|that|a|her|his|their) box|(?:gave|given|gives) (?:me |us )?(?:(?:the|her|his|their) )?(?:go[- ]ahead|ok|okay|blessing)\b"
    r"|(?:may|can|should) (?:now )?know\b[^.;?]{0,40}?[,:-] ?(?:s?he |(?:[A-Z]\.){2,} ?|[A-Z]{2} |they )?(?:has |have )?(?:signed|agreed|consented)|s[ií],? (?:ya )?(?:se )?le (?:podemos|puedes?|pueden|podés) (?:decir|contar)|agree[sd] (?:that|to (?:me|us|let))|(?:signed|agreed|consented|so yes)\b.{1,60}\b(?:may|can|should) know(?= (?:that|about|of|it|this|now|so|too|from now|from here|from today|everything|all|how|as well|whether)\b|\W*$|[,.;])|no (?:se )?le (?:digas?|digan|cuentes?|cuenten)|(?:may|can|should) (?:be told|hear (?:about|of|it|that)))\b"
)
"""Such words give a leave only beside the name of whom it is for."""
_GRANTED = re.compile(
    r"(?i)\b(?:sign\w*|given|gave|gives|got|have|has|on file|in (?:the |her |his )?(?:chart|file)|yes|ok|okay|fine|done|in|here|granted|level|consented|firm\w+)\b|✅|👍"
)
"""Without a client's name the word for a leave alone gives none: "the consent form is confusing"."""
_BOTH_WAYS = re.compile(r"(?i)\b(?:but|except|pero) (?:yes|ok|okay|not|no|sí)\b")
DOES_NOT_MIND = re.compile(
    r"(?i)\b(?:does(?:n't| not)|do(?:n't| not)|would(?:n't| not)) (?:at all )?mind(?: if| that)?\s*|\bno le (?:importa|molesta)(?: que| si)?\s*"
)
_WITHDRAWN = re.compile(
    r"(?i)\b(?:withdr\w+|revok\w+|cancel\w*|rescind\w*|took back|takes back|taken back|ends? consent|no longer|not (?:ok|okay|fine|comfortable|want|consent|give|agree|allow)\w*|no consent|(?:does|did|do)(?:n't| not|nt) (?:want|consent|agree|give|sign|allow)|"
    r"(?:said|says) no|no (?:signed )?(?:consent|release|permission|roi)\b|(?:consent|permission|release|roi)\b[^,;?]{0,40}?[:=-]\s*(?:none|no(?! (?:problem|objection|issue|worries|doubt|question))|nope|not given|never)\b|(?:nobody|no one) (?:is to|may|should|must|shall|gets to|can) (?:be told|know|hear|learn)|no (?:se )?le (?:digas?|digan|cuentes?|cuenten)|no (?:quiere|autoriz\w+|(?:me |nos )?(?:ha dado|dio|da|dará|dieron) (?:(?:su|el|la|un) )?(?:permiso|consentimiento|autorización)|(?:ha )?(?:firm[oó]|firmado)|consiente|acept\w+)|(?:can|may|must|should)(?:n't|not| not)|do not tell|don't tell|dont tell|never tell|(?:don't|do not|dont|never) mention|retir\w+|denied|refus\w+|declin\w+|expired|not to (?:tell|share|talk|speak))\b"
)
_TAKEN_BACK = re.compile(r"(?i)\b(?:withdrew|has withdrawn|revoked|rescinded|took back|has taken back|cancel+ed)\b")
_STORY = re.compile(r"(?i)(?:,|\s+(?:and|so|because))\s+(?:i|we|it|that|this)\b.*$")
"""What is told behind a leave that was taken back: her own fears set no condition."""
_LEVEL = re.compile(r"(?i)\blevel\s*(?:to\s*)?([012])\b")

_SENT = re.compile(
    r"(?i)\breferral\b|\b(?:the one|client|patient|kid|teen|student|boy|girl|couple|family|lady|guy|man|woman) (?:sent )?(?:from|by|of)\b|'s (?:client|patient|kid|teen|student|boy|girl|couple|family|lady|guy)\b"
)
"""A client told by who sent them: "the one from Dr Poe", "Dr Poe's patient"."""
_ORDER_WAITS = re.compile(
    r"(?i:\b(?:send|ok|okay|yes|go|approve|skip|hold|both|all|\d)\b.*\b(?:once|when|after|until|till|as soon as)\b) (?:[Rr]-?\d|(?:[A-Z]\.){2})"
)
"""An order that waits for news of a client tells none."""
_NOTHING_YET = re.compile(
    r"(?i)\b(?:has|have|had|did)(?:n'?t| not) (?:yet |even |really |actually )*(?:started|begun|start|begin)\b"
)
"""What has not begun is no news to be recorded."""
_AWAITED = re.compile(
    r"(?i)\b(?:till|until|once|when|as soon as|after|if|hasta que|cuando)\b.*\b(?:consent|permission|release|roi|consentimiento)\b"
)
"""A leave that is waited for is a condition of something else."""
_LIES_AHEAD = re.compile(r"(?i)\b(?:session|visit|appointment|appt|intake|cita|sesión) (?:is|will be|es|será)\b")


def clients(text: str, context: Context) -> list[tuple[str, ShownReferral | None]]:
    """The clients a sentence names, each as said in the digest's spelling, with the referral where the digest knows it; one who is named by code and by
    initials, "R-26: C.N. ...", is named once."""
    found: list[tuple[str, ShownReferral | None]] = []
    for hit in _CLIENT.finditer(text):
        named = (
            _by_code(hit["code"], context) if hit["code"] else _by_initials(hit["initials"], [one for _, one in found], context)
        )
        found.extend([named] if named else [])
    return found


def _by_code(said: str, context: Context) -> tuple[str, ShownReferral | None]:
    code, everything = code_of(said), (*context.digest.referrals, *context.digest.known)
    return code, next((each for each in everything if each.code.upper() == code), None)


def _by_initials(said: str, before: Sequence[ShownReferral | None], context: Context) -> tuple[str, ShownReferral | None] | None:
    """The client of such initials; None where they are no initials, or only repeat whom a code has just named."""
    letters = re.sub(r"[^A-Z]", "", said)
    if before and before[-1] is not None and _letters(before[-1]) == letters:
        return None
    known = next((each for each in context.digest.referrals if _letters(each) == letters), None)
    if known is None and "." not in said and (letters in _NOT_INITIALS or len(letters) != 2):
        return None
    return (known.initials if known and known.initials else ".".join(letters) + "."), known


def _letters(referral: ShownReferral) -> str:
    return re.sub(r"[^A-Z]", "", (referral.initials or "").upper())


def code_of(said: str) -> str:
    """The code of a referral as the log has it: "r26" is R-26."""
    return f"R-{re.sub(r'[^0-9]', '', said)}"


def _unsure(text: str, context: Context) -> bool:
    roles = [token.role for token in lex(text, context)]
    return text.rstrip().endswith("?") or Role.HEDGE in roles or Role.CONDITION in roles


def consent(sentence: str, context: Context) -> tuple[Action, ...] | None:
    """Such as "J.F. says it's ok to tell Dr Poe", "R-26 consent level 1", "consent withdrawn for J.F."."""
    sentence = DOES_NOT_MIND.sub("is ok with ", sentence)
    told = _STORY.sub("", sentence)
    sentence = told if _TAKEN_BACK.search(told) and clients(told, context) and _LEAVE_NAMED.search(told) else sentence
    named = clients(sentence, context)
    if not named and _AWAITED.search(sentence):
        return None
    worded = _LEAVE_NAMED.search(sentence)
    given = _LEAVE.search(sentence) or (_SIGNED.search(sentence) and _partner_in(sentence, context))
    if not given or not (named or (worded and context.digest.referrals)):
        return None
    if not named and len(context.digest.referrals) == 1 and worded:
        only = context.digest.referrals[0]
        named = [(only.initials or only.code, only)]
    partner = _partner_in(sentence, context)
    if len(named) != 1 or len(partner) > 1 or _BOTH_WAYS.search(sentence) or _unsure(_without_ok_if(sentence), context):
        return (Ask(item="consent", why="whose leave, for whom, and is it given?"),)
    clear = any(pattern.search(sentence) for pattern in (_TAKEN_BACK, _PAPER_SIGNED)) or _LEAVE.search(
        _AUTHORISED.sub(" ", sentence)
    )
    if not (partner or clear):
        return (Ask(item="consent", why="is that the client's leave, and for whom, or what a payer allows?"),)
    said, referral = named[0]
    name = next(iter(partner), referral.partner if referral else "")
    if not name:
        return (Ask(item="consent", why="to whom may it be told?"),)
    client = referral.initials if referral and referral.initials else said
    level = _LEVEL.search(sentence)
    value = "no" if _WITHDRAWN.search(sentence) else "yes"
    if value == "yes" and re.search(
        r"(?i)\b(?:no|not|never|none|nope|nada|nunca|sin|without|nobody|know only|(?:may|might|could|must|should) have)\b|n't\b|\byet\b",
        sentence,
    ):
        return (Ask(item="consent", why="is it given or not?"),)
    if value == "yes" and not clients(sentence, context) and not _GRANTED.search(sentence):
        return (Ask(item="consent", why="is it given or not?"),)
    return (
        SetConsent(
            client=client, partner=name, value=value, level=int(level[1]) if level else None, until=_until(sentence, context)
        ),
    )


def before_leave(sentence: str, context: Context) -> tuple[Action, ...]:
    """What became of the client, told before the leave in the same sentence: "D.M. ended last week, and signed for Joan to know"."""
    leave = min((hit.start() for pattern in (_LEAVE, _SIGNED) if (hit := pattern.search(sentence))), default=0)
    told = outcome(sentence[:leave], context) if clients(sentence[:leave], context) else None
    return told if told and isinstance(told[0], SetOutcome) else ()


def _without_ok_if(sentence: str) -> str:
    """Such as "it's ok if you tell Dr Poe" sets no condition."""
    return re.sub(r"(?i)\b(ok|okay|fine) if (?=(?:we|you|i|us)\b)", r"\1 that ", sentence)


def _until(sentence: str, context: Context) -> date | None:
    words = date_words(sentence)
    for at, word in enumerate(words):
        found = match(words, at, context.now) if word in ("until", "till", "through", "hasta") else None
        if found:
            return found.on
    return None


def _partner_in(sentence: str, context: Context) -> frozenset[str]:
    """The partner that a sentence names anywhere."""
    words = sentence.split()
    for at in range(len(words)):
        found, _ = context.names.leading(" ".join(words[at:]))
        if found:
            return found
    return frozenset()


def outcome(sentence: str, context: Context) -> tuple[Action, ...] | None:
    """Such as "R-26 scheduled", "J.F. came for her first session", "Dr Poe's referral never called back"."""
    named = clients(sentence, context)
    found = told_of(sentence)
    if found is None or (found[1][0] == "in" and _PAPER_SIGNED.search(sentence)):
        return None  # "signed in December" tells of no appointment
    if not named and _SENT.search(sentence) and not re.search(r"(?i)\bnot a referral\b", sentence):
        partner = _partner_in(sentence, context)
        theirs = [each for each in context.digest.referrals if {each.partner} & partner]
        if len(theirs) > 1:
            return (Ask(item="outcome", why="they have sent several; which of them?"),)
        named = [(theirs[0].code, theirs[0])] if theirs else []
    if not named:
        return None
    if _unclear_whose(sentence, named, context):
        return (Ask(item="outcome", why="two clients have these initials"),)
    name = found[0]
    if name == "client_contacted" and absent(sentence):
        return None
    if _ORDER_WAITS.search(sentence) or _unsure(_past(sentence), context) or undone(found, sentence):
        return (Ask(item="outcome", why="what became of it?"),)
    if any(referral is None and said.startswith("R-") for said, referral in named):
        return (Ask(item="outcome", why="I know no referral of that code"),)
    when = _day(sentence, context, past=name != "booked" and not _LIES_AHEAD.search(sentence))
    if name == "first_session" and when and when > context.now.today and not came(sentence):
        name = "booked"  # "first session next Tuesday" has not been held yet
    return tuple(SetOutcome(referral=said, outcome=name, when=when) for said, _ in named)


def _unclear_whose(sentence: str, named: list[tuple[str, ShownReferral | None]], context: Context) -> bool:
    """Whether initials that two clients share stand without the code."""
    codes = {said for said, _ in named if said.startswith("R-")}
    shared = [each.initials for each in context.digest.referrals if each.initials]
    return any(not said.startswith("R-") and shared.count(said) > 1 and not codes for said, _ in named)


def untold(sentence: str, context: Context) -> tuple[Action, ...] | None:
    """Such as "S.T. cancelled, not sure he'll come": news of a client that fits nothing is asked, and is no word about a letter."""
    named = [referral for _, referral in clients(sentence, context) if referral is not None]
    roles = {token.role for token in lex(sentence, context)}
    news = Role.UNKNOWN in roles or absent(sentence)
    if not (named and news) or roles & {Role.ITEM, Role.CONDITION}:
        return None
    if _NOTHING_YET.search(sentence) and not roles & {Role.HEDGE}:
        return ()
    asked = [
        each.id
        for each in context.digest.questions
        if any(name.code in each.text or f"{name.initials}" in each.text for name in named)
    ]
    return (Ask(item=asked[0] if len(asked) == 1 else "outcome", why="what became of it?"),)


def _past(sentence: str) -> str:
    """Such as "after three sessions", "once" in a story set no condition for what has happened."""
    return re.sub(
        r"(?i)\b(?:after|before|when|while|since|once|could|like|first|would|either(?= of\b|\W*$)|any(?= of\b| (?:calls?|messages?|voicemails?|e-?mails?|texts?)\b)|(?<=up )or(?= \w+ed\b)|(?<=ed )or(?= \w+ed\b))\b",
        " ",
        sentence,
    )


def _day(sentence: str, context: Context, *, past: bool) -> date | None:
    """The day on which it happened, or of the appointment; "next Tue" and "tomorrow" lie ahead whatever is told.

    >>> from outreach.model.digest import Digest
    >>> from outreach.rules.approval.names.names import index
    >>> digest = Digest(id="D", date=date(2026, 11, 18))
    >>> context = Context(digest=digest, names=index(digest), now=Now(today=digest.date))
    >>> def day(text, past=True): return str(_day(text, context, past=past))
    >>> day("R-2 scheduled for next Tue", past=False), day("first session Tuesday"), day("first session next Tue"), day("R-2 ended")
    ('2026-11-24', '2026-11-17', '2026-11-24', 'None')
    """
    words = date_words(re.sub(r"(?i)\b[Rr]-?\d+\b|\bfirst session\b", " ", sentence))
    found = find(words, Now(today=context.now.today, country=context.now.country, past=past))
    return found.on if found else None
