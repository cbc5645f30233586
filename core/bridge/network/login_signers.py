"""The login that the analyst chose, as QGIS keeps it: what is secret stays with its authentication manager.

``Catalog.login`` is the id of an authentication configuration; here it becomes what signs a run's requests.
"""

from __future__ import annotations

from dataclasses import replace

from qgis.core import QgsApplication, QgsAuthMethodConfig
from qgis.PyQt.QtNetwork import QNetworkRequest

from ...errors.login import LoginNotRead
from ...network.messages import Request
from ...network.signing import Get, S3Signer, Signer, SignerGroup, signer_of
from ...network.sigv4 import Keys
from ...stac.catalogs import Catalog

_S3 = "AWSS3"  # QGIS's method of that name


class LoginSigner(Signer):
    """Leaves to QGIS what it adds by itself: basic, API header, OAuth2, certificates."""

    def signed(self, request: Request, get: Get) -> Request:
        """The request with the id of its login."""
        return replace(request, login=self.grant.login) if self.reaches(request.url) else request


class UnreadLogin(Signer):
    """Stands for a login that cannot be read: reported when it is needed, as searching may need none."""

    def signed(self, request: Request, get: Get) -> Request:
        """Raises ``LoginNotRead`` where the login is needed."""
        if self.reaches(request.url):
            raise LoginNotRead(login=self.grant.login)
        return request


def login_signer(catalog: Catalog) -> Signer:
    """The signer of a catalog's login; on the main thread, as QGIS may ask for its master password."""
    if catalog.parts:
        return SignerGroup([login_signer(one) for one in catalog.parts])
    if not catalog.login:
        return signer_of(catalog.grant)
    manager, config = QgsApplication.authManager(), QgsAuthMethodConfig()
    if not manager.setMasterPassword(True) or not manager.loadAuthenticationConfig(catalog.login, config, True):
        return UnreadLogin(catalog.grant)
    if config.method() == _S3 and catalog.access.endpoint:
        region = config.config("region") or Keys.region
        return S3Signer(catalog.grant, Keys(config.config("username"), config.config("password"), region))
    return LoginSigner(catalog.grant)


def with_login(outgoing: QNetworkRequest, login: str) -> tuple[QNetworkRequest, bool]:
    """A request with what QGIS adds for a login, and whether that is headers only.

    Args:
        outgoing: May be changed.
        login: The id of its configuration; "" for none.

    Raises:
        LoginNotRead: There is no such login.
    """
    if not login:
        return outgoing, True
    url, ssl = outgoing.url(), outgoing.sslConfiguration()
    added, outgoing = QgsApplication.authManager().updateNetworkRequest(outgoing, login)
    if not added:
        raise LoginNotRead(login=login)
    return outgoing, outgoing.url() == url and outgoing.sslConfiguration() == ssl
