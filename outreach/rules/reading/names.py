"""The client's name in a referral: initials, a first name or a whole name, never the writer's, the reader's or an organisation's.

Every capitalised run is a candidate, weighed by what stands around it: a form's label, an age, a telephone number, "a patient of
mine,", "her name is". The heaviest wins; too light is no name. Clients are often sent without any, so None is a good answer.
"""

from __future__ import annotations

import re
from collections import Counter

from outreach.rules.reading.numbers import WORDS

MAX = 6000
_W = r"[A-ZÀ-ÖØ-ÞŁŚŻĆČŠŽĞİŞ][a-zà-öø-ÿłśżćčšžğışß'’-]+(?:[A-Z][a-zà-öø-ÿ'’-]+)?"
_INITIAL = r"[A-Z]\."
_PARTICLE = r"(?:de la|de los|de|da|dos|del|della|di|van der|van|von|der|den|la|le|bin|al|el|y|ter|ten|du|O['’])"
_NAME = rf"(?:{_W}|{_INITIAL})(?: (?:{_PARTICLE} )?(?:{_W}|{_INITIAL}|[A-Z](?=[\s,.;)]))){{0,3}}"
_INITIALS = r"(?<![\w.])[A-Z]\.(?=,? ?\(?\d\d)|(?<![\w.])(?:[A-Z]\.\s?){2,3}(?![a-z])|(?<![\w.])[A-Z]{2}(?![\w.])"
_TITLED = rf"(?:Mr|Mrs|Ms|Miss|Mx|Frau|Herrn?|Sra?|Mme)\.? (?:(?:[A-Z]\.){{2,3}}|{_NAME}|[A-Z]\b\.?)"
_CANDIDATE = re.compile(
    rf"(?P<turned>(?<=[:#] ){_W}, {_W}\b)|(?P<capitals>(?<=[:#] )(?:[A-Z]\. ?|[A-Z][A-Z'’-]+ )(?:[A-Z]\. )?[A-Z][A-Z'’-]+(?=\s{{2}}|\n|$))|(?P<titled>{_TITLED})|(?P<initials>{_INITIALS})|(?P<name>{_NAME})"
)
_TITLE = re.compile(r"(?:Mr|Mrs|Ms|Miss|Mx|Frau|Herrn?|Sra?|Mme)\.?$")
_TITLES = re.compile(r"^(?:(?:Mr|Mrs|Ms|Miss|Mx|Frau|Herrn?|Sra?|Mme|Dr)\b\.? ?)+(?=\w)")
_CAPITALS = re.compile(r"\b[A-Z]{2,}(?:[ ,]+[A-Z]{2,}){0,2}\b")
_LABEL = re.compile(
    r"(?i)(?:^|\n|\||;|  |\t|\. )\W*(?:(?:patient|pat1ent|pt|first name|client|member|student|child|employee|name|nombre|paciente|consumer|resident|participant|identified patient|caller|veteran|family|youth|minor|individual|beneficiary|subject|releasing|nom|patientin|klient\w*|kind)(?:'s)?(?: name| \(initials\)| initials| info\w*)?(?: \([^)]*\))?|re|initials)\s*[:=#-]+\s*$"
)
_STRONG = re.compile(
    r"(?i)(?:\b(?:name(?:'s| is|s are)|named|called|(?:patients?|pts?|clients?|students?|parishioner|member|congregant|resident|friend|colleague|employee|coworker|neighbor|daughter|son|sister|brother|wife|husband|mother|mom|dad|father|niece|nephew|kid|girl|boy|teen\w*|woman|man|lady|gentleman|guy|mum|athlete|dancer|player|runner|couple|family|child|infant|caller|vet|veteran|person|grader|freshman|sophomore|junior|senior)"
    r"(?: of (?:mine|ours)| (?:in|at|on|from) (?:my|our|the)(?: [a-z]+){1,2})?(?: \(\d\d?\))?,?|(?:from|about|of|meet|called|named) an?|initials|introduc(?:e|ing)|meet|refer(?:ring|red)?|releasing:?|sending(?: you| over)?|send(?: you)?|sent(?: you)?|pointed|told|gave|give|giving|passed|asked|if an?|expect(?: a call from)?|hear from|call from|e-?mail from|message from|copy(?:ing)?|cc(?:'d|'ing|ing)?|connect(?:ing)?(?: you with)?|regarding|concerning|about|for|see|take(?: on)?|call|reach|phone|contact|"
    r"se llama|llamad[oa]|a mi paciente|paciente|alumn[oa]|s['’]appelle|nommée?|heißt|namens|patient(?:in)?|frau|herrn?|chama-se|se chama|si chiama|mrs?\.?|ms\.?|miss|mister|one of (?:mine|ours)|answers to|goes by|the name|ask for|(?:she|he|they)(?:'s| is)|it's for|for you:?))[ :,\"“']*$"
)
_KIN = re.compile(
    r"(?i)(?<!new )(?<!this )(?<!young )(?<!first-time )\b(?:mom|mum|mama|mother|dad|father|papa|wife|husband|spouse|grandma|grandpa|grand(?:mother|father|parent)s?|guardian|parents?|madre|padre|mutter|vater|m[èe]re|p[èe]re|m[ãa]e|pai|case manager|case worker|teacher|nurse|attorney|contact)"
    r"(?: of \w+)?(?:'s)?(?: name)?(?: is| are|'s)?(?: \([^)]{0,20}\))?[ ,=:(\"“]*$"
)
_ANNOUNCED = re.compile(
    r"\b(?:named?(?: is| of|'s)|called|named|(?:his|her|their|pt|client) name:?) ([a-z]{3,15}(?: [a-z]{3,15})?)(?=[.,;\n]| \d|$)"
)
_MEDIUM = re.compile(
    r"(?i)(?:\b(?:and|with|that|is|of|to|from|because|since|when|if|but|so|help|know|think|thinks?|let|tell|says?|meanwhile|has|where|how|after|both|either|as)[ ,]*|[.!?:;—–(\"“]\s*|^|\n)$"
)
_AGE_AFTER = re.compile(
    rf"(?i)\s*\.?\s*[,(|]?\s*(?:a |is |she is |he is |she's |he's |who is |who's |aged? |just turned |turned )?(?:\d{{1,2}}\s?[MF]?|{WORDS})\b(?!\s*(?:am|pm|:|/|minutes|%|st\b|nd\b|th\b|\w+ (?:street|st|ave|road)))|\s*,?\s*(?:age|dob|\d\d?\s?y|[MF]\b)"
)
_PHONE_AFTER = re.compile(
    r"[^\w\n]{0,6}(?:(?:at|is|on|cell|phone|ph|tel|c|h|mobile|her|his|number|the|reach\w*|call\w*|best|home|-)[ :.]*){0,4}\(?\+?\d[\d ().-]{6,}"
)
_DOES = re.compile(
    r"\s*(?:'s (?:mom|mother|dad|father|parents?|wife|husband|pediatrician|family|insurance|number|phone|cell|teacher|partner|sister|brother|case|sessions?|wishes|age)|(?:will|would|may|might|should|is going to|is|was|has|had|can|could|needs?|wants?|says?|said|does|lost|lives|works?|struggles|prefers?|asked|agreed|knows|just|and (?:her|his|their)|who|started|stopped|feels?|seems?|and I|really|'ll|'d|'s)\b)"
)
_NO_NAMES = """
cell landline mobile home thinking introducing consultation federal local rt route women's women men's coverage grade junior senior freshman sophomore kindergarten request requesting accept decline
voicemail transcription transcript caller callback message reply respond form submission entry fax pages cover attn attention allergies meds medications history plan assessment diagnosis psych
neuro ortho derm peds intake discharge admission admitted unit floor hi, private commercial member employee spouse wife husband son daughter parent parents guardian teacher pronouns she/her he/him they/them
evenings mornings afternoons weekdays weekends days nights work works age, mid late early twenty thirty forty fifty sixty seventy eighty adult child teen couple single divorced married widow widower
white black latina latino hispanic asian korean chinese japanese mexican brazilian ukrainian russian american puerto navajo cherokee catholic jewish muslim christian mormon buddhist hindu
kid kids girl boy man woman lady gentleman guy guys male female claimant participant defendant employee veteran veterans vet vets marine army navy guard family families couple couples pair newlyweds
teen junior juniors seniors siri god united pans adult adults littles voicemail newcomer stent praxis schüler junge mutter eltern patientin pat privatzahler mamá papá señora señor niña niño
anothr another ministry ministers ministries victims victim compensation witness readiness safe harbor epds pcl moca mri ekg labs meds fluvoxamine sertraline zoloft prozac lexapro suboxone started unclear subj
hers theirs ours yours mine someone somebody everyone anyone nobody something nothing everything
i the a an we you he she it they hi hello dear hey thanks thank best regards warmly sincerely maya ellison monday tuesday
wednesday thursday friday saturday sunday mon tue wed thu fri sat sun january february march april may june july august
september october november december jan feb mar apr jun jul aug sep sept oct nov dec good morning afternoon evening please could
would can do does is are was my our your her his their this that these those one two no not yes ok okay if when where what who
how why as at by for from in of on or to with and but so also just any after before since because however though although while
once until let me new old mom dad mother father mr mrs ms dr prof rev sister pastor rabbi aetna cigna bcbs medicaid medicare
tricare united optum humana kaiser blue cross shield anthem eap ptsd ocd adhd bpd dbt emdr cbt icu nicu er ed ob pcp phq gad md
np pa rn lcsw lpc phd psyd jd esq hipaa phi roi fax tel phone re fw fwd ps pps asap fyi btw tbd id dob sex dx hx rx tx pt
english spanish french german portuguese italian polish thanksgiving christmas easter halloween hanukkah ramadan therapy
therapist counseling counselor psychiatry psychology school high middle elementary university college hospital clinic center
health care family medicine medical pediatrics primary associates group practice department office unit court county state north
south east west street avenue road suite church temple parish law legal referral referrals patient client student name reason
age concern insurance payer contact notes status provider order date time number attached confidential urgent routine priority
hola buenos buenas gracias saludos estimada querida bonjour madame merci cordialement guten liebe sehr geehrte viele grüße olá
obrigado obrigada abraço sent subject kind let's here there then now today tomorrow tonight next last first second third she's
he's i'm i've i'd i'll it's we're we've they're that's there's what's god lord jesus medlink zoom google facebook teams iphone
congrats happy sorry hope great quick short long anyway meanwhile lovely nice sweet smart quiet private self cash pays
willing able available seen came comes works lives wants needs says said told asked tried open given having being been will
"""
_STOP = frozenset(_NO_NAMES.split())
_ORG = re.compile(
    r"(?i)\b(school|clinic|hospital|center|centre|health|medicine|medical|pediatrics|associates|group|practice|university|college|church|court|county|law|llc|pllc|inc|services|academy|department|district|institute|foundation|elementary|high|middle|team|unit|portal|connect\w*|care|street|ave|road|insurance|system|program|house|hall|park|office|therapy|counseling|street)\b"
)


