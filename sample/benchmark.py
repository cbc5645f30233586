"""Full-size scene classifications for benchmarks: as large, and as costly to read, as real ones of Earth Search."""

from __future__ import annotations

import json
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from datetime import date, timedelta
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from .catalog import World, clear, code_version, outline
from .cogs import write_cog
from .fields import noise, stream
from .ground import BARE, DARK, VEGETATION, WATER
from .items import ASSETS, Item, Overpass, TileSpec, make_collection, make_item, scene_folder
from .scenes import CIRRUS, HIGH, LEAN, MEDIUM, SHADOW, UNCLASSIFIED, Sky

SIZE = 5490
NOTE = "Scene classifications only, as large as real ones."
Levels = NDArray[np.uint8]


def levels(name: str, size: int, slope: float, longest: float, seed: int) -> Levels:
    """A square noise field in 256 levels, of which each holds as many pixels: the share below level n is n / 256."""
    field = noise((size, size), slope, stream(seed, name), longest)
    fine = np.clip(field * 1000 + 5000, 0, 9999).astype(np.uint16)
    below = np.cumsum(np.bincount(fine.ravel(), minlength=10000)) / fine.size
    return np.minimum(below * 256, 255).astype(np.uint8)[fine]


def make_bases(folder: Path, size: int, seed: int) -> None:
    """The few fields that all scenes are made from: one ground, three kinds of cloud."""
    detail, cover = levels("detail", size, 4.0, 300, seed), levels("cover", size, 3.0, 700, seed)
    ground = np.full((size, size), VEGETATION, dtype=np.uint8)
    ground[detail.astype(np.int16) + cover // 2 > 250] = BARE
    ground[(detail < 6) & (ground == VEGETATION)] = DARK
    ground[cover.astype(np.int16) + detail // 16 < 90] = WATER
    np.save(folder / "ground.npy", ground)
    for number, (slope, longest) in enumerate([(4.1, 200.0), (4.15, 300.0), (4.2, 500.0)]):
        np.save(folder / f"clouds{number}.npy", levels(f"clouds{number}", size, slope, longest, seed))


def turned(field: Levels, random: np.random.Generator) -> Levels:
    """The field after a random quarter turn, flip and offset: another sky for next to nothing."""
    field = np.rot90(field, int(random.integers(4)))
    if random.random() < 0.5:
        field = field[:, ::-1]
    return np.roll(field, tuple(random.integers(0, len(field), 2)), (0, 1))


def full_classes(folder: Path, number: int, seed: int) -> tuple[Levels, float | None]:
    """One scene's classes, and where its swath's edge crosses the middle row (0..1) when it holds half a swath."""
    random = stream(seed, f"scene {number}")
    classes = np.load(folder / "ground.npy")
    size = len(classes)
    clouds = turned(np.load(folder / f"clouds{random.integers(3)}.npy"), random)
    veil = turned(np.load(folder / f"clouds{random.integers(3)}.npy"), random)
    share = random.beta(0.6, 0.6)
    least = int(255 * (1 - share))
    thin = 255 - int(random.choice([0, 0, 12, 40]))
    shadow = np.roll(clouds, (25, -40), (0, 1)) > least + 6
    classes[shadow] = SHADOW
    classes[veil > thin] = CIRRUS
    classes[clouds > least - 4] = UNCLASSIFIED
    classes[clouds > least] = MEDIUM
    # Mottled, as real overcast is: a cloudy scene is no smaller a file than a clear one.
    mottle = turned(veil, random) > 90
    classes[(clouds > least + (255 - least) // 8) & mottle] = HIGH
    swath = float(random.uniform(0.25, 0.75)) if number % 8 == 7 else None
    if swath is not None:
        edge = swath * size - LEAN * (np.arange(size)[:, None] - size / 2)
        classes[np.arange(size)[None, :] + 0.5 < edge] = 0
    return classes, swath


def build_scene(number: int, folder: Path, seed: int, tile: TileSpec) -> Item:
    """Write one scene; returns its item, which states the true shares."""
    day = date(2025, 1, 1) + timedelta(days=number)
    overpass = Overpass("abc"[number % 3], f"{day}T03:2{number % 10}:11.024000Z")
    classes, swath = full_classes(folder, number, seed)
    path = folder / scene_folder(tile, overpass) / ASSETS["scl"][0]
    write_cog(path, classes[None], "classes", (tile.left, tile.top), 20, tile.epsg)
    corners = outline(World.around((tile,)), tile, Sky(str(day), "deck", 0, 0, swath=swath))
    return make_item(tile, overpass, np.bincount(classes.ravel(), minlength=12), corners, assets=("scl",))


def build_benchmark(
    folder: Path,
    count: int,
    seed: int = 1,
    size: int = SIZE,
    workers: int = 2,
    report: Callable[[str], None] = lambda line: None,
) -> list[Item]:
    """Write `count` scenes of one tile on as many days, and their items, unless they are there already."""
    stamp, stamp_file = json.dumps([code_version(), count, seed, size]), folder / "stamp.json"
    if stamp_file.exists() and stamp_file.read_text() == stamp:
        items: list[Item] = json.loads((folder / "items.json").read_text())
        return items
    clear(folder)
    tile = TileSpec("48NUG", 300000, 200040, size, size)
    make_bases(folder, size, seed)
    found: list[Item] = []
    with ProcessPoolExecutor(workers) as pool:
        for item in pool.map(partial(build_scene, folder=folder, seed=seed, tile=tile), range(count)):
            found.append(item)
            report(f"Simulated {len(found)} of {count} scenes")
    for scratch in folder.glob("*.npy"):
        scratch.unlink()
    (folder / "items.json").write_text(json.dumps(found, indent=1))
    (folder / "collection.json").write_text(json.dumps(make_collection(found, NOTE), indent=1))
    stamp_file.write_text(stamp)
    return found
