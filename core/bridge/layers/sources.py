"""Images made of the files of scenes as GDAL reads them over the network: for layers, and for what is saved."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ...classification.schemes import Scheme, is_identity
from ...errors.scene import ImageFormatNotRead, NoAsset
from ...network.remote_file import RemoteFile
from ...network.transport import Transport
from ...raster.grid import Grid
from ...reflectance.offset import AS_STATED, Offsets, offset_in
from ...stac.asset_address import asset_address
from ...stac.scene import Scene
from ...stac.scene_files import format_of
from ..network.gdal_paths import SILENCE, gdal_path, is_zarr_path
from . import virtual_raster
from .styles import Kind
from .virtual_raster import BandMosaic, CloudMask
from .zarr_images import zarr_grid

_PROBE = 16


def by_zone(scenes: Iterable[Scene]) -> list[tuple[Scene, ...]]:
    """Groups of scenes whose files lie in one UTM grid and whose classes are read alike.

    A scene that states neither its grid nor its tile is a group by itself.
    """
    zones: dict[tuple[str, Scheme], list[Scene]] = {}
    for scene in scenes:
        zones.setdefault((scene.zone, scene.product.scheme), []).append(scene)
    return [tuple(found) for found in zones.values()]


def image_xml(
    kind: Kind,
    assets: Sequence[str],
    scenes: Sequence[Scene],
    hidden: frozenset[int] | None,
    transport: Transport,
    silence: int = SILENCE,
    offsets: Offsets = AS_STATED,
    mask: str = "",
) -> str:
    """A virtual raster of scenes, as XML.

    Always a virtual one, of a single file too: it states size and bands itself and opens its files only when pixels are
    asked for, so that a project with it opens whether or not there is a server.

    Args:
        kind: What the image is made of.
        assets: By their names in ``core.stac.scene``.
        scenes: Of one zone (``by_zone``); the first that has data wins.
        hidden: Classes; then the last band says where they are. None hides nothing.
        transport: By which each file is asked whether it is there.
        silence: Seconds after which GDAL gives up a silent server.
        offsets: Of reflectance, those that were decided.
        mask: A mask of single pixels (``pixel_masks``), which stands above the classes; "" for none.

    Raises:
        ClearScenesError: A file is not there, or cannot be opened.
    """
    scheme = scenes[0].product.scheme
    mosaics = [_mosaic(scenes, asset, transport, silence, offsets) for asset in assets]
    clouds = None
    if hidden is not None:
        clouds = CloudMask(_mosaic(scenes, "scl", transport, silence, offsets), hidden, scheme, mask)
    if kind is Kind.CLASSES and not is_identity(scheme):
        return virtual_raster.classes(mosaics[0], scheme)
    if kind is Kind.INDEX:
        return virtual_raster.normalized_difference(mosaics[0], mosaics[1], clouds)
    if kind is Kind.BANDS:
        return virtual_raster.stacked(mosaics, clouds)
    return virtual_raster.colors(mosaics[0], clouds)


def _mosaic(scenes: Sequence[Scene], asset: str, transport: Transport, silence: int, offsets: Offsets) -> BandMosaic:
    product = scenes[0].product
    files = [_file(scene, asset, transport, silence) for scene in scenes]
    return BandMosaic(
        tuple(path for path, _ in files),
        tuple(offset_in(offsets, scene).value for scene in scenes),
        product.scale,
        product.empty,
        tuple(grid for _, grid in files),
    )


def _file(scene: Scene, asset: str, transport: Transport, silence: int) -> tuple[str, Grid | None]:
    """A file's path, and where its pixels lie as far as that is stated outside of it.

    Only what is a plain web address, and has just answered, becomes a path.

    GDAL names no cause that a person understands, and a layer's constructor holds Python's lock while it waits. So
    whether there is a file is found out before, with our own deadline.
    """
    path = gdal_path(scene, asset, transport.signer, silence)
    if not path:
        raise NoAsset
    address = asset_address(scene, asset, transport.signer)
    if is_zarr_path(path):
        return path, zarr_grid(address, transport) or scene.stated_grid(asset)
    if named := format_of({"href": address}):
        raise ImageFormatNotRead(format=named)
    RemoteFile(transport, address).read(0, _PROBE)
    return path, scene.stated_grid(asset)
