"""QGIS in another language, as after a start with its settings."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QCoreApplication, QLocale, QTranslator

from clear_scenes.plugin import load_translator

# as QGIS names them, and whose numbers and dates go with them
LANGUAGES = {
    "en_US": "en_US",
    "de": "de_DE",
    "es": "es_ES",
    "fr": "fr_FR",
    "pt_BR": "pt_BR",
    "ja": "ja_JP",
    "zh-Hans": "zh_CN",
}


@contextmanager
def speaking(language: str, locale: str) -> Iterator[None]:
    """``language`` as QGIS names it; ``locale`` is that of numbers and dates."""
    settings, before = QgsSettings(), QLocale()
    old = settings.value("locale/userLocale")
    settings.setValue("locale/userLocale", language)
    translator = load_translator()
    settings.setValue("locale/userLocale", old)
    assert isinstance(translator, QTranslator)
    QCoreApplication.installTranslator(translator)
    QLocale.setDefault(QLocale(locale))
    try:
        yield
    finally:
        QLocale.setDefault(before)
        QCoreApplication.removeTranslator(translator)
