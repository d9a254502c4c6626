"""A remark about somebody, said to them: she, he, Dr Lee become you, and every verb of theirs follows.

Law: only the person changes; every other word stays as it was written. There is no parser here: verbs are told by a list of those that notes about
colleagues are made of, by their ending, and by what stands behind them.
"""

from __future__ import annotations

import re


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_AUXILIARY = {"is": "are", "was": "were", "has": "have", "does": "do", "'s": "are"}
_CONTRACTIONS = (
    (
        re.compile(
            r"\b(she|he|who)['’]s (been|got|just|recently|started|opened|moved|joined|written|had|taken)\b", re.IGNORECASE
        ),
        r"\1 has \2",
    ),
    (re.compile(r"\b(she|he|who)['’]s\b", re.IGNORECASE), r"\1 is"),
    (re.compile(r"\b(she|he)['’](ll|d)\b", re.IGNORECASE), r"\1 '\2"),
    (re.compile(r"\b(does|is|was|has)n['’]?t\b", re.IGNORECASE), r"\1 not"),
    (re.compile(r"\b(they)['’](re|ve)\b", re.IGNORECASE), r"\1 '\2"),
)
_SPACED = re.compile(r"(?<=\w) '(ll|d|re|ve)\b")
_VERBS = _words(
    "accept answer ask believe bring build call care chair coach collaborate come consult cook coordinate co-lead direct do drive enjoy feel find focus "
    "follow get give go have head help hold host keep know lead like listen live look love make manage meet mentor need offer open "
    "organise organize own paint play practice practise preach prefer present provide publish reach read refer return run say see serve sing "
    "sit speak specialise specialize sponsor start supervise support take teach tell think train travel treat try understand use visit volunteer "
    "want work write"
)
_PAST = _words(
    "began became brought built came did founded gave got grew had held joined kept knew led left made met moved opened put ran said "
    "saw sent set spoke spent started taught thought told took went won wrote"
)
_ADVERBS = _words(
    "always also often still sometimes usually just now recently lately mostly mainly only really never regularly currently"
)
_S_NOUNS = _words(
    "groups classes patients clients students families services teens adolescents adults couples kids children mothers parents "
    "sports workshops talks articles books athletics athletes veterans seniors boundaries various less"
)
_ARTICLES = _words("a an the her his their your this that these those our its")
_BEHIND_A_NOUN = frozenset({"for", "of", "and", "or", "who", "that", "&", "in", "at", "with"})
_OF_HER = re.compile(
    r"\b(her|his)\b(?=\s+[a-z0-9\"“'])(?!\s+(to|at|in|on|with|for|by|from|and|or|that|who|about|last|this|when|as)\b)", re.I
)
_DOING = re.compile(
    r"\b(heard|hear|saw|watched|seen|let|made|help|helped) (?:her|him) (?=(?:speak|present|teach|say|tell|explain|describe|give|sing|read|ask|answer|run|lead)\b)",
    re.IGNORECASE,
)
_JOINED = re.compile(
    r"(?P<joint>(?:,? and|,? but|,|;)(?: (?:then|also|now|always|often|usually|still|never|sometimes))? )(?P<verb>[a-z'-]+)(?= )"
)


def third(verb: str) -> str:
    """The form behind she or he.

    >>> third("run"), third("teach"), third("try"), third("have")
    ('runs', 'teaches', 'tries', 'has')
    """
    if verb == "have":
        return "has"
    if verb.endswith(("ch", "sh", "ss", "x", "zz", "o")):
        return f"{verb}es"
    return f"{verb[:-1]}ies" if verb.endswith("y") and verb[-2] not in "aeiou" else f"{verb}s"


_BASE = {third(verb): verb for verb in _VERBS}


def opened_up(text: str) -> str:
    """Contractions written out, as far as a person hides in them: "She's great", "doesn't take"."""
    for pattern, whole in _CONTRACTIONS:
        text = pattern.sub(whole, text)
    return text


def begins_with_a_verb(words: str) -> bool:
    """Whether this looks like "runs the clinic", "Started a group", "has opened an office", and not like "grief groups"."""
    first, *more = words.split()
    word = first.casefold()
    if word in _ADVERBS and more:
        return begins_with_a_verb(" ".join(more))
    if word in _AUXILIARY or word in _PAST or word in _BASE:
        return bool(more)
    following = more[0].casefold() if more else ""
    if word.endswith("ed") and len(word) > 4:
        return following in _ARTICLES | {"in", "at", "with", "from", "on", "to", "up", "for"} or not following.endswith("s")
    plain = word.endswith("s") and not word.endswith("ss") and word not in _S_NOUNS and not first[0].isupper()
    return plain and bool(more) and following not in _BEHIND_A_NOUN


def agreeing(words: str) -> str:
    """The first verb made to follow "you": runs, run; has, have; teaches, teach. A past tense stays.

    >>> agreeing("also teaches yoga"), agreeing("Started a group"), agreeing("specialises in sleep")
    ('also teach yoga', 'started a group', 'specialise in sleep')
    """
    first, _, rest = words.partition(" ")
    word = first.casefold()
    if word in _ADVERBS:
        return f"{word} {agreeing(rest)}" if rest else word
    return f"{_following_you(word)} {rest}".strip()


def _following_you(word: str) -> str:
    if word in _AUXILIARY or word in _BASE:
        return _AUXILIARY.get(word) or _BASE[word]
    if not word.endswith("s") or word.endswith(("ss", "'s", "’s")):
        return word
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    return word[:-2] if word.endswith(("ches", "shes", "sses", "xes", "zzes", "oes")) else word[:-1]


def second_person(text: str, *, they: bool = False, ours: bool = True) -> str:
    """She and he become you, her and his your, throughout; their only where "they" were meant as one person, and I, my where not `ours`.

    >>> second_person("she sees kids, has a waiting list and runs her own clinic")
    'you see kids, have a waiting list and run your own clinic'
    """
    text = opened_up(text)
    if not ours:
        text = re.sub(r"\b(?:I|we) (?:am|are)\b|\bI['’]m\b|\b[Ww]e['’]re\b", "you are", text)
        text = re.sub(r"\b(?:I|[Ww]e)\b", "you", re.sub(r"\b(?:[Mm]y|[Oo]ur)\b", "your", re.sub(r"\bI was\b", "you were", text)))
    spoken = re.sub(r"\b(?:she|he) ((?:\w|')+(?: \w+)?)", lambda found: f"you {agreeing(found[1])}", text, flags=re.IGNORECASE)
    if spoken != text or re.match(r"(?i)you\b", text):
        spoken = _JOINED.sub(_joined, spoken)
    text = re.sub(r"\b(?:herself|himself)\b", "yourself", spoken, flags=re.IGNORECASE)
    text = _DOING.sub(r"\1 you ", text)
    text = _OF_HER.sub("your", re.sub(r"\bhers\b", "yours", text, flags=re.IGNORECASE))
    text = re.sub(r"\b(?:her|him|his)\b", "you", text, flags=re.IGNORECASE)
    return _SPACED.sub(r"'\1", re.sub(r"\btheir\b", "your", text) if they else text)


def _joined(found: re.Match[str]) -> str:
    """A further verb of the same person, "sees kids, has a waiting list"."""
    known = found["verb"] in _BASE or found["verb"] in _AUXILIARY
    return f"{found['joint']}{_following_you(found['verb'])}" if known else found[0]


def lowered(words: str) -> str:
    """Without the capital of a sentence's beginning, where the word is an ordinary one."""
    first = words.split(maxsplit=1)[0]
    return words[0].lower() + words[1:] if first.casefold() in _ARTICLES else words
