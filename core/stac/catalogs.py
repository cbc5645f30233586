"""The catalogs that are known by name, and what is understood of an address that is typed.

To add one, add a description to ``OFFERED`` (in the list) or ``KNOWN`` (known where its address is typed).
"""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlsplit
from urllib.request import url2pathname

from ..errors.login import LoginsTooMany
from ..errors.text import QT_TRANSLATE_NOOP
from ..network.access import OPEN, Access, Grant
from ..network.local_files import is_local, local_url
from . import accesses
from .products import COLLECTIONS, GA_SENTINEL_2, HLS_L30, HLS_S30, LANDSAT_C2, SENTINEL_2, Product


@dataclass(frozen=True)
class Catalog:
    """A STAC API, and which collection of it is searched; or several of these, which are searched as one.

    Attributes:
        name: as it is shown; "" where an address was typed.
        url: of its landing page; of a catalog on this machine that of its file or folder (``local_url``).
        collection: the id of its collection, "" where that is looked up.
        successor: the name of the catalog that replaced it, "" where none has.
        product: what the collection holds, None where that is inferred from what the collection says.
        access: what its files ask of whoever reads them.
        may_sort: false where paging fails in a sorted search, whatever the server says.
        login: the id of the QGIS authentication that the analyst chose (an id is no secret).
        pays: whether the analyst agreed to pay for what is read.
        probability: whether its scenes have a cloud probability.
        parts: the catalogs that it stands for, those first whose copies are preferred; none where it is one itself.
    """

    name: str
    url: str
    collection: str = ""
    successor: str = ""
    product: Product | None = None
    access: Access = OPEN
    may_sort: bool = True
    login: str = ""
    pays: bool = False
    probability: bool = False
    parts: tuple[Catalog, ...] = ()

    @property
    def members(self) -> tuple[Catalog, ...]:
        """The catalogs that are searched: its parts, or itself."""
        return self.parts or (self,)

    @property
    def is_on_this_machine(self) -> bool:
        """Whether nothing but files of this machine is searched."""
        return all(map(is_local, self.urls))

    @property
    def holds_copies(self) -> bool:
        """Whether it may name a scene more than once: as several archives do, or a folder in which all kinds lie."""
        return bool(self.parts) or is_local(self.url)

    @property
    def urls(self) -> tuple[str, ...]:
        """The addresses of all that are searched."""
        return tuple(dict.fromkeys(one.url for one in self.members))

    @property
    def grants(self) -> tuple[Grant, ...]:
        """What requests for the files of each of its members may carry."""
        return tuple(one.grant for one in self.members)

    @property
    def without_logins(self) -> Catalog:
        """The same one, as other machines may know it."""
        return replace(self, login="", pays=False, parts=tuple(one.without_logins for one in self.parts))

    @property
    def title(self) -> str:
        """What it is called in messages: its name, else its address."""
        return self.name or self.url or ", ".join(one.title for one in self.parts)

    @property
    def grant(self) -> Grant:
        """What requests for its files may carry."""
        return Grant(self.title, self.url, self.access, self.login, self.pays)


_EARTH_SEARCH_URL = "https://earth-search.aws.element84.com"
_PLANETARY_COMPUTER_URL = "https://planetarycomputer.microsoft.com/api/stac/v1"
_NASA_URL = "https://cmr.earthdata.nasa.gov/stac/LPCLOUD"

