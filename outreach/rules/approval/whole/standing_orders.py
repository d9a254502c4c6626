"""Orders that stand over the drafts: hold everything, undo, and what she wants to see.

Law: holding is safe and may be generous; undo names a draft or means the last thing done; a wish to see something does nothing.
"""

from __future__ import annotations

import re
from datetime import timedelta

from outreach.model.command import Action, Ask, Hold, Show, Undo
from outreach.rules.approval.clauses.lexer import lex
from outreach.rules.approval.clauses.token import Context
from outreach.rules.approval.days.dates import date_words, find
from outreach.rules.approval.whole.settle import TAKEN_BACK
from outreach.rules.approval.words.closings import closing
from outreach.rules.approval.words.lexicon import Role
from outreach.rules.approval.words.word_cutting import words_of

_PLEASE = r"(?i)^(?:please |pls |ok |okay |also |and |just |so |let's |lets |can you |could you )*"
_HOLD = re.compile(
    _PLEASE
    + r"(?:(?:hold|pause|stop|freeze|halt|suspend|postpone|delay|snooze|keep)(?: off)?(?: on)?\s+(?:sending )?(?:everything|all of (?:it|them|these|this)|all(?: (?:letters|drafts|mail|emails|sending|outgoing|of them|outreach|the drafts|the letters))?|it all|them all|(?:the |all the |my |these |those |today's )?(?:letters|drafts|e-?mails|mails)|everyone|everybody|anything|the whole (?:lot|batch|thing)|sending|all mail|outreach)"
    r"|nothing (?:out|else|more|at all|to anyone|to anybody)(?= (?:today|tonight|this|until|till|before|yet|now|for|over|during|in)\b)"
    r"|nothing(?= (?:today|tonight|this|until|till|before|yet|now)\b)|nothing (?:goes|should go|is to go|gets sent|to go|may go|can go|goes out|leaves|sent|is sent)(?: out)?|(?:do not|don't|dont|never) send (?:anything|any of (?:these|them|it)|any(?: letters?| emails?| drafts?)?|out anything|a thing)|send nothing|(?:do not|don't|dont) let (?:anything|any(?: letters?| emails?| mail| of (?:it|them|these))?)(?: go| slip| get| leave)?(?: out)?|let nothing(?: go| slip| get)?(?: out)?|no (?:letters|emails?|mails?|sending|outreach)(?: (?:at all|to anyone|to anybody|go(?:es)? out|out))?(?= (?:until|till|before|this|today|tomorrow|for|over|during|while|next|between)|[.!]?$)"
    r"|everything (?:on hold|waits?|can wait|stays|later|must wait|should wait)|all (?:on hold|can wait|must wait)|put everything on (?:hold|ice|pause)|wait with everything|hold(?: off)?(?= (?:until|till|for)\b)|(?:por ahora |de momento |hoy |por favor )*(?:(?:ya )?no (?:se )?(?:me |le |les )?(?:env[ií]en?|env[ií]es?|manden?|mandes) nada(?! m[aá]s| a\b| al\b)|(?:det[eé]n|detenga|detener|para|pare|parar|pausa|pausar|frena|congela|suspende|suspenda) (?:todo|todos los env[ií]os|todas las cartas|los env[ií]os|todo el correo)|que no salga nada|nada sale|nada se (?:manda|env[ií]a)|alto a todo|todo en (?:espera|pausa|stand ?by)|(?:espera|esp[eé]rate|aguanta) con todo))\b"
)
_UNDO = re.compile(
    _PLEASE.replace("(?:please", r"(?:(?:omg|oh|no|oops|wait|argh|ugh|yikes|whoops|shoot|hey|sorry)\b[,.! ]*|please")
    + r"(?:undo|un-do|(?:i(?:'m| am|'d like to| would like to| want to| need to)? )?tak(?:e|ing) back(?! (?:what|that|everything|all)\b)|take it back|revert|reverse|recall|un-?send|deshacer|desha(?:z|ga)|cancel the (?:sending|approval|yes) (?:of|for|to)|(?:withdraw|scratch|cancel|revoke|rescind|strike|void)(?: my| the| that| yesterday's| this morning's| friday's| monday's| last week's)? (?:approval|yes|ok|okay|go-ahead)(?: of| for| to| on)?|unapprove|pull back|pull|i (?:did not|didn't|didnt) mean to (?:approve|send|ok|say yes to)|do not send out|"
    r"(?:i )?(?:approved|okayed|ok'd|sent|said yes to)(?=.*\b(?:by mistake|by accident|accidentally|too (?:quickly|fast|soon|early)|prematurely)\b))\b(?P<rest>.*)$"
)
_PULLED = re.compile(r"(?i)\bpull(?: back)?\b")
_WHY_UNDONE = re.compile(
    r"(?i)[,;:-]\s+(?:because |since |as |sorry,? )*(?:i (?:was|wasn't|am|must have been|said|hit|clicked|pressed|meant|misread|mixed|hadn't|had not|did not|didn't|typed|answered|approved)|my (?:mistake|bad|fault|finger|thumb))\b(?!.*\b(?:if|unless|\d)\b).*$"
)
"""Such as "undo 1, I was half asleep when I said yes": why a yes was a mistake sets no condition."""
_IF_STILL = re.compile(
    r"(?i),?\s*(?:if|unless)\s+(?:you\s+(?:still\s+)?can|(?:it'?s\s+|it\s+is\s+)?(?:still\s+)?(?:possible|not\s+too\s+late|too\s+late)|there(?:'s|\s+is)\s+(?:still\s+)?time|"
    r"it\s+(?:has\s*n'?t|has\s+not|is\s*n'?t|did\s*n'?t|has)\s+(?:already\s+)?(?:gone?|left|been\s+sent)(?:\s+out)?(?:\s+(?:yet|already))?)\b"
)
"""Beside an order to take back these say only that it may be too late."""
_TOO_SOON = re.compile(
    r"(?i)(?:sorry,? |oops,? |and )*i (?:approved|okayed|ok'd|said (?:yes|ok)(?: to)?|clicked|pressed|sent)(?: it| that| this| that one| yes| approve)?"
    r" (?:too (?:quickly|fast|soon|early)|by (?:mistake|accident)|accidentally|prematurely)[ .!]*"
)
_UNDO_THAT = re.compile(
    r"(?i)(?:(?P<why>.+?)[,;.:-]\s*|(?:.*? )?(?=please undo))?(?:so |and |please |pls |can you |could you |just )*(?:undo|take back|take(?= \w+ back\b)|reverse|revert|recall|desha(?:z|ga)|cancel)(?: (?:it|that|this|that one|my yes|my approval))?(?: back)?(?: please| pls| for me)?[\s.!]*"
)
"""Such as "Please undo it": the letter is the one that was named right before."""
_SHOWS = (
    (
        "why",
        re.compile(
            r"(?i)^(?:why|explain|por qu[eé])\s+(?:is |was |did you (?:write|draft|suggest) |now |this |draft |number |no\. ?|#)*(?P<about>\d{1,2}|Q\d{1,2})\s*[?.!]*$"
        ),
    ),
    (
        "more",
        re.compile(
            r"(?i)^(?:more|show (?:me )?more|more please|the rest please|what else|next page|más|muéstrame más)\s*[?.!]*$"
        ),
    ),
    (
        "help",
        re.compile(
            r"(?i)^(?:help|help me|help please|ayuda|commands|how does this work|what can i (?:say|do|write)|instructions|\?+"
            r"|(?:please |can you |could you )*(?:send|show|give|e-?mail|mail|tell) me (?:the |a |some |your |that )*(?:help(?: page)?|instructions|manual|guide|how-?to|(?:list of )?commands|rules)(?: (?:again|please|once more|for this))*"
            r"|i (?:do not|don't|dont|can't|cannot|could not|couldn't) (?:really |quite )?(?:see|know|understand|figure out|work out|find(?: out)?|remember|recall|tell) how (?:one|i|we|you|to)\b[^\d,;:]*)\s*[?.!]*$"
        ),
    ),
    (
        "due",
        re.compile(
            r"(?i)^(?:due|(?:and |so |hey |ok,? )?what(?:'s| is|s| do i have)? (?:due|outstanding|overdue|left to do)(?: (?:today|now|this week|right now|next))?|"
            r"(?:is )?(?:any ?thing|something) (?:due|outstanding|overdue)(?: (?:today|this week))?|(?:whom|who|what) do i (?:still )?owe(?: (?:a letter|an answer|people))?)\s*[?.!]*$"
        ),
    ),
    (
        "pending",
        re.compile(
            r"(?i)^(?:pending|what(?:'s| is|s) pending|queue|what(?:'s| is|s) (?:queued|waiting(?: to go)?|going out(?: (?:today|next))?|in the queue))\s*[?.!]*$"
        ),
    ),
    (
        "prospects",
        re.compile(
            r"(?i)^(?:prospects|people (?:i|we) should (?:know|meet)|who(?:m)? (?:else )?should (?:i|we) (?:know|meet|get to know)|who (?:have (?:i|we)|haven't (?:i|we)) not (?:yet )?met)"
            r"(?: (?:in|for|among|of)(?: the)? (?P<about>[^?]{2,40}?))?\s*[?.!]*$"
        ),
    ),
    ("loops", re.compile(r"(?i)^(?:loops|open loops|stats|quarter|status)\s*[?.!]*$")),
    (
        "history",
        re.compile(
            r"(?i)^(?:(?:show|give) me )?(?:the )?(?:history|story|log|who is|who's|tell me about|remind me who|historia)\s+(?:of |for |with |about |on )?(?P<about>[^?]+?)\s*[?.!]*$"
        ),
    ),
    (
        "history",
        re.compile(
            r"(?i)^(?:and |so |ok,? )?(?:show(?: me)?|what (?:about|of|became of)|how (?:is|are things with)|how's|where (?:does|is|are we with)|what's (?:up|new) with) (?P<about>r-?\d{1,5})(?: (?:stand|stands|going|doing|now|at))*\s*[?.!]*$"
        ),
    ),
    ("history", re.compile(r"(?i)^(?:(?:show|give) me |show )?(?P<about>[^?,.]{2,40}?)'s (?:history|story|log)\s*[?.!]*$")),
    (
        "last",
        re.compile(
            r"(?i)^(?:last|last (?:touch(?:es)?|contacts?)|(?:last (?:touch|contact) (?:with|of)|"
            r"when did (?:i|we) last (?:see|meet|talk to|speak (?:to|with)|write to|hear from)) (?P<about>[^?]+?))\s*[?.!]*$"
        ),
    ),
    (
        "who_for",
        re.compile(
            r"(?i)^(?:and |so )*(?:who(?:m)? (?:for|do (?:i|we) have (?:for|in)|could (?:i|we) (?:send|refer) to for|takes|sees|can (?:see|take))|any(?:one|body) (?:for|who)|find|quién (?:para|atiende))\s+(?P<about>.+?)\s*[?.!]*$"
        ),
    ),
)


