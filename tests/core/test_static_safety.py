"""Static catalogs that are hostile: what they name elsewhere is refused with a sentence, and the rest is found."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from clear_scenes.core.errors.base import Cancelled
from clear_scenes.core.network import local_files
from tests.support import archives
from tests.support.archives import DATES, NEWER, OLDER, by_hand
from tests.support.static_catalogs import (
    at_address,
    collection,
    counts_by,
    document,
    run_on,
    write,
    write_static_catalog,
)
from tests.support.stub import Answer, Request, stub_server

GOOD = {date: by_hand(NEWER, date) for date in DATES[NEWER]}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_static_catalog(tmp_path_factory.mktemp("static")).parent


@pytest.fixture
def folder(made: Path, tmp_path: Path) -> Path:
    """One that a test may change."""
    return Path(shutil.copytree(made, tmp_path / "catalog"))


def with_links(folder: Path, *hrefs: str, relation: str = "child") -> None:
    """The root names these beside a part with which nothing is wrong."""
    links = [(relation, href) for href in hrefs]
    write(folder / "catalog.json", document("Catalog", "root", [*links, ("child", f"{NEWER}/collection.json")]))


def remark_on(address: str) -> str:
    """That of a search which found all that is good."""
    run = run_on(address)
    assert counts_by(run) == GOOD
    (said,) = map(str, run.remarks)
    return said


@pytest.mark.parametrize(
    "href",
    [
        "../outside/collection.json",
        "a/../../outside/collection.json",
        "%2e%2e/outside/collection.json",
        "{outside}/collection.json",
        "file://{outside}/collection.json",
        "file://localhost{outside}/collection.json",
        "file://server/share/catalog.json",
        "//server/share/catalog.json",
        "\\\\server\\share\\catalog.json",
        "/vsicurl/https://example.com/catalog.json",
        "/dev/stdin",
        "/proc/self/environ",
        "http://127.0.0.1/catalog.json",
        "https://example.com/catalog.json",
        "s3://bucket/catalog.json",
        "http://[",
    ],
)
@pytest.mark.parametrize("relation", ["child", "item"])
def test_a_catalog_on_this_machine_opens_only_what_is_in_its_folder(
    folder: Path, href: str, relation: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    outside = folder.parent / "outside"
    shutil.copytree(folder / OLDER, outside)
    with_links(folder, href.format(outside=outside), relation=relation)
    opened: list[str] = []
    read = local_files.opened
    monkeypatch.setattr(
        "clear_scenes.core.stac.static_readers.opened", lambda path, reader: opened.append(path) or read(path, reader)
    )
    assert "is not opened for safety" in remark_on(str(folder / "catalog.json"))
    assert {Path(path).relative_to(folder).parts[0] for path in opened} == {"catalog.json", NEWER}


@pytest.mark.parametrize(
    "href",
    [
        "{file}",
        "file:///etc/passwd",
        "FILE:/etc/passwd",
        "http://localhost:{port}/files/{part}",
        "http://10.0.0.1/catalog.json",
        "https://169.254.169.254/catalog.json",
        "http://example.com/catalog.json",
        "ftp://example.com/catalog.json",
        "/vsizip//etc/x.zip",
        # pragma: allowlist nextline secret (made up)
        "https://user:secret@example.com/catalog.json",
        "http://[",
        "javascript:1",
    ],
)
def test_a_catalog_of_the_web_names_no_file_of_this_machine_nor_private_servers(folder: Path, href: str) -> None:
    with at_address(folder, on_the_web=True) as (address, server):
        part = f"{OLDER}/collection.json"
        with_links(folder, href.format(file=(folder / part).as_uri(), port=server.server_port, part=part))
        said = remark_on(f"{address}/catalog.json")
        assert ("404" if href.startswith("/vsi") else "is not opened for safety") in said
        assert "secret" not in said
        assert not any(part in one.path for one in server.log)


def test_a_server_does_not_lead_to_a_file_of_this_machine(folder: Path) -> None:
    secret = (folder / OLDER / "collection.json").as_uri()

    def moved(handler: Any, path: str) -> bool:
        if path == "/files/moved":
            handler.send_body(302, b"", {"Location": secret})
        return path == "/files/moved"

    with_links(folder, "moved")
    with archives.one_server(folder, moved) as server:
        assert "is not opened for safety" in remark_on(f"{server.url}/files/catalog.json")


def test_a_server_that_sends_in_circles_is_left(folder: Path) -> None:
    def moved(handler: Any, path: str) -> bool:
        if path == "/files/moved":
            handler.send_body(302, b"", {"Location": "/files/moved"})
        return path == "/files/moved"

    with_links(folder, "moved")
    with archives.one_server(folder, moved) as server:
        assert "HTTP status 302" in remark_on(f"{server.url}/files/catalog.json")


@pytest.mark.parametrize("on_the_web", [False, True], ids=["file", "http"])
def test_links_in_a_circle_are_followed_once(folder: Path, on_the_web: bool) -> None:
    with_links(folder, "catalog.json", "./catalog.json#again", f"{NEWER}/../catalog.json", "x/../other.json")
    write(folder / "other.json", document("Catalog", "other", [("child", "catalog.json"), ("child", "other.json")]))
    with at_address(folder, on_the_web) as (address, server):
        run = run_on(f"{address}/catalog.json")
        assert counts_by(run) == GOOD
        assert run.remarks == []
        asked = [one.path for one in server.log if one.path.endswith(".json")]
    assert len(asked) == on_the_web * (1 + len(set(asked))), "the root once more, to see what it is"


@pytest.mark.parametrize("on_the_web", [False, True], ids=["file", "http"])
@pytest.mark.parametrize(("megabytes", "said"), [(17, "has more than 16 MB"), (65, "more than")])
def test_a_giant_document_is_not_taken_apart(folder: Path, on_the_web: bool, megabytes: int, said: str) -> None:
    with_links(folder, "giant.json")
    text = json.dumps(collection(NEWER, [("item", f"{OLDER}/2026/0/item.json")]))
    (folder / "giant.json").write_text(text + " " * megabytes * 1024**2)
    with at_address(folder, on_the_web) as (address, _):
        assert said in remark_on(f"{address}/catalog.json")


@pytest.mark.parametrize("on_the_web", [False, True], ids=["file", "http"])
@pytest.mark.parametrize(
    "change",
    [
        lambda made: made | {"links": {"rel": "child"}},
        lambda made: made | {"links": [7, None, {"rel": ["child"]}, {"rel": "child"}, {"rel": "item", "href": [1]}]},
        lambda made: made | {"id": {"a": 1}, "links": []},
        lambda made: made | {"extent": [1, 2], "links": []},
        lambda made: made | {"extent": {"spatial": 7, "temporal": {"interval": 7}}, "item_assets": [1]},
        lambda made: made | {"type": ["Collection"]},
    ],
)
def test_a_document_of_any_shape_harms_nothing_else(
    folder: Path, on_the_web: bool, change: Callable[[dict[str, Any]], dict[str, Any]]
) -> None:
    with_links(folder, "odd.json")
    write(folder / "odd.json", change(collection("elsewhere", [])))
    with at_address(folder, on_the_web) as (address, _):
        assert counts_by(run_on(f"{address}/catalog.json")) == GOOD


def test_a_canceled_search_asks_for_nothing_more(folder: Path) -> None:
    """A catalog without end: each document names the next one."""
    asked = 0

    def answer(request: Request) -> Answer:
        nonlocal asked
        asked += 1
        if asked == 5:
            run.cancellation.cancel()
        return Answer(200, json.dumps(document("Catalog", "x", [("child", f"/{asked}.json")])))

    with stub_server(answer) as server:
        run = run_on(f"{server.url}/catalog.json")
        with pytest.raises(Cancelled):
            counts_by(run)
    assert asked == 5