EARTH_SEARCH = Catalog("Earth Search", f"{_EARTH_SEARCH_URL}/v1", "sentinel-2-l2a", product=SENTINEL_2)
EARTH_SEARCH_C1 = Catalog(
    QT_TRANSLATE_NOOP("core", "Earth Search, Collection 1"),
    EARTH_SEARCH.url,
    "sentinel-2-c1-l2a",
    product=SENTINEL_2,
    probability=True,
)
EARTH_SEARCH_V0 = Catalog(
    "Earth Search v0", f"{_EARTH_SEARCH_URL}/v0", "sentinel-s2-l2a-cogs", EARTH_SEARCH.name, SENTINEL_2
)
PLANETARY_COMPUTER = Catalog(
    QT_TRANSLATE_NOOP("core", "Planetary Computer, Sentinel-2"),
    _PLANETARY_COMPUTER_URL,
    "sentinel-2-l2a",
    product=SENTINEL_2,
    access=accesses.PLANETARY_COMPUTER,
)
PLANETARY_COMPUTER_LANDSAT = Catalog(
    QT_TRANSLATE_NOOP("core", "Planetary Computer, Landsat Collection 2"),
    _PLANETARY_COMPUTER_URL,
    "landsat-c2-l2",
    product=LANDSAT_C2,
    access=accesses.PLANETARY_COMPUTER,
)
PLANETARY_COMPUTER_HLS_S30 = Catalog(
    QT_TRANSLATE_NOOP("core", "Planetary Computer, HLS from Sentinel-2"),
    _PLANETARY_COMPUTER_URL,
    "hls2-s30",
    product=HLS_S30,
    access=accesses.PLANETARY_COMPUTER,
)
PLANETARY_COMPUTER_HLS_L30 = Catalog(
    QT_TRANSLATE_NOOP("core", "Planetary Computer, HLS from Landsat"),
    _PLANETARY_COMPUTER_URL,
    "hls2-l30",
    product=HLS_L30,
    access=accesses.PLANETARY_COMPUTER,
)
COPERNICUS = Catalog(
    "Copernicus Data Space",
    "https://stac.dataspace.copernicus.eu/v1",
    "sentinel-2-l2a",
    product=SENTINEL_2,
    access=accesses.COPERNICUS,
    probability=True,
)
USGS = Catalog(
    QT_TRANSLATE_NOOP("core", "USGS, Landsat Collection 2"),
    "https://landsatlook.usgs.gov/stac-server",
    "landsat-c2l2-sr",
    product=LANDSAT_C2,
    access=accesses.USGS,
    may_sort=False,
)
NASA_S30 = Catalog(
    QT_TRANSLATE_NOOP("core", "NASA, HLS from Sentinel-2"),
    _NASA_URL,
    "HLSS30_2.0",
    product=HLS_S30,
    access=accesses.NASA,
)
NASA_L30 = Catalog(
    QT_TRANSLATE_NOOP("core", "NASA, HLS from Landsat"), _NASA_URL, "HLSL30_2.0", product=HLS_L30, access=accesses.NASA
)
# Known where their addresses are typed.
DIGITAL_EARTH_AFRICA = Catalog(
    "Digital Earth Africa",
    "https://explorer.digitalearth.africa/stac",
    "s2_l2a",
    product=SENTINEL_2,
    access=accesses.AFRICA,
)
DIGITAL_EARTH_AUSTRALIA = Catalog(
    "Digital Earth Australia",
    "https://explorer.dea.ga.gov.au/stac",
    "ga_s2am_ard_3",
    product=GA_SENTINEL_2,
    access=accesses.AUSTRALIA,
)

ALL_OPEN = Catalog(
    QT_TRANSLATE_NOOP("core", "Sentinel-2, all open archives"),
    "",
    product=SENTINEL_2,
    parts=(EARTH_SEARCH, EARTH_SEARCH_C1, PLANETARY_COMPUTER),
)
OFFERED = (
    ALL_OPEN,
    EARTH_SEARCH,
    EARTH_SEARCH_C1,
    PLANETARY_COMPUTER,
    PLANETARY_COMPUTER_LANDSAT,
    PLANETARY_COMPUTER_HLS_S30,
    PLANETARY_COMPUTER_HLS_L30,
    COPERNICUS,
    USGS,
    NASA_S30,
    NASA_L30,
)
KNOWN = (*(one for one in OFFERED if not one.parts), EARTH_SEARCH_V0, DIGITAL_EARTH_AFRICA, DIGITAL_EARTH_AUSTRALIA)

_RELATIVE = re.compile(r"(?:~|\.{1,2})(?:[/\\]|$)")
_FILES = (".json", ".geojson", ".parquet", ".geoparquet")  # no domain of the internet is called so


def together(catalogs: Sequence[Catalog], name: str = "") -> Catalog:
    """Several catalogs as one, each once; those of one title are told apart by their collections."""
    parts = [*dict.fromkeys(part for one in catalogs for part in one.members)]
    if len(parts) == 1:
        return parts[0]
    titles = [part.title for part in parts]
    named = [
        replace(part, name=f"{part.title} {part.collection}".rstrip()) if titles.count(part.title) > 1 else part
        for part in parts
    ]
    products = {part.product for part in parts}
    return Catalog(name, "", product=products.pop() if len(products) == 1 else None, parts=tuple(named))


def parse_catalog(text: str, collection: str = "", logins: Sequence[str] = (), pays: bool = False) -> Catalog:
    """The catalog, or the several, that a text names; an address not known here stands for itself.

    Args:
        text: names and addresses, separated by ``;``. After an address may stand a space and its collections
            (``format_catalog``). A path that exists is one, whatever is in it. "" is Earth Search.
        collection: the ids of the collections to search in each, separated by commas; "" takes those that are known,
            or that are in the text.
        logins: the ids of QGIS authentications, in the order of the text; "" and what is missing is none.
        pays: whether the analyst agreed to pay for what is read.

    Raises:
        LoginsTooMany: there are more logins than catalogs.
    """
    names = names_in(text)
    if len(logins) > len(names):
        raise LoginsTooMany(logins=len(logins), catalogs=len(names))
    found = []
    for number, name in enumerate(names):
        login = logins[number] if number < len(logins) else ""
        for one in _named(name, collection):
            if not one.parts:
                found.append(replace(one, login=login, pays=pays))
            else:  # of all open archives none has a use for a login but Copernicus, which joins them by it
                more = (replace(COPERNICUS, login=login, pays=pays),) if login else ()
                found.append(replace(one, parts=(*one.parts, *more)))
    return found[0] if len(found) == 1 else together(found)


