"""Servers that are busy, slow, broken or false."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from . import misbehavior as how
from .case import SOON, UNLISTED, WHOLE, Case
from .exchange import Fault

BUSY, BROKEN, TOO_MUCH, PAGING, ASTRAY = (
    "Busy servers, with and without Retry-After",
    "Slow, cut or false answers",
    "Too much of everything",
    "Paging that never ends or leads away",
    "Redirects",
)


def _at(place: str) -> dict[str, object]:
    """What is left where a request fails for good at that place."""
    if place == "page 2":
        return {"at": place, "scene": UNLISTED, "others": 2}
    return {"at": place} if place == "file" else {"at": place, "scene": UNLISTED, "others": 0}


def _failing(name: str, row: str, what: str, place: str, fault: Fault, error: str, most: float = SOON) -> Case:
    expected = _at(place) | ({"scene": error} if place == "file" else {"ends": error})
    return Case(
        f"{name}-{place.replace(' ', '-')}", row, f"{what}, {PLACES[place]}", fault=fault, most=most, **expected
    )  # type: ignore[arg-type]


PLACES = {
    "landing": "at the catalog's address",
    "collections": "when collections are asked for",
    "search": "when scenes are asked for (POST)",
    "page 2": "at the second page",
    "file": "for one scene's file",
}


def busy() -> Iterator[Case]:
    for code, place in itertools.product((429, 500, 502, 503, 504), ("landing", "search", "page 2", "file")):
        name = f"busy-{code}-once-{place.replace(' ', '-')}"
        what = f"HTTP {code} once, {PLACES[place]}"
        yield Case(name, BUSY, what, place, how.times(1, how.status(code)))
    for code in (429, 500, 502, 503, 504):
        yield _failing(f"busy-{code}", BUSY, f"HTTP {code} each time", "file", how.status(code), "BadStatus")
    yield _failing("busy", BUSY, "HTTP 503 each time", "landing", how.status(503), "BadStatus")
    for place in ("search", "page 2"):
        yield _failing("busy", BUSY, "HTTP 503 each time", place, how.status(503), "SearchRefused")
    for place in ("search", "file"):
        seconds = {"at": place, "most": SOON}
        yield Case(f"retry-after-2-{place}", BUSY, f"429, Retry-After 2 seconds, {PLACES[place]}",
                   fault=how.times(1, how.status(429, Retry_After="2")), **seconds)  # fmt: skip
        yield Case(f"retry-after-date-{place}", BUSY, f"503, Retry-After a moment in 3 seconds, {PLACES[place]}",
                   fault=how.times(1, how.busy_until(3)), **seconds)  # fmt: skip
        yield Case(f"retry-after-nonsense-{place}", BUSY, f"503, Retry-After “soon”, {PLACES[place]}",
                   fault=how.times(1, how.status(503, Retry_After="soon")), **seconds)  # fmt: skip
    for name, asked in (("hour", "3600"), ("eon", "9" * 60)):
        what = f"429 once, Retry-After {asked[:4]}{'…' if len(asked) > 4 else ''} seconds (20 are waited)"
        yield Case(f"retry-after-{name}", BUSY, f"{what}, {PLACES['file']}", "file",
                   how.times(1, how.status(429, Retry_After=asked)), most=30)  # fmt: skip
    yield _failing("retry-after-always", BUSY, "429 each time, Retry-After an hour", "search",
                   how.status(429, Retry_After="3600"), "SearchRefused", WHOLE)  # fmt: skip
    yield _failing("status-401", BUSY, "HTTP 401", "file", how.status(401), "LoginWanted")
    for code in (403, 404, 410, 416):
        yield _failing(f"status-{code}", BUSY, f"HTTP {code}", "file", how.status(code), "BadStatus")
    yield _failing("status-400", BUSY, "HTTP 400 with a reason", "search",
                   how.status(400, b'{"description": "bbox is wrong"}'), "SearchRefused")  # fmt: skip


def broken() -> Iterator[Case]:
    slow = {
        "stalls": ("No answer", how.stall),
        "stalls-in-head": ("An answer that stops in its head", how.stall_in_the_head),
        "stalls-in-body": ("An answer that stops in its body", how.stall_in_the_body),
        "drips-head": ("A head of two bytes a second", how.drip_the_head),
        "drips-body": ("A body of two bytes a second", how.drip_the_body),
    }
    for (name, (what, fault)), place in itertools.product(slow.items(), ("landing", "search", "page 2", "file")):
        yield _failing(name, BROKEN, what, place, fault, "TimedOut", WHOLE)
    for place in ("search", "file"):
        yield Case(f"stalls-once-{place}", BROKEN, f"No answer once, {PLACES[place]}", place,
                   how.times(1, how.stall), most=20)  # fmt: skip
    ended = {
        "hangs-up": ("The connection closed without an answer", how.hang_up),
        "resets": ("The connection reset", how.reset),
        "cuts-head": ("An answer cut in its head", how.cut_in_the_head),
        "cuts-body": ("An answer cut in its body", how.cut),
        "cuts-chunk": ("An answer cut in a chunk", how.cut_in_a_chunk),
        "resets-body": ("The connection reset in the body", how.reset_in_the_body),
    }
    for (name, (what, fault)), place in itertools.product(ended.items(), ("landing", "search", "page 2", "file")):
        yield _failing(name, BROKEN, what, place, fault, "CutOff")
        yield Case(f"{name}-once-{place.replace(' ', '-')}", BROKEN, f"{what} once, {PLACES[place]}", place,
                   how.times(1, fault))  # fmt: skip
    yield _failing("noise", BROKEN, "Noise in place of HTTP", "file", how.noise, "CutOff")
    for place in ("landing", "search", "page 2", "file"):
        error = {"landing": "NotACatalog", "file": "NoRanges"}.get(place, "SearchRefused")
        yield _failing("html", BROKEN, "A page of HTML with status 200", place, how.html, error)
    for name, text in (("nothing", ""), ("null", "null"), ("list", "[1, 2]"), ("half", '{"type": "Feat')):
        yield _failing(name, BROKEN, f"The body {text or 'of no bytes'}", "search", how.body(text), "SearchRefused")
    yield _failing("no-features", BROKEN, "A page without a list of scenes", "page 2", how.body('{"a": 1}'),
                   "SearchRefused")  # fmt: skip
    yield _failing("gzip-damaged", BROKEN, "A damaged gzip body", "search", how.packed_badly, "CutOff")
    ranges = {
        "whole": ("The whole file for a range (a server without ranges)", how.whole, "NoRanges"),
        "other-range": ("Another range than asked for", how.ranged(1, 1), "WrongRange"),
        "other-start": ("A range that begins later", how.ranged(1), "WrongRange"),
        "no-content-range": ("A range that does not say which", how.without_content_range, "WrongRange"),
        "content-range-nonsense": ("A range in other words", how.ranged(header="bytes 0-a/b"), "WrongRange"),
        "size-changes": ("A file whose size changes", how.after(1, how.ranged(size=10**9)), "WrongRange"),
        "shorter": ("Fewer bytes than the range has", how.shorter, "CutOff"),
        "longer": ("More bytes than the range has", how.longer, "CutOff"),
        "other-bytes": ("Other bytes", how.other_bytes, "Unreadable"),
        "other-blocks": ("Other bytes for the blocks", how.after(1, how.other_bytes), "Unreadable"),
    }
    for name, (what, fault, error) in ranges.items():
        yield _failing(name, BROKEN, what, "file", fault, error)


def too_much() -> Iterator[Case]:
    mega = how.MEGABYTE
    for place in ("search", "page 2"):
        yield _failing("200-mb", TOO_MUCH, "A page of 200 MB", place, how.zeros(200 * mega), "TooLarge", 20)
        yield _failing("endless", TOO_MUCH, "A page without end", place, how.without_end, "TooLarge", 20)
        yield _failing("bomb", TOO_MUCH, "A page of 200 MB packed 1000:1", place, how.zeros(200 * mega, "gzip"),
                       "TooLarge", 20)  # fmt: skip
        yield _failing("deep", TOO_MUCH, "JSON 100,000 deep", place, how.body("[" * 10**5 + "]" * 10**5),
                       "SearchRefused")  # fmt: skip
    yield Case("packed-100-to-1", TOO_MUCH, "A page of 10 MB packed 100:1", "search", how.zeros(10 * mega, "gzip"))
    yield _failing("endless-head", TOO_MUCH, "A head without end", "search", how.endless_head, "TimedOut", WHOLE)
    yield _failing("much-longer", TOO_MUCH, "200 MB for a range of 8 kB", "file", how.much_longer, "TooLarge")
    yield _failing("range-bomb", TOO_MUCH, "100 MB packed 1000:1 for a range", "file", how.packed_range, "TooLarge")


def paging() -> Iterator[Case]:
    itself = {"href": "{root}/search", "method": "POST", "merge": True, "body": {"page": 1}}
    yield Case("next-to-itself", PAGING, "A next page that is the same page", "page 2", how.next_link(**itself))
    yield Case("next-to-itself-short", PAGING, "A next page that is the same page, while nine scenes are said to match",
               "page 2", how.next_link(9, **itself), ends="SearchCutShort")  # fmt: skip
    yield Case("next-none", PAGING, "No next page, while five scenes are said to match", "search",
               how.page(links=[], numberMatched=5), scene=UNLISTED, others=2)  # fmt: skip
    yield Case("next-token", PAGING, "A token that repeats, by GET", "page 2",
               how.next_link(href="{root}/search?page=1"))  # fmt: skip
    for name, href in (
        ("another-host", "https://evil.example/search"),
        ("another-address", "http://127.0.0.2:{port}/search"),
        ("a-file", "file:///etc/passwd"),
        ("metadata", "http://169.254.169.254/latest/meta-data"),
    ):
        yield Case(f"next-{name}", PAGING, f"A next page at {href.replace(':{port}', '')}", "page 2",
                   how.next_link(href=href, method="POST", body={}), ends="AddressRefused")  # fmt: skip
    for name, what, fault in (
        ("next-without-href", "A next page without an address", how.next_link(method="POST")),
        ("links-null", "Links that are null", how.page(links=None)),
    ):
        yield Case(name, PAGING, what, "search", fault, ends="SearchRefused", scene=UNLISTED, others=2)
    yield Case("items-twice", PAGING, "Each scene listed twice", "page 2",
               how.page(features=lambda found, _: found["features"] * 2))  # fmt: skip


def astray() -> Iterator[Case]:
    for name, to in (
        ("private", "http://10.0.0.1/secret"),
        ("metadata", "http://169.254.169.254/latest/meta-data"),
        ("other-port-host", "http://localhost:{port}/x"),
        ("file", "file:///etc/passwd"),
        ("ftp", "ftp://example.com/x"),
        ("plain", "http://example.com/x"),
    ):
        for place in ("landing", "search", "file"):
            told = to.replace(":{port}", "")
            yield _failing(f"to-{name}", ASTRAY, f"A redirect to {told}", place, how.moved(to), "AddressRefused")
    yield _failing("in-circles", ASTRAY, "Redirects in a circle", "file", how.moved("{root}/files/broken.tif"),
                   "BadStatus")  # fmt: skip
    yield Case("moved", ASTRAY, "A redirect to where the file is", "file",
               how.times(1, how.moved("{root}/files/broken.tif")))  # fmt: skip


CASES = [*busy(), *broken(), *too_much(), *paging(), *astray()]
