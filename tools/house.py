"""Figures of the house, of this checkout and of a revision beside it, and its picture for the contributors' page.

tools/house.py [REVISION] prints files, arrows, circles and the longest walk, of a revision first where one is named,
and draws docs/house.svg from the imports as they are.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))  # when it is run as a file

from tests.support.house import FLOORS, House, circles, longest_walk  # noqa: E402

PICTURE = ROOT / "docs" / "house.svg"
_WIDTH, _ROOM, _HEIGHT, _GAP = 920, 190, 34, 14
_COLORS = {"core": "#dbeafe", "ui": "#dcfce7"}


def figures(house: House) -> list[str]:
    lines = []
    for part in ("core", "ui"):
        arrows = house.arrows(part)
        if part == "core":
            arrows = {
                name: {one for one in targets if _is_plain(one)} for name, targets in arrows.items() if _is_plain(name)
            }
        walk = longest_walk(arrows)
        lines.append(
            f"{part:5} files {len(arrows):4}  arrows {sum(map(len, arrows.values())):4}  "
            f"circles {len(circles(arrows)):2}  longest walk {len(walk):3}"
        )
    rooms = house.room_arrows()
    lines.append(
        f"rooms {len(rooms):4}        arrows {sum(map(len, rooms.values())):4}  circles {len(circles(rooms)):2}  "
        f"longest walk {len(longest_walk(rooms)):3}"
    )
    return lines


def drawn(house: House) -> str:
    """The floors as rows of boxes, the lowest at the bottom; an arrow to each room that lies directly below."""
    rooms = house.room_arrows()
    floors = [[one for one in floor if one in rooms] for floor in FLOORS]
    floors = [floor for floor in floors if floor]
    height = len(floors) * (_HEIGHT + _GAP) + _GAP
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" font-family="sans-serif" '
        'font-size="13">',
        f'<rect width="{_WIDTH}" height="{height}" fill="white"/>',
    ]
    for number, floor in enumerate(reversed(floors)):
        y = _GAP + number * (_HEIGHT + _GAP)
        left = (_WIDTH - len(floor) * _ROOM - (len(floor) - 1) * _GAP) / 2
        for place, room in enumerate(floor):
            x = left + place * (_ROOM + _GAP)
            color = _COLORS.get(room.split("/")[0], "#f3f4f6")
            count = len(rooms[room])
            parts.append(f'<rect x="{x}" y="{y}" width="{_ROOM}" height="{_HEIGHT}" rx="6" fill="{color}"/>')
            label = f"{room} → {count}" if count else room
            at = f'x="{x + _ROOM / 2}" y="{y + _HEIGHT / 2 + 5}"'
            parts.append(f'<text {at} text-anchor="middle" fill="#111827">{label}</text>')
    return "\n".join([*parts, "</svg>", ""])


def _is_plain(name: str) -> bool:
    return not name.startswith(("core.bridge", "core.processing"))


def main() -> None:
    here = House.of_checkout()
    for revision in sys.argv[1:]:
        print(f"{revision}:", *figures(House.of_revision(revision)), sep="\n  ")
    print("this checkout:", *figures(here), sep="\n  ")
    PICTURE.write_text(drawn(here), encoding="utf-8")
    print(f"drawn: {PICTURE.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
