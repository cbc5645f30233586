"""What goes into QGIS's settings is small, and what is switched off for a moment is switched on again."""

from __future__ import annotations

import pytest
from qgis.core import QgsSettings

from clear_scenes.core.bridge.settings.entries import close_settings
from clear_scenes.core.bridge.tasks.cache import cache_limit
from clear_scenes.core.stac.catalogs import COPERNICUS
from clear_scenes.ui.common.settings import (
    Choices,
    own_catalogs,
    read_choices,
    read_folder,
    read_login,
    shows_newest_only,
    write_choices,
    write_login,
)
from clear_scenes.ui.map.canvas import view_kept

LONG = "POLYGON((" + ", ".join(f"{number / 1e5:.5f} {number % 7}" for number in range(100_000)) + "))"
SHORT = "1.29, 103.85"


@pytest.fixture(autouse=True)
def as_before():
    before = read_choices()
    yield
    write_choices(before)


def size() -> int:
    settings = QgsSettings()
    return sum(len(str(settings.value(key))) for key in settings.allKeys() if key.startswith("plugins/clear_scenes/"))


@pytest.mark.parametrize(
    ("area", "text", "drawn", "remembered"),
    [
        ("typed", LONG, SHORT, ("map", "", SHORT)),
        ("drawn", SHORT, LONG, ("map", SHORT, "")),
        ("layer", LONG, "", ("layer", "", "")),
        ("typed", SHORT, SHORT, ("typed", SHORT, SHORT)),
    ],
    ids=["typed", "drawn", "another", "short"],
)
def test_an_area_of_megabytes_stays_out(area, text, drawn, remembered):
    assert len(LONG) > 1_000_000
    write_choices(Choices(area_text="older", area_drawn="older"))
    write_choices(Choices(area=area, area_text=text, area_drawn=drawn))
    found = read_choices()
    assert (found.area, found.area_text, found.area_drawn) == remembered
    assert size() < 100_000


@pytest.fixture
def stored():
    """Settings as version 0.1 left them, in a profile in which this version begins."""
    settings = QgsSettings()
    before = {key: settings.value(key) for key in settings.allKeys() if key.startswith("plugins/clear_scenes/")}
    settings.remove("plugins/clear_scenes")
    close_settings()

    def store(**values) -> None:
        for name, value in values.items():
            settings.setValue(f"clear_scenes/{name}", value)

    yield store
    settings.remove("clear_scenes")
    settings.remove("plugins/clear_scenes")
    for key, value in before.items():
        settings.setValue(key, value)


def test_what_version_0_1_stored_is_found_again(stored):
    host = "stac.dataspace.copernicus.eu"
    assert host in COPERNICUS.url
    stored(max_cloud="7.5", area_selected_only="false", style="nir", newest_only=False, folder="/tmp/here")
    stored(extra_catalogs="Ours|https://stac.example.org|", cache_megabytes="77")
    QgsSettings().setValue(f"clear_scenes/logins/{host}", "abc1234")
    QgsSettings().setValue(f"clear_scenes/pays/{host}", "true")
    found = read_choices()
    assert (found.max_cloud, found.area_selected_only, found.style) == (7.5, False, "nir")
    assert (shows_newest_only(), read_folder(), cache_limit()) == (False, "/tmp/here", 77)
    assert [one.url for one in own_catalogs()] == ["https://stac.example.org"]
    assert read_login(COPERNICUS) == ("abc1234", True)
    assert not [key for key in QgsSettings().allKeys() if key.startswith("clear_scenes/")]
    write_login(COPERNICUS, "", False)
    write_choices(Choices(max_cloud=3.0))
    close_settings()
    assert read_choices().max_cloud == 3.0
    assert read_login(COPERNICUS) == ("", False)


@pytest.mark.parametrize(
    ("name", "value"), [("max_cloud", "much"), ("add_as_found_count", "few"), ("max_cloud", ["1", "2"])]
)
def test_what_cannot_be_understood_is_the_default(stored, name, value):
    stored(**{name: value})
    assert getattr(read_choices(), name) == getattr(Choices(), name)
    QgsSettings().setValue(f"plugins/clear_scenes/{name}", value)
    assert getattr(read_choices(), name) == getattr(Choices(), name)


def fail_within(bridge) -> None:
    with view_kept(bridge):
        assert not bridge.autoSetupOnFirstLayer()
        raise ZeroDivisionError


def test_zooming_to_the_first_layer_is_on_again_also_after_an_error(iface, wait_until):
    bridge = iface.layerTreeCanvasBridge()
    before = bridge.autoSetupOnFirstLayer()
    bridge.setAutoSetupOnFirstLayer(True)
    try:
        with pytest.raises(ZeroDivisionError):
            fail_within(bridge)
        wait_until(bridge.autoSetupOnFirstLayer, 2)
    finally:
        bridge.setAutoSetupOnFirstLayer(before)
