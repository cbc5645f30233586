"""Bands beside the simulated classifications: as costly to read as real ones where the pictures lie.

A real band of a tile has 150 to 250 MB. Here only the blocks of the picture's area are made; all others of the file are
these again, so that a whole tile can be read too, at its true cost.
"""

from __future__ import annotations

import json
import struct
import zlib
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import rasterio
from numpy.typing import NDArray

from sample.benchmark import SIZE
from sample.fields import noise, stream

from .catalog import Catalog

SIDE, BLOCK = 2 * SIZE, 1024  # pixels of 10 m
ROWS, COLUMNS = range(3, 7), range(4, 7)  # the blocks that are made: those of the square of 25 km
FILES = {"red": "B04.tif", "green": "B03.tif", "blue": "B02.tif"}
_VERSION = 1
_HOLE = 1 << 20  # bytes between the rows of blocks, where a real file has the blocks beside the area
_SHADES = {"red": (700.0, 420.0), "green": (800.0, 330.0), "blue": (600.0, 280.0)}  # mean and range of the ground
_GRAIN = 24.0  # of the sensor and the surface: it is what makes a block as large as a real one
_SHADOW, _CLOUDS = 3, (8, 9, 10)
Block = NDArray[np.uint16]


def build_bands(catalog: Catalog, scenes: Sequence[int], bands: Sequence[str], report: Callable[[str], None]) -> None:
    """Write bands of some scenes beside their classification, unless they are there already.

    Args:
        catalog: Whose scenes they are.
        scenes: Their numbers.
        bands: Of ``FILES``.
        report: Told what is done.
    """
    stamp = json.dumps([_VERSION, catalog.stamp])
    missing = [(number, band) for number in scenes for band in bands if not _is_there(catalog, number, band, stamp)]
    if not missing:
        return
    ground = noise((len(ROWS) * BLOCK, len(COLUMNS) * BLOCK), 3.4, stream(1, "bands"), longest=400)
    np.save(catalog.folder / "bands.npy", ground)
    with ProcessPoolExecutor(2) as pool:
        write = partial(_write, catalog.folder / "bands.npy", stamp)
        places = [(catalog.file(catalog.items[number]), band, number) for number, band in missing]
        for done, _ in enumerate(pool.map(write, *zip(*places, strict=True)), 1):
            if done % 10 == 0 or done == len(missing):
                report(f"Simulated {done} of {len(missing)} bands")
    (catalog.folder / "bands.npy").unlink()


def band_file(catalog: Catalog, number: int, band: str) -> Path:
    """The file of a scene's band."""
    return catalog.file(catalog.items[number]).with_name(FILES[band])


def _is_there(catalog: Catalog, number: int, band: str, stamp: str) -> bool:
    kept = _stamp_of(band_file(catalog, number, band))
    return kept.exists() and kept.read_text() == stamp


def _stamp_of(file: Path) -> Path:
    return file.with_suffix(".stamp")


def _write(ground: Path, stamp: str, scl: Path, band: str, number: int) -> None:
    with rasterio.open(scl) as dataset:
        place = rasterio.windows.Window(
            COLUMNS.start * BLOCK // 2, ROWS.start * BLOCK // 2, len(COLUMNS) * BLOCK // 2, len(ROWS) * BLOCK // 2
        )
        classes = np.repeat(np.repeat(dataset.read(1, window=place), 2, 0), 2, 1)
        left, top, epsg = dataset.bounds.left, dataset.bounds.top, dataset.crs.to_epsg()
    random = stream(number, band)
    middle, spread = _SHADES[band]
    values = middle + spread * np.load(ground) + random.normal(0, _GRAIN, classes.shape)
    values *= random.uniform(0.9, 1.1)  # haze and the sun
    values[classes == _SHADOW] *= 0.5
    values[np.isin(classes, _CLOUDS)] += 4000
    values = np.where(classes > 0, np.clip(values, 1, 20_000), 0).astype(np.uint16)
    file = scl.with_name(FILES[band])
    write_band(file, values, (left, top), epsg)
    _stamp_of(file).write_text(stamp)


def write_band(path: Path, values: Block, corner: tuple[float, float], epsg: int) -> None:
    """Write a tiled TIFF of a tile.

    Args:
        path: Of the file.
        values: Of the blocks of ``ROWS`` and ``COLUMNS``; all others hold these again.
        corner: The tile's upper left one, in meters.
        epsg: Of its zone.
    """
    blocks = _packed(values)
    across = -(-SIDE // BLOCK)
    at = len(_header(_tags(corner, epsg, [0] * across**2, [0] * across**2)))
    places = {}
    for (row, column), data in blocks.items():
        at += _HOLE if column == COLUMNS.start else 0
        places[row, column] = at
        at += len(data)
    every = [
        (ROWS[(row - ROWS.start) % len(ROWS)], COLUMNS[(column - COLUMNS.start) % len(COLUMNS)])
        for row in range(across)
        for column in range(across)
    ]
    with path.open("wb") as file:
        offsets, lengths = [places[one] for one in every], [len(blocks[one]) for one in every]
        file.write(_header(_tags(corner, epsg, offsets, lengths)))
        for place, data in blocks.items():
            file.seek(places[place])
            file.write(data)


def _packed(values: Block) -> dict[tuple[int, int], bytes]:
    """By row and column of the file's blocks, deflated with the differences of neighbors, as GDAL does it."""
    found = {}
    for row in ROWS:
        for column in COLUMNS:
            at, left = (row - ROWS.start) * BLOCK, (column - COLUMNS.start) * BLOCK
            block = values[at : at + BLOCK, left : left + BLOCK]
            found[row, column] = zlib.compress(np.diff(block, axis=1, prepend=np.uint16(0)).astype("<u2").tobytes(), 1)
    return found


def _tags(corner: tuple[float, float], epsg: int, offsets: list[int], lengths: list[int]) -> list[tuple[Any, ...]]:
    """Number, kind as of ``struct``, values."""
    keys = [1, 1, 0, 3, 1024, 0, 1, 1, 1025, 0, 1, 1, 3072, 0, 1, epsg]
    return [
        *((256, "I", [SIDE]), (257, "I", [SIDE]), (258, "H", [16]), (259, "H", [8]), (262, "H", [1])),
        *((277, "H", [1]), (284, "H", [1]), (317, "H", [2]), (322, "I", [BLOCK]), (323, "I", [BLOCK])),
        *((324, "I", offsets), (325, "I", lengths), (339, "H", [1])),
        (33550, "d", [10.0, 10.0, 0.0]),
        (33922, "d", [0.0, 0.0, 0.0, *corner, 0.0]),
        (34735, "H", keys),
        (42113, "s", [b"0\0"]),
    ]


def _header(tags: list[tuple[Any, ...]]) -> bytes:
    """A little-endian classic TIFF's directory and what its entries point at."""
    kinds = {"s": 2, "H": 3, "I": 4, "d": 12}
    entries, behind = b"", b""
    start = 8 + 2 + 12 * len(tags) + 4
    for number, kind, values in tags:
        data = values[0] if kind == "s" else struct.pack(f"<{len(values)}{kind}", *values)
        count = len(data) if kind == "s" else len(values)
        place = data.ljust(4, b"\0") if len(data) <= 4 else struct.pack("<I", start + len(behind))
        behind += data if len(data) > 4 else b""
        entries += struct.pack("<HHI", number, kinds[kind], count) + place
    return struct.pack("<2sHIH", b"II", 42, 8, len(tags)) + entries + bytes(4) + behind
