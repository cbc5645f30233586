"""Seeded noise fields: smooth random surfaces that clouds, coasts and fields are cut from."""

from __future__ import annotations

import zlib

import numpy as np
from numpy.typing import NDArray

Field = NDArray[np.float32]
Shape = tuple[int, int]


def stream(seed: int, name: str) -> np.random.Generator:
    """A random generator of its own for each name, so that one more use elsewhere changes nothing here."""
    return np.random.default_rng([seed, zlib.crc32(name.encode())])


def noise(
    shape: Shape,
    slope: float,
    random: np.random.Generator,
    longest: float = 1e9,
    stretch: float = 1.0,
    angle: float = 0.0,
) -> Field:
    """Spectral noise of rows x columns, mean 0, deviation 1; opposite edges join.

    Power falls as frequency to the minus `slope` (2 is rugged, 4 is smooth); waves over `longest` pixels are damped;
    `stretch` draws the pattern out that many times along `angle` (radians, anticlockwise from east).
    """
    rows, columns = shape
    down, right = np.fft.fftfreq(rows, 1.0)[:, None], np.fft.rfftfreq(columns, 1.0)[None, :]
    along = right * np.cos(angle) - down * np.sin(angle)
    across = right * np.sin(angle) + down * np.cos(angle)
    squared = (along * stretch) ** 2 + across**2 + longest**-2.0
    squared[0, 0] = 1.0
    amplitude = squared ** (-slope / 4)
    amplitude[0, 0] = 0.0
    field = np.fft.irfft2(np.fft.rfft2(random.standard_normal(shape)) * amplitude, s=shape)
    return np.asarray(field / field.std(), dtype=np.float32)


def enlarge(field: Field) -> Field:
    """The field at twice the resolution, bilinear, pixel corners kept in place."""
    for axis in (0, 1):
        field = np.moveaxis(field, axis, 0)
        before = np.concatenate([field[:1], field[:-1]])
        after = np.concatenate([field[1:], field[-1:]])
        pair = np.stack([0.75 * field + 0.25 * before, 0.75 * field + 0.25 * after], axis=1)
        field = np.moveaxis(pair.reshape(-1, *field.shape[1:]), 0, axis)
    return np.ascontiguousarray(field, dtype=np.float32)


def ramp(field: Field, low: float, high: float) -> Field:
    """0 below `low`, 1 above `high`, a soft S between them."""
    part = np.clip((field - low) / (high - low), 0, 1)
    return np.asarray(part * part * (3 - 2 * part), dtype=np.float32)


def roll(field: Field, rows: int, columns: int) -> Field:
    """The field moved down and right, wrapping around."""
    return np.roll(field, (rows, columns), (0, 1))


def slope_towards(field: Field, angle: float) -> Field:
    """How steeply the field falls towards `angle` (radians, anticlockwise from east), per pixel."""
    down, right = np.gradient(field)
    return np.asarray(np.sin(angle) * down - np.cos(angle) * right, dtype=np.float32)


def cells(x: Field, y: Field, width: float, height: float, random: np.random.Generator) -> tuple[Field, Field]:
    """Rectangles of `width` x `height` over plane coordinates: a random 0..1 for each, and the distance to its rim."""
    table = random.random(1 << 12, dtype=np.float32)
    column, row = np.floor(x / width), np.floor(y / height)
    key = (column.astype(np.int64) * 73856093) ^ (row.astype(np.int64) * 19349663)
    across, along = x - column * width, y - row * height
    rim = np.minimum(np.minimum(across, width - across), np.minimum(along, height - along))
    return table[key % len(table)], rim.astype(np.float32)
