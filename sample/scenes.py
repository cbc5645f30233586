"""One overpass from a seed and a date: clouds with their shadows over the ground, as classes and as reflectance."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .fields import Field, Shape, enlarge, noise, ramp, roll, slope_towards, stream
from .ground import SUN, Ground

SHADOW, UNCLASSIFIED, MEDIUM, HIGH, CIRRUS = 3, 7, 8, 9, 10
CLOUD_COLOUR, CIRRUS_COLOUR, HAZE = (1.0, 0.985, 0.975, 1.0), (0.62, 0.60, 0.60, 0.62), (0.012, 0.008, 0.006, 0.003)
STEPS = (0.003, 0.003, 0.003, 0.010)

# The swath's edge moves that many pixels west for each one south: the satellite flies south-south-west.
LEAN = 0.22

# Slope, longest wave and stretch of the noise, and how far the shadow falls, in pixels of 20 m.
KINDS = {"cumulus": (2.8, 60.0, 1.0, 26), "streets": (2.9, 100.0, 3.0, 32), "deck": (3.1, 500.0, 1.4, 48)}


@dataclass(frozen=True)
class Sky:
    """What the sky over the world was like on one date. Shares run from 0 to 1."""

    date: str
    kind: str
    area: float
    """share of opaque cloud inside the focus square"""
    far: float
    """share of opaque cloud away from it"""
    cirrus: float = 0.0
    """share of thin cirrus away from the focus square"""
    cirrus_area: float = 0.0
    swath: float | None = None
    """where the swath's western edge crosses the world's middle row, 0 (west) to 1; None: the swath holds the world"""
    lie: bool = False
    """the catalog states 0 % whatever the truth"""


@dataclass(frozen=True)
class Clouds:
    """Fields of the whole world at 20 m: thickness (cloud above 0), veil of cirrus (above 0), shadow 0..1, valid."""

    thickness: Field
    veil: Field
    shadow: Field
    valid: NDArray[np.bool_]


def focus_weight(shape: Shape, row: float, column: float, half: float, random: np.random.Generator) -> Field:
    """1 in the square of `half` pixels around a place, falling unevenly to 0 within about a quarter of its side."""
    rows, columns = np.mgrid[0 : shape[0], 0 : shape[1]].astype(np.float32)
    beyond = np.hypot(np.maximum(np.abs(rows - row) - half, 0), np.maximum(np.abs(columns - column) - half, 0))
    return 1 - ramp(beyond * np.exp(0.7 * noise(shape, 3.6, random, longest=half)), 0, half * 0.5)


def over(field: Field, focus: Field, area: float, far: float) -> Field:
    """The field less a threshold such that the wanted shares are above 0 inside and away from the focus."""

    def threshold(values: Field, share: float) -> float:
        if share <= 0:
            return float(field.max()) + 0.4
        if share >= 1:
            return float(field.min()) - 0.8
        return float(np.quantile(values, 1 - share))

    inside, away = threshold(field[focus == 1], area), threshold(field[focus == 0], far)
    return field - (inside * focus + away * (1 - focus))


def make_clouds(shape: Shape, focus: Field, sky: Sky, seed: int) -> Clouds:
    """The clouds of one date over a world of `shape` pixels of 20 m."""
    slope, longest, stretch, fall = KINDS[sky.kind]
    wind = float(stream(seed, sky.date + " wind").uniform(0, np.pi))
    masses = noise(shape, slope, stream(seed, sky.date + " cloud"), longest, stretch, wind)
    systems = noise(shape, 3.4, stream(seed, sky.date + " systems"), 500)
    thickness = over(masses + 0.5 * systems, focus, sky.area, sky.far)
    streaks = noise(shape, 3.0, stream(seed, sky.date + " cirrus"), 120, 7.0, wind + 0.6)
    veil = over(streaks + 0.8 * roll(systems, 300, 300), focus, sky.cirrus_area, sky.cirrus)

    down, left = round(fall * np.sin(SUN)), round(fall * np.cos(SUN))
    shadow = roll(ramp(thickness, -0.05, 0.5), down, -left)
    rows, columns = np.mgrid[0 : shape[0], 0 : shape[1]]
    edge = -1.0 if sky.swath is None else sky.swath * shape[1] - LEAN * (rows - shape[0] / 2)
    return Clouds(thickness, veil, shadow, columns + 0.5 >= edge)


def classify(clouds: Clouds, ground_classes: NDArray[np.uint8], window: tuple[slice, slice]) -> NDArray[np.uint8]:
    """The scene classification of a window of the world, at 20 m."""
    thickness, veil = clouds.thickness[window], clouds.veil[window]
    classes = ground_classes[window].copy()
    classes[(clouds.shadow[window] > 0.35) & (thickness < 0.1)] = SHADOW
    classes[veil > 0] = CIRRUS
    classes[(thickness > -0.07) & (veil <= 0)] = UNCLASSIFIED
    classes[thickness > 0] = MEDIUM
    classes[thickness > 0.3] = HIGH
    classes[~clouds.valid[window]] = 0
    return classes


def reflect(clouds: Clouds, ground: Ground, window: tuple[slice, slice], hazy: float) -> NDArray[np.uint16]:
    """Reflectance x 10000 (blue, green, red, near infrared) of a window of the world, at 10 m; 0 is no data."""
    rows, columns = window
    fine = slice(rows.start * 2, rows.stop * 2), slice(columns.start * 2, columns.stop * 2)
    thickness = clouds.thickness[window]
    opacity = enlarge(ramp(thickness, -0.12, 0.55))
    # Clouds shine where they are thick and where they face the sun.
    lit = 0.86 - 0.42 * np.exp(-np.maximum(thickness, 0) / 1.3) + np.clip(slope_towards(thickness, SUN), -0.16, 0.16)
    lit = enlarge(np.asarray(lit, dtype=np.float32))
    veil = enlarge(ramp(clouds.veil[window], -0.3, 2.2)) * np.float32(0.6)
    shade = 1 - np.float32(0.62) * enlarge(clouds.shadow[window])
    valid = np.repeat(np.repeat(clouds.valid[window], 2, axis=0), 2, axis=1)
    bands = np.empty((4, *opacity.shape), dtype=np.uint16)
    colors = zip(bands, ground.bands, CLOUD_COLOUR, CIRRUS_COLOUR, HAZE, STEPS, strict=True)
    for band, source, cloud, thin, haze, step in colors:
        value = source[fine] * np.float32(1e-4) * shade + np.float32(haze * hazy)
        value += (np.float32(thin) - value) * veil
        value += (lit * np.float32(cloud) - value) * opacity
        band[:] = np.where(valid, stepped(value, step), 0)
    return bands


def stepped(value: Field, step: float) -> Field:
    """Reflectance x 10000 in steps that no eye sees, ten times as long in bright clouds: so the files stay small."""
    steps = np.where(value < 0.4, np.maximum(np.rint(value / step), 1), np.rint(value / (10 * step)) * 10)
    return np.asarray(steps * round(step * 10000), dtype=np.float32)


def picture(bands: NDArray[np.uint16]) -> NDArray[np.uint8]:
    """A true color picture (red, green, blue; 1..255, 0 is no data) from the four bands."""
    value = bands[[2, 1, 0]].astype(np.float32) * np.float32(1e-4)
    shown = 1 + 254 * (1 - np.exp(-3.3 * value)) ** 0.74  # soft at the bright end, so that clouds keep their shape
    return np.where(bands[:3] == 0, 0, np.minimum(shown, 255)).astype(np.uint8)
