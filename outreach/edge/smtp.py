"""The way out, one letter at a time, by verbs: so that we always know whether DATA may have begun.

    offered = await smtp.offer(raw, sender=..., recipient=...)     # connect, TLS, EHLO, AUTH, MAIL, RCPT
    if isinstance(offered, Outcome): ...                           # temp or perm; nothing was said about the text yet
    else: commit the claim, then   outcome = await offered.data()
    await offered.leave()                                          # after data(), or instead of it

Law: before DATA everything is definite and may be tried again. From the moment DATA is written only a definite answer counts:
250 is accepted, 4xx temp, 5xx perm; silence, a cut or garbage is `lost`, and is never tried again by a machine.
A 5xx in greeting or EHLO speaks about the server and not about the letter, so it is temp (as Postfix has it,
smtp_skip_5xx_greeting). Whatever refuses the login (RFC 4954 §6) is LoginRefused.

Raises LoginRefused and SecretMissing (need the owner), SettingRefused (when made), ValueError for an address that could smuggle
a command (nothing has been sent then). All else is an Outcome. Letters go to one recipient each; no connection is used twice.
"""

from __future__ import annotations

import asyncio
import contextlib
import re

import aiosmtplib
from aiosmtplib import SMTPException, SMTPResponseException

from outreach.edge.auth import resolve
from outreach.edge.faults import LoginRefused
from outreach.edge.providers import cure
from outreach.edge.replies import plain, why_unreached
from outreach.edge.tls import context_for, on_loopback
from outreach.model.outbox import Outcome
from outreach.model.practice import Mailbox

LOCAL_NAME = "[127.0.0.1]"  # what we call ourselves in EHLO (RFC 5321 §4.1.3): the house's own name is nobody's business
GOODBYE_SECONDS = 2.0
_LOGIN_CODES = frozenset({530, 534, 535, 538})
_ADDRESS = re.compile(r"[^\s<>\x00-\x1f\x7f@,;]+@[^\s<>\x00-\x1f\x7f@,;]+")


def check_address(address: str) -> str:
    r"""The address unchanged; ValueError when it is none, or holds anything that could end the command it stands in.

    >>> check_address("lee@clinic.example")
    'lee@clinic.example'
    >>> check_address("a@b.example>\r\nRCPT TO:<evil@x.example")
    Traceback (most recent call last):
    ValueError: not an address that mail can be sent to
    """
    if len(address) > 254 or not _ADDRESS.fullmatch(address) or not address.isprintable():
        raise ValueError("not an address that mail can be sent to")
    return address


class Offered:
    """A letter whose sender and recipient the server has taken. Call `data` once, or not at all, and `leave` in any case."""

    def __init__(self, client: aiosmtplib.SMTP, raw: bytes, final_dot_seconds: float) -> None:
        self._client = client
        self._raw = raw
        self._seconds = final_dot_seconds

    async def data(self) -> Outcome:
        """Send the text; the claim must be on disk before. If this call is cancelled, the outcome is lost.

        The server has `final_dot_seconds` for its answer (RFC 5321 §4.5.3.2.6 asks for ten minutes). Returns as soon as there is
        one, so that it can be written down before anything else is said.
        """
        client = self._client
        if not client.is_connected:
            return Outcome(result="temp", reply="the server hung up before DATA")
        try:
            response = await client.data(self._raw, timeout=self._seconds)
        except aiosmtplib.SMTPDataError as error:
            outcome = _definite(error) or _lost(error.message)
        except (SMTPException, OSError) as error:
            client.close()
            outcome = _lost(error)
        else:
            outcome = Outcome(result="accepted", code=response.code, reply=plain(response.message))
        return outcome

    async def leave(self) -> None:
        """Say goodbye, whether anything was sent or not; never raises."""
        await _goodbye(self._client)


