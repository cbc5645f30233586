"""Dates over a place: the true clouds, and what a classification and two bands make of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

from sample.fields import Field, noise, ramp, roll

from .places import BARE, SIDE, VEGETATION, WATER, Mask, Place

DATES = 30
BEGIN, EVERY = date(2025, 1, 4), timedelta(days=12)
SHADOW, MEDIUM, HIGH, CIRRUS, SNOW = 3, 8, 9, 10, 11
SEEN = 0.1  # the opacity from which ground is hidden: what lies under more is truly cloud
CLOUD_BLUE, SNOW_BLUE, SAND_BLUE, GREEN_BLUE = 0.75, 0.75, 0.18, 0.03
# In short-wave infrared, at 1.6 µm: clouds from ice to water, snow from coarse to fresh.
CLOUD_INFRARED, SNOW_INFRARED = (0.25, 0.6), (0.05, 0.18)
INFRARED = {VEGETATION: 0.2, BARE: 0.3, WATER: 0.01}
ADDED_BY_CIRRUS = 0.03
CALLED_CIRRUS = (0.15, 0.15, 0.15, 1.2)  # the thickness from which it is called, on one date in four hardly
AREA = np.s_[48 : SIDE - 48, 48 : SIDE - 48]  # what is asked about; what lies around it is read as well
PIXEL = 20.0  # meters


@dataclass(frozen=True)
class Day:
    """One date over a place.

    Attributes:
        day: Of the year.
        scl: The scene classification, which errs.
        brightness: Reflectance in blue (of the real series in red) as it is measured; NaN where there is no data.
        stated: Cloud in percent as a catalog states it for the whole tile, of which the place is a small part.
        opaque: Where the ground is truly hidden; None where nobody knows.
        thin: Where it is seen through thin cirrus, likewise.
        infrared: Reflectance in short-wave infrared as it is measured; None where there is no such band.
    """

    day: date
    scl: NDArray[np.uint8]
    brightness: Field
    stated: float
    opaque: Mask | None = None
    thin: Mask | None = None
    infrared: Field | None = None


@dataclass(frozen=True)
class Series:
    """All dates over a place, on one grid.

    Attributes:
        name: Of the place.
        days: In the order of time.
        area: The rows and columns that are asked about.
        pixel: The side of a pixel in meters.
    """

    name: str
    days: Sequence[Day]
    area: tuple[slice, slice]
    pixel: float

    def percent(self, clouds: Iterable[Mask], left_out: Mask | None = None) -> NDArray[np.float64]:
        """Cloud of each date (dates,), in percent of the area's pixels with data that are not left out."""
        found = []
        for day, cloud in zip(self.days, clouds, strict=True):
            base = day.scl[self.area] > 0
            if left_out is not None:
                base &= ~left_out[self.area]
            found.append(100 * float((cloud[self.area] & base).sum()) / max(float(base.sum()), 1.0))
        return np.array(found)


def series_of(place: Place) -> Series:
    """All dates over a simulated place."""
    random = place.random("calendar")
    taste = np.abs(noise((SIDE, SIDE), 2.2, place.random("taste"), longest=24))  # which ground is called first
    days = [_day(place, number, taste, random) for number in range(DATES)]
    return Series(place.name, days, AREA, PIXEL)


def _day(place: Place, number: int, taste: Field, random: np.random.Generator) -> Day:
    day = BEGIN + number * EVERY
    own = place.random(f"day {number}")
    opacity = _opacity(place, own, _share(place, random))
    veil = _veil(own, place.veils)
    ground, classes = _ground(place, day, own)
    blue, classes = _mirrored(place, day, own, ground, classes)
    snow = classes == SNOW

    shade = roll(ramp(opacity, 0.2, 0.8), 14, -11)
    measured = blue * (1 - 0.55 * shade) * own.normal(1, 0.03)
    measured += (CLOUD_BLUE - measured) * opacity + ADDED_BY_CIRRUS * ramp(veil, 0, 1.5) * (1 - opacity)
    measured += own.normal(0, 0.005) + own.normal(0, 0.004, measured.shape)

    scl = np.where(place.called & _is_called(place, own, taste), np.uint8(MEDIUM), classes)
    scl[snow & (own.random() < 0.6) & (noise(scl.shape, 2.4, own) > _quantile_of(own, place.at_once))] = HIGH
    scl[(shade > 0.3) & (opacity < SEEN)] = SHADOW
    scl[veil > own.choice(CALLED_CIRRUS)] = CIRRUS
    scl[opacity > place.rim] = MEDIUM
    scl[opacity > max(place.rim, 0.6)] = HIGH
    scl[(opacity > place.rim) & snow & (noise(scl.shape, 2.8, own) > 1.0)] = SNOW
    empty = _swath(number)
    scl[empty] = 0
    opaque, thin = opacity > SEEN, veil > 0
    stated = float(np.clip(100 * (opaque | thin).mean() + own.normal(0, 5), 0, 100))
    infrared = _infrared(place.random(f"infrared {number}"), classes, opacity, shade)
    dark, brightness = (np.where(empty, np.nan, one).astype(np.float32) for one in (infrared, measured))
    return Day(day, scl, brightness, stated, opaque, thin, dark)


