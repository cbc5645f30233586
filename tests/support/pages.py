"""The documentation taken apart: its code, links, pictures, and what it prints in bold and as code."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGES = (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")))
_FENCED = re.compile(r"^```(.*)\n((?:.*\n)*?)```$", re.MULTILINE)
_MARKERS = {"tr", "_tr", "translate", "QT_TRANSLATE_NOOP"}


@dataclass(frozen=True)
class Block:
    """Fenced code; ``language`` is what stands behind the fence."""

    page: Path
    line: int
    language: str
    code: str = field(repr=False)

    def __str__(self) -> str:
        return f"{self.page.name}:{self.line}"

    @property
    def needs_qgis(self) -> bool:
        return bool(re.search(r"^(import|from) (qgis|processing)\b", self.code, re.MULTILINE))

    @property
    def needs_dask(self) -> bool:
        return "dask" in self.code

    @property
    def is_script(self) -> bool:
        """Of a shell: to be saved as a file, and not to be typed line by line."""
        return self.code.startswith("#!")

    def commands(self) -> list[str]:
        if self.is_script:
            return []
        lines = self.code.replace("\\\n", " ").splitlines()
        return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


def blocks(*languages: str) -> list[Block]:
    """Of all pages; without languages all."""
    found = []
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        for match in _FENCED.finditer(text):
            line = text.count("\n", 0, match.start()) + 1
            found.append(Block(page, line, match[1].strip(), match[2]))
    return [one for one in found if not languages or one.language in languages]


def prose(page: Path) -> str:
    """A page without its fenced code."""
    return _FENCED.sub("", page.read_text(encoding="utf-8"))


def in_bold(page: Path) -> Iterator[str]:
    return (" ".join(text.split()) for text in re.findall(r"\*\*(.+?)\*\*", prose(page), re.DOTALL))


def in_code(page: Path) -> Iterator[str]:
    return (" ".join(text.split()) for text in re.findall(r"`([^`]+)`", prose(page)))


def links(page: Path) -> Iterator[str]:
    """Of links and pictures."""
    return iter(re.findall(r"\]\(([^)\s]+)\)", prose(page)))


@cache
def anchors(page: Path) -> frozenset[str]:
    """By which the headings of a page are linked, on a forge and on the site."""
    titles = re.findall(r"^#+ (.+)$", prose(page), re.MULTILINE)
    return frozenset(re.sub(r"[^\w\- ]", "", title).strip().lower().replace(" ", "-") for title in titles)


@cache
def interface_texts() -> frozenset[str]:
    """Every text that is marked for translation in what is installed."""
    files = [ROOT / "plugin.py", *(ROOT / "ui").rglob("*.py"), *(ROOT / "core").rglob("*.py")]
    found = set()
    for path in files:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"), str(path))):
            if isinstance(node, ast.Call) and _name(node.func) in _MARKERS:
                found |= {one.value for one in node.args if isinstance(one, ast.Constant) and type(one.value) is str}
    return frozenset(found)


def _name(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")
