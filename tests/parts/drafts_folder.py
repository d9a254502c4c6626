"""Her Drafts folder under her own hand: what a mail client does to a draft when she writes in it, sends it or throws it away."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from contextlib import contextmanager

from imapclient import IMAPClient

from tests.parts.correspondence import opened, words_of

_saves = itertools.count(1)


def resaved(raw: bytes, words: str | None = None, *, gmail: bool = False, **headers: str) -> bytes:
    """The draft as a client saves it anew; `gmail` keeps neither our header nor our Message-ID. Further headers by name, "" takes one out."""
    made = opened(raw)
    text = words_of(raw) if words is None else words
    if gmail:
        headers |= {"X-Outreach-Id": "", "Message-ID": f"<CA+save{next(_saves)}@mail.gmail.example>"}
    for name, value in headers.items():
        key = name.replace("_", "-")
        del made[key]
        if value:
            made[key] = value
    made.set_content(text)
    return made.as_bytes()


class DraftsFolder:
    """One mailbox's Drafts, opened by a mail client of hers: `login` and `password` are the account's."""

    def __init__(self, host: str, port: int, login: str, password: str) -> None:
        self._where = (host, port, login, password)

    @contextmanager
    def _client(self) -> Iterator[IMAPClient]:
        host, port, login, password = self._where
        with IMAPClient(host, port, ssl=False, timeout=20) as client:
            client.login(login, password)
            client.select_folder("Drafts")
            yield client

    def flags(self) -> list[set[bytes]]:
        """How each message is marked."""
        with self._client() as client:
            found = client.get_flags(client.search(["UNDELETED"]))
            return [set(found[uid]) for uid in sorted(found)]

    def all(self) -> dict[int, bytes]:
        """What a mail client shows, by UID."""
        with self._client() as client:
            rows = client.fetch(client.search(["UNDELETED"]), ["BODY.PEEK[]"])
            return {uid: bytes(rows[uid][b"BODY[]"]) for uid in sorted(rows)}

    def only(self) -> bytes:
        """The one draft that lies there."""
        (raw,) = self.all().values()
        return raw

    def put(self, raw: bytes) -> None:
        """A draft more."""
        with self._client() as client:
            client.append("Drafts", raw, (r"\Draft",))

    def save(self, raw: bytes) -> None:
        """Autosave: the only draft there is replaced by another message."""
        (uid,) = self.all()
        self.put(raw)
        self.delete(uid)

    def delete(self, *uids: int) -> None:
        """Thrown away; without UIDs everything."""
        with self._client() as client:
            gone = list(uids) or client.search()
            if gone:
                client.delete_messages(gone)
                client.expunge()

    def send(self, raw: bytes) -> None:
        """Sent by hand: a copy lies in Sent, and the draft is gone. (Its reader is not our business here.)"""
        with self._client() as client:
            client.append("Sent", raw, (r"\Seen",))
        self.delete()

    def rename(self, name: str) -> None:
        """The folder goes by another name from now on."""
        with self._client() as client:
            client.select_folder("INBOX")
            client.rename_folder("Drafts", name)
