"""What a collection's items hold: which asset is the quality layer, which are the bands, and what their values mean."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..classification.schemes import FMASK, GA_FMASK, GA_S2CLOUDLESS, QA_PIXEL, SCL, Scheme
from ..classification.scl import CLOUDS, CLOUDS_AND_SHADOWS

Keys = tuple[str, ...]

# Since baseline 04.00 (25 January 2022) stored values are 1000 too high, so that noise does not fall below 0 (ESA,
# Sentinel-2 products specification, BOA_ADD_OFFSET). Some catalogs have taken it out again, and say so.
BASELINE_OFFSET, BASELINE_OFFSET_SINCE = -1000, 4.0
BASELINE_OFFSET_TAKEN_OUT = ("earthsearch:boa_offset_applied", "sentinel:boa_offset_applied")
BASELINE_OFFSET_KEPT = ("sentinel-2-c1-l2a",)  # collections that hold ESA's values as they are


@dataclass(frozen=True)
class Credit:
    """Whom to credit for scenes.

    Attributes:
        text: with "{year}" in place of the year.
        license: its name.
    """

    text: str = ""
    license: str = ""


@dataclass(frozen=True)
class Product:
    """What the items of a collection hold.

    Reflectance x 10000 is ``scale`` times what a band's files hold plus ``offset``.

    Attributes:
        quality: the keys under which items have the quality layer, the first that is there.
        scheme: how the quality layer is read.
        bands: (name, keys): what the assets are called here, and the keys under which items have them, likewise.
        scale: of reflectance x 10000.
        offset: of reflectance x 10000.
        empty: what stands for no data in a band's files.
        baseline_offset: whether Sentinel-2's own rule comes on top of ``offset``.
        cloud: properties with the cloud of the whole scene in percent, the first that states it.
        cloud_valid: a property that is false where that number is none; "" where there is none such.
        stated_classes: the classes that the catalog's number counts as cloud.
        credit: whom to name.
        each: an item stood for all: each must say itself what the values of its quality layer mean.
        probability: the keys under which items may have a cloud probability in percent, likewise; () where they never
            have one.
        other_schemes: (key, scheme) of quality layers that are read otherwise.
    """

    quality: Keys
    scheme: Scheme
    bands: tuple[tuple[str, Keys], ...]
    scale: float = 1.0
    offset: float = 0.0
    empty: int = 0
    baseline_offset: bool = False
    cloud: Keys = ("eo:cloud_cover",)
    cloud_valid: str = ""
    stated_classes: frozenset[int] = CLOUDS
    credit: Credit = Credit()
    each: bool = False
    probability: Keys = ()
    other_schemes: tuple[tuple[str, Scheme], ...] = ()

    @property
    def assets(self) -> dict[str, Keys]:
        """The keys of each asset by its name here; "scl" is the quality layer, whatever its scheme."""
        return {"scl": self.quality, "probability": self.probability} | dict(self.bands)

    def keys(self, name: str) -> Keys:
        """The keys of an asset by its name here; () where it has no such asset."""
        return self.assets.get(name, ())

    def scheme_of(self, key: str) -> Scheme:
        """How the quality layer is read that items have under a key."""
        return dict(self.other_schemes).get(key, self.scheme)


_COPERNICUS = Credit(
    "Contains modified Copernicus Sentinel data {year}", "Copernicus Sentinel Data Terms and Conditions"
)
_USGS = Credit("Landsat {year} courtesy of the U.S. Geological Survey", "Public domain")
_HLS = Credit("Harmonized Landsat Sentinel-2 {year}, NASA LP DAAC", "Public domain")

SENTINEL_2 = Product(
    ("scl", "SCL", "SCL_20m"),
    SCL,
    (
        ("visual", ("visual", "TCI", "TCI_10m")),
        ("blue", ("blue", "B02", "B02_10m")),
        ("green", ("green", "B03", "B03_10m")),
        ("red", ("red", "B04", "B04_10m")),
        ("rededge1", ("rededge1", "B05", "B05_20m")),
        ("rededge2", ("rededge2", "B06", "B06_20m")),
        ("rededge3", ("rededge3", "B07", "B07_20m")),
        ("nir", ("nir", "B08", "B08_10m")),
        ("nir08", ("nir08", "B8A", "B8A_20m")),
        ("swir16", ("swir16", "B11", "B11_20m")),
        ("swir22", ("swir22", "B12", "B12_20m")),
    ),
    baseline_offset=True,
    cloud_valid="sentinel:valid_cloud_cover",
    credit=_COPERNICUS,
    probability=("cloud", "CLD_20m"),
)
# Landsat has one band in the near infrared. Scale and offset: USGS, Landsat Collection 2 Level-2 Science Products.
LANDSAT_C2 = Product(
    ("qa_pixel", "QA_PIXEL.TIF"),  # the second in items of before STAC 1.0
    QA_PIXEL,
    (
        ("blue", ("blue",)),
        ("green", ("green",)),
        ("red", ("red",)),
        ("nir", ("nir08",)),
        ("nir08", ("nir08",)),
        ("swir16", ("swir16",)),
        ("swir22", ("swir22",)),
    ),
    scale=0.275,
    offset=-2000.0,
    credit=_USGS,
)
# The same bands have other numbers on the two satellites; some catalogs name them in words.
HLS_S30 = Product(
    ("Fmask", "fmask"),
    FMASK,
    (
        ("blue", ("B02", "blue")),
        ("green", ("B03", "green")),
        ("red", ("B04", "red")),
        ("rededge1", ("B05", "rededge1")),
        ("rededge2", ("B06", "rededge2")),
        ("rededge3", ("B07", "rededge3")),
        ("nir", ("B08", "nir_broad")),
        ("nir08", ("B8A", "nir_narrow")),
        ("swir16", ("B11", "swir_1")),
        ("swir22", ("B12", "swir_2")),
    ),
    empty=-9999,
    stated_classes=CLOUDS_AND_SHADOWS,
    credit=_HLS,
)
HLS_L30 = Product(
    ("Fmask", "fmask"),
    FMASK,
    (
        ("blue", ("B02", "blue")),
        ("green", ("B03", "green")),
        ("red", ("B04", "red")),
        ("nir", ("B05", "nir_narrow")),
        ("nir08", ("B05", "nir_narrow")),
        ("swir16", ("B06", "swir_1")),
        ("swir22", ("B07", "swir_2")),
    ),
    empty=-9999,
    stated_classes=CLOUDS_AND_SHADOWS,
    credit=_HLS,
)
# Digital Earth Australia: reflectance x 10000. The two sensors' bands in the short wave infrared have other numbers.
_GA = Credit("Digital Earth Australia {year}, Geoscience Australia", "CC-BY-4.0")
GA_SENTINEL_2 = Product(
    ("oa_fmask", "oa_s2cloudless_mask"),
    GA_FMASK,
    (
        ("blue", ("nbart_blue",)),
        ("green", ("nbart_green",)),
        ("red", ("nbart_red",)),
        ("rededge1", ("nbart_red_edge_1",)),
        ("rededge2", ("nbart_red_edge_2",)),
        ("rededge3", ("nbart_red_edge_3",)),
        ("nir", ("nbart_nir_1",)),
        ("nir08", ("nbart_nir_2",)),
        ("swir16", ("nbart_swir_2",)),
        ("swir22", ("nbart_swir_3",)),
    ),
    empty=-999,
    stated_classes=frozenset({9}),
    credit=_GA,
    other_schemes=(("oa_s2cloudless_mask", GA_S2CLOUDLESS),),
)
GA_LANDSAT = Product(
    ("oa_fmask",),
    GA_FMASK,
    (
        ("blue", ("nbart_blue",)),
        ("green", ("nbart_green",)),
        ("red", ("nbart_red",)),
        ("nir", ("nbart_nir",)),
        ("nir08", ("nbart_nir",)),
        ("swir16", ("nbart_swir_1",)),
        ("swir22", ("nbart_swir_2",)),
    ),
    empty=-999,
    stated_classes=frozenset({9}),
    credit=_GA,
)
PRODUCTS = (SENTINEL_2, LANDSAT_C2, HLS_S30, HLS_L30, GA_SENTINEL_2, GA_LANDSAT)
# By the names that catalogs give their collections, in the order in which they are looked for where none is named.
COLLECTIONS = {
    "sentinel-2-l2a": SENTINEL_2,
    "sentinel-2-c1-l2a": SENTINEL_2,
    "sentinel-s2-l2a-cogs": SENTINEL_2,
    "landsat-c2-l2": LANDSAT_C2,
    "landsat-c2l2-sr": LANDSAT_C2,
    "hls2-s30": HLS_S30,
    "hls2-l30": HLS_L30,
    "HLSS30_2.0": HLS_S30,
    "HLSL30_2.0": HLS_L30,
    "s2_l2a": SENTINEL_2,
    "s2_l2a_c1": SENTINEL_2,
    **{f"ga_s2{satellite}m_ard_3": GA_SENTINEL_2 for satellite in "abc"},
    **{f"ga_ls{satellite}_ard_3": GA_LANDSAT for satellite in ("5t", "7e", "8c", "9c")},
}
# What in the name of a collection or in the id of an item names a product.
_NAMES = (
    (r"hls[-_.]?l30|hls[\d.]*-l30", HLS_L30),
    (r"(?<![a-z])hls(?![a-rt-z])", HLS_S30),
    (r"ga_s2[a-d]m_ard_\d", GA_SENTINEL_2),
    (r"ga_ls\d[a-z]_ard_\d", GA_LANDSAT),
    (r"(?<![a-z0-9])(?:sentinel[-_ ]?s?-?2|s2)[a-d]?(?![0-9]).*l2a|s2msi2a", SENTINEL_2),
    (r"landsat[-_ ]?(?:\d[-_ ])?(?:ot[-_ ])?c(?:ollection)?[-_ ]?2", LANDSAT_C2),
    (r"^l[cemot]\d\d_l[12]\w\w_\d{6}_\d{8}_(?:\d{8}_)?02_", LANDSAT_C2),
)


def named_product(*names: str) -> Product | None:
    """The product that the name of a collection, or else the id of an item, names; None where none does."""
    for name in names:
        for words, product in _NAMES:
            if re.search(words, name.lower()):
                return product
    return None
