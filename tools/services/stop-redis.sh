#!/bin/bash
# Stops what start-redis.sh started. Usage: stop-redis.sh DATA
set -euo pipefail
kill "$(cat "$(realpath -m "${1:?usage: stop-redis.sh DATA}")/pid")"
