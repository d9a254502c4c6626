"""The small means of the edge: secrets, clocks, systemd, patience."""

from __future__ import annotations

import asyncio
import os
import random
import socket
import sys
from datetime import UTC, datetime, timedelta

import keyring
import pytest
from hypothesis import given
from hypothesis import strategies as st
from keyring.backend import KeyringBackend

from outreach.edge import auth, systemd
from outreach.edge.auth import SecretMissing, resolve
from outreach.edge.backoff import login_pause, pause
from outreach.edge.clock import JumpingClock, SystemClock
from outreach.edge.dns import txt
from outreach.edge.imap_parts import TEXT_CAP, assemble, text_section, whole_lines
from outreach.edge.replies import plain
from outreach.model.practice import Secret

USER = "therapist@practice.example"
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


class Ring(KeyringBackend):
    """A keyring in memory."""

    priority = 1

    def get_password(self, service: str, username: str) -> str | None:
        return "from the ring" if (service, username) == ("mail", USER) else None

    def set_password(self, service: str, username: str, password: str) -> None:
        raise NotImplementedError

    def delete_password(self, service: str, username: str) -> None:
        raise NotImplementedError


@pytest.fixture
def sources(tmp_path, monkeypatch):
    """Every place a secret may come from, filled."""
    (tmp_path / "imap").write_text("from the credential\n")
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(tmp_path))
    monkeypatch.setenv("MAIL_PASSWORD", "from the environment")
    before = keyring.get_keyring()
    keyring.set_keyring(Ring())
    yield tmp_path
    keyring.set_keyring(before)


@pytest.mark.parametrize(
    ("secret", "found", "oauth"),
    [
        (Secret(command="printf 'two words \\nsecond line'"), "two words ", False),
        (Secret(command="printf 'dos line\\r\\n'"), "dos line", False),
        (Secret(credential="imap"), "from the credential", False),
        (Secret(keyring="mail"), "from the ring", False),
        (Secret(environment="MAIL_PASSWORD"), "from the environment", False),
        (Secret(token_command="printf ya29.token"), "ya29.token", True),
        (Secret(command="printf first", environment="MAIL_PASSWORD"), "first", False),
    ],
)
def test_the_first_source_that_is_set_gives_the_secret_and_a_repr_never_does(sources, secret, found, oauth) -> None:
    """Its first line, blanks kept."""
    login = resolve(secret, username=USER)
    assert (login.username, login.secret, login.oauth) == (USER, found, oauth)
    assert found not in repr(login)


@pytest.mark.parametrize(
    ("secret", "remedy"),
    [
        (Secret(), "set one of"),
        (Secret(command="/no/such/program"), "cannot be run"),
        (Secret(command=""), "empty"),
        (Secret(command="'unfinished"), "quotes"),
        (Secret(command=f"{sys.executable} -c 'import sys; sys.exit(\"hunter2\")'"), "failed with status 1"),
        (Secret(command="true"), "empty password"),
        (Secret(command="printf '\\377\\376'"), "not text"),
        (Secret(credential="absent"), "LoadCredential"),
        (Secret(credential="../imap"), "plain name"),
        (Secret(keyring="other"), "keyring set other"),
        (Secret(environment="NOT_SET_AT_ALL"), "empty password"),
    ],
)
def test_a_missing_secret_is_one_sentence_that_names_the_remedy(sources, secret, remedy) -> None:
    """And repeats nothing that a command printed; no shell reads the command."""
    with pytest.raises(SecretMissing, match=remedy) as missing:
        resolve(secret, username=USER)
    assert "hunter2" not in str(missing.value)
    assert "\n" not in str(missing.value)


def test_a_command_that_hangs_is_given_up(monkeypatch) -> None:
    """A locked password manager must not stop the daemon for ever."""
    monkeypatch.setattr(auth, "COMMAND_SECONDS", 0.1)
    with pytest.raises(SecretMissing, match="did not finish"):
        resolve(Secret(command="sleep 5"), username=USER)


def test_without_systemd_a_credential_says_what_to_add(monkeypatch) -> None:
    """The unit's line is in the sentence."""
    monkeypatch.delenv("CREDENTIALS_DIRECTORY", raising=False)
    with pytest.raises(SecretMissing, match="LoadCredential=imap:"):
        resolve(Secret(credential="imap"), username=USER)


async def test_sleepers_wake_in_order_when_time_passes_them() -> None:
    """A clock that jumps ninety days wakes everybody once; who was cancelled stays away."""
    clock = JumpingClock(NOON)
    woken: list[str] = []

    async def sleeper(name: str, seconds: float) -> None:
        await clock.sleep(seconds)
        woken.append(name)

    tasks = [asyncio.create_task(sleeper(*who)) for who in (("late", 7200), ("soon", 60), ("next", 61), ("never", 30))]
    await asyncio.sleep(0)
    tasks[3].cancel()
    clock.jump(timedelta(seconds=59))
    await asyncio.sleep(0.01)
    assert woken == []
    clock.jump(timedelta(days=90))
    await asyncio.gather(*tasks, return_exceptions=True)
    assert woken == ["soon", "next", "late"]
    assert clock.now() == NOON + timedelta(days=90, seconds=59)


