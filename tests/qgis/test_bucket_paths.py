"""What GDAL is given of files in public buckets, and of files with odd names: web addresses, each encoded once."""

from __future__ import annotations

from urllib.parse import unquote

import pytest

from clear_scenes.core.bridge.network.gdal_paths import gdal_path
from clear_scenes.core.network.signing import signer_of
from clear_scenes.core.stac.catalogs import parse_catalog
from clear_scenes.core.stac.scene import scene_from_item
from tests.support.items import made_item


@pytest.mark.parametrize(
    ("url", "href", "expected"),
    [
        (
            "https://explorer.digitalearth.africa/stac",
            "s3://deafrica-sentinel-2/37/M/B04 a.tif",
            "https://deafrica-sentinel-2.s3.af-south-1.amazonaws.com/37/M/B04%20a.tif",
        ),
        (
            "https://stac.example.com/v1",
            "https://a.example/L'Aquila 1/B04.tif",
            "https://a.example/L%27Aquila%201/B04.tif",
        ),
    ],
)
def test_paths(url: str, href: str, expected: str) -> None:
    item = made_item() | {"assets": {"red": {"href": href}}}
    path = gdal_path(scene_from_item(item, url), "red", signer_of(parse_catalog(url).grant))
    options, _, address = path.partition("&url=")
    assert options.startswith("/vsicurl?")
    assert "'" not in path
    assert " " not in path
    assert unquote(address) == expected
