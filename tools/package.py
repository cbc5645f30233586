"""`make package`: build/clear_scenes.<version>.zip, which QGIS's plugin manager installs as it is.

It holds what is committed, without what only developers need, and the libraries that no QGIS brings. Those go into the
plugin's own namespace, their imports rewritten: neither QGIS's copies nor those of another plugin are touched.
"""

from __future__ import annotations

import configparser
import io
import re
import shutil
import subprocess
import sys
import sysconfig
import tarfile
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
STAGE = ROOT / "build" / "package" / "clear_scenes"
LIBRARIES = ("pystac", "pystac_client")
VENDOR = "vendor"
_NAMES = "|".join(sorted(LIBRARIES, reverse=True))
_FROM = re.compile(rf"^(\s*)from ({_NAMES})((?:\.\w+)*) import", re.MULTILINE)
_IMPORT = re.compile(rf"^(\s*)import ({_NAMES})((?:\.\w+)*)(\s+as\s+\w+)?[ \t]*$", re.MULTILINE)


def main() -> int:
    stage()
    file = ROOT / "build" / f"clear_scenes.{version()}.zip"
    pack(file)
    print(f"{file.relative_to(ROOT)}: {file.stat().st_size / 1e6:.1f} MB")
    return 0


def version() -> str:
    metadata = configparser.ConfigParser(interpolation=None)
    metadata.read(ROOT / "metadata.txt", encoding="utf-8")
    return metadata["general"]["version"]


def stage() -> None:
    """Lay out the plugin's folder."""
    shutil.rmtree(STAGE.parent, ignore_errors=True)
    STAGE.mkdir(parents=True)
    # .gitattributes says what is left out
    archive = subprocess.run(["git", "archive", "HEAD"], cwd=ROOT, check=True, capture_output=True).stdout
    with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
        tar.extractall(STAGE)
    packages = Path(sysconfig.get_path("purelib", "venv", {"base": str(ROOT / "build" / "venv")}))
    for name in LIBRARIES:
        shutil.copytree(
            packages / name, STAGE / VENDOR / name, ignore=shutil.ignore_patterns("__pycache__", "py.typed")
        )
        for licence in packages.glob(f"{name}-*.dist-info/**/LICENSE*"):
            shutil.copy(licence, STAGE / VENDOR / name)
    (STAGE / VENDOR / "__init__.py").write_text('"""Libraries of others, each with its licence."""\n', encoding="utf-8")
    for file in STAGE.rglob("*.py"):
        text = file.read_text(encoding="utf-8")
        ours = rewritten(text, file.relative_to(STAGE))
        if ours != text:
            file.write_text(ours, encoding="utf-8")


def rewritten(text: str, place: Path) -> str:
    """A module's text with its imports of the libraries made relative. ``place`` is its path inside the plugin."""
    inside = place.parts[0] == VENDOR
    dots = "." * (len(place.parts) - (1 if inside else 0))
    vendor = dots if inside else f"{dots}{VENDOR}"

    def from_(found: re.Match[str]) -> str:
        indent, name, rest = found.groups()
        return f"{indent}from {vendor if inside else vendor + '.'}{name}{rest} import"

    def import_(found: re.Match[str]) -> str:
        indent, name, rest, alias = found.groups()
        if alias:
            raise ValueError(f"{place}: {found.group()}")
        lines = [f"{indent}from {vendor} import {name}"]
        if rest:  # loads the submodule, as the statement did; it is found through its package
            module = f"{vendor if inside else vendor + '.'}{name}{rest}"
            lines.append(f'{indent}__import__("importlib").import_module("{module}", __package__)')
        return "\n".join(lines)

    return _IMPORT.sub(import_, _FROM.sub(from_, text))


def pack(file: Path) -> None:
    """Zip the folder; the same files give the same zip."""
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as zipped:
        for path in sorted(STAGE.rglob("*")):
            if path.is_file():
                entry = zipfile.ZipInfo(path.relative_to(STAGE.parent).as_posix(), (1980, 1, 1, 0, 0, 0))
                entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
                zipped.writestr(entry, path.read_bytes())


if __name__ == "__main__":
    sys.exit(main())