_WHO_IS = re.compile(r"(?i)who(?:'s| is)\b")
_COURTESY = re.compile(r"(?i)(?<=\w)[\s,]+(?:pls|plz|please|por favor|porfa|thx|thanks|thank you|gracias)(?=[\s.!?]*$)")
_ASKS_ABOUT = re.compile(
    r"(?i)^(?:and |so |hey |ok,? |by the way,? |btw,? )*(?:how(?: is|'s|s| are| has)|what(?: is|'s|s) (?:new|up|going on|happening|the latest|the status|the story)(?: (?:with|on|of))?|"
    r"where (?:are|do) we(?: stand)? with|what do (?:we|you|i) (?:know|have)(?: on file)? (?:about|on)|any(?: |thing )?(?:news|word|updates?)?(?: yet)? (?:from|on|about)|"
    r"(?:have|did) (?:we|i|you) (?:ever )?(?:hear|heard|get anything|gotten anything)(?: back| anything)? from|did i ever (?:write|talk|speak) (?:to|with)|"
    r"can you (?:tell me|remind me) about|c[oó]mo (?:est[aá]|va(?: con)?)|qu[eé] sabemos de)\s+(?P<about>[^?]+?)"
    r"(?:\s+(?:doing|going|been|been doing|these days|lately|yet|now|so far|recently|again|at the moment))*\s*[?.!]*$"
)
"""The history of somebody, as one asks a person for it; only where it names somebody we know."""


