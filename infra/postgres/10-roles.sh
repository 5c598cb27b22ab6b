#!/bin/bash
# Runs once, when the database folder is new: roles with their passwords, the database, its extensions.
set -euo pipefail
: "${HUMMDESK_MIGRATOR_PASSWORD:?}" "${HUMMDESK_APP_PASSWORD:?}" "${HUMMDESK_WORKER_PASSWORD:?}" "${HUMMDESK_RELAY_PASSWORD:?}"
run() { psql --username "$POSTGRES_USER" --set ON_ERROR_STOP=1 --quiet "$@"; }

run --dbname postgres --file /hummdesk/roles.sql
run --dbname postgres \
  --set migrator="$HUMMDESK_MIGRATOR_PASSWORD" --set app="$HUMMDESK_APP_PASSWORD" \
  --set worker="$HUMMDESK_WORKER_PASSWORD" --set relay="$HUMMDESK_RELAY_PASSWORD" <<'SQL'
alter role hummdesk_migrator password :'migrator';
alter role hummdesk_app password :'app';
alter role hummdesk_worker password :'worker';
alter role hummdesk_relay password :'relay';
alter role hummdesk_queue nologin;
create database hummdesk owner hummdesk_migrator;
revoke all on database hummdesk from public;
grant connect on database hummdesk to hummdesk_migrator, hummdesk_app, hummdesk_worker, hummdesk_relay;
SQL
run --dbname hummdesk --file /hummdesk/database.sql
