"""What a page about a search says, in the words of the analyst's language."""

from __future__ import annotations

from dataclasses import dataclass

from ..geometry.rings import Polygons


@dataclass(frozen=True)
class Card:
    """A date with its picture.

    Attributes:
        title: The date.
        lines: What is said of it, one below the other.
        picture: Of the area, as PNG; empty where there is none.
        size: Width and height of the picture in pixels.
        missing: What stands in place of a picture.
    """

    title: str
    lines: tuple[str, ...]
    picture: bytes = b""
    size: tuple[int, int] = (0, 0)
    missing: str = ""


@dataclass(frozen=True)
class Mark:
    """A date on the time line.

    Attributes:
        across: From the left (0) to the right (1).
        cloud: In the area in percent; None where it is not known.
        is_clear: Whether it is filled.
        title: What pointing at it says.
    """

    across: float
    cloud: float | None
    is_clear: bool
    title: str


@dataclass(frozen=True)
class TimeLine:
    """All dates by the cloud in the area.

    Attributes:
        marks: One a date.
        ticks: From the left (0) to the right (1), each with its label; "" where it has none.
        limit: Cloud in the area at most, in percent.
        limit_label: How that is written.
        top_label: How 100 % is written.
    """

    marks: tuple[Mark, ...]
    ticks: tuple[tuple[float, str], ...]
    limit: float
    limit_label: str
    top_label: str


@dataclass(frozen=True)
class Map:
    """Where the area and the images lie.

    Attributes:
        area: In lon/lat.
        footprints: Of the images, in lon/lat.
        caption: What is seen.
    """

    area: Polygons
    footprints: tuple[Polygons, ...]
    caption: str


@dataclass(frozen=True)
class Table:
    """Rows of text below titles."""

    titles: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Section:
    """A part of a report, with one thing in it.

    Attributes:
        title: Above it.
        content: What it shows; of texts each is a paragraph.
    """

    title: str
    content: Map | TimeLine | Table | tuple[Card, ...] | tuple[str, ...]


@dataclass(frozen=True)
class Page:
    """A whole page.

    Attributes:
        title: Of the page.
        facts: What was asked and found, a paragraph each.
        sections: Below that.
        credits: What the licenses of the images ask to be said.
        language: A BCP 47 tag.
        is_right_to_left: How the language is written.
    """

    title: str
    facts: tuple[str, ...]
    sections: tuple[Section, ...]
    credits: tuple[str, ...]
    language: str = "en"
    is_right_to_left: bool = False
