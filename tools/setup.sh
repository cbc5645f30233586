#!/usr/bin/env bash
# Installs what the make targets need, and does nothing where it is there already.
#   tools/setup.sh run    QGIS, a virtual display and build/venv
#   tools/setup.sh bench  the same, and build/venv-bench: the other readers that the benchmarks compare with
#   tools/setup.sh package  the same, and build/venv-package: what makes the zip and checks it
#   tools/setup.sh test   as for run, and a STAC API (PostgreSQL, PostGIS, build/stac-api), an S3 server (build/s3) and
#                         what writes Zarr (build/zarr-2, build/zarr-3)
#   tools/setup.sh fuzz   the same, and build/venv-fuzz: atheris
#   tools/setup.sh docs   build/venv-docs alone: what makes the documentation's site
set -euo pipefail
cd "$(dirname "$0")/.."

oldest_qgis=3.40
mkdir -p build
exec 9>build/setup.lock
flock 9  # two calls at once take turns

run_packages=(
    qgis python3-qgis qgis-providers python3-gdal python3-rasterio
    python3-numpy python3-requests python3-dateutil python3-venv xvfb
    qttools5-dev-tools  # lrelease, which makes the translations that are loaded
    fonts-wqy-microhei  # for the pictures in Japanese and Chinese
    fonts-open-sans  # else QGIS looks for it on the net and shows a warning over the map
)
test_packages=(postgresql postgresql-postgis openssl iproute2 util-linux curl systemd)
bench_packages=(openssl ca-certificates)
package_packages=(libgl1 libegl1 libxkbcommon0 libdbus-1-3 libfontconfig1)  # what PyQt6 is linked with

fail() { echo "setup: $*" >&2; exit 1; }

as_root() {
    if [ "$(id -u)" = 0 ]; then env DEBIAN_FRONTEND=noninteractive "$@"
    elif command -v sudo >/dev/null; then sudo env DEBIAN_FRONTEND=noninteractive "$@"
    else fail "packages are missing, and installing them needs root or sudo"
    fi
}

installed() { [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }

new_enough() {  # an apt version, with or without its epoch
    [ -n "$1" ] && dpkg --compare-versions "${1#*:}" ge "$oldest_qgis"
}

candidate() { apt-cache "$@" policy qgis | sed -n 's/^  Candidate: //p'; }

add_backports() {
    # The machine's own source with another suite: its mirror and its key are those that work here.
    local suite=$1 source uri key
    apt-get indextargets --format '$(RELEASE)' | grep -qx "$suite" && return
    source=$(apt-get indextargets --format '$(RELEASE) $(COMPONENT) $(REPO_URI)' 'Created-By: Packages' \
        | grep "^${suite%-backports} main " | head -n 1) || fail "no apt source for ${suite%-backports} was found"
    uri=${source##* }
    key=$(grep -rhoiE 'signed-by[:=] *[^] ]+' /etc/apt/sources.list /etc/apt/sources.list.d 2>/dev/null \
        | sed -E 's/^[^:=]*[:=] *//' | grep -m 1 debian-archive || true)
    {
        printf 'Types: deb\nURIs: %s\nSuites: %s\nComponents: main\n' "$uri" "$suite"
        [ -z "$key" ] || printf 'Signed-By: %s\n' "$key"
    } | as_root tee /etc/apt/sources.list.d/backports.sources >/dev/null
    as_root apt-get update -q
}

install_packages() {
    local missing=() release=() package suite
    for package in "$@"; do installed "$package" || missing+=("$package"); done
    if installed qgis && ! new_enough "$(dpkg-query -W -f '${Version}' qgis)"; then
        missing+=(qgis python3-qgis qgis-providers)
    fi
    [ ${#missing[@]} -gt 0 ] || return 0
    command -v apt-get >/dev/null || fail "this script needs a Debian or Ubuntu machine (apt)"
    as_root apt-get update -q
    if ! new_enough "$(candidate)"; then
        suite="$(. /etc/os-release && echo "${VERSION_CODENAME:-unknown}")-backports"
        add_backports "$suite"
        new_enough "$(candidate -o "APT::Default-Release=$suite")" \
            || fail "QGIS $oldest_qgis or newer is needed, and neither this distribution nor $suite has it"
        [[ " ${missing[*]} " != *qgis* ]] || release=(-t "$suite")
    fi
    as_root apt-get install -q -y --no-install-recommends "${release[@]}" "${missing[@]}"
}

make_venv() {  # FOLDER REQUIREMENTS VENV-OPTIONS...
    local folder=$1 requirements=$2 stamp="$1/installed.txt"
    shift 2
    cmp -s "$requirements" "$stamp" && return
    rm -rf "$folder"
    # The distribution's Python, whatever else is on PATH: it is the one that QGIS is built with.
    /usr/bin/python3 -m venv "$@" "$folder"
    "$folder/bin/python" -m pip install -qq --disable-pip-version-check --no-deps -r "$requirements"
    cp "$requirements" "$stamp"
}

case ${1:-test} in
    run | fuzz) install_packages "${run_packages[@]}" ;;
    test) install_packages "${run_packages[@]}" "${test_packages[@]}" "${package_packages[@]}" ;;
    bench) install_packages "${run_packages[@]}" "${bench_packages[@]}" ;;
    package) install_packages "${run_packages[@]}" "${package_packages[@]}" ;;
    docs) install_packages python3-venv ;;
    *) fail "say 'run', 'test', 'bench', 'fuzz', 'package' or 'docs', not '$1'" ;;
esac
[ "${1:-test}" = docs ] || make_venv build/venv tools/requirements.txt --system-site-packages
case ${1:-test} in
    test)
        make_venv build/stac-api tools/requirements-stac-api.txt
        make_venv build/venv-package tools/requirements-package.txt
        make_venv build/s3 tools/requirements-s3.txt
        make_venv build/zarr-2 tools/requirements-zarr-2.txt
        make_venv build/zarr-3 tools/requirements-zarr-3.txt
        make_venv build/venv-docs tools/requirements-docs.txt
        ;;
    bench) make_venv build/venv-bench benchmarks/requirements.txt ;;
    package) make_venv build/venv-package tools/requirements-package.txt ;;
    docs) make_venv build/venv-docs tools/requirements-docs.txt ;;
    fuzz) make_venv build/venv-fuzz tests/fuzz/requirements.txt --system-site-packages ;;
esac
