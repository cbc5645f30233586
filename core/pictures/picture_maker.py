"""Making the picture of an acquisition: its scenes joined, from the store or from their servers."""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..area.area import Area
from ..classification.schemes import table_of
from ..errors.base import Cancelled, ClearScenesError
from ..errors.network import NetworkError
from ..errors.scene import ImageUnreadable, NoAsset, SceneError, Unreadable
from ..errors.text import QT_TRANSLATE_NOOP, Text
from ..measuring.one_area import named_error, quality_name
from ..network.transport import Transport
from ..reading.local_jpeg_2000 import image_file, image_source
from ..reflectance.offset_finder import OffsetFinder
from ..stac.acquisitions import Acquisition
from ..stac.asset_address import image_address
from ..stac.products import Product
from ..stac.scene import Scene
from ..storage.store import Store
from .frame import FINER, Frame, frame_of
from .image_file import ImageFile
from .picture import Picture

STRETCH = (100, 2200)  # reflectance x 10000 shown darkest and brightest, as of the layers (core.bridge.layers.styles)
_BANDS = ("red", "green", "blue")
_STORED_BLOCKS = 16  # of a quality layer that are decoded for a picture; more would take long
_FIRST = 5 * 1024  # bytes of an image: the directories of an Earth Search image take 4.2 kB
_FORMAT = "picture 2"


@dataclass(frozen=True)
class PictureResult:
    """The picture of an acquisition, or why there is none.

    Attributes:
        key: Of the acquisition.
        picture: None where there is none.
        reason: Why there is none.
    """

    key: str
    picture: Picture | None
    reason: Text | None = None

    @classmethod
    def failed(cls, acquisition: Acquisition, error: ClearScenesError) -> PictureResult:
        """That of an acquisition of which no picture can be made."""
        return cls(acquisition.key, None, error.text)


class PictureMaker:
    """Makes the picture of an acquisition. Frozen in use: the workers share it.

    Args:
        area: That the pictures show.
        transport: The way to the scenes' files.
        store: Keeps pictures that are whole.
        finder: Knows the offsets of reflectance, where colors are made of the bands.

    Attributes:
        cancellation: Ends the work.
    """

    def __init__(
        self, area: Area, transport: Transport, store: Store | None = None, finder: OffsetFinder | None = None
    ) -> None:
        self._area, self._transport, self._store = area, transport, store or Store()
        self._finder = finder or OffsetFinder(self._store)
        self.cancellation = transport.cancellation

    def __call__(self, acquisition: Acquisition) -> PictureResult:
        """Make one; whatever happens but ``Cancelled`` becomes the reason for there being no picture."""
        try:
            with self._transport.working():
                return PictureResult(acquisition.key, self._stored_or_made(acquisition))
        except Cancelled:
            raise
        except Exception as error:
            return PictureResult.failed(acquisition, named_error(acquisition.key, error))

    def _stored_or_made(self, acquisition: Acquisition) -> Picture:
        names = (f"{scene.asset('visual') or scene.asset('red')}#{scene.version}" for scene in acquisition.scenes)
        entry = self._store.file(_FORMAT, self._area.key, *names)
        if data := entry.block(0):
            try:
                return Picture.unpacked(data)
            except ValueError:
                entry.forget()
        picture, is_whole = self._made(acquisition)
        if is_whole:
            entry.keep_blocks({0: picture.packed()})
        return picture

    def _made(self, acquisition: Acquisition) -> tuple[Picture, bool]:
        """The picture, and whether all that it is made of could be read; raises why no image could."""
        mosaic, failures = _PictureMosaic(), list[ClearScenesError]()
        for scene in acquisition.scenes:
            if mosaic.is_full:
                break
            errors = list[ClearScenesError]()
            for one in (scene, *acquisition.copies(scene)):
                try:
                    colors = self._colors(one, mosaic)
                except SceneError as error:
                    errors.append(ImageUnreadable.of(error) if isinstance(error, Unreadable) else error)
                except NetworkError as error:
                    errors.append(error)
                else:
                    errors = self._add(one, colors, mosaic)
                    break
            failures += errors
        if mosaic.frame is None or (failures and not mosaic.filled.any()):
            raise failures[0]
        for failure in failures:
            named_error(acquisition.key, failure)
        return mosaic.picture(), not failures

    def _add(self, scene: Scene, colors: NDArray[np.uint8], mosaic: _PictureMosaic) -> list[ClearScenesError]:
        """Add a scene to the mosaic; why it has no tint, where it has none."""
        classes, errors = np.zeros(colors.shape[1:], np.uint8), list[ClearScenesError]()
        try:
            classes = self._classes(scene, mosaic)
        except (SceneError, NetworkError) as error:
            errors.append(error)
        mosaic.add(colors, classes)
        return errors

    def _colors(self, scene: Scene, mosaic: _PictureMosaic) -> NDArray[np.uint8]:
        """(3, rows, columns) of the frame's places, 0 where there is no data."""
        if self._address(scene, "visual"):
            file = self._opened(scene, "visual")
            values = file.fitting(mosaic.framed(self._area, file.grid.crs))
            if values.dtype != np.uint8 or len(values) < 3:
                raise Unreadable(why=QT_TRANSLATE_NOOP("core", "its colors are not known"))
            return np.asarray(values[:3], np.uint8)
        if not all(self._address(scene, name) for name in _BANDS):
            raise NoAsset
        files = [self._opened(scene, name) for name in _BANDS]
        frame = mosaic.framed(self._area, files[0].grid.crs)
        offset = self._finder.offsets([scene], self._transport)[scene].value
        bands = [file.fitting(frame, scene.product.empty)[0] for file in files]
        return np.stack([_stretched(band, scene.product, offset) for band in bands])

    def _classes(self, scene: Scene, mosaic: _PictureMosaic) -> NDArray[np.uint8]:
        """(rows, columns), from the blocks that measuring has left in the store, or else from an overview."""
        if scene.problem is not None:
            raise copy(scene.problem)  # many threads may: each with its own traceback
        quality = image_file(self._transport, self._address(scene, "scl"))
        file = ImageFile(image_source(quality, self._store.file(quality_name(scene))), scene.stated_grid("scl"))
        frame = mosaic.framed(self._area, file.grid.crs)
        scheme = scene.product.scheme
        values = file.stored(frame, _STORED_BLOCKS, scheme.empty)
        raw = (file.fitting(frame, scheme.empty) if values is None else values)[0]
        return np.asarray(table_of(scheme)[raw], np.uint8)

    def _address(self, scene: Scene, asset: str) -> str:
        """Of an asset, "" where the catalog names none."""
        return image_address(scene, asset, self._transport.signer)

    def _opened(self, scene: Scene, asset: str) -> ImageFile:
        file = image_file(self._transport, self._address(scene, asset))
        return ImageFile(image_source(file, Store().file(""), _FIRST), scene.stated_grid(asset))


