"""What the plugin repository checks at an upload, tried on the zip: `make package` ends with it.

Refused there: a zip over 25 MB, missing keys of metadata.txt, no LICENSE, compiled or hidden files, a folder whose name
is no identifier; a version is held back where bandit or detect-secrets find something. Bandit's warnings that hold
nothing back (assert, try and pass, urlopen) are left out here as there. What others wrote and we pack is checked too.
"""

from __future__ import annotations

import configparser
import io
import json
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

BIN = Path(__file__).resolve().parents[1] / "build" / "venv-package" / "bin"
LARGEST = 25_000_000
KEYS = (
    *("name", "description", "version", "qgisMinimumVersion", "author", "email", "about", "tracker", "repository"),
    *("homepage", "license", "icon", "changelog", "tags"),  # not demanded, but shown
)
FORBIDDEN = (".pyc", ".so", ".pyd", ".dll", ".dylib", ".exe", ".zip")
WARNINGS = "B101,B110,B310"


def main(name: str) -> int:
    file = Path(name)
    found = [*of_zip(file)]
    with tempfile.TemporaryDirectory() as folder, zipfile.ZipFile(file) as zipped:
        zipped.extractall(folder)
        found += [*insecure(Path(folder)), *secrets(Path(folder)), *style(Path(folder))]
    for line in found:
        print(f"{file.name}: {line}")
    return bool(found)


def of_zip(file: Path) -> Iterator[str]:
    if file.stat().st_size > LARGEST:
        yield f"larger than {LARGEST / 1e6:.0f} MB"
    with zipfile.ZipFile(file) as zipped:
        names = zipped.namelist()
        folders = {name.split("/")[0] for name in names}
        if len(folders) != 1 or not min(folders).isidentifier():
            yield f"one folder with a plain name is wanted, not {sorted(folders)}"
            return
        (folder,) = folders
        for wanted in ("LICENSE", "metadata.txt", "__init__.py"):
            if f"{folder}/{wanted}" not in names:
                yield f"{wanted} is missing"
        for name in names:
            hidden = any(part.startswith(".") or part in ("__pycache__", "__MACOSX") for part in name.split("/"))
            if hidden or name.endswith(FORBIDDEN):
                yield f"{name} does not belong there"
        yield from of_metadata(zipped.read(f"{folder}/metadata.txt").decode(), folder, names)


def of_metadata(text: str, folder: str, names: list[str]) -> Iterator[str]:
    metadata = configparser.ConfigParser(interpolation=None)
    metadata.read_file(io.StringIO(text))
    general = metadata["general"]
    for key in KEYS:
        if not general.get(key):
            yield f"metadata.txt says nothing for {key}"
    if f"{folder}/{general.get('icon')}" not in names:
        yield "the icon is missing"


def insecure(folder: Path) -> Iterator[str]:
    report = _output("bandit", "-q", "-r", ".", "-f", "json", "--skip", WARNINGS, folder=folder)
    for one in json.loads(report)["results"]:
        yield f"{one['filename']}:{one['line_number']}: {one['test_id']} {one['issue_text']}"


def secrets(folder: Path) -> Iterator[str]:
    report = _output("detect-secrets", "scan", "--all-files", ".", folder=folder)
    for name, found in json.loads(report)["results"].items():
        for one in found:
            yield f"{name}:{one['line_number']}: {one['type']}"


def style(folder: Path) -> Iterator[str]:
    """Advisory there. What others wrote stays as it is; E203 is at odds with the formatter about slices."""
    options = ("--max-line-length=120", "--extend-ignore=E203", "--exclude=vendor")
    yield from _output("flake8", *options, ".", folder=folder).splitlines()


def _output(program: str, *arguments: str, folder: Path) -> str:
    done = subprocess.run([BIN / program, *arguments], cwd=folder, capture_output=True, text=True)
    if done.returncode not in (0, 1):  # 1: it found something
        raise SystemExit(f"{program}: {done.stderr}")
    return done.stdout


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
