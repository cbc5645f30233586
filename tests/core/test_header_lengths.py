"""Of the files of one product, the next one's first range is as long as the headers before were."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

from clear_scenes.core.area.area import Area
from clear_scenes.core.measuring.run import Run
from clear_scenes.core.reading.header_lengths import HeaderLengths
from clear_scenes.core.reading.source import HEADER, Source
from clear_scenes.core.stac.catalogs import parse_catalog
from clear_scenes.core.stac.search import SearchQuery
from clear_scenes.core.storage.store import Store
from sample.server import CatalogServer
from tests.support.rasters import KINDS, MemoryRanges, classes, written

PIXELS = classes(1)[:688, :752]
SHORT = written(KINDS["cog"], PIXELS)
LONG = written(KINDS["plain"], PIXELS, blockxsize=16, blockysize=16)  # 2,021 blocks: their places alone take 12 kB


def opened(lengths: HeaderLengths, content: bytes, kind: str = "scl") -> MemoryRanges:
    """As a measurer reads them: the layout of full resolution alone."""
    file = MemoryRanges(content)
    source = Source(file, Store().file(""), lengths.expected(kind))
    source.layout()
    lengths.learn(kind, source)
    return file


def test_a_short_header_is_asked_for_alone() -> None:
    lengths, content = HeaderLengths(), SHORT
    assert opened(lengths, content).asked == [(0, HEADER)]
    assert opened(lengths, content).asked == [(0, 4096)]
    assert opened(lengths, content, "probability").asked == [(0, HEADER)], "which may be another"


def test_a_long_header_comes_in_one_range_from_the_second_file_on() -> None:
    lengths, content = HeaderLengths(), LONG
    assert len(opened(lengths, content).asked) > 1
    (asked,) = opened(lengths, content).asked
    assert 12 * 1024 < asked[1] <= 16 * 1024


def test_one_that_is_longer_than_those_before_is_read_all_the_same() -> None:
    lengths = HeaderLengths()
    opened(lengths, SHORT)
    assert [one[0] for one in opened(lengths, LONG).asked][:2] == [0, 4096]
    assert len(opened(lengths, LONG).asked) == 1
    assert len(opened(lengths, SHORT).asked) == 1


def test_what_pictures_need_of_the_header_comes_too() -> None:
    """The overviews' directories, which measuring does not look through: with this note 64 bytes of them lie behind
    the first 5 kB, where all that is measured by lies before.
    """
    content = written(KINDS["cog"], PIXELS, blocksize=32, tags={"note": 330 * "x"})
    lengths, file = HeaderLengths(), MemoryRanges(content)
    opened(lengths, content)
    assert len(Source(file, Store().file(""), lengths.expected("scl")).levels()) > 2
    assert len(file.asked) == 1


def test_a_run_asks_for_no_more_of_the_files_that_come_later(sample_server: CatalogServer) -> None:
    area = Area.rectangle(349_000, 142_000, 352_000, 145_000, "EPSG:32648")
    year = datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 12, 31, tzinfo=UTC)
    run = Run.plain(SearchQuery(parse_catalog(sample_server.url), area, *year), by_acquisition=False)
    before = len(sample_server.log)
    with ThreadPoolExecutor(1) as one_by_one:
        found = list(run.measurements(run.pages(), one_by_one))
    assert len(found) == 24
    assert all(one.counts is not None for one in found)
    first = [entry.range for entry in sample_server.log[before:] if (entry.range or "").startswith("bytes=0-")]
    assert first == ["bytes=0-8191"] + 23 * ["bytes=0-4095"]