def client_name(text: str, *, strangers: frozenset[str]) -> str | None:
    """The client's name or initials. `strangers` are words of names that are not the client's: the writer's, the reader's.

    >>> client_name("do you have space for a 34 yo with panic, Jo Field, 828-555-0143?", strangers=frozenset({"ann", "poe"}))
    'Jo Field'
    """
    capitals = _in_capitals(text, strangers)
    if capitals:
        return capitals
    found = [(match, name) for match in _CANDIDATE.finditer(text[:MAX]) if (name := _trimmed(match, strangers))]
    times = Counter(name.split()[0] for _, name in found)
    best: tuple[int, str] | None = None
    for match, name in found:
        at = match.start() + match[0].find(name)
        weight = _weight(text, at, at + len(name), name, initials=bool(match["initials"])) + 3 * bool(match["titled"])
        weight += min(times[name.split()[0]] - 1, 2)
        if weight >= 4 and (best is None or weight > best[0]):
            best = (weight, name.title() if match["capitals"] else name)
    return _fuller(best[1], [name for _, name in found]) if best else _small(text, strangers)


def _small(text: str, strangers: frozenset[str]) -> str | None:
    """A name that was typed without capitals, behind words that announce a name."""
    match = _ANNOUNCED.search(text[:MAX])
    words = [word for word in match[1].split() if not _common(word) and word not in strangers] if match else []
    return " ".join(words).title() or None


