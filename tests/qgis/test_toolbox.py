"""The algorithms as the Processing toolbox shows them: what is chosen, what is told, and what is loaded."""

from __future__ import annotations

import json
import urllib.request
from datetime import date

import pytest
from processing.gui.AlgorithmDialog import AlgorithmDialog
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsProperty,
    QgsRemappingSinkDefinition,
    QgsVectorLayer,
)
from qgis.gui import QgsGui, QgsProcessingGui
from qgis.PyQt.QtCore import QDate, QDateTime, QTime
from qgis.PyQt.QtWidgets import QDateTimeEdit, QTextEdit

from clear_scenes.core.bridge.export.features import FIELDS, ROW_FIELDS
from tests.support.polygon_files import polygon_file, ring
from tests.support.searching import page_of, stub

SCENES, FOR_POLYGONS = "clearscenes:findclearscenes", "clearscenes:cloudforpolygons"
EXTENT = "344300,356300,137600,149600 [EPSG:32648]"


def algorithm(name: str):
    return QgsApplication.processingRegistry().createAlgorithmById(name)


@pytest.fixture
def given(sample, tmp_path) -> dict[str, object]:
    """What both algorithms are given, of which each takes what it knows."""
    polygons = polygon_file(tmp_path / "fields.geojson", [[ring(345_000, 140_000, 2000)]])
    period = {"START": "2026-06-01", "END": "2026-09-30"}
    return {"CATALOG": sample.url, "EXTENT": EXTENT, "INPUT": str(polygons), **period}


def run(name: str, given: dict[str, object], **parameters: object) -> tuple[list[dict], list[str]]:
    """The rows and the lines of the log, as in a script."""
    one, context, feedback = algorithm(name), QgsProcessingContext(), QgsProcessingFeedback(False)
    context.setProject(QgsProject.instance())
    wanted = {key: value for key, value in (given | parameters).items() if one.parameterDefinition(key)}
    wanted.setdefault("OUTPUT", "TEMPORARY_OUTPUT")
    fine, why = one.checkParameterValues(wanted, context)
    assert fine, why
    results, fine = one.run(wanted, context, feedback)
    assert fine, feedback.textLog()
    return [
        dict(row.attributeMap()) for row in context.getMapLayer(results["OUTPUT"]).getFeatures()
    ], feedback.textLog().split("\n")


def days(rows: list[dict]) -> set[str]:
    return {row["datetime"][:10] for row in rows}


@pytest.mark.parametrize("name", [SCENES, FOR_POLYGONS])
def test_days_are_chosen_from_a_calendar_and_begin_with_the_last_three_months(name):
    one = algorithm(name)
    first, last = one.parameterDefinition("START"), one.parameterDefinition("END")
    today = date.today()
    assert last.defaultValue().toPyDate() == today
    assert 89 <= (today - first.defaultValue().toPyDate()).days <= 92
    for day in (first, last):
        wrapper = QgsGui.processingGuiRegistry().createParameterWidgetWrapper(day, QgsProcessingGui.WidgetType.Standard)
        edit = wrapper.createWrappedWidget(QgsProcessingContext())
        assert isinstance(edit, QDateTimeEdit)
        assert edit.calendarPopup()
        assert "h" not in edit.displayFormat().lower(), "a day has no hour"
        assert isinstance(wrapper.parameterValue(), QDate)


@pytest.mark.parametrize(
    "day",
    [
        "2026-09-11",
        QDate(2026, 9, 11),
        QDateTime(QDate(2026, 9, 11), QTime(0, 0)),
        QgsProperty.fromExpression("make_date(2026, 9, 11)"),
    ],
    ids=["text", "date", "midnight", "expression"],
)
def test_the_last_day_is_whole_however_it_is_given(given, day):
    """The overpass of that day is at half past three, UTC."""
    rows, _ = run(SCENES, given, START=day, END=day)
    assert days(rows) == {"2026-09-11"}


def test_a_moment_that_a_script_writes_stays_a_moment(given):
    early, _ = run(SCENES, given, START="2026-09-11", END="2026-09-11T03:00:00Z")
    late, _ = run(SCENES, given, START="2026-09-11T03:00:00Z", END="2026-09-11T04:00:00Z")
    assert (days(early), days(late)) == (set(), {"2026-09-11"})


@pytest.mark.parametrize("months", ["7,9", "7, 9", [7, 9], ["7", "9"]])
def test_months_are_ticked_or_written(given, months):
    rows, _ = run(SCENES, given, MONTHS=months)
    assert {day[5:7] for day in days(rows)} == {"07", "09"}


@pytest.mark.parametrize("nothing", ["", None, []])
def test_no_month_is_all_of_them(given, nothing):
    rows, _ = run(SCENES, given, MONTHS=nothing)
    assert {day[5:7] for day in days(rows)} == {"06", "07", "08", "09"}


@pytest.mark.parametrize(
    ("classes", "counted"), [(["8", "9"], (8, 9)), ("3,8,9,10", (3, 8, 9, 10)), (None, (8, 9, 10)), ("", (8, 9, 10))]
)
def test_classes_are_ticked_or_written(given, classes, counted):
    rows, _ = run(SCENES, given, CLOUD_CLASSES=classes)
    assert len(rows) == 24
    for row in rows:
        data = sum(row[f"n{number}"] for number in range(1, 12))
        assert row["area_cloud"] == pytest.approx(100 * sum(row[f"n{number}"] for number in counted) / data)


