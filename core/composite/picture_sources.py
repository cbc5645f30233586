"""The files of the scenes of a clear picture: what cannot be read is left out with its acquisition, and said."""

from __future__ import annotations

from collections.abc import Iterable
from concurrent.futures import Executor

from ..errors.base import Cancelled
from ..errors.scene import ImageUnreadable, NoAsset, Unreadable
from ..errors.text import Text
from ..measuring.one_area import SceneReader, named_error
from ..network.transport import Transport
from ..reading.mosaic import Tile
from ..reading.spans import Spans
from ..reflectance.band import open_band
from ..stac.acquisitions import Acquisition
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

    def have_bands(self, acquisition: Acquisition) -> bool:
        """Whether the catalog names all bands of all scenes; else the acquisition is left out."""
        has_all = all(scene.asset(name) for scene in acquisition.scenes for name in self._request.bands)
        if not has_all:
            self._leave_out(acquisition, NoAsset())
        return has_all

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
                file, _ = open_band(scene, asset, self._transport)
            except Unreadable as error:
                raise ImageUnreadable.of(error) from error
            self.files[scene, asset] = PictureBlocks(file, self._transport)
        return self.files[scene, asset]

    def masks(self, acquisition: Acquisition, pixels: Spans) -> ClearMasks | None:
        """Which of some pixels are clear; None where that cannot be read, and the acquisition is left out."""
        readers, request = [self.reader(scene) for scene in acquisition.scenes], self._request
        try:
            with self._transport.working():
                tiles = [Tile(one.open, one.scene.footprint) for one in readers]
                return read_clear_masks(tiles, pixels, request.cloud_classes, request.margin)
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
