"""Measuring an acquisition in one area, and what that shares with measuring it in many."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from copy import copy
from dataclasses import replace
from functools import cache, partial

from ..area.area import Area
from ..classification.schemes import SCL, Scheme
from ..classification.verdict import CloudRule, Counted, Limits
from ..errors.base import Cancelled, ClearScenesError
from ..errors.network import BadStatus, NetworkError, WrongRange
from ..errors.scene import Unexpected
from ..network.transport import Transport
from ..raster.grid import Grid
from ..reading.cloud_probability import ProbabilityLayer, probability_scheme
from ..reading.header_lengths import HeaderLengths
from ..reading.layer import Layer
from ..reading.local_jpeg_2000 import SceneFile, image_file, image_source
from ..reading.mosaic import MosaicCounts, Tile, count_by_rule, count_classes
from ..reading.near_cloud import RecurringOn
from ..reading.quality_layer import open_quality_layer
from ..reading.source import first_bytes
from ..reading.zarr_layer import open_zarr
from ..stac.acquisitions import Acquisition
from ..stac.asset_address import asset_address
from ..stac.scene import Scene
from ..stac.scene_files import in_folder, is_zarr_array
from ..storage.store import CacheEntry, Store
from .home_grids import AreaHome, Home, exact_first
from .measurement import Measurement
from .stand_ins import with_stand_ins

KEPT = "kept"  # the decoder of counts that an earlier run left in the store
_NO_SUCH_RANGE = 416
log = logging.getLogger("clear_scenes")


class AcquisitionMeasurer:
    """Measures an acquisition in the area. The workers share it.

    One that comes again with more copies of its scenes is not read again, as long as the same ones count.

    Args:
        area: In which it is measured.
        transport: The way to the scenes' files.
        store: What it holds is not read again.
        limits: With them reading ends when the verdict by them is proven; without, all of the area is counted.
        home: Where the area is counted on all dates; without, each acquisition by its own tiles.
        rule: By which is counted too, where class counts alone do not answer it and the verdict is not proven before.
        recurring: Gives the ground that recurs as cloud; with it is counted by the rule in any case.
    """

    def __init__(
        self,
        area: Area,
        transport: Transport,
        store: Store | None = None,
        limits: Limits | None = None,
        home: AreaHome | None = None,
        rule: CloudRule | None = None,
        recurring: RecurringOn | None = None,
    ) -> None:
        self._area, self._transport, self._limits, self._home = area, transport, limits, home
        self._store, self._recurring = store or Store(), recurring
        self._rule = rule if rule is not None and (recurring or not rule.is_plain) else None
        self._lengths = HeaderLengths()
        self._measured_whole: dict[str, Measurement] = {}  # by key, those in which nothing is missing

    def settle(self, acquisitions: Sequence[Acquisition]) -> None:
        """Decide on which grid the area is counted, before the first of these is measured, where that is not known.

        Raises:
            Cancelled: Reading the tiles' headers was canceled.
        """
        if self._home is not None:
            self._home.settle(acquisitions, self._grid_of)

    def __call__(self, acquisition: Acquisition) -> Measurement:
        """Measure one; whatever happens but ``Cancelled`` becomes its reason for not being measured."""
        try:
            home = self._home_of(acquisition)
            with self._transport.working():
                found = with_stand_ins(acquisition, partial(self._measured, home=home))
            if found.acquisition is not acquisition:
                return replace(found, asked=acquisition)
            if not found.missing:
                self._measured_whole[acquisition.key] = found
            return found
        except Cancelled:
            raise
        except Exception as error:
            return Measurement.failed(acquisition, named_error(acquisition.key, error))

    def _home_of(self, acquisition: Acquisition) -> Home | None:
        home = self._home
        if home is None or home.found is None or not home.holds(acquisition):
            home = AreaHome(self._area)
            home.settle([acquisition], self._grid_of)
        return home.found

    def _grid_of(self, scene: Scene) -> Grid:
        with self._transport.working():
            return SceneReader(scene, self._transport, self._store).open().grid

    def _measured(self, acquisition: Acquisition, home: Home | None) -> tuple[Measurement, list[Scene]]:
        """What was measured, and the scenes that could not be read."""
        cached = self._store.file(*(counted_name(scene) for scene in acquisition.scenes))
        key = f"{self._area.key} {home.key}" if home else self._area.key
        if (found := cached.counts(key)) and (by_rule := self._kept_by_rule(cached, key)):
            return Measurement(acquisition, found[0], None, KEPT, parts=found[1:], counted=by_rule[0], home=home), []
        before = self._measured_whole.get(acquisition.key)
        if before is not None and (before.acquisition.scenes, before.home) == (acquisition.scenes, home):
            return replace(before, acquisition=acquisition), []
        scenes = exact_first(acquisition.scenes, home)
        readers = [SceneReader(scene, self._transport, self._store, self._lengths) for scene in scenes]
        tiles = [Tile(cache(reader.open), reader.scene.footprint, reader.scene.catalog_cloud) for reader in readers]
        result = self._count(tiles, home.grid if home else None)
        parts = dict(zip((scene.identity for scene in scenes), result.parts, strict=True))
        in_order = tuple(parts[scene.identity] for scene in acquisition.scenes)
        reasons, failed = note_failures(readers, result.failures), [scenes[number] for number in result.failures]
        requests, bytes_read = traffic_of(readers)
        if result.tally is None:
            return Measurement.failed(acquisition, reasons[0], requests, bytes_read), failed
        counts, unread, counted = result.tally.counts, result.tally.unread, result.counted
        if not unread and not reasons:
            cached.keep_counts(key, (counts, *in_order))
            if counted is not None and self._recurring is None:
                cached.keep_counts(self._rule_key(key), ((counted.cloud, counted.valid),))
        is_missing = unread or (self._rule is not None and counted is None)
        reason = reasons[0].text if reasons and is_missing else None
        measurement = Measurement(
            acquisition, counts, reason, result.decoder, requests, bytes_read, unread, in_order, counted, home
        )
        return measurement, failed

    def _count(self, tiles: Sequence[Tile], lattice: Grid | None) -> MosaicCounts:
        """By class alone first where that may prove the verdict with little."""
        if self._rule is None:
            return count_classes(tiles, self._area, self._limits, lattice)
        if self._limits is not None:
            proven = count_classes(tiles, self._area, self._limits, lattice)
            if proven.tally is not None and proven.tally.unread and not proven.failures:
                return proven
        recurring = self._recurring or (lambda grid, window: None)
        return count_by_rule(tiles, self._area, self._rule, recurring, lattice)

    def _rule_key(self, key: str) -> str:
        """The store's name for the area counted by the rule; ``key`` is that of the area on its grid."""
        rule = self._rule or CloudRule()
        return f"{key} {rule.margin} {sorted(rule.classes)} {rule.leave_out}"

    def _kept_by_rule(self, cached: CacheEntry, key: str) -> tuple[Counted | None] | None:
        """What the store holds of it, in a tuple; None where that is missing."""
        if self._rule is None:
            return (None,)
        found = None if self._recurring else cached.counts(self._rule_key(key))
        return (Counted(self._rule, *found[0]),) if found else None


