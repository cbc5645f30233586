"""Areas that cannot be searched, and hands that change their mind."""

from __future__ import annotations

from collections.abc import Iterator

from . import misbehavior as how
from .case import RIGHT, UNLISTED, Case

AREAS, MINDS, DISKS = "Areas of every kind", "Changing one's mind in the middle", "Disks and names of files"
NOTHING = {"scene": UNLISTED, "others": 0}


def areas() -> Iterator[Case]:
    """Typed, or shown by the map."""
    for name, what, error in (
        ("empty", "An empty polygon", "NoPolygon"),
        ("world", "The whole world", "AreaTooLarge"),
        ("off-earth", "A place at latitude 91", "PlaceOffEarth"),
        ("turned-box", "A box whose south is above its north", "BoxTurned"),
        ("noise", "A text that is no place", "AreaNotUnderstood"),
        ("scattered", "Two polygons at two ends of the earth", "AreaScattered"),
        ("flat", "A polygon without a surface", "AreaEmpty"),
        ("detailed", "A polygon of a million corners", "AreaTooDetailed"),
    ):
        yield Case(f"area-{name}", AREAS, what, act="type_area", ends=error, **NOTHING)  # type: ignore[arg-type]
    for name, what in (
        ("antimeridian", "A box across the antimeridian: nothing lies there"),
        ("bow-tie", "A polygon that crosses itself: nothing lies there"),
    ):
        yield Case(f"area-{name}", AREAS, what, act="type_area", **NOTHING)  # type: ignore[arg-type]
    yield Case("map-world", AREAS, "A map of the whole world", act="show_world", ends="MapOffEarth", **NOTHING)  # type: ignore[arg-type]
    yield Case("map-rotated", AREAS, "A map that is turned by 30 degrees", act="rotate_map")
    yield Case("map-web-mercator", AREAS, "A map in another projection", act="show_in_web_mercator")


def minds() -> Iterator[Case]:
    for place in ("landing", "collections", "search", "page 2", "file"):
        fault = {"fault": how.stall, "at": place}
        others = {"page 2": 2, "file": 4}.get(place, 0)
        scene = "NotReached" if place == "file" else UNLISTED
        yield Case(f"cancel-{place.replace(' ', '-')}", MINDS, f"Cancel while a server stalls ({place})", act="cancel",
                   scene=scene, others=others, **fault)  # type: ignore[arg-type]  # fmt: skip
        yield Case(f"close-{place.replace(' ', '-')}", MINDS, f"A new project while a server stalls ({place})",
                   act="close_project", scene=scene, others=others, **fault)  # type: ignore[arg-type]  # fmt: skip
        yield Case(f"unload-{place.replace(' ', '-')}", MINDS,
                   f"The plugin unloaded and loaded again while a server stalls ({place})", act="reload_plugin",
                   scene=UNLISTED, others=0, **fault)  # type: ignore[arg-type]  # fmt: skip
        yield Case(f"again-{place.replace(' ', '-')}", MINDS, f"Another search while a server stalls ({place})",
                   act="search_again", scene=RIGHT, **fault)  # type: ignore[arg-type]  # fmt: skip
    yield Case("cancel-pause", MINDS, "Cancel while a pause is kept that a server asked for", "file",
               how.status(429, Retry_After="20"), act="cancel", scene="NotReached")  # fmt: skip
    yield Case("cancel-drip", MINDS, "Cancel while a file comes two bytes a second", "file", how.drip_the_body,
               act="cancel", scene="NotReached")  # fmt: skip
    yield Case("limits-meanwhile", MINDS, "Other limits while scenes are measured", "file",
               how.times(1, how.status(503)), act="change_limits")  # fmt: skip


def disks() -> Iterator[Case]:
    for kind in ("gpkg", "csv"):
        yield Case(f"full-{kind}", DISKS, f"A disk that is full, for {kind}", act=f"export_full_{kind}")
        yield Case(f"missing-{kind}", DISKS, f"A folder that is gone, for {kind}", act=f"export_missing_{kind}")
    yield Case("unicode-name", DISKS, "A file named “Žluť 雲 'ü; DROP.gpkg”", act="export_unicode")
    yield Case("bracket-name", DISKS, "A file named “(1) ;found.gpkg”", act="export_bracket")
    yield Case("reserved-name", DISKS, "A file named “CON.csv”", act="export_reserved")
    yield Case("long-name", DISKS, "A file's name of 300 letters", act="export_long")
    yield Case("cache-damaged", DISKS, "A damaged file of what was kept", act="damage_cache")


CASES = [*areas(), *minds(), *disks()]
