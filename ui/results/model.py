"""The results as a tree model: acquisitions, sorted and filtered here, which open to their scenes.

Sorting a model of thousands through a proxy would call back into Python for each comparison, many times slower.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path
from typing import Any

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QAbstractItemModel, QModelIndex, QObject, Qt, pyqtSignal
from qgis.PyQt.QtGui import QIcon

from ...core.classification.verdict import Limits
from ...core.errors.scene import NotReached
from ...core.measuring.measurement import Measurement
from ...core.measuring.second_opinion import SecondOpinion
from ...core.stac.acquisitions import Acquisition
from ...core.trust.second_look import SecondLook
from . import cells
from .rows import Column, Row, State, in_order

CLOUD_ROLE = int(Qt.ItemDataRole.UserRole)  # cloud in area in percent, or None
LIMIT_ROLE = CLOUD_ROLE + 1  # how much of it is allowed, in percent
COUNTS_ROLE = CLOUD_ROLE + 2  # pixels by class, or None
SCHEME_ROLE = CLOUD_ROLE + 3  # whose classes they are
DOUBT_ROLE = CLOUD_ROLE + 4  # what is to be known of the number, in words; "" for nothing
_ANSWERED = {
    int(role)
    for role in (
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.DecorationRole,
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.AccessibleTextRole,
        CLOUD_ROLE,
        LIMIT_ROLE,
        COUNTS_ROLE,
        SCHEME_ROLE,
        DOUBT_ROLE,
    )
}
_ICONS = Path(__file__).parents[1] / "states"
_ROOT = QModelIndex()


class ResultsModel(QAbstractItemModel):
    """An index's internal id is 0 for an acquisition, and for a scene one more than its row's number."""

    changed = pyqtSignal()  # rows, their states or which of them are shown: of hidden ones too

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []
        self._shown: list[Row] = []
        self._by_key: dict[str, Row] = {}
        self._order = Column.DATE, Qt.SortOrder.DescendingOrder
        self._only: State | None = None
        self._limits, self._clears_doubt = Limits(), False
        self._lacking: Callable[[Acquisition], tuple[str, ...]] = lambda acquisition: ()
        self._counts: Counter[State] = Counter()
        self._icons = {state: QIcon(str(_ICONS / f"{state.name.lower()}.svg")) for state in State}
        self._warning = QgsApplication.getThemeIcon("/mIconWarning.svg")

    # What the session does with it

    @property
    def rows(self) -> Sequence[Row]:
        """All of them, in the order in which they came."""
        return self._rows

    @property
    def clear_rows(self) -> list[Row]:
        return [row for row in self._rows if row.state is State.CLEAR]

    @property
    def limits(self) -> Limits:
        return self._limits

    @property
    def counts(self) -> Counter[State]:
        """Rows by state."""
        return self._counts

    def row(self, index: QModelIndex) -> Row:
        """The acquisition at an index, or that of the scene there."""
        number = index.internalId()
        return self._rows[number - 1] if number else self._shown[index.row()]

    def clear(self) -> None:
        self.beginResetModel()
        self._rows, self._shown, self._by_key, self._counts = [], [], {}, Counter()
        self.endResetModel()
        self.changed.emit()

    def add(self, acquisitions: Sequence[Acquisition]) -> None:
        """Take in what was found; an acquisition that has grown replaces the one with its key."""
        for acquisition in acquisitions:
            row = self._by_key.get(acquisition.key)
            if row is None:
                row = self._by_key[acquisition.key] = Row(len(self._rows), acquisition)
                self._rows.append(row)
                self._counts[State.WAITING] += 1
            elif row.acquisition != acquisition:
                self._remove(row)  # its scenes are others
                has_grown = row.acquisition.scenes != acquisition.scenes
                row.acquisition = acquisition
                if has_grown:
                    row.measurement = row.look = None
                elif row.measurement is not None:  # what was counted is what would be counted
                    row.measurement = replace(row.measurement, acquisition=acquisition)
                self._judge([row])
            self._by_key[acquisition.key].lacks = self._lacking(acquisition)
        self._update()

    def measure(self, measurements: Sequence[Measurement]) -> list[Row]:
        """Take in what was measured; the rows that it is about, without those that are not shown any more."""
        rows = []
        for measurement in measurements:
            row = self._by_key.get(measurement.acquisition.key)
            if row is not None and row.acquisition is (measurement.asked or measurement.acquisition):
                # where a copy could not be read, another one was counted
                row.acquisition, row.measurement = measurement.acquisition, measurement
                rows.append(row)
        self._judge(rows)
        self._update()
        self._notify(rows)
        return rows

    def show_look(self, look: SecondLook) -> None:
        """Take in what a second look has found."""
        row = self._by_key.get(look.key)
        if row is not None:
            row.look = look
            self._judge([row])
            self._update()
            self._notify([row])

    def show_opinion(self, opinion: SecondOpinion) -> Row | None:
        """Take in what another mask says; the row that it is about, None where that is gone."""
        row = self._by_key.get(opinion.key)
        if row is not None:
            row.opinions[opinion.mask] = opinion
            self._notify([row])
        return row

    def end(self) -> None:
        """The run is over: what was not measured by now will not be."""
        rows = [row for row in self._rows if row.state is State.WAITING]
        self.measure([Measurement.failed(row.acquisition, NotReached()) for row in rows])

    def set_limits(self, limits: Limits) -> None:
        """Judge all anew, without asking anything of anybody."""
        self._limits = limits
        for row in self._rows:
            row.judge(limits, self._clears_doubt)
        self._counts = Counter(row.state for row in self._rows)
        self._update()
        self._notify(self._rows)

    def clear_doubt(self, clears: bool) -> None:
        """Judge all anew, with what a second look found doubtful as clear ground, or as cloud."""
        self._clears_doubt = clears
        self.set_limits(self._limits)

    def measure_again(self) -> list[Acquisition]:
        """Those that were not measured; they are waiting from now on."""
        rows = [row for row in self._rows if row.state is State.NOT_MEASURED]
        for row in rows:
            row.measurement = None
        self._judge(rows)
        self._update()
        self._notify(rows)
        return [row.acquisition for row in rows]

    def undecided(self) -> list[Acquisition]:
        """Those of which more has to be read to judge them by the present limits."""
        return [row.acquisition for row in self._rows if row.state is State.WAITING and row.measurement is not None]

    def show_lacking(self, lacking: Callable[[Acquisition], tuple[str, ...]]) -> None:
        """Say of which acquisitions the map cannot show the chosen look: the assets that they lack for it."""
        self._lacking = lacking
        for row in self._rows:
            row.lacks = lacking(row.acquisition)
        self._notify(self._rows)

    def show_only(self, state: State | None) -> None:
        """The rows of one state, or all."""
        self._only = state
        self._update()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if column >= 0 and (column, order) != self._order:  # a view asks twice
            self._order = Column(column), order
            self._arrange()

    def _judge(self, rows: Sequence[Row]) -> None:
        for row in rows:
            self._counts[row.state] -= 1
            row.judge(self._limits, self._clears_doubt)
            self._counts[row.state] += 1

    def _notify(self, rows: Sequence[Row]) -> None:
        """Those that stand together in one go: a view paints what is named here, and what it shows may be little."""
        places = sorted(row.place for row in rows if row.place is not None)
        for _, together in groupby(enumerate(places), lambda numbered: numbered[1] - numbered[0]):
            run = [place for _, place in together]
            self.dataChanged.emit(self.index(run[0], 0), self.index(run[-1], len(Column) - 1))

    # Which rows are shown, and in which order

    def _update(self) -> None:
        self._arrange()
        self.changed.emit()

    def _arrange(self) -> None:
        """Qt wants rows to come, to change places and to go one after the other: they come and go at the end."""
        column, order = self._order
        wanted = [row for row in self._rows if self._only in (None, row.state)]
        wanted = in_order(wanted, column, order == Qt.SortOrder.DescendingOrder)
        new = [row for row in wanted if row.place is None]
        if new:
            first = len(self._shown)
            self.beginInsertRows(_ROOT, first, first + len(new) - 1)
            self._place(self._shown + new)
            self.endInsertRows()
        staying = {row.number for row in wanted}
        going = [row for row in self._shown if row.number not in staying]
        if self._shown != wanted + going:
            self._reorder(wanted + going)
        if going:
            self.beginRemoveRows(_ROOT, len(wanted), len(self._shown) - 1)
            for row in going:
                row.place = None
            self._place(wanted)
            self.endRemoveRows()

    def _remove(self, row: Row) -> None:
        if row.place is None:
            return
        self.beginRemoveRows(_ROOT, row.place, row.place)
        self._shown.remove(row)
        row.place = None
        self._place(self._shown)
        self.endRemoveRows()

    def _reorder(self, rows: list[Row]) -> None:
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        held = [(index, None if index.internalId() else self._shown[index.row()]) for index in before]
        self._place(rows)
        after = [self.createIndex(row.place, index.column(), 0) if row else index for index, row in held]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _place(self, rows: list[Row]) -> None:
        self._shown = rows
        for place, row in enumerate(rows):
            row.place = place

    # What Qt asks

    def index(self, row: int, column: int, parent: QModelIndex = _ROOT) -> QModelIndex:
        if not parent.isValid():
            return self.createIndex(row, column, 0) if 0 <= row < len(self._shown) else _ROOT
        return self.createIndex(row, column, self.row(parent).number + 1)

    def parent(self, index: QModelIndex | None = None) -> QModelIndex | QObject | None:
        if index is None:
            return super().parent()
        if not index.isValid() or not index.internalId():
            return _ROOT
        place = self._rows[index.internalId() - 1].place
        return _ROOT if place is None else self.createIndex(place, 0, 0)

    def rowCount(self, parent: QModelIndex = _ROOT) -> int:
        if not parent.isValid():
            return len(self._shown)
        return 0 if parent.internalId() or parent.column() else len(self.row(parent).parts)

    def columnCount(self, parent: QModelIndex = _ROOT) -> int:
        return len(Column)

    def hasChildren(self, parent: QModelIndex = _ROOT) -> bool:
        row = parent.row()  # asked of each row when the view lays them out: as little as can be
        return bool(self._shown) if row < 0 else not parent.internalId() and self._shown[row].acquisition.is_joined

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = int(Qt.ItemDataRole.DisplayRole)
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(Column):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return cells.title(Column(section))
        return cells.explanation(Column(section)) if role == Qt.ItemDataRole.ToolTipRole else None

    def data(self, index: QModelIndex, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if role not in _ANSWERED or not index.isValid():  # at each painting Qt asks for a dozen roles a cell
            return None
        row, column, limits = self.row(index), index.column(), self._limits
        if index.internalId():
            part = row.parts[index.row()]
            if role == Qt.ItemDataRole.DisplayRole:
                return cells.part_text(part, column, limits)
            return cells.part_tooltip(part) if role == Qt.ItemDataRole.ToolTipRole else None
        if role == Qt.ItemDataRole.DisplayRole:
            return cells.row_text(row, column, limits)
        if role == Qt.ItemDataRole.DecorationRole:
            if column == Column.DATE:
                return self._icons[row.state]
            return self._warning if column == Column.CATALOG and row.contradicts_catalog else None
        if role == Qt.ItemDataRole.ToolTipRole:
            return cells.classes_tooltip(row) if column == Column.CLASSES else cells.row_tooltip(row, limits)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return cells.spoken(row, Column(column), limits)
        if role == CLOUD_ROLE:
            return row.cloud
        if role == COUNTS_ROLE:
            return row.measurement.counts if row.measurement else None
        if role == SCHEME_ROLE:
            return row.acquisition.scheme
        if role == DOUBT_ROLE:
            return cells.doubt_text(row)
        return limits.max_cloud if role == LIMIT_ROLE else None