class SceneReader:
    """Reads one scene's quality layer, and counts what that takes.

    Args:
        scene: Whose layer it is.
        transport: The way to its files.
        store: What it holds of them is not read again.
        lengths: Of the headers of others like it.

    Attributes:
        scene: Whose layer it is.
    """

    def __init__(self, scene: Scene, transport: Transport, store: Store, lengths: HeaderLengths | None = None) -> None:
        self.scene, self._transport, self._store = scene, transport, store
        self._lengths = lengths or HeaderLengths()
        self._files: list[tuple[SceneFile, CacheEntry]] = []

    def open(self) -> Layer:
        """The quality layer, with the clouds of the cloud probability where these are counted.

        Raises:
            ClearScenesError: It cannot be fetched, or is of no format or scheme that is known.
        """
        if self.scene.problem is not None:
            raise copy(self.scene.problem)  # many threads may: each with its own traceback
        scene = self.scene
        classes = self._opened("scl", quality_name(scene), scene.product.scheme)
        if not scene.cloud_from:
            return classes
        name = f"{scene.asset('probability')}#{scene.version}#{scene.generation}"
        return ProbabilityLayer(classes, self._opened("probability", name, probability_scheme(scene.cloud_from)))

    def _opened(self, asset: str, name: str, scheme: Scheme) -> Layer:
        """A file by the name of its asset here, kept under a name in the store."""
        address = asset_address(self.scene, asset, self._transport.signer)
        cached, stated = self._store.file(name), self.scene.stated_grid(asset)
        if is_zarr_array(address):
            return open_zarr(lambda part: self._file(in_folder(address, part), cached), cached, scheme, stated)
        kind = f"{self.scene.collection} {asset}"
        first = first_bytes(self.scene.size if asset == "scl" else 0, self._lengths.expected(kind))
        source = image_source(self._file(address, cached), cached, first)
        layer = open_quality_layer(source, scheme=scheme, stated=stated)
        self._lengths.learn(kind, source)
        return layer

    def _file(self, address: str, cached: CacheEntry) -> SceneFile:
        file = image_file(self._transport, address)
        self._files.append((file, cached))
        return file

    def failed(self, error: Exception) -> None:
        """Forget what the store holds of the files, where the error may come of that.

        Whatever came that could not be read may come whole another time. Where a range is not there, or the size is
        another one, the file was replaced, and what is stored is of the one before.
        """
        was_replaced = isinstance(error, WrongRange) or (
            isinstance(error, BadStatus) and error.status == _NO_SUCH_RANGE
        )
        if was_replaced or not isinstance(error, NetworkError):
            for _, cached in self._files:
                cached.forget()

    @property
    def requests(self) -> int:
        """That were sent until now."""
        return sum(file.requests for file, _ in self._files)

    @property
    def bytes_read(self) -> int:
        """That came until now."""
        return sum(file.bytes_read for file, _ in self._files)


