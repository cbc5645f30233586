"""What has arrived in a file that QGIS wrote."""

from __future__ import annotations

from pathlib import Path

from osgeo import gdal
from qgis.core import QgsProviderRegistry, QgsVectorFileWriter, QgsVectorLayer


def rows_in_file(destination: str) -> int | None:
    """How many rows there are in a file that is no layer by its name alone.

    Args:
        destination: Its path, as Processing calls it.

    Returns:
        0 where it is damaged; None where it is no file, or of a format that GDAL only writes.
    """
    path = Path(destination)
    driver = gdal.GetDriverByName(QgsVectorFileWriter.driverForExtension(path.suffix))
    if driver is None or driver.GetMetadataItem(gdal.DCAP_OPEN) != "YES":
        return None
    file = path if path.exists() else path.with_suffix(".dbf")  # a shapefile without geometry is only that
    tables = QgsProviderRegistry.instance().querySublayers(str(file))
    return sum(QgsVectorLayer(table.uri(), "", table.providerKey()).featureCount() for table in tables)
