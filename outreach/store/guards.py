"""Triggers and views: the promises, told to SQLite, so that a bug in our code raises instead of sending.

Law: no letter is claimed without a live approval of exactly the text that it now has, nor to anybody suppressed; states move
as `model.outbox.TRANSITIONS` says and in no other way (the trigger is made from that table); a text once written stays;
core holds five; touches and the audit log only grow, and a touch changes hands only where two records were said to be one person, or one to be
two, and its words only where there is a client to be taken out of them. A broken guard raises `sqlite3.IntegrityError` with the words below.

Triggers and views hold no data, so they are no migration: `install` compares them with the file at each opening and replaces
what differs. Thus an old database obeys the new laws from its first minute.
"""

from __future__ import annotations

from collections.abc import Iterator

from sqlite_utils import Database

from outreach.model.outbox import TRANSITIONS
from outreach.model.people import CORE_HOLDS

VIEWS = {
    "partner_rows": """
SELECT p.*, coalesce(o.name, '') AS org, coalesce(a.email, '') AS email, coalesce(a.ok, 1) AS address_ok,
  EXISTS (SELECT 1 FROM addresses b JOIN suppressions s ON s.hash = b.hash WHERE b.partner_id = p.id) AS suppressed,
  (SELECT json_group_array(f.email) FROM (SELECT email FROM addresses WHERE partner_id = p.id AND first = 0 ORDER BY at, email) f) AS others
FROM partners p
LEFT JOIN organisations o ON o.id = p.org_id
LEFT JOIN addresses a ON a.partner_id = p.id AND a.first = 1
WHERE p.merged_into IS NULL""",
    "resources_had": """
SELECT (SELECT min(s.id) FROM resources s WHERE (s.title, s.link) = (r.title, r.link)) AS resource_id, h.partner_id, min(h.at) AS at
FROM (SELECT e.resource_id, o.partner_id, o.sent_at AS at FROM enclosures e JOIN outbox o ON o.id = e.draft_id WHERE o.sent_at IS NOT NULL
  UNION ALL SELECT resource_id, partner_id, at FROM resources_sent) h
JOIN resources r ON r.id = h.resource_id
GROUP BY 1, 2""",
    "summaries_had": """
SELECT h.summary, h.partner_id, min(h.at) AS at
FROM (SELECT e.summary, o.partner_id, o.sent_at AS at FROM enclosures e JOIN outbox o ON o.id = e.draft_id
    WHERE e.summary IS NOT NULL AND o.sent_at IS NOT NULL
  UNION ALL SELECT summary, partner_id, at FROM summaries_sent) h
GROUP BY 1, 2""",
    "letters": """
SELECT o.*, v.subject, v.body, v.sha256, v.marks, v.blocked,
  (SELECT max(w.created) FROM draft_versions w WHERE w.draft_id = o.id AND (w.version = 1 OR w.made_by <> 'house')) AS written,
  EXISTS (SELECT 1 FROM draft_versions e WHERE e.draft_id = o.id AND e.made_by = 'owner') AS edited,
  (EXISTS (SELECT 1 FROM suppressions s WHERE s.hash = o.hash)
    OR EXISTS (SELECT 1 FROM addresses a JOIN suppressions s ON s.hash = a.hash WHERE a.partner_id = o.partner_id)) AS suppressed
FROM outbox o JOIN draft_versions v ON v.draft_id = o.id AND v.version = o.version""",
    "waiting_mails": """
SELECT m.id, m.identity, m.partner_id, m.sender_name, m.sender_email, coalesce(m.sent_at, m.logged_at) AS at, coalesce(m.body, '') AS words
FROM messages m WHERE m.asked = 0 AND m.waits = 1 AND (m.partner_id IS NOT NULL OR (m.kind = 'referral' AND m.sender_email <> ''
    AND NOT EXISTS (SELECT 1 FROM questions q WHERE q.key = 'referrer:' || m.identity AND q.answer = 'no')))
  AND EXISTS (SELECT 1 FROM locations l WHERE l.identity = m.identity AND l.role = 'inbox')""",
}

