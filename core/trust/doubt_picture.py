"""The picture of a second look: where the cloud is doubtful, and where it may be missed."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ..area.area import Area
from ..pictures.frame import FINER, frame_of
from ..pictures.picture import Picture, striped
from .cells import Cells
from .second_look import DOUBTFUL, MISSED

# Unlike each other and orange, also for those who see no red or no green; and their stripes lean to either side.
_BLUE, _MAGENTA = (0, 90, 255), (255, 0, 170)


def doubt_picture(
    area: Area, cells: Cells, marks: NDArray[np.uint8], picture: Picture | None = None
) -> NDArray[np.uint8]:
    """Draw what a second look has found: doubtful cloud in blue stripes that rise, missed cloud in magenta ones.

    Args:
        area: That was looked at.
        cells: Of the look.
        marks: Of the look, (rows, columns).
        picture: Of the area, under the stripes; gray where there is none, or one in another CRS.

    Returns:
        (height, width, 4): red, green, blue and opacity.
    """
    frame = frame_of(area, cells.grid.crs)
    across, down = (one[::FINER, ::FINER] for one in frame.places(cells.grid))
    columns = np.floor(across * cells.grid.width).astype(np.intp) - cells.window.col_off
    rows = np.floor(down * cells.grid.height).astype(np.intp) - cells.window.row_off
    height, width = marks.shape
    is_inside = frame.inside[::FINER, ::FINER] & (rows >= 0) & (rows < height) & (columns >= 0) & (columns < width)
    found = np.where(is_inside, marks[np.clip(rows, 0, height - 1), np.clip(columns, 0, width - 1)], 0)
    if picture is not None and picture.classes.shape == found.shape:
        pixels = picture.pixels
    else:
        pixels = np.full((*found.shape, 4), 128, np.uint8)
        pixels[..., 3] = np.where(frame.inside[::FINER, ::FINER], 255, 0)
    return striped(striped(pixels, found == DOUBTFUL, _BLUE), found == MISSED, _MAGENTA, rises=False)
