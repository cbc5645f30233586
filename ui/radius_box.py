"""A box for a radius, written in metres or kilometres."""

from __future__ import annotations

from qgis.PyQt.QtGui import QValidator
from qgis.PyQt.QtWidgets import QAbstractSpinBox, QDoubleSpinBox, QWidget

_UNITS = {"km": 1000.0, "m": 1.0, "": 1000.0}


class RadiusBox(QDoubleSpinBox):
    """Its value is in metres; without a unit what is typed is kilometres."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, objectName="area_radius", decimals=1, minimum=10, maximum=170_000)
        self.setStepType(QAbstractSpinBox.StepType.AdaptiveDecimalStepType)

    def textFromValue(self, metres: float) -> str:
        unit = "km" if metres >= 1000 else "m"
        return f"{self.locale().toString(metres / _UNITS[unit], 'g', 6)} {unit}"

    def valueFromText(self, text: str) -> float:
        return self._metres(text) or 0.0

    def validate(self, text: str, at: int) -> tuple[QValidator.State, str, int]:
        metres = self._metres(text)
        good = metres is not None and self.minimum() <= metres <= self.maximum()
        return QValidator.State.Acceptable if good else QValidator.State.Intermediate, text, at

    def _metres(self, text: str) -> float | None:
        number = text.strip().lower().rstrip("km")
        unit = text.strip().lower()[len(number) :]
        value, understood = self.locale().toDouble(number.strip())
        return value * _UNITS[unit] if understood and unit in _UNITS else None
