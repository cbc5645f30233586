"""Buckets: signed as AWS's own library signs, and read from a server that checks signatures."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from clear_scenes.core.errors.login import LoginMissing, LoginRefused
from clear_scenes.core.errors.network import BadStatus
from clear_scenes.core.network.access import Access, Signing
from clear_scenes.core.network.addresses import Addresses
from clear_scenes.core.network.cancellation import Cancellation
from clear_scenes.core.network.plain_transport import PlainTransport
from clear_scenes.core.network.remote_file import RemoteFile
from clear_scenes.core.network.signing import S3Signer, signer_of
from clear_scenes.core.network.sigv4 import Keys, signed_headers
from clear_scenes.core.stac.asset_address import asset_address
from clear_scenes.core.stac.catalogs import COPERNICUS, Catalog
from clear_scenes.core.stac.scene import scene_from_item
from tests.support.faults import private_authority
from tests.support.items import made_item
from tests.support.s3 import PYTHON, S3, s3_server

MOMENT = datetime(2026, 6, 13, 9, 8, 7, tzinfo=UTC)
KEYS = Keys("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", "default")
KEY = "Sentinel-2/MSI/L2A/2026/06/13/with space+plus/SCL_20m.jp2"
CONTENT = bytes(range(256)) * 40

BOTOCORE = """
import datetime, json, sys
import botocore.auth, botocore.awsrequest, botocore.credentials, botocore.compat
url, identifier, secret, region, headers = json.load(sys.stdin)
class Frozen(datetime.datetime):
    @classmethod
    def now(cls, tz=None): return cls(2026, 6, 13, 9, 8, 7, tzinfo=tz)
    @classmethod
    def utcnow(cls): return cls(2026, 6, 13, 9, 8, 7)
moment = Frozen(2026, 6, 13, 9, 8, 7, tzinfo=datetime.timezone.utc)
for name in ("datetime", "get_current_datetime"):
    if hasattr(botocore.auth, name):
        setattr(botocore.auth, name, type("M", (), {"datetime": Frozen}) if name == "datetime" else lambda **_: moment)
request = botocore.awsrequest.AWSRequest("GET", url, headers=headers)
credentials = botocore.credentials.Credentials(identifier, secret)
botocore.auth.S3SigV4Auth(credentials, "s3", region).add_auth(request)
print(request.headers["Authorization"])
"""


@pytest.mark.parametrize(
    ("url", "headers"),
    [
        ("https://eodata.dataspace.copernicus.eu/eodata/Sentinel-2/SCL_20m.jp2", {}),
        ("https://127.0.0.1:9000/bucket/with%20space%2Bplus%C3%A4~tilde.tif", {}),
        ("https://s3.us-west-2.amazonaws.com/usgs-landsat/a.TIF", {"x-amz-request-payer": "requester"}),
        ("https://s3.example.com/bucket/a.tif?versionId=b%2Fc&acl=", {}),
        ("https://s3.example.com/", {}),
    ],
)
def test_signed_as_botocore_signs(url: str, headers: dict[str, str]) -> None:
    given = json.dumps([url, KEYS.identifier, KEYS.secret, KEYS.region, headers])
    theirs = subprocess.run([PYTHON, "-c", BOTOCORE], input=given, capture_output=True, text=True, check=True).stdout
    assert signed_headers("GET", url, KEYS, MOMENT, headers)["authorization"] == theirs.strip()


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[S3]:
    folder = tmp_path_factory.mktemp("s3")
    authority, issued = private_authority(folder)
    (folder / "file").write_bytes(CONTENT)
    with pytest.MonkeyPatch.context() as patch, s3_server(issued, "eodata", {KEY: folder / "file"}) as server:
        patch.setenv("REQUESTS_CA_BUNDLE", str(authority))
        yield server


def catalog(server: S3, login: str = "chosen") -> Catalog:
    access = replace(COPERNICUS.access, endpoint=server.url, hosts=("127.0.0.1",))
    return Catalog("Copernicus Data Space", f"{server.url}/v1", "sentinel-2-l2a", access=access, login=login)


def read(server: S3, keys: Keys, **changes: object) -> bytes:
    signer = S3Signer(replace(catalog(server), **changes).grant, keys)
    transport = PlainTransport(Addresses.of_catalog(server.url), Cancellation(), signer)
    item = made_item() | {"assets": {"SCL_20m": {"href": f"s3://eodata/{KEY}"}}}
    with transport.working():
        return RemoteFile(transport, asset_address(scene_from_item(item, ""), "scl", signer)).read(1000, 3000)


def test_a_bucket_is_read_with_its_keys(server: S3) -> None:
    assert read(server, Keys(server.identifier, server.secret)) == CONTENT[1000:3000]
    assert read(server, Keys(server.identifier, server.secret), pays=True) == CONTENT[1000:3000]


def test_wrong_keys_are_told(server: S3) -> None:
    for keys in (Keys(server.identifier, "wrong"), Keys("AKIDNOBODY", server.secret)):
        with pytest.raises(LoginRefused, match="refused the login") as told:
            read(server, keys)
        assert server.secret not in str(told.value) + told.value.detail


def test_nothing_is_given_without_a_signature(server: S3) -> None:
    transport = PlainTransport(Addresses.of_catalog(server.url), Cancellation())
    with pytest.raises(BadStatus), transport.working():
        RemoteFile(transport, f"{server.url}/eodata/{KEY.replace(' ', '%20').replace('+', '%2B')}").read(0, 10)


def test_a_missing_login_is_told_with_what_to_do() -> None:
    item = made_item() | {"assets": {"SCL_20m": {"href": f"s3://eodata/{KEY}"}}}
    with pytest.raises(LoginMissing) as told:
        asset_address(scene_from_item(item, ""), "scl", signer_of(COPERNICUS.grant))
    assert str(told.value) == (
        "Copernicus Data Space: Searching is open to all. Images need a free account of the Copernicus Data Space: "
        "make S3 keys at eodata-s3keysmanager.dataspace.copernicus.eu and add them to QGIS as an AWS S3 "
        "authentication. Choose it under Advanced, Login."
    )


def test_searching_needs_no_login() -> None:
    """Nothing is asked of a login before a file is opened, and nothing is sent to the search."""
    signer = S3Signer(replace(COPERNICUS, login="chosen").grant, KEYS)
    assert not signer.reaches(f"{COPERNICUS.url}/search")
    assert signer.reaches("https://eodata.dataspace.copernicus.eu/eodata/a.jp2")
    assert not signer.reaches("https://eodata.dataspace.copernicus.eu/another/a.jp2")
    assert not signer.reaches("http://eodata.dataspace.copernicus.eu/eodata/a.jp2")
    assert not signer.reaches("https://eodata.dataspace.copernicus.eu.evil.example/eodata/a.jp2")


def test_keys_are_not_shown() -> None:
    assert "wJalr" not in repr(KEYS)
    assert Access(Signing.S3).buckets == ()
