"""Files of STAC on this machine: items, collections of items, and static catalogs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from ..area.area import Area
from ..errors.local import FileEmpty, NoItems
from ..errors.static import NoStacDocument
from ..errors.text import QT_TRANSLATE_NOOP, Text
from ..network.local_files import opened, path_of
from .catalogs import Catalog
from .collection_names import are_alike
from .dates import Interval
from .item_documents import Document, is_catalog, items_in, parsed, scene_in
from .scene import Scene
from .stated import as_text
from .static_catalog import StaticCatalog
from .static_readers import file_reader

MAX_JSON = 256 * 1024 * 1024  # bytes; 10,000 items have about 150 MB


def file_scenes(
    catalog: Catalog, area: Area, intervals: Sequence[Interval], tell: Callable[[Text], object]
) -> Iterator[list[Scene]]:
    """The scenes of a file; arguments as of ``local_scenes``.

    Raises:
        NoItems: nothing that can be searched is in it.
        FileEmpty: nothing is in it.
    """
    path = path_of(catalog.url)
    document = _document(path)
    if is_catalog(document):
        yield from StaticCatalog(catalog, area, intervals, file_reader(catalog), tell).scenes()
    elif (items := items_in(document)) is not None:
        yield [scene_in(item, catalog.url, catalog.collection) for item in items if _is_of(item, catalog.collection)]
    else:
        raise NoItems(path=path, why=QT_TRANSLATE_NOOP("core", "it is no STAC item, nor a collection of items"))


def _document(path: str) -> Document:
    data = opened(path, lambda file, size, version: file.read(MAX_JSON + 1))
    if not data.strip():
        raise FileEmpty(file=path)
    if len(data) > MAX_JSON:
        raise NoItems(path=path, why=QT_TRANSLATE_NOOP("core", "the file is too large"))
    try:
        return parsed(data, path)
    except NoStacDocument as error:
        raise NoItems(error.detail, path=path, why=QT_TRANSLATE_NOOP("core", "it is damaged, or no JSON")) from error


def _is_of(item: Document, collection: str) -> bool:
    stated = as_text(item.get("collection"))
    return not collection or not stated or are_alike(stated, collection)
