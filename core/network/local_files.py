"""Files on this machine, for catalogs that lie on it themselves: opened in their own folder alone, read as others are.

A catalog that was downloaded is as little trusted as a server: what it names is compared by its text, without a look at
the disk, so that not even the existence of another file shows.
"""

from __future__ import annotations

import os
import posixpath
import re
import stat
import zipfile
import zlib
from collections.abc import Callable, Iterable, Mapping
from typing import IO, TypeVar
from urllib.parse import quote, unquote, urlsplit
from urllib.request import url2pathname

from ..errors.local import FileCut, FileDamaged, FileEmpty, FileMissing, FileRefused
from ..errors.network import AddressRefused
from ..errors.text import QT_TRANSLATE_NOOP
from .messages import Answer

_Result = TypeVar("_Result")
MAX_MEMBERS = 10_000  # of a zip; a product of Sentinel-2 has about 100
MAX_MEMBER = 1024**3  # bytes, unpacked; the largest band of Sentinel-2 has about 140 MB
_ZIP = b"PK\x03\x04"  # with which it begins
_PART_OF_ZIP = re.compile(r"(.*?\.zip)/(.+)", re.IGNORECASE)
_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)  # of Windows, in any folder
_NO_FOLDERS = ("/dev/", "/proc/", "/sys/", "/vsi")  # of devices, of the system, and GDAL's own names


def is_local(url: str) -> bool:
    """Whether an address is one of a file on a machine."""
    return url[:5].lower() == "file:"


def local_url(path: str, is_folder: bool = False) -> str:
    """The address of a file; that of a folder ends with a slash.

    Args:
        path: absolute.
        is_folder: whether it is one of a folder.
    """
    plain = path.replace(os.sep, "/")
    rooted = plain if plain.startswith("/") else f"/{plain}"  # on Windows it begins with a drive
    return f"file://{quote(rooted.rstrip('/'), safe='/:')}{'/' if is_folder else ''}"


def folder_of(url: str) -> str:
    """The folder that a catalog's files lie in: that of its file, or the one that it is.

    Returns:
        The path part of an address, not quoted; it ends with a slash.

    Raises:
        FileRefused: it is no folder that a catalog may name files in.
    """
    folder = f"{posixpath.dirname(_plain(url, ends_with_slash=url.endswith('/')))}/"
    if folder in ("/", "//") or re.fullmatch(r"/[A-Za-z]:/", folder):
        raise FileRefused(address=url)  # all of the disk
    return folder


def path_of(url: str) -> str:
    """The path of a catalog itself, by its address (``local_url``); raises ``FileRefused``."""
    return url2pathname(quote(_plain(url), safe="/:"))


def path_within(url: str, folders: Iterable[str]) -> str:
    """The path of a file that lies in one of some folders (``folder_of``).

    Raises:
        AddressRefused: there are no folders, as of a catalog on a server.
        FileRefused: it lies in none of them.
    """
    if not (folders := tuple(folders)):
        raise AddressRefused(address=url)
    plain = _plain(url)
    if not any(plain.startswith(folder) and plain != folder for folder in folders):
        raise FileRefused(address=url)
    return url2pathname(quote(plain, safe="/:"))


def in_zip(path: str) -> tuple[str, str] | None:
    """The zip and the member of a path that leads into one; None where it is a file's own."""
    inside = None if os.path.lexists(path) else _PART_OF_ZIP.fullmatch(path.replace(os.sep, "/"))
    return (inside[1], inside[2]) if inside else None


def gdal_path(path: str) -> str:
    """GDAL's name for a file (``path_within``), or for a member of a zip."""
    inside = in_zip(path)
    return f"/vsizip/{{{inside[0]}}}/{inside[1]}" if inside else path


def answer(path: str, headers: Mapping[str, str]) -> Answer:
    """What a server would answer to a request for a file, or for a member of a zip (``/folder/some.zip/member``).

    Args:
        path: of the file (``path_within``).
        headers: of the request; of these ``Range`` counts.

    Raises:
        FileMissing: it is not there.
        FileEmpty: nothing is in it.
        FileCut: it ends before what is asked for begins.
        FileDamaged: it cannot be read.
    """
    first, _, last = headers.get("Range", "bytes=0-").removeprefix("bytes=").partition("-")
    return opened(path, lambda file, size, version: _part(path, file, size, version, int(first), last))


