"""Words that several parts of the interface share: the core's sentences, percentages, dates, and safe tooltips."""

from __future__ import annotations

from datetime import date
from html import escape

from qgis.PyQt.QtCore import QCoreApplication, QDate, QLocale

from ...core.classification.percent import decimals_of
from ...core.errors.text import Text

UNKNOWN = "–"

translate = QCoreApplication.translate


def core_text(text: Text | str) -> str:
    """A sentence or a name of the core, in the interface's language."""
    if isinstance(text, str):
        return translate("core", text)
    return text.render(lambda template: translate("core", template), QLocale().toString)


def writes_commas() -> bool:
    """Whether decimals are written with a comma where the analyst is."""
    return QLocale().decimalPoint() == ","


def percent_text(percent: float | None, limit: float | None = None) -> str:
    """As in "0.04 %"; never a number for what is not known."""
    if percent is None:
        return UNKNOWN
    return f"{QLocale().toString(float(percent), 'f', decimals_of(percent, limit))} %"


def number_text(percent: float) -> str:
    """A percentage without its sign, as in "0.04"."""
    return QLocale().toString(float(percent), "f", decimals_of(percent))


def date_text(moment: date | None) -> str:
    if moment is None:
        return UNKNOWN
    # what Qt writes for a day: d, MMM and yyyy stand for its parts
    return QLocale().toString(QDate(moment.year, moment.month, moment.day), translate("Dates", "d MMM yyyy"))


def tooltip(*lines: str) -> str:
    """Rich text, so that long lines wrap, in which what a catalog wrote stays plain."""
    return f"<qt>{'<br>'.join(escape(line) for line in lines if line)}</qt>"
