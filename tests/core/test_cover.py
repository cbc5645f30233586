"""The fewest sets that hold all: against every combination, tried one by one with Python's own sets."""

from __future__ import annotations

import random
from itertools import combinations

import numpy as np
import pytest

from clear_scenes.core.composite.set_cover import EXACT, Added, fewest_sets


def some_sets(luck: random.Random, wanted: int) -> tuple[list[set[int]], int]:
    """Sets of pixels of all kinds: patches, dots, empty ones, twins."""
    pixels = luck.choice([1, 7, 8, 9, 30, 64, 100])
    sets: list[set[int]] = []
    for _ in range(wanted):
        kind = luck.choice(["dots", "patch", "patch", "none", "twin"])
        if kind == "dots":
            sets.append({pixel for pixel in range(pixels) if luck.random() < 0.3})
        elif kind == "patch":
            start = luck.randrange(pixels)
            sets.append(set(range(start, min(pixels, start + luck.randint(1, 1 + pixels // 2)))))
        else:
            sets.append(set(luck.choice(sets)) if sets and kind == "twin" else set())
    return sets, pixels


class Shelf:
    """Gives the sets as bits, and remembers which were asked for."""

    def __init__(self, sets: list[set[int]], pixels: int, broken: frozenset[int] = frozenset()) -> None:
        self.sets, self.pixels, self.broken, self.asked = sets, pixels, broken, []

    def __call__(self, numbers: list[int]) -> dict[int, np.ndarray]:
        self.asked += numbers
        return {number: self.bits(number) for number in numbers if number not in self.broken}

    def bits(self, number: int) -> np.ndarray:
        return np.packbits([pixel in self.sets[number] for pixel in range(self.pixels)])


def by_greed(sets: list[set[int]]) -> list[tuple[int, int]]:
    found, covered = [], set()
    while True:
        adds, number = max(((len(one - covered), -number) for number, one in enumerate(sets)), default=(0, 0))
        if not adds:
            return found
        found.append((-number, adds))
        covered |= sets[-number]


def holds_all(sets: list[set[int]], numbers: tuple[int, ...]) -> bool:
    return set().union(*(sets[number] for number in numbers)) == set().union(*sets)


@pytest.mark.parametrize("seed", range(200))
def test_no_combination_of_fewer_sets_holds_as_much(seed: int) -> None:
    luck = random.Random(seed)
    sets, pixels = some_sets(luck, luck.randint(0, 9))
    slack = [len(one) + luck.choice([0, 0, 5, 100]) for one in sets]
    reader = Shelf(sets, pixels)
    found = fewest_sets(slack, pixels, reader)
    numbers = tuple(one.number for one in found)
    assert holds_all(sets, numbers)
    fewer = combinations(range(len(sets)), max(0, len(found) - 1))
    assert not found or not any(holds_all(sets, each) for each in fewer)
    covered: set[int] = set()
    for place, one in enumerate(found):
        best = max(len(sets[number] - covered) for number in numbers[place:])
        assert one.adds == len(sets[one.number] - covered) == best > 0
        covered |= sets[one.number]
    assert len(set(reader.asked)) == len(reader.asked), "none is read twice"


@pytest.mark.parametrize("seed", range(60))
def test_of_many_sets_none_taken_can_be_left_out(seed: int) -> None:
    luck = random.Random(seed)
    sets, pixels = some_sets(luck, luck.randint(EXACT + 5, 40))
    found = fewest_sets([len(one) for one in sets], pixels, Shelf(sets, pixels))
    numbers = tuple(one.number for one in found)
    assert holds_all(sets, numbers)
    assert len(found) <= len(by_greed(sets))
    if len(found) == len(by_greed(sets)):
        assert [(one.number, one.adds) for one in found] == by_greed(sets)
    assert not any(holds_all(sets, each) for each in combinations(numbers, len(numbers) - 1) if numbers)


def test_greed_alone_would_take_three_where_two_do() -> None:
    sets = [{0, 1, 2, 3}, {4, 5, 6, 7}, {1, 2, 3, 4, 5, 6}]
    assert len(by_greed(sets)) == 3
    assert fewest_sets([4, 4, 6], 8, Shelf(sets, 8)) == [Added(0, 4), Added(1, 4)]
    many = sets + [{0}] * EXACT
    assert fewest_sets([len(one) for one in many], 8, Shelf(many, 8)) == [Added(0, 4), Added(1, 4)]


def test_of_equal_ones_the_first_is_taken() -> None:
    sets = [{0}, {5, 6}, {1, 2}, {3, 4}]
    assert [one.number for one in fewest_sets([9] * 4, 10, Shelf(sets, 10))] == [1, 2, 3, 0]


def test_what_cannot_help_is_not_read() -> None:
    sets = [set(range(50)), *({luck} for luck in range(50, 90)), set(range(50, 100))]
    reader = Shelf(sets, 100)
    assert [one.number for one in fewest_sets([len(one) for one in sets], 100, reader)] == [0, 41]
    assert len(reader.asked) < 16 < len(sets), "two batches at most: no other could add as much"


def test_one_that_cannot_be_read_is_left_out() -> None:
    sets = [set(range(8)), {0, 1}, {2, 3}, {4}]
    for broken in (frozenset({0}), frozenset({0, 3})):
        found = fewest_sets([8, 8, 8, 8], 8, Shelf(sets, 8, broken))
        assert {one.number for one in found} == {1, 2, 3} - broken
    assert fewest_sets([8] * 4, 8, Shelf(sets, 8, frozenset(range(4)))) == []
