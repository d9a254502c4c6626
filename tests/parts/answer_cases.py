"""The answers in tests/answers, rendered as mail and judged: the same measure as the contract's, in a few lines.

A case is a row {digest, words, client, expect, also_ok, optional, never_approve, hard}; `digest` names one of digests.json. `words` may be a
mapping from an item to the line written under it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from mail_clients import answered

from outreach.model.mail import Message
from outreach.rules.approval.answer_text import answer_text
from outreach.rules.approval.contract import digest_of, rows
from outreach.rules.approval.verdicts import read_answer
from outreach.rules.reading.parse import parse

FOLDER = Path(__file__).parent.parent / "answers"
DIGESTS: Mapping[str, Mapping[str, object]] = json.loads((FOLDER / "digests.json").read_text())
TODAY = date(2026, 11, 18)

Case = Mapping[str, object]
Row = Mapping[str, object]


def cases(name: str) -> list[Case]:
    """The rows of one file."""
    return [json.loads(line) for line in (FOLDER / f"{name}.jsonl").read_text().splitlines()]


def said(case: Case) -> list[Row]:
    """What the program understands of the case, from the bytes of the mail on."""
    digest = digest_of(DIGESTS[str(case["digest"])])
    message = parse(answered(case["words"], DIGESTS[str(case["digest"])], str(case["client"])))
    assert isinstance(message, Message)
    return list(rows(read_answer(answer_text(message, digest), digest, TODAY), digest))


def understood(case: Case, got: Sequence[Row]) -> bool:
    """Whether the whole answer was understood: one of the readings that a person would accept."""
    return any(_whole(choice, case["optional"], got) for choice in [case["expect"], *case["also_ok"]])


def false_yes(case: Case, got: Sequence[Row]) -> set[object]:
    """Approvals that no accepted reading holds."""
    allowed = {each["item"] for choice in [case["expect"], *case["also_ok"]] for each in choice if each["action"] == "approve"}
    return {each["item"] for each in got if each["action"] == "approve"} - allowed


def _whole(wanted: Sequence[Row], optional: Sequence[Row], got: Sequence[Row]) -> bool:
    left = list(got)
    for want in wanted:
        hit = next((each for each in left if _same(want, each)), None)
        if hit is None:
            return want["action"] == "none" and not got
        left.remove(hit)
    return all(each["action"] == "none" or any(_same(maybe, each) for maybe in optional) for each in left)


def _same(want: Row, got: Row) -> bool:
    return all(_alike(want, got, key) for key in _keys(want))


def _keys(want: Row) -> Iterator[str]:
    return (key for key, value in want.items() if key != "until_ok" and value != "*")


def _alike(want: Row, got: Row, key: str) -> bool:
    if key == "until" and "until_ok" in want:
        first, last = want["until_ok"]
        return bool(got.get("until")) and first <= str(got["until"]) <= last
    if key == "text" and want["action"] in ("met", "note"):
        wanted, seen = set(re.findall(r"\w+", str(want[key]).lower())), set(re.findall(r"\w+", str(got.get(key)).lower()))
        return 2 * len(wanted & seen) >= 0.5 * (len(wanted) + len(seen))
    return " ".join(str(want[key]).casefold().split()) == " ".join(str(got.get(key)).casefold().split())
