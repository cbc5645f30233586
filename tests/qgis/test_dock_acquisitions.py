"""What the dock shows of acquisitions: their scenes, their classes, contradictions, and the latest clear one."""

from __future__ import annotations

from dataclasses import replace

import pytest
from qgis.PyQt.QtCore import Qt

from clear_scenes.core.bridge.tasks.finder import Outcome
from clear_scenes.core.measuring.measurement import Measurement
from clear_scenes.core.stac.acquisitions import Acquisition
from tests.qgis.made_up import acquisition, measured, scene


def test_where_catalog_and_measurement_contradict_each_other_the_row_and_the_summary_say_so(person):
    """Stated 5, 5, 50 and 30; measured 60, 20, 5 and 30 % at a limit of 10."""
    scenes = [scene(1, cloud=5), scene(2, cloud=5), scene(3, cloud=50), scene(4, cloud=30)]
    person.search(*scenes)
    person.finder.bring(*map(measured, scenes, (6000, 2000, 500, 3000)))
    person.finder.end(Outcome())
    assert "wrongly offered 2 and wrongly hidden 1." in person.progress
    model = person.view.model()
    icons = [model.index(row, 1).data(Qt.ItemDataRole.DecorationRole) for row in range(4)]  # newest first
    assert [icon is not None for icon in icons] == [False, True, False, True]
    said = "catalog and measurement differ by more than 20 points"
    assert [said in person.tooltip(row) for row in range(4)] == [False, True, False, True]
    heard = [model.index(row, 1).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(4)]
    assert [said in text for text in heard] == [False, True, False, True]


def test_the_class_bar_has_each_class_in_its_colour_and_says_it(person):
    one = scene(1)
    person.search(one)
    person.dock.resize(700, 800)  # else there is no room for the bar
    person.dock.show()
    person.finder.bring(Measurement(acquisition(one), (10, 0, 0, 0, 40, 0, 0, 0, 0, 30, 20, 0)))
    index = person.view.model().index(0, 6)
    text = index.data(Qt.ItemDataRole.ToolTipRole)
    said = ["Vegetation 40.0 %", "Cloud, high probability 30.0 %", "Thin cirrus 20.0 %", "No data 10.0 %"]
    assert [text.index(part) for part in said] == sorted(text.index(part) for part in said)
    person.view.scrollTo(index)
    image = person.view.viewport().grab(person.view.visualRect(index)).toImage()
    row = [image.pixelColor(x, image.height() // 2).name() for x in range(image.width())]
    green, blue = row.count("#00a000"), row.count("#64c8ff")
    assert blue > 5
    assert green / blue == pytest.approx(2, abs=0.3)


def test_the_latest_clear_image_is_one_click(person):
    scenes = [scene(1), scene(2), scene(3)]
    person.press("latest_button")
    person.finder.found.emit([acquisition(one) for one in scenes])
    person.finder.bring(*map(measured, scenes, (0, 500, 9000)))
    assert person.loader.wishes == []  # a later one may still come
    person.finder.end(Outcome())
    assert [wish[0] for wish in person.loader.wishes] == [scenes[1].id]


def test_a_search_for_the_latest_that_was_cancelled_adds_nothing_later(person):
    one = scene(1)
    person.press("latest_button")
    person.finder.found.emit([acquisition(one)])
    person.finder.bring(Measurement(acquisition(one), (0, 0, 0, 0, 9000, *[0] * 7), unread=100))
    person.press("find_button")
    person.view.selectAll()  # reads the rest of it
    assert person.finder.read_again == [([one.id], None)]
    person.finder.bring(measured(one, 0))
    person.finder.end(Outcome())
    assert person.loader.wishes == []


def test_a_row_of_several_tiles_opens_to_them(person):
    """Of 10,000 pixels 6,000 come from one tile, 3,000 from the other, and 1,000 from none."""
    tiles = replace(scene(1), id="one", tile="33TWL"), replace(scene(1), id="other", tile="33TWM", catalog_cloud=10.0)
    tiles = tiles[0], replace(tiles[1], catalog_cloud_valid=False)
    older = replace(scene(1), id="older")
    joined = Acquisition("sentinel-2a x", tiles, (0.6, 0.3), (older,))
    parts = (0, 0, 0, 0, 6000, *[0] * 7), (0, 0, 0, 0, 1500, 0, 0, 0, 1500, *[0] * 3)
    counts = (1000, 0, 0, 0, 7500, 0, 0, 0, 1500, *[0] * 3)
    person.press("find_button")
    person.finder.found.emit([joined])
    model = person.view.model()
    row = model.index(0, 0)
    assert person.column("Tile") == ["33TWL, 33TWM"]
    assert model.rowCount(row) == 3
    person.finder.bring(Measurement(joined, counts, parts=parts))
    assert person.column("In area") == ["16.7 %"]
    shown = [[model.index(n, column, row).data() for column in (5, 1, 2, 3, 4)] for n in range(3)]
    assert shown == [
        ["33TWL", "50.0 %", "0 %", "60.0 %", ""],
        ["33TWM", "10.0 % (not valid)", "50.0 %", "30.0 %", ""],
        ["33TWL", "50.0 %", "–", "–", "Replaced"],
    ]
    assert "older" in person.tooltip(0)
    doubts = ["Not valid" in model.index(n, 0, row).data(Qt.ItemDataRole.ToolTipRole) for n in range(3)]
    assert doubts == [False, True, False]
    assert model.parent(model.index(1, 0, row)) == row
    person.view.expand(row)
    person.view.setCurrentIndex(model.index(1, 0, row))
    person.press("add_button")
    assert [wish[0] for wish in person.loader.wishes] == ["one"]  # the acquisition, once


def test_an_acquisition_that_grows_waits_anew_and_keeps_its_row(person):
    one, other = scene(1), replace(scene(1), id="other")
    small, large = (Acquisition("key", scenes, (1.0,) * len(scenes)) for scenes in ((one,), (one, other)))
    person.press("find_button")
    person.finder.found.emit([small])
    person.finder.bring(Measurement(small, (0, 0, 0, 0, 10, *[0] * 7)))
    person.finder.found.emit([large])
    person.finder.bring(Measurement(small, (0, 0, 0, 0, 10, *[0] * 7)))  # late
    assert person.column("State") == ["Waiting"]
    person.finder.bring(Measurement(large, (0, 0, 0, 0, 10, *[0] * 7), parts=((0,) * 12, (0,) * 12)))
    assert person.column("State") == ["Clear"]
