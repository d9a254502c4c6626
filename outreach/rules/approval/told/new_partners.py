"""A new partner in one sentence: name first, then profession, place, address and whatever else, in any order.

Law: the name is what stands first; without one it is asked. A part is a profession only when its last words are one (`professions`), so
that "Lakeside Pediatrics" stays a place. What is neither is the note.
"""

from __future__ import annotations

import re

from outreach.model.command import Action, Ask, NewPartner
from outreach.rules.approval.clauses.token import Context
from outreach.rules.approval.names.professions import type_key

_LEAD = r"(?:please |pls |also |and |so |i'd like to |i want to |would like to |can you |could you |we have |i have |i've got |got |here's |here is |this is |put in |just |oh )*"
_ANNOUNCED = r"(?:(?!\b(?:if|unless|once|when|until|after|yes|no|ok|send|skip)\b)[^:\d@?\"]){2,60}: "
"""Whatever leads up to somebody new: "One more for the address book: new partner ..."."""
_HEAD = re.compile(
    rf"(?i)^(?:{_ANNOUNCED})?{_LEAD}(?:(?:add|create|log|save|enter|put in)\s+)?(?:an? |one |another |this )*(?:new|nuev[oa])\s+(?:referral )?(?:partner|contact|colleague|person|one(?=[^@]*@)|soci[oa]|contacto|colega)\b(?:,? (?:please|pls|por favor)\b)?"
    r"(?: (?:to add|to log|for (?:you|me|us|my list|the list|our list)))*[\s,:;-]*(?:is |called |named )?"
    rf"|^{_LEAD}add (?:a )?(?:partner|contact|colleague)\b[\s,:;-]*"
    rf"|^{_LEAD}add (?:somebody|someone|one more|this (?:new )?(?:lady|guy|woman|man|person|doctor|contact|one)|to (?:my|the|our) (?:list|contacts|network|partners))(?: new)?(?: (?:for|to) (?:me|us|my list|the list))?\s*[:,-]\s*(?=[A-Z][^@]*@)"
    rf"|^{_LEAD}(?:there(?:'s| is) )?(?:some(?:body|one)|a|one) new(?: (?:face|name|contact|person))?(?: (?:for|to) (?:you|us|me|(?:my|our|the) (?:list|network|contacts)))?\s*[:!.,-]+\s*(?=[A-Z][^@]*@)"
    r"|^(?:[^:\d]{0,60}\b)?add (?:her|him|them)(?: please| to (?:my|the|our) \w+)?\s*:\s*(?=[A-Z])"
    r"|^[^:\d]{0,60}\b(?:want to|like to|should) add\s*:\s*(?=[A-Z][^@]*@)"
)
_KNOWN_BY_ADDRESS = re.compile(
    r"(?i)^(?:please |also |and |yes,? )*(?:add|save|create|agrega|agregue|agregar|añade|añada|apunta|registra|registre|guarda)\s+(?:also\s+)?(?:this:? |the following:? |an? |al? |la |el |my |our )*(?=[^\"]*@)(?![^\"]*\b(?:to|a) #?\d)(?P<rest>[^\"]+)$"
)
"""Such as "add Dr Soto, pediatrician, soto@elm.example": an address tells that somebody is added and no words to a letter."""
_UNKNOWN = re.compile(
    r"(?i:^(?:please |also |and |por favor )*(?:add|agrega|agregue|añade|añada)\s+(?:a\s+)?)(?P<who>(?:[A-Z][\w.'-]* ?){2,4})[.!]*$"
)
_PUT = re.compile(
    r"(?i)^(?:please |also |and )*(?:put|save|pon)\s+(?P<who>[^:,]+?)\s+(?:in|on|to|into|en)\s+(?:my |the |our |mis |los )?(?:contacts?|network|partners?|list|contactos)\b[\s,:;.-]*(?P<rest>.*)$"
)
_ADD = re.compile(
    r"(?i)^(?:please |also |and )*(?:add|set up|enter)\s+(?P<who>.+?)\s+(?:as|to)\s+(?:a |an |the |my |our )?(?:new )?(?:partners?|contacts?|colleagues?|network|list)\b[\s,:;.-]*(?P<rest>.*)$"
)
_MAIL = re.compile(r"(?i)[<(]?\b(?:(?:her |his |their )?e-?mail(?: is)?:?\s*)?([\w.+'-]+@[\w-]+(?:\.[\w-]+)+)[>)]?")
_CARD = re.compile(
    r"(?P<name>(?:[A-Z]\w{1,4}\.? )?[A-Z][\w'’-]+(?: [A-Z][\w.'’-]*){1,3}), (?P<rest>[^?@\":]{3,120}), <?(?P<mail>[\w.+'-]+@[\w-]+(?:\.[\w-]+)+)>?[\s.!]*"
)
_AT = re.compile(
    r"(?i)\s+(?:(?:down |over |up |out |based |working |who works |works )at|at|from|with|in|of|@|en|de)\s+(?:the\s+)?"
)
_PLACE = re.compile(r"(?i)^(?:at|from|works? at|with|of|en|@)\s+(?:the\s+)?")


