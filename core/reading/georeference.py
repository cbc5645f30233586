"""Where a file's pixels lie: as the file says or, where it does not, as its item states it."""

from __future__ import annotations

from typing import Protocol

import numpy as np

from ..errors.scene import NotOnTheGround, Unreadable
from ..errors.text import QT_TRANSLATE_NOOP
from ..raster.grid import Affine, Grid


class Described(Protocol):
    """An image, by what its file says of it; attributes as of ``Raster``."""

    @property
    def grid(self) -> Grid | None:
        """Where its pixels lie; None where it does not state that wholly."""

    @property
    def affine(self) -> Affine | None:
        """As in ``Grid``; None where it states none."""

    @property
    def width(self) -> int:
        """Columns."""

    @property
    def height(self) -> int:
        """Rows."""


def grid_of(raster: Described, stated: Grid | None) -> Grid:
    """The grid of a file.

    Args:
        raster: the file; with control points alone, or without a CRS, it does not say where its pixels lie.
        stated: what the item states of it.

    Returns:
        What the file says wins.

    Raises:
        NotOnTheGround: nobody says it.
        Unreadable: the file is not the one that the item describes.
    """
    if raster.grid is not None:
        return raster.grid
    if stated is None:
        raise NotOnTheGround
    if (stated.width, stated.height) != (raster.width, raster.height):
        raise Unreadable(
            f"{raster.width} x {raster.height} for {stated.width} x {stated.height}",
            why=QT_TRANSLATE_NOOP("core", "it does not say where it lies, and the catalog's own says another size"),
        )
    if raster.affine is not None and not np.allclose(raster.affine, stated.affine, rtol=1e-9, atol=1e-6):
        raise Unreadable(
            f"{raster.affine} for {stated.affine}",
            why=QT_TRANSLATE_NOOP("core", "it says another place than the catalog does, and no CRS"),
        )
    return stated
