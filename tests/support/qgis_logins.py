"""Authentication configurations of QGIS, as its dialog makes them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from qgis.core import QgsApplication, QgsAuthMethodConfig


@contextmanager
def login(method: str, **values: str) -> Iterator[str]:
    """The id of a new configuration of a method ("Basic", "APIHeader", "AWSS3")."""
    manager = QgsApplication.authManager()
    if not manager.masterPasswordIsSet():
        assert manager.setMasterPassword("test", True)
    config = QgsAuthMethodConfig(method)
    config.setName("planted")
    config.setConfigMap(values)
    stored = manager.storeAuthenticationConfig(config)
    assert stored[0] if isinstance(stored, tuple) else stored
    try:
        yield config.id()
    finally:
        manager.removeAuthenticationConfig(config.id())
