"""What the files of a scene are called in front of people."""

from __future__ import annotations

import re
from collections.abc import Iterable

from qgis.PyQt.QtCore import QCoreApplication

from ...core.errors.text import QT_TRANSLATE_NOOP
from ...core.stac.products import Keys, Product

_TITLES = {
    "visual": QT_TRANSLATE_NOOP("Assets", "True color picture"),
    "blue": QT_TRANSLATE_NOOP("Assets", "Blue"),
    "green": QT_TRANSLATE_NOOP("Assets", "Green"),
    "red": QT_TRANSLATE_NOOP("Assets", "Red"),
    "nir": QT_TRANSLATE_NOOP("Assets", "Near infrared"),
    "nir08": QT_TRANSLATE_NOOP("Assets", "Near infrared, narrow"),
    "swir16": QT_TRANSLATE_NOOP("Assets", "Short-wave infrared, 1.6 µm"),
    "swir22": QT_TRANSLATE_NOOP("Assets", "Short-wave infrared, 2.2 µm"),
    "scl": QT_TRANSLATE_NOOP("Assets", "Classification"),
}
REFLECTANCE = tuple(name for name in _TITLES if name not in ("visual", "scl"))
ALL = tuple(_TITLES)
_NUMBERED = re.compile(r"B\d\w")


def asset_title(name: str, product: Product) -> str:
    """With the name that it has in the archive where the satellite numbers its bands, as in "Red (B04)"."""
    title = QCoreApplication.translate("Assets", _TITLES[name])
    own = product.scheme.name if name == "scl" else next(filter(_NUMBERED.fullmatch, product.keys(name)), "")
    return f"{title} ({own})" if own else title


def distinct(names: Iterable[str], product: Product) -> list[str]:
    """Without second names of the same file: Landsat has one band in the near infrared."""
    first: dict[Keys, str] = {}
    for name in names:
        first.setdefault(product.keys(name), name)
    return list(first.values())
