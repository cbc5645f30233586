"""Second looks in the dock: what is asked for, what the rows then say, and the picture beside them."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QImage
from qgis.PyQt.QtWidgets import QMenu, QWidget

from clear_scenes.core.area.area import Area
from clear_scenes.core.bridge.network.transport import QgisNetwork
from clear_scenes.core.bridge.tasks.finder import Finder, Outcome
from clear_scenes.core.bridge.tasks.pictures import RowPicture
from clear_scenes.core.bridge.tasks.second_looks import LookFinder, RowLook
from clear_scenes.core.classification.scl import CLOUDS, STRICT
from clear_scenes.core.classification.verdict import CloudRule
from clear_scenes.core.errors.scene import TooFewDates
from clear_scenes.core.stac.catalogs import parse_catalog
from clear_scenes.core.stac.search import SearchQuery
from clear_scenes.core.trust.second_look import SecondLook
from tests.qgis.made_up import acquisition, measured, scene
from tests.qgis.person import choose, entry
from tests.support.bright_ground import CRS, EDGES, NAMES, Dates, expected
from tests.support.catalog_process import catalog_process
from tests.support.searching import FIRST, LAST

PNG = b"no real one"
CLOUDY = {1: 8120, 2: 300, 3: 9900}  # of 10,000 pixels, by day


@pytest.fixture
def searched(person):
    """Three dates, of which one is clear; the catalog states 12.5 % for each but the third."""
    person.dock.show()
    scenes = [scene(day) for day in CLOUDY]
    scenes[2] = replace(scenes[2], catalog_cloud=95.0)
    person.search(*scenes)
    person.finder.bring(*(measured(one, pixels) for one, pixels in zip(scenes, CLOUDY.values(), strict=True)))
    person.finder.end(Outcome())
    return person


def found(day: int, **numbers: int) -> RowLook:
    marks = np.zeros((1, 1), np.uint8)
    look = SecondLook(acquisition(scene(day)).key, CLOUDS, with_data=10_000, dates=10, marks=marks, **numbers)
    return RowLook(look, PNG)


def row_of(person, day: int) -> int:
    (row,) = [number for number, text in enumerate(person.column("Date")) if text.startswith(f"{day} ")]
    return row


def select(person, day: int) -> None:
    person.view.setCurrentIndex(person.view.model().index(row_of(person, day), 0))


def test_one_row_is_looked_at_on_demand(searched):
    select(searched, 1)
    choose(searched, "second_look")
    ((wanted, past, classes),) = searched.look_finder.asked
    assert wanted == [acquisition(scene(1)).key]
    assert len(past) == 3
    assert classes == CLOUDS
    assert "second_look" in [action.objectName() for action in searched.get(QMenu, "row_menu").actions()]


def test_all_near_the_limit_are_looked_at_by_choice(searched):
    """Not the third: the catalog states 95 %, and 99 % were measured."""
    choose(searched, "second_look_near")
    ((wanted, _, _),) = searched.look_finder.asked
    assert sorted(wanted) == sorted(acquisition(scene(day)).key for day in (1, 2))


def test_nothing_is_offered_where_there_is_nothing_to_look_at(person):
    person.dock.show()
    assert not entry(person, "second_look").isEnabled()
    assert not entry(person, "second_look_near").isEnabled()


def test_the_row_says_what_was_found_and_its_verdict_stays(searched):
    searched.look_finder.found.emit(found(1, doubtful=7808, missed=4, untold=100))
    row = row_of(searched, 1)
    assert searched.column("State")[row] == "78 doubtful"
    assert searched.column("In area")[row] == "81.2 %"
    tip = searched.tooltip(row)
    assert "Second look, against 10 other date" in tip
    assert "78.1 count as cloud, but are as bright as ever (doubtful)" in tip
    assert "0.04 do not count, but are far brighter than ever (perhaps missed)" in tip
    assert "1.0 count as cloud, and the other dates do not tell" in tip
    spoken = searched.view.model().index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.endswith("Cloudy, 78 doubtful")


def test_the_verdict_changes_where_the_analyst_says_so(searched):
    searched.look_finder.found.emit(found(1, counted=8120, doubtful=7808))
    row = row_of(searched, 1)
    assert searched.view.model().index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole).find("Cloudy") > 0
    choose(searched, "clear_doubt")
    row = row_of(searched, 1)
    assert searched.column("In area")[row] == "3.1 %"
    assert searched.view.model().index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole).find("Clear") > 0
    assert "Doubtful cloud counts as clear." in searched.tooltip(row)
    assert searched.get(QWidget, "add_all_button").text() == "Add All Clear (2)"
    choose(searched, "clear_doubt")
    assert searched.column("In area")[row_of(searched, 1)] == "81.2 %"
    assert searched.get(QWidget, "add_all_button").text() == "Add All Clear (1)"


def test_cloud_that_may_be_missed_is_said_of_a_clear_row(searched):
    searched.look_finder.found.emit(found(2, doubtful=10, missed=1500))
    assert searched.column("State")[row_of(searched, 2)] == "15 missed?"


def test_why_there_is_none_is_said(searched):
    reason = TooFewDates(least=5, count=2).text
    searched.look_finder.found.emit(RowLook(SecondLook(acquisition(scene(1)).key, CLOUDS, reason=reason)))
    assert searched.column("State")[row_of(searched, 1)] == "Cloudy"
    assert "There are too few dates to tell" in searched.tooltip(row_of(searched, 1))


@pytest.mark.parametrize(
    ("look", "sentence"),
    [
        (found(1, doubtful=49), "The second look found nothing in doubt."),
        (RowLook(SecondLook(acquisition(scene(1)).key, CLOUDS, reason=TooFewDates(least=5, count=2).text)), "too few"),
        (found(1, doubtful=7808), ""),
    ],
    ids=["nothing", "none", "doubt"],
)
def test_what_no_row_shows_is_said_at_the_end(searched, look, sentence):
    searched.iface.messageBar().clearWidgets()
    select(searched, 1)
    choose(searched, "second_look")
    searched.look_finder.found.emit(look)
    searched.look_finder.ended.emit(None)
    said = searched.messages()
    assert [sentence in text for text in said] == [True] if sentence else said == []


def test_it_is_about_the_classes_that_it_was_taken_for(searched):
    searched.look_finder.found.emit(found(1, doubtful=7808))
    session = searched.controller.session
    before = session.limits
    session.judge(replace(before, cloud_classes=STRICT))
    assert "doubtful" not in "".join(searched.column("State"))
    session.judge(before)
    assert "doubtful" in "".join(searched.column("State"))


def test_the_picture_stands_beside_the_others(searched):
    icon = QImage(88, 88, QImage.Format.Format_RGBA8888)
    searched.picture_finder.made.emit(
        RowPicture(acquisition(scene(1)).key, CloudRule(), None, icon, b"plain", b"tinted", (220, 220))
    )
    index = searched.view.model().index(row_of(searched, 1), 0)
    assert b64encode(PNG).decode() not in searched.view.pictures.enlarged(index)
    searched.look_finder.found.emit(found(1, doubtful=7808))
    shown = searched.view.pictures.enlarged(index)
    assert [b64encode(one).decode() in shown for one in (b"plain", b"tinted", PNG)] == [True] * 3
    assert "Doubtful, rising blue stripes; missed, falling magenta ones" in shown


def test_it_can_be_cancelled_and_ends_with_a_new_search(searched):
    select(searched, 1)
    choose(searched, "second_look")
    line = searched.get(QWidget, "look_cancel")
    assert line.isVisible()
    line.click()
    assert not searched.look_finder.running
    assert not line.isVisible()
    choose(searched, "second_look")
    searched.look_finder.found.emit(found(1, doubtful=7808))
    searched.press("find_button")
    assert not searched.look_finder.running
    assert not entry(searched, "second_look").isEnabled()


# With real files


@pytest.fixture(scope="module")
def dates() -> Iterator[Dates]:
    with catalog_process("bright ground") as process:
        yield Dates(process.url)


def test_looks_arrive_with_their_pictures(dates: Dates, wait_until) -> None:
    """The roof of the simulated place, 2 by 2 km, is blue in the picture; no pixel far from a cloud is."""
    network = QgisNetwork()
    network.start()
    query = SearchQuery(parse_catalog(dates.url), Area.rectangle(*EDGES, CRS), FIRST, LAST)
    done, looks, ended = [], {}, []
    finder, source = Finder(network), LookFinder(network)
    finder.measured.connect(done.extend)
    finder.ended.connect(ended.append)
    finder.start(query)
    wait_until(lambda: ended, 60)
    assert len(done) == len(NAMES)
    source.found.connect(lambda one: looks.update({one.look.key: one}))
    source.ended.connect(ended.append)
    (wanted,) = [one.acquisition for one in done if one.acquisition.scenes[0].id == NAMES[1]]
    source.start(query, done, [wanted], CLOUDS)
    wait_until(lambda: looks and len(ended) == 2, 60)
    assert ended[1] is None
    one = looks[wanted.key]
    cells, _ = expected(dates, NAMES[1], [name for name in NAMES if name != NAMES[1]], CLOUDS)
    assert (one.look.doubtful, one.look.missed, one.look.untold) == tuple(cells.sum(axis=(0, 1)).tolist())
    image = QImage.fromData(one.marked)
    blue = sum(
        image.pixelColor(x, y).blue() > image.pixelColor(x, y).red() + 20
        for x in range(image.width())
        for y in range(image.height())
    )
    drawn = (cells[..., 0] > 0).mean() * image.width() * image.height()
    assert blue == pytest.approx(drawn, rel=0.1)
    network.stop()
