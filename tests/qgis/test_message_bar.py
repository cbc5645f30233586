"""Messages over the map: each in its one line, and gone once it is no longer so."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from qgis.core import Qgis
from qgis.gui import QgsMessageBar, QgsMessageBarItem
from qgis.PyQt.QtCore import QDate
from qgis.PyQt.QtGui import QFont
from qgis.PyQt.QtWidgets import QLabel, QTextEdit

from clear_scenes.ui.common import message_bar
from clear_scenes.ui.common.message_bar import Messages
from tests.qgis.text_recorder import painted

LONG = "S2A_33TWL_20260801 was not added. <b>files.example.org</b> cannot be reached. Check the network, and try again."


@pytest.fixture
def bar() -> Iterator[QgsMessageBar]:
    one = QgsMessageBar()
    one.resize(700, 60)
    one.show()
    yield one
    one.deleteLater()


def line(item: QgsMessageBarItem) -> QTextEdit:
    return item.findChild(QTextEdit)


def is_one_line(item: QgsMessageBarItem) -> bool:
    """Whether no text is painted below another, nor beyond the end."""
    edit = line(item)
    texts = [one for one in painted(edit.viewport()) if one.text.strip()]
    return len({round(one.box.bottom()) for one in texts}) == 1 and all(one.is_whole for one in texts)


@pytest.mark.parametrize("points", [8, 12, 16, 20])
def test_a_sentence_fits_its_line_and_is_whole_in_its_tooltip(bar, points, wait_until):
    font = QFont(bar.font())
    font.setPointSizeF(points)
    bar.setFont(font)
    text = " ".join([LONG] * 3)
    Messages(bar).error(text, lambda: None)
    (item,) = bar.items()
    for width in (420, 700, 1000):
        bar.resize(width, bar.height())
        wait_until(lambda: line(item).toPlainText().endswith("…") and is_one_line(item))
        assert f"Clear Scenes: {text}".startswith(line(item).toPlainText().rstrip("…"))
    assert "&lt;b&gt;files.example.org&lt;/b&gt; cannot be reached" in item.toolTip()
    assert item.accessibleDescription() == text
    bar.resize(9000, bar.height())
    wait_until(lambda: line(item).toPlainText() == f"Clear Scenes: {text}")


def test_a_warning_passes_and_an_error_stays(bar, monkeypatch, wait_until):
    monkeypatch.setattr(message_bar, "SECONDS", dict.fromkeys(message_bar.SECONDS, 1))
    warned, failed = Messages(bar), Messages(bar)
    failed.error("The search could not be done.", lambda: None)
    warned.warning("An image was not added.")
    assert len(bar.items()) == 2
    wait_until(lambda: len(bar.items()) == 1, 20)
    (item,) = bar.items()
    assert item.level() == Qgis.MessageLevel.Critical


def test_why_a_search_cannot_begin_is_said_until_it_could(person):
    form = person.dock.form
    person.dock.show()
    form.start_date.setDate(QDate(2100, 1, 1))
    person.press("find_button")
    (said,) = person.messages()
    assert "The first date is after the last date." in said
    form.start_date.setDate(QDate(2099, 1, 1))  # as wrong
    assert person.messages() == [said]
    assert person.get(QLabel, "guide_title").text() == "The Search Cannot Begin"
    form.start_date.setDate(QDate(2026, 1, 1))
    assert person.messages() == []
    assert person.progress == ""
    assert person.get(QLabel, "guide_title").text() != "The Search Cannot Begin"
