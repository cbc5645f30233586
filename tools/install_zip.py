"""The script that tools/bare_qgis.py hands to QGIS (--code): installs the zip as a person does, then does the main job.

QGIS's own plugin installer unpacks it into the profile; what `first_look` presses follows.
"""

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

sys.path.insert(0, os.environ["CLEAR_SCENES_TOOLS"])
OUTPUT = Path(os.environ["CLEAR_SCENES_OUTPUT"])
LIBRARIES = ("pystac", "pystac_client", "pydantic", "rasterio")


def main() -> None:
    try:
        for name in os.environ["CLEAR_SCENES_WITHOUT"].split(","):
            if find_spec(name) is not None:
                raise AssertionError(f"this QGIS has {name}: {find_spec(name)}")
        pyplugin_installer.instance().installFromZipFile(os.environ["CLEAR_SCENES_ZIP"])
        if "clear_scenes" not in active_plugins:
            raise AssertionError("the installer did not start the plugin")
        import first_look  # noqa: F401 (it goes on by itself)
    except Exception:
        traceback.print_exc()
        os._exit(3)


def tell_modules() -> None:
    """Where the libraries that are loaded in the end came from."""
    found = {name: str(getattr(sys.modules[name], "__file__", None)) for name in LIBRARIES if name in sys.modules}
    (OUTPUT / "modules.json").write_text(json.dumps(found), encoding="utf-8")


QgsApplication.instance().aboutToQuit.connect(tell_modules)
QTimer.singleShot(0, main)
