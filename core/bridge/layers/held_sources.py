"""Sources of layers whose servers are not known to answer: the same text, with paths that GDAL knows at once are none.

GDAL waits for a silent server in the thread that draws, and QGIS's main thread for that one. 3.12 and later forget that
they have waited (tried: 3.13.3 makes six connections of five seconds for one file, each time). So GDAL gets to know
where the files are when their server has answered.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote
from xml.sax.saxutils import unescape  # nosec B406: it parses nothing

_NOWHERE = "/vsimem/clear-scenes"
_REMOTE = re.compile(rf"(?<!{_NOWHERE})(?=/vsicurl[?/]|/vsis3/)")
_PATH = re.compile(r"/vsi(?:curl[?/]|s3/)[^<\"\s]+")
_QUOTE = {"&quot;": '"'}


def held(source: str) -> str:
    """The source with paths from which nothing is read."""
    return _REMOTE.sub(_NOWHERE, source)


def released(source: str) -> str:
    """The source as it was before ``held``; any other is left alone."""
    return source.replace(f"{_NOWHERE}/vsi", "/vsi")


def remote_paths(source: str) -> Iterator[str]:
    """GDAL's paths of the files; the text of one virtual raster may lie in another's, and that in a third."""
    text, before = released(source), ""
    while text != before:
        text, before = unescape(text, _QUOTE), text
    return iter(_PATH.findall(text))


def address_of(path: str) -> str:
    """The web address in a path of /vsicurl, as it is asked for."""
    return unquote(path.partition("&url=")[2]) if path.startswith("/vsicurl?") else path.removeprefix("/vsicurl/")
