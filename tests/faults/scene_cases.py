"""What a catalog says of a scene, and what its file holds."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np

from tests.support import tiffs
from tests.support.rasters import KINDS, classes, written

from .case import UNLISTED, Case, Item

SCENES, DOORS, WORDS = (
    "Scenes that are broken",
    "Addresses that reach into the machine or the network",
    "Words that would be more than words",
)


def with_(**members: Any) -> Callable[[Item, str], Item]:
    return lambda item, root: item | members


def stated(**properties: Any) -> Callable[[Item, str], Item]:
    return lambda item, root: item | {"properties": item["properties"] | properties}


def scl_at(href: str) -> Callable[[Item, str], Item]:
    """``{file}`` is the right address."""
    return lambda item, root: (
        item
        | {
            "assets": {
                **item["assets"],
                "scl": {"href": href.format(file=item["assets"]["scl"]["href"], port=root.split(":")[2].split("/")[0])},
            }
        }
    )


def picture_at(href: str) -> Callable[[Item, str], Item]:
    """The true color image."""
    return lambda item, root: item | {"assets": {**item["assets"], "visual": {"href": href}}}


def items() -> Iterator[Case]:
    broken = {
        "null": None,
        "no type": {"coordinates": []},
        "no corners": {"type": "Polygon", "coordinates": []},
        "text": {"type": "Polygon", "coordinates": "all"},
        "a point": {"type": "Point", "coordinates": [103.6, 1.2]},
        "far out": {"type": "Polygon", "coordinates": [[[900, 1], [901, 1], [901, 2], [900, 1]]]},
        "not numbers": {"type": "Polygon", "coordinates": [[["a", 1], [901, 1], [901, 2], ["a", 1]]]},
    }
    for name, geometry in broken.items():
        yield Case(f"geometry-{name.replace(' ', '-')}", SCENES, f"A footprint that is broken ({name})",
                   item=with_(geometry=geometry), scene="NoFootprint")  # fmt: skip
    for name, value in (("null", None), ("text", "yesterday"), ("number", 12)):
        yield Case(f"datetime-{name}", SCENES, f"A date that is none ({value})", item=stated(datetime=value),
                   scene="NoDate")  # fmt: skip
    for name, assets in (("none", {}), ("null", None), ("other", {"B04": {"href": "https://a.example/x.tif"}})):
        yield Case(f"assets-{name}", SCENES, f"No scene classification (assets: {name})", item=with_(assets=assets),
                   scene="NoQualityLayer")  # fmt: skip
    yield Case("href-null", SCENES, "A classification without an address",
               item=with_(assets={"scl": {"href": None}}), scene="NoQualityLayer")  # fmt: skip
    yield Case("cloud-nonsense", SCENES, "A cloud cover of “many”", item=stated(**{"eo:cloud_cover": "many"}))
    yield Case("cloud-nan", SCENES, "A cloud cover of -7", item=stated(**{"eo:cloud_cover": -7}))
    yield Case("item-null", SCENES, "null in the list of scenes", item=lambda item, root: None, scene=UNLISTED)  # type: ignore[arg-type,return-value]
    yield Case("item-text", SCENES, "A text in the list of scenes", item=lambda item, root: "x", scene=UNLISTED)  # type: ignore[arg-type,return-value]
    yield Case("properties-null", SCENES, "Properties that are null", item=with_(properties=None), scene="NoDate")
    yield Case("links-text", SCENES, "Links that are a text", item=with_(links="none"))


def tag(tag: int, *values: int) -> Callable[[bytes], bytes]:
    return lambda content: tiffs.with_values(content, tag, list(values) * len(tiffs.values(content, tag)))


def _kind(name: str) -> Callable[[bytes], bytes]:
    return lambda _: written(KINDS[name], classes(5))


def bomb(content: bytes) -> bytes:
    packed = zlib.compress(bytes(64 << 20), 9)
    for number in range(len(tiffs.values(content, tiffs.OFFSETS))):
        content = tiffs.with_block(content, number, packed)
    return content


def damaged(content: bytes) -> bytes:
    for number in range(len(tiffs.values(content, tiffs.OFFSETS))):
        content = tiffs.with_block(content, number, b"no deflate at all")
    return content


def files() -> Iterator[Case]:
    cut = {100: "in its directory", 3000: "before its blocks", -20_000: "in its blocks"}
    for at, where in cut.items():
        yield Case(f"cut-{where.replace(' ', '-')}", SCENES, f"A TIFF cut short {where}",
                   content=lambda content, at=at: content[:at], scene="Unreadable")  # type: ignore[misc]  # fmt: skip
    wrong: dict[str, tuple[str, Callable[[bytes], bytes], str]] = {
        "empty": ("A file of one byte", lambda _: b"x", "Unreadable"),
        "html": ("HTML for a file", lambda _: b"<html>Please log in</html>" * 400, "Unreadable"),
        "png": ("A picture for a file", lambda _: b"\x89PNG\r\n\x1a\n" + bytes(9000), "FormatNotRead"),
        "vrt": ("A VRT that names a file of the machine", lambda _: VRT, "Unreadable"),
        "not-deflate": ("Blocks that cannot be unpacked", damaged, "Unreadable"),
        "block-bomb": ("Blocks of 64 MB packed 1000:1", bomb, "Unreadable"),
        "no-width": ("A width of 0", tag(tiffs.WIDTH, 0), "Unreadable"),
        "huge-width": ("A width of 60,000", tag(tiffs.WIDTH, 60_000), "Unreadable"),
        "huge-tiles": ("Tiles of 65,520 pixels", tag(tiffs.TILE_WIDTH, 65_520), "Unreadable"),
        "offsets-outside": ("Blocks beyond the file's end", tag(tiffs.OFFSETS, 2**31), "Unreadable"),
        "lengths-outside": ("Blocks longer than the file", tag(tiffs.BYTE_COUNTS, 2**31), "Unreadable"),
        "no-place": ("A TIFF without a place on the earth", lambda _: without_place(), "NotOnTheGround"),
    }
    for name, (what, content, error) in wrong.items():
        yield Case(f"file-{name}", SCENES, what, content=content, scene=error)
    other = {
        "strips": ("A striped TIFF", "deflated strips"),
        "lzw": ("A TIFF packed in another way (LZW)", "lzw"),
        "16-bit": ("A TIFF of 16 bit", "16 bit"),
        "big-endian": ("A big-endian BigTIFF", "big endian bigtiff"),
        "jpeg-2000": ("JPEG 2000", "jpeg 2000"),
    }
    for name, (what, kind) in other.items():
        yield Case(f"kind-{name}", SCENES, f"{what}: read all the same", content=_kind(kind))


INSIDE = Path(__file__).resolve().parents[2] / "build" / "faults" / "inside.tif"  # of this machine: nobody's business
VRT = f"""<VRTDataset rasterXSize="760" rasterYSize="700"><GeoTransform>345000,20,0,160000,0,-20</GeoTransform>
<VRTRasterBand dataType="Byte" band="1"><SimpleSource><SourceFilename>{INSIDE}</SourceFilename>
<SourceBand>1</SourceBand></SimpleSource></VRTRasterBand></VRTDataset>""".encode()


def without_place() -> bytes:
    import rasterio

    with rasterio.MemoryFile() as memory:
        with memory.open(driver="GTiff", width=300, height=300, count=1, dtype="uint8", tiled=True) as dataset:
            dataset.write(np.ones((300, 300), np.uint8), 1)
        return bytes(memory.read())


HOSTILE = {
    "file": "file:///etc/passwd",
    "path": "/etc/passwd",
    "unc": r"\\server\share\SCL.tif",
    "vsizip": "/vsizip/vsicurl/https://a.example/x.zip",
    "vsicurl": "/vsicurl?url=https://a.example/x.tif",
    "gti": "GTI:https://a.example/x.gti",
    "wms": "WMS:https://a.example/wms",
    "vrt": "<VRTDataset></VRTDataset>",
    "option": "{file}|option:TILED=YES",
    "credential": "{file}|credential:AWS=1",
    "authcfg": "{file} authcfg=abc1234",
    # pragma: allowlist nextline secret (made up)
    "user": "https://me:secret@a.example/SCL.tif",
    "abfs": "abfs://bucket/SCL.tif",
    "localhost": "https://localhost:{port}/SCL.tif",
    "private": "https://192.168.1.1/SCL.tif",
    "metadata": "http://169.254.169.254/latest/meta-data",
    "decimal": "https://2130706433/SCL.tif",
    "v6": "https://[::1]/SCL.tif",
    "mapped": "https://[::ffff:10.0.0.1]/SCL.tif",
    "plain-http": "http://a.example/SCL.tif",
    "lan-name": "https://printer.local/SCL.tif",
    "resolves": "https://rebound.example/SCL.tif",
    "resolves-v6": "https://rebound6.example/SCL.tif",
}
# Resolved against the item's own address, or with its blank encoded: a file that is not there, or none that is read.
RELATIVE = {"path": "BadStatus", "vsizip": "FormatNotRead", "vsicurl": "BadStatus", "authcfg": "BadStatus"}


def doors() -> Iterator[Case]:
    for name, href in HOSTILE.items():
        told = href.replace("{file}", "https://…/SCL.tif").replace(":{port}", "")
        if "rebound" in name or name.startswith("resolves"):
            told += " (a name that resolves to a private address)"
        error = RELATIVE.get(name, "AddressRefused")
        yield Case(f"read-{name}", DOORS, f"A classification at {told}", item=scl_at(href), scene=error)
    for name, href in HOSTILE.items():
        if "{file}" not in href and "{port}" not in href:
            told = href + (" (a name that resolves to a private address)" if name.startswith("resolves") else "")
            yield Case(f"layer-{name}", DOORS, f"An image for the map at {told}", item=picture_at(href),
                       act="add_to_map")  # fmt: skip
    yield Case("layer-vrt-content", DOORS, "An image for the map: a VRT that names a file of the machine",
               item=lambda item, root: picture_at(f"{root}/files/vrt.tif")(item, root), act="add_to_map")  # fmt: skip


def words() -> Iterator[Case]:
    bad = "<img src=x onerror=alert(1)><b>bold</b>"
    yield Case("html-id", WORDS, "HTML in a scene's name", item=with_(id=bad), act="read_all")
    yield Case("html-answer", WORDS, "HTML in what a server answers", "search",
               lambda asked: asked.answer(400, {}, b'{"description": "<b>bold</b>"}'), act="read_all",
               ends="SearchRefused", scene=UNLISTED, others=0)  # fmt: skip
    yield Case("formula", WORDS, "=cmd in a scene's name, exported as CSV", item=with_(id="=cmd|'/C calc'!A0"),
               act="export_csv")  # fmt: skip
    for name, text in (
        ("unicode", "Žluťoučký 雲 ☁"),
        ("long", "x" * 5000),
        ("slashes", "../../etc/passwd"),
        ("nul", "a\0b"),
    ):
        yield Case(f"id-{name}", WORDS, f"A scene's name that is {name}", item=with_(id=text), act="export_gpkg")
    yield Case("id-missing", WORDS, "A scene without a name", item=with_(id=None))


CASES = [*items(), *files(), *doors(), *words()]
