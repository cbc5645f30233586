"""Reads what an acquisition shows of many fields: the classifications first, then only blocks with clear pixels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, partial
from typing import Generic, TypeVar

import numpy as np

from ..classification.schemes import Scheme
from ..errors.base import Cancelled, ClearScenesError
from ..errors.scene import NotOnTheGround
from ..errors.text import Text
from ..measuring.area_set import AreaSet
from ..measuring.area_set_run import touched
from ..measuring.executor import WORKERS
from ..measuring.one_area import SceneReader, named_error, note_failures, traffic_of
from ..measuring.stand_ins import with_stand_ins
from ..network.transport import Transport
from ..reading.mosaic import Tile
from ..reading.spans import Spans
from ..reflectance.offset import offset_in
from ..reflectance.offset_finder import OffsetFinder
from ..stac.acquisitions import Acquisition
from ..stac.scene import Scene
from ..storage.store import Store
from .acquisition_series import AcquisitionSeries
from .band_values import PACKED_BYTES, BandReader, Wanted
from .clear_sources import read_clear_sources
from .field_grids import FieldGrids, GridPair, SensorGrids, read_sensor_grids
from .field_part import FieldPart
from .field_pixels import FieldPlans
from .field_values import Scales, pixel_values
from .formula import Floats
from .request import SeriesRequest

Found = TypeVar("Found")
_HELD = 96 << 20  # bytes of all acquisitions that are read at a time
_MASKS, _VALUE = 8, 3  # bytes of a pixel: what is known of it, and each band's value as it is stored


@dataclass(frozen=True, eq=False)
class PixelValues:
    """A field on one date, pixel by pixel.

    Attributes:
        spans: Of its pixels.
        values: (pixels,), row by row; nan where a pixel is not clear, or has no value.
        reason: Why it could not be read, or not all of it; None where it could.
    """

    spans: Spans
    values: Floats
    reason: Text | None = None

    def __post_init__(self) -> None:
        self.values.flags.writeable = False


@dataclass(eq=False)
class _Attempt(Generic[Found]):
    """What was read of some copies, and how many pixels could not be."""

    found: Found
    missing: int


@dataclass(eq=False)
class _Opened:
    """Fields of an acquisition, of which classifications and bands were read; stays in the thread that reads."""

    readers: Sequence[SceneReader]
    bands: BandReader
    parts: Sequence[FieldPart]
    scales: Scales
    failed: list[Scene]


class SeriesReader:
    """Reads acquisitions. Frozen in use: the workers share it.

    Args:
        areas: The fields; they may overlap.
        request: What is worked out.
        transport: The way to the scenes' files.
        store: What it holds of the classifications is not read again.
        finder: Knows the offsets of reflectance.
        tiles: Where the tiles of each sensor lie, as ``settle`` finds it.
    """

    def __init__(
        self,
        areas: AreaSet,
        request: SeriesRequest,
        transport: Transport,
        store: Store | None = None,
        finder: OffsetFinder | None = None,
        tiles: SensorGrids | None = None,
    ) -> None:
        self._areas, self._request, self._transport = areas, request, transport
        self._store = store or Store()
        self._finder = finder or OffsetFinder(self._store)
        self._plans = FieldPlans(areas.areas, request.inner_buffer)
        self._grids = self._by_sensor(tiles or ())

    def settle(self, acquisitions: Sequence[Acquisition]) -> SensorGrids:
        """Decide on which grid each field lies in all of these, before the first is read.

        Raises:
            Cancelled: Reading the tiles' headers was canceled.
        """
        tiles = read_sensor_grids(acquisitions, self._grids_of)
        self._grids = self._by_sensor(tiles)
        self._finder.know(scene for one in acquisitions for scene in one.scenes)
        return tiles

    @property
    def workers(self) -> int:
        """How many acquisitions may be read at a time: the fewer the more pixels the fields have, for the memory."""
        everything = range(len(self._areas.areas))
        most = 0
        for grids in self._grids.values():
            groups = grids.groups(everything).items()
            most = max(most, sum(self._plans.on(pair, some).pixels.count for pair, some in groups if pair))
        return max(1, min(WORKERS, _HELD // self._held(most)))

    def __call__(self, acquisition: Acquisition) -> AcquisitionSeries:
        """Read one; whatever happens but ``Cancelled`` becomes the reason of its rows."""
        numbers = touched(self._areas, acquisition.scenes)
        try:
            with self._transport.working():
                return with_stand_ins(acquisition, partial(self._attempt, numbers=numbers)).found
        except Cancelled:
            raise
        except Exception as error:
            return self._failed(acquisition, numbers, named_error(acquisition.key, error))

    def lost(self, acquisition: Acquisition, error: ClearScenesError) -> AcquisitionSeries:
        """What there is of an acquisition that could not be read."""
        return self._failed(acquisition, touched(self._areas, acquisition.scenes), error)

    def _by_sensor(self, tiles: SensorGrids) -> dict[Scheme, FieldGrids]:
        return {scheme: FieldGrids(self._areas.areas, some) for scheme, some in tiles}

    def _held(self, pixels: int) -> int:
        """Bytes that are in memory while an acquisition is read."""
        return pixels * (_MASKS + _VALUE * len(self._request.bands)) + 2 * PACKED_BYTES

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

    def pixels(self, acquisition: Acquisition) -> PixelValues:
        """The first index in the first field, pixel by pixel.

        Raises:
            Cancelled: Reading was canceled.
            ClearScenesError: The acquisition cannot be read.
        """
        with self._transport.working():
            return with_stand_ins(acquisition, self._attempt_pixels).found

    def _attempt_pixels(self, acquisition: Acquisition) -> tuple[_Attempt[PixelValues], list[Scene]]:
        opened = self._opened(acquisition, (0,))
        (part,) = opened.parts
        spans, reason = part.wanted.fields.pixels.spans, part.reasons.get(0)
        if reason is None and opened.bands.failures:
            reason = opened.bands.failures[0].text
        if reason is not None:
            values = PixelValues(spans, np.full(spans.pixels, np.nan), reason)
            return _Attempt(values, spans.pixels), opened.failed
        values = PixelValues(spans, pixel_values(part.wanted, self._request.indices[0], opened.scales))
        return _Attempt(values, 0), opened.failed

    def _attempt(
        self, acquisition: Acquisition, numbers: tuple[int, ...]
    ) -> tuple[_Attempt[AcquisitionSeries], list[Scene]]:
        """What was read, and the scenes that could not be."""
        opened = self._opened(acquisition, numbers)
        for part in opened.parts:
            part.work_out(opened.scales, opened.bands.failures)
        traffic = zip(traffic_of(opened.readers), opened.bands.traffic, strict=True)
        requests, length = (one + other for one, other in traffic)
        series = _joined(acquisition, numbers, opened.parts, requests, length)
        return _Attempt(series, sum(part.missing for part in opened.parts)), opened.failed

    def _opened(self, acquisition: Acquisition, numbers: tuple[int, ...]) -> _Opened:
        """Fields read, by their grids."""
        scenes = acquisition.scenes
        with self._transport.waiting():  # others have the turns that reading headers takes
            known = self._grids or self._by_sensor(read_sensor_grids([acquisition], self._grids_of))
            grids = known[acquisition.scheme]
            groups = {pair or self._grids_of(scenes[0]): some for pair, some in grids.groups(numbers).items()}
        plans = {pair: self._plans.on(pair, some) for pair, some in groups.items()}
        readers = [SceneReader(scene, self._transport, self._store) for scene in scenes]
        tiles = [Tile(cache(reader.open), reader.scene.footprint) for reader in readers]
        bands = BandReader(scenes, self._transport)
        parts, failed = [], set[int]()
        for pair, fields in plans.items():
            is_exact = [grids.shares_pixels(pair, scene.tile) for scene in scenes]
            order = sorted(range(len(tiles)), key=is_exact.__getitem__, reverse=True)
            in_order = [tiles[one] for one in order]
            clear = read_clear_sources(in_order, fields, self._request.rule, acquisition.scheme)
            failures = {order[at]: error for at, error in clear.failures.items()}
            sources = np.array([0, *(one + 1 for one in order)], clear.sources.dtype)[clear.sources]
            reasons = note_failures(readers, failures)
            parts.append(FieldPart(groups[pair], fields, sources, clear.unread, reasons, self._request))
            failed |= set(failures)
        wanted = [part.wanted for part in parts if part.wanted.sources.any()]
        bands.read(wanted, self._request.bands)
        scales = self._scales(scenes, bands, wanted)
        return _Opened(readers, bands, parts, scales, [scenes[number] for number in sorted(failed | bands.failed)])

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
