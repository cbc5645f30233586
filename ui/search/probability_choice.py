"""Whether cloud is counted by a cloud probability, and from which one on."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QHBoxLayout, QWidget

from ..common.elided_buttons import ElidedCheckBox
from ..common.number_box import WholeNumberBox
from ..common.wording import tooltip

_USUAL = 40  # percent


class ProbabilityChoice(QWidget):
    """Hidden where the catalog has none: then nothing is chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, objectName="probability_choice", visible=False)
        self.is_counted = ElidedCheckBox(self.tr("Probability at least"), objectName="by_probability")
        self.least = WholeNumberBox(objectName="cloud_probability", minimum=1, maximum=100, suffix=" %", enabled=False)
        self.least.setValue(_USUAL)
        explanation = self.tr(
            "Count as cloud what the scene's cloud probability says is at least so likely, in place of the cloud "
            "classes. It takes effect with the next search."
        )
        for widget in (self.is_counted, self.least):
            widget.setToolTip(tooltip(explanation))
        self.least.setAccessibleName(self.tr("Cloud probability at least, percent"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.is_counted)
        layout.addWidget(self.least)
        layout.addStretch(1)
        self.is_counted.toggled.connect(self.least.setEnabled)

    @property
    def chosen(self) -> int:
        """The probability from which a pixel counts, in percent; 0 where the classification does."""
        return self.least.value() if self.is_counted.isChecked() else 0

    @property
    def cloud_from(self) -> int:
        """What the next search takes of it."""
        return 0 if self.isHidden() else self.chosen

    def show_chosen(self, cloud_from: int) -> None:
        self.is_counted.setChecked(cloud_from > 0)
        if cloud_from:
            self.least.setValue(cloud_from)

    def in_tab_order(self) -> list[QWidget]:
        return [self.is_counted, self.least]
