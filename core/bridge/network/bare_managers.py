"""Managers of Qt, which send what needs no more than they are told by a ``HostRoute``."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from qgis.PyQt.QtCore import QByteArray, QObject, QUrl
from qgis.PyQt.QtNetwork import QNetworkAccessManager, QNetworkReply, QNetworkRequest, QSslError

from ...network.messages import Request
from .host_contact import HostRoute


class BareManagers:
    """Those of one thread, one for each host, as each has its proxy and keeps connections that it trusts."""

    def __init__(self, parent: QObject) -> None:
        self._parent = parent
        self._managers: dict[str, tuple[HostRoute, QNetworkAccessManager]] = {}
        self._retired: list[QNetworkAccessManager] = []

    def send(self, route: HostRoute, outgoing: QNetworkRequest, request: Request) -> QNetworkReply:
        """Send a request on the way that was found.

        Args:
            route: To its host.
            outgoing: All that is sent but the body.
            request: With the method and the body.
        """
        reply = sender(self._manager(route), outgoing, request)()
        if route.exception is not None:
            reply.sslErrors.connect(partial(_on_certificate_errors, reply, route))
        return reply

    def connect_ahead(self, route: HostRoute) -> None:
        """Connect to an https host, and send nothing; a connection that fails is never heard of.

        Args:
            route: On which a request is about to be sent.
        """
        url = QUrl(route.origin)
        self._manager(route).connectToHostEncrypted(url.host(), url.port(), route.ssl)

    def close(self) -> None:
        """End them with their connections; in their thread."""
        for _, manager in self._managers.values():
            manager.deleteLater()
        for manager in self._retired:
            manager.deleteLater()
        self._managers, self._retired = {}, []

    def _manager(self, route: HostRoute) -> QNetworkAccessManager:
        known, manager = self._managers.get(route.origin, (None, None))
        if known is route:
            return manager
        if known is None or not route.connects_as(known):
            if manager is not None:
                self._retire(manager)
            manager = _bare_manager(self._parent)
            manager.setProxy(route.proxy)
        self._managers[route.origin] = route, manager
        return manager

    def _retire(self, manager: QNetworkAccessManager) -> None:
        """No more goes over its connections, and it ends when what is under way has come."""
        self._retired.append(manager)
        for idle in [one for one in self._retired if not one.findChildren(QNetworkReply)]:
            self._retired.remove(idle)
            idle.deleteLater()


def _bare_manager(parent: QObject) -> QNetworkAccessManager:
    """A manager that needs Python's lock no more where Qt holds one of its own.

    A reply that is deleted calls ``disconnectNotify`` of its manager under a mutex that all objects share. PyQt takes
    Python's lock there, to look for a method of that name, unless it has looked before: a deadlock with any thread
    that has Python's lock and connects something (seen with PyQt 5.15).
    """
    manager = QNetworkAccessManager(parent)
    manager.finished.connect(parent.objectName)
    manager.finished.disconnect()
    return manager


def sender(manager: QNetworkAccessManager, outgoing: QNetworkRequest, request: Request) -> Callable[[], QNetworkReply]:
    """What sends a request by a manager."""
    if request.method == "POST":
        return partial(manager.post, outgoing, QByteArray(request.body))
    return partial(manager.get, outgoing)


def _on_certificate_errors(reply: QNetworkReply, route: HostRoute, errors: list[QSslError]) -> None:
    """Accept what the analyst has accepted for good, and nothing else: Qt ends the connection otherwise."""
    exception = route.exception
    if exception is not None and exception.allows(reply.sslConfiguration().peerCertificate(), errors):
        reply.ignoreSslErrors(errors)
