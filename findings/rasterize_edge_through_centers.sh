#!/usr/bin/env bash
# GDAL's rasterize gives a level edge that runs through pixel centers to both polygons that share it.
#
# One would guess: two fields that share an edge share no pixel; a center that lies exactly on it goes to one of them, as
#   it does for an upright edge.
# What happens: on a north-up grid an upright edge through centers goes to one field, and a level edge to both: the
#   pixels on it are counted twice, and 7 x 7 pixels in two fields become 56.
# Versions: rasterio 1.4.3 (its wheel has GDAL 3.9.3), numpy 1.26.4, Python 3.11.
# Why it matters: shares and sums by field (cloud, NDVI) of parcels digitized on the grid count one row twice, which small
#   fields notice.
#
# Output seen:
#   upright edge: 28 and 21 pixels, shared: 0
#   level edge: 28 and 28 pixels, shared: 7
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q --disable-pip-version-check --no-deps rasterio==1.4.3 numpy==1.26.4 affine==2.4.0 \
    attrs==25.3.0 certifi==2025.8.3 click==8.2.1 click-plugins==1.1.1.2 cligj==0.7.2 pyparsing==3.2.3
"$folder/venv/bin/python" - <<'PYTHON' | tee "$folder/output"
from rasterio.features import rasterize
from rasterio.transform import from_origin

NORTH_UP = from_origin(0, 9, 1, 1)

def box(left, bottom, right, top):
    ring = [(left, bottom), (right, bottom), (right, top), (left, top), (left, bottom)]
    return {"type": "Polygon", "coordinates": [ring]}


def burned(shape):
    return rasterize([shape], out_shape=(9, 9), transform=NORTH_UP, fill=0, default_value=1).astype(bool)


for name, one, other in (
    ("upright", box(1, 1, 4.5, 8), box(4.5, 1, 8, 8)),
    ("level", box(1, 1, 8, 4.5), box(1, 4.5, 8, 8)),
):
    first, second = burned(one), burned(other)
    print(f"{name} edge: {first.sum()} and {second.sum()} pixels, shared: {(first & second).sum()}")
PYTHON
diff "$folder/output" <(sed -n 's/^#   \(upright edge.*\|level edge.*\)$/\1/p' "$0" | grep pixels,)
