"""All that is tried."""

from __future__ import annotations

from . import hand_cases, image_cases, local_cases, network_cases, scene_cases, signing_cases, static_cases
from .case import Case

_ROOMS = (network_cases, scene_cases, image_cases, signing_cases, hand_cases, local_cases, static_cases)
CASES: dict[str, Case] = {case.name: case for room in _ROOMS for case in room.CASES}
ROWS = list(dict.fromkeys(case.row for case in CASES.values()))
