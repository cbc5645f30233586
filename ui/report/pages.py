"""The contact sheet and the report of a search, made of what its rows say."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from qgis.core import QgsCoordinateFormatter
from qgis.PyQt.QtCore import QCoreApplication, QLocale, Qt
from qgis.PyQt.QtGui import QFont, QFontMetricsF

from ...core.bridge.export.outlook_words import basis_words, best_words, month_lines
from ...core.bridge.layers.provenance import attribution
from ...core.bridge.tasks.pictures import RowPicture
from ...core.classification.verdict import Limits
from ...core.geometry.rings import polygons_of
from ...core.measuring.measurement import Measurement
from ...core.outlook.outlook import outlook_of
from ...core.report.page import Card, Map, Mark, Page, Section, Table, TimeLine
from ...core.stac.search import SearchQuery
from ..common.wording import core_text, date_text, number_text, percent_text
from ..results.cells import doubt_text, row_text, state_name, title
from ..results.look_words import look_text
from ..results.rows import Column, Row, State, in_order
from ..results.time_axis import TimeAxis

translate = QCoreApplication.translate
_COLUMNS = (Column.DATE, Column.IN_AREA, Column.CATALOG, Column.COVERAGE)
_PLACES = 4  # of degrees: 10 m
_TIME_LINE = 626.0  # pixels, of which labels take some


@dataclass(frozen=True)
class Found:
    """What a page is about: a search that has ended.

    Attributes:
        query: What was asked.
        limits: By which the rows are judged.
        headline: What is said of the search.
        rows: All of them.
        picture_of: The picture of an acquisition by its key, None where none was made.
        is_whole: Whether the search came to its end: else more of the clear dates are measured than of the others.
    """

    query: SearchQuery
    limits: Limits
    headline: str
    rows: tuple[Row, ...]
    picture_of: Callable[[str], RowPicture | None]
    is_whole: bool


def contact_sheet(found: Found, chosen: Sequence[Row]) -> Page:
    """The chosen dates, each with its picture."""
    section = Section("", tuple(_card(row, found) for row in chosen))
    name = translate("Pages", "%n image(s) of your area", "", len(chosen))
    return _page(name, (_period(chosen), _rule(found)), (section,), chosen)


def report(found: Found, pictured: Sequence[Row]) -> Page:
    """All dates, and the pictures of some."""
    rows = in_order(found.rows, Column.DATE, descending=True)
    sections = [Section(translate("Pages", "Area"), _map(found))]
    if _dated(rows):
        sections.append(Section(translate("Pages", "Cloud in the Area over Time"), _time_line(found)))
    if found.is_whole:
        sections.append(Section(translate("OutlookController", "When Is It Clear?"), _outlook(found)))
    if pictured:
        cards = tuple(_card(row, found) for row in pictured)
        sections.append(Section(translate("Pages", "Clear Dates"), cards))
    sections.append(Section(translate("Pages", "All Dates"), _table(rows, found)))
    name = translate("Pages", "Report of a Search")
    return _page(name, (_period(rows), found.headline, _rule(found)), tuple(sections), rows)


def _page(name: str, facts: tuple[str, ...], sections: tuple[Section, ...], rows: Sequence[Row]) -> Page:
    scenes = [(scene, scene.moment) for row in rows for scene in row.acquisition.scenes if scene.moment]
    credits = tuple(sorted({attribution(scene, moment) for scene, moment in scenes}))
    locale = QLocale()
    is_right_to_left = locale.textDirection() == Qt.LayoutDirection.RightToLeft
    return Page(name, facts, sections, credits, locale.bcp47Name(), is_right_to_left)


def _card(row: Row, found: Found) -> Card:
    limits, picture = found.limits, found.picture_of(row.acquisition.key)
    stated = row_text(row, Column.CATALOG, limits)
    doubt = ", ".join(filter(None, (look_text(row.look_by(limits)), doubt_text(row))))
    lines = (
        f"{title(Column.IN_AREA)} {row_text(row, Column.IN_AREA, limits)}",
        f"{title(Column.CATALOG)} {stated}",
        doubt,
        state_name(row.state),
    )
    missing = core_text(picture.reason) if picture is not None and picture.reason is not None else ""
    missing = missing or translate("Pages", "No picture")
    if picture is None or not picture.plain:
        return Card(date_text(row.solar_time), lines, missing=missing)
    return Card(date_text(row.solar_time), lines, picture.plain, picture.size)


def _table(rows: Sequence[Row], found: Found) -> Table:
    titles = (*map(title, _COLUMNS), title(Column.STATE), translate("Pages", "Images"))
    return Table(titles, tuple(_table_row(row, found) for row in rows))


def _table_row(row: Row, found: Found) -> tuple[str, ...]:
    limits, measurement = found.limits, row.measurement
    said = [state_name(row.state), look_text(row.look_by(limits)), doubt_text(row)]
    if measurement is not None and measurement.reason is not None:
        said.append(core_text(measurement.reason))
    images = ", ".join(scene.id for scene in row.acquisition.scenes)
    return (*(row_text(row, column, limits) for column in _COLUMNS), ", ".join(filter(None, said)), images)


def _map(found: Found) -> Map:
    area = found.query.area
    footprints = {scene.footprint for row in found.rows for scene in row.acquisition.scenes if scene.footprint}
    boxes = area.boxes()
    southwest, northeast = _written(*boxes[0][:2]), _written(*boxes[-1][2:])
    caption = translate("Pages", "Your area (green): {size} km², from {southwest} to {northeast}; the images around it")
    size = QLocale().toString(area.square_km(), "f", 1)
    caption = caption.format(size=size, southwest=southwest, northeast=northeast)
    return Map(polygons_of(area.on_globe()), tuple(sorted(footprints)), caption)


def _written(x: float, y: float) -> str:
    form = QgsCoordinateFormatter.Format.FormatDecimalDegrees
    return f"{QgsCoordinateFormatter.formatY(y, form, _PLACES)} {QgsCoordinateFormatter.formatX(x, form, _PLACES)}"


def _time_line(found: Found) -> TimeLine:
    dated, limits = _dated(found.rows), found.limits
    moments = [moment for moment, _ in dated]
    axis = TimeAxis.around(moments, 0.0, _TIME_LINE)
    ticks = axis.ticks(QFontMetricsF(QFont("sans-serif", 9)).horizontalAdvance)
    marks = tuple(
        Mark(axis.x(moment) / _TIME_LINE, row.cloud, row.state is State.CLEAR, " · ".join(_table_row(row, found)[:2]))
        for moment, row in dated
    )
    places = tuple((place / _TIME_LINE, label) for place, label in ticks)
    return TimeLine(marks, places, limits.max_cloud, percent_text(limits.max_cloud), percent_text(100))


def _outlook(found: Found) -> tuple[str, ...]:
    """What the results say of the months that they are of."""
    measured = [row.judged or Measurement(row.acquisition) for row in found.rows]
    outlook = outlook_of(measured, found.limits)
    months = (". ".join(month_lines(one)) for one in outlook.months if one.acquisitions)
    return best_words(outlook), *months, basis_words(outlook)


def _dated(rows: Sequence[Row]) -> list[tuple[datetime, Row]]:
    return [(row.solar_time, row) for row in rows if row.solar_time is not None]


def _period(rows: Sequence[Row]) -> str:
    """As in "1 Jun 2026 to 12 Sep 2026"."""
    moments = [moment for moment, _ in _dated(rows)]
    if not moments:
        return ""
    first, last = date_text(min(moments)), date_text(max(moments))
    return first if first == last else translate("Pages", "{first} to {last}").format(first=first, last=last)


def _rule(found: Found) -> str:
    """What was counted, and by which limits the dates are clear."""
    limits, scheme = found.limits, found.rows[0].acquisition.scheme
    names = ", ".join(core_text(one.name) for one in scheme.classes if one.value in limits.cloud_classes)
    text = translate(
        "Pages",
        "Clear is at most {cloud} cloud in the area, at least {coverage} of it covered. Counted as cloud: {names}.",
    ).format(cloud=percent_text(limits.max_cloud), coverage=percent_text(limits.min_coverage), names=names)
    if limits.margin:
        text += " " + translate("Pages", "With a margin of {margin} m.").format(margin=number_text(limits.margin))
    if limits.leave_out:
        text += " " + translate("Pages", "Ground that recurs as cloud is left out.")
    return text
