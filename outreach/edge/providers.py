"""What usually helps when a provider refuses a login: one sentence each, chosen by the server's host name.

A new provider is one more line of `CURES`. The sentences are shown to the owner as they stand.
"""

from __future__ import annotations

_APP = "It takes an app password, not the password of the account: make one"
CURES: tuple[tuple[tuple[str, ...], str], ...] = (
    (
        ("gmail.com", "googlemail.com", "google.com"),
        f"{_APP} at myaccount.google.com/apppasswords (two-step verification must be on), or set token_command for OAuth2.",
    ),
    (
        ("office365.com", "outlook.com", "hotmail.com", "live.com"),
        "Microsoft no longer accepts passwords from mail programs: set token_command for OAuth2 (see the guide on Microsoft 365).",
    ),
    (("me.com", "icloud.com"), f"{_APP} at account.apple.com under Sign-In and Security."),
    (("yahoo.com", "aol.com"), f"{_APP} in the account's security settings, under Generate app password."),
    (("fastmail.com",), f"{_APP} under Settings, Privacy & Security, with access to mail."),
    (("zoho.com", "zoho.eu"), f"{_APP} at accounts.zoho.com, and switch IMAP access on in the mail settings."),
    (("gmx.com", "gmx.net", "mail.com", "web.de"), "Switch POP3/IMAP access on in the webmail's settings, then try again."),
    (
        ("127.0.0.1", "localhost"),
        "A bridge on this machine has a password of its own: copy it from the bridge's window, not from the account.",
    ),
)
USUAL = "Check user name and password; if the account uses two-step verification, it needs an app password or OAuth2."


def cure(host: str) -> str:
    """The sentence for this server.

    >>> cure("imap.gmail.com").startswith("It takes an app password")
    True
    >>> cure("imap.notgmail.com") == USUAL
    True
    """
    host = host.lower().rstrip(".")
    for domains, sentence in CURES:
        if any(host == domain or host.endswith(f".{domain}") for domain in domains):
            return sentence
    return USUAL
