#!/usr/bin/env bash
# Makes build/trixie or build/forky, a Debian with a newer QGIS than the machine's own, for the tests that try the plugin there:
#   tools/newer_qgis.sh trixie  Debian 13 with the QGIS of its backports (3.44, Python 3.13): 2.6 GB
#   tools/newer_qgis.sh forky   the next Debian (the newest GDAL, Python and numpy), with what the tests need as well: 2.4 GB
# It takes two minutes and root; nothing is done where it is there already.
set -euo pipefail
cd "$(dirname "$0")/.."

release=${1:?say trixie or forky}
suites=("$release")
packages=(qgis python3-qgis qgis-providers python3-gdal python3-numpy python3-requests python3-dateutil xvfb xauth)
case $release in
    trixie) suites+=(trixie-backports) ;;
    forky)
        packages+=(python3-rasterio python3-venv qttools5-dev-tools fonts-open-sans fonts-wqy-microhei)
        packages+=(git iproute2 openssl util-linux)
        ;;
    *) echo "newer_qgis: say trixie or forky, not '$release'" >&2; exit 1 ;;
esac
root=$PWD/build/$release

[ ! -e "$root/made" ] || exit 0
without() { echo "newer_qgis: without $1 there is no build/$release, and the tests in that QGIS are skipped" >&2; exit 0; }
[ "$(id -u)" = 0 ] || without root
[ "$(. /etc/os-release && echo "$ID")" = debian ] || without "Debian's mirror"
command -v debootstrap >/dev/null || env DEBIAN_FRONTEND=noninteractive apt-get install -q -y debootstrap >/dev/null
# The machine's own mirror is the one that works here.
mirror=$(apt-get indextargets --format '$(COMPONENT) $(REPO_URI)' 'Created-By: Packages' | sed -n 's/^main //p' | head -n 1)
keys=/usr/share/keyrings/debian-archive-keyring.gpg

rm -rf "$root"
# The script is named, as an older debootstrap does not know a newer release by its name.
debootstrap --variant=minbase --include=ca-certificates --keyring="$keys" "$release" "$root" "$mirror" sid >"$root.log" 2>&1 \
    || { tail -n 5 "$root.log" >&2; exit 1; }
cp "$keys" "$root/usr/share/keyrings/"
for suite in "${suites[@]}"; do
    printf 'Types: deb\nURIs: %s\nSuites: %s\nComponents: main\nSigned-By: %s\n\n' "$mirror" "$suite" "$keys"
done >"$root/etc/apt/sources.list.d/debian.sources"
rm -f "$root/etc/apt/sources.list"
cp /etc/apt/apt.conf.d/*proxy* "$root/etc/apt/apt.conf.d/" 2>/dev/null || true
# A mirror may have stood still for longer than a moving release's lists are good for.
echo 'Acquire::Check-Valid-Until "false";' >"$root/etc/apt/apt.conf.d/10mirror"
inside() { chroot "$root" env DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 "$@" >>"$root.log" 2>&1; }
inside apt-get update -q
inside apt-get install -q -y --no-install-recommends -t "${suites[-1]}" "${packages[@]}"
rm -rf "$root/var/cache/apt/archives/"*.deb
touch "$root/made"
