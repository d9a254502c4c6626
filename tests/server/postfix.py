"""A private Postfix on loopback: takes mail by SMTP, hands what is ours to Dovecot by LMTP, and lets nothing out.

Needs Postfix 3 from Debian's packages and root, because its master insists on it. Its queue, data, configuration and log are in a folder of
their own; the system's own Postfix, if there is one, is not touched.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

from tests.server.dovecot import free_port, wait_for

_MAIN = """
compatibility_level = 3.6
queue_directory = {base}/spool
data_directory = {base}/data
daemon_directory = /usr/lib/postfix/sbin
command_directory = /usr/sbin
mail_owner = postfix
setgid_group = postdrop
myhostname = mx.practice.example
mydestination =
alias_maps =
alias_database =
local_recipient_maps =
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
mynetworks = 127.0.0.0/8
smtpd_relay_restrictions = permit_mynetworks, reject
virtual_mailbox_domains = practice.example, lakeside.example
virtual_transport = lmtp:inet:127.0.0.1:{lmtp_port}
default_transport = error:nothing leaves this machine
relay_transport = error:nothing leaves this machine
{extra}
maillog_file = {base}/log
maillog_file_prefixes = {base}
"""
_SERVICES = (
    ("pickup unix n - n 60 1", "pickup"),
    ("cleanup unix n - n - 0", "cleanup"),
    ("qmgr unix n - n 300 1", "qmgr"),
    ("rewrite unix - - n - -", "trivial-rewrite"),
    ("bounce unix - - n - 0", "bounce"),
    ("defer unix - - n - 0", "bounce"),
    ("trace unix - - n - 0", "bounce"),
    ("proxymap unix - - n - -", "proxymap"),
    ("lmtp unix - - n - -", "lmtp"),
    ("error unix - - n - -", "error"),
    ("retry unix - - n - -", "error"),
    ("anvil unix - - n - 1", "anvil"),
    ("scache unix - - n - 1", "scache"),
    ("flush unix n - n 1000? 0", "flush"),
    ("showq unix n - n - -", "showq"),
    ("postlog unix-dgram n - n - 1", "postlogd"),
)


@dataclass
class Postfix:
    """A running server; `port` is on 127.0.0.1 and asks for no login."""

    base: Path
    port: int

    def start(self) -> None:
        """Start its master, and wait until it answers."""
        subprocess.run(["/usr/sbin/postfix", "-c", str(self.base / "conf"), "start"], check=True, capture_output=True)
        wait_for(self.port)

    def stop(self) -> None:
        """Stop the master by the pid it wrote down."""
        pid_file = self.base / "spool/pid/master.pid"
        if not pid_file.exists():
            return
        pid = int(pid_file.read_text().strip())
        os.kill(pid, signal.SIGTERM)
        for _ in range(250):
            if not Path(f"/proc/{pid}").exists():
                return
            time.sleep(0.02)

    def log(self) -> str:
        """What it wrote."""
        path = self.base / "log"
        return path.read_text(errors="replace") if path.exists() else ""


def make_postfix(base: Path, lmtp_port: int, *, extra: str = "") -> Postfix:
    """Write a configuration into `base`; `extra` are further lines of main.cf."""
    for folder in ("conf", "spool", "data"):
        (base / folder).mkdir(parents=True, exist_ok=True)
    shutil.chown(base / "data", "postfix")
    port = free_port()
    (base / "conf/main.cf").write_text(_MAIN.format(base=base, lmtp_port=lmtp_port, extra=extra))
    lines = [f"127.0.0.1:{port} inet n - n - - smtpd", *(f"{columns} {command}" for columns, command in _SERVICES)]
    (base / "conf/master.cf").write_text("\n".join(lines) + "\n")
    return Postfix(base=base, port=port)
