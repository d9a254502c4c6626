"""Referrals by code, how far each came and on which day, and the ledger of consents."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime

from outreach.model.referral import CLOSED, Consent, Referral, ReferralState
from outreach.store.book import Book, listed
from outreach.store.rows import day_text, moment_or_none, stamp, stamp_or_none, to_consent, to_referral, to_step

_DESCRIBED = {name: f"UPDATE referrals SET {name} = ? WHERE code = ?" for name in ("need", "payer", "age_band", "urgent")}  # noqa: S608 (own words)


class Referrals:
    """Clients sent to us, known by a code."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def get(self, code: str) -> Referral | None:
        """The referral, or None."""
        row = self._book.row("SELECT * FROM referrals WHERE code = ?", code)
        return None if row is None else to_referral(row)

    def all(self) -> tuple[Referral, ...]:
        """All referrals, oldest first."""
        return tuple(map(to_referral, self._book.rows("SELECT * FROM referrals ORDER BY received, number")))

    def open(self) -> tuple[Referral, ...]:
        """Referrals whose loop with the referrer stands open, oldest first."""
        return tuple(referral for referral in self.all() if referral.state not in CLOSED)

    def identifiers(self) -> tuple[str, ...]:
        """Words that stand for clients, in or out: no letter may hold one."""
        rows = self._book.rows("SELECT initials FROM referrals UNION SELECT initials FROM outbound_referrals ORDER BY 1")
        return tuple(row["initials"] for row in rows if row["initials"])

    def of_threads(self, thread_ids: tuple[int, ...]) -> Referral | None:
        """The newest referral that came in one of these threads, or None."""
        row = self._book.row(
            "SELECT * FROM referrals WHERE thread_id IN (SELECT value FROM json_each(?)) ORDER BY received DESC, number DESC",
            listed(thread_ids),
        )
        return None if row is None else to_referral(row)

    def next_code(self) -> str:
        """The code that the next referral will have."""
        last = self._book.value("SELECT max(number) FROM referrals") or 0
        return f"R-{last + 1}"

    def open_new(self, referral: Referral, cause: str, now: datetime) -> str:
        """Record a referral and return its code; the same one of the same cause, or a code in use, changes nothing.

        A cause may bring several (two siblings): they are the same only when the person's marks are the same too.
        """
        with self._book.transaction():
            code = referral.code or self._made_by(referral, cause) or self.next_code()
            number = re.fullmatch(r"R-(\d+)", code)
            row = {
                "code": code,
                "number": int(number[1]) if number else None,
                "partner_id": referral.partner_id,
                "received": stamp(referral.received),
                "state": referral.state,
                "source": referral.source,
                "channel": referral.channel,
                "initials": referral.initials,
                "name": referral.name,
                "age_band": referral.age_band,
                "need": referral.need,
                "payer": referral.payer,
                "fit": referral.fit,
                "fit_said": int(referral.fit_said),
                "urgent": int(referral.urgent),
                "thread_id": referral.thread_id,
                "acknowledged": stamp_or_none(referral.acknowledged),
                "known": stamp(now),
                "cause": cause,
            }
            if self._book.insert_once("referrals", row):
                self._step(code, referral.state, referral.received.date(), now)
        return code

    def adopt(self, partner_id: int, email: str, identity: str, now: datetime) -> bool:
        """Give a partner the referrals that nobody has and that their address, or that mail, brought; whether there were any."""
        sql = """UPDATE referrals SET partner_id = ?, known = ? WHERE partner_id IS NULL AND (cause = ? OR cause IN
            (SELECT identity FROM messages WHERE sender_email = ? AND sender_email <> ''))"""
        return bool(self._book.change(sql, partner_id, stamp(now), identity, email.strip().lower()))

    def _made_by(self, referral: Referral, cause: str) -> str | None:
        code: str | None = self._book.value(
            "SELECT code FROM referrals WHERE cause = ? AND initials IS ? AND age_band IS ? AND need IS ?",
            cause,
            referral.initials,
            referral.age_band,
            referral.need,
        )
        return code

    def move(self, code: str, state: ReferralState, on: date, now: datetime) -> None:
        """Write how far a referral came; a code nobody knows changes nothing."""
        with self._book.transaction():
            if self._book.change("UPDATE referrals SET state = ? WHERE code = ?", state, code):
                self._step(code, state, on, now)
            if state == ReferralState.ACKNOWLEDGED:
                self._note_thanks(code, now)

    def take_back(self, code: str, state: ReferralState) -> str | None:
        """Forget the last step that was told of a referral, if it is this one, with those that were told at the same time, and give it the state
        before; when that was told (`rows.stamp`), None where it was not so.

        The first step, that it came, stays. Thanks that were told with it are owed again; so are those that were told later, where it is they that
        are taken back.
        """
        with self._book.transaction():
            steps = self._book.rows("SELECT id, state, at FROM referral_steps WHERE code = ? ORDER BY id", code)
            if state is ReferralState.ACKNOWLEDGED and steps and steps[-1]["state"] != state:
                return self._owed_again(code, str(steps[-1]["at"]))
            if len(steps) < 2 or steps[-1]["state"] != state:
                return None
            first, at = steps[0], str(steps[-1]["at"])
            stays = [first, *(each for each in steps[1:] if each["at"] != at)]
            self._book.change("DELETE FROM referral_steps WHERE code = ? AND at = ? AND id <> ?", code, at, first["id"])
            self._book.change("UPDATE referrals SET state = ? WHERE code = ?", stays[-1]["state"], code)
            if ReferralState.ACKNOWLEDGED in {each["state"] for each in steps if each not in stays}:
                self._book.change("UPDATE referrals SET acknowledged = NULL WHERE code = ?", code)
            return at

    def _owed_again(self, code: str, since: str) -> str | None:
        """Nobody was thanked for it after its last step was told, at `since`; when it was said that somebody was."""
        when: str | None = self._book.value("SELECT acknowledged FROM referrals WHERE code = ? AND acknowledged > ?", code, since)
        if when:
            self._book.change("UPDATE referrals SET acknowledged = NULL WHERE code = ?", code)
        return when

    def last_told(self, code: str) -> datetime | None:
        """When the last step of a referral was told."""
        at = self._book.value("SELECT at FROM referral_steps WHERE code = ? ORDER BY id DESC LIMIT 1", code)
        return moment_or_none(at)

    def came_from(self, code: str, partner_id: int | None, source: str, now: datetime) -> bool:
        """Write down who sent a client, and that they have had no thanks; whether that is news."""
        with self._book.transaction():
            sql = """UPDATE referrals SET partner_id = ?1, source = ?2, acknowledged = NULL, known = ?4
                WHERE code = ?3 AND (partner_id IS NOT ?1 OR source <> ?2)"""
            if not self._book.change(sql, partner_id, source, code, stamp(now)):
                return False
            self._book.change("DELETE FROM referral_steps WHERE code = ? AND state = ?", code, ReferralState.ACKNOWLEDGED)
            sql = "UPDATE referrals SET state = ? WHERE code = ? AND state = ?"
            self._book.change(sql, ReferralState.RECEIVED, code, ReferralState.ACKNOWLEDGED)
            return True

    def describe(self, code: str, changes: Iterable[tuple[str, str]]) -> None:
        """Put right what is known of a client; a code nobody knows changes nothing. Raise KeyError for what is not to be told."""
        for name, value in changes:
            self._book.change(_DESCRIBED[name], value, code)

    def judge(self, code: str, fit: int | None, *, by_profile: bool) -> None:
        """Write down how well it fits, 0 to 3; `by_profile` gives way to the owner's own word. A code nobody knows changes nothing."""
        said = int(not by_profile)
        self._book.change("UPDATE referrals SET fit = ?1, fit_said = ?2 WHERE code = ?3 AND ?2 >= fit_said", fit, said, code)

    def acknowledge(self, code: str, partner_id: int | None, until: datetime, now: datetime) -> None:
        """The thank-you for `code` went to this partner: it thanks for every referral of theirs, siblings whom one mail brought among them, that
        nobody was thanked for and that we knew to be theirs by `until`; for `code` itself only where it still is.
        """
        with self._book.transaction():
            for each in self._thanked_for(code, partner_id, until):
                self.thanked(each.code, now.date(), now)

    def _thanked_for(self, code: str, partner_id: int | None, until: datetime) -> tuple[Referral, ...]:
        sql = """SELECT * FROM referrals WHERE partner_id IS ?1 AND acknowledged IS NULL
          AND (code = ?2 OR (?1 IS NOT NULL AND coalesce(known, received) <= ?3)) ORDER BY number"""
        return tuple(map(to_referral, self._book.rows(sql, partner_id, code, stamp(until))))

    def thanked(self, code: str, on: date, now: datetime) -> None:
        """Whoever sent this client was thanked on that day: note it, and move on what was only received; a code nobody knows changes nothing."""
        with self._book.transaction():
            self._note_thanks(code, now)
            if self._book.value("SELECT state FROM referrals WHERE code = ?", code) == ReferralState.RECEIVED:
                self.move(code, ReferralState.ACKNOWLEDGED, on, now)

    def _note_thanks(self, code: str, now: datetime) -> None:
        self._book.change("UPDATE referrals SET acknowledged = ? WHERE code = ? AND acknowledged IS NULL", stamp(now), code)

    def _step(self, code: str, state: ReferralState, on: date, now: datetime) -> None:
        row = {"code": code, "state": state, "day": on.isoformat(), "at": stamp(now)}
        self._book.insert_once("referral_steps", row)

    def steps(self, code: str) -> tuple[tuple[ReferralState, date], ...]:
        """Every state that a referral reached, and on which day, in the order of the days."""
        rows = self._book.rows("SELECT state, day FROM referral_steps WHERE code = ? ORDER BY day, id", code)
        return tuple(map(to_step, rows))

    def consents(self, code: str) -> tuple[Consent, ...]:
        """The ledger of one referral, oldest first, ended ones too."""
        return tuple(map(to_consent, self._book.rows("SELECT * FROM consents WHERE code = ? ORDER BY id", code)))

    def record_consent(self, consent: Consent, cause: str) -> bool:
        """Write to the ledger; one with `revoked` ends the live ones of that code and partner. Whether anything is new."""
        revoked = day_text(consent.revoked)
        if revoked is not None:
            whose = (consent.code, consent.partner_id)
            live = "UPDATE consents SET revoked = ? WHERE code = ? AND partner_id = ? AND revoked IS NULL"
            if self._book.change(live, revoked, *whose):
                return True
            if self._book.row("SELECT id FROM consents WHERE code = ? AND partner_id = ? AND revoked = ?", *whose, revoked):
                return False
        row = {
            "code": consent.code,
            "partner_id": consent.partner_id,
            "level": int(consent.level),
            "given": day_text(consent.given),
            "expires": day_text(consent.expires),
            "revoked": revoked,
            "cause": cause,
        }
        return self._book.insert_once("consents", row)
