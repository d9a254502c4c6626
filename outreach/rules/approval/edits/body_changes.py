"""Changes in the text of a letter: words for words, a sentence out, a sentence more.

Law: what is to give way must stand in the body exactly once, else the answer is False and whoever asked asks back. Nothing here knows how a
change was said; `changes_said` reads that.
"""

from __future__ import annotations

import re

_SIGNED = re.compile(
    r"\n\s*(?:(?:[A-Z][^\n,.!?]{1,30},\s*\n\s*)|(?i:(?:(?:warm|kind|best|all|many|with)\w*\s?\w*|thanks|thank you|sincerely|regards|cordially|gracias|saludos|un saludo|"
    r"cordialmente|atentamente),?\s*\n\s*))?[A-Z][\w.'-]*(?: [A-Z][\w.'-]*){0,2}\s*$"
)
"""A name at the end of a body, with or without a closing above it."""
_SENTENCE = re.compile(r"(?s)\S.*?(?:(?<![A-Z]\.)(?<!\bDr)(?<!\bMr)(?<!\bMs)(?<!\bMrs)[.!?]+(?=\s|$)|$)")
_GREETING = re.compile(r"(?is)\s*(?:dear|hi|hello|hey|querid[oa]|estimad[oa]|hola)\b[^,\n]*,\s*")
_ENDING = re.compile(r"(?i)(?<=\w{3})(?:ing|ed|s)$")
"""What a word loses where only its stem is meant, "saying" for "say"."""
_SHORT = re.compile(
    r"(?i)\b(?:mon|tues?|wed|thurs?|fri|sat|sun|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|dr|mrs?|ms|st|etc|vs|jr|sr|[ap]\.m|[a-z])\.$"
)
"""Such a full stop belongs to its word."""
_SORTS = tuple(
    re.compile(rf"(?i)\b(?:{words})\b")
    for words in (
        r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?|lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo",
        r"january|february|march|april|june|july|august|september|october|november|december|"
        r"enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre",
        r"morning|afternoon|evening|lunch ?time|noon|mañana|tarde|noche|mediod[ií]a",
        r"\d{1,2}(?::\d\d)? ?[ap]\.?m|\d{1,2}:\d\d",
    )
)
"""Words of which one can only stand for another: weekdays, months, parts of the day, times of day."""
PLACES = {
    "first": 0,
    "1st": 0,
    "opening": 0,
    "second": 1,
    "2nd": 1,
    "third": 2,
    "3rd": 2,
    "last": -1,
    "final": -1,
    "closing": -1,
    "primer": 0,
    "primera": 0,
    "segunda": 1,
    "segundo": 1,
    "ultima": -1,
    "ultimo": -1,
}
UNITS = {"frase": "sentence", "oracion": "sentence", "linea": "line", "parrafo": "paragraph"}
"""Parts of a letter in Spanish, without accents, as `without_part` calls them."""


def once(body: str, old: str, new: str) -> str | bool:
    """The body with the one occurrence of `old` replaced; False when there is none or more than one."""
    for flags in (0, re.IGNORECASE):
        words = r"[\s,]+".join(map(re.escape, re.split(r"[\s,]+", old)))
        places = list(re.finditer(rf"(?<!\w){words}(?!\w)", body, flags)) if old.strip(" ,") else []
        if len(places) == 1:
            return ended_once(body[: places[0].start()] + new, body[places[0].end() :])
        if places:
            return False
    return False


def ended_once(head: str, tail: str) -> str:
    """Two halves of a body with one full stop between them: her ? or ! holds; her full stop (set before a closing quotation mark) gives
    way to the letter's own mark, and where the sentence goes on.

    >>> ended_once("next month?", ". I am free."), ended_once("on Thursday.", "?"), ended_once("on Thursday.", " at 3?"), ended_once("soon?", "")
    ('next month? I am free.', 'on Thursday?', 'on Thursday at 3?', 'soon?')
    """
    if re.search(r"[?!]$", head) and re.match(r"[.?!](?!\w)", tail):
        return head + tail[1:]
    if re.search(r"(?<!\.)\.$", head) and not _SHORT.search(head) and re.match(r"[.?!,;:]|[ \t]+[^\W\d_A-Z]|[ \t]+\d", tail):
        return head[:-1] + tail
    return head + tail


def without_article(body: str, old: str, new: str) -> str:
    """New words without their article where one stands before the old ones already.

    >>> without_article("My offer of a short call stands.", "call", "a coffee"), without_article("We call you.", "call", "a coffee")
    ('coffee', 'a coffee')
    """
    article = re.match(r"(?i)(?:an?|the) (?=\w)", new)
    described = "" if " " in old.strip() else r"(?:\w+\s+)?"  # "a call next week" is no week that an article stands before
    there = re.search(rf"(?i)\b(?:an?|the|my|your|our)\s+{described}{re.escape(old)}(?!\w)", body)
    return new[article.end() :] if article and there and not re.match(r"(?i)(?:an?|the) ", old) else new


def without_end(before: str, gone: str, after: str | bool) -> str | bool:
    """The body after a whole sentence went, without the full stop that it leaves alone.

    >>> without_end("Dear Bea: it was fun. May I call?", "it was fun", "Dear Bea: . May I call?")
    'Dear Bea: May I call?'
    """
    at = before.find(gone)
    if (
        not isinstance(after, str)
        or at < 0
        or not re.search(r"(?:[.!?:,\n]|^)\s*$", before[:at])
        or not re.match(r"[.!?](?=\s|$)", before[at + len(gone) :])
    ):
        return after
    return before[:at] + before[at + len(gone) + 1 :].lstrip(" ")


