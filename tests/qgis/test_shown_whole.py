"""Whatever font, width, screen and language there are: nothing is cut at its front, nor at its end without "…"."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from qgis.PyQt.QtCore import QPoint, QRect, Qt
from qgis.PyQt.QtWidgets import QApplication, QLineEdit, QScrollArea, QToolTip, QWidget

from clear_scenes.ui.results.rows import Column
from clear_scenes.ui.results.time_line import TimeLine
from clear_scenes.ui.results.view import ResultsView
from tests.qgis.all_kinds import settle, show_all_kinds
from tests.qgis.person import Person, somebody
from tests.qgis.speaking import LANGUAGES, speaking
from tests.qgis.text_recorder import Painted, painted, wrong

SIZES = (8, 11, 16, 24)  # points
WIDTHS = (280, 320, 400, 500, 600)  # pixels
RATIOS = (1, 2)


@contextmanager
def results(iface, language: str, points: int) -> Iterator[Person]:
    with speaking(language, LANGUAGES[language]), somebody(iface) as person:
        show_all_kinds(person, points)
        yield person


def cell(texts: list[Painted], rect: QRect) -> str:
    """What is read in a cell, line by line, its parts from left to right (other letters come from another font)."""
    inside = [one for one in texts if rect.contains(one.box.center().toPoint()) and one.text.strip()]
    return "".join(one.text for one in sorted(inside, key=lambda one: (round(one.box.bottom()), one.box.left())))


@pytest.mark.parametrize("points", SIZES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_table_and_the_time_line(iface, language, points):
    with results(iface, language, points) as person:
        view = ResultsView()
        view.setFont(person.dock.font())
        view.setModel(person.view.model())
        line = TimeLine(view)
        line.setFont(view.font())
        line.follow()
        for width in WIDTHS:
            view.resize(width, 900)
            line.resize(width, line.sizeHint().height())
            view.show()
            settle()
            for ratio in RATIOS:
                header = painted(view.header().viewport(), ratio)
                texts = painted(view.viewport(), ratio)
                runs_on = view.horizontalScrollBar().maximum() > 0
                assert wrong(header, may_run_on=runs_on) == [], (width, ratio)
                assert wrong(texts, may_run_on=runs_on) == [], (width, ratio)
                _whole(view, texts)
                on_line = painted(line, ratio)
                assert {"10", "100"} <= {one.text.split()[0] for one in on_line}
                assert wrong(on_line) == [], (width, ratio)
                assert [one for one in on_line if not one.is_high_enough] == [], (width, ratio)
        view.deleteLater()
        line.deleteLater()


def _whole(view: ResultsView, texts: list[Painted]) -> None:
    """Each number of the area, and the beginning of all else."""
    model = view.model()
    for row in range(model.rowCount()):
        for column in Column:
            index = model.index(row, column)
            rect, said = view.visualRect(index), index.data() or ""
            if view.isColumnHidden(column) or column == Column.CLASSES or rect.bottom() > view.viewport().height():
                continue
            assert all(one.is_high_enough for one in texts if rect.contains(one.box.center().toPoint()))
            read = cell(texts, rect)
            if column == Column.DATE:  # and under it the state
                said += index.sibling(row, Column.STATE).data()
                assert read == said or "…" in read, (said, read)
            elif read != said:
                assert (read[-1:], read[:-1]) == ("…", said[: len(read) - 1]), said
                assert column != Column.IN_AREA or len(said) > len("≥ 00.00 %"), (said, read)


@pytest.mark.parametrize("points", SIZES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_whole_dock(iface, language, points):
    with results(iface, language, points) as person:
        dock = person.dock
        person.dock.results.adding_line.show_progress("S2A_33TWL_20260801 " * 9, 40)
        for width, ratio in zip(WIDTHS, RATIOS * len(WIDTHS), strict=False):
            dock.resize(width, 1000)
            settle()
            area = person.get(QScrollArea, "scrolled")
            hidden = area.widget().width() - area.viewport().width()
            assert hidden <= 0 or area.horizontalScrollBar().isVisible(), "it cannot be scrolled to"
            login = dock.form.login.select  # QGIS's own
            parts = [one for one in dock.findChildren(QWidget) if one.isVisible() and not login.isAncestorOf(one)]
            assert len(parts) > 40
            for part in parts:
                runs_on = isinstance(part, QLineEdit) or part is dock.results.results_view.viewport()
                assert wrong(painted(part, ratio), may_run_on=runs_on) == [], (width, ratio, part, part.objectName())


@pytest.mark.parametrize("points", [8, 24])
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_said_of_a_row_and_of_a_column(iface, language, points):
    """Each as QGIS shows it, in its own window."""
    before = QToolTip.font()
    with results(iface, language, points) as person:
        model, role = person.view.model(), Qt.ItemDataRole.ToolTipRole
        told = {model.index(row, column).data(role) for row in range(model.rowCount()) for column in Column}
        told |= {model.headerData(column, Qt.Orientation.Horizontal, role) for column in Column}
        QToolTip.setFont(person.dock.font())
        try:
            for text in told - {"", None, "<qt></qt>"}:
                QToolTip.showText(QPoint(100, 100), text, person.dock)
                (tip,) = [
                    one for one in QApplication.topLevelWidgets() if one.inherits("QTipLabel") and one.isVisible()
                ]
                texts = painted(tip)
                assert texts
                assert wrong(texts) == [], text
        finally:
            QToolTip.hideText()
            QToolTip.setFont(before)
