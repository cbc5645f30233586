"""Ten real scenes in a catalog of their own: two neighboring tiles on five days of August 2023.

Made of the recorded data (which is no part of the repository): classes at 120 m, enlarged to the 20 m grid of the
original and written as Earth Search writes them; bands at 120 m. Contains modified Copernicus Sentinel data 2023.
"""

from __future__ import annotations

import json
import os
import shutil
import tempfile
import warnings
import zlib
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import rasterio
from rasterio.errors import NotGeoreferencedWarning

from sample import cogs
from sample.server import CatalogServer, serving
from tests.support.items import COLLECTION

ROOT = Path(__file__).resolve().parents[2]
CACHE = ROOT / "build" / "real_scenes"
FINE, COARSE = 20, 120  # meters
BANDS = {"blue": "B02", "green": "B03", "red": "B04", "nir": "B08"}


def recorded() -> Path:
    """The folder of the recorded scenes."""
    shared = Path(os.environ.get("CLEAR_SCENES_SHARED", ROOT.parent / "shared" / "data"))
    return shared / "scl" / "33TW_5dates_120m"


def cleaned(classes: np.ndarray) -> np.ndarray:
    """Without the fringes that lossy compression left: each pixel takes the commonest class of its 3 x 3, where that
    is commoner than its own.
    """
    classes = np.clip(classes, 0, 11)
    padded = np.pad(classes, 1, mode="edge")
    rows, columns = classes.shape
    around = [padded[r : r + rows, c : c + columns] for r in range(3) for c in range(3)]
    votes = np.stack([sum((part == value).astype(np.uint8) for part in around) for value in range(12)])
    own = np.take_along_axis(votes, classes[None].astype(np.intp), axis=0)[0]
    return np.where(votes.max(axis=0) > own, votes.argmax(axis=0), classes).astype(np.uint8)


def read(path: Path) -> np.ndarray:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", NotGeoreferencedWarning)
        with rasterio.open(path) as dataset:
            return dataset.read(1)


def build_scene(target: Path, source: Path) -> dict[str, Any]:
    """Write one scene's files; returns its item, which says where they are."""
    item = json.loads((source / f"{source.name}.json").read_text())
    grid = item["assets"]["scl"]["proj:transform"]
    corner, epsg = (grid[2], grid[5]), item["properties"]["proj:epsg"]
    place = target / source.name
    scale = COARSE // FINE
    classes = cleaned(read(source / "SCL.tif")).repeat(scale, axis=0).repeat(scale, axis=1)
    assert list(classes.shape) == item["assets"]["scl"]["proj:shape"]
    cogs.write_cog(place / "SCL.tif", classes[None], "classes", corner, FINE, epsg)
    bands = {name: read(source / f"{file}.tif") for name, file in BANDS.items()}
    for name, file in BANDS.items():
        cogs.write_cog(place / f"{file}.tif", bands[name][None].astype(np.uint16), "bands", corner, COARSE, epsg)
    colors = np.stack([bands[name] for name in ("red", "green", "blue")])
    picture = np.where(colors == 0, 0, np.clip(colors / 14, 1, 255)).astype(np.uint8)
    cogs.write_cog(place / "TCI.tif", picture, "bands", corner, COARSE, epsg)
    files = {"scl": "SCL.tif", "visual": "TCI.tif"} | {name: f"{file}.tif" for name, file in BANDS.items()}
    item["assets"] = {name: item["assets"][name] | {"href": f"{source.name}/{file}"} for name, file in files.items()}
    item["links"] = []
    return item


def build() -> Path:
    """The folder of the cache that holds the files and items."""
    code = zlib.crc32(Path(__file__).read_bytes() + Path(cogs.__file__).read_bytes())
    folder = CACHE / f"{code:08x}"
    if not folder.exists():
        sources = sorted(path for path in recorded().iterdir() if path.is_dir())
        CACHE.mkdir(parents=True, exist_ok=True)
        partial_folder = Path(tempfile.mkdtemp(dir=CACHE))
        with ProcessPoolExecutor(2) as pool:
            items = list(pool.map(partial(build_scene, partial_folder), sources))
        (partial_folder / "items.json").write_text(json.dumps(items))
        (partial_folder / "collection.json").write_text(json.dumps(COLLECTION))
        try:
            partial_folder.rename(folder)
        except OSError:  # another process was faster
            shutil.rmtree(partial_folder)
    return folder


@contextmanager
def real_catalog(**options: Any) -> Iterator[CatalogServer]:
    """A server whose search finds the ten scenes; ``options`` as for the sample's server."""
    with serving(build(), **options) as server:
        yield server
