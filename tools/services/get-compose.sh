#!/bin/sh
# Debian trixie's docker-compose on any Debian/Ubuntu host, no root, no docker: enough to check a compose file with
# `DIR/root/usr/libexec/docker/cli-plugins/docker-compose -f docker-compose.yml config`. Needs: apt-get, dpkg-deb.
set -eu
DIR=$(realpath -m "${1:?usage: get-compose.sh DIR}"); APT=$DIR/apt; mkdir -p "$APT/lists/partial" "$APT/cache/archives/partial" "$DIR/root"
arch=$(dpkg --print-architecture)
: > "$APT/status"
MIRROR=$(sed -n 's/^URIs: *//p' /etc/apt/sources.list.d/*.sources 2>/dev/null | grep -m1 '/debian/*$' || awk '/^deb /{for(i=2;i<=NF;i++) if($i ~ /\/debian\/?$/){print $i; exit}}' /etc/apt/sources.list)
echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $MIRROR trixie main" > "$APT/sources.list"
o="-qq -o Dir::State=$APT -o Dir::State::lists=$APT/lists -o Dir::State::status=$APT/status -o Dir::Cache=$APT/cache -o Dir::Etc::sourcelist=$APT/sources.list -o Dir::Etc::sourceparts=- -o APT::Architecture=$arch -o Acquire::Languages=none -o Debug::NoLocking=1 -o APT::Sandbox::User="
apt-get $o update
cd "$APT/cache/archives" && apt-get $o download docker-compose
for d in *.deb; do dpkg-deb -x "$d" "$DIR/root"; done
rm -rf "$DIR"/root/usr/share "$APT"
ln -sfn "$DIR/root/usr/libexec/docker/cli-plugins/docker-compose" "$DIR/docker-compose"
"$DIR/docker-compose" version
