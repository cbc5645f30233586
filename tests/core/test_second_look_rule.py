"""The rule of the second look: by brute force, on ground that changes as ground does, and on a real series."""

from __future__ import annotations

import numpy as np
import pytest

from clear_scenes.core.classification.scl import CLOUDS, CLOUDS_AND_SHADOWS, OPAQUE, STRICT
from clear_scenes.core.trust.look import UNKNOWN, Look
from clear_scenes.core.trust.past import Doubt, doubt_of, may_be_snow
from tests.support.doubt import expected_cell
from tests.support.grown import near_by_distances
from tests.support.series import series

SIDE = 30
SHARES = [0.01, 0.01, 0.02, 0.02, 0.3, 0.3, 0.1, 0.02, 0.05, 0.1, 0.03, 0.04]  # of the classes
SHADOW, VEGETATION, BARE, WATER, CLOUD, CIRRUS, SNOW = 3, 4, 5, 6, 9, 10, 11


def look(brightness: object, classes: object) -> Look:
    """Cells of one pixel each."""
    brightness, classes = np.atleast_2d(brightness), np.atleast_2d(classes)
    return Look(brightness.astype(np.int16), np.eye(12, dtype=np.uint8)[classes])


def one_cell(now: tuple[float, int], *past: tuple[float, int], classes: frozenset[int] = CLOUDS) -> str:
    """What is said of one pixel, by its reflectance and class on the date in question and on the others."""
    looks = [look(round(10_000 * reflectance), number) for reflectance, number in (now, *past)]
    doubt = doubt_of(looks[0], looks[1:], classes)
    said = {name: int(getattr(doubt, name).sum()) for name in ("doubtful", "missed", "untold")}
    assert sum(said.values()) <= 1
    return next((name for name, pixels in said.items() if pixels), "nothing")


@pytest.mark.parametrize("classes", [CLOUDS, OPAQUE, CLOUDS_AND_SHADOWS, STRICT], ids=len)
@pytest.mark.parametrize("dates", [1, 5, 12])
def test_the_rule_is_what_the_documentation_says(classes, dates):
    random = np.random.default_rng(100 * dates + len(classes))
    ground = random.integers(0, 4000, (SIDE, SIDE))
    looks = []
    for _ in range(dates + 1):
        cloud = random.integers(0, 3, (SIDE, SIDE)) * random.integers(0, 2000, (SIDE, SIDE))
        brightness = ground + cloud + random.integers(-300, 300, (SIDE, SIDE))
        brightness[random.random((SIDE, SIDE)) < 0.05] = UNKNOWN
        kinds = random.choice(
            12, (SIDE, SIDE, 2), p=[0.02, 0.02, 0.05, 0.03, 0.2, 0.2, 0.1, 0.1, 0.08, 0.1, 0.05, 0.05]
        )
        split = random.integers(0, 17, (SIDE, SIDE)) * random.integers(0, 2, (SIDE, SIDE))
        one_hot = np.eye(12, dtype=np.int64)
        kinds[kinds == CIRRUS] = CLOUD
        kinds[-2:, :3] = random.choice([CIRRUS, CLOUD], (2, 3, 2))
        counts = one_hot[kinds[..., 0]] * split[..., None] + one_hot[kinds[..., 1]] * (16 - split)[..., None]
        looks.append(Look(brightness.astype(np.int16), counts.astype(np.uint8)))
    infrared = random.integers(-100, 900, (SIDE, SIDE)).astype(np.int16)
    infrared[random.random((SIDE, SIDE)) < 0.05] = UNKNOWN
    doubt = doubt_of(looks[0], looks[1:], classes, infrared)
    near = near_by_distances(looks[0].counts[..., CIRRUS] > 0, 12, 1)
    for row, column in np.ndindex(SIDE, SIDE):
        past = [(int(one.brightness[row, column]), one.counts[row, column].tolist()) for one in looks[1:]]
        now, counts = int(looks[0].brightness[row, column]), looks[0].counts[row, column].tolist()
        got = tuple(int(part[row, column]) for part in (doubt.doubtful, doubt.missed, doubt.untold))
        more = bool(near[row, column]), int(infrared[row, column])
        assert got == expected_cell(now, counts, past, classes, *more), (row, column)
    if dates == 12:
        assert all(part.any() for part in (doubt.doubtful, doubt.missed, doubt.untold))


