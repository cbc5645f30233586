"""The files of the scenes of a clear picture: what cannot be read is left out with its acquisition, and said."""

from __future__ import annotations

from collections.abc import Iterable
from concurrent.futures import Executor

from ..errors.base import Cancelled, ClearScenesError
from ..errors.scene import ImageUnreadable, NoAsset, Unreadable
from ..errors.text import Text
from ..measuring.one_area import SceneReader, named_error
from ..measuring.stand_ins import with_files
from ..network.transport import Transport
from ..reading.mosaic import Tile
from ..reading.spans import Spans
from ..reflectance.band import open_band
from ..stac.acquisitions import Acquisition
from ..stac.scene import Scene
from ..storage.store import Store
from .clear_masks import read_clear_masks
from .method import Looked
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

    def begin(self) -> None:
        """Forget which blocks were taken: all that are needed are to come."""
        for blocks in self.files.values():
            blocks.begin()

    def with_bands(self, acquisition: Acquisition) -> Acquisition | None:
        """The acquisition, of copies for which a catalog names all bands; None where there are none: it is left out."""
        chosen: dict[Scene, Scene] = {}
        for scene in acquisition.scenes:
            named = next((one for one in (scene, *acquisition.copies(scene)) if self._has_bands(one)), None)
            if named is None:
                self.leave_out(acquisition, NoAsset())
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
                file, _ = open_band(scene, asset, self._transport)
            except Unreadable as error:
                raise ImageUnreadable.of(error) from error
            self.files[scene, asset] = PictureBlocks(file, self._transport)
        return self.files[scene, asset]

    def masks(self, acquisition: Acquisition, pixels: Spans) -> Looked | None:
        """As ``found_masks``; None where that cannot be read, and the acquisition is left out."""
        found = self.found_masks(acquisition, pixels)
        if isinstance(found, ClearScenesError):
            self.leave_out(acquisition, found)
            return None
        return found

    def found_masks(self, acquisition: Acquisition, pixels: Spans) -> Looked | ClearScenesError:
        """Which of some pixels are clear, with the copies by which it was read, or why it cannot be."""
        found = self._read_masks(acquisition, pixels)
        if not isinstance(found, ClearScenesError) or (other := self._with_files(acquisition)) is None:
            return found
        again = self._read_masks(other, pixels)
        return found if isinstance(again, ClearScenesError) else again

    def again(self, acquisition: Acquisition, pixels: Spans) -> Looked | None:
        """As ``masks``, of copies whose files are there, once an acquisition was left out; not a third time."""
        other = self._with_files(acquisition)
        if other is None or isinstance(found := self._read_masks(other, pixels), ClearScenesError):
            return None
        del self.left_out[acquisition.key]
        return found

    def _with_files(self, acquisition: Acquisition) -> Acquisition | None:
        """Of copies whose files are there; None where there are none, or they were tried already."""
        if acquisition.key in self._tried_again:
            return None
        self._tried_again.add(acquisition.key)
        return with_files(acquisition, [*self._request.bands, "scl"], self._transport)

    def _read_masks(self, acquisition: Acquisition, pixels: Spans) -> Looked | ClearScenesError:
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
            return named_error(acquisition.key, error)

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
                self.leave_out(acquisition, named_error(acquisition.key, error))
                gone.add(acquisition.key)
        return gone

    def leave_out(self, acquisition: Acquisition, error: ClearScenesError) -> None:
        """Note why an acquisition cannot be used."""
        self.left_out[acquisition.key] = acquisition, error.text
