"""All that is tried."""

from __future__ import annotations

from . import hand_cases, network_cases, scene_cases
from .case import Case

CASES: dict[str, Case] = {case.name: case for case in (*network_cases.CASES, *scene_cases.CASES, *hand_cases.CASES)}
ROWS = list(dict.fromkeys(case.row for case in CASES.values()))
