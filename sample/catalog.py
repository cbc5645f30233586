"""Builds the simulated catalog: scenes of two overlapping tiles on a tropical coast, on a dozen dates."""

from __future__ import annotations

import json
import shutil
import zlib
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import asdict, dataclass
from multiprocessing import active_children
from pathlib import Path
from signal import SIG_DFL, SIGTERM, signal

import numpy as np

from .cogs import write_cog
from .fields import stream
from .ground import Ground, make_ground
from .items import ASSETS, FILES, Item, Overpass, TileSpec, make_collection, make_item, scene_folder
from .scenes import LEAN, Sky, classify, focus_weight, make_clouds, picture, reflect

SEED = 7
NOTE = "Simulated tiles are smaller than real ones: 24 km instead of 109.8 km."
TILES = (TileSpec("48NTG", 331680, 155580, 1200, 1200), TileSpec("48NUG", 344880, 155580, 1200, 1200))
FOCUS = (350300.0, 143600.0, 6000.0)
"""the place of interest: easting, northing and half the side of its square, in meters"""

SKIES = (
    Sky("2026-06-03", "deck", area=1.00, far=0.85, lie=True),
    Sky("2026-06-13", "cumulus", area=0.0, far=0.03),
    Sky("2026-06-23", "cumulus", area=0.05, far=0.22, cirrus=0.04),
    Sky("2026-07-03", "streets", area=0.45, far=0.40),
    Sky("2026-07-13", "deck", area=0.003, far=0.985, cirrus=0.20),  # stated very cloudy, clear where it matters
    Sky("2026-07-23", "deck", area=0.90, far=0.70, cirrus=0.1, cirrus_area=0.1, lie=True),
    Sky("2026-07-28", "cumulus", area=0.08, far=0.10, cirrus=0.20, cirrus_area=0.04),
    Sky("2026-08-02", "deck", area=1.00, far=1.00),
    Sky("2026-08-12", "streets", area=0.16, far=0.08),  # cloudier in the area than the tile is
    Sky("2026-08-22", "cumulus", area=0.08, far=0.15, swath=0.47),  # half a swath: covers a part of the area
    Sky("2026-09-01", "streets", area=0.65, far=0.30, cirrus=0.1, cirrus_area=0.15, lie=True),
    Sky("2026-09-11", "cumulus", area=0.006, far=0.12),
)


