"""QGIS's settings of proxy and certificates, set as its options dialog sets them."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsApplication, QgsAuthCertUtils, QgsNetworkAccessManager, QgsSettings
from qgis.PyQt.QtNetwork import QSslCertificate


def set_proxy(port: int, password: str = "") -> None:
    """An HTTP proxy on this machine; with a password for anna."""
    _write(proxyEnabled=True, proxyType="HttpProxy", proxyHost="127.0.0.1", proxyPort=str(port))
    _write(proxyUser="anna" if password else "", proxyPassword=password)
    QgsNetworkAccessManager.instance().setupDefaultProxyAndCache()


def no_proxy() -> None:
    _write(proxyEnabled=False, proxyType="DefaultProxy", proxyHost="", proxyPort="", proxyUser="", proxyPassword="")
    QgsNetworkAccessManager.instance().setupDefaultProxyAndCache()


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
