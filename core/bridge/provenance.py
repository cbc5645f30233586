"""Where an image comes from and what was measured of it, to be read years later in a layer or a file."""

from __future__ import annotations

from datetime import datetime

from ..measurement import Limits, Measurement

LICENSE = "Copernicus Sentinel Data Terms and Conditions"


def attribution(moment: datetime) -> str:
    return f"Contains modified Copernicus Sentinel data {moment:%Y}"


def numbers(measurement: Measurement, limits: Limits) -> dict[str, str]:
    """Those that are known, by name, with their unit."""
    stated = measurement.acquisition.catalog_cloud
    cloud, coverage = measurement.cloud(limits.cloud_classes), measurement.coverage
    found = {
        "catalog_cloud": None if stated is None else f"{stated:.2f} %",
        "area_cloud": None if cloud is None else f"{cloud:.4f} %",
        "coverage": None if coverage is None else f"{coverage:.4f} %",
        "cloud_classes": ",".join(map(str, sorted(limits.cloud_classes))),
        "max_cloud": f"{limits.max_cloud} %",
    }
    return {name: text for name, text in found.items() if text is not None}
