"""How a connection is made safe: certificate and host name checked, TLS 1.2 or newer, never a quiet fall back to plain text.

Law: `plain` is for a server on this very machine (a bridge, the demo); anywhere else it is refused before connecting.
Raises SettingRefused, and nothing else. It opens no connection.
"""

from __future__ import annotations

import ipaddress
import ssl
from pathlib import Path

from outreach.edge.faults import SettingRefused
from outreach.model.practice import Security


def on_loopback(host: str) -> bool:
    """Whether `host` names this very machine by its own words, without asking DNS (which may lie).

    >>> on_loopback("127.0.0.1"), on_loopback("::1"), on_loopback("localhost"), on_loopback("localhost.example.com")
    (True, True, True, False)
    """
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host.lower() == "localhost"


def context_for(security: Security, host: str, ca_file: Path | None) -> ssl.SSLContext | None:
    """The TLS context to use, or None for plain text on loopback.

    `ca_file` (PEM) replaces the system's authorities: a bridge's or a house server's own certificate. RFC 8314 §4.1, RFC 9325.
    """
    if security == "plain":
        if not on_loopback(host):
            raise SettingRefused(f'security = "plain" would send the password openly to {host}; use "tls" or "starttls".')
        return None
    try:
        context = ssl.create_default_context(cafile=ca_file.expanduser() if ca_file else None)
    except (OSError, ssl.SSLError) as error:
        raise SettingRefused(f"ca_file {ca_file} cannot be read as a PEM certificate ({error.__class__.__name__}).") from None
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    if ca_file is not None:
        # Python 3.13 asks every certificate for the extensions of RFC 5280, which those that bridges make for themselves lack.
        context.verify_flags &= ~ssl.VERIFY_X509_STRICT
    return context