def new_partner(sentence: str, context: Context) -> tuple[Action, ...] | None:
    """Such as "new partner Dr Priya Nair, psychiatrist, Lakeside, priya@lakeside.example"."""
    rest = _told(sentence) or _card(sentence, context)
    if rest is None:
        named = _UNKNOWN.match(sentence)
        if named is None or _is_known(named["who"], context):
            return None
        return (Ask(item="new_partner", why="what are they, where do they work, and what is their address?"),)
    mail = _MAIL.search(rest)
    if mail:
        rest = f"{rest[: mail.start()]},{rest[mail.end() :]}"
    parts = [part.strip(" .-:") for part in re.split(r"\s*[,;()\n]\s*|\s+-\s+", rest) if part.strip(" .-:")]
    if (
        not parts
        or sentence.rstrip().endswith("?")
        or not re.match(
            r"(?!(?:the|an?|my|that|la|el|una?|from|at|in|with|of|for|her|his|who|whom|s?he|they|de|del|en|con) )[^\W\d_]",
            parts[0],
        )
    ):
        return (Ask(item="new_partner", why="I need at least a name"),)
    name, parts = _name(parts)
    said, org, notes = None, None, list[str]()
    for part in parts:
        kind, place = _profession(part)
        if kind and said is None:
            said, org = kind, org or place
        elif org is None and _is_place(part):
            org = _PLACE.sub("", part)
        else:
            notes.append(part)
    return (
        NewPartner(
            name=name,
            email=mail[1].lower() if mail else None,
            org=org,
            type=type_key(said) or said if said else None,
            said_type=said,
            note=", ".join(notes) or None,
        ),
    )


def _told(sentence: str) -> str | None:
    """What is told of somebody new, the name first; None where nobody is added."""
    if head := _HEAD.match(sentence):
        return sentence[head.end() :]
    if put := _ADD.match(sentence) or _PUT.match(sentence):
        return f"{put['who']}, {put['rest']}"
    added = _KNOWN_BY_ADDRESS.match(sentence)
    return added["rest"] if added and _MAIL.search(added["rest"]) and not _MAIL.match(added["rest"]) else None


def _card(sentence: str, context: Context) -> str | None:
    """Somebody told like a card, with a trade and an address that nobody has yet: "Ana Ruiz, dietitian, Oak Clinic, ana@oak.example"."""
    found = _CARD.fullmatch(sentence.strip())
    if found is None or _is_known(found["name"], context):
        return None
    known = {each.email.casefold() for each in context.digest.partners} | {
        each.email.casefold() for each in context.digest.drafts
    }
    trade = any(_profession(part.strip())[0] for part in found["rest"].split(","))
    return sentence.strip() if trade and found["mail"].casefold() not in known else None


def _is_known(who: str, context: Context) -> bool:
    """Whether a name means somebody in the digest already, or a question asks about them."""
    shown = " ".join(question.about for question in context.digest.questions)
    return bool(context.names.leading(who)[0]) or who.strip(" .!") in shown


def _name(parts: list[str]) -> tuple[str, list[str]]:
    """The name, and the parts left: "Dr Nair at Lakeside" and "Ana Ruiz the school counselor" hold more than a name."""
    at = _AT.search(parts[0])
    if at:
        return _name([parts[0][: at.start()], f"at {parts[0][at.end() :]}", *parts[1:]])
    article = re.search(r"(?i)\s+(?:is )?(?:an?|the)\s+", parts[0])
    if article and type_key(parts[0][article.end() :]):
        return parts[0][: article.start()], [parts[0][article.end() :], *parts[1:]]
    words = parts[0].split()
    called = next(
        (n for n in range(1, len(words)) if words[n][:1].isupper() and len(words[n]) > 1 and type_key(" ".join(words[:n]))), None
    )
    if called and words[0][:1].islower():
        return " ".join(words[called:]), [" ".join(words[:called]), *parts[1:]]
    trade = next((n for n in range(2, len(words)) if words[n][:1].islower() and type_key(" ".join(words[n:]))), None)
    return (" ".join(words[:trade]), [" ".join(words[trade:]), *parts[1:]]) if trade else (parts[0], parts[1:])


def _profession(part: str) -> tuple[str | None, str | None]:
    """A profession and where, or two times None."""
    at = _AT.search(part)
    if at and type_key(part[: at.start()]):
        return _bare(part[: at.start()]), part[at.end() :]
    capital = len(part.split()) > 1 and all(word[:1].isupper() for word in part.split())
    return (
        (_bare(part), None)
        if type_key(part) and not (capital and len(part.split()) > 2) and not _named_place(part)
        else (None, None)
    )


def _named_place(part: str) -> bool:
    """Such as "Lakeside Pediatrics": a proper name before a word for a trade as a place."""
    words = part.split()
    return (
        len(words) > 1
        and words[0][:1].isupper()
        and type_key(" ".join(words[:-1])) is None
        and words[-1][:1].isupper()
        and words[-1]
        .lower()
        .endswith(
            (
                *(
                    "ics",
                    "care",
                    "school",
                    "hospital",
                    "medicine",
                    "center",
                    "centre",
                    "law",
                    "oncology",
                    "cardiology",
                    "psychiatry",
                ),
                *(
                    "hospice",
                    "shelter",
                    "rehab",
                    "clinic",
                    "office",
                    "practice",
                    "nutrition",
                    "pantry",
                    "management",
                    "midwifery",
                    "health",
                ),
                *("services", "program", "pain", "obgyn", "gynecology"),
            )
        )
    )


def _bare(part: str) -> str:
    return re.sub(r"(?i)^(?:an?|the|she's an?|he's an?|is an?|una?)\s+", "", part.strip())


def _is_place(part: str) -> bool:
    """A place is written like a name, or stands behind "at"."""
    words = part.split()
    return bool(_PLACE.match(part)) or (
        len(words) <= 6
        and words[0][:1].isupper()
        and not re.match(r"(?i)(?:met|i|we|she|he|they|knows|saw|referred|likes|takes|sees|introduced)\b", part)
    )
