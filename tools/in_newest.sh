#!/usr/bin/env bash
# Runs a command of this checkout in build/forky (tools/newer_qgis.sh makes it): the same files at the same path, with a
# build folder and a build/venv of its own.
#   tools/in_newest.sh build/venv/bin/python -m pytest tests/core
set -euo pipefail
cd "$(dirname "$0")/.."

root=$PWD/build/forky
[ -e "$root/made" ] || { echo "in_newest: build/forky is not there: tools/newer_qgis.sh tells why" >&2; exit 1; }
if [ "${1:-}" != --mounted ]; then
    exec unshare --mount "$0" --mounted "$@"
fi
shift

inside() { chroot "$root" env -C "$PWD" -u DISPLAY HOME=/root LANG=C.UTF-8 PATH=/usr/sbin:/usr/bin:/sbin:/bin "$@"; }
mkdir -p "$root/build" "$root$PWD"
mount --bind "$PWD" "$root$PWD"
mount --bind "$root/build" "$root$PWD/build"
history=$(git rev-parse --path-format=absolute --git-common-dir)
if [ "$history" != "$PWD/.git" ]; then  # of a worktree it lies elsewhere, and tests ask git what is in the repository
    mkdir -p "$root$history"
    mount --bind -o ro "$history" "$root$history"
fi
mount -t proc proc "$root/proc"
mount -t sysfs sysfs "$root/sys"
mount --rbind /dev "$root/dev"
shared=${CLEAR_SCENES_SHARED:-$(realpath -m ../shared/data)}
if [ -d "$shared" ]; then
    mkdir -p "$root/shared"
    mount --bind -o ro "$shared" "$root/shared"
fi

make_venv() {  # FOLDER REQUIREMENTS VENV-OPTIONS...
    local folder=$1 requirements=$2 version
    shift 2
    cmp -s "$requirements" "$root/$folder/installed.txt" && return
    rm -rf "$root/$folder"
    inside python3 -m venv --without-pip "$@" "$folder"
    version=$(inside python3 -c 'import sys; print("%d.%d" % sys.version_info[:2])')
    # The machine's own pip knows the way to the packages.
    build/venv/bin/python -m pip install -qq --disable-pip-version-check --no-deps --only-binary=:all: \
        --python-version "$version" --target "$root/$folder/lib/python$version/site-packages" -r "$requirements"
    cp "$requirements" "$root/$folder/installed.txt"
}

rm -rf "$root/build/zarr-products"
for version in 2 3; do
    build/zarr-$version/bin/python -W ignore tests/support/zarr_products.py "$root/build/zarr-products"
done
make_venv build/venv tools/requirements.txt --system-site-packages
make_venv build/s3 tools/requirements-s3.txt
inside CLEAR_SCENES_SHARED=/shared "$@"
