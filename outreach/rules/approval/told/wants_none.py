"""Who wants no more letters, as she tells it: "he told me he'd rather not get any more of these", "Trudy wants off the list".

Law: it must be a wish of the one who is named, about hearing from us at all, and for good. What is limited to a time, a matter or a number
("fewer", "until May", "about money") is no such wish, and is left to be asked about.
"""

from __future__ import annotations

import re

_TOLD = (
    r"(?:(?:has |have |had |just |also |already |again |finally |then )*(?:told|tells|asked|asks|said|says|wrote|writes|e-?mailed|texted|called|rang|let|made it clear|mentioned|replied|answered)"
    r"(?: (?:me|us|back|my office|the office))*(?: know)?(?: (?:yesterday|today|again|politely|nicely|(?:last|this|on|at|after|in|over|by) (?:the )?[^\W\d]+(?: \w+)?))*(?: to say)?[,:]? (?:that |please |to |s?he |they |dijo )*)"
)
_THINGS = r"(?:letters?|e-?mails?|mails?|messages?|notes?|contact|anything|these|more(?= of\b| from\b|\W*$|[,.;])|of (?:it|these|this|them|that)|news(?:letters)?|cartas|correos|mensajes)"
_HEARS = (
    rf"(?:(?:to )?(?:hear(?:ing)?|get(?:ting)?|receiv(?:e|ing)|hav(?:e|ing))\b.*?(?:{_THINGS}|from (?:me|us|you))|(?:to )?be(?:ing)? (?:contacted|written to|e-?mailed|mailed|bothered|on (?:my|our|the|any) (?:list|mailing list))"
    rf"|(?:any )?(?:more |further |other )?{_THINGS})"
)
_WE = r"(?:(?:that )?(?:i|we|you) (?:not|no longer|didn'?t|don'?t|did not|do not|stopped|quit|leave|left)|if (?:i|we|you) (?:didn'?t|stopped|quit|left))"
_WRITES = r"(?:writ(?:e|ing)|e-?mail(?:ing)?|contact(?:ing)?|mail(?:ing)?|messag(?:e|ing)|send(?:ing)?|bother(?:ing)?|reach(?:ing)? out)"
_FORMS = (
    rf"(?:would |'d |s?he'd |they'd )?(?:much |really )?(?:rather|prefers?|sooner|likes?)(?: to)? not {_HEARS}",
    rf"(?:would |'d |s?he'd |they'd )?(?:much |really )?(?:rather|prefers?|sooner|likes?)(?: to)? (?:{_WE} {_WRITES}\b|(?:that )?(?:i|we|you) (?:leave|left) (?:him|her|them) (?:alone|be)|(?:to )?be (?:left alone|taken off|removed|off))",
    rf"(?:does|do|did)(?:n'?t| not) (?:want|wish|care)\b(?: (?:me|us|you))?(?: to)? (?:{_HEARS}|{_WRITES})",
    r"(?:wants?|would like|'d like|s?he'd like|asks? for|wishes) (?:to (?:get|hear|have|receive) )?(?:no (?:more|further|other)|nothing (?:more|further))\b",
    r"(?:has |have |'s |'ve )?(?:had )?(?:quite )?enough of (?:my|our|these|the|all these|all the|your) (?:letters?|e-?mails?|mails?|notes?|messages?)",
    r"(?:is|are) (?:never|not) to be (?:written to|contacted|e-?mailed|mailed|bothered)\b(?=.*\b(?:again|ever|any ?more)\b|(?<=never to be contacted)|(?<=never to be written to))",
    r"(?:ya )?no quiere (?:recibir )?(?:más |mas )?(?:cartas|correos|mensajes|nada más)",
)
_REPORTED = (
    r"no (?:more|further) (?:letters?|e-?mails?|mails?|notes?|messages?|contact)",
    rf"(?:please )?(?:don'?t|do not|never|stop|quit)(?: ever)? {_WRITES}\b(?=.*\b(?:any ?more|again|ever|emailing|writing|sending|contacting|mailing)\b)",
    r"(?:to )?(?:take|remove|strike) (?:him|her|them) off",
)
"""These are the words of another, and are taken only behind what tells whose they are."""
_WISH = re.compile(rf"(?i)\s*(?:{_TOLD}?(?:{'|'.join(_FORMS)})|{_TOLD}(?:{'|'.join(_REPORTED)}))")
_LIMITED = re.compile(
    r"(?i)\b(?:until|till|for now|right now|at the moment|yet|during|before|this (?:week|month|year|spring|summer|fall|winter)|so (?:many|often|much)|fewer|less|too (?:many|often)|about|every|at (?:her|his|their|the|work|home|school)|to (?:her|his|their) \w+ address|"
    r"weekends?|by (?:text|fax|post|phone)|por ahora|hasta)\b"
)

_UNSURE = re.compile(
    r"(?i)\b(?:maybe|perhaps|might|i (?:think|believe|guess|suppose)|(?:not|un)[ -]?sure|probably|possibly|seems?|kind of|sort of|if|unless|quizás|creo|tal vez)\b"
)
_OTHERS = re.compile(r"(?i)\s*(?:clients?|patients?|referrals?|work|children|kids|groups?)\b")
"""Of these somebody may want no more, and letters all the same."""


def wants_none(told: str) -> bool:
    """Whether what is told of somebody, from behind the name on, is that they want to hear from us no more.

    >>> [wants_none(said) for said in ("told me at choir he'd rather not get any more of these emails", "doesn't want to be contacted again")]
    [True, True]
    >>> [wants_none(said) for said in ("would rather get fewer emails", "doesn't want letters until May", "doesn't want more clients")]
    [False, False, False]
    >>> wants_none("would rather not be contacted at work")
    False
    """
    wish = _WISH.match(told)
    if wish is None or _UNSURE.search(told) or told.rstrip().endswith("?"):
        return False
    return not (_LIMITED.search(re.split(r"[,;]", told, maxsplit=1)[0]) or _OTHERS.match(told, wish.end()))
