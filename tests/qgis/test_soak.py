"""Thousands of scenes with faults strewn among them: each ends in its exact number, or in its true reason.

A few hundred with the tests; ten thousand, with the limits of analysts, where CLEAR_SCENES_SOAK is set.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from functools import cache

import pytest

from tests.faults import soak
from tests.faults.case import RIGHT
from tests.support import oracle
from tests.support.error_named import error_named
from tests.support.rasters import AFFINE, CRS, classes

COUNT = int((os.environ.get("CLEAR_SCENES_SOAK") and 10_000) or 400)
MINUTES = 30


@cache
def expected(seed: int, area: str) -> tuple[int, ...]:
    return oracle.count(classes(seed), AFFINE, CRS, json.loads(area), CRS)


@pytest.mark.timeout(60 * MINUTES)
@pytest.mark.parametrize("bench", [f"{soak.NAME}{COUNT}"], indirect=True)
def test_every_scene_ends_in_its_number_or_its_true_reason(bench):
    bench.find()
    bench.wait_until(lambda: bench.dock.find_button.text() == "Find Clear Scenes", 60 * MINUTES, "the end")
    area = json.dumps(bench.plugin.controller.session.query.area.polygons)
    wrong, ends = [], Counter()
    for row in bench.rows():
        number = int(row.acquisition.scenes[0].id.removeprefix("scene-"))
        wanted, measurement = soak.outcome(number)[1], row.measurement
        if wanted == RIGHT:
            is_right = measurement.counts == expected(soak.seed_of(number), area) and not measurement.unread
        else:
            template = error_named(wanted).template
            is_right = measurement.counts is None and measurement.reason.template == template
        ends[wanted] += 1
        if not is_right:
            wrong.append((number, wanted, measurement.counts, str(measurement.reason)))
    print(f"{len(bench.rows())} scenes: {dict(ends)}")
    assert not wrong, wrong[:20]
    assert len(bench.rows()) == COUNT
    assert len(ends) > 4
