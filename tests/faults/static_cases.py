"""Static catalogs: a document of five that is away, broken, or leads elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from . import misbehavior as how
from .case import SOON, UNLISTED, WHOLE, Case

STATIC = "Static catalogs"


def documents() -> Iterator[Case]:
    for name, what, fault, most in (
        ("gone", "HTTP 404", how.status(404), SOON),
        ("stalls", "No answer", how.stall, WHOLE),
        ("hangs-up", "The connection closed without an answer", how.hang_up, SOON),
        ("html", "HTML in place of JSON", how.html, SOON),
        ("cut", "JSON that ends too early", how.body('{"type": "Feature", "id": "bro'), SOON),
        ("circle", "The root of the catalog in place of an item", how.moved("{root}/catalog.json"), SOON),
        ("machine", "A redirect to a file of this machine", how.moved("file:///etc/passwd"), SOON),
        ("without-end", "A body without end", how.without_end, WHOLE),
    ):
        yield Case(f"static-item-{name}", STATIC, f"{what}, for one item", "item", fault, act="search_static_catalog",
                   scene=UNLISTED, most=most)  # fmt: skip
    yield Case("static-busy", STATIC, "HTTP 503 once, for one item", "item", how.times(1, how.status(503)),
               act="search_static_catalog")  # fmt: skip
    yield Case("static-root", STATIC, "HTTP 404, for the root", "root", how.status(404), act="search_static_catalog",
               ends="NotACatalog", scene=UNLISTED, others=0)  # fmt: skip
    yield Case("static", STATIC, "A static catalog with which nothing is wrong", act="search_static_catalog")


CASES = [*documents()]
