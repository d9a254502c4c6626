"""What our own mail server says about a mail: its Authentication-Results header (RFC 8601).

Law: only the topmost header with exactly the configured name counts, and only when no Received stands above it but a local
delivery (LMTP): a header below the border's Received was brought along by the mail itself. Length and parentheses are capped before
any parser sees them (authres alone raises RecursionError on 5,000 of them). What it cannot read, a plain fallback reads; what neither
reads is no result. Where the server writes no name of its own (some do not) there is nothing to compare, and nothing is believed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import authres

from outreach.rules.approval.proof.raw_headers import Fields, text
from outreach.rules.approval.proof.signatures import aligned

_LONGEST = 4096
_PARENTHESES = 40
_LMTP = re.compile(r"(?i)\S+(?: \([^()]*\))* with LMTPS?A? ")
_COMMENT = re.compile(r"\([^()\\]*\)")
_STRING = re.compile(r'"((?:[^"\\]|\\.)*)"')


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """One method's verdict: `dkim`, `pass`, and its properties like `header.d`."""

    method: str
    result: str
    properties: tuple[tuple[str, str], ...] = ()

    def value(self, name: str) -> str:
        """A property, or an empty string when it is missing or said twice."""
        found = [value for each, value in self.properties if each == name]
        return found[0] if len(found) == 1 else ""


def passes(block: Fields, authserv_id: str, domain: str) -> bool:
    """Whether the configured server vouches for the sender's domain: `dmarc=pass` for it, or `dkim=pass` of an aligned domain."""
    header = _topmost(block, authserv_id)
    return header is not None and any(
        (each.method == "dmarc" and each.result == "pass" and each.value("header.from").lower() == domain)
        or (each.method == "dkim" and each.result == "pass" and aligned(each.value("header.d").lstrip("@"), domain))
        for each in header
    )


def servers(block: Fields) -> tuple[str, ...]:
    """The names, in lower case, of those who left a verdict where verdicts count."""
    return tuple(name for name, _ in _above_the_border(block))


def _topmost(block: Fields, authserv_id: str) -> tuple[Result, ...] | None:
    return next((results for name, results in _above_the_border(block) if name == authserv_id.lower()), None)


def _above_the_border(block: Fields) -> Iterator[tuple[str, tuple[Result, ...]]]:
    for name, value in block:
        if name == "received" and not _local_delivery(text(value)):
            return
        if name == "authentication-results" and (read := parse(text(value))) is not None:
            yield read[0].lower(), read[1]


def _local_delivery(received: str) -> bool:
    """Whether this hop was the server handing the mail to its own store. A second ` by ` would be a guest's doing."""
    _, *by = " ".join(received[:2000].split()).split(" by ")
    return len(by) == 1 and _LMTP.match(by[0]) is not None


def parse(value: str) -> tuple[str, tuple[Result, ...]] | None:
    """The server's name and its results, or None when this cannot be read or is oversized."""
    if len(value) > _LONGEST or value.count("(") > _PARENTHESES or not value.isascii():
        return None
    try:
        header = authres.AuthenticationResultsHeader.parse(f"Authentication-Results: {value}")
    except Exception:  # SyntaxError, RecursionError and others of a parser fed by strangers; the fallback is ours
        return _fallback(value)
    return header.authserv_id or "", tuple(
        Result(
            method=(each.method or "").lower(),
            result=(each.result or "").lower(),
            properties=tuple((f"{p.type}.{p.name}".lower(), p.value or "") for p in each.properties),
        )
        for each in header.results
    )


def _fallback(value: str) -> tuple[str, tuple[Result, ...]] | None:
    """Words between semicolons, comments out, quotes off. A semicolon inside quotes cannot be told from a real one: no result."""
    while value != (bare := _COMMENT.sub(" ", value)):
        value = bare
    if "(" in value or ")" in value or any(set(each) & set(';="\\') for each in _STRING.findall(value)):
        return None
    server, *rest = _STRING.sub(r"\1", value).split(";")
    words = server.split()
    if not words or "=" in words[0] or len(words) > 2:
        return None
    return words[0], tuple(filter(None, map(_result, rest)))


def _result(part: str) -> Result | None:
    pairs = [word.partition("=") for word in re.sub(r"\s*=\s*", "=", part).split()]
    if not pairs or not all(equals for _, equals, _ in pairs):
        return None
    (method, _, result), *rest = pairs
    return Result(
        method=method.partition("/")[0].lower(),
        result=result.lower(),
        properties=tuple((name.lower(), said) for name, _, said in rest),
    )
