"""The grid of a clear picture: pixels of the bands, and beneath them those of the classification."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..area.area import Area
from ..errors.scene import NotOnTheGround
from ..raster.grid import Grid
from ..raster.window import Window
from ..reading.grid_mapping import places_on
from ..reading.reach import spans_on
from ..reading.spans import Integers, Spans, union
from ..stac.acquisitions import Acquisition
from ..stac.scene import Scene
from .packed_mask import Mask


@dataclass(frozen=True, eq=False)
class PictureGrid:
    """Where the pixels of a clear picture lie.

    Attributes:
        pixels: Of the area on the grid of the bands: those whose center lies inside.
        beneath: Pixels of the classification in which the centers of these lie.

    Raises:
        NotOnTheGround: The area has no image there.
    """

    pixels: Spans
    beneath: Spans

    @classmethod
    def of(cls, area: Area, bands: Grid, classification: Grid) -> PictureGrid:
        """That of an area on the grids of a scene's files."""
        if bands.crs != classification.crs:
            raise NotOnTheGround("the image lies in another CRS than the classification")
        pixels = spans_on(area, bands)
        return cls(pixels, _beneath(pixels, classification) if pixels.rows.size else pixels)

    @property
    def grid(self) -> Grid:
        """Of the picture, which holds the area and no more."""
        return window_grid(self.pixels)

    def pieces(self, height: int, width: int) -> Iterator[Window]:
        """Windows of the bands' grid that together hold the area.

        Args:
            height: Of a piece; its rows begin at a multiple of it.
            width: Likewise.
        """
        whole = self.pixels.window()
        bottom, right = whole.row_off + whole.height, whole.col_off + whole.width
        for row in range(whole.row_off // height * height, bottom, height):
            for column in range(whole.col_off // width * width, right, width):
                top, left = max(row, whole.row_off), max(column, whole.col_off)
                piece = Window(left, top, min(column + width, right) - left, min(row + height, bottom) - top)
                if self.pixels.clipped(piece).rows.size:
                    yield piece

    def inside(self, piece: Window) -> Mask:
        """Which pixels (height, width) of a piece lie in the area."""
        return self.pixels.clipped(piece).mask(piece)

    def places(self, piece: Window) -> tuple[Window, Integers, Integers]:
        """The pixels of the classification beneath those of a piece.

        Returns:
            The window of them, counted from that of ``beneath``; and in it the row and the column of each pixel of the
            piece, (height, 1) and (1, width).
        """
        rows, columns = places_on(self.beneath.grid, self.pixels.grid, piece)
        top, left = int(rows[0, 0]), int(columns[0, 0])
        window = Window(left, top, int(columns[0, -1]) + 1 - left, int(rows[-1, 0]) + 1 - top)
        return window.within(self.beneath.window()), rows - top, columns - left


def window_grid(spans: Spans) -> Grid:
    """The grid of an image that holds these pixels and no more."""
    return spans.grid.part(spans.window())


def in_main_zone(acquisitions: Sequence[Acquisition]) -> list[Scene]:
    """The scenes that lie in the zone that holds most of the area, each before its copies, as the acquisitions come."""
    held = Counter[str]()
    for one in acquisitions:
        for scene, share in zip(one.scenes, one.shares, strict=True):
            held[scene.zone] += share  # type: ignore[assignment]
    zone = max(held, key=lambda name: held[name])
    counted = ((one, scene) for one in acquisitions for scene in one.scenes if scene.zone == zone)
    return [copy for one, scene in counted for copy in (scene, *one.copies(scene))]


def _beneath(pixels: Spans, classification: Grid) -> Spans:
    window = pixels.window()
    rows, columns = (one.ravel() for one in places_on(classification, pixels.grid, window))
    starts, last = pixels.starts - window.col_off, pixels.stops - 1 - window.col_off
    found = rows[pixels.rows - window.row_off], columns[starts], columns[last] + 1
    return union(Spans(*found, classification))
