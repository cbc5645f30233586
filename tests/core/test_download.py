"""Whole files: cut off and gone on with, the right bytes in the end, and nothing half done under the wanted name."""

from __future__ import annotations

import os
import re
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from clear_scenes.core.errors.base import Cancelled
from clear_scenes.core.errors.files import DiskFull, FileChanged, FileThere, FolderMissing, StoppedShort
from clear_scenes.core.errors.network import AddressRefused, BadStatus
from clear_scenes.core.network.addresses import Addresses
from clear_scenes.core.network.cancellation import Cancellation
from clear_scenes.core.network.plain_transport import PlainTransport
from clear_scenes.core.storage import download as downloading
from clear_scenes.core.storage.download import AHEAD, Download, download
from tests.support.faults import Server, running

SIZE, PIECE = 100_000, 10_000
CONTENT = bytes(number * 7 % 251 for number in range(SIZE))
OTHER = bytes(number * 11 % 241 for number in range(SIZE))


class FileServer(Server):
    """One file. ``asked`` are the ranges; ``fault`` is called with the first byte of each and may answer itself."""

    def __init__(self) -> None:
        super().__init__(_File)
        self.content, self.version = CONTENT, '"one"'
        self.asked: list[tuple[int, int]] = []
        self.fault: Callable[[BaseHTTPRequestHandler, int], bool] = lambda handler, first: False

    @property
    def rest(self) -> list[tuple[int, int]]:
        """The ranges beside the first byte, by which the file is known; a range may be asked for more than once."""
        return sorted({*self.asked} - {(0, 0)})


