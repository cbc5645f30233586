"""Where nothing is clear: the offer of several dates, what it finds, and one group on the map."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtWidgets import QComboBox, QPushButton, QTreeWidget, QWidget

from clear_scenes.core.area.area import Area
from clear_scenes.core.bridge.layers.layer_loader import LayerLoader
from clear_scenes.core.bridge.network.transport import QgisNetwork
from clear_scenes.core.bridge.tasks.fewest_finder import FewestFinder
from clear_scenes.core.bridge.tasks.finder import Finder, Outcome
from clear_scenes.core.classification.scl import STRICT
from clear_scenes.core.classification.verdict import CloudRule, Limits
from clear_scenes.core.composite.fewest_dates import ClearDate, FewestDates
from clear_scenes.core.errors.network import Unreachable
from clear_scenes.core.stac.catalogs import parse_catalog
from clear_scenes.core.stac.search import SearchQuery
from tests.qgis.made_up import PIXELS, acquisition, measured, scene

CLOUDY = {1: 6000, 2: 5000, 3: 9000, 4: 7000}  # of 10,000 pixels, by day


def cloudy_search(person, cloudy: dict[int, int] = CLOUDY) -> None:
    person.dock.show()
    person.search(*(scene(day) for day in cloudy))
    person.finder.bring(*(measured(scene(day), pixels) for day, pixels in cloudy.items()))
    person.finder.end(Outcome())


def dates(*adds: tuple[int, int]) -> FewestDates:
    found, total = [], 0
    for day, pixels in adds:
        total += pixels
        found.append(ClearDate(measured(scene(day), CLOUDY[day]), pixels, total, PIXELS))
    return FewestDates(tuple(found))


def shown(person, name: str) -> str:
    """The text of a part of the panel, "" where it is not seen."""
    widget = person.get(QWidget, name)
    return widget.text() if widget.isVisible() else ""


def table(person) -> list[list[str]]:
    tree = person.get(QTreeWidget, "fewest_dates")
    if not tree.isVisible():
        return []
    return [[tree.topLevelItem(row).text(n) for n in range(4)] for row in range(tree.topLevelItemCount())]


def answered(person, found: FewestDates) -> None:
    cloudy_search(person)
    person.press("fewest_button")
    person.fewest_finder.ended.emit(found, None)


def test_nothing_is_offered_before_a_search_has_ended(person):
    person.dock.show()
    assert not shown(person, "fewest_button")
    person.search(scene(1), scene(2))
    person.finder.bring(measured(scene(1), 5000), measured(scene(2), 5000))
    assert not shown(person, "fewest_button")


def test_the_three_closest_are_said_and_several_dates_are_offered(person):
    cloudy_search(person)
    assert "Closest: 2 Aug 2026 with 50.0 % cloud in area." in person.progress
    assert "Next: 1 Aug 2026 with 60.0 %, 4 Aug 2026 with 70.0 %. 4 of 4 measured" in person.progress
    assert shown(person, "fewest_offer") == "Several dates together may show all of your area."
    assert shown(person, "fewest_button") == "Find Fewest Clear Dates"
    assert not person.get(QPushButton, "fewest_button").isFlat()


def test_where_some_are_clear_it_stands_back_but_is_there(person):
    cloudy_search(person, {1: 6000, 2: 500})
    assert not shown(person, "fewest_offer")
    assert person.get(QPushButton, "fewest_button").isFlat()
    person.type_limit("max_cloud", "1")
    assert shown(person, "fewest_offer")


def test_one_acquisition_has_nobody_to_be_laid_over(person):
    cloudy_search(person, {1: 6000})
    assert not shown(person, "fewest_button")


def test_what_is_found_is_listed_in_order(person):
    cloudy_search(person)
    person.press("fewest_button")
    ((ids, rule),) = person.fewest_finder.asked
    assert sorted(ids) == [scene(day).id for day in CLOUDY]
    assert rule == CloudRule()
    assert shown(person, "fewest_button") == "Cancel"
    person.fewest_finder.progressed.emit(37.5)
    assert shown(person, "fewest_answer") == "Comparing dates, 38 %"
    person.fewest_finder.ended.emit(dates((2, 5000), (1, 3000), (4, 1996)), None)
    assert table(person) == [
        ["1", "2 Aug 2026", "+50.0 %", "50.0 %"],
        ["2", "1 Aug 2026", "+30.0 %", "80.0 %"],
        ["3", "4 Aug 2026", "+20.0 %", "99.96 %"],
    ]
    said = "3 dates together show 99.96 % of your area clear. The rest is clear on no date."
    assert shown(person, "fewest_answer") == said
    assert not shown(person, "fewest_button")


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (dates((2, 5000), (1, 5000)), "2 dates together show all of your area clear."),
        (dates((2, 5000)), "One date shows 50.0 % of your area clear; no other adds to it."),
        (FewestDates(), "No date shows any of your area clear."),
        (
            FewestDates((), ((acquisition(scene(1)), Unreachable(host="h").text),)),
            "No date shows any of your area clear. Could not be read: 1. h cannot be reached.",
        ),
    ],
)
def test_what_is_found_is_said(person, found, said):
    answered(person, found)
    assert shown(person, "fewest_answer").startswith(said)
    assert len(table(person)) == len(found.dates)


def test_the_dates_go_into_one_group(person):
    answered(person, dates((2, 5000), (1, 3000), (4, 1996)))
    assert shown(person, "fewest_add") == "Add All Dates"
    person.press("fewest_add")
    tree = person.get(QTreeWidget, "fewest_dates")
    tree.topLevelItem(2).setSelected(True)
    tree.topLevelItem(0).setSelected(True)
    assert shown(person, "fewest_add") == "Add Selected Dates"
    person.press("fewest_add")
    names = {day: scene(day).id for day in CLOUDY}
    assert person.loader.groups == [
        ("Fewest clear dates 2026-08-01 to 2026-08-04 (3)", [names[2], names[1], names[4]]),
        ("Fewest clear dates 2026-08-02 to 2026-08-04 (2)", [names[2], names[4]]),
    ]


def test_other_cloud_classes_ask_anew_and_another_limit_does_not(person):
    answered(person, dates((2, 5000), (1, 3000)))
    person.type_limit("max_cloud", "20")
    assert len(table(person)) == 2
    person.get(QComboBox, "cloud_classes").setCurrentIndex(3)
    assert table(person) == []
    person.press("fewest_button")
    assert person.fewest_finder.asked[-1][1] == CloudRule(STRICT)


def test_cancel_and_close_lead_back_to_the_offer(person):
    cloudy_search(person)
    person.press("fewest_button")
    person.press("fewest_button")
    assert not person.fewest_finder.running
    assert shown(person, "fewest_button") == "Find Fewest Clear Dates"
    person.press("fewest_button")
    person.fewest_finder.ended.emit(dates((2, 5000), (1, 3000)), None)
    person.press("fewest_close")
    assert table(person) == []
    assert shown(person, "fewest_button") == "Find Fewest Clear Dates"


def test_a_new_search_takes_the_answer_away(person):
    answered(person, dates((2, 5000), (1, 3000)))
    person.press("find_button")
    assert table(person) == []
    assert not shown(person, "fewest_button")


def test_what_stops_it_is_said_beside_the_offer(person):
    cloudy_search(person)
    person.press("fewest_button")
    person.fewest_finder.ended.emit(None, Unreachable(host="files.example.org").text)
    assert shown(person, "fewest_answer").startswith("files.example.org cannot be reached.")
    assert shown(person, "fewest_button") == "Find Fewest Clear Dates"


def test_it_fits_into_a_narrow_and_low_window(person):
    answered(person, dates((2, 5000), (1, 3000), (4, 1996)))
    content = person.get(QWidget, "content")
    assert content.minimumSizeHint().width() <= 330
    assert content.sizeHint().height() <= 1000


# On the simulated catalog


AREA = Area.rectangle(344_000, 139_000, 351_000, 146_000, "EPSG:32648")


@pytest.fixture
def network():
    network = QgisNetwork()
    yield network
    network.stop()
    QgsProject.instance().clear()


def searched(network, sample, wait_until) -> tuple[SearchQuery, list]:
    first, last = datetime(2026, 7, 20, tzinfo=UTC), datetime(2026, 9, 5, tzinfo=UTC)
    query, finder, found, outcomes = SearchQuery(parse_catalog(sample.url), AREA, first, last), Finder(network), [], []
    finder.measured.connect(found.extend)
    finder.ended.connect(outcomes.append)
    finder.start(query, Limits(0))
    wait_until(lambda: outcomes, 30)
    return query, found


def test_dates_are_found_in_the_background_and_loaded_as_one_group(network, sample, wait_until, iface):
    query, found = searched(network, sample, wait_until)
    finder, answers = FewestFinder(network), []
    finder.ended.connect(lambda found, error: answers.append((found, error)))
    finder.start(query, found, CloudRule())
    wait_until(lambda: answers, 30)
    ((answer, error),) = answers
    assert error is None
    assert len(answer.dates) >= 2
    assert answer.total_percent > 99
    loader, added = LayerLoader(network), []
    loader.added.connect(added.append)
    measurements = [one.measurement for one in answer.dates]
    iface.mapCanvas().freeze(True)
    try:
        for _ in range(2):
            loader.add(measurements, "true_color", query.catalog, Limits(0), hides_clouds=True, group="All")
            wait_until(lambda: not loader.running, 30)
    finally:
        iface.mapCanvas().freeze(False)
    group = QgsProject.instance().layerTreeRoot().findGroup("All")
    names = [layer.layer().metadata().identifier() for layer in group.findLayers()]
    assert names == [one.acquisition.scenes[0].id for one in measurements], "the first on top, none twice"
    assert len(added) == len(measurements)
    assert all(layer.renderer().alphaBand() == 4 for layer in added)


def test_cancel_in_the_task_bar_ends_it_without_an_answer(network, sample, wait_until):
    query, found = searched(network, sample, wait_until)
    finder, answers = FewestFinder(network), []
    finder.ended.connect(lambda found, error: answers.append((found, error)))
    sample.stall("SCL")
    finder.start(query, found, CloudRule())
    (task,) = QgsApplication.taskManager().activeTasks()
    task.cancel()
    wait_until(lambda: answers, 5)
    assert answers == [(None, None)]
