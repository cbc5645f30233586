"""Choosing the area in the dock, and what is seen of it."""

from __future__ import annotations

from qgis.core import QgsGeometry
from qgis.PyQt.QtWidgets import QComboBox, QLabel

from tests.qgis.person import bands


def choose(person, kind: str) -> None:
    box = person.get(QComboBox, "area_kind")
    box.setCurrentIndex(box.findData(kind))
    box.activated.emit(box.currentIndex())


def note(person) -> str:
    label = person.get(QLabel, "area")
    return "" if label.isHidden() else label.text()


def outline(iface) -> QgsGeometry:
    """What is drawn dashed on the map."""
    drawn = [band for band in bands(iface) if band.isVisible() and band.size() and band.width() == 2]  # scenes: wider
    assert len(drawn) <= 1
    return drawn[0].asGeometry() if drawn else QgsGeometry()


def searched(person):
    """The area of a search that is begun now."""
    before = len(person.finder.queries)
    person.press("find_button")
    assert len(person.finder.queries) > before, person.messages()
    area = person.finder.queries[-1].area
    person.finder.cancel()
    return area
