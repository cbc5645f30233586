"""`make package`: build/clear_scenes.<version>.zip, which QGIS's plugin manager installs as it is.

It holds what is committed, without what only developers need, and the libraries that no QGIS brings. Those go into the
plugin's own namespace, their imports rewritten: neither QGIS's copies nor those of another plugin are touched.
qgis-plugin-dev-tools (0.13) would do that too, but writes the plugin's name into each import; here the imports are
relative, as the folder of an installed plugin may have another name.

qgis-plugin-ci packs it, from a small repository of its own in build/package: it wants the plugin in a folder below the
repository's root, and here the root is the plugin. The same files give the same zip, byte for byte.
"""

from __future__ import annotations

import configparser
import io
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import tarfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # when it is run as a file
from tests.support.qgis_program import release_languages

ROOT = Path(__file__).resolve().parents[1]
STAGE = ROOT / "build" / "package" / "clear_scenes"
PLUGIN_CI = ROOT / "build" / "venv-package" / "bin" / "qgis-plugin-ci"
SETTINGS = "plugin_path: clear_scenes\ngithub_organization_slug: clear-scenes\nproject_slug: clear-scenes\n"
LIBRARIES = {"pystac": "pystac_core", "pystac_client": "pystac_client"}  # folder, and the distribution that brings it
VENDOR = "vendor"
APACHE_2 = Path("/usr/share/common-licenses/Apache-2.0")  # pystac-core's, whose wheel (1.15.2) is without its text
# pystac-core looks for extensions among all packages that are installed. Those of QGIS's Python belong to another
# pystac, and need not fit this one; items are read raw here, so none is wanted.
CHANGED = {"pystac/extensions/hooks.py": ("self._discovered = False", "self._discovered = True")}
# What bandit takes for faults in the libraries and would hold a version back for, by the whole line: a comma between
# words, and SQL that looks through the texts of collections, which is never called here.
PASSED = {
    "pystac_client/free_text.py": {
        '        elif token == ",":': "B105",
        '        """': "B608",
        '        """,': "B608",
    }
}
_NAMES = "|".join(sorted(LIBRARIES, reverse=True))
_FROM = re.compile(rf"^(\s*)from ({_NAMES})((?:\.\w+)*) import", re.MULTILINE)
_IMPORT = re.compile(rf"^(\s*)import ({_NAMES})((?:\.\w+)*)(\s+as\s+\w+)?[ \t]*$", re.MULTILINE)


def main() -> int:
    stage()
    file = packed()
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
    release_languages(STAGE / "i18n")
    for file in (STAGE / "i18n").glob("*.ts"):
        file.unlink()
    packages = Path(sysconfig.get_path("purelib", "venv", {"base": str(ROOT / "build" / "venv")}))
    for name, distribution in LIBRARIES.items():
        shutil.copytree(
            packages / name, STAGE / VENDOR / name, ignore=shutil.ignore_patterns("__pycache__", "py.typed")
        )
        for license in [*packages.glob(f"{distribution}-*.dist-info/**/LICENSE*")] or [APACHE_2]:
            shutil.copy(license, STAGE / VENDOR / name / "LICENSE")
    (STAGE / VENDOR / "__init__.py").write_text('"""Libraries of others, each with its license."""\n', encoding="utf-8")
    for name, lines in PASSED.items():
        module = STAGE / VENDOR / name
        text = "\n".join(
            f"{line}  # nosec {lines[line]}" if line in lines else line
            for line in module.read_text(encoding="utf-8").split("\n")
        )
        module.write_text(text, encoding="utf-8")
    for name, (before, after) in CHANGED.items():
        module = STAGE / VENDOR / name
        text = module.read_text(encoding="utf-8")
        if text.count(before) != 1:
            raise SystemExit(f"{name} is not as it was: look at it anew")
        module.write_text(text.replace(before, after), encoding="utf-8")
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


def packed() -> Path:
    """Have qgis-plugin-ci zip the folder, the changelog's last entries in its metadata, and return the zip's path."""
    repository, file = STAGE.parent, f"clear_scenes.{version()}.zip"
    (repository / ".qgis-plugin-ci").write_text(SETTINGS, encoding="utf-8")
    shutil.copy(ROOT / "CHANGELOG.md", repository)
    for path in STAGE.rglob("*"):
        if path.is_file():
            path.chmod(0o644)  # the zip states them, and a checkout's depend on the person's umask
    # Whoever calls may be inside a repository's hook, or may have settings of Git that sign or rewrite.
    clean = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    people = {f"GIT_{role}_{kind}": "clear-scenes" for role in ("AUTHOR", "COMMITTER") for kind in ("NAME", "EMAIL")}
    environment = {**clean, **people, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    for command in (
        ["git", "init", "-q"],
        ["git", "add", "--all", "--force"],
        ["git", "commit", "-q", "-m", "What is packed"],
        [str(PLUGIN_CI), "package", version()],
    ):
        done = subprocess.run(command, cwd=repository, env=environment, capture_output=True, text=True)
        if done.returncode:
            raise SystemExit(f"{' '.join(command)}\n{done.stdout}{done.stderr}")
    return Path(shutil.move(repository / file, ROOT / "build" / file))


if __name__ == "__main__":
    sys.exit(main())
