"""One-tap buttons: a `mailto:` link whose subject carries a verb, a number and a signed token.

Law: a token is bound to the draft, the sha256 of the text that was shown, the digest, the verb and an expiry; the words beside it
are for people, and count only when they agree with it. It says *what* is wanted and never *who* wants it (`authenticity` does).
Whether it was used before is the caller's knowledge: `Button.code` is what to remember.

Signed by itsdangerous; its timed serializer would ask the clock, so that the expiry is in the payload and `now` an argument.
The whole link is one line of ASCII with %20 for blanks: some clients drop line breaks in a body or show + for blanks.
Raises ValueError only where we make a token ourselves out of something impossible.
"""

from __future__ import annotations

import hashlib
import re
import struct
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from urllib.parse import quote

from itsdangerous import BadData, HMACAlgorithm, Signer
from itsdangerous.encoding import base64_decode, base64_encode

from outreach.model.command import Action, Approve, Edit, Label, Skip, Snooze
from outreach.rules.approval.proof.proof import Refused

VERBS = ("approve", "edit", "later", "never", "label")
LIFE = timedelta(days=7)
PRINT = 12
"""How many bytes of the sha256 a token carries."""

_HEAD = struct.Struct(f">BIQ{PRINT}s")
_SHAPE = re.compile(
    rf"\b({'|'.join(VERBS)})[\s+_]+(Q?\d{{1,4}})[\s+]+(?:[a-z_]{{1,24}}[\s+]+)?([\w-]{{30,160}}\.[\w-]{{22}})(?![\w.-])",
    re.IGNORECASE,
)


class _Short(HMACAlgorithm):
    """HMAC-SHA256 cut to 128 bits (RFC 2104 §5), so that a link stays short."""

    def get_signature(self, key: bytes, value: bytes) -> bytes:
        return super().get_signature(key, value)[:16]


@dataclass(frozen=True, slots=True, kw_only=True)
class Button:
    """A button that was pressed. `sha256` is the beginning (hex) of what was shown; `code` is what may be used once."""

    verb: str
    item: str
    draft_id: int
    sha256: str
    digest_id: str
    option: str
    expires: datetime
    code: str

    def shows(self, sha256: str) -> bool:
        """Whether this very text was shown beside the button."""
        return bool(self.sha256) and sha256.startswith(self.sha256)

    def action(self, body: str = "") -> Action | None:
        """What pressing it means; None when more words are needed (an edit without a text)."""
        match self.verb:
            case "approve":
                return Approve(item=int(self.item))
            case "later":
                return Snooze(item=int(self.item))
            case "never":
                return Skip(item=int(self.item))
            case "label":
                return Label(item=self.item, kind=self.option)
            case _:
                return Edit(item=int(self.item), text=body.strip()) if body.strip() else None


def key_print(key: str) -> str:
    """What stands for a question in a token, where a draft has its sha256."""
    return hashlib.sha256(key.encode()).hexdigest()


def sign(verb: str, item: str, *, draft_id: int, sha256: str, digest_id: str, now: datetime, key: bytes, option: str = "") -> str:
    """A token for one button of one digest; `now` is when it is made, seven days its life."""
    payload = "\0".join((item, digest_id, option)).encode("ascii")
    if len(payload) > 60:
        raise ValueError("item, digest and option are too long for a link")
    expires = int((now + LIFE).timestamp())
    head = _HEAD.pack(VERBS.index(verb), draft_id, expires, bytes.fromhex(sha256)[:PRINT])
    return _signer(key).sign(base64_encode(head + payload)).decode("ascii")


def subject(verb: str, item: str, token: str, option: str = "") -> str:
    """The subject line of the answer that a button opens."""
    return " ".join(part for part in (verb, item, option, token) if part)


def mailto(address: str, line: str) -> str:
    """The link: one address, one subject, nothing else (RFC 6068); under 200 characters for an address of up to 60.

    >>> mailto("a@b.example", "approve 2 x.y")
    'mailto:a@b.example?subject=approve%202%20x.y'
    """
    return f"mailto:{quote(address, safe='@')}?subject={quote(line, safe='')}"


def read_button(line: str, key: bytes, now: datetime) -> Button | Refused | None:
    """What a subject line says: a button of ours, one that does not count any more, or None when it is no button at all.

    Reads through `Re:` and `Fwd:`, other cases of the verb, `+` for blanks and extra blanks.
    """
    found = _SHAPE.search(line[:1000])
    if found is None:
        return None
    verb, item, token = found[1].lower(), found[2].upper(), found[3]
    try:
        signed = base64_decode(_signer(key).unsign(token))
        number, draft_id, expires, sha = _HEAD.unpack_from(signed)
        named, digest_id, option = signed[_HEAD.size :].decode("ascii").split("\0")
    except (BadData, struct.error, ValueError):
        return Refused(reason="the code in the subject is not one of mine, or was changed on its way")
    until = datetime.fromtimestamp(expires, UTC)
    if (VERBS[number], named) != (verb, item):
        return Refused(reason="the words in the subject and the code beside them do not say the same")
    if now > until:
        return Refused(reason="the button is older than seven days")
    # The last letter of base64 has spare bits: the code is what we would have written ourselves, or one token could count twice.
    code = _signer(key).get_signature(token.rpartition(".")[0]).decode("ascii")
    return Button(
        verb=verb, item=item, draft_id=draft_id, sha256=sha.hex(), digest_id=digest_id, option=option, expires=until, code=code
    )


def _signer(key: bytes) -> Signer:
    return Signer(
        key, salt=b"outreach button", key_derivation="hmac", digest_method=hashlib.sha256, algorithm=_Short(hashlib.sha256)
    )
