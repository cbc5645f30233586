"""`make bare`: the zip in a QGIS that has nothing but QGIS, with the network cut.

QGIS starts with an empty profile; its own plugin installer takes the zip; the dock is pressed as in `make run`. There
is no pystac, pystac_client or rasterio in it, and its only network is a loopback of its own with the simulated
catalog on it. Once in this machine's QGIS, once in each newer one that tools/newer_qgis.sh makes. Needs root, for the
network and the other root.

`python tools/bare_qgis.py [--newer trixie|forky] [--beside PLUGIN-FOLDER]` leaves report.json, rows.json, modules.json
and the picture in build/bare.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
from pathlib import Path

from qgis_program import QUIET, ROOT, code_arguments, ini, run_group, virtual_display
from run import NAME, sample_catalog

OUTPUT = ROOT / "build" / "bare"
AREA = "103.607,1.2475,103.7025,1.3498"  # typed: how much the map shows depends on the window
WITHOUT = ("rasterio", "pystac", "pystac_client")
# Debian's python3-rasterio may be there for other tests: an analyst's QGIS need not have it.
HIDES = f"""\
from importlib.machinery import PathFinder

find_spec = PathFinder.find_spec

def found(name, path=None, target=None):
    spec = find_spec(name, path, target)
    hidden = name in {WITHOUT!r} and spec and "dist-packages" in (spec.origin or "")
    return None if hidden else spec

PathFinder.find_spec = found
"""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--newer", help="in the QGIS of build/trixie or build/forky, by its name")
    parser.add_argument("--beside", type=Path, help="a plugin's folder that is enabled as well")
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.inside:
        return run(arguments.newer, arguments.beside)
    # A network and mounts of its own: the same program once more, in there.
    return subprocess.run(["unshare", "--net", "--mount", sys.executable, *sys.argv, "--inside"]).returncode


def run(newer: str | None, beside: Path | None) -> int:
    subprocess.run(["ip", "link", "set", "lo", "up"], check=True)
    (zipped,) = (ROOT / "build").glob("clear_scenes.*.zip")
    shutil.rmtree(OUTPUT, ignore_errors=True)
    root = ROOT / "build" / newer if newer else Path("/")
    base = root / "bare" if newer else OUTPUT
    shutil.rmtree(base, ignore_errors=True)
    with sample_catalog() as url, virtual_display((1500, 940)) as display:
        lay_out(base, zipped, url, beside)
        seen = Path("/bare") if newer else base  # as QGIS sees it
        environment = {
            "DISPLAY": display,
            "HOME": str(seen),
            "LANG": "C.UTF-8",
            "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
            "QGIS_CUSTOM_CONFIG_PATH": str(seen / "profile"),
            "PYTHONPATH": str(seen / "hides"),
        }
        without = "rasterio" if beside else ",".join(WITHOUT)
        own = (seen / zipped.name, seen / "modules.json", f"--without={without}")
        then = (seen, NAME, f"--area={AREA}", "--press")
        script = seen / "tools" / "install_zip.py"
        command = ["qgis", *code_arguments(seen / "profile", script, *own, *then)]
        if newer:
            for kind, place in (("proc", "proc"), ("sysfs", "sys"), ("tmpfs", "tmp"), ("tmpfs", "dev/shm")):
                (root / place).mkdir(exist_ok=True)
                subprocess.run(["mount", "-t", kind, kind, root / place], check=True)
            command = ["chroot", str(root), *command]
        with (base / "qgis.log").open("wb") as log:
            status = run_group(command, 100, env=environment, stdout=log, stderr=subprocess.STDOUT)
        if status != 0:
            print("QGIS did not end by itself" if status is None else f"QGIS ended with {status}")
    if newer:
        shutil.copytree(base, OUTPUT, ignore=shutil.ignore_patterns("profile", "tools"))
    if not (OUTPUT / "report.json").exists():
        print(f"the main job did not come to its end: see {OUTPUT}")
        return 1
    print((OUTPUT / "report.json").read_text(encoding="utf-8"))
    return 0


def lay_out(base: Path, zipped: Path, url: str, beside: Path | None) -> None:
    """All that QGIS gets: the zip, the scripts that press, and a profile in which only the catalog is named."""
    shutil.copytree(ROOT / "tools", base / "tools", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(zipped, base)
    (base / "hides").mkdir()
    (base / "hides" / "sitecustomize.py").write_text(HIDES, encoding="utf-8")
    profile = base / "profile" / "profiles" / "default"
    settings = {**QUIET, "plugins/clear_scenes/extra_catalogs": f"{NAME}|{url}|sentinel-2-l2a"}
    if beside:
        shutil.copytree(beside, profile / "python" / "plugins" / beside.name)
        settings[f"PythonPlugins/{beside.name}"] = True
    (profile / "QGIS").mkdir(parents=True)
    (profile / "QGIS" / "QGIS3.ini").write_text(ini(settings), encoding="ascii")


if __name__ == "__main__":
    sys.exit(main())
