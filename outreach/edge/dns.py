"""TXT records for the checking of DKIM signatures, in the form dkimpy asks for (its `dnsfunc`).

Law: no answer is an answer. Without network, name server or record it returns None, within the time limit: a signature that
cannot be checked is a signature that does not count (RFC 6376 §6.1.2), and nothing waits for it. Blocking: call it in a thread.
"""

from __future__ import annotations

import dns.exception
import dns.resolver


def txt(name: bytes | str, timeout: float = 3.0) -> bytes | None:
    r"""The first TXT record of `name`, its strings joined (RFC 6376 §3.6.2.2); `timeout` is the whole wait in seconds.

    >>> txt(b"not a name\xff..") is None
    True
    """
    try:
        text = name.decode("ascii") if isinstance(name, bytes) else name
        answer = dns.resolver.resolve(text, "TXT", lifetime=timeout, search=False)
    except (dns.exception.DNSException, OSError, ValueError):
        return None
    return b"".join(next(iter(answer)).strings)