def hold(sentence: str, context: Context) -> tuple[Action, ...] | None:
    """Such as "hold everything until Monday", "nothing goes out this week", "don't send anything today"."""
    head = _HOLD.match(sentence)
    words = words_of(sentence.strip(" .!"))
    ended = closing(words, 0)
    closes = ended is not None and all(token.role is Role.THANKS for token in lex(" ".join(words[ended:]), context))
    if not head or sentence.rstrip().endswith("?") or closes:
        return None
    rest = sentence[head.end() :]
    whom = re.match(r"(?i)\W*(?:\w+\s+)?(?:with|to|for|a|con|para)\s+", rest)
    if whom and context.names.people(rest[whom.end() :])[0]:
        return None  # "pause everything with Dana" is about her alone
    tokens = lex(rest, context)
    if any(token.role in (Role.EXCEPT, Role.BUT) or (token.role is Role.ITEM and token.sort != "group") for token in tokens):
        return None
    words = date_words(rest)
    found = find(words, context.now)
    waiting = re.match(r"(?i)\W*(?:please )?(?:until|till|til|hasta|while|mientras)\b", rest)
    if any(token.role in (Role.CONDITION, Role.HEDGE) for token in tokens) and found is None and not waiting:
        return (Hold(until=None), Ask(item="all", why="I hold everything; tell me when to go on"))
    until = found.on if found else None
    if until == context.now.today:
        until += timedelta(days=1)
    return (Hold(until=until),)


