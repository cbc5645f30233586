"""The repository's own Python files, parsed once for all tests that read them."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path, PurePosixPath

from tests.support import house

ROOT = house.ROOT
ELSEWHERE = {"build", ".git", ".hypothesis"}


@cache
def sources() -> list[Path]:
    """Every Python file of the repository, from its root."""
    files = (path.relative_to(ROOT) for path in ROOT.rglob("*.py"))
    return sorted(path for path in files if path.parts[0] not in ELSEWHERE)


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse((ROOT / path).read_text(encoding="utf-8"), str(path))


@cache
def imports(path: Path) -> tuple[str, ...]:
    return tuple(house.imports(PurePosixPath(path.as_posix()), (ROOT / path).read_text(encoding="utf-8")))


def within(name: str, *packages: str) -> bool:
    return any(name == package or name.startswith(f"{package}.") for package in packages)


def side(path: Path) -> str:
    """Which side a file of the plugin is on, as to what it may import of QGIS."""
    parts = path.parts
    if parts[:2] in (("core", "bridge"), ("core", "processing")):
        return "/".join(parts[:2])
    return parts[0] if len(parts) > 1 else path.stem


def dotted(node: ast.expr) -> str:
    """`os.environ` of the expression os.environ["X"]."""
    if isinstance(node, ast.Subscript):
        return dotted(node.value)
    if isinstance(node, ast.Attribute):
        return f"{dotted(node.value)}.{node.attr}"
    return node.id if isinstance(node, ast.Name) else ""


PLUGIN = [path for path in sources() if path.parts[0] in ("core", "ui") or len(path.parts) == 1]
