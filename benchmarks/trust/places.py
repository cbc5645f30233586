"""Places on the ground: what they look like through the year, and where a classification errs about them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from sample.fields import Field, cells, noise, ramp, stream

SIDE = 256  # pixels of 20 m
VEGETATION, BARE, WATER = 4, 5, 6
WATER_BLUE = 0.05

Mask = NDArray[np.bool_]


@dataclass(frozen=True)
class Place:
    """What lies on the ground, and what is planted there.

    Attributes:
        name: Of what is planted.
        seed: Of all its random numbers.
        blue: Reflectance of each pixel (rows, columns) without vegetation.
        classes: What a classification that does not err says of it.
        harvest: Day of the year on which a field's soil shows; before it is green. Over 365: never.
        tidal: Pixels that are water on some dates and sand on the others.
        called: Pixels that may be called cloud, whatever the sky.
        odds: On how many of the dates some of them are, 0 to 1.
        at_once: The least and the largest share of them that is called on such a date.
        spotty: Whether those called are other ones each time; else the same come first.
        glint: The most reflectance that the sun adds to water.
        snowy: Whether snow lies on high ground from November to April, part of which is called cloud.
        ridge: How strongly clouds keep to each pixel's neighborhood, 0 where they do not; see ``skies``.
        rim: The least opacity that is called cloud; what is thinner is missed.
        veils: On how many of the dates thin cirrus drifts over, 0 to 1.
        clear: How many of the dates are clear, 0 to 1.
    """

    name: str
    seed: int
    blue: Field
    classes: NDArray[np.uint8]
    harvest: Field
    tidal: Mask
    called: Mask
    odds: float = 0.0
    at_once: tuple[float, float] = (0.0, 0.0)
    spotty: bool = False
    glint: float = 0.0
    snowy: Mask = field(default_factory=lambda: np.zeros((SIDE, SIDE), np.bool_))
    ridge: Mask = field(default_factory=lambda: np.zeros((SIDE, SIDE), np.bool_))
    rim: float = 0.2
    veils: float = 0.1
    clear: float = 0.45

    def random(self, name: str) -> np.random.Generator:
        """Random numbers of their own for each use."""
        return stream(self.seed, f"trust {self.name} {name}")


def farmland(name: str, seed: int) -> Place:
    """Fields that are green until they are harvested, on soils of several brightnesses; a lake."""
    random = stream(seed, f"trust ground {name}")
    y, x = np.mgrid[0:SIDE, 0:SIDE].astype(np.float32)
    kind, rim = cells(x + 0.3 * y, y - 0.3 * x, 18.0, 13.0, random)
    height = noise((SIDE, SIDE), 3.0, random)
    lake = height < np.quantile(height, 0.04)
    blue = np.asarray(0.05 + 0.07 * kind + 0.006 * noise((SIDE, SIDE), 2.0, random) - 0.01 * (rim < 1), np.float32)
    blue = np.where(lake, np.float32(WATER_BLUE), blue)
    classes = np.where(lake, WATER, np.where(kind < 0.6, VEGETATION, BARE)).astype(np.uint8)
    harvest = np.where(kind < 0.6, 150 + 200 * kind, 999).astype(np.float32)
    nowhere = np.zeros((SIDE, SIDE), np.bool_)
    return Place(name, seed, blue, classes, harvest, nowhere, nowhere)


def rims(seed: int) -> Place:
    """The thin edges of clouds are missed."""
    return replace(farmland("missed rims", seed), rim=0.5)


def cirrus(seed: int) -> Place:
    """Thin cirrus on half of the dates, which hardly brightens the ground."""
    return replace(farmland("thin cirrus", seed), veils=0.5)


def roofs(seed: int) -> Place:
    """A town whose bright roofs are called cloud on most dates, more of them as the sun stands."""
    place = farmland("bright roofs", seed)
    random = place.random("town")
    y, x = np.mgrid[0:SIDE, 0:SIDE].astype(np.float32)
    kind, rim = cells(x, y, 7.0, 5.0, random)
    inside = ramp(np.hypot(x - SIDE / 2, y - SIDE / 2), 60, 110) < 0.5
    town = (kind > 0.55) & (rim >= 1) & inside
    return _painted(place, town, 0.38 + 0.25 * kind, odds=0.7, at_once=(0.4, 1.0))


def sand(seed: int) -> Place:
    """A coast: beach and docks that are called cloud on most dates, and a tidal flat before them."""
    place = farmland("sand and docks", seed)
    shore = _shore(place)
    beach, tidal, sea = (shore > 0) & (shore < 45), (shore > -9) & (shore <= 0), shore <= -9
    place = _water(place, sea | tidal)
    place = _painted(place, beach, np.float32(0.20) + 0.02 * noise((SIDE, SIDE), 2.5, place.random("beach")), 0.75)
    return replace(place, at_once=(0.4, 1.0), tidal=tidal)


def flat(seed: int) -> Place:
    """Flat ground, no brighter than what is around it, parts of which are called cloud, other parts each time."""
    place = farmland("dark flat ground", seed)
    height = noise((SIDE, SIDE), 3.4, place.random("flat"), longest=120)
    ground = height > np.quantile(height, 0.55)
    place = _painted(place, ground, np.float32(0.11) + 0.006 * height, odds=0.6, at_once=(0.2, 0.9))
    return replace(place, spotty=True)


def glint(seed: int) -> Place:
    """Open water in which the sun is mirrored on some summer days, and called cloud."""
    place = farmland("sun glint", seed)
    return replace(_water(place, _shore(place) < 40), glint=0.10)


def snow(seed: int) -> Place:
    """Hills under snow for half of the year: part of it is called cloud, and cloud over it is called snow at times."""
    place = farmland("snow", seed)
    height = noise((SIDE, SIDE), 3.2, place.random("hills"))
    return replace(place, snowy=height > np.quantile(height, 0.45), at_once=(0.1, 0.7))


def recurring(seed: int) -> Place:
    """A ridge on which true clouds stand on two of three dates, while the sky around it is clear."""
    place = farmland("true recurring cloud", seed)
    y = np.mgrid[0:SIDE, 0:SIDE][0].astype(np.float32)
    across = np.abs(y - SIDE / 2 + 12 * noise((SIDE, SIDE), 3.6, place.random("ridge")))
    return replace(place, ridge=across < 34)


def wet(seed: int) -> Place:
    """Hardly a clear date, and bright roofs all the same."""
    return replace(roofs(seed), name="wet season", clear=0.08)


PLANTED: tuple[Callable[[int], Place], ...] = (rims, cirrus, roofs, sand, flat, glint, snow, recurring, wet)


def _shore(place: Place) -> Field:
    """Pixels from a winding shore, positive on land."""
    x = np.mgrid[0:SIDE, 0:SIDE][1].astype(np.float32)
    return np.asarray(x - 0.45 * SIDE + 14 * noise((SIDE, SIDE), 3.6, place.random("shore")), np.float32)


def _water(place: Place, where: Mask) -> Place:
    return replace(
        place,
        blue=np.where(where, np.float32(WATER_BLUE), place.blue),
        classes=np.where(where, np.uint8(WATER), place.classes),
        harvest=np.where(where, np.float32(999), place.harvest),
    )


def _painted(place: Place, where: Mask, blue: Field, odds: float, at_once: tuple[float, float] = (0.0, 0.0)) -> Place:
    return replace(
        place,
        blue=np.where(where, blue, place.blue).astype(np.float32),
        classes=np.where(where, np.uint8(BARE), place.classes),
        harvest=np.where(where, np.float32(999), place.harvest),
        called=where,
        odds=odds,
        at_once=at_once,
    )
