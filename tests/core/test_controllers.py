"""The small controllers of the dock share a session, and know neither each other nor the dock."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from tests.support.house import House, dotted

MODULES = House.of_checkout().arrows("ui")
CONTROLLERS = [name for name in MODULES if name.endswith("controller") and name != "ui.dock_controller"]


@pytest.mark.parametrize("name", CONTROLLERS)
def test_no_controller_knows_another_or_the_dock(name: str) -> None:
    assert not MODULES[name] & {*CONTROLLERS, "ui.dock", "ui.dock_controller"}


def test_one_place_makes_them_all() -> None:
    assert set(CONTROLLERS) <= MODULES["ui.dock_controller"]
    assert dotted(PurePosixPath("ui/search/controller.py")) in CONTROLLERS
    assert len(CONTROLLERS) > 7
