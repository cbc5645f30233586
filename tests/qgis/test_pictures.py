"""Pictures in the rows: behind the verdicts, only of what is in view, enlarged by pointing or by a key."""

from __future__ import annotations

import re

import pytest
import qgis.utils
from qgis.PyQt.QtCore import QEvent
from qgis.PyQt.QtGui import QAction, QColor, QHelpEvent, QImage
from qgis.PyQt.QtWidgets import QApplication, QToolTip

from clear_scenes.core.bridge.tasks.finder import Outcome
from clear_scenes.core.bridge.tasks.pictures import RowPicture
from clear_scenes.core.classification.scl import STRICT
from clear_scenes.core.classification.verdict import CloudRule
from clear_scenes.core.errors.network import Unreachable
from tests.qgis.made_up import acquisition, measured, scene
from tests.support.dock import SINGAPORE, find, show

PNG = b"no real one"


@pytest.fixture
def finder(person):
    """What stands in for the network of the pictures."""
    person.dock.setFloating(True)
    person.dock.resize(560, 900)
    person.dock.show()
    return person.picture_finder


def picture_of(one, color: str = "red") -> RowPicture:
    icon = QImage(88, 88, QImage.Format.Format_RGBA8888)
    icon.fill(QColor(color))
    return RowPicture(acquisition(one).key, CloudRule(), None, icon, PNG, PNG, (220, 220))


def search(person, days, cloudy=0) -> list:
    scenes = [scene(day) for day in days]
    person.search(*scenes)
    person.finder.bring(*(measured(one, cloudy) for one in scenes))
    return scenes


def days_of(asked) -> list[int]:
    return [one.moment.day for one in asked]


def test_no_picture_before_the_search_has_ended(person, finder, wait_until):
    search(person, [1, 2])
    person.view.verticalScrollBar().valueChanged.emit(0)
    with pytest.raises(pytest.fail.Exception):
        wait_until(lambda: finder.asked, 0.5)
    person.finder.end(Outcome())
    wait_until(lambda: finder.asked)
    assert days_of(finder.asked[0][0]) == [2, 1]
    person.press("find_button")
    assert finder.cancelled


def test_none_after_the_person_cancelled(person, finder, wait_until):
    search(person, [1, 2])
    person.press("find_button")
    with pytest.raises(pytest.fail.Exception):
        wait_until(lambda: finder.asked, 0.5)


def test_clear_ones_first_and_only_what_is_in_view(person, finder, wait_until):
    scenes = [scene(day) for day in range(1, 29)] + [scene(1, name=f"S2A_33TWL_20260801_{n}") for n in range(200)]
    person.search(*scenes)
    person.finder.bring(*(measured(one, 0 if one.moment.day in (25, 27) else 9000) for one in scenes))
    person.finder.end(Outcome())
    wait_until(lambda: finder.asked)
    assert days_of(finder.asked[0][0]) == [27, 25, 28, 26, 24, 23]
    finder.bring_all(picture_of)
    wait_until(lambda: not finder.running)
    assert 6 < finder.count < 40
    before = finder.count
    person.view.verticalScrollBar().setValue(person.view.verticalScrollBar().maximum())
    wait_until(lambda: finder.count > before)
    assert set(days_of(finder.asked[-1][0])) == {1}


def test_what_has_no_data_in_the_area_is_not_asked_for(person, finder, wait_until):
    one, other = scene(1), scene(2)
    person.search(one, other)
    person.finder.bring(measured(one, 0, no_data=10_000), measured(other, 0))
    person.finder.end(Outcome())
    wait_until(lambda: finder.asked)
    assert days_of(finder.asked[0][0]) == [2]


def test_the_picture_is_drawn_beside_date_and_state(person, finder, wait_until):
    one, other = search(person, [1, 2])
    person.finder.end(Outcome())
    wait_until(lambda: finder.asked)
    finder.made.emit(picture_of(one, "#ff00ff"))
    finder.made.emit(RowPicture(acquisition(other).key, CloudRule(), Unreachable(host="x.example").text))

    def magenta(row: int) -> int:
        image = person.view.viewport().grab(person.view.visualRect(person.view.model().index(row, 0))).toImage()
        pixels = (image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height()))
        return sum(name == "#ff00ff" for name in pixels)

    assert magenta(1) > 1500  # 44 by 44, less its outline
    assert magenta(0) == 0
    told = person.view.pictures.enlarged(person.view.model().index(0, 0))
    assert "x.example cannot be reached." in told
    assert "Clear" in told  # what else is told of the row


def test_pointing_or_a_key_enlarges(person, finder, wait_until):
    (one,) = search(person, [1])
    person.finder.end(Outcome())
    wait_until(lambda: finder.asked)
    finder.made.emit(picture_of(one))
    index = person.view.model().index(0, 0)
    person.view.setCurrentIndex(index)
    person.view.findChild(QAction, "show_picture").trigger()
    assert QToolTip.text().count("<img") == 2
    assert "True color" in QToolTip.text()
    assert "a sketch" in QToolTip.text()
    QToolTip.hideText()
    place = person.view.visualRect(index).center()
    viewport = person.view.viewport()
    QApplication.sendEvent(viewport, QHelpEvent(QEvent.Type.ToolTip, place, viewport.mapToGlobal(place)))
    assert QToolTip.text().count("<img") == 2
    QToolTip.hideText()


def test_another_choice_of_clouds_makes_other_stripes(person, finder, wait_until):
    search(person, [1])
    person.finder.end(Outcome())
    wait_until(lambda: finder.asked)
    finder.bring_all(picture_of)
    index = person.view.model().index(0, 0)
    assert person.view.pictures.enlarged(index).count("<img") == 2
    person.dock.form.cloud_classes.presets.setCurrentIndex(3)
    assert person.view.pictures.enlarged(index).count("<img") == 1  # those of before would be wrong
    wait_until(lambda: len(finder.asked) == 2)
    assert finder.asked[1][1] == CloudRule(STRICT)


def test_all_verdicts_come_before_the_first_picture(dock, iface, sample, wait_until):
    """In the program, over a server that records the order; pixels of pictures and of measuring are in other files."""
    show(iface, SINGAPORE, "EPSG:32648")
    qgis.utils.plugins["clear_scenes"].store.clear()  # other tests have looked there
    before = len(sample.log())
    rows = find(dock, wait_until, sample.url, "2026-06-01", "2026-09-15", 10)
    assert all(row["State"] in ("Clear", "Cloudy") for row in rows)
    pictures = dock.results_view.pictures.pictures
    wait_until(lambda: len(pictures) >= 5, 30)
    kinds = [re.search(r"(\w+)\.tif", path) for path in map(str, sample.log()[before:])]
    names = [found[1] for found in kinds if found]
    first = names.index("TCI")
    assert names[:first].count("SCL") >= 2 * 12
    assert all(one.icon is not None and one.tinted for one in pictures.values())
