"""What a quality layer says of its own pixel values: which class each value or bit stands for.

Read are the STAC extensions classification (classes and bit fields), file (values) and raster, and what STAC 1.1 has of
them in ``bands``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ..classification.class_names import (
    POSSIBLE,
    class_of,
    class_of_confidence,
    class_of_flag,
    is_confidence,
    says_something,
)
from ..classification.schemes import QA_PIXEL, SCHEMES, VALUES, Rule, Scheme, table_of
from ..classification.scl import CLASSES as _CLASSES
from ..classification.scl import NO_DATA
from .stated import as_list, as_number, mappings_in

_ANY = VALUES - 1
_ORDER = (NO_DATA, 9, 8, 10, 3, 7, 1, 11, 6)  # where several bits of a pixel are set
_CLOUD = {8, 9, 10}
_HIDING = {*_CLOUD, 3}
_REST = 5  # of pixels none of whose bits is set
_NAMED = {one.value: one for one in _CLASSES}
_NAMED_OF_BITS = _NAMED | {one.value: one for one in QA_PIXEL.classes}


@dataclass(frozen=True)
class Statement:
    """What is stated of a quality layer's values.

    Attributes:
        rules: the class of each value, or of bits.
        is_bits: whether the rules are about bits.
        empty: the value that stands for no data in the file, None where it is not stated.
        unclear: values whose names are no names of classes.
        described_bits: all bits of which something is said, set.
    """

    rules: tuple[Rule, ...]
    is_bits: bool
    empty: int | None
    unclear: frozenset[int] = frozenset()
    described_bits: int = VALUES - 1

    @property
    def scheme(self) -> Scheme | None:
        """How the values are read: a scheme that is known here where it is the same.

        None where no class is cloud: then it is no cloud mask.
        """
        if not {rule.value for rule in self.rules} & _CLOUD:
            return None
        for known in SCHEMES:
            if self.is_all_of(known):
                return known
        rules = self._of_bits() if self.is_bits else self.rules
        rest, names = (_REST, _NAMED_OF_BITS) if self.is_bits else (NO_DATA, _NAMED)
        drawn = self._bits_drawn() if self.is_bits else tuple(sorted(rule.bits for rule in rules))
        classes = tuple(names[value] for value in sorted({NO_DATA, rest, *(rule.value for rule in rules)}))
        return Scheme("", rules, rest, classes, self._empty(rules), drawn)

    def agrees_with(self, known: Scheme) -> bool:
        """Whether nothing that is stated contradicts a scheme: some list only the classes, or the bits, that occur."""
        if self.is_bits:
            return self._same(known, [value for value in known.drawn if not value & ~self.described_bits])
        table = table_of(known)
        return all(table[rule.bits] == rule.value for rule in self.rules if rule.bits not in self.unclear)

    def is_all_of(self, known: Scheme) -> bool:
        """Whether it is a known scheme: by its values, or for all bits that its files hold."""
        if not self.is_bits:
            return set(self.rules) == set(known.rules)
        return self._same(known, known.drawn)

    def _same(self, known: Scheme, values: Iterable[int]) -> bool:
        values = [value for value in values if value != known.empty]
        if not values:
            return False
        own = table_of(Scheme("", self._of_bits(), _REST, ()))
        return bool((own[values] == table_of(known)[values]).all())

    def _empty(self, rules: tuple[Rule, ...]) -> int:
        """A value that is no data by what is stated; 0 may well be clear land."""
        whole = {rule.bits: rule.value for rule in reversed(rules) if rule.mask == _ANY}
        if self.empty is not None and whole.get(self.empty, NO_DATA) == NO_DATA:
            return self.empty
        return min((value for value, meant in whole.items() if meant == NO_DATA), default=_ANY)

    def _of_bits(self) -> tuple[Rule, ...]:
        """No data first: what stands for it, and what is no value of a quality layer, of which each bit is set."""
        empty = () if self.empty is None else (Rule(_ANY, self.empty, NO_DATA),)
        return (*empty, Rule(_ANY, _ANY, NO_DATA), *self.rules)

    def _bits_drawn(self) -> range:
        return range(1 << 8 if all(rule.mask < 1 << 8 for rule in self.rules) else VALUES)


def stated(asset: Mapping[str, Any]) -> Statement | None:
    """What an asset says of its first band's values.

    Args:
        asset: of an item or collection, as JSON.

    Returns:
        None where it says nothing of them.
    """
    places = (asset, first_band(asset), next(mappings_in(asset, "bands"), {}))
    empty = as_number(places[1].get("nodata", asset.get("nodata")))
    no_data = int(empty) if empty is not None and 0 <= empty < VALUES else None
    for place in places:
        classes = [*_classes(place)]
        if classes:
            names = {value: class_of(name) for value, name in classes}
            rules = tuple(Rule(_ANY, value, meant) for value, meant in names.items() if meant is not None)
            unclear = frozenset(value for value, name in classes if not says_something(name))
            return Statement(rules, False, no_data, unclear)
        fields = [field for field in mappings_in(place, "classification:bitfields") if _place(field)[1]]
        if fields:
            rules = tuple(sorted(_of_bits(fields), key=lambda rule: _ORDER.index(rule.value)))
            return Statement(rules, True, no_data, described_bits=_described_bits(fields))
    return None


def first_band(asset: Mapping[str, Any]) -> Mapping[str, Any]:
    """Scale, offset, nodata and classes of an asset's first band."""
    said = {name: asset.get(f"raster:{name}") for name in ("scale", "offset")} | {"nodata": asset.get("nodata")}
    band = next(mappings_in(asset, "raster:bands"), next(mappings_in(asset, "bands"), {}))
    of_band = {name.removeprefix("raster:"): value for name, value in band.items()}
    return {name: value for name, value in said.items() if value is not None} | of_band


