#!/bin/bash
# A port nobody listens on now, outside the range the kernel hands out by itself.
set -euo pipefail
for _ in $(seq 100); do
  port=$((20000 + RANDOM % 10000))
  if ! (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
    echo "$port"
    exit 0
  fi
done
exit 1
