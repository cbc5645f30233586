"""The indices that have names, and how those that are asked for are read from a text.

Names and formulas are those of the Awesome Spectral Indices list (Montero and others, Scientific Data 10, 197, 2023;
https://github.com/awesome-spectral-indices/awesome-spectral-indices) with its standard bands: N is ``nir``, R ``red``,
G ``green``, B ``blue``, RE1 ``rededge1``, S1 ``swir16`` and S2 ``swir22``. Its NDREI is called ``ndre`` here, as
agronomists do. EVI has the constants of MODIS (g 2.5, C1 6, C2 7.5, L 1), SAVI the L of 0.5 that Huete (1988) gives for
most ground.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..errors.series import IndexNamedTwice, IndexUnknown
from ..stac.products import PRODUCTS
from .formula import Formula, parse_formula

INDICES = {
    "ndvi": "(nir - red) / (nir + red)",
    "ndwi": "(green - nir) / (green + nir)",
    "ndmi": "(nir - swir16) / (nir + swir16)",
    "evi": "2.5 * (nir - red) / (nir + 6 * red - 7.5 * blue + 1)",
    "savi": "1.5 * (nir - red) / (nir + red + 0.5)",
    "ndre": "(nir - rededge1) / (nir + rededge1)",
    "nbr": "(nir - swir22) / (nir + swir22)",
    "ndsi": "(green - swir16) / (green + swir16)",
}
BANDS = tuple(dict.fromkeys(name for product in PRODUCTS for name, _ in product.bands if name != "visual"))
_NAME = re.compile(r"[a-z][a-z0-9_]{0,29}")
_FORMULA = "formula"  # what a formula is called that was given no name


@dataclass(frozen=True)
class Index:
    """What is worked out for each pixel.

    Attributes:
        name: With which the names of its columns begin.
        formula: Of bands.
    """

    name: str
    formula: Formula


def parse_indices(text: str) -> tuple[Index, ...]:
    """Parse a list of indices.

    Args:
        text: With commas between them names of ``INDICES``, names of bands, or formulas, as in
            ``ndvi, red, ratio=nir/red``.

    Returns:
        At least one; a formula without a name is called "formula".

    Raises:
        IndexUnknown: One is no name and no formula.
        IndexNamedTwice: Two have one name.
        FormulaInvalid: A formula is none.
        FormulaTooLong: Likewise.
    """
    found = [_index(part) for part in text.split(",")]
    names = [one.name for one in found]
    for name in names:
        if names.count(name) > 1:
            raise IndexNamedTwice(text=name)
    return tuple(found)


def _index(text: str) -> Index:
    name, equals, formula = (part.strip().lower() for part in text.partition("="))
    if not equals and (name in INDICES or name in BANDS):
        return Index(name, parse_formula(INDICES.get(name, name), BANDS))
    if not name or bool(equals) != bool(_NAME.fullmatch(name)):
        raise IndexUnknown(text=text.strip() or "“”", indices=",".join(INDICES), bands=",".join(BANDS))
    return Index(name, parse_formula(formula, BANDS)) if equals else Index(_FORMULA, parse_formula(name, BANDS))