def names_in(text: str) -> list[str]:
    """The names, addresses and paths of a text that ``parse_catalog`` reads, one by one."""
    parts, found = text.split(";"), list[str]()
    while parts:
        lengths = range(len(parts), 1, -1)
        length = next((length for length in lengths if is_there(";".join(parts[:length]).strip())), 1)
        found.append(";".join(parts[:length]).strip())
        del parts[:length]
    return [name for name in found if name] or [EARTH_SEARCH.name]


def _named(text: str, collection: str) -> list[Catalog]:
    """One for each collection."""
    wanted = _listed(collection)
    if text.casefold() == ALL_OPEN.name.casefold():
        servers = {part.url: part for part in ALL_OPEN.parts}
        chosen = [_with_collection(part, one) for part in servers.values() for one in wanted]
        return [together(chosen) if chosen else ALL_OPEN]
    for known in KNOWN:
        if text.casefold() == known.name.casefold():
            return [_with_collection(known, one) for one in wanted or [""]]
    if is_there(text):
        return [_local(text, one) for one in wanted or [""]]
    address, _, rest = text.partition(" ")
    if "://" in address:
        text, wanted = address, wanted or _listed(rest)
    if is_local(address) and not urlsplit(address).netloc:
        return [_local(url2pathname(urlsplit(address).path), one) for one in wanted or [""]]
    if is_path(text):
        return [_local(text, one) for one in wanted or [""]]  # its search tells that it is not there
    url = text if "://" in text else f"https://{text}"
    return [described(Catalog("", url.rstrip("/"), one)) for one in wanted or [""]]


def is_path(text: str) -> bool:
    """Whether a text is a path of this machine, as one writes it; a server's path ("//server/share") is none.

    A path that is not absolute begins with a dot or with "~", or is the name of a file alone.
    """
    is_name = text.lower().endswith(_FILES) and not re.search(r"[/\\;]", text)
    return text[:2] not in ("//", "\\\\") and (os.path.isabs(text) or is_name or bool(_RELATIVE.match(text)))


def is_there(text: str) -> bool:
    """Whether a text is the path of something on this machine."""
    return is_path(text) and os.path.exists(os.path.expanduser(text))


def _local(path: str, collection: str) -> Catalog:
    """A file or folder as a catalog, called by its path."""
    path = os.path.abspath(os.path.expanduser(path))
    return Catalog(path, local_url(path, os.path.isdir(path)), collection)


def _listed(collections: str) -> list[str]:
    """Those of a list; an id with blanks in it may have commas too."""
    found = [one.strip() for one in collections.split(",") if one.strip()]
    return [collections.strip()] if any(" " in one for one in found) else list(dict.fromkeys(found))


def format_catalog(catalog: Catalog) -> str:
    """Address and collection, where it has one, of all that are searched: what ``parse_catalog`` reads."""
    return "; ".join(f"{one.url} {one.collection}".rstrip() for one in catalog.members)


def described(catalog: Catalog) -> Catalog:
    """A catalog of which only name, address and collection are given, with what is known of it here."""
    same = [known for known in KNOWN if known.url == catalog.url.rstrip("/")]
    if not same:
        return replace(catalog, product=COLLECTIONS.get(catalog.collection))
    found = _with_collection(same[0], catalog.collection)
    return replace(found, name=catalog.name or found.name)


def is_described(catalog: Catalog) -> bool:
    """Whether its collections are known here, so that nothing has to be asked of them."""
    return any(known.url == catalog.url.rstrip("/") for known in KNOWN)


def endpoint_of(bucket: str) -> str:
    """The server of a bucket that belongs to a catalog known here, whoever names it; "" where there is none."""
    return next((known.access.endpoint for known in KNOWN if bucket in known.access.buckets), "")


def _with_collection(known: Catalog, collection: str) -> Catalog:
    if collection in ("", known.collection):
        return known
    for other in KNOWN:
        if (other.url, other.collection) == (known.url, collection):
            return other
    return replace(known, collection=collection, product=COLLECTIONS.get(collection), probability=False)


def successor_of(catalog: Catalog) -> Catalog | None:
    """The catalog that replaced one, None where none has."""
    return next((known for known in KNOWN if known.name == catalog.successor), None)