@pytest.mark.parametrize(
    ("what", "now", "past", "said"),
    [
        ("a roof that is called cloud each time", (0.31, CLOUD), [(0.30, CLOUD)] * 6, "doubtful"),
        ("dark flat ground, called so at times", (0.12, CLOUD), [(0.11, BARE), (0.12, CLOUD)] * 3, "doubtful"),
        ("cloud over dark ground", (0.35, CLOUD), [(0.05, VEGETATION)] * 6, "nothing"),
        ("a bright roof as it is measured another time", (0.66, CLOUD), [(0.58, CLOUD)] * 6, "doubtful"),
        ("thin cloud over dark ground", (0.12, CLOUD), [(0.05, VEGETATION)] * 6, "nothing"),
        ("cirrus, which hardly brightens", (0.06, CIRRUS), [(0.05, VEGETATION)] * 6, "nothing"),
        ("cloud where snow has melted", (0.40, CLOUD), [(0.80, SNOW)] * 8 + [(0.07, BARE)] * 5, "nothing"),
        (
            "ground that has lost its snow, called cloud",
            (0.07, CLOUD),
            [(0.8, SNOW)] * 4 + [(0.07, BARE)] * 5,
            "doubtful",
        ),
        ("cloud where all that is known is snow", (0.50, CLOUD), [(0.80, SNOW)] * 9, "untold"),
        ("cloud where snow was called cloud", (0.40, CLOUD), [(0.80, CLOUD), (0.79, CLOUD)] * 4, "nothing"),
        ("stubble where wheat stood, called cloud", (0.13, CLOUD), [(0.03, VEGETATION)] * 6, "nothing"),
        ("cloud over wheat where stubble was", (0.10, CLOUD), [(0.10, BARE)] * 4 + [(0.03, VEGETATION)] * 4, "nothing"),
        ("a harvested field that is clear", (0.11, BARE), [(0.03, VEGETATION)] * 6, "nothing"),
        ("sand that a reservoir has laid bare, called cloud", (0.25, CLOUD), [(0.04, WATER)] * 6, "nothing"),
        ("thin cloud over water that covers sand now", (0.12, CLOUD), [(0.25, BARE)] * 6, "nothing"),
        ("a glint on water, called cloud", (0.20, CLOUD), [(0.03, WATER)] * 6, "nothing"),
        ("a glint on water, called water", (0.12, WATER), [(0.03, WATER)] * 6, "nothing"),
        (
            "cloud that stands there on each clear date",
            (0.4, CLOUD),
            [(0.25 + 0.06 * n, CLOUD) for n in range(8)],
            "untold",
        ),
        ("a wet season", (0.30, CLOUD), [(0.04, VEGETATION)] + [(0.3 + 0.02 * n, CLOUD) for n in range(9)], "untold"),
        ("a few clear dates in a wet season", (0.30, CLOUD), [(0.04, VEGETATION)] * 4 + [(0.3, CLOUD)] * 8, "nothing"),
        ("too few dates", (0.11, CLOUD), [(0.11, BARE)] * 4, "untold"),
        ("shadows in the past", (0.11, CLOUD), [(0.02, SHADOW)] * 4 + [(0.10, BARE)] * 5, "doubtful"),
        ("a cloud that was missed", (0.35, VEGETATION), [(0.03, VEGETATION)] * 6, "missed"),
        ("fresh snow", (0.80, SNOW), [(0.03, VEGETATION)] * 6, "nothing"),
        ("ground that was as bright once", (0.35, BARE), [(0.10, BARE)] * 6 + [(0.33, BARE)], "nothing"),
    ],
)
def test_ground_that_changes(what, now, past, said):
    assert one_cell(now, *past) == said, what


def test_a_cell_that_cloud_covers_in_part_is_brighter_by_that_part():
    """A quarter of it under a cloud of 0.4 over ground of 0.1: 0.175 on average."""
    past = [look(1000, BARE)] * 6
    counts = np.zeros((1, 1, 12), np.uint8)
    counts[0, 0, [BARE, CLOUD]] = 12, 4
    cloudy = Look(np.array([[1300]], np.int16), counts)  # 0.03 on average, 0.12 in the quarter
    clear = Look(np.array([[1100]], np.int16), counts)  # 0.01 on average, 0.04 in the quarter
    assert doubt_of(cloudy, past, CLOUDS).doubtful.sum() == 0
    assert doubt_of(clear, past, CLOUDS).doubtful.sum() == 4


@pytest.mark.parametrize(
    ("number", "brighter", "said"),
    [
        (CLOUD, 600, "doubtful"),  # 500, and 50 + 5 % of what is measured
        (CLOUD, 601, "nothing"),
        (CLOUD, -500, "doubtful"),
        (CLOUD, -501, "nothing"),
        (BARE, 1000, "nothing"),
        (BARE, 1001, "missed"),
    ],
)
def test_the_margins_are_exact(number, brighter, said):
    assert one_cell(((1000 + brighter) / 10_000, number), *[(0.1, BARE)] * 6) == said


