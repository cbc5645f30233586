"""Measurements of scenes that the sample catalog serves, and the layers that are made of them."""

from __future__ import annotations

import json
import urllib.request

from clear_scenes.core.measuring.measurement import Measurement
from clear_scenes.core.stac.acquisitions import Acquisition
from clear_scenes.core.stac.scene import scene_from_item

COUNTS = (0, 0, 0, 0, 877, 0, 0, 0, 100, 23, 0, 0)  # 12.3 % cloud


def measured(url: str, identifier: str) -> Measurement:
    with urllib.request.urlopen(f"{url}/collections/sentinel-2-l2a/items/{identifier}") as answer:
        return Measurement(Acquisition.single(scene_from_item(json.load(answer), url)), COUNTS)


def acquisition(url: str) -> Measurement:
    """Both tiles of 13 June; they overlap."""
    scenes = []
    for tile in ("48NTG", "48NUG"):
        with urllib.request.urlopen(f"{url}/collections/sentinel-2-l2a/items/S2A_{tile}_20260613_0_L2A") as answer:
            scenes.append(scene_from_item(json.load(answer), url))
    return Measurement(Acquisition("both", tuple(scenes), (0.5, 0.5)), COUNTS, parts=(COUNTS, COUNTS))


def added_layers(loader, wait_until, *request, **options) -> list:
    added, failed = [], []
    loader.added.connect(added.append)
    loader.failed.connect(lambda scene, text: failed.append(str(text)))
    loader.add(*request, **options)
    wait_until(lambda: not loader.running, 20)
    assert not failed
    return added
