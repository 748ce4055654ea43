#!/usr/bin/env bash
# Brings the Debian packages that only tests need, which the program itself does without: PostgreSQL, for the store's tests.
# The package's own database is neither made nor started; the tests make one of their own. Needs root where something is missing.
set -euo pipefail

# As the tests look for it: Debian keeps a server's programs out of PATH.
is_there() { compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null; }

is_there && exit 0
if ((EUID != 0)); then
  echo 'tests: PostgreSQL is missing, and only root can install it' >&2
  echo '  next: run this as root, or once: apt-get install --no-install-recommends postgresql' >&2
  exit 1
fi

readonly settings=/etc/postgresql-common/createcluster.d
had_settings=$([[ -d $settings ]] && echo yes || true)
readonly had_settings
leave() {
  rm -f "$settings/cc-ci-tests.conf"
  [[ -n $had_settings ]] || rmdir --ignore-fail-on-non-empty "$settings"
}
trap leave EXIT
mkdir -p "$settings"
echo 'create_main_cluster = false' >"$settings/cc-ci-tests.conf"

export DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8
echo 'Installing with apt-get what only tests need: postgresql'
apt-get -q -o DPkg::Lock::Timeout=120 update
apt-get -q -o DPkg::Lock::Timeout=120 install --yes --no-install-recommends postgresql
is_there || { echo 'tests: apt-get succeeded, yet there is no PostgreSQL server in /usr/lib/postgresql' >&2; exit 1; }
