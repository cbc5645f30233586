"""How GDAL knows the files that a layer is made of. Nothing secret is in a path: it is stored with the project."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import quote, unquote

from osgeo import gdal
from qgis.PyQt.QtCore import QUrl

from ...errors.login import LayerNeedsKeys, LayerNotWithLogin, NotAllowedByGdal
from ...errors.network import AddressRefused, NetworkError
from ...network import local_files
from ...network.addresses import Addresses, unsigned
from ...network.local_files import is_local, path_within
from ...network.signing import S3Signer, SasSigner, Signer
from ...stac.asset_address import asset_address
from ...stac.scene import Scene
from ...stac.scene_files import is_zarr_array

SIGNED_BY_GDAL = "pc_url_signing=yes"
_ALLOWED = "CPL_VSIL_CURL_ALLOWED_EXTENSIONS"
_ZARR = "ZARR:"
_REMOTE = ("/vsicurl", "/vsis3")  # what that option is about
_WITH_OPTIONS = re.compile(r"/vsicurl\?[^<\"\s]*?url=([^<&\"\s]+)")
SILENCE = 5  # seconds after which a server is given up: whatever waits for it ends, closing a project too


def gdal_path(scene: Scene, asset: str, signer: Signer, silence: int = SILENCE) -> str:
    """GDAL's path for a file of a scene.

    GDAL itself signs as it reads, each time a project is opened anew: with the keys of the bucket, or by asking
    Planetary Computer.

    Args:
        scene: Whose file it is.
        asset: Its name in ``core.stac.scene``.
        signer: What the catalog's requests are signed with.
        silence: Seconds after which a silent server is given up.

    Returns:
        The path; "" where the scene has no such asset.

    Raises:
        NetworkError: The address may not be opened, or GDAL cannot sign it.
        NotAllowedByGdal: GDAL was set up to open other files only.
    """
    href = asset_address(scene, asset, signer)
    path = _gdal_path(scene, asset, href, signer.of(scene.catalog), silence) if href else ""
    if path.startswith(_REMOTE) and not is_allowed(path):
        raise NotAllowedByGdal(file=path.rpartition("/")[2], setting=_ALLOWED)
    return _zarr_path(path) if is_zarr_array(href) else path


def is_zarr_path(path: str) -> bool:
    """Whether a path of ``gdal_path`` is that of an array in a Zarr product."""
    return path.startswith(_ZARR)


def _zarr_path(folder: str) -> str:
    if '"' in folder:  # where the name would end, and other words of GDAL's begin
        raise AddressRefused(address=folder)
    return f'{_ZARR}"{folder}"'


def _gdal_path(scene: Scene, asset: str, href: str, signer: Signer, silence: int) -> str:
    if is_local(href):
        return local_files.gdal_path(path_within(href, Addresses.of_catalog(signer.grant.url).folders))
    bucket = scene.asset(asset, "s3")
    if isinstance(signer, S3Signer) and bucket:
        return "/vsis3/" + bucket.removeprefix("s3://")
    if not signer.reaches(href):
        return vsi_path(href, silence)
    if isinstance(signer, SasSigner):
        return vsi_path(href, silence, f"{SIGNED_BY_GDAL}&pc_collection={quote(scene.collection, safe='')}")
    if signer.grant.login:  # GDAL would send it after a redirect too
        error = LayerNotWithLogin if signer.access.login_page else LayerNeedsKeys
        raise error(catalog=signer.grant.title)
    return vsi_path(href, silence)


def vsi_path(address: str, silence: int = SILENCE, more: str = "") -> str:
    """GDAL's path for an address that may be opened, without what signs it: paths are stored in projects.

    How long it waits is part of it, so that it goes with the project and concerns nothing but our files. A server that
    is away is given up, and one that is silent; slow connections have as long as they need.

    Args:
        address: Of the web.
        silence: Seconds after which a silent server is given up.
        more: Options of GDAL's path beside these.

    Raises:
        AddressRefused: It is no valid address.
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
    return allowed_form(f"/vsicurl?{'&'.join(filter(None, [options, more]))}&url={encoded}")


def allowed_form(source: str) -> str:
    """The paths in a source, in the form in which GDAL may open them.

    Where GDAL is set up to open only files with some endings, paths have to end as their files do: in a path with
    options it looks no further than these (tried: 3.6, 3.10, 3.13).

    The options are left out then; newer GDALs have them by path (``GdalNetwork``). What GDAL signs itself needs them in
    the path, and stays as it is.

    Args:
        source: A path, or the text of a virtual raster.
    """
    return _WITH_OPTIONS.sub(_without_options, source) if _endings() else source


def is_allowed(path: str) -> bool:
    """Whether GDAL may open a path by the endings that whoever set QGIS up allows."""
    endings = _endings()
    return not path or not endings or path.partition("?")[0].lower().endswith(endings)


def _endings() -> tuple[str, ...]:
    return tuple(re.findall(r"[^, ]+", (gdal.GetConfigOption(_ALLOWED) or "").lower()))


def _without_options(found: re.Match[str]) -> str:
    address = unquote(found[1])
    if SIGNED_BY_GDAL in found[0] or set("<>&\"' ") & set(address):
        return found[0]
    return f"/vsicurl/{address}"


def gdal_paths(scenes: Iterable[Scene], assets: Iterable[str], signer: Signer) -> list[str]:
    """The paths of all these assets that can be opened; what cannot is reported where it is opened."""
    paths = []
    names = list(assets)
    for scene in scenes:
        for asset in names:
            try:
                paths.append(gdal_path(scene, asset, signer))
            except NetworkError:
                continue
    return [path for path in paths if path]
