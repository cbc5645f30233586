"""Measuring an acquisition in one area, and what that shares with measuring it in many."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from copy import copy
from functools import cache

from ..area.area import Area
from ..classification.schemes import SCL
from ..classification.verdict import CloudRule, Counted, Limits
from ..errors.base import Cancelled, ClearScenesError
from ..errors.network import BadStatus, NetworkError, WrongRange
from ..errors.scene import Unexpected
from ..network.remote_file import RemoteFile
from ..network.transport import Transport
from ..reading.layer import Layer
from ..reading.mosaic import MosaicCounts, Tile, count_by_rule, count_classes
from ..reading.near_cloud import RecurringOn
from ..reading.quality_layer import open_quality_layer
from ..reading.source import Source
from ..stac.acquisitions import Acquisition
from ..stac.asset_address import asset_address
from ..stac.scene import Scene
from ..storage.store import CacheEntry, Store
from .measurement import Measurement

KEPT = "kept"  # the decoder of counts that an earlier run left in the store
_NO_SUCH_RANGE = 416
log = logging.getLogger("clear_scenes")


class AcquisitionMeasurer:
    """Measures an acquisition in the area. Frozen in use: the workers share it.

    Args:
        area: In which it is measured.
        transport: The way to the scenes' files.
        store: What it holds is not read again.
        limits: With them reading ends when the verdict by them is proven; without, all of the area is counted.
        rule: By which is counted too, where class counts alone do not answer it and the verdict is not proven before.
        recurring: Gives the ground that recurs as cloud; with it is counted by the rule in any case.
    """

    def __init__(
        self,
        area: Area,
        transport: Transport,
        store: Store | None = None,
        limits: Limits | None = None,
        rule: CloudRule | None = None,
        recurring: RecurringOn | None = None,
    ) -> None:
        self._area, self._transport, self._limits = area, transport, limits
        self._store, self._recurring = store or Store(), recurring
        self._rule = rule if rule is not None and (recurring or not rule.is_plain) else None

    def __call__(self, acquisition: Acquisition) -> Measurement:
        """Measure one; whatever happens but ``Cancelled`` becomes its reason for not being measured."""
        try:
            with self._transport.working():
                return self._measured(acquisition)
        except Cancelled:
            raise
        except Exception as error:
            return Measurement.failed(acquisition, named_error(acquisition.key, error))

    def _measured(self, acquisition: Acquisition) -> Measurement:
        cached = self._store.file(*(quality_name(scene) for scene in acquisition.scenes))
        if (found := cached.counts(self._area.key)) and (by_rule := self._kept_by_rule(cached)):
            return Measurement(acquisition, found[0], None, KEPT, parts=found[1:], counted=by_rule[0])
        readers = [SceneReader(scene, self._transport, self._store) for scene in acquisition.scenes]
        tiles = [Tile(cache(reader.open), reader.scene.footprint, reader.scene.catalog_cloud) for reader in readers]
        result = self._count(tiles)
        reasons = note_failures(readers, result.failures)
        requests, bytes_read = traffic_of(readers)
        if result.tally is None:
            return Measurement.failed(acquisition, reasons[0], requests, bytes_read)
        counts, unread, counted = result.tally.counts, result.tally.unread, result.counted
        if not unread and not reasons:
            cached.keep_counts(self._area.key, (counts, *result.parts))
            if counted is not None and self._recurring is None:
                cached.keep_counts(self._rule_key, ((counted.cloud, counted.valid),))
        is_missing = unread or (self._rule is not None and counted is None)
        reason = reasons[0].text if reasons and is_missing else None
        return Measurement(
            acquisition, counts, reason, result.decoder, requests, bytes_read, unread, result.parts, counted
        )

    def _count(self, tiles: Sequence[Tile]) -> MosaicCounts:
        """By class alone first where that may prove the verdict with little."""
        if self._rule is None:
            return count_classes(tiles, self._area, self._limits)
        if self._limits is not None:
            proven = count_classes(tiles, self._area, self._limits)
            if proven.tally is not None and proven.tally.unread and not proven.failures:
                return proven
        return count_by_rule(tiles, self._area, self._rule, self._recurring or (lambda grid, window: None))

    @property
    def _rule_key(self) -> str:
        """The store's name for the area counted by the rule."""
        rule = self._rule or CloudRule()
        return f"{self._area.key} {rule.margin} {sorted(rule.classes)} {rule.leave_out}"

    def _kept_by_rule(self, cached: CacheEntry) -> tuple[Counted | None] | None:
        """What the store holds of it, in a tuple; None where that is missing."""
        if self._rule is None:
            return (None,)
        found = None if self._recurring else cached.counts(self._rule_key)
        return (Counted(self._rule, *found[0]),) if found else None


class SceneReader:
    """Reads one scene's quality layer, and counts what that takes.

    Attributes:
        scene: Whose layer it is.
    """

    def __init__(self, scene: Scene, transport: Transport, store: Store) -> None:
        self.scene, self._transport, self._store = scene, transport, store
        self._file: RemoteFile | None = None
        self._cached: CacheEntry | None = None

    def open(self) -> Layer:
        """The quality layer.

        Raises:
            ClearScenesError: It cannot be fetched, or is of no format or scheme that is known.
        """
        if self.scene.problem is not None:
            raise copy(self.scene.problem)  # many threads may: each with its own traceback
        self._file = RemoteFile(self._transport, asset_address(self.scene, "scl", self._transport.signer))
        self._cached = self._store.file(quality_name(self.scene))
        source = Source(self._file, self._cached)
        return open_quality_layer(source, scheme=self.scene.product.scheme, stated=self.scene.grid)

    def failed(self, error: Exception) -> None:
        """Forget what the store holds of the layer, where the error may come of that.

        Whatever came that could not be read may come whole another time. Where a range is not there, or the size is
        another one, the file was replaced, and what is stored is of the one before.
        """
        was_replaced = isinstance(error, WrongRange) or (
            isinstance(error, BadStatus) and error.status == _NO_SUCH_RANGE
        )
        if self._cached and (was_replaced or not isinstance(error, NetworkError)):
            self._cached.forget()

    @property
    def requests(self) -> int:
        """That were sent until now."""
        return self._file.requests if self._file else 0

    @property
    def bytes_read(self) -> int:
        """That came until now."""
        return self._file.bytes_read if self._file else 0


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
