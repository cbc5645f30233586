"""The house rules, read from the source: who may import whom, and what never happens here."""

from __future__ import annotations

import ast
import pickle
import string
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from clear_scenes.core.errors import area_reading as area_errors
from clear_scenes.core.errors import base as errors
from clear_scenes.core.errors import files as file_errors
from clear_scenes.core.errors import login as login_errors
from clear_scenes.core.errors import search as search_errors

ROOT = Path(__file__).resolve().parents[2]
LONGEST = 350
ELSEWHERE = {"build", ".git", ".hypothesis"}
QT = ("PyQt5", "PyQt6", "PySide2", "PySide6", "sip")


@cache
def sources() -> list[Path]:
    """Every Python file of the repository, from its root."""
    files = (path.relative_to(ROOT) for path in ROOT.rglob("*.py"))
    return sorted(path for path in files if path.parts[0] not in ELSEWHERE)


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse((ROOT / path).read_text(encoding="utf-8"), str(path))


def imports(path: Path) -> Iterator[str]:
    """Dotted names of everything that a file imports, relative ones as if the root's package were `clear_scenes`."""
    here = ["clear_scenes", *path.with_suffix("").parts]
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            start = ".".join([*here[: len(here) - node.level], *filter(None, [node.module])])
            base = start if node.level else node.module or ""
            yield from (f"{base}.{alias.name}" for alias in node.names)


def within(name: str, *packages: str) -> bool:
    return any(name == package or name.startswith(f"{package}.") for package in packages)


def room(path: Path) -> str:
    """Which room of the house a file is in."""
    if path.parts[0] == "core":
        return "/".join(path.parts[:2]) if path.parts[1] in ("bridge", "processing") else "core"
    return path.parts[0] if len(path.parts) > 1 else path.stem


OWN_ROOMS = ("ui", "core/bridge", "core/processing", "core", "plugin", "__init__")
WIDGETS = ("qgis.gui", "qgis.PyQt.QtWidgets", "qgis.utils")
ABOVE = ("clear_scenes.ui", "clear_scenes.plugin")
MAY_NOT: dict[str, tuple[str, ...]] = {
    "core": ("qgis", "processing", "clear_scenes.core.bridge", "clear_scenes.core.processing", *ABOVE),
    "core/bridge": (*WIDGETS, "processing", "clear_scenes.core.processing", *ABOVE),
    "core/processing": (*WIDGETS, *ABOVE),
    "ui": ("clear_scenes.plugin", "clear_scenes.core.processing"),
    "plugin": (),
    "__init__": ("qgis.gui", "clear_scenes.ui", "clear_scenes.core"),
}
# how GDAL reaches the layers' files, puts them together, and saves them; and a table in a GeoPackage of others
GDAL_ELSEWHERE = {
    (f"core/bridge/{name}.py", "osgeo.gdal")
    for name in ("gdal_network", "layers", "virtual_raster", "clipping", "reachability", "geopackage")
} | {("core/bridge/export/geopackage.py", "osgeo.ogr")}
# QGIS's own proxy and certificates, for a GDAL that takes them for all its layers only
QGIS_WIDE = {Path("core/bridge/network/gdal_network.py")}
NOWHERE = ("sample", "tests", "benchmarks", "tools", *QT)


@pytest.mark.parametrize("path", [path for path in sources() if room(path) in OWN_ROOMS], ids=str)
def test_a_room_imports_only_what_it_may(path: Path) -> None:
    for name in imports(path):
        assert not within(name, *MAY_NOT[room(path)], *NOWHERE), f"{path} imports {name}"
        if within(name, "rasterio", "osgeo") and path.parts[:2] != ("core", "gdal"):
            assert (path.as_posix(), name) in GDAL_ELSEWHERE, f"{path} imports {name}: only core/gdal may"
        assert name != "qgis.utils.iface", f"{path}: the interface is passed in"


def test_the_rule_would_see_what_it_forbids(tmp_path: Path) -> None:
    """Relative imports are resolved, and all kinds of import are seen."""
    path = Path("core/reading/blocks.py")
    assert "clear_scenes.core.errors.scene.Unreadable" in set(imports(path))
    assert "numpy" in set(imports(path))
    assert room(path) == "core"
    assert room(Path("core/bridge/network/transport.py")) == "core/bridge"
    assert {room(path) for path in sources()} >= {"core", "core/bridge", "tests", "sample"}
    rasterio_users = {path for path in sources() if any(within(name, "rasterio") for name in imports(path))}
    assert Path("core/raster/rasterio_backend.py") in rasterio_users


