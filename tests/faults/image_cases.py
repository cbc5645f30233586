"""What happens to a scene's image: its picture in the list, what is saved of it, what is downloaded."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tests.support import tiffs
from tests.support.rasters import KINDS, classes, written

from . import misbehavior as how
from .case import WHOLE, Case
from .exchange import Fault
from .scene_cases import HOSTILE, VRT, bomb, damaged, picture_at, tag, without_place

PICTURES, KEEPING = "Pictures of the area", "Saving and downloading"
DOORS = ("file", "unc", "vrt", "user", "private", "metadata", "mapped", "plain-http", "resolves")
SEVERAL_TRIES = 4 * WHOLE + 30.0  # seconds: a download takes up four times, with pauses between


def _one_band(_: bytes) -> bytes:
    return written(KINDS["plain"], classes(5))


FILES: dict[str, tuple[str, Callable[[bytes], bytes]]] = {
    "cut-in-its-directory": ("cut short in its directory", lambda content: content[:100]),
    "cut-in-its-blocks": ("cut short in its blocks", lambda content: content[: 4 * len(content) // 10]),
    "html": ("that is HTML", lambda _: b"<html>Please log in</html>" * 400),
    "vrt": ("that is a VRT naming a file of the machine", lambda _: VRT),
    "huge-width": ("with a width of 60,000", tag(tiffs.WIDTH, 60_000)),
    "huge-tiles": ("with tiles of 65,520 pixels", tag(tiffs.TILE_WIDTH, 65_520)),
    "offsets-outside": ("with blocks beyond its end", tag(tiffs.OFFSETS, 2**31)),
    "lengths-outside": ("with blocks longer than itself", tag(tiffs.BYTE_COUNTS, 2**31)),
    "not-deflate": ("with blocks that cannot be unpacked", damaged),
    "block-bomb": ("with blocks of 64 MB packed 1000:1", bomb),
    "no-place": ("without a place on the earth", lambda _: without_place()),
    "one-band": ("of one band", _one_band),
}
SERVED: dict[str, tuple[str, Fault, str]] = {
    "403": ("HTTP 403", how.status(403), "BadStatus"),
    "404": ("HTTP 404", how.status(404), "BadStatus"),
    "503": ("HTTP 503 each time", how.status(503), "BadStatus"),
    "stalls": ("No answer", how.stall, "TimedOut"),
    "drips": ("A body of two bytes a second", how.drip_the_body, "TimedOut"),
    "cuts": ("An answer cut in its body", how.cut, "CutOff"),
    "hangs-up": ("The connection closed without an answer", how.hang_up, "CutOff"),
    "whole": ("A server without ranges", how.whole, "NoRanges"),
    "other-range": ("Another range than asked for", how.ranged(1, 1), "WrongRange"),
    "much-longer": ("200 MB for a range", how.much_longer, "TooLarge"),
    "moved-private": ("A redirect to a private address", how.moved("http://10.0.0.1/secret"), "AddressRefused"),
}


def pictures() -> Iterator[Case]:
    for name in DOORS:
        yield Case(f"picture-{name}", PICTURES, f"An image at {HOSTILE[name]}", item=picture_at(HOSTILE[name]),
                   act="see_pictures", told="AddressRefused")  # fmt: skip
    for name, (what, fault, error) in SERVED.items():
        yield Case(f"picture-{name}", PICTURES, f"{what}, for an image", "image", fault, act="see_pictures",
                   told=error, most=WHOLE)  # fmt: skip
    for name, (what, image) in FILES.items():
        told = "" if name == "block-bomb" else "ImageUnreadable"  # no more is unpacked than a block can hold
        yield Case(f"picture-file-{name}", PICTURES, f"An image {what}", image=image, act="see_pictures",
                   told=told)  # fmt: skip
    yield Case("picture-503-once", PICTURES, "HTTP 503 once, for an image", "image", how.times(1, how.status(503)),
               act="see_pictures")  # fmt: skip
    yield Case("picture-again", PICTURES, "Another search while an image's server is silent", "image", how.stall,
               act="search_while_pictures_come")  # fmt: skip


def kept() -> Iterator[Case]:
    for name, (what, fault, error) in SERVED.items():
        most = SEVERAL_TRIES if name == "drips" else WHOLE  # its first byte comes in time
        yield Case(f"download-{name}", KEEPING, f"{what}, downloading", "band", fault, act="download", told=error,
                   most=most)  # fmt: skip
    later = {
        "stalls": ("A server that falls silent", how.stall),
        "cuts": ("A server that cuts each answer", how.cut),
        "503": ("A server that becomes busy", how.status(503)),
        "403": ("A server that shuts", how.status(403)),
        "size": ("A file whose size changes", how.ranged(size=10**9)),
    }
    for name, (what, fault) in later.items():
        yield Case(f"download-later-{name}", KEEPING, f"{what} after the beginning, downloading", "band",
                   how.after(1, fault), act="download", told="StoppedShort", most=SEVERAL_TRIES)  # fmt: skip
    yield Case("download-cut-once", KEEPING, "An answer cut once, downloading", "band", how.times(2, how.cut),
               act="download")  # fmt: skip
    yield Case("download-full", KEEPING, "A disk that is full, downloading", act="download_to_full_disk",
               told="DiskFull")  # fmt: skip
    yield Case("download-cancel", KEEPING, "Cancel while a server is silent, downloading", "band",
               how.after(1, how.stall), act="cancel_download")  # fmt: skip
    for name in ("private", "metadata", "file", "vrt"):
        yield Case(f"save-{name}", KEEPING, f"An image at {HOSTILE[name]}, saving", item=picture_at(HOSTILE[name]),
                   act="save_clipped", told="AddressRefused")  # fmt: skip
    for name, error in (
        ("403", "BadStatus"), ("404", "BadStatus"), ("stalls", "TimedOut"), ("cuts", "CutOff"),
        ("whole", "NoRanges"), ("moved-private", "AddressRefused"),
    ):  # fmt: skip
        what, fault, _ = SERVED[name]
        yield Case(f"save-{name}", KEEPING, f"{what}, saving", "image", fault, act="save_clipped", told=error,
                   most=WHOLE)  # fmt: skip
    unread, unopened = ("cut-in-its-blocks", "not-deflate"), ("html", "vrt")
    for name in (*unread, *unopened):
        what, image = FILES[name]
        yield Case(f"save-file-{name}", KEEPING, f"An image {what}, saving", image=image, act="save_clipped",
                   told="ClipNotRead" if name in unread else "LayerFailed")  # fmt: skip
    yield Case("save-full", KEEPING, "A disk that is full, saving", act="save_to_full_disk", told="DiskFull")
    yield Case("save-cancel", KEEPING, "Cancel while a server is silent, saving", "image", how.stall,
               act="cancel_saving")  # fmt: skip


CASES = [*pictures(), *kept()]
