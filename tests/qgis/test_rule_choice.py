"""The margin and the ground that recurs in the dock: rows are judged anew with what is kept, and say what recurs."""

from __future__ import annotations

import pytest
from qgis.core import QgsRectangle
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QCheckBox, QDoubleSpinBox, QLabel

from clear_scenes.core.bridge.tasks.finder import Outcome
from clear_scenes.core.bridge.tasks.recurring_ground import GroundFinder
from clear_scenes.core.classification.verdict import CloudRule, Counted
from clear_scenes.core.measuring.measurement import Measurement
from clear_scenes.core.measuring.recurring_ground import RecurringGround
from clear_scenes.core.measuring.run import Run
from clear_scenes.core.stac.acquisitions import group_scenes
from clear_scenes.core.storage.store import Store
from clear_scenes.ui.results.model import DOUBT_ROLE
from clear_scenes.ui.results.rows import Column
from tests.qgis.made_up import PIXELS, acquisition, measured, scene
from tests.support import two_zones
from tests.support.dock import find, show
from tests.support.roofs import DAYS, SITE, serving_roofs


def number(text: str) -> float:
    return float(text.removesuffix(" %"))


def test_rows_say_what_recurs_and_are_judged_without_it_and_with_a_margin(iface, dock, wait_until, tmp_path):
    margin = dock.widget.findChild(QDoubleSpinBox, "cloud_margin")
    leave_out = dock.widget.findChild(QCheckBox, "leave_out_recurring")
    west, south, east, north = SITE
    with serving_roofs(tmp_path) as server:
        show(iface, QgsRectangle(west, south, east, north), "EPSG:32648")
        plain = find(dock, wait_until, server.url, "2026-08-01", "2026-08-31", 1.5)
        assert len(plain) == DAYS

        def saying(words: str) -> list[str]:
            model = dock.results_view.model()
            told = [model.index(number, 0).data(Qt.ItemDataRole.ToolTipRole) for number in range(model.rowCount())]
            return [text for text in told if words in text]

        wait_until(lambda: len(saying("points recur on clear dates")) == DAYS - 1, 60)
        asked = len(server.log)
        before = {row["Date"]: number(row["In area"]) for row in dock.rows}
        leave_out.setChecked(True)
        wait_until(lambda: len(saying("points that recur left out")) == DAYS - 1, 60)
        after = {row["Date"]: number(row["In area"]) for row in dock.rows}
        assert sum(after[date] < before[date] for date in before) == DAYS - 1
        assert not any(row["State"].startswith("Waiting") for row in dock.rows)
        leave_out.setChecked(False)
        wait_until(lambda: len(saying("points recur on clear dates")) == DAYS - 1, 60)
        assert {row["Date"]: number(row["In area"]) for row in dock.rows} == before
        margin.setValue(60)
        wait_until(lambda: len(saying("points recur on clear dates")) == DAYS - 1, 60)
        wider = {row["Date"]: number(row["In area"]) for row in dock.rows}
        assert all(wider[date] > before[date] for date in before)
        margin.setValue(0)
        assert {row["Date"]: number(row["In area"]) for row in dock.rows} == before
        assert [entry.path for entry in server.log[asked:] if entry.path.endswith(".tif")] == []


def by(measurement: Measurement, rule: CloudRule, cloud: int, recurring: int | None) -> Measurement:
    counted = Counted(rule, cloud, PIXELS, recurring)
    return Measurement(measurement.acquisition, measurement.counts, counted=counted)


def test_looking_begins_when_a_search_has_ended_and_by_what_counts(person):
    one, other = scene(1), scene(2)
    person.search(one, other)
    person.finder.bring(measured(one, 0), measured(other, 1200))
    looker = person.ground_finder
    assert looker.started == []
    person.finder.end(Outcome())
    keys = [acquisition(each).key for each in (one, other)]
    assert [(sorted(names), rule) for names, rule in looker.started] == [(sorted(keys), CloudRule())]
    person.type_limit("max_cloud", "20")
    assert len(looker.started) == 1, "how much is allowed does not matter"
    looker.ended.emit(RecurringGround(5), (by(measured(other, 1200), CloudRule(), 1200, 500),))
    assert person.column("In area") == ["12.0 %", "0 %"]
    cell = person.view.model().index(0, Column.IN_AREA)
    assert cell.data(DOUBT_ROLE) == "5.0 recur"
    assert "12.0 % · 5.0 points recur on clear dates" in cell.data(Qt.ItemDataRole.ToolTipRole)
    assert cell.data(Qt.ItemDataRole.AccessibleTextRole) == "In area 12.0 %, 5.0 points recur on clear dates"
    assert person.view.model().index(1, Column.IN_AREA).data(DOUBT_ROLE) == ""


def test_a_margin_reads_on_and_is_said_to_be_at_least_till_then(person):
    one = scene(1)
    person.search(one)
    person.finder.bring(measured(one, 500))
    person.finder.end(Outcome())
    person.get(QDoubleSpinBox, "cloud_margin").setValue(60)
    assert person.column("State") == ["Waiting"]
    assert [(ids, limits.margin) for ids, limits in person.finder.read_again] == [([one.id], 60)]
    person.finder.bring(by(measured(one, 500), CloudRule(margin=60), 1570, None))
    person.finder.end(Outcome())
    assert person.column("In area") == ["15.7 %"]
    assert person.column("State") == ["Cloudy"]


@pytest.mark.parametrize(
    ("ground", "said"),
    [
        (RecurringGround(3), "3 of the dates are otherwise clear, and it takes 5"),
        (RecurringGround(is_too_large=True), "too large"),
    ],
)
def test_too_few_dates_are_said_where_ground_is_to_be_left_out(person, ground, said):
    person.dock.show()
    note = person.get(QLabel, "recurring_note")
    person.search(scene(1))
    person.finder.bring(measured(scene(1), 0))
    person.finder.end(Outcome())
    person.ground_finder.ended.emit(ground, ())
    assert note.isHidden()
    person.get(QCheckBox, "leave_out_recurring").setChecked(True)
    assert not note.isHidden()
    assert said in note.text()
    person.finder.bring(by(measured(scene(1), 0), CloudRule(leave_out=True), 0, None))
    person.finder.end(Outcome())
    person.search(scene(2))
    assert note.isHidden()


def test_ground_is_looked_for_where_the_area_was_counted(wait_until, tmp_path):
    """Across a zone border, and though there are other tiles than that with which the search began."""
    rule, store, ended = CloudRule(leave_out=True), Store(tmp_path / "kept.sqlite"), []
    dates = [("33TTL",), ("32TQR",), *[("32TQR", "33TTL")] * 5]
    with two_zones.serving_tiles(tmp_path, len(dates), two_zones.with_roof) as server:
        scenes = [two_zones.scene(server, name, date) for date, names in enumerate(dates) for name in names]
        (found,) = group_scenes(iter([scenes]), two_zones.AREA)
        found.sort(key=lambda one: one.age_key)
        run = Run(two_zones.query(server), two_zones.transport(server), store)
        measured = sorted(run.measurements(iter([found[:1], found[1:]])), key=lambda one: one.acquisition.age_key)
    finder = GroundFinder(store)
    finder.ended.connect(lambda _, again: ended.append(again))
    finder.start(two_zones.query(server), measured, rule)
    wait_until(lambda: ended, 60)
    (again,) = ended
    area = sum(two_zones.by_hand_of(two_zones.AREA, "33TTL", 0))
    assert {sum(one.counts) for one in (*measured, *again)} == {area}
    assert len(again) == len(dates)
    assert {one.home for one in again} == {measured[-1].home}
    store.close()