def _classes(place: Mapping[str, Any]) -> Iterator[tuple[int, str]]:
    """Values and their names."""
    for one in mappings_in(place, "classification:classes"):
        yield from _named([one.get("value")], "no data" if one.get("nodata") is True else _name(one))
    for one in mappings_in(place, "file:values"):
        yield from _named(as_list(one.get("values")), str(one.get("summary") or ""))


def _named(values: Iterable[Any], name: str) -> Iterator[tuple[int, str]]:
    return ((value, name) for value in values if type(value) is int and 0 <= value < VALUES)


def _place(field: Mapping[str, Any]) -> tuple[int, int]:
    """Of a bit field: the first of its bits, and how many there are; 0 where that makes no sense."""
    offset, length = field.get("offset"), field.get("length")
    if type(offset) is not int or type(length) is not int or not (offset >= 0 and 0 < length <= 16 - offset):
        return 0, 0
    return offset, length


def _described_bits(fields: list[Mapping[str, Any]]) -> int:
    return sum({1 << (offset + bit) for offset, length in map(_place, fields) for bit in range(length)})


def _of_bits(fields: list[Mapping[str, Any]]) -> list[Rule]:
    """Of flags, and of confidence where no flag says the same."""
    flags: list[Rule] = []
    levels: list[tuple[Rule, bool]] = []
    for field in fields:
        offset, length = _place(field)
        mask, about = ((1 << length) - 1) << offset, _name(field)
        named = {one["value"]: _name(one) for one in mappings_in(field, "classes") if type(one.get("value")) is int}
        named = {value: name for value, name in named.items() if 0 <= value < 1 << length}
        if is_confidence(about, named.values()):
            found = {value: class_of_confidence(name, about) for value, name in named.items()}
            levels += [(Rule(mask, value << offset, one[0]), one[1]) for value, one in found.items() if one]
        else:
            meanings = {value: class_of_flag(name, about if value or name else "") for value, name in named.items()}
            flags += [
                Rule(mask, value << offset, meant)
                for value, meant in meanings.items()
                if meant is not None and meant in (_ORDER if value else _HIDING)
            ]
    there = {rule.value for rule in flags}
    high = [rule for rule, is_high in levels if is_high and rule.value not in there]
    medium = [
        Rule(rule.mask, rule.bits, POSSIBLE)
        for rule, is_high in levels
        if not is_high and (rule.value == 9 or (rule.value == 10 and 10 not in there))
    ]
    return [*flags, *high, *medium]


def _name(one: Mapping[str, Any]) -> str:
    """The name of a class or field; its title or description where the name is only a number or a letter."""
    texts = [str(one.get(part) or "") for part in ("name", "title", "description")]
    return next(filter(says_something, texts), next(filter(None, texts), ""))
