"""Tells every name of Qt in the plugin that Qt 6 does not have: `make lint` ends with it.

Run by the Python of build/venv-package, whose PyQt6 is asked. All of Qt comes through `qgis.PyQt`, which is the same as
PyQt6 there; an enum's member without its enum (`Qt.AlignLeft`) is such a name, and so is `exec_`.
"""

from __future__ import annotations

import ast
import importlib
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).resolve().parents[1]
ROOMS = ("__init__.py", "plugin.py", "core", "ui")
MISSING = object()


def main() -> int:
    files = [file for room in ROOMS for file in _modules(ROOT / room)]
    found = [f"{file.relative_to(ROOT)}:{line}" for file in files for line in missing_names(file.read_text("utf-8"))]
    print("\n".join(found) or f"Qt 6 has every name of Qt in {len(files)} modules")
    return bool(found)


def _modules(room: Path) -> list[Path]:
    return sorted(room.rglob("*.py")) if room.is_dir() else [room]


def missing_names(source: str) -> Iterator[str]:
    tree = ast.parse(source)
    known: dict[str, object] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[:2] == ["qgis", "PyQt"]:
            module = _module(node.module or "")
            for one in node.names:
                known[one.asname or one.name] = getattr(module, one.name, MISSING)
                if known[one.asname or one.name] is MISSING:
                    yield f"{node.lineno}: {node.module}.{one.name}"
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith(("PyQt5", "PyQt6")):
            yield f"{node.lineno}: {node.module}, where qgis.PyQt is meant"
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node.attr == "exec_":
            yield f"{node.lineno}: exec_"
        elif isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Load):
            chain = _chain(node)
            if chain and _resolved(chain, known) is MISSING:
                yield f"{node.lineno}: {'.'.join(chain)}"


def _module(name: str) -> ModuleType | None:
    try:
        return importlib.import_module(name.replace("qgis.PyQt", "PyQt6"))
    except ImportError:
        return None


def _chain(node: ast.expr) -> list[str]:
    """["Qt", "ItemDataRole", "DisplayRole"]; empty where something other than names is in it."""
    if isinstance(node, ast.Name):
        return [node.id]
    if isinstance(node, ast.Attribute):
        start = _chain(node.value)
        return [*start, node.attr] if start else []
    return []


def _resolved(chain: list[str], known: dict[str, object]) -> object:
    value = known.get(chain[0])
    if value is MISSING:
        return None  # said where it is imported
    for name in chain[1:]:
        if value is None:  # nothing of Qt
            return None
        value = getattr(value, name, MISSING)
        if value is MISSING:
            return MISSING
    return value


if __name__ == "__main__":
    sys.exit(main())
