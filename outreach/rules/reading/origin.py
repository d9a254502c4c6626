"""Who a mail comes from, as far as the mail itself tells: ourselves, the owner giving orders, a list, a machine, a person.

`ours` is settled before any text is read. `clues` are what the envelope says about a sender, in words that the reader weighs and
a person understands (see `rules.reading.phrases.EXPLAINED`). Nothing here is proof: whether an order is really the owner's is judged in
`rules.approval`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from outreach.model.mail import Address, Message
from outreach.model.reading import Kind
from outreach.rules.reading.addresses import addresses

_FREEMAIL = re.compile(
    r"(^|\.)(example\.(com|net|org)|(g|hot|fast|proton|web|quick|post|in|e|my|home|net|free|open|you|sky|air|u|t|live|cloud|family|brief|wan|la|college|airy|star|blue|fast|simple|mailbox)?-?(mail|post|inbox|postbox|mailbox|box)\w*\.\w+|(gmail|yahoo|hotmail|outlook|aol|icloud|gmx|"
    r"comcast|verizon|att|msn|live|proton|protonmail|me|ymail|orange|wanadoo|libero|laposte|terra|uol|bol)\.\w+(\.\w+)?)$"
)
_ROBOT = re.compile(
    r"(no-?reply|do-?not-?reply|notif\w*|alerts?|news\w*|mailer|updates?|receipts?|billing|invoice\w*|marketing|hello|info|team|support|sales|orders?|messages|auto\w*|system|wordpress|forms?|voicemail|fax\w*|referrals?|intake|office|frontdesk|admin)\b.*"
)
_CREDENTIAL = re.compile(
    r"(?i)\b(md|m\.d|do|phd|ph\.d|psyd|psy\.d|lcsw\w?|lmft|lpc\w*|lmhc\w*|lcmhc\w*|licsw|np|fnp|pa-c|rn|rnc?|crnp|dnp|msw|m\.ed|edd|esq|jd|rdn?|ncc|pmhnp|aprn|cnm|dds|dpt|rev|pastor|rabbi|imam|fr|dr|dra|prof|sister|principal|counselor|school|clinic|pediatrics|law|llp|pllc|family medicine|health|hospital)\b\.?"
)
_TRADES = {
    "school": r"school|isd|usd|elem|middle|high|academy|montessori|college|univ|campus|edu\b|[a-z]hs\.|[a-z]ms\.|district",
    "medical": r"clinic|med|health|hosp|ped|ob-?gyn|cardio|onco|derm|ortho|neuro|pain|dental|surg|care|physio|\bpt\b|nurs|midwi|birth|doula|salud|praxis|vard|zorg|hospice|rehab|recovery",
    "mental": r"psych|therap|couns|behavior|mental|wellness|trauma|adhd|autism",
    "law": r"law|legal|attorney|mediat|court|probation|justice",
    "faith": r"church|parish|temple|beth|islamic|mosque|diocese|ministr|luther|methodist|baptist|stjohn|grace|chapel",
    "help": r"eap|assist|community|shelter|food|pantry|foster|veteran|\bva\b|county|gov|hr\b|union",
}


def ours(message: Message, *, owners: frozenset[str], domains: frozenset[str]) -> Kind | None:
    """COMMAND for an order of the owner, OWN for other mail of ours that comes back, None for anybody else's.

    An order is a mail from an owner's address to ourselves: an answer to a digest, or a mail to the practice's address. What the owner
    writes to others is her own mail, also where they are in copy, or in blind copy and nobody else is named; but an answer to a mail
    of ours stays an order, whoever gets a copy.
    """
    senders = {address.email for address in message.senders}
    own = {email for email in senders if at_home(email, owners=owners, domains=domains)}
    marked = message.header("x-outreach-id") is not None or message.header("x-outreach") is not None
    if not own or _form(message, own - owners):
        return Kind.OWN if marked and _id_is_ours(message, domains) else None
    if senders & owners and not marked and _to_us(message, owners=owners, domains=domains):
        return Kind.COMMAND
    return Kind.OWN


def at_home(email: str, *, owners: frozenset[str], domains: frozenset[str]) -> bool:
    """Whether an address is ours: an owner's, one that stands whole among the domains, or any at a domain where strangers can have none.

    >>> at_home("ann@gmail.example", owners=frozenset(), domains=frozenset({"gmail.example", "maya@gmail.example"}))
    False
    """
    domain = email.rpartition("@")[2]
    return email in owners or email in domains or (domain in domains and not private(Address(email=email)))


def _form(message: Message, own: set[str]) -> bool:
    """The website's contact form writes from our own domain in a visitor's name."""
    robot = any(re.match(r"(wordpress|web|www|form|noreply|no-reply|website|contact|squarespace|wix)", email) for email in own)
    return robot and message.header("x-outreach-id") is None


def _to_us(message: Message, *, owners: frozenset[str], domains: frozenset[str]) -> bool:
    copied = (*message.cc, *addresses(message.header("bcc") or ""))
    readers = message.to if answers_us(message, domains) else (*message.to, *copied)
    return all(at_home(each.email, owners=owners, domains=domains) for each in readers)


def _id_is_ours(message: Message, domains: frozenset[str]) -> bool:
    return _domain(message.message_id or "") in domains


def answers_us(message: Message, domains: frozenset[str]) -> bool:
    """Whether the message answers one of ours, by the Message-IDs that it names (RFC 5322 §3.6.4)."""
    return any(_domain(name) in domains for name in (*message.in_reply_to, *message.references))


def _domain(message_id: str) -> str:
    return message_id.rpartition("@")[2].rstrip(">").lower()


def inner_sender(forwarded: str) -> Address | None:
    """Who wrote the mail that was forwarded, from the header block above it.

    >>> inner_sender("-- Forwarded --\\nFrom: Bo Hart <bo@x.example>\\nSubject: pt").name
    'Bo Hart'
    """
    match = re.search(r"(?im)^[\s>*]*(?:from|von|de|da|van|fra|från|od|от)\s*\**\s*:\s*\**\s*(.+)$", forwarded[:4000])
    if match is None:
        return None
    found = addresses(
        re.sub(r"\[?mailto:\s*([^\]>\s]+)\]?", r"<\1>", match[1]) if "mailto:" in match[1] and "<" not in match[1] else match[1]
    )
    name = re.sub(r"[<\[].*|\*", "", match[1]).strip().strip("\"'")
    return found[0] if found and found[0].name else Address(name=name, email=found[0].email if found else "")


def private(address: Address) -> bool:
    """Whether the address is one that people have at home, not at work."""
    return _FREEMAIL.search(address.domain) is not None


def clues(message: Message, *, known_partner: bool, in_thread: bool) -> Iterator[str]:
    """What the envelope says: in a thread of ours, else known or not; list, machine, what kind of address.

    Who answers a letter of ours may well write from an address that is not known yet, so in a thread that is not asked.
    """
    yield "in our thread" if in_thread else "known" if known_partner else "a stranger"
    sender = message.senders[0] if message.senders else Address(email="@")
    if message.header("list-id") or message.header("list-post"):
        yield "list"
    if message.header("list-unsubscribe"):
        yield "unsubscribe header"
    if (message.header("precedence") or "").strip().lower() in ("bulk", "junk", "list"):
        yield "bulk"
    if (message.header("auto-submitted") or "no").strip().lower() != "no":
        yield "auto-generated"
    yield from _address_clues(sender)
    if re.match(r"(?i)\s*(re|aw|sv|antw|odp|vs|rv|ynt)\s*:", message.subject):
        yield "subject re"
    if re.match(r"(?i)\s*(fwd?|wg|tr|rv|enc)\s*:", message.subject):
        yield "subject fwd"
    if not message.subject.strip():
        yield "no subject"


def _address_clues(sender: Address) -> Iterator[str]:
    local, _, domain = sender.email.partition("@")
    private = _FREEMAIL.search(domain) is not None
    yield "private address" if private else "organisation address"
    if _ROBOT.fullmatch(local):
        yield "robot address"
    if _CREDENTIAL.search(sender.name):
        yield "credential in name"
    if not private:
        yield from (
            f"trade {trade}" for trade, pattern in _TRADES.items() if re.search(pattern, f"{domain} {sender.name.lower()}")
        )
        last = re.sub(r"[^a-z]", "", (sender.name.lower().split() or [""])[-1])
        if len(last) > 3 and last in domain:
            yield "own domain"
