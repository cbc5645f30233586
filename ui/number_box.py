"""QGIS's boxes for numbers, in which a decimal comma and a decimal point both are what they look like.

Qt takes "2.5" for 25 where people write commas, and QGIS "2,5" for 2 where they write points.
"""

from __future__ import annotations

import re

from qgis.gui import QgsDoubleSpinBox, QgsSpinBox
from qgis.PyQt.QtCore import QLocale
from qgis.PyQt.QtGui import QValidator
from qgis.PyQt.QtWidgets import QAbstractSpinBox, QWidget

_BLANKS = re.compile(r"[\s\u00a0\u202f]")


def number_typed(text: str, locale: QLocale, least: float, most: float) -> float | None:
    """What a person of that locale means, or None: its own reading, with groups of three digits, where that lies within
    ``least`` and ``most``; else one with the other decimal sign.
    """
    group, point = re.escape(_BLANKS.sub("", locale.groupSeparator())), re.escape(locale.decimalPoint())
    own = rf"[-+]?(?:\d{{1,3}}(?:{group}\d{{3}})+|\d*)(?:{point}\d*)?"
    text = _BLANKS.sub("", text)
    readings = []
    if re.fullmatch(own, text):
        readings.append(re.sub(point, ".", re.sub(group, "", text) if group else text))
    if re.fullmatch(r"[-+]?\d*[.,]?\d*", text):
        readings.append(text.replace(",", "."))
    for reading in readings:
        if any(map(str.isdigit, reading)) and least <= float(reading) <= most:
            return float(reading)
    return None


class _Typed:
    """What both boxes do with a text."""

    def typed(self, text: str) -> float | None:
        """Its value, None where it has none that is allowed."""
        number = text.strip().removesuffix(self.suffix().strip())
        return number_typed(number, self.locale(), self.minimum(), self.maximum())

    def validate(self, text: str, at: int) -> tuple[QValidator.State, str, int]:
        """What is not a number (yet) may stand there until the box is left, which then shows its last value."""
        good = self._value(text) is not None
        return QValidator.State.Acceptable if good else QValidator.State.Intermediate, text, at

    def _value(self, text: str) -> float | None:
        """None also for decimals that would be rounded away."""
        value, decimals = self.typed(text), getattr(self, "decimals", int)()
        is_shown = value is not None and abs(round(value, decimals) - value) < 10.0 ** -(decimals + 6)
        return round(value, decimals) if is_shown else None


class NumberBox(_Typed, QgsDoubleSpinBox):
    def __init__(self, parent: QWidget | None = None, **properties: object) -> None:
        super().__init__(parent, **properties)
        _set_up(self)

    def valueFromText(self, text: str) -> float:
        value = self._value(text)
        return self.value() if value is None else value


class WholeNumberBox(_Typed, QgsSpinBox):
    def __init__(self, parent: QWidget | None = None, **properties: object) -> None:
        super().__init__(parent, **properties)
        _set_up(self)

    def valueFromText(self, text: str) -> int:
        value = self._value(text)
        return self.value() if value is None else int(value)


def _set_up(box: QAbstractSpinBox) -> None:
    box.setExpressionsEnabled(False)
    box.setShowClearButton(False)
