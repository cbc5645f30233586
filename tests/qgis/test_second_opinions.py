"""Second opinions in the dock: what is asked, what the row then says, and the real thing over a server."""

from __future__ import annotations

from dataclasses import replace

import pytest
from qgis.PyQt.QtCore import Qt

from clear_scenes.core.bridge.network.transport import QgisNetwork
from clear_scenes.core.bridge.tasks.finder import Outcome
from clear_scenes.core.bridge.tasks.second_opinions import OpinionFinder
from clear_scenes.core.errors.scene import MaskNotInstalled, NoOtherMask
from clear_scenes.core.measuring.measurement import Measurement
from clear_scenes.core.measuring.second_opinion import SecondOpinion
from clear_scenes.core.stac.catalogs import parse_catalog
from clear_scenes.core.stac.scene import Scene
from clear_scenes.core.trust.csmask import BANDS
from tests.qgis.made_up import acquisition, measured, scene
from tests.qgis.person import choose, entry
from tests.support import fake_network, other_masks

FMASK = (0, 0, 0, 0, 0, 9700, 0, 0, 0, 300, 0, 0)


def banded(day: int) -> Scene:
    """A scene whose bands the catalog names."""
    return replace(scene(day), assets=tuple((name, "x.tif") for name in BANDS))


@pytest.fixture
def searched(person):
    """Two dates of 12 and 40 % of 10,000 pixels; the first is selected."""
    person.dock.show()
    first, second = banded(1), banded(2)
    person.search(first, second)
    person.finder.bring(measured(first, 1200), measured(second, 4000))
    person.finder.end(Outcome())
    person.view.setCurrentIndex(person.view.model().index(row_of(person, 1), 0))
    return person


def row_of(person, day: int) -> int:
    (row,) = [number for number, text in enumerate(person.column("Date")) if text.startswith(f"{day} ")]
    return row


def opinion(day: int, **said) -> SecondOpinion:
    return SecondOpinion(acquisition(banded(day)).key, **said)


def test_the_row_says_both_numbers_and_its_verdict_stays(searched):
    choose(searched, "second_opinion")
    ((area, keys),) = searched.opinion_finder.asked
    assert keys == [acquisition(banded(1)).key]
    assert area == searched.finder.queries[-1].area
    other = Measurement(acquisition(banded(1)), FMASK)
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


def test_a_network_is_one_more_opinion(searched):
    choose(searched, "network_opinion")
    ((area, keys, catalog),) = searched.opinion_finder.network_asked
    assert keys == [acquisition(banded(1)).key]
    assert (area, catalog) == (searched.finder.queries[-1].area, searched.finder.queries[-1].catalog.title)
    other = Measurement(acquisition(banded(1)), FMASK)
    searched.opinion_finder.found.emit(opinion(1, measurement=other))
    fewer = (0, 0, 0, 0, 0, 9800, 0, 0, 0, 200, 0, 0)
    found = Measurement(acquisition(banded(1)), fewer)
    searched.opinion_finder.found.emit(opinion(1, measurement=found, mask="ukis-csmask"))
    assert "SCL 12.0 %, Fmask 3.0 %, ukis-csmask 2.0 %" in searched.tooltip(row_of(searched, 1))
    assert searched.column("State")[row_of(searched, 1)] == "Fmask 3.0 %, ukis-csmask 2.0 %"


def test_what_the_network_takes_is_said_where_it_is_missing(searched):
    assert entry(searched, "network_opinion").isEnabled()
    reason = MaskNotInstalled(mask="ukis-csmask").text
    searched.opinion_finder.found.emit(opinion(1, reason=reason, mask="ukis-csmask"))
    said = "ukis-csmask is missing: install it with python3 -m pip install ukis-csmask[cpu]"
    assert said in searched.messages()[-1]
    assert searched.column("State")[row_of(searched, 1)] == "Cloudy"


def test_an_opinion_on_a_row_that_is_gone_is_not_shown(searched):
    before = searched.messages()
    searched.opinion_finder.found.emit(SecondOpinion("another search's", Measurement(acquisition(banded(1)), FMASK)))
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


def test_a_network_that_is_missing_is_said_of_each_row(wait_until, monkeypatch):
    fake_network.remove(monkeypatch)
    found, ended = [], []
    network = QgisNetwork()
    finder = OpinionFinder(network)
    finder.found.connect(found.append)
    finder.ended.connect(lambda: ended.append(True))
    finder.start_network(
        other_masks.AREA, [acquisition(banded(day)) for day in (1, 2)], parse_catalog("https://x.example")
    )
    wait_until(lambda: ended and len(found) == 2, 60)
    network.stop()
    assert {one.mask for one in found} == {"ukis-csmask"}
    assert all(str(one.reason).startswith("ukis-csmask is missing") for one in found)
