"""Adding to the map from the dock: what is asked and told, the latest clear image, and a project that is left."""

from __future__ import annotations

import pytest
from qgis.core import QgsProject, QgsRasterLayer, QgsSettings, QgsVectorLayer
from qgis.PyQt.QtWidgets import QDoubleSpinBox, QLabel, QMessageBox, QPushButton, QWidget

from clear_scenes.core.bridge.tasks.finder import Outcome
from clear_scenes.core.errors.network import Unreachable
from clear_scenes.ui.common.settings import offered_catalogs, read_choices
from clear_scenes.ui.dock import ClearScenesDock
from tests.qgis.made_up import acquisition, measured, scene

AWAY = Unreachable(host="stac.example.org").text


def added(person) -> list[str]:
    return [wish[0][-2:] for wish in person.loader.wishes]


def clear_search(person, days: int) -> None:
    scenes = [scene(day) for day in range(1, days + 1)]
    person.search(*scenes)
    person.finder.bring(*(measured(one, 10) for one in scenes))
    person.finder.end(Outcome())


# All that are clear


def test_the_button_says_how_many_are_clear(person):
    button = person.get(QPushButton, "add_all_button")
    assert (button.text(), button.isEnabled()) == ("Add All Clear", False)
    clear_search(person, 3)
    assert (button.text(), button.isEnabled()) == ("Add All Clear (3)", True)
    person.type_limit("max_cloud", "0.05")
    assert (button.text(), button.isEnabled()) == ("Add All Clear", False)


@pytest.mark.parametrize(
    ("days", "answer", "asked", "count"),
    [
        (20, QMessageBox.StandardButton.No, [], 20),
        (21, QMessageBox.StandardButton.No, ["Add 21 images to the map?"], 0),
        (21, QMessageBox.StandardButton.Yes, ["Add 21 images to the map?"], 21),
    ],
)
def test_many_are_asked_for_once_more(person, monkeypatch, days, answer, asked, count):
    said = []
    monkeypatch.setattr(QMessageBox, "question", lambda *arguments: said.append(arguments[2]) or answer)
    clear_search(person, days)
    person.press("add_all_button")
    assert said == asked
    assert len(added(person)) == count


# How far it is, and what became of it


def test_while_images_are_opened_the_dock_says_how_far_it_is(person):
    person.dock.show()
    clear_search(person, 3)
    line, cancel = person.get(QLabel, "adding_text"), person.get(QPushButton, "adding_cancel")
    assert not line.isVisible()
    person.press("add_all_button")
    person.loader.progressed.emit(0, 3)
    assert line.isVisible()
    assert line.text() == "Adding 1 of 3…"
    person.loader.progressed.emit(2, 3)
    assert line.text() == "Adding 3 of 3…"
    cancel.click()
    assert person.loader.cancelled == 1
    person.loader.progressed.emit(0, 0)
    assert not line.isVisible()


def test_what_is_on_the_map_already_is_said_and_brought_to_sight(person, iface):
    clear_search(person, 1)
    layers = [QgsVectorLayer("Point", name, "memory") for name in ("2026-08-01 · 0.10 % cloud", "another")]
    QgsProject.instance().addMapLayers(layers)
    nodes = [QgsProject.instance().layerTreeRoot().findLayer(layer) for layer in layers]
    for node in nodes:
        node.setItemVisibilityChecked(False)
    iface.setActiveLayer(layers[1])
    person.loader.there = layers[:1]
    person.view.doubleClicked.emit(person.view.model().index(0, 0))
    assert person.messages()[0] == "Clear Scenes: 2026-08-01 · 0.10 % cloud is on the map already."
    assert [node.isVisible() for node in nodes] == [True, False]
    assert iface.activeLayer() == layers[0]
    person.loader.there = layers
    person.press("add_all_button")
    assert person.messages()[0] == "Clear Scenes: 2 images are on the map already."
    assert [node.isVisible() for node in nodes] == [True, True]


def test_what_was_not_added_is_still_said_when_the_search_has_ended_well(person):
    one, other = scene(1), scene(2)
    person.search(one, other)
    person.finder.bring(measured(one, 0))
    person.press("add_all_button")
    person.loader.failed.emit(one, AWAY)
    person.finder.bring(measured(other, 0))
    person.finder.end(Outcome())
    news, trouble = person.messages()
    assert news == "Clear Scenes: 2 of 2 measured, 2 clear."
    assert trouble.startswith("Clear Scenes: S2A_33TWL_20260801 was not added.")
    person.press("find_button")
    assert person.messages() == []


# The latest


