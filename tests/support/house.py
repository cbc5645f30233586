"""The house as its imports show it: rooms, floors, arrows; of this checkout or of any revision."""

from __future__ import annotations

import ast
import io
import subprocess
import tarfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = "clear_scenes"

# From the lowest; a room imports rooms of the floors below it, and none of its own floor.
FLOORS: tuple[tuple[str, ...], ...] = (
    ("core/errors",),
    ("core/network", "core/raster", "core/classification"),
    ("core/geometry",),
    ("core/area",),
    ("core/stac",),
    ("core/storage",),
    ("core/reading",),
    ("core/measuring",),
    ("core/reflectance",),
    ("core/composite", "core/pictures", "core/series", "core/outlook"),
    ("core/trust", "core/report"),
    ("core/bridge/network", "core/bridge/area", "core/bridge/settings"),
    ("core/bridge/tasks", "core/bridge/diagnostics"),
    ("core/bridge/layers",),
    ("core/bridge/export",),
    ("core/processing", "ui/common"),
    ("ui/results",),
    ("ui/map",),
    ("ui/area",),
    ("ui/search", "ui/composite", "ui/outlook", "ui/series", "ui/export", "ui/report", "ui/options", "ui/watch"),
    ("ui",),
    ("plugin",),
    ("__init__",),
)
FLOOR_OF = {room: number for number, rooms in enumerate(FLOORS) for room in rooms}


@dataclass(frozen=True)
class House:
    """``modules``: the text of each file of the plugin, by its path from the root."""

    modules: Mapping[PurePosixPath, str]

    @classmethod
    def of_checkout(cls, root: Path = ROOT) -> House:
        files = [root / "plugin.py", root / "__init__.py", *(root / "core").rglob("*.py"), *(root / "ui").rglob("*.py")]
        return cls(
            {PurePosixPath(file.relative_to(root).as_posix()): file.read_text(encoding="utf-8") for file in files}
        )

    @classmethod
    def of_revision(cls, revision: str, root: Path = ROOT) -> House:
        command = ["git", "archive", revision, "core", "ui", "plugin.py", "__init__.py"]
        archive = subprocess.run(command, cwd=root, capture_output=True, check=True).stdout
        with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
            members = [one for one in tar.getmembers() if one.name.endswith(".py")]
            return cls({PurePosixPath(one.name): tar.extractfile(one).read().decode() for one in members})

    def arrows(self, within: str = "") -> dict[str, set[str]]:
        """What each module imports of the plugin's own, by dotted names from the root; of those below a folder alone,
        where one is named.
        """
        names = {dotted(path): path for path in self.modules if dotted(path).startswith(within)}
        found: dict[str, set[str]] = {name: set() for name in names}
        for name, path in names.items():
            for imported in imports(path, self.modules[path]):
                own = imported.removeprefix(f"{PACKAGE}.")
                target = own if own in names else own.rpartition(".")[0]
                if imported != own and target in names and target != name:
                    found[name].add(target)
        return found

    def room_arrows(self) -> dict[str, set[str]]:
        """What each room imports, rooms by their folders."""
        found: dict[str, set[str]] = {}
        for name, targets in self.arrows().items():
            here = found.setdefault(room(name), set())
            here |= {room(target) for target in targets} - {room(name)}
        return found


def imports(path: PurePosixPath, text: str) -> Iterator[str]:
    """Dotted names of everything that a file imports, relative ones as if the root's package were `clear_scenes`."""
    here = [PACKAGE, *path.with_suffix("").parts]
    for node in ast.walk(ast.parse(text, str(path))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            start = ".".join([*here[: len(here) - node.level], *filter(None, [node.module])])
            base = start if node.level else node.module or ""
            yield from (f"{base}.{alias.name}" for alias in node.names)


def dotted(path: PurePosixPath) -> str:
    parts = path.with_suffix("").parts
    return ".".join(parts[:-1] if len(parts) > 1 and parts[-1] == "__init__" else parts)


def room(name: str) -> str:
    """Which room a module is in: its folder, at most two below `core/bridge` and one below `core` and `ui`."""
    parts = name.split(".")
    depth = 3 if parts[:2] == ["core", "bridge"] else 2
    candidate = "/".join(parts[:depth])
    return candidate if candidate in FLOOR_OF else "/".join(parts[: depth - 1])


def circles(arrows: Mapping[str, Iterable[str]]) -> list[list[str]]:
    """Groups of more than one that import each other, directly or through others."""
    reached = {name: _reach(name, arrows) for name in arrows}
    groups = {frozenset(other for other in reached[name] if name in reached[other]) for name in arrows}
    return sorted(sorted(group) for group in groups if len(group) > 1)


def longest_walk(arrows: Mapping[str, Iterable[str]]) -> list[str]:
    """The longest chain of imports, from the highest module to the lowest; a circle is passed once."""
    found: dict[str, list[str]] = {}

    def walk(name: str, on_the_way: frozenset[str]) -> list[str]:
        if name not in found:
            further = [walk(one, on_the_way | {name}) for one in sorted(arrows[name]) if one not in on_the_way]
            found[name] = [name, *max(further, key=len, default=[])]
        return found[name]

    return max((walk(name, frozenset()) for name in sorted(arrows)), key=len, default=[])


def _reach(name: str, arrows: Mapping[str, Iterable[str]]) -> set[str]:
    seen, todo = set(), [name]
    while todo:
        for one in arrows[todo.pop()]:
            if one not in seen:
                seen.add(one)
                todo.append(one)
    return seen
