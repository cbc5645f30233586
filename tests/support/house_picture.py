"""The picture of the house for the contributors' page, drawn from the imports."""

from __future__ import annotations

from tests.support.house import FLOORS, House

_WIDTH, _ROOM, _HEIGHT, _GAP = 920, 190, 34, 14
_COLORS = {"core": "#dbeafe", "ui": "#dcfce7"}


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
