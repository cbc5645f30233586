"""The house rules, read from the source: who may import whom, and what never happens here."""

from __future__ import annotations

import ast
import pickle
import re
import string
import subprocess
from functools import cache
from importlib import import_module
from pathlib import Path

import pytest

from clear_scenes.core.errors.area import AreaError
from clear_scenes.core.errors.base import ClearScenesError
from clear_scenes.core.errors.network import BadStatus, NetworkError
from clear_scenes.core.errors.scene import SceneError
from tests.support import house
from tests.support.house_picture import drawn
from tests.support.source import PLUGIN, dotted, imports, side, sources, tree, within

ROOT = house.ROOT
LONGEST = 350
QT = ("PyQt5", "PyQt6", "PySide2", "PySide6", "sip")

WIDGETS = ("qgis.gui", "qgis.PyQt.QtWidgets", "qgis.utils")
MAY_NOT: dict[str, tuple[str, ...]] = {
    "core": ("qgis", "processing"),
    "core/bridge": (*WIDGETS, "processing"),
    "core/processing": WIDGETS,
    "ui": (),
    "plugin": (),
    "__init__": ("qgis.gui", "clear_scenes.ui", "clear_scenes.core"),
}
# how GDAL reaches the layers' files, puts them together, and saves them; a table in a GeoPackage of others, and which
# formats can be read again
GDAL_ELSEWHERE = {
    ("core/bridge/network/gdal_network.py", "osgeo.gdal"),
    ("core/bridge/network/gdal_paths.py", "osgeo.gdal"),
    ("core/bridge/layers/layer_builder.py", "osgeo.gdal"),
    ("core/bridge/layers/virtual_raster.py", "osgeo.gdal"),
    ("core/bridge/layers/pixel_masks.py", "osgeo.gdal"),
    ("core/bridge/layers/reachability.py", "osgeo.gdal"),
    ("core/bridge/layers/zarr_images.py", "osgeo.gdal"),
    ("core/bridge/export/clip_grid.py", "osgeo.gdal"),
    ("core/bridge/export/clipping.py", "osgeo.gdal"),
    ("core/bridge/export/gdal_failures.py", "osgeo.gdal"),
    ("core/bridge/export/geopackage.py", "osgeo.gdal"),
    ("core/bridge/export/geopackage.py", "osgeo.ogr"),
    ("core/bridge/export/picture_file.py", "osgeo.gdal"),
    ("core/bridge/export/raster_file.py", "osgeo.gdal"),
    ("core/bridge/export/written_file.py", "osgeo.gdal"),
}
# QGIS's own proxy and certificates, for a GDAL that takes them for all its layers only
QGIS_WIDE = {Path("core/bridge/network/gdal_network.py")}
NOWHERE = ("sample", "tests", "benchmarks", "tools", *QT)


@pytest.mark.parametrize("path", PLUGIN, ids=str)
def test_a_side_imports_only_what_it_may(path: Path) -> None:
    for name in imports(path):
        assert not within(name, *MAY_NOT[side(path)], *NOWHERE), f"{path} imports {name}"
        if within(name, "rasterio", "osgeo") and path.parts[:2] != ("core", "raster"):
            assert (path.as_posix(), name) in GDAL_ELSEWHERE, f"{path} imports {name}: only core/raster may"
        assert name != "qgis.utils.iface", f"{path}: the interface is passed in"


@cache
def built() -> house.House:
    return house.House.of_checkout()


def test_every_room_has_its_floor() -> None:
    found = {house.room(name) for name in built().arrows()}
    assert {one for one in found if one not in house.FLOOR_OF} <= {"core", "core/bridge"}, "only their __init__.py"


def test_a_floor_imports_only_floors_below() -> None:
    for here, rooms in built().room_arrows().items():
        above = {one for one in rooms if house.FLOOR_OF[one] >= house.FLOOR_OF.get(here, len(house.FLOORS))}
        assert not above, f"{here} imports {above}"


def test_the_picture_shows_the_house_as_it_is() -> None:
    picture = (house.ROOT / "docs" / "house.svg").read_text(encoding="utf-8")
    assert picture == drawn(built()), "make house draws it anew"


@pytest.mark.parametrize("part", ["core", "ui"])
def test_no_two_modules_import_each_other(part: str) -> None:
    assert house.circles(built().arrows(part)) == []


def test_the_rules_would_see_what_they_forbid() -> None:
    """Relative imports are resolved, all kinds of import are seen, and a circle through a third module is one."""
    path = Path("core/reading/blocks.py")
    assert "clear_scenes.core.errors.scene.Unreadable" in imports(path)
    assert "numpy" in imports(path)
    assert "core.errors.scene" in built().arrows()["core.reading.blocks"]
    assert house.room("core.reading.blocks") == "core/reading"
    assert house.room("core.bridge.network.transport") == "core/bridge/network"
    assert house.circles({"a": ["b"], "b": ["c"], "c": ["a"], "d": ["a"]}) == [["a", "b", "c"]]
    assert house.longest_walk({"a": ["b", "c"], "b": ["c"], "c": []}) == ["a", "b", "c"]
    rasterio_users = {path for path in PLUGIN if any(within(name, "rasterio") for name in imports(path))}
    assert rasterio_users == {Path("core/raster/rasterio_backend.py")}


