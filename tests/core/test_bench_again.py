"""The bench of second searches: where they are, what they are compared with, and what is told of them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks.again import FIRST, SECOND, measure_again
from benchmarks.attempts import Wrong
from benchmarks.catalog import Square
from benchmarks.measure import IN_QGIS, Run
from benchmarks.way import Way
from benchmarks.ways.job import Job

KM, SIDE = 50, 250  # pixels: a kilometer, and the side of the first area


def pixels(square: Square) -> set[tuple[int, int]]:
    rows, columns = square.slices
    return {(row, column) for row in range(rows.start, rows.stop) for column in range(columns.start, columns.stop)}


def test_the_second_areas_need_blocks_that_the_first_has_not() -> None:
    assert len(pixels(FIRST)) == SIDE**2
    assert len(pixels(SECOND["moved"])) == SIDE**2
    assert not pixels(SECOND["moved"]) & pixels(FIRST)
    assert pixels(SECOND["enlarged"]) > pixels(FIRST)
    assert len(pixels(SECOND["enlarged"])) == (8 * KM) ** 2
    for square in SECOND.values():
        assert len(set(square.blocks()) - set(FIRST.blocks())) == 2


class StandIn:
    """Measures nothing; each run of a kind takes as long as its list says."""

    def __init__(self, cold: list[float], again: list[float], error: Exception | None = None) -> None:
        self._seconds, self._error = {False: cold, True: again}, error
        self.stores: list[Path] = []

    def run(
        self, way: Way, square: Square, scenes: int, store: Path | None = None, before: Square | None = None
    ) -> Run:
        assert store is not None
        assert not store.exists(), "nothing is kept at first"
        assert before in (None, FIRST)
        assert way is IN_QGIS
        if self._error:
            raise self._error
        self.stores.append(store)
        seconds = self._seconds[before is not None]
        seconds.append(seconds.pop(0))
        return Run(way.name, square.km, scenes, seconds[-1], 0.1, None, 10 * seconds[-1], 10, 1, 1, 9, 0.5, 0.0, 0.0)


def test_medians_of_both_are_told() -> None:
    bench, said = StandIn([3.0, 1.0, 2.0], [1.5, 1.0, 9.0]), list[str]()
    kept: list[dict] = []
    measure_again(bench, 100, 3, lambda found: kept.append(dict(found)), said.append)
    assert list(kept[-1]) == ["moved", "enlarged"]
    for found in kept[-1].values():
        assert (found["cold_s"], found["again_s"]) == (2.0, 1.5)
        assert (found["cold_processor"], found["again_processor"]) == (20.0, 15.0)
    assert len(set(bench.stores)) == 12
    assert [line.split()[:4] for line in said[1:]] == [
        ["moved:", "cold", "2.00", "1.00"], ["moved:", "again", "1.50", "0.75"],
        ["enlarged:", "cold", "2.00", "1.00"], ["enlarged:", "again", "1.50", "0.75"],
    ]  # fmt: skip


def test_one_wrong_count_ends_it() -> None:
    with pytest.raises(Wrong):
        measure_again(StandIn([1.0], [1.0], Wrong("1 of 100")), 100, 1, lambda found: None, [].append)


def test_a_job_knows_what_comes_before_it(tmp_path: Path) -> None:
    item = {"id": "one", "properties": {"proj:epsg": 32648}, "assets": {"scl": {"href": "SCL.tif"}}}
    (tmp_path / "items.json").write_text(json.dumps([item]))
    job = {"catalog": str(tmp_path / "items.json"), "scenes": 2, "base": "https://x/", **SECOND["moved"].corner}
    assert Job.parse(json.dumps(job | {"before": None})).before is None
    found = Job.parse(json.dumps(job | {"store": "kept", "before": FIRST.corner}))
    assert found.before is not None
    assert (found.column, found.before.column) == (FIRST.column + SIDE, FIRST.column)
    assert (found.before.store, found.before.items) == ("kept", found.items)
