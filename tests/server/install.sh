#!/bin/sh
# Install Dovecot, Postfix, Chromium, strace and systemd's tools from Debian's packages where that is harmless; start no service.
# As root with CI=true, or with INSTALL_SERVERS=1. Elsewhere: use what is there, and say in one loud line what is left out.
set -eu
missing=""
command -v dovecot >/dev/null 2>&1 || [ -x /usr/sbin/dovecot ] || missing="$missing dovecot-imapd dovecot-lmtpd"
[ -x /usr/lib/dovecot/lmtp ] || missing="$missing dovecot-lmtpd"
command -v postfix >/dev/null 2>&1 || [ -x /usr/sbin/postfix ] || missing="$missing postfix"
command -v chromium >/dev/null 2>&1 || missing="$missing chromium"
command -v systemd-analyze >/dev/null 2>&1 || missing="$missing systemd"
command -v strace >/dev/null 2>&1 || missing="$missing strace"
[ -n "$missing" ] || exit 0

wanted=no
[ "$(id -u)" = 0 ] && [ "${CI:-}" = true ] && wanted=yes
[ "${INSTALL_SERVERS:-}" = 1 ] && wanted=yes
if [ "$wanted" = no ] || ! command -v apt-get >/dev/null 2>&1; then
  echo "!!! LEFT OUT: tests that need$missing. To run them too: INSTALL_SERVERS=1 make test (as root, on Debian)" >&2
  exit 0
fi
sudo=""
[ "$(id -u)" = 0 ] || sudo="sudo"
# A policy that answers 101 keeps packages from starting their services.
policy=/usr/sbin/policy-rc.d
made=no
if [ ! -e "$policy" ]; then
  printf '#!/bin/sh\nexit 101\n' | $sudo tee "$policy" >/dev/null
  $sudo chmod 755 "$policy"
  made=yes
fi
echo "Installing$missing from Debian's packages (no service is started)" >&2
export DEBIAN_FRONTEND=noninteractive
$sudo apt-get update -qq >&2
# shellcheck disable=SC2086
$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing fonts-dejavu-core >&2
[ "$made" = no ] || $sudo rm -f "$policy"
