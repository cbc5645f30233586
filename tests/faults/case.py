"""What a case is: one thing that goes wrong, and what has to come of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from .exchange import Exchange, Fault

Item = dict[str, Any]
RIGHT = "right"  # the scene is measured, its counts exact
UNLISTED = ""  # the scene is not among the results
OTHERS = 4  # scenes of each case with which nothing is wrong: two on either page

SOON = 10.0  # seconds
WHOLE = 63.0  # the limit of one request over all its tries, and a little


@dataclass(frozen=True)
class Case:
    """``fault`` befalls requests ``at`` a place ("landing", "collections", "search", "page 2", "token", or "root" of a
    static catalog; or "item" of one, "file", "image" or "band", which are those of the scene in question: its document,
    its quality layer, its true color image, its red band);
    ``item`` changes what the catalog says of that scene (given its own address), ``content`` its file, ``image`` its
    image. ``act`` is a deed of tests/qgis (deeds.py, image_deeds.py) in place of a plain search.

    ``collection``: that of all scenes, by name. ``signed``: whether files want a signature, which "token" gives.

    ``ends``: the error that ends the search, "" where it comes to its end. ``scene``: the error for which the scene in
    question is not measured, or ``RIGHT`` or ``UNLISTED``. ``others``: scenes that are measured beside it. ``told``:
    the error that its picture or its file ends in, "" where it is there.
    """

    name: str
    row: str
    what: str
    at: str = ""
    fault: Fault = Exchange.proceed
    item: Callable[[Item, str], Item] | None = None
    content: Callable[[bytes], bytes] | None = None
    image: Callable[[bytes], bytes] | None = None
    collection: str = "sentinel-2-l2a"
    signed: bool = False
    act: str = ""
    ends: str = ""
    scene: str = RIGHT
    told: str = ""
    others: int = OTHERS
    most: float = SOON