@pytest.mark.parametrize("path", sources(), ids=str)
def test_files_are_short(path: Path) -> None:
    assert len((ROOT / path).read_text(encoding="utf-8").splitlines()) <= LONGEST


@pytest.mark.parametrize("path", [path for path in sources() if room(path) in OWN_ROOMS], ids=str)
def test_what_never_happens(path: Path) -> None:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Attribute):
            assert node.attr not in ("processEvents", "putenv"), f"{path}:{node.lineno}"
            assert node.attr != "SetConfigOption" or path in QGIS_WIDE, f"{path}:{node.lineno}"
            assert node.attr != "exec_", f"{path}:{node.lineno}: exec() is the name in Qt 6"
            assert dotted(node) != "sys.path", f"{path}:{node.lineno}"
        if isinstance(node, (ast.Assign, ast.AugAssign, ast.Delete)):
            targets = node.targets if not isinstance(node, ast.AugAssign) else [node.target]
            assert not any(dotted(target).startswith("os.environ") for target in targets), f"{path}:{node.lineno}"
        if isinstance(node, ast.Call):
            changes = ("os.environ.update", "os.environ.setdefault", "os.environ.pop", "environ.update")
            assert dotted(node.func) not in changes, f"{path}:{node.lineno}"
        if isinstance(node, ast.ExceptHandler):
            assert node.type is not None, f"{path}:{node.lineno} catches whatever comes"
            silent = [isinstance(part, ast.Pass) for part in node.body] == [True]
            assert not (silent and dotted(node.type) in ("Exception", "BaseException")), f"{path}:{node.lineno}"


def dotted(node: ast.expr) -> str:
    """`os.environ` of the expression os.environ["X"]."""
    if isinstance(node, ast.Subscript):
        return dotted(node.value)
    if isinstance(node, ast.Attribute):
        return f"{dotted(node.value)}.{node.attr}"
    return node.id if isinstance(node, ast.Name) else ""


def test_nothing_generated_is_kept() -> None:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    files = [Path(line) for line in listed.splitlines()]
    assert len(files) > 50
    generated = [
        path
        for path in files
        if path.name.startswith("ui_")
        or path.stem.startswith("resources_rc")
        or path.suffix in (".qm", ".pyc", ".so", ".dll", ".pyd", ".whl", ".zip")
        or path.parts[0] == "build"
    ]
    assert generated == []


ERRORS = [
    one
    for module in (errors, area_errors, file_errors, login_errors, search_errors)
    for one in vars(module).values()
    if isinstance(one, type) and issubclass(one, errors.ClearScenesError) and one.__module__ == module.__name__
]
FAMILIES = {errors.ClearScenesError, errors.NetworkError, errors.AreaError, errors.SceneError}


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: error.__name__)
def test_every_error_has_a_sentence(error: type[errors.ClearScenesError]) -> None:
    """With plain names for what is filled in, so that translators can move them about."""
    fields = [(name, spec, conversion) for _, name, spec, conversion in string.Formatter().parse(error.template)]
    for name, spec, conversion in fields:
        assert name is None or (name.isidentifier() and not spec and not conversion)
    if error in FAMILIES:
        return
    assert "template" in vars(error)
    assert error.template[0].isupper() or error.template[0] == "{"
    assert error.template.endswith((".", "}"))


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: error.__name__)
def test_every_error_comes_from_another_process_as_it_went(error: type[errors.ClearScenesError]) -> None:
    values = {name: f"made-up {name}" for _, name, _, _ in string.Formatter().parse(error.template) if name}
    went = error(detail="for the log", **values)
    came = pickle.loads(pickle.dumps(went))
    assert (type(came), str(came), came.args) == (error, str(went), went.args)
    assert vars(came) == vars(went)
    assert came.detail == "for the log"
    assert all(value in str(came.text) for value in values.values())


def test_every_sentence_can_be_filled() -> None:
    """As the code raises them: the names given are those of the template."""
    names = {one.__name__: one for one in ERRORS}
    seen = set()
    for path in (path for path in sources() if room(path) in OWN_ROOMS):
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Call) and dotted(node.func).rpartition(".")[2] in names:
                error = names[dotted(node.func).rpartition(".")[2]]
                if error is errors.BadStatus or any(keyword.arg is None for keyword in node.keywords):
                    continue
                needed = {name for _, name, _, _ in string.Formatter().parse(error.template) if name}
                assert needed <= {keyword.arg for keyword in node.keywords}, f"{path}:{node.lineno}"
                seen.add(error)
    assert len(seen) > 15


def test_a_bad_status_is_told() -> None:
    assert str(errors.BadStatus("x.example", 404)) == "x.example answered with HTTP status 404."
