"""The picture of a second look: what is marked lies where it is on the ground."""

from __future__ import annotations

import numpy as np
import pytest

from clear_scenes.core.area.area import Area
from clear_scenes.core.pictures.picture import Picture
from clear_scenes.core.raster.grid import Grid
from clear_scenes.core.reading.reach import spans_on
from clear_scenes.core.trust.cells import Cells
from clear_scenes.core.trust.doubt_picture import doubt_picture
from clear_scenes.core.trust.second_look import DOUBTFUL, MISSED

CRS, LEFT, TOP = "EPSG:32648", 345_000.0, 160_000.0
LATTICE = Grid(CRS, (20.0, 0.0, LEFT, 0.0, -20.0, TOP), 5490, 5490)
AREA = Area.rectangle(LEFT + 2000, TOP - 10_000, LEFT + 10_000, TOP - 6000, CRS)  # 8 by 4 km: 100 by 50 cells


def drawn(picture: Picture | None = None) -> np.ndarray:
    """The western fifth is doubtful, the southern fifth of the rest was missed."""
    cells = Cells.around(spans_on(AREA, LATTICE))
    assert cells.shape == (50, 100)
    marks = np.zeros(cells.shape, np.uint8)
    marks[40:] = MISSED
    marks[:, :20] = DOUBTFUL
    return doubt_picture(AREA, cells, marks, picture).astype(int)


@pytest.mark.parametrize("color", [None, 60])
def test_doubtful_and_missed_lie_where_they_are(color):
    plain = None
    if color is not None:
        pixels = np.full((110, 220, 4), color, np.uint8)
        plain = Picture(pixels, np.zeros((110, 220), np.uint8), 8000 / 220)
    image, ground = drawn(plain), color or 128
    assert image.shape == (110, 220, 4)
    assert (image[:88, 44:, :3] == ground).all()
    red, _, blue = np.moveaxis(image[..., :3], -1, 0)
    assert (blue[:, :44] > red[:, :44]).all()
    assert (red[88:, 44:] > ground).all()
    assert (red[88:, 44:] > blue[88:, 44:]).all()


def test_the_stripes_lean_to_either_side():
    """So that no color alone tells them apart."""
    image = drawn()[..., 2]
    west, south = image[:88, :44], image[88:, 44:]
    assert (west[1:, :-1] == west[:-1, 1:]).all()
    assert (south[1:, 1:] == south[:-1, :-1]).all()
    assert not (west[1:, 1:] == west[:-1, :-1]).all()
