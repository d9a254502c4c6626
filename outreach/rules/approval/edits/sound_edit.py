"""Whether a letter that was changed in an answer may go at once, or is shown again first: the change must have come out whole.

Law: this only ever keeps a letter here. What a change of words leaves behind is looked at without knowing how it was asked for: half a
sentence, an empty letter, a greeting or a name under it that nobody bears, words that were meant for us and not for the reader.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Sequence

from outreach.model.command import Action, Approve, Edit
from outreach.model.digest import Digest, ShownDraft

_BROKEN = re.compile(
    r"(?i)\b(?:to|with|for|on|at|in|of|or|and|by|the|a|an|your|my|her|his|their|our|have|from|about|between)\s*[.!?,;](?=\s|$)"
    r"|\b(?:a|an|the|my|your|our)\s+(?:after|before|at|on|or|and|in|for|with|to|of|by|from)\b|(?:^|[.!?]\s+)(?:or|at|and|on)\s|(?<![ap]\.m)(?<!\b[A-Z])[.!?] +(?-i:[a-z])|\b(?:may|can|could|will|would|should|must|might) to\b|\bhave \d+[.!?]|\ban? (?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|\d+) \w+s\b|\b(to|the|with|for|at|on|or|and|in|a) \1\b",
    re.MULTILINE,
)
"""A word that cannot stand there: before a full stop, at the head of a sentence, twice."""
_FOR_US = re.compile(
    r"(?i)\b(?:whatever|i don'?t know|not sure|(?:something|smth|sth|somewhere|someone|anything) (?:else|different|similar|\w+er)|what we said|the usual|as usual|maybe|perhaps|i think|i guess|anyway|instead|as before|like before|tbd|"
    r"the (?:right|correct|new|usual) (?:day|date|time|name|number|one)|(?:her|his|their) (?:date|day|choice|name)|a? ?better (?:word|day|time)|date from|what (?:she|he|they) (?:asked|said|wanted)|her favou?rite|his favou?rite|she likes|he likes|yourself|and (?:then )?send|send it|go ahead|all yes|approve[ds]?|skip)\b|, say\b|->|=>|\?\?|\[[^\]]*\]|__|, not \w"
)
"""What she says to us, in the new words of a letter."""
_TITLED = re.compile(r"\b(?:Dr|Dra|Mr|Mrs|Ms|Mx|Rev|Fr|Prof|Sr|Sra|St)\. (?P<name>[^\W\d_]+)")
_WORD = re.compile(r"\w+|[^\w\s]")
_PARTS = re.compile(r"(?<=[.!?])\s+|\s*\n\s*")
"""Between the sentences and lines of a letter."""
_QUOTED = re.compile(r"\"[^\"]+\"|'[^']+'|[\u201c\u2018][^\u201d\u2019]+[\u201d\u2019]")
_KEEPS = re.compile(
    r"\b(?:leave(?! (?:out|off)\b)|keep|stay with|stick with|back to|leave it at|d[eé]ja(?:lo|la)?|mant[eé]n)\b(?P<what>[^.!?\n]{1,40})"
)
"""Behind these stands what stays."""
_SHORT = 2
_FEWEST = 5  # words that a letter has at least
_ALIKE = 0.8


def shown_first(actions: Sequence[Action], digest: Digest, written: frozenset[int | str], said: str) -> tuple[Action, ...]:
    """The same actions without a yes to a change that did not come out whole, or may not have; a body that she has `written` herself is as she
    wants it. `said` are her words."""
    changes = {action.item: action.text for action in actions if isinstance(action, Edit) and action.item not in written}
    broken = {
        draft.n
        for draft in digest.drafts
        if draft.n in changes
        and not (
            is_whole(draft, changes[draft.n], said)
            and not loose(draft.body, changes[draft.n], said)
            and not unsettled(draft.body, changes[draft.n], said)
        )
    }
    return tuple(action for action in actions if not (isinstance(action, Approve) and action.item in broken))


def loose(before: str, after: str, said: str) -> bool:
    """Whether words were only taken out of the middle of a sentence, and she did not say in quotation marks which: "drop teens" may leave "I see".

    >>> loose("I see teens. Call me.", "I see. Call me.", "drop teens"), loose("I see teens. Call me.", "I see. Call me.", 'drop "teens"')
    (True, False)
    >>> loose("I see teens. Call me.", "Call me.", "drop the first sentence"), loose("On Monday or Friday?", "On Monday?", "drop Friday")
    (False, False)
    """
    old, new = _WORD.findall(before), _WORD.findall(after)
    codes = [code for code in difflib.SequenceMatcher(a=old, b=new, autojunk=False).get_opcodes() if code[0] != "equal"]
    if any(code[0] != "delete" for code in codes) or set(_PARTS.split(after)) <= set(_PARTS.split(before)):
        return False
    quoted = {word.casefold() for each in _QUOTED.findall(said) for word in _WORD.findall(each)}
    gone = [{word.casefold() for word in old[start:end] if word.isalnum()} for _, start, end, _, _ in codes]
    return any(not words <= quoted and "or" not in words for words in gone)


def unsettled(before: str, after: str, said: str) -> bool:
    """Whether she keeps words after all that a change takes out, or leaves a choice or tells something more in new ones that are not quoted.

    >>> unsettled("Lunch soon?", "Coffee soon?", "coffee, not lunch. No, leave lunch."), unsettled("Lunch soon?", "Tea or coffee soon?", "tea or coffee")
    (True, True)
    >>> unsettled("Lunch soon?", "Coffee soon?", "coffee, not lunch"), unsettled("Lunch soon?", "Tea or coffee soon?", '"tea or coffee"')
    (False, False)
    """
    old, new = ([word.casefold() for word in _WORD.findall(text)] for text in (before, after))
    gone = {word for word in old if word.isalnum() and len(word) > _SHORT and new.count(word) < old.count(word)}
    quoted = {word.casefold() for each in _QUOTED.findall(said) for word in _WORD.findall(each)}
    kept = {word for found in _KEEPS.finditer(said.casefold()) for word in _WORD.findall(found["what"])}
    clauses = [set(re.findall(r", [a-z]\w*", text)) for text in (before, after)]
    further = new.count(",") > old.count(",") and clauses[1] - clauses[0] and "," not in quoted  # "coffee, met her on Monday"
    return bool(gone & kept or further) or (new.count("or") > old.count("or") and "or" not in quoted)


def is_whole(before: ShownDraft, after: str, said: str = "") -> bool:
    """Whether the changed text reads like a letter to the same person, ended and signed as before; `said` are her words.

    >>> ann = ShownDraft(n=1, to="Dr. Ann Poe", email="a@p.example", body="Dear Ann,\\n\\nCould we meet on Thursday at 3 or Friday at 10?\\n\\nMaya")
    >>> is_whole(ann, "Dear Ann,\\n\\nCould we meet on Wednesday at 3 or Friday at 10?\\n\\nMaya")
    True
    >>> [is_whole(ann, f"Dear Ann,\\n\\n{said}\\n\\nMaya") for said in ("Could we meet on Thursday at 3 or?", "", "Could we meet over whatever she likes?")]
    [False, False, False]
    >>> is_whole(ann, "hello to Bob for me,\\n\\nCould we meet on Thursday at 3 or Friday at 10?\\n\\nMaya")
    False
    """
    old, new = before.body.split(), after.split()
    if not old or len(new) < _FEWEST:
        return False
    added = " ".join(
        word
        for tag, _, _, start, end in difflib.SequenceMatcher(a=old, b=new, autojunk=False).get_opcodes()
        if tag != "equal"
        for word in new[start:end]
    )
    return stands(before.body, after) and not _FOR_US.search(added) and _greets(before, after, said) and _signed(before, after)


def stands(before: str, after: str) -> bool:
    """Whether what a change leaves behind holds no word that cannot stand where it stands now.

    >>> stands("Print it for the hallway.", "Print it."), stands("Print it for the hallway.", "Print it for the.")
    (True, False)
    """
    was, now = ({found[0].casefold() for found in _BROKEN.finditer(text)} for text in (before, after))
    beheaded = any(
        found[0] not in after and re.search(rf"\w\. {found['name']}\b", after) for found in _TITLED.finditer(before)
    )  # "Dear Walter. Chung"
    return not (now - was or beheaded)


def _greets(before: ShownDraft, after: str, said: str) -> bool:
    """Whether the greeting is nearly the one there was, "Cathleen" for "Kathleen", names whom the letter goes to, or was said in quotation marks."""
    was, now = (re.split(r"[\n,:]", text.lstrip(), maxsplit=1)[0] for text in (before.body, after))
    alike = difflib.SequenceMatcher(a=was, b=now, autojunk=False).ratio() >= _ALIKE
    told = now.strip() in {each.strip("\"'\u201c\u2018\u201d\u2019 ,") for each in _QUOTED.findall(said)}
    return told or alike or any(name.casefold() in now.casefold() for name in re.findall(r"[^\W\d_]{3,}", before.to))


def _signed(before: ShownDraft, after: str) -> bool:
    """Whether the name under it, if there was one, stands or gave way to one."""
    was, now = before.body.rstrip().split()[-1], after.rstrip().split()[-1]
    return was == now or not was[-1].isalpha() or (now.rstrip(".")[-1:].isalpha() and now[0].isupper())
