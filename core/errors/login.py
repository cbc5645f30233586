"""Errors of logins, each with the sentence that tells what happened and what to do."""

from __future__ import annotations

from .network import NetworkError
from .text import QT_TRANSLATE_NOOP


class LoginMissing(NetworkError):
    template = QT_TRANSLATE_NOOP("core", "{catalog}: {note} Choose it under Advanced, Login.")


class LoginWanted(NetworkError):
    template = QT_TRANSLATE_NOOP(
        "core", "{host} wants a login. Choose one of your authentications in QGIS under Advanced, Login."
    )


class LoginRefused(NetworkError):
    template = QT_TRANSLATE_NOOP(
        "core",
        "{host} refused the login (HTTP status {status}). Check it under Advanced, Login; it may have ended, or not "
        "be meant for this catalog.",
    )


class PaymentNotAgreed(NetworkError):
    template = QT_TRANSLATE_NOOP(
        "core",
        "The images of {catalog} are paid for by whoever reads them. If you agree to that, switch on Pay for what is "
        "read under Advanced.",
    )


class LayerNeedsKeys(NetworkError):
    template = QT_TRANSLATE_NOOP(
        "core",
        "{catalog} is measured with this login, but the map cannot draw with it: only with S3 keys, or where no login "
        "is needed. Choose other ones under Advanced, Login.",
    )


class LoginNotRead(NetworkError):
    template = QT_TRANSLATE_NOOP(
        "core",
        "The login {login} cannot be read from QGIS's authentication settings. Enter the master password, or choose "
        "the login anew under Advanced.",
    )


class NotAllowedByGdal(NetworkError):
    template = QT_TRANSLATE_NOOP(
        "core", "QGIS may not open {file}, as GDAL's setting {setting} does not name its ending. Ask who has set it."
    )