def traffic_of(readers: Sequence[SceneReader]) -> tuple[int, int]:
    """Requests and bytes of all readers."""
    return sum(one.requests for one in readers), sum(one.bytes_read for one in readers)


def note_failures(readers: Sequence[SceneReader], failures: Mapping[int, Exception]) -> tuple[ClearScenesError, ...]:
    """Log the errors of readers (by their place), let each forget what was stored, and name them for the analyst."""
    for number, error in failures.items():
        readers[number].failed(error)
    return tuple(named_error(readers[number].scene.id, error) for number, error in failures.items())


def quality_name(scene: Scene) -> str:
    """The store's name for a scene's quality layer in one version, read by one scheme."""
    scheme = scene.product.scheme
    by = "" if scheme == SCL else f"#{scheme}"
    return f"{scene.asset('scl') or ''}#{scene.version}#{scene.generation}{by}"


def counted_name(scene: Scene) -> str:
    """The store's name for what was counted of a scene's clouds, by its quality layer or its cloud probability."""
    by = f"#{scene.asset('probability')}#from {scene.cloud_from}" if scene.cloud_from else ""
    return quality_name(scene) + by


def named_error(name: str, error: Exception) -> ClearScenesError:
    """The error as the analyst sees it; the log has all of it.

    Args:
        name: What it is about.
        error: Of whatever kind.
    """
    if isinstance(error, ClearScenesError):
        log.warning("%s: %s %s", name, error, error.detail)
        return error
    log.error("%s", name, exc_info=error)
    return Unexpected(repr(error), kind=type(error).__name__)
