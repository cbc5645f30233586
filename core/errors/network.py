"""Errors of requests: what a server, a proxy or an address did."""

from __future__ import annotations

from typing import ClassVar

from .base import ClearScenesError
from .text import QT_TRANSLATE_NOOP


class NetworkError(ClearScenesError):
    """A request that brought no usable answer. ``retryable``: another try may bring one."""

    retryable: ClassVar[bool] = False


class Unreachable(NetworkError):
    template = QT_TRANSLATE_NOOP(
        "core", "{host} cannot be reached. Check the network connection and the proxy settings."
    )
    retryable = True


class TimedOut(NetworkError):
    template = QT_TRANSLATE_NOOP("core", "{host} did not answer in time. Try again later.")
    retryable = True


class CutOff(NetworkError):
    template = QT_TRANSLATE_NOOP("core", "{host} closed the connection before its answer was complete.")
    retryable = True


class NetworkChanged(NetworkError):
    template = QT_TRANSLATE_NOOP(
        "core", "The network settings of QGIS were changed while {host} was being asked. Try again."
    )
    retryable = True


class HostSuspended(NetworkError):
    template = QT_TRANSLATE_NOOP(
        "core",
        "{host} left {count} requests in a row without an answer, so it was not asked any more. Try again later.",
    )


class ProxyRefused(NetworkError):
    template = QT_TRANSLATE_NOOP(
        "core", "The proxy on the way to {host} refused the connection. Check its address, user name and password."
    )


class CertificateRefused(NetworkError):
    template = QT_TRANSLATE_NOOP(
        "core", "The certificate of {host} is not trusted. If you know the server, add its certificate in the settings."
    )


class BadStatus(NetworkError):
    template = QT_TRANSLATE_NOOP("core", "{host} answered with HTTP status {status}.")

    def __init__(self, host: str, status: int, detail: str = "") -> None:
        super().__init__(detail, host=host, status=status)
        self.status = status


class TooLarge(NetworkError):
    template = QT_TRANSLATE_NOOP("core", "{host} sent more than was asked for.")


class NoRanges(NetworkError):
    template = QT_TRANSLATE_NOOP("core", "{host} does not serve parts of files, so the scene cannot be read.")


class WrongRange(NetworkError):
    template = QT_TRANSLATE_NOOP("core", "{host} sent another part of the file than was asked for.")
    retryable = True


class AddressRefused(NetworkError):
    template = QT_TRANSLATE_NOOP(
        "core",
        "The catalog names an address that is not opened for safety: {address}. Only https to public hosts is.",
    )


class NoSignature(NetworkError):
    template = QT_TRANSLATE_NOOP("core", "{host} did not give the signature that its files need. Try again later.")
