"""The address at which a scene's file is read: of those that are stated, the first that may be opened."""

from __future__ import annotations

from ..errors.network import AddressRefused
from ..errors.scene import OnlyDrawn
from ..network.access import Access
from ..network.addresses import Addresses, aws_endpoint, in_bucket
from ..network.signing import Signer
from .catalogs import endpoint_of
from .scene import Scene
from .scene_files import is_zarr_array


def asset_address(scene: Scene, asset: str, signer: Signer) -> str:
    """Where a file of a scene is asked for.

    Args:
        scene: whose file it is.
        asset: its name here, as ``Product.keys`` has them.
        signer: of the run; addresses of its protocol come before others.

    Returns:
        An address of the web, "" where the catalog names none. Where none may be opened it is the first one, whose
        refusal names it.

    Raises:
        LoginMissing: the files need an account, and none was chosen.
        PaymentNotAgreed: whoever reads the files pays for it, and has not agreed to.
        AddressRefused: none may be opened, of a catalog that is searched with others.
    """
    signer = signer.of(scene.catalog)
    signer.check()
    stated = sorted(scene.addresses(asset), key=lambda href: not href.startswith(f"{signer.protocol}:"))
    found = [bucket_address(href, signer.access) for href in stated]
    addresses = Addresses.of_catalog(signer.grant.url)
    if address := next((url for url in found if _may_be_opened(url, addresses)), ""):
        return address
    if found and scene.catalog:  # what this catalog may not name, a catalog beside it may
        addresses.check(found[0])
    return next(iter(found), "")


def image_address(scene: Scene, asset: str, signer: Signer) -> str:
    """As ``asset_address``, of a file that is read as an image.

    Raises:
        OnlyDrawn: it is an array of a Zarr product, of which only classifications are read.
    """
    address = asset_address(scene, asset, signer)
    if is_zarr_array(address):
        raise OnlyDrawn
    return address


def bucket_address(href: str, access: Access) -> str:
    """The web address of what lies in a bucket, of the catalog's own server or a public one; any other as it is."""
    scheme, _, rest = href.partition("://")
    bucket, _, key = rest.partition("/")
    if scheme == "gs":
        return in_bucket("https://storage.googleapis.com", bucket, key)
    if scheme != "s3":
        return href
    own = access.endpoint if bucket in access.buckets or not access.buckets else ""
    return in_bucket(own or endpoint_of(bucket) or aws_endpoint(bucket), bucket, key)


def _may_be_opened(url: str, addresses: Addresses) -> bool:
    try:
        return bool(addresses.check(url))
    except AddressRefused:
        return False
