"""What the cells of the results say: titles, texts and tooltips of acquisitions and of their scenes."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication, QLocale

from ...core.classification.percent import decimals_of
from ...core.classification.verdict import Limits
from ...core.stac.scene import Scene
from ..common.wording import core_text, date_text, percent_text, tooltip
from .copy_lines import copy_lines, origin_of
from .look_words import look_lines, look_text
from .rows import CONTRADICTION, Column, Row, ScenePart, State

translate = QCoreApplication.translate


def title(column: Column) -> str:
    return {
        Column.DATE: translate("Cells", "Date"),
        Column.CATALOG: translate("Cells", "Catalog"),
        Column.IN_AREA: translate("Cells", "In area"),
        Column.COVERAGE: translate("Cells", "Coverage"),
        Column.STATE: translate("Cells", "State"),
        Column.TILE: translate("Cells", "Tile"),
        Column.CLASSES: translate("Cells", "Classes"),
    }[column]


def explanation(column: Column) -> str:
    return tooltip(
        {
            Column.DATE: translate("Cells", "Day of the overpass, by the sun over your area"),
            Column.CATALOG: translate("Cells", "Cloud in percent as the catalog states it, for whole tiles of 110 km"),
            Column.IN_AREA: translate("Cells", "Cloud in percent measured inside your area"),
            Column.COVERAGE: translate("Cells", "How much of your area the image covers with data"),
            Column.STATE: translate("Cells", "What the numbers mean for your limits"),
            Column.TILE: translate("Cells", "Names of the tiles in the Sentinel-2 grid (MGRS)"),
            Column.CLASSES: translate("Cells", "What your area is made of by the scene classification"),
        }[column]
    )


def state_name(state: State) -> str:
    return {
        State.CLEAR: translate("Cells", "Clear"),
        State.LOW_COVERAGE: translate("Cells", "Low coverage"),
        State.CLOUDY: translate("Cells", "Cloudy"),
        State.NOT_MEASURED: translate("Cells", "Not measured"),
        State.WAITING: translate("Cells", "Waiting"),
    }[state]


def row_text(row: Row, column: Column, limits: Limits) -> str:
    match column:
        case Column.DATE:
            return date_text(row.solar_time)
        case Column.CATALOG:
            return _stated(row.acquisition.catalog_cloud, row.acquisition.catalog_cloud_valid)
        case Column.IN_AREA:
            return row.sign + percent_text(row.cloud, limits.max_cloud)
        case Column.COVERAGE:
            return ("≥ " if row.is_partial else "") + percent_text(row.coverage, limits.min_coverage)
        case Column.STATE:
            said = ", ".join(filter(None, (look_text(row.look_by(limits)), *_other_masks(row, limits))))
            return said or state_name(row.state)  # its sign stands before it
        case Column.TILE:
            return row.tiles
    return ""


def spoken(row: Row, column: Column, limits: Limits) -> str:
    """For those who hear the table."""
    said = ", ".join(_class_lines(row)) if column == Column.CLASSES else row_text(row, column, limits)
    if column == Column.DATE:  # where the sign of the state stands
        texts = state_name(row.state), look_text(row.look_by(limits)), *_other_masks(row, limits)
        said += "".join(f", {text}" for text in texts if text)
    if column == Column.IN_AREA and row.recurring:
        said += f", {_recurring(row)}"
    if column == Column.IN_AREA and row.lacks:
        said += f", {_lacking(row)}"
    if column == Column.STATE and row.state is State.NOT_MEASURED and row.measurement.reason is not None:
        said += f", {core_text(row.measurement.reason)}"
    if column == Column.CATALOG and (origin := origin_of(row.acquisition.scenes[0])):
        said += f", {origin}"
    if column == Column.CATALOG and row.contradicts_catalog:
        said += f", {_contradiction(row)}"
    return f"{title(column)} {said}"


def brief(row: Row, limits: Limits) -> str:
    """As in "13 Aug 2026 · In area 4.0 % · Clear"."""
    cloud = f"{title(Column.IN_AREA)} {row_text(row, Column.IN_AREA, limits)}"
    return " · ".join((date_text(row.solar_time), cloud, state_name(row.state)))


def classes_tooltip(row: Row) -> str:
    return tooltip(*_class_lines(row))


def row_tooltip(row: Row, limits: Limits) -> str:
    lines = [state_name(row.state), *(_line(scene) for scene in row.acquisition.scenes)]
    measurement = row.measurement
    if measurement is not None and measurement.reason is not None:
        lines.append(core_text(measurement.reason))
    elif row.is_partial:
        lines.append(
            translate(
                "Cells",
                "The rest of your area was not read: it cannot change the verdict. Select the row to read it.",
            )
        )
    elif measurement is not None and row.coverage == 0:
        lines.append(translate("Cells", "The image has no data inside your area."))
    if row.recurring:
        lines.append(f"{percent_text(row.cloud)} · {_recurring(row)}")
    look = row.look_by(limits)
    if look is not None:
        lines += look_lines(look)
        if row.judged is not row.measurement:
            lines.append(translate("Cells", "Doubtful cloud counts as clear."))
    if _other_masks(row, limits):
        lines.append(opinion_text(row, limits))
    lines += [core_text(one.reason) for one in row.opinions.values() if one.reason]
    if row.contradicts_catalog:
        lines.append(_contradiction(row))
    if not row.acquisition.catalog_cloud_valid:
        lines.append(_not_valid())
    lines += copy_lines(row.acquisition, measurement is not None and measurement.counts is not None)
    if row.lacks:
        lines.append(_lacking(row))
    return tooltip(*lines)


def opinion_text(row: Row, limits: Limits) -> str:
    """As in "SCL 12.0 %, Fmask 3.0 %"."""
    own = f"{row.acquisition.scheme.name} {row_text(row, Column.IN_AREA, limits)}"
    return ", ".join([own, *_other_masks(row, limits)])


def part_text(part: ScenePart, column: Column, limits: Limits) -> str:
    match column:
        case Column.DATE:
            return f"{part.scene.moment:%H:%M:%S}" if part.scene.moment else ""
        case Column.CATALOG:
            return _stated(part.scene.catalog_cloud, part.scene.catalog_cloud_valid)
        case Column.IN_AREA:
            return percent_text(part.cloud(limits), limits.max_cloud)
        case Column.COVERAGE:
            return percent_text(part.coverage)
        case Column.STATE:
            if not part.is_superseded:
                return ""
            return translate("Cells", "Copy") if part.scene.catalog else translate("Cells", "Replaced")
        case Column.TILE:
            return part.scene.tile
    return ""


def part_tooltip(part: ScenePart) -> str:
    if part.is_superseded:
        if not part.scene.catalog:
            return tooltip(_line(part.scene), translate("Cells", "A newer processing of this scene is used instead."))
        return tooltip(
            _line(part.scene), origin_of(part.scene), translate("Cells", "Another copy of this scene is counted.")
        )
    return tooltip(
        _line(part.scene),
        origin_of(part.scene),
        translate("Cells", "Its numbers are about the part of your area that is taken from this scene."),
        "" if part.scene.catalog_cloud_valid else _not_valid(),
    )


def _other_masks(row: Row, limits: Limits) -> list[str]:
    """As in "Fmask 3.0 %", by the same classes."""
    found = [(one.mask, one.measurement) for one in row.opinions.values() if one.measurement is not None]
    return [f"{mask} {percent_text(one.cloud(limits.cloud_classes))}" for mask, one in found]


def _class_lines(row: Row) -> list[str]:
    """As in "Vegetation 41.2 %": the classes that the area has, the most of it first."""
    if row.measurement is None or row.measurement.counts is None:
        return []
    counts, area = row.measurement.counts, row.measurement.tally.area
    named = [(counts[one.value], one.name) for one in row.acquisition.scheme.classes]
    found = sorted(((count, name) for count, name in named if count), reverse=True)
    return [f"{core_text(name)} {percent_text(100 * count / area)}" for count, name in found]


def doubt_text(row: Row) -> str:
    """What stands under the number, as in "5 recur"; "" where there is nothing to say."""
    if row.lacks and row.state is State.CLEAR:
        return translate("Cells", "lacks bands")
    return translate("Cells", "{points} recur").format(points=_points(row)) if row.recurring else ""


def _lacking(row: Row) -> str:
    return translate("Cells", "Cannot be added in the chosen look: the catalog names no {bands}.").format(
        bands=", ".join(row.lacks)
    )


def _points(row: Row) -> str:
    return QLocale().toString(float(row.recurring), "f", decimals_of(row.recurring))


def _recurring(row: Row) -> str:
    """As in "5 points recur on clear dates"."""
    if row.measurement.counted.rule.leave_out:
        return translate("Cells", "{points} points that recur left out").format(points=_points(row))
    return translate("Cells", "{points} points recur on clear dates").format(points=_points(row))


def _contradiction(row: Row) -> str:
    return translate("Cells", "catalog and measurement differ by more than {points} points").format(
        points=CONTRADICTION
    )


def _not_valid() -> str:
    return translate("Cells", "Not valid: the catalog itself says that its number cannot be used.")


def _line(scene: Scene) -> str:
    moment = f"{scene.moment:%Y-%m-%d %H:%M:%S} UTC" if scene.moment else ""
    return " · ".join(part for part in (scene.id, moment, scene.tile, scene.platform) if part)


def _stated(cloud: float | None, is_valid: bool) -> str:
    stated = percent_text(cloud)
    return stated if is_valid else translate("Cells", "{0} (not valid)").format(stated)