def undo(sentence: str, context: Context) -> tuple[Action, ...] | None:
    """Such as "undo", "undo 2", "take back the one to Bea"."""
    named_before = undone(sentence, "", context)
    if named_before is not None:
        return named_before
    head = _UNDO.match(sentence)
    if not head or sentence.rstrip().endswith("?"):
        return None
    told = _WHY_UNDONE.sub("", _IF_STILL.sub("", head["rest"]))
    rest = re.sub(r"(?i)\b(?:my|the|last|approval|yes|ok|of|for|to|that|it|one|sending|that one|send|please|thing)\b", " ", told)
    tokens = [token for token in lex(told, context) if token.role is Role.ITEM]
    queued = [draft.n for draft in context.digest.undoable]
    if len(tokens) == 1 and tokens[0].sort == "group" and queued and tokens[0].count in (None, len(queued)):
        return tuple(Undo(item=n) for n in queued)
    if any(token.sort in ("group", "rest", "none") for token in tokens):
        return (Ask(item="all", why="which one shall I take back?"),)
    if any(token.unsure for token in tokens) or any(token.role in (Role.CONDITION, Role.HEDGE) for token in lex(told, context)):
        return tuple(Ask(item=n) for token in tokens for n in sorted(token.items)) or (Ask(item="all"),)
    numbers = sorted({n for token in tokens for n in token.items})
    if numbers and _PULLED.search(head[0][: head.start("rest")]) and not set(numbers) - (set(context.numbers) - set(queued)):
        return None  # what nobody has approved yet is not taken back: it is refused
    known = {*context.numbers, *queued}
    if numbers:
        return tuple(Undo(item=n) if n in known else Ask(item=n, why="there is no such number in this digest") for n in numbers)
    if rest.strip(" .,!") and not re.fullmatch(r"(?i)[\s.,!]*(?:please|now|thanks|thank you|sorry|oops)*[\s.,!]*", rest):
        return (Ask(item="all", why=TAKEN_BACK),)
    return (Undo(item=queued[0] if len(queued) == 1 else None),)


