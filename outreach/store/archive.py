"""Everything of the relationships that leaves with an export and comes back by an import, beside the people: one sheet a subject.

Law: a row that is there already changes nothing, so a folder may be imported twice. A partner is named by the first address, or, without one, by
name and place; a client by the code. A letter that went out is named by its Message-ID, because its number is another one's in another file. Mails, letters, digests, answers
and the audit log stay where they are: they are one mailbox's, and proofs.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from outreach.store.book import Book, listed


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One subject: the table that holds it, its columns as they are exported, and which of its rows are. `partner` stands for an address,
    `resource` for a title and a link. `view` is where the rows are read, where that is more than the table: what our letters tell, too. `younger` are
    columns that exports of an earlier version do not have.
    """

    name: str
    table: str
    columns: tuple[str, ...]
    where: str = "TRUE"
    alone: bool = False
    view: str = ""
    younger: frozenset[str] = frozenset()

    @property
    def of_referral(self) -> bool:
        """Whether each row belongs to a referral, which must be there; a client whom we sent to somebody may be one of ours, or not."""
        return "code" in self.columns and self.table not in {"referrals", "outbound_referrals"}


def _sheet(
    name: str, table: str, columns: str, *, where: str = "TRUE", alone: bool = False, view: str = "", younger: str = ""
) -> Sheet:
    return Sheet(
        name=name,
        table=table,
        columns=tuple(columns.split()),
        where=where,
        alone=alone,
        view=view,
        younger=frozenset(younger.split()),
    )


SHEETS: Mapping[str, Sheet] = {
    each.name: each
    for each in (
        _sheet("touches", "touches", "partner kind direction at purpose minutes summary by_hand cause"),
        _sheet("notes", "facts", "partner text at ask_again ended cause"),
        _sheet(
            "promises",
            "promises",
            "partner text due made done cause",
            where="question IS NULL OR question IN (SELECT key FROM questions WHERE answer = 'yes')",
            alone=True,
        ),
        _sheet(
            "referrals",
            "referrals",
            "code number partner received state source channel initials age_band need payer fit urgent acknowledged cause known fit_said",
            alone=True,
            younger="known fit_said",
        ),
        _sheet("steps", "referral_steps", "code state day at"),
        _sheet("consents", "consents", "code partner level given expires revoked cause"),
        _sheet("outbound", "outbound_referrals", "partner at need initials cause code", younger="code"),
        _sheet("gifts", "gifts", "partner what cents day cause"),
        _sheet("resources", "resources", "title link tags at cause"),
        _sheet("resources_had", "resources_sent", "partner resource at", view="resources_had"),
        _sheet("summaries", "summaries", "version text made"),
        _sheet("summaries_had", "summaries_sent", "partner summary at", view="summaries_had"),
    )
}
"""In the order in which they come back. `alone`: such a row may belong to nobody."""

_CALLED = "coalesce(nullif(p.email, ''), p.name || ' (' || p.org || ')')"
_WHOSE = f"(SELECT {_CALLED} FROM partner_rows p WHERE p.id = t.partner_id)"  # noqa: S608 (own words)
_CAUSE = "CASE WHEN t.cause GLOB 'draft:*' THEN (SELECT 'sent:' || o.message_id FROM outbox o WHERE 'draft:' || o.id = t.cause) ELSE t.cause END"
_NAMED = "trim(r.title || ' ' || r.link)"
_WHICH = f"(SELECT {_NAMED} FROM resources r WHERE r.id = t.resource_id)"  # noqa: S608 (own words)
_MADE_UP = {"partner": _WHOSE, "resource": _WHICH, "cause": _CAUSE}


class Archive:
    """The sheets, out and in."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def rows(self, sheet: Sheet) -> list[dict[str, str]]:
        """Everything of one subject, oldest first, as text; what is not known is ""."""
        cells = ", ".join(f"{_MADE_UP.get(each, f't.{each}')} AS {each}" for each in sheet.columns)
        whose = f" AND {_WHOSE} IS NOT NULL" if "partner" in sheet.columns and not sheet.alone else ""
        order = "at, partner" if sheet.view else "t.rowid"
        sql = f"SELECT {cells} FROM {sheet.view or sheet.table} t WHERE ({sheet.where}){whose} ORDER BY {order}"  # noqa: S608 (own words)
        rows = self._book.rows(sql)
        return [{name: "" if value is None else str(value) for name, value in row.items()} for row in rows]

    def restore(self, name: str, values: Mapping[str, str]) -> bool:
        """Write one row as it was; False where it is there already, or belongs to somebody who is not."""
        sheet = SHEETS[name]
        row: dict[str, object] = {each: values.get(each, "") for each in sheet.columns if each not in ("partner", "resource")}
        for column in self._book.rows(f"PRAGMA table_info({sheet.table})"):
            if row.get(column["name"]) == "" and not column["notnull"]:
                row[column["name"]] = None
            elif row.get(column["name"]) == "" and column["dflt_value"] is not None:
                del row[column["name"]]  # an export of an earlier version does not have it
        if "partner" in sheet.columns:
            email = values.get("partner", "").lower()
            row["partner_id"] = self._book.value("SELECT partner_id FROM addresses WHERE email = ?", email) or self._book.value(
                f"SELECT p.id FROM partner_rows p WHERE p.email = '' AND {_CALLED} = ?",  # noqa: S608 (own words)
                values.get("partner", ""),
            )
            if row["partner_id"] is None and not sheet.alone:
                return False
        if "resource" in sheet.columns:
            which = f"SELECT min(r.id) FROM resources r WHERE {_NAMED} = ?"  # noqa: S608 (own words)
            row["resource_id"] = self._book.value(which, values.get("resource", ""))
            if row["resource_id"] is None:
                return False
        of_page = sheet.table == "summaries_sent"
        if of_page and not self._book.value("SELECT 1 FROM summaries WHERE version = ?", row["summary"]):
            return False
        if sheet.of_referral and not self._book.value("SELECT 1 FROM referrals WHERE code = ?", row["code"]):
            return False
        if sheet.table == "outbound_referrals":
            row["code"] = self._book.value("SELECT code FROM referrals WHERE code = ?", row["code"])
        return self._book.insert_once(sheet.table, row)

    def taken(self, referrals: Sequence[Mapping[str, str]]) -> tuple[str, ...]:
        """Codes under which another referral stands here: one client's consent must never become another's."""
        causes = {each["code"]: each["cause"] for each in referrals}
        here = self._book.rows(
            "SELECT code, cause FROM referrals WHERE code IN (SELECT value FROM json_each(?))", listed(list(causes))
        )
        return tuple(row["code"] for row in here if row["cause"] != causes[row["code"]])
