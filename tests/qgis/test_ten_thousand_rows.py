"""Ten thousand rows are sorted, filtered and judged while the main thread stays free."""

from __future__ import annotations

import time

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QCheckBox

from clear_scenes.core.measuring.measurement import Measurement
from clear_scenes.core.stac.acquisitions import Acquisition
from tests.qgis.made_up import scene
from tests.support.qgis_window import Heartbeat

TOO_LONG = 0.25  # seconds: a hand notices. ``make alive`` shows the figures, which depend on the machine


def _pass(wait_until, seconds: float) -> None:
    end = time.monotonic() + seconds
    wait_until(lambda: time.monotonic() > end, seconds + 2)


def _ms(beat: Heartbeat) -> str:
    return f"{1000 * beat.longest:.0f} ms"


def test_ten_thousand_rows_are_sorted_filtered_and_judged_within_a_gap(person, wait_until):
    found = [Acquisition.single(scene(1 + n % 28, cloud=n % 101, name=f"scene-{n}")) for n in range(10_000)]
    person.press("find_button")
    person.dock.show()
    person.finder.found.emit(found)
    clear = sum(n * 7919 % 10_001 <= 1000 for n in range(10_000))
    person.finder.bring(
        *(
            Measurement(one, (0, 0, 0, 0, 10_000 - n * 7919 % 10_001, 0, 0, 0, n * 7919 % 10_001, 0, 0, 0))
            for n, one in enumerate(found)
        )
    )
    only = person.get(QCheckBox, "clear_only")
    _pass(wait_until, 0.5)  # until they are laid out
    gaps = {}
    for name, act in {
        "sort by cloud": lambda: person.view.sortByColumn(2, Qt.SortOrder.AscendingOrder),
        "sort by date": lambda: person.view.sortByColumn(0, Qt.SortOrder.DescendingOrder),
        "clear only": lambda: only.setChecked(True),
        "all again": lambda: only.setChecked(False),
        "another limit": lambda: person.type_limit("max_cloud", "5"),
    }.items():
        with Heartbeat() as beat:
            act()
            _pass(wait_until, 0.3)
        gaps[name] = beat
        if name == "clear only":
            assert person.view.model().rowCount() == clear
    print("\nLongest gap with 10,000 rows:", ", ".join(f"{name} {_ms(beat)}" for name, beat in gaps.items()))
    assert person.view.model().rowCount() == 10_000
    assert max(beat.longest for beat in gaps.values()) < TOO_LONG
