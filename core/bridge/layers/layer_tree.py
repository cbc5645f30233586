"""Images in QGIS's layer tree: the groups of their dates, where these lie, and which of them are shown."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import Qgis, QgsLayerTreeGroup, QgsLayerTreeLayer, QgsLayerTreeNode, QgsProject, QgsRasterLayer

_DAY = "clear_scenes/day"  # the custom property of our groups that holds the date, "" where one has a name instead
_TITLE = "clear_scenes/title"  # the name that we gave it: one that the analyst gave stays
_RESTS = "clear_scenes/rests"  # and of those that were unchecked so that the map stays quick
_ASLEEP, _AWAKE = "asleep", "awake"
# What is drawn over images; all else covers them.
_DRAWN_OVER = {Qgis.LayerType.Vector, Qgis.LayerType.PointCloud, Qgis.LayerType.Annotation}


def put_into_group(layer: QgsRasterLayer, day: str, name: str = "", title: str = "") -> str:
    """Add a layer to the project, on top of the group that is named, or of that of its day, where it is seen.

    The group of a day is folded: it is one row of the legend.

    Args:
        layer: One that the project does not have yet.
        day: As in "2026-08-13", "" where it is not known.
        name: Of the group; "" for that of the day.
        title: What the group of the day is called; "" for the day alone.

    Returns:
        The name of a group that somebody had unchecked and that is checked again, "" where there was none.
    """
    QgsProject.instance().addMapLayer(layer, False)
    group = _group("" if name else day, name or title or day)
    node = group.insertLayer(0, layer)
    node.setExpanded(False)
    hidden = [one.name() for one in _upwards(group) if not (one.itemVisibilityChecked() or _rests(one))]
    group.removeCustomProperty(_RESTS)
    node.setItemVisibilityCheckedParentRecursive(True)
    return hidden[0] if hidden else ""


def put_picture_into_group(layers: Sequence[QgsRasterLayer], name: str) -> None:
    """Add the layers of one picture to the project as a group, in which only the first is seen.

    Args:
        layers: From the top.
        name: Of the group.
    """
    for layer in reversed(layers):
        put_into_group(layer, "", name)
        node = QgsProject.instance().layerTreeRoot().findLayer(layer)
        node.setItemVisibilityChecked(layer is layers[0])


def day_of(layer: QgsRasterLayer) -> str:
    """The day of the group that a layer lies in, "" where it is none of a date."""
    node = QgsProject.instance().layerTreeRoot().findLayer(layer)
    return str(node.parent().customProperty(_DAY) or "") if node is not None else ""


def show_only(day: str) -> None:
    """Of the groups of dates that are checked only this one stays so."""
    for group in _groups_of_days():
        if group.customProperty(_DAY) != day and group.itemVisibilityChecked():
            _rest(group)


def rest(day: str) -> None:
    """Uncheck the group of a date."""
    for group in _groups_of_days():
        if group.customProperty(_DAY) == day:
            _rest(group)


def wake_all() -> None:
    """Check what ``show_only`` and ``rest`` have unchecked; ``let_rest`` undoes it."""
    for group in _groups_of_days():
        if group.customProperty(_RESTS) != _ASLEEP:
            continue
        if group.itemVisibilityChecked():  # the analyst has checked it
            group.removeCustomProperty(_RESTS)
        else:
            group.setItemVisibilityChecked(True)
            group.setCustomProperty(_RESTS, _AWAKE)


def let_rest() -> None:
    """Uncheck again what ``wake_all`` has checked."""
    for group in _groups_of_days():
        if group.customProperty(_RESTS) == _AWAKE:
            _rest(group)


def _rest(group: QgsLayerTreeGroup) -> None:
    group.setItemVisibilityChecked(False)
    group.setCustomProperty(_RESTS, _ASLEEP)


def _rests(group: QgsLayerTreeGroup) -> bool:
    return _RESTS in group.customProperties()


def _own_groups() -> list[QgsLayerTreeGroup]:
    """From the top of the tree to its bottom."""
    return [one for one in QgsProject.instance().layerTreeRoot().findGroups(True) if _DAY in one.customProperties()]


def _groups_of_days() -> list[QgsLayerTreeGroup]:
    return [one for one in _own_groups() if one.customProperty(_DAY)]


def _upwards(group: QgsLayerTreeGroup) -> list[QgsLayerTreeGroup]:
    found = []
    while group is not None and group.parent() is not None:  # the root cannot be unchecked
        found.append(group)
        group = group.parent()
    return found


def _group(day: str, name: str) -> QgsLayerTreeGroup:
    """The one that is named lies on top; those of dates newest first, each with the name of its latest layer."""
    of_day = (one for one in _groups_of_days() if one.customProperty(_DAY) == day)
    group = next(of_day, None) if day else QgsProject.instance().layerTreeRoot().findGroup(name)
    if group is None:
        parent, place = _place_beside(day) or _place_of_images()
        group = parent.insertGroup(place, name)
        group.setCustomProperty(_DAY, day)
        group.setExpanded(not day)
    elif name in ("", day) or group.name() != group.customProperty(_TITLE):
        return group
    group.setName(name)
    group.setCustomProperty(_TITLE, name)
    return group


def _place_beside(day: str) -> tuple[QgsLayerTreeGroup, int] | None:
    """Among the groups that are there already."""
    own = _own_groups()
    if not own:
        return None
    older = [one for one in own if not day or "" < one.customProperty(_DAY) < day]
    beside = older[0] if older else own[-1]
    parent = beside.parent()
    return parent, parent.children().index(beside) + (not older)


def _place_of_images() -> tuple[QgsLayerTreeGroup, int]:
    """Where QGIS's settings put a new layer, but below the vector layers that begin there."""
    bridge, root = QgsProject.instance().layerTreeRegistryBridge(), QgsProject.instance().layerTreeRoot()
    point = bridge.layerInsertionPoint()
    is_on_top = bridge.layerInsertionMethod() == Qgis.LayerTreeInsertionMethod.TopOfTree
    parent, place = (root, 0) if is_on_top else (point.group or root, point.position)
    place = min(place, len(parent.children()))
    for number, node in enumerate(parent.children()[place:], place + 1):
        kinds = {one.layer().type() for one in _layers_in(node) if one.layer() is not None}
        if kinds - _DRAWN_OVER:
            break
        if kinds:
            place = number
    return parent, place


def _layers_in(node: QgsLayerTreeNode) -> list[QgsLayerTreeLayer]:
    return node.findLayers() if isinstance(node, QgsLayerTreeGroup) else [node]
