"""Images made of the files of scenes as GDAL reads them over the network: for layers, and for what is saved."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from urllib.parse import quote

from qgis.PyQt.QtCore import QUrl

from ..errors import AddressRefused, NoAsset
from ..network.addresses import unsigned
from ..network.remote_file import RemoteFile
from ..network.transport import Transport
from ..scene import Scene
from . import virtual_raster
from .styles import Kind
from .virtual_raster import CloudMask, Mosaic

_PROBE = 16
SILENCE = 5  # seconds after which a server is given up: whatever waits for it ends, closing a project too


def by_zone(scenes: Iterable[Scene]) -> list[tuple[Scene, ...]]:
    """Those whose files lie in one UTM grid; a scene that does not tell its tile has none in common with others."""
    zones: dict[str, list[Scene]] = {}
    for scene in scenes:
        zone = scene.tile[:2] + ("N" if scene.tile[2:3] >= "N" else "S") if scene.tile else scene.id
        zones.setdefault(zone, []).append(scene)
    return [tuple(found) for found in zones.values()]


def image_of(
    kind: Kind,
    assets: Sequence[str],
    scenes: Sequence[Scene],
    hidden: frozenset[int] | None,
    transport: Transport,
    silence: int = SILENCE,
) -> str:
    """A virtual raster of scenes of one zone, as XML; where classes are ``hidden``, its last band says where they are.

    Always a virtual one, of a single file too: it tells size and bands itself and opens its files only when pixels are
    asked for, so that a project with it opens whether or not there is a server. Raises a ``ClearScenesError``.
    """
    mosaics = [_mosaic(scenes, asset, transport, silence) for asset in assets]
    mask = None if hidden is None else CloudMask(_mosaic(scenes, "scl", transport, silence), hidden)
    if kind is Kind.INDEX:
        return virtual_raster.normalized_difference(mosaics[0], mosaics[1], mask)
    if kind is Kind.BANDS:
        return virtual_raster.stacked(mosaics, mask)
    return virtual_raster.colors(mosaics[0], mask)


def vsi_path(address: str, silence: int = SILENCE) -> str:
    """GDAL's path for an address that may be opened, without what signs it: paths are kept in projects.

    How long it waits is part of it, so that it goes with the project and concerns nothing but our files. A server that
    is away is given up, and one that is ``silence`` seconds; slow lines have as long as they need.
    """
    url = QUrl(unsigned(address), QUrl.ParsingMode.StrictMode)
    if not url.isValid():
        raise AddressRefused(address=address)
    options = (
        f"connecttimeout=5&low_speed_time={silence}&low_speed_limit=1"  # bytes a second
        "&max_retry=2&retry_delay=1"  # where it is busy
        "&empty_dir=yes"  # no looking for sidecar files
    )
    return f"/vsicurl?{options}&url={quote(bytes(url.toEncoded()).decode('ascii'), safe=':/')}"


def _mosaic(scenes: Sequence[Scene], asset: str, transport: Transport, silence: int) -> Mosaic:
    paths = (_path(scene, asset, transport, silence) for scene in scenes)
    return Mosaic(tuple(paths), tuple(scene.offset for scene in scenes))


def _path(scene: Scene, asset: str, transport: Transport, silence: int) -> str:
    """Only what is a plain web address, and has just answered, becomes a path.

    GDAL names no cause that a person understands, and a layer's constructor holds Python's lock while it waits. So
    whether there is a file is found out before, with our own deadline.
    """
    href = scene.asset(asset)
    if href is None:
        raise NoAsset
    RemoteFile(transport, href).read(0, _PROBE)
    return vsi_path(href, silence)