class _PictureMosaic:
    """What the tiles hold of the frame's places; the first one that has data wins."""

    def __init__(self) -> None:
        self.frame: Frame | None = None  # in the CRS of the first file that is read

    def framed(self, area: Area, crs: str) -> Frame:
        if self.frame is None:
            self.frame = frame_of(area, crs)
            shape = self.frame.inside.shape
            self._colors, self._classes = np.zeros((3, *shape), np.uint8), np.zeros(shape, np.uint8)
            self.filled = np.zeros(shape, np.bool_)
        return self.frame

    @property
    def is_full(self) -> bool:
        return self.frame is not None and bool(self.filled[self.frame.inside].all())

    def add(self, colors: NDArray[np.uint8], classes: NDArray[np.uint8]) -> None:
        new = colors.any(axis=0) & ~self.filled
        self._colors[:, new], self._classes[new] = colors[:, new], classes[new]
        self.filled |= new

    def picture(self) -> Picture:
        assert self.frame is not None
        height, width = self.frame.shape
        shown = self.filled & self.frame.inside
        weight = _sums(shown[None].astype(np.float32), height, width)
        colors = _sums(self._colors * shown, height, width) / np.maximum(weight, 1)
        opacity = weight * (255 / FINER**2)
        pixels = np.rint(np.concatenate([colors, opacity])).astype(np.uint8).transpose(1, 2, 0)
        classes = np.where(shown, self._classes, 0)[::FINER, ::FINER]
        return Picture(np.ascontiguousarray(pixels), np.ascontiguousarray(classes), self.frame.grid.affine[0] * FINER)


def _sums(values: NDArray[Any], height: int, width: int) -> NDArray[np.float32]:
    """(bands, height, width): over the places of each pixel."""
    places = values.reshape(-1, height, FINER, width, FINER)
    return np.asarray(places.sum(axis=(2, 4), dtype=np.float32))


def _stretched(band: NDArray[Any], product: Product, offset: float) -> NDArray[np.uint8]:
    """1 to 255; 0 where there is no data."""
    low, high = STRETCH
    reflectance = band.astype(np.float32) * product.scale + offset
    shown = np.clip(np.rint(1 + 254 * (reflectance - low) / (high - low)), 1, 255)
    return np.where(band == product.empty, 0, shown).astype(np.uint8)
