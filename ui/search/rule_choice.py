"""What counts as cloud beside the classes: a margin around it, and whether ground that recurs is left out."""

from __future__ import annotations

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QFormLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ...core.classification.margin import MAX_MARGIN
from ...core.classification.recurring import FEWEST_DATES
from ...core.measuring.recurring_ground import RecurringGround
from ..common.elided_buttons import ElidedCheckBox
from ..common.number_box import NumberBox
from ..common.wording import tooltip


class RuleChoice(QWidget):
    """Emits ``changed``.

    Attributes:
        margin: In meters.
        leave_out: Ground that recurs as cloud.
    """

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.margin = NumberBox(
            objectName="cloud_margin", decimals=0, minimum=0, maximum=MAX_MARGIN, singleStep=20, suffix=" m"
        )
        self.margin.setKeyboardTracking(False)  # each change may read what is kept of all dates
        self.margin.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.leave_out = ElidedCheckBox(self.tr("Leave out recurring ground"), objectName="leave_out_recurring")
        self.note = QLabel(objectName="recurring_note", wordWrap=True, visible=False)
        beside = QFormLayout()
        beside.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        beside.addRow(self.tr("with a margin of"), self.margin)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(beside)
        layout.addWidget(self.leave_out)
        layout.addWidget(self.note)
        self._ground: RecurringGround | None = None
        self._explain()
        self.margin.valueChanged.connect(self.changed)
        self.leave_out.toggled.connect(self.changed)
        self.leave_out.toggled.connect(self._show_note)

    def show_choice(self, margin: float, leave_out: bool) -> None:
        """Show what was chosen before."""
        self.margin.setValue(margin)
        self.leave_out.setChecked(leave_out)

    def show_ground(self, ground: RecurringGround | None) -> None:
        """Say it where it cannot be told which ground recurs, or copies told it; None before it was looked for."""
        self._ground = ground
        self._show_note()

    def _show_note(self) -> None:
        ground = self._ground
        is_told = ground is None or (ground.spans is not None and not ground.of_copies)
        self.note.setVisible(not is_told and self.leave_out.isChecked())
        if is_told:
            return
        if ground.spans is not None:
            text = self.tr(
                "Of %n date(s) a copy was looked at, as the one that was counted could not be read.",
                "",
                ground.of_copies,
            )
        elif ground.is_too_large:
            text = self.tr("The area is too large to tell which ground recurs.")
        else:
            text = self.tr(
                "Nothing is left out: {dates} of the dates are otherwise clear, and it takes {fewest}. "
                "Choose a longer period."
            )
        self.note.setText(text.format(dates=ground.dates, fewest=FEWEST_DATES))

    def _explain(self) -> None:
        for widget, name, explanation in (
            (
                self.margin,
                self.tr("Margin around cloud, in meters"),
                self.tr(
                    "Masks miss the rims of clouds. Pixels at most this far from cloud count as cloud too, also from "
                    "cloud outside your area."
                ),
            ),
            (
                self.leave_out,
                self.leave_out.text(),
                self.tr(
                    "Sand, roofs and docks can read as cloud again and again. Ground that does so on at least half of "
                    "the dates that are otherwise clear is not counted."
                ),
            ),
        ):
            widget.setAccessibleName(name)
            widget.setToolTip(tooltip(explanation))