@pytest.mark.parametrize(
    ("infrared", "past", "said"),
    [
        (0.11, [(0.8, SNOW)] * 3 + [(0.07, BARE)] * 5, "doubtful"),  # 0.758
        (0.15, [(0.8, SNOW)] * 3 + [(0.07, BARE)] * 5, "nothing"),  # 0.684: part of it, or a cloud of ice
        (0.11, [(0.07, BARE)] * 8, "nothing"),  # no snow was ever seen there
        (0.11, [(0.8, SNOW)] * 8, "doubtful"),
        (0.15, [(0.8, SNOW)] * 8, "untold"),
        (None, [(0.8, SNOW)] * 3 + [(0.07, BARE)] * 5, "nothing"),
    ],
)
def test_snow_that_is_called_cloud_is_dark_in_short_wave_infrared(infrared, past, said):
    """Of two pixels one is called cloud, and the other one snow on the date."""

    def both(reflectance, number, beside=(0.8, SNOW)):
        return look([round(10_000 * one) for one in (reflectance, beside[0])], [number, beside[1]])

    values = [UNKNOWN if one is None else round(10_000 * one) for one in (infrared, 0.1)]
    others = [both(*one, beside=(0.07, BARE)) for one in past]
    doubt = doubt_of(both(0.8, CLOUD), others, CLOUDS, np.array([values], np.int16))
    found = {"doubtful": int(doubt.doubtful.sum()), "untold": int(doubt.untold.sum())}
    assert found == {"doubtful": int(said == "doubtful"), "untold": int(said == "untold")}


def test_where_no_snow_is_seen_that_day_none_is_asked_for():
    others = [look(8000, SNOW)] * 3 + [look(700, BARE)] * 5
    assert not may_be_snow(look(8000, CLOUD), others, CLOUDS).any()
    beside = look([8000, 8000], [CLOUD, SNOW])
    assert may_be_snow(beside, [look([8000, 700], [SNOW, BARE])], CLOUDS).tolist() == [[True, False]]


def test_near_thin_cirrus_nothing_is_doubtful():
    """Twelve cells away it is near, and thirteen away it is not."""
    classes = np.full((1, 20), CLOUD)
    classes[0, 0] = CIRRUS
    doubt = doubt_of(
        look(np.full((1, 20), 1100), classes), [look(np.full((1, 20), 1000), np.full((1, 20), BARE))] * 6, CLOUDS
    )
    assert doubt.doubtful.tolist() == [[0] * 13 + [1] * 7]


def test_a_look_is_kept_as_it_is():
    random = np.random.default_rng(3)
    brightness = random.integers(UNKNOWN, 32_000, (5, 7)).astype(np.int16)
    before = Look(brightness, random.integers(0, 17, (5, 7, 12)).astype(np.uint8))
    after = Look.unpacked(before.packed())
    assert (after.brightness == before.brightness).all()
    assert (after.counts == before.counts).all()
    for damaged in (b"", b"\x01", before.packed()[:-5], before.packed()[:4] + b"nothing"):
        with pytest.raises(ValueError, match="no look"):
            Look.unpacked(damaged)


def real_doubt(date: str, in_box: bool) -> tuple[Doubt, np.ndarray]:
    """Of the real series, each date held against the ten others, where the box is asked about or all of it."""
    real = series()
    rows, columns = np.nonzero(real.in_box if in_box else np.ones_like(real.in_box))
    asked = np.s_[rows.min() : rows.max() + 1, columns.min() : columns.max() + 1]
    looks = [look(red[asked], classes[asked]) for red, classes in zip(real.red, real.classes, strict=True)]
    at = real.dates.index(date)
    return doubt_of(looks[at], looks[:at] + looks[at + 1 :], CLOUDS), real.classes[at][asked]


@pytest.mark.parametrize(
    ("date", "cloud", "doubtful"), [("20170702", 156, 148), ("20170722", 146, 138), ("20170612", 116, 2)]
)
def test_a_real_box_that_is_called_cloud_again_and_again(date, cloud, doubtful):
    """The semidesert at 43.93 to 43.99 E, 9.86 to 9.94 N: clear on the first two, truly cloudy on the third.

    The pixels of 192 that a loop over them comes to, in percent as in docs/numbers.md.
    """
    doubt, classes = real_doubt(date, in_box=True)
    assert classes.size == 192
    assert np.isin(classes, [8, 9, 10]).sum() == cloud
    assert doubt.doubtful.sum() == doubtful
    assert doubt.missed.sum() == 0


def test_true_cloud_of_a_real_tile_is_not_doubted():
    """A date that is cloudy all over the tile by the catalog's number as well: 27.6 %."""
    doubt, classes = real_doubt("20170503", in_box=False)
    with_data = classes > 0
    assert np.isin(classes[with_data], [8, 9, 10]).mean() > 0.27
    assert 100 * doubt.doubtful[with_data].mean() < 2
