"""A box for a radius, written in meters or kilometers."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QAbstractSpinBox, QWidget

from ..common.number_box import NumberBox, number_typed

_UNITS = {"km": 1000.0, "m": 1.0, "": 1000.0}


class RadiusBox(NumberBox):
    """Its value is in meters; without a unit what is typed is kilometers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, objectName="area_radius", decimals=1, minimum=10, maximum=170_000)
        self.setStepType(QAbstractSpinBox.StepType.AdaptiveDecimalStepType)

    def textFromValue(self, meters: float) -> str:
        unit = "km" if meters >= 1000 else "m"
        return f"{self.locale().toString(meters / _UNITS[unit], 'g', 6)} {unit}"

    def typed(self, text: str) -> float | None:
        number = text.strip().lower().rstrip("km")
        one = _UNITS.get(text.strip().lower()[len(number) :])
        if one is None:
            return None
        value = number_typed(number, self.locale(), self.minimum() / one, self.maximum() / one)
        return None if value is None else value * one

    def is_begun(self, text: str) -> bool:
        return True