def _fuller(name: str, others: list[str]) -> str:
    """The longest form in which the text gives a name of one word."""
    longer = [other for other in others if name in other.split() and len(other.split()) == 2]
    return longer[0] if longer and " " not in name else name


def initials(name: str | None) -> str | None:
    """The initials of a name: a letter a word, particles too, titles not.

    >>> initials("Jo Field"), initials("S.T."), initials("Mr. Garza"), initials(None)
    ('J.F.', 'S.T.', 'G.', None)
    """
    if not name:
        return None
    words = re.findall(r"\w[\w'’-]*", _TITLES.sub("", name))
    letters = list(name) if len(words) == 1 and re.fullmatch(r"[A-Z]{2,3}", name) else [word[0].upper() for word in words]
    return "".join(f"{letter}." for letter in letters)


def turned(name: str) -> str:
    """The name the usual way round.

    >>> turned("Castellanos, Ivo")
    'Ivo Castellanos'
    """
    last, comma, first = name.partition(", ")
    return f"{first} {last}" if comma else name


def _trimmed(match: re.Match[str], strangers: frozenset[str]) -> str | None:
    """The candidate without words that are no names; None when nothing is left or it is somebody else's."""
    words = [match[0].strip()] if match["initials"] else match[0].rstrip(" .'’-").split()
    if match["turned"]:
        words = [word.strip(",") for word in (*words[1:], words[0])]
    if match["titled"]:
        words = [word for word in words if not _TITLE.match(word)]
    while words and _common(words[0]):
        words.pop(0)
    while words and _common(words[-1]):
        words.pop()
    if len(words) > 2 and len(words[-1]) == len(words[-2]) == 1:  # spelled out for a transcript
        words = [word for word in words if len(word) > 1]
    words = [word.removesuffix("'s").removesuffix("’s") for word in words]
    name = " ".join(words)
    if not words or _ORG.search(name) or any(word.lower().strip(".,") in strangers for word in words):
        return None
    return None if any(_common(word) for word in words) else name


