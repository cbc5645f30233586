"""Scene classifications in Zarr, in the layout of ESA's EOPF products, as zarr-python writes them.

``zarr_products.py FOLDER``, run by `products` with the Python of build/zarr-2 and with that of build/zarr-3, writes
those of its version.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

ARRAY = "conditions/mask/l2a_classification/r20m/scl"
BANDS = {"red": "b04", "green": "b03", "blue": "b02", "nir": "b08"}
REFLECTANCE = "measurements/reflectance/r10m"
ROOT = Path(__file__).parents[2]
WRITTEN = ROOT / "build/zarr-products"  # where they are there: in the next Debian, as it has no Python that writes them
HEIGHT, WIDTH, CHUNK = 300, 340, 128
AFFINE = (20.0, 0.0, 345000.0, 0.0, -20.0, 160000.0)
CRS = "EPSG:32648"
PLACE = {
    "proj:epsg": int(CRS.partition(":")[2]),
    "proj:bbox": [345000.0, 160000.0 - 20 * HEIGHT, 345000.0 + 20 * WIDTH, 160000.0],
    "proj:shape": [HEIGHT, WIDTH],
    "proj:transform": [*AFFINE, 0, 0, 1],
}
OF_2 = ("raw", "zlib", "gzip", "zstd", "blosc", "blosc consolidated", "by columns", "big endian", "no place", "bands")
OF_3 = (
    "raw", "gzip", "zstd", "blosc", "zstd consolidated", "by columns", "checksum", "sharded", "sharded index first",
    "sharded blosc", "keys of version 2", "big endian",
)  # fmt: skip
KINDS = (*(f"2 {kind}" for kind in OF_2), *(f"3 {kind}" for kind in OF_3))


def pixels() -> np.ndarray:
    """(HEIGHT, WIDTH), all classes; one chunk is wholly 0, so that it is left out, and a corner of another."""
    rows, columns = np.indices((HEIGHT, WIDTH))
    found = (rows // 7 * 5 + columns // 9 * 3 + rows * columns // 911) % 12
    found[128:256, 256:] = 0
    found[rows + columns < 90] = 0
    return found.astype(np.uint8)


def band(name: str) -> np.ndarray:
    """(2 HEIGHT, 2 WIDTH): numbers of 10 m, of which 1000 is no reflectance; 0 where there is no data."""
    rows, columns = np.indices((2 * HEIGHT, 2 * WIDTH))
    numbers = 1100 + 300 * [*BANDS].index(name) + (rows * 3 + columns * 7) % 2000
    return np.where(np.kron(pixels(), np.ones((2, 2), np.uint8)) == 0, 0, numbers).astype(np.uint16)


def write_bands(root: Any, compressor: Any) -> None:
    """As ESA does: numbers that attributes make reflectance, beside the coordinates of their centers."""
    import zarr

    group: zarr.Group = root.create_group(REFLECTANCE)
    for name, key in BANDS.items():
        array = group.create_dataset(
            key, data=band(name), chunks=(CHUNK, CHUNK), compressor=compressor, fill_value=0, dimension_separator="/"
        )
        array.attrs.update({"_ARRAY_DIMENSIONS": ["y", "x"], "scale_factor": 0.0001, "add_offset": -0.1, "units": "1"})
    for key, first, step, count in (("x", AFFINE[2], 10, 2 * WIDTH), ("y", AFFINE[5], -10, 2 * HEIGHT)):
        centers = group.create_dataset(key, data=first + step * (np.arange(count) + 0.5), dimension_separator="/")
        centers.attrs["_ARRAY_DIMENSIONS"] = [key]


def write_2(kind: str, path: Path) -> None:
    import numcodecs
    import zarr

    packed = {
        "raw": None,
        "zlib": numcodecs.Zlib(6),
        "gzip": numcodecs.GZip(6),
        "zstd": numcodecs.Zstd(3),
        "big endian": numcodecs.Zlib(6),
    }
    compressor = packed.get(kind, numcodecs.Blosc("zstd", 3, numcodecs.Blosc.BITSHUFFLE))  # as ESA packs
    root = zarr.open_group(str(path), mode="w")
    values = pixels().astype(">u2") if kind == "big endian" else pixels()
    array = root.create_dataset(
        ARRAY,
        data=values,
        chunks=(CHUNK, CHUNK),
        compressor=compressor,
        fill_value=0,
        write_empty_chunks=False,
        order="F" if kind == "by columns" else "C",
        dimension_separator="." if kind in ("raw", "zlib") else "/",
    )
    array.attrs.update({"_ARRAY_DIMENSIONS": ["y", "x"]} | ({} if kind == "no place" else PLACE))
    if kind == "bands":
        write_bands(root, compressor)
    if "consolidated" in kind:
        zarr.consolidate_metadata(str(path))


def write_3(kind: str, path: Path) -> None:
    import zarr
    from zarr.codecs import (
        BloscCodec,
        BytesCodec,
        Crc32cCodec,
        GzipCodec,
        ShardingCodec,
        TransposeCodec,
        ZstdCodec,
    )

    packed: dict[str, Any] = {
        "raw": None,
        "gzip": GzipCodec(),
        "blosc": BloscCodec(typesize=1, cname="lz4"),
        "sharded blosc": BloscCodec(typesize=1, cname="zstd"),
        "checksum": (ZstdCodec(), Crc32cCodec()),
    }
    is_wide = kind == "big endian"
    settings: dict[str, Any] = {
        "chunks": (CHUNK // 2, CHUNK // 2) if "sharded" in kind else (CHUNK, CHUNK),
        "compressors": packed.get(kind, ZstdCodec()),
    }
    if kind == "sharded index first":
        inner = ShardingCodec(
            chunk_shape=(CHUNK // 2, CHUNK // 2), codecs=[BytesCodec(), ZstdCodec()], index_location="start"
        )
        settings = {"chunks": (2 * CHUNK, 2 * CHUNK), "serializer": inner, "compressors": None}
    elif "sharded" in kind:
        settings["shards"] = (2 * CHUNK, 2 * CHUNK)
    if kind == "by columns":
        settings["filters"] = TransposeCodec(order=(1, 0))
    if kind == "keys of version 2":
        settings["chunk_key_encoding"] = {"name": "v2", "separator": "."}
    if is_wide:
        settings["serializer"] = BytesCodec(endian="big")
    array = zarr.create_array(
        str(path), name=ARRAY, shape=(HEIGHT, WIDTH), dtype="u2" if is_wide else "u1", fill_value=0,
        dimension_names=("y", "x"), attributes=PLACE, **settings,
    )  # fmt: skip
    array[:] = pixels()
    if "consolidated" in kind:
        zarr.consolidate_metadata(str(path))


def main(folder: Path) -> None:
    import zarr

    version = zarr.__version__.partition(".")[0]
    kinds, write = {"2": (OF_2, write_2), "3": (OF_3, write_3)}[version]
    for kind in kinds:
        write(kind, folder / f"{version} {kind}.zarr")


@cache
def products() -> dict[str, bytes]:
    """All products: the content of each file by its path, as "2 raw.zarr/.zgroup"."""
    if WRITTEN.is_dir():
        return _read(WRITTEN)
    with tempfile.TemporaryDirectory() as name:
        for version in ("2", "3"):
            python = ROOT / f"build/zarr-{version}/bin/python"
            subprocess.run([python, "-W", "ignore", __file__, name], check=True, timeout=120)
        return _read(Path(name))


def _read(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


if __name__ == "__main__":
    main(Path(sys.argv[1]))
