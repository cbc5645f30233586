"""Reads what an acquisition shows of many fields: the classifications first, then only blocks with clear pixels."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import numpy as np

from ..errors.base import Cancelled, ClearScenesError
from ..errors.scene import NotOnTheGround
from ..measuring.area_set import AreaSet
from ..measuring.area_set_run import touched
from ..measuring.one_area import SceneReader, named_error, note_failures, traffic_of
from ..network.transport import Transport
from ..reading.mosaic import Tile
from ..reflectance.offset import offset_in
from ..reflectance.offset_finder import OffsetFinder
from ..stac.acquisitions import Acquisition
from ..stac.scene import Scene
from ..storage.store import Store
from .acquisition_series import AcquisitionSeries
from .band_values import BandReader, Wanted
from .clear_sources import read_clear_sources
from .field_grids import FieldGrids, GridPair, TileGrids, read_tile_grids
from .field_part import FieldPart
from .field_pixels import FieldPixels, FieldPlans
from .field_values import Scales
from .memory_budget import MemoryBudget
from .request import SeriesRequest

_HELD = 128 << 20  # bytes of the pixels of all acquisitions that are read at a time
_MASKS, _VALUE = 6, 2  # bytes of a pixel: what is known of it, and each band's value as it is stored


class SeriesReader:
    """Reads acquisitions. Frozen in use: the workers share it.

    Args:
        areas: The fields; they may overlap.
        request: What is worked out.
        transport: The way to the scenes' files.
        store: What it holds of the classifications is not read again.
        finder: Knows the offsets of reflectance.
        tiles: Where the tiles lie, as ``settle`` finds it.
    """

    def __init__(
        self,
        areas: AreaSet,
        request: SeriesRequest,
        transport: Transport,
        store: Store | None = None,
        finder: OffsetFinder | None = None,
        tiles: TileGrids | None = None,
    ) -> None:
        self._areas, self._request, self._transport = areas, request, transport
        self._store = store or Store()
        self._finder = finder or OffsetFinder(self._store)
        self._plans = FieldPlans(areas.areas, request.inner_buffer)
        self._grids = FieldGrids(areas.areas, tiles) if tiles is not None else None
        self._budget = MemoryBudget(_HELD)

    def settle(self, acquisitions: Sequence[Acquisition]) -> TileGrids:
        """Decide on which grid each field lies in all of these, before the first is read.

        Raises:
            Cancelled: Reading the tiles' headers was canceled.
        """
        tiles = read_tile_grids(acquisitions, self._grids_of)
        self._grids = FieldGrids(self._areas.areas, tiles)
        self._finder.know(scene for one in acquisitions for scene in one.scenes)
        return tiles

    def __call__(self, acquisition: Acquisition) -> AcquisitionSeries:
        """Read one; whatever happens but ``Cancelled`` becomes the reason of its rows."""
        numbers = touched(self._areas, acquisition.scenes)
        try:
            with self._transport.working():
                return self._read(acquisition, numbers)
        except Cancelled:
            raise
        except Exception as error:
            return self._failed(acquisition, numbers, named_error(acquisition.key, error))

    def lost(self, acquisition: Acquisition, error: ClearScenesError) -> AcquisitionSeries:
        """What there is of an acquisition that could not be read."""
        return self._failed(acquisition, touched(self._areas, acquisition.scenes), error)

    def _failed(self, acquisition: Acquisition, numbers: tuple[int, ...], error: ClearScenesError) -> AcquisitionSeries:
        return AcquisitionSeries.failed(acquisition, numbers, len(self._request.indices), error.text)

    def _grids_of(self, scene: Scene) -> GridPair:
        with self._transport.working():
            reader = BandReader([scene], self._transport)
            bands = [reader.open(0, band).grid for band in self._request.bands]
            finest = min(bands, key=lambda grid: abs(grid.affine[0]))
            classes = SceneReader(scene, self._transport, self._store).open().grid
        if finest.crs != classes.crs:
            raise NotOnTheGround("the image lies in another CRS than the classification")
        return GridPair(finest, classes)

    def _read(self, acquisition: Acquisition, numbers: tuple[int, ...]) -> AcquisitionSeries:
        scenes = acquisition.scenes
        with self._transport.waiting():  # others have the turns that reading headers takes
            grids = self._grids or FieldGrids(self._areas.areas, read_tile_grids([acquisition], self._grids_of))
            groups = {pair or self._grids_of(scenes[0]): some for pair, some in grids.groups(numbers).items()}
        plans = {pair: self._plans.on(pair, some) for pair, some in groups.items()}
        readers = [SceneReader(scene, self._transport, self._store) for scene in scenes]
        tiles = [Tile(cache(reader.open), reader.scene.footprint) for reader in readers]
        bands = BandReader(scenes, self._transport)
        pixels = sum(fields.pixels.count for fields in plans.values())
        with self._budget.holding(pixels * (_MASKS + _VALUE * len(self._request.bands)), self._transport):
            parts = []
            for pair, fields in plans.items():
                is_exact = [grids.shares_pixels(pair, scene.tile) for scene in scenes]
                order = sorted(range(len(tiles)), key=is_exact.__getitem__, reverse=True)
                parts.append(self._clear_part(groups[pair], fields, readers, tiles, order))
            wanted = [part.wanted for part in parts if part.wanted.sources.any()]
            bands.read(wanted, self._request.bands)
            scales = self._scales(scenes, bands, wanted)
            for part in parts:
                part.work_out(scales, bands.failures)
        requests, length = (one + other for one, other in zip(traffic_of(readers), bands.traffic, strict=True))
        return _joined(acquisition, numbers, parts, requests, length)

    def _clear_part(
        self,
        numbers: tuple[int, ...],
        fields: FieldPixels,
        readers: Sequence[SceneReader],
        tiles: Sequence[Tile],
        order: Sequence[int],
    ) -> FieldPart:
        """Which pixels of the fields of one grid are clear; those of scenes are taken in an order."""
        clear = read_clear_sources([tiles[one] for one in order], fields, self._request.rule)
        failures = note_failures(readers, {order[at]: error for at, error in clear.failures.items()})
        sources = np.array([0, *(one + 1 for one in order)], clear.sources.dtype)[clear.sources]
        return FieldPart(numbers, fields, sources, clear.unread, failures, self._request)

    def _scales(self, scenes: Sequence[Scene], bands: BandReader, wanted: Sequence[Wanted]) -> Scales:
        shown = {number for one in wanted for number in np.unique(one.sources).tolist() if number}
        offsets = self._finder.offsets([scenes[number - 1] for number in sorted(shown)], self._transport)
        return Scales(
            [scene.product.scale for scene in scenes],
            [offset_in(offsets, scene).value for scene in scenes],
            [scene.product.empty for scene in scenes],
            {band: [bands.saturated(number, band) for number in range(len(scenes))] for band in self._request.bands},
        )


def _joined(
    acquisition: Acquisition, numbers: tuple[int, ...], parts: Sequence[FieldPart], requests: int, length: int
) -> AcquisitionSeries:
    """All fields in the order of their numbers."""
    if not parts:
        raise NotOnTheGround
    order = np.argsort(np.concatenate([part.numbers for part in parts]))
    pixels, clear, statistics = (
        np.concatenate([getattr(part, name) for part in parts])[order]
        for name in ("pixels", "clear_pixels", "statistics")
    )
    place = {number: at for at, number in enumerate(numbers)}
    reasons = {place[part.numbers[at]]: text for part in parts for at, text in part.reasons.items()}
    return AcquisitionSeries(acquisition, numbers, pixels, clear, statistics, reasons, requests, length)