def begun(before: str, gone: str, after: str | bool) -> str | bool:
    """The body after the first words of a sentence went, which then begins with a capital.

    >>> begun("Tea? We have places, and the talk is free.", "We have places, and", "Tea?  the talk is free.")
    'Tea?  The talk is free.'
    """
    at = before.find(gone)
    if not isinstance(after, str) or at < 0 or not re.search(r"(?:[.!?]\s+|\n\s*)$", before[:at]):
        return after
    return re.sub(r"^(\s*)([a-z])", lambda found: found[1] + found[2].upper(), after[at:]).join((after[:at], ""))


def without_part(body: str, place: int, unit: str) -> str | bool:
    """The body without its first or last sentence (or line, or paragraph); greeting and sign-off are no sentences."""
    if unit != "sentence":
        signed = _SIGNED.search(body) if place < 0 else None
        body, sign_off = (body[: signed.start()], signed[0]) if signed else (body, "")
        parts = re.split(r"\n\s*\n" if unit == "paragraph" else r"\n", body)
        real = [at for at, part in enumerate(parts) if part.strip()]
        if not -len(real) <= place < len(real) or len(real) < 2:
            return False
        del parts[real[place]]
        return ("\n\n" if unit == "paragraph" else "\n").join(parts).strip() + sign_off
    spans = [hit.span() for hit in _SENTENCE.finditer(body) if re.search(r"[.!?]$", hit[0])]
    if not -len(spans) <= place < len(spans) or len(spans) < 2:
        return False
    start, end = spans[place]
    greeting = _GREETING.match(body[start:end]) if start == 0 else None
    start += greeting.end() if greeting else 0
    return closed(body[:start].rstrip(" ") + " " + body[end:].lstrip(" "))


def beside_sentence(body: str, text: str, place: int, *, before: bool) -> str | bool:
    """The body with one more sentence in front of the one at a place, or behind it.

    >>> beside_sentence("Dear Bea, may I call? I am free on Monday. Maya", "Or write?", 0, before=False)
    'Dear Bea, may I call? Or write? I am free on Monday. Maya'
    """
    greeting = _GREETING.match(body)
    spans = [hit.span() for hit in _SENTENCE.finditer(body, greeting.end() if greeting else 0) if re.search(r"[.!?]$", hit[0])]
    if not -len(spans) <= place < len(spans):
        return False
    start, end = spans[place]
    return f"{body[:start]}{text} {body[start:]}" if before else f"{body[:end]} {text}{body[end:]}"


def without_sentence_about(body: str, topic: str) -> str | bool:
    """The body without its one sentence that holds the topic's words.

    >>> without_sentence_about("I see teens. Parking is free. May I call?", "parking")
    'I see teens. May I call?'
    """
    holds = re.compile(r"(?i)\b" + r"\W+".join(rf"{re.escape(_ENDING.sub('', word))}(?:\w{{1,3}})?\b" for word in topic.split()))
    greeting = _GREETING.match(body)
    first = greeting.end() if greeting else 0
    places = [hit.span() for hit in _SENTENCE.finditer(body, first) if holds.search(hit[0])]
    if not topic.strip() or len(places) != 1 or not body[: places[0][0]].strip():
        return False
    start, end = places[0]
    return closed(body[:start].rstrip(" ") + " " + body[end:].lstrip(" "))


def signed_anew(body: str, name: str) -> str | bool:
    """The body with another name under it.

    >>> signed_anew("Dear Bea, shall we talk? Maya", "Maya Ellis"), signed_anew("Shall we talk?\\n\\nWarmly,\\nMaya", "M."), signed_anew("Soon?", "M.")
    ('Dear Bea, shall we talk? Maya Ellis', 'Shall we talk?\\n\\nWarmly,\\nM.', False)
    """
    signed = re.search(r"(?:(?<=\n)|(?<=[.!?] ))[A-Z][\w.'-]*(?: [A-Z][\w.'-]*){0,2}\s*$", body)
    return body[: signed.start()] + name if signed else False


def exchanged(body: str, new: str, old: str = "") -> str | bool | None:
    """The body with its only weekday (or month, or time) replaced by the one in `new`; None where `new` holds none of a sort.

    With `old` that one must be it, "lunch on Monday instead of Friday".

    >>> exchanged("Shall we talk on Monday at noon?", "Friday"), exchanged("On Monday or Tuesday?", "Friday"), exchanged("Soon?", "a call")
    ('Shall we talk on Friday at noon?', False, None)
    >>> exchanged("Lunch on Friday?", "lunch on Monday", "Friday")
    'Lunch on Monday?'
    """
    for sort in _SORTS:
        said, there = sort.findall(new), sort.findall(body)
        if len(said) == 1 and (sort.fullmatch(old) if old else sort.fullmatch(new)):
            return once(body, old or there[0], said[0]) if old or len(there) == 1 else False
    return None


def closed(body: str) -> str:
    """No double blanks where words were taken out."""
    return re.sub(r"[ \t]{2,}", " ", re.sub(r" +([,.;:!?])", r"\1", re.sub(r" *\n *", "\n", body))).strip()


def ended_with(body: str, text: str) -> str:
    """The body with one more sentence: a postscript under everything, anything else above the sign-off."""
    body = body.rstrip()
    signed = _SIGNED.search(body) if not re.match(r"(?i)p\.?\s?s\b", text) else None
    if signed:
        gap = "\n\n" if "\n\n" in body else " "
        return f"{body[: signed.start()]}{gap}{text}{signed[0]}"
    return f"{body}\n\n{text}" if "\n" in body else f"{body} {text}"
