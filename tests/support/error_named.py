"""The plugin's errors by their names, whatever room of ``core/errors`` they are in."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

from clear_scenes.core.errors.base import ClearScenesError

_ROOM = Path(__file__).resolve().parents[2] / "core" / "errors"


def error_named(name: str) -> type[ClearScenesError]:
    modules = (import_module(f"clear_scenes.core.errors.{file.stem}") for file in sorted(_ROOM.glob("[a-z]*.py")))
    return next(getattr(module, name) for module in modules if hasattr(module, name))
