"""QGIS's settings of proxy and certificates, set as its options dialog sets them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from osgeo import gdal
from qgis.core import QgsApplication, QgsAuthCertUtils, QgsNetworkAccessManager, QgsSettings
from qgis.PyQt.QtNetwork import QSslCertificate


def set_proxy(port: int, password: str = "", kind: str = "HttpProxy", excluded: Sequence[str] = ()) -> None:
    """A proxy on this machine; with a password for anna."""
    _write(proxyEnabled=True, proxyType=kind, proxyHost="127.0.0.1", proxyPort=str(port))
    _write(proxyExcludedUrls=list(excluded))
    _write(proxyUser="anna" if password else "", proxyPassword=password)
    QgsNetworkAccessManager.instance().setupDefaultProxyAndCache()


def no_proxy() -> None:
    _write(proxyEnabled=False, proxyType="DefaultProxy", proxyHost="", proxyPort="", proxyUser="", proxyPassword="")
    _write(proxyExcludedUrls=[])
    QgsNetworkAccessManager.instance().setupDefaultProxyAndCache()
    for option in ("GDAL_HTTP_PROXY", "GDAL_HTTP_PROXYUSERPWD"):  # QGIS sets them, and never takes them back
        gdal.SetConfigOption(option, None)


def _write(**values: object) -> None:
    for name, value in values.items():
        QgsSettings().setValue(f"proxy/{name}", value)


def trust(pem: Path) -> None:
    """Put a certificate into QGIS's store of trusted authorities."""
    manager = QgsApplication.authManager()
    if not manager.masterPasswordIsSet():
        assert manager.setMasterPassword("test", True)
    (certificate,) = QSslCertificate.fromPath(str(pem))
    assert manager.storeCertAuthority(certificate)
    manager.storeCertTrustPolicy(certificate, QgsAuthCertUtils.CertTrustPolicy.Trusted)
    manager.rebuildCaCertsCache()
    manager.rebuildTrustedCaCertsCache()


def distrust(pem: Path) -> None:
    """Take it out again."""
    manager = QgsApplication.authManager()
    (certificate,) = QSslCertificate.fromPath(str(pem))
    manager.removeCertAuthority(certificate)
    manager.rebuildCaCertsCache()
    manager.rebuildTrustedCaCertsCache()
