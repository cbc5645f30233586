"""The rule of the second look as its documentation says it, cell by cell in plain Python: what it must come to."""

from __future__ import annotations

UNKNOWN = -32_768  # in place of a brightness

Cell = tuple[int, list[int]]  # brightness, and pixels of each class


def expected_cell(now: int, counts: list[int], past: list[Cell], classes: frozenset[int]) -> tuple[int, int, int]:
    """Doubtful, missed and untold pixels of one cell."""
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
        if with_data and ground - 500 <= now and (now - ground) * with_data <= 500 * could_be:
            doubtful = could_be
    clear = [value for value, at in suitable if not any(at[number] for number in classes)]
    hidden = classes | {0, 1, 3, 11}
    if len(clear) >= 5 and now != UNKNOWN and not any(counts[number] for number in hidden) and now > max(clear) + 1000:
        missed = with_data
    return doubtful, missed, untold
