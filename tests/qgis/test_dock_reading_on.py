"""Reading on in the dock: what is proven early, what is read to its end, and the end of a search that was cut short."""

from __future__ import annotations

import pytest

from clear_scenes.core.bridge.tasks.finder import Outcome
from clear_scenes.core.errors.network import Unreachable
from clear_scenes.core.measuring.measurement import Measurement
from tests.qgis.made_up import PIXELS, acquisition, measured, scene


def half_read(one, cloudy: int, unread: int) -> Measurement:
    """Of 10,000 pixels."""
    return Measurement(
        acquisition(one), (0, 0, 0, 0, PIXELS - cloudy - unread, 0, 0, 0, cloudy, 0, 0, 0), unread=unread
    )


def test_what_is_proven_early_says_at_least_or_at_most(person):
    clear, cloudy = scene(1), scene(2)
    person.search(clear, cloudy)
    person.finder.bring(half_read(clear, 0, 800))
    person.finder.bring(half_read(cloudy, 3400, 4000))
    person.finder.end(Outcome())
    assert dict(zip(person.column("Date"), person.column("In area"), strict=True)) == {
        "1 Aug 2026": "≤ 8.0 %",
        "2 Aug 2026": "≥ 34.0 %",
    }
    assert set(person.column("State")) == {"Clear", "Cloudy"}
    assert person.finder.read_again == []


def test_the_closest_is_told_as_the_table_tells_it(person):
    cloudy = scene(2)
    person.search(cloudy)
    person.finder.bring(half_read(cloudy, 3400, 4000))
    person.finder.end(Outcome())
    assert "Closest: 2 Aug 2026 with ≥ 34.0 % cloud in area." in person.progress


def test_a_limit_that_is_not_decided_reads_on(person):
    one = scene(1)
    person.search(one)
    person.finder.bring(half_read(one, 3400, 4000))
    person.finder.end(Outcome())
    person.type_limit("max_cloud", "50")
    assert person.column("State") == ["Waiting"]
    assert [(ids, limits.max_cloud) for ids, limits in person.finder.read_again] == [([one.id], 50)]
    person.finder.bring(measured(one, 4200))
    person.finder.end(Outcome())
    assert person.column("In area") == ["42.0 %"]
    assert person.column("State") == ["Clear"]


def test_a_selected_scene_is_read_to_its_end(person):
    one = scene(1)
    person.search(one)
    person.finder.bring(half_read(one, 3400, 4000))
    person.finder.end(Outcome())
    person.view.selectAll()
    assert person.finder.read_again == [([one.id], None)]
    person.finder.bring(measured(one, 8000))
    person.finder.end(Outcome())
    assert person.column("In area") == ["80.0 %"]
    assert len(person.finder.read_again) == 1


@pytest.mark.parametrize("end", [Outcome(cancelled=True), Outcome(Unreachable(host="files.example.org").text)])
@pytest.mark.parametrize("reads_on", [False, True])
def test_with_a_selected_row_that_can_be_read_on_a_cancel_and_an_error_end_it(person, end, reads_on):
    one = scene(1)
    person.search(one)
    person.finder.bring(half_read(one, 3400, 4000))
    if reads_on:
        person.finder.end(Outcome())
    person.view.selectAll()
    person.finder.end(end)
    assert person.find_text == "Find Clear Scenes"
    assert not person.finder.running
    assert len(person.finder.read_again) == reads_on


AWAY = Unreachable(host="stac.example.org").text


@pytest.mark.parametrize(
    ("outcome", "said"),
    [
        (Outcome(AWAY, all_found=False), "stac.example.org cannot be reached."),
        (Outcome(cancelled=True, all_found=False), "Cancelled."),
    ],
)
def test_what_the_catalog_did_not_name_is_not_mended_by_measuring_the_rest(person, outcome, said):
    """Two dates of the first page; the second page never came."""
    part, lost = scene(1), scene(2)
    person.search(part, lost)
    person.finder.bring(half_read(part, 0, 800))
    person.finder.end(outcome)
    person.press("measure_again")
    assert person.progress == "Measuring: 1 of 2 measured, 1 clear"
    person.finder.bring(measured(lost, 9000))
    person.finder.end(Outcome())
    assert person.progress.startswith(said)
    assert person.progress.endswith("2 of 2 measured, 1 clear.")
    person.view.selectAll()  # reads the rest of the first
    person.finder.bring(measured(part, 0))
    person.finder.end(Outcome())
    assert person.progress.startswith(said)
    assert not any("measured" in text for text in person.messages())
    person.search(part)
    person.finder.bring(measured(part, 0))
    person.finder.end(Outcome())
    assert person.progress.startswith("1 of 1 measured, 1 clear.")


def test_what_a_cancel_left_unmeasured_is_mended_where_the_catalog_had_named_all(person):
    one, lost = scene(1), scene(2)
    person.search(one, lost)
    person.finder.bring(measured(one, 0))
    person.finder.end(Outcome(cancelled=True))
    person.press("measure_again")
    person.finder.bring(measured(lost, 9000))
    person.finder.end(Outcome())
    assert person.progress.startswith("2 of 2 measured, 1 clear.")