def without_if_still(sentence: str, context: Context) -> str:
    """The sentence without "if it hasn't gone yet" beside an order to stop letters that wait to go: it says only that it may be too late.

    >>> from datetime import date
    >>> from outreach.model.digest import Digest, ShownDraft
    >>> from outreach.rules.approval.days.spans import Now
    >>> from outreach.rules.approval.names.names import index
    >>> shown, queued = ShownDraft(n=1, to="Dr. Ann Poe", email=""), ShownDraft(n=4, to="Joan Pike", email="")
    >>> digest = Digest(id="D", date=date(2026, 11, 18), drafts=(shown,), undoable=(queued,))
    >>> context = Context(digest=digest, names=index(digest), now=Now(today=digest.date))
    >>> without_if_still("stop Joan's if it hasn't gone yet", context), without_if_still("skip 1 if you still can", context)
    ("stop Joan's", 'skip 1 if you still can')
    """
    order = _IF_STILL.sub("", sentence)
    tokens = lex(order, context) if order != sentence else ()
    named = frozenset(n for token in tokens if token.role is Role.ITEM for n in token.items)
    stops = any(token.role in (Role.NO, Role.NOT, Role.LATER, Role.HOLD) for token in tokens)
    return order if named and stops and named <= {draft.n for draft in context.digest.undoable} else sentence


def too_soon(sentence: str, before: str, context: Context) -> tuple[Action, ...] | None:
    """Such as "Stop 2! I said yes too soon": the reason tells that the no of the sentence before takes a yes back."""
    if not _TOO_SOON.fullmatch(sentence.strip()):
        return None
    tokens = lex(before, context)
    named = [token for token in tokens if token.role is Role.ITEM]
    refused = any(token.role in (Role.NO, Role.HOLD, Role.LATER) for token in tokens)
    if not refused or len(named) != 1 or len(named[0].items) != 1 or named[0].unsure:
        return None
    return (Undo(item=next(iter(named[0].items))),)


def undone(sentence: str, before: str, context: Context, *, alone: bool = False) -> tuple[Action, ...] | None:
    """Such as "I approved letter 3 too quickly. Please undo it.", "4 was a mistake, undo it": the one letter that was named with it.

    `alone`: the sentence is nothing but the order, and only the one before it says why.
    """
    order = _UNDO_THAT.fullmatch(sentence.strip())
    if order is None or (alone and order["why"]):
        return None
    tokens = lex(order["why"] or before, context)
    named = [token for token in tokens if token.role is Role.ITEM]
    doubt = any(token.role in (Role.CONDITION, Role.HEDGE) for token in tokens)
    clear = len(named) == 1 and len(named[0].items) == 1 and named[0].sort in ("number", "spelled", "name")
    if not clear or doubt or named[0].unsure:
        return None
    return (Undo(item=next(iter(named[0].items))),)


def show(sentence: str, context: Context) -> tuple[Action, ...] | None:
    """Such as "why 3", "more", "help", "history Dr Lee", "how is Dr Lee doing?", "who for couples, evening, Cigna?"."""
    plainly = _COURTESY.sub("", sentence.strip())
    for what, pattern in _SHOWS:
        hit = pattern.match(sentence.strip()) or pattern.match(plainly)
        if hit:
            about = hit.groupdict().get("about")
            named = context.names.partner(about) if about and what == "history" else frozenset()
            if not named and _WHO_IS.match(plainly) and not plainly.endswith("?"):
                continue  # "all but the rabbi, who's at a conference" tells of him
            return (Show(what=what, about=next(iter(named)) if len(named) == 1 else about),)
    free = _ASKS_ABOUT.match(plainly)
    named = context.names.partner(free["about"]) if free else frozenset()
    return tuple(Show(what="history", about=name) for name in sorted(named)) or None
