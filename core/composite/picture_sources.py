"""The files of the scenes of a clear picture: what cannot be read is left out with its acquisition, and said."""

from __future__ import annotations

from collections.abc import Iterable
from concurrent.futures import Executor

from ..errors.base import Cancelled
from ..errors.scene import ImageUnreadable, NoAsset, Unreadable
from ..errors.text import Text
from ..measuring.one_area import SceneReader, named_error
from ..measuring.stand_ins import with_files
from ..network.remote_file import RemoteFile
from ..network.transport import Transport
from ..reading.band_file import BandFile
from ..reading.mosaic import Tile
from ..reading.source import Source
from ..reading.spans import Spans
from ..stac.acquisitions import Acquisition
from ..stac.asset_address import image_address
from ..stac.scene import Scene
from ..storage.store import Store
from .clear_masks import ClearMasks, read_clear_masks
from .picture_blocks import PictureBlocks
from .picture_request import PictureRequest


class PictureSources:
    """Opens and reads them. May be used by many threads.

    Args:
        request: What is made of them.
        transport: The way to them.
        store: What it holds of the classifications is not fetched again.

    Attributes:
        files: The bands that were opened, by scene and asset.
        left_out: By their keys the acquisitions that cannot be used, and why.
    """

    def __init__(self, request: PictureRequest, transport: Transport, store: Store) -> None:
        self._request, self._transport, self._store = request, transport, store
        self.files: dict[tuple[Scene, str], PictureBlocks] = {}
        self.left_out: dict[str, tuple[Acquisition, Text]] = {}
        self._tried_again: set[str] = set()  # keys

    def with_bands(self, acquisition: Acquisition) -> Acquisition | None:
        """The acquisition, of copies for which a catalog names all bands; None where there are none: it is left out."""
        chosen: dict[Scene, Scene] = {}
        for scene in acquisition.scenes:
            named = next((one for one in (scene, *acquisition.copies(scene)) if self._has_bands(one)), None)
            if named is None:
                self._leave_out(acquisition, NoAsset())
                return None
            chosen |= {} if named is scene else {scene: named}
        return acquisition.with_copies(chosen) if chosen else acquisition

    def _has_bands(self, scene: Scene) -> bool:
        return all(scene.asset(name) for name in self._request.bands)

    def reader(self, scene: Scene) -> SceneReader:
        """Of a scene's classification."""
        return SceneReader(scene, self._transport, self._store)

    def band(self, scene: Scene, asset: str) -> PictureBlocks:
        """A band of a scene, opened.

        Raises:
            ClearScenesError: It cannot be.
        """
        if (scene, asset) not in self.files:
            try:
                remote = RemoteFile(self._transport, image_address(scene, asset, self._transport.signer))
                file = BandFile(Source(remote, Store().file("")), scene.product.empty)
            except Unreadable as error:
                raise ImageUnreadable.of(error) from error
            self.files[scene, asset] = PictureBlocks(file, self._transport)
        return self.files[scene, asset]

    def masks(self, acquisition: Acquisition, pixels: Spans) -> tuple[Acquisition, ClearMasks] | None:
        """Which of some pixels are clear, by the copies that can be read.

        None where that cannot be read, and the acquisition is left out.
        """
        found = self._masks(acquisition, pixels)
        return found if found or acquisition.key not in self.left_out else self.again(acquisition, pixels)

    def again(self, acquisition: Acquisition, pixels: Spans) -> tuple[Acquisition, ClearMasks] | None:
        """As ``masks``, of copies whose files are there, once an acquisition was left out; not a third time."""
        if acquisition.key in self._tried_again:
            return None
        self._tried_again.add(acquisition.key)
        other = with_files(acquisition, [*self._request.bands, "scl"], self._transport)
        if other is None or (found := self._masks(other, pixels)) is None:
            return None
        del self.left_out[acquisition.key]
        return found

    def _masks(self, acquisition: Acquisition, pixels: Spans) -> tuple[Acquisition, ClearMasks] | None:
        readers, request = [self.reader(scene) for scene in acquisition.scenes], self._request
        try:
            with self._transport.working():
                tiles = [Tile(one.open, one.scene.footprint) for one in readers]
                return acquisition, read_clear_masks(tiles, pixels, request.cloud_classes, request.margin)
        except Cancelled:
            raise
        except Exception as error:
            for reader in readers:
                reader.failed(error)
            self._leave_out(acquisition, error)
            return None

    def open_bands(self, scenes: Iterable[tuple[Acquisition, Scene]], workers: Executor) -> set[str]:
        """Open all bands of scenes; the keys of the acquisitions that are left out as one could not be opened."""
        jobs = [
            (acquisition, workers.submit(self.band, scene, name))
            for acquisition, scene in scenes
            for name in self._request.bands
        ]
        gone = set()
        for acquisition, job in jobs:
            try:
                job.result()
            except Cancelled:
                raise
            except Exception as error:
                self._leave_out(acquisition, error)
                gone.add(acquisition.key)
        return gone

    def _leave_out(self, acquisition: Acquisition, error: Exception) -> None:
        self.left_out[acquisition.key] = acquisition, named_error(acquisition.key, error).text
