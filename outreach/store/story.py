"""Everything that happened with one partner, in the order of time, for `outreach log NAME`. A client is a code, and nothing else."""

from __future__ import annotations

from outreach.model.outbox import State
from outreach.model.story import Chapter
from outreach.store.book import Book, listed
from outreach.store.rows import day, moment

_OVER = listed([State.SENT, State.BOUNCED])
_WAITS = listed([State.DRAFTED, State.PROPOSED, State.APPROVED, State.SENDING, State.DEFERRED, State.UNSURE])

# A mail that sends a client may name her in its subject: such subjects are not read here at all.
_HAPPENED = """
SELECT t.at, t.kind, t.direction, t.minutes, t.by_hand, t.purpose, iif(t.cause GLOB 'draft:*' OR t.cause GLOB 'sent:*', '', t.summary) AS words,
    CASE WHEN t.cause GLOB 'draft:*' OR t.cause GLOB 'sent:*' THEN t.summary WHEN m.kind = 'referral' THEN '' ELSE coalesce(m.subject, '') END AS subject,
    coalesce(m.intent, '') AS intent, iif(m.kind = 'referral', 'referral', '') AS state, '' AS code, NULL AS due,
    m.identity IN (SELECT identity FROM waiting_mails) AS open, '' AS key
  FROM touches t LEFT JOIN messages m ON m.identity = t.cause WHERE t.partner_id = :who
UNION ALL SELECT r.received, 'referral', 'in', NULL, 0, '', coalesce(CAST(r.fit AS TEXT), ''), '', '', r.state, r.code, NULL, 0, '' FROM referrals r WHERE r.partner_id = :who
UNION ALL SELECT s.at, 'referral', '', NULL, 0, '', '', '', '', s.state, s.code, s.day, 0, ''
  FROM referral_steps s JOIN referrals r ON r.code = s.code WHERE r.partner_id = :who AND s.state <> 'received'
UNION ALL SELECT at, 'outbound', 'out', NULL, 0, '', coalesce(need, ''), '', '', '', '', NULL, 0, '' FROM outbound_referrals
  WHERE partner_id = :who
UNION ALL SELECT at, 'note', '', NULL, 0, '', text, '', '', '', '', ask_again, ended IS NULL, '' FROM facts WHERE partner_id = :who
UNION ALL SELECT ended, 'ended', '', NULL, 0, '', text, '', '', '', '', NULL, 0, '' FROM facts WHERE partner_id = :who AND ended IS NOT NULL
UNION ALL SELECT made, 'promise', 'out', NULL, 0, '', text, '', '', '', '', due, done IS NULL, '' FROM promises
  WHERE partner_id = :who AND (question IS NULL OR question IN (SELECT key FROM questions WHERE answer = 'yes'))
UNION ALL SELECT done, 'kept', 'out', NULL, 0, '', text, '', '', '', '', NULL, 0, '' FROM promises
  WHERE partner_id = :who AND done IS NOT NULL
UNION ALL SELECT moved, 'letter', '', NULL, 0, purpose, moved_why, subject, '', state, coalesce(referral_code, ''), NULL,
    state IN (SELECT value FROM json_each(:waits)), '' FROM letters
  WHERE partner_id = :who AND state NOT IN (SELECT value FROM json_each(:over))
UNION ALL SELECT given, 'consent', '', NULL, 0, '', level, '', '', '', code, expires, revoked IS NULL, '' FROM consents WHERE partner_id = :who
UNION ALL SELECT revoked, 'consent', '', NULL, 0, '', level, '', '', 'revoked', code, NULL, 0, '' FROM consents
  WHERE partner_id = :who AND revoked IS NOT NULL
UNION ALL SELECT coalesce(q.answered, q.asked), 'answer', '', NULL, 0, '', coalesce(q.answer, ''), q.text, '', '', '', NULL,
    q.answered IS NULL, q.key FROM questions q WHERE q.partner_id = :who
UNION ALL SELECT s.at, 'silence', 'in', NULL, 0, '', s.why, '', '', '', '', NULL, 1, '' FROM suppressions s
  JOIN addresses a ON a.hash = s.hash WHERE a.partner_id = :who AND a.first = 1
UNION ALL SELECT g.at, 'joined', '', NULL, 0, '', p.name, '', '', '', '', NULL, 0, '' FROM merges g JOIN partners p ON p.id = g.gone
  WHERE g.kept = :who AND g.undone IS NULL"""


def story(book: Book, partner_id: int) -> tuple[Chapter, ...]:
    """What happened, oldest first; days without a time stand at noon."""
    rows = book.named(_HAPPENED, who=partner_id, waits=_WAITS, over=_OVER)
    chapters = [
        Chapter(
            **row
            | {
                "at": moment(row["at"] if "T" in row["at"] else f"{row['at']}T12:00:00+00:00"),
                "on": None if "T" in row["at"] else day(row["at"]),
                "words": str(row["words"]),
                "purpose": row["purpose"] or "",
                "due": day(row["due"]),
                "by_hand": bool(row["by_hand"]),
                "open": bool(row["open"]),
            }
        )
        for row in rows
    ]
    return tuple(sorted(chapters, key=lambda each: each.at))
