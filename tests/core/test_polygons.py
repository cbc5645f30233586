"""Whether polygons meet: GEOS, the way without it, and fractions worked out exactly agree; many corners take little."""

from __future__ import annotations

import math
import random
import tracemalloc
from fractions import Fraction
from itertools import pairwise

import numpy as np
import pytest

from clear_scenes.core.area import area as areas
from clear_scenes.core.area.area import Area
from clear_scenes.core.geometry import predicates as polygons
from clear_scenes.core.geometry.predicates import Meeting, contains_points, intersects
from clear_scenes.core.geometry.rings import points_of
from clear_scenes.core.raster.transforms import transformer
from clear_scenes.core.stac.acquisitions import group_scenes
from tests.support.overpasses import scene

Ring = list[tuple[float, float]]


@pytest.fixture(params=["GEOS", "without"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    if request.param == "without":
        monkeypatch.setattr(polygons, "preparer", lambda: None)
    else:
        assert polygons.preparer() is not None
        monkeypatch.setattr(polygons, "FEW_PAIRS", 0)
    return str(request.param)


def side(a: tuple, b: tuple, p: tuple) -> int:
    turn = (Fraction(b[0]) - Fraction(a[0])) * (Fraction(p[1]) - Fraction(a[1]))
    turn -= (Fraction(b[1]) - Fraction(a[1])) * (Fraction(p[0]) - Fraction(a[0]))
    return (turn > 0) - (turn < 0)


def on(a: tuple, b: tuple, p: tuple) -> bool:
    return side(a, b, p) == 0 and all(min(m, n) <= q <= max(m, n) for m, n, q in zip(a, b, p, strict=True))


def cross(a: tuple, b: tuple, c: tuple, d: tuple) -> bool:
    if any(on(*edge, p) for edge, p in (((a, b), c), ((a, b), d), ((c, d), a), ((c, d), b))):
        return True
    return side(a, b, c) * side(a, b, d) < 0 and side(c, d, a) * side(c, d, b) < 0


def holds(rings: list[Ring], p: tuple) -> bool:
    """By a ray to the east, in fractions."""
    odd = False
    for ring in rings:
        for (x0, y0), (x1, y1) in pairwise(ring):
            if (y0 <= p[1]) != (y1 <= p[1]):
                at = Fraction(x0) + (Fraction(p[1]) - Fraction(y0)) * (Fraction(x1) - Fraction(x0)) / (
                    Fraction(y1) - Fraction(y0)
                )
                odd ^= at > p[0]
    return odd


def by_hand(one: list[Ring], other: list[Ring]) -> bool:
    edges = [[edge for ring in rings for edge in pairwise(ring)] for rings in (one, other)]
    if any(cross(*a, *b) for a in edges[0] for b in edges[1]):
        return True
    return holds(one, other[0][0]) or holds(other, one[0][0])


def star(luck: random.Random, x: float, y: float, size: float) -> Ring:
    """On whole numbers, so that many touch."""
    corners = luck.randint(3, 9)
    turns = sorted(luck.uniform(0, 2 * math.pi) for _ in range(corners))
    away = [luck.uniform(0.3, 1) * size for _ in turns]
    ring = [
        (float(round(x + r * math.cos(t))), float(round(y + r * math.sin(t)))) for r, t in zip(away, turns, strict=True)
    ]
    return [*ring, ring[0]]


def arrays(rings: list[Ring]) -> list[np.ndarray]:
    return [np.array(ring) for ring in rings]


def test_random_polygons_meet_where_they_do(way: str) -> None:
    """A ring in a hole meets nothing; one that touches an edge or a corner does."""
    luck, found = random.Random(4), []
    for _ in range(400):
        one = [star(luck, 0, 0, 12)]
        if luck.random() < 0.4:
            one = [
                [(-20.0, -20.0), (20.0, -20.0), (20.0, 20.0), (-20.0, 20.0), (-20.0, -20.0)],
                [(-14.0, -14.0), (14.0, -14.0), (14.0, 14.0), (-14.0, 14.0), (-14.0, -14.0)],
            ]
        other = [star(luck, luck.randint(-16, 16), luck.randint(-16, 16), luck.choice([2, 6, 12]))]
        expected = by_hand(one, other)
        assert intersects([arrays(one)], [arrays(other)]) == expected, (one, other)
        assert intersects([arrays(other)], [arrays(one)]) == expected, (one, other)
        found.append(expected)
    assert 50 < sum(found) < 350


def test_points_inside_as_by_hand() -> None:
    luck = random.Random(7)
    for _ in range(60):
        rings = [star(luck, 0, 0, 12), star(luck, 1, 1, 4)]
        points = [
            (luck.choice([luck.uniform(-12, 12), float(luck.randint(-9, 9))]), float(luck.randint(-9, 9)))
            for _ in range(40)
        ]
        assert contains_points(np.array(points), arrays(rings)).tolist() == [holds(rings, point) for point in points]


def wavy(x: float, y: float, radius: float, corners: int, waves: int) -> np.ndarray:
    turns = np.linspace(0, 2 * math.pi, corners, endpoint=False)
    away = radius * (1 + 0.1 * np.sin(waves * turns))
    ring = np.column_stack([x + away * np.cos(turns), y + away * np.sin(turns)])
    return np.vstack([ring, ring[:1]])


def test_a_coast_of_a_hundred_thousand_corners_and_a_thousand_scenes(way: str, monkeypatch) -> None:
    """As a search compares and groups them: footprints of 3,000 corners, a third of them beside the area. What takes
    long is counted, not timed (``make alive`` does that): places that are compared with all edges.
    """
    ring = wavy(14.5, 45.5, 0.4, 99_999, 300)
    area = Area(((tuple(map(tuple, ring.tolist())),),))
    footprints = [wavy(14.5 + 0.00125 * number, 45.5, 0.3, 3_000, 40) for number in range(0, 1_000, 100)]
    made = [
        scene(f"S2B_33TWL_202308{10 + number}_0_L2A", footprint=((tuple(map(tuple, one.tolist())),),))
        for number, one in enumerate(footprints)
    ]
    scenes = [made[number % 10] for number in range(1_000)]
    assert area.on_globe()
    compared: list[int] = []
    monkeypatch.setattr(
        polygons, "contains_points", lambda p, rings: compared.append(len(p)) or contains_points(p, rings)
    )
    met = [area.meets(points_of(one.footprint)) for one in scenes]
    groups = [list(page) for page in group_scenes(iter([scenes]), area)]
    assert sum(compared) <= 20 * len(scenes), "some corners of the area for each scene"
    tracemalloc.start()
    assert [Area(area.polygons).meets(points_of(one.footprint)) for one in made] == met[:10]
    assert tracemalloc.get_traced_memory()[1] < 100e6
    tracemalloc.stop()
    assert len(groups[0]) == 1
    apart = [0.00125 * number > 0.77 for number in range(0, 1_000, 100)]
    assert [not one for one in met[:10]] == apart


def test_corners_go_through_a_transformation_together(monkeypatch: pytest.MonkeyPatch) -> None:
    """A call for each of the parts would take a hundred times as long."""
    places = [(500_000 + 90 * (n % 100), 5_000_000 + 90 * (n // 100)) for n in range(10_000)]
    parts = tuple((tuple(map(tuple, wavy(*place, 30, 9, 3).tolist())),) for place in places)
    there, sizes = transformer("EPSG:32633", "EPSG:4326"), []
    monkeypatch.setattr(areas, "transformer", lambda *pair: lambda points: sizes.append(len(points)) or there(points))
    (first, *_), *others = Area(parts, "EPSG:32633").in_crs("EPSG:4326")
    assert len(others) == 9_999
    assert np.allclose(first[0], there(np.array(parts[0][0]))[0], rtol=0, atol=1e-9)
    assert max(sizes) <= 4_096
    assert sum(sizes) < 110_000, "each corner once, and some to see that no edge is bent"


def test_edges_that_only_come_near_are_told_apart(way: str) -> None:
    """Two combs whose teeth reach between each other without touching: no corner of one lies in the other."""
    teeth = 150
    x = np.arange(2 * teeth + 1) / 10
    comb = np.column_stack([x, np.where(np.arange(len(x)) % 2, 5.0, 0.5)])
    one = np.vstack([comb, [[x[-1], 0.0], [x[0], 0.0]], comb[:1]])
    shifted = comb + np.array([0.0, 0.02])
    other = np.vstack([shifted, [[x[-1], 9.0], [x[0], 9.0]], shifted[:1]])
    assert not Meeting([[one]]).meets([[other]])
    assert Meeting([[one]]).meets([[other - np.array([0.0, 0.03])]])
