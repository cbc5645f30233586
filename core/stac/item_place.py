"""What is known of one address in a catalog: its collection, and of an item where and when it was taken."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from ..area.area import Area
from ..errors.catalog import NotAnItem
from ..errors.network import BadStatus
from ..errors.scene import NoDate, NoFootprint
from ..network.addresses import unsigned
from ..network.transport import Transport
from .scene import scene_from_item
from .stated import as_mapping

_OK = 200
_COLLECTION = re.compile(r"/collections/([^/]+)(?:/items/[^/]+)?/?$")


@dataclass(frozen=True)
class ItemPlace:
    """Where and when an item was taken.

    Attributes:
        id: of the item.
        area: its footprint, in lon/lat.
        day: of the sun over it, as in "2026-08-13".
    """

    id: str
    area: Area
    day: str


def collection_at(address: str) -> str:
    """The id of the collection that an address of a STAC API is of, or that of an item in it; "" of any other."""
    try:
        found = _COLLECTION.search(urlsplit(address).path)
    except ValueError:
        return ""
    return unquote(found[1]) if found else ""


def fetch_item_place(address: str, transport: Transport) -> ItemPlace:
    """Fetch an item and read where and when it was taken.

    Args:
        address: of the item itself.
        transport: the way to its catalog.

    Raises:
        NetworkError: it cannot be fetched.
        NotAnItem: what is there is no STAC item.
        NoFootprint: it states no footprint.
        NoDate: it states no date.
        AreaError: its footprint cannot be placed on the earth.
    """
    answer = transport.get(address, {})
    if answer.status != _OK:
        raise BadStatus(urlsplit(address).hostname or "", answer.status)
    try:
        item = as_mapping(json.loads(answer.body))
    except (ValueError, RecursionError) as error:
        raise NotAnItem(str(error), url=unsigned(address)) from error
    if item.get("type") != "Feature":
        raise NotAnItem(str(item.get("type")), url=unsigned(address))
    scene = scene_from_item(item, address)
    if not scene.footprint:
        raise NoFootprint
    if scene.moment is None:
        raise NoDate
    area = Area(scene.footprint)
    return ItemPlace(scene.id, area, f"{scene.moment + area.ahead_of_utc:%Y-%m-%d}")
