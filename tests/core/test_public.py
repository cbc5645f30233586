"""What scripts import from ``clear_scenes.core`` itself."""

from __future__ import annotations

import subprocess
import sys

import pytest

from clear_scenes import core
from tests.support.house import ROOT


@pytest.mark.parametrize("name", core.__all__)
def test_each_public_name_is_there(name: str) -> None:
    assert getattr(core, name) is not None


def test_what_is_not_public_is_no_attribute() -> None:
    with pytest.raises(AttributeError, match="no attribute 'Secret'"):
        _ = core.Secret


def test_who_measures_alone_loads_no_client() -> None:
    """As a worker of a cluster does, which has no pystac-client."""
    script = (
        "from tests.support.package import load_plugin_package; load_plugin_package(); "
        "import sys; from clear_scenes.core import Area, Limits, Measurement; "
        "sys.exit('pystac_client' in sys.modules or 'qgis' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", script], cwd=ROOT).returncode == 0
