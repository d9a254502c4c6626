"""By what an answer could be proven here, as far as the headers of recent mail show it: what `outreach check` looks at.

Law: the same eyes as at the yes. A verdict below the border, or a signature that leaves something out, is none here either; a server that is known
to write verdicts is not thereby known to write one for her domain. Headers alone are read, so that a signature is seen and not verified.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from outreach.rules.approval.proof import auth_results, signatures
from outreach.rules.approval.proof.raw_headers import Odd, fields, one_address, values


@dataclass(frozen=True, slots=True, kw_only=True)
class Means:
    """What was seen: `servers` who left verdicts where they count; of the addresses that were asked for, those from which mail `came`, and those of
    which a mail was `proven`."""

    servers: frozenset[str] = frozenset()
    came: frozenset[str] = frozenset()
    proven: frozenset[str] = frozenset()


def means(mails: Iterable[bytes], addresses: frozenset[str], authserv_id: str | None) -> Means:
    """What these mails (their header blocks are enough) show of `addresses`, which are in lower case; mail that is read in two ways shows nothing."""
    servers, came, proven = set[str](), set[str](), set[str]()
    for raw in mails:
        try:
            block = fields(raw)
            (sender,) = map(one_address, values(block, "from")[:2])
        except (Odd, ValueError):
            continue
        servers.update(auth_results.servers(block))
        if sender in addresses:
            domain = sender.rpartition("@")[2]
            vouched = authserv_id is not None and auth_results.passes(block, authserv_id, domain)
            came.add(sender)
            proven.update({sender} if signatures.covered(block, domain) or vouched else ())
    return Means(servers=frozenset(servers), came=frozenset(came), proven=frozenset(proven))