def latest_search(person) -> None:
    """5 % on the first of three days, 8 % on the second, 90 % on the last."""
    scenes = [scene(1), scene(2), scene(3)]
    person.press("latest_button")
    person.finder.found.emit([acquisition(one) for one in scenes])
    person.finder.bring(*map(measured, scenes, (500, 800, 9000)))
    person.finder.end(Outcome())


def test_the_latest_is_selected_and_named_once_it_lies_on_the_map(person):
    latest_search(person)
    assert added(person) == ["02"]
    assert [row.number for row in person.controller.session.selected()] == [1]
    person.loader.added.emit(QgsRasterLayer(), measured(scene(1), 500))  # of a click before
    assert person.messages() == ["Clear Scenes: 3 of 3 measured, 2 clear."]
    person.loader.added.emit(QgsRasterLayer(), measured(scene(2), 800))
    assert person.messages() == ["Clear Scenes: Added 2 Aug 2026, 8.0 % cloud in area."]


@pytest.mark.parametrize("button", ["guide_again", "try_again"])
def test_try_again_looks_for_the_latest_again(person, button):
    person.press("latest_button")
    person.finder.end(Outcome(AWAY, all_found=False))
    bar = person.iface.messageBar()
    places = [person.dock, *bar.items()]
    (again,) = [one for place in places for one in place.findChildren(QPushButton, button)]
    again.click()
    person.finder.found.emit([acquisition(scene(2))])
    person.finder.bring(measured(scene(2), 0))
    person.finder.end(Outcome())
    assert added(person) == ["02"]
    person.press("find_button")
    person.finder.end(Outcome(AWAY, all_found=False))
    person.press("guide_again")
    person.finder.found.emit([acquisition(scene(4))])
    person.finder.bring(measured(scene(4), 0))
    person.finder.end(Outcome())
    assert added(person) == ["02"]


def test_what_only_touches_the_area_is_not_the_latest_clear(person):
    """Data in 0.1 % of the area, all of it clear."""
    assert person.get(QDoubleSpinBox, "min_coverage").value() == 50
    whole, sliver = scene(1), scene(2)
    person.press("latest_button")
    person.finder.found.emit([acquisition(whole), acquisition(sliver)])
    person.finder.bring(measured(whole, 0, no_data=5000), measured(sliver, 0, no_data=9990))
    person.finder.end(Outcome())
    assert person.column("State") == ["Low coverage", "Clear"]
    assert added(person) == ["01"]


def test_a_coverage_that_was_chosen_before_is_kept(person):
    QgsSettings().setValue("plugins/clear_scenes/min_coverage", 0.0)
    dock = ClearScenesDock(offered_catalogs())
    dock.show_choices(read_choices())
    assert dock.form.limits().min_coverage == 0
    dock.deleteLater()


# Another project


def test_another_project_gets_nothing_that_was_asked_for_before(person):
    person.press("add_as_found")
    one, other = scene(1), scene(2)
    person.search(one, other)
    person.finder.bring(measured(one, 0))
    before = person.loader.cancelled
    QgsProject.instance().clear()
    assert person.loader.cancelled == before + 1
    person.finder.bring(measured(other, 0))
    person.finder.end(Outcome())
    assert person.column("State") == ["Clear", "Clear"]
    assert added(person) == ["01"]
    person.press("add_all_button")  # asked for now
    assert added(person) == ["01", "01", "02"]


def test_another_project_does_not_get_the_latest(person):
    person.press("latest_button")
    person.finder.found.emit([acquisition(scene(1))])
    QgsProject.instance().clear()
    person.finder.bring(measured(scene(1), 0))
    person.finder.end(Outcome())
    assert person.column("State") == ["Clear"]
    assert added(person) == []


# Nothing clear, and only that is shown


def test_what_clear_only_hides_is_said_and_shown_again(person):
    person.dock.show()
    one, other = scene(1), scene(2)
    person.search(one, other)
    person.press("clear_only")
    title, progress = person.get(QLabel, "guide_title"), person.get(QLabel, "progress")
    assert title.isVisible()
    person.finder.bring(measured(one, 0))
    assert not title.isVisible()
    person.finder.bring(measured(one, 3000), measured(other, 9000))
    person.finder.end(Outcome())
    assert person.get(QLabel, "guide_text").text() == "2 dates are hidden by Clear only."
    assert title.isVisible()
    assert progress.isVisible()
    assert "Closest: 1 Aug 2026 with 30.0 %" in progress.text()
    assert not person.get(QWidget, "guide_again").isVisible()
    person.press("guide_show_all")
    assert person.view.isVisible()
    assert person.column("Date") == ["2 Aug 2026", "1 Aug 2026"]
