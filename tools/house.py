"""Figures of the house, of this checkout and of a revision beside it, and its picture for the contributors' page.

tools/house.py [REVISION] prints files, arrows, circles and the longest walk, of a revision first where one is named,
and draws docs/house.svg from the imports as they are.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))  # when it is run as a file

from tests.support.house import House, circles, longest_walk  # noqa: E402
from tests.support.house_picture import drawn  # noqa: E402

PICTURE = ROOT / "docs" / "house.svg"


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
