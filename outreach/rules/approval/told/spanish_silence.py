"""Orders about whom not to write to, said in Spanish, as the English ones that `silence_commands` reads: "a Bea no le escribas nunca más",
"Luis pidió que ya no le escribamos", "ponle pausa a Rosa hasta enero".

Law: only an order or a wish that names a known person is put into other words, and its end comes along as it was said, so that a day, a
reason or a limit counts as in English. What is only for this letter ("a Bea no se la mandes") is none.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from outreach.rules.approval.clauses.token import Context

_LEAD = r"(?i)^(?:por favor |porfa |también |tambien |además |y |e |oye |ah,? |pero )*"
_TO = r"(?:al? |para |con )(?:la |el |los |las )?"
_WHO = r"(?P<who>[^\W\d_][^,;:.!?]*?)"
_TITLE = re.compile(r"\b(Dra?|Sra?|Mrs?|Ms|Rev|Lic)\.")
_HIM = r"(?:(?:se )?les? |me )?"
_WRITES = (
    r"(?:(?:vuelvas?|vuelva|vuelvan|hay que volver|volver) a )?(?:escrib(?:as?|an|amos|irles?|ir|iéramos|ieramos|en)|contact(?:es?|emos|arl[oa]s?|ar)|molest(?:es?|emos|ar)|busques?"
    r"|(?:mand(?:es?|en|emos|ar|arles?|áramos|aramos)|env[ií](?:es?|en|emos|ar|arles?|áramos|aramos)) (?:nada|cartas|correos|mensajes|más (?:nada|cartas|correos|mensajes)|nada más|ningun[ao] (?:carta|correo)))"
)
_MORE = r"(?:nunca más|nunca mas|jamás|nunca|más nada|nada más|más|mas|nada|otra vez|de nuevo)"
_EVER = re.compile(
    r"(?i)\b(?:ya no|nunca|jamás|vuelvas?|vuelva|vuelvan|volver|nada más|más nada|más (?:cartas|correos|mensajes)|otra vez|de nuevo|más|mas)\b"
)
_UNTIL = r"(?P<rest>[,;]?\s*(?:hasta|durante|por (?:ahora|el momento|un(?:a|as|os)?|\w+ (?:semanas?|meses|días))|este|esta)\b.*)"
_ORDERS = tuple(
    re.compile(rf"{_LEAD}(?P<order>{order})(?P<rest>(?:[\s,;.!(-].*)?)$")
    for order in (
        rf"{_TO}{_WHO},? (?:por favor )?(?:ya no|no|nunca|jamás)(?: más)? {_HIM}{_WRITES}(?: {_MORE})*",
        rf"(?:ya no|no|nunca|jamás)(?: más)? {_HIM}{_WRITES}(?: {_MORE})* {_TO}{_WHO}(?: {_MORE})*(?=$|[,;.!(]|\s-|\s(?:hasta|durante|por|porque|este|esta)\b)",
        rf"no más (?:cartas|correos|mensajes|emails) (?:para|a|al|con) (?:la |el )?{_WHO}(?=$|[,;.!(]|\s-|\s(?:hasta|durante|por|porque)\b)",
        rf"(?:quit[ae]|sac[ae]|saque|borr[ae]|elimin[ae]|remuev[ae]|tach[ae]|d[aé] de baja) {_TO}{_WHO} (?:de (?:la|mi|nuestra) lista|de mis contactos|para siempre|de todo)",
    )
)
_WISHES = re.compile(
    rf"(?i)^(?:la |el )?{_WHO} (?:ya )?(?:(?:me |nos )?(?:pidió|pidio|pide|dijo|dice|escribió|avisó|contestó|respondió)(?: que)? )?(?:ya )?(?:no (?:quiere|desea)(?: (?:recibir|saber))? (?:más |mas )?(?:(?:cartas|correos|mensajes|emails)(?: nuestr[ao]s| mí[ao]s)?|nada(?: más)?|que le (?:escribamos|escribas|escriba))|(?:que )?(?:ya )?no le {_WRITES}(?: {_MORE})*|no recibir más (?:cartas|correos|nada))(?P<rest>(?:[\s,;.!(].*)?)$"
)
_PAUSES = tuple(
    re.compile(rf"{_LEAD}{pause}(?P<rest>(?:[\s,;.!(-].*)?)$")
    for pause in (
        rf"(?:pon(?:le|er|ga(?:le)?|gale)?|da(?:le|r)?|hazle|dele) (?:una |un )?(?:pausa|descanso|break) {_TO}{_WHO}(?=$|[,;.!(]|\s(?:hasta|durante|por|porque|este|esta)\b)",
        rf"(?:pausa|pausar|pause|páusale|pausale|deja descansar|dejemos descansar|deja tranquil[oa]|deja en paz) (?:los correos |las cartas |todo )?{_TO}{_WHO}(?=$|[,;.!(]|\s(?:hasta|durante|por|porque|este|esta)\b)",
        rf"(?:{_TO})?{_WHO},? (?:en pausa|pausa|pausal[oa]|páusal[oa]|ponl[oa] en pausa|déjal[oa] en pausa|déjal[oa] en paz|dejal[oa] en paz|ponl[oa] en espera)",
    )
)


def in_english(sentence: str, context: Context) -> str:
    """The sentence in the words that `silence_commands` reads; itself, where it is no such order.

    >>> from datetime import date
    >>> from outreach.model.digest import Digest, ShownPartner
    >>> from outreach.rules.approval.names.names import index
    >>> from outreach.rules.approval.days.spans import Now
    >>> digest = Digest(id="D", date=date(2026, 11, 18), partners=(ShownPartner(name="Bea Dunn"),))
    >>> context = Context(digest=digest, names=index(digest), now=Now(today=digest.date))
    >>> said = ("a Bea no le escribas nunca más", "Bea ya no quiere cartas", "ponle pausa a Bea hasta enero", "a Bea no se la mandes")
    >>> [in_english(each, context) for each in said]
    ['never write to Bea again', 'Bea wants no more letters', 'pause Bea hasta enero', 'a Bea no se la mandes']
    """
    plain = _TITLE.sub(r"\1", sentence)
    for shape, told in _SHAPES:
        found = shape.match(plain)
        if found and context.names.people(found["who"])[0] and not context.names.people(found["who"])[1]:
            return told(found) or sentence
    return sentence


def _never(found: re.Match[str]) -> str | None:
    """For ever where it says so, a pause where it says until when, and neither otherwise."""
    if re.match(_UNTIL, found["rest"], re.IGNORECASE):
        return f"pause {found['who']}{found['rest']}"
    whole = re.match(r"(?i)\W*(?:\w+ )?(?:quit|sac|saq|borr|elim|remu|tach|d[aá] de baja|no más)", found["order"])
    return f"never write to {found['who']} again{found['rest']}" if whole or _EVER.search(found["order"]) else None


def _wants(found: re.Match[str]) -> str:
    return f"{found['who']} wants no more letters{found['rest']}"


def _pauses(found: re.Match[str]) -> str:
    return f"pause {found['who']}{found['rest']}"


_SHAPES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str | None]], ...] = (
    *((shape, _never) for shape in _ORDERS),
    (_WISHES, _wants),
    *((shape, _pauses) for shape in _PAUSES),
)
