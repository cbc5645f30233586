"""The table of the results by itself, as Qt handles it while QGIS takes the dock apart."""

from __future__ import annotations

import sys

from qgis.PyQt.QtWidgets import QApplication

from clear_scenes.ui.results.model import ResultsModel
from clear_scenes.ui.results.view import ResultsView
from tests.qgis.made_up import acquisition, scene


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
