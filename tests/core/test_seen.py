"""By what an acquisition is known again, and when it is new once more."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from clear_scenes.core.classification.verdict import Verdict
from clear_scenes.core.stac.acquisitions import Acquisition
from clear_scenes.core.storage.seen import Seen, sighting_from_json, sighting_to_json
from tests.support.seen import MOMENT, joined, scene

CLEAR, CLOUDY, NOT_MEASURED = Verdict.CLEAR, Verdict.CLOUDY, Verdict.NOT_MEASURED
ONE = joined(scene())


def seen(*judged: tuple[Acquisition, Verdict], by_overpass: bool = True) -> Seen:
    found = Seen(joined=by_overpass)
    found.note_all(judged)
    return Seen(map(sighting_from_json, map(sighting_to_json, found.sightings)), by_overpass)  # as a file has it


@pytest.mark.parametrize("verdict", [CLEAR, CLOUDY, Verdict.LOW_COVERAGE])
def test_once_measured_it_is_seen(verdict: Verdict) -> None:
    assert Seen().is_new(ONE, verdict)
    found = seen((ONE, verdict))
    assert found.knows(ONE)
    assert not any(found.is_new(ONE, one) for one in Verdict)


def test_it_is_known_in_another_catalog() -> None:
    """There it has another id, address and collection, and is dated by the beginning of its datatake."""
    other = scene(id="S2A_MSIL2A_20260813", collection="sentinel-2-l2a", address="https://two", platform="Sentinel-2A")
    other = replace(other, moment=MOMENT - timedelta(minutes=13), assets=(("scl", "https://two.example/x.tif"),))
    found = seen((ONE, CLOUDY))
    assert found.knows(joined(other))
    assert not found.is_new(joined(other), CLOUDY)


@pytest.mark.parametrize(
    "change",
    [{"platform": "sentinel-2b"}, {"moment": MOMENT + timedelta(minutes=98)}, {"moment": MOMENT - timedelta(days=5)}],
    ids=["another satellite", "an orbit later", "five days before"],
)
def test_another_overpass_is_new(change: dict[str, object]) -> None:
    found = seen((ONE, CLEAR))
    assert not found.knows(joined(scene(**change)))
    assert found.is_new(joined(scene(**change)), CLEAR)


@pytest.mark.parametrize(
    "later",
    [
        joined(scene(), scene("48NTG")),
        joined(scene(generation=(5.12, 2.0, 0))),
        joined(scene(version="2026-09-01")),
    ],
    ids=["a tile added", "processed anew", "listed anew"],
)
def test_more_or_other_of_it_comes_again_if_the_verdict_turns(later: Acquisition) -> None:
    found = seen((ONE, CLOUDY))
    assert not found.knows(later)
    assert found.is_new(later, CLEAR)
    assert not found.is_new(later, CLOUDY)
    assert not found.is_new(later, NOT_MEASURED)
    found = seen((ONE, CLOUDY), (later, CLEAR))
    assert found.knows(later)
    assert not found.is_new(later, CLEAR)
    assert len(found.sightings) == 1
    assert not found.is_new(ONE, CLOUDY), "a catalog that still lists the older one says nothing new"


def test_what_was_not_measured_comes_again_when_it_is() -> None:
    found = seen((ONE, NOT_MEASURED))
    assert not found.knows(ONE)
    assert not found.is_new(ONE, NOT_MEASURED)
    assert not found.is_new(ONE, Verdict.UNDECIDED)
    assert found.is_new(ONE, CLOUDY)
    assert not seen((ONE, NOT_MEASURED), (ONE, CLOUDY)).is_new(ONE, CLOUDY)


def test_what_was_measured_is_not_forgotten_where_it_cannot_be_read_later() -> None:
    later = joined(scene(generation=(5.12, 2.0, 0)))
    found = seen((ONE, CLOUDY), (later, NOT_MEASURED))
    assert found.knows(ONE)
    assert not found.knows(later)
    assert found.is_new(later, CLEAR)


def test_tiles_are_told_apart_where_they_are_judged_by_themselves() -> None:
    one, other = Acquisition.single(scene()), Acquisition.single(scene("48NTG"))
    found = seen((one, CLEAR), by_overpass=False)
    assert found.knows(one)
    assert not found.knows(other)
    assert found.is_new(other, CLEAR)
    assert seen((one, CLEAR)).knows(joined(scene()))


def test_halves_of_a_tile_are_told_apart() -> None:
    halves = [Acquisition.single(scene(datastrip=f"20260813T03463{n}", moment=MOMENT)) for n in (0, 9)]
    found = seen((halves[0], Verdict.LOW_COVERAGE), by_overpass=False)
    assert found.is_new(halves[1], CLEAR)
    found = seen((halves[0], Verdict.LOW_COVERAGE), (halves[1], CLEAR), by_overpass=False)
    assert [one.verdict for one in found.sightings] == [Verdict.LOW_COVERAGE, CLEAR]


def test_the_newest_of_twins_has_the_last_word() -> None:
    older, newer = (Acquisition.single(scene(generation=(5.11, at, 0))) for at in (1.0, 2.0))
    found = seen((newer, CLEAR), (older, CLOUDY), by_overpass=False)
    assert (found.knows(older), found.knows(newer)) == (True, True)
    assert [one.verdict for one in found.sightings] == [CLEAR]


@pytest.mark.parametrize("change", [{"platform": ""}, {"moment": None}, {"platform": "", "moment": None, "tile": ""}])
def test_a_scene_that_says_little_is_known_again(change: dict[str, object]) -> None:
    one = joined(scene(**change))
    found = seen((one, CLEAR))
    assert found.knows(one)
    assert found.is_new(joined(scene(**{**change, "id": "another", "tile": "48NTG"})), CLEAR)


def test_ten_thousand_are_known_again() -> None:
    every = [joined(scene(moment=MOMENT + timedelta(hours=2 * number))) for number in range(10_000)]
    found = seen(*((one, CLEAR) for one in every[::-1]))
    assert all(map(found.knows, every))
    assert [one.moment for one in found.sightings] == [one.moment for one in every]
