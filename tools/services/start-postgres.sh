#!/bin/bash
# Starts a PostgreSQL of its own for tests, and prints where it is. Usage: start-postgres.sh BINARIES DATA
# It never asks the disk to flush: fast, and fit for nothing but tests. PostgreSQL refuses root, so root becomes nobody.
set -euo pipefail
bin=$(realpath "${1:?usage: start-postgres.sh BINARIES DATA}") data=$(realpath -m "${2:?}")
port=$("$(dirname "$0")/free-port.sh")
as() { if [ "$(id -u)" = 0 ]; then setpriv --reuid=nobody --regid=nogroup --clear-groups -- env HOME=/ "$@"; else "$@"; fi; }

rm -rf "$data" && mkdir -p "$data"
if [ "$(id -u)" = 0 ]; then chown nobody:nogroup "$data"; fi
as "$bin/initdb" -D "$data/cluster" -U postgres -A trust --no-locale -E UTF8 --locale-provider=builtin --builtin-locale=C.UTF-8 -N >"$data/initdb.log"
as "$bin/pg_ctl" -D "$data/cluster" -w -l "$data/log" start -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$data \
  -c fsync=off -c full_page_writes=off -c synchronous_commit=off -c jit=off -c max_connections=300" >/dev/null
echo "postgres://postgres@127.0.0.1:$port/postgres"
