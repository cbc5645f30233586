"""Second opinions in the dock: what is asked, what the row then says, and the real thing over a server."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import Qt

from clear_scenes.core.bridge.network.transport import QgisNetwork
from clear_scenes.core.bridge.tasks.finder import Outcome
from clear_scenes.core.bridge.tasks.second_opinions import OpinionFinder
from clear_scenes.core.errors.scene import NoOtherMask
from clear_scenes.core.measuring.measurement import Measurement
from clear_scenes.core.measuring.second_opinion import SecondOpinion
from tests.qgis.made_up import acquisition, measured, scene
from tests.qgis.person import choose, entry
from tests.support import other_masks

FMASK = (0, 0, 0, 0, 0, 9700, 0, 0, 0, 300, 0, 0)


@pytest.fixture
def searched(person):
    """Two dates of 12 and 40 % of 10,000 pixels; the first is selected."""
    person.dock.show()
    person.search(scene(1), scene(2))
    person.finder.bring(measured(scene(1), 1200), measured(scene(2), 4000))
    person.finder.end(Outcome())
    person.view.setCurrentIndex(person.view.model().index(row_of(person, 1), 0))
    return person


def row_of(person, day: int) -> int:
    (row,) = [number for number, text in enumerate(person.column("Date")) if text.startswith(f"{day} ")]
    return row


def opinion(day: int, **said) -> SecondOpinion:
    return SecondOpinion(acquisition(scene(day)).key, **said)


def test_the_row_says_both_numbers_and_its_verdict_stays(searched):
    choose(searched, "second_opinion")
    ((area, keys),) = searched.opinion_finder.asked
    assert keys == [acquisition(scene(1)).key]
    assert area == searched.finder.queries[-1].area
    other = Measurement(acquisition(scene(1)), FMASK)
    searched.opinion_finder.found.emit(opinion(1, measurement=other))
    row = row_of(searched, 1)
    assert searched.column("State")[row] == "Fmask 3.0 %"
    assert searched.column("In area")[row] == "12.0 %"
    assert "SCL 12.0 %, Fmask 3.0 %" in searched.tooltip(row)
    assert "SCL 12.0 %, Fmask 3.0 %" in searched.messages()[-1]
    spoken = searched.view.model().index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Cloudy, Fmask 3.0 %" in spoken
    assert "Fmask" not in searched.column("State")[row_of(searched, 2)]


def test_why_there_is_none_is_said(searched):
    reason = NoOtherMask(catalog="Planetary Computer", mask="Fmask").text
    searched.opinion_finder.found.emit(opinion(2, reason=reason))
    assert "Planetary Computer has no Fmask of this overpass" in searched.tooltip(row_of(searched, 2))
    assert "Planetary Computer has no Fmask of this overpass" in searched.messages()[-1]
    assert searched.column("State")[row_of(searched, 2)] == "Cloudy"


def test_an_opinion_on_a_row_that_is_gone_is_not_shown(searched):
    before = searched.messages()
    searched.opinion_finder.found.emit(SecondOpinion("another search's", Measurement(acquisition(scene(1)), FMASK)))
    assert searched.messages() == before


def test_nothing_is_offered_where_nothing_is_selected(person):
    person.dock.show()
    assert not entry(person, "second_opinion").isEnabled()


def test_it_comes_over_qgis_own_network(tmp_path, wait_until):
    """Of two overpasses one has a mask."""
    found, ended = [], []
    network = QgisNetwork()
    with other_masks.other_masks(tmp_path) as server:
        finder = OpinionFinder(network, catalog=other_masks.other_catalog(server))
        finder.found.connect(found.append)
        finder.ended.connect(lambda: ended.append(True))
        late = other_masks.acquisition("late", datetime="2026-06-13T05:02:00Z")
        finder.start(other_masks.AREA, [late, other_masks.acquisition()])
        wait_until(lambda: ended and len(found) == 2, 60)
    network.stop()
    assert "has no Fmask" in str(found[0].reason)
    assert found[1].measurement.counts == other_masks.expected("same")
