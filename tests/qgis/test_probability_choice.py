"""Counting clouds by their probability: offered where the catalog has it, asked for with the search, remembered."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QSpinBox

from clear_scenes.core.bridge.tasks.finder import Outcome
from clear_scenes.ui.common.settings import offered_catalogs, read_choices, write_choices
from clear_scenes.ui.dock import ClearScenesDock


@pytest.mark.parametrize(
    ("catalog", "has_it"),
    [
        ("Earth Search, Collection 1", True),
        ("Copernicus Data Space", True),
        ("Earth Search", False),
        ("Planetary Computer, Sentinel-2", False),
    ],
)
def test_it_is_asked_for_where_the_catalog_has_it(person, catalog, has_it):
    """And not where it was chosen for another catalog before."""
    box, least = person.get(QCheckBox, "by_probability"), person.get(QSpinBox, "cloud_probability")
    assert not least.isEnabled()
    for chosen in (False, True):
        person.get(QComboBox, "catalog").setCurrentText("Earth Search, Collection 1")
        box.setChecked(chosen)
        least.setValue(35)
        person.get(QComboBox, "catalog").setCurrentText(catalog)
        person.press("find_button")
        person.finder.ended.emit(Outcome())
        assert person.finder.queries[-1].cloud_from == (35 if chosen and has_it else 0)


def test_it_is_off_at_first_and_remembered(person):
    box = person.get(QCheckBox, "by_probability")
    assert not box.isChecked()
    box.setChecked(True)
    person.get(QSpinBox, "cloud_probability").setValue(65)
    write_choices(person.dock.choices())
    dock = ClearScenesDock(offered_catalogs())
    dock.show_choices(read_choices())
    assert dock.findChild(QCheckBox, "by_probability").isChecked()
    assert dock.findChild(QSpinBox, "cloud_probability").value() == 65
    dock.deleteLater()
