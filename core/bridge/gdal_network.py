"""QGIS's proxies and trusted certificates for map layers, which GDAL reads over a network of its own.

QGIS hands its proxy to GDAL too, but one for all hosts: without exclusions, a SOCKS proxy as if it were one of HTTP, and
no certificates (``QgsGdalUtils::setupProxy``). Here each host has what QGIS would use for it, as options of its path.
"""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Iterable, Mapping
from contextlib import suppress
from urllib.parse import unquote

from osgeo import gdal
from qgis.core import QgsApplication, QgsNetworkAccessManager, QgsPathResolver
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtNetwork import QNetworkProxy, QNetworkProxyFactory, QNetworkProxyQuery

# Options of HTTP by path came with GDAL 3.7 (tried: 3.6.2 has none, 3.10.3 has). Debian 12 has 3.6.
BY_PATH = int(gdal.VersionInfo()) >= 3_07_00_00
_PROXY, _PROXY_OF_HTTPS, _PASSWORD, _AUTHORITIES = (
    "GDAL_HTTP_PROXY",
    "GDAL_HTTPS_PROXY",
    "GDAL_HTTP_PROXYUSERPWD",
    "GDAL_CURL_CA_BUNDLE",
)
# GDAL's path as far as the host; within XML an ampersand is written out
_HOST = re.compile(r"(/vsicurl(?:/|\?[^<\"' ]*?url=)(https?(?:://|%3A%2F%2F)[^/%<\"'?& ]+))", re.IGNORECASE)
_Options = dict[str, "str | None"]


class GdalNetwork:
    """Lives on the main thread, from ``open`` to ``close``; projects that are opened meanwhile are seen to as well."""

    def __init__(self) -> None:
        self._hook = ""
        self._authorities = ""  # a file
        self._given: dict[str, _Options] = {}  # by path; "" is all of GDAL

    def open(self) -> None:
        self._hook = QgsPathResolver.setPathPreprocessor(self._seen)

    def close(self) -> None:
        QgsPathResolver.removePathPreprocessor(self._hook)
        for path, options in list(self._given.items()):
            self._give(path, dict.fromkeys(options))
        if self._authorities:
            with suppress(OSError):
                os.remove(self._authorities)

    def prepare(self, sources: Iterable[str]) -> None:
        """Before GDAL opens these paths or virtual rasters."""
        hosts = {host for source in sources for host in hosts_in(source)}
        authorities = self._authorities_file() if hosts else None
        for path, origin in hosts:
            options = {**proxy_options(proxy_of(origin)), _AUTHORITIES: authorities}
            if BY_PATH:
                self._give(path, options)
            else:
                self._give("", self._what_qgis_leaves_out(options))

    def _seen(self, source: str) -> str:
        """Called by QGIS with each source of a project that is being opened."""
        self.prepare([source])
        return source

    def _what_qgis_leaves_out(self, options: Mapping[str, str | None]) -> _Options:
        """An older GDAL takes options for all its layers only, and then these are QGIS's own settings, for all."""
        socks = (options[_PROXY] or "").startswith("socks")
        return {_PROXY_OF_HTTPS: options[_PROXY] if socks else None, _AUTHORITIES: options[_AUTHORITIES]}

    def _give(self, path: str, options: _Options) -> None:
        before = self._given.get(path, {})
        for name, value in options.items():
            if before.get(name) == value:
                continue
            if path:
                gdal.SetPathSpecificOption(path, name, value)
            elif name in before or gdal.GetConfigOption(name) is None:  # whoever set it before us knows why
                gdal.SetConfigOption(name, value)
            else:
                continue
            self._given.setdefault(path, {})[name] = value

    def _authorities_file(self) -> str | None:
        """All that QGIS trusts, where it trusts more than the system does."""
        manager = QgsApplication.authManager()
        if not manager.databaseCAs() and not manager.extraFileCAs():
            return None
        pem = bytes(manager.trustedCaCertsPemText())
        if not self._authorities:
            number, self._authorities = tempfile.mkstemp(".pem", "clear-scenes-")
            os.close(number)
        with open(self._authorities, "r+b") as file:
            if file.read() != pem:
                file.seek(0)
                file.truncate()
                file.write(pem)
        return self._authorities


def proxy_of(origin: str) -> QNetworkProxy:
    """What QGIS goes through on the way to a host; on the main thread."""
    query = QNetworkProxyQuery(QUrl(f"{origin}/"))
    (proxy, *_) = QgsNetworkAccessManager.instance().proxyFactory().queryProxy(query)
    if proxy.type() == QNetworkProxy.ProxyType.DefaultProxy:
        (proxy, *_) = QNetworkProxyFactory.systemProxyForQuery(query)
    return proxy


def proxy_options(proxy: QNetworkProxy) -> _Options:
    """The same for GDAL; the password stays out of the address, which is told in errors."""
    kinds = QNetworkProxy.ProxyType
    if proxy.type() == kinds.NoProxy:
        return {_PROXY: "", _PASSWORD: None}
    scheme = "socks5h" if proxy.type() == kinds.Socks5Proxy else "http"
    password = f"{proxy.user()}:{proxy.password()}" if proxy.user() else None
    return {_PROXY: f"{scheme}://{proxy.hostName()}:{proxy.port()}", _PASSWORD: password}


def hosts_in(source: str) -> set[tuple[str, str]]:
    """GDAL's paths as far as the host, each with scheme and host, of what a layer's source reads from the web."""
    return {(path, unquote(origin)) for path, origin in _HOST.findall(source.replace("&amp;", "&"))}
