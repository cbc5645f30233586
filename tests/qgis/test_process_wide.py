"""A search, its pictures and its layers leave all that belongs to QGIS's whole process as it was, meanwhile too."""

from __future__ import annotations

import decimal
import gc
import locale
import logging
import os
import signal
import socket
import ssl
import sys
import threading
import urllib.request
import warnings

import numpy as np
import pytest
from osgeo import gdal, ogr, osr
from qgis.core import QgsApplication, QgsNetworkAccessManager, QgsProject
from qgis.PyQt.QtCore import QLocale, QThreadPool
from qgis.PyQt.QtNetwork import QNetworkProxy, QNetworkProxyFactory, QSslConfiguration

from clear_scenes.core.bridge.layers.layer_loader import LayerLoader
from clear_scenes.core.bridge.network.transport import QgisNetwork
from clear_scenes.core.bridge.tasks.finder import Finder, Outcome
from clear_scenes.core.bridge.tasks.pictures import PictureFinder
from clear_scenes.core.classification.verdict import CloudRule, Limits
from clear_scenes.core.raster.transforms import transformer
from clear_scenes.core.stac.catalogs import parse_catalog
from tests.support.runs import Listener, query

TLS = ("protocol", "caCertificates", "ciphers", "peerVerifyMode", "peerVerifyDepth", "localCertificate")
PROXY = ("type", "hostName", "port", "user", "password")


def everything() -> dict[str, object]:
    tls, proxy = QSslConfiguration.defaultConfiguration(), QNetworkProxy.applicationProxy()
    manager = QgsNetworkAccessManager.instance()
    return {
        "warnings": (list(warnings.filters), warnings.showwarning),
        "gc": (gc.isenabled(), gc.get_threshold(), gc.get_freeze_count(), gc.get_debug(), list(gc.callbacks)),
        "environment": dict(os.environ),
        "locale": (locale.setlocale(locale.LC_ALL), QLocale().name()),
        "folder": os.getcwd(),
        "paths": list(sys.path),
        "hooks": (
            sys.excepthook,
            sys.unraisablehook,
            sys.displayhook,
            threading.excepthook,
            [*map(type, sys.meta_path)],
        ),
        "limits": (sys.getrecursionlimit(), sys.getswitchinterval(), threading.stack_size()),
        "traces": (sys.gettrace(), sys.getprofile(), threading.gettrace(), threading.getprofile()),
        "signals": [signal.getsignal(number) for number in signal.valid_signals()],
        "sockets": socket.getdefaulttimeout(),
        "urllib": urllib.request._opener,
        "ssl": ssl._create_default_https_context,
        "logging": (
            logging.root.level,
            list(logging.root.handlers),
            logging.root.disabled,
            logging.root.manager.disable,
        ),
        "numpy": (np.geterr(), np.geterrcall(), np.get_printoptions()),
        "decimal": repr(decimal.getcontext()),
        "Qt's TLS": [getattr(tls, name)() for name in TLS],
        "Qt's proxy": ([getattr(proxy, name)() for name in PROXY], QNetworkProxyFactory.usesSystemConfiguration()),
        "QGIS's network": (manager.fallbackProxy(), manager.excludeList(), manager.noProxyList(), manager.timeout()),
        "threads": (QThreadPool.globalInstance().maxThreadCount(), QgsApplication.maxThreads()),
        "GDAL": [module.GetUseExceptions() for module in (gdal, ogr, osr)] + [gdal.GetCacheMax()],
        "the main thread": os.getpriority(os.PRIO_PROCESS, threading.main_thread().native_id),
    }


@pytest.fixture
def network():
    network = QgisNetwork()
    yield network
    assert network.stop()


def differing(one: dict[str, object], other: dict[str, object]) -> list[str]:
    return [name for name in one if one[name] != other[name]]


def test_a_search_its_pictures_and_its_layers_leave_the_process_alone(network, sample, wait_until):
    before, seen = everything(), []
    finders = [Finder(network), Finder(network)]
    listeners = [Listener(finder) for finder in finders]
    for finder in finders:  # two at once, as of a search and one that reads on
        finder.began.connect(lambda: seen.append(everything()))
        finder.found.connect(lambda _: seen.append(everything()))
        finder.measured.connect(lambda _: seen.append(everything()))
        finder.start(query(sample.url))
    wait_until(lambda: all(one.outcomes for one in listeners), 60)
    assert [one.outcomes for one in listeners] == [[Outcome()], [Outcome()]]
    seen.append(everything())

    pictures, made = PictureFinder(network), []
    pictures.made.connect(made.append)
    pictures.made.connect(lambda _: seen.append(everything()))
    first = listeners[0].measurements[0]
    pictures.start(query(sample.url), [first.acquisition], CloudRule())
    wait_until(lambda: made and not pictures.running, 20)

    loader, added = LayerLoader(network), []
    loader.added.connect(added.append)
    loader.add([first], "true_color", parse_catalog(sample.url), Limits())
    wait_until(lambda: added and not loader.running, 20)
    seen.append(everything())
    points = np.array([[344_300.0, 137_600.0]])
    assert transformer("EPSG:32648", "EPSG:32647")(points).shape == (1, 2)  # what is not decoded with numpy alone
    seen.append(everything())
    QgsProject.instance().clear()

    assert len(seen) > 8
    assert {name for one in seen for name in differing(before, one)} == set()


def test_what_would_be_seen():
    """Each of these was done once, here or elsewhere."""
    before = everything()
    with warnings.catch_warnings(), pytest.MonkeyPatch.context() as patched:
        warnings.simplefilter("ignore")
        gc.freeze()
        patched.setenv("CLEAR_SCENES", "1")
        found = differing(before, everything())
        gc.unfreeze()
    assert found == ["warnings", "gc", "environment"]
    assert differing(before, everything()) == []
