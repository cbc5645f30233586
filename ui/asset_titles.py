"""What the files of a scene are called in front of people."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from ..core.texts import QT_TRANSLATE_NOOP

_TITLES = {
    "visual": QT_TRANSLATE_NOOP("Assets", "True color picture"),
    "blue": QT_TRANSLATE_NOOP("Assets", "Blue (B02)"),
    "green": QT_TRANSLATE_NOOP("Assets", "Green (B03)"),
    "red": QT_TRANSLATE_NOOP("Assets", "Red (B04)"),
    "nir": QT_TRANSLATE_NOOP("Assets", "Near infrared (B08)"),
    "nir08": QT_TRANSLATE_NOOP("Assets", "Near infrared, narrow (B8A)"),
    "swir16": QT_TRANSLATE_NOOP("Assets", "Short-wave infrared (B11)"),
    "swir22": QT_TRANSLATE_NOOP("Assets", "Short-wave infrared (B12)"),
    "scl": QT_TRANSLATE_NOOP("Assets", "Classification (SCL)"),
}
REFLECTANCE = tuple(name for name in _TITLES if name not in ("visual", "scl"))
ALL = tuple(_TITLES)


def asset_title(name: str) -> str:
    return QCoreApplication.translate("Assets", _TITLES[name])
