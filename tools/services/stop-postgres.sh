#!/bin/bash
# Stops what start-postgres.sh started. Usage: stop-postgres.sh BINARIES DATA
set -euo pipefail
bin=$(realpath "${1:?usage: stop-postgres.sh BINARIES DATA}") data=$(realpath -m "${2:?}")
as() { if [ "$(id -u)" = 0 ]; then setpriv --reuid=nobody --regid=nogroup --clear-groups -- env HOME=/ "$@"; else "$@"; fi; }
as "$bin/pg_ctl" -D "$data/cluster" -m immediate -w stop >/dev/null
