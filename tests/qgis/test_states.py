"""Each state of the dock says what to do next: first look, searching, nothing there, failed, partly failed."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtWidgets import QComboBox, QLabel, QPushButton, QWidget

from clear_scenes.core.bridge.tasks.finder import Outcome
from clear_scenes.core.errors.local import NoItems
from clear_scenes.core.errors.network import Unreachable
from clear_scenes.core.errors.scene import NoQualityLayer
from clear_scenes.core.measuring.measurement import Measurement
from tests.qgis.made_up import acquisition, measured, scene

AWAY = Outcome(Unreachable(host="stac.example.org").text)


def advice(person) -> str | None:
    """What is read in place of the table, or None."""
    person.dock.show()
    if not person.get(QLabel, "guide_title").isVisible():
        assert person.view.isVisible()
        return None
    assert not person.view.isVisible()
    return person.get(QLabel, "guide_title").text() + "\n" + person.get(QLabel, "guide_text").text()


def test_the_first_look_tells_the_three_steps(person):
    said = advice(person)
    assert [said.index(part) for part in ("1.  Move the map", "2.  Choose the dates", "3.  Press Find Clear Scenes")]
    assert not person.get(QPushButton, "guide_again").isVisible()


def test_a_search_shows_the_table_with_its_first_rows(person):
    person.press("find_button")
    assert "Asking the Catalog" in advice(person)
    person.finder.found.emit([acquisition(scene(1))])
    assert advice(person) is None
    assert person.get(QLabel, "progress").isVisible()


def test_nothing_found_tells_what_to_change(person):
    person.press("find_button")
    person.finder.end(Outcome())
    said = advice(person)
    assert "Choose a longer period" in said
    assert "Months" in said


@pytest.mark.parametrize(("path", "helps"), [("", False), ("; Earth Search", True)], ids=["alone", "beside a server"])
def test_where_only_files_were_searched_waiting_is_not_advised(person, tmp_path, path, helps):
    person.get(QComboBox, "catalog").setCurrentText(f"{tmp_path}{path}")
    person.press("find_button")
    person.finder.end(Outcome(NoItems(path=tmp_path, why="no product is in it").text))
    said = advice(person)
    assert "no product is in it" in said
    assert ("in a few minutes" in said) == helps
    assert ("Choose another file or folder at Catalog, under Advanced." in said) != helps


def test_offline_tells_why_and_tries_again_from_the_dock_and_from_the_message(person):
    person.press("find_button")
    person.finder.end(AWAY)
    assert "stac.example.org cannot be reached. Check the network" in advice(person)
    person.press("guide_again")
    assert len(person.finder.queries) == 2
    assert "Asking the Catalog" in advice(person)
    person.finder.end(AWAY)
    (again,) = [
        button for one in person.iface.messageBar().items() for button in one.findChildren(QPushButton, "try_again")
    ]
    again.click()
    assert len(person.finder.queries) == 3
    assert not person.messages()


def test_what_could_not_be_measured_is_counted_shown_alone_and_measured_again(person):
    good, bad, worse = scene(1), scene(2), scene(3)
    person.search(good, bad, worse)
    person.finder.bring(measured(good, 40))
    assert not person.get(QWidget, "unmeasured").isVisibleTo(person.dock)
    person.finder.bring(*(Measurement.failed(acquisition(one), NoQualityLayer()) for one in (bad, worse)))
    person.finder.end(Outcome())
    said = person.get(QLabel, "unmeasured_text").text()
    assert said.startswith("2 of 3 dates could not be measured.")
    assert said.count("names no scene classification") == 1  # the same reason once
    person.press("show_unmeasured")
    assert person.column("Date") == ["3 Aug 2026", "2 Aug 2026"]
    person.press("clear_only")  # one of the two at most
    assert person.column("Date") == ["1 Aug 2026"]
    person.press("clear_only")
    person.press("measure_again")
    assert person.finder.read_again[-1][0] == [bad.id, worse.id]
    assert person.column("State") == ["Waiting", "Waiting", "Clear"]
    person.finder.bring(measured(bad, 0), measured(worse, 9000))
    person.finder.end(Outcome())
    assert person.column("State") == ["Cloudy", "Clear", "Clear"]
    assert not person.get(QWidget, "unmeasured").isVisibleTo(person.dock)
    assert person.progress.startswith("3 of 3 measured, 2 clear.")


def test_what_a_cancel_left_is_measured_again(person):
    one, other = scene(1), scene(2)
    person.search(one, other)
    person.finder.bring(measured(one, 0))
    person.press("find_button")
    person.press("measure_again")
    assert person.finder.read_again == [([other.id], person.controller.session.limits)]


def test_the_help_has_four_sentences(person):
    said = person.get(QLabel, "help").text()
    assert said.count(". ") + said.endswith(".") == 4
    assert said.startswith("Catalog is")
    assert " In area is" in said
