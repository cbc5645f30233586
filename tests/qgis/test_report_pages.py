"""The contact sheet and the report: what is found, on a page for somebody without a GIS."""

from __future__ import annotations

import base64
import re
from dataclasses import replace
from pathlib import Path

import pytest
from qgis.PyQt.QtGui import QImage
from qgis.PyQt.QtWidgets import QToolButton

from clear_scenes.core.bridge.tasks.finder import Outcome
from clear_scenes.core.bridge.tasks.pictures import RowPicture
from clear_scenes.core.classification.verdict import CloudRule
from clear_scenes.core.errors.scene import Unreadable
from clear_scenes.core.stac.overpasses import own_key
from tests.qgis.exported import searched
from tests.qgis.made_up import measured, scene
from tests.qgis.person import choose, entry
from tests.support.dock import SINGAPORE, find, show
from tests.support.full_disk import files_of_at_most
from tests.support.qgis_window import plugin_messages

PDF, PNG, HTML = "PDF (*.pdf)", "PNG image (*.png)", "Web page, one file (*.html)"


@pytest.fixture
def found(iface, dock, sample, wait_until):
    show(iface, SINGAPORE, "EPSG:32648")
    rows = find(dock, wait_until, sample.url, "2026-06-01", "2026-09-30", 10)
    assert sum(row["State"] == "Clear" for row in rows) > 1
    return dock


def write(iface, dock, wait_until, name: str) -> str:
    """Choose an entry of the dock's menu, and the message in the end."""
    iface.messageBar().clearWidgets()
    menu = dock.widget.findChild(QToolButton, "more_button").menu()
    menu.aboutToShow.emit()
    (action,) = [one for one in menu.actions() if one.objectName() == name]
    action.trigger()
    wait_until(lambda: plugin_messages(iface.messageBar()), 60, "the message")
    return plugin_messages(iface.messageBar())[0]


def texts(path: Path) -> str:
    return re.sub(r"<[^>]*>", " ", path.read_text(encoding="utf-8"))


def test_the_sheet_shows_each_clear_date_with_its_picture_and_both_numbers(iface, found, wait_until, answer):
    path = answer("sheet.html", HTML)
    assert "Saved as" in write(iface, found, wait_until, "contact_sheet")
    clear = [row for row in found.rows if row["State"] == "Clear"]
    html, said = path.read_text(encoding="utf-8"), texts(path)
    pictures = re.findall(r'<img alt="[^"]*" width="(\d+)" height="(\d+)" src="data:image/png;base64,([^"]+)"', html)
    assert len(pictures) == len(clear) == html.count("<td width")
    for width, height, data in pictures:
        image = QImage.fromData(base64.b64decode(data))
        assert image.width() > 40
        assert int(width) / int(height) == pytest.approx(image.width() / image.height(), rel=0.02)
    for row in clear:
        date = row["Date"]
        assert re.search(rf"{date}\s+In area {re.escape(row['In area'])}\s+Catalog {re.escape(row['Catalog'])}", said)
    assert "Contains modified Copernicus Sentinel data 2026" in said
    assert "Cloudy" not in said


@pytest.mark.parametrize(("name", "kind"), [("sheet.png", PNG), ("sheet.pdf", PDF)])
def test_the_sheet_is_an_image_or_a_page_to_print_as_well(iface, found, wait_until, answer, name, kind):
    path = answer(name, kind)
    assert "Saved as" in write(iface, found, wait_until, "contact_sheet")
    if kind is PDF:
        assert path.read_bytes().startswith(b"%PDF")
        assert path.read_bytes().count(b"/Type /Page\n") == 1
    else:
        image = QImage(str(path))
        assert image.width() > 1200
        colors = {image.pixel(x, y) for x in range(0, image.width(), 20) for y in range(0, image.height(), 20)}
        assert len(colors) > 100  # pictures, not only text on white


def test_the_report_has_map_time_line_pictures_and_every_date(iface, found, wait_until, answer):
    path = answer("report.html")
    assert "Saved as" in write(iface, found, wait_until, "search_report")
    html, said = path.read_text(encoding="utf-8"), texts(path)
    assert html.count("<svg") == 2
    rows = found.rows
    assert html.count("<circle") == len([row for row in rows if "%" in row["In area"]])
    table = html[html.index('<table class="rows">') :]
    assert table.count("<tr>") == 1 + len(rows)
    for row in rows:
        assert re.search(rf"{row['Date']}\s+{re.escape(row['In area'])}\s+{re.escape(row['Catalog'])}", said)
    assert "Clear is at most 10.0 % cloud" in said
    assert f"over {len(rows)} measured acquisitions of {len(rows)} in the archive (2026)" in said
    for name, short in (("June", "Jun"), ("July", "Jul"), ("August", "Aug"), ("September", "Sep")):
        own = [row["State"] for row in rows if f" {short} " in row["Date"]]
        assert f"{name}: {own.count('Clear')} clear of {len(own)} measured, {len(own)} in the archive" in said
    assert [one for one in re.findall(r'(?:src|href)="([^"]+)"', html) if not one.startswith("data:")] == []


def test_what_a_catalog_wrote_stays_text(person, wait_until, answer):
    named = replace(scene(3), id='<script>alert("x")</script>')
    person.search(named)
    person.finder.bring(measured(named, 0))
    person.finder.end(Outcome())
    path = answer("report.html")
    choose(person, "search_report")
    person.page_pictures.bring_all(lambda one: RowPicture(own_key(one), CloudRule(), Unreadable(why="gone").text))
    wait_until(path.exists, 10)
    html = path.read_text(encoding="utf-8")
    assert "<script" not in html
    assert "&lt;script&gt;" in html


def test_selected_dates_make_the_sheet_where_there_are_several(iface, found, wait_until, answer):
    cloudy = [row["Date"] for row in found.rows if row["State"] == "Cloudy"][:2]
    for date in cloudy:
        found.select(Date=date)
    path = answer("sheet.html", HTML)
    write(iface, found, wait_until, "contact_sheet")
    assert path.read_text(encoding="utf-8").count("<td width") == 2
    assert all(date in texts(path) for date in cloudy)


def test_nothing_is_written_half_on_a_full_disk(iface, found, wait_until, answer):
    path = answer("sheet.html", HTML)
    write(iface, found, wait_until, "contact_sheet")
    path.unlink()  # the pictures are there by now, and have nothing to be kept
    with files_of_at_most(1000):
        message = write(iface, found, wait_until, "contact_sheet")
    assert "sheet.html" in message
    assert not path.exists()


def test_there_is_no_page_before_anything_is_found(person):
    assert not entry(person, "contact_sheet").isEnabled()
    searched(person)  # and has not ended
    assert not entry(person, "search_report").isEnabled()
