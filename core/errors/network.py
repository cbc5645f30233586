"""Errors of requests: the connection, the proxy, the server, the address."""

from __future__ import annotations

from typing import ClassVar

from .base import ClearScenesError
from .text import QT_TRANSLATE_NOOP


class NetworkError(ClearScenesError):
    """A request that brought no usable answer; the base of all errors of requests.

    Attributes:
        retryable: whether the same request may succeed when it is tried again at once.
    """

    retryable: ClassVar[bool] = False


class Unreachable(NetworkError):
    """Raised when no connection to a host can be made."""

    template = QT_TRANSLATE_NOOP(
        "core", "{host} cannot be reached. Check the network connection and the proxy settings."
    )
    retryable = True


class TimedOut(NetworkError):
    """Raised when the answer is not complete by the request's deadline, or pauses for too long."""

    template = QT_TRANSLATE_NOOP("core", "{host} did not answer in time. Try again later.")
    retryable = True


class CutOff(NetworkError):
    """Raised when a connection ends before the answer is complete."""

    template = QT_TRANSLATE_NOOP("core", "{host} closed the connection before its answer was complete.")
    retryable = True


class NetworkChanged(NetworkError):
    """Raised when QGIS's network settings change while a request is under way."""

    template = QT_TRANSLATE_NOOP(
        "core", "The network settings of QGIS were changed while {host} was being asked. Try again."
    )
    retryable = True


class HostSuspended(NetworkError):
    """Raised by the circuit breaker when a host has failed too often in a row."""

    template = QT_TRANSLATE_NOOP(
        "core",
        "{host} left {count} requests in a row without an answer, so it was not asked any more. Try again later.",
    )


class ProxyRefused(NetworkError):
    """Raised when the proxy refuses the connection, or does not accept the login."""

    template = QT_TRANSLATE_NOOP(
        "core", "The proxy on the way to {host} refused the connection. Check its address, user name and password."
    )


class CertificateRefused(NetworkError):
    """Raised when a server's TLS certificate is not trusted."""

    template = QT_TRANSLATE_NOOP(
        "core", "The certificate of {host} is not trusted. If you know the server, add its certificate in the settings."
    )


class BadStatus(NetworkError):
    """Raised when a server answers with an HTTP status that has no error of its own here.

    Attributes:
        status: the HTTP status.
    """

    template = QT_TRANSLATE_NOOP("core", "{host} answered with HTTP status {status}.")

    def __init__(self, host: str, status: int, detail: str = "") -> None:
        super().__init__(detail, host=host, status=status)
        self.status = status


class TooLarge(NetworkError):
    """Raised when an answer is larger than what the request may bring."""

    template = QT_TRANSLATE_NOOP("core", "{host} sent more than was asked for.")


class NoRanges(NetworkError):
    """Raised when a server answers a range request with the whole file."""

    template = QT_TRANSLATE_NOOP("core", "{host} does not serve parts of files, so the scene cannot be read.")


class WrongRange(NetworkError):
    """Raised when the ``Content-Range`` of an answer is not the range that was asked for."""

    template = QT_TRANSLATE_NOOP("core", "{host} sent another part of the file than was asked for.")
    retryable = True


class AddressRefused(NetworkError):
    """Raised when an address may not be opened: not https, not a public host, or not valid."""

    template = QT_TRANSLATE_NOOP(
        "core",
        "The catalog names an address that is not opened for safety: {address}. Only https to public hosts is.",
    )


class NoSignature(NetworkError):
    """Raised when the service that signs addresses gives no usable signature."""

    template = QT_TRANSLATE_NOOP("core", "{host} did not give the signature that its files need. Try again later.")
