"""Frozen values hold nothing that can be changed, so that threads may share them without a lock."""

from __future__ import annotations

import ast
import types
import typing
from collections.abc import Iterator, Mapping
from copy import copy
from dataclasses import fields, is_dataclass
from datetime import date, datetime, timedelta
from enum import Enum
from importlib import import_module
from inspect import isclass
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from clear_scenes.core.area.area import LONLAT, Area
from clear_scenes.core.classification.schemes import SCHEMES, table_of
from clear_scenes.core.errors.base import ClearScenesError
from clear_scenes.core.errors.network import BadStatus
from tests.support import house
from tests.support.source import PLUGIN, dotted, side, tree

CONTAINERS = (tuple, frozenset)
FIXED = (str, bytes, int, float, bool, types.NoneType, range, Path, date, datetime, timedelta, Enum)
SEALED = (np.ndarray, Mapping)  # which a value closes when it is made: each is made below
ALLOWED = {
    "Text.values": "strings, numbers and other texts, which fill a sentence",
    "Scene.problem": "an error's text and detail; whoever raises it raises a copy",
    "LocalItem.problem": "the same",
    "AreaSetCounts.error": "the same",
    "AreaSetCounts.failures": "the same",
    "Area.operations": "a protocol, whose implementations are frozen values",
    "Tile.open": "a function",
    "SocketDeadline.cancellation": "the switch itself, which has a lock",
    "SocketDeadline.deadline": "a moment, which nothing sets again",
    "Level.tags": "what was read of a file's head, of one reader",
}
CHANGEABLE = {"list", "dict", "set", "bytearray", "deque", "defaultdict", "NDArray", "List", "Dict", "Set"}


def _is_value(cls: type) -> bool:
    is_frozen = is_dataclass(cls) and cls.__dataclass_params__.frozen
    return is_frozen or (issubclass(cls, tuple) and hasattr(cls, "_fields"))


def _values() -> Iterator[type]:
    """The frozen dataclasses and named tuples of the modules that need no QGIS."""
    for path in PLUGIN:
        if side(path) == "core" and path.name != "__init__.py":
            name = f"{house.PACKAGE}.{'.'.join(path.with_suffix('').parts)}"
            if name.endswith("_backend"):  # there may be only one of the two
                continue
            for cls in vars(import_module(name)).values():
                if isclass(cls) and cls.__module__ == name and _is_value(cls):
                    yield cls


VALUES = sorted(_values(), key=lambda cls: cls.__qualname__)


def _kinds(hint: Any) -> Iterator[type]:
    """The types that a type hint names, those within containers that are never changed among them."""
    origin = typing.get_origin(hint)
    if origin in (typing.Union, types.UnionType, *CONTAINERS):
        for inner in typing.get_args(hint):
            if inner is not Ellipsis:
                yield from _kinds(inner)
    else:
        yield origin or hint


def _is_fixed(kind: Any) -> bool:
    return isclass(kind) and (issubclass(kind, (*FIXED, *SEALED)) or _is_value(kind))


@pytest.mark.parametrize("cls", VALUES, ids=lambda cls: cls.__qualname__)
def test_every_field_is_of_a_kind_that_cannot_be_changed(cls):
    hints = typing.get_type_hints(cls)
    names = [field.name for field in fields(cls)] if is_dataclass(cls) else cls._fields
    loose = {f"{cls.__name__}.{name}" for name in names if not all(map(_is_fixed, _kinds(hints[name])))}
    assert loose <= ALLOWED.keys()


def test_the_reasons_are_all_needed():
    named = {f"{cls.__name__}.{name}" for cls in VALUES for name in typing.get_type_hints(cls)}
    assert ALLOWED.keys() <= named


def _given(hint: Any) -> Any:
    """Something for a field: changeable where it is to be sealed."""
    kinds = set(_kinds(hint))
    if np.ndarray in kinds:
        return np.zeros(2, np.uint8)
    return {"1": 2} if Mapping in kinds else None


