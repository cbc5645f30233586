"""QGIS's proxies and trusted certificates for map layers, which GDAL reads over a network of its own.

QGIS hands its proxy to GDAL too, but one for all hosts: without exclusions, a SOCKS proxy as if it were one of HTTP,
and no certificates (``QgsGdalUtils::setupProxy``). Here each host has what QGIS would use for it, as options of its
path; and each bucket the keys that its login has, in GDAL's memory only.
"""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from urllib.parse import unquote, urlsplit

from osgeo import gdal
from qgis.core import QgsApplication, QgsNetworkAccessManager, QgsPathResolver
from qgis.PyQt.QtCore import QCoreApplication, QThread, QUrl
from qgis.PyQt.QtNetwork import QNetworkProxy, QNetworkProxyQuery

from ...network.signing import S3Signer, Signer
from ...stac.catalogs import PLANETARY_COMPUTER, Catalog
from .gdal_paths import SIGNED_BY_GDAL, SILENCE, allowed_form
from .host_contact import is_direct
from .login_signers import login_signer

# Options of HTTP by path came with GDAL 3.7 (tried: 3.6.2 has none, 3.10.3 has). Debian 12 has 3.6.
BY_PATH = int(gdal.VersionInfo()) >= 3_07_00_00
_NOWHERE = "http://127.0.0.1:9"  # the port that discards: a connection is refused at once
_PROXY, _PROXY_OF_HTTPS, _CREDENTIALS = "GDAL_HTTP_PROXY", "GDAL_HTTPS_PROXY", "GDAL_HTTP_PROXYUSERPWD"
# Of the three that GDAL knows the last wins where it reads files (on Windows QGIS's installer sets it), else the first.
_AUTHORITIES = ("GDAL_CURL_CA_BUNDLE", "SSL_CERT_FILE")
# GDAL's path as far as the host; within XML an ampersand is written out
_HOST = re.compile(r"(/vsicurl(?:/|\?[^<\"' ]*?url=)(https?(?:://|%3A%2F%2F)[^/%<\"'?& ]+))", re.IGNORECASE)
BUCKET = re.compile(r"/vsis3/([a-z0-9.-]+)/")
# Of paths that have no options in themselves.
_PATIENCE = {
    "GDAL_HTTP_CONNECTTIMEOUT": f"{SILENCE}",
    "GDAL_HTTP_LOW_SPEED_TIME": f"{SILENCE}",
    "GDAL_HTTP_LOW_SPEED_LIMIT": "1",
    "GDAL_HTTP_MAX_RETRY": "2",
    "GDAL_HTTP_RETRY_DELAY": "1",
}
_Options = dict[str, "str | None"]


class GdalNetwork:
    """GDAL's options for the hosts and buckets that map layers read from.

    Lives on the main thread, from ``open`` to ``close``; the layers of projects that are opened meanwhile are prepared
    as well.

    Attributes:
        signing: Options that GDAL needs as it asks for a signature, which is the one request that has none by path
            (tried: 3.10 and 3.13); for ``in_this_thread``, as it keeps the signature for all threads.
    """

    def __init__(self) -> None:
        self._hook = ""
        self._catalogs: Callable[[], Iterable[Catalog]] = tuple
        self._authorities = ""  # a file
        self._given: dict[str, _Options] = {}  # by path; "" is all of GDAL
        self.signing: Mapping[str, str | None] = {}

    def open(self, catalogs: Callable[[], Iterable[Catalog]] = tuple) -> None:
        """Prepare what projects read from now on.

        Args:
            catalogs: Gives those with a login that was chosen; called when a project with their files is opened.
        """
        self._catalogs = catalogs
        self._hook = QgsPathResolver.setPathPreprocessor(self._on_source)

    def close(self) -> None:
        """Take back all options that were set."""
        if self._hook:
            QgsPathResolver.removePathPreprocessor(self._hook)
            self._hook = ""
        for path, options in list(self._given.items()):
            self._give(path, dict.fromkeys(options))
        if self._authorities:
            with suppress(OSError):
                os.remove(self._authorities)
            self._authorities = ""

    def prepare(self, sources: Sequence[str], signer: Signer | None = None) -> None:
        """Set the options of what GDAL is about to open.

        Args:
            sources: GDAL's paths, or virtual rasters as text.
            signer: With the keys of a bucket; by default those of the login that was chosen for it.
        """
        hosts = {host for source in sources for host in hosts_in(source)}
        for bucket in {bucket for source in sources for bucket in BUCKET.findall(source)}:
            if keys := self._keys(bucket, signer):
                self._give(f"/vsis3/{bucket}/", s3_options(keys))
                hosts.add((f"/vsis3/{bucket}/", keys.access.endpoint))
        if not hosts:
            return
        authorities = dict.fromkeys(_AUTHORITIES, self._authorities_file())
        if not BY_PATH:
            self._give("", {**_options_for_all(), **authorities})
            return
        for path, origin in hosts:
            patience = _PATIENCE if path.startswith("/vsicurl/") else {}
            self._give(path, {**proxy_options(proxy_of(origin)), **authorities, **patience})
        if any(SIGNED_BY_GDAL in source for source in sources):
            proxy = proxy_options(proxy_of(PLANETARY_COMPUTER.access.issuer))
            self.signing = {**proxy, **authorities} if proxy[_PROXY] or any(authorities.values()) else {}

    def cut_off(self, sources: Sequence[str]) -> None:
        """Let GDAL fail at once where it opens these, until they are prepared again: it may be at one of many now."""
        if BY_PATH:
            for path, _ in {host for source in sources for host in hosts_in(source)}:
                self._give(path, {_PROXY: _NOWHERE})

    def endpoint(self, bucket: str) -> str:
        """The address of a bucket's server, by the login that was chosen for it; "" without one."""
        keys = self._keys(bucket, None)
        return keys.access.endpoint.rstrip("/") if keys else ""

    def _on_source(self, source: str) -> str:
        """Called by QGIS with each source that is read, as of a project that is being opened.

        A task's layers are prepared before it begins: its thread's access manager may have settings of yesterday.
        """
        if QThread.currentThread() == QCoreApplication.instance().thread():
            if source.startswith("<VRTDataset") and "?connecttimeout=" in source:  # ours
                source = allowed_form(source)
            self.prepare([source])
        return source

    def _keys(self, bucket: str, signer: Signer | None) -> S3Signer | None:
        if signer is None:
            owners = [catalog for catalog in self._catalogs() if bucket in catalog.access.buckets]
            signer = login_signer(owners[0]) if owners else None
        signers = signer.signers if signer is not None else ()
        return next((one for one in signers if isinstance(one, S3Signer) and bucket in one.access.buckets), None)

    def _give(self, path: str, options: _Options) -> None:
        """Set options, each time: somebody else in QGIS may have taken them away, or set them otherwise."""
        for name, value in options.items():
            if path:
                gdal.SetPathSpecificOption(path, name, value)
            else:
                gdal.SetConfigOption(name, value)
        self._given.setdefault(path, {}).update(options)

    def _authorities_file(self) -> str | None:
        """The file of all that QGIS trusts, where it trusts more than the system does."""
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


