"""Where the files of scenes lie: odd names, buckets, and alternates in the order in which they can be read."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest

from clear_scenes.core.errors.network import AddressRefused
from clear_scenes.core.errors.scene import FormatNotRead, OnlyDrawn, Unreadable
from clear_scenes.core.network.addresses import Addresses
from clear_scenes.core.network.cancellation import Cancellation
from clear_scenes.core.network.plain_transport import PlainTransport
from clear_scenes.core.network.remote_file import RemoteFile
from clear_scenes.core.network.signing import S3Signer, signer_of
from clear_scenes.core.network.sigv4 import Keys
from clear_scenes.core.raster.grid import Grid
from clear_scenes.core.reading.quality_layer import open_quality_layer
from clear_scenes.core.reading.source import Source
from clear_scenes.core.stac.asset_address import asset_address, image_address
from clear_scenes.core.stac.catalogs import COPERNICUS, EARTH_SEARCH, Catalog, parse_catalog
from clear_scenes.core.stac.scene import Scene, scene_from_item
from clear_scenes.core.stac.scene_files import in_folder
from clear_scenes.core.storage.store import Store
from tests.support.items import made_item
from tests.support.rasters import MemoryRanges, sample_file
from tests.support.recorded import features
from tests.support.stub import Answer, Request, stub_server
from tests.support.zarr_products import ARRAY

BASE = "https://stac.example.com/v1/search"
KEY = "S2/33/T/WL/SCL 20m.tif"


def scene(href: str, asset: Mapping[str, Any] = MappingProxyType({}), base: str = BASE, **properties: Any) -> Scene:
    item = made_item(**properties) | {"assets": {"scl": {"href": href, **asset}}, "links": []}
    return scene_from_item(item, base)


def address(one: Scene, catalog: Catalog = EARTH_SEARCH) -> str:
    return asset_address(one, "scl", signer_of(catalog.grant))


# Names


@pytest.mark.parametrize(
    ("href", "expected"),
    [
        ("https://a.example/Tile 33 N/SCL.tif", "https://a.example/Tile%2033%20N/SCL.tif"),
        ("https://a.example/L'Aquila/SCL.tif", "https://a.example/L%27Aquila/SCL.tif"),
        ("./L'Aquila 2.tif", "https://stac.example.com/v1/L%27Aquila%202.tif"),
        ("  https://a.example/SCL.tif ", "https://a.example/SCL.tif"),
        ("https://a.example/Tile%2033/SCL.tif", "https://a.example/Tile%2033/SCL.tif"),
        ("https://a.example/100% clear.tif", "https://a.example/100%25%20clear.tif"),
        ("https://a.example/SCL.tif?sig=a%2Fb", "https://a.example/SCL.tif?sig=a%2Fb"),
    ],
)
def test_blanks_and_apostrophes(href: str, expected: str) -> None:
    assert address(scene(href)) == expected
    assert Addresses("stac.example.com").check(expected)


def test_a_file_with_such_a_name_is_read() -> None:
    content = sample_file("plain")

    def answer(request: Request) -> Answer:
        if request.path != "/Val%20d%27Aosta/SCL%20%281%29.tif":
            return Answer(404, "")
        first, last = map(int, request.headers["range"].removeprefix("bytes=").split("-"))
        part = content[first : last + 1]
        return Answer(206, part, (("Content-Range", f"bytes {first}-{first + len(part) - 1}/{len(content)}"),))

    with stub_server(answer) as server:
        one = scene("Val d'Aosta/SCL %281%29.tif", base=f"{server.url}/search")
        found = asset_address(one, "scl", signer_of(Catalog("", server.url).grant))
        transport = PlainTransport(Addresses.of_catalog(server.url), Cancellation())
        with transport.working():
            assert RemoteFile(transport, found).read(0, 99) == content[:99]


# Buckets


@pytest.mark.parametrize(
    ("url", "href", "expected"),
    [
        (
            "https://explorer.digitalearth.africa/stac",
            f"s3://deafrica-sentinel-2/{KEY}",
            "https://deafrica-sentinel-2.s3.af-south-1.amazonaws.com/S2/33/T/WL/SCL%2020m.tif",
        ),
        (
            "https://explorer.dea.ga.gov.au/stac",
            f"s3://dea-public-data/{KEY}",
            "https://dea-public-data.s3.ap-southeast-2.amazonaws.com/S2/33/T/WL/SCL%2020m.tif",
        ),
        (  # whoever names it
            "https://mirror.example.org/stac",
            f"s3://dea-public-data/{KEY}",
            "https://dea-public-data.s3.ap-southeast-2.amazonaws.com/S2/33/T/WL/SCL%2020m.tif",
        ),
        (
            "https://explorer.digitalearth.africa/stac",
            f"s3://sentinel-cogs/{KEY}",
            "https://sentinel-cogs.s3.amazonaws.com/S2/33/T/WL/SCL%2020m.tif",
        ),
        (BASE, f"s3://with.dots/{KEY}", "https://s3.amazonaws.com/with.dots/S2/33/T/WL/SCL%2020m.tif"),
        (BASE, f"gs://gcp-public/{KEY}", "https://storage.googleapis.com/gcp-public/S2/33/T/WL/SCL%2020m.tif"),
        (BASE, "s3://bucket/a+b/100%.tif", "https://bucket.s3.amazonaws.com/a%2Bb/100%25.tif"),
    ],
)
def test_public_buckets_are_read_over_the_web(url: str, href: str, expected: str) -> None:
    found = address(scene(href), parse_catalog(url))
    assert found == expected
    assert Addresses.of_catalog(url).check(found)


def test_a_file_of_a_bucket_may_be_named_by_its_item_there() -> None:
    item = made_item() | {"assets": {"scl": {"href": "./SCL.tif"}}}
    item["links"] = [{"rel": "self", "href": "s3://dea-public-data/baseline/one/item.json"}]
    found = address(scene_from_item(item, BASE))
    assert found == "https://dea-public-data.s3.ap-southeast-2.amazonaws.com/baseline/one/SCL.tif"


@pytest.mark.parametrize(
    ("asset", "properties", "expected"),
    [
        ({"storage:region": "eu-central-1"}, {}, "https://office.s3.eu-central-1.amazonaws.com/a.tif"),
        (
            {},
            {"storage:platform": "AWS", "storage:region": "eu-west-1"},
            "https://office.s3.eu-west-1.amazonaws.com/a.tif",
        ),
        (
            {"storage:refs": ["own"]},
            {"storage:schemes": {"own": {"type": "custom-s3", "platform": "https://s3.office.example"}}},
            "https://s3.office.example/office/a.tif",
        ),
        (
            {"storage:refs": ["aws"]},
            {
                "storage:schemes": {
                    "aws": {
                        "type": "aws-s3",
                        "platform": "https://{bucket}.s3.{region}.amazonaws.com",
                        "bucket": "office",
                        "region": "sa-east-1",
                    }
                }
            },
            "https://office.s3.sa-east-1.amazonaws.com/a.tif",
        ),
        ({"storage:region": "eu-1/../@evil"}, {}, "https://office.s3.amazonaws.com/a.tif"),
        (
            {"storage:refs": ["own"]},
            {"storage:schemes": {"own": {"platform": "https://192.168.1.9"}}},
            "https://office.s3.amazonaws.com/a.tif",
        ),
    ],
)
def test_the_server_of_a_bucket_as_its_item_states_it(asset: dict, properties: dict, expected: str) -> None:
    one = scene("s3://office/a.tif", asset, **properties)
    assert address(one, Catalog("", "https://stac.office.example/v1")) == expected
    assert one.asset("scl") == "s3://office/a.tif"


# Alternates


def alternates(*hrefs: str) -> dict[str, Any]:
    return {"alternate": {f"other {n}": {"href": href} for n, href in enumerate(hrefs)}}


@pytest.mark.parametrize(
    ("href", "others", "expected"),
    [
        ("s3://office/a.tif", ["https://files.example/a.tif"], "https://files.example/a.tif"),
        ("file:///data/a.tif", ["s3://office/a.tif"], "https://office.s3.amazonaws.com/a.tif"),
        ("file:///data/a.tif", ["https://files.example/a.tif"], "https://files.example/a.tif"),
        ("https://nas.local/a.tif", ["https://files.example/a.tif"], "https://files.example/a.tif"),
        ("https://10.0.0.1/a.tif", ["s3://office/a.tif"], "https://office.s3.amazonaws.com/a.tif"),
        ("abfs://x/a.tif", ["http://stac.office.lan/a.tif", "s3://office/a.tif"], "http://stac.office.lan/a.tif"),
        ("https://[broken", ["https://files.example/a.tif"], "https://files.example/a.tif"),
        ("https://one.example/a.tif", ["https://two.example/a.tif"], "https://one.example/a.tif"),
    ],
)
def test_the_first_that_may_be_opened_is_taken(href: str, others: list[str], expected: str) -> None:
    found = address(scene(href, alternates(*others)), Catalog("", "http://stac.office.lan/v1"))
    assert found == expected


def test_what_needs_a_login_or_is_paid_for_comes_last() -> None:
    free = "https://free.example/a.tif"
    for closed in (
        {"href": "https://closed.example/a.tif", "auth:refs": ["oidc"]},
        {"href": "s3://paid/a.tif", "storage:requester_pays": True},
    ):
        one = scene("", closed | alternates(free))
        assert address(one) == free
        assert one.addresses("scl") == [free, closed["href"]]


def test_what_can_never_be_opened_is_named() -> None:
    one = scene("file:///data/a.tif", alternates("https://10.0.0.1/a.tif"))
    with pytest.raises(AddressRefused):
        Addresses("stac.example.com").check(address(one))


def test_keys_go_to_the_bucket_that_they_are_of() -> None:
    signer = S3Signer(COPERNICUS_WITH_KEYS.grant, Keys("id", "secret"))
    found = asset_address(
        scene("s3://eodata/a b.jp2", alternates("https://zipper.dataspace.copernicus.eu/a")), "scl", signer
    )
    assert found == "https://eodata.dataspace.copernicus.eu/eodata/a%20b.jp2"
    assert signer.reaches(found)
    other = asset_address(scene("s3://elsewhere/a.jp2"), "scl", signer)
    assert other == "https://elsewhere.s3.amazonaws.com/a.jp2"
    assert not signer.reaches(other)


COPERNICUS_WITH_KEYS = Catalog("", COPERNICUS.url, "sentinel-2-l2a", access=COPERNICUS.access, login="abc1234")


# Formats


@pytest.mark.parametrize(
    ("href", "kind", "name"),
    [
        ("https://a.example/S2A.zarr/conditions/mask/l2a_classification/r20m/scl", "application/vnd+zarr", ""),
        ("https://a.example/S2A.zarr", "", "Zarr"),
        ("s3://a/S2A.zarr/scl", "application/x-zarr", ""),
        ("https://a.example/scl", "application/vnd.zarr; version=3", "Zarr"),
        ("https://a.example/SCL.nc", "", "NetCDF"),
        ("https://a.example/SCL", "application/netcdf", "NetCDF"),
        ("https://a.example/SCL.h5", "", "HDF"),
        ("https://a.example/SCL.png", "image/png", "PNG"),
        ("https://a.example/SCL.zip", "", "ZIP"),
        ("https://a.example/SCL.tif", "application/x-hdf5", ""),
        ("https://a.example/x.zarr.d/SCL.jp2", "image/jp2", ""),
        ("https://a.example/SCL", "image/tiff; application=geotiff", ""),
        ("https://a.example/SCL", "", ""),
    ],
)
def test_a_format_that_is_not_read_is_named(href: str, kind: str, name: str) -> None:
    problem = scene(href, {"type": kind}).problem
    if name:
        assert isinstance(problem, FormatNotRead)
        assert f"is a {name} file, which Clear Scenes does not read" in str(problem)
    else:
        assert problem is None


def test_real_items_of_zarr(shared_data: Path) -> None:
    """Under names that are known, in a collection that is known."""
    yaml = pytest.importorskip("yaml")
    exchanges = yaml.safe_load((shared_data / "stac/eopf/xcube-eopf__test_open_data_sen2_native.yaml").read_text())
    bodies = [one["response"]["body"]["string"] for one in exchanges["interactions"]]
    items = [item for body in bodies if str(body).startswith("{") for item in features(json.loads(body))]
    assert len(items) == 8
    found = [scene_from_item(item, BASE) for item in items]
    assert {scene.problem for scene in found} == {None}
    assert {scene.asset("scl").rpartition(".zarr/")[2] for scene in found} == {ARRAY}
    for one in found:
        address = asset_address(one, "scl", signer_of(Catalog("", "https://stac.core.eopf.eodc.eu").grant))
        assert in_folder(address, ".zarray").endswith(f".zarr/{ARRAY}/.zarray")
        with pytest.raises(OnlyDrawn, match="in Zarr, of which Clear Scenes only counts clouds and makes map layers"):
            image_address(one, "red", signer_of(Catalog("", "https://stac.core.eopf.eodc.eu").grant))
        assert one.asset("visual") is None, "it has three dimensions"
        assert one.asset("red").endswith("/measurements/reflectance/r10m/b04")
        assert one.offset == -1000
    for item, scene in zip(
        items, found, strict=True
    ):  # it states neither shape nor transform, but box and pixels' size
        left, bottom, right, top = item["properties"]["proj:bbox"]
        assert (right - left, top - bottom) == (5490 * 20, 5490 * 20)
        grid = Grid(item["properties"]["proj:code"], (20.0, 0.0, left, 0.0, -20.0, top), 5490, 5490)
        assert scene.stated_grid("scl") == grid


@pytest.mark.parametrize(
    ("begin", "name"),
    [(b"\x89HDF\r\n\x1a\n", "HDF5"), (b"CDF\x01", "NetCDF"), (b"PK\x03\x04", "ZIP"), (b"\x89PNG\r\n", "PNG")],
)
def test_a_file_tells_its_format_whatever_it_is_called(begin: bytes, name: str) -> None:
    file = MemoryRanges(begin + bytes(200_000))
    with pytest.raises(FormatNotRead, match=f"is a {name} file"):
        open_quality_layer(Source(file, Store().file("")))
    assert file.bytes_read < 10_000, "it is not fetched"
    with pytest.raises(Unreadable, match="its format is not known"):
        open_quality_layer(Source(MemoryRanges(b"<html>" + bytes(200_000)), Store().file("")))