@pytest.mark.parametrize(
    "cls",
    [cls for cls in VALUES if any(set(_kinds(hint)) & set(SEALED) for hint in typing.get_type_hints(cls).values())],
    ids=lambda cls: cls.__qualname__,
)
def test_arrays_and_mappings_are_closed_when_a_value_is_made(cls):
    hints = typing.get_type_hints(cls)
    given = {field.name: _given(hints[field.name]) for field in fields(cls)}
    made = cls(**given)
    for name, value in given.items():
        own = getattr(made, name)
        if isinstance(value, np.ndarray):
            with pytest.raises(ValueError, match="read-only"):
                own[0] = 1
        elif isinstance(value, dict):
            value["2"] = 3  # by whoever made it
            assert dict(own) == {"1": 2}
            with pytest.raises(TypeError):
                own["2"] = 3


def _cached() -> Iterator[tuple[Path, ast.FunctionDef]]:
    """What is worked out once and given to everyone who asks."""
    for path in PLUGIN:
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.FunctionDef):
                calls = [one.func if isinstance(one, ast.Call) else one for one in node.decorator_list]
                if any(dotted(one) in ("cached_property", "cache", "lru_cache") for one in calls):
                    yield path, node


@pytest.mark.parametrize(("path", "function"), [pytest.param(*one, id=f"{one[0]}-{one[1].name}") for one in _cached()])
def test_what_is_kept_for_all_who_ask_is_of_no_type_that_can_be_changed(path, function):
    named = {node.id for node in ast.walk(function.returns) if isinstance(node, ast.Name)}
    assert not named & CHANGEABLE, path


@pytest.mark.parametrize("path", [path for path in PLUGIN if side(path) in ("core/bridge", "core/processing")], ids=str)
def test_frozen_values_on_the_side_of_qgis_name_no_type_that_can_be_changed(path):
    for cls in ast.walk(tree(path)):
        if isinstance(cls, ast.ClassDef) and any("frozen=True" in ast.unparse(one) for one in cls.decorator_list):
            hints = [statement.annotation for statement in cls.body if isinstance(statement, ast.AnnAssign)]
            named = {node.id for hint in hints for node in ast.walk(hint) if isinstance(node, ast.Name)}
            assert not named & CHANGEABLE, cls.name
            is_sealed = any(isinstance(one, ast.FunctionDef) and one.name == "__post_init__" for one in cls.body)
            assert is_sealed or "Mapping" not in named, cls.name


@pytest.mark.parametrize("scheme", SCHEMES, ids=lambda scheme: scheme.name)
def test_the_table_that_all_threads_share_is_closed(scheme):
    with pytest.raises(ValueError, match="read-only"):
        table_of(scheme)[0] = 1


@pytest.mark.parametrize("crs", [LONLAT, "EPSG:32648"])
def test_the_images_of_an_area_that_all_threads_share_are_closed(crs):
    """In its own CRS, in another one, and cut where it crosses the antimeridian."""
    for area in (Area.rectangle(103.0, 1.0, 103.2, 1.2), Area.rectangle(179.9, 1.0, 180.1, 1.2)):
        for polygons in (area.in_crs(crs), area.on_globe()):
            assert polygons
            assert {type(one) for one in (polygons, *polygons)} == {tuple}
            for ring in (ring for rings in polygons for ring in rings):
                with pytest.raises(ValueError, match="read-only"):
                    ring[0, 0] = 0


def test_a_shared_error_is_raised_as_a_copy_without_the_frames_of_others():
    shared = BadStatus("example.org", 500, "detail")

    def raised() -> ClearScenesError:
        with pytest.raises(BadStatus) as caught:
            raise copy(shared)
        return caught.value

    one = raised()
    assert (one.text, one.detail, one.status) == (shared.text, shared.detail, shared.status)
    assert one.__traceback__ is not None
    assert shared.__traceback__ is None
