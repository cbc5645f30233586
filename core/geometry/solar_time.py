"""The sun's time over a place, by which days are told apart."""

from __future__ import annotations

from datetime import timedelta


def solar_offset(longitude: float) -> timedelta:
    """How far the sun's time at a longitude in degrees, of any turn, is ahead of UTC."""
    return timedelta(hours=((longitude + 180) % 360 - 180) / 15)