class _File(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: FileServer

    def do_GET(self) -> None:
        server = self.server
        first, last = map(int, re.fullmatch(r"bytes=(\d+)-(\d+)", self.headers["Range"]).groups())
        server.asked.append((first, last))
        if server.fault(self, first):
            return
        body = server.content[first : last + 1]
        self.send_response(206)
        self.send_header("ETag", server.version)
        self.send_header("Content-Range", f"bytes {first}-{first + len(body) - 1}/{len(server.content)}")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        pass


def cut(handler: BaseHTTPRequestHandler, *_: object) -> bool:
    handler.close_connection = True
    return True


@pytest.fixture
def server() -> Iterator[FileServer]:
    with running(FileServer()) as one:
        yield one


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(downloading, "PIECE", PIECE)
    monkeypatch.setattr(downloading, "PAUSES", (0.01, 0.01))
    monkeypatch.setattr("clear_scenes.core.network.transport.backoff", lambda: [0.0])


def fetch(server: FileServer, path: Path, report: downloading.Report = lambda here, whole: None) -> Download:
    transport = PlainTransport(Addresses.of_catalog(server.url), Cancellation())
    return download(transport, f"{server.url}/B04.tif", path, report)


def test_a_file_comes_whole(server, tmp_path):
    told = []
    assert fetch(server, tmp_path / "a.tif", lambda *numbers: told.append(numbers)) is Download.DONE
    assert (tmp_path / "a.tif").read_bytes() == CONTENT
    assert told == [(here, SIZE) for here in range(0, SIZE + 1, PIECE)]
    assert os.listdir(tmp_path) == ["a.tif"]


def cut_from(place: int) -> Callable[[BaseHTTPRequestHandler, int], bool]:
    return lambda handler, first: first >= place and cut(handler)


def test_what_was_cut_off_goes_on_where_it_stopped(server, tmp_path):
    path = tmp_path / "a.tif"
    server.fault = cut_from(60_000)
    with pytest.raises(StoppedShort) as told:
        fetch(server, path)
    assert str(told.value) == (
        "127.0.0.1 closed the connection before its answer was complete. "
        "What came of a.tif until then is kept; Download goes on from there."
    )
    (part,) = os.listdir(tmp_path)
    assert part.startswith("a.tif.")
    assert (tmp_path / part).read_bytes() == CONTENT[:60_000]
    server.asked.clear()
    server.fault = lambda *_: False
    assert fetch(server, path) is Download.DONE
    assert server.rest == [(first, first + PIECE - 1) for first in range(60_000, SIZE, PIECE)]
    assert path.read_bytes() == CONTENT
    assert os.listdir(tmp_path) == ["a.tif"]


def test_a_short_cut_is_not_noticed(server, tmp_path):
    failures = iter([True] * 5)  # more than the transport itself tries
    server.fault = lambda handler, first: first == 50_000 and next(failures, False) and cut(handler)
    assert fetch(server, tmp_path / "a.tif") is Download.DONE
    assert (tmp_path / "a.tif").read_bytes() == CONTENT


def test_another_version_starts_again(server, tmp_path):
    path = tmp_path / "a.tif"
    server.fault = cut_from(60_000)
    with pytest.raises(StoppedShort):
        fetch(server, path)
    server.asked.clear()
    server.fault, server.content, server.version = lambda *_: False, OTHER, '"two"'
    assert fetch(server, path) is Download.DONE
    assert len(server.rest) == SIZE / PIECE
    assert path.read_bytes() == OTHER
    assert os.listdir(tmp_path) == ["a.tif"]


def test_versions_are_never_mixed(server, tmp_path):
    def change(handler, first):
        if first == 50_000:
            server.content, server.version = OTHER, '"two"'
        return False

    server.fault = change
    with pytest.raises(FileChanged):
        fetch(server, tmp_path / "a.tif")
    (part,) = os.listdir(tmp_path)
    assert CONTENT.startswith((tmp_path / part).read_bytes())
    assert fetch(server, tmp_path / "a.tif") is Download.DONE
    assert (tmp_path / "a.tif").read_bytes() == OTHER


def test_what_is_there_is_not_fetched(server, tmp_path):
    path = tmp_path / "a.tif"
    fetch(server, path)
    server.asked.clear()
    assert fetch(server, path) is Download.THERE
    assert server.asked == [(0, 0)]


def test_another_file_of_the_name_is_left_alone(server, tmp_path):
    path = tmp_path / "a.tif"
    path.write_bytes(b"mine")
    with pytest.raises(FileThere, match="is there already, and not this file"):
        fetch(server, path)
    assert path.read_bytes() == b"mine"
    assert os.listdir(tmp_path) == ["a.tif"]


def test_cancel_keeps_what_came(server, tmp_path):
    path, switch = tmp_path / "a.tif", Cancellation()
    transport = PlainTransport(Addresses.of_catalog(server.url), switch)
    with pytest.raises(Cancelled):
        download(transport, f"{server.url}/B04.tif", path, lambda here, whole: here >= 30_000 and switch.cancel())
    (part,) = os.listdir(tmp_path)
    kept = (tmp_path / part).read_bytes()  # a piece that was there already may have been written yet
    assert len(kept) >= 30_000
    assert CONTENT.startswith(kept)
    assert fetch(server, path) is Download.DONE
    assert path.read_bytes() == CONTENT


def test_a_disk_without_room_is_said_before(server, tmp_path, monkeypatch):
    monkeypatch.setattr(shutil, "disk_usage", lambda path: shutil._ntuple_diskusage(10**9, 10**9, SIZE - 1))
    with pytest.raises(DiskFull):
        fetch(server, tmp_path / "a.tif")
    assert server.asked == [(0, 0)]


def test_what_cannot_be_had_is_named(server, tmp_path):
    with pytest.raises(FolderMissing):
        fetch(server, tmp_path / "gone" / "a.tif")

    def missing(handler, first):
        handler.send_error(404)
        return True

    server.fault = missing
    with pytest.raises(BadStatus):
        fetch(server, tmp_path / "a.tif")
    transport = PlainTransport(Addresses.of_catalog(server.url), Cancellation())
    with pytest.raises(AddressRefused):
        download(transport, "http://10.0.0.1/B04.tif", tmp_path / "a.tif", lambda *_: None)
    assert os.listdir(tmp_path) == []


def test_pieces_of_every_file_are_asked_for_ahead(server, tmp_path):
    """Of the first as of the later ones, and no more than so many of any."""
    transport = PlainTransport(Addresses.of_catalog(server.url), Cancellation())
    for number in range(3):
        meeting, most, now, lock = threading.Barrier(AHEAD), [0], [0], threading.Lock()

        def together(handler, first, meeting=meeting, most=most, now=now, lock=lock):
            if handler.headers["Range"] != "bytes=0-0":
                with lock:
                    now[0] += 1
                    most[0] = max(most[0], now[0])
                if first < AHEAD * PIECE:
                    meeting.wait(10)  # breaks where fewer come
                time.sleep(0.02)
                with lock:
                    now[0] -= 1
            return False

        server.fault = together
        path = tmp_path / f"{number}.tif"
        assert download(transport, f"{server.url}/{number}.tif", path, lambda *_: None) is Download.DONE
        assert path.read_bytes() == CONTENT
        assert most == [AHEAD]