async def test_setting_the_wall_clock_lets_no_time_pass() -> None:
    """NTP and administrators move now(), not monotonic()."""
    clock = JumpingClock(NOON)
    clock.set_wall(NOON - timedelta(days=400))
    assert (clock.now().year, clock.monotonic()) == (2025, 0.0)
    with pytest.raises(ValueError, match="forwards"):
        clock.jump(timedelta(seconds=-1))
    with pytest.raises(ValueError, match="UTC"):
        JumpingClock(datetime(2026, 3, 2))  # noqa: DTZ001
    await clock.sleep(0)


async def test_the_systems_clock_is_aware_and_goes_on() -> None:
    """UTC, and a sleep takes its time."""
    clock = SystemClock()
    began = clock.monotonic()
    await clock.sleep(0.02)
    assert clock.monotonic() - began >= 0.02
    assert clock.now().utcoffset() == timedelta(0)
    await clock.sleep(-5)


@pytest.mark.parametrize("abstract", [False, True])
def test_systemd_is_told_over_its_socket(abstract: bool, tmp_path, monkeypatch) -> None:
    """In the file system or abstract; one datagram, one assignment a line; without a listener nothing happens."""
    name = f"@outreach-test-{os.getpid()}" if abstract else str(tmp_path / "notify")
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listener:
        listener.bind("\0" + name[1:] if abstract else name)
        monkeypatch.setenv("NOTIFY_SOCKET", name)
        assert systemd.notify(systemd.READY, systemd.status("two\nlines"))
        assert listener.recv(100) == b"READY=1\nSTATUS=two lines"
    assert not systemd.notify(systemd.WATCHDOG)
    monkeypatch.delenv("NOTIFY_SOCKET")
    assert not systemd.notify(systemd.STOPPING)


def test_the_watchdog_is_fed_twice_as_often_as_asked(monkeypatch) -> None:
    """And only by the process that is watched."""
    monkeypatch.setenv("WATCHDOG_USEC", "180000000")
    monkeypatch.delenv("WATCHDOG_PID", raising=False)
    assert systemd.watchdog_seconds() == 90.0
    monkeypatch.setenv("WATCHDOG_PID", "1")
    assert systemd.watchdog_seconds() is None
    monkeypatch.delenv("WATCHDOG_PID")
    monkeypatch.setenv("WATCHDOG_USEC", "soon")
    assert systemd.watchdog_seconds() is None


@given(failures=st.integers(0, 10**6), jitter=st.floats(0, 1, exclude_max=True))
def test_no_wait_is_shorter_than_a_second_or_longer_than_five_minutes(failures: int, jitter: float) -> None:
    """Clamped, whatever the count."""
    assert 1.0 <= pause(failures, jitter) <= 300.0


def test_a_refused_login_is_tried_at_most_ten_times_a_day() -> None:
    """Counted over the first day and over every later one."""
    chance = random.Random(1)
    times, now = [], 0.0
    for refusals in range(1, 60):
        times.append(now)
        now += login_pause(refusals, chance.random())
    for begin in times:
        assert sum(begin <= at < begin + 86400 for at in times) <= 10


def test_no_name_server_is_no_answer() -> None:
    """A reserved name never resolves (RFC 6761), with or without a network, and soon."""
    assert txt(b"selector._domainkey.practice.invalid.", timeout=0.5) is None


@given(st.binary(max_size=400) | st.text(max_size=400))
def test_a_reply_is_one_short_printable_line(reply: bytes | str) -> None:
    """Whatever the server said."""
    assert plain(reply).isprintable()
    assert len(plain(reply)) <= 200


@given(
    st.recursive(
        st.binary(max_size=6) | st.none() | st.integers(), lambda inner: st.tuples(inner, inner) | st.lists(inner, max_size=3)
    )
)
def test_any_structure_gives_a_section_or_none(structure: object) -> None:
    """BODYSTRUCTURE comes from strangers' mail."""
    section = text_section(structure)
    assert section is None or all(number.isdigit() for number in section.split("."))


def test_a_cut_body_ends_with_a_whole_line_and_a_small_mail_has_one_sender() -> None:
    """Half a line of base64 cannot be decoded; servers that repeat the header as the part's do not make two From."""
    assert whole_lines(b"a\n" * (TEXT_CAP // 2 - 1) + b"bb").endswith(b"a\n")
    assert whole_lines(b"short") == b"short"
    header = b"From: a@b.example\r\nContent-Type: text/plain\r\n\r\n"
    assert assemble(header, header, b"x").count(b"From:") == 1
    assert assemble(header, b"", b"x") == header + b"x"
