"""The results as a table model, and the proxy that sorts and filters it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, QSortFilterProxyModel, Qt
from qgis.PyQt.QtGui import QIcon

from ..core.errors import NotReached
from ..core.measurement import Limits, Measurement
from ..core.scene import Scene
from .rows import Column, Row, State
from .wording import core_text, date_text, percent_text, tooltip

SORT_ROLE = int(Qt.ItemDataRole.UserRole)  # the raw value
CLOUD_ROLE = SORT_ROLE + 1  # cloud in area in percent, or None
LIMIT_ROLE = SORT_ROLE + 2
_ICONS = Path(__file__).parent / "states"


class ResultsModel(QAbstractTableModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []
        self._numbers: dict[str, int] = {}  # of rows by the scenes' ids
        self._limits = Limits()
        self._counts: Counter[State] = Counter()
        self._icons = {state: QIcon(str(_ICONS / f"{state.name.lower()}.svg")) for state in State}
        self._headers = {
            Column.DATE: (self.tr("Date"), self.tr("Day of the overpass (UTC)")),
            Column.CATALOG: (
                self.tr("Catalog"),
                self.tr("Cloud in percent as the catalog states it, for the whole tile of 110 km"),
            ),
            Column.IN_AREA: (self.tr("In area"), self.tr("Cloud in percent measured inside your area")),
            Column.COVERAGE: (self.tr("Coverage"), self.tr("How much of your area the scene covers with data")),
            Column.STATE: (self.tr("State"), self.tr("What the numbers mean for your limits")),
            Column.TILE: (self.tr("Tile"), self.tr("Name of the scene's tile in the Sentinel-2 grid (MGRS)")),
        }
        self._states = {
            State.CLEAR: self.tr("Clear"),
            State.LOW_COVERAGE: self.tr("Low coverage"),
            State.CLOUDY: self.tr("Cloudy"),
            State.NOT_MEASURED: self.tr("Not measured"),
            State.WAITING: self.tr("Waiting"),
        }

    # What the conductor does with it

    @property
    def rows(self) -> Sequence[Row]:
        return self._rows

    @property
    def limits(self) -> Limits:
        return self._limits

    @property
    def counts(self) -> Counter[State]:
        """Rows by state."""
        return self._counts

    def clear(self) -> None:
        self.beginResetModel()
        self._rows, self._numbers, self._counts = [], {}, Counter()
        self.endResetModel()

    def add(self, scenes: Sequence[Scene]) -> None:
        new = list({scene.id: scene for scene in scenes if scene.id not in self._numbers}.values())
        if not new:
            return
        first = len(self._rows)
        self.beginInsertRows(QModelIndex(), first, first + len(new) - 1)
        self._rows += [Row(scene) for scene in new]
        self._numbers.update((scene.id, first + number) for number, scene in enumerate(new))
        self._counts[State.WAITING] += len(new)
        self.endInsertRows()

    def measured(self, measurement: Measurement) -> Row | None:
        """Take in a measurement; None where its scene is none of these rows."""
        number = self._numbers.get(measurement.scene.id)
        if number is None or self._rows[number].scene is not measurement.scene:
            return None
        row = self._rows[number]
        row.measurement = measurement
        self._judge([row])
        self._tell(number, number)
        return row

    def end(self) -> None:
        """The run is over: what was not measured by now will not be."""
        waiting = [row for row in self._rows if row.state is State.WAITING]
        for row in waiting:
            row.measurement = Measurement.failed(row.scene, NotReached())
        if waiting:
            self._judge(waiting)
            self._tell(0, len(self._rows) - 1)

    def set_limits(self, limits: Limits) -> None:
        """Judge all anew, without asking anything of anybody."""
        self._limits = limits
        self._judge(self._rows)
        if self._rows:
            self._tell(0, len(self._rows) - 1)

    def undecided(self) -> list[Scene]:
        """Scenes of which more has to be read to judge them by the present limits."""
        return [row.scene for row in self._rows if row.state is State.WAITING and row.measurement is not None]

    def _judge(self, rows: Sequence[Row]) -> None:
        for row in rows:
            self._counts[row.state] -= 1
            row.judge(self._limits)
            self._counts[row.state] += 1

    def _tell(self, first: int, last: int) -> None:
        self.dataChanged.emit(self.index(first, 0), self.index(last, len(Column) - 1))

    # What Qt asks

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = int(Qt.ItemDataRole.DisplayRole)
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(Column):
            return None
        title, explanation = self._headers[Column(section)]
        if role == Qt.ItemDataRole.DisplayRole:
            return title
        return tooltip(explanation) if role == Qt.ItemDataRole.ToolTipRole else None

    def data(self, index: QModelIndex, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, column)
        if role == Qt.ItemDataRole.DecorationRole:
            return self._icons[row.state] if column == Column.DATE else None
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._explained(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._headers[Column(column)][0]} {self._text(row, column)}"
        if role == SORT_ROLE:
            return row.value(column)
        if role == CLOUD_ROLE:
            return row.cloud
        return self._limits.max_cloud if role == LIMIT_ROLE else None

    def _text(self, row: Row, column: int) -> str:
        match column:
            case Column.DATE:
                return date_text(row.scene.moment)
            case Column.CATALOG:
                stated = percent_text(row.scene.catalog_cloud)
                return stated if row.scene.catalog_cloud_valid else self.tr("{0} (not valid)").format(stated)
            case Column.IN_AREA:
                sign = ("≤ " if row.state is State.CLEAR else "≥ ") if row.is_partial else ""
                return sign + percent_text(row.cloud, self._limits.max_cloud)
            case Column.COVERAGE:
                return ("≥ " if row.is_partial else "") + percent_text(row.coverage, self._limits.min_coverage)
            case Column.STATE:
                return self._states[row.state]
        return row.scene.tile

    def _explained(self, row: Row) -> str:
        scene = row.scene
        moment = f"{scene.moment:%Y-%m-%d %H:%M:%S} UTC" if scene.moment else ""
        lines = [
            self._states[row.state],
            scene.id,
            " · ".join(part for part in (moment, scene.tile, scene.platform) if part),
        ]
        if row.measurement is not None and row.measurement.reason is not None:
            lines.append(core_text(row.measurement.reason))
        elif row.is_partial:
            lines.append(
                self.tr(
                    "The rest of your area was not read: it cannot change the verdict. Select the scene to read it."
                )
            )
        elif row.measurement is not None and row.coverage == 0:
            lines.append(self.tr("The scene has no data inside your area."))
        return tooltip(*lines)


class ResultsProxy(QSortFilterProxyModel):
    """Newest first until a header is clicked."""

    def __init__(self, model: ResultsModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._clear_only = False
        self.setSourceModel(model)
        self.setDynamicSortFilter(True)
        self.sort(Column.DATE, Qt.SortOrder.DescendingOrder)

    def show_clear_only(self, wanted: bool) -> None:
        self._clear_only = wanted
        self.invalidateFilter()

    def filterAcceptsRow(self, source_row: int, source_parent: QModelIndex) -> bool:
        return not self._clear_only or self._model.rows[source_row].state is State.CLEAR

    def lessThan(self, left: QModelIndex, right: QModelIndex) -> bool:
        rows, descending = self._model.rows, self.sortOrder() == Qt.SortOrder.DescendingOrder
        return rows[left.row()].comes_before(rows[right.row()], left.column(), descending)
