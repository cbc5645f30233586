"""The pages that lie over the dock: one comes and goes whole, whichever it is."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import QCoreApplication, QEvent, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QLabel, QToolButton, QWidget

from clear_scenes.core.bridge.tasks.finder import Outcome
from tests.qgis.made_up import measured, scene
from tests.qgis.person import choose

PAGES = {"outlook_action": "When Is It Clear?", "series_action": "Curve over Time", "watches": "Watches"}


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("way", ["button", "escape"])
def test_a_page_that_is_left_takes_its_title_with_it(person, name, way):
    person.dock.show()
    person.search(scene(1))
    person.finder.bring(measured(scene(1), 100))
    person.finder.end(Outcome())
    title, back = person.get(QLabel, "mTitleText"), person.get(QToolButton, "mBackButton")
    for _ in range(2):
        choose(person, name)
        assert title.text().strip() == PAGES[name]
        if way == "button":
            back.click()
        else:
            QTest.keyClick(person.dock.widget().currentPanel(), Qt.Key.Key_Escape)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        assert person.get(QWidget, "find_button").isVisible()
        assert not title.isVisible()
        assert not back.isVisible()