@pytest.mark.parametrize("path", [one for one in sources() if one.parts[0] == "benchmarks"], ids=str)
def test_the_benchmarks_know_where_everything_is(path: Path) -> None:
    """No other test runs them. Their `core` is the plugin's, found from the root."""
    for name in imports(path):
        if within(name, "core"):
            *place, what = name.split(".")
            text = (ROOT / Path(*place).with_suffix(".py")).read_text(encoding="utf-8")
            assert re.search(rf"^((class|def) )?{what}\b", text, re.MULTILINE), name


TESTS = [path for path in sources() if path.parts[0] == "tests"]


@pytest.mark.parametrize("path", TESTS, ids=str)
def test_tests_import_neither_each_other_nor_what_is_private(path: Path) -> None:
    """What several need is in `tests/support`; the plugin is tested by what it shows to others."""
    for name in imports(path):
        parts = name.split(".")
        assert not (parts[0] == "tests" and any(one.startswith("test_") for one in parts)), f"{path} imports {name}"
        assert not (parts[0] == "clear_scenes" and parts[-1].startswith("_")), f"{path} imports {name}"


@cache
def private_names() -> frozenset[str]:
    """Of the plugin's modules, functions, classes and attributes."""
    nodes = [node for path in PLUGIN for node in ast.walk(tree(path))]
    named = {node.name for node in nodes if isinstance(node, (ast.FunctionDef, ast.ClassDef))}
    named |= {node.attr for node in nodes if isinstance(node, ast.Attribute)}
    named |= {node.id for node in nodes if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    return frozenset(name for name in named if re.match("_[^_]", name))


def reached_for(node: ast.AST) -> set[str]:
    """Names that are asked of something else, or put into it."""
    if isinstance(node, ast.Attribute) and dotted(node.value) not in ("self", "cls"):
        return {node.attr}
    if isinstance(node, ast.Call) and dotted(node.func).endswith(("getattr", "setattr", "delattr")):
        texts = [one.value for one in node.args if isinstance(one, ast.Constant) and isinstance(one.value, str)]
        return {text.rpartition(".")[2] for text in texts}
    return set()


@pytest.mark.parametrize("path", TESTS, ids=str)
def test_tests_reach_for_nothing_private(path: Path) -> None:
    """By a name of the plugin's; what they subclass is theirs."""
    for node in ast.walk(tree(path)):
        found = reached_for(node) & private_names()
        assert not found, f"{path}:{node.lineno} reaches for {found}"


def test_what_is_private_is_seen_however_it_is_reached_for() -> None:
    for text in ("transport._send(1)", "monkeypatch.setattr(cache, '_path', str)", "getattr(line, '_refresh')()"):
        assert any(reached_for(node) & private_names() for node in ast.walk(ast.parse(text))), text
    assert not any(reached_for(node) & private_names() for node in ast.walk(ast.parse("self._send(time.time())")))


@pytest.mark.parametrize("path", [one for one in TESTS if one.parts[1] == "support"], ids=str)
def test_what_tests_share_needs_none_of_them(path: Path) -> None:
    for name in imports(path):
        assert not within(name, "tests.core", "tests.qgis", "tests.integration", "tools"), f"{path} imports {name}"


@pytest.mark.parametrize("path", [one for one in sources() if one.parts[0] in ("tests", "tools")], ids=str)
def test_nothing_reaches_into_a_folder_by_the_import_path(path: Path) -> None:
    """What needs the root names it by where it lies itself, and nothing below the root is added."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Call) and dotted(node.func) in ("sys.path.insert", "sys.path.append"):
            texts = [one for one in ast.walk(node) if isinstance(one, ast.Constant) and isinstance(one.value, str)]
            assert texts == [], f"{path}:{node.lineno}"


@pytest.mark.parametrize("path", sources(), ids=str)
def test_files_are_short(path: Path) -> None:
    assert len((ROOT / path).read_text(encoding="utf-8").splitlines()) <= LONGEST


@pytest.mark.parametrize("path", PLUGIN, ids=str)
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
    for file in sorted((ROOT / "core" / "errors").glob("*.py"))
    for one in vars(import_module(f"clear_scenes.core.errors.{file.stem}")).values()
    if isinstance(one, type) and issubclass(one, ClearScenesError) and one.__module__.endswith(f".{file.stem}")
]
FAMILIES = {ClearScenesError, NetworkError, AreaError, SceneError}


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: error.__name__)
def test_every_error_has_a_sentence(error: type[ClearScenesError]) -> None:
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
def test_every_error_comes_from_another_process_as_it_went(error: type[ClearScenesError]) -> None:
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
    for path in PLUGIN:
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Call) and dotted(node.func).rpartition(".")[2] in names:
                error = names[dotted(node.func).rpartition(".")[2]]
                if error is BadStatus or any(keyword.arg is None for keyword in node.keywords):
                    continue
                needed = {name for _, name, _, _ in string.Formatter().parse(error.template) if name}
                assert needed <= {keyword.arg for keyword in node.keywords}, f"{path}:{node.lineno}"
                seen.add(error)
    assert len(seen) > 15


def test_a_bad_status_is_told() -> None:
    assert str(BadStatus("x.example", 404)) == "x.example answered with HTTP status 404."
