"""Documents on this machine that describe products: as little trusted as a server, so none is read without a bound."""

from __future__ import annotations

import json
import os
from typing import Any
from xml.etree import ElementTree  # nosec B405

from ..errors.local import FileDamaged, FileEmpty
from ..errors.text import QT_TRANSLATE_NOOP
from ..network.local_files import opened

MAX_DOCUMENT = 8 * 1024 * 1024  # bytes; those of Sentinel-2 have about 60 kB, items and those of Landsat 30
_TOO_LARGE = QT_TRANSLATE_NOOP("core", "the file is too large")
_NO_JSON = QT_TRANSLATE_NOOP("core", "it is damaged, or no JSON")
_NO_XML = QT_TRANSLATE_NOOP("core", "it is damaged, or no XML")


def read_json(path: str) -> Any:
    """What a JSON document holds.

    Args:
        path: of the file.

    Raises:
        FileMissing: it is not there.
        FileEmpty: nothing is in it.
        FileDamaged: it cannot be read.
    """
    data = _read(path)
    try:
        return json.loads(data)
    except (ValueError, RecursionError) as error:
        raise FileDamaged(repr(error), file=_named(path), why=_NO_JSON) from error


def read_xml(path: str, unread: tuple[bytes, ...] = ()) -> ElementTree.Element:
    """The root of an XML document.

    Args:
        path: of the file, which may be a member of a zip.
        unread: tags of long parts that nobody looks into; the first of each is left out.

    Raises:
        FileMissing: it is not there.
        FileEmpty: nothing is in it.
        FileDamaged: it cannot be read.
    """
    data = _read(path)
    # what swells without end, also where it is written in two bytes a letter
    if any(sign in data for sign in (b"<!DOCTYPE", b"<!ENTITY", b"\0")):
        raise FileDamaged(file=_named(path), why=_NO_XML)
    for tag in unread:
        data = _without(data, tag)
    try:
        return ElementTree.fromstring(data)  # nosec B314: without entities
    except ElementTree.ParseError as error:
        raise FileDamaged(repr(error), file=_named(path), why=_NO_XML) from error


def _read(path: str) -> bytes:
    data = opened(path, lambda file, size, version: file.read(MAX_DOCUMENT + 1))
    if not data.strip():
        raise FileEmpty(file=_named(path))
    if len(data) > MAX_DOCUMENT:
        raise FileDamaged(file=_named(path), why=_TOO_LARGE)
    return data


def _without(data: bytes, tag: bytes) -> bytes:
    before, _, rest = data.partition(b"<%s>" % tag)
    _, closing, after = rest.partition(b"</%s>" % tag)
    return before + after if closing else data


def _named(path: str) -> str:
    """The file and the folder that it is in: all products of Sentinel-2 call their metadata alike."""
    return "/".join(path.replace(os.sep, "/").split("/")[-2:])
