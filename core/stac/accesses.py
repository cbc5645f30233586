"""What it takes to read the files of the catalogs that are known by name."""

from __future__ import annotations

from ..errors.text import QT_TRANSLATE_NOOP
from ..network.access import Access, Signing

PLANETARY_COMPUTER = Access(
    Signing.PLANETARY_COMPUTER,
    (".blob.core.windows.net",),
    issuer="https://planetarycomputer.microsoft.com/api/sas/v1/token",
)
COPERNICUS = Access(
    Signing.OIDC,
    ("eodata.dataspace.copernicus.eu", "download.dataspace.copernicus.eu", "zipper.dataspace.copernicus.eu"),
    login=True,
    note=QT_TRANSLATE_NOOP(
        "core",
        "Searching is open to all. Images need a free account of the Copernicus Data Space: make S3 keys at "
        "eodata-s3keysmanager.dataspace.copernicus.eu and add them to QGIS as an AWS S3 authentication.",
    ),
    issuer="https://identity.dataspace.copernicus.eu/auth/realms/CDSE/protocol/openid-connect/token",
    endpoint="https://eodata.dataspace.copernicus.eu",
    buckets=("eodata",),
)
USGS = Access(
    Signing.S3,
    ("s3.us-west-2.amazonaws.com",),
    login=True,
    note=QT_TRANSLATE_NOOP(
        "core",
        "Searching is open to all. Images need S3 keys of an Amazon account that pays for what is read. Planetary "
        "Computer has the same scenes for all.",
    ),
    endpoint="https://s3.us-west-2.amazonaws.com",
    buckets=("usgs-landsat",),
    pays=True,
)
NASA = Access(
    Signing.EARTHDATA,
    ("data.lpdaac.earthdatacloud.nasa.gov",),
    login=True,
    note=QT_TRANSLATE_NOOP(
        "core",
        "Searching is open to all. Images need a free account of NASA's Earthdata Login: generate a token at "
        "urs.earthdata.nasa.gov and add it to QGIS as an API Header authentication, with the header Authorization and "
        "the value Bearer, a blank and the token. Planetary Computer has the same scenes for all.",
    ),
    login_page="urs.earthdata.nasa.gov",
)
# Open to all; each is in one region of Amazon's, which has to be named.
AFRICA = Access(
    endpoint="https://{bucket}.s3.af-south-1.amazonaws.com",
    buckets=("deafrica-sentinel-2", "deafrica-sentinel-2-l2a-c1", "deafrica-landsat", "deafrica-services"),
)
AUSTRALIA = Access(endpoint="https://{bucket}.s3.ap-southeast-2.amazonaws.com", buckets=("dea-public-data",))