@contextmanager
def in_this_thread(options: Mapping[str, str | None]) -> Iterator[None]:
    """Give GDAL these options in the calling thread, and in no other, within the block."""
    for name, value in options.items():
        gdal.SetThreadLocalConfigOption(name, value)
    try:
        yield
    finally:
        for name in options:
            gdal.SetThreadLocalConfigOption(name, None)


def give_up(paths: Iterable[str]) -> None:
    """Let an older GDAL know that these files can't be opened: it remembers until they are cleared from its cache.

    It opens the files of virtual rasters one after the other, under the lock that QGIS's main thread takes as it clears
    away what was drawn: that of a silent server would keep it for as long as all of them are waited for (tried: 3.6.2).
    """
    if not BY_PATH:
        with in_this_thread({_PROXY: _NOWHERE, _PROXY_OF_HTTPS: _NOWHERE}):
            for path in paths:
                gdal.VSICurlPartialClearCache(path)
                gdal.VSIStatL(path)


def proxy_of(origin: str) -> QNetworkProxy:
    """The proxy by which QGIS reaches a host; on the main thread.

    Args:
        origin: Scheme and host, as in "https://example.org".
    """
    query = QNetworkProxyQuery(QUrl(f"{origin}/"))
    (proxy, *_) = QgsNetworkAccessManager.instance().proxyFactory().queryProxy(query)
    return proxy


def proxy_options(proxy: QNetworkProxy) -> _Options:
    """A proxy as GDAL's options; the password stays out of the address, which errors name."""
    if is_direct(proxy):
        return {_PROXY: "", _CREDENTIALS: None}
    scheme = "socks5h" if proxy.type() == QNetworkProxy.ProxyType.Socks5Proxy else "http"
    password = f"{proxy.user()}:{proxy.password()}" if proxy.user() else None
    return {_PROXY: f"{scheme}://{proxy.hostName()}:{proxy.port()}", _CREDENTIALS: password}


def s3_options(signer: S3Signer) -> _Options:
    """The keys of a bucket, and where its server is, as GDAL's options."""
    endpoint = urlsplit(signer.access.endpoint)
    return {
        "AWS_ACCESS_KEY_ID": signer.keys.identifier,
        "AWS_SECRET_ACCESS_KEY": signer.keys.secret,
        "AWS_DEFAULT_REGION": signer.keys.region,
        "AWS_S3_ENDPOINT": endpoint.netloc,
        "AWS_HTTPS": "YES" if endpoint.scheme == "https" else "NO",
        "AWS_VIRTUAL_HOSTING": "FALSE",
        "AWS_REQUEST_PAYER": "requester" if signer.grant.pays else None,
    }


def _options_for_all() -> _Options:
    """An older GDAL takes options for all its layers only, and then these are QGIS's own settings, for all.

    QGIS would set the first two as well, with its next layer; the third it leaves alone.
    """
    options = proxy_options(QgsNetworkAccessManager.instance().fallbackProxy())
    proxy = options[_PROXY] or None
    return {**options, _PROXY: proxy, _PROXY_OF_HTTPS: proxy if proxy and proxy.startswith("socks") else None}


def hosts_in(source: str) -> set[tuple[str, str]]:
    """What a layer's source reads from the web: GDAL's paths as far as the host, each with its scheme and host."""
    return {(path, unquote(origin)) for path, origin in _HOST.findall(source.replace("&amp;", "&"))}
