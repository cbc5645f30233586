"""How GDAL knows the files that a layer is made of. Nothing secret is in a path: it is stored with the project."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import quote

from qgis.PyQt.QtCore import QUrl

from ..errors import AddressRefused, NetworkError
from ..login_errors import LayerNeedsKeys
from ..network.signing import S3Signer, SasSigner, Signer
from ..scene import Scene


def gdal_path(scene: Scene, asset: str, signer: Signer) -> str:
    """Signed by GDAL itself as it reads: with the keys of the bucket, or by asking Planetary Computer, each time a
    project is opened anew. "" where the scene has no such asset; raises a ``NetworkError``.
    """
    href = signer.address(scene, asset)
    if not href:
        return ""
    bucket = scene.asset(asset, "s3")
    if isinstance(signer, S3Signer) and bucket:
        return "/vsis3/" + bucket.removeprefix("s3://")
    url = QUrl(href, QUrl.ParsingMode.StrictMode)
    if not url.isValid():
        raise AddressRefused(address=href)
    encoded = bytes(url.toEncoded()).decode("ascii")
    if not signer.reaches(href):
        return f"/vsicurl/{encoded}"
    if isinstance(signer, SasSigner):
        collection = quote(scene.collection, safe="")
        return f"/vsicurl?pc_url_signing=yes&pc_collection={collection}&url={quote(encoded, safe='')}"
    if signer.catalog.login:  # GDAL would send it after a redirect too
        raise LayerNeedsKeys(catalog=signer.catalog.title)
    return f"/vsicurl/{encoded}"


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
