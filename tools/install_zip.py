"""The script that tools/bare_qgis.py hands to QGIS (--code): installs the zip as a person does, then does the main job.

QGIS's own plugin installer unpacks it into the profile; what `first_look` presses follows, with the other arguments.
"""

import argparse
import json
import os
import sys
import traceback
from importlib.util import find_spec
from pathlib import Path

import pyplugin_installer
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QTimer
from qgis.utils import active_plugins

sys.path.insert(0, str(Path(sys.argv[0]).parents[1]))  # QGIS runs it without the folder that it is in
LIBRARIES = ("pystac", "pystac_client", "pydantic", "rasterio")


def main() -> None:
    parser = argparse.ArgumentParser(allow_abbrev=False)
    parser.add_argument("zip")
    parser.add_argument("modules", type=Path, help="the file that tells where libraries came from")
    parser.add_argument("--without", help="modules that QGIS must not have, with commas between")
    asked, sys.argv[1:] = parser.parse_known_args()
    QgsApplication.instance().aboutToQuit.connect(lambda: tell_modules(asked.modules))
    try:
        for name in asked.without.split(","):
            if find_spec(name) is not None:
                raise AssertionError(f"this QGIS has {name}: {find_spec(name)}")
        pyplugin_installer.instance().installFromZipFile(asked.zip)
        if "clear_scenes" not in active_plugins:
            raise AssertionError("the installer did not start the plugin")
        import tools.first_look  # noqa: F401 (it goes on by itself)
    except Exception:
        traceback.print_exc()
        os._exit(3)


def tell_modules(file: Path) -> None:
    """Where the libraries that are loaded in the end came from."""
    found = {name: str(getattr(sys.modules[name], "__file__", None)) for name in LIBRARIES if name in sys.modules}
    file.write_text(json.dumps(found), encoding="utf-8")


QTimer.singleShot(0, main)
