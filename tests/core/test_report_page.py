"""Pages for those without a GIS: whole by themselves, and safe whatever a catalog wrote."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from xml.etree import ElementTree

import pytest

from clear_scenes.core.report.drawings import svg_of_map, svg_of_time_line
from clear_scenes.core.report.html_page import html_of
from clear_scenes.core.report.page import Card, Map, Mark, Page, Section, Table, TimeLine

HOSTILE = '<script src="https://evil.example/x.js"></script>"><img src=//evil.example/a.png onerror=alert(1)>'
SQUARE = ((((103.6, 1.2), (103.7, 1.2), (103.7, 1.3), (103.6, 1.3), (103.6, 1.2)),),)
TILE = ((((103.0, 0.9), (104.0, 0.9), (104.0, 1.9), (103.0, 1.9), (103.0, 0.9)),),)
PNG = b"\x89PNG\r\n\x1a\n-not-really"


class Seen(HTMLParser):
    """The elements of a page, and what they would load."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags, self.loads, self.text = [], [], []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.loads += [value for name, value in attrs if name in ("src", "href", "srcset", "data", "action")]
        assert not [name for name, _ in attrs if name.startswith("on")]

    def handle_data(self, data):
        self.text.append(data)


def page(text: str = "9 Jun 2026") -> Page:
    card = Card(text, (text, ""), PNG, (300, 200))
    line = TimeLine((Mark(0.25, 4.0, True, text), Mark(0.5, None, False, text)), ((0.0, text),), 10.0, text, text)
    sections = (
        Section(text, Map(SQUARE, (TILE,), text)),
        Section(text, line),
        Section(text, Table((text, text), ((text, text),))),
        Section(text, (card, Card(text, (), missing=text))),
        Section("", (text,)),
    )
    return Page(text, (text,), sections, (text,), "de")


def test_nothing_that_a_catalog_wrote_becomes_an_element_or_is_loaded():
    seen, plain = Seen(html_of(page(HOSTILE))), Seen(html_of(page()))
    assert seen.tags == plain.tags
    assert "script" not in seen.tags
    assert "".join(seen.text).count("onerror=alert(1)") == "".join(plain.text).count("9 Jun 2026") > 8


def test_it_opens_without_any_host():
    html = html_of(page())
    assert [one for one in Seen(html).loads if not one.startswith("data:image/png;base64,")] == []
    assert "default-src 'none'" in html
    assert re.findall(r"url\(|@import|https?://", html.replace("http://www.w3.org/2000/svg", "")) == []


def test_a_date_without_a_picture_says_why():
    text = "".join(Seen(html_of(Page("t", (), (Section("", (Card("9 Jun", (), missing="no overviews"),)),), ()))).text)
    assert "no overviews" in text


def test_text_is_written_as_its_language_is_read():
    assert '<html lang="ar" dir="rtl">' in html_of(Page("t", (), (), (), "ar", True))


class TestTimeLine:
    def test_dates_stand_as_high_as_their_cloud(self):
        marks = (Mark(0.0, 0.0, True, "a"), Mark(1.0, 100.0, False, "b"), Mark(0.5, 50.0, False, "c"))
        svg = ElementTree.fromstring(svg_of_time_line(TimeLine(marks, (), 50.0, "50 %", "100 %")))
        circles = [one for one in svg if one.tag.endswith("circle")]
        left, right, middle = ((float(one.get("cx")), float(one.get("cy"))) for one in circles)
        assert middle == pytest.approx(((left[0] + right[0]) / 2, (left[1] + right[1]) / 2), abs=0.1)
        assert left[1] > right[1]  # less cloud is lower
        (limit,) = [one for one in svg if one.get("stroke-dasharray")]
        assert float(limit.get("y1")) == pytest.approx(middle[1], abs=0.1)
        assert [one.get("fill") == "#fff" for one in circles] == [False, True, True]

    def test_what_is_not_known_is_no_disc(self):
        svg = ElementTree.fromstring(svg_of_time_line(TimeLine((Mark(0.5, None, False, "a"),), (), 10.0, "", "")))
        assert [one for one in svg if one.tag.endswith("circle")] == []
        assert len([one for one in svg if one.tag.endswith("path")]) == 1


class TestMap:
    def _corners(self, path) -> list[tuple[float, float]]:
        return [tuple(map(float, one.split(","))) for one in re.findall(r"[-\d.]+,[-\d.]+", path.get("d"))]

    def test_the_area_lies_in_its_tile_as_on_the_ground(self):
        svg = ElementTree.fromstring(svg_of_map(Map(SQUARE, (TILE,), "")))
        tile, area = (self._corners(one) for one in svg)
        wide = max(x for x, _ in tile) - min(x for x, _ in tile)
        high = max(y for _, y in tile) - min(y for _, y in tile)
        assert wide == pytest.approx(high, rel=0.01)  # near the equator a degree is as wide as it is high
        west = (min(x for x, _ in area) - min(x for x, _ in tile)) / wide
        south = (max(y for _, y in tile) - max(y for _, y in area)) / high
        assert (west, south) == (pytest.approx(0.6, abs=0.01), pytest.approx(0.3, abs=0.01))

    def test_both_sides_of_the_antimeridian_stand_together(self):
        east = (((179.5, 0.0), (180.0, 0.0), (180.0, 1.0), (179.5, 1.0), (179.5, 0.0)),)
        west = (((-180.0, 0.0), (-179.5, 0.0), (-179.5, 1.0), (-180.0, 1.0), (-180.0, 0.0)),)
        svg = ElementTree.fromstring(svg_of_map(Map((east, west), (), "")))
        (area,) = (self._corners(one) for one in svg)
        wide = max(x for x, _ in area) - min(x for x, _ in area)
        assert wide == pytest.approx(max(y for _, y in area) - min(y for _, y in area), rel=0.01)
