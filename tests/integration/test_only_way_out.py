"""QGIS behind an authenticating HTTP proxy that is the only way out of its network namespace."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from tests.support.catalog_process import catalog_process
from tests.support.cut_off import run_cut_off
from tests.support.proxy import proxy_server

ROOT = Path(__file__).parents[2]


def test_search_measuring_and_layers_through_the_only_way_out(tmp_path: Path) -> None:
    command = [sys.executable, str(ROOT / "tools/test_in_qgis.py"), "-q", str(ROOT / "tests/qgis/cut_off.py")]
    with catalog_process("sample") as catalog, proxy_server() as proxy:
        seen = {"CLEAR_SCENES_TEST_CATALOG": catalog.url, "CLEAR_SCENES_TEST_PROXY": str(proxy.server_port)}
        ended = run_cut_off(command, proxy.server_port, tmp_path, env={**os.environ, **seen}, timeout=300)
        assert ended.returncode == 0, ended.stdout + ended.stderr
        assert "2 passed" in ended.stdout
        asked = {path for _, path, *_ in catalog.log()}
        assert {"/search"} & asked
        assert any(path.endswith("SCL.tif") for path in asked), "measured"
        assert any(path.endswith("B08.tif") for path in asked), "shown"
        assert proxy.seen["admitted"] >= 3
