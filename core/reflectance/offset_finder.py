"""Finds the offset of a scene's reflectance: what is stated, or what the pixels show where that is in doubt.

Only where reflectance is used, and never on QGIS's main thread: a scene costs less than 200 kB, once.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from urllib.parse import urlsplit

from ..errors.base import Cancelled
from ..errors.scene import NoAsset
from ..measuring.one_area import named_error, quality_name
from ..network.transport import Transport
from ..reading.local_jpeg_2000 import image_file, image_source
from ..reading.piece import Piece, read_piece
from ..stac.asset_address import image_address
from ..stac.scene import Scene
from ..storage.store import Store
from .offset import Offset, Offsets, Reason, as_stated, offset_beside, offset_of_pixels

_BANDS = ("red", "blue", "green")  # in which vegetation and water are dark
_FORMAT = "offset 1"
_OTHERS, _SURE = 4, 2  # dates that are read for one that is undecided; at most so many of them that are in no doubt
_CLOUDY = 50.0  # percent of a tile, over which a date is read last
_MOST = 200  # scenes of a tile that are known
_PIECES = 16  # that are held in memory, less than 1 MB each: a date that decides nothing is read again and again


class OffsetFinder:
    """Finds offsets, and remembers them. May be used by many threads.

    Args:
        store: Keeps what was decided for other sessions.

    Attributes:
        store: As it was given.
    """

    def __init__(self, store: Store | None = None) -> None:
        self.store = store or Store()
        self._lock = threading.Lock()
        self._found: dict[str, Offset] = {}
        self._pieces: dict[tuple[str, str], Piece] = {}  # by scene and band, the oldest first
        self._known: dict[str, dict[str, Scene]] = {}  # by tile, and by the file of their band

    def know(self, scenes: Iterable[Scene]) -> None:
        """Remember scenes that a search has found: those of a tile may decide about each other."""
        with self._lock:
            for scene in scenes:
                if scene.tile and scene.product.baseline_offset and scene.problem is None:
                    of_tile = self._known.setdefault(scene.tile, {})
                    of_tile[_name(scene)] = scene
                    if len(of_tile) > _MOST:
                        del of_tile[next(iter(of_tile))]

    def offsets(self, scenes: Sequence[Scene], transport: Transport) -> Offsets:
        """The offset of each scene; what is stated where pixels cannot be read.

        Args:
            scenes: Of which reflectance is used.
            transport: The way to their files.

        Raises:
            Cancelled: Reading was canceled.
        """
        self.know(scenes)
        return {scene: self.offset(scene, transport) for scene in scenes}

    def offset(self, scene: Scene, transport: Transport, read: Piece | None = None) -> Offset:
        """The offset of one scene, as ``offsets`` finds it.

        Args:
            scene: Of which reflectance is used.
            transport: The way to its files.
            read: What was read of it already; no more is read where that decides.
        """
        if not scene.doubts_offset:
            return as_stated(scene)
        if (found := self._found_before(scene)) is not None:
            return found
        if read is not None and (decided := offset_of_pixels(read)) is not None:
            return self._keep(scene, Offset(decided, Reason.PIXELS))
        band = next((name for name in _BANDS if scene.asset(name)), "")
        piece = self._piece(scene, band, transport)
        if piece is None:
            return as_stated(scene)
        value, reason = offset_of_pixels(piece), Reason.PIXELS
        if value is None:
            value, reason = self._from_others(scene, band, piece, transport), Reason.OTHER_DATES
        return as_stated(scene) if value is None else self._keep(scene, Offset(value, reason))

    def _from_others(self, scene: Scene, band: str, piece: Piece, transport: Transport) -> float | None:
        """From the same ground on other dates.

        Or, where cloud covers it, from what all those have of which the catalog says the same.
        """
        alike = set[float]()
        for other in self._others(scene):
            beside = self._piece(other, band, transport, piece)
            if beside is None:
                continue
            offset = offset_of_pixels(beside) if other.doubts_offset else other.offset
            if offset is None and (found := self._found_before(other)) is not None:
                offset = found.value
            if offset is None:
                continue
            if (value := offset_beside(piece, beside, offset)) is not None:
                return value
            if other.doubts_offset and (other.collection, other.offset) == (scene.collection, scene.offset):
                alike.add(offset)
        return alike.pop() if len(alike) == 1 else None

    def _others(self, scene: Scene) -> list[Scene]:
        """Of the same tile and catalog, those in no doubt first; then the nearest dates, those of much cloud last."""
        with self._lock:
            found = [one for name, one in self._known.get(scene.tile, {}).items() if name != _name(scene)]
        host = urlsplit(scene.address).netloc  # another catalog's files may need another signature
        moment = scene.moment or datetime.min.replace(tzinfo=UTC)

        def distance(other: Scene) -> tuple[bool, float]:
            is_cloudy = other.catalog_cloud is not None and other.catalog_cloud > _CLOUDY
            return is_cloudy, abs(((other.moment or moment) - moment).total_seconds())

        found = sorted((one for one in found if urlsplit(one.address).netloc == host), key=distance)
        sure = [one for one in found if not one.doubts_offset][:_SURE]
        return [*sure, *(one for one in found if one.doubts_offset)][:_OTHERS]

    def _piece(self, scene: Scene, band: str, transport: Transport, like: Piece | None = None) -> Piece | None:
        """None where it cannot be read; the log says why."""
        name = _name(scene), band
        with self._lock:
            piece = self._pieces.get(name)
        if piece is not None and (like is None or like.block == piece.block):
            return piece
        try:
            addresses = [image_address(scene, name, transport.signer) for name in (band, "scl")]
            if not all(addresses):
                raise NoAsset
            files = (image_file(transport, address) for address in addresses)
            entries = Store().file(""), self.store.file(quality_name(scene))
            colors, quality = (image_source(file, entry) for file, entry in zip(files, entries, strict=True))
            piece = read_piece(colors, quality, scene.product.scheme, like)
        except Cancelled:
            raise
        except Exception as error:  # no image fails for it
            named_error(scene.id, error)
            return None
        with self._lock:
            self._pieces[name] = piece
            if len(self._pieces) > _PIECES:
                del self._pieces[next(iter(self._pieces))]
        return piece

    def _found_before(self, scene: Scene) -> Offset | None:
        name = _name(scene)
        with self._lock:
            if name in self._found:
                return self._found[name]
        stored = self.store.file(_FORMAT, name).block(0)
        try:
            value, _, reason = stored.decode().partition(" ") if stored else ("", "", "")
            return Offset(float(value), Reason[reason])
        except (KeyError, ValueError):
            return None

    def _keep(self, scene: Scene, offset: Offset) -> Offset:
        with self._lock:
            self._found[_name(scene)] = offset
        text = f"{offset.value:g} {offset.reason.name}"
        self.store.file(_FORMAT, _name(scene)).keep_blocks({0: text.encode()})
        return offset


def _name(scene: Scene) -> str:
    """The store's name for the files of a scene's bands in one version."""
    return f"{scene.asset('red') or scene.id}#{scene.version}"
