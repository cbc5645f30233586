"""Signatures that do not come, and quality layers of other sensors that are not what they should be."""

from __future__ import annotations

from collections.abc import Iterator

from tests.support.rasters import KINDS, Kind, classes, written

from . import misbehavior as how
from .case import RIGHT, WHOLE, Case

SIGNING, SENSORS = "Signatures that do not come", "Quality layers of other sensors"
KIND = KINDS["plain"]


def signatures() -> Iterator[Case]:
    yield Case("signed", SIGNING, "A signature that is given", signed=True)
    failing = {
        "403": ("HTTP 403", how.status(403), "BadStatus"),
        "503": ("HTTP 503 each time", how.status(503), "BadStatus"),
        "hangs-up": ("The connection closed without an answer", how.hang_up, "CutOff"),
        "stalls": ("No answer", how.stall, "TimedOut"),
        "html": ("A page of HTML with status 200", how.html, "NoSignature"),
        "nothing": ("An empty answer", how.body(""), "NoSignature"),
        "list": ("A list", how.body("[1]"), "NoSignature"),
        "no-date": ("A signature without an end", how.body('{"token": "sig=made-up"}'), "NoSignature"),
        "endless": ("An answer without end", how.without_end, "TooLarge"),
        "moved": ("A redirect to a private address", how.moved("http://10.0.0.1/secret"), "AddressRefused"),
        "wrong": (
            "A signature that opens nothing",
            how.body('{"token": "sig=wrong", "msft:expiry": "2099-01-01T00:00:00Z"}'),
            "BadStatus",
        ),
    }
    for name, (what, fault, error) in failing.items():
        yield Case(f"signature-{name}", SIGNING, f"{what}, where a signature is asked for", "token", fault,
                   signed=True, scene=error, others=0, most=2 * WHOLE)  # fmt: skip
    yield Case("signature-503-once", SIGNING, "HTTP 503 once, where a signature is asked for", "token",
               how.times(1, how.status(503)), signed=True)  # fmt: skip
    yield Case("signature-over", SIGNING, "A signature that has ended, and opens all the same", "token",
               how.body('{"token": "sig=made-up", "msft:expiry": "2020-01-01T00:00:00Z"}'), signed=True)  # fmt: skip


def sensors() -> Iterator[Case]:
    for name, collection in (("qa-pixel", "landsat-c2-l2"), ("fmask", "hls2-s30")):
        for dtype, scene in (
            ("uint8", RIGHT), ("uint16", RIGHT), ("int16", RIGHT), ("uint32", RIGHT), ("float32", "Unreadable"),
        ):  # fmt: skip
            yield Case(f"{name}-{dtype}", SENSORS, f"{collection} in {dtype}", collection=collection, scene=scene,
                       content=lambda _, dtype=dtype: written(Kind(KIND.options, False, dtype), classes(5)))  # type: ignore[misc]  # fmt: skip
        yield Case(f"{name}-cut", SENSORS, f"{collection}, a file cut short", collection=collection,
                   content=lambda content: content[:-20_000], scene="Unreadable")  # fmt: skip


CASES = [*signatures(), *sensors()]
