"""A dock with rows of all kinds, in a font of any size."""

from __future__ import annotations

from dataclasses import replace

from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QFont

from clear_scenes.core.errors.scene import NoQualityLayer
from clear_scenes.core.measuring.measurement import Measurement
from tests.qgis.made_up import acquisition, measured, scene
from tests.qgis.person import Person

ACROSS_THE_LIMIT = 1_000_003  # pixels of 10,000,003 and a limit of 10 %: "10.000027 %" or so, longer than any room


def show_all_kinds(person: Person, points: int) -> None:
    """All kinds of rows: clear, cloudy, of little coverage, not measured, waiting, partly read, next to the limit."""
    font = QFont(person.dock.font())
    font.setPointSizeF(points)
    person.dock.setFont(font)
    person.dock.setFloating(True)
    person.dock.show()
    person.dock.form.advanced.setCollapsed(False)
    person.dock.form.max_cloud.setValue(10)
    scenes = [scene(day, cloud=cloud, valid=day != 11) for day, cloud in enumerate((0.67, 97.25, 100, 0, 33) * 3, 1)]
    person.search(*scenes)
    person.dock.fold.open()
    found = [measured(one, cloudy) for one, cloudy in zip(scenes, (67, 82, 0, 9999, 10_000, 3410, 999), strict=False)]
    found += [measured(scenes[7], 1, no_data=9700), Measurement.failed(acquisition(scenes[8]), NoQualityLayer())]
    found += [replace(measured(scenes[9], 4123), unread=1000), replace(measured(scenes[10], 3), unread=10)]
    close = (0, 0, 0, 0, 9_000_000, 0, 0, 0, ACROSS_THE_LIMIT, 0, 0, 0)
    found.append(Measurement(acquisition(scenes[11]), close))
    person.finder.bring(*found)


def settle() -> None:
    for _ in range(3):
        QCoreApplication.processEvents()
