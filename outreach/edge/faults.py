"""What can go wrong between us and the mail servers, sorted by remedy.

Law: callers of `edge.imap` and `edge.smtp` meet these and nothing else from the libraries below; anything else is our bug.
Messages are one plain sentence for the owner and hold no password, no token and no word of any mail. What the wire answers
to a letter is not here: that is a value, `outreach.model.outbox.Outcome`.
"""

from __future__ import annotations


class ConnectionLost(Exception):
    """The connection is gone, or cannot be had now. Close, wait (`edge.backoff.pause`), open again."""


class CommandRefused(ConnectionLost):
    """The server said NO to one command. The connection still stands, but asking again at once will not help."""


class Insecure(ConnectionLost):
    """No safe connection: certificate, host name, TLS version, or STARTTLS withheld. Not a byte of the password was sent."""


class LoginRefused(Exception):
    """The server does not accept user name and password or token. Needs the owner; wait with `edge.backoff.login_pause`.

    `cure` says what usually helps with this provider; `reply` is the server's answer, cut and printable.
    """

    def __init__(self, host: str, reply: str, cure: str) -> None:
        super().__init__(f"{host} refused the login: {reply.rstrip('.') or 'no reason given'}. {cure}")
        self.host = host
        self.reply = reply
        self.cure = cure


class SettingRefused(Exception):
    """A setting that the owner must change before anything is tried (a ConfigError in the sense of HOUSE)."""
