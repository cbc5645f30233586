"""Catalogs on this machine: the case's catalog as a file of items, its images beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from .case import Case, Item

LOCAL = "Catalogs on this machine"


def _at(href: str) -> Callable[[Item, str], Item]:
    def change(item: Item, root: str) -> Item:
        return item | {"assets": {"scl": {"href": href}}}

    return change


def on_this_machine() -> Iterator[Case]:
    for name, what, content, error in (
        (
            "cut-in-its-blocks",
            "cut short in its blocks",
            lambda right: right[: 4 * len(right) // 10],
            "Unreadable",
        ),
        ("html", "that is HTML", lambda _: b"<html>Please log in</html>" * 400, "Unreadable"),
    ):
        yield Case(f"local-{name}", LOCAL, f"A file {what}", content=content, act="search_on_this_machine",
                   scene=error)  # fmt: skip
    for name, what, href, error in (
        ("empty", "that is empty", "empty.tif", "FileEmpty"),
        ("gone", "that is not there", "gone.tif", "FileMissing"),
        ("above", "above the catalog's folder", "../outside.tif", "FileRefused"),
        ("machine", "of the machine", "file:///etc/passwd", "FileRefused"),
        ("share", "on another machine", "//server/share/scl.tif", "FileRefused"),
        ("gdal", "by a name of GDAL's", "/vsicurl/https://example.com/scl.tif", "FileRefused"),
        ("private", "on a private server", "http://10.0.0.1/scl.tif", "AddressRefused"),
    ):
        yield Case(f"local-{name}", LOCAL, f"A file {what}", item=_at(href), act="search_on_this_machine",
                   scene=error)  # fmt: skip
    yield Case("local", LOCAL, "A file of items with which nothing is wrong", act="search_on_this_machine")


CASES = [*on_this_machine()]
