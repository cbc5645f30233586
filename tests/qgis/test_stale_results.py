"""Results of an area that is not the chosen one any more say so, and offer to search the one that is."""

from __future__ import annotations

import re

import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsProject, QgsRectangle, QgsVectorLayer
from qgis.PyQt.QtCore import QDateTime
from qgis.PyQt.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget

from clear_scenes.core.bridge.tasks.finder import Outcome
from clear_scenes.core.errors.network import Unreachable
from clear_scenes.ui.results.stale_note import StaleNote
from tests.qgis.area_choice import choose
from tests.qgis.made_up import measured, scene

ELSEWHERE = QgsRectangle(600_000, 5_600_000, 612_000, 5_609_400)


def said(person) -> str:
    return "" if person.get(QWidget, "stale_note").isHidden() else person.get(QLabel, "stale_text").text()


@pytest.fixture
def found(person):
    person.dock.show()
    person.search(scene(1))
    person.finder.bring(measured(scene(1), 40))
    person.finder.end(Outcome())
    assert said(person) == ""
    return person


def test_a_moved_map_is_said_with_the_time_of_the_search_and_searched(found, iface, wait_until):
    canvas, before = iface.mapCanvas(), iface.mapCanvas().extent()
    minutes = {QDateTime.currentDateTime().addSecs(-ago).toString("HH:mm") for ago in (0, 60)}
    canvas.setExtent(ELSEWHERE)
    wait_until(lambda: said(found))
    (time,) = re.findall(r"For the area of (\d\d:\d\d); the map has moved since", said(found))
    assert time in minutes
    canvas.setExtent(before)
    wait_until(lambda: not said(found), what="the note to go, as the map shows what was searched")
    canvas.setExtent(ELSEWHERE)
    wait_until(lambda: said(found))
    found.get(QPushButton, "search_here").click()
    assert said(found) == ""
    assert len(found.finder.queries) == 2
    xs = [x for x, _ in found.finder.queries[-1].area.polygons[0][0]]
    assert min(xs) < 606_000 < max(xs)


def test_a_map_that_moves_while_it_is_searched(person, iface, wait_until):
    person.search(scene(1))
    iface.mapCanvas().setExtent(ELSEWHERE)
    wait_until(lambda: "the map has moved since" in said(person))


def test_nothing_is_said_before_there_are_results_nor_of_an_area_that_is_fixed(person, iface, wait_until):
    iface.mapCanvas().setExtent(ELSEWHERE)
    choose(person, "typed")
    person.get(QLineEdit, "area_text").setText("50.6, 15.05")
    wait_until(lambda: "km²" in person.get(QLabel, "area").text())
    assert said(person) == ""
    person.search(scene(1))
    moved = []
    person.controller.area.map_rests.connect(lambda: moved.append(True))
    iface.mapCanvas().setExtent(QgsRectangle(500_000, 5_600_000, 512_000, 5_609_400))
    wait_until(lambda: moved)
    assert said(person) == ""


def test_another_place_or_layer_is_said_too(found, wait_until):
    choose(found, "typed")
    found.get(QLineEdit, "area_text").setText("50.6, 15.05")
    wait_until(lambda: "another one is chosen now" in said(found))
    found.press("find_button")
    assert said(found) == ""
    layer = QgsVectorLayer("Polygon?crs=EPSG:4326", "fields", "memory")
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromWkt("Polygon((15 50.6,15.1 50.6,15.1 50.7,15 50.6))"))
    layer.dataProvider().addFeatures([feature])
    QgsProject.instance().addMapLayer(layer)
    choose(found, "layer")
    wait_until(lambda: "another one is chosen now" in said(found))


def test_a_search_of_another_day_has_its_date(person):
    note = StaleNote()
    note.show_search(QDateTime(2026, 8, 3, 9, 14, 0), True)
    assert "For the area of 3 Aug 2026, 09:14;" in note.findChild(QLabel, "stale_text").text()


def test_a_search_that_failed_has_no_results_to_be_old(person, iface, wait_until):
    person.press("find_button")
    iface.mapCanvas().setExtent(ELSEWHERE)
    wait_until(lambda: said(person))
    person.finder.end(Outcome(Unreachable(host="stac.example").text, False))
    assert said(person) == ""
