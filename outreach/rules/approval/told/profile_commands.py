"""What she tells of her own profile: "payers: Aetna, Cigna", "we no longer take Aetna", "I now see ages 10 to 25"; how much room there is
is `openings_told`'s.

Each function takes one sentence. Law as in `people_commands`; a question changes nothing, nor does a sentence with a condition in it. An entry is
set only by what can be one: a remark ("Concerns: I think she moved"), a letter or somebody known is asked about, and still read as a verdict. Which entry
a bare name belongs to ("we no longer take Aetna") is for `on_profile` to find: it knows what stood there.
"""

from __future__ import annotations

import re

from outreach.model.command import Action, Ask, Record
from outreach.rules.approval.clauses.lexer import lex
from outreach.rules.approval.clauses.token import Context
from outreach.rules.approval.told.people_commands import people
from outreach.rules.approval.words.lexicon import Role

_SAID = r"(?i)^(?:(?:also|and|now|please|update|new|profile|my|our|the|change)[:,]? )*"
_CALLED = (
    ("not_taken", r"not taken|not a (?:good )?fit"),
    ("one_line", r"ideal clients?|best clients?|whom (?:i|we) (?:serve|help|see) best|who (?:i|we) (?:serve|help|see) best"),
    ("how_to_refer", r"how to refer(?: to (?:me|us))?|to refer"),
    ("payers", r"payers?|insurances?|insurance (?:plans|panels)|insurers?|payment"),
    ("ages", r"ages?(?: range)?"),
    ("concerns", r"concerns?|special(?:i?ties|ty|isations?|izations?)|most of (?:my|our) work"),
    ("formats", r"formats?"),
    ("languages", r"languages?"),
    ("offers", r"offers"),
    ("offer", r"offer"),
)
_ENTRY = re.compile(
    _SAID
    + "(?:"
    + "|".join(f"(?P<{name}>{words})" for name, words in _CALLED)
    + r")(?:(?: now)?\s*[:=]| (?:are|is) now)\s*(?P<text>.+)$"
)
_WE = r"^(?:(?:also|and|now|please|update:?) )*(?:i|we)(?: now| only| also)*"
_DO = r"(?:take|accept|see|treat|work with|offer)"
_AGES = re.compile(
    rf"{_WE} {_DO} (?:only )?(?:(?:people|clients|patients|those|anybody|everybody|everyone) )?(?:of )?(?:ages?|aged|between(?= \d))\s+(?P<text>.*\d.*)$",
    re.IGNORECASE,
)
_NO_MORE = re.compile(
    rf"{_WE} (?:no longer {_DO}|stopped (?:taking|accepting|seeing|treating|offering)) (?P<text>.+?)[.!]*$"
    rf"|{_WE} (?:do not|don'?t) {_DO} (?P<other>.+?) any ?(?:more|longer)[.!]*$"
    r"|^(?P<third>[\w' -]{2,40}?) (?:is|are) no longer (?:among (?:them|the payers)|accepted|taken)[.!]*$",
    re.IGNORECASE,
)
_ALSO = re.compile(
    rf"^(?:(?:and|please|update:?) )*(?:i|we) (?:now also|also now|now|also) {_DO} (?:also )?(?P<text>.+?)(?: now)?[.!]*$",
    re.IGNORECASE,
)
_NEW_CLIENTS = re.compile(
    r"(?i)^(?:on )?(?:any )?(?:more |new )+(?:clients?|people|patients?|referrals?)\b|^(?:anybody|anyone|clients?|referrals?|patients?)\b"
)
_UNSURE = re.compile(
    r"(?i)\b(?:if|maybe|perhaps|unless|probably|possibly|might|(?-i:may)|could|would|should|think|guess|suppose|believe|hope|hopefully|doubt|unsure"
    r"|not sure|don'?t know|depend(?:s|ing)|provided|assuming|pending|subject to|in case|as (?:long|soon) as|until|till|once|whether)\b"
)
_SENTENCES = ("one_line", "how_to_refer")
"""Entries that are sentences: a subject and its verb may stand there."""
_REMARK = re.compile(
    r"(?i)\b(?:i|she|he|we|it|they|you|this|there)(?:'\w+)?\b|(?<!who )(?<!that )(?<!which )(?<!whose )\b(?:is|are|was|were|am|has|had|can|cannot|will|must|does|did|do|\w+n't)\b"
    r"|^(?:please|ask|call|check|tell|remind|see|wait|send|hold|skip|don'?t|not|no)\b"
    r"|\b(?:letters?|drafts?|tone|wording|greeting|sounds?|looks?|reads|seems?|needs?|feels?)\b"
    r"|^(?:(?:an?|the|too|so|very|still|all|just|quite|both) )*(?:problems?|issues?|mess|mistakes?|wrong|missing|outdated|up to date|correct|confusing|unclear|clear|right"
    r"|fine|ok(?:ay)?|good|bad|better|worse|different|gone|settled|done|the same|same|off|too)\b"
)
"""What stands in no list: a subject or a verb, an order, a word about a letter, how something is."""
_WORRY = re.compile(
    r"(?i)^\W*(?:(?:my|the|our|one|only|also|and|but) )*concern\b|^\W*(?:(?:my|the|our) )*concerns?\W+(?:none|nothing)\b"
)
"""One concern is a worry, and "concerns: none" speaks of the letters."""
_CAPITAL = re.compile(r"\b[A-Z]")
_LONGEST = 600
_VERDICTS = frozenset({Role.YES, Role.NO, Role.LATER, Role.HOLD, Role.RETRACTION, Role.CORRECTION})
NO_ENTRY = Ask(item="profile", why="is that to stand in your profile?")
"""Asked beside whatever else the sentence says."""


