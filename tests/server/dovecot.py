"""A private Dovecot on loopback, configured in a folder of its own: IMAP for us to read, LMTP for Postfix to deliver to.

Needs Dovecot 2.3 from Debian's packages. Runs unprivileged where we are (as root: as the user nobody), and touches nothing of the system's.
"""

from __future__ import annotations

import contextlib
import os
import pwd
import shutil
import signal
import socket
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

PASSWORD = "not-a-secret"
PATIENCE = 10.0


def free_port() -> int:
    """A port that nobody listens on now."""
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        port: int = sock.getsockname()[1]
        return port


def wait_for(port: int) -> None:
    """Until somebody answers there; TimeoutError after ten seconds."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return
        time.sleep(0.02)
    raise TimeoutError(f"nothing listens on port {port}")


_CONFIG = """
base_dir = {base}/run
state_dir = {base}/state
log_path = {base}/log
default_internal_user = {user}
default_internal_group = {group}
default_login_user = {user}
listen = 127.0.0.1
protocols = imap lmtp
ssl = no
disable_plaintext_auth = no
auth_mechanisms = plain login
first_valid_uid = 1
mail_uid = {user}
mail_gid = {group}
mail_home = {base}/mail/%u
mail_location = maildir:~/Maildir
{extra}
passdb {{
  driver = static
  args = password={password}
}}
userdb {{
  driver = static
  args = uid={user} gid={group} home={base}/mail/%u allow_all_users=yes
}}
namespace inbox {{
  inbox = yes
  separator = /
  mailbox Drafts {{
    auto = subscribe
    special_use = \\Drafts
  }}
  mailbox Sent {{
    auto = subscribe
    special_use = \\Sent
  }}
}}
protocol imap {{
  mail_max_userip_connections = 50
}}
protocol lmtp {{
  postmaster_address = postmaster@practice.example
}}
service anvil {{
  chroot =
}}
service stats {{
  chroot =
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {imap_port}
  }}
  inet_listener imaps {{
    port = 0
  }}
}}
service lmtp {{
  inet_listener lmtp {{
    port = {lmtp_port}
  }}
}}
"""


@dataclass
class Dovecot:
    """A running server. `imap_port` and `lmtp_port` are on 127.0.0.1; every user name logs in with PASSWORD."""

    base: Path
    imap_port: int
    lmtp_port: int
    process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start, and wait until it answers."""
        command = ["dovecot", "-F", "-c", str(self.base / "dovecot.conf")]
        if os.getuid() == 0:
            command = ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", *command]
        env = {**os.environ, "PATH": os.environ.get("PATH", "") + ":/usr/sbin"}
        self.process = subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        wait_for(self.imap_port)
        wait_for(self.lmtp_port)

    def stop(self) -> None:
        """Stop it and everything it started."""
        if self.process is not None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(5)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()

    def log(self) -> str:
        """What it wrote."""
        path = self.base / "log"
        return path.read_text(errors="replace") if path.exists() else ""


def make_dovecot(base: Path, *, extra: str = "") -> Dovecot:
    """Write a configuration into `base`; `extra` are further lines of it."""
    base.mkdir(parents=True, exist_ok=True)
    user, group = ("nobody", "nogroup") if os.getuid() == 0 else (pwd.getpwuid(os.getuid()).pw_name, str(os.getgid()))
    made = Dovecot(base=base, imap_port=free_port(), lmtp_port=free_port())
    for folder in ("run", "state", "mail"):
        (base / folder).mkdir(exist_ok=True)
    config = _CONFIG.format(
        base=base, user=user, group=group, password=PASSWORD, imap_port=made.imap_port, lmtp_port=made.lmtp_port, extra=extra
    )
    (base / "dovecot.conf").write_text(config)
    if os.getuid() == 0:
        for path in (base, *base.rglob("*")):
            shutil.chown(path, "nobody", "nogroup")
    return made
