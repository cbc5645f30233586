"""QGIS's boxes for numbers, in which a decimal comma and a decimal point both are what they look like.

Qt takes "2.5" for 25 where people write commas, and QGIS "2,5" for 2 where they write points.
"""

from __future__ import annotations

import math
import re

from qgis.gui import QgsDoubleSpinBox, QgsSpinBox
from qgis.PyQt.QtCore import QLocale
from qgis.PyQt.QtGui import QValidator
from qgis.PyQt.QtWidgets import QWidget

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


def is_begun(text: str, locale: QLocale) -> bool:
    """Whether more letters can make a number of it."""
    group, point = re.escape(_BLANKS.sub("", locale.groupSeparator())), re.escape(locale.decimalPoint())
    own = rf"[-+]?\d*(?:{group}\d{{0,3}})*(?:{point}\d*)?"
    return any(re.fullmatch(one, _BLANKS.sub("", text)) for one in (own, r"[-+]?\d*[.,]?\d*"))


class NumberBox(QgsDoubleSpinBox):
    """What is not a number (yet) may stand there until the box is left, which then shows its last value."""

    def __init__(self, parent: QWidget | None = None, **properties: object) -> None:
        super().__init__(parent, **properties)
        self.setShowClearButton(False)

    def typed(self, text: str) -> float | None:
        """The value of a text, None where it has none that is allowed."""
        return _typed(self, text)

    def is_begun(self, text: str) -> bool:
        return _is_begun(self, text)

    def valueFromText(self, text: str) -> float:
        value = self.typed(text)
        return self.value() if value is None else value

    def validate(self, text: str, *at: int) -> tuple[object, ...]:
        return _validated(self, text, at, self.typed(text), self.decimals(), self.is_begun(text))


class WholeNumberBox(QgsSpinBox):
    """As ``NumberBox``."""

    def __init__(self, parent: QWidget | None = None, **properties: object) -> None:
        super().__init__(parent, **properties)
        self.setShowClearButton(False)

    def valueFromText(self, text: str) -> int:
        value = _typed(self, text)
        return int(value) if value is not None and value.is_integer() else self.value()

    def validate(self, text: str, *at: int) -> tuple[object, ...]:
        return _validated(self, text, at, _typed(self, text), 0, _is_begun(self, text))


def _is_begun(box: NumberBox | WholeNumberBox, text: str) -> bool:
    bare = _bare(box, text)
    is_over = number_typed(bare, box.locale(), math.nextafter(box.maximum(), math.inf), math.inf) is not None
    return is_begun(bare, box.locale()) and not is_over


def _bare(box: NumberBox | WholeNumberBox, text: str) -> str:
    return text.strip().removesuffix(box.suffix().strip())


def _typed(box: NumberBox | WholeNumberBox, text: str) -> float | None:
    return number_typed(_bare(box, text), box.locale(), box.minimum(), box.maximum())


def _validated(
    box: NumberBox | WholeNumberBox, text: str, at: tuple[int, ...], value: float | None, decimals: int, is_begun: bool
) -> tuple[object, ...]:
    """``at`` is empty in QGIS 3, whose bindings keep the place of the cursor to themselves."""
    is_rounded = value is not None and abs(round(value, decimals) - value) > 10.0 ** -(decimals + 6)
    if is_rounded or (value is None and not is_begun):
        state = QValidator.State.Invalid
    else:
        state = QValidator.State.Intermediate if value is None else QValidator.State.Acceptable
    return (state, text, *at) if at else (state, box.lineEdit().cursorPosition())
