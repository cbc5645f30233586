"""Nothing that belongs to the whole process is changed: QGIS and its other plugins live in it."""

from __future__ import annotations

import ast
import json
import warnings
from pathlib import Path

import pytest

from tests.support.items import COLLECTION, made_item
from tests.support.searching import coming, names, page_of, pages, stub
from tests.support.source import PLUGIN, dotted, imports, tree, within
from tests.support.stub import Answer, Request, stub_server

# modules that are for nothing else, and names of what changes things for everybody
MODULES = ("gc", "warnings", "locale", "signal", "resource", "faulthandler", "site", "atexit")
NAMES = {
    *("catch_warnings", "simplefilter", "filterwarnings", "showwarning", "captureWarnings", "disable_warnings"),
    *("freeze", "unfreeze", "setlocale", "putenv", "unsetenv", "chdir", "umask", "seed", "excepthook"),
    *("setdefaulttimeout", "setrecursionlimit", "setswitchinterval", "stack_size", "settrace", "setprofile"),
    *("unraisablehook", "install_opener", "_create_default_https_context", "seterr", "setbufsize", "set_printoptions"),
    *("basicConfig", "setLoggerClass", "setLogRecordFactory", "set_default", "set_stac_version"),
    *("setDefaultConfiguration", "setDefaultCaCertificates", "addDefaultCaCertificates", "setUseSystemConfiguration"),
    *("setApplicationProxy", "setApplicationProxyFactory", "setFallbackProxyAndExcludes", "setMaxThreadCount"),
    *("UseExceptions", "DontUseExceptions", "SetErrorHandler", "SetConfigOptions", "SetCacheMax"),
}
# of the calling thread alone, for one call, and put back
OF_A_THREAD = {Path("core/bridge/network/host_contact.py"): {"setprofile"}}


@pytest.mark.parametrize("path", PLUGIN, ids=str)
def test_no_source_names_what_is_for_the_whole_process(path: Path) -> None:
    for name in imports(path):
        assert not within(name, *MODULES), f"{path} imports {name}"
        assert name.rpartition(".")[2] not in NAMES, f"{path} imports {name}"
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Attribute):
            assert node.attr not in NAMES - OF_A_THREAD.get(path, set()), f"{path}:{node.lineno}"
        if isinstance(node, ast.Call) and dotted(node.func) == "logging.getLogger":
            assert node.args, f"{path}:{node.lineno}: everybody's logger"


def test_the_rule_would_see_what_it_forbids() -> None:
    assert any(name == "warnings" for name in imports(Path("tests/core/test_process_wide.py")))
    assert sum(1 for _ in PLUGIN) > 100


def test_searches_that_overlap_leave_the_filters_of_warnings_alone() -> None:
    """As of two docks, or of a search and an algorithm: they end in any order."""
    before = list(warnings.filters)
    with stub(lambda request: page_of([made_item("a")])) as server:
        one, other = coming(server.url), coming(server.url)
        next(one)
        during = list(warnings.filters)
        next(other)
        one.close()
        other.close()
    assert during == before
    assert warnings.filters == before


def test_what_an_old_server_lacks_is_dealt_with_without_a_warning() -> None:
    """Neither links nor anything to conform to."""
    bare = {"stac_version": "1.0.0", "type": "Catalog", "id": "old", "description": "old", "links": []}

    def answer(request: Request) -> Answer:
        if request.path == "/v0":
            return Answer(200, json.dumps(bare))
        if request.path == "/v0/collections/sentinel-2-l2a":
            return Answer(200, json.dumps(COLLECTION))
        return page_of([made_item("a")]) if request.path == "/v0/search" else Answer(404, "{}")

    with stub_server(answer) as server, warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        found = pages(f"{server.url}/v0")
    assert names(found) == ["a"]
    assert [str(one.message) for one in warned if issubclass(one.category, UserWarning)] == []
    assert [one.method for one in server.asked if one.path == "/v0/search"] == ["POST"]
