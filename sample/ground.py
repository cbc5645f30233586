"""The ground under the clouds: a tropical coast with a port, towns, plantations and forest, the same on all dates."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .fields import Field, Shape, cells, enlarge, noise, ramp, slope_towards, stream

BANDS = ("blue", "green", "red", "nir")
SUN = np.radians(32)  # a morning sun in the east-north-east, anticlockwise from east
VEGETATION, BARE, WATER, DARK = 4, 5, 6, 2

# Reflectance in blue, green, red, near infrared.
DEEP, SHALLOW, SILT = (0.064, 0.068, 0.032, 0.012), (0.086, 0.116, 0.064, 0.020), (0.092, 0.124, 0.094, 0.045)
FOREST, GRASS, PALM = (0.022, 0.047, 0.027, 0.34), (0.042, 0.092, 0.058, 0.42), (0.028, 0.066, 0.034, 0.40)
TOWN, STREET, ROOF = (0.098, 0.108, 0.112, 0.19), (0.072, 0.076, 0.078, 0.11), (0.30, 0.30, 0.29, 0.33)
SOIL, SAND, MANGROVE = (0.078, 0.114, 0.158, 0.27), (0.17, 0.22, 0.26, 0.34), (0.020, 0.038, 0.022, 0.24)


@dataclass(frozen=True)
class Ground:
    """`bands`: reflectance x 10000, 4 x rows x columns at 10 m; `classes`: SCL without clouds, at 20 m."""

    bands: NDArray[np.uint16]
    classes: NDArray[np.uint8]


def paint(bands: Field, color: tuple[float, ...], weight: Field) -> None:
    """Lay a color over the bands where `weight` is 1, mixing where it is less."""
    for band, value in zip(bands, color, strict=True):
        band += (np.float32(value) - band) * weight


def plane(shape: Shape, angle: float) -> tuple[Field, Field]:
    """Coordinates in pixels of each pixel on axes turned by `angle`."""
    y, x = np.mgrid[0 : shape[0], 0 : shape[1]].astype(np.float32)
    cos, sin = np.float32(np.cos(angle)), np.float32(np.sin(angle))
    return x * cos + y * sin, y * cos - x * sin


def make_height(shape: Shape, seed: int) -> Field:
    """Height at 20 m, sea below 0: land in the north, islands in the south, and a port with straight quays."""
    rows, columns = shape
    north = np.linspace(1.0, -1.0, rows, dtype=np.float32)[:, None]
    height = noise(shape, 3.3, stream(seed, "coast"), longest=600) * 0.75 + north * 1.55 + 0.12
    # The river is the zero line of a smooth field, widening towards the sea.
    course = noise(shape, 4.2, stream(seed, "river"), longest=700)
    width = 0.012 + 0.03 * ramp(-north, -0.8, 0.1)
    height = np.minimum(height, (np.abs(course) - width) * 14 + ramp(north + 0 * course, 0.75, 1.0))
    # Reclaimed land: height read at the middle of turned rectangles, so that shores become quays and basins.
    x, y = plane(shape, 0.35)
    wide, tall = 34.0, 16.0
    across, down = (np.floor(x / wide) + 0.5) * wide, (np.floor(y / tall) + 0.5) * tall
    cos, sin = np.cos(0.35), np.sin(0.35)
    column = np.clip(across * cos - down * sin, 0, columns - 1).astype(int)
    row = np.clip(across * sin + down * cos, 0, rows - 1).astype(int)
    port = noise(shape, 3.6, stream(seed, "port"), longest=400) > 0.35
    cell = height[row, column]
    quay = np.where(cell < 0, np.minimum(height, -0.12), np.maximum(cell, 0.08))
    return np.where(port & (np.abs(height) < 0.5), quay, height).astype(np.float32)


def make_ground(shape: Shape, seed: int) -> Ground:
    """The ground of a world of `shape` pixels of 20 m."""
    fine = (shape[0] * 2, shape[1] * 2)
    height = enlarge(make_height(shape, seed))
    grain = np.tile(noise((600, 600), 2.4, stream(seed, "grain")), (fine[0] // 600 + 1, fine[1] // 600 + 1))
    grain = grain[: fine[0], : fine[1]]
    sea = ramp(-height, -0.004, 0.004)

    def patch(name: str, longest: float, slope: float = 3.0) -> Field:
        return enlarge(noise(shape, slope, stream(seed, name), longest))

    hills = patch("hills", 90, 3.2)
    light = 1 + 0.9 * slope_towards(hills, SUN) * ramp(height, 0.1, 1.2)
    bands = np.empty((4, *fine), dtype=np.float32)
    for band, value in zip(bands, FOREST, strict=True):
        band[:] = value
    bands *= np.clip(light + 0.10 * grain, 0.5, 1.6)

    # Plantations and fields: turned parcels, each with its own growth, some of them bare soil.
    bend_x, bend_y = patch("bend x", 250, 4), patch("bend y", 250, 4)
    x, y = plane(fine, -0.25)
    growth, rim = cells(x + 14 * bend_x, y + 14 * bend_y, 46, 30, stream(seed, "parcels"))
    farm = ramp(patch("farms", 260) + 0.25 * patch("farm edge", 40), 0.15, 0.3)
    paint(bands, PALM, farm * 0.9)
    paint(bands, GRASS, farm * ramp(growth, 0.45, 0.75) * 0.85)
    soil = farm * (growth > 0.92) * ramp(rim, 0.5, 2.0)
    paint(bands, SOIL, soil * 0.85)
    paint(bands, FOREST, farm * (1 - ramp(rim, 0.3, 1.8)) * 0.6)
    bands *= 1 + 0.04 * grain

    # Towns grow near the coast: blocks between streets, large roofs, parks.
    near = np.exp(-((height - 0.25) ** 2) / 0.35).astype(np.float32)
    density = patch("towns", 320, 2.6) + 1.5 * near - 0.55
    town = ramp(density + 0.3 * patch("town edge", 30, 2.4), 0.55, 0.95)
    x, y = plane(fine, 0.35)
    block, street = cells(x + 5 * bend_x, y + 5 * bend_y, 17, 11, stream(seed, "blocks"))
    house, wall = cells(x + 5 * bend_x, y + 5 * bend_y, 4.2, 5.5, stream(seed, "houses"))
    paint(bands, TOWN, town * (0.55 + 0.45 * house))
    paint(bands, SOIL, town * ramp(house, 0.7, 0.9) * 0.35)
    paint(bands, ROOF, town * (block > 0.86) * ramp(wall, 0.2, 1.0) * ramp(house, 0.3, 0.9) * 0.85)
    paint(bands, FOREST, town * (block < 0.2) * 0.75)
    paint(bands, STREET, town * (1 - ramp(street, 0.5, 1.6)) * 0.7)
    for name in ("road a", "road b"):
        road = np.abs(patch(name, 420, 4.4))
        paint(bands, STREET, (1 - ramp(road, 0.004, 0.012)) * 0.75)

    # Shores: mangrove along quiet water, sand elsewhere; then the sea itself, paler where shallow or silty.
    quiet = ramp(patch("quiet", 200), -0.1, 0.4)
    shore = 1 - ramp(height, 0.03, 0.12)
    paint(bands, MANGROVE, shore * quiet * (1 - town))
    paint(bands, SAND, (1 - ramp(height, 0.012, 0.03)) * (1 - quiet) * 0.7)
    water = np.empty_like(bands)
    for band, value in zip(water, DEEP, strict=True):
        band[:] = value
    current = enlarge(noise(shape, 3.0, stream(seed, "current"), 220, stretch=4, angle=0.25))
    paint(water, SHALLOW, ramp(height + 0.10 * current, -0.75, 0.05) * 0.75)
    paint(water, SILT, ramp(height + 0.14 * current, -0.30, 0.08) * 0.75)
    water *= 1 + 0.025 * current + 0.008 * grain
    bands += (water - bands) * sea
    ships = put_ships(bands, height, stream(seed, "ships"))

    classes = np.full(shape, VEGETATION, dtype=np.uint8)
    built = (town * (block >= 0.2) > 0.5) | (soil > 0.5)
    classes[coarse(built) > 0.5] = BARE
    classes[(coarse(light) < 0.62) & (classes == VEGETATION)] = DARK
    classes[coarse(sea) > 0.5] = WATER
    classes[coarse(ships) > 0.5] = BARE
    return Ground((np.clip(bands, 0.001, 1.2) * 10000).astype(np.uint16), classes)


def coarse(field: NDArray[np.generic]) -> Field:
    """Means of 2 x 2 pixels."""
    rows, columns = field.shape
    return np.asarray(field.reshape(rows // 2, 2, columns // 2, 2).mean(axis=(1, 3)), dtype=np.float32)


def put_ships(bands: Field, height: Field, random: np.random.Generator) -> NDArray[np.bool_]:
    """Ships at anchor, all turned into the current; returns where they lie."""
    rows, columns = height.shape
    ships = np.zeros(height.shape, dtype=bool)
    for _ in range(rows * columns // 40000):
        row, column = int(random.integers(8, rows - 8)), int(random.integers(20, columns - 20))
        length, bright = int(random.integers(3, 12)), random.uniform(0.12, 0.4)
        if height[row - 4 : row + 5, column - 4 : column + 16].max() > -0.08:
            continue
        for step in range(length):
            spot = row - step // 4, column + step
            bands[:, spot[0], spot[1]] = bright * (0.8 + 0.2 * (step % 3))
            bands[:, spot[0] + 1, spot[1]] = bright * 0.7
            ships[spot[0] : spot[0] + 2, spot[1]] = True
    return ships
