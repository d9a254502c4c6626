"""What people call the kinds of mail when they correct the reader: "spam", "a colleague", "asking for herself".

Law: a phrase means one kind; a new way to say it is one more entry here. Written folded (`plain.folded`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from outreach.rules.approval.words.lexicon import listed
from outreach.rules.approval.words.plain import folded

KINDS: Mapping[str, str] = MappingProxyType(
    {
        "not_referral": "not a referral | no referral | not referral | is not a referral | never a referral | not one of my referrals | no es una derivación | no es referencia | no es una referencia | no es derivación | no es una remisión | no es remisión | ningún referido | no es un referido | no es referral | no es un referral | no era referral | not a referral yet | not yet a referral | no referral yet | not a real referral | not sending anybody | not sending anyone | not sending me anyone | not sending us anyone | not sending a client | only thinking about it | just thinking about it | only asking in general | just asking in general | only asking generally | just a general question | just a question | only a question | nobody to refer | no one to refer | not really a referral | is not referring | not referring | not referring anyone",
        "client_inquiry": """client inquiry | client enquiry | inquiry | enquiry | potential client | prospective client | new client | a client | client | self referral | self referred | asking for herself | asking for himself
            asking for themselves | asking for themself | wants therapy | wants to be a client | looking for a therapist | seeking therapy | a parent | parents | a mom | a mother | a dad | a father | parent | possible client | would be client | looking for help | looking for therapy | looking for couples therapy | seeking help | asking for help | asks for help | wants help | needs help | needs a therapist | wants an appointment
            a person asking | person asking | someone asking | somebody asking | a private person | a person asking for help | asks for herself | asks for himself | wants an appointment | una persona
            cliente | clienta""",
        "partner_reply": """partner reply | partner | colleague | a colleague | a partner | reply from a partner | professional | a peer | peer | reply to my letter | reply to me | referral partner | colega | therapist
            collega | therapist friend | answer to my letter | answering me | answered me | answers me | writing back | wrote back | writes back | replying to me | replied to me | in person | being nice | being friendly
            being polite | being kind | saying hi | saying hello | saying thanks | small talk | me contesta | me contestó | me responde | me respondió | answer to my note | answer to my email | reply to my note | reply to my email | answer to mine | reply to mine | reply | answer | response | replied | wrote back | answered me | answered my letter | answered my note | respuesta""",
        "auto_reply": "auto reply | autoreply | auto response | vacation notice | vacation auto reply | holiday message | automatic reply | out of office | ooo | vacation reply | vacation message | away message | vacation responder | autoresponder | auto responder | automated reply | fuera de oficina",
        "bounce": "bounce | bounced | delivery failure | bounce message | undeliverable | delivery error | rebote | came back | my mail came back | it came back | returned mail | bounced back | could not be delivered | not delivered | did not go through | undelivered",
        "other": """spam | junk | newsletter | a newsletter | ad | an ad | advertising | advertisement | marketing | vendor | sales | sales pitch | a sales pitch | solicitation | a vendor | promo | promotion | promotional | phishing
            scam | other | something else | neither | nothing important | not important | irrelevant | not relevant | ignore | ignore it | existing client | current client | already a client | a current client | an existing client
            friend | a friend | personal | private | family | billing | bill | a bill | bills | invoice | factura | a listserv | mailing list | listserv | bulk mail | basura | anuncio | un anuncio | propaganda | una promoción | promoción | cobro | una factura | no es nada | publicidad | boletín | correo basura | cold pitch | pitch | garbage | trash | rubbish | crap | nonsense | bulk | bulk email | mass mail | a mass mailing | event | conference | webinar | none of these | is nothing""",
        "referral": "referral | a referral | new referral | real referral | it is a referral | genuine referral | derivación | referido | una derivación | un referido | una remisión | remisión | me refiere a | nos refiere a | me manda un cliente | me manda una clienta | es cliente nueva | es cliente nuevo | es un cliente nuevo | es una clienta nueva | definitely a referral | ref | def a referral | referencia | una referencia | is referring a | is referring that | is referring her | is referring his | is referring the | is referring us | is referring me | is sending us a client | is sending me a client | referrals | referring a client",
    }
)


def _by_first_word() -> Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Every phrase with its kind under its first word, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for kind, phrases in KINDS.items():
        for phrase in listed(phrases):
            found.setdefault(phrase.split()[0], []).append((tuple(phrase.split()), kind))
    return MappingProxyType({word: tuple(sorted(rows, key=lambda row: -len(row[0]))) for word, rows in found.items()})


_PHRASES = _by_first_word()
_ENDS = re.compile(r"(?i)[,.;]\s+(?:so |it's |that's |it is |es |and |y )*|\s+so\s+(?:it's |it is )?")
_NONE = re.compile(
    r"\b(?:no (?:es|era|fue|son) (?:un |una )?(?:referid[oa]s?|derivaci[oó]n|referencia|referral)|(?:aren't|weren't|isn't|wasn't|are not|were not) referrals?)\b"
)
"""A negation that stands apart from the word for it."""
_REFERRAL = re.compile(r"\bref+er+al+(?=s?\b)")
"""As hasty hands spell it."""
_OPENING = frozenset(
    [
        "is",
        "it",
        "'s",
        "es",
        "era",
        "una",
        "un",
        "was",
        "that",
        "this",
        "an",
        "a",
        "just",
        "from",
        "one",
        "of",
        "yes",
        "she",
        "he",
        "they",
        "the",
    ]
)
_CHATTER = frozenset(
    re.findall(
        r"\S+",
        """is it 's was that this an a the just only definitely really actually clearly obviously yes no not please thanks from one of
        mine my our couple someone somebody person woman man mail email message mark as treat call them she he they label file es un una sí looks like so more
        for sure kind i would 'd say to and old another typical plain simple her his their your obvious both all these those hers
        indeed counts count filed under goes alright merely simply purely truly total totally complete completely certainly
        usual again some sort thing stuff note too also just another message's who wants clearly
        , . ! : ; - ( )""",
    )
)


def _spelt(text: str) -> str:
    return _NONE.sub("not a referral", _REFERRAL.sub("referral", folded(text)))


def _phrase(words: Sequence[str], at: int) -> tuple[tuple[str, ...], str] | None:
    """The longest phrase that stands at `at`, with its kind."""
    return next((row for row in _PHRASES.get(words[at], ()) if tuple(words[at : at + len(row[0])]) == row[0]), None)


def kinds(text: str) -> list[str]:
    """Every kind that a text names, in order."""
    words = re.findall(r"[^\W_]+|'[a-z]+", _spelt(text))
    kinds, at = [], 0
    while at < len(words):
        hit = _phrase(words, at)
        if hit:
            kinds.append(hit[1])
        at += len(hit[0]) if hit else 1
    return kinds


def kind_of(text: str) -> tuple[str | None, bool]:
    """The kind in a text, and whether it says nothing else: "it's spam" does, "her client has a newsletter" does not.

    >>> kind_of("it's just a newsletter"), kind_of("yes, a referral"), kind_of("not a referral"), kind_of("her newsletter is nice")
    (('other', True), ('referral', True), ('not_referral', True), ('other', False))
    """
    words = re.findall(r"[^\W_]+|'[a-z]+|[^\s\w]", _spelt(text))
    kind, rest, at, negated = None, list[str](), 0, False
    several = False
    while at < len(words):
        hit = _phrase(words, at)
        if hit:
            several = several or (kind is not None and kind != hit[1])
            negated = negated or (words[at - 1 : at] in (["not"], ["no"]) and hit[1] != "not_referral")
            kind = kind or hit[1]
            at += len(hit[0])
        else:
            rest.append(words[at])
            at += 1
    others = [found for found in kinds(text) if found != "not_referral"]
    if several and len(others) < len(kinds(text)):
        kind, several = others[-1], len(set(others)) > 1  # "a parent, not a referral"
    clear = not several and not negated and all(word in _CHATTER for word in rest)
    return kind, clear


def concluded(text: str) -> str | None:
    """The kind that an answer comes to: all of it, its head, or what stands behind the reason.

    >>> concluded("a colleague asking about couples work"), concluded("he means supervision, so not a referral"), concluded("she called")
    ('partner_reply', 'not_referral', None)
    """
    text = _without_the_wrong_one(text)
    kind, clear = kind_of(text)
    if kind is not None and (clear or leads(text)):
        return kind
    ends = [kind_of(part) for part in _ENDS.split(text)]
    told = {found for found, alone in ends if found is not None and alone}
    vague = any(found is not None and not alone and found not in told for found, alone in ends)
    return told.pop() if len(told) == 1 and not vague else None


def _without_the_wrong_one(text: str) -> str:
    """A kind without what it is set against: "a mother asking for her daughter, not a colleague"."""
    head, _, wrong = text.rpartition(",")
    refused = re.fullmatch(r"(?i)\s*(?:and |but )?(?:not|no)\s+(?:from )?(?P<kind>[^,;.]+)[\s.!]*", wrong)
    said, other = kinds(head), kinds(refused["kind"]) if refused else []
    return head if said and len(other) == 1 and other[0] not in said and kind_of(refused["kind"] if refused else "")[1] else text


def leads(text: str) -> bool:
    """Whether the kind stands first, whatever is told of it: "a colleague asking about couples work"."""
    words = re.findall(r"[^\W_]+|'[a-z]+", _spelt(text))
    opened = next((at for at, word in enumerate(words) if word not in _OPENING), len(words))
    ends = (at + len(hit[0]) for at in range(min(opened + 1, len(words))) if (hit := _phrase(words, at)) is not None)
    end = next((end for end in ends if end > opened), None)
    return end is not None and len(set(kinds(text))) == 1 and not {"not", "no", "or", "but"} & set(words[end:])
