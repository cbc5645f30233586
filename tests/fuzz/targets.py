"""What is fuzzed: each target takes bytes, and raises where something is not as it has to be."""

from __future__ import annotations

import copy
import struct
from collections.abc import Callable, Iterator
from datetime import UTC
from typing import Any, NamedTuple

import numpy as np
from atheris import FuzzedDataProvider

from clear_scenes.core.errors.scene import Unreadable
from clear_scenes.core.raster.window import Window
from clear_scenes.core.reading.blocks import CLASS_COUNT, class_counts, pixels_of, unpack
from clear_scenes.core.reading.pieces import MoreNeeded
from clear_scenes.core.reading.range_planning import Part, merged
from clear_scenes.core.reading.source import Source
from clear_scenes.core.reading.tiff import layout
from clear_scenes.core.stac.acquisitions import Acquisition
from clear_scenes.core.stac.scene import scene_from_item
from clear_scenes.core.storage.store import Store
from tests.support.items import made_item
from tests.support.rasters import KINDS, MemoryRanges, classes, written

BASE = "https://stac.example.com/v1/search"
MAX_PARTS = 24


class Target(NamedTuple):
    run: Callable[[bytes], None]
    seeds: Callable[[], Iterator[bytes]]
    longest: int  # bytes of one input


# The item parser

_WORDS = [
    *("Polygon", "MultiPolygon", "Point", "self", "2026-06-13T03:22:11Z", "2026-06-13", "9999-12-31T23:59:59+14:00"),
    *(
        "0001-01-01T00:00:00-14:00",
        "T33TWL",
        "MGRS-33TWL",
        "01CCA",
        "05.11",
        "99.99",
        "²",
        "١",
        "\0",
        "\ud800",
        "http://[",
    ),
    *("https://a.example/SCL.tif", "//x", "file:///etc/passwd", "S2A_33TWL_20260813_0_L2A", "../" * 9, "=1+1", "<b>"),
    *("GS2A_20260813T033410_000018_N05.11", "S2A_OPER_MSI_L2A_DS_X_20260813T033410_S20260813T033411_N05.11"),
    "S2A_MSIL2A_20260813T033411_N0511_R018_T48NUG_20260813T060000",
]
_KEYS = [
    *(
        "id",
        "geometry",
        "type",
        "coordinates",
        "properties",
        "links",
        "rel",
        "href",
        "assets",
        "scl",
        "SCL_20m",
        "visual",
    ),
    *("datetime", "start_datetime", "updated", "created", "eo:cloud_cover", "sentinel:valid_cloud_cover", "grid:code"),
    *("s2:processing_baseline", "processing:version", "s2:sequence", "s2:datatake_id", "s2:datastrip_id", "platform"),
    *("s2:product_uri", "s2:mgrs_tile", "mgrs:utm_zone", "mgrs:latitude_band", "mgrs:grid_square", "collection"),
    *("s2:generation_time", "processing:datetime", "sentinel:sequence", "earthsearch:boa_offset_applied", "bbox"),
]
_NUMBERS = [0, -1, 100, 100.0001, 180, 181, 360, -360, 90, 2**63, 10**400, 1e308, float("inf"), float("nan"), -0.0]


def item(data: bytes) -> None:
    """Whatever a catalog lists becomes a scene that says what it lacks."""
    source = FuzzedDataProvider(data)
    found: dict[str, Any] = made_item()
    for _ in range(source.ConsumeIntInRange(1, 6)):
        _mangle(found, source)
    before = copy.deepcopy(found) if not _has_nan(found) else None
    scene = scene_from_item(found, BASE)
    assert before is None or before == found, "an item is only read"
    hash(scene)
    assert scene.promise_key <= (float("inf"), float("inf"))
    assert scene.age_key
    assert scene.catalog_cloud is None or 0 <= scene.catalog_cloud <= 100
    assert scene.moment is None or scene.moment.tzinfo is UTC
    for ring in (ring for polygon in scene.footprint for ring in polygon):
        assert len(ring) >= 4
        assert ring[0] == ring[-1]
        assert all(abs(x) <= 180 and abs(y) <= 90 for x, y in ring)
    if scene.problem is None:
        assert scene.footprint
        assert scene.moment
        assert scene.asset("scl")
    assert Acquisition.single(scene).key