_MOVES = ", ".join(f"'{state}>{after}'" for state, events in TRANSITIONS.items() for after in sorted(set(events.values())))

UNCOVERED = """EXISTS (SELECT 1 FROM outbox o WHERE o.id = ?1 AND o.purpose IN ('closing_loop_1', 'closing_loop_2') AND NOT EXISTS (
    SELECT 1 FROM consents c WHERE c.id = (SELECT max(n.id) FROM consents n WHERE (n.code, n.partner_id) = (o.referral_code, o.partner_id))
    AND c.revoked IS NULL AND c.level >= CAST(substr(o.purpose, -1) AS INTEGER)
    AND (c.expires IS NULL OR c.expires >= date(?2, '-1 day'))))"""
"""Whether the letter ?1 says at the time ?2 (UTC) more of a client than the newest consent allows. A day of grace, because the practice's last
day may end hours after that of Greenwich; the rules, which know its zone, have none."""

_SIXTH = f"""NEW.tier = 'core' AND NEW.merged_into IS NULL
    AND (SELECT count(*) FROM partners WHERE tier = 'core' AND merged_into IS NULL AND id IS NOT NEW.id) >= {CORE_HOLDS}"""  # noqa: S608 (a number)

RULES = (
    # name, when it fires, under which condition, what it says
    ("outbox_starts", "INSERT ON outbox", "NEW.state <> 'drafted'", "a letter starts as drafted"),
    ("outbox_moves", "UPDATE OF state ON outbox", f"OLD.state || '>' || NEW.state NOT IN ({_MOVES})", "no such move"),
    (
        "outbox_approved",
        "UPDATE OF state ON outbox",
        """NEW.state = 'approved' AND NOT EXISTS (SELECT 1 FROM approvals a JOIN letters l ON l.id = a.draft_id
    WHERE a.draft_id = NEW.id AND a.sha256 = l.sha256 AND a.spent = 0)""",
        "no approval for exactly this text",
    ),
    (
        "outbox_sending",
        "UPDATE OF state ON outbox",
        "NEW.state = 'sending' AND NOT EXISTS (SELECT 1 FROM claims WHERE draft_id = NEW.id AND closed IS NULL)",
        "no claim",
    ),
    (
        "outbox_recipient",
        "UPDATE OF to_email, hash, message_id, purpose, referral_code ON outbox",
        "TRUE",
        "recipient, purpose and Message-ID of a letter stay",
    ),
    (
        "outbox_version",
        "UPDATE OF version ON outbox",
        "NEW.version <> OLD.version AND OLD.state NOT IN ('drafted', 'proposed')",
        "the text is frozen",
    ),
    (
        "claims_approved",
        "INSERT ON claims",
        """NOT EXISTS (SELECT 1 FROM approvals a JOIN letters l ON l.id = a.draft_id
    WHERE a.draft_id = NEW.draft_id AND a.sha256 = NEW.sha256 AND l.sha256 = NEW.sha256 AND a.spent = 0
    AND l.state IN ('approved', 'deferred'))""",
        "no approval for exactly this text",
    ),
    (
        "claims_suppressed",
        "INSERT ON claims",
        "(SELECT suppressed FROM letters WHERE id = NEW.draft_id)",
        "never write to this address",
    ),
    (
        "claims_consented",
        "INSERT ON claims",
        UNCOVERED.replace("?1", "NEW.draft_id").replace("?2", "NEW.at"),
        "no consent covers it",
    ),
    (
        "versions_frozen",
        "INSERT ON draft_versions",
        "(SELECT state FROM outbox WHERE id = NEW.draft_id) NOT IN ('drafted', 'proposed')",
        "the text is frozen",
    ),
    (
        "versions_stay",
        "UPDATE OF draft_id, version, subject, body, sha256, made_by, created ON draft_versions",
        "TRUE",
        "the words of a version never change",
    ),
    ("versions_kept", "DELETE ON draft_versions", "TRUE", "a version never goes"),
    (
        "approvals_stay",
        "UPDATE OF draft_id, sha256, digest_id, proof, token, at ON approvals",
        "TRUE",
        "an approval never changes",
    ),
    ("approvals_spent", "UPDATE OF spent ON approvals", "NEW.spent < OLD.spent", "an approval that is spent stays spent"),
    ("claims_stay", "UPDATE ON claims", "OLD.closed IS NOT NULL", "a closed claim never changes"),
    ("claims_kept", "DELETE ON claims", "TRUE", "a claim never goes"),
    ("suppressions_kept", "DELETE ON suppressions", "TRUE", "an opt-out holds for ever"),
    ("suppressions_stay", "UPDATE ON suppressions", "TRUE", "an opt-out holds for ever"),
    (
        "touches_stay",
        "UPDATE OF id, kind, direction, at, cause, purpose, minutes, by_hand ON touches",
        "TRUE",
        "touches are only appended",
    ),
    (
        "touches_words",
        "UPDATE OF summary ON touches",
        "NOT EXISTS (SELECT 1 FROM client_marks)",
        "the words of a touch change only to hide a client",
    ),
    (
        "touches_person",
        "UPDATE OF partner_id ON touches",
        """NOT EXISTS (SELECT 1 FROM merges WHERE kept IN (OLD.partner_id, NEW.partner_id)
    AND gone IN (OLD.partner_id, NEW.partner_id) AND OLD.partner_id <> NEW.partner_id)""",
        "a touch goes to another person only by a merge or a split",
    ),
    (
        "addresses_silent",
        "UPDATE OF partner_id ON addresses",
        """NEW.partner_id <> OLD.partner_id AND (SELECT suppressed FROM partner_rows WHERE id = OLD.partner_id)
    AND NOT EXISTS (SELECT 1 FROM suppressions WHERE hash = OLD.hash)""",
        "who asked for silence keeps it under every address",
    ),
    ("core_begins", "INSERT ON partners", _SIXTH, "core is full"),
    (
        "core_holds",
        "UPDATE OF tier, merged_into ON partners",
        f"NOT (OLD.tier = 'core' AND OLD.merged_into IS NULL) AND {_SIXTH}",
        "core is full",
    ),
    ("touches_kept", "DELETE ON touches", "TRUE", "touches are only appended"),
    ("audit_stay", "UPDATE ON audit", "TRUE", "the audit log is only appended"),
    ("audit_kept", "DELETE ON audit", "TRUE", "the audit log is only appended"),
)

