"""The rule of the second look as its documentation says it, cell by cell in plain Python: what it must come to."""

from __future__ import annotations

UNKNOWN = -32_768  # in place of a brightness

Cell = tuple[int, list[int]]  # brightness, and pixels of each class


def expected_cell(
    now: int,
    counts: list[int],
    past: list[Cell],
    classes: frozenset[int],
    near_cirrus: bool = False,
    infrared: int = UNKNOWN,
) -> tuple[int, int, int]:
    """Doubtful, missed and untold pixels of one cell.

    Whether class 10 lies near is known, and infrared is that of dates on which there is snow somewhere.
    """
    suitable = [
        (value, at) for value, at in past if value != UNKNOWN and not at[0] + at[1] + at[3] + at[11] and sum(at[1:])
    ]
    values = sorted(value for value, _ in suitable)
    ground = None
    if len(values) >= 5:
        darker = values[: int(0.3 * (len(values) - 1) + 1e-9) + 1]
        if darker[-1] - darker[0] <= 500:
            ground = darker[-1]
    could_be = sum(counts[number] for number in classes & {7, 8, 9})
    with_data = sum(counts[1:])
    doubtful = missed = 0
    untold = could_be
    if ground is not None and now != UNKNOWN:
        untold = 0
        error = 50 + max(ground, 0) // 20
        is_same = with_data and ground - 500 <= now and (now - ground) * with_data <= 500 * could_be + error * with_data
        if is_same and not near_cirrus:
            doubtful = could_be
    snows = now != UNKNOWN and any(at[11] for at in (counts, *(each for _, each in past)))
    if snows and now > 0 and infrared != UNKNOWN and now - max(infrared, 0) >= 0.7 * (now + max(infrared, 0)):
        doubtful, untold = could_be, 0
    clear = [value for value, at in suitable if not any(at[number] for number in classes)]
    hidden = classes | {0, 1, 3, 11}
    if len(clear) >= 5 and now != UNKNOWN and not any(counts[number] for number in hidden) and now > max(clear) + 1000:
        missed = with_data
    return doubtful, missed, untold