@dataclass(frozen=True)
class World:
    """The rectangle that holds all tiles: upper left corner in meters, size in pixels of 20 m."""

    left: int
    top: int
    columns: int
    rows: int

    @classmethod
    def around(cls, tiles: tuple[TileSpec, ...]) -> World:
        left, top = min(tile.left for tile in tiles), max(tile.top for tile in tiles)
        right = max(tile.left + tile.columns * 20 for tile in tiles)
        bottom = min(tile.top - tile.rows * 20 for tile in tiles)
        return cls(left, top, (right - left) // 20, (top - bottom) // 20)

    @property
    def shape(self) -> tuple[int, int]:
        return self.rows, self.columns

    def window(self, tile: TileSpec) -> tuple[slice, slice]:
        """The tile's rows and columns in the world."""
        row, column = (self.top - tile.top) // 20, (tile.left - self.left) // 20
        return slice(row, row + tile.rows), slice(column, column + tile.columns)


def code_version() -> int:
    """Changes whenever the code that shapes the files does, so that what older code built is built anew."""
    names = ("fields", "ground", "scenes", "cogs", "items", "catalog", "benchmark")
    return zlib.crc32(b"".join(Path(__file__).with_name(f"{name}.py").read_bytes() for name in names))


def overpass_of(sky: Sky, number: int) -> Overpass:
    """The `number`th overpass: the satellites take turns, a few seconds earlier or later each time."""
    return Overpass("bac"[number % 3], f"{sky.date}T03:2{number * 7 % 10}:{number * 23 % 60:02}.024000Z")


def clear(folder: Path) -> None:
    """Make the folder, without what an earlier build left in it; anything else in it stays."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.rmtree(folder / FILES, ignore_errors=True)
    for name in ("stamp.json", "items.json", "collection.json"):
        (folder / name).unlink(missing_ok=True)


def build(
    folder: Path,
    seed: int = SEED,
    tiles: tuple[TileSpec, ...] = TILES,
    skies: tuple[Sky, ...] = SKIES,
    focus: tuple[float, float, float] = FOCUS,
    workers: int = 2,
    report: Callable[[str], None] = lambda line: None,
) -> list[Item]:
    """Write all files, `items.json` and `collection.json` to the folder, unless they are there already."""
    stamp = json.dumps([code_version(), seed, [asdict(tile) for tile in tiles], [asdict(sky) for sky in skies], focus])
    stamp_file, items_file = folder / "stamp.json", folder / "items.json"
    if stamp_file.exists() and stamp_file.read_text() == stamp:
        items: list[Item] = json.loads(items_file.read_text())
        return items
    clear(folder)
    report("Shaping the ground")
    world = World.around(tiles)
    ground = make_ground(world.shape, seed)
    np.save(folder / "ground.npy", ground.bands)
    np.save(folder / "ground_classes.npy", ground.classes)
    del ground
    found: list[Item] = []
    # Workers end at once when they are told to, whatever this process does with the signal.
    with ProcessPoolExecutor(workers, initializer=signal, initargs=(SIGTERM, SIG_DFL)) as pool:
        jobs = {
            pool.submit(build_date, folder, seed, tiles, sky, overpass_of(sky, number), focus): sky
            for number, sky in enumerate(skies)
        }
        try:
            for done, job in enumerate(as_completed(jobs), start=1):
                found += job.result()
                report(f"Simulated {done} of {len(skies)} dates: {jobs[job].date}")
        except KeyboardInterrupt:
            for worker in active_children():
                worker.terminate()
            raise
    for scratch in folder.glob("ground*.npy"):
        scratch.unlink()
    found.sort(key=lambda item: (item["properties"]["datetime"], item["id"]))
    items_file.write_text(json.dumps(found, indent=1))
    (folder / "collection.json").write_text(json.dumps(make_collection(found, NOTE), indent=1))
    stamp_file.write_text(stamp)
    return found


def build_date(
    folder: Path,
    seed: int,
    tiles: tuple[TileSpec, ...],
    sky: Sky,
    overpass: Overpass,
    focus: tuple[float, float, float],
) -> list[Item]:
    """Write the scenes of one date; returns their items."""
    world = World.around(tiles)
    bands = np.load(folder / "ground.npy", mmap_mode="r")
    ground = Ground(bands, np.load(folder / "ground_classes.npy"))
    easting, northing, half = focus
    row, column = (world.top - northing) / 20, (easting - world.left) / 20
    weight = focus_weight(world.shape, row, column, half / 20, stream(seed, sky.date + " focus"))
    clouds = make_clouds(world.shape, weight, sky, seed)
    items = []
    for tile in tiles:
        window = world.window(tile)
        classes = classify(clouds, ground.classes, window)
        counts = np.bincount(classes.ravel(), minlength=12)
        if not counts[1:].any():
            continue
        bands = reflect(clouds, ground, window, hazy=(overpass.day[-1] in "123") * 0.5 + 0.4)
        place = folder / scene_folder(tile, overpass)
        corner = (tile.left, tile.top)
        write_cog(place / ASSETS["scl"][0], classes[None], "classes", corner, 20, tile.epsg)
        write_cog(place / ASSETS["visual"][0], picture(bands), "bands", corner, 10, tile.epsg)
        for key, band in (("green", 1), ("red", 2), ("nir", 3)):
            write_cog(place / ASSETS[key][0], bands[band : band + 1], "bands", corner, 10, tile.epsg)
        items.append(make_item(tile, overpass, counts, outline(world, tile, sky), lie=sky.lie))
    return items


def outline(world: World, tile: TileSpec, sky: Sky) -> list[tuple[float, float]]:
    """The corners, in meters, of the tile's pixels that the swath holds, anticlockwise from the upper left."""
    right, bottom = tile.left + tile.columns * 20, tile.top - tile.rows * 20
    corners = [(tile.left, tile.top), (tile.left, bottom), (right, bottom), (right, tile.top)]
    if sky.swath is None:
        return [(float(x), float(y)) for x, y in corners]

    def inside(x: float, y: float) -> float:
        """Metres east of the swath's edge."""
        down = (world.top - y) - world.rows * 10
        return x - world.left - 20 * (sky.swath or 0) * world.columns + LEAN * down

    ring: list[tuple[float, float]] = []
    for here, there in zip(corners, corners[1:] + corners[:1], strict=True):
        first, second = inside(*here), inside(*there)
        if first >= 0:
            ring.append(here)
        if first * second < 0:
            part = first / (first - second)
            ring.append((here[0] + part * (there[0] - here[0]), here[1] + part * (there[1] - here[1])))
    return ring
