"""The table of the results by itself, as Qt handles it while QGIS takes the dock apart."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QApplication

from clear_scenes.ui.results.view import ResultsView


def test_a_view_that_python_has_emptied_is_resized_without_an_error() -> None:
    """The fixture of all tests fails this one where an error escapes."""
    view = ResultsView()
    view.show()
    vars(view).clear()  # as the garbage collector leaves it
    view.resize(400, 300)
    QApplication.processEvents()
    view.hide()
    view.deleteLater()
