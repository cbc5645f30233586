"""Errors of logins, and of files that need one."""

from __future__ import annotations

from .base import ClearScenesError
from .network import NetworkError
from .text import QT_TRANSLATE_NOOP


class LoginMissing(NetworkError):
    """Raised when a catalog's files need an account and no authentication was chosen."""

    template = QT_TRANSLATE_NOOP("core", "{catalog}: {note} Choose it under Advanced, Login.")


class LoginWanted(NetworkError):
    """Raised when a server answers 401 and no login was chosen for the catalog."""

    template = QT_TRANSLATE_NOOP(
        "core", "{host} wants a login. Choose one of your authentications in QGIS under Advanced, Login."
    )


class LoginRefused(NetworkError):
    """Raised when a server answers 401 or 403 although a login was chosen for the catalog."""

    template = QT_TRANSLATE_NOOP(
        "core",
        "{host} refused the login (HTTP status {status}). Check it under Advanced, Login; it may have ended, or not "
        "be meant for this catalog.",
    )


class PaymentNotAgreed(NetworkError):
    """Raised when the files are requester pays and the analyst has not agreed to pay."""

    template = QT_TRANSLATE_NOOP(
        "core",
        "The images of {catalog} are paid for by whoever reads them. If you agree to that, switch on Pay for what is "
        "read under Advanced.",
    )


class LoginsTooMany(ClearScenesError):
    """Raised when more logins are named than there are catalogs that they could be for."""

    template = QT_TRANSLATE_NOOP(
        "core",
        "There are {logins} logins for {catalogs} catalogs. Name one for each catalog, in the same order; leave the "
        "place of one that needs none empty, as in ;abc1234.",
    )


class LayerNeedsKeys(NetworkError):
    """Raised when a layer is wanted with a login that GDAL cannot use."""

    template = QT_TRANSLATE_NOOP(
        "core",
        "{catalog} is measured with this login, but the map cannot draw with it: only with S3 keys, or where no login "
        "is needed. Choose other ones under Advanced, Login.",
    )


class LayerNotWithLogin(NetworkError):
    """Raised when a layer is wanted of a catalog with whose logins GDAL draws nothing."""

    template = QT_TRANSLATE_NOOP(
        "core",
        "{catalog} is measured with this login, but the map cannot draw its images. Fetch the files with Download…, or "
        "choose a catalog that has them for all.",
    )


class LoginNotRead(NetworkError):
    """Raised when QGIS does not give out the chosen authentication."""

    template = QT_TRANSLATE_NOOP(
        "core",
        "The login {login} cannot be read from QGIS's authentication settings. Enter the master password, or choose "
        "the login anew under Advanced.",
    )


class NotAllowedByGdal(NetworkError):
    """Raised when a setting of GDAL (``CPL_VSIL_CURL_ALLOWED_EXTENSIONS``) excludes a file."""

    template = QT_TRANSLATE_NOOP(
        "core", "QGIS may not open {file}, as GDAL's setting {setting} does not name its ending. Ask who has set it."
    )


class MasterPasswordAsked(ClearScenesError):
    """Raised when a watch needs a login, and QGIS would ask for its master password first."""

    template = QT_TRANSLATE_NOOP(
        "core",
        "Its login waits for QGIS's master password. Choose Look Now, or search the catalog once with this login.",
    )
