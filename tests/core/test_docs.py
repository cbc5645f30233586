"""What the documentation names is there: pages, pictures, headings, texts of the interface, targets, files, names."""

from __future__ import annotations

import ast
import re
import subprocess
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from clear_scenes.core.stac.catalogs import KNOWN
from tests.support.pages import PAGES, ROOT, anchors, blocks, in_bold, in_code, interface_texts, links

REPOSITORY = "https://github.com/clear-scenes/clear-scenes"
LINKED = (*PAGES, ROOT / "CONTRIBUTING.md", ROOT / "SECURITY.md", ROOT / "i18n/README.md")
# QGIS's own menus, pages and authentication methods
OF_QGIS = {
    *("Plugins", "Manage and Install Plugins…", "Install from ZIP"),
    *("Settings", "Options…", "Options", "Network", "Authentication", "Keyboard Shortcuts…"),
    *("View", "Panels", "Log Messages"),
    *("AWS S3", "OAuth2", "API Header"),
}


@cache
def tracked() -> tuple[Path, ...]:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return tuple(map(Path, listed.splitlines()))


@cache
def words() -> frozenset[str]:
    """All names that occur in the code."""
    code = [ROOT / path for path in tracked() if path.suffix == ".py" or path.name in ("Makefile", "metadata.txt")]
    return frozenset(word for path in code for word in re.findall(r"\w+", path.read_text(encoding="utf-8")))


def test_nothing_is_missed() -> None:
    """The pages are taken apart as the other tests need it: code is fenced and names its language."""
    assert len(PAGES) > 10
    assert {block.language for block in blocks()} <= {"sh", "python", "text"}
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        assert len(re.findall("^```", text, re.MULTILINE)) == 2 * sum(block.page == page for block in blocks()), page
        assert not re.search(r"\n\n {4,}\S", text), f"{page.name}: code that is not fenced"


@pytest.mark.parametrize("page", LINKED, ids=lambda page: page.name)
def test_links_and_pictures_lead_somewhere(page: Path) -> None:
    for link in links(page):
        parts = urlsplit(link.replace(f"{REPOSITORY}/blob/main", "", 1))
        base = ROOT if link.startswith(f"{REPOSITORY}/blob/main/") else page.parent
        if parts.scheme:
            assert parts.scheme in ("https", "mailto"), link
            continue
        target = (base / parts.path.lstrip("/")).resolve() if parts.path else page
        assert target.exists(), f"{page.name}: {link}"
        if target.is_file():
            assert target.relative_to(ROOT) in tracked(), f"{page.name}: {link} is not in the repository"
        if parts.fragment:
            assert parts.fragment in anchors(target), f"{page.name}: {link}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_what_is_in_bold_is_read_in_qgis(page: Path) -> None:
    """Texts of the interface, whole; sentences that are meant to be heard end as sentences do."""
    known = interface_texts() | {catalog.title for catalog in KNOWN} | OF_QGIS
    named = [text for text in in_bold(page) if not text.endswith((".", ","))]
    assert {part for text in named for part in text.split(" ▸ ")} - known == set()


def test_the_interface_is_read() -> None:
    assert {"Find Clear Scenes", "Save Clipped…", "Vegetation index (NDVI)", "Cloud for polygons"} <= interface_texts()
    assert "find_button" not in interface_texts()


def test_the_parameters_of_the_algorithms_are_those_that_are_told() -> None:
    """All of them, and no others: qgis_process takes a misspelled one without a word."""
    declared = {
        node.args[0].value
        for path in (ROOT / "core/processing").glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and ast.unparse(node.func).startswith("QgsProcessingParameter")
        if node.args and isinstance(node.args[0], ast.Constant)
    }
    commands = " ".join(command for block in blocks("sh") for command in block.commands())
    assert {"MAX_CLOUD", "OUTPUT"} <= set(re.findall(r"--([A-Z_]+)=", commands)) <= declared
    assert declared <= set(in_code(ROOT / "docs/python.md"))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_what_is_printed_as_code_is_there(page: Path) -> None:
    places = {path.parts[0] for path in tracked()}
    targets = re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    said = [*in_code(page), *(one for block in blocks("sh") if block.page == page for one in block.commands())]
    for text in said:
        where = f"{page.name}: {text}"
        if text.startswith("make "):
            assert set(re.findall(r"(?<= )[a-z-]+(?= |$)", text)) <= set(targets), where
        elif text.startswith("build/venv/bin/python -m "):
            module = ROOT / text.split()[2].replace(".", "/")
            assert module.with_suffix(".py").exists() or (module / "__main__.py").exists(), where
        elif "/" in text and text.split("/")[0] in places:
            assert (ROOT / text).exists(), where
        elif text.isidentifier() and not re.fullmatch(r"n\d+", text):
            assert text in words(), where
