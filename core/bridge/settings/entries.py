"""Single settings of the plugin, as entries of its node in QGIS's tree of settings (``plugins/clear_scenes``).

QGIS owns the node and its entries, so nothing of them is held here. All of it belongs to the main thread.
"""

from __future__ import annotations

from typing import Generic, TypeVar

from qgis.core import (
    QgsSettings,
    QgsSettingsEntryBase,
    QgsSettingsEntryBool,
    QgsSettingsEntryDouble,
    QgsSettingsEntryInteger,
    QgsSettingsEntryString,
    QgsSettingsEntryStringList,
    QgsSettingsTree,
    QgsSettingsTreeNode,
)

Value = TypeVar("Value", bool, int, float, str, list[str])

_PLUGIN = "clear_scenes"
_FORMER = "clear_scenes"  # the group in which version 0.1 kept its settings
_HOSTS = "hosts"
_ENTRY_TYPES = {
    bool: QgsSettingsEntryBool,
    int: QgsSettingsEntryInteger,
    float: QgsSettingsEntryDouble,
    str: QgsSettingsEntryString,
    list: QgsSettingsEntryStringList,
}


class Setting(Generic[Value]):
    """One remembered value.

    The entry is registered when it is first used, and then takes over the value that version 0.1 stored.

    Attributes:
        name: Last part of the key, as in ``plugins/clear_scenes/<name>``.
        default: The value until another one is written, or where what is stored cannot be understood. Its type is the
            type of the setting.
    """

    def __init__(self, name: str, default: Value) -> None:
        self.name = name
        self.default: Value = default

    def read(self) -> Value:
        """Return the remembered value."""
        return _understood(self._entry(), [], self.default)

    def write(self, value: Value) -> None:
        """Remember a value, in the next session too."""
        entry = self._entry()
        if not entry.exists() or value != self.read():  # to write one takes QGIS many milliseconds
            entry.setValue(value)

    def _entry(self) -> QgsSettingsEntryBase:
        node = QgsSettingsTree.createPluginTreeNode(_PLUGIN)
        entry = node.childSetting(self.name)
        if entry is None:
            entry = _ENTRY_TYPES[type(self.default)](self.name, node, self.default)
            entry.copyValueFromKey(f"{_FORMER}/{self.name}", True)
        return entry


class HostSetting(Generic[Value]):
    """A value that is remembered for each host of a catalog.

    Attributes:
        name: Last part of the key, as in ``plugins/clear_scenes/hosts/items/<host>/<name>``.
        default: The value of a host for which none was written; its type is the type of the setting.
        former: The group in which version 0.1 kept these values, by host.
    """

    def __init__(self, name: str, default: Value, former: str) -> None:
        self.name = name
        self.default: Value = default
        self.former = f"{_FORMER}/{former}"

    def read(self, host: str) -> Value:
        """Return the value of a host."""
        return _understood(self._entry(), [host], self.default)

    def write(self, host: str, value: Value) -> None:
        """Remember a value for a host, in the next session too."""
        self._entry().setValue(value, [host])

    def _entry(self) -> QgsSettingsEntryBase:
        plugin: QgsSettingsTreeNode = QgsSettingsTree.createPluginTreeNode(_PLUGIN)
        hosts = plugin.childNode(_HOSTS) or plugin.createNamedListNode(_HOSTS)
        entry = hosts.childSetting(self.name)
        if entry is None:
            entry = _ENTRY_TYPES[type(self.default)](self.name, hosts, self.default)
            settings = QgsSettings()
            settings.beginGroup(self.former)
            for host in settings.childKeys():
                entry.copyValueFromKey(f"{self.former}/%1", [host], True)
        return entry


def close_settings() -> None:
    """Take the plugin's node out of QGIS's tree; what is stored stays stored."""
    QgsSettingsTree.unregisterPluginTreeNode(_PLUGIN)


def _understood(entry: QgsSettingsEntryBase, host: list[str], default: Value) -> Value:
    """QGIS reads a number that is none as 0."""
    if isinstance(default, bool) or not isinstance(default, int | float):
        return entry.value(host)  # type: ignore[no-any-return]
    try:
        return type(default)(entry.valueAsVariant(host))
    except (TypeError, ValueError):
        return default
