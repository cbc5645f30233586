"""What goes into QGIS's settings is small, and what is switched off for a moment is switched on again."""

from __future__ import annotations

import pytest
from qgis.core import QgsSettings

from clear_scenes.ui.common.settings import Choices, read_choices, write_choices
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
    return sum(len(str(settings.value(key))) for key in settings.allKeys() if key.startswith("clear_scenes/"))


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
