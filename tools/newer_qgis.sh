#!/usr/bin/env bash
# Makes build/trixie: Debian 13 with the QGIS of its backports (3.44, Python 3.13), for the tests that try the zip in a
# newer QGIS than the machine's own. It takes 2.6 GB, two minutes and root; nothing is done where it is there already.
set -euo pipefail
cd "$(dirname "$0")/.."

root=$PWD/build/trixie
packages=(qgis python3-qgis qgis-providers python3-gdal python3-numpy python3-requests python3-dateutil xvfb xauth)

[ ! -e "$root/made" ] || exit 0
without() { echo "newer_qgis: without $1 there is no build/trixie, and the tests in a newer QGIS are skipped" >&2; exit 0; }
[ "$(id -u)" = 0 ] || without root
[ "$(. /etc/os-release && echo "$ID")" = debian ] || without "Debian's mirror"
command -v debootstrap >/dev/null || env DEBIAN_FRONTEND=noninteractive apt-get install -q -y debootstrap >/dev/null
# The machine's own mirror is the one that works here.
mirror=$(apt-get indextargets --format '$(COMPONENT) $(REPO_URI)' 'Created-By: Packages' | sed -n 's/^main //p' | head -n 1)
keys=/usr/share/keyrings/debian-archive-keyring.gpg

rm -rf "$root"
debootstrap --variant=minbase --include=ca-certificates --keyring="$keys" trixie "$root" "$mirror" >"$root.log" 2>&1 \
    || { tail -n 5 "$root.log" >&2; exit 1; }
cp "$keys" "$root/usr/share/keyrings/"
for suite in trixie trixie-backports; do
    printf 'Types: deb\nURIs: %s\nSuites: %s\nComponents: main\nSigned-By: %s\n\n' "$mirror" "$suite" "$keys"
done >"$root/etc/apt/sources.list.d/debian.sources"
rm -f "$root/etc/apt/sources.list"
cp /etc/apt/apt.conf.d/*proxy* "$root/etc/apt/apt.conf.d/" 2>/dev/null || true
inside() { chroot "$root" env DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 "$@" >>"$root.log" 2>&1; }
inside apt-get update -q
inside apt-get install -q -y --no-install-recommends -t trixie-backports "${packages[@]}"
rm -rf "$root/var/cache/apt/archives/"*.deb
touch "$root/made"
