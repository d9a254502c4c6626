"""To whom somebody sends us instead: "please write to Bea Dunn, bdunn@ridgeschool.example".

The address is one in the writer's own words that is neither hers nor ours; where there are several, the one nearest to words of
handing over wins. The name is what stands beside the address and looks like a name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from outreach.model.mail import Address
from outreach.model.reading import Redirect
from outreach.rules.reading.origin import at_home

_MAIL = re.compile(r"[A-Za-z0-9][\w.+'-]*@[A-Za-z0-9][\w-]*(?:\.[\w-]+)*\.[A-Za-z]{2,}")
_SPELLED = re.compile(
    r"\b([\w.+-]+)(?:\s*[(\[{]at[)\]}]\s*|\s+at\s+(?=[\w-]+ dot ))([\w-]+(?:(?:\s*[(\[{]dot[)\]}]\s*|\s+dot\s+|\.)[\w-]+)+)(?![\w@])",
    re.IGNORECASE,
)
_BROKEN = re.compile(r"@\s?\n\s?(?=[\w-]+\.)")
_AT = re.compile(r"(?i)(?<![\w.])([a-z][\w.+-]{1,40}) at ((?:[a-z0-9-]{1,60}\.){1,4}[a-z]{2,10})\b(?!/)")
_HANDS_OVER = re.compile(
    r"(?i)\b(contact|reach|write|use|come through|forwarding address|e-?mail|ask|try|talk|speak|direct|forward|send|goes to|successor|instead|replac\w*|cover\w*|take[ns]? (care|over)|handles?|lead|decides|urgent|assistance|person|connect|copy|cc|in charge|vertret\w*|wenden|kontakt\w*|schreib\w*|nachfolg\w*|contacte\w*|contacter|écri\w*"
    r"|adress\w*|remplac\w*|escrib\w*|contact\w*|dirij\w*|sustituy\w*|scriv\w*|rivolg\w*|contatt\w*|sostitu\w*|escrev\w*|fal\w* com|substitu\w*|neem|stuur|opvolg\w*|vervang\w*|kontakta|skriv|vikarie\w*|ersätt\w*|henvend\w*|efterfølger|ota yhteyttä|yhtey\w*|sijais\w*|proszę|zastęp\w*|iletişim|başvur\w*|yazın\w*)\b"
)
_PARTICLE = r"(?:de|da|dos|del|della|di|van|von|der|den|la|le|bin|al|el|y|e|zu|ter|ten|du)"
_WORD = r"[A-ZÀ-ÖØ-ÞŁŚŻŹĆŃČŠŽĞİŞ][\w’'-]*\.?"
_NAME = rf"(?:(?:Dr|Dra|Drs|Dre|Mr|Mrs|Ms|Mx|Prof|Rev|Fr|Sr|Sra|Sister|Pastor|Rabbi|Cantor|Frau|Herr|Herrn|Mme|M|Pani|Pan)\.?\s+)*{_WORD}(?:\s+(?:{_PARTICLE}\s+)?{_WORD}){{0,3}}"
_BEFORE = re.compile(
    rf"({_NAME})\s*(?:[,:;(<\[\-–—]|\bat\b|\bunter\b|\bà\b|\ben\b|\bpå\b|\bem\b|\bop\b|\bvia\b|\bon\b|\bper\b|\bthrough\b|\bplease,?|[A-Z]{{2,5}}\b|\s)*\s*$"
)
_AFTER = re.compile(rf"\s*[>)]?\s*\(\s*({_NAME})\s*\)")
_NOT_NAME = re.compile(
    r"(?i)(please|contact|email|e-mail|mail|write|reach|for|if|the|our|my|at|or|and|to|hi|hello|thanks|thank|you|in|on|it|this|that|is|bitte|per|oder|und|office|main|new|now|instead|send|try|use|her|his|their|she|he|they|i|we|best|regards|from|monday|tuesday|wednesday|thursday|friday|"
    r"urgent|address|ask|direct|forward|unter|kontakt|call|see|also|sincerely|warmly|cordially|sorry|yes|no|not|but|so|until|tel|phone|a|e|o|y)"
)


def redirect(
    text: str,
    *,
    without: frozenset[str],
    domains: frozenset[str],
    copied: Sequence[Address] = (),
    new: frozenset[str] = frozenset(),
) -> Redirect | None:
    """Whom the text names instead. `without` are addresses that do not count (the writer's own, ours), `domains` our domains.

    Where no other address is written: somebody in copy (`copied`) whom the text names, an address that is spelled loosely ("bea at
    ridge.example"), and last an address of the writer's own (`new`) to which she hands over.

    >>> redirect("Write to our lead, Bea Dunn, bdunn@ridge.example, she decides.", without=frozenset(), domains=frozenset())
    Redirect(name='Bea Dunn', email='bdunn@ridge.example')
    """
    text = _SPELLED.sub(_typed, _BROKEN.sub("@", text[:8000]))
    written = list(islice(_MAIL.finditer(text), 40))
    found = [match for match in written if _foreign(match[0], without, domains)]
    if found:
        best = max(found[:20], key=lambda match: _handing(text, match))
        return Redirect(name=_name(text, best), email=best[0].lower().strip(".'"))
    return _in_copy(text, copied, without, domains) or _loose(text) or _moved(text, written, new)


def _handing(text: str, match: re.Match[str]) -> int:
    """How many words of handing over stand before an address."""
    return len(_HANDS_OVER.findall(text[max(0, match.start() - 100) : match.start()])[-3:])


def _in_copy(text: str, copied: Sequence[Address], without: frozenset[str], domains: frozenset[str]) -> Redirect | None:
    """The one in copy whose first or last name the text says."""
    for each in copied:
        names = [word for word in each.name.split() if len(word) > 2]
        if _foreign(each.email, without, domains) and any(re.search(rf"\b{re.escape(word)}\b", text) for word in names):
            return Redirect(name=each.name, email=each.email)
    return None


def _loose(text: str) -> Redirect | None:
    """An address without its sign: "his is perry at ridge.example"."""
    match = _AT.search(text)
    return Redirect(name=_name(text, match), email=f"{match[1]}@{match[2]}".lower()) if match else None


def _moved(text: str, written: Sequence[re.Match[str]], new: frozenset[str]) -> Redirect | None:
    """The writer's own address, when she asks to use it from now on."""
    for match in written:
        if match[0].lower() in new and _handing(text, match):
            return Redirect(name=_name(text, match), email=match[0].lower())
    return None


def _typed(match: re.Match[str]) -> str:
    """An address spelled for people ("bea (at) ridge (dot) example") as it is typed."""
    return f"{match[1]}@{re.sub(r'[^A-Za-z0-9-]+', '.', re.sub(r'(?i)[^a-z0-9]dot[^a-z0-9]', '.', match[2]))}"


def _foreign(address: str, without: frozenset[str], domains: frozenset[str]) -> bool:
    address = address.lower().strip(".'")
    return not at_home(address, owners=without, domains=domains)


def _name(text: str, match: re.Match[str]) -> str | None:
    before = text[max(0, match.start() - 80) : match.start()]
    after = _AFTER.match(text[match.end() : match.end() + 60])
    if after:
        return after[1].strip()
    line = re.split(r"\n\n|[!?]\s", before)[-1]
    near = _BEFORE.search(line)
    names = [near[1]] if near else re.findall(_NAME, line)[-1:]
    words = names[0].split() if names else []
    while words and _NOT_NAME.fullmatch(words[0].strip(".")):
        words.pop(0)
    while words and _NOT_NAME.fullmatch(words[-1].strip(".")):
        words.pop()
    name = " ".join(words)
    return (name if re.search(r"\b\w\.$", name) else name.rstrip(".")) or None
