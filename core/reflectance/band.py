"""A band of a scene, opened for its whole numbers."""

from __future__ import annotations

from ..network.transport import Transport
from ..reading.band_file import BandFile
from ..reading.local_jpeg_2000 import SceneFile, image_file, image_source
from ..stac.asset_address import image_address
from ..stac.scene import Scene
from ..storage.store import Store


def open_band(scene: Scene, asset: str, transport: Transport) -> tuple[BandFile, SceneFile]:
    """Open the file of a band; nothing of it is kept.

    Args:
        scene: Whose band it is.
        asset: Its name here (``Product.keys``).
        transport: The way to it.

    Returns:
        The band, and its file, which counts what is read.

    Raises:
        Unreadable: It is no file that can be read in parts.
        OnlyDrawn: It is in Zarr.
        NetworkError: It cannot be fetched.
    """
    file = image_file(transport, image_address(scene, asset, transport.signer))
    return BandFile(image_source(file, Store().file("")), scene.product.empty), file
