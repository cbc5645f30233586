"""Arrays of Zarr products that are drawn by GDAL: whether it reads one is asked of the array's own metadata.

What GDAL makes of an array that it does not know differs by version, and need be no error: 3.10 opens one of
zarr-python 3 and then reads nothing, 3.12 opens one in shards as an empty image, 3.13 reads all (tried).
"""

from __future__ import annotations

from osgeo import gdal

from ...errors.scene import (
    DriverLacksCodec,
    DriverTooOld,
    FormatNotRead,
    ImageFormatNotRead,
    ImageUnreadable,
    Unreadable,
)
from ...network.remote_file import RemoteFile
from ...network.transport import Transport
from ...raster.grid import Grid
from ...reading.zarr_layer import read_array
from ...reading.zarr_metadata import FORMAT, ZarrArray
from ...stac.scene_files import in_folder
from ...storage.store import Store

_VERSION_3 = 3_13_00_00
_CHECKSUM = "crc32c"  # no compression: GDAL has it with version 3


def zarr_grid(address: str, transport: Transport) -> Grid | None:
    """Where the pixels of an array lie that GDAL reads, by its own metadata.

    Args:
        address: Of the array's folder.
        transport: The way to it.

    Returns:
        None where the array does not state it.

    Raises:
        DriverTooOld: The GDAL in use does not read its version of Zarr.
        DriverLacksCodec: The GDAL in use does not unpack it.
        ImageUnreadable: It is no array of two dimensions, or damaged.
        ImageFormatNotRead: It is packed in a way that is not known here.
        NetworkError: It cannot be fetched.
    """
    try:
        array = read_array(lambda name: RemoteFile(transport, in_folder(address, name)), Store().file(""))
    except Unreadable as error:
        raise ImageUnreadable.of(error) from error
    except FormatNotRead as error:
        raise ImageFormatNotRead(**dict(error.text.values)) from error
    check_driver(array)
    return array.grid


def check_driver(array: ZarrArray) -> None:
    """Raise ``DriverTooOld`` or ``DriverLacksCodec`` where the GDAL in use does not read an array."""
    driver, version = gdal.GetDriverByName(FORMAT), int(gdal.VersionInfo())
    if driver is None:
        raise ImageFormatNotRead(format=FORMAT)
    if array.version == 3 and version < _VERSION_3:
        raise DriverTooOld(version=array.version, gdal=gdal.__version__, needed="3.13")
    there = (driver.GetMetadataItem("COMPRESSORS") or "").split(",")
    if missing := next((codec for codec in array.codecs if codec not in (*there, _CHECKSUM)), ""):
        raise DriverLacksCodec(codec=missing)
