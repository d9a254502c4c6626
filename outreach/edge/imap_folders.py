r"""Which mailbox is for what: the owner's word, else the server's (SPECIAL-USE, RFC 6154), else the names that are usual.

Pure. INBOX is always there (RFC 9051 §5.1). A role for which nothing is found is left out, never guessed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from outreach.edge.imap_session import Folder
from outreach.model.mail import Role
from outreach.model.practice import Imap as Settings

_FLAGS = {Role.SENT: "\\sent", Role.DRAFTS: "\\drafts"}
_PREFIXES = ("inbox", "[gmail]", "[google mail]")
_USUAL: Mapping[Role, Sequence[str]] = {
    Role.SENT: ("sent", "sent mail", "sent items", "sent messages", "sent-mail", "gesendet", "gesendete elemente", "enviados"),
    Role.DRAFTS: ("drafts", "draft", "entwürfe", "borradores"),
}


def roles(settings: Settings, folders: Sequence[Folder]) -> dict[Role, str]:
    r"""The mailbox of each role that has one.

    >>> from outreach.model.practice import Secret
    >>> settings = Settings(host="h", username="u", secret=Secret())
    >>> roles(settings, [Folder(name="INBOX.Sent", delimiter=".", flags=frozenset())])[Role.SENT]
    'INBOX.Sent'
    >>> roles(settings, [Folder(name="Post", delimiter="/", flags=frozenset({"\\sent"}))])[Role.SENT]
    'Post'
    """
    names = {folder.name for folder in folders}
    found = {Role.INBOX: settings.inbox}
    for role, configured in ((Role.SENT, settings.sent), (Role.DRAFTS, settings.drafts)):
        flagged = next((folder.name for folder in folders if _FLAGS[role] in folder.flags), None)
        name = configured if configured in names else flagged or _usual(role, folders)
        if name is not None:
            found[role] = name
    return found


def _usual(role: Role, folders: Sequence[Folder]) -> str | None:
    """The first usual name, at the top or below INBOX or Gmail's own root; never somebody's Projects/Sent."""
    tops: dict[str, str] = {}
    for folder in folders:
        parent, _, last = folder.name.rpartition(folder.delimiter) if folder.delimiter else ("", "", folder.name)
        if not parent or parent.casefold() in _PREFIXES:
            tops.setdefault(last.casefold(), folder.name)
    return next((tops[name] for name in _USUAL[role] if name in tops), None)