def _common(word: str) -> bool:
    """Whether a capitalised word is no name of a person."""
    plain = word.lower().strip(".,'’\"“”")
    return (plain in _STOP and word != "Ed") or re.sub(r"['’](?:s|ve|d|ll|re|m)$", "", plain) in _STOP


def _weight(text: str, start: int, end: int, name: str, *, initials: bool) -> int:
    before = text[max(0, start - 60) : start]
    after = text[end : end + 40]
    line = before.rsplit("\n", maxsplit=1)[-1]
    weight = 9 * bool(_LABEL.search("\n" + line))
    weight += 4 * bool(_STRONG.search(line)) - 6 * bool(_KIN.search(line))
    weight += 4 * bool(_AGE_AFTER.match(after)) + 5 * bool(_PHONE_AFTER.match(after))
    weight += 2 * bool(_DOES.match(after)) + bool(_MEDIUM.search(before))
    weight += (len(name.split()) == 2) - 6 * bool(
        re.search(r"(?i)\b(dr|prof|rev|pastor|rabbi|judge|coach|nurse|officer|st|mt)\.? $", line)
    )
    if initials:
        return weight + ("." in name) if (weight >= 4 and not name.isupper()) or "." in name else weight - 2
    return weight


def _in_capitals(text: str, strangers: frozenset[str]) -> str | None:
    """A text all in capitals hides its names: only what follows a label or precedes an age or a number is believed."""
    if sum(c.isupper() for c in text) < 0.5 * max(1, sum(c.isalpha() for c in text)):
        return None
    for match in _CAPITALS.finditer(text):
        words = match[0].replace(",", " ").split()
        taken = any(word.lower() in strangers or word.lower() in _STOP for word in words)
        if (
            not taken
            and not _ORG.search(match[0])
            and (_PHONE_AFTER.match(text[match.end() :]) or _AGE_AFTER.match(text[match.end() :]))
        ):
            return " ".join(word.title() for word in words)
    return None
