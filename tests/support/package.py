"""Makes the repository's root importable as `clear_scenes`, whatever the checkout's folder is called."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def load_plugin_package() -> None:
    """In QGIS the plugin loader has made it already."""
    if "clear_scenes" in sys.modules:
        return
    spec = importlib.util.spec_from_file_location(
        "clear_scenes", ROOT / "__init__.py", submodule_search_locations=[str(ROOT)]
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["clear_scenes"] = module
    spec.loader.exec_module(module)
