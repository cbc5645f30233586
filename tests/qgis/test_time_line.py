"""The time line above the results: where marks stand and what they look like, and choosing dates by mouse and keys."""

from __future__ import annotations

from datetime import UTC, date, datetime
from itertools import pairwise

import pytest
from qgis.PyQt.QtCore import QEvent, QLocale, QPoint, Qt
from qgis.PyQt.QtGui import QColor, QHelpEvent, QImage, QPainter, QPalette
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QCheckBox, QToolTip, QWidget

from clear_scenes.core.errors.network import Unreachable
from clear_scenes.core.measuring.measurement import Measurement
from clear_scenes.core.stac.acquisitions import Acquisition
from clear_scenes.ui.results.rows import State
from clear_scenes.ui.results.time_axis import TimeAxis
from tests.qgis.made_up import acquisition, measured, scene

DAYS = (1, 6, 11, 16, 21)


@pytest.fixture
def season(person, wait_until):
    """From 1 to 21 August 2026: clear at 50 %, cloudy at 90 %, low coverage, not measured, and unread (catalog: 30 %).

    The limit is 60 %.
    """
    scenes = [scene(day, cloud=30) for day in DAYS]
    person.dock.show()
    person.type_limit("max_cloud", "60")
    person.type_limit("min_coverage", "50")
    person.search(*scenes)
    clear, cloudy, low, failed, _ = scenes
    person.finder.bring(measured(clear, 5000), measured(cloudy, 9000), measured(low, 1000, no_data=6000))
    person.finder.bring(Measurement.failed(acquisition(failed), Unreachable(host="files.example.org")))
    line = person.get(QWidget, "time_line")
    wait_until(lambda: len(line.spots) == 5, 3, "the marks")
    return line


def mark(line, state: State) -> tuple[int, int]:
    ((x, y),) = [(x, y) for x, y, one in line.spots if one is state]
    return x, y


def states(line) -> list[State]:
    return [state for _, _, state in sorted(line.spots)]


def click(line, x: int, y: int) -> None:
    QTest.mouseClick(line, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(x, y))


def chosen(person) -> list[str]:
    return [index.data() for index in person.view.selectionModel().selectedRows()]


def test_a_moment_lies_where_its_share_of_the_days_says():
    """Ten days on 200 pixels: 20 each; the fourth day's noon lies 3.5 days in."""
    axis = TimeAxis.around((datetime(2026, 8, 1, 23, tzinfo=UTC), datetime(2026, 8, 10, 1, tzinfo=UTC)), 30, 230)
    assert axis.x(datetime(2026, 8, 4, 12, tzinfo=UTC)) == pytest.approx(100)
    alone = TimeAxis.around((datetime(2026, 8, 4, tzinfo=UTC),), 30, 230)
    assert (alone.first, alone.last) == (date(2026, 8, 1), date(2026, 8, 7))


@pytest.mark.parametrize(
    ("first", "last", "pixels", "written"),
    [
        (date(2026, 6, 10), date(2026, 9, 15), 400, ["Jun 2026", "Jul", "Aug", "Sep"]),
        (date(2026, 6, 29), date(2026, 9, 15), 400, ["Jul 2026", "Aug", "Sep"]),
        (date(2026, 8, 1), date(2026, 8, 5), 300, ["1 Aug", "2 Aug", "3 Aug", "4 Aug", "5 Aug"]),
        (date(2026, 8, 1), date(2026, 8, 8), 200, ["1 Aug", "3 Aug", "5 Aug", "7 Aug"]),
        (date(2025, 11, 1), date(2026, 10, 31), 400, ["Nov", "2026", "Mar", "May", "Jul", "Sep"]),
        (date(2018, 3, 1), date(2026, 10, 31), 240, ["2018", "2020", "2022", "2024"]),
    ],
)
def test_as_many_labels_as_have_room(first, last, pixels, written):
    """At eight pixels a letter."""
    ticks = TimeAxis(first, last, 0, pixels).ticks(lambda text: 8 * len(text))
    labels = [(x, label) for x, label in ticks if label]
    assert [label for _, label in labels] == written
    for (x, label), (beyond, _) in zip(labels, [*labels[1:], (pixels, "")], strict=True):
        assert x + 8 * len(label) <= beyond


