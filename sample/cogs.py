"""Cloud-optimized GeoTIFFs written as Earth Search writes them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import rasterio
from numpy.typing import NDArray
from rasterio.transform import from_origin

# Block side and overview block side in pixels, how overviews are made, and how hard deflate tries: for the large bands
# level 1 takes half the time of the usual 6, for a few percent more bytes.
LAYOUTS = {"classes": (512, 256, "MODE", 6), "bands": (1024, 512, "AVERAGE", 1)}
NOTE = "Simulated Sentinel-2 scene: not a real image"


def write_cog(
    path: Path,
    pixels: NDArray[np.uint8] | NDArray[np.uint16],
    layout: str,
    corner: tuple[float, float],
    pixel_size: float,
    epsg: int,
) -> None:
    """Write bands x rows x columns with the upper left corner given in meters."""
    block, overview_block, resampling, level = LAYOUTS[layout]
    count, rows, columns = pixels.shape
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_suffix(".partial")
    with (
        rasterio.Env(GDAL_TIFF_OVR_BLOCKSIZE=overview_block, GDAL_NUM_THREADS=1),
        rasterio.open(
            partial,
            "w",
            driver="COG",
            width=columns,
            height=rows,
            count=count,
            dtype=pixels.dtype,
            nodata=0,
            crs=f"EPSG:{epsg}",
            transform=from_origin(*corner, pixel_size, pixel_size),
            blocksize=block,
            compress="DEFLATE",
            predictor=2,
            level=level,
            resampling=resampling,
            overview_resampling=resampling,
        ) as dataset,
    ):
        dataset.write(pixels)
        dataset.update_tags(TIFFTAG_IMAGEDESCRIPTION=NOTE)
    partial.replace(path)