@pytest.mark.parametrize(("name", "fields"), [(SCENES, FIELDS), (FOR_POLYGONS, ROW_FIELDS)])
def test_the_help_says_what_each_field_is(name, fields):
    lines = dict(line.split(": ", 1) for line in algorithm(name).shortHelpString().splitlines() if ": " in line)
    counts = {f"n{number}" for number in range(12)}
    named = [field for field, _ in fields]
    assert counts <= set(named)
    assert [one for one in lines if one in named] == [one for one in named if one not in counts]
    assert lines["n0 to n11"] == "pixels of each class"
    assert all(lines.values())


def test_the_log_ends_with_what_was_not_measured_and_why(sample, given):
    """Of four scenes two name no classification, one names a file that is not there."""
    items = []
    for tile, day in (("UG", "0613"), ("TG", "0613"), ("UG", "0713"), ("TG", "0713")):
        address = f"{sample.url}/collections/sentinel-2-l2a/items/S2A_48N{tile}_2026{day}_0_L2A"
        with urllib.request.urlopen(address) as found:
            items.append(json.load(found))
    for one in items[:2]:
        one["assets"] = {"visual": one["assets"]["visual"]}
    items[2]["assets"]["scl"]["href"] += ".gone"
    with stub(lambda request: page_of(items)) as server:
        rows, log = run(SCENES, given, CATALOG=server.url, COLLECTION="sentinel-2-l2a")
    reasons = [row["reason"] for row in rows if row["verdict"] == "not_measured"]
    assert len(reasons) == 3
    (twice,) = {one for one in reasons if reasons.count(one) == 2}
    (once,) = {one for one in reasons if reasons.count(one) == 1}
    assert [line for line in log if line][-4:] == [
        "1 of 4 results measured: 1 clear, 0 cloudy, 0 low coverage.",
        "3 not measured:",
        f"2 × {twice}",
        f"1 × {once}",
    ]


def test_features_that_are_left_out_are_counted_in_the_end(given, tmp_path):
    shapes = [[[ring(345_000, 140_000, 2000)]], [[ring(345_000, 140_000, 0)]], [[ring(346_000, 140_000, 0)]]]
    rows, log = run(FOR_POLYGONS, given, INPUT=str(polygon_file(tmp_path / "some.geojson", *shapes)), LIMIT=2)
    assert {row["polygon_fid"] for row in rows} == {1}
    assert [line for line in log if line][-1] == "2 features left out, for the reasons given above."


@pytest.mark.parametrize("name", [SCENES, FOR_POLYGONS])
def test_a_search_that_finds_nothing_says_what_to_do(given, name):
    rows, log = run(name, given, START="1999-01-01", END="1999-12-31")
    assert rows == []
    assert [line for line in log if line][-1].startswith("No scenes in this area and period. Choose a longer period")


@pytest.fixture
def press_run(iface, wait_until):
    """`press_run(name, parameters)`: the log of the toolbox's own dialog as HTML, once it has loaded its output."""
    opened = []

    def pressed(name: str, given: dict[str, object]) -> str:
        one = algorithm(name)
        dialog = AlgorithmDialog(one, parent=iface.mainWindow())
        opened.append(dialog)
        dialog.show()
        dialog.mainWidget().setParameters({key: value for key, value in given.items() if one.parameterDefinition(key)})
        dialog.runAlgorithm()
        log = dialog.findChild(QTextEdit, "txtLog")
        wait_until(lambda: f"{one.displayName()}' finished" in log.toPlainText(), 60, "the end of the log")
        return log.toHtml()

    iface.newProject()
    yield pressed
    for dialog in opened:
        dialog.close()
    iface.newProject()


RED = "#ff0000"


@pytest.mark.parametrize("output", ["TEMPORARY_OUTPUT", "rows.gpkg", "rows.geojson"])
@pytest.mark.parametrize("name", [SCENES, FOR_POLYGONS])
def test_one_layer_is_loaded_and_nothing_is_red(press_run, given, tmp_path, name, output):
    path = output if output == "TEMPORARY_OUTPUT" else str(tmp_path / output)
    log = press_run(name, {**given, "LIMIT": 2, "OUTPUT": path})
    assert RED not in log
    (layer,) = QgsProject.instance().mapLayers().values()
    assert layer.isValid()
    assert layer.featureCount() == 2


def test_rows_are_appended_to_a_layer_of_the_project(press_run, given, tmp_path):
    """The project's layer still knows how many rows it had: all of the new ones have arrived nonetheless."""
    path = str(tmp_path / "rows.gpkg")
    press_run(SCENES, {**given, "LIMIT": 2, "OUTPUT": path})
    (layer,) = QgsProject.instance().mapLayers().values()
    assert layer.featureCount() == 2
    output, to = QgsProcessingOutputLayerDefinition(path, QgsProject.instance()), QgsRemappingSinkDefinition()
    to.setDestinationFields(layer.fields())
    to.setDestinationCrs(layer.crs())
    to.setDestinationWkbType(layer.wkbType())
    for field in layer.fields().names()[1:]:
        to.addMappedField(field, QgsProperty.fromField(field))
    output.setRemappingDefinition(to)
    assert RED not in press_run(SCENES, {**given, "LIMIT": 3, "OUTPUT": output})
    assert list(QgsProject.instance().mapLayers().values()) == [layer]
    assert QgsVectorLayer(path, "", "ogr").featureCount() == 5


@pytest.mark.parametrize("output", ["TEMPORARY_OUTPUT", "rows.gpkg"])
@pytest.mark.parametrize("name", [SCENES, FOR_POLYGONS])
def test_a_search_that_fails_leaves_no_empty_layer(press_run, given, tmp_path, name, output):
    path = output if output == "TEMPORARY_OUTPUT" else str(tmp_path / output)
    log = press_run(name, {**given, "CATALOG": "http://127.0.0.1:9", "OUTPUT": path})
    assert "127.0.0.1 cannot be reached" in log
    assert QgsProject.instance().mapLayers() == {}