def _mangle(found: dict[str, Any], source: FuzzedDataProvider) -> None:
    """Put something else in some place of the document."""
    part: Any = found
    for _ in range(source.ConsumeIntInRange(0, 6)):
        if isinstance(part, dict) and part:
            inner = part[source.PickValueInList(sorted(part))]
        elif isinstance(part, list) and part:
            inner = part[source.ConsumeIntInRange(0, len(part) - 1)]
        else:
            break
        if not isinstance(inner, (dict, list)):
            break
        part = inner
    if isinstance(part, dict):
        key = source.PickValueInList(sorted(part)) if part and source.ConsumeBool() else source.PickValueInList(_KEYS)
        part[key] = _value(source)
    elif part:
        part[source.ConsumeIntInRange(0, len(part) - 1)] = _value(source)
    else:
        part.append(_value(source))


def _value(source: FuzzedDataProvider, depth: int = 0) -> Any:
    match source.ConsumeIntInRange(0, 9 if depth < 3 else 6):
        case 0:
            return None
        case 1:
            return source.ConsumeBool()
        case 2:
            return source.PickValueInList(_NUMBERS)
        case 3:
            return source.PickValueInList(_WORDS)
        case 4:
            return source.ConsumeUnicode(12)
        case 5:
            return source.ConsumeFloat()
        case 6:
            return source.ConsumeFloatInRange(-400, 400)
        case 7:
            return [_value(source, depth + 1) for _ in range(source.ConsumeIntInRange(0, 5))]
        case 8:
            return {source.PickValueInList(_KEYS): _value(source, depth + 1)}
    corner = source.ConsumeFloatInRange(-400, 400), source.ConsumeFloatInRange(-100, 100)
    size = source.ConsumeFloatInRange(0, 400)
    ring = [[corner[0] + x * size, corner[1] + y * size] for x, y in ((0, 0), (1, 0), (1, 1), (0, 1), (0, 0))]
    return {"type": "Polygon", "coordinates": [ring]}


def _has_nan(value: Any) -> bool:
    if isinstance(value, dict):
        return any(map(_has_nan, value.values()))
    return any(map(_has_nan, value)) if isinstance(value, list) else value != value


def item_seeds() -> Iterator[bytes]:
    random = np.random.default_rng(7)
    yield from (random.bytes(60) for _ in range(40))


# The TIFF layout step


def header(data: bytes) -> None:
    """A header leads to blocks within the file, or to a reason; a block to its pixels, or to a reason."""
    try:
        found = layout(data, len(data))
    except Unreadable:
        return
    assert len(found.offsets) == len(found.byte_counts) > 0
    assert (found.offsets >= 0).all()
    assert (found.byte_counts >= 0).all()
    assert (found.offsets + found.byte_counts <= len(data)).all()
    _in_steps(data, found)
    _in_pieces(data, found)
    if not found.plain or found.block_width * found.block_height > 1 << 16:
        return
    window = Window(0, 0, found.block_width, min(found.block_height, 40))
    for number in range(min(len(found.offsets), 4)):
        start = int(found.offsets[number])
        packed = data[start : start + int(found.byte_counts[number])]
        try:
            steps = unpack(packed, found, window)
        except Unreadable:
            continue
        rows = np.arange(window.height)
        counts = class_counts(steps, rows, np.zeros_like(rows), np.full_like(rows, window.width))
        pixels = pixels_of(steps)
        assert counts.tolist() == [int((pixels == value).sum()) for value in range(CLASS_COUNT)]


