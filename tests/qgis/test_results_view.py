"""The table of the results by itself, as Qt handles it while QGIS takes the dock apart."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from functools import partial

import pytest
from qgis.PyQt.QtWidgets import QApplication

from clear_scenes.core.errors.scene import NoQualityLayer
from clear_scenes.core.measuring.measurement import Measurement
from clear_scenes.core.stac.acquisitions import Acquisition
from clear_scenes.ui.results.copy_lines import copy_lines
from clear_scenes.ui.results.model import ResultsModel
from clear_scenes.ui.results.rows import Column
from clear_scenes.ui.results.view import ResultsView
from tests.qgis.made_up import acquisition, scene
from tests.qgis.text_recorder import painted


def test_a_view_that_python_has_emptied_is_resized_without_an_error() -> None:
    """The fixture of all tests fails this one where an error escapes."""
    view = ResultsView()
    view.show()
    vars(view).clear()  # as the garbage collector leaves it
    view.resize(400, 300)
    QApplication.processEvents()
    view.hide()
    view.deleteLater()


class WatchedModel(ResultsModel):
    """Notes from where it is asked, "" where Qt asks by itself: it then waits for Python's lock each time."""

    def __init__(self) -> None:
        super().__init__()
        self.asked_from: set[str] = set()

    def hasChildren(self, *parent) -> bool:
        self._note()
        return super().hasChildren(*parent)

    def headerData(self, *asked):
        self._note()
        return super().headerData(*asked)

    def _note(self) -> None:
        caller = sys._getframe(2)
        is_view = caller.f_code.co_filename.endswith(("view.py", "model.py"))
        self.asked_from.add(caller.f_code.co_name if is_view else "")


def test_rows_and_header_are_laid_out_and_painted_within_calls_from_python(wait_until) -> None:
    view, model = ResultsView(), WatchedModel()
    view.setModel(model)
    view.resize(500, 400)
    view.show()
    wait_until(lambda: "paintEvent" in model.asked_from)
    model.asked_from.clear()
    view.setUpdatesEnabled(False)  # so that they are laid out before they are painted
    for day in range(1, 20):
        model.add([acquisition(scene(day))])
        QApplication.processEvents()
    wait_until(lambda: "timerEvent" in model.asked_from)
    view.setUpdatesEnabled(True)
    wait_until(lambda: "paintEvent" in model.asked_from)
    view.close()
    view.deleteLater()
    assert "" not in model.asked_from


def two_tiles(**of_the_other_tile) -> Acquisition:
    """Each in two catalogs, of which the first counts."""
    made = partial(replace, scene(1), datastrip="20260801T102031")
    counted = made(id="one", tile="33TWL", catalog="First"), made(id="two", tile="33TWM", catalog="First")
    others = (
        made(id="one", tile="33TWL", catalog="Second", catalog_rank=1),
        made(id="two", tile="33TWM", catalog="Second", catalog_rank=1, **of_the_other_tile),
    )
    return Acquisition("sentinel-2a x", counted, (0.6, 0.4), others)


def shown_in(view: ResultsView) -> set[str]:
    QApplication.processEvents()
    return {one.text for one in painted(view.viewport())}


@pytest.fixture
def view() -> Iterator[ResultsView]:
    one = ResultsView()
    one.setModel(ResultsModel(one))
    one.show()
    yield one
    one.close()
    one.deleteLater()


def test_scenes_of_a_row_are_told_apart_where_no_column_names_their_tiles(view) -> None:
    view.model().add([two_tiles()])
    view.resize(400, 400)
    view.expandAll()
    assert view.isColumnHidden(Column.TILE)
    assert {"10:20:31", "33TWL", "33TWM", "33TWL · Copy", "33TWM · Copy"} <= shown_in(view)


def test_the_name_of_a_state_is_whole_wherever_classes_are_shown(view) -> None:
    view.model().add([acquisition(scene(1))])
    view.model().measure([Measurement.failed(acquisition(scene(1)), NoQualityLayer())])
    seen = 0
    for width in range(300, 700, 4):
        view.resize(width, 300)
        texts = shown_in(view)
        if not view.isColumnHidden(Column.CLASSES):
            seen += 1
            assert "Not measured" in texts, (width, texts)
    assert seen


def test_a_tooltip_says_once_what_is_so_of_all_tiles_else_names_them() -> None:
    counted, there = "Counted: First · SCL", "There too: Second · SCL"
    assert copy_lines(two_tiles(), True) == [counted, there]
    states = "states 70.0 % cloud, the one counted 50.0 %"
    assert copy_lines(two_tiles(catalog_cloud=70.0), True) == [
        f"33TWL · {counted}",
        f"33TWL · {there}",
        f"33TWM · {counted}",
        f"33TWM · {there} · {states}",
    ]