def opened(path: str, read: Callable[[IO[bytes], int, str], _Result]) -> _Result:
    """Open a file, or a member of a zip, and read from it.

    Args:
        path: of the file.
        read: is called with the open file, its size in bytes and a text that is another when the file is changed.

    Raises:
        FileMissing: it is not there.
        FileEmpty: it lies in a zip, in which nothing is.
        FileCut: it lies in a zip that ends too early.
        FileDamaged: it cannot be read.
    """
    name = os.path.basename(path)
    try:
        inside = in_zip(path)
        if inside is None:
            size, version = _stated(path)
            with open(path, "rb") as file:
                return read(file, size, version)
        _, version = _stated(inside[0])
        with _opened_zip(inside[0]) as packed:
            member = _member(packed, inside[1])
            with packed.open(member) as file:
                return read(file, member.file_size, version)
    except (FileNotFoundError, NotADirectoryError, KeyError) as error:
        raise FileMissing(repr(error), file=path) from error
    except (OSError, zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError) as error:
        raise FileDamaged(repr(error), file=name, why=str(error)) from error


def members(path: str) -> list[str]:
    """The names of all that is in a zip. Raises as ``opened``, and where nothing is in it."""
    try:
        with _opened_zip(path) as packed:
            return [one.filename for one in _checked(packed)]
    except FileNotFoundError as error:
        raise FileMissing(repr(error), file=path) from error
    except (OSError, zipfile.BadZipFile) as error:
        raise FileDamaged(repr(error), file=os.path.basename(path), why=str(error)) from error


def version_of(path: str) -> str:
    """Another text when a file is changed, or the zip that it is in; "" where there is none."""
    inside = in_zip(path)
    try:
        return _stated(inside[0] if inside else path)[1]
    except (OSError, FileDamaged):
        return ""


def _stated(path: str) -> tuple[int, str]:
    found = os.stat(path)
    if not stat.S_ISREG(found.st_mode):  # a pipe would keep whoever opens it waiting
        raise FileDamaged(file=os.path.basename(path), why=QT_TRANSLATE_NOOP("core", "it is no file"))
    return found.st_size, f"{found.st_mtime_ns:x}-{found.st_size:x}"


def _opened_zip(path: str) -> zipfile.ZipFile:
    """What is in it is listed at its end: one without a list that begins as a zip does was cut."""
    size, _ = _stated(path)
    if not size:
        raise FileEmpty(file=os.path.basename(path))
    try:
        return zipfile.ZipFile(path)
    except zipfile.BadZipFile as error:
        with open(path, "rb") as file:
            if file.read(len(_ZIP)) != _ZIP:
                raise
        raise FileCut(repr(error), file=os.path.basename(path)) from error


def _member(packed: zipfile.ZipFile, name: str) -> zipfile.ZipInfo:
    _checked(packed)
    member = packed.getinfo(name)
    if member.file_size > MAX_MEMBER:
        raise FileDamaged(file=name.rpartition("/")[2], why=QT_TRANSLATE_NOOP("core", "the file is too large"))
    return member


def _checked(packed: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    found = packed.infolist()
    if len(found) > MAX_MEMBERS:
        name = os.path.basename(packed.filename or "")
        raise FileDamaged(file=name, why=QT_TRANSLATE_NOOP("core", "too many files are in it"))
    return found


def _part(path: str, file: IO[bytes], size: int, version: str, first: int, last: str) -> Answer:
    name = os.path.basename(path)
    if not size:
        raise FileEmpty(file=name)
    if first >= size:
        raise FileCut(f"{size} bytes", file=name)
    stop = min(int(last) + 1 if last else size, size)
    file.seek(first)
    data = file.read(stop - first)
    if len(data) != stop - first:
        raise FileCut(f"{first + len(data)} of {size} bytes", file=name)
    return Answer(206, {"content-range": f"bytes {first}-{stop - 1}/{size}", "etag": version}, data)


def _plain(url: str, ends_with_slash: bool = False) -> str:
    """The path part of an address, as short as it can be written; raises ``FileRefused`` for odd ones."""
    try:
        parts = urlsplit(url)
    except ValueError as error:
        raise FileRefused(str(error), address=url) from error
    path = unquote(parts.path)
    is_odd = parts.netloc or parts.query or parts.fragment or not path.startswith("/") or path.startswith("//")
    if parts.scheme != "file" or is_odd or re.search(r"[\x00-\x1f\\]", path):
        raise FileRefused(address=url)
    path = posixpath.normpath(path)
    names = path.split("/")
    if path.lower().startswith(_NO_FOLDERS) or any(_DEVICES.fullmatch(name) for name in names):
        raise FileRefused(address=url)
    if os.name == "nt" and any(":" in name for name in names[2:]):  # a stream beside a file
        raise FileRefused(address=url)
    return f"{path}/" if ends_with_slash and path != "/" else path
