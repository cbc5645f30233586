"""Acquisitions that nobody took, for tests of what was seen."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from clear_scenes.core.stac.acquisitions import Acquisition
from clear_scenes.core.stac.scene import Scene

MOMENT = datetime(2026, 8, 13, 3, 46, 39, tzinfo=UTC)


def scene(tile: str = "48NUG", **changes: object) -> Scene:
    assets = (("scl", f"https://one.example/{tile}/SCL.tif"),)
    one = Scene(f"S2A_{tile}_20260813_0_L2A", "c1", MOMENT, (), tile, "sentinel-2a", 1.0, True, assets, "https://one")
    return replace(one, **{"generation": (5.11, 1.0, 0), "version": "2026-08-14", **changes})


def joined(*scenes: Scene) -> Acquisition:
    return Acquisition("key", scenes, (1.0,) * len(scenes))
