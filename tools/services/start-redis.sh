#!/bin/bash
# Starts a Redis of its own for tests, and prints where it is. Usage: start-redis.sh DATA
set -euo pipefail
data=$(realpath -m "${1:?usage: start-redis.sh DATA}")
port=$("$(dirname "$0")/free-port.sh")
rm -rf "$data" && mkdir -p "$data"
redis-server --port "$port" --bind 127.0.0.1 --dir "$data" --save '' --maxmemory-policy noeviction \
  --daemonize yes --pidfile "$data/pid" --logfile "$data/log" >/dev/null
for _ in $(seq 50); do
  if [ "$(redis-cli -p "$port" ping 2>/dev/null)" = PONG ]; then
    echo "redis://127.0.0.1:$port"
    exit 0
  fi
  sleep 0.1
done
echo "Redis did not start, see $data/log" >&2
exit 1
