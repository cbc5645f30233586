"""The state of a search that the dock's controllers share, without any widget."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import QItemSelectionModel

from clear_scenes.core.area.area import Area
from clear_scenes.core.bridge.tasks.finder import Outcome
from clear_scenes.core.classification.verdict import Limits
from clear_scenes.core.stac.catalogs import EARTH_SEARCH
from clear_scenes.core.stac.dates import first_moment, last_moment
from clear_scenes.core.stac.search import SearchQuery
from clear_scenes.ui.results.model import ResultsModel
from clear_scenes.ui.results.rows import State
from clear_scenes.ui.results.session import SearchSession
from tests.qgis.made_up import acquisition, measured, scene

QUERY = SearchQuery(
    EARTH_SEARCH, Area.rectangle(10, 50, 10.1, 50.1), first_moment("2026-08-01"), last_moment("2026-08-31")
)


@pytest.fixture
def model() -> ResultsModel:
    return ResultsModel()


@pytest.fixture
def selection(model) -> QItemSelectionModel:
    return QItemSelectionModel(model)


@pytest.fixture
def session(model, selection) -> SearchSession:
    return SearchSession(model, selection)


def heard(session: SearchSession) -> list[str]:
    said: list[str] = []
    for name in ("began", "running_changed", "measured", "judged", "ended", "settled", "selection_changed"):
        getattr(session, name).connect(lambda *_, name=name: said.append(name))
    return said


def test_a_search_begins_brings_rows_and_ends(session):
    said = heard(session)
    session.begin(QUERY, latest_only=False)
    assert (session.query, session.is_running, session.outcome) == (QUERY, True, None)
    session.add([acquisition(scene(1)), acquisition(scene(2))])
    session.measure([measured(scene(1), 0)])
    session.end(Outcome())
    assert (session.is_running, session.outcome) == (False, Outcome())
    assert [row.state for row in session.model.rows] == [State.CLEAR, State.NOT_MEASURED]
    assert said == ["selection_changed", "began", "running_changed", "measured", "running_changed", "settled", "ended"]


def test_that_the_catalog_was_cut_short_stays_until_another_search(session):
    session.begin(QUERY, latest_only=False)
    cut_short = Outcome(cancelled=True, all_found=False)
    session.end(cut_short)
    session.resume()
    assert session.outcome is None
    session.end(Outcome())
    assert session.outcome == cut_short
    session.begin(QUERY, latest_only=False)
    session.end(Outcome())
    assert session.outcome == Outcome()


def test_other_limits_settle_it_anew_and_a_run_does_not(session):
    session.begin(QUERY, latest_only=True)
    session.add([acquisition(scene(1))])
    session.measure([measured(scene(1), 3000)])
    said = heard(session)
    session.judge(Limits(max_cloud=40))
    assert said == ["judged"]
    session.end(Outcome())
    session.judge(Limits(max_cloud=20))
    assert said[-2:] == ["judged", "settled"]
    assert session.model.rows[0].state is State.CLOUDY


def test_what_is_selected_is_gone_with_the_search(session, selection):
    session.begin(QUERY, latest_only=False)
    session.add([acquisition(scene(1)), acquisition(scene(2))])
    selection.select(session.model.index(0, 0), selection.SelectionFlag.Select | selection.SelectionFlag.Rows)
    assert [row.acquisition for row in session.selected()] == [acquisition(scene(2))]
    session.begin(QUERY, latest_only=False)
    assert session.selected() == []
