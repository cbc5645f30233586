"""How GDAL knows the files that a layer is made of. Nothing secret is in a path: it is stored with the project."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import quote

from qgis.PyQt.QtCore import QUrl

from ..errors import AddressRefused, NetworkError
from ..login_errors import LayerNeedsKeys
from ..network.addresses import unsigned
from ..network.signing import S3Signer, SasSigner, Signer
from ..scene import Scene

SILENCE = 5  # seconds after which a server is given up: whatever waits for it ends, closing a project too


def gdal_path(scene: Scene, asset: str, signer: Signer, silence: int = SILENCE) -> str:
    """Signed by GDAL itself as it reads: with the keys of the bucket, or by asking Planetary Computer, each time a
    project is opened anew. "" where the scene has no such asset; raises a ``NetworkError``.
    """
    href = signer.address(scene, asset)
    if not href:
        return ""
    bucket = scene.asset(asset, "s3")
    if isinstance(signer, S3Signer) and bucket:
        return "/vsis3/" + bucket.removeprefix("s3://")
    if not signer.reaches(href):
        return vsi_path(href, silence)
    if isinstance(signer, SasSigner):
        return vsi_path(href, silence, f"pc_url_signing=yes&pc_collection={quote(scene.collection, safe='')}")
    if signer.catalog.login:  # GDAL would send it after a redirect too
        raise LayerNeedsKeys(catalog=signer.catalog.title)
    return vsi_path(href, silence)


def vsi_path(address: str, silence: int = SILENCE, more: str = "") -> str:
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
    encoded = quote(bytes(url.toEncoded()).decode("ascii"), safe=":/")
    return f"/vsicurl?{'&'.join(filter(None, [options, more]))}&url={encoded}"


def gdal_paths(scenes: Iterable[Scene], assets: Iterable[str], signer: Signer) -> list[str]:
    """Of all that can be opened; what cannot is told where it is opened."""
    paths = []
    names = list(assets)
    for scene in scenes:
        for asset in names:
            try:
                paths.append(gdal_path(scene, asset, signer))
            except NetworkError:
                continue
    return [path for path in paths if path]
