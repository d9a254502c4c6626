"""What she says of one referral by its code: how well it fits, who sent it, that it was sent on to somebody, that what she told of it was not so.

Each function takes one sentence and gives its actions, or None. Law as in `client_commands`: a question or a condition is nothing here,
and a step is taken back only where nothing but a reason stands behind it.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from outreach.model.command import Action, Ask, Record, SetOutcome
from outreach.rules.approval.clauses.lexer import lex
from outreach.rules.approval.clauses.token import Context
from outreach.rules.approval.told.became_of_them import misfit
from outreach.rules.approval.told.client_commands import clients, code_of
from outreach.rules.approval.told.how_it_came import source_said
from outreach.rules.approval.told.people_commands import people
from outreach.rules.approval.words.lexicon import Role

_CODE = r"(?P<code>[Rr]-?\d{1,5})"
_HOW_WELL = (
    (3, r"(?:a |an )?(?:perfect|great|excellent|ideal|very good) (?:fit|match)|fits (?:perfectly|very well)"),
    (2, r"(?:a )?(?:good|fine|solid) (?:fit|match)|fits (?:well|fine)"),
    (1, r"(?:a )?(?:so-so|partial|loose|weak) (?:fit|match)|fits (?:partly|only partly|a little)|(?:barely|hardly) fits"),
)
_OF_THREE = r"(?P<n>\d)(?:\s*(?:of|/|out of)\s*3)?(?: not \d)?"
_IS_NOW = r"(?:is |of |with |well,? |now |really |rather |more like |should be |must be |= ?|to |(?:is )?not \d,? (?:but|it's) )*"
_LEAD = r"(?i)(?:please |also |and |no,? |actually,? |sorry,? |wait,? )*"
_FIT = tuple(
    re.compile(rf"{_LEAD}{form}\W*")
    for form in (
        rf"{_CODE}(?:'s)?\W+(?:(?:has )?(?:an? |the )?fit|fits|matches)\W+{_IS_NOW}{_OF_THREE}",
        rf"(?:the )?fit (?:of|for|on) {_CODE}\W+{_IS_NOW}{_OF_THREE}",
        rf"(?:set|make|rate|put) (?:the )?(?:fit (?:of|for) )?{_CODE}(?:'s)?(?: fit)? (?:to|at|as|a) {_OF_THREE}",
    )
)
_FITS = tuple(
    (n, re.compile(rf"{_LEAD}{_CODE}\W+(?:is |was |looks like )?(?:{words})(?: after all)?\W*")) for n, words in _HOW_WELL
)
_FITS_SOMEHOW = re.compile(
    rf"{_LEAD}{_CODE}\W+(?:(?:is |does |was )*(?:a |an? ok(?:ay)? )?fits?|is one for (?:me|us))(?: (?:us|me))?(?: (?:after all|though|anyway))?\W*"
)
"""That somebody fits, and not how well."""
_SENT_ON = re.compile(
    r"(?i)\b(?:(?:i|we)(?:'ve| have)? |was |is |has been |been |and |have |then )*(?:referred|sent|passed|handed|moved)(?: (?:him|her|them|it|the client))?"
    r"(?P<on> (?:on|out|along|elsewhere|away|over))?(?: to (?P<whom>.+))?\W*$"
)
_OF_THEIRS = re.compile(r"(?i)\w's? (?!(?:and|&)\b)\w")
"""Such as "Stella's colleague": whoever that is, it is not Stella."""
_UNTRUE = re.compile(
    rf"(?i)(?:no,? |wait,? |sorry,? |oops,? |actually,? |please |also |but |and )*(?:(?:undo|take back|scratch|forget)(?: the)?(?: last| outcome| state)*(?: of| for| on)? {_CODE}"
    rf"|(?P<also>[Rr]-?\d{{1,5}})\W+(?:undo|take (?:it|that) back|(?:that )?was a mistake|(?:was|had|is|has)(?:n'?t| not)(?: really)?(?: had| been| come (?:to|for))?(?: an?| any| the| her| his| their)? "
    rf"(?:first (?:session|visit|appointment)|scheduled|booked|ended|ongoing|over))(?: after all)?)\b(?P<more>.*)"
)

_CAME_FROM = re.compile(
    rf"(?i)(?:please |also |and |no,? |actually,? |wait,? |sorry,? |oops,? )*(?:{_CODE}\W+(?:really |actually |in fact )?(?:(?:came|comes|is|was|has come) )?(?:really |actually |in fact )?"
    rf"(?:(?:(?:sent|referred|given)(?: (?:to )?(?:me|us))? )?(?:from|through|via|thanks to)|(?:sent|referred)(?: (?:to )?(?:me|us))? by) (?P<whom>.+)|(?:the )?(?:source|referrer) (?:of|for) (?P<also>[Rr]-?\d{{1,5}}) (?:is|was) (?P<who>.+)"
    rf"|(?P<sender>.{{2,60}}?) (?:sent|referred|gave|has sent|has referred)(?: me| us)? (?P<sent>[Rr]-?\d{{1,5}})\W*)"
)
_SOMEBODY = r"(?P<name>(?-i:(?:[A-Z]\w{0,4}\. )?[^\W\d_a-z][\w'’-]+(?: [^\W\d_a-z][\w'’.-]*){1,3})|[^\s@<>]+@[^\s@<>]+\w)"
_CALLED = re.compile(
    rf"(?i){_CODE}(?:'s name is| is called| is named|: name(?: is)?| name is|:? (?:the |her |his |their )name is) {_SOMEBODY}\W*"
)
_NOT_CALLED = re.compile(rf"(?i){_CODE}(?:'s name is(?: not|n't)| is(?: not|n't) (?:called|named)) {_SOMEBODY}\W*")
_NO_CLIENT = re.compile(
    rf"(?i)(?:no,? |sorry,? |actually,? )*{_SOMEBODY},? (?:(?:is|was) (?:no|never a)|(?:is|was)(?:n'?t| not) (?:an? |one of )?(?:my |our )?)\s?(?:clients?|patients?)(?: of (?:mine|ours))?"
    r"(?:[,;]? (?:but |(?:s?he|they)(?:'s| is| are) )?(?:an? )?(?:colleague|partner|professional|friend)| after all)?\W*"
)
_NOT_SOMEBODY = re.compile(
    r"(?i)^\W*(?:(?:and |but )?not (?:from |by |through |via )?.{2,60}|after all|in fact|really|actually)?\W*$"
)
"""What may stand behind whoever sent a client: nothing, or who did not."""
_BEHIND = re.compile(
    r"(?i)(?:'s (?:last )?(?:outcome|state|first session|session|booking|appointment))?(?: (?:it|that|this|please|again|now|thanks|then|too))*\W*?(?:(?:[,;]| [-\u2013\u2014])\s*(?P<why>.*))?"
)
"""What may stand behind a step that is taken back: nothing, or why."""
_OTHER = re.compile(r"(?i)\b(?:[rq]-?\d|may|letters?|drafts?|only|except|when|then)\b|\br-?\d")


def fit(sentence: str, context: Context) -> tuple[Action, ...] | None:
    """Such as "R-26 fit 2", "fit of R-26 is 3", "R-26 is a great fit": from 0, not for us, to 3."""
    if sentence.rstrip().endswith("?"):
        return None
    del context
    for pattern in _FIT:
        if hit := pattern.fullmatch(sentence.strip()):
            if int(hit["n"]) <= 3:
                return (_fit(hit["code"], hit["n"]),)
            return (Ask(item="fit", why="a fit is a number from 0 to 3"),)
    if _FITS_SOMEHOW.fullmatch(sentence.strip()):
        return (Ask(item="fit", why="how well, from 0 (not for you) to 3?"),)
    return next(((_fit(hit["code"], str(n)),) for n, words in _FITS if (hit := words.fullmatch(sentence.strip()))), None)


def _fit(code: str, n: str) -> Record:
    return Record(what="fit", details=(("code", code_of(code)), ("fit", n)))


def sent_on(sentence: str, context: Context) -> tuple[Action, ...] | None:
    """Such as "R-1 referred on to Ana", "R-1 not a fit, referred to Ana"; with a name it is a client whom we sent to somebody, too."""
    named, hit = clients(sentence, context), _SENT_ON.search(sentence)
    if len(named) != 1 or hit is None or {Role.CONDITION, Role.HEDGE} & {token.role for token in lex(sentence, context)}:
        return None
    names = people(hit["whom"], context)[0] if hit["whom"] and not _OF_THEIRS.search(hit["whom"]) else []
    if re.search(r"(?i)\bnot?\b|n't\b", sentence[hit.start() :]) or not (names or hit["on"]):
        return None
    said, known = named[0]
    if known is None and said.startswith("R-"):
        return (Ask(item="outcome", why="I know no referral of that code"),)
    unfit = misfit(sentence[: hit.start()])
    became = SetOutcome(referral=said, outcome="not_a_fit" if unfit else "referred_on", sent_on=unfit)
    return (became, *(Record(what="outbound", partner=name, details=(("code", said),)) for name in names))


def came_from(sentence: str, context: Context) -> tuple[Action, ...] | None:
    """Such as "R-4 came from Ana", "R-4 was from Ana, not Dr Lee", "R-4 came through Psychology Today": who sent a client, told or put right later."""
    hit = _CAME_FROM.fullmatch(sentence.strip())
    if (
        hit is None
        or sentence.rstrip().endswith("?")
        or {Role.CONDITION, Role.HEDGE} & {token.role for token in lex(sentence, context)}
    ):
        return None
    code = ("code", code_of(hit["code"] or hit["also"] or hit["sent"]))
    origin = hit["whom"] or hit["who"] or hit["sender"]
    names, rest, why = people(origin, context)
    if len(names) == 1 and _NOT_SOMEBODY.fullmatch(rest):
        return (Record(what="came_from", partner=names[0], details=(code,)),)
    source = "" if names else source_said(origin)
    if source:
        return (Record(what="came_from", details=(code, ("source", source))),)
    return (Ask(item="came_from", why=why or "who sent that client?"),)


def called(sentence: str, context: Context) -> tuple[Action, ...] | None:
    """Such as "R-4 is called Sarah Miller", "R-4 is not called Jo Poe", "Karen Holt is no client": how a client is called whom no letter may name, and who is none."""
    del context
    if named := _CALLED.fullmatch(sentence.strip()):
        return (Record(what="client_named", details=(("code", code_of(named["code"])), ("name", named["name"]))),)
    if other := _NOT_CALLED.fullmatch(sentence.strip()):
        return (Record(what="no_client", details=(("code", code_of(other["code"])), ("name", other["name"]))),)
    none = _NO_CLIENT.fullmatch(sentence.strip())
    return (Record(what="no_client", details=(("name", none["name"]),)),) if none else None


def untrue(sentence: str, context: Context) -> tuple[Action, ...] | None:
    """Such as "undo R-2", "R-2 was not a first session": what was told of it last is taken back."""
    hit = _UNTRUE.fullmatch(sentence.strip())
    if hit is None or sentence.rstrip().endswith("?"):
        return None
    reason = _BEHIND.fullmatch(hit["more"])
    if reason is None or _OTHER.search(reason["why"] or "") or _not_only_why(reason["why"] or "", context):
        return (Ask(item="outcome", why="is that to be taken back?"),)
    return (Record(what="outcome_undone", details=(("code", code_of(hit["code"] or hit["also"])),)),)


def _not_only_why(reason: str, context: Context) -> bool:
    """Whether more than a reason is said: a condition, a doubt, a letter."""
    tokens = lex(reason, context)
    return any(
        token.role in (Role.CONDITION, Role.HEDGE, Role.BUT, Role.EXCEPT)
        or (token.role is Role.ITEM and token.sort in ("number", "spelled"))
        for token in tokens
    )


OF_ONE: tuple[Callable[[str, Context], tuple[Action, ...] | None], ...] = (fit, untrue, sent_on, came_from, called)
