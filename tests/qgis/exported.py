"""Results that are exported from the dock, and read back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from qgis.core import NULL, QgsVectorLayer

from clear_scenes.core.errors.network import Unreachable
from clear_scenes.core.measuring.measurement import Measurement
from tests.qgis.made_up import PIXELS, acquisition, measured, scene
from tests.qgis.person import choose

GPKG, CSV = "GeoPackage, with footprints (*.gpkg)", "CSV, for spreadsheets (*.csv)"


def export(person, answer, wait_until, name: str, chosen: str = "") -> Path:
    path = answer(name, chosen)
    person.iface.messageBar().clearWidgets()
    choose(person, "export_results")
    wait_until(person.messages, 10, "the message")
    return path


def rows_of(path: Path) -> list[dict]:
    layer = QgsVectorLayer(str(path), "", "ogr")
    assert layer.isValid()
    return [
        {name: None if value == NULL else value for name, value in feature.attributeMap().items()}
        for feature in layer.getFeatures()
    ]


def searched(person) -> None:
    """Five rows: clear, proven cloudy early, proven clear early, not measured, and one that still waits."""
    scenes = [replace(scene(day), platform="sentinel-2a", address=f"https://a.example/{day}") for day in range(1, 6)]
    scenes[1] = replace(scenes[1], catalog_cloud=None, catalog_cloud_valid=False)
    one, two, three, four, _ = scenes
    person.search(*scenes)
    person.finder.bring(measured(one, 777, no_data=1000))
    for each, cloudy, unread in ((two, 3400, 4000), (three, 100, 500)):
        counts = (0, 0, 0, 0, PIXELS - cloudy - unread, 0, 0, 0, cloudy, 0, 0, 0)
        person.finder.bring(Measurement(acquisition(each), counts, unread=unread))
    person.finder.bring(Measurement.failed(acquisition(four), Unreachable(host="files.example.org")))
