#!/usr/bin/env bash
# Installs what the tests need, runs them all, and ends with "N passed, N failed".
#   bash tests/run.sh          everything: SQLite and PostgreSQL, real Chromium
#   bash tests/run.sh --fast   no browser, SQLite only
set -euo pipefail
cd "$(dirname "$0")/.."
fast=false; [ "${1:-}" = "--fast" ] && fast=true
state=$(mktemp -d); postgres=
as_postgres() { # PostgreSQL refuses to run as root; its own account runs it then
  if [ "$(id -u)" = 0 ]; then su postgres -s /bin/bash -c "$1"; else bash -c "$1"; fi
}
finish() {
  if [ -n "$postgres" ]; then as_postgres "'$postgres/pg_ctl' -D '$state/pg' -m immediate stop" >/dev/null 2>&1 || true; fi
  rm -rf "$state"
}
trap finish EXIT

need() { # need COMMAND PACKAGE...: installs Debian packages when the command is missing and that is allowed
  command -v "$1" >/dev/null 2>&1 && return
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "Installing ${*:2} ..."
    [ -e "$state/updated" ] || { apt-get update -qq >/dev/null; touch "$state/updated"; }
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "${@:2}" >/dev/null
  else
    echo "$1 is missing (Debian packages: ${*:2}); the tests that need it are skipped." >&2
  fi
}

start_postgres() {
  postgres=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1 || true)
  [ -x "$postgres/initdb" ] || { need pg_ctlcluster postgresql; postgres=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1 || true); }
  [ -x "$postgres/initdb" ] || { postgres=; return; }
  mkdir "$state/pg"; chmod 755 "$state"
  [ "$(id -u)" != 0 ] || chown postgres "$state/pg"
  local port=$((20000 + RANDOM % 20000))
  as_postgres "'$postgres/initdb' -D '$state/pg' -U postgres -A trust -E UTF8 --locale=C.UTF-8 >/dev/null &&
    '$postgres/pg_ctl' -D '$state/pg' -w -l '$state/pg/log' -o '-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$state/pg -c max_connections=200' start >/dev/null"
  export COACHING_TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=postgres"
}

need node nodejs npm
if ! $fast; then
  need chromium chromium
  need vipsthumbnail libvips-tools
  need pdftotext poppler-utils
  start_postgres
  export COACHING_TEST_BROWSER=/usr/bin/chromium
else
  export COACHING_TEST_BROWSER=none
fi

dotnet build -c Release -v q -nologo
passed=0; failed=0
check() { # check WHAT COMMAND...: counts as one test
  if "${@:2}" >"$state/check.txt" 2>&1; then passed=$((passed + 1)); else failed=$((failed + 1)); tail -40 "$state/check.txt"; echo "$1: failed"; fi
}
check "The recipes are built from their sources" node recipes/build.mjs --check
check "The training modules are complete in both languages" node recipes/check.mjs
check "The tests of the recipes' generator" node --test recipes/build/tests/*.mjs
for project in tests/*/*.Tests.csproj; do
  name=$(basename "$project" .csproj)
  out="$state/$name.txt"
  code=0
  dotnet run --project "$project" -c Release --no-build -- --no-ansi --no-progress ${FILTER:-} >"$out" 2>&1 || code=$?
  p=$(sed -n 's/^ *succeeded: \([0-9]*\)$/\1/p' "$out" | tail -1); f=$(sed -n 's/^ *failed: \([0-9]*\)$/\1/p' "$out" | tail -1)
  passed=$((passed + ${p:-0})); failed=$((failed + ${f:-0}))
  # Exit code 8 says that a project has no tests (yet); anything else without counts is a crash.
  if [ "$code" != 0 ] && [ "$code" != 8 ] && [ "${f:-0}" = 0 ]; then failed=$((failed + 1)); fi
  echo "$name: ${p:-0} passed, ${f:-0} failed"
  if [ "$code" != 0 ] && [ "$code" != 8 ]; then grep -vE '^(info|dbug|trce):|^      ' "$out" | tail -80; fi
  grep -E '^skipped|reason' "$out" | sort | uniq -c | head -5 || true
done
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
