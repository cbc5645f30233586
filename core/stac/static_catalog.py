"""Static STAC catalogs, which no server searches: their documents are read, from the root on, as each names others."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass

from ..area.area import Area
from ..errors.base import Cancelled, ClearScenesError
from ..errors.search import CollectionMissing
from ..errors.static import (
    CatalogTooDeep,
    DocumentOfServer,
    DocumentsUnread,
    DocumentTooLarge,
    NoStacDocument,
    TooManyBytes,
    TooManyDocuments,
)
from ..errors.text import Text
from .catalogs import Catalog
from .collection_names import are_alike, nearest, product_named
from .dates import Interval
from .extents import may_hold
from .item_documents import (
    Document,
    is_catalog,
    is_collection,
    is_of_server,
    items_in,
    links_in,
    others_in,
    parsed,
    scene_in,
)
from .product_inference import infer_product, stated_by_collection
from .products import Product
from .scene import Scene
from .scene_files import resolved
from .stated import as_mapping, as_text
from .static_readers import MAX_DOCUMENT, Read

MAX_DEPTH = 16  # levels of catalogs below the root
MAX_DOCUMENTS = 20_000
MAX_BYTES = 1024**3  # of all documents
_MB = 1024**2
_AT_ONCE = 16
_PAGE = 100  # scenes


@dataclass(frozen=True)
class _Named:
    """A document that another one names.

    Attributes:
        url: as it is asked for.
        depth: how many catalogs it lies in.
        collection: the id of the innermost collection that it lies in; "" where it lies in none.
        product: what that one says that it holds; None where it says nothing.
    """

    url: str
    depth: int = 0
    collection: str = ""
    product: Product | None = None


class StaticCatalog:
    """A static catalog, read for one search.

    Documents are read side by side, and taken apart in the thread that walks through ``scenes``.

    Args:
        catalog: of which the address is that of the root; its collection is that whose items are wanted, "" takes all.
        area: collections whose extent does not reach it are not followed.
        intervals: likewise those of another time, UTC.
        read: reads a document; called in several threads.
        tell: called with what the analyst should know, once all scenes came: what could not be read, and which bound
            was reached.
        begin: called first in each thread that reads.
    """

    def __init__(
        self,
        catalog: Catalog,
        area: Area,
        intervals: Sequence[Interval],
        read: Read,
        tell: Callable[[Text], object],
        begin: Callable[[], None] = lambda: None,
    ) -> None:
        self._tell = tell
        self._bounds: dict[type, ClearScenesError] = {}
        self._title, self._wanted = catalog.title, catalog.collection
        self._boxes, self._intervals, self._read, self._begin = area.boxes(), intervals, read, begin
        self._waiting = [_Named(catalog.url)]
        self._known = {catalog.url}
        self._collections: list[str] = []
        self._failures: list[ClearScenesError] = []
        self._documents = self._bytes = 0

    def scenes(self) -> Iterator[list[Scene]]:
        """The scenes of all items, in pages.

        Raises:
            ClearScenesError: the root cannot be read.
            DocumentsUnread: nothing was found, and not all could be read.
            CollectionMissing: the collection that is wanted is not there.
        """
        page: list[Scene] = []
        has_found = False
        for named, coming in self._read_all():
            try:
                page += self._scenes_in(named, *coming.result())
            except ClearScenesError as error:
                if isinstance(error, Cancelled) or not named.depth:
                    raise
                self._failures.append(error)
            if len(page) >= _PAGE:
                yield page
                page, has_found = [], True
        yield page
        self._end(has_found or bool(page))

    def _end(self, has_found: bool) -> None:
        for bound in self._bounds.values():
            self._tell(bound.text)
        if self._failures:
            first, count = self._failures[0], len(self._failures)
            unread = DocumentsUnread(first.detail, catalog=self._title, count=count, reason=first.text)
            if not has_found:
                raise unread
            self._tell(unread.text)
        is_there = any(are_alike(one, self._wanted) for one in self._collections)
        if self._wanted and self._collections and not (has_found or is_there or self._bounds):
            offered = nearest(self._wanted, self._collections)
            raise CollectionMissing(catalog=self._title, collection=self._wanted, offered=offered)

    def _read_all(self) -> Iterator[tuple[_Named, Future[tuple[str, bytes]]]]:
        """Each document once it is there; what it names is put to those that wait meanwhile."""
        running: dict[Future[tuple[str, bytes]], _Named] = {}
        pool = ThreadPoolExecutor(_AT_ONCE, "clear-scenes-static", self._begin)
        try:
            while running or self._waiting:
                while self._waiting and len(running) < _AT_ONCE and self._may_read_on():
                    named = self._waiting.pop()
                    running[pool.submit(self._read, named.url)] = named
                for done in wait(running, return_when=FIRST_COMPLETED).done:
                    yield running.pop(done), done
        finally:
            pool.shutdown(wait=False, cancel_futures=True)

    def _may_read_on(self) -> bool:
        """Whether one more may be read; else what waits is given up, and that is told."""
        if self._documents >= MAX_DOCUMENTS:
            self._bounded(TooManyDocuments(catalog=self._title, limit=MAX_DOCUMENTS))
        elif self._bytes >= MAX_BYTES:
            self._bounded(TooManyBytes(catalog=self._title, limit=MAX_BYTES // _MB))
        else:
            self._documents += 1
            return True
        self._waiting.clear()
        return False

    def _bounded(self, bound: ClearScenesError) -> None:
        self._bounds[type(bound)] = bound

    def _scenes_in(self, named: _Named, address: str, data: bytes) -> list[Scene]:
        """The scenes of a document's items; what else it names is put to those that wait."""
        self._bytes += len(data)
        if len(data) > MAX_DOCUMENT:
            raise DocumentTooLarge(address=address, limit=MAX_DOCUMENT // _MB)
        document = parsed(data, address)
        if (items := items_in(document)) is not None:
            self._failures += [NoStacDocument(address=address)] * others_in(document)
            return [
                scene_in(item, address, named.collection, self._product(item, named))
                for item in items
                if self._is_wanted(as_text(item.get("collection")) or named.collection)
            ]
        if not is_catalog(document):
            raise NoStacDocument(address=address)
        if is_of_server(document):
            raise DocumentOfServer(address=address)
        self._follow(document, named, address)
        return []

    def _follow(self, document: Document, named: _Named, address: str) -> None:
        collection, product = named.collection, named.product
        if is_collection(document):
            collection = as_text(document.get("id"))
            self._collections.append(collection)
            if not may_hold(document, self._boxes, self._intervals):
                return
            product = _product_of(document, collection)
        # of another collection only the collections in it
        relations = ("child", "item") if self._is_wanted(collection) else ("child",)
        hrefs = (resolved(address, href) or href for href in links_in(document, *relations))
        new = [url for url in dict.fromkeys(href.partition("#")[0] for href in hrefs) if url not in self._known]
        if new and named.depth >= MAX_DEPTH:
            self._bounded(CatalogTooDeep(catalog=self._title, limit=MAX_DEPTH))
            return
        self._known.update(new)
        self._waiting += [_Named(url, named.depth + 1, collection, product) for url in new]

    def _is_wanted(self, collection: str) -> bool:
        return not (self._wanted and collection) or are_alike(collection, self._wanted)

    @staticmethod
    def _product(item: Document, named: _Named) -> Product | None:
        return named.product if item.get("collection", named.collection) == named.collection else None


def _product_of(document: Document, collection: str) -> Product | None:
    """What a collection says that its items hold."""
    assets, known = as_mapping(document.get("item_assets")), product_named(collection)
    return stated_by_collection(known, assets) if known else infer_product(assets, collection)
