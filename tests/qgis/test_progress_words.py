"""What is said while a search goes on: what is being done, how far it is, and how long it will still take."""

from __future__ import annotations

import pytest

from clear_scenes.core.bridge.tasks.finder import Outcome
from clear_scenes.ui.results.time_left import TimeLeft
from tests.qgis.made_up import acquisition, measured, scene


class Clock:
    """Seconds, as they are set."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock(person) -> Clock:
    one = Clock()
    person.controller.results._time_left = TimeLeft(one)
    return one


def test_pages_and_scenes_while_the_catalog_is_asked(person, clock):
    person.press("find_button")
    assert person.progress == "Searching the catalog…"
    person.finder.found.emit([acquisition(scene(day)) for day in range(1, 6)])
    assert person.progress == "Searching, page 2, 5 scenes: 0 of 5 measured, 0 clear"
    person.finder.found.emit([acquisition(scene(day)) for day in range(6, 13)])
    person.finder.bring(measured(scene(1), 0), measured(scene(2), 9000))
    assert person.progress == "Searching, page 3, 12 scenes: 2 of 12 measured, 1 clear"
    person.finder.all_found.emit()
    assert person.progress == "Measuring: 2 of 12 measured, 1 clear"


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (2.0, ""),  # 2 s * 8 / 4 are 4 s
        (4.0, ", about 10 s left"),  # 8 of 12 wait: 4 s * 8 / 4 are 8 s
        (20.0, ", about 40 s left"),
        (90.0, ", about 3 min left"),
    ],
)
def test_time_left_once_it_is_known_and_worth_a_word(person, clock, seconds, said):
    person.press("find_button")
    person.finder.found.emit([acquisition(scene(day)) for day in range(1, 13)])
    person.finder.all_found.emit()
    clock.now = seconds / 2
    person.finder.bring(measured(scene(1), 0), measured(scene(2), 0))
    assert person.progress == "Measuring: 2 of 12 measured, 2 clear", "two say too little"
    clock.now = seconds
    person.finder.bring(measured(scene(3), 0), measured(scene(4), 0))
    assert person.progress == f"Measuring: 4 of 12 measured, 4 clear{said}"
    person.finder.end(Outcome())
    assert "left" not in person.progress


def test_what_was_done_before_says_nothing_of_the_pace():
    clock = Clock()
    left = TimeLeft(clock)
    left.begin(done=100)
    clock.now = 10.0
    assert left.seconds(done=102, total=200) is None
    assert left.seconds(done=105, total=200) == pytest.approx(10 / 5 * 95)
