"""The client of a STAC API over our own session: what it announces, and what is wrong where it is none."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Lock
from typing import Any
from urllib.parse import urljoin, urlsplit

from pystac import Link, MediaType
from pystac.errors import STACError, STACTypeError
from pystac_client import Client, ConformanceClasses, ItemSearch
from pystac_client.stac_api_io import StacApiIO
from requests import Session

from ..errors.base import Cancelled, ClearScenesError
from ..errors.catalog import CatalogRetired, NotACatalog
from ..errors.login import LoginRefused, LoginWanted
from ..errors.network import AddressRefused, BadStatus
from ..network.signing import REFUSED
from .catalogs import Catalog, successor_of
from .item_documents import is_static
from .page_edges import Page

NONSENSE = (
    STACError,
    STACTypeError,
    KeyError,
    TypeError,
    ValueError,
    AttributeError,
    RecursionError,
)  # of what is no STAC
_NOT_NOW = frozenset({403, 407, 429})  # answers of a server that may well be a catalog


# Pages are parsed one at a time, whoever asked for them: all other threads wait for Python's lock meanwhile, QGIS's
# main thread among them.
_PARSING = Lock()


class SessionIO(StacApiIO):
    """pystac-client's input over our own session; pages come from the catalog's own host only.

    Args:
        catalog_url: of the landing page.
        session: by which everything is asked.
        documents: texts of addresses that are not asked for again.

    Attributes:
        documents: those, and what was read with no parameters since: what the catalog says of itself.
    """

    def __init__(self, catalog_url: str, session: Session, documents: Mapping[str, str] | None = None) -> None:
        super().__init__(max_retries=None)
        self.session = session
        self.documents = dict(documents or {})
        self._catalog_url = catalog_url
        self._ahead: dict[str, Future[str]] = {}

    def ask_ahead(self, href: str, begin: Callable[[], None]) -> None:
        """Ask for what will be wanted soon, while something else is waited for; what fails, fails where it is wanted.

        Args:
            href: an address of the catalog's own.
            begin: called in the thread that asks.
        """
        if href not in self.documents:
            thread = ThreadPoolExecutor(1, "clear-scenes-search", begin)
            self._ahead[href] = thread.submit(super().request, href)
            thread.shutdown(wait=False)

    def pages(self, search: ItemSearch) -> Iterator[Page]:
        """All pages of a search, empty ones too: pystac-client takes one in the middle for the end."""
        parameters = search.get_parameters()
        page = self.read_json(search.url, method=search.method, parameters=parameters)
        while True:
            yield page
            link = next((one for one in page.get("links", []) if one["rel"] == "next"), None)
            if link is None:
                return
            page = self.read_json(Link.from_dict(link), parameters=parameters)

    def json_loads(self, txt: str, *args: Any, **options: Any) -> dict[str, Any]:
        """The document in a text."""
        with _PARSING:
            return super().json_loads(txt, *args, **options)

    def request(self, href: str, *args: Any, **options: Any) -> str:
        """The text at an address, relative ones to the catalog's. Raises ``AddressRefused`` for another host."""
        href = urljoin(self._catalog_url, href)
        if urlsplit(href).hostname != urlsplit(self._catalog_url).hostname:
            raise AddressRefused(address=href)
        if args or any(value for value in options.values() if value != "GET"):
            return super().request(href, *args, **options)
        if href not in self.documents:
            ahead = self._ahead.pop(href, None)
            self.documents[href] = ahead.result() if ahead else super().request(href, **options)
        return self.documents[href]


def open_client(catalog: Catalog, io: SessionIO) -> Client | None:
    """Open a catalog: read its landing page, and settle what its server can do.

    Returns:
        None where no server searches it: it is a static one.

    Raises:
        CatalogRetired: it does not answer, and another one has replaced it.
        LoginRefused: it refuses the login that was chosen.
        LoginWanted: it asks for one.
        BadStatus: its server has trouble of its own.
        NotACatalog: what is there is no STAC API.
        ClearScenesError: what else named the cause, a network error or a cancellation.
    """
    try:
        if is_static(io.read_json(catalog.url), catalog.url):
            return None
        client = Client.from_file(catalog.url, stac_io=io)
    except Exception as error:
        cause = named_cause(error)
        successor = successor_of(catalog)
        if isinstance(cause, Cancelled):
            raise cause from error
        if successor is not None:
            raise CatalogRetired(
                str(error), catalog=catalog.title, successor=successor.name, url=successor.url
            ) from error
        if isinstance(cause, ClearScenesError):
            raise cause from error
        status = getattr(error, "status_code", None) or 0
        if status == 401 or (status in REFUSED and catalog.login):
            host = urlsplit(catalog.url).hostname or ""
            raise LoginRefused(host=host, status=status) if catalog.login else LoginWanted(host=host) from error
        if status >= 500 or status in _NOT_NOW:
            raise BadStatus(urlsplit(catalog.url).hostname or "", status, str(error)) from error
        raise NotACatalog(str(error), url=catalog.url) from error
    client.add_conforms_to("ITEM_SEARCH")  # old landing pages say nothing of what they can do
    announced = client.get_conforms_to()
    for one in (ConformanceClasses.SORT, ConformanceClasses.QUERY, ConformanceClasses.FILTER):
        if any(text.endswith(one.value) for text in announced):  # of any version; pystac-client knows the first alone
            client.add_conforms_to(one.name)
    for relation, end in (("search", "search"), ("data", "collections")):
        if not client.get_links(relation):  # pystac-client would take the same, with a warning to the whole process
            link = Link(
                relation, f"{catalog.url.rstrip('/')}/{end}", MediaType.GEOJSON, extra_fields={"method": "POST"}
            )
            client.add_link(link)
    return client


def named_cause(error: BaseException | None) -> ClearScenesError | None:
    """The error of our own that a library has wrapped up."""
    while error is not None:
        if isinstance(error, ClearScenesError):
            return error
        error = error.__cause__ or error.__context__
    return None