def profile(sentence: str, context: Context) -> tuple[Action, ...] | None:
    """The entries that a sentence changes."""
    if sentence.rstrip().endswith("?"):
        return None
    found = change(sentence)
    if found is None or ("entry" not in found and _of_others(found["text"], context)):
        return None
    entry = found.get("entry", "")
    if entry and _no_entry(entry, found["text"], context):
        return (NO_ENTRY,)
    if found["do"] == "ask":
        return (Ask(item="profile", why="only under a condition?"),) if entry in ("", "ages", *_SENTENCES) else (NO_ENTRY,)
    return (Record(what="profile", details=tuple(found.items())),)


def change(sentence: str) -> dict[str, str] | None:
    """What a sentence does to the profile: which entry (where it is named), `set`, `add`, `drop` or `ask`, and the words.

    >>> change("payers: Aetna, Cigna")
    {'entry': 'payers', 'do': 'set', 'text': 'Aetna, Cigna'}
    >>> change("we no longer take Aetna"), change("I now see ages 10 to 25")
    ({'do': 'drop', 'text': 'Aetna'}, {'entry': 'ages', 'do': 'set', 'text': '10 to 25'})
    >>> change("we are not taking new clients"), change("I don't take that one")
    (None, None)
    >>> change("payers: Aetna, maybe Cigna")
    {'entry': 'payers', 'do': 'ask', 'text': 'Aetna, maybe Cigna'}
    """
    found = _change(sentence.strip())
    if found and (
        _UNSURE.search(sentence)
        or (found.get("entry") not in (None, *_SENTENCES) and _REMARK.search(found["text"]))
        or (found.get("entry") == "concerns" and _WORRY.search(sentence))
    ):
        return found | {"do": "ask"}
    return found


def _change(sentence: str) -> dict[str, str] | None:
    """The same, whether or not it is plain."""
    if hit := _ENTRY.match(sentence):
        entry = next(name for name, _ in _CALLED if hit[name])
        return {"entry": entry, "do": "set", "text": hit["text"]}
    if hit := _AGES.match(sentence):
        return {"entry": "ages", "do": "set", "text": hit["text"]}
    for pattern, do in ((_NO_MORE, "drop"), (_ALSO, "add")):
        hit = pattern.match(sentence)
        text = next(filter(None, hit.groups()), "") if hit else ""
        if text and not _NEW_CLIENTS.match(text):
            return {"do": do, "text": text}
    return None


def _of_others(text: str, context: Context) -> bool:
    """Whether the words are about a letter or a person, "I no longer work with Dr Lee", "I also take 2"."""
    return any(character.isdigit() for character in text) or bool(people(text, context)[0])


def _no_entry(entry: str, text: str, context: Context) -> bool:
    """Whether a letter or somebody known is named in the words of an entry, or they begin with a verdict; years are numbers of no letter."""
    if any(context.names.leading(text[word.start() :])[0] for word in _CAPITAL.finditer(text[:_LONGEST])):
        return True
    tokens = lex(text, context)
    items = [token for token in tokens if token.role is Role.ITEM and token.sort in ("number", "spelled", "name")]
    if entry == "ages":
        return bool(_REMARK.search(text)) and any(token.items <= frozenset(context.numbers) for token in items)
    return bool(items) or (bool(tokens) and tokens[0].role in _VERDICTS)
