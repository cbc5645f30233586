"""Whether the network is one on which nothing is fetched that nobody waits for."""

from __future__ import annotations

try:
    from qgis.PyQt.QtNetwork import QNetworkInformation
except ImportError:  # Qt 5 does not tell
    QNetworkInformation = None


def is_spared() -> bool:
    """Whether it is paid for by what comes over it, or leads nowhere, as far as Qt tells.

    Qt tells once somebody has it look, which is for the whole program, and so not done here.
    """
    information = QNetworkInformation.instance() if QNetworkInformation is not None else None
    if information is None:
        return False
    kind = QNetworkInformation.Reachability
    return information.isMetered() or information.reachability() not in (kind.Online, kind.Unknown)
