"""Lines of a digest that come back inside an answer: is this line one, and which draft or question does it belong to?

Law: when in doubt a line is the digest's, never the owner's; but words that she typed under "edit 2" are hers even where they repeat
the letter. Our own digests are known by their bars (`inert`), others by the drafts and questions they show.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from outreach.model.digest import Digest
from outreach.rules.approval.names.person_names import person
from outreach.rules.approval.words import inert
from outreach.rules.approval.words.plain import folded
from outreach.rules.reading import quotes

_MARKS = re.compile(r"^(?:[\s>|]|[A-Z]{1,3}(?=>))*")
_HEADING = re.compile(r"^(?:LETTER|DRAFT|ITEM|NO\.?|#|\*+|-)?\s*#?\s*(\d{1,2})\b\s*[.):\]-]*\s*(.*)$", re.IGNORECASE)
_QUESTION = re.compile(r"^(?:QUESTION\s*)?(Q\s?\d{1,2})\b", re.IGNORECASE)
_TAG = re.compile(r"^\[([QP]?\d{1,2})\]", re.IGNORECASE)
_BUTTONS = re.compile(r"(?i)\[(?:approve|edit|not now|skip|never|later|snooze|yes|no|send|undo|record consent)\b[^\]]*\]")
_FURNITURE = re.compile(
    r"(?i)^(?:reply (?:for example|on top|with)|examples?:|to approve\b|waiting for (?:you|your)|open loops?\b|promises? due|questions?:?$|since yesterday|health\b|"
    r"good morning\. about|stuck\?|last mail seen|drafts? (?:expire|waiting)|nothing goes out unless|suggestions?:?$|overdue:?$|queued:?$|outreach\s*[·|-])"
)
_OURS = re.compile(
    r"TO APPROVE|WAITING FOR YOU|OPEN LOOPS|PROMISES? DUE|QUESTIONS?\b(?=\s*$)|SINCE YESTERDAY|HEALTH\b|(?i:reply (?:for example|on top of this)|examples?:|why now:|stuck\? reply|last mail seen|good morning\. about \d)"
)
"""What an unmarked line must begin with to be furniture: stricter, because she may begin so herself."""
_LEADS_ON = re.compile(r"(?i)(?:examples?|such as|reply|like|answer)\s*:?\s*$|\|\s*$")
_RULED = re.compile(r"^\s*-{2,}\s*\S.{8,200}?\s*-{2,}\s*$")
_KINDS = r"(?:thank you|introduction|intro|follow up|check in|coffee|update|resource|congratulations?|closing(?: the)? loop|invitation)"
_EXAMPLE = re.compile(r"\S\s\|\s\S")
_TELLING = 16
"""So many characters of a text tell whose it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Echo:
    """What a digest is known by: the people, bodies and questions it showed."""

    digest: Digest

    def bare(self, line: str) -> str:
        """The line without quotation marks and bars in front."""
        return _MARKS.sub("", line).strip()

    def attribution(self, line: str) -> bool:
        """An attribution between rules, "---- On Wed, 18 Nov 2026 ... wrote ----"."""
        return _RULED.match(line) is not None and quotes.attribution([f"{line.strip('- ')}:", "> x"], 0) > 0

    def quoted(self, line: str) -> bool:
        """Whether the line carries a mark of quotation, or one of our bars or headings."""
        return quotes.quoted(line) or (bool(line.strip()) and inert.is_inert(line))

    def ours(self, line: str) -> bool:
        """Whether an unmarked line is plainly the digest's: a heading of a draft, a button, an example, a line of furniture."""
        bare = self.bare(line)
        return bool(
            _BUTTONS.search(bare)
            or _OURS.match(bare)
            or (_EXAMPLE.search(bare) and len(re.findall(r"\b\d", bare)) > 1 and "|" in bare)
            or self._shows(bare)
        )

    def belongs(self, line: str, current: str | None) -> str | None:
        """The item that a quoted line belongs to: a heading opens one, furniture closes it, everything else goes on."""
        bare = self.bare(line)
        tagged = _TAG.match(bare)
        if tagged:
            return tagged[1].upper() if not tagged[1].upper().startswith("P") else None
        question = _QUESTION.match(bare)
        if question:
            return question[1].upper().replace(" ", "")
        if self._shows(bare):
            found = _HEADING.match(bare)
            return found[1] if found else current
        by_words = self._by_words(bare)
        if by_words is not None:
            return by_words
        if _FURNITURE.match(bare) or (bare.isupper() and len(bare) > 4):
            return None
        return current

    def _by_words(self, bare: str) -> str | None:
        """The one draft or question whose own words a line is, "Five years of Greenpath, what an achievement!"; None where several or none hold it."""
        words = " ".join(folded(bare).split())
        if len(words) < _TELLING:
            return None
        texts = [
            *((str(draft.n), draft.body) for draft in self.digest.drafts),
            *((each.id, each.text) for each in self.digest.questions),
        ]
        holding = [item for item, text in texts if words in " ".join(folded(text).split())]
        return holding[0] if len(holding) == 1 else None

    def carries_on(self, line: str, before: str) -> bool:
        """Whether an unmarked line directly under a quoted one is its broken-off end: part of a body, or of an example."""
        if _LEADS_ON.search(self.bare(before)):
            return True
        words = " ".join(folded(line).split())
        joined = f"{' '.join(folded(self.bare(before)).split())} {words}"
        texts = [*(draft.body for draft in self.digest.drafts), *(question.text for question in self.digest.questions)]
        return len(words) > 2 and any(joined[-max(len(words) + 8, 20) :] in " ".join(folded(text).split()) for text in texts)

    def _shows(self, bare: str) -> bool:
        """Such as "2 To: Bea Dunn ...", "2 Dr. Bea Dunn, Ridge School (intro)": a number of the digest with "To", or a name and what a digest says of whose
        it is; "2 Bea Dunn is fine to send", "2 yes, unless Bea Dunn has moved" are hers."""
        found = _HEADING.match(bare)
        draft = self.digest.draft(int(found[1])) if found else None
        if not found or draft is None:
            return False
        behind = folded(found[2])
        name = " ".join(person(draft.to).words)
        if not name:
            return False
        named = re.match(rf"(?:[a-z]{{2,6}}\.? )?{re.escape(name)}\b(?P<more>.*)", behind)
        more = named["more"] if named else ""
        listed = named is None and re.match(rf"{_KINDS} to (?:[a-z]{{2,6}}\.? )?{re.escape(name)}\b(?P<more>.*)", behind)
        more = listed["more"] if listed else more  # "2 Check-in to Dr. Bea Dunn, Ridge School"
        told = re.match(r"\s*[(<·—|]", more) or (draft.org and folded(draft.org) in more)
        return behind.startswith(("to:", "to :", "an:", "para:")) or bool(told)