class Smtp:
    """The outgoing server of one practice. User name and secret are those of IMAP unless set."""

    def __init__(self, mailbox: Mailbox) -> None:
        """Raises SettingRefused when the settings cannot be safe."""
        self._settings = mailbox.smtp
        self._username = mailbox.smtp.username or mailbox.imap.username
        self._secret = mailbox.smtp.secret or mailbox.imap.secret
        self._tls = context_for(mailbox.smtp.security, mailbox.smtp.host, mailbox.smtp.ca_file)

    async def offer(self, raw: bytes, *, sender: str, recipient: str) -> Offered | Outcome:
        """Bring one letter up to the brink of DATA, or say why not; `sender` is the envelope's (bounces go there)."""
        check_address(sender)
        check_address(recipient)
        client = self._client()
        try:
            refused = (
                await self._greet(client) or await self._log_in(client) or await self._envelope(client, raw, sender, recipient)
            )
        except (SMTPException, OSError) as error:  # a cut, a timeout, garbage: nothing has begun
            refused = Outcome(result="temp", reply=plain(error))
        except BaseException:
            client.close()
            raise
        if refused is None:
            return Offered(client, raw, self._settings.final_dot_seconds)
        await _goodbye(client)
        return refused

    async def knock(self) -> str | None:
        """Connect, make it safe, log in and leave: None when a letter could go, else what stands in the way."""
        client = self._client()
        try:
            refused = await self._greet(client) or await self._log_in(client)
        except (SMTPException, OSError) as error:
            refused = Outcome(result="temp", reply=f"{self._settings.host} cannot be reached: {why_unreached(error)}")
        finally:
            await _goodbye(client)
        return refused.reply or "it closed the connection" if refused else None

    def _client(self) -> aiosmtplib.SMTP:
        return aiosmtplib.SMTP(
            hostname=self._settings.host,
            port=self._settings.port,
            local_hostname=LOCAL_NAME,
            timeout=self._settings.timeout_seconds,
            use_tls=self._settings.security == "tls",
            start_tls=False,
            tls_context=self._tls,
        )

    async def _greet(self, client: aiosmtplib.SMTP) -> Outcome | None:
        """Connect, make it safe, introduce ourselves. What is refused here is not about the letter."""
        try:
            await client.connect()
            await client.ehlo()
            if self._settings.security == "starttls":
                await client.starttls()  # raises when it is not offered
                await client.ehlo()
        except SMTPResponseException as error:
            return _temporary(error)
        return None

    async def _log_in(self, client: aiosmtplib.SMTP) -> Outcome | None:
        """Authenticate by the strongest way that TLS leaves us; a relay on this machine may ask for nothing."""
        methods = client.server_auth_methods
        if not methods and on_loopback(self._settings.host):
            return None
        login = await asyncio.to_thread(resolve, self._secret, username=self._username)
        try:
            if login.oauth:
                await client.auth_xoauth2(login.username, login.secret)
            elif "plain" in methods:
                await client.auth_plain(login.username, login.secret)
            elif "login" in methods:
                await client.auth_login(login.username, login.secret)
            elif "cram-md5" in methods:
                await client.auth_crammd5(login.username, login.secret)
            else:
                raise self._login_refused("it offers no way to log in that we know")
        except aiosmtplib.SMTPAuthenticationError as error:
            if error.code < 500:
                return _temporary(error)
            raise self._login_refused(f"{error.code} {error.message}") from None
        return None

    async def _envelope(self, client: aiosmtplib.SMTP, raw: bytes, sender: str, recipient: str) -> Outcome | None:
        """MAIL and RCPT, with the extensions that this letter needs and the server has (RFC 1870, 6152, 6531)."""
        needed = {"SMTPUTF8": not (sender + recipient).isascii(), "BODY=8BITMIME": not raw.isascii()}
        options = [option for option, need in needed.items() if need]
        for option in options:
            extension = option.rpartition("=")[2]
            if not client.supports_extension(extension):
                return Outcome(result="perm", reply=f"the server cannot take this letter (no {extension})")
        if client.supports_extension("size"):
            options.append(f"SIZE={len(raw)}")
        try:
            await client.mail(sender, options=options, encoding="utf-8")
            await client.rcpt(recipient, encoding="utf-8")
        except SMTPResponseException as error:
            if error.code in _LOGIN_CODES:
                raise self._login_refused(f"{error.code} {error.message}") from None
            return _definite(error) or _temporary(error)
        return None

    def _login_refused(self, reply: str) -> LoginRefused:
        return LoginRefused(self._settings.host, plain(reply), cure(self._settings.host))


def _definite(error: SMTPResponseException) -> Outcome | None:
    """The outcome when the code is a refusal at all; else None."""
    if 400 <= error.code < 500:
        return _temporary(error)
    if 500 <= error.code < 600:
        return Outcome(result="perm", code=error.code, reply=plain(error.message))
    return None


def _temporary(error: SMTPResponseException) -> Outcome:
    """To be tried again, whatever the code says; the code is kept when it is one."""
    return Outcome(result="temp", code=error.code if 400 <= error.code < 600 else None, reply=plain(error.message))


def _lost(reason: object) -> Outcome:
    return Outcome(result="lost", reply=plain(reason))


async def _goodbye(client: aiosmtplib.SMTP) -> None:
    """QUIT if there is anybody to say it to; a server that is slow to answer is left alone."""
    with contextlib.suppress(SMTPException, OSError):
        if client.is_connected:
            await client.quit(timeout=GOODBYE_SECONDS)
    client.close()
