"""Files of STAC on this machine: items, collections and tables of items, and static catalogs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from ..area.area import Area
from ..errors.local import FileEmpty, NoItems
from ..errors.static import DocumentsUnread, NoStacDocument
from ..errors.text import QT_TRANSLATE_NOOP, Text
from ..network.local_files import opened, path_of
from .catalogs import Catalog
from .dates import Interval
from .geoparquet import ENDINGS, MAGIC, parquet_scenes
from .item_documents import Document, is_catalog, is_of, items_in, others_in, parsed, scene_in
from .scene import Scene
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
    if not (beginning := opened(path, lambda file, size, version: file.read(len(MAGIC)))):
        raise FileEmpty(file=path)
    if beginning == MAGIC or path.lower().endswith(ENDINGS):
        yield from parquet_scenes(catalog, area, intervals)
        return
    document = _document(path)
    if is_catalog(document):
        yield from StaticCatalog(catalog, area, intervals, file_reader(catalog), tell).scenes()
    elif (items := items_in(document)) is not None:
        yield [scene_in(item, catalog.url, catalog.collection) for item in items if is_of(item, catalog.collection)]
        if others := others_in(document):
            reason = NoStacDocument(address=path)
            tell(DocumentsUnread(catalog=catalog.title, count=others, reason=reason.text).text)
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