def _in_steps(data: bytes, found: Any) -> None:
    """Whoever reads the head bit by bit comes to the same."""
    at_hand = 8
    for _ in range(64):
        try:
            again = layout(data[:at_hand], len(data))
        except MoreNeeded as more:
            before, at_hand = at_hand, more.stop
            assert before < at_hand <= len(data)
        else:
            assert (again.width, again.height, again.grid, again.plain) == (
                *(found.width, found.height, found.grid, found.plain),
            )
            assert (again.offsets == found.offsets).all()
            return
    raise AssertionError("the header needs more without end")


def _in_pieces(data: bytes, found: Any) -> None:
    """Whoever reads only what is needed comes to the same, and GDAL is given each byte of it in its place."""
    source = Source(MemoryRanges(data), Store().file(""))  # type: ignore[arg-type]
    again = source.layout()
    assert (again.width, again.height, again.grid, again.plain) == (found.width, found.height, found.grid, found.plain)
    assert (again.offsets == found.offsets).all()
    at, word = found.chain
    for start, part in source.image(found, {0: data[found.offsets[0] :][: found.byte_counts[0]]}).found:
        here = data[start : start + len(part)]
        cut = at - start
        assert part == here or part == here[:cut] + bytes(min(word, len(here) - cut)) + here[cut + word :]


def header_seeds() -> Iterator[bytes]:
    for name, kind in KINDS.items():
        if kind.driver != "JP2OpenJPEG":
            small = {"blocksize": 128} if kind.driver == "COG" else {}
            whole = written(kind, classes(1)[:40, :60] if not small else classes(1)[:140, :60])
            assert whole, name
            yield whole


# The range planner


def ranges(data: bytes) -> None:
    """Every part comes in one group, over small gaps only; and what is read by the plan is what stands in the file."""
    source = FuzzedDataProvider(data)
    gap, longest = source.ConsumeIntInRange(0, 300), source.ConsumeIntInRange(1, 2000)
    parts = [
        Part(key, source.ConsumeIntInRange(0, 4000), source.ConsumeIntInRange(0, 900))
        for key in range(source.ConsumeIntInRange(0, MAX_PARTS))
    ]
    groups = merged(parts, gap, longest)
    assert sorted(part.key for group in groups for part in group) == [part.key for part in parts if part.length]
    for group in groups:
        start, stop = group[0].offset, max(part.stop for part in group)
        assert start == min(part.offset for part in group)
        assert len(group) == 1 or stop - start <= longest
        reach = start
        for part in sorted(group, key=lambda one: one.offset):
            assert part.offset - reach <= gap
            reach = max(reach, part.stop)
    _read_by_plan(parts, source)


def _read_by_plan(parts: list[Part], source: FuzzedDataProvider) -> None:
    if not parts:
        return
    content = struct.pack("<I", 0) + bytes(at * 7 % 251 for at in range(4996))
    content = (content * 7)[:30_000]  # further than the head reaches
    shift = source.ConsumeIntInRange(0, 25_000)
    places = [min(part.offset + shift, len(content) - part.length) for part in parts]
    found = _Plan(np.array(places), np.array([part.length for part in parts]))
    wanted = [part.key for part in parts if source.ConsumeBool()]
    others = [part.key for part in parts if part.key not in wanted and source.ConsumeBool()]
    read = dict(Source(MemoryRanges(content), Store().file("")).blocks(found, wanted, others))  # type: ignore[arg-type]
    assert set(wanted) <= set(read) <= {*wanted, *others}
    for number, block in read.items():
        assert block == content[places[number] : places[number] + parts[number].length]


class _Plan(NamedTuple):
    """As much of a layout as reading takes."""

    offsets: Any
    byte_counts: Any


def range_seeds() -> Iterator[bytes]:
    random = np.random.default_rng(11)
    yield from (random.bytes(400) for _ in range(20))


TARGETS = {
    "item": Target(item, item_seeds, 400),
    "header": Target(header, header_seeds, 8192),
    "ranges": Target(ranges, range_seeds, 400),
}