def _infrared(own: np.random.Generator, classes: NDArray[np.uint8], opacity: Field, shade: Field) -> Field:
    """Of the ground, by what it truly is, and of the clouds over it."""
    cloud, snow = own.uniform(*CLOUD_INFRARED), own.uniform(*SNOW_INFRARED)
    ground = np.select([classes == number for number in (*INFRARED, SNOW)], [*INFRARED.values(), snow], 0.3)
    ground = ground * (1 - 0.5 * shade) * own.normal(1, 0.03)
    return np.asarray(ground + (cloud - ground) * opacity + own.normal(0, 0.005, opacity.shape), np.float32)


def _share(place: Place, random: np.random.Generator) -> float:
    """Of the sky that is covered on a date: none at all, clear, a few clouds, broken, overcast."""
    kind, within = random.random(), random.random()
    if kind < place.clear:
        return max(0.0, 0.05 * within - 0.03)
    rest = (kind - place.clear) / (1 - place.clear)
    return 0.02 + 0.18 * within if rest < 0.35 else 0.2 + 0.6 * within if rest < 0.6 else 0.85 + 0.15 * within


def _opacity(place: Place, own: np.random.Generator, share: float) -> Field:
    masses = noise((SIDE, SIDE), 2.9, own, longest=70)
    found = np.zeros_like(masses)
    if share:
        found = ramp(masses - np.float32(np.quantile(masses, 1 - share)), -0.15, 0.6)
    if place.ridge.any() and own.random() < 2 / 3:
        standing = noise((SIDE, SIDE), 2.6, own, longest=50) + own.uniform(-0.2, 1.4)
        found = np.maximum(found, np.where(place.ridge, ramp(standing, -0.15, 0.6), 0))
    return np.asarray(found, np.float32)


def _veil(own: np.random.Generator, odds: float) -> Field:
    """Above 0 where there is thin cirrus."""
    streaks = noise((SIDE, SIDE), 3.2, own, longest=150, stretch=5.0, angle=own.uniform(0, np.pi))
    share = own.uniform(0.05, 0.9) if own.random() < odds else 0.0
    return np.asarray(streaks - np.quantile(streaks, 1 - share) - (0.01 if share == 0 else 0), np.float32)


def _ground(place: Place, day: date, own: np.random.Generator) -> tuple[Field, NDArray[np.uint8]]:
    """Blue and classes as they are without clouds."""
    of_year = day.timetuple().tm_yday
    green = (place.harvest < 900) & (place.harvest > of_year) & (of_year > 75)
    blue = np.where(green, np.float32(GREEN_BLUE), place.blue)
    classes = np.where((place.harvest < 900) & ~green, np.uint8(BARE), place.classes)
    if own.random() < 0.5:  # low water
        blue, classes = np.where(place.tidal, SAND_BLUE, blue), np.where(place.tidal, np.uint8(BARE), classes)
    if day.month in (11, 12, 1, 2, 3, 4):
        blue, classes = np.where(place.snowy, SNOW_BLUE, blue), np.where(place.snowy, np.uint8(SNOW), classes)
    return blue.astype(np.float32), classes


def _mirrored(
    place: Place, day: date, own: np.random.Generator, blue: Field, classes: NDArray[np.uint8]
) -> tuple[Field, NDArray[np.uint8]]:
    """With the sun in the water on two of three days of summer: where it is strongest it is called cloud."""
    if not place.glint or day.month not in (5, 6, 7, 8) or own.random() > 2 / 3:
        return blue, classes
    waves = ramp(noise((SIDE, SIDE), 3.6, own) + own.uniform(-0.5, 1.5), -1.5, 1.5)
    added = np.where(classes == WATER, place.glint * own.uniform(0.2, 1) * waves, 0)
    return (blue + added).astype(np.float32), np.where(added > 0.025, np.uint8(MEDIUM), classes)


def _is_called(place: Place, own: np.random.Generator, taste: Field) -> Mask:
    """Which pixels of the planted ground are called cloud on a date."""
    if own.random() > place.odds:
        return np.zeros((SIDE, SIDE), np.bool_)
    order = noise((SIDE, SIDE), 2.6, own, longest=40) if place.spotty else taste
    return np.asarray(order > _quantile_of(own, place.at_once, order), np.bool_)


def _quantile_of(own: np.random.Generator, at_once: tuple[float, float], order: Field | None = None) -> float:
    """The threshold over which a random share of a field lies."""
    share = own.uniform(*at_once)
    if order is None:
        order = own.standard_normal(10_000).astype(np.float32)
    return float(np.quantile(order, 1 - share)) if share > 0 else np.inf


def _swath(number: int) -> Mask:
    """Without data: on every tenth date what lies west of the swath's edge."""
    y, x = np.mgrid[0:SIDE, 0:SIDE]
    return np.asarray((x - 0.22 * y < 70) & (number % 10 == 6), np.bool_)