# An approval holds while its letter is on the way; once the letter leaves the way, only a new yes brings it back.
_SPEND = """AFTER UPDATE OF state ON outbox WHEN NEW.state NOT IN ('approved', 'sending', 'deferred')
BEGIN UPDATE approvals SET spent = 1 WHERE draft_id = NEW.id; END"""


def statements() -> Iterator[tuple[str, str, str]]:
    """(type, name, SQL) of everything that must stand in the file."""
    for name, query in VIEWS.items():
        yield "view", name, f"CREATE VIEW {name} AS{query}"
    for name, event, condition, words in RULES:
        body = f"BEGIN SELECT raise(ABORT, '{words}'); END"
        yield "trigger", name, f"CREATE TRIGGER {name} BEFORE {event} WHEN {condition} {body}"
    yield "trigger", "approvals_end", f"CREATE TRIGGER approvals_end {_SPEND}"


def missing(db: Database) -> list[tuple[str, str, str]]:
    """Those that the file does not hold as they are said here."""
    standing = dict(db.execute("SELECT name, sql FROM sqlite_master WHERE type IN ('trigger', 'view')").fetchall())
    return [row for row in statements() if standing.get(row[1]) != row[2]]


def install(db: Database) -> None:
    """Make the file hold exactly these triggers and views; call it inside a transaction."""
    changed = missing(db)
    for kind, name, _ in changed:
        db.execute(f"DROP {kind} IF EXISTS {name}")
    for _, _, sql in changed:
        db.execute(sql)
