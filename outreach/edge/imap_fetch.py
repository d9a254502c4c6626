"""Messages out of a mailbox: which are new, and their bytes, oldest first, in batches that fit into memory.

Law: BODY.PEEK only, sizes before bodies. A mail over the configured limit comes by its headers and its first text part
(`whole` False), so that no mail can be too large to be noticed. Blocking; runs on the session's thread and raises what it raises.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from outreach.edge.imap_parts import HEADER_CAP, TEXT_CAP, assemble, text_section, whole_lines
from outreach.edge.imap_session import Examined, Session
from outreach.model.mail import Arrival, Position, Role

Row = Mapping[bytes, Any]
"""One message of a FETCH response, as imapclient parses it."""
Rows = Mapping[int, Row]
Raws = Mapping[int, tuple[bytes | None, bool]]
"""By UID: the bytes (None when it is gone), and whether they are the whole message."""

BATCH_MESSAGES = 50
BATCH_BYTES = 8_000_000


def newer(session: Session, opened: Examined, above: int) -> tuple[int, ...]:
    """UIDs above `above`. A server answers `UID n:*` with its newest mail even when that lies below n (RFC 9051 §9, seq-range)."""
    session.keep_open(opened)
    if opened.exists == 0 or 0 < opened.uidnext <= above + 1:
        return ()
    return tuple(uid for uid in session.search(["UID", f"{above + 1}:*"]) if uid > above)


def undeleted(session: Session, opened: Examined) -> tuple[int, ...]:
    """UIDs of all messages that are not flagged deleted (on a server without UIDPLUS that is how a message goes)."""
    session.keep_open(opened)
    return session.search(["UNDELETED"]) if opened.exists else ()


def sizes(session: Session, opened: Examined, uids: Sequence[int]) -> dict[int, Row]:
    """Size, date, flags and the server's own id of each message that is still there, by UID."""
    session.keep_open(opened)
    capabilities = session.capabilities
    identity = ["X-GM-MSGID"] if "X-GM-EXT-1" in capabilities else ["EMAILID"] if "OBJECTID" in capabilities else []
    return dict(session.fetch(uids, ["RFC822.SIZE", "INTERNALDATE", "FLAGS", *identity]))


def batches(rows: Rows) -> Iterator[list[int]]:
    """UIDs, ascending, in groups of at most 50 messages and about 8 MB."""
    group: list[int] = []
    weight = 0
    for uid in sorted(rows):
        size = int(rows[uid].get(b"RFC822.SIZE", 0))
        if group and (len(group) >= BATCH_MESSAGES or weight + size > BATCH_BYTES):
            yield group
            group, weight = [], 0
        group.append(uid)
        weight += size
    if group:
        yield group


def bodies(session: Session, opened: Examined, rows: Rows, limit: int) -> Raws:
    """The messages of `rows`, those larger than `limit` bytes by their headers and text part."""
    session.keep_open(opened)
    small = [uid for uid in rows if int(rows[uid].get(b"RFC822.SIZE", 0)) <= limit]
    fetched = session.fetch(small, ["BODY.PEEK[]"])
    outlined = {uid: _outline(session, uid) for uid in rows if uid not in small}
    return {uid: (_part(fetched[uid], b"BODY[]"), True) for uid in fetched} | {uid: (outlined[uid], False) for uid in outlined}


def headers(session: Session, opened: Examined, rows: Rows) -> Raws:
    """The headers of `rows` alone."""
    session.keep_open(opened)
    fetched = session.fetch(list(rows), [f"BODY.PEEK[HEADER]<0.{HEADER_CAP}>"])
    return {uid: (_part(fetched[uid], b"BODY[HEADER]"), False) for uid in fetched}


def arrivals(opened: Examined, role: Role, rows: Rows, raws: Raws) -> list[Arrival]:
    """What was fetched, oldest first, without what somebody expunged meanwhile."""
    return [
        Arrival(
            position=Position(mailbox=opened.mailbox, uidvalidity=opened.uidvalidity, uid=uid),
            role=role,
            raw=raw,
            received=_received(rows[uid]),
            flags=frozenset(flag.decode("ascii", "replace") for flag in rows[uid].get(b"FLAGS", ())),
            server_id=_server_id(rows[uid]),
            size=int(rows[uid].get(b"RFC822.SIZE", len(raw))),
            whole=whole,
        )
        for uid, (raw, whole) in sorted(raws.items())
        if raw is not None
    ]


def _outline(session: Session, uid: int) -> bytes | None:
    """Headers and first text part of a message too large to take whole; None when it is gone."""
    row = session.fetch([uid], [f"BODY.PEEK[HEADER]<0.{HEADER_CAP}>", "BODYSTRUCTURE"]).get(uid, {})
    header = _part(row, b"BODY[HEADER]")
    if header is None:
        return None
    section = text_section(row.get(b"BODYSTRUCTURE"))
    if section is None:
        return assemble(header, b"", b"")
    row = session.fetch([uid], [f"BODY.PEEK[{section}]<0.{TEXT_CAP}>", f"BODY.PEEK[{section}.MIME]"]).get(uid, {})
    mime = _part(row, f"BODY[{section}.MIME]".encode())
    body = _part(row, f"BODY[{section}]".encode())
    return assemble(header, mime or b"", whole_lines(body or b""))


def _part(row: Row, name: bytes) -> bytes | None:
    """A body section by its name; a partial fetch comes back as NAME<0> (RFC 9051 §7.5.2)."""
    value = row.get(name, row.get(name + b"<0>"))
    return value if isinstance(value, bytes) else None


def _received(row: Row) -> datetime:
    """INTERNALDATE; now, when the server's own date cannot be read."""
    when = row.get(b"INTERNALDATE")
    return when.astimezone(UTC) if isinstance(when, datetime) else datetime.now(UTC)


def _server_id(row: Row) -> str | None:
    """X-GM-MSGID (a number) or EMAILID, which comes in parentheses (RFC 8474 §5.1)."""
    match row.get(b"X-GM-MSGID", row.get(b"EMAILID")):
        case int(number):
            return str(number)
        case (bytes(name),):
            return name.decode("ascii", "replace")
        case _:
            return None