def test_months_are_written_in_the_language_of_the_locale():
    before = QLocale()
    QLocale.setDefault(QLocale("de_DE"))
    try:
        ticks = TimeAxis(date(2026, 2, 1), date(2026, 6, 30), 0, 1000).ticks(lambda text: 8 * len(text))
    finally:
        QLocale.setDefault(before)
    assert [label for _, label in ticks][1:] == ["Mär", "Apr", "Mai", "Jun"]


def test_each_acquisition_is_a_mark_over_its_date_as_high_as_its_cloud(season):
    in_time = (State.CLEAR, State.CLOUDY, State.LOW_COVERAGE, State.NOT_MEASURED, State.WAITING)
    steps = [b - a for a, b in pairwise(mark(season, state)[0] for state in in_time)]
    assert max(steps) - min(steps) <= 1, "five days apart each"
    heights = {state: season.y(0) - mark(season, state)[1] for state in State}
    whole = season.y(0) - season.y(100)
    assert whole >= 40
    for state, percent in ((State.CLEAR, 50), (State.CLOUDY, 90), (State.LOW_COVERAGE, 25), (State.WAITING, 30)):
        assert heights[state] == pytest.approx(whole * percent / 100, abs=0.51)
    assert heights[State.NOT_MEASURED] > whole, "above all that has a number"


def test_marks_differ_in_shape_and_the_limit_is_a_line_at_its_height(person, season, wait_until):
    season.setFixedWidth(400)
    image = picture(season)
    green = [(x, y) for x in range(400) for y in range(image.height()) if is_green(image.pixelColor(x, y))]
    middle = [sum(axis) / len(green) for axis in zip(*green, strict=True)]
    assert middle == pytest.approx(mark(season, State.CLEAR), abs=0.6)
    assert len(green) > 35, "filled"
    ground = season.palette().color(QPalette.ColorRole.Base)
    x, y = mark(season, State.CLOUDY)
    assert image.pixelColor(x, y) == ground, "hollow"
    assert image.pixelColor(x + 3, y) != ground
    for percent in (60, 20):
        person.type_limit("max_cloud", str(percent))
        assert line_rows(season) == [season.y(percent)]
        assert season.y(0) - season.y(percent) == pytest.approx(46 * percent / 100, abs=0.51)


def picture(line) -> QImage:
    """Of one pixel a pixel, whatever the screen has."""
    image = QImage(line.size(), QImage.Format.Format_RGB32)
    line.render(image)
    return image


def is_green(color: QColor) -> bool:
    return color.green() > 120 and color.red() < 90 and color.blue() < 130


def line_rows(line) -> list[int]:
    """Where more than a third of the pixels are as dark as text, from one side to the other."""
    image, ink = picture(line), line.palette().color(QPalette.ColorRole.Text)
    dark = {y: sum(image.pixelColor(x, y) == ink for x in range(image.width())) for y in range(2, image.height() - 2)}
    return [y for y, count in dark.items() if count > image.width() / 3]


def test_a_click_selects_the_nearest_row_and_brings_it_into_sight(person, season):
    x, y = mark(season, State.CLOUDY)
    click(season, x + 3, y - 4)
    assert chosen(person) == ["6 Aug 2026"]
    click(season, x + 3, y + 14)  # nothing is near
    assert chosen(person) == ["6 Aug 2026"]
    click(season, *mark(season, State.WAITING))
    assert chosen(person) == ["21 Aug 2026"]
    assert person.view.viewport().rect().intersects(person.view.visualRect(person.view.currentIndex()))


