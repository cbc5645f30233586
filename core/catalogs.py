"""The catalogues that are known by name, and what is understood of an address that is typed."""

from __future__ import annotations

from dataclasses import dataclass

from .texts import QT_TRANSLATE_NOOP

# Collections with an SCL, in the order in which they are looked for where none is named.
COLLECTIONS = ("sentinel-2-l2a", "sentinel-2-c1-l2a", "sentinel-s2-l2a-cogs")


@dataclass(frozen=True)
class Catalog:
    """A STAC API. ``collection`` is "" where it is looked up; ``successor`` is the name of what replaced it."""

    name: str
    url: str
    collection: str = ""
    successor: str = ""

    @property
    def title(self) -> str:
        return self.name or self.url


EARTH_SEARCH = Catalog("Earth Search", "https://earth-search.aws.element84.com/v1", "sentinel-2-l2a")
EARTH_SEARCH_C1 = Catalog(
    QT_TRANSLATE_NOOP("core", "Earth Search, Collection 1"), EARTH_SEARCH.url, "sentinel-2-c1-l2a"
)
EARTH_SEARCH_V0 = Catalog(
    "Earth Search v0", "https://earth-search.aws.element84.com/v0", "sentinel-s2-l2a-cogs", successor=EARTH_SEARCH.name
)
KNOWN = (EARTH_SEARCH, EARTH_SEARCH_C1, EARTH_SEARCH_V0)
OFFERED = (EARTH_SEARCH, EARTH_SEARCH_C1)


def catalog_of(text: str, collection: str = "") -> Catalog:
    """The catalogue with this name or address; an address not known here stands for itself."""
    text = text.strip() or EARTH_SEARCH.name
    url = text.rstrip("/")
    for known in KNOWN:
        if text.casefold() == known.name.casefold() or url == known.url:
            return Catalog(known.name, known.url, collection or known.collection, known.successor)
    return Catalog("", url if "://" in url else f"https://{url}", collection)


def successor_of(catalog: Catalog) -> Catalog | None:
    return next((known for known in KNOWN if known.name == catalog.successor), None)