def test_a_double_click_adds_as_one_on_the_row_does(person, season):
    place = QPoint(*mark(season, State.CLEAR))
    click(season, place.x(), place.y())
    QTest.mouseDClick(season, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert [wish[0] for wish in person.loader.wishes] == ["S2A_33TWL_20260801"]


def test_the_chosen_mark_has_a_ring(person, season):
    def ring() -> int:
        image, color = picture(season), season.palette().color(QPalette.ColorRole.Highlight)
        x, y = mark(season, State.CLEAR)
        return sum(image.pixelColor(x + dx, y + dy) == color for dx in range(-9, 10) for dy in range(-9, 10))

    assert ring() == 0
    click(season, *mark(season, State.CLEAR))
    assert ring() > 8


def test_the_keys_go_from_date_to_date(person, season):
    person.view.clearSelection()
    seen = []
    for key in ("Right", "Right", "End", "Right", "Left", "Home", "Left"):
        QTest.keyClick(season, getattr(Qt.Key, f"Key_{key}"))
        seen += [text.split()[0] for text in chosen(person)]
    assert seen == ["1", "6", "21", "21", "16", "1", "1"]
    assert season.accessibleName()
    assert season.accessibleDescription() == "1 Aug 2026 · In area 50.0 % · Clear"


def test_rows_that_the_filter_hides_are_faint_and_cannot_be_chosen(person, season, wait_until):
    x, y = mark(season, State.CLOUDY)
    before = picture(season).pixelColor(x + 3, y)
    person.get(QCheckBox, "clear_only").setChecked(True)
    wait_until(lambda: states(season) == [State.CLEAR], 3, "the filter")
    after, ground = picture(season).pixelColor(x + 3, y), season.palette().color(QPalette.ColorRole.Base)
    assert 0 < abs(after.lightness() - ground.lightness()) < abs(before.lightness() - ground.lightness())
    click(season, x, y)
    assert chosen(person) == []
    QTest.keyClick(season, Qt.Key.Key_End)
    assert chosen(person) == ["1 Aug 2026"]


def test_what_is_measured_while_it_is_hidden_moves_all_the_same(person, season, wait_until):
    (x, _), ground = mark(season, State.WAITING), season.palette().color(QPalette.ColorRole.Base)
    person.get(QCheckBox, "clear_only").setChecked(True)
    wait_until(lambda: states(season) == [State.CLEAR], 3, "the filter")
    edge = x + 3, season.y(80)
    assert picture(season).pixelColor(*edge) == ground
    person.finder.bring(measured(scene(21, cloud=30), 8000))
    wait_until(lambda: picture(season).pixelColor(*edge) != ground, 3, "the mark")


def test_a_mark_tells_what_it_is(season, monkeypatch):
    told = []
    monkeypatch.setattr(QToolTip, "showText", lambda _, text, *more: told.append(text))
    for pos in (QPoint(*mark(season, State.NOT_MEASURED)), QPoint(season.width() - 1, season.height() - 1)):
        QApplication.sendEvent(season, QHelpEvent(QEvent.Type.ToolTip, pos, season.mapToGlobal(pos)))
    assert told == ["<qt>16 Aug 2026 · In area – · Not measured</qt>", ""]


def test_those_of_one_mark_are_chosen_in_turn(person, wait_until):
    twins = [scene(4, name="one"), scene(4, name="other")]
    person.dock.show()
    person.search(*twins, scene(8))
    line = person.get(QWidget, "time_line")
    wait_until(lambda: len(line.spots) == 2, 3, "the marks")
    seen = []
    for _ in range(3):
        click(line, *min(line.spots)[:2])
        (index,) = person.view.selectionModel().selectedRows()
        seen.append(person.view.model().row(index).acquisition.scenes[0].id)
    assert seen[0] != seen[1]
    assert seen[2] == seen[0]


def test_it_is_there_only_with_results(person, wait_until):
    line = person.get(QWidget, "time_line")
    person.dock.show()
    assert not line.isVisible()
    person.search(scene(1))
    wait_until(line.isVisible, 3, "the time line")
    assert 64 <= line.height() <= 100
    person.press("find_button")  # cancels
    person.press("find_button")
    wait_until(lambda: not line.isVisible(), 3, "it to go")


def test_ten_thousand_dates_cost_as_much_as_there_are_distinct_marks(person, wait_until, monkeypatch):
    """28 days and 101 heights: 2,828 combinations, of which those at 46 pixels' heights cannot be told apart."""
    person.press("find_button")
    person.dock.show()
    person.finder.found.emit(
        [Acquisition.single(scene(1 + n % 28, cloud=n % 101, name=f"s{n}")) for n in range(10_000)]
    )
    line = person.get(QWidget, "time_line")
    wait_until(lambda: line.spots, 5, "the marks")
    drawn = []
    monkeypatch.setattr(QPainter, "drawPixmap", lambda *arguments: drawn.append(arguments[1:3]))
    picture(line)
    assert len(drawn) == len(set(drawn)) == 28 * 47
    assert sum(map(len, line.spots.values())) == 10_000
